"""The line on top of Curate: how far this set is, what is left, and the pace."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from app.curate.pace import SET_SIZE, Pace
from app.settings import Settings
from app.translate import isolate_ltr, percentage
from app.widgets.plain_label import PlainLabel
from app.words import joined
from engine.i18n import fill


class ProgressLine(QWidget):
    """Nothing that ranks people: only this sitting."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = PlainLabel()
        self.fits = True
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, SET_SIZE)
        self._bar.setAccessibleName(self.tr("Progress of this set"))
        self._rest = PlainLabel(role="muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._done)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._rest)

    def show_pace(self, pace: Pace, left: int | None, settings: Settings) -> None:
        """Show the numbers after a decision; hidden, only that nothing presses anybody."""
        self.setVisible(settings.show_pace and self.fits)
        self._done.setText(isolate_ltr(f"{pace.done} / {pace.size}"))
        self._bar.setRange(0, pace.size)
        self._bar.setUpdatesEnabled(False)  # else Qt paints at once, and the whole page twice
        self._bar.setValue(pace.done)
        self._bar.setUpdatesEnabled(True)
        number = QLocale()
        parts = []
        if settings.goal_items:
            goal = f"{pace.total} / {settings.goal_items}"
            parts.append(self._sentence(self.tr("goal {number}"), goal))
        if settings.goal_minutes:
            goal = f"{pace.minutes} / {settings.goal_minutes}"
            parts.append(self._sentence(self.tr("goal {number} min"), goal))
        if left is not None:
            parts.append(self._sentence(self.tr("{number} left"), number.toString(left)))
        per_hour, each, accepted = pace.per_hour(), pace.seconds_each(), pace.accepted()
        if per_hour is not None and each is not None:
            parts.append(self._sentence(self.tr("{number} per hour"), number.toString(per_hour)))
            parts.append(self._sentence(self.tr("{number} s each"), number.toString(each, "f", 1)))
        if accepted is not None:
            parts.append(self._sentence(self.tr("{number} accepted"), percentage(accepted / 100)))
        self._rest.setText(joined(parts))

    def text(self) -> str:
        """What the line says, for tests and for a screen reader."""
        return joined([self._done.text(), self._rest.text()])

    @staticmethod
    def _sentence(text: str, number: str) -> str:
        return fill(text, {"number": isolate_ltr(number)})
