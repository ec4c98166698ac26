"""Asks a teacher in the worker how likely texts are, which choice fits, and where texts lie.

Results come as soon as they are known and not always in order: their ids say of what they are.
A `UserError` for a teacher that does not score; leaving the iterator early cancels the call.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, TypeVar

from engine.jobs.generate import Runner
from engine.known_teachers import spec_as_data
from engine.plugin import TeacherSpec
from engine.runners.scoring import (
    as_messages,
    choice_from_data,
    embedding_from_data,
    score_from_data,
)
from engine.scores import Choice, Embedding, Question, TextScore, TextToScore

#: Things of one call to the worker, which bounds the length of a request line.
A_CALL = 256
Result = TypeVar("Result")


def score_texts(
    spec: TeacherSpec, texts: Iterable[TextToScore], runner: Runner
) -> Iterator[TextScore]:
    """How likely the teacher finds each text."""
    return _ask("score_texts", "texts", map(_text, texts), score_from_data, spec, runner)


def choose(spec: TeacherSpec, questions: Iterable[Question], runner: Runner) -> Iterator[Choice]:
    """How likely the teacher answers each question with each of its choices."""
    asked = (
        {"id": each.id, "messages": as_messages(each.turns), "choices": list(each.choices)}
        for each in questions
    )
    return _ask("choose", "questions", asked, choice_from_data, spec, runner)


def embed(spec: TeacherSpec, texts: Iterable[TextToScore], runner: Runner) -> Iterator[Embedding]:
    """Where the teacher places each text."""
    return _ask("embed", "texts", map(_text, texts), embedding_from_data, spec, runner)


def _text(text: TextToScore) -> dict[str, Any]:
    return {"id": text.id, "text": text.text, "messages": as_messages(text.turns)}


def _ask(
    job: str,
    name: str,
    things: Iterable[dict[str, Any]],
    read: Callable[[Mapping[str, Any]], Result],
    spec: TeacherSpec,
    runner: Runner,
) -> Iterator[Result]:
    left = iter(things)
    while some := list(islice(left, A_CALL)):
        for event in runner.call(job, {"teacher": spec_as_data(spec), name: some}):
            results: Any = event.data.get("results", ())
            if event.kind not in ("done", "progress"):
                yield from map(read, results)
