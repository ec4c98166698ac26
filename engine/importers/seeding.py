"""From the columns of a row to a seed example, or to the reason why it is none."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.cells import (
    EXCERPT,
    ROW_LIMIT,
    TOO_LONG,
    NotText,
    escaped,
    is_blank,
    storable,
    surrogates,
)
from engine.importers.columns import FIELD
from engine.importers.notes import (
    CHAT,
    CHAT_SYSTEM,
    DOUBLED_KEYS,
    PERSONAL_DATA,
    SURROGATES,
    UNKNOWN_SCRIPT,
    UNKNOWN_VARIETY,
    note,
    recognise,
)
from engine.importers.privacy import KEEP, Guarded, Privacy
from engine.importers.suspicion import refusal, warnings_about
from engine.model import VARIETIES, Script, SeedExample, canonical_json
from engine.plugin import Chunking, RawRow
from engine.records import parse_schema
from engine.records.pseudonyms import RecordPseudonyms
from engine.text.script import detect_script

NO_TEXT = QT_TRANSLATE_NOOP(
    "engine",
    "The column {column} is empty or missing on line {line}. Fill it in, then import again.",
)
NO_LICENCE_IN_ROW = QT_TRANSLATE_NOOP(
    "engine",
    "The column {column} on line {line} says no licence, and none is given for all rows. Fill it in, "
    "or give one, then import again.",
)
NOT_TEXT = QT_TRANSLATE_NOOP(
    "engine",
    "The column {column} on line {line} holds {value}, which is no text. Put it in quotes if it is "
    "meant as one.",
)
NOT_A_PAIR = QT_TRANSLATE_NOOP(
    "engine",
    "The chat record on line {line} is not one question and one answer. Split it into such pairs.",
)
NO_TEXT_COLUMN = QT_TRANSLATE_NOOP(
    "engine", "No column of {file} is chosen as the text. Choose one (columns: {columns})."
)
_QUESTION = {"user", "human"}
_ANSWER = {"assistant", "gpt", "model", "bot"}
_SCRIPTS = {script.value.casefold(): script.value for script in Script}


@dataclass(frozen=True, slots=True)
class SeedOptions:
    """What the columns of a file mean, and what is true of all its rows.

    `mapping` is column -> role (`columns.ROLES`, or "field:NAME"); empty: guess it. `task`,
    `main` and `fields` (all names, the main one included) describe the task type; `defaults` are
    values of its other fields. The rest is used where a row itself does not say.
    `chunk_size` and `chunk_overlap` say how documents are cut (0 and below 0: as usual);
    `variety_given`: the variety holds even for a document in whose text another was recognised.
    `personal_data` is one of `privacy.CHOICES`; pseudonyms need the project's key (hexadecimal).
    `columns` is the schema of a record (TOML): its personal columns get pseudonyms, whatever was
    chosen for the rest.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    task: str = "text"
    main: str = "text"
    fields: tuple[str, ...] = ("text",)
    variety: str = ""
    script: str = ""
    label: str = ""
    topic: str = ""
    register: str = ""
    source: str = ""
    licence: str = ""
    defaults: Mapping[str, str] = field(default_factory=dict)
    chunk_size: int = 0
    chunk_overlap: int = -1
    variety_given: bool = False
    personal_data: str = KEEP
    pseudonym_key: str = field(default="", repr=False)
    columns: str = ""

    @property
    def chunking(self) -> Chunking:
        """How documents are cut."""
        usual = Chunking()
        size = self.chunk_size or usual.size
        overlap = min(usual.overlap, size // 6) if self.chunk_overlap < 0 else self.chunk_overlap
        return Chunking(size, overlap)

    def as_data(self) -> dict[str, Any]:
        """Plain JSON data, to send to the worker."""
        return asdict(self)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "SeedOptions":
        """The options of `as_data`."""
        return cls(**{**data, "fields": tuple(data.get("fields", ("text",)))})


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is set aside: where it is, what was there, and why (a marked sentence)."""

    line: int
    raw: str
    reason: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class BlankRow:
    """A row with nothing in it."""

    line: int


Outcome = SeedExample | BadRow | BlankRow


class Seeding:
    """Makes seeds of the rows of one file."""

    def __init__(self, file: str, options: SeedOptions) -> None:
        self._file = file
        self._options = options
        self.privacy = Privacy(options.personal_data, options.pseudonym_key)
        self._schema = parse_schema(options.columns) if options.columns else None
        self._column: dict[str, str] = {}
        for column, role in options.mapping.items():
            self._column.setdefault(role, column)
        if not {"text", "chat"} & set(self._column):
            raise UserError(NO_TEXT_COLUMN, file=file, columns=", ".join(options.mapping) or "–")

    def outcome(self, row: RawRow) -> Outcome:
        """What becomes of one row."""
        if row.problem:
            return BadRow(row.line, row.raw, row.problem, {"line": str(row.line), **row.columns})
        if all(map(is_blank, row.columns.values())):
            return BlankRow(row.line)
        if is_blank(self._cell(row, "text")) and not is_blank(self._cell(row, "chat")):
            return self._from_chat(row)
        return self._from_columns(row)

    def _cell(self, row: RawRow, role: str) -> str:
        return row.columns.get(self._column.get(role, ""), "")

    def _from_columns(self, row: RawRow) -> Outcome:
        fields: dict[str, str] = {}
        for name in dict.fromkeys((self._options.main, *self._options.fields)):
            main = name == self._options.main
            role = "text" if main else FIELD + name
            value = self._cell(row, role)
            if is_blank(value) and not main:
                value = self._options.defaults.get(name, "")
            column = self._column.get(role, name)
            if isinstance(value, NotText):
                shown = self.privacy.shown(value)[:80]
                return _bad(row, NOT_TEXT, column=column, value=shown)
            if is_blank(value):
                if self._may_be_empty(name):
                    continue
                return _bad(row, NO_TEXT, column=column)
            fields[name] = value
        return self._seed(row, self._options.task, fields, self._options.main, [])

    def _may_be_empty(self, name: str) -> bool:
        column = self._schema.column(name) if self._schema is not None else None
        return column is not None and not column.required

    def _as_record(
        self, fields: Mapping[str, str], original: str, variety: str, notes: list[str]
    ) -> tuple[Mapping[str, str], str]:
        """A record's fields with pseudonyms in personal columns; what does not fit is noted."""
        schema = self._schema
        if schema is None:
            return fields, original
        personal = {each.shown for each in schema.personal}
        for sentence, values in schema.problems(fields):
            if values["column"] not in personal:
                notes.append(note(sentence, **values))
        key = bytes.fromhex(self._options.pseudonym_key)
        if not key:
            return fields, original
        replaced = RecordPseudonyms(schema, key, variety).replaced(fields)
        return replaced, _kept(fields, original) if replaced != dict(fields) else original

    def _from_chat(self, row: RawRow) -> Outcome:
        pair = _question_and_answer(self._cell(row, "chat"))
        if pair is None:
            return _bad(row, NOT_A_PAIR)
        question, answer, system = pair
        notes = [note(CHAT), *([note(CHAT_SYSTEM)] if system else [])]
        fields = {"instruction": question, "answer": answer}
        return self._seed(row, "instruction", fields, "answer", notes)

    def _seed(
        self, row: RawRow, task: str, fields: Mapping[str, str], main: str, notes: list[str]
    ) -> Outcome:
        for value in fields.values():
            if len(value) > ROW_LIMIT:
                beginning = escaped(value[:EXCERPT])
                values = {"line": str(row.line), "length": str(len(value))}
                return BadRow(row.line, beginning, TOO_LONG, values)
        for value in fields.values():
            if reason := refusal(value):
                return _bad(row, reason)
        notes = [*row.warnings, *notes]
        original = ""
        if any(recognise(each)[0] in {DOUBLED_KEYS, CHAT} for each in notes):
            original = escaped(row.raw)
        if broken := sum(map(surrogates, fields.values())):
            notes.append(note(SURROGATES, count=broken))
            only_main = broken == surrogates(fields[main])
            original = original or escaped(fields[main] if only_main else row.raw)
        licence = self._given(row, "licence", self._options.licence)
        if not licence and "licence" in self._column:
            return _bad(row, NO_LICENCE_IN_ROW, column=self._column["licence"])
        variety = self._variety(row, notes)
        fields, original = self._as_record(fields, original, variety, notes)
        guarded = self.privacy.guard(fields, main)
        if guarded.found and self.privacy.replaces:
            notes.append(note(PERSONAL_DATA, kinds=guarded.kinds))
            original = _kept(fields, original)
            fields = guarded.fields
        script = self._script(row, guarded, fields[main], notes)
        for value in fields.values():
            notes += [each for each in warnings_about(value) if each not in notes]
        return SeedExample(
            task=task,
            fields={name: storable(value) for name, value in fields.items()},
            text=storable(fields[main]),
            variety=variety,
            script=script,
            label=self._given(row, "label", self._options.label),
            topic=self._given(row, "topic", self._options.topic),
            register=self._given(row, "register", self._options.register),
            source=self._given(row, "source", self._options.source),
            licence=licence,
            file=self._file,
            row=row.line,
            source_id=self._given(row, "id", ""),
            original=original,
            warnings=tuple(storable(each) for each in notes),
        )

    def _given(self, row: RawRow, role: str, default: str) -> str:
        value = self._cell(row, role)
        return default if is_blank(value) else storable(value).strip()

    def _variety(self, row: RawRow, notes: list[str]) -> str:
        given = self._options.variety
        if not (given and self._options.variety_given):
            given = self._given(row, "variety", given)
        if given.casefold() in VARIETIES:
            return given.casefold()
        if given:
            notes.append(note(UNKNOWN_VARIETY, variety=given, known=", ".join(VARIETIES)))
        return given

    def _script(self, row: RawRow, guarded: Guarded, text: str, notes: list[str]) -> str:
        given = self._given(row, "script", self._options.script)
        if given and given.casefold() not in _SCRIPTS:
            notes.append(note(UNKNOWN_SCRIPT, script=given))
        return _SCRIPTS.get(given.casefold()) or detect_script(
            guarded.bare if guarded.found and not is_blank(guarded.bare) else text
        )


def _kept(fields: Mapping[str, str], raw: str) -> str:
    """What `SeedExample.original` holds of a row whose personal data was replaced."""
    kept: dict[str, object] = {"fields": {name: escaped(text) for name, text in fields.items()}}
    return canonical_json({**kept, "raw": raw} if raw else kept)


def _bad(row: RawRow, reason: str, **values: str) -> BadRow:
    raw = row.raw or json.dumps(dict(row.columns), ensure_ascii=False)
    found = {name: storable(value) for name, value in values.items()}
    return BadRow(row.line, escaped(raw), reason, {"line": str(row.line), **found})


def _question_and_answer(cell: str) -> tuple[str, str, bool] | None:
    """The two turns of a chat record, and whether a system message came first."""
    try:
        turns = json.loads(cell)
    except (ValueError, RecursionError):
        return None
    if not isinstance(turns, list) or not all(isinstance(turn, dict) for turn in turns):
        return None
    said = [
        (turn.get("role", turn.get("from")), turn.get("content", turn.get("value")))
        for turn in turns
    ]
    system = bool(said) and said[0][0] == "system"
    said = said[1:] if system else said
    if len(said) != 2 or said[0][0] not in _QUESTION or said[1][0] not in _ANSWER:
        return None
    question, answer = said[0][1], said[1][1]
    if not isinstance(question, str) or not isinstance(answer, str):
        return None
    if is_blank(question) or is_blank(answer):
        return None
    return question, answer, system
