"""What is in the project: its seeds, the rows that were set aside, and what the seeds are made of."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.parts.facts import number, sentence
from app.parts.form import button, row_of
from app.parts.listing import chosen_place, rows_model, select_row, show_rows, told
from app.seeds.composition import Composition
from app.seeds.duplicates import DuplicateTable
from app.seeds.mending import Mending
from app.session import Session
from app.translate import isolate, isolate_ltr, translate_engine, without_isolates
from app.widgets.bidi_text import BidiText
from app.widgets.card import Card
from app.widgets.paged_model import Column, PagedModel, Row
from app.widgets.plain_label import PlainLabel
from app.widgets.table import DataTable
from app.words import joined, script_title, variety_title
from engine.i18n import fill
from engine.importers.notes import recognise
from engine.model import SeedExample
from engine.store import Store

_TEXT_SIZE = 18


class SeedTables(QWidget):
    """Two tables, the chosen row whole under each, and charts."""

    #: A row that was set aside is right now: the row (`SetAside`) and its parts, by role.
    mend_wanted = Signal(object, object)
    #: The rows that were set aside are wanted in a file.
    file_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store: Store | None = None
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.seeds = DataTable()
        self.seeds.setAccessibleName(self.tr("Seeds"))
        self.text = BidiText(size=_TEXT_SIZE, fit=(1, 3))
        self.text.setAccessibleName(self.tr("Text of the chosen seed"))
        self.facts = PlainLabel(role="muted", wrap=True)
        whole = Card()
        whole.body.addWidget(self.text)
        whole.body.addWidget(self.facts)
        first = QWidget()
        layout = QVBoxLayout(first)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.seeds, 1)
        layout.addWidget(whole)
        self.aside = DataTable()
        self.aside.setAccessibleName(self.tr("Rows set aside"))
        second = QWidget()
        layout = QVBoxLayout(second)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(10)
        about = PlainLabel(
            self.tr(
                "These rows could not become seeds. Choose one and mend it below, or mend them "
                "in the file and import it again: rows that are there already are marked as "
                "duplicates."
            ),
            "muted",
            wrap=True,
        )
        self.save = button(self.tr("Save these rows to a file…"), "small")
        self.save.clicked.connect(self.file_wanted)
        line = row_of(about, self.save, stretch=False)
        line.setStretch(0, 1)
        layout.addLayout(line)
        layout.addWidget(self.aside, 1)
        self.mending = Mending(session)
        self.mending.wanted.connect(self.mend_wanted)
        self._aside_ids: list[int] = []
        layout.addWidget(self.mending)
        self.composition = Composition()
        self.tabs.addTab(first, self.tr("Seeds"))
        self.tabs.addTab(second, self.tr("Set aside"))
        self.duplicates = DuplicateTable()
        self.tabs.addTab(self.duplicates, self.tr("Duplicates"))
        self.tabs.addTab(self.composition, self.tr("What they are made of"))
        self.tabs.currentChanged.connect(self._show_counted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)

    def show_project(self, store: Store) -> None:
        """Read the project; where one stands in the table stays when it only grew."""
        model = self.seeds.model()
        if store is self._store and isinstance(model, PagedModel):
            place = max(0, chosen_place(self.seeds))
            model.reload()
            select_row(self.seeds, place)
            other = self.aside.model()
            if isinstance(other, PagedModel):
                place = max(0, chosen_place(self.aside))
                other.reload()
                select_row(self.aside, min(place, other.rowCount() - 1))
        else:
            self._store = store
            self._make_models(store)
        aside = self.aside.model()
        waiting = aside.rowCount() if aside is not None else 0
        self.save.setEnabled(bool(waiting))
        self._show_mending()
        self._show_counted()
        copies = store.duplicates.count()
        twice = self.tr("Duplicates")
        self.tabs.setTabText(2, f"{twice} ({number(copies)})" if copies else twice)
        title = self.tr("Set aside")
        self.tabs.setTabText(1, f"{title} ({number(waiting)})" if waiting else title)

    def show_aside(self) -> None:
        """Show the rows that were set aside."""
        self.tabs.setCurrentIndex(1)

    def _make_models(self, store: Store) -> None:
        columns = (
            Column(self.tr("Text")),
            Column(self.tr("Label")),
            Column(self.tr("Variety"), "text"),
            Column(self.tr("Script"), "text"),
            Column(self.tr("Source")),
            Column(self.tr("Remark"), "text"),
        )

        def fetch(after: int | None, size: int) -> Sequence[Row]:
            return [Row(each.id, self._cells(each)) for each in store.seeds.page(after or 0, size)]

        show_rows(self.seeds, PagedModel(columns, fetch, store.seeds.count, parent=self), 0)
        self.seeds.selectionModel().selectionChanged.connect(self._show_whole)
        select_row(self.seeds, 0)
        broken = (
            Column(self.tr("File")),
            Column(self.tr("Line"), "number"),
            Column(self.tr("Why"), "text"),
            Column(self.tr("What is there")),
        )

        def rows() -> list[Row]:
            found = store.seeds.quarantined()
            self._aside_ids = [int(each["id"]) for each in found]
            return [
                Row(
                    each["id"],
                    (
                        each["file"],
                        str(each["row"]),
                        told(translate_engine(each["reason"], each["values"])),
                        each["raw"],
                    ),
                )
                for each in found
            ]

        show_rows(self.aside, rows_model(broken, rows), 2)
        self.aside.selectionModel().selectionChanged.connect(self._show_mending)
        select_row(self.aside, 0)

    def _show_mending(self) -> None:
        from engine.jobs.repair_seeds import set_aside

        place, store = chosen_place(self.aside), self._store
        chosen = store is not None and 0 <= place < len(self._aside_ids)
        row = set_aside(store, self._aside_ids[place]) if store is not None and chosen else None
        self.mending.show_row(row)

    def _show_counted(self) -> None:
        """What is looked at: a large project has many rows to count."""
        if self._store is None:
            return
        if self.tabs.currentWidget() is self.composition:
            self.composition.show_project(self._store)
        elif self.tabs.currentWidget() is self.duplicates:
            self.duplicates.show_project(self._store, self._store.duplicates.count())

    def _cells(self, seed: SeedExample) -> tuple[str, ...]:
        return (
            seed.text,
            seed.label,
            variety_title(seed.variety),
            script_title(seed.script),
            seed.source,
            told(self._remark(seed)),
        )

    def _remark(self, seed: SeedExample) -> str:
        parts = []
        if seed.duplicate_kind == "exact":
            parts.append(sentence(self.tr("copy of {number}"), number=seed.duplicate_of))
        elif seed.duplicate_of:
            parts.append(sentence(self.tr("almost {number}"), number=seed.duplicate_of))
        parts += [translate_engine(*recognise(each)) for each in seed.warnings]
        return joined(parts)

    def _show_whole(self) -> None:
        chosen = self.seeds.selected_rows()
        store = self._store
        seed = store.seeds.get(int(chosen[0].key)) if chosen and store is not None else None
        if seed is None:
            self.text.set_text("")
            self.facts.setText("")
            return
        self.text.set_text(seed.text)
        others = [value for value in seed.fields.values() if value != seed.text]
        place = ""
        if seed.file:
            line = isolate_ltr(str(seed.row))
            place = fill(self.tr("{file}, line {line}"), {"file": isolate(seed.file), "line": line})
        parts = [isolate(each) for each in (*others, seed.licence) if each]
        self.facts.setText(joined([*parts, place, self._remark(seed)]))


def reasons_of(store: Store) -> dict[int, str]:
    """Why each row was set aside, in the window's language, by its id."""
    return {
        int(each["id"]): without_isolates(translate_engine(each["reason"], each["values"]))
        for each in store.seeds.quarantined()
    }
