"""Asks a teacher its own question again: does it find the answer that was computed?

A recipe with the verifier `sample_agreement` and `samples` above zero has each worded question
answered so many times more; what comes back is a fact for that verifier. Small portions, so that
little is lost when a run is stopped, and the teacher still answers many at a time.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from engine.model import Answer
from engine.plugin import Teacher

VERIFIER = "sample_agreement"
#: Requests answered before their questions are asked again.
PORTION = 16
#: A recipe may ask for no more: each is a whole answer of the teacher's.
_MOST_SAMPLES = 16
_SYSTEM = (
    "You solve a short everyday problem told in Darija. Think in a few short steps, then give the "
    "answer. You answer with one JSON object and nothing else."
)
_USER = '{question}\nAnswer: {{"reasoning": "the steps", "answer": "the answer alone"}}'


def answered(
    teacher: Teacher,
    lines: Sequence[Mapping[str, Any]],
    cancelled: Callable[[], bool],
    *,
    by_rules: bool,
) -> Iterator[tuple[Mapping[str, Any], Answer]]:
    """Each answer with its line, which holds the samples as facts where they were asked for."""
    by_id = {str(line.get("custom_id", "")): line for line in lines}
    if by_rules or not any(samples_of(line) for line in lines):
        for answer in teacher.generate(lines, cancelled):
            yield by_id[answer.request_id], answer
        return
    for start in range(0, len(lines), PORTION):
        answers = list(teacher.generate(lines[start : start + PORTION], cancelled))
        asked = {each.request_id: _questions(by_id[each.request_id], each) for each in answers}
        again = [line for lines_of in asked.values() for line in lines_of]
        samples: dict[str, list[str]] = {}
        for sample in teacher.generate(again, cancelled) if again else ():
            identity = sample.request_id.rpartition("/")[0]
            samples.setdefault(identity, []).append(_stated(sample))
        if cancelled():
            return
        for answer in answers:
            line = by_id[answer.request_id]
            yield _with_samples(line, answer, samples.get(answer.request_id, [])), answer


def samples_of(line: Mapping[str, Any]) -> int:
    """How often the question of a request is asked again."""
    context = line.get("zerria", {})
    limits = context.get("verifiers", {}).get(VERIFIER, {})
    return min(int(limits.get("samples", 0)), _MOST_SAMPLES) if context.get("facts") else 0


def _question(line: Mapping[str, Any], answer: Answer) -> str:
    """The question as the teacher worded it; empty when it gave none."""
    from engine.answers import parse_object  # it loads numpy

    context = line["zerria"]
    if "question" not in context["writes"]:
        return str(context["fields"].get("question", ""))
    written = parse_object(answer.text, context["writes"])
    return written["question"] if written else ""


def _questions(line: Mapping[str, Any], answer: Answer) -> list[dict[str, Any]]:
    """The request lines that ask the worded question again."""
    count = samples_of(line)
    question = _question(line, answer) if count and answer.finish in ("stop", "length") else ""
    if not question:
        return []
    body = line["body"]
    messages = [
        {"role": "system", "content": _SYSTEM},
        {"role": "user", "content": _USER.format(question=question)},
    ]
    schema = {
        "type": "object",
        "properties": {"reasoning": {"type": "string"}, "answer": {"type": "string"}},
        "required": ["reasoning", "answer"],
        "additionalProperties": False,
    }
    kind = {
        "type": "json_schema",
        "json_schema": {"name": "answer", "strict": True, "schema": schema},
    }
    return [
        {
            **{key: value for key, value in line.items() if key != "zerria"},
            "custom_id": f"{line['custom_id']}/{number}",
            "body": {
                **body,
                "messages": messages,
                "seed": (int(body.get("seed", 0)) + number + 1) % 2**32,
                "response_format": kind,
            },
        }
        for number in range(count)
    ]


def _stated(sample: Answer) -> str:
    """The answer alone; all that was written where it has another shape."""
    from engine.answers import parse_object, storable

    written = parse_object(sample.text, ["answer"])
    return written["answer"] if written else storable(sample.text[-200:])


def _with_samples(line: Mapping[str, Any], answer: Answer, samples: list[str]) -> Mapping[str, Any]:
    if not samples:
        return line
    context = line["zerria"]
    facts = {
        **context["facts"],
        "samples": json.dumps(samples, ensure_ascii=False),
        "asked": _question(line, answer),
    }
    return {**line, "zerria": {**context, "facts": facts}}
