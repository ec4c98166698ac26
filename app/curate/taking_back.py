"""Going back in Curate: undo, redo, an answer that is looked at again, and Esc out of it."""

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.curate.decision_bar import note_told
from app.curate.desk import Desk
from app.curate.pace import Pace
from app.curate.review_queue import ReviewItem, ReviewQueue
from app.curate.sitting import Sitting
from app.session import Session
from app.words import both_answers, decided_before, gesture_title
from engine.errors import UserError
from engine.i18n import fill
from engine.model import Decision, Status, Stream
from engine.store import Gesture
from engine.store.decisions import SECOND_LOOK


class TakingBack(Desk):
    """A desk with a queue, of which what was decided can be shown again."""

    #: Something was not written (`UserError`).
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._queue: ReviewQueue | None = None
        self._latest: list[Decision] = []
        self._asking = False
        self._sitting = Sitting.of(session)

    @property
    def item(self) -> ReviewItem | None:
        """The item on screen."""
        return self._queue.current if self._queue is not None else None

    @property
    def _pace(self) -> Pace:
        return self._sitting.pace

    @abstractmethod
    def _commit(self) -> None:
        """Write what was decided and is not written yet."""

    @abstractmethod
    def _show(self, title: str = "", note: str = "") -> bool:
        """Show the item that is next; False where there is none."""

    def _show_strip(self) -> None:
        self.bar.set_decisions(self._latest, self._against.reasons)

    def _note_before(self, item: ReviewItem) -> str:
        """What somebody wrote when they flagged or rejected it; empty while it waits."""
        store = self._session.store
        if store is None or item.candidate.status == Status.WAITING or item.second_look:
            return ""
        before = store.decisions.in_force(item.candidate.id)
        return note_told(before.note) if before is not None and before.note else ""

    def _title_of(self, item: ReviewItem) -> str:
        """What was answered both times, where that is what the queue is about."""
        queue, store = self._queue, self._session.store
        if queue is None or store is None or not queue.wanted.second_look:
            return ""
        held = store.decisions.in_force(item.candidate.id)
        again = store.second_looks.answer_to(item.candidate.id)
        return both_answers(held.action, again) if held is not None and again is not None else ""

    def _step_back(self) -> None:
        """Esc: out of the question for a reason, or of an item that was looked at again."""
        item, queue = self.item, self._queue
        if self._asking:
            self._asking = False
            self.bar.show_note("")
            self.take_focus()
        elif self._origin_shown:
            self._toggle_origin()
        elif (
            item is not None and queue is not None and item.candidate.status != queue.wanted.status
        ):
            queue.drop(item.candidate.id)
            self._show()
        else:
            self.take_focus()

    # Undo and redo

    def _backwards(self) -> dict[str, Callable[[], object]]:
        """What the keys of undo and redo do."""
        return {
            "undo": lambda: self._revert(self._session.undo, self.tr("There is nothing to undo.")),
            "redo": lambda: self._revert(self._session.redo, self.tr("There is nothing to redo.")),
        }

    def _revert(self, step: Callable[[], Gesture | None], nothing: str) -> None:
        self._commit()
        try:
            if step() is None:
                self.bar.show_note(nothing)
        except UserError as error:
            self.failed.emit(error)

    def _on_reverted(self, gesture: Gesture, kind: str) -> None:
        """Undo goes back to its item, with what was corrected; redo leaves it behind again."""
        queue, store = self._queue, self._session.store
        if queue is None or store is None:
            return
        if self.editing:
            self._edit.end(keep=False)
        # The title names the answer; whether it was a second look is not to be seen in the item.
        what = {"what": gesture_title(gesture.summary.removeprefix(SECOND_LOOK))}
        alone = gesture.candidates[0] if len(gesture.candidates) == 1 else 0
        if kind == "undo":
            self._pace.take_back(alone)
            undone = store.decisions.first_of(gesture.id)
            if undone is not None:
                again = undone.stream == Stream.SECOND_LOOK
                queue.put_back(undone.candidate_id, undone, second_look=again)
            title, note = fill(self.tr("Candidate \u2022 undone: {what}"), what), ""
        else:
            self._pace.bring_back(alone)
            for candidate_id in gesture.candidates:
                queue.drop(candidate_id)
            title, note = "", fill(self.tr("Done again: {what}"), what)
        queue.recount()
        self._latest = store.decisions.latest()
        self._show_strip()
        self._show(title, note)

    # Looked at again

    def _reopen_answer(self, candidate_id: int) -> None:
        """An answer of the strip: what it was an answer to."""
        self._commit()
        looks = {each.candidate_id for each in self._latest if each.stream == Stream.SECOND_LOOK}
        self.reopen(candidate_id, second_look=candidate_id in looks)

    def reopen(self, candidate_id: int, *, second_look: bool = False) -> None:
        """Show a candidate, whatever became of it; it can be decided anew. A `second_look` is shown
        as it was shown then, with what was answered."""
        self._commit()
        if self._queue is None or self.editing:
            return
        item = self._queue.put_back(candidate_id, second_look=second_look)
        if item is not None:
            self._show(decided_before(item.candidate.status))
