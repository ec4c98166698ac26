"""Editing the candidate where it stands: begin, check while typing, save or go back."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Signal

from app.curate.item_card import ItemCard
from app.curate.live_checks import CheckSoon, verdicts_now
from app.curate.review_queue import ReviewItem
from app.curate.typing_aid import TypingHelp
from app.session import Session
from app.translate import translate_engine
from engine.i18n import fill
from engine.model import Action, Verdict

#: Esc asks once more when so much typing would be lost.
_MUCH_SECONDS = 10.0


class EditInPlace(QObject):
    """The edit of one item and its long fields; nothing is written here."""

    #: A short remark on the edit, or empty.
    noted = Signal(str)

    def __init__(self, session: Session, card: ItemCard) -> None:
        super().__init__(card)
        self._session = session
        self._card = card
        self._item: ReviewItem | None = None
        self._began = 0.0
        self._warned = False
        self._insisted: dict[str, str] | None = None
        self.aid = TypingHelp(session, self)
        self._pause = CheckSoon(self._check, self)
        card.text.edited.connect(self._typed)
        card.talk.rearranged.connect(self._attach)
        for each in card.readings.all:
            each.view.zoom_wanted.connect(card.text.zoom_wanted)

    @property
    def active(self) -> bool:
        """Whether keys type now."""
        return self._item is not None

    def acts(self) -> dict[str, Callable[[], object]]:
        """What keys change in how texts are shown and typed, and in no text."""
        return {
            "flip-direction": self._card.flip_direction,
            "show-marks": self._card.toggle_marks,
            "other-script": self._card.readings.toggle,
            "typing-aid": self.aid.toggle,
        }

    def begin(self, item: ReviewItem) -> None:
        """Make the text editable; Enter saves where the text is one line.

        A correction that was undone is taken up again; Ctrl+Z goes back to the text before it.
        """
        self._item = item
        self._began = monotonic()
        self._warned = False
        self._insisted = None
        self._card.talk.set_editing(True)
        self._card.begin_edit(item.offered)
        self.aid.begin(item.text)
        self._attach()

    def _attach(self) -> None:
        if self._item is not None:
            self.aid.attach(self._card.edited_views(), self._item.fact("variety"))

    def insert(self, signs: str) -> None:
        """Type signs that the keyboard lacks where the caret is."""
        views = self._card.edited_views()
        focused = [view for view in views if view.hasFocus()]
        (focused or views)[0].insert(signs)

    def fields(self) -> dict[str, str] | None:
        """The record as edited; None when nothing was changed."""
        changed = self._card.edited_fields()
        return {**self._item.fields, **changed} if self._item is not None and changed else None

    def may_save(self, fields: dict[str, str] | None) -> bool:
        """False where a field was emptied, and the first time where a check refutes the edit."""
        item = self._item
        if item is None or fields is None:
            return True
        needed = [item.main] if item.titles else self._card.edited_fields()
        if any(not fields[name].strip() for name in needed):
            self.noted.emit(self.tr("An empty text can not be accepted. Reject it instead."))
            return False
        talk = self._card.talk
        if not talk.isHidden() and not all(view.text().strip() for view in talk.views):
            self.noted.emit(self.tr("A message is empty. Write it, or remove it with Alt+Delete."))
            return False
        problem = self._objection(item, fields)
        if problem is None or fields == self._insisted:
            return True
        self._insisted = fields
        told = fill(translate_engine(problem.sentence), problem.values)
        note = self.tr("{problem} Save once more to set it aside as flagged.")
        self.noted.emit(fill(note, {"problem": told}))
        return False

    def action(self, fields: dict[str, str] | None) -> Action:
        """What saving means: an edit that a check refutes waits for another look."""
        if self._item is None or fields is None:
            return Action.ACCEPT
        return Action.EDIT if self._objection(self._item, fields) is None else Action.FLAG

    def _objection(self, item: ReviewItem, fields: dict[str, str]) -> Verdict | None:
        from engine.jobs.edits import objection  # the first check loads what verifiers need

        return objection(self._session.opened_store(), item.candidate, fields)

    def end(self, *, keep: bool) -> None:
        """Leave the editor; without `keep` the text is again what it was."""
        item, self._item = self._item, None
        self._pause.stop()
        self.aid.detach()
        self._card.talk.set_editing(False)
        if keep and self._card.edited_fields():
            self.aid.learn(self._card.judged_text())
        self._card.end_edit(keep=keep)
        self.noted.emit("")
        if item is not None and not keep:
            self._card.show_item(item)

    def may_cancel(self) -> bool:
        """False the first time that Esc would lose more than a few seconds of typing."""
        much = monotonic() - self._began > _MUCH_SECONDS
        if self._warned or not much or not self._card.edited_fields():
            return True
        self._warned = True
        self.noted.emit(self.tr("Press Esc once more to lose what you typed."))
        return False

    def _typed(self) -> None:
        if self.active:
            self._pause.start()
            self._card.readings.follow(self._card.judged_text(), self._card.answers.worse.text())

    def _check(self) -> None:
        """Run the verifiers again; the chips change where they stand."""
        item = self._item
        if item is None or self._session.store is None:
            return
        text = self._card.judged_text()
        same_words = text != item.text and text.split() == item.text.split()
        self.noted.emit(self.tr("Only blanks were changed.") if same_words else "")
        verdicts = verdicts_now(self._session, item, text, self._card.edited_fields())
        self._card.show_verdicts(verdicts)
