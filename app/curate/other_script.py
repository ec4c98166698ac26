"""The texts of Curate as they are read in the other script: quiet lines that are never stored."""

from collections.abc import Generator
from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.curate.review_queue import ReviewItem
from app.fonts import SMALLEST
from app.settings import Settings
from app.widgets.bidi_text import BidiText
from app.widgets.plain_label import PlainLabel
from engine.text.other_script import other_script, reading_steps

#: What reading may take of one turn of the event loop.
TURN_SECONDS = 0.004
#: The reading follows what is typed after a pause.
_PAUSE_MS = 150
#: A new item is painted first.
_AFTER_PAINT_MS = 10
_LINES = 2
_SMALLER = 0.6


class OtherScript(QWidget):
    """One line under a text: which script it is read in, and the reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = False
        self._text = ("", "")
        self._steps: Generator[None, None, str] | None = None
        self._told = PlainLabel(role="muted")
        self.view = BidiText(fit=(1, _LINES))
        self.view.setObjectName("reading")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._told)
        layout.addWidget(self.view, 1)
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._go_on)
        self.hide()

    def set_wanted(self, wanted: bool) -> None:
        """Show the line, or none."""
        self._wanted = wanted
        self._begin(*self._text, _AFTER_PAINT_MS)

    def show_text(self, text: str, variety: str) -> None:
        """Read a text when it has itself been painted; a key never waits for this."""
        if (text, variety) != self._text:
            self.view.set_text("")
            self._begin(text, variety, _AFTER_PAINT_MS)

    def follow(self, text: str, variety: str) -> None:
        """The text is being edited: read it anew when the typing pauses."""
        if (text, variety) != self._text:
            self._begin(text, variety, _PAUSE_MS)

    def set_text_font(self, size: int, arabic_family: str) -> None:
        """Smaller than the text that is judged."""
        self.view.set_text_font(max(SMALLEST, round(size * _SMALLER)), arabic_family)

    def _begin(self, text: str, variety: str, wait: int) -> None:
        self._turn.stop()
        self._text = (text, variety)
        to = other_script(text) if self._wanted else ""
        self._steps = reading_steps(text, variety) if to else None
        self.setVisible(bool(to))
        if to:
            told = self.tr("In Arabic letters") if to == "Arab" else self.tr("In Latin letters")
            self._told.setText(told)
            self.view.setAccessibleName(told)
            self._turn.start(wait)

    def _go_on(self) -> None:
        """Read on for a moment; the rest in the next turn."""
        until = perf_counter() + TURN_SECONDS
        while self._steps is not None:
            try:
                next(self._steps)
            except StopIteration as done:
                self._steps = None
                self.view.set_text(done.value)
                self.setVisible(bool(done.value))
                return
            if perf_counter() >= until:
                self._turn.start(0)
                return


class Readings:
    """The lines under what is judged, of a pair under both answers, and under the seed.

    Shown or not as a person likes it.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._variety = ""
        self.judged = OtherScript()
        self.worse = OtherScript()
        self.seed = OtherScript()
        self.all = (self.judged, self.worse, self.seed)
        self._show()

    def line(self) -> QHBoxLayout:
        """What stands under the texts that are judged, as these stand beside each other."""
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.judged, 1)
        line.addWidget(self.worse, 1)
        return line

    def toggle(self) -> None:
        """Show the lines, or none; kept for the next time."""
        self._settings.other_script = not self._settings.other_script
        self._settings.save()
        self._show()

    def show_item(self, item: ReviewItem) -> None:
        """Read the text that is judged, and its seed."""
        self._variety = item.candidate.final_variety or item.candidate.variety
        self.judged.show_text(item.text, self._variety)
        worse = item.fields.get(item.pair[1], "") if item.pair is not None else ""
        self.worse.show_text(worse, self._variety)
        seed = item.seed
        self.seed.show_text(item.seed_text, seed.variety if seed is not None else self._variety)

    def follow(self, text: str, worse: str = "") -> None:
        """What is judged is being edited."""
        self.judged.follow(text, self._variety)
        self.worse.follow(worse, self._variety)

    def apply_fonts(self) -> None:
        """Follow the settings."""
        for each in self.all:
            each.set_text_font(self._settings.text_size, self._settings.arabic_font)

    def _show(self) -> None:
        for each in self.all:
            each.set_wanted(self._settings.other_script)
