"""All keys of Curate on one page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from app.keys import Keys, chord
from app.translate import isolate_ltr
from app.widgets.plain_label import PlainLabel


class KeySheet(QDialog):
    """Closes with Esc, Enter or the key that opened it."""

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self._own = keys.cap("keys")
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        rows = self._rows(keys)
        half = (len(rows) + 1) // 2
        for number, (key, meaning) in enumerate(rows):
            row, column = number % half, 3 * (number // half)
            grid.addWidget(PlainLabel(isolate_ltr(key), "strong"), row, column)
            grid.addWidget(PlainLabel(meaning), row, column + 1)
        grid.setColumnMinimumWidth(2, 24)

    def _rows(self, keys: Keys) -> list[tuple[str, str]]:
        undo, redo = f"{keys.cap('undo')}, Ctrl+Z", f"{keys.cap('redo')}, Ctrl+Y"
        return [
            (keys.cap("accept"), self.tr("Accept")),
            (f"{keys.cap('edit')}, F2", self.tr("Edit in place")),
            ("1\u20139", self.tr("Reject with that reason")),
            (keys.cap("reject"), self.tr("Reject, then choose the reason")),
            (keys.cap("repeat-reason"), self.tr("Reject with the last reason again")),
            (keys.cap("skip"), self.tr("Skip: it comes back at the end")),
            (keys.cap("flag"), self.tr("Flag for the lead")),
            (undo, self.tr("Undo, and go back to that item")),
            (redo, self.tr("Redo")),
            ("Alt+1\u20136", self.tr("Look at one of the last decisions again")),
            ("Ctrl+Enter", self.tr("While editing: save and accept")),
            ("Esc", self.tr("While editing: as it was before")),
            ("Alt+1\u20139", self.tr("While editing: type a sign of the bar")),
            (keys.cap("difference"), self.tr("Words that differ, on and off")),
            (keys.cap("similar"), self.tr("What resembles it, on and off")),
            (f"{keys.cap('guide')}, F1", self.tr("Guidelines, on and off")),
            ("Ctrl++, Ctrl+-, Ctrl+0", self.tr("Text larger, smaller, as usual")),
            (keys.cap("flip-direction"), self.tr("Show the text from the other side")),
            (keys.cap("show-marks"), self.tr("Show signs that can not be seen")),
            (keys.cap("scores"), self.tr("Scores and checks, on and off")),
            (keys.cap("accept-above"), self.tr("Accept all above a score")),
            (keys.cap("keys"), self.tr("This page")),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any of the closing keys closes."""
        if chord(event) in ("Esc", "Enter", self._own):
            self.close()
        else:
            super().keyPressEvent(event)
