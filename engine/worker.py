"""The child process that runs long or dangerous jobs: `python -m engine.worker`.

Requests `{"id", "job", "args"}` and `{"id", "cancel": true}` come in on stdin, events
`{"id", "event", "data"}` go out where stdout was; `pulse` among them only says that a job moves. The first act is to take file descriptor 1 for
the protocol alone: whatever native code prints goes to stderr. The end of stdin ends the process
at once, so that it never outlives its owner. Nothing heavy is imported before a job asks for it.
"""

import faulthandler
import importlib
import logging
import os
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from time import monotonic
from typing import Any, BinaryIO, NoReturn

from engine.errors import Cancelled, UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.protocol import ProtocolError, decode, encode, lines

#: Job -> "module:function", imported when the job is first asked for. Each function is
#: `f(args, emit, cancelled) -> data of the done event`.
WORKER_JOBS = {
    "generate": "engine.runners.answering:generate",
    "unload": "engine.runners.answering:unload",
    "try_teacher": "engine.runners.trying:try_teacher",
    "score_texts": "engine.runners.scoring:score_texts",
    "choose": "engine.runners.scoring:choose",
    "embed": "engine.runners.scoring:embed",
    "describe_build": "engine.teachers.llama.build:describe_build",
    "describe_teacher": "engine.runners.answering:describe",
    "count_pieces": "engine.teachers.llama.vocabulary:count_pieces",
    "preview_file": "engine.importers.reading:preview_file",
    "parse_file": "engine.importers.reading:parse_file",
    "export": "engine.jobs.export:run_in_worker",
    "preview_export": "engine.jobs.preview_export:run_in_worker",
    "forecast": "engine.jobs.forecast:run_in_worker",
    "represent": "engine.jobs.represent:run_in_worker",
    "privacy": "engine.jobs.privacy:run_in_worker",
    "learn_rows": "engine.learning.sitting:take_in_worker",
    "learn": "engine.learning.sitting:learn_in_worker",
    "watermark": "engine.jobs.watermark:run_in_worker",
    "back_up": "engine.jobs.back_up:run_in_worker",
    "copy_project": "engine.jobs.back_up:copy_project",
    "health": "engine.jobs.health:run_in_worker",
    "recheck": "engine.jobs.recheck:run_in_worker",
    "cell_counts": "engine.jobs.cell_counts:run_in_worker",
    "standing": "engine.jobs.gaps:run_in_worker",
}

#: `engine.worker --back-up PROJECT` backs a closed project up and ends; it takes no requests.
BACK_UP = "--back-up"
#: A job that moves says so at least this often, with `pulse` if with nothing else.
PULSE_SECONDS = 1.0
#: Added to the worker's niceness: the window goes first, however many threads compute.
NICENESS = 10

NO_MEMORY = QT_TRANSLATE_NOOP(
    "engine",
    "There is not enough memory for this. Close other programs, choose a smaller model or a smaller"
    " context, then start again.",
)
log = logging.getLogger("zerria.worker")

Emit = Callable[[str, dict[str, Any]], None]
Job = Callable[[dict[str, Any], Emit, Callable[[], bool]], dict[str, Any]]


