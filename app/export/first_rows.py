"""The files of an export before it is made: their first lines, just as they will be written."""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.parts.choice import Choice
from app.parts.form import row_of
from app.widgets.bidi_text import BidiText
from app.widgets.plain_label import PlainLabel

#: Files for programs: their lines begin on the left whatever the texts in them are.
_FOR_PROGRAMS = frozenset({".json", ".jsonl", ".yaml", ".yml", ".csv", ".tsv", ".parquet", ".toml"})
_SIZE = 12


class WrittenText(BidiText):
    """Lines of a file; prose runs as each line does, what is for programs from the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, size=_SIZE)
        self._for_programs = False

    def show_lines(self, lines: Sequence[str], *, for_programs: bool) -> None:
        """Show the lines."""
        self._for_programs = for_programs
        self.set_text("\n".join(lines))

    def _before_text(self, text: str) -> None:
        if self._for_programs:
            self._set_side(Qt.LayoutDirection.LeftToRight)
        else:
            super()._before_text(text)

    def _after_text(self) -> None:
        if not self._for_programs:
            super()._after_text()


class FirstRows(QWidget):
    """Chooses one of the files and shows how it begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: dict[str, Mapping[str, Any]] = {}
        self.file = Choice(letters=34)
        self.file.picked.connect(self._show_file)
        name = PlainLabel(self.tr("File"), "muted")
        name.setBuddy(self.file)
        self.file.setAccessibleName(self.tr("File"))
        self.remark = PlainLabel(role="muted", wrap=True)
        self.text = WrittenText()
        self.text.setAccessibleName(self.tr("The file as it will be written"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(row_of(name, self.file, None))
        layout.addWidget(self.text, 1)
        layout.addWidget(self.remark)
        layout.addStretch(0)
        self._name = name
        self.show_nothing("")

    def show_files(self, files: Sequence[Mapping[str, Any]]) -> None:
        """Show the first of these files, or the one that was shown before."""
        self._files = {str(each["path"]): each for each in files}
        if not self._files:
            self.show_nothing(self.tr("No row would be written."))
            return
        self._seen(True)
        self.file.set_options([(name, name) for name in self._files])
        self._show_file(self.file.value())

    def show_nothing(self, why: str) -> None:
        """Say why there is nothing to show."""
        self._files = {}
        self._seen(False)
        self.text.set_text("")
        self._remark(why)

    def _show_file(self, name: str) -> None:
        found = self._files.get(name)
        if found is None:
            return
        lines = found["lines"]
        if lines is None:
            self.text.set_text("")
            self._remark(self.tr("This file is no text, so its rows can not be shown here."))
            return
        suffix = PurePosixPath(name).suffix.casefold()
        self.text.show_lines([str(each) for each in lines], for_programs=suffix in _FOR_PROGRAMS)
        told = [self.tr("Only the beginning is shown.")] if found["more"] else []
        if suffix == ".parquet":
            told.append(self.tr("The file itself is no text: its rows are written out here."))
        self._remark(" ".join(told))

    def _seen(self, there: bool) -> None:
        for each in (self._name, self.file, self.text):
            each.setVisible(there)

    def _remark(self, text: str) -> None:
        self.remark.setText(text)
        self.remark.setVisible(bool(text))
