"""What is fastest with a model here is measured once, kept, and never against a person's wish."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.paths import data_folder
from engine.plugin import TeacherSpec
from engine.teachers.llama import placement
from engine.teachers.llama.calibration import calibrate
from engine.teachers.llama.engine import LlamaTeacher
from engine.teachers.llama.kept_calibration import Calibration, keep, kept, key_of
from tests.engine.asking import ask, never


@pytest.fixture
def large(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., LlamaTeacher]:
    """Opens the tiny model as if it were worth measuring."""
    monkeypatch.setattr(placement, "SMALL_MODEL_BYTES", 0)

    def opened(**settings: int) -> LlamaTeacher:
        return LlamaTeacher(TeacherSpec("tiny", "llama", str(tiny), settings))

    return opened


def test_a_long_run_measures_once_and_the_next_one_takes_what_was_found(
    large: Callable[..., LlamaTeacher], monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher = large()
    assert len(list(teacher.generate([ask(each) for each in range(64)], never))) == 64
    found = kept(teacher._calibration_key())
    assert found is not None
    assert teacher._context is not None
    assert teacher._context.sequences == min(found.sequences, 64) + 1
    teacher.close()
    monkeypatch.setattr("engine.teachers.llama.engine.calibrate", pytest.fail)
    again = large()
    assert len(list(again.generate([ask(each) for each in range(64)], never))) == 64
    again.close()


def test_a_long_run_in_small_portions_is_measured_as_well(
    large: Callable[..., LlamaTeacher],
) -> None:
    teacher = large()
    list(teacher.generate([ask(each) for each in range(32)], never))
    assert kept(teacher._calibration_key()) is None
    list(teacher.generate([ask(each) for each in range(32, 64)], never))
    assert kept(teacher._calibration_key()) is not None
    teacher.close()


def test_nothing_is_measured_while_threads_are_held_back(
    large: Callable[..., LlamaTeacher], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.teachers.llama.power.on_battery", lambda: True)
    teacher = large()
    teacher._placement.threads = 2
    assert len(list(teacher.generate([ask(each) for each in range(64)], never))) == 64
    assert kept(teacher._calibration_key()) is None
    teacher.close()


@pytest.mark.parametrize(
    ("requests", "settings"), [(63, {}), (64, {"sequences": 4}), (64, {"threads": 1})]
)
def test_short_runs_and_what_a_person_sets_are_left_alone(
    large: Callable[..., LlamaTeacher], requests: int, settings: dict[str, int]
) -> None:
    teacher = large(**settings)
    assert len(list(teacher.generate([ask(each) for each in range(requests)], never))) == requests
    assert kept(teacher._calibration_key()) is None
    teacher.close()


def test_a_small_model_is_never_measured(teacher: LlamaTeacher) -> None:
    assert teacher.calibrate(never) is None


def test_a_cancel_ends_the_measuring_and_keeps_nothing(teacher: LlamaTeacher) -> None:
    assert calibrate(teacher._model, 1, lambda: True) is None


def test_what_was_measured_is_a_shape_that_was_tried(teacher: LlamaTeacher) -> None:
    found = calibrate(teacher._model, 2, never)
    assert found is not None
    assert found.sequences in (8, 16, 32, 64)
    assert found.threads in (1, 2)
    assert found.batch in (256, 512)
    assert found.generated > 0
    assert found.prompt > 0


def test_what_is_kept_comes_back_and_another_machine_or_model_knows_nothing() -> None:
    keep(key_of("a", 0), Calibration(32, 2, 512, 50.0, 200.0))
    assert kept(key_of("a", 0)) == Calibration(32, 2, 512, 50.0, 200.0)
    assert kept(key_of("b", 0)) is None
    assert kept(key_of("a", 9)) is None


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{",
        "[" * 10_000,
        '{"KEY": 3}',
        '{"KEY": {"sequences": 9999, "threads": 1, "batch": 512}}',
        '{"KEY": {"sequences": "8", "threads": 1, "batch": 512}}',
        '{"KEY": {"sequences": 8, "threads": 1, "batch": 1e300}}',
        '{"KEY": {"sequences": NaN, "threads": 1, "batch": 512}}',
    ],
)
def test_a_spoilt_file_counts_as_nothing_measured(content: str) -> None:
    path = data_folder() / "calibrations.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content.replace("KEY", key_of("a", 0)), "utf-8")
    assert kept(key_of("a", 0)) is None
    keep(key_of("a", 0), Calibration(8, 1, 512))
    assert json.loads(path.read_text("utf-8"))[key_of("a", 0)]["sequences"] == 8
    assert kept(key_of("a", 0)) is not None
