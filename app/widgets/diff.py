"""The words that differ between two texts, and how they are marked in a text view."""

import difflib
import re
from typing import Literal

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from app.theme import Tokens

#: A stretch of a text, in code points: start, and one past the end.
Span = tuple[int, int]
Side = Literal["added", "removed"]

_WORD = re.compile(r"\S+")

# Beyond this many words the comparison could take longer than a frame; such texts are not compared.
MOST_WORDS = 2000


def word_difference(old: str, new: str) -> tuple[list[Span], list[Span]]:
    """The words of `old` that `new` lacks, and the words of `new` that `old` lacks."""
    old_words = list(_WORD.finditer(old))
    new_words = list(_WORD.finditer(new))
    if len(old_words) + len(new_words) > MOST_WORDS:
        return [], []
    matcher = difflib.SequenceMatcher(
        None, [each.group() for each in old_words], [each.group() for each in new_words], False
    )
    removed: list[Span] = []
    added: list[Span] = []
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind != "equal":
            removed += [each.span() for each in old_words[i1:i2]]
            added += [each.span() for each in new_words[j1:j2]]
    return removed, added


def document_text(document: QTextDocument) -> str:
    """What a document holds, unchanged, one character per position but with line feeds."""
    return document.toRawText().replace("\u2029", "\n")


def document_positions(text: str) -> list[int]:
    """For each code point of a text its position in a document, which counts UTF-16 units."""
    positions = [0]
    for character in text:
        positions.append(positions[-1] + (2 if ord(character) > 0xFFFF else 1))
    return positions


def selections(
    document: QTextDocument, spans: list[Span], side: Side, look: Tokens
) -> list[QTextEdit.ExtraSelection]:
    """Mark words: a tint and an underline (dotted for removed ones), never colour alone."""
    if not spans:
        return []
    positions = document_positions(document_text(document))
    ink = look.colour("ok" if side == "added" else "bad")
    form = QTextCharFormat()
    form.setBackground(look.colour("ok_tint" if side == "added" else "bad_tint"))
    form.setForeground(ink)
    form.setUnderlineColor(ink)
    form.setUnderlineStyle(
        QTextCharFormat.UnderlineStyle.SingleUnderline
        if side == "added"
        else QTextCharFormat.UnderlineStyle.DotLine
    )
    return [selection(document, positions[start], positions[end], form) for start, end in spans]


def selection(
    document: QTextDocument, start: int, end: int, form: QTextCharFormat
) -> QTextEdit.ExtraSelection:
    """One marked stretch, in positions of the document."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    found = QTextEdit.ExtraSelection()
    found.cursor = cursor
    found.format = form
    return found
