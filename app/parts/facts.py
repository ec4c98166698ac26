"""Numbers, dates and names as they are read, in the window's language."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from app.translate import isolate_ltr, percentage
from app.words import script_title, variety_title
from engine.i18n import fill
from engine.model import VARIETIES, Script


def number(value: int) -> str:
    """A whole number, its thousands apart."""
    return isolate_ltr(QLocale().toString(value))


def decimal(value: float, places: int = 2) -> str:
    """A number with so many places, its sign before it, written as in the window's language."""
    return isolate_ltr(QLocale().toString(float(value), "f", places))


def percent(share: float) -> str:
    """A share as a percentage."""
    return isolate_ltr(percentage(share))


def sentence(text: str, **values: object) -> str:
    """A sentence with its numbers in it; texts are to be isolated by the caller."""
    shown = {
        name: number(value) if isinstance(value, int) else value for name, value in values.items()
    }
    return fill(text, shown)


def moment(stamp: str) -> str:
    """A time that the project stores, as one reads it here."""
    try:
        when = datetime.fromisoformat(stamp).astimezone()
    except ValueError:
        return stamp
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    told = QLocale().toString(local, QLocale.FormatType.ShortFormat)
    # Qt writes Arabic dates with marks of direction, which tables show as signs.
    return isolate_ltr(told.translate({0x200E: None, 0x200F: None}))


def duration(seconds: int) -> str:
    """How long something takes, roughly."""
    if seconds < 60:
        return sentence(QCoreApplication.translate("Facts", "{number} s"), number=seconds)
    if seconds < 3600:
        return sentence(
            QCoreApplication.translate("Facts", "{number} min"), number=round(seconds / 60)
        )
    hours, rest = divmod(round(seconds / 60), 60)
    text = QCoreApplication.translate("Facts", "{hours} h {minutes} min")
    return sentence(text, hours=hours, minutes=rest)


def size(count: int) -> str:
    """A number of bytes."""
    return isolate_ltr(QLocale().formattedDataSize(count, 1))


def any_or(title: str, pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """A list of choices that begins with "any"."""
    return [("", title), *pairs]


def variety_pairs() -> list[tuple[str, str]]:
    """Every variety with its name."""
    return [(code, variety_title(code)) for code in VARIETIES]


def script_pairs() -> list[tuple[str, str]]:
    """Every script with its name."""
    return [(str(code), script_title(str(code))) for code in Script if code != Script.OTHER]


def label_title(label: str) -> str:
    """A label, or that there is none."""
    return label or QCoreApplication.translate("Facts", "no label")
