"""Looks up the nearest texts of the item on screen once it is painted, and then those of the next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from app.curate.review_queue import ReviewItem
from app.session import Session
from engine.jobs.twins import Twin, twins_of

#: After the paint, so that what was decided before is written first; and before the next item's.
_PAUSE_MS = 10


class Twins(QObject):
    """Keeps what it found until something is written. `found` when it looked up the current item."""

    found = Signal()

    def __init__(
        self, session: Session, items: Callable[[], Sequence[ReviewItem]], parent: QObject
    ) -> None:
        """`items` are the one on screen and the next one, or fewer; none while nobody can see it."""
        super().__init__(parent)
        self._session = session
        self._items = items
        self._known: dict[tuple[int, str], list[Twin]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._step)
        session.changed.connect(self.renew)
        session.project_changed.connect(self.renew)

    def known(self, item: ReviewItem) -> list[Twin] | None:
        """Those of an item, if they were looked up."""
        return self._known.get(_key(item))

    def now(self, item: ReviewItem) -> list[Twin]:
        """Those of an item, looked up at once if they have to be."""
        found = self.known(item)
        if found is None:
            store = self._session.store
            found = [] if store is None else twins_of(store, item.candidate, item.text)
            self._known[_key(item)] = found
        return found

    def begin(self) -> None:
        """Look up soon what is not known yet."""
        self._timer.start()

    def renew(self) -> None:
        """Something was written: what was found may no longer be so."""
        self._known.clear()
        self._timer.start()

    def _step(self) -> None:
        """Look up one item: this one, then in another turn the next."""
        items = self._items() if self._session.store is not None else ()
        wanted = [each for each in items if self.known(each) is None]
        keys = {_key(each) for each in items}
        self._known = {key: twins for key, twins in self._known.items() if key in keys}
        if wanted:
            self.now(wanted[0])
            self._timer.start()
            if wanted[0] is items[0]:
                self.found.emit()


def _key(item: ReviewItem) -> tuple[int, str]:
    return item.candidate.id, item.text
