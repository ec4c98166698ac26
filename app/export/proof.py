"""Re-opens an export and proves it: a small one here, a large one by the command `check`."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

import engine
from app.translate import translate_engine
from engine.errors import UserError

#: Bytes of an export up to which it is checked in the window's process.
SMALL_BYTES = 200_000


class Proof(QObject):
    """One check at a time."""

    #: The folder, and what is wrong with it, in words; empty: everything holds.
    ready = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._folder = Path()

    def start(self, folder: Path) -> None:
        """Check an export folder; `ready` follows, at once for a small one."""
        self.drop()
        self._folder = folder
        if _bytes_of(folder) <= SMALL_BYTES:
            self.ready.emit(folder, problems_here(folder))
            return
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        root = str(Path(engine.__file__).resolve().parent.parent)
        environment.insert("PYTHONPATH", root)
        process.setProcessEnvironment(environment)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._on_finished)
        self._process = process
        process.start(sys.executable, ["-m", "engine", "check", str(folder), "--json"])

    def drop(self) -> None:
        """End a check that still runs."""
        process, self._process = self._process, None
        if process is not None:
            process.disconnect(self)
            process.kill()
            process.waitForFinished(1_000)
            process.deleteLater()

    def _on_finished(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        text = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace")
        process.deleteLater()
        try:
            told: Mapping[str, Any] = json.loads(text.strip().splitlines()[-1])
            found = [str(each) for each in told["problems"]]
        except (ValueError, LookupError, TypeError):
            found = [self.tr("The check itself did not work. Try it again.")]
        self.ready.emit(self._folder, found)


def problems_here(folder: Path) -> list[str]:
    """What is wrong with an export, in the window's language."""
    from engine.jobs.check import check

    found = []
    try:
        for event in check(folder):
            if event.kind == "problem":
                values = event.data["values"]
                known = values if isinstance(values, Mapping) else {}
                found.append(translate_engine(str(event.data["text"]), known))
    except UserError as error:
        found.append(translate_engine(error.text, error.values))
    return found


def _bytes_of(folder: Path) -> int:
    try:
        return sum(each.stat().st_size for each in folder.iterdir() if each.is_file())
    except OSError:
        return 0
