"""Does each column of a record hold what its schema asks for, and does the text agree with it?"""

from collections.abc import Mapping

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.plugin import Checked, Verifier
from engine.records import TEXT, Column, RecordSchema
from engine.records.schema import as_number, known_schema
from engine.text.quantities import UNITS, quantities

_MONEY = frozenset(("dinars", "dirhams"))


def _verdict(outcome: Outcome, score: float, sentence: str, values: Mapping[str, str]) -> Verdict:
    return Verdict("record_schema", 1, outcome, score, sentence, values)


def _check(checked: Checked) -> Verdict:
    text = checked.facts.get("schema", "")
    try:
        schema = known_schema(text) if text else None
    except UserError:
        schema = None
    if schema is None or not checked.parsed:
        sentence = QT_TRANSLATE_NOOP("engine", "No record of a known schema.")
        return _verdict(Outcome.UNSCORED, 0.5, sentence, {})
    problems = schema.problems(checked.fields)
    if problems:
        sentence, values = problems[0]
        return _verdict(Outcome.REJECT, 0.0, sentence, values)
    for column in schema.others:
        if told := _contradicted(column, checked.fields):
            sentence = QT_TRANSLATE_NOOP(
                "engine", "The text speaks of {told}, the column {column} holds {value}."
            )
            values = {
                "told": told,
                "column": column.shown,
                "value": checked.fields[column.name],
            }
            return _verdict(Outcome.FLAG, 0.3, sentence, values)
    score = _filled(schema, checked.fields)
    sentence = QT_TRANSLATE_NOOP("engine", "Every column holds what its schema asks for.")
    return _verdict(Outcome.PASS, score, sentence, {})


def _contradicted(column: Column, fields: Mapping[str, str]) -> str:
    """The amount of money that the text tells instead of the column's, if it tells any."""
    wanted = as_number(fields.get(column.name, ""))
    if column.type != "amount" or wanted is None:
        return ""
    text = fields.get(TEXT, "")[:20_000]
    money = [
        each
        for each in quantities(text)
        if each.unit and any(measure in _MONEY for measure, _ in UNITS[each.unit])
    ]
    agree = any(wanted in each.in_unit(unit) for each in money for unit in ("dinar", "dirham"))
    return "" if agree or not money else text[money[0].start : money[0].end]


def _filled(schema: RecordSchema, fields: Mapping[str, str]) -> float:
    """1 where all is filled, a little less for optional columns left empty."""
    empty = sum(not fields.get(each.name, "").strip() for each in schema.others)
    return 1.0 - 0.2 * empty / max(len(schema.others), 1)


VERIFIER = Verifier(
    name="record_schema",
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Columns"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Each column of a record holds what its schema asks for: a choice, a date, a number within "
        "its limits. An amount of money in the text is that of its column. It runs again after an "
        "edit.",
    ),
    check=_check,
    after_edit=True,
)
