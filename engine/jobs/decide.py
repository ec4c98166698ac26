"""Decisions made elsewhere: a JSONL file becomes one gesture, or none of it does."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Action, Candidate, Decision, Stream
from engine.store import Store
from engine.store.learning import in_random_stream
from engine.tasks import TASKS

#: What a person may decide; a revert is only ever appended by undo and redo.
_ACTIONS = [str(each) for each in Action if each is not Action.REVERT]


def read_decisions(store: Store, path: Path, annotator: str) -> list[Decision]:
    """The decisions in a file, one JSON object a line: `candidate` (id or uid), `action`, and
    optionally `fields`, `label`, `no_label` (true: the label is corrected to none), `variety`,
    `script`, `reasons`, `note`, `annotator`, `duration_ms`, `stream` (as `zerria queue --json` tells it).

    The first line that is wrong is a `UserError` that names it.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The file {file} can not be read: {problem}."),
            file=path,
            problem=problem,
        ) from problem
    found = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found.append(_decision(store, json.loads(line), annotator))
        except (ValueError, TypeError, ArithmeticError, RecursionError) as problem:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "{file}, line {line}: {problem}. Nothing was decided; mend the line, then try "
                    "again.",
                ),
                file=path.name,
                line=number,
                problem=problem,
            ) from problem
    if not found:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "There are no decisions in {file}."), file=path.name
        )
    return found


def _decision(store: Store, data: Any, annotator: str) -> Decision:
    if not isinstance(data, Mapping):
        raise TypeError("this is not a JSON object")
    if data.get("action") not in _ACTIONS:
        raise ValueError(f"the action {data.get('action')!r} is none of {', '.join(_ACTIONS)}")
    name = data.get("candidate", data.get("id", ""))
    candidate = None if isinstance(name, bool) else store.candidates.find(name)
    if candidate is None:
        raise ValueError(f"there is no candidate {name!r}")
    action = Action(data["action"])
    reasons = data.get("reasons") or ([data["reason"]] if data.get("reason") else [])
    if not isinstance(reasons, list):
        raise TypeError("'reasons' is not a list of texts")
    return Decision(
        candidate_id=candidate.id,
        action=action,
        annotator=_text(data, "annotator") or annotator,
        fields=_edited(data, action, candidate),
        label=_text(data, "label"),
        variety=_text(data, "variety"),
        script=_text(data, "script"),
        reasons=tuple(_storable(each, "reasons") for each in reasons),
        note=_text(data, "note"),
        duration_ms=_duration(data.get("duration_ms") or 0),
        stream=_stream(data, candidate),
        no_label=_no_label(data),
    )


def _no_label(data: Mapping[str, Any]) -> bool:
    value = data.get("no_label") or False
    if not isinstance(value, bool) or (value and data.get("label")):
        raise ValueError("'no_label' is true or false, and not beside a label")
    return value


def _stream(data: Mapping[str, Any], candidate: Candidate) -> str:
    """How the queue showed it; only a row of the random stream can have been shown at random."""
    stream = _text(data, "stream")
    if stream not in ("", Stream.RANDOM, Stream.UNCERTAIN, Stream.LIKELY):
        raise ValueError(f"the stream {stream!r} is none of random, uncertain, likely")
    if stream == Stream.RANDOM and not in_random_stream(candidate.uid):
        raise ValueError(f"the candidate {candidate.id} is not one that is shown at random")
    return stream


def _edited(data: Mapping[str, Any], action: Action, candidate: Candidate) -> dict[str, str]:
    """All fields as an edit leaves them; {} when it changes none."""
    fields = data.get("fields") or {}
    if not isinstance(fields, Mapping) or set(fields) - set(candidate.fields):
        raise ValueError("'fields' holds a field that the candidate does not have")
    if action is not Action.EDIT:
        if fields:
            raise ValueError("only an edit changes 'fields'")
        return {}
    if data.get("text") is not None and not fields:
        if candidate.task not in TASKS:
            raise ValueError(f"the task {candidate.task!r} is not known here; give 'fields'")
        fields = {TASKS[candidate.task].main: data["text"]}
    if not fields:
        return {}
    edited = {**candidate.fields, **{k: _storable(v, k) for k, v in fields.items()}}
    if empty := [name for name in fields if not edited[name].strip()]:
        raise ValueError(f"the field {empty[0]!r} is empty; reject the candidate instead")
    return edited


def _duration(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 2**53:
        raise ValueError(f"'duration_ms' is {value!r}, not a number of milliseconds")
    return int(value)


def _text(data: Mapping[str, Any], key: str) -> str:
    value = data.get(key)
    return "" if value is None else _storable(value, key)


def _storable(value: object, key: str) -> str:
    """A text that SQLite can hold."""
    if not isinstance(value, str):
        raise TypeError(f"{key!r} holds {value!r}, which is no text")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise ValueError(f"{key!r} holds half a sign (a lone surrogate)") from None
    return value
