"""From a teacher's answer to records: parsed and verified with no project at hand.

Runs in the worker, on values. What needs the project (near-duplicates) is left to its owner, for
whom the bands of each record's text are computed here, where numpy may be loaded.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from engine.model import LATER_SAMPLING, Answer, Outcome, Verdict, unusual_sampling
from engine.plugin import Checked
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
    random_seed (of the run), facts for the verifiers, and verifiers with their limits. Other engines ignore it.
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
    verdicts = verify(checked, context["verifiers"], with_neighbours=False)
    return [
        {
            "fields": dict(checked.fields),
            "text": checked.text,
            "parsed": checked.parsed,
            "label": context["label"],
            "operation": answer.operation,
            "verdicts": [verdict_as_data(each) for each in verdicts],
            "bands": bands_of([checked.text])[0],
        }
    ]


def checked_of(line: Mapping[str, Any], answer: Answer) -> Checked:
    """What verifiers see of an answer; its text is the raw answer where it does not parse."""
    context = line["zerria"]
    written = parse_object(answer.text, context["writes"], context.get("may_write", ()))
    task = TASKS[context["task"]]
    record_fields = dict(context["fields"])
    record_fields.update(written if written is not None else {task.main: storable(answer.text)})
    return Checked(
        fields=record_fields,
        text=record_fields.get(task.main, ""),
        label=context["label"],
        expected_variety=context["expected_variety"],
        expected_script=context["expected_script"],
        seed_text=context["seed_text"],
        parsed=written is not None,
        operation=answer.operation,
        facts=context.get("facts", {}),
    )


def parse_object(
    text: str, names: Sequence[str], others: Sequence[str] = ()
) -> dict[str, str] | None:
    """The JSON object with the texts `names` in an answer, and of `others` those it has; or None.

    Whatever stands before the first brace (a model's chatter, a code fence) is passed over.
    """
    start = text.find("{")
    if start < 0:
        return None
    try:
        value, _ = json.JSONDecoder().raw_decode(text[start:])
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        return None
    wanted = {name: value.get(name) for name in names}
    texts = {name: each for name, each in wanted.items() if isinstance(each, str) and each.strip()}
    if len(texts) != len(wanted):
        return None
    texts |= {
        name: each for name in others if isinstance(each := value.get(name), str) and each.strip()
    }
    return {name: storable(each) for name, each in texts.items()}


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
    from dataclasses import replace

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
