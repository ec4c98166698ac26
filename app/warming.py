"""Loads the code of the pages once the window is painted, so that opening one does not wait for it."""

import importlib
import pkgutil

from PySide6.QtCore import QObject, QTimer, Signal

import app

#: Between two modules; most take a few milliseconds.
_PAUSE_MS = 10


class Warming(QObject):
    """One module a turn, between what a person does."""

    #: Every module is loaded.
    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = (each.name for each in pkgutil.walk_packages(app.__path__, "app."))
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._next)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    def _next(self) -> None:
        name = next(self._names, "")
        if not name:
            self._timer.stop()
            self.done.emit()
        elif not name.endswith("__main__"):
            importlib.import_module(name)
