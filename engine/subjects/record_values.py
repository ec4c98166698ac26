"""The values of a new record, drawn as the real ones are distributed, else from its schema."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from random import Random

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import canonical_json
from engine.plugin import Drawing, Subject, SubjectSource
from engine.records import RecordSchema, parse_schema, shipped_schema
from engine.records.drawing import Values, draw_records

#: Option `write`: which columns the teacher writes, the text or all of them.
_WRITES = ("text", "all")
_Options = Mapping[str, tuple[str, ...] | float]


def _draw(drawing: Drawing) -> Iterator[Subject]:
    schema = _schema(drawing.options)
    random = Random(f"record {drawing.random_seed} {drawing.variety}")
    real = [each.fields for each in drawing.seeds if each.task == "record"]
    facts = {"schema": replace(schema, texts={}).as_toml()}
    texts = canonical_json(list(schema.texts.get(drawing.variety, ())))
    if "all" in _option(drawing.options, "write"):
        while True:
            yield Subject({"columns": _described(schema)}, facts=facts)
    for values in draw_records(schema, real, drawing.variety, random):
        drawn = {
            **facts,
            "texts": texts,
            **{f"column_{name}": value for name, value in values.items()},
        }
        yield Subject({"columns": _told(schema, values)}, fields=values, facts=drawn)


def _told(schema: RecordSchema, values: Values) -> str:
    """The values as lines of a prompt."""
    return "\n".join(
        f"{each.shown}: {values[each.name]}{f' {each.unit}' if each.unit else ''}"
        for each in schema.others
        if each.name in values and not each.personal
    )


def _described(schema: RecordSchema) -> str:
    """The columns as lines of a prompt."""
    lines = []
    for each in schema.columns:
        told = f"{each.name} ({each.shown}): {each.type}"
        if each.choices:
            told += f", one of: {', '.join(each.choices[:30])}"
        if each.low or each.high:
            told += f", from {each.low or '…'} to {each.high or '…'}"
        lines.append(told + ("" if each.required else ", may be empty"))
    return "\n".join(lines)


def _schema(options: _Options) -> RecordSchema:
    given = _option(options, "schema")
    return parse_schema(given[0]) if given else shipped_schema()


def _option(options: _Options, name: str) -> tuple[str, ...]:
    value = options.get(name, ())
    return value if isinstance(value, tuple) else ()


def _check(options: _Options) -> Iterator[str]:
    for name, value in options.items():
        if name not in ("schema", "write") or not isinstance(value, tuple):
            yield f"subject.{name}"
    yield from (
        f"subject.write {each}" for each in _option(options, "write") if each not in _WRITES
    )
    try:
        _schema(options)
    except UserError as error:
        yield str(error)


SUBJECT = SubjectSource(
    name="record_values",
    title=QT_TRANSLATE_NOOP("engine", "Values of records"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Draws the columns of a record: as the real ones are distributed where there are enough, "
        "else from the choices and limits of its schema. People and telephone numbers are invented.",
    ),
    draw=_draw,
    check=_check,
    verifiers=("record_schema",),
)
