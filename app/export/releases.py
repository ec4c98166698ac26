"""Exports that were made: when, in which format, how many rows, and where."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.parts.facts import moment, number
from app.parts.form import button, row_of
from app.parts.listing import chosen_place, rows_model, select_row, show_rows, told
from app.translate import translate_engine
from app.widgets.paged_model import Column, Row
from app.widgets.plain_label import PlainLabel
from app.widgets.table import DataTable
from engine.store import Store


class Releases(QWidget):
    """A table of past exports."""

    #: Open, or check, this folder.
    open_wanted = Signal(object)
    check_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: list[dict[str, Any]] = []
        self._none = PlainLabel(self.tr("Nothing was exported yet."), "muted")
        self.table = DataTable()
        self.table.setAccessibleName(self.tr("Past exports"))
        self._open = button(self.tr("Open the folder"))
        self._open.clicked.connect(lambda: self._tell(self.open_wanted))
        self._check = button(self.tr("Check again"))
        self._check.clicked.connect(lambda: self._tell(self.check_wanted))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._none)
        layout.addWidget(self.table, 1)
        layout.addLayout(row_of(None, self._check, self._open))

    def show_releases(self, store: Store) -> None:
        """Read every release."""
        self._found = store.releases.all()
        columns = (
            Column(self.tr("When"), "text"),
            Column(self.tr("Format"), "text"),
            Column(self.tr("Rows"), "number"),
            Column(self.tr("Real"), "number"),
            Column(self.tr("Folder")),
        )
        rows = [
            Row(
                each["id"],
                (
                    told(moment(each["at"])),
                    format_title(each["format"]),
                    told(number(int(each["manifest"].get("rows", 0)))),
                    told(number(int(each["manifest"].get("real", 0)))),
                    each["folder"],
                ),
            )
            for each in self._found
        ]
        show_rows(self.table, rows_model(columns, lambda: rows), 4)
        select_row(self.table, 0)
        for each in (self.table, self._open, self._check):
            each.setVisible(bool(rows))
        self._none.setVisible(not rows)

    def _tell(self, signal: Any) -> None:
        place = chosen_place(self.table)
        if 0 <= place < len(self._found):
            signal.emit(Path(self._found[place]["folder"]))


def format_title(name: str) -> str:
    """An export format as it is read."""
    from engine.exporters import EXPORTERS

    return translate_engine(EXPORTERS[name].title) if name in EXPORTERS else name
