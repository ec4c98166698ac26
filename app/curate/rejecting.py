"""The reasons to reject, the one given last, and a note that goes with the next reject or flag."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.curate.decision_bar import DecisionBar
from app.words import Reason, joined
from engine.model import Action, Decision


class Rejecting(QObject):
    """What is said with a decision against a candidate; nothing is decided here."""

    def __init__(self, bar: DecisionBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._last = ""
        #: The project's, in the order of their digits.
        self.reasons: tuple[Reason, ...] = ()
        #: What was written for the item on screen.
        self.note = ""
        bar.noted.connect(self._keep_note)

    def reason(self, number: int) -> str:
        """The reason of a digit; empty where there is none."""
        return self.reasons[number - 1].name if 0 < number <= len(self.reasons) else ""

    def given(self, reason: str) -> None:
        """This reason was given: it is the one to repeat."""
        self._last = reason

    def last(self, decisions: Sequence[Decision]) -> str:
        """The reason given last here, else the newest of these decisions; empty, and said so."""
        given = [self._last, *(name for each in decisions for name in each.reasons)]
        found = next((name for name in given if name), "")
        if not found:
            self._bar.show_note(self.tr("No reason was given yet."))
        return found

    def ask_note(self) -> None:
        """Open the line for the note, with what was written before."""
        self._bar.ask_note(self.note)

    def add_note(self, more: str) -> None:
        """Something that the note says beside what a person wrote."""
        self.note = joined([self.note, more])

    def note_of(self, action: Action) -> str:
        """The note that goes with a decision: only with a reject or a flag."""
        return self.note if action in (Action.REJECT, Action.FLAG) else ""

    def _keep_note(self, text: str) -> None:
        self.note = text
