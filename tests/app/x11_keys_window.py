"""Presses keys of an X11 server under a window of ours; run by test_x11_layouts.

`python -m tests.app.x11_keys_window` prints, as JSON, the chord and the action that each key became.
"""

import ctypes
import json
import sys
from ctypes.util import find_library

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.keys import Keys, chord

#: Each key by the sign a person looks for; then its place (as X11 numbers them) where no key of the
#: layout bears that sign, and whether Shift is held there.
WANTED = {
    "Enter": (36, False),
    "E": (26, False),
    "X": (53, False),
    "S": (39, False),
    "F": (41, False),
    "U": (30, False),
    "G": (42, False),
    "D": (40, False),
    "L": (46, False),
    "H": (43, False),
    "/": (61, False),
    "?": (61, True),
    "1": (10, False),
    "5": (14, False),
    "9": (18, False),
    "Ctrl+Z": (52, False),
}
_SHIFT, _CONTROL = 50, 37


class _Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.keys = Keys()
        self.seen: list[tuple[str, str]] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keep what a key became; a modifier alone is no key."""
        if pressed := chord(event):
            self.seen.append((pressed, self.keys.resolve(event)))


class _Keyboard:
    """The keyboard of the display, by Xlib and XTEST."""

    def __init__(self) -> None:
        self._x11 = ctypes.CDLL(find_library("X11") or "libX11.so.6")
        self._test = ctypes.CDLL(find_library("Xtst") or "libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XkbKeycodeToKeysym.restype = ctypes.c_ulong
        display = self._x11.XOpenDisplay(None)
        if not display:
            sys.exit("no display")
        self._display = ctypes.c_void_p(display)

    def find(self, sign: str) -> tuple[int, bool] | None:
        """The key that bears a sign, and whether Shift is needed for it."""
        for level in (0, 1):
            for code in range(9, 120):
                if self._x11.XkbKeycodeToKeysym(self._display, code, 0, level) == ord(sign):
                    return code, level == 1
        return None

    def press(self, code: int, *held: int) -> None:
        """One key press with others held down."""
        for each, down in (
            *((key, 1) for key in held),
            (code, 1),
            (code, 0),
            *((key, 0) for key in held),
        ):
            self._test.XTestFakeKeyEvent(self._display, each, down, 0)
        self._x11.XSync(self._display, 0)


def _wait(window: _Window, count: int) -> None:
    end = QDeadlineTimer(3_000)
    while len(window.seen) < count and not end.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def main() -> None:
    """Press every key once, and tell what became of it."""
    app = QApplication([])
    window, keyboard = _Window(), _Keyboard()
    window.showFullScreen()
    window.activateWindow()
    end = QDeadlineTimer(5_000)
    while not window.isActiveWindow() and not end.hasExpired():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    told: dict[str, tuple[str, str]] = {}
    for name, place in WANTED.items():
        sign = name.rpartition("+")[2]
        # Digits are pressed as the keys of the top row, whatever they type without Shift.
        found = None if sign == "Enter" or sign.isdigit() else keyboard.find(sign.lower())
        code, shift = found or place
        held = [_CONTROL] if name.startswith("Ctrl+") else []
        before = len(window.seen)
        keyboard.press(code, *held, *([_SHIFT] if shift else []))
        _wait(window, before + 1)
        told[name] = window.seen[-1] if len(window.seen) > before else ("", "")
    print(json.dumps(told))


if __name__ == "__main__":
    main()
