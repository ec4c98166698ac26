"""Scores cross the worker's pipe whole, in bounded portions, and obey a cancel."""

import struct
from pathlib import Path
from typing import Any

import pytest

from engine.errors import Cancelled, UserError
from engine.jobs import scoring
from engine.known_teachers import find, spec_as_data
from engine.model import Turn
from engine.plugin import TeacherSpec
from engine.runners import scoring as jobs
from engine.runners.local import LocalRunner
from engine.scores import Question, TextToScore
from tests.engine.tiny_model import write_tiny_model

FAKE = TeacherSpec("f", "fake")
CHAT = (Turn("system", "Judge."), Turn("user", "واش \ud800 راك"))


def texts(number: int) -> list[TextToScore]:
    return [TextToScore(str(each), f"نص {each}", CHAT[: each % 3]) for each in range(number)]


def test_results_come_back_as_they_were(runner: LocalRunner) -> None:
    found = list(scoring.score_texts(FAKE, texts(600), runner))
    assert [each.id for each in found] == [str(each) for each in range(600)]
    assert all(each.nats > 0 and each.characters > 3 and not each.error for each in found)
    questions = [Question("a", CHAT, ("إيجابي", "سلبي")), Question("b", CHAT, ("سلبي", "إيجابي"))]
    (one, other) = scoring.choose(FAKE, questions, runner)
    assert one.probabilities == pytest.approx(other.probabilities[::-1])
    places = list(scoring.embed(FAKE, texts(3), runner))
    assert [len(struct.unpack("<16f", each.vector)) for each in places] == [16] * 3


def test_results_come_in_portions_and_the_teacher_stays(runner: LocalRunner) -> None:
    asked = [{"id": str(n), "text": "a"} for n in range(150)]
    events = list(runner.call("score_texts", {"teacher": spec_as_data(FAKE), "texts": asked}))
    kinds = [each.kind for each in events]
    assert kinds == ["loading", "loaded", "scores", "scores", "scores", "done"]
    assert [len(each.data["results"]) for each in events[2:5]] == [64, 64, 22]  # type: ignore[arg-type]
    assert events[-1].data == {"results": 150}
    again = runner.call("embed", {"teacher": spec_as_data(FAKE), "texts": asked[:1]})
    assert [each.kind for each in again] == ["loaded", "embeddings", "done"]


def test_the_rules_say_that_they_do_not_score(runner: LocalRunner) -> None:
    with pytest.raises(UserError, match="rules"):
        list(scoring.score_texts(find("rules"), texts(1), runner))


def test_a_cancel_ends_a_job() -> None:
    told: list[Any] = []
    args = {"teacher": spec_as_data(FAKE), "texts": [{"id": "1", "text": "a"}]}
    with pytest.raises(Cancelled):
        jobs.score_texts(args, lambda kind, _: told.append(kind), lambda: True)
    assert "scores" not in told


def test_a_model_scores_in_the_worker(runner: LocalRunner, tmp_path: Path) -> None:
    path = write_tiny_model(tmp_path / "tiny.gguf")
    spec = TeacherSpec("tiny", "llama", str(path), {"threads": 1})
    found = {each.id: each for each in scoring.score_texts(spec, texts(9), runner)}
    assert len(found) == 9
    assert all(each.nats > 0 and not each.error for each in found.values())
    (choice,) = scoring.choose(spec, [Question("q", CHAT, ("A", "لا لا"))], runner)
    assert sum(choice.probabilities) == pytest.approx(1)
    (place,) = scoring.embed(spec, texts(1), runner)
    assert sum(x * x for (x,) in struct.iter_unpack("<f", place.vector)) == pytest.approx(
        1, abs=1e-4
    )


def test_leaving_early_leaves_a_working_worker(runner: LocalRunner) -> None:
    found = scoring.score_texts(FAKE, texts(300), runner)
    next(found)
    found.close()  # type: ignore[attr-defined]
    assert len(list(scoring.score_texts(FAKE, texts(3), runner))) == 3
