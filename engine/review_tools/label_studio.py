"""Label Studio: tasks with predictions and a labelling interface out, JSON or JSON-MIN back.

The formats (labelstud.io/guide: "Import pre-annotated data", "Task format", tags TextArea, Choices,
Text; `label_studio_sdk.converter`): a task is `{"data", "predictions": [{"result": [...]}]}`. An
export holds `annotations` with `result`s by `from_name`, or in JSON-MIN one flat object for each
annotation. Choices are named by what the project stores, so that they come back unchanged.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Candidate
from engine.review_tools import (
    EDITED,
    LABEL,
    NOTE,
    REASONS,
    SHOWN,
    UID,
    VERDICT,
    VERDICTS,
    Review,
    ReviewTool,
    Sheet,
    review_of,
)

_QUESTIONS = (VERDICT, LABEL, REASONS, NOTE)
_LONGEST_MS = 2**53


def _parts(sheet: Sheet) -> Iterator[tuple[str, Iterator[str]]]:
    yield "tasks.json", _tasks(sheet)
    yield "labelling.xml", iter([_interface(sheet)])
    if sheet.guidelines.strip():  # Label Studio has a page of its own for them
        yield "guidelines.txt", iter([sheet.guidelines.rstrip() + "\n"])


def _tasks(sheet: Sheet) -> Iterator[str]:
    before = "[\n"
    for candidate in sheet.candidates:
        yield before + json.dumps(_task(sheet, candidate), ensure_ascii=False)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _task(sheet: Sheet, candidate: Candidate) -> dict[str, Any]:
    shown = {SHOWN + each.name: candidate.fields.get(each.name, "") for each in sheet.task.fields}
    about = " · ".join(filter(None, (candidate.variety, candidate.script, candidate.label)))
    target = SHOWN + sheet.task.main
    result = [
        {
            "id": f"{EDITED}{each.name}",
            "from_name": EDITED + each.name,
            "to_name": SHOWN + each.name,
            "type": "textarea",
            "value": {"text": [shown[SHOWN + each.name]]},
        }
        for each in sheet.task.fields
    ]
    if candidate.label in sheet.labels:
        result.append(
            {
                "id": LABEL,
                "from_name": LABEL,
                "to_name": target,
                "type": "choices",
                "value": {"choices": [candidate.label]},
            }
        )
    prediction = {
        "model_version": "zerria",
        "score": round(candidate.score, 4),
        "result": result,
    }
    return {"data": {UID: candidate.uid, "about": about, **shown}, "predictions": [prediction]}


def _interface(sheet: Sheet) -> str:
    target = SHOWN + sheet.task.main
    lines = [
        f'<View style="direction: {"rtl" if sheet.right_to_left else "ltr"}">',
        '  <Header value="$about" size="5"/>',
    ]
    for each in sheet.task.fields:
        shown = SHOWN + each.name
        lines += [
            f"  <Header value={quoteattr(each.title)}/>",
            f'  <Text name="{shown}" value="${shown}" valueType="text"/>',
            f'  <TextArea name="{EDITED}{each.name}" toName="{shown}" editable="true" '
            f'maxSubmissions="1" rows="{3 if each.long else 1}"/>',
        ]
    lines += _choices(VERDICT, target, VERDICTS, 'choice="single" required="true"')
    if sheet.labels:
        lines += _choices(LABEL, target, sheet.labels, 'choice="single"')
    when = f'visibleWhen="choice-selected" whenTagName="{VERDICT}" whenChoiceValue="reject"'
    lines += _choices(REASONS, target, sheet.reasons, f'choice="multiple" {when}')
    lines += [
        f'  <TextArea name="{NOTE}" toName="{target}" maxSubmissions="1" rows="1" '
        f'placeholder="{NOTE}"/>',
        "</View>",
    ]
    return "\n".join(lines) + "\n"


def _choices(name: str, target: str, values: Sequence[str], more: str) -> list[str]:
    return [
        f'  <Choices name="{name}" toName="{target}" {more} showInline="true">',
        *(f"    <Choice value={quoteattr(value)}/>" for value in values),
        "  </Choices>",
    ]


def _recognises(row: Mapping[str, Any]) -> bool:
    data = row.get("data")
    return UID in row or (isinstance(data, dict) and UID in data)


def _read(row: Mapping[str, Any]) -> list[Review]:
    data = row.get("data")
    if not isinstance(data, dict):
        return _read_flat(row)
    annotations = row.get("annotations")
    found = []
    for each in annotations if isinstance(annotations, list) else []:
        if not isinstance(each, dict) or each.get("was_cancelled"):
            continue
        answers: dict[str, list[object]] = {}
        results = each.get("result")
        for result in results if isinstance(results, list) else []:
            value = result.get("value") if isinstance(result, dict) else None
            if isinstance(value, dict):
                name = str(result.get("from_name"))
                answers.setdefault(name, []).extend(_listed(value))
        found.append(_review(data, answers, each.get("completed_by"), each.get("lead_time")))
    return [each for each in found if each is not None]


def _read_flat(row: Mapping[str, Any]) -> list[Review]:
    answers = {
        name: _listed(value)
        for name, value in row.items()
        if name in _QUESTIONS or name.startswith(EDITED)
    }
    found = _review(row, answers, row.get("annotator"), row.get("lead_time"))
    return [] if found is None else [found]


def _review(
    data: Mapping[str, Any],
    answers: Mapping[str, Sequence[object]],
    annotator: object,
    seconds: object,
) -> Review | None:
    if not any(name in answers for name in _QUESTIONS):
        return None  # a task that nobody answered
    shown = {
        name.removeprefix(SHOWN): value for name, value in data.items() if name.startswith(SHOWN)
    }
    return review_of(data.get(UID), _named(annotator), shown, answers, _milliseconds(seconds))


def _listed(value: object) -> list[object]:
    """The answers in a value: a text, a list of them, or an object with `choices` or `text`."""
    if isinstance(value, dict):
        value = value.get("choices", value.get("text", []))
    if isinstance(value, list):
        return [part for each in value for part in _listed(each)]
    return [value]


def _named(annotator: object) -> str:
    if isinstance(annotator, dict):
        annotator = annotator.get("email") or annotator.get("username") or annotator.get("id")
    plain = isinstance(annotator, str | int) and not isinstance(annotator, bool)
    name = str(annotator).encode("utf-8", "replace").decode() if plain else ""
    return name if "@" in name else f"label_studio:{name or '?'}"


def _milliseconds(seconds: object) -> int:
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        return 0
    return int(seconds * 1000) if 0 <= seconds * 1000 < _LONGEST_MS else 0


REVIEW_TOOL = ReviewTool(
    name="label-studio",
    title=QT_TRANSLATE_NOOP("engine", "Label Studio"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Make a project with labelling.xml as its interface, then import tasks.json. Export it as "
        "JSON or JSON-MIN to bring it back.",
    ),
    parts=_parts,
    recognises=_recognises,
    read=_read,
)
