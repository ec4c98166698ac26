"""Every control of every page has a name for a screen reader, and is reached and left with Tab."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTabWidget,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.application import dress
from app.main_window import MainWindow
from app.screen import Screen, ScreenSpec
from app.session import Session
from app.settings import Settings
from engine.registry import Registry
from tests.app.growing import grow

_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
_TAB = Qt.FocusPolicy.TabFocus
NAMES = sorted(Registry[ScreenSpec]("app.screens", "SCREEN").keys())
_MOST_STEPS = 200


@pytest.fixture(params=["en", "fr", "ar"])
def window(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[MainWindow]:
    settings = Settings(language=request.param, annotator="Yasmine")
    dress(qapp, settings)
    made = MainWindow(Session(settings))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open(grow(tmp_path / "p.zerria"))
    yield made
    made.session.shut_down()


def page(window: MainWindow, name: str, qtbot: QtBot) -> Screen:
    window.show_screen(name)
    screen = window.screen_in_front
    assert screen is not None
    assert screen.name == name
    qtbot.wait(50)
    return screen


def is_part(widget: QWidget) -> bool:
    """Whether a widget is Qt's own piece of a control, such as the line in a number."""
    if isinstance(widget, QScrollBar | QHeaderView) or widget.objectName().startswith("qt_"):
        return True
    above = widget.parentWidget()
    return isinstance(above, QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView) or (
        above is not None and isinstance(above.parentWidget(), QComboBox)
    )


def controls(screen: QWidget) -> list[QWidget]:
    """What a person can use on the page, as it is shown now."""
    return [
        each
        for each in screen.findChildren(QWidget)
        if each.isVisibleTo(screen)
        and each.isEnabled()
        and not is_part(each)
        and (isinstance(each, _CONTROLS) or each.focusPolicy() & _TAB)
        and not isinstance(each, QScrollArea | QTabWidget)  # their inside and their bar count
    ]


def told(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    name = found.text(QAccessible.Text.Name) if found is not None else ""
    return name or widget.accessibleName()


def named(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} «{told(widget)}»"


@pytest.mark.parametrize("name", NAMES)
def test_every_control_has_a_name(window: MainWindow, name: str, qtbot: QtBot) -> None:
    screen = page(window, name, qtbot)
    found = controls(screen)
    without = [
        f"{type(each).__name__} in {type(each.parentWidget()).__name__} {each.geometry()}"
        for each in found
        if not told(each).strip()
    ]
    assert found
    assert without == []


@pytest.mark.parametrize("name", NAMES)
def test_tab_goes_through_every_control_and_out_again(
    window: MainWindow, name: str, qtbot: QtBot
) -> None:
    screen = page(window, name, qtbot)
    visited: list[QWidget] = []
    focus = QApplication.focusWidget()
    for _ in range(_MOST_STEPS):
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        assert after is not focus, f"Tab does not leave {named(focus)}"
        focus = after
        if focus in visited:
            break
        assert focus is not None
        visited.append(focus)
    proxies = {each.focusProxy() for each in visited} | set(visited)
    missed = [named(each) for each in controls(screen) if not reached(each, proxies)]
    assert missed == []
    backwards = [
        f"{named(a)} before {named(b)}"
        for a, b in pairwise(visited)
        if screen.isAncestorOf(a) and screen.isAncestorOf(b) and is_backwards(a, b)
    ]
    assert backwards == []


def reached(widget: QWidget, visited: set[QWidget]) -> bool:
    """Whether Tab came by; of radio buttons and such, one of a group is enough."""
    if widget in visited or widget.focusProxy() in visited:
        return True
    if isinstance(widget, QAbstractButton) and widget.autoExclusive():
        return any(
            isinstance(each, QAbstractButton) and each.parentWidget() is widget.parentWidget()
            for each in visited
        )
    return False


def is_backwards(a: QWidget, b: QWidget) -> bool:
    """Whether b, in one row with a and in the same part of the page, is read before it."""
    if a.parentWidget() is not b.parentWidget():
        return False
    middle_a, middle_b = a.geometry().center(), b.geometry().center()
    if abs(middle_a.y() - middle_b.y()) > min(a.height(), b.height()) // 2:
        return b.geometry().bottom() < a.geometry().top() and _overlap(a, b)
    right_to_left = a.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return middle_b.x() > middle_a.x() if right_to_left else middle_b.x() < middle_a.x()


def _overlap(a: QWidget, b: QWidget) -> bool:
    left, right = a.geometry(), b.geometry()
    return left.left() <= right.right() and right.left() <= left.right()


def test_a_text_that_is_edited_is_left_with_tab(window: MainWindow, qtbot: QtBot) -> None:
    from app.screens.curate.page import CurateScreen

    screen = page(window, "curate", qtbot)
    assert isinstance(screen, CurateScreen)
    screen.review.perform("edit")
    text = QApplication.focusWidget()
    assert isinstance(text, QTextEdit)
    before = text.toPlainText()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not text
    assert text.toPlainText() == before
    assert text.mapTo(screen, QPoint(0, 0)).x() >= 0
    screen.review.perform("cancel")


def test_no_motion_where_the_desktop_wants_none(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.widgets import decision_strip
    from engine.model import Action

    strip = decision_strip.DecisionStrip()
    qtbot.addWidget(strip)
    monkeypatch.setattr(decision_strip.QStyle, "StyleHint", decision_strip.QStyle.StyleHint)
    monkeypatch.setattr(type(strip.style()), "styleHint", lambda *_: 0)
    strip.flash(Action.ACCEPT)
    assert not strip._timer.isActive()
