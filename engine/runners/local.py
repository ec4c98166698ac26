"""The owner's side of the worker: starts it, calls it, stops it, and says why it died.

Used by the command line; the window drives the same worker through its own event loop.
"""

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import monotonic
from typing import IO, Any

from engine.errors import Cancelled, UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Event
from engine.paths import log_folder
from engine.protocol import decode, encode, lines
from engine.runners.patience import STUCK, Patience

LOG_TAIL_BYTES = 64 * 1024
CANCEL_SECONDS = 2.0
_CLOSE_SECONDS = 1.0
_MAX_LOG_BYTES = 4 * 1024 * 1024
_WAITING_EVENTS = 1000

_WORDS = {
    "SIGKILL": QT_TRANSLATE_NOOP(
        "engine",
        "The worker was killed, most likely because the memory ran out. What it had finished is"
        " kept. Close other programs or choose a smaller model, then start again.",
    ),
    "SIGSEGV": QT_TRANSLATE_NOOP(
        "engine",
        "The worker crashed in native code (memory fault). What it had finished is kept. Start"
        " again; if it happens again, check the model file.",
    ),
    "SIGABRT": QT_TRANSLATE_NOOP(
        "engine",
        "The worker gave up in native code, often for want of memory. What it had finished is"
        " kept. Start again.",
    ),
    "SIGBUS": QT_TRANSLATE_NOOP(
        "engine",
        "The worker could not read the model any more: its file changed, or its disk went away."
        " Check the file, then start again.",
    ),
    "SIGILL": QT_TRANSLATE_NOOP(
        "engine",
        "This processor lacks an instruction that the installed llama.cpp was built for. Install"
        " the version of Zerria made for this computer.",
    ),
}
_OTHER = QT_TRANSLATE_NOOP(
    "engine",
    "The worker stopped unexpectedly ({signal}). What it had finished is kept. Start again.",
)
_TWICE = QT_TRANSLATE_NOOP(
    "engine",
    "The worker crashed twice in a row ({signal}). Give this teacher fewer GPU layers or a smaller"
    " context, then start again: the run goes on with what is missing.",
)


class WorkerCrashed(UserError):  # noqa: N818 - what happened, in the words of the contract
    """The worker died. `values` hold the signal, the log's path and the log's tail."""


class WorkerBug(RuntimeError):  # noqa: N818 - a fault of ours, whatever it is
    """A fault of ours in the worker; the text is its traceback."""


def worker_command() -> list[str]:
    """How to start a worker: this Python, or the console program beside a frozen window."""
    if getattr(sys, "frozen", False):
        suffix = ".exe" if os.name == "nt" else ""
        return [str(Path(sys.executable).with_name(f"zerria-worker{suffix}"))]
    return [sys.executable, "-m", "engine.worker"]


