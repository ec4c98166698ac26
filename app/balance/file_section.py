"""A foldable part of the mix: the file it would be saved as."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.balance.mix_section import MixSection
from app.parts.form import button, row_of
from engine.mix.mix_file import to_toml
from engine.mix.spec import DatasetMix

_SHOWN_LINES = 12


class FileSection(MixSection):
    """The TOML text of the mix, to be read, loaded and saved."""

    load_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("As a file"),
            self.tr(
                "When a mix is to be kept beside the code, compared or used in another project: the "
                "file says the same as this page."
            ),
            parent,
        )
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setFixedHeight(_SHOWN_LINES * self.text.fontMetrics().lineSpacing() + 16)
        self.text.setAccessibleName(self.tr("The mix as a file"))
        load = button(self.tr("Load a mix…"))
        load.clicked.connect(self.load_wanted)
        save = button(self.tr("Save as a file…"))
        save.clicked.connect(self.save_wanted)
        self.body.addWidget(self.text)
        self.body.addLayout(row_of(load, save))

    def show_mix(self, mix: DatasetMix) -> None:
        """Show the text of this mix."""
        self.show_text(to_toml(mix))

    def show_text(self, text: str) -> None:
        """Show a text as it stands, such as that of a mix that can not be read."""
        if text != self.text.toPlainText():
            self.text.setPlainText(text)