class Worker:
    """Reads requests on one thread, runs them one by one on the main one."""

    def __init__(self, requests: BinaryIO, events: BinaryIO) -> None:
        self._requests = requests
        self._events = events
        self._writing = threading.Lock()
        self._waiting: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self._cancelled: set[int] = set()
        self._last = 0

    def run(self) -> NoReturn:
        """Serve until stdin ends."""
        self.emit(0, "ready", {"pid": os.getpid(), "version": _version()})
        threading.Thread(target=self._read, name="requests", daemon=True).start()
        while True:
            self._serve(self._waiting.get())

    def emit(self, call: int, kind: str, data: dict[str, Any]) -> None:
        """Write one event; when nobody reads any more, there is nothing left to do."""
        line = encode({"id": call, "event": kind, "data": data})
        try:
            with self._writing:
                self._events.write(line)
                self._events.flush()
        except (OSError, ValueError):
            os._exit(0)

    def _read(self) -> None:
        try:
            for line in lines(self._requests):
                self._receive(line)
        except ProtocolError as problem:
            self._report(0, str(problem))
        except OSError:
            pass
        finally:
            os._exit(0)

    def _receive(self, line: bytes) -> None:
        try:
            message = decode(line)
            call = int(message.get("id", 0))
        except (ProtocolError, TypeError, ValueError) as problem:
            self._report(0, str(problem))
            return
        if message.get("cancel"):
            # A cancel that comes late, for a call that is over, must not hit the next one.
            if call > self._last:
                self._cancelled.add(call)
        else:
            self._waiting.put(message)

    def _serve(self, message: dict[str, Any]) -> None:
        call = int(message.get("id", 0))
        main = threading.get_ident()
        told = monotonic()

        def emit(kind: str, data: dict[str, Any]) -> None:
            nonlocal told
            told = monotonic()
            self.emit(call, kind, data)

        def cancelled() -> bool:
            # A job asks this while it moves. A thread that only watches for a cancel does not
            # show that the job moves.
            if threading.get_ident() == main and monotonic() - told >= PULSE_SECONDS:
                emit("pulse", {})
            return call in self._cancelled

        try:
            if cancelled():
                raise Cancelled
            job = _find_job(str(message.get("job", "")))
            args = dict(message.get("args") or {})
            if (
                "copy_from" in args
            ):  # a job on a copy of a project that is too large for its owner to copy
                _find_job("copy_project")(args, emit, cancelled)
            done = job(args, emit, cancelled)
            emit("done", done)
        except UserError as error:
            emit("error", {"kind": "user", "text": error.text, "values": error.values})
        except Cancelled:
            emit("cancelled", {})
        except MemoryError:
            emit("error", {"kind": "user", "text": NO_MEMORY, "values": {}})
        except BaseException:  # noqa: BLE001 - whatever happens, the owner is told
            self._report(call, traceback.format_exc())
        finally:
            self._last = max(self._last, call)
            self._cancelled.discard(call)

    def _report(self, call: int, text: str) -> None:
        sys.stderr.write(text + "\n")
        self.emit(call, "error", {"kind": "bug", "text": text, "values": {}})


def _find_job(name: str) -> Job:
    module, _, function = WORKER_JOBS[name].partition(":")
    found: Job = getattr(importlib.import_module(module), function)
    return found


def _version() -> str:
    try:
        return version("zerria")
    except PackageNotFoundError:
        return "0"


def take_streams() -> tuple[BinaryIO, BinaryIO]:
    """Keep stdin and stdout for the protocol alone; others get nothing and stderr."""
    requests = os.fdopen(os.dup(0), "rb")
    events = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    sys.stdout = sys.stderr
    return requests, events


def be_polite() -> None:
    """Lower the process's priority; where the system does not allow it, work goes on as it is."""
    try:
        if sys.platform == "win32":
            import psutil

            psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
        else:
            os.nice(NICENESS)
    except OSError:
        log.info("The priority could not be lowered.")


def back_up(project: str) -> int:
    """Back up a closed project; 0, or 1 where it could not be done."""
    be_polite()
    try:
        _find_job("back_up")(
            {"project": project, "reason": "work"}, lambda _kind, _data: None, lambda: False
        )
    except UserError:
        return 1
    return 0


def main() -> NoReturn:
    """Run as a child process."""
    if len(sys.argv) == 3 and sys.argv[1] == BACK_UP:
        sys.exit(back_up(sys.argv[2]))
    requests, events = take_streams()
    be_polite()
    faulthandler.enable(sys.stderr)
    # ZERRIA_DEBUG=1: also what llama.cpp says while it loads a model.
    level = logging.DEBUG if os.environ.get("ZERRIA_DEBUG") == "1" else logging.WARNING
    logging.basicConfig(stream=sys.stderr, level=level)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the owner decides; Ctrl+C reaches it as well
    Worker(requests, events).run()


if __name__ == "__main__":
    main()
