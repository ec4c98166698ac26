"""The columns of a record: read from TOML or JSON, written as TOML, and what a value must be."""

import datetime
import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.paths import resources

#: What a column may hold.
TYPES = ("text", "category", "number", "date", "amount", "place", "person", "phone")
#: The column that every record has: its text.
TEXT = "text"
#: Types whose values can stand for a person and have pseudonyms.
PERSONAL_TYPES = ("text", "date", "place", "person", "phone")
LONGEST_VALUE = 20_000
_MOST_YEARS = 30
_MOST_COLUMNS, _MOST_CHOICES, _LONGEST_CHOICE = 40, 300, 200
_NAME = re.compile(r"[a-z][a-z0-9_]{0,30}")
_NUMBER = re.compile(r"-?[0-9]{1,12}(?:[.,][0-9]{1,6})?")
_KEYS = frozenset(
    ("name", "title", "type", "required", "personal", "choices", "low", "high", "step", "unit")
)
_SLOT = re.compile(r"\{(\w+)\}")

WRONG = QT_TRANSLATE_NOOP("engine", "The columns in {file}: {problem}. Mend it, then try again.")

BAD_NAME = QT_TRANSLATE_NOOP(
    "engine",
    "{file}, column {column}: its name in files may hold small letters a-z, digits and _, such as "
    "place. Mend it.",
)
NO_CHOICES = QT_TRANSLATE_NOOP(
    "engine", "{file}, column {column}: it is to hold one of the choices, so name some."
)
TWICE = QT_TRANSLATE_NOOP("engine", "{file}: two columns are called {column}. Rename one.")
NOT_PERSONAL = QT_TRANSLATE_NOOP(
    "engine",
    "{file}, column {column}: a number, an amount or a choice can not be personal. Take the mark away.",
)
BAD_LIMIT = QT_TRANSLATE_NOOP(
    "engine", "{file}, column {column}: the limit {value} does not fit what it holds. Mend it."
)
LIMITS_TURNED = QT_TRANSLATE_NOOP(
    "engine", "{file}, column {column}: it goes from {low} to {high}. Turn them round."
)

Problem = tuple[str, dict[str, str]]


