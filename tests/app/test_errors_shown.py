"""The user's errors are told in the page, ours in one dialog and in the log."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app import errors
from app.errors import ReportDialog, report
from app.screen import Screen, ScreenSpec
from engine.errors import Cancelled, UserError
from engine.model import changed


@pytest.fixture
def page(qtbot: QtBot) -> Screen:
    spec = ScreenSpec("test", lambda: "Test", 10, lambda session: Screen(spec))
    screen = Screen(spec)
    qtbot.addWidget(screen)
    screen.resize(500, 200)
    screen.show()
    return screen


@pytest.fixture
def log(own_folders: Path) -> Iterator[Path]:
    errors.start_log()
    errors.start_log()
    yield own_folders / "logs" / "window.log"
    for dialog in dialogs():
        dialog.close()
    assert not errors._SHOWN


def dialogs() -> list[ReportDialog]:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, ReportDialog)]
    return [each for each in found if each.isVisible()]


def a_bug() -> ZeroDivisionError:
    try:
        return ZeroDivisionError(1 // 0)
    except ZeroDivisionError as error:
        return error


def test_a_users_error_is_told_in_the_page_with_its_values_isolated(page: Screen) -> None:
    report(UserError("The file {file} is gone.", file="<b>ملف</b>.csv"))
    assert page.messages.text() == "The file \u2068<b>ملف</b>.csv\u2069 is gone."
    assert page.messages.isVisible()
    assert not dialogs()
    page.clear_message()
    assert not page.messages.isVisible()


def test_without_a_page_a_users_error_is_a_plain_box(qtbot: QtBot) -> None:
    report(UserError("No project: <b>x</b>"))
    (box,) = [e for e in QApplication.topLevelWidgets() if isinstance(e, QMessageBox)]
    assert "<b>" in box.text()
    assert box.textFormat().name == "PlainText"
    box.close()
    assert not errors._SHOWN


def test_a_bug_is_logged_and_shown_once(
    log: Path, page: Screen, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.expected_warnings = True  # type: ignore[attr-defined]
    report(a_bug())
    report(a_bug())
    (dialog,) = dialogs()
    assert log.read_text(encoding="utf-8").count("modulo by zero") == 2
    dialog.copy()
    copied = QGuiApplication.clipboard().text()
    assert "a_bug" in copied
    assert "Python" in copied
    assert page.messages.text() == ""


def test_a_stop_is_no_error(log: Path, page: Screen) -> None:
    report(Cancelled())
    assert not dialogs()
    assert page.messages.text() == ""


def test_a_message_can_offer_what_to_do(page: Screen, qtbot: QtBot) -> None:
    done: list[bool] = []
    page.show_message("The worker stopped.", "warn", "Start again", lambda: done.append(True))
    button = next(b for b in page.messages.findChildren(QPushButton) if b.text() == "Start again")
    button.click()
    assert done == [True]
    assert not page.messages.isVisible()


def test_a_screen_says_who_it_is_and_bears_every_call(page: Screen) -> None:
    assert (page.name, page.title(), page.order) == ("test", "Test", 10)
    page.refresh(changed("seeds"))
    page.opened()
    assert page.may_close()
