"""The keys by which rows are counted (label, variety, …) and their values, as they are read."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from app.parts.facts import label_title
from app.words import script_title, task_title, variety_title
from engine.mix.spec import CELL_KEYS, LENGTHS
from engine.model import Origin


def key_title(key: str) -> str:
    """A key of a cell."""
    titles = {
        "label": QCoreApplication.translate("CellWords", "Label"),
        "variety": QCoreApplication.translate("CellWords", "Variety"),
        "script": QCoreApplication.translate("CellWords", "Script"),
        "register": QCoreApplication.translate("CellWords", "Register"),
        "topic": QCoreApplication.translate("CellWords", "Topic"),
        "task": QCoreApplication.translate("CellWords", "Task"),
        "origin": QCoreApplication.translate("CellWords", "Origin"),
        "length": QCoreApplication.translate("CellWords", "Length"),
    }
    return titles.get(key, key)


def value_title(key: str, value: str) -> str:
    """The value of a key."""
    if key == "label":
        return label_title(value)
    if key == "variety":
        return variety_title(value)
    if key == "script":
        return script_title(value)
    if key == "task":
        return task_title(value)
    if not value:
        return QCoreApplication.translate("CellWords", "not given")
    known = {
        ("origin", "real"): QCoreApplication.translate("CellWords", "real"),
        ("origin", "edited"): QCoreApplication.translate("CellWords", "synthetic, edited"),
        ("origin", "synthetic"): QCoreApplication.translate("CellWords", "synthetic, as written"),
        ("length", "short"): QCoreApplication.translate("CellWords", "short"),
        ("length", "medium"): QCoreApplication.translate("CellWords", "medium"),
        ("length", "long"): QCoreApplication.translate("CellWords", "long"),
    }
    return known.get((key, value), value)


def cell_title(cell: Mapping[str, str]) -> str:
    """A cell as it is read: the values of its keys, in the order of the keys."""
    keys = [key for key in CELL_KEYS if key in cell]
    return " \u00b7 ".join(value_title(key, cell[key]) for key in keys)


def key_pairs() -> list[tuple[str, str]]:
    """Every key with its title."""
    return [(key, key_title(key)) for key in CELL_KEYS]


def in_reading_order(key: str, values: Iterable[str]) -> list[str]:
    """Values of a key as one expects them: short before long, real first, others by name."""
    known = {"length": LENGTHS, "origin": tuple(map(str, Origin))}.get(key, ())
    return sorted(values, key=lambda each: (known.index(each) if each in known else 0, each))
