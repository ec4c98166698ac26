"""The worker's side of a trial: some seconds with a teacher, whatever its speed."""

from collections.abc import Callable, Mapping, Sequence
from time import monotonic
from typing import Any

from engine.errors import Cancelled
from engine.known_teachers import spec_from_data
from engine.measuring import Calibrating, Measurable
from engine.plugin import Teacher
from engine.runners.answering import (
    Emit,
    answer_as_data,
    closed_after_fault,
    opened_teacher,
    records_of,
)

#: Of the time, what is spent on measuring before any answer is written.
_MEASURING = 0.5


def try_teacher(
    args: Mapping[str, Any], emit: Emit, cancelled: Callable[[], bool]
) -> dict[str, Any]:
    """Measure for half of `args["seconds"]`, then answer `args["requests"]` for the rest of them.

    Before that, a teacher that never measured what is fastest here does so, for some seconds more.

    Answers that are not written by then are given up; the figures do not need them. `load_seconds`
    is absent when the teacher was open already.
    """
    lines: Sequence[Mapping[str, Any]] = args["requests"]
    seconds = float(args["seconds"])
    opening: list[str] = []

    def note_opening(kind: str, data: dict[str, Any]) -> None:
        opening.append(kind)
        emit(kind, data)

    began = monotonic()
    teacher = opened_teacher(spec_from_data(args["teacher"]), note_opening, cancelled)
    load_seconds = round(monotonic() - began, 2)
    told: dict[str, Any] = {"load_seconds": load_seconds} if opening[:-1] else {}
    with closed_after_fault():
        told |= _calibrated(teacher, emit, cancelled)
        measured = monotonic()
        if isinstance(teacher, Measurable):
            speed = teacher.measure_speed(lines, _MEASURING * seconds, cancelled)
            if speed is not None:
                told |= {
                    "prompt_per_second": speed.prompt,
                    "generated_per_second": speed.generated,
                    "shared_tokens": speed.shared,
                    "own_tokens": speed.own,
                }

    def over() -> bool:
        return cancelled() or monotonic() - measured > seconds

    by_id = {str(line.get("custom_id", "")): line for line in lines}
    answering = monotonic()
    answers = parsed = tokens = 0
    last = answering
    with closed_after_fault():
        for answer in teacher.generate(lines, over):
            records = records_of(by_id[answer.request_id], answer)
            emit("answer", {**answer_as_data(answer), "records": records})
            answers += 1
            parsed += any(record.get("parsed", True) for record in records)
            tokens += answer.completion_tokens
            last = monotonic()
    if cancelled():
        raise Cancelled
    if isinstance(teacher, Calibrating):
        told["shape"] = dict(teacher.working_shape())
    return {
        **told,
        "answers": answers,
        "parsed": parsed,
        "completion_tokens": tokens,
        "seconds": round(last - answering, 3),
    }


def _calibrated(teacher: Teacher, emit: Emit, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Let a teacher find out what is fastest here, where it never has: told before and after."""
    if not isinstance(teacher, Calibrating) or not teacher.wants_calibration:
        return {}
    emit("calibrating", {})
    began = monotonic()
    teacher.calibrate(cancelled)
    if cancelled():
        raise Cancelled
    emit("calibrated", dict(teacher.working_shape()))
    return {"calibration_seconds": round(monotonic() - began, 2)}
