"""The worker's side of scoring: texts and questions in, results out, with the teacher kept open.

Arguments: `teacher`, and `texts` of `{"id", "text", "messages"?}` or `questions` of `{"id",
"messages", "choices"}`. Results come in events of at most 64, as plain data.
"""

import base64
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any, cast

from engine.errors import Cancelled, UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.known_teachers import spec_from_data
from engine.model import Turn
from engine.plugin import TeacherSpec
from engine.runners.answering import Emit, closed_after_fault, kind_of, opened_teacher
from engine.scores import Choice, Embedding, Question, Scorer, TextScore, TextToScore

_PORTION = 64
Result = TextScore | Choice | Embedding


def score_texts(
    args: Mapping[str, Any], emit: Emit, cancelled: Callable[[], bool]
) -> dict[str, Any]:
    """How likely each text is: events `scores`."""
    texts = _texts(args)
    return _tell("scores", args, emit, cancelled, lambda each: each.score_texts(texts, cancelled))


def choose(args: Mapping[str, Any], emit: Emit, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """How likely each choice of each question is: events `choices`."""
    questions = [
        Question(str(each.get("id", "")), _turns(each), tuple(map(str, each.get("choices", ()))))
        for each in args["questions"]
    ]
    return _tell("choices", args, emit, cancelled, lambda each: each.choose(questions, cancelled))


def embed(args: Mapping[str, Any], emit: Emit, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Where each text lies: events `embeddings`, vectors in base64."""
    texts = _texts(args)
    return _tell("embeddings", args, emit, cancelled, lambda each: each.embed(texts, cancelled))


def _texts(args: Mapping[str, Any]) -> list[TextToScore]:
    return [
        TextToScore(str(each.get("id", "")), str(each.get("text", "")), _turns(each))
        for each in args["texts"]
    ]


def _turns(each: Mapping[str, Any]) -> tuple[Turn, ...]:
    return tuple(
        Turn(str(turn.get("role", "user")), str(turn.get("content", "")))
        for turn in each.get("messages") or ()
    )


def opened_scorer(spec: TeacherSpec, emit: Emit, cancelled: Callable[[], bool]) -> Scorer:
    """The teacher, opened to be asked; `UserError` for a kind that can not score."""
    if not kind_of(spec).scores:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The teacher “{name}” can not say how likely a text is: it is no model. Choose a"
                " teacher that is a model file.",
            ),
            name=spec.name,
        )
    return cast("Scorer", opened_teacher(spec, emit, cancelled))


def _tell(
    kind: str,
    args: Mapping[str, Any],
    emit: Emit,
    cancelled: Callable[[], bool],
    ask: Callable[[Scorer], Iterator[Result]],
) -> dict[str, Any]:
    scorer = opened_scorer(spec_from_data(args["teacher"]), emit, cancelled)
    portion: list[dict[str, Any]] = []
    count = 0
    with closed_after_fault():
        for result in ask(scorer):
            portion.append(as_data(result))
            count += 1
            if len(portion) == _PORTION:
                emit(kind, {"results": portion})
                portion = []
    if portion:
        emit(kind, {"results": portion})
    if cancelled():
        raise Cancelled
    return {"results": count}


def as_data(result: Result) -> dict[str, Any]:
    """A result as plain JSON data."""
    data = asdict(result)
    if isinstance(result, Embedding):
        data["vector"] = base64.b64encode(result.vector).decode("ascii")
    return data


def score_from_data(data: Mapping[str, Any]) -> TextScore:
    """The inverse of `as_data`."""
    return TextScore(**data)


def choice_from_data(data: Mapping[str, Any]) -> Choice:
    """The inverse of `as_data`."""
    return Choice(str(data["id"]), tuple(data["logs"]), str(data["error"]))


def embedding_from_data(data: Mapping[str, Any]) -> Embedding:
    """The inverse of `as_data`."""
    vector = base64.b64decode(data["vector"])
    return Embedding(str(data["id"]), vector, int(data["tokens"]), str(data["error"]))


def as_messages(turns: Sequence[Turn]) -> list[dict[str, str]]:
    """Turns as the worker is given them."""
    return [{"role": turn.role, "content": turn.content} for turn in turns]
