"""What is odd about the text of a row: said, never changed.

Which signs are odd is known by `engine.text`; here are the sentences, and what was decoded wrongly.
"""

import re
import unicodedata
from collections import Counter

from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.notes import (
    INVISIBLE,
    LOOKALIKES,
    LOST_LETTERS,
    MOJIBAKE,
    PRESENTATION_FORMS,
    note,
)

GARBLED = QT_TRANSLATE_NOOP(
    "engine",
    "The text on line {line} was wrongly decoded and lost letters that can not be restored. Import "
    "it again from the original source.",
)
VISUAL_ORDER = QT_TRANSLATE_NOOP(
    "engine",
    "The letters on line {line} are in the order they were painted, from left to right, as copied "
    "from an old PDF file. Turn the line round, or type it again.",
)

_PRESENTATION = re.compile("[\ufb50-\ufdef\ufe70-\ufefc]")
_PRESENTATION_WORD = re.compile("[\ufb50-\ufdef\ufe70-\ufefc]{2,}")
# UTF-8 read as a Western encoding: a lead byte shown as a letter, then a byte that is no letter of
# any word. cp1256 shows Arabic lead bytes as ط and ظ.
_WESTERN = re.compile("[ÂÃÄÅÐÑØÙÚÛâð][^A-Za-z\u0100-\u017f]")
_WINDOWS_ARABIC = re.compile("[طظ][^\u0621-\u0652\\s]")
_ARABIC = re.compile("[\u0621-\u064a]")


def warnings_about(text: str) -> list[str]:
    """Every remark a person should see beside a row that is taken."""
    if text.isascii() and text.isprintable():
        return []
    from engine.text.suspicious_signs import mixed_alphabet_words

    found = []
    if marks := _invisible(text):
        found.append(note(INVISIBLE, marks=marks))
    if lost := text.count("\ufffd"):
        found.append(note(LOST_LETTERS, count=lost))
    if is_mojibake(text):
        found.append(note(MOJIBAKE))
    if forms := len(_PRESENTATION.findall(text)):
        found.append(note(PRESENTATION_FORMS, count=forms))
    if words := mixed_alphabet_words(text):
        found.append(note(LOOKALIKES, words=", ".join(dict.fromkeys(words[:5]))))
    return found


def refusal(text: str) -> str:
    """Why a text can not be used at all (a marked sentence with {line}), or nothing."""
    if "\ufffd" in text and is_mojibake(text):
        return GARBLED
    if _PRESENTATION.search(text) and is_visual_order(text):
        return VISUAL_ORDER
    return ""


def is_mojibake(text: str) -> bool:
    """Whether UTF-8 was read as another encoding before this file was written."""
    if text.isascii():
        return False
    if _WESTERN.search(text):
        import ftfy
        import ftfy.badness

        if ftfy.badness.is_bad(text):
            return "\ufffd" in text or ftfy.fix_encoding(text) != text
    if _WINDOWS_ARABIC.search(text):
        try:
            return _ARABIC.search(text.encode("cp1256").decode("utf-8")) is not None
        except UnicodeError:
            return False
    return False


def is_visual_order(text: str) -> bool:
    """Whether more words begin with a letter's final form (or end with an initial one) than should.

    Only presentation forms tell: they keep the shape a letter had where it was painted.
    """
    backwards = forwards = 0
    for word in _PRESENTATION_WORD.findall(text):
        first, last = _form(word[0]), _form(word[-1])
        backwards += (first in {"FINAL", "MEDIAL"}) + (last in {"INITIAL", "MEDIAL"})
        forwards += (first == "INITIAL") + (last == "FINAL")
    return backwards > forwards


def _form(letter: str) -> str:
    name = unicodedata.name(letter, "")
    return name.rpartition(" FORM")[0].rpartition(" ")[2]


def _invisible(text: str) -> str:
    """The names and numbers of the invisible signs, without joiners where they do their work."""
    from engine.text.script import invisible_marks
    from engine.text.suspicious_signs import joins

    names = Counter(
        mark.name
        for mark in invisible_marks(text)
        if not joins(text, mark.position) and not 0xD800 <= mark.code_point <= 0xDFFF
    )
    return ", ".join(f"{name} × {count}" for name, count in names.items())
