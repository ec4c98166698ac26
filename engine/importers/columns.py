"""Which column is the text, which the label: guessed from usual names, then from what is inside."""

import re
from collections.abc import Iterable, Mapping, Sequence

from engine.importers.cells import NotText, is_blank
from engine.plugin import RawRow

#: What a column may be. A field of the task that is not its main one is "field:NAME".
ROLES = (
    "text",
    "label",
    "variety",
    "script",
    "topic",
    "register",
    "source",
    "licence",
    "id",
    "chat",
)
FIELD = "field:"
#: The first columns of a table that Zerria exported, in their order. Its cells are restored.
ZERRIA_COLUMNS = ("uid", "task", "text", "label", "variety", "script", "topic", "origin")

_NAMES: Mapping[str, tuple[str, ...]] = {
    "text": (
        *("text", "texte", "sentence", "phrase", "tweet", "content", "contenu", "body", "comment"),
        *("commentaire", "post", "message", "review", "utterance", "darija", "sentence_text"),
        *("النص", "نص", "جملة", "الجملة", "تعليق", "التعليق", "تغريدة", "المحتوى"),
    ),
    "label": (
        *("label", "labels", "étiquette", "etiquette", "sentiment", "class", "classe", "polarity"),
        *("intent", "category", "catégorie", "categorie", "tag", "target_label"),
        *("تصنيف", "التصنيف", "المشاعر", "الفئة", "فئة", "وسم"),
    ),
    "variety": (
        *("variety", "variété", "variete", "dialect", "dialecte", "lang", "language", "langue"),
        *("اللهجة", "لهجة", "اللغة", "لغة"),
    ),
    "script": ("script", "écriture", "ecriture", "writing", "الخط", "خط"),
    "topic": ("topic", "theme", "thème", "subject", "sujet", "domain", "الموضوع", "موضوع"),
    "register": ("register", "registre", "style", "السجل", "سجل", "المستوى اللغوي"),
    "source": ("source", "corpus", "origin", "provenance", "المصدر", "مصدر"),
    "licence": ("licence", "license", "رخصة", "الرخصة"),
    "id": ("id", "idx", "uid", "source_id", "identifier", "index", "المعرف", "رقم"),
    "chat": ("messages", "conversations", "conversation"),
}
_KNOWN = {name for names in _NAMES.values() for name in names}
_LETTER = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"[\d٠-٩.,:/ +-]*[\d٠-٩][\d٠-٩.,:/ +-]*")
_COLUMNS_LOOKED_AT = 50
# In words; a longer first cell is an example, not a name.
_LONG_NAME = 3


def _plain(name: str) -> str:
    return name.strip().casefold()


def is_known_name(name: str) -> bool:
    """Whether a column of this name has a usual meaning."""
    return _plain(name) in _KNOWN


def holds_zerria_rows(names: Sequence[str]) -> bool:
    """Whether a table was exported by Zerria, with its formulas made harmless."""
    return tuple(names[: len(ZERRIA_COLUMNS)]) == ZERRIA_COLUMNS


def is_header(cells: Sequence[str], others: Sequence[Sequence[str]]) -> bool:
    """Whether a first row names columns; a file without names must not lose its first example."""
    if any(map(is_known_name, cells)):
        return True
    if len(cells) == 1 and len(cells[0].split()) > 1:
        return False
    if any(_NUMBER.fullmatch(cell.strip()) or len(cell.split()) > _LONG_NAME for cell in cells):
        return False
    return not any(
        cell and not is_blank(cell) and any(row[place : place + 1] == [cell] for row in others)
        for place, cell in enumerate(cells[:_COLUMNS_LOOKED_AT])
    )


def guess_mapping(
    columns: Sequence[str], rows: Iterable[RawRow], fields: Sequence[str] = ()
) -> dict[str, str]:
    """Column -> role. `fields` are the names of the task's other fields, taken when they match.

    A role goes to one column, by the order of the usual names; a column without a meaning is left
    out. Without a usual name the column with the longest text is the text.
    """
    mapping: dict[str, str] = {}
    by_name: dict[str, str] = {}
    for column in columns:
        by_name.setdefault(_plain(column), column)
    for field in fields:
        for name in (field, f"field_{field}"):
            if name in columns and FIELD + field not in mapping.values():
                mapping[name] = FIELD + field
    for role, names in _NAMES.items():
        for name in names:
            found = by_name.get(name)
            if found is not None and found not in mapping:
                mapping[found] = role
                break
    if "text" not in mapping.values():
        longest = _longest_text([name for name in columns if name not in mapping], rows)
        if longest and not ("chat" in mapping.values() and "text" not in by_name):
            mapping[longest] = "text"
    return mapping


def _longest_text(columns: Sequence[str], rows: Iterable[RawRow]) -> str:
    sizes = dict.fromkeys(columns, 0)
    for row in rows:
        if row.problem:
            continue
        for name, value in row.columns.items():
            if name in sizes and not isinstance(value, NotText) and not is_blank(value):
                sizes[name] += len(_LETTER.findall(value[:2000]))
    best = max(sizes, key=lambda name: sizes[name], default="")
    return best if best and sizes[best] else ""
