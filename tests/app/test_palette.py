"""The command palette: everything the window can do, by a few letters."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.palette import Command, CommandPalette, found
from app.screens.curate import CurateScreen
from app.session import Session
from app.settings import Settings
from engine.model import Status
from tests.app.growing import grow
from tests.app.reviewing import painted


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(Session(Settings(language="en", theme="light", annotator="Yasmine")))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.session.shut_down()


def press(
    code: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, scan: int = 0
) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, code, modifiers, scan, 0, 0))


def opened(window: MainWindow) -> CommandPalette:
    palettes = window.findChildren(CommandPalette)
    assert len(palettes) == 1
    return palettes[0]


def test_ctrl_k_lists_pages_menu_lines_and_buttons_and_enter_does_the_first(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.setFocus()
    window.act("Ctrl+K")
    palette = opened(window)
    titles = palette.titles()
    assert {"Seeds", "Curate", "Dark", "Quit", "New project", "About Zerria"} <= set(titles)
    assert len(titles) == len({(each.title, each.group) for each in palette._commands})
    qtbot.waitUntil(palette.line.hasFocus)
    qtbot.keyClicks(palette.line, "prefer")
    assert palette.titles()[0] == "Preferences"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.screen_in_front is not None
    assert window.screen_in_front.name == "preferences"


def test_arrows_choose_another_line_and_escape_does_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.act("Ctrl+K")
    palette = opened(window)
    qtbot.waitUntil(palette.line.hasFocus)
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.rows.currentIndex().row() == 1
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(CommandPalette))
    assert window.screen_in_front is not None
    assert window.screen_in_front.name == "project"


def test_a_word_that_fits_nothing_says_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    window.act("Ctrl+K")
    palette = opened(window)
    palette.line.setText("zxvwk")
    assert palette.titles() == []
    assert palette.nothing.isVisibleTo(palette)
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_in_curate_the_palette_does_what_keys_do(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert window.open(grow(tmp_path / "p.zerria"), "curate")
    screen = window.screen_in_front
    assert isinstance(screen, CurateScreen)
    painted(qtbot, screen)
    window.act("Ctrl+K")
    palette = opened(window)
    palette.line.setText("skip: it comes")
    assert len(palette.titles()) >= 1
    qtbot.wait(200)  # a key right after a new item is not counted
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    store = window.session.store
    assert store is not None
    qtbot.waitUntil(lambda: store.candidates.counts().get(Status.SKIPPED, 0) == 1)


def test_arabic_words_are_found_without_marks_and_with_a_slip() -> None:
    commands = [
        Command("المراجعة", "الصفحات", lambda: None),
        Command("إعدادات", "الصفحات", lambda: None),
        Command("Export", "Pages", lambda: None),
    ]
    assert [each.title for each in found(commands, "اعدادات")] == ["إعدادات"]
    assert [each.title for each in found(commands, "exprt")] == ["Export"]
    assert len(found(commands, " ")) == 3
