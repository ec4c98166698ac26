"""What the loop of Curate shows, and the keys that decide nothing yet."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.curate.aided_texts import AidedTexts
from app.curate.decision_bar import DecisionBar
from app.curate.editing import EditInPlace
from app.curate.item_card import ItemCard
from app.curate.key_sheet import KeySheet
from app.curate.low_window import LowWindow
from app.curate.origin_panel import OriginPanel
from app.curate.progress_line import ProgressLine
from app.curate.rejecting import Rejecting
from app.curate.review_queue import CORRECTABLE, ReviewItem
from app.curate.side_panel import SidePanel
from app.curate.twins import Twins
from app.fonts import NORMAL
from app.keys import Keys
from app.session import Session
from app.widgets.columns import Columns
from app.widgets.room import Room
from engine.jobs.project_labels import project_labels

_BESIDE = 312
#: Prompts and hashes want more room.
_ORIGIN = 420


class Desk(QWidget):
    """The candidate, what stands beside it, and the bar of gestures; nothing is decided here."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._keys = Keys(session.settings.keys)
        self.card = ItemCard(session.settings)
        self.side = SidePanel(self._keys)
        self.bar = DecisionBar(self._keys)
        self.line = ProgressLine()
        self._against = Rejecting(self.bar)
        self._note_aid = AidedTexts(session, self.bar)
        self._note_aid.told.connect(self.bar.show_note)
        self._edit = EditInPlace(session, self.card)
        self.origin: OriginPanel | None = None
        self._beside = QStackedWidget()
        self._middle = Columns()
        self._build()
        self.side.hide_parts(session.settings.view.get("hidden", "").split())
        self.side.why.set_open(session.settings.view.get("why", "") == "open")
        self.side.why.toggled.connect(self._keep_why)
        self._twins = Twins(session, self._in_sight, self)
        self._twins.found.connect(self._show_twins)
        self.side.similar.in_sight.connect(self._twins.begin)
        self.card.painted.connect(self._twins.begin)
        self.card.text.zoom_wanted.connect(self._zoom)
        self.card.facts.left.connect(self._leave_choices)
        self.bar.noted.connect(self.take_focus)
        session.text_changed.connect(self._apply_taste)

    def _build(self) -> None:
        # A room of its own: however much stands beside the text, the text keeps its place.
        self._side_room = Room(self.side)
        self._beside.addWidget(self._side_room)
        self._middle.add(self.card, 1)
        self._middle.add(self._beside, width=_BESIDE)
        room = Room(self._middle)
        self._low = LowWindow(room, self._middle, self.card, self.bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.line)
        layout.addWidget(room, 1)
        layout.addWidget(self.bar)

    @property
    def item(self) -> ReviewItem | None:
        """The item on screen."""
        return None

    @property
    def editing(self) -> bool:
        """Whether a text is being edited that is not saved yet."""
        return self._edit.active

    def take_focus(self) -> None:
        """Put the keys where they decide."""
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _looks(self) -> dict[str, Callable[[], object]]:
        """What keys do to the view, by the action's name."""
        return {
            **{name: partial(self._open_choices, name) for name in CORRECTABLE},
            "note": self._ask_note,
            "difference": self._next_difference,
            "similar": partial(self._toggle_beside, self.side.toggle_similar),
            "origin": self._toggle_origin,
            "checks": self._tell_checks,
            "guide": partial(self._toggle_beside, self.side.toggle_guidelines),
            "turns": self.card.turns.toggle,
            "pace": self._toggle_pace,
            "keys": lambda: KeySheet(self._keys, self).open(),
            "larger": lambda: self._zoom(1),
            "smaller": lambda: self._zoom(-1),
            "normal-size": lambda: self._session.set_text_size(NORMAL),
        }

    def set_low(self, low: bool) -> None:
        """On a low window the text comes before all that is not needed to judge it."""
        if low != self._low.on:
            self.line.fits = not low
            self._show_pace()
            self._low.set_on(low)

    def _show_pace(self) -> None:
        """Show how the sitting goes, as far as that is known here."""
        self.line.setVisible(self._session.settings.show_pace and self.line.fits)

    def _apply_taste(self) -> None:
        self._show_pace()
        self.card.apply_fonts()
        if self.item is not None:
            self.card.show_scores(self.item)
            self._show_beside(self.item)

    def _toggle_pace(self) -> None:
        """Numbers of the sitting, on and off: speed is not to become pressure."""
        settings = self._session.settings
        settings.show_pace = not settings.show_pace
        settings.save()
        self._session.text_changed.emit()
        self.bar.show_note(
            self.tr("Pace and goal are shown.")
            if settings.show_pace
            else self.tr("Pace and goal are hidden.")
        )

    def _open_choices(self, name: str) -> None:
        store = self._session.store
        if self.item is None or self.editing or store is None:
            return
        labels = project_labels(store) if name == "label" else []
        self.card.facts.open_choices(name, self.item, labels)
        self.bar.show_note(self.tr("Press a digit, or Esc to go back."))

    def _leave_choices(self) -> None:
        self.bar.show_note("")
        self.take_focus()

    def _tell_checks(self) -> None:
        """What the worst check says; asked again, the next one."""
        if not self.card.verdicts.isHidden():
            self.card.verdicts.tell_next()

    def _next_difference(self) -> None:
        told = {
            "words": self.tr("Words that differ are marked."),
            "seed": self.tr("Words that differ are marked in the seed only."),
            "off": self.tr("Words that differ are not marked."),
        }
        self.bar.show_note(told[self.card.next_difference()])

    def _ask_note(self) -> None:
        if self.item is not None and not self.editing:
            self._against.ask_note()
            self._note_aid.attach((self.bar.note_line,), self.item.fact("variety"))

    def _show_beside(self, item: ReviewItem) -> None:
        hidden = self._session.settings.hide_scores
        self.side.show_item(item, self._twins.known(item), hidden=hidden)
        if self._origin_shown and self.origin is not None:
            self.origin.follow(item)

    def _coming(self) -> list[ReviewItem]:
        """The item on screen and the next one."""
        return [] if self.item is None else [self.item]

    def _in_sight(self) -> list[ReviewItem]:
        """Of which items the nearest texts are wanted."""
        return self._coming() if self.side.similar.isVisible() else []

    def _show_twins(self) -> None:
        if (item := self.item) is not None:
            hidden = self._session.settings.hide_scores
            self.side.show_twins(item, self._twins.known(item), hidden=hidden)

    def _keep_why(self) -> None:
        settings = self._session.settings
        settings.view["why"] = "open" if self.side.why.is_open else ""
        settings.save()

    @property
    def _origin_shown(self) -> bool:
        return self.origin is not None and self._beside.currentWidget() is self.origin

    def _toggle_beside(self, toggle: Callable[[], None]) -> None:
        """Show or hide a part of what stands beside the item; first of all show that."""
        if self._origin_shown:
            self._toggle_origin()
        else:
            if not self._low.reveal(self._beside):
                toggle()
            settings = self._session.settings
            settings.view["hidden"] = " ".join(self.side.hidden_parts())
            settings.save()

    def _toggle_origin(self) -> None:
        """Where the item comes from, in the place of what stands beside it; or that again."""
        if self.origin is None:
            self.origin = OriginPanel(self._session, self._keys.cap("origin"))
            self.origin.left.connect(self._toggle_origin)
            self._beside.addWidget(self.origin)
        if self._origin_shown:
            self.origin.forget()
            self._beside.setCurrentWidget(self._side_room)
            self.take_focus()
        elif self.item is not None:
            self.origin.show_item(self.item)
            self._beside.setCurrentWidget(self.origin)
        self._middle.set_width(self._beside, _ORIGIN if self._origin_shown else _BESIDE)
        if self._origin_shown:
            self._low.reveal(self._beside)

    def _zoom(self, step: int) -> None:
        self._session.set_text_size(self._session.settings.text_size + 2 * step)
