"""Seeds that were there already when they came: each beside the one it repeats."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.parts.facts import percent
from app.parts.listing import chosen_place, select_row, show_rows
from app.widgets.bidi_text import BidiText
from app.widgets.card import Card
from app.widgets.paged_model import Column, PagedModel, Row
from app.widgets.plain_label import PlainLabel
from app.widgets.table import DataTable
from engine.model import SeedExample
from engine.store import Store

_SIZE = 16


class DuplicateTable(QWidget):
    """A table of them; what differs in the chosen one is marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store: Store | None = None
        self._about = PlainLabel(role="muted", wrap=True)
        self.table = DataTable()
        self.table.setAccessibleName(self.tr("Duplicates"))
        self.text = BidiText(size=_SIZE, fit=(1, 3))
        self.text.setAccessibleName(self.tr("Text of the chosen seed"))
        self.twin = BidiText(size=_SIZE, fit=(1, 3))
        self.twin.setAccessibleName(self.tr("The seed that was there before"))
        self._whole = Card()
        self._whole.body.addWidget(self.text)
        self._whole.body.addWidget(self.twin)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._about)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._whole)

    def show_project(self, store: Store, count: int) -> None:
        """Read them; there are `count`."""
        self._about.setText(
            self.tr(
                "These were there already. Exact copies are kept and never used; what is almost the "
                "same is used like any other seed."
            )
            if count
            else self.tr("No seed repeats another one.")
        )
        for part in (self.table, self._whole):
            part.setVisible(bool(count))
        place = max(0, chosen_place(self.table)) if store is self._store else 0
        self._store = store
        columns = (
            Column(self.tr("Text")),
            Column(self.tr("How close"), "text"),
            Column(self.tr("Was there before")),
        )

        def fetch(after: int | None, size: int) -> Sequence[Row]:
            found = store.duplicates.page(after or 0, size)
            return [Row(each.id, (each.text, self._how(each), twin)) for each, twin in found]

        show_rows(self.table, PagedModel(columns, fetch, lambda: count, parent=self), 0)
        self.table.selectionModel().selectionChanged.connect(self._show_whole)
        select_row(self.table, min(place, count - 1))

    def _how(self, seed: SeedExample) -> str:
        same = seed.duplicate_kind == "exact"
        return self.tr("the same") if same else percent(seed.duplicate_score)

    def _show_whole(self) -> None:
        rows = self.table.selected_rows()
        if rows:
            text, _, twin = rows[0].cells
            self.twin.set_text(twin)
            self.text.set_text(text)
            self.text.compare_with(twin)
