"""The text of a record whose other columns are drawn, by the wordings of its schema."""

import json
import re
from collections.abc import Iterator
from random import Random

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import content_id
from engine.plugin import Operation, Passage

_SLOT = re.compile(r"\{(\w+)\}")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_PREFIX = "column_"


def _rewrite(passage: Passage) -> Iterator[str]:
    texts = _texts(passage.facts.get("texts", ""))
    values = {
        name.removeprefix(_PREFIX): value
        for name, value in passage.facts.items()
        if name.startswith(_PREFIX)
    }
    Random(content_id("record text", values)).shuffle(texts)
    for text in texts:
        if all(slot in values for slot in _SLOT.findall(text)):
            yield _SLOT.sub(lambda found: _said(values[found[1]]), text)


def _said(value: str) -> str:
    """A value inside a sentence: a date as people write it."""
    date = _DATE.fullmatch(value)
    return f"{int(date[3])}/{int(date[2])}/{date[1]}" if date else value


def _texts(given: str) -> list[str]:
    try:
        found = json.loads(given) if given else []
    except (ValueError, RecursionError):
        return []
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


OPERATION = Operation(
    name="record_text",
    title=QT_TRANSLATE_NOOP("engine", "Text of a record"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Words the values of a record by the texts that its schema gives for the seed's variety.",
    ),
    keeps_meaning=False,
    keeps_label=True,
    rewrite=_rewrite,
    from_facts=True,
)
