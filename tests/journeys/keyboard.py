"""Somebody who has a keyboard and no mouse, and a picture of what is seen after each step."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.screen import Screen

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
#: More Tabs than any page has stops.
_MOST_STOPS = 250


class Keyboard:
    """Every method presses keys and nothing else. `pictures` is where the steps are kept."""

    def __init__(self, qtbot: QtBot, window: MainWindow, pictures: Path) -> None:
        self.qtbot = qtbot
        self.window = window
        self._pictures = Path(os.environ.get("ZERRIA_PICTURES") or pictures)
        self._pictures.mkdir(parents=True, exist_ok=True)
        self._number = 0

    # Keys

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """One key, where the focus is."""
        QTest.keyClick(self.focus(), key, modifiers)
        QApplication.processEvents()

    def write(self, text: str) -> None:
        """A text, letter by letter, as a keyboard of its language sends it."""
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = ord(sign.upper()) if sign.isascii() else 0
                QApplication.sendEvent(self.focus(), QKeyEvent(kind, key, NONE, sign))
        QApplication.processEvents()

    def focus(self) -> QWidget:
        """What gets the keys; where nothing manages windows, ours comes back after a dialog."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            self.qtbot.waitUntil(lambda: QApplication.activeWindow() is not None)
        return QApplication.focusWidget() or QApplication.activeWindow() or self.window

    def tab_to(self, widget: QWidget) -> None:
        """Go on with Tab until a widget has the focus."""
        wanted = widget.focusProxy() or widget
        passed = []
        for _ in range(_MOST_STOPS):
            if self.focus() is wanted:
                return
            passed.append(self.focus())
            QTest.keyClick(self.focus(), Qt.Key.Key_Tab)
        told = [f"{type(each).__name__} {each.accessibleName()}" for each in dict.fromkeys(passed)]
        raise AssertionError(f"Tab never comes to {widget.accessibleName() or widget}: {told}")

    def use(self, button: QWidget) -> None:
        """Go to a button and press it."""
        self.tab_to(button)
        self.press(Qt.Key.Key_Space)

    def choose(self, box: QComboBox, value: str) -> None:
        """Go to a list, open it, choose this value with the arrow keys and Enter."""
        self.tab_to(box)
        place = box.findData(value)
        assert place >= 0, (value, [box.itemData(each) for each in range(box.count())])
        steps = place - box.currentIndex()
        if not steps:
            return
        self.press(Qt.Key.Key_F4)
        self.until(lambda: QApplication.activePopupWidget() is not None)
        for _ in range(abs(steps)):
            QTest.keyClick(box.view(), Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
        QTest.keyClick(box.view(), Qt.Key.Key_Return)
        QApplication.processEvents()

    def number(self, box: QWidget, text: str) -> None:
        """Go to a number and write another one over it."""
        self.tab_to(box)
        self.press(Qt.Key.Key_A, CTRL)
        self.write(text)
        self.press(Qt.Key.Key_Tab)

    # The window

    def goes_to(self, name: str) -> Screen:
        """A page by its number, or by its name where it has none."""
        place = list(self.window._specs).index(name) + 1
        if place <= 9:
            self.press(Qt.Key(int(Qt.Key.Key_0) + place), CTRL)
        else:
            self.asks_for(self.window._specs[name].title())
        screen = self.window.screen_in_front
        assert screen is not None
        assert screen.name == name
        return screen

    def asks_for(self, words: str) -> None:
        """An action by its name."""
        self.press(Qt.Key.Key_K, CTRL)
        self.until(lambda: isinstance(QApplication.activeWindow(), QDialog))
        self.write(words)
        self.press(Qt.Key.Key_Return)
        self.until(lambda: not isinstance(QApplication.activeWindow(), QDialog))

    # What is seen

    def until(self, seen: Callable[[], bool], seconds: int = 60) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(seen, timeout=seconds * 1000)

    def sees(self, what: str) -> None:
        """Keep a picture of the window."""
        self.qtbot.wait(30)
        self._number += 1
        assert self.window.grab().save(str(self._pictures / f"{self._number:02}_{what}.png"))
