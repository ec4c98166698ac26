"""The loop of Curate: show, decide by a key, show the next, then write what was decided."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.curate.answer_pair import swapped
from app.curate.decision_bar import INSERTED
from app.curate.left_counter import LeftCounter
from app.curate.live_checks import CheckSoon, verdicts_now
from app.curate.review_queue import ReviewItem, ReviewQueue
from app.curate.sitting import Sitting
from app.curate.taking_back import TakingBack
from app.keys import chord
from app.session import Session
from app.words import correction_summary, reasons_of
from engine.errors import UserError
from engine.jobs.twins import copy_reason
from engine.model import Action, Decision
from engine.store import Store

#: A key that comes sooner after a new item was meant for the one before.
GUARD_SECONDS = 0.120
#: What stands beside an item is shown, and the decision before it written, once the item is painted;
#: where nothing is painted, after so long.
SETTLE_MS = 40


class Review(TakingBack):
    """Judges the items of one queue. `ended` when none is left; `failed` when one was not written."""

    ended = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._pending: tuple[ReviewItem, Decision] | None = None
        self._painted_at: float | None = None
        self._hinted = False
        self._counter = LeftCounter(session, self._show_pace, self)
        self._check_soon = CheckSoon(self._check, self)
        self._shown: ReviewItem | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._settle)
        self._connect()

    def _connect(self) -> None:
        self.card.painted.connect(self._on_painted)
        self.card.answers.swap_wanted.connect(lambda: self.perform("swap"))
        self.card.text.save_wanted.connect(self._save)
        self.card.text.cancel_wanted.connect(self._cancel)
        self.card.facts.wanted.connect(self.perform)
        self.card.facts.corrected.connect(self._correct)
        self._edit.noted.connect(self.bar.show_note)
        self._edit.aid.told.connect(self.bar.show_typing_aid)
        self.bar.wanted.connect(self.perform)
        self.bar.reopened.connect(self._reopen_answer)
        self.side.similar.copied.connect(self._reject_copy)
        self._session.reverted.connect(self._on_reverted)
        self._session.closing.connect(self.flush)

    # What is shown

    def _coming(self) -> list[ReviewItem]:
        return self._queue.coming if self._queue is not None else []

    def start(self, store: Store) -> bool:
        """Take up the session's queue; False when nothing is in it."""
        self.flush()
        self._sitting = Sitting.of(self._session)
        self._queue = ReviewQueue(store, self._session.queue, self._session.annotator)
        self._latest = store.decisions.latest()
        self.read_settings(store)
        return self._show()

    def read_settings(self, store: Store) -> None:
        """The project's reasons and guidelines, as they are now."""
        self._against.reasons = reasons_of(store.setting("reasons"))
        self.bar.set_reasons(self._against.reasons)
        self.side.show_guidelines(store.setting("guidelines"))
        self._show_strip()

    def follow(self, store: Store, ids: tuple[int, ...]) -> None:
        """Something wrote candidates: count again; leave out what was decided elsewhere."""
        queue, item = self._queue, self.item
        if queue is None:
            return
        queue.follow()
        judged = item is not None and not item.second_look and not self.editing
        if judged and item is not None and item.candidate.id in ids:
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
        self._settle()

    def _show(self, title: str = "", note: str = "") -> bool:
        self._asking = False
        self._against.note = ""
        self.bar.set_editing(False)
        if self._queue is None:
            return False
        if self.item is None:
            self._queue.refill()
        item = self.item
        if item is None:
            self.ended.emit()
            return False
        self.bar.show_note(note or self._note_before(item))
        self._painted_at = None
        self._check_soon.stop()
        focus = QApplication.focusWidget()
        here = focus is not None and self.isAncestorOf(focus)  # what had it may be hidden next
        self.card.set_title(title or self._title_of(item) or self.tr("Candidate"))
        self.card.show_item(item)
        self._shown = item
        self._settling.start(SETTLE_MS)
        self._pace.shown()
        if here and QApplication.focusWidget() is not self.card.focusProxy():
            self.take_focus()
        return True

    def _show_pace(self) -> None:
        if self._queue is not None:
            self.line.show_pace(self._pace, self._queue.left, self._session.settings)

    def _on_painted(self) -> None:
        self._painted_at = monotonic()
        if self._settling.isActive():
            self._settling.start(0)
        self._counter.begin(self._queue)

    def _settle(self) -> None:
        """What can wait until the item is read: what stands beside it, the pace, the writing."""
        self._settling.stop()
        shown, self._shown = self._shown, None
        if shown is not None and shown is self.item:
            self._show_beside(shown)
            self._show_pace()
        self._commit()

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
            **self._looks(),
            "copy": lambda: self._reject_copy(self.side.similar.chosen()),
            "edit": self._begin_edit,
            "save": self._save,
            "cancel": self._cancel,
            **self._backwards(),
            **self._edit.acts(),
        }

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
            against = self._against
            self._reject(against.reason(number) if number else against.last(self._latest))
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
            self._against.given(reason)
            self._decide(Action.REJECT, reasons=(reason,))

    def _reject_copy(self, place: int) -> None:
        """Reject it as a copy of one that resembles it; the note says of which."""
        twins = self._twins.now(self.item) if self.item is not None else []
        if place >= len(twins):
            self.bar.show_note(self.tr("Nothing resembles it."))
        elif not self.editing and not self._too_soon():
            reason, which = copy_reason(twins[place])
            self._against.add_note(which)
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
        spent, who = self._pace.milliseconds(), self._session.annotator
        note = self._against.note_of(action)
        decision = item.decided(
            action, who, reasons=reasons, fields=fields, duration_ms=spent, note=note
        )
        self._pending = (item, decision)
        self._pace.count(decision.action, item.candidate.id)
        queue.advance()
        if queue.current is not None:
            self._show(note=self._sitting.note())
        else:
            self._commit()
            self._show()

    def _commit(self) -> None:
        pending, self._pending = self._pending, None
        if pending is None or self._queue is None:
            return
        item, decision = pending
        try:
            self._session.decide([decision], correction_summary(decision))
        except Exception as error:
            self._put_back(item, decision.note)
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

    def _put_back(self, item: ReviewItem, note: str) -> None:
        """The decision could not be written: the item is here again, undecided."""
        if self._queue is not None:
            self._pace.take_back(item.candidate.id)
            if self.editing:
                self._edit.end(keep=False)
            self._queue.return_item(item)
            self._show()
            self._against.note = note

    # Correcting what is known of it

    def _correct(self, name: str, value: str) -> None:
        """The chip says so at once; it is written with the next decision."""
        if self._queue is not None and (item := self._queue.correct(name, value)) is not None:
            self.card.facts.show_item(item)
            self._check_soon.start()

    def _check(self) -> None:
        """Run the checks again on what was corrected; the badges change where they stand."""
        item, queue = self.item, self._queue
        if item is None or queue is None or self.editing or self._session.store is None:
            return
        queue.check(verdicts_now(self._session, item, item.text, {}))
        if (item := self.item) is not None:
            self.card.show_verdicts(item.candidate.verdicts)
            self._show_beside(item)

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
