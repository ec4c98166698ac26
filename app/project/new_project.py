"""The form for a new project: its name, its folder, the variety and the task."""

import re
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from app.words import task_title, variety_title
from engine.model import VARIETIES
from engine.paths import data_folder
from engine.store import SUFFIX
from engine.tasks import TASKS

#: What no file system likes in a name.
_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


class NewProject(Card):
    """Emits what to make; makes nothing itself."""

    #: The path of the file, and the settings of the project.
    wanted = Signal(object, object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("New project"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Reviews from Algiers"))
        self.name.setCursorMoveStyle(Qt.CursorMoveStyle.VisualMoveStyle)
        self.folder = QLineEdit(str(data_folder() / "projects"))
        self.folder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        choose = QPushButton(self.tr("Choose…"))
        choose.clicked.connect(self._choose)
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.folder, 1)
        where.addWidget(choose)
        self.variety, self.task = QComboBox(), QComboBox()
        for code in VARIETIES:
            self.variety.addItem(variety_title(code), code)
        for name in TASKS:
            self.task.addItem(task_title(name), name)
        self.create_button = QPushButton(self.tr("Create"))
        self.create_button.setProperty("look", "primary")
        self.create_button.clicked.connect(self._create)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        self.name.textChanged.connect(self._look)
        self.name.returnPressed.connect(self._create)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.create_button)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow(PlainLabel(self.tr("Name")), self.name)
        form.addRow(PlainLabel(self.tr("Folder")), where)
        form.addRow(PlainLabel(self.tr("Variety")), self.variety)
        form.addRow(PlainLabel(self.tr("Kind of examples")), self.task)
        self.body.setSpacing(16)
        self.body.addLayout(form)
        self.body.addLayout(buttons)
        self.body.addStretch(1)
        self._look()

    def begin(self) -> None:
        """Show an empty form."""
        self.name.clear()
        self.show()
        self.name.setFocus()

    def path(self) -> Path:
        """The file that would be made."""
        return Path(self.folder.text()) / f"{self._file_name()}{SUFFIX}"

    def _file_name(self) -> str:
        return " ".join(_UNFIT.sub(" ", self.name.text()).split()).strip(" .")

    def _look(self) -> None:
        self.create_button.setEnabled(bool(self._file_name()))

    def _choose(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Folder"), self.folder.text())
        if found:
            self.folder.setText(found)

    def _create(self) -> None:
        if self.create_button.isEnabled():
            settings = {
                "name": self.name.text().strip(),
                "variety": str(self.variety.currentData()),
                "task": str(self.task.currentData()),
            }
            self.wanted.emit(self.path(), settings)