class LocalRunner:
    """One worker at a time, started when first needed and again after a crash."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._events: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._given_up = threading.Event()
        self._log_path = log_folder() / "worker.log"
        self._log_start = 0
        self._call = 0
        self._deadline: float | None = None
        self._calling = False
        self._patience = Patience("")
        self.crashes = 0

    def __enter__(self) -> "LocalRunner":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The worker's process id while one runs."""
        running = self._process is not None and self._process.poll() is None
        return self._process.pid if running and self._process else None

    def call(self, job: str, args: Mapping[str, Any]) -> Iterator[Event]:
        """Run one job; its events in order, `done` last.

        Raises what the job raised: `UserError`, `Cancelled`, `WorkerBug`; `WorkerCrashed` when the
        process died. Ctrl+C, or leaving the loop early, cancels the job.
        """
        if self._calling:
            raise RuntimeError("one call at a time")
        if self.pid is None:
            self._start()
        self._call += 1
        self._send({"id": self._call, "job": job, "args": dict(args)})
        self._calling, self._deadline, self._patience = True, None, Patience(job)
        over = False
        try:
            for event in self._received():
                over = event.kind in ("done", "error", "cancelled")
                if event.kind == "error":
                    self._raise(event.data)
                if event.kind == "cancelled":
                    raise Cancelled
                yield event
        except WorkerCrashed:
            over = True
            raise
        except KeyboardInterrupt:
            self._abandon()
            over = True
            raise Cancelled from None
        finally:
            if not over:
                self._abandon()
            self._calling = False

    def cancel(self) -> None:
        """Ask the running job to stop; `call` ends it by force when it does not listen."""
        if self._calling and self._deadline is None:
            self._deadline = monotonic() + CANCEL_SECONDS
            with contextlib.suppress(WorkerCrashed):
                self._send({"id": self._call, "cancel": True})

    def close(self) -> None:
        """End the worker: the end of its stdin is its signal."""
        process, self._process = self._process, None
        self._given_up.set()
        if process is not None:
            _end(process)

    def _received(self) -> Iterator[Event]:
        """Events of the current call, until it is over."""
        while True:
            message = self._next()
            if message is None:
                raise self._crashed()
            if message.get("id") == self._call:
                event = Event(str(message["event"]), message.get("data", {}))
                self._patience.moved(event.kind)
                if event.kind == "pulse":
                    continue
                if event.kind == "done":
                    self.crashes = 0
                yield event
                if event.kind in ("done", "error", "cancelled"):
                    return
            elif message.get("id") == 0 and message.get("event") == "error":
                raise WorkerBug(str(message.get("data", {}).get("text", "")))

    def _next(self) -> dict[str, Any] | None:
        """The next message, or None at the end; `Cancelled` once a cancel has run out of time."""
        while True:
            if self._deadline is None:
                # Short waits: a Ctrl+C must get through on every system.
                timeout = 0.2
            else:
                timeout = self._deadline - monotonic()
                if timeout <= 0:
                    self.close()
                    raise Cancelled
            try:
                return self._events.get(timeout=min(0.2, timeout))
            except queue.Empty:
                if self._deadline is None and self._patience.ran_out():
                    raise self._stuck() from None

    def _abandon(self) -> None:
        """Nobody listens any more: cancel, wait for the end, or end the worker."""
        self.cancel()
        try:
            for _ in self._received():
                pass
        except (WorkerCrashed, WorkerBug, Cancelled, KeyboardInterrupt):
            self.close()

    def _send(self, message: dict[str, Any]) -> None:
        process = self._process
        if process is None or process.stdin is None:
            return
        try:
            process.stdin.write(encode(message))
            process.stdin.flush()
        except OSError:
            raise self._crashed() from None

    def _start(self) -> None:
        self.close()
        log = self._open_log()
        root = str(Path(__file__).resolve().parent.parent.parent)
        inherited = os.environ.get("PYTHONPATH")
        environment = {
            **os.environ,
            "PYTHONPATH": f"{root}{os.pathsep}{inherited}" if inherited else root,
            "PYTHONSAFEPATH": "1",  # a file of the current folder must not pass for a module
        }
        try:
            process = subprocess.Popen(
                worker_command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=environment,
                start_new_session=os.name != "nt",
                creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
            )
        except OSError as error:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "The worker could not be started ({reason}). Install Zerria again.",
                ),
                reason=error.strerror or error,
            ) from error
        finally:
            if log is not None:
                log.close()
        self._process = process
        self._events = queue.Queue(_WAITING_EVENTS)
        self._given_up = threading.Event()
        threading.Thread(
            target=_read_events,
            args=(process, self._events, self._given_up),
            name="worker events",
            daemon=True,
        ).start()

    def _open_log(self) -> IO[bytes] | None:
        """The file that takes the worker's stderr; without a folder to write in, none."""
        try:
            self._log_path.parent.mkdir(parents=True, exist_ok=True)
            if self._log_path.exists() and self._log_path.stat().st_size > _MAX_LOG_BYTES:
                self._log_path.replace(self._log_path.with_suffix(".old.log"))
            log = self._log_path.open("ab")
        except OSError:
            return None
        self._log_start = log.tell()
        return log

    def log_tail(self) -> str:
        """The last of what the worker wrote to stderr since it started."""
        try:
            with self._log_path.open("rb") as log:
                size = log.seek(0, os.SEEK_END)
                log.seek(max(self._log_start, size - LOG_TAIL_BYTES))
                return log.read().decode("utf-8", "replace")
        except OSError:
            return ""

    def _crashed(self) -> WorkerCrashed:
        process, self._process = self._process, None
        self._given_up.set()
        code = _end(process) if process else 0
        self.crashes += 1
        name = signal_name(code)
        text = crash_sentence(name, self.crashes)
        return WorkerCrashed(text, signal=name, log_file=self._log_path, log=self.log_tail())

    def _stuck(self) -> WorkerCrashed:
        """End a worker that shows no sign of life: it would not listen to anything gentler."""
        if self._process is not None:
            self._process.kill()
        died = self._crashed()
        return WorkerCrashed(STUCK, **{**died.values, "seconds": round(self._patience.limit)})

    @staticmethod
    def _raise(data: Mapping[str, Any]) -> None:
        if data.get("kind") == "user":
            raise UserError(str(data.get("text", "")), **data.get("values", {}))
        raise WorkerBug(str(data.get("text", "")))


def _read_events(
    process: "subprocess.Popen[bytes]",
    events: "queue.Queue[dict[str, Any] | None]",
    given_up: threading.Event,
) -> None:
    """Hand over what the worker says, then None. A full queue holds the worker back."""

    def hand_over(message: dict[str, Any] | None) -> None:
        while not given_up.is_set():
            with contextlib.suppress(queue.Full):
                events.put(message, timeout=0.2)
                return

    if process.stdout is None:
        return
    with process.stdout as stream:
        try:
            for line in lines(stream):
                hand_over(decode(line))
        except (OSError, ValueError):
            process.kill()  # it does not speak the protocol
    hand_over(None)


def _end(process: "subprocess.Popen[bytes]") -> int:
    """Close stdin, wait a little, kill; returns the exit status."""
    if process.stdin:
        with contextlib.suppress(OSError):
            process.stdin.close()
    try:
        return process.wait(_CLOSE_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


def crash_sentence(signal_name: str, crashes: int) -> str:
    """The marked sentence for a worker that died of a signal, `crashes` times in a row."""
    return _TWICE if crashes > 1 else _WORDS.get(signal_name, _OTHER)


def signal_name(code: int) -> str:
    """The name of what ended a process: a signal, or its exit status."""
    if code < 0:
        with contextlib.suppress(ValueError):
            return signal.Signals(-code).name
    if code & 0xFFFFFFFF == 0xC0000005:  # Windows: access violation
        return "SIGSEGV"
    return f"exit status {code}"
