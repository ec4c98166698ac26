"""The first look at a file: its first rows, its encoding, and what its columns mean."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.parts.choice import Choice
from app.parts.form import button, column_of, row_of, scrolled
from app.parts.listing import chosen_place, rows_model, select_row, show_rows, told
from app.seeds.dry_run import DryRun
from app.seeds.for_all import ForAllRows
from app.seeds.meanings import ColumnMeanings
from app.seeds.passage_sizes import PassageSizes
from app.seeds.personal import PersonalDataChoice
from app.translate import isolate_ltr, translate_engine
from app.widgets.card import Card
from app.widgets.columns import Columns
from app.widgets.paged_model import Column, Row
from app.widgets.plain_label import PlainLabel
from app.widgets.table import DataTable
from app.words import joined
from engine.importers.notes import recognise
from engine.importers.reading import task_of
from engine.importers.seeding import SeedOptions
from engine.paths import shown_path
from engine.plugin import RawRow

if TYPE_CHECKING:
    from engine.importers.reading import Preview

_MOST_COLUMNS = 40
#: Pixels of the table: its heading and two rows.
_LEAST = 130


class FirstLook(QWidget):
    """Asks what has to be known of a file before its rows become seeds."""

    #: Import it, or leave it.
    import_wanted = Signal()
    left = Signal()
    #: Look again with this encoding.
    encoding_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look: Preview | None = None
        self.path = Path()
        self._name = PlainLabel(role="strong")
        self._kind = PlainLabel(role="muted")
        self.encoding = Choice(letters=22)
        self.encoding.picked.connect(self.encoding_picked)
        self._encoding_name = name = PlainLabel(self.tr("Encoding"), "muted")
        name.setBuddy(self.encoding)
        self.encoding.setAccessibleName(self.tr("Encoding"))
        self._remarks = PlainLabel(role="muted", wrap=True)
        self._rows: list[Row] = []
        self.table = DataTable()
        self.table.setAccessibleName(self.tr("First rows of the file"))
        self.table.setMinimumHeight(_LEAST)
        rows = Card(self.tr("First rows"))
        rows.body.addWidget(self.table, 1)
        self.dry_run = DryRun()
        rows.body.addWidget(self.dry_run)
        self.meanings = ColumnMeanings()
        self._columns = Card(self.tr("What the columns mean"))
        self._columns.body.addWidget(self.meanings)
        self.passages = PassageSizes()
        self._passages = Card(self.tr("Cut into passages"))
        self._passages.body.addWidget(self.passages)
        self.for_all = ForAllRows()
        self.for_all.task_picked.connect(self.meanings.set_task)
        every = Card(self.tr("True of all rows that do not say it"))
        every.body.addWidget(self.for_all)
        self.personal = PersonalDataChoice()
        self.meanings.picked.connect(self._show_personal)
        self.meanings.picked.connect(self._try)
        self.for_all.changed.connect(self._try)
        personal = Card(self.tr("Personal data"))
        personal.body.addWidget(self.personal)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(column_of(self._passages, self._columns, every, personal))
        column.addStretch(1)
        side = scrolled(beside, self.tr("What the columns mean"))
        self._import = button(self.tr("Import"), "primary")
        self._import.clicked.connect(self.import_wanted)
        leave = button(self.tr("Leave this file out"))
        leave.clicked.connect(self.left)
        middle = Columns()
        middle.add(rows, 1)
        middle.add(side, width=400)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row_of(self._name, self._kind, None, name, self.encoding))
        layout.addWidget(self._remarks)
        layout.addWidget(middle, 1)
        layout.addLayout(row_of(None, leave, self._import))

    def hasHeightForWidth(self) -> bool:
        """It has no height of its own: what is beside the rows scrolls, and would ask for all of it."""
        return False

    def heightForWidth(self, _width: int) -> int:
        """None."""
        return -1

    def show_file(
        self, path: Path, look: "Preview", mapping: Mapping[str, str], place: tuple[int, int]
    ) -> None:
        """Show what was found in a file; `place` is which one it is of how many."""
        self.path, self.look = path, look
        self._name.set_data(path.name)
        self._name.unsetLayoutDirection()
        self.for_all.suggest_source(shown_path(Path(path.stem)))
        number, count = place
        parts = [importer_title(look.importer)]
        if count > 1:
            parts.insert(0, isolate_ltr(f"{number} / {count}"))
        self._kind.setText(joined(parts))
        self.encoding.set_options(self._encodings(look.encoding), look.encoding)
        for part in (self._encoding_name, self.encoding):
            part.setVisible(is_text(look.importer))
        remarks = [translate_engine(*recognise(each)) for each in look.warnings]
        if look.guessed:
            remarks.append(self.tr("The encoding is a guess: look whether the rows can be read."))
        self._remarks.setText("\n".join(remarks))
        self._remarks.setVisible(bool(remarks))
        document = is_document(look.importer)
        self._passages.setVisible(document)
        self._columns.setVisible(not document)
        self.for_all.fix_task(task_of(look.importer, ""))
        self.meanings.show_columns(look.columns[:_MOST_COLUMNS], mapping, self.for_all.task.value())
        self._show_rows(look)
        self._show_personal()
        self._try()
        self._import.setEnabled(bool(look.rows))

    def options(self, task: str, main: str, fields: tuple[str, ...]) -> SeedOptions:
        """What was said of the file."""
        said = self.for_all
        return SeedOptions(
            mapping=self.meanings.mapping(),
            task=task,
            main=main,
            fields=fields,
            variety=said.variety.value(),
            script=said.script.value(),
            label=said.label.text().strip(),
            source=said.source.text().strip(),
            licence=said.licence_text(),
            defaults=said.defaults(),
            chunk_size=self.passages.chunking().size,
            chunk_overlap=self.passages.chunking().overlap,
        )

    def _show_personal(self) -> None:
        if self.look is not None:
            self.personal.show_rows(self.look.rows, self.meanings.mapping())

    def _try(self) -> None:
        if self.look is None:
            return
        task = task_of(self.look.importer, self.for_all.task.value())
        known = self.meanings.tasks.get(task)
        fields = tuple(each.name for each in known.fields) if known else ("text",)
        options = self.options(task, known.main if known else "text", fields)
        self.dry_run.try_rows(self.look.rows, options)
        self._show_tried()

    def _show_tried(self) -> None:
        self.dry_run.show_row(chosen_place(self.table))

    def _show_rows(self, look: "Preview") -> None:
        shown, titles, number = look.columns[:_MOST_COLUMNS], {}, self.tr("Line")
        if is_document(look.importer):
            number = self.tr("No.")
            titles = {"place": self.tr("Place"), "passage": self.tr("Passage")}
            shown = tuple(titles)
        columns = [Column(number, "number"), *(Column(titles.get(name, name)) for name in shown)]
        if not shown:
            columns.append(Column(self.tr("Text")))
        rows = [Row(each.line, (str(each.line), *_cells(each, shown))) for each in look.rows]
        roles = self.meanings.mapping()
        text = next((at for at, name in enumerate(shown, 1) if roles.get(name) == "text"), 1)
        show_rows(self.table, rows_model(columns, lambda: rows), min(text, len(columns) - 1))
        self.table.selectionModel().selectionChanged.connect(self._show_tried)
        select_row(self.table, 0)

    def _encodings(self, found: str) -> list[tuple[str, str]]:
        titles = {
            "utf-8": "UTF-8",
            "utf-16-le": "UTF-16 LE",
            "utf-16-be": "UTF-16 BE",
            "utf-32-le": "UTF-32 LE",
            "utf-32-be": "UTF-32 BE",
            "cp1256": self.tr("Arabic (Windows-1256)"),
            "cp1252": self.tr("Western (Windows-1252)"),
            "iso8859-6": self.tr("Arabic (ISO 8859-6)"),
        }
        from engine.importers.decoding import ENCODINGS

        names = dict.fromkeys((*ENCODINGS, found))
        return [(name, titles.get(name, name)) for name in names if name]


def is_document(importer: str) -> bool:
    """Whether a format is cut into passages."""
    from engine.importers import IMPORTERS

    return importer in IMPORTERS and IMPORTERS[importer].passages is not None


def is_text(importer: str) -> bool:
    """Whether the files of a format are text in some encoding: not those of Word, PDF, Excel."""
    from engine.importers import IMPORTERS

    return importer not in IMPORTERS or IMPORTERS[importer].decodes


def importer_title(name: str) -> str:
    """A file format as it is read."""
    from engine.importers import IMPORTERS

    return translate_engine(IMPORTERS[name].title) if name in IMPORTERS else name


def _cells(row: RawRow, columns: tuple[str, ...]) -> tuple[str, ...]:
    if row.problem:
        problem = translate_engine(row.problem, {"line": row.line, **row.columns})
        return (told(problem), *("" for _ in columns[1:]))
    return tuple(row.columns.get(name, "") for name in columns)


def preview_of(data: Mapping[str, Any]) -> "Preview":
    """A preview that came from the worker as plain data."""
    from engine.importers.reading import Preview

    return Preview(
        importer=str(data["importer"]),
        encoding=str(data["encoding"]),
        guessed=bool(data["guessed"]),
        columns=tuple(data["columns"]),
        rows=tuple(
            RawRow(
                int(each["line"]),
                dict(each["columns"]),
                str(each.get("raw", "")),
                str(each.get("problem", "")),
                tuple(each.get("warnings", ())),
            )
            for each in data["rows"]
        ),
        mapping=dict(data["mapping"]),
        signature=str(data["signature"]),
        warnings=tuple(data.get("warnings", ())),
    )
