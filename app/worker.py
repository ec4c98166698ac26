"""The worker process seen from the window: lines become signals, calls become lines.

It starts at the first call and again after a crash. The end of its stdin ends it, so it never
outlives the window, however the window ends.
"""

import os
from collections import deque
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

import engine
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.paths import log_folder
from engine.protocol import MAX_LINE_BYTES, ProtocolError, decode, encode
from engine.runners import local
from engine.runners.patience import STUCK, Patience

#: What reading lines may take of one turn of the event loop.
TURN_SECONDS = 0.004
_CLOSE_MS = 1_000
_WATCH_MS = 500
_MAX_LOG_BYTES = 4 * 1024 * 1024
_ENDS = ("done", "error", "cancelled")


class WorkerProcess(QObject):
    """One worker. Every call ends with exactly one event: done, error, cancelled or crashed."""

    #: Call id, kind (progress, answer, done, error, cancelled, crashed, …), data (a dict).
    told = Signal(int, str, object)
    #: The worker died while it had something to do (`UserError`, log tail in `values["log"]`).
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._calls: dict[int, Patience] = {}
        self._stuck = 0.0
        self._cancelled: set[int] = set()
        self._last = 0
        self._partial = bytearray()
        self._lines: deque[bytes] = deque()
        self._crashes = 0
        self._log = log_folder() / "worker.log"
        self._log_start = 0
        self._turn = _single_shot(self, 0, self._take_lines)
        self._patience = _single_shot(self, int(local.CANCEL_SECONDS * 1000), self._close_input)
        self._last_word = _single_shot(self, _CLOSE_MS, self._kill)
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH_MS)
        self._watch.timeout.connect(self._look)

    @property
    def pid(self) -> int | None:
        """The process id while the worker runs."""
        return self._process.processId() or None if self._process is not None else None

    @property
    def busy(self) -> bool:
        """Whether a call is not over yet."""
        return bool(self._calls)

    @property
    def _current(self) -> int:
        """The call that the worker is at; 0 for none."""
        return next(iter(self._calls), 0)

    def call(self, job: str, args: Mapping[str, Any]) -> int:
        """Ask for a job; its events carry the id that is returned. Calls run one by one."""
        if self._process is None:
            self._start()
        self._last += 1
        self._calls[self._last] = Patience(job)
        self._send({"id": self._last, "job": job, "args": dict(args)})
        return self._last

    def cancel(self, call: int) -> None:
        """Stop a call: asked first, forced after two seconds."""
        if call not in self._calls:
            return
        self._cancelled.add(call)
        self._send({"id": call, "cancel": True})
        if call == self._current:
            self._patience.start()

    def close(self) -> None:
        """End the worker now, whatever it does."""
        process, self._process = self._process, None
        for timer in (self._turn, self._patience, self._last_word, self._watch):
            timer.stop()
        if process is not None:
            process.blockSignals(True)  # its end is no news
            _end(process)
        self._over([(call, "cancelled") for call in self._calls])

    def log_tail(self) -> str:
        """The last of what the worker wrote to stderr since it started."""
        try:
            with self._log.open("rb") as log:
                size = log.seek(0, os.SEEK_END)
                log.seek(max(self._log_start, size - local.LOG_TAIL_BYTES))
                return log.read().decode("utf-8", "replace")
        except OSError:
            return ""

    # The process

    def _start(self) -> None:
        process = QProcess(self)
        process.setProcessEnvironment(worker_environment())
        self._prepare_log(process)
        self._partial.clear()
        self._lines.clear()
        self._stuck = 0.0
        process.readyReadStandardOutput.connect(self._read)
        process.errorOccurred.connect(self._on_error)
        process.finished.connect(self._on_finished)
        self._process = process
        program, *arguments = local.worker_command()
        process.start(program, arguments)
        self._watch.start()

    def _prepare_log(self, process: QProcess) -> None:
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            if self._log.exists() and self._log.stat().st_size > _MAX_LOG_BYTES:
                self._log.replace(self._log.with_suffix(".old.log"))
            self._log_start = self._log.stat().st_size if self._log.exists() else 0
        except OSError:
            process.setStandardErrorFile(QProcess.nullDevice())
            return
        process.setStandardErrorFile(str(self._log), QProcess.OpenModeFlag.Append)

    def _send(self, message: dict[str, Any]) -> None:
        if self._process is not None:
            self._process.write(encode(message))

    def _close_input(self) -> None:
        if self._process is not None:
            self._process.closeWriteChannel()
            self._last_word.start()

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    # What it says

    def _read(self) -> None:
        if self._process is None:
            return
        *lines, rest = (bytes(self._partial) + self._process.readAllStandardOutput().data()).split(
            b"\n"
        )
        self._partial = bytearray(rest)
        self._lines.extend(lines)
        if len(rest) > MAX_LINE_BYTES:
            self._process.kill()
        if self._lines and not self._turn.isActive():
            self._turn.start()

    def _take_lines(self) -> None:
        began = perf_counter()
        while self._lines and perf_counter() - began < TURN_SECONDS:
            self._take_line(self._lines.popleft())
        if self._lines and self._process is not None:
            self._turn.start()

    def _take_line(self, line: bytes) -> None:
        if not line.strip():
            return
        try:
            message = decode(line)
        except ProtocolError:
            self._kill()
            return
        call, kind = int(message.get("id", 0)), str(message.get("event", ""))
        data = message.get("data", {})
        if call == 0 and kind == "error":
            raise local.WorkerBug(str(data.get("text", "")))
        if call not in self._calls:
            return
        self._calls[call].moved(kind)
        if kind == "pulse":
            return
        if kind in _ENDS:
            if kind == "done":
                self._crashes = 0
            self._forget(call)
        self.told.emit(call, kind, data)

    def _forget(self, call: int) -> None:
        del self._calls[call]
        self._cancelled.discard(call)
        self._patience.stop()
        self._last_word.stop()
        if self._current in self._cancelled:
            self._patience.start()

    def _look(self) -> None:
        """End a worker that shows no sign of life."""
        patience = self._calls.get(self._current)
        if patience is None or self._lines or self._current in self._cancelled:
            return
        if patience.ran_out():
            self._stuck = patience.limit
            self._kill()

    # Its end

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            reason = self._process.errorString()
            self._let_go()
            self._tell(
                UserError(
                    QT_TRANSLATE_NOOP(
                        "engine",
                        "The worker could not be started ({reason}). Install Zerria again.",
                    ),
                    reason=reason,
                )
            )

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read()
        while self._lines:
            self._take_line(self._lines.popleft())
        self._let_go()
        if not self._calls:
            return
        if self._cancelled:
            # Ended by us, for the sake of a cancel: the other calls are lost with it.
            self._over([(call, "cancelled") for call in self._calls])
            return
        self._crashes += 1
        died = status == QProcess.ExitStatus.CrashExit
        name = local.signal_name(-code if died and os.name != "nt" else code)
        text = STUCK if self._stuck else local.crash_sentence(name, self._crashes)
        told = {"signal": name, "seconds": round(self._stuck)}
        self._tell(local.WorkerCrashed(text, **told, log_file=self._log, log=self.log_tail()))

    def _let_go(self) -> None:
        process, self._process = self._process, None
        for timer in (self._turn, self._patience, self._last_word, self._watch):
            timer.stop()
        if process is not None:
            process.deleteLater()

    def _tell(self, error: UserError) -> None:
        calls = list(self._calls)
        self._over([(call, "crashed") for call in calls])
        if calls:
            self.crashed.emit(error)

    def _over(self, ends: list[tuple[int, str]]) -> None:
        self._calls.clear()
        self._cancelled.clear()
        for call, kind in ends:
            self.told.emit(call, kind, {})


def worker_environment() -> QProcessEnvironment:
    """In which a process of this program finds the program's own modules, and no others in its folder."""
    environment = QProcessEnvironment.systemEnvironment()
    root = str(Path(engine.__file__).resolve().parent.parent)
    inherited = environment.value("PYTHONPATH")
    environment.insert("PYTHONPATH", f"{root}{os.pathsep}{inherited}" if inherited else root)
    environment.insert("PYTHONSAFEPATH", "1")
    return environment


def error_of(data: Mapping[str, Any]) -> Exception:
    """What the event `error` of a call says: a `UserError`, or a bug of ours."""
    if data.get("kind") == "user":
        return UserError(str(data.get("text", "")), **data.get("values", {}))
    return local.WorkerBug(str(data.get("text", "")))


def _end(process: QProcess) -> None:
    process.closeWriteChannel()
    if not process.waitForFinished(_CLOSE_MS):
        process.kill()
        process.waitForFinished(_CLOSE_MS)
    process.deleteLater()


def _single_shot(parent: QObject, interval: int, action: Any) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval)
    timer.timeout.connect(action)
    return timer
