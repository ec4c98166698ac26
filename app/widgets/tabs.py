"""Tabs whose sheets scroll by themselves."""

from PySide6.QtWidgets import QTabWidget

from app.widgets.columns import Columns


class Tabs(QTabWidget):
    """Asks for the least height of its sheets; Qt's asks for all that their wrapped texts would like."""

    def hasHeightForWidth(self) -> bool:
        """Each sheet finds its own height in the room there is, but for one whose parts are stacked."""
        sheet = self.currentWidget()
        return isinstance(sheet, Columns) and sheet.stacked
