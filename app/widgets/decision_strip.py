"""The last decisions, newest first: a click goes back to one."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QWidget

from app.theme import tokens
from app.widgets.chips import Chip, ChipStrip
from app.widgets.signs import Sign, tone_colours
from engine.model import Action, Decision

#: How many are shown; Alt+1 … Alt+6 reopen them.
MOST = 6
_FLASH_MS = 120

_LOOKS: Mapping[Action, tuple[str, Sign]] = {
    Action.ACCEPT: ("ok", "accept"),
    Action.EDIT: ("info", "edit"),
    Action.REJECT: ("bad", "reject"),
    Action.SKIP: ("plain", "skip"),
    Action.FLAG: ("warn", "flag"),
    Action.REVERT: ("plain", "revert"),
}


class DecisionStrip(ChipStrip):
    """Shows at most six decisions; a short flash confirms the one just taken."""

    #: The id of the candidate whose decision is to be looked at again.
    reopened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decisions: tuple[Decision, ...] = ()
        self._flash = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_FLASH_MS)
        self._timer.timeout.connect(self._end_flash)
        self.chosen.connect(self.reopen)

    def set_decisions(self, decisions: Sequence[Decision], reasons: Sequence[str] = ()) -> None:
        """Show decisions, newest first; `reasons` are the project's and give each its number."""
        self._decisions = tuple(decisions[:MOST])
        self.set_chips([self._decision_chip(each, reasons) for each in self._decisions])

    def reopen(self, number: int) -> None:
        """Go back to the decision at a place, 0 being the newest."""
        if 0 <= number < len(self._decisions):
            self.reopened.emit(self._decisions[number].candidate_id)

    def flash(self, action: Action) -> None:
        """Frame the newest decision for a moment, unless the desktop wants no motion."""
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        if self.style().styleHint(hint, None, self) > 0:
            self._flash = _LOOKS[action][0]
            self._timer.start()
            self.update()

    def _end_flash(self) -> None:
        self._flash = ""
        self.update()

    def _decision_chip(self, decision: Decision, reasons: Sequence[str]) -> Chip:
        tone, sign = _LOOKS[decision.action]
        numbers = [str(reasons.index(each) + 1) for each in decision.reasons if each in reasons]
        name = self._action_name(decision.action)
        told = ", ".join([name, *decision.reasons])
        return Chip(",".join(numbers), tone, sign, tip=told, spoken=told)

    def _action_name(self, action: Action) -> str:
        names = {
            Action.ACCEPT: self.tr("Accepted"),
            Action.EDIT: self.tr("Edited"),
            Action.REJECT: self.tr("Rejected"),
            Action.SKIP: self.tr("Skipped"),
            Action.FLAG: self.tr("Flagged"),
            Action.REVERT: self.tr("Undone"),
        }
        return names[action]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chips, and the flash around the newest."""
        super().paintEvent(event)
        if self._flash and self.places():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tone_colours(tokens(), self._flash)[0], 2))
            painter.drawRoundedRect(self.places()[0].adjusted(1, 1, -1, -1), 8, 8)
