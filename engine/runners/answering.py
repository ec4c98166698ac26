"""The worker's side of generating: requests in, answers with their records out.

The opened teacher stays between calls: loading a model takes longer than a short run.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from engine.errors import Cancelled, UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.known_teachers import spec_as_data, spec_from_data
from engine.model import Answer, canonical_json
from engine.plugin import Teacher, TeacherKind, TeacherSpec
from engine.runners.asked import asked
from engine.teachers import TEACHERS

Emit = Callable[[str, dict[str, Any]], None]
_PROGRESS_SECONDS = 0.1


@dataclass(slots=True)
class _Opened:
    key: str
    teacher: Teacher


_opened: _Opened | None = None


def generate(args: Mapping[str, Any], emit: Emit, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Answer `args["requests"]` with the teacher `args["teacher"]`, one event per answer."""
    lines: Sequence[Mapping[str, Any]] = args["requests"]
    spec = spec_from_data(args["teacher"])
    teacher = opened_teacher(spec, emit, cancelled)
    kind = kind_of(spec)
    tally = _Tally(len(lines), emit)
    with closed_after_fault():
        pairs = asked(
            teacher,
            lines,
            cancelled,
            tally.tell_step,
            by_rules=kind.by_operations,
            scores=kind.scores,
        )
        for line, answer in pairs:
            records = records_of(line, answer)
            emit("answer", {**answer_as_data(answer), "records": records})
            tally.count(answer, records)
    if cancelled():
        raise Cancelled
    return tally.done()


@contextmanager
def closed_after_fault() -> Iterator[None]:
    """Within it, a fault closes the teacher: whatever state it is in, the next call starts afresh."""
    try:
        yield
    except Exception:
        _close()
        raise


def unload(_args: Mapping[str, Any], _emit: Emit, _cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Free the teacher's memory."""
    _close()
    return {}


def _close() -> None:
    global _opened  # the process keeps one teacher, whichever call opened it
    if _opened is not None:
        opened, _opened = _opened, None
        opened.teacher.close()


def describe(
    args: Mapping[str, Any], _emit: Emit, _cancelled: Callable[[], bool]
) -> dict[str, Any]:
    """What is known of a teacher without opening it; hashing gigabytes takes seconds."""
    spec = spec_from_data(args["teacher"])
    kind = kind_of(spec)
    return {"facts": dict(kind.describe(spec)), "fingerprint": dict(kind.fingerprint(spec))}


def opened_teacher(spec: TeacherSpec, emit: Emit, cancelled: Callable[[], bool]) -> Teacher:
    """The teacher, opened unless it already is; whichever was open before is closed."""
    global _opened
    key = canonical_json([spec_as_data(spec), _state_of(spec.model)])
    if _opened is None or _opened.key != key:
        _close()
        emit("loading", {"teacher": spec.name})
        _opened = _Opened(key, kind_of(spec).open(spec, cancelled))
    teacher = _opened.teacher
    emit(
        "loaded",
        {
            "fingerprint": dict(teacher.fingerprint),
            "notes": [str(note) for note in getattr(teacher, "notes", ())],
        },
    )
    return teacher


def _state_of(model: str) -> list[int]:
    """Size and time of a model file: one that was replaced since it was opened is another model."""
    try:
        found = Path(model).stat()
    except (OSError, ValueError):
        return []
    return [found.st_size, found.st_mtime_ns]


def kind_of(spec: TeacherSpec) -> TeacherKind:
    """Its plug-in; `UserError` when that is not installed."""
    if spec.kind not in TEACHERS:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The teacher “{name}” is of a kind (“{kind}”) that is not installed. Install its"
                " plug-in, or choose another teacher.",
            ),
            name=spec.name,
            kind=spec.kind,
        )
    return TEACHERS[spec.kind]


def records_of(line: Mapping[str, Any], answer: Answer) -> list[dict[str, Any]]:
    """The answer's records, parsed and verified in this process: the owner only stores."""
    if "zerria" not in line:
        return []
    from engine.answers import read_answer  # not before a record is there: it loads numpy

    return read_answer(line, answer)


def answer_as_data(answer: Answer) -> dict[str, Any]:
    """An answer as plain JSON data, for the pipe."""
    return {
        "request_id": answer.request_id,
        "text": answer.text,
        "finish": answer.finish,
        "error": answer.error,
        "operation": answer.operation,
        "thinking": answer.thinking,
        "logprob": answer.logprob,
        **({"turns": list(answer.turns)} if answer.turns else {}),
        "prompt_tokens": answer.prompt_tokens,
        "completion_tokens": answer.completion_tokens,
    }


class _Tally:
    """Counts a call, and tells its progress at most ten times a second."""

    def __init__(self, total: int, emit: Emit) -> None:
        self._total = total
        self._emit = emit
        self._started = monotonic()
        self._told = 0.0
        self._answers = self._parsed = self._rows = 0
        self._prompt_tokens = self._completion_tokens = 0

    def tell_step(self, number: int, of: int, kind: str, asked: int) -> None:
        """How far the step is that a portion of requests goes through."""
        now = monotonic()
        if asked and now - self._told < _PROGRESS_SECONDS:
            return
        self._told = now
        step = {"step": number, "steps": of, "doing": kind, "asked": asked}
        self._emit("progress", {**self._progress(now), **step})

    def count(self, answer: Answer, records: Sequence[Mapping[str, Any]]) -> None:
        self._answers += 1
        self._rows += len(records)
        self._parsed += any(record.get("parsed", True) for record in records)
        self._prompt_tokens += answer.prompt_tokens
        self._completion_tokens += answer.completion_tokens
        now = monotonic()
        if now - self._told >= _PROGRESS_SECONDS or self._answers == self._total:
            self._told = now
            self._emit("progress", self._progress(now))

    def _progress(self, now: float) -> dict[str, Any]:
        seconds = max(1e-6, now - self._started)
        return {
            "answered": self._answers,
            "total": self._total,
            "tokens_per_second": round(self._completion_tokens / seconds, 2),
            "rows_per_minute": round((self._rows or self._answers) / seconds * 60, 2),
        }

    def done(self) -> dict[str, Any]:
        return {
            "answers": self._answers,
            "parsed": self._parsed,
            "prompt_tokens": self._prompt_tokens,
            "completion_tokens": self._completion_tokens,
            "seconds": round(monotonic() - self._started, 3),
        }
