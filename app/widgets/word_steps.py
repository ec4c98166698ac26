"""Ctrl and an arrow in mixed text: to the next word on the side that the arrow points to.

Qt goes to the next word of the text, which in a French phrase within Arabic lies on the other side.
"""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

#: A longer word is walked through in several steps.
_MOST = 2_000


def step_a_word(edit: QTextEdit, *, left: bool, select: bool) -> None:
    """Move the caret sign by sign, as it is seen, until a word begins there or nothing moves."""
    cursor = edit.textCursor()
    operation = QTextCursor.MoveOperation.Left if left else QTextCursor.MoveOperation.Right
    mode = QTextCursor.MoveMode.KeepAnchor if select else QTextCursor.MoveMode.MoveAnchor
    if not select and cursor.hasSelection():
        cursor.setPosition(cursor.position())  # else the first step would only drop the selection
    for _ in range(_MOST):
        before = cursor.position()
        cursor.movePosition(operation, mode)
        if cursor.position() == before or _begins_a_word(edit, cursor.position()):
            break
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()


def _begins_a_word(edit: QTextEdit, place: int) -> bool:
    document = edit.document()
    here = document.characterAt(place)
    before = document.characterAt(place - 1) if place else " "
    return not here.isspace() and before.isspace()
