"""An export that was made: whether it holds, its files, and what can be done with it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.parts.facts import size
from app.parts.form import button, row_of, scrolled
from app.parts.listing import rows_model, show_rows, told
from app.translate import isolate
from app.widgets.paged_model import Column, Row
from app.widgets.plain_label import PlainLabel
from app.widgets.table import DataTable
from engine.i18n import fill

_MOST_PROBLEMS = 40
#: Pixels of the page that sentences may take; they scroll.
_TOLD_HEIGHT = 96
_MOST_FILES = 500


class Report(QWidget):
    """The check of one export and the list of its files."""

    #: Open, or check again, this folder.
    open_wanted = Signal(object)
    check_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = Path()
        self.told = PlainLabel(
            self.tr("Export first, or choose a past export: its check is shown here."), wrap=True
        )
        self.files = DataTable()
        self.files.setAccessibleName(self.tr("Files of the export"))
        self.open = button(self.tr("Open the folder"))
        self.open.clicked.connect(lambda: self.open_wanted.emit(self.folder))
        self.again = button(self.tr("Check again"))
        self.again.clicked.connect(lambda: self.check_wanted.emit(self.folder))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        column.addStretch(1)
        area = scrolled(inside, self.tr("The check"))
        area.setMaximumHeight(_TOLD_HEIGHT)
        layout.addWidget(area)
        layout.addWidget(self.files, 1)
        layout.addLayout(row_of(None, self.again, self.open))
        for each in (self.files, self.open, self.again):
            each.hide()

    def text(self) -> str:
        """What is said of the export."""
        return self.told.text()

    def show_checking(self, folder: Path) -> None:
        """A check has begun."""
        self.folder = folder
        text = self.tr("Checking {folder}…")
        self.told.setText(fill(text, {"folder": isolate(folder.name)}))
        self.again.setEnabled(False)
        self._show_files()

    def show_problems(self, folder: Path, problems: Sequence[str]) -> None:
        """What a check found; nothing: it holds."""
        self.folder = folder
        self.again.setEnabled(True)
        name = {"folder": isolate(folder.name)}
        if problems:
            text = fill(self.tr("{folder} does not hold what it promises:"), name)
            shown = [f"\u2022 {each}" for each in problems[:_MOST_PROBLEMS]]
            self.told.setText("\n".join([text, *shown]))
        else:
            text = self.tr(
                "{folder}: everything holds. The files are whole, each row has the right form, no "
                "seed is on two sides, and the quotas are as the manifest says."
            )
            self.told.setText(fill(text, name))
        self._show_files()

    def show_stopped(self) -> None:
        """A check was stopped."""
        self.again.setEnabled(True)
        self.told.setText(self.tr("The check was stopped, so nothing can be said of this export."))

    def _show_files(self) -> None:
        found = files_of(self.folder)
        rows = [Row(place, (name, told(size(count)))) for place, (name, count) in enumerate(found)]
        columns = (Column(self.tr("File"), "text"), Column(self.tr("Size"), "number"))
        show_rows(self.files, rows_model(columns, lambda: rows), 0)
        for each in (self.files, self.open, self.again):
            each.setVisible(bool(rows))


def files_of(folder: Path) -> list[tuple[str, int]]:
    """The files below a folder with their bytes; empty when it is not there."""
    from engine.jobs.release_folder import files_in

    try:
        names = files_in(folder) if folder.is_dir() else []
        return [(name, (folder / name).lstat().st_size) for name in names[:_MOST_FILES]]
    except OSError:
        return []
