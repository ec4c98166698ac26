"""Exports that were made: when, in which format, how many rows, and where."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.export.formats import format_title
from app.export.verdicts import verdict_title, verdicts_of
from app.parts.facts import moment, number
from app.parts.form import button, row_of
from app.parts.listing import chosen_place, rows_model, select_row, show_rows, told
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
        self._none = PlainLabel(
            self.tr("Nothing was exported yet. Choose a format and a folder, then export."), "muted"
        )
        self.table = DataTable()
        self.table.setAccessibleName(self.tr("Past exports"))
        self._open = button(self.tr("Open the folder"))
        self._open.clicked.connect(lambda: self._tell(self.open_wanted))
        self._check = button(self.tr("Check again"))
        self._check.clicked.connect(lambda: self._tell(self.check_wanted))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._none)
        layout.addWidget(self.table, 1)
        layout.addLayout(row_of(None, self._check, self._open))

    def show_releases(self, store: Store) -> None:
        """Read every release."""
        self._found = store.releases.all()
        known = verdicts_of(store)
        newest: dict[str, str] = {}
        for each in self._found:
            newest.setdefault(each["folder"], each["uid"])
        columns = (
            Column(self.tr("When"), "text"),
            Column(self.tr("Format"), "text"),
            Column(self.tr("Rows"), "number"),
            Column(self.tr("Real"), "number"),
            Column(self.tr("Check"), "text"),
            Column(self.tr("Folder")),
        )
        rows = [
            Row(
                each["id"],
                (
                    _when(each["at"]),
                    format_title(each["format"]),
                    told(number(int(each["manifest"].get("rows", 0)))),
                    told(number(int(each["manifest"].get("real", 0)))),
                    told(
                        verdict_title(each, known, replaced=newest[each["folder"]] != each["uid"])
                    ),
                    each["folder"],
                ),
            )
            for each in self._found
        ]
        show_rows(self.table, rows_model(columns, lambda: rows), 5)
        select_row(self.table, 0)
        for widget in (self.table, self._open, self._check):
            widget.setVisible(bool(rows))
        self._none.setVisible(not rows)

    def _tell(self, signal: Any) -> None:
        place = chosen_place(self.table)
        if 0 <= place < len(self._found):
            signal.emit(Path(self._found[place]["folder"]))


def _when(stamp: str) -> str:
    """A moment as a cell: Qt writes Arabic dates with marks, which a table would show."""
    return told(moment(stamp)).replace("\u200f", "").replace("\u200e", "")
