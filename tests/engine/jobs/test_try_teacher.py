"""A trial ends after its time whatever the teacher's speed, and tells what a long run would take."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from engine.errors import Cancelled
from engine.jobs import try_teacher as job
from engine.jobs.teacher_licence import licence_hint
from engine.model import Event
from engine.plugin import TeacherSpec
from engine.runners import answering, trying
from tests.engine.asking import never
from tests.engine.tiny_model import write_tiny_model

SPEC = TeacherSpec("slow", "fake")


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("CONFIG", "DATA", "LOGS"):
        monkeypatch.setenv(f"ZERRIA_{name}", str(tmp_path / name.lower()))
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")
    yield
    answering.unload({}, lambda _kind, _data: None, never)


def events_of(
    spec: TeacherSpec, seconds: float, cancelled: Callable[[], bool] = never
) -> list[Event]:
    told: list[Event] = []

    def emit(kind: str, data: Mapping[str, Any]) -> None:
        told.append(Event(kind, data))

    args = {**job.request(spec), "seconds": seconds}
    told.append(Event("done", trying.try_teacher(args, emit, cancelled)))
    return told


def test_a_fast_teacher_answers_all_and_is_counted() -> None:
    told = job.report(SPEC, events_of(SPEC, 60))
    assert told["answers"] == told["parsed"] == 16
    assert told["rows_per_minute"] > 0
    assert told["load_seconds"] is not None
    assert len(told["samples"]) == 4
    assert not told["estimated"]
    again = job.report(SPEC, events_of(SPEC, 60))
    assert again["load_seconds"] is None  # it was open already


def test_a_slow_teacher_is_stopped_when_its_time_is_over() -> None:
    slow = TeacherSpec("slow", "fake", settings={"hang_after": 3})
    told = job.report(slow, events_of(slow, 3.0))
    assert told["answers"] == 3


def test_a_person_may_end_it() -> None:
    with pytest.raises(Cancelled):
        events_of(SPEC, 60, lambda: True)


def test_a_model_is_measured_even_where_no_answer_is_finished(tmp_path: Path) -> None:
    spec = TeacherSpec(
        "tiny",
        "llama",
        str(write_tiny_model(tmp_path / "tiny.gguf", end_weight=0.0)),
        {"threads": 1, "sequences": 4},
    )
    events = events_of(spec, 1.0)
    done = dict(events[-1].data)
    assert done["prompt_per_second"] > 0
    assert done["generated_per_second"] > 0
    assert done["shared_tokens"] > 0
    assert done["own_tokens"] > 0
    unfinished = [Event("done", {**done, "answers": 0, "parsed": 0, "completion_tokens": 0})]
    told = job.report(spec, unfinished)
    assert told["estimated"]
    assert told["minutes_for_1000_rows"] > 0


def test_a_run_of_a_thousand_rows_follows_from_the_measured_speeds() -> None:
    done = {
        "prompt_per_second": 100.0, "generated_per_second": 20.0, "shared_tokens": 1000,
        "own_tokens": 49.0, "answers": 2, "parsed": 1, "completion_tokens": 80, "seconds": 8.0,
    }  # fmt: skip
    told = job.report(SPEC, [Event("done", done)])
    # 50 tokens read and 40 written: half a second and two.
    assert told["minutes_for_1000_rows"] == pytest.approx(1000 * 2.5 / 60, abs=0.1)
    assert told["rows_per_minute"] == 24.0


def test_nothing_known_gives_no_figure() -> None:
    told = job.report(SPEC, [Event("done", {"answers": 0, "parsed": 0, "seconds": 0.0})])
    assert told["rows_per_minute"] == told["minutes_for_1000_rows"] == 0
    assert not told["estimated"]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("", "does not say"),
        ("cc-by-nc-4.0", "no commercial use"),
        ("llama3.1 community", "licence of its own"),
        ("apache-2.0", ""),
        ("MIT", ""),
    ],
)
def test_a_licence_that_asks_for_care_is_told(written: str, words: str) -> None:
    hint = licence_hint(written)
    assert words in hint
    assert bool(words) == bool(hint)


def test_the_first_trial_of_a_model_finds_what_is_fastest_and_the_next_ones_know_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.teachers.llama.placement.SMALL_MODEL_BYTES", 0)
    model = write_tiny_model(tmp_path / "tiny.gguf", end_weight=0.0)
    spec = TeacherSpec("tiny", "llama", str(model))
    events = events_of(spec, 0.5)
    kinds = [each.kind for each in events]
    assert kinds.index("calibrating") < kinds.index("calibrated") < kinds.index("done")
    told = job.report(spec, events)
    assert told["calibration_seconds"] > 0
    assert told["shape"]["measured"]
    again = events_of(spec, 0.5)
    assert "calibrating" not in [each.kind for each in again]
    assert job.report(spec, again)["shape"] == told["shape"]
    set_by_hand = TeacherSpec("tiny", "llama", str(model), {"sequences": 3, "batch": 64})
    shape = job.report(set_by_hand, events_of(set_by_hand, 0.2))["shape"]
    assert (shape["sequences"], shape["batch"]) == (3, 64)


def test_a_cancel_while_it_finds_what_is_fastest_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.teachers.llama.placement.SMALL_MODEL_BYTES", 0)
    model = write_tiny_model(tmp_path / "tiny.gguf", end_weight=0.0)
    spec = TeacherSpec("tiny", "llama", str(model))
    told: list[str] = []
    with pytest.raises(Cancelled):
        trying.try_teacher(
            {**job.request(spec), "seconds": 5.0},
            lambda kind, _data: told.append(kind),
            lambda: "calibrating" in told,
        )
    assert "calibrated" not in told
    assert not (tmp_path / "data" / "calibrations.json").exists()
