"""Under what two records are one and the same: every column, not the text alone."""

from collections.abc import Mapping

from engine.text.normalise import exact_key

#: The task of records.
RECORD = "record"


def whole_key(task: str, text: str, fields: Mapping[str, str]) -> str:
    """The exact key of a row: of its text, in a record of every column; empty where it has none."""
    if task != RECORD:
        return exact_key(text)
    values = (f"{name} {exact_key(value)}" for name, value in sorted(fields.items()) if value)
    return " | ".join(values)
