"""The columns of a project's records, drawn in a table: what each is called and what it holds."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.parts.form import button, row_of
from app.parts.sheet import Sheet
from app.translate import translate_engine
from app.widgets.plain_label import PlainLabel
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.records import TEXT, TYPES, Column, RecordSchema, parse_schema

#: Places of the columns of the table.
_TITLE, _NAME, _TYPE, _REQUIRED, _PERSONAL, _CHOICES, _LOW, _HIGH, _STEP = range(9)
_SEPARATORS = ("،", "؛", ";", "\n")
_WIDTH, _HEIGHT = 980, 460


class RecordColumns(Sheet):
    """Edits a schema; `schema` is what was drawn once the dialog was accepted."""

    def __init__(self, schema: RecordSchema, parent: QWidget | None = None) -> None:
        super().__init__(parent, QSize(_WIDTH, _HEIGHT))
        self.setWindowTitle(self.tr("Columns of records"))
        self.schema = schema
        self._texts = schema.texts
        self.table = QTableWidget(0, 9)
        self.table.setHorizontalHeaderLabels(self._headers())
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.tr("Columns of records"))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_CHOICES, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(_TYPE, QHeaderView.ResizeMode.Fixed)
        self._problem = PlainLabel(role="strong", wrap=True)
        self._problem.hide()
        self._build()
        self._show(schema)

    def _headers(self) -> list[str]:
        return [
            self.tr("Title"),
            self.tr("Name in files"),
            self.tr("Holds"),
            self.tr("Needed"),
            self.tr("Personal"),
            self.tr("Choices, with ; between"),
            self.tr("From"),
            self.tr("To"),
            self.tr("Step"),
        ]

    def _build(self) -> None:
        acts = (
            (self.tr("Add a column"), "Ctrl+N", self.add_row),
            (self.tr("Remove it"), "Ctrl+Delete", self.remove_row),
            (self.tr("Up"), "Alt+Up", lambda: self.move_row(-1)),
            (self.tr("Down"), "Alt+Down", lambda: self.move_row(1)),
            (self.tr("Take from a file…"), "Ctrl+O", self._load),
            (self.tr("Write to a file…"), "Ctrl+S", self._save),
        )
        buttons = []
        for title, keys, act in acts:
            made = button(title)
            made.setToolTip(keys)
            made.clicked.connect(act)
            QShortcut(QKeySequence(keys), self, act)
            buttons.append(made)
        self._keep = keep = button(self.tr("Keep these columns"), "primary")
        keep.clicked.connect(self.accept)
        keep.setToolTip("Ctrl+Enter")
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(
            PlainLabel(
                self.tr(
                    "Every record has a text: it is what is judged. A personal column gets "
                    "pseudonyms when real records are imported, always the same for the same value."
                ),
                "muted",
                wrap=True,
            )
        )
        layout.addWidget(self.table, 1)
        layout.addLayout(row_of(*buttons))
        layout.addWidget(self._problem)
        layout.addLayout(row_of(None, cancel, keep))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The choices get what is left of the width, and always enough to be typed."""
        super().resizeEvent(event)
        header = self.table.horizontalHeader()
        left = self.table.viewport().width() - header.length() + header.sectionSize(_CHOICES)
        self.table.setColumnWidth(_CHOICES, max(left, header.sectionSizeHint(_CHOICES)))

    # Rows

    def add_row(self) -> None:
        """One more column, above the text if that is last."""
        place = self.table.rowCount()
        if place and self._text(place - 1, _NAME) == TEXT:
            place -= 1
        self._insert(place, Column(f"column_{self.table.rowCount() + 1}", required=False))
        self.table.setCurrentCell(place, _TITLE)
        item = self.table.item(place, _TITLE)
        if item is not None:
            self.table.editItem(item)

    def remove_row(self) -> None:
        """Take the chosen column out; the text stays."""
        row = self.table.currentRow()
        if row >= 0 and self._text(row, _NAME) != TEXT:
            self.table.removeRow(row)

    def move_row(self, step: int) -> None:
        """Move the chosen column up or down."""
        row = self.table.currentRow()
        to = row + step
        if row < 0 or not 0 <= to < self.table.rowCount():
            return
        column = self._column(row)
        self.table.removeRow(row)
        self._insert(to, column)
        self.table.setCurrentCell(to, _TITLE)

    def _show(self, schema: RecordSchema) -> None:
        self.table.setRowCount(0)
        for column in schema.columns:
            self._insert(self.table.rowCount(), column)
        if self.table.rowCount():
            self.table.setCurrentCell(0, _TITLE)

    def _insert(self, row: int, column: Column) -> None:
        self.table.insertRow(row)
        fixed = column.name == TEXT
        texts = {
            _TITLE: column.title,
            _NAME: column.name,
            _CHOICES: "; ".join(column.choices),
            _LOW: column.low,
            _HIGH: column.high,
            _STEP: column.step,
        }
        for place in range(self.table.columnCount()):
            item = QTableWidgetItem(texts.get(place, ""))
            flags = item.flags()
            if place in (_REQUIRED, _PERSONAL):
                ticked = column.required if place == _REQUIRED else column.personal
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
                flags &= ~Qt.ItemFlag.ItemIsEditable
            if fixed and place in (_NAME, _REQUIRED):
                flags &= ~(Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setFlags(flags)
            self.table.setItem(row, place, item)
        kinds = QComboBox()
        for kind in TYPES:
            kinds.addItem(type_title(kind), kind)
        kinds.setCurrentIndex(TYPES.index(column.type))
        kinds.setEnabled(not fixed)
        kinds.setAccessibleName(self.tr("Holds"))
        kinds.setProperty("unit", column.unit)
        self.table.setCellWidget(row, _TYPE, kinds)
        self.table.setColumnWidth(_TYPE, kinds.sizeHint().width() + 24)

    # What was drawn

    def drawn(self) -> RecordSchema:
        """The columns as they stand; a `UserError` says what is wrong with them."""
        rows = [self._column(row) for row in range(self.table.rowCount())]
        schema = RecordSchema(self.schema.name, tuple(rows), self._texts_for(rows))
        return parse_schema(schema.as_toml(), self.tr("this table"))

    def accept(self) -> None:
        """Keep what was drawn, or say what is wrong with it."""
        self._keep.setFocus()  # ends an edit that is under way
        try:
            self.schema = self.drawn()
        except UserError as error:
            self._tell(error)
            return
        super().accept()

    def problem(self) -> str:
        """What the line under the table says."""
        return "" if self._problem.isHidden() else self._problem.text().replace("\u200b", "")

    def _tell(self, error: UserError) -> None:
        told = translate_engine(error.text, error.values)
        self._problem.setText(told.replace("/", "/\u200b"))  # a long path may be broken there
        self._problem.show()

    def _texts_for(self, rows: list[Column]) -> dict[str, tuple[str, ...]]:
        """The wordings for the rules that ask for no column which is gone."""
        slots = {f"{{{each.name}}}" for each in rows}
        gone = {f"{{{each.name}}}" for each in self.schema.columns} - slots
        return {
            variety: tuple(text for text in texts if not any(slot in text for slot in gone))
            for variety, texts in self._texts.items()
        }

    def _column(self, row: int) -> Column:
        kinds = self.table.cellWidget(row, _TYPE)
        kind = str(kinds.currentData()) if isinstance(kinds, QComboBox) else TEXT
        unit = str(kinds.property("unit") or "") if kinds is not None else ""
        return Column(
            name=self._text(row, _NAME),
            title=self._text(row, _TITLE),
            type=kind,
            required=self._ticked(row, _REQUIRED),
            personal=self._ticked(row, _PERSONAL),
            choices=_choices(self._text(row, _CHOICES)),
            low=self._text(row, _LOW),
            high=self._text(row, _HIGH),
            step=self._text(row, _STEP),
            unit=unit,
        )

    def _text(self, row: int, place: int) -> str:
        item = self.table.item(row, place)
        return item.text().strip() if item is not None else ""

    def _ticked(self, row: int, place: int) -> bool:
        item = self.table.item(row, place)
        return item is not None and item.checkState() == Qt.CheckState.Checked

    # Files

    def _load(self) -> None:
        file, _ = QFileDialog.getOpenFileName(self, self.tr("Take from a file…"), "", _PATTERNS)
        if not file:
            return
        try:
            self.take(Path(file))
        except UserError as error:
            self._tell(error)

    def take(self, path: Path) -> None:
        """Show the columns of a TOML or JSON file; `UserError` when they can not be read."""
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as problem:
            raise UserError(
                QT_TRANSLATE_NOOP("engine", "The file {file} can not be read: {problem}."),
                file=path,
                problem=problem,
            ) from problem
        self.schema = parse_schema(text, path.name)
        self._texts = self.schema.texts
        self._problem.hide()
        self._show(self.schema)

    def _save(self) -> None:
        file, _ = QFileDialog.getSaveFileName(
            self, self.tr("Write to a file…"), "columns.toml", _PATTERNS
        )
        if not file:
            return
        try:
            Path(file).write_text(self.drawn().as_toml(), encoding="utf-8", newline="\n")
        except UserError as error:
            self._tell(error)
        except OSError as problem:
            text = QT_TRANSLATE_NOOP("engine", "The columns can not be written to {file}: {reason}")
            self._tell(UserError(text, file=file, reason=problem.strerror or problem))


_PATTERNS = "TOML, JSON (*.toml *.json)"


def _choices(text: str) -> tuple[str, ...]:
    for sign in _SEPARATORS[:2]:
        text = text.replace(sign, ";")
    return tuple(dict.fromkeys(part.strip() for part in text.split(";") if part.strip()))


def type_title(kind: str) -> str:
    """What a column holds, in words."""
    titles = {
        "text": QCoreApplication.translate("RecordColumns", "a text"),
        "category": QCoreApplication.translate("RecordColumns", "one of the choices"),
        "number": QCoreApplication.translate("RecordColumns", "a number"),
        "date": QCoreApplication.translate("RecordColumns", "a date"),
        "amount": QCoreApplication.translate("RecordColumns", "an amount of money"),
        "place": QCoreApplication.translate("RecordColumns", "a place"),
        "person": QCoreApplication.translate("RecordColumns", "a person's name"),
        "phone": QCoreApplication.translate("RecordColumns", "a telephone number"),
    }
    return titles.get(kind, kind)
