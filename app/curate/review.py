"""The loop of Curate: show, decide by a key, show the next, then write what was decided."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.curate.answer_pair import swapped
from app.curate.decision_bar import INSERTED, DecisionBar
from app.curate.editing import EditInPlace
from app.curate.item_card import ItemCard
from app.curate.key_sheet import KeySheet
from app.curate.pace import Pace
from app.curate.progress_line import ProgressLine, set_note
from app.curate.review_queue import ReviewItem, ReviewQueue
from app.curate.side_panel import SidePanel
from app.fonts import NORMAL
from app.keys import Keys, chord
from app.session import Session
from app.words import Reason, decided_before, gesture_title, reasons_of
from engine.errors import UserError
from engine.i18n import fill
from engine.model import Action, Decision
from engine.store import Gesture, Store

#: A key that comes sooner after a new item was meant for the one before.
GUARD_SECONDS = 0.120


class Review(QWidget):
    """Judges the items of one queue. `ended` when none is left; `failed` when one was not written."""

    ended = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._keys = Keys(session.settings.keys)
        self._queue: ReviewQueue | None = None
        self._reasons: tuple[Reason, ...] = ()
        self._latest: list[Decision] = []
        self._pending: tuple[ReviewItem, Decision] | None = None
        self._painted_at: float | None = None
        self._last_reason = ""
        self._asking = False
        self._hinted = False
        self._pace = Pace()
        self.card = ItemCard(session.settings)
        self.side = SidePanel(self._keys)
        self.bar = DecisionBar(self._keys)
        self.line = ProgressLine()
        self._edit = EditInPlace(session, self.card)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.side.setFixedWidth(312)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.card, 1)
        middle.addWidget(self.side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.line)
        layout.addLayout(middle, 1)
        layout.addWidget(self.bar)

    def _connect(self) -> None:
        self.card.painted.connect(self._on_painted)
        self.card.answers.swap_wanted.connect(lambda: self.perform("swap"))
        self.card.text.save_wanted.connect(self._save)
        self.card.text.cancel_wanted.connect(self._cancel)
        self.card.text.zoom_wanted.connect(self._zoom)
        self._edit.noted.connect(self.bar.show_note)
        self._edit.aid.told.connect(self.bar.show_typing_aid)
        self.bar.wanted.connect(self.perform)
        self.bar.reopened.connect(self.reopen)
        self._session.reverted.connect(self._on_reverted)
        self._session.text_changed.connect(self._apply_taste)
        self._session.closing.connect(self.flush)

    # What is shown

    @property
    def item(self) -> ReviewItem | None:
        """The item on screen."""
        return self._queue.current if self._queue is not None else None

    @property
    def editing(self) -> bool:
        """Whether a text is being edited that is not saved yet."""
        return self._edit.active

    def start(self, store: Store) -> bool:
        """Take up the session's queue; False when nothing is in it."""
        self.flush()
        self._queue = ReviewQueue(store, self._session.queue)
        self._latest = store.decisions.latest()
        self.read_settings(store)
        if self._queue.left is None:
            QTimer.singleShot(0, self, self._count)
        return self._show()

    def _count(self) -> None:
        """What takes longer to count than the first item takes to show is counted after it."""
        if self._queue is not None and self._session.store is not None:
            self._queue.recount()
            self._show_pace()

    def read_settings(self, store: Store) -> None:
        """The project's reasons and guidelines, as they are now."""
        self._reasons = reasons_of(store.setting("reasons"))
        self.bar.set_reasons(self._reasons)
        self.side.show_guidelines(store.setting("guidelines"))
        self._show_strip()

    def follow(self, store: Store, ids: tuple[int, ...]) -> None:
        """Something wrote candidates: count again; leave out what was decided elsewhere."""
        queue, item = self._queue, self.item
        if queue is None:
            return
        queue.recount(quick=True)
        if item is not None and item.candidate.id in ids and not self.editing:
            now = store.candidates.get(item.candidate.id)
            if now is not None and now.status != item.candidate.status:
                queue.drop(now.id)
                self._show()
        self._show_pace()

    def renew(self) -> None:
        """The queue has learned another order."""
        if self._queue is not None:
            self._queue.renew()

    def flush(self) -> None:
        """Write what was decided and is not written yet."""
        self._commit()

    def take_focus(self) -> None:
        """Put the keys where they decide."""
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, title: str = "", note: str = "") -> bool:
        self._asking = False
        self.bar.set_editing(False)
        self.bar.show_note(note)
        if self._queue is None:
            return False
        if self.item is None:
            self._queue.refill()
        item = self.item
        if item is None:
            self.ended.emit()
            return False
        self._painted_at = None
        self.card.set_title(title or self.tr("Candidate"))
        self.card.show_item(item)
        self.side.show_item(item, hidden=self._session.settings.hide_scores)
        self._show_pace()
        self._pace.shown()
        focus = QApplication.focusWidget()
        if focus is not None and focus is not self.card.focusProxy() and self.isAncestorOf(focus):
            self.take_focus()
        return True

    def _show_pace(self) -> None:
        if self._queue is not None:
            self.line.show_pace(self._pace, self._queue.left)

    def _show_strip(self) -> None:
        self.bar.set_decisions(self._latest, self._reasons)

    def _on_painted(self) -> None:
        self._painted_at = monotonic()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that no text box wanted: one key is one decision."""
        if chord(event) == "Esc" and not self.editing:
            self._step_back()
            return
        action = self._keys.resolve(event, editing=self.editing)
        focus = QApplication.focusWidget()
        if action == "accept" and isinstance(focus, QAbstractButton):
            focus.click()  # whoever went there with Tab means that button
        elif not action or not self.perform(action):
            super().keyPressEvent(event)

    def perform(self, action: str) -> bool:
        """Do what a key or a button stands for; False for what this page does not know."""
        verb, _, number = action.rpartition("-") if action[-1:].isdigit() else (action, "", "")
        if verb in ("accept", "skip", "flag", "reject", "repeat-reason", "swap"):
            self._judge(verb, int(number or 0))
            return True
        if verb == "reopen":
            self._commit()
            self.bar.strip.reopen(int(number) - 1)
            return True
        if verb == "insert":
            self._edit.insert(INSERTED[int(number) - 1])
            return True
        act = self._acts().get(action)
        if act is not None:
            act()
        return act is not None

    def _acts(self) -> dict[str, Callable[[], object]]:
        return {
            "edit": self._begin_edit,
            "save": self._save,
            "cancel": self._cancel,
            "undo": lambda: self._revert(self._session.undo, self.tr("There is nothing to undo.")),
            "redo": lambda: self._revert(self._session.redo, self.tr("There is nothing to redo.")),
            "difference": self.card.toggle_difference,
            "similar": self.side.toggle_similar,
            "guide": self.side.toggle_guidelines,
            "turns": self.card.turns.toggle,
            "keys": lambda: KeySheet(self._keys, self).open(),
            **self._edit.acts(),
            "larger": lambda: self._zoom(1),
            "smaller": lambda: self._zoom(-1),
            "normal-size": lambda: self._session.set_text_size(NORMAL),
        }

    def _apply_taste(self) -> None:
        self.card.apply_fonts()
        if self.item is not None:
            self.card.show_scores(self.item)
            self.side.show_item(self.item, hidden=self._session.settings.hide_scores)

    def _zoom(self, step: int) -> None:
        self._session.set_text_size(self._session.settings.text_size + 2 * step)

    # Decisions

    def _judge(self, verb: str, number: int) -> None:
        if self.item is None or self.editing or self._too_soon():
            return
        if verb == "reject" and not number:
            self._asking = True
            self.bar.ask_reason()
        elif verb == "swap":
            if (fields := swapped(self.item)) is not None:
                self._decide(Action.EDIT, fields=fields)
        elif verb in ("reject", "repeat-reason"):
            names = [each.name for each in self._reasons]
            name = names[number - 1] if 0 < number <= len(names) else ""
            self._reject(name if number else self._last_reason)
        else:
            self._decide(Action(verb))

    def _too_soon(self) -> bool:
        """Whether a key came before a person can have read the item (a double tap)."""
        if self._painted_at is not None and monotonic() - self._painted_at >= GUARD_SECONDS:
            return False
        if not self._hinted:
            self._hinted = True
            self.bar.show_note(self.tr("A key right after the one before is not counted."))
        return True

    def _reject(self, reason: str) -> None:
        if reason:
            self._last_reason = reason
            self._decide(Action.REJECT, reasons=(reason,))

    def _decide(
        self,
        action: Action,
        reasons: tuple[str, ...] = (),
        fields: dict[str, str] | None = None,
    ) -> None:
        """Show the next item, then write this decision."""
        self._commit()
        item, queue = self.item, self._queue
        if item is None or queue is None:
            return
        if action == Action.ACCEPT and item.candidate.final_fields:
            # Looked at again: what is accepted is what is on screen, a person's correction.
            action, fields = Action.EDIT, item.fields
        spent, who = self._pace.milliseconds(), self._session.annotator
        decision = item.decided(action, who, reasons=reasons, fields=fields, duration_ms=spent)
        self._pending = (item, decision)
        self._pace.count(action)
        queue.advance()
        QTimer.singleShot(0, self._commit)
        if queue.current is not None:
            self._show(note=set_note(self._pace))
        else:
            self._commit()
            self._show()

    def _commit(self) -> None:
        pending, self._pending = self._pending, None
        if pending is None or self._queue is None:
            return
        item, decision = pending
        try:
            self._session.decide([decision])
        except Exception as error:
            self._put_back(item)
            if not isinstance(error, UserError):
                raise
            self.failed.emit(error)
            return
        self._queue.settle(item.candidate.id)
        self._latest = [
            decision,
            *(each for each in self._latest if each.candidate_id != decision.candidate_id),
        ][:6]
        self._show_strip()
        self.bar.strip.flash(decision.action)
        self._queue.refill()

    def _put_back(self, item: ReviewItem) -> None:
        """The decision could not be written: the item is here again, undecided."""
        if self._queue is not None:
            self._pace.take_back()
            if self.editing:
                self._edit.end(keep=False)
            self._queue.return_item(item)
            self._show()

    # Editing in place

    def _begin_edit(self) -> None:
        if self.item is not None and not self.editing:
            self.bar.set_editing(True)
            self._edit.begin(self.item)

    def _save(self) -> None:
        if self.item is None or not self.editing:
            return
        fields = self._edit.fields()
        if not self._edit.may_save(fields):
            return
        action = self._edit.action(fields)
        self._edit.end(keep=True)
        self._decide(action, fields=fields)

    def _cancel(self) -> None:
        if self.editing and self._edit.may_cancel():
            self._edit.end(keep=False)
            self.bar.set_editing(False)

    def _step_back(self) -> None:
        """Esc: out of the question for a reason, or of an item that was looked at again."""
        item, queue = self.item, self._queue
        if self._asking:
            self._asking = False
            self.bar.show_note("")
            self.take_focus()
        elif (
            item is not None and queue is not None and item.candidate.status != queue.wanted.status
        ):
            queue.drop(item.candidate.id)
            self._show()

    def _revert(self, step: Callable[[], Gesture | None], nothing: str) -> None:
        self._commit()
        try:
            if step() is None:
                self.bar.show_note(nothing)
        except UserError as error:
            self.failed.emit(error)

    def _on_reverted(self, gesture: Gesture, kind: str) -> None:
        """Undo goes back to its item; redo leaves it behind again."""
        queue, store = self._queue, self._session.store
        if queue is None or store is None:
            return
        if self.editing:
            self._edit.end(keep=False)
        what = {"what": gesture_title(gesture.summary)}
        if kind == "undo":
            self._pace.take_back()
            for candidate_id in gesture.candidates[:1]:
                queue.put_back(candidate_id)
            title, note = fill(self.tr("Candidate \u2022 undone: {what}"), what), ""
        else:
            for candidate_id in gesture.candidates:
                queue.drop(candidate_id)
            title, note = "", fill(self.tr("Done again: {what}"), what)
        queue.recount()
        self._latest = store.decisions.latest()
        self._show_strip()
        self._show(title, note)

    def reopen(self, candidate_id: int) -> None:
        """Show a candidate, whatever became of it; it can be decided anew."""
        self._commit()
        if self._queue is None or self.editing:
            return
        if (item := self._queue.put_back(candidate_id)) is not None:
            self._show(decided_before(item.candidate.status))
