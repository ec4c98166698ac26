"""From a teacher's answer to records: parsed and verified with no project at hand.

Runs in the worker, on values. What needs the project (near-duplicates) is left to its owner, for
whom the bands of each record's text are computed here, where numpy may be loaded.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from engine.model import LATER_SAMPLING, Answer, Outcome, Verdict, unusual_sampling
from engine.plugin import Checked, FieldShape
from engine.recipes import ANSWERS
from engine.tasks import TASKS
from engine.text.bands import bands_of
from engine.verifiers import VERIFIERS


def request_line(
    request_id: str,
    turns: Sequence[Mapping[str, str]],
    sampling: Mapping[str, Any],
    random_seed: int,
    schema: Mapping[str, object],
    context: Mapping[str, Any],
) -> dict[str, Any]:
    """One line of OpenAI batch JSONL: the one request format for the worker, a server, a cluster.

    `context` (key `zerria`) is what the answer needs to become a record: task, writes, may_write, fields
    already known, label, topic, variety, script, expected_variety, expected_script, seed_text,
    seed_variety, seed_script, operations, number (how often its like was asked before in its run:
    label, variety, script and varied values), round (how often its seed was asked so before),
    random_seed (of the run), facts for the verifiers, verifiers with their limits, answers (how many
    records were asked for at once) and options (what was chosen for the run). Other engines ignore it.
    """
    body: dict[str, Any] = {
        "messages": list(turns),
        "temperature": sampling["temperature"],
        "top_p": sampling["top_p"],
        "top_k": sampling["top_k"],
        "min_p": sampling["min_p"],
        "repetition_penalty": sampling["repetition_penalty"],
        "max_tokens": sampling["max_tokens"],
        "seed": random_seed,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "answer", "strict": True, "schema": schema},
        },
    }
    body.update(unusual_sampling({**LATER_SAMPLING, **sampling}))
    if sampling["stop"]:
        body["stop"] = list(sampling["stop"])
    return {
        "custom_id": request_id,
        "method": "POST",
        "url": "/v1/chat/completions",
        "body": body,
        "zerria": dict(context),
    }


def read_answer(line: Mapping[str, Any], answer: Answer) -> list[dict[str, Any]]:
    """The records of one answer, each with its verdicts; none when the answer is an error.

    An answer that does not parse becomes a record too, its text the raw answer, so that a person
    sees what the teacher did; its verdict `parses` says so.
    """
    if answer.finish in ("error", "cancelled", "set aside"):
        return []
    context = line["zerria"]
    checked = checked_of(line, answer)
    records = [_record(each, context["verifiers"]) for each in checked]
    for record, bands in zip(records, bands_of([each["text"] for each in records]), strict=True):
        record["bands"] = bands
    return records


def _record(checked: Checked, verifiers: Mapping[str, Mapping[str, float]]) -> dict[str, Any]:
    verdicts = verify(checked, verifiers, with_neighbours=False)
    return {
        "fields": dict(checked.fields),
        "text": checked.text,
        "parsed": checked.parsed,
        "label": checked.label,
        "operation": checked.operation,
        "verdicts": [verdict_as_data(each) for each in verdicts],
    }


def parse_objects(
    text: str,
    names: Sequence[str],
    answers: int,
    shapes: Mapping[str, FieldShape],
    facts: Mapping[str, str],
    others: Sequence[str] = (),
) -> list[dict[str, str]]:
    """The records of an answer, at most `answers`; none where it has another shape.

    Where several were asked for, those that are whole count although the last was cut off; a single
    object stands for a list of one.
    """
    one = _decoded(text, text.find("{"))
    if answers == 1 or (isinstance(one, dict) and ANSWERS not in one):
        found = [one]
    else:
        start = text.find("[")
        found = list(_objects(text, start + 1, answers)) if start >= 0 else []
    read = [_fields(each, names, shapes, facts, others) for each in found]
    return [each for each in read if each is not None]


def _objects(text: str, start: int, most: int) -> Iterator[object]:
    """The objects of a list, one after the other, until one is not whole."""
    for _ in range(most):
        start = text.find("{", start)
        if start < 0:
            return
        try:
            value, end = json.JSONDecoder().raw_decode(text, start)
        except (ValueError, RecursionError):
            return
        yield value
        start = end


def checked_of(line: Mapping[str, Any], answer: Answer) -> list[Checked]:
    """What verifiers see of each record of an answer; of one that does not parse, the raw answer."""
    context = line["zerria"]
    task, facts = TASKS[context["task"]], context.get("facts", {})
    asked = int(context.get("answers", 1))
    names, others = context["writes"], context.get("may_write", ())
    found: list[Checked] = []
    written = parse_objects(answer.text, names, asked, task.shapes, facts, others)
    records: list[dict[str, str] | None] = [*written] or [None]
    for each in records:
        if asked > 1:
            before = [other.text for other in found]
            facts = {**facts, "others": json.dumps(before, ensure_ascii=False)}
        fields = {**context["fields"], **(each or {task.main: storable(answer.text)})}
        found.append(
            Checked(
                fields=fields,
                text=fields.get(task.main, ""),
                label=context["label"],
                expected_variety=context["expected_variety"],
                expected_script=context["expected_script"],
                seed_text=context["seed_text"],
                parsed=each is not None,
                operation=answer.operation,
                facts=facts,
            )
        )
    return found


def parse_object(
    text: str, names: Sequence[str], others: Sequence[str] = ()
) -> dict[str, str] | None:
    """The JSON object with the texts `names` in an answer, and of `others` those it has; or None.

    Whatever stands before the first brace (a model's chatter, a code fence) is passed over.
    """
    return _fields(_decoded(text, text.find("{")), names, {}, {}, others)


def _decoded(text: str, start: int) -> object:
    if start < 0:
        return None
    try:
        return json.JSONDecoder().raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        return None


def _fields(
    value: object,
    names: Sequence[str],
    shapes: Mapping[str, FieldShape],
    facts: Mapping[str, str],
    others: Sequence[str],
) -> dict[str, str] | None:
    if not isinstance(value, dict):
        return None
    found = {}
    for name in names:
        each = value.get(name)
        each = shapes[name].read(each, facts) if name in shapes else each
        if not isinstance(each, str) or not each.strip():
            return None
        found[name] = storable(each)
    for name in others:
        each = value.get(name)
        if isinstance(each, str) and each.strip():
            found[name] = storable(each)
    return found


def storable(text: str) -> str:
    """The text as UTF-8 can hold it: a lone surrogate ("\\ud83d" in the JSON) becomes "?"."""
    return text.encode("utf-8", "replace").decode()


def verify(
    checked: Checked,
    wanted: Mapping[str, Mapping[str, float]],
    *,
    with_neighbours: bool,
) -> list[Verdict]:
    """Run the wanted verifiers that do (or do not) need the project's index, in their order."""
    return [
        VERIFIERS[name].check(replace(checked, limits=limits))
        for name, limits in wanted.items()
        if name in VERIFIERS and VERIFIERS[name].needs_neighbours == with_neighbours
    ]


def score(verdicts: Sequence[Verdict]) -> float:
    """The mean of the verdicts that could tell, in [0, 1]; 0 as soon as one rejects outright 0."""
    told = [each for each in verdicts if each.outcome != Outcome.UNSCORED]
    if not told or any(each.verifier == "parses" and each.score == 0 for each in told):
        return 0.0
    return sum(each.score for each in told) / len(told)


def verdict_as_data(verdict: Verdict) -> dict[str, Any]:
    """A verdict as plain JSON data for the pipe."""
    return {
        "verifier": verdict.verifier,
        "version": verdict.version,
        "outcome": str(verdict.outcome),
        "score": verdict.score,
        "sentence": verdict.sentence,
        "values": dict(verdict.values),
    }


def verdict_from_data(data: Mapping[str, Any]) -> Verdict:
    """The inverse of `verdict_as_data`."""
    return Verdict(
        verifier=data["verifier"],
        version=int(data["version"]),
        outcome=Outcome(data["outcome"]),
        score=float(data["score"]),
        sentence=data["sentence"],
        values=dict(data["values"]),
    )