class _WrongColumnError(Exception):
    """What a person may draw wrongly: a marked sentence and its values, but for the file."""

    def __init__(self, text: str, **values: str) -> None:
        super().__init__(text)
        self.text = text
        self.values = values


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `low`, `high` and `step` bound a number, an amount or (without step) a date."""

    name: str
    title: str = ""
    type: str = "text"
    required: bool = True
    personal: bool = False
    choices: tuple[str, ...] = ()
    low: str = ""
    high: str = ""
    step: str = ""
    unit: str = ""

    @property
    def shown(self) -> str:
        """Its title, else its name."""
        return self.title or self.name

    def problem(self, value: str) -> Problem | None:
        """What is wrong with a value: a marked sentence and its values, or None."""
        told = {"column": self.shown, "value": value[:80]}
        if not value.strip():
            sentence = QT_TRANSLATE_NOOP("engine", "The column {column} is empty.")
            return (sentence, told) if self.required else None
        if self.choices and self.type in ("category", "place") and value not in self.choices:
            sentence = QT_TRANSLATE_NOOP("engine", "{column}: {value} is none of its choices.")
            return sentence, told
        if self.type in ("number", "amount"):
            return self._number_problem(value, told)
        if self.type == "date":
            return self._date_problem(value, told)
        if self.type == "phone" and not 8 <= sum(map(str.isdecimal, value)) <= 15:
            return QT_TRANSLATE_NOOP("engine", "{column}: {value} is no telephone number."), told
        return None

    def _number_problem(self, value: str, told: dict[str, str]) -> Problem | None:
        found = as_number(value)
        if found is None:
            return QT_TRANSLATE_NOOP("engine", "{column}: {value} is no number."), told
        return self._outside(found, as_number(self.low), as_number(self.high), told)

    def _date_problem(self, value: str, told: dict[str, str]) -> Problem | None:
        found = as_date(value)
        if found is None:
            sentence = QT_TRANSLATE_NOOP("engine", "{column}: {value} is no date like 2026-03-25.")
            return sentence, told
        return self._outside(found, as_date(self.low), as_date(self.high), told)

    def _outside(self, found: Any, low: Any, high: Any, told: dict[str, str]) -> Problem | None:
        if (low is None or found >= low) and (high is None or found <= high):
            return None
        limits = {"low": self.low or "…", "high": self.high or "…"}
        sentence = QT_TRANSLATE_NOOP("engine", "{column}: {value} is not between {low} and {high}.")
        return sentence, {**told, **limits}


@dataclass(frozen=True)
class RecordSchema:
    """Columns in order, `text` among them, and wordings of the text by variety for the rules."""

    name: str
    columns: tuple[Column, ...]
    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def column(self, name: str) -> Column | None:
        """The column of this name."""
        return next((each for each in self.columns if each.name == name), None)

    @property
    def others(self) -> tuple[Column, ...]:
        """The columns beside the text."""
        return tuple(each for each in self.columns if each.name != TEXT)

    @property
    def personal(self) -> tuple[Column, ...]:
        """The columns that stand for a person."""
        return tuple(each for each in self.columns if each.personal)

    def problems(self, values: Mapping[str, str]) -> list[Problem]:
        """What is wrong with a record, column by column."""
        found = [each.problem(values.get(each.name, "")) for each in self.columns]
        return [each for each in found if each is not None]

    def answer_schema(self, names: Sequence[str]) -> dict[str, object]:
        """The JSON schema of an answer with these columns; a grammar is made of it."""
        columns = [each for each in self.columns if each.name in names]
        return {
            "type": "object",
            "properties": {each.name: _value_schema(each) for each in columns},
            "required": [each.name for each in columns],
            "additionalProperties": False,
        }

    def as_toml(self) -> str:
        """The schema as a file of its own, read again by `parse_schema`."""
        lines = [f"name = {_quoted(self.name)}"]
        if self.texts:
            lines += ["", "[texts]"]
            for variety, texts in self.texts.items():
                lines += [f"{_quoted(variety)} = [", *(f"    {_quoted(t)}," for t in texts), "]"]
        for column in self.columns:
            lines += ["", "[[column]]", f"name = {_quoted(column.name)}"]
            lines += [
                f"{key} = {_quoted(value)}"
                for key in ("title", "type", "low", "high", "step", "unit")
                if (value := getattr(column, key))
            ]
            if not column.required:
                lines.append("required = false")
            if column.personal:
                lines.append("personal = true")
            if column.choices:
                lines.append(f"choices = [{', '.join(map(_quoted, column.choices))}]")
        return "\n".join(lines) + "\n"


def as_number(text: str) -> Fraction | None:
    """A plain number; None for anything else."""
    plain = text.strip().translate({0x660 + n: str(n) for n in range(10)})
    return Fraction(plain.replace(",", ".")) if _NUMBER.fullmatch(plain) else None


def as_date(text: str) -> datetime.date | None:
    """A date written year-month-day; None for anything else."""
    try:
        return datetime.date.fromisoformat(text.strip()) if len(text.strip()) == 10 else None
    except ValueError:
        return None


def _value_schema(column: Column) -> dict[str, object]:
    optional = [""] if not column.required else []
    if column.choices and column.type in ("category", "place"):
        return {"type": "string", "enum": [*column.choices, *optional]}
    patterns = {
        "number": _digits_up_to(column),
        "amount": _digits_up_to(column),
        "date": f"({_years(column)})-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])",
        "phone": "050[0-9]{7}",
    }
    if column.type in patterns:
        pattern = patterns[column.type]
        return {"type": "string", "pattern": f"^({pattern})?$" if optional else f"^{pattern}$"}
    return {"type": "string"} if column.type == "text" else {"type": "string", "maxLength": 60}


def _digits_up_to(column: Column) -> str:
    """Numbers of no more digits than the largest one."""
    high = as_number(column.high)
    return f"[0-9]{{1,{len(str(int(high))) if high is not None and high >= 1 else 9}}}"


def _years(column: Column) -> str:
    low, high = as_date(column.low), as_date(column.high)
    if low is None or high is None or high.year - low.year > _MOST_YEARS:
        return "19[0-9][0-9]|20[0-9][0-9]"
    return "|".join(str(year) for year in range(low.year, high.year + 1))


def parse_schema(text: str, origin: str = "") -> RecordSchema:
    """The schema of a TOML or JSON text; `UserError` names the file and what is wrong."""
    try:
        data = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
        return _schema(data)
    except _WrongColumnError as wrong:
        file = origin or "columns.toml"
        raise UserError(wrong.text, file=file, **wrong.values) from wrong
    except (ValueError, TypeError, RecursionError) as problem:
        raise UserError(WRONG, file=origin or "columns.toml", problem=problem) from problem


@lru_cache(maxsize=8)
def known_schema(text: str) -> RecordSchema:
    """The schema of a text that was checked before, such as a fact of a request."""
    return parse_schema(text)


@lru_cache(maxsize=1)
def shipped_schema() -> RecordSchema:
    """The schema that a project without its own has: a complaint."""
    path = resources() / "records" / "complaint.toml"
    return parse_schema(path.read_text("utf-8"), path.name)


def _schema(data: object) -> RecordSchema:
    if not isinstance(data, Mapping):
        raise TypeError("this is no table")
    if wrong := sorted(set(data) - {"name", "column", "columns", "texts"}):
        raise ValueError(f"there is no key {wrong[0]}; there are name, column and texts")
    rows = data.get("column", data.get("columns"))
    if not isinstance(rows, list) or not rows:
        raise ValueError("it has no columns")
    if len(rows) > _MOST_COLUMNS:
        raise ValueError(f"it has {len(rows)} columns, more than {_MOST_COLUMNS}")
    columns = tuple(_column(row, number) for number, row in enumerate(rows, start=1))
    names = [each.name for each in columns]
    if twice := [name for name in names if names.count(name) > 1]:
        raise _WrongColumnError(TWICE, column=twice[0])
    text = next((each for each in columns if each.name == TEXT), None)
    if text is None or text.type != "text" or not text.required:
        raise ValueError("it needs a column text of the type text that is required")
    return RecordSchema(_text(data, "name") or "records", columns, _texts(data, names))


def _texts(data: Mapping[str, Any], names: Sequence[str]) -> dict[str, tuple[str, ...]]:
    found = data.get("texts", {})
    if not isinstance(found, Mapping):
        raise TypeError("texts is no table")
    for variety, texts in found.items():
        if not isinstance(texts, list) or not all(isinstance(each, str) for each in texts):
            raise TypeError(f"texts.{variety} is no list of texts")
        for each in texts:
            if strange := [slot for slot in _SLOT.findall(each) if slot not in names]:
                raise ValueError(f"texts.{variety} asks for the column {strange[0]}, there is none")
    return {str(variety): tuple(texts) for variety, texts in found.items()}


def _column(row: object, number: int) -> Column:
    if not isinstance(row, Mapping):
        raise TypeError(f"column {number} is no table")
    name = _text(row, "name")
    where = f"column {name or number}"
    if not _NAME.fullmatch(name):
        raise _WrongColumnError(BAD_NAME, column=name or str(number))
    if wrong := sorted(set(row) - _KEYS):
        raise ValueError(
            f"{where}: there is no key {wrong[0]}; there are {', '.join(sorted(_KEYS))}"
        )
    kind = _text(row, "type") or "text"
    if kind not in TYPES:
        raise ValueError(f"{where}: the type {kind} is none of {', '.join(TYPES)}")
    choices = row.get("choices", [])
    if not isinstance(choices, list) or len(choices) > _MOST_CHOICES:
        raise TypeError(f"{where}: choices is no list of at most {_MOST_CHOICES} texts")
    if not all(isinstance(c, str) and 0 < len(c) <= _LONGEST_CHOICE for c in choices):
        raise ValueError(f"{where}: a choice is empty, too long or no text")
    if kind == "category" and not choices:
        raise _WrongColumnError(NO_CHOICES, column=name)
    found = Column(
        name,
        _text(row, "title"),
        kind,
        _yes(row, "required", default=True),
        _yes(row, "personal", default=False),
        tuple(dict.fromkeys(choices)),
        *(_text(row, key) for key in ("low", "high", "step", "unit")),
    )
    if found.personal and kind not in PERSONAL_TYPES:
        raise _WrongColumnError(NOT_PERSONAL, column=name)
    _check_limits(found)
    return found


def _check_limits(column: Column) -> None:
    read: Any = as_date if column.type == "date" else as_number
    for key in ("low", "high", "step"):
        value = getattr(column, key)
        wanted = as_number if key == "step" else read
        limited = column.type in ("number", "amount", "date")
        if value and (not limited or wanted(value) is None):
            raise _WrongColumnError(BAD_LIMIT, column=column.name, value=value)
    low, high = read(column.low), read(column.high)
    if low is not None and high is not None and low > high:
        raise _WrongColumnError(LIMITS_TURNED, column=column.name, low=column.low, high=column.high)


def _text(row: Mapping[str, Any], key: str) -> str:
    value = row.get(key, "")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise TypeError(f"{key} is {value!r}, no text")
    return str(value).strip()[:_LONGEST_CHOICE]


def _yes(row: Mapping[str, Any], key: str, *, default: bool) -> bool:
    value = row.get(key, default)
    if not isinstance(value, bool):
        raise TypeError(f"{key} is {value!r}, neither true nor false")
    return value


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
