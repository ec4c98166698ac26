"""Curate: one candidate after the other, judged by keys."""

from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget

from app.curate.accept_above import AcceptAbove
from app.curate.candidate_table import CandidateTable
from app.curate.key_sheet import key_rows
from app.curate.review import Review
from app.curate.selection_bar import SelectionBar
from app.keys import Keys
from app.learning import QueueLearning
from app.palette import Command
from app.screen import Screen
from app.screens.curate import SCREEN
from app.session import Session
from app.translate import isolate_ltr
from app.widgets.empty_state import EmptyState
from app.widgets.key_button import KeyButton, dense
from app.widgets.plain_label import plain_tip
from engine.errors import UserError
from engine.model import Changed, Status
from engine.store import QueueFilter

#: Under this height, that of a small screen at 150 %, only what one judges by is shown.
_LOW = 540
_DENSE, _AIRY = (12, 6, 12, 4), (16, 12, 16, 12)


class CurateScreen(Screen):
    """The loop while there is something to judge; else what to do next."""

    def __init__(self, session: Session) -> None:
        super().__init__(SCREEN)
        self._session = session
        self._next = ""
        self._typing = False
        self.review = Review(session)
        self.empty = EmptyState()
        self.bar = SelectionBar(session)
        self.table = CandidateTable(session)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.review)
        self._pages.addWidget(self.table)
        self._keys = Keys(session.settings.keys)
        self.above = AcceptAbove(session)
        self._open_above = KeyButton(self.tr("Accept all above…"))
        self._open_above.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        above = f"{self.tr('Accept all above…')} {isolate_ltr(self._keys.cap('accept-above'))}"
        self._open_above.setToolTip(plain_tip(above))
        self._open_above.clicked.connect(self.accept_above)
        self.bar.add(self._open_above)
        self.learning = QueueLearning.of(session)
        self.above.closed.connect(self.opened)
        session.noted.connect(self._tell)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.above)
        self.body.addWidget(self._pages, 1)
        self.review.ended.connect(self._show_empty)
        self.review.failed.connect(self.show_error)
        self.empty.wanted.connect(self._go_on)
        self.bar.wanted.connect(self._select)
        self.bar.table_wanted.connect(self._start)
        self.bar.left.connect(self.opened)
        self.table.opened.connect(self._open_row)
        self.table.failed.connect(self.show_error)
        session.queue_changed.connect(self._start)
        session.candidate_wanted.connect(self._show_candidate)
        self._start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low screen the text comes first, and how far one is, is left out."""
        super().resizeEvent(event)
        low = self.height() < _LOW
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(*(_DENSE if low else _AIRY))
        self.body.setSpacing(6 if low else 12)
        dense(self.bar, low)
        self.review.set_low(low)

    def opened(self) -> None:
        """Keys decide at once."""
        front = self._pages.currentWidget()
        if front is self.review:
            self.review.take_focus()
        elif front is self.table:
            self.table.take_focus()
        else:
            self._start()

    def refresh(self, changed: Changed) -> None:
        """New candidates, decisions made elsewhere, other reasons or guidelines."""
        store = self._session.store
        if store is None:
            return
        if "learned" in changed.tables:
            self.review.renew()
        if "project" in changed.tables:
            self.review.read_settings(store)
        if changed.tables & {"candidates", "decisions"}:
            if self._pages.currentWidget() is self.table:
                self.table.reload()
            elif self._pages.currentWidget() is self.review:
                self.review.follow(store, changed.ids)
            elif "decisions" not in changed.tables or self.isVisible():
                self._start()

    def may_close(self) -> bool:
        """A text that is being edited keeps the window open."""
        self.review.flush()
        if not self.review.editing:
            return True
        self.show_message(
            self.tr("You are editing a text. Save it with Ctrl+Enter, or press Esc to leave it."),
            "warn",
        )
        self.review.take_focus()
        return False

    def commands(self) -> list[Command]:
        """What the keys do, while there is something to judge."""
        if self._pages.currentWidget() is not self.review:
            return []
        return [
            Command(meaning, self.title(), lambda wanted=action: self._act(wanted), key)  # type: ignore[misc]
            for action, key, meaning in key_rows(self._keys)
            if action
        ]

    def _tell(self, text: str) -> None:
        self.show_message(text, "ok")

    def accept_above(self) -> None:
        """Open what accepts all above a score, or says why that is locked."""
        self.review.flush()
        try:
            if self._session.store is not None and not self.review.editing:
                self.above.open_panel()
        except UserError as error:
            self.show_error(error)

    def _act(self, action: str) -> bool:
        """What keys do on the page as a whole; what they do to a candidate is left to the review."""
        if action == "search":
            self.bar.take_focus()
        elif action == "table" and self._session.store is not None:
            self.bar.table.toggle()
        elif action == "accept-above":
            self.accept_above()
        elif action == "scores":
            settings = self._session.settings
            settings.hide_scores = not settings.hide_scores
            settings.save()
            self._session.text_changed.emit()
        else:
            return self.review.perform(action)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys beside the decisions; undo and redo on the empty page and beside the table too."""
        action = "" if self.review.editing else self._keys.resolve(event)
        front = self._pages.currentWidget()
        if action in ("search", "table", "accept-above", "scores"):
            self._act(action)
        elif front is self.table and action in ("undo", "redo"):
            self.review.perform(action)
        elif front is self.empty and self._session.store is not None:
            self.review.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _start(self) -> None:
        store = self._session.store
        self.bar.show_selection(self._session.queue)
        any_there = store is not None and bool(store.candidates.counts())
        self.bar.setVisible(any_there)
        if not any_there:
            self.bar.conditions.setChecked(False)
        if store is not None and self.bar.table.isChecked():
            self.review.flush()
            self.table.show_selection(self._session.queue)
            self._pages.setCurrentWidget(self.table)
            if self.isVisible():
                self.table.take_focus()
        elif store is not None and self.review.start(store):
            self._pages.setCurrentWidget(self.review)
            if self.isVisible():
                self.review.take_focus()
        elif store is None:
            self._show_empty()

    def _select(self, wanted: QueueFilter) -> None:
        """Another selection, asked for here; the keys stay in the search while one types."""
        self.review.flush()
        if self.review.editing:
            self.may_close()
            return
        self._session.queue = wanted
        self._typing = self.bar.search.hasFocus()
        self._start()
        if self._typing:
            self.bar.search.setFocus()
        self._typing = False

    def _open_row(self, candidate_id: int) -> None:
        """A row of the table, by itself; what follows is the selection's queue."""
        self.bar.table.setChecked(False)
        self._show_candidate(candidate_id)

    def _show_candidate(self, candidate_id: int) -> None:
        if self._session.store is None:
            return
        if self._pages.currentWidget() is not self.review:
            self.review.start(self._session.store)
        self.review.reopen(candidate_id)
        if self.review.item is not None:
            self._pages.setCurrentWidget(self.review)
            self.review.take_focus()

    def _show_empty(self) -> None:
        """Say why there is nothing to judge, and what to do next."""
        store = self._session.store
        if store is None:
            self._say(
                "project",
                self.tr("No project is open"),
                self.tr("Open a project, or make one, to see its candidates here."),
                self.tr("Go to Project"),
            )
            return
        counts = store.candidates.counts()
        skipped = counts.get(Status.SKIPPED, 0)
        if not counts:
            self._say(
                "generate",
                self.tr("Nothing to curate yet"),
                self.tr("Candidates grow from your seeds. Make some, then judge them here."),
                self.tr("Generate some first"),
            )
        elif self._session.queue != QueueFilter():
            self._say(
                "all",
                self.tr("Nothing is left in this selection"),
                self.tr("Every candidate that fits it has been judged."),
                self.tr("Show all that wait") if counts.get(Status.WAITING) else "",
            )
        else:
            self._say(
                "skipped" if skipped else "",
                self.tr("The queue is finished"),
                self.tr("Every candidate has a decision."),
                self.tr("Review the %n skipped", "", skipped) if skipped else "",
            )
        self._pages.setCurrentWidget(self.empty)

    def _say(self, next_step: str, title: str, advice: str, button: str) -> None:
        self._next = next_step
        self.empty.show_state(title, advice, button)
        self._pages.setCurrentWidget(self.empty)
        if self.isVisible() and not self._typing:
            self.setFocus()

    def _go_on(self) -> None:
        if self._next == "skipped":
            self._session.show_queue(QueueFilter(status=Status.SKIPPED))
        elif self._next == "all":
            self._session.show_queue(QueueFilter())
        elif self._next:
            self._session.screen_wanted.emit(self._next)
