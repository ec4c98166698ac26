"""Recipes of several steps in the worker: all requests of a portion go through each step together.

A request is answered once its last step is done, so a run that was stopped goes on with exactly the
requests that have none; what a portion had begun is asked again.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, cast

from engine.conversation import (
    ANSWER,
    Conversation,
    Writing,
    said_as_data,
    step_from_data,
)
from engine.errors import Cancelled
from engine.model import Answer, canonical_json
from engine.plugin import Teacher
from engine.scores import Choice, Question, Scorer
from engine.steps import STEPS

#: Requests that go through the steps together.
PORTION = 64
#: What became of a request whose steps came to nothing: no error, and no candidate.
SET_ASIDE = "set aside"

Line = Mapping[str, Any]
#: Told while a step goes on: its number from 1, how many there are, its kind, what it has asked.
TellStep = Callable[[int, int, str, int], None]


def has_steps(line: Line) -> bool:
    """Whether its recipe goes on after the first answer."""
    return bool(line.get("zerria", {}).get("steps"))


def answered_in_steps(
    teacher: Teacher, lines: Sequence[Line], cancelled: Callable[[], bool], tell: TellStep
) -> Iterator[tuple[Line, Answer]]:
    """Each answer with its line, all steps done; none of a portion that was cancelled."""
    for _, same in groupby(lines, _kinds):
        alike = list(same)
        for start in range(0, len(alike), PORTION):
            portion = _Portion(teacher, alike[start : start + PORTION], cancelled, tell)
            try:
                yield from portion.run()
            except Cancelled:
                return


def _kinds(line: Line) -> tuple[str, ...]:
    return tuple(str(each["kind"]) for each in line["zerria"]["steps"])


class _Portion:
    """The requests that go together. Implements `engine.conversation.Ask` for its steps."""

    def __init__(
        self,
        teacher: Teacher,
        lines: Sequence[Line],
        cancelled: Callable[[], bool],
        tell: TellStep,
    ) -> None:
        self._teacher = teacher
        self._lines = {str(line["custom_id"]): line for line in lines}
        self._cancelled = cancelled
        self._tell = tell
        self._tokens = {name: [0, 0] for name in self._lines}
        self._step = (1, 1, "")
        self._asked = 0

    def run(self) -> Iterator[tuple[Line, Answer]]:
        lines = list(self._lines.values())
        kinds = _kinds(lines[0])
        self._begin(1, len(kinds) + 1, "")
        first = {each.request_id: each for each in self._generate(lines)}
        under_way = []
        for name, answer in first.items():
            text = _text_of(answer, ANSWER)
            if text:
                under_way.append(_conversation(self._lines[name], text))
            else:
                yield self._lines[name], answer
        going = list(under_way)
        for number, kind in enumerate(kinds):
            self._begin(number + 2, len(kinds) + 1, kind)
            for each in going:
                each.step = step_from_data(self._lines[each.id]["zerria"]["steps"][number])
            if going:
                STEPS[kind].run(going, self)
            going = [each for each in going if not each.set_aside]
        for each in under_way:
            yield self._finished(each, first[each.id])

    def write(self, wanted: Sequence[Writing]) -> list[str]:
        """A text for each, in order; empty where none could be read."""
        lines = [self._line(each) for each in wanted]
        texts = dict.fromkeys((str(line["custom_id"]) for line in lines), "")
        fields = {_name(each): each.field for each in wanted}
        for answer in self._generate(lines) if lines else ():
            texts[answer.request_id] = _text_of(answer, fields[answer.request_id])
        return [texts[_name(each)] for each in wanted]

    def choose(self, questions: Sequence[Question]) -> Mapping[str, Choice]:
        """How likely each choice is, by the question's id; one that failed is left out."""
        found = {}
        scorer = cast("Scorer", self._teacher)
        for choice in scorer.choose(questions, self._cancelled) if questions else ():
            self._count()
            if not choice.error:
                found[choice.id] = choice
        if self._cancelled():
            raise Cancelled
        return found

    def _generate(self, lines: Sequence[Line]) -> Iterator[Answer]:
        for answer in self._teacher.generate(lines, self._cancelled):
            self._count()
            tokens = self._tokens[answer.request_id.partition("/")[0]]
            tokens[0] += answer.prompt_tokens
            tokens[1] += answer.completion_tokens
            yield answer
        if self._cancelled():
            raise Cancelled

    def _begin(self, number: int, of: int, kind: str) -> None:
        self._step, self._asked = (number, of, kind), 0
        self._tell(*self._step, 0)

    def _count(self) -> None:
        self._asked += 1
        self._tell(*self._step, self._asked)

    def _line(self, writing: Writing) -> dict[str, Any]:
        """The request line of a further turn: the request's own, with other messages."""
        line = self._lines[writing.conversation.id]
        body = dict(line["body"])
        if writing.prompt:
            system = [each for each in body["messages"] if each["role"] == "system"]
            body["messages"] = [*system, {"role": "user", "content": writing.prompt}]
        body["response_format"] = {
            "type": "json_schema",
            "json_schema": {"name": "answer", "strict": True, "schema": schema_of(writing.field)},
        }
        turned = sum(map(ord, writing.name)) + 1
        body["seed"] = (int(body.get("seed", 0)) + turned * 7919) % 2**32
        return {**line, "custom_id": _name(writing), "body": body}

    def _finished(self, each: Conversation, first: Answer) -> tuple[Line, Answer]:
        line = self._lines[each.id]
        prompt, written = self._tokens[each.id]
        answer = replace(
            first,
            text="",
            finish=SET_ASIDE,
            error=each.set_aside,
            turns=tuple(said_as_data(each.said)),
            prompt_tokens=prompt,
            completion_tokens=written,
        )
        if each.set_aside:
            return line, answer
        context = line["zerria"]
        record = dict(zip(context["writes"], (each.answer, each.other), strict=True))
        facts = {**context.get("facts", {}), **each.facts}
        if each.margin is not None:
            record["margin"] = facts["margin"] = f"{each.margin:.2f}"
        context = {**context, "writes": list(record), "facts": facts}
        answer = replace(answer, text=canonical_json(record), finish=first.finish, error="")
        return {**line, "zerria": context}, answer


def schema_of(field: str) -> dict[str, object]:
    """The JSON schema of an object with one text."""
    return {
        "type": "object",
        "properties": {field: {"type": "string"}},
        "required": [field],
        "additionalProperties": False,
    }


def _conversation(line: Line, text: str) -> Conversation:
    step = step_from_data(line["zerria"]["steps"][0])
    return Conversation(str(line["custom_id"]), line["zerria"].get("values", {}), text, step)


def _name(writing: Writing) -> str:
    return f"{writing.conversation.id}/{writing.name}"


def _text_of(answer: Answer, field: str) -> str:
    from engine.answers import parse_object  # it loads numpy

    if answer.finish in ("error", "cancelled"):
        return ""
    written = parse_object(answer.text, [field])
    text = written[field].strip() if written else ""
    return text if any(map(str.isalnum, text)) else ""
