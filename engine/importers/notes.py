"""The remarks an import leaves on a row that it took, worded once.

A seed keeps its warnings as plain English sentences, so that any place can show them as they are.
`recognise` finds the marked sentence and its values again, for the window to translate.
"""

import re
from functools import lru_cache

from engine.i18n import QT_TRANSLATE_NOOP, fill

INVISIBLE = QT_TRANSLATE_NOOP(
    "engine", "Holds invisible signs ({marks}): they may change the order in which the text reads."
)
MOJIBAKE = QT_TRANSLATE_NOOP(
    "engine", "Looks wrongly decoded: open the source file again with its true encoding."
)
LOST_LETTERS = QT_TRANSLATE_NOOP(
    "engine", "Holds replacement signs (U+FFFD × {count}): letters were lost before this import."
)
SURROGATES = QT_TRANSLATE_NOOP(
    "engine",
    "Held signs that are no text ({count}: half a character, or undecodable bytes). Each became "
    "U+FFFD, and the original is kept.",
)
PRESENTATION_FORMS = QT_TRANSLATE_NOOP(
    "engine", "Holds letters in presentation forms ({count}), as copied from a PDF file."
)
LOOKALIKES = QT_TRANSLATE_NOOP(
    "engine", "Mixes letters of two alphabets that look alike inside one word: {words}."
)
UNKNOWN_VARIETY = QT_TRANSLATE_NOOP(
    "engine", "{variety} is no variety that Zerria knows. Use one of: {known}."
)
UNKNOWN_SCRIPT = QT_TRANSLATE_NOOP(
    "engine", "{script} is no script that Zerria knows; the script was detected from the text."
)
DOUBLED_KEYS = QT_TRANSLATE_NOOP(
    "engine", "The name {names} is there twice; the last value was taken, and the line is kept."
)
SHORT_ROW = QT_TRANSLATE_NOOP(
    "engine", "The row has {cells} cells for {columns} columns; the missing ones are empty."
)
CHAT = QT_TRANSLATE_NOOP(
    "engine", "A chat record: its question and answer were taken as an instruction."
)
CHAT_SYSTEM = QT_TRANSLATE_NOOP(
    "engine", "The system message of the chat record is not part of the seed; the line is kept."
)
PERSONAL_DATA = QT_TRANSLATE_NOOP(
    "engine", "Personal data was replaced ({kinds}); the original stays in the project only."
)
MOSTLY_UTF8 = QT_TRANSLATE_NOOP(
    "engine",
    "The file is UTF-8 with {count} undecodable bytes; the rows that hold them are marked.",
)
NOT_TEXT_CELLS = QT_TRANSLATE_NOOP(
    "engine",
    "Cells that are no text (a number, a date, a formula) were taken as the text they are stored as: "
    "column {columns}.",
)
OTHER_SHEETS = QT_TRANSLATE_NOOP(
    "engine", "Only the first sheet was read; the workbook has others: {sheets}."
)
PAGES_WITHOUT_TEXT = QT_TRANSLATE_NOOP(
    "engine", "Pages without text, perhaps scanned, were left out: {pages}."
)
NO_ROWS = QT_TRANSLATE_NOOP("engine", "The file has no rows.")

_TEMPLATES = (
    INVISIBLE,
    MOJIBAKE,
    LOST_LETTERS,
    SURROGATES,
    PRESENTATION_FORMS,
    LOOKALIKES,
    UNKNOWN_VARIETY,
    UNKNOWN_SCRIPT,
    DOUBLED_KEYS,
    SHORT_ROW,
    CHAT,
    CHAT_SYSTEM,
    PERSONAL_DATA,
    MOSTLY_UTF8,
    NOT_TEXT_CELLS,
    OTHER_SHEETS,
    PAGES_WITHOUT_TEXT,
    NO_ROWS,
)
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def note(template: str, **values: object) -> str:
    """The English sentence of a remark."""
    return fill(template, values)


def recognise(warning: str) -> tuple[str, dict[str, str]]:
    """The marked sentence and the values behind a stored warning; itself when it is not ours."""
    for template, pattern in _patterns():
        if found := pattern.fullmatch(warning):
            return template, found.groupdict()
    return warning, {}


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    def pattern(template: str) -> re.Pattern[str]:
        parts = _PLACEHOLDER.split(template)
        return re.compile(
            "".join(
                f"(?P<{part}>.*)" if place % 2 else re.escape(part)
                for place, part in enumerate(parts)
            ),
            re.DOTALL,
        )

    return tuple((template, pattern(template)) for template in _TEMPLATES)
