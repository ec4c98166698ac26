"""Pronouns, prepositions with pronouns, and the small words that differ between the varieties.

`resources/varieties/closed_class.psv` has a line for each meaning, and for each person of it:

    concept | person | arq Arab | arq Latn | ary Arab | ary Latn | arb

Spellings are separated by commas, the commonest first; an empty cell says that the variety has no
such word. A word of one cell stands for the words of the same line in the others. Lines with a
person (1s 2ms 2fs 3ms 3fs 1p 2p 3p) are the paradigm of their concept.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.paths import resources, shown_path
from engine.text.lexicon import Entry, spelling_key
from engine.text.variety_data import PERSONS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_COLUMNS = 7
_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class ClosedClass:
    """The small words of one variety: `by_spelling` finds them, `by_place` names them by concept
    and person.
    """

    by_spelling: Mapping[str, tuple[Entry, ...]]
    by_place: Mapping[tuple[str, str], Entry]


@lru_cache(maxsize=8)
def closed_class(variety: str) -> ClosedClass:
    """The small words of arq or ary; none for another variety.

    Raises UserError, naming file and line, for a line that breaks the format.
    """
    return read_closed_class(resources() / "varieties" / "closed_class.psv", variety)


def read_closed_class(path: Path, variety: str) -> ClosedClass:
    """The small words of a variety from a file in the format above; errors as `closed_class`."""
    try:
        lines = path.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The word list {file} can not be read: {problem}"),
            file=shown_path(path),
            problem=problem,
        ) from problem
    by_spelling: dict[str, list[Entry]] = {}
    by_place: dict[tuple[str, str], Entry] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = [each.strip() for each in line.split("|")]
        if len(columns) != _COLUMNS or (columns[1] and columns[1] not in PERSONS):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "The word list {file}, line {line}: {columns} columns instead of seven, or an "
                    "unknown person. Mend that line.",
                ),
                file=shown_path(path),
                line=number,
                columns=len(columns),
            )
        entry = _entry(columns, variety)
        if entry is None:
            continue
        by_place[entry.concept, entry.features["person"]] = entry
        for key in {spelling_key(each) for each in (*entry.arab, *entry.latn)}:
            by_spelling.setdefault(key, []).append(entry)
    found = {key: tuple(entries) for key, entries in by_spelling.items()}
    return ClosedClass(MappingProxyType(found), MappingProxyType(by_place))


def _entry(columns: list[str], variety: str) -> Entry | None:
    """The line's word in one variety; Standard Arabic has Arabic letters only."""
    concept, person, arq_arab, arq_latn, ary_arab, ary_latn, arb = columns
    arab, latn = {
        "arq": (arq_arab, arq_latn),
        "ary": (ary_arab, ary_latn),
        "arb": (arb, ""),
    }.get(variety, ("", ""))
    if not arab:
        return None
    features = MappingProxyType({"person": person})
    return Entry(variety, concept, "func", _list(arab), _list(latn), _list(arb), (), features)


def _list(cell: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in cell.split(",") if each.strip())
