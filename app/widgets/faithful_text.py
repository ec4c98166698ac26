"""A text box that gives back the very text it was given, unless a person changed it.

Qt's editors change no-break spaces, line separators and line ends on the way out, drop what they
can not show on the way in, and load what markup names. None of that reaches the data here.
"""

from typing import Any

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QTextEdit, QWidget

from app.widgets.diff import document_text


class FaithfulText(QTextEdit):
    """Plain text in, the same text out; copy and paste are plain too."""

    def __init__(self, parent: QWidget | None = None, *, one_line: bool = False) -> None:
        """`one_line` texts keep out the line feeds of what is pasted."""
        super().__init__(parent)
        self.one_line = one_line
        self._given = ""
        self._loaded = ""
        self._loading = False
        self.setAcceptRichText(False)

    def set_text(self, text: str) -> None:
        """Show a text of data, exactly as it stands."""
        self._given = text
        self._loading = True
        document = self.document()
        self._before_text(text)
        visible = text.removeprefix("\ufeff")
        self.setPlainText(visible.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
        document.setUndoRedoEnabled(False)
        self._after_text()
        document.setUndoRedoEnabled(True)
        document.setModified(False)
        self._loaded = document.toRawText()
        self._loading = False

    def _before_text(self, text: str) -> None:
        """Prepare the document; what is set here is laid out once only."""

    def _after_text(self) -> None:
        """Finish the document; nothing done here can be undone by a person."""

    def text(self) -> str:
        """The very text that was set, unless a person changed it."""
        if not self.is_changed():
            return self._given
        text = document_text(self.document())
        only_crlf = "\r\n" in self._given and "\n" not in self._given.replace("\r\n", "")
        return text.replace("\n", "\r\n") if only_crlf else text

    def is_changed(self) -> bool:
        """Whether the text differs from the one that was set."""
        return self.document().toRawText() != self._loaded

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text only."""
        if source.hasText():
            text = source.text().replace("\r\n", "\n")
            self.textCursor().insertText(" ".join(text.split("\n")) if self.one_line else text)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy what is there, no-break spaces included, and no rich text."""
        data = QMimeData()
        selected = self.textCursor().selectedText().replace("\u2029", "\n")
        whole = selected == document_text(self.document()) and not self.is_changed()
        data.setText(self._given if whole else selected)
        return data

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:
        """Nothing is ever loaded: data has no pictures."""
        return None
