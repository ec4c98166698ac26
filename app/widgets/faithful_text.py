"""A text box that gives back the very text it was given, unless a person changed it.

Qt's editors change no-break spaces, line separators and line ends on the way out, drop what they
can not show on the way in, and load what markup names. None of that reaches the data here.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from app.widgets.diff import document_text

_LINE_END = re.compile("\r\n|[\r\n\u2029]")


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
        unseen = "\ufeff" if self._given.startswith("\ufeff") else ""
        return with_line_ends(self._given, unseen + document_text(self.document()))

    def is_changed(self) -> bool:
        """Whether the text differs from the one that was set."""
        return self.document().toRawText() != self._loaded

    def replace(self, text: str) -> None:
        """Edit it into another text, as one step that can be undone; the caret stands behind what
        differs."""
        before = document_text(self.document())
        after = "\n".join(_LINE_END.split(text.removeprefix("\ufeff")))
        if before == after:
            return
        head = _alike(before, after)
        tail = min(_alike(before[::-1], after[::-1]), min(len(before), len(after)) - head)
        cursor = self.textCursor()
        cursor.setPosition(_units(before[:head]))
        end = _units(before[: len(before) - tail])
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(after[head : len(after) - tail])
        self.setTextCursor(cursor)

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


def with_line_ends(given: str, edited: str) -> str:
    """An edited text, whose lines end in line feeds, with the line ends that it had before.

    Lines that were added or joined leave those before and after them alone; a new line ends as most
    do.
    """
    ends = _LINE_END.findall(given)
    if all(end == "\n" for end in ends):
        return edited
    before, after = _LINE_END.split(given), edited.split("\n")
    breaks = len(after) - 1
    if breaks != len(ends):
        head = min(_alike(before, after), len(ends), breaks)
        tail = _alike(before[::-1], after[::-1])
        tail = min(tail, len(ends) - head, breaks - head)
        usual = Counter(ends).most_common(1)[0][0]
        ends = [*ends[:head], *[usual] * (breaks - head - tail), *ends[len(ends) - tail :]]
    for place in range(1, breaks):
        if ends[place - 1] == "\r" and not after[place] and ends[place] == "\n":
            ends[place] = "\r"  # an emptied line between the two would be gone: they are one end
    return "".join(line + end for line, end in zip(after, [*ends, ""], strict=True))


def _units(text: str) -> int:
    """As many places as Qt counts in a text: UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many lines or signs are the same before the first that differs."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
