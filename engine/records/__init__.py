"""Records of several columns, to a schema that a person draws: a text and what belongs to it.

Every record has the text column `text`: that is what is judged, compared and exported as the text of
the row. The other columns are further fields of the record.
"""

from engine.records.schema import (
    LONGEST_VALUE,
    TEXT,
    TYPES,
    Column,
    RecordSchema,
    parse_schema,
    shipped_schema,
)

__all__ = [
    "LONGEST_VALUE",
    "TEXT",
    "TYPES",
    "Column",
    "RecordSchema",
    "parse_schema",
    "shipped_schema",
]
