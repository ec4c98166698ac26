"""Argilla 2: a dataset folder as `rg.Dataset.from_disk` reads it, and `records.json` back.

The formats (argilla 2.8, `datasets/_io/_disk.py`, `settings/_resource.py`, `records/_io`):
`.argilla/dataset.json`, `.argilla/settings.json`, and `records.json`, an array of objects with `id`,
`fields`, `metadata`, `suggestions` by question and `responses` by question. An exported response has
a value and a user, but no state of its own; only records whose `status` is completed are read.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Candidate
from engine.review_tools import (
    EDITED,
    LABEL,
    NOTE,
    REASONS,
    VERDICT,
    VERDICTS,
    Review,
    ReviewTool,
    Sheet,
    review_of,
)


def _parts(sheet: Sheet) -> Iterator[tuple[str, Iterator[str]]]:
    yield ".argilla/settings.json", iter([_json(_settings(sheet))])
    yield ".argilla/dataset.json", iter([_json({"name": "zerria-review", "status": "draft"})])
    yield "records.json", _records(sheet)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _records(sheet: Sheet) -> Iterator[str]:
    before = "[\n"
    for candidate in sheet.candidates:
        yield before + json.dumps(_record(sheet, candidate), ensure_ascii=False)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _record(sheet: Sheet, candidate: Candidate) -> dict[str, Any]:
    fields = {each.name: candidate.fields.get(each.name, "") for each in sheet.task.fields}
    suggested = {EDITED + name: text for name, text in fields.items()}
    if _asks_label(sheet) and candidate.label in sheet.labels:
        suggested[LABEL] = candidate.label
    return {
        "id": candidate.uid,
        "fields": fields,
        "metadata": {"variety": candidate.variety, "script": candidate.script},
        "suggestions": {
            name: {"value": value, "score": None, "agent": "zerria"}
            for name, value in suggested.items()
        },
        "responses": {},
        "vectors": {},
    }


def _asks_label(sheet: Sheet) -> bool:
    return len(sheet.labels) > 1  # Argilla wants two options at least


def _settings(sheet: Sheet) -> dict[str, Any]:
    questions = [
        _text_question(EDITED + each.name, each.title, required=False) for each in sheet.task.fields
    ]
    questions.append(_choice_question(VERDICT, "label_selection", VERDICTS, required=True))
    if _asks_label(sheet):
        questions.append(_choice_question(LABEL, "label_selection", sheet.labels, required=False))
    if len(sheet.reasons) > 1:
        kind = "multi_label_selection"
        questions.append(_choice_question(REASONS, kind, sheet.reasons, required=False))
    questions.append(_text_question(NOTE, NOTE, required=False))
    fields = [
        {
            "name": each.name,
            "title": each.title,
            "required": each.main,
            "type": "text",
            "settings": {"type": "text", "use_markdown": False},
        }
        for each in sheet.task.fields
    ]
    metadata = [
        {
            "name": name,
            "title": name,
            "visible_for_annotators": True,
            "settings": {"type": "terms", "values": None, "visible_for_annotators": True},
        }
        for name in ("variety", "script")
    ]
    return {
        "guidelines": sheet.guidelines or None,
        "questions": questions,
        "fields": fields,
        "vectors": [],
        "metadata": metadata,
        "allow_extra_metadata": False,
        "distribution": {"strategy": "overlap", "min_submitted": 1},
        "mapping": None,
    }


def _text_question(name: str, title: str, *, required: bool) -> dict[str, Any]:
    return {
        "name": name,
        "title": title,
        "description": None,
        "required": required,
        "type": "text",
        "settings": {"type": "text", "use_markdown": False},
    }


def _choice_question(
    name: str, kind: str, values: Sequence[str], *, required: bool
) -> dict[str, Any]:
    settings: dict[str, Any] = {
        "type": kind,
        "options": [{"value": value, "text": value} for value in values],
        "visible_options": None,
    }
    if kind == "multi_label_selection":
        settings["options_order"] = "natural"
    return {
        "name": name,
        "title": name,
        "description": None,
        "required": required,
        "type": kind,
        "settings": settings,
    }


def _recognises(row: Mapping[str, Any]) -> bool:
    return isinstance(row.get("fields"), dict) and "responses" in row


def _read(row: Mapping[str, Any]) -> list[Review]:
    responses = row.get("responses")
    if row.get("status") != "completed" or not isinstance(responses, dict):
        return []
    people: dict[str, dict[str, list[object]]] = {}
    for question, given in responses.items():
        for each in given if isinstance(given, list) else []:
            if not isinstance(each, dict) or each.get("status") in ("draft", "discarded"):
                continue
            value = each.get("value")
            if value is not None:
                values = value if isinstance(value, list) else [value]
                person = str(each.get("user_id")).encode("utf-8", "replace").decode()
                people.setdefault(person, {}).setdefault(question, []).extend(values)
    return [
        review_of(row.get("id"), f"argilla:{person}", row["fields"], answers)
        for person, answers in people.items()
    ]


REVIEW_TOOL = ReviewTool(
    name="argilla",
    title=QT_TRANSLATE_NOOP("engine", "Argilla"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Load the folder with rg.Dataset.from_disk. Save the answers with dataset.to_disk or "
        "records.to_json to bring them back.",
    ),
    parts=_parts,
    recognises=_recognises,
    read=_read,
)
