"""Dialogs and sheets fit the window and cut nothing, in any language, on a small laptop at 150 % too."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app import errors
from app.application import dress
from app.curate.key_sheet import KeySheet
from app.errors import ReportDialog
from app.keys import Keys
from app.main_window import MainWindow
from app.palette import CommandPalette
from app.project.record_columns import RecordColumns
from app.screens.curate.page import CurateScreen
from app.screens.preferences.page import PreferencesScreen
from app.screens.seeds.page import SeedsScreen
from app.session import Session
from app.settings import Settings
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.seeding import SeedOptions
from engine.jobs.import_seeds import import_file
from engine.records import shipped_schema
from tests.app.clipping import faults
from tests.app.growing import grow
from tests.app.showing import seeds_file

LANGUAGES = ("en", "fr", "ar")
SIZES = ((1366, 768), (911, 512))
TEXTS = ("واش راك خويا لاباس",) * 3
WIDE = "/home/amel/projects/" + "a-long-folder-name/" * 6 + "reviews.zerria"


@pytest.fixture
def window(qtbot: QtBot, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[MainWindow]:
    """A window in the language of the test, a small project open."""
    settings = Settings(language=request.node.callspec.params["language"], annotator="Amel")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress(app, settings)
    made = MainWindow(Session(settings))
    qtbot.addWidget(made)
    made.show()
    assert made.open(grow(tmp_path / "p.zerria", TEXTS), "curate")
    yield made
    made.session.shut_down()


def settle(qtbot: QtBot) -> None:
    qtbot.wait(40)
    for _ in range(4):
        QApplication.processEvents()


def palette(window: MainWindow) -> QDialog:
    window.act("Ctrl+K")
    return window.findChildren(CommandPalette)[-1]


def key_sheet(window: MainWindow) -> QDialog:
    return KeySheet(Keys(), window)


def columns(window: MainWindow) -> QDialog:
    made = RecordColumns(shipped_schema(), window)
    made._tell(UserError(QT_TRANSLATE_NOOP("engine", "The file {file} is not there."), file=WIDE))
    return made


def report(window: MainWindow) -> QDialog:
    return ReportDialog("Traceback (most recent call last):\n  ValueError " * 20, window)


DIALOGS: tuple[Callable[[MainWindow], QDialog], ...] = (palette, key_sheet, columns, report)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_dialog_fits_and_cuts_nothing(
    qtbot: QtBot, window: MainWindow, language: str
) -> None:
    found = []
    for width, height in SIZES:
        window.resize(width, height)
        settle(qtbot)
        for make in DIALOGS:
            dialog = make(window)
            dialog.show()
            settle(qtbot)
            where = f"{make.__name__} {width}x{height}"
            if dialog.width() > width or dialog.height() > height:
                found.append(f"{where}: is {dialog.width()}x{dialog.height()}")
            found += [f"{where}: {what}" for what in faults(dialog)]
            dialog.close()
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_told_error_fits_where_no_page_is_there_to_tell_it(
    qtbot: QtBot, window: MainWindow, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QDialog] = []
    monkeypatch.setattr(errors, "front_screen", lambda: None)
    monkeypatch.setattr(errors, "_open", shown.append)
    errors._tell(UserError(QT_TRANSLATE_NOOP("engine", "The file {file} is not there."), file=WIDE))
    (box,) = shown
    assert isinstance(box, QMessageBox)
    box.show()
    settle(qtbot)
    assert box.width() <= SIZES[-1][0]
    assert WIDE in box.text()
    shiboken6.delete(box)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheets_that_lie_over_a_page(qtbot: QtBot, window: MainWindow, language: str) -> None:
    found = []
    for width, height in SIZES:
        window.resize(width, height)
        window.show_screen("curate")
        screen = window.screen_in_front
        assert isinstance(screen, CurateScreen)
        for sheet in (screen.bar.form, screen.above):
            opened: Callable[[], object] = (
                screen.bar.conditions.click if sheet is screen.bar.form else screen.accept_above
            )
            opened()
            settle(qtbot)
            found += [f"{width}x{height}: {each}" for each in faults(window)]
            _close(screen, sheet)
        screen.review.perform("reject")
        settle(qtbot)
        found += [f"reasons {width}x{height}: {each}" for each in faults(window)]
        screen.review.perform("note")
        settle(qtbot)
        found += [f"note {width}x{height}: {each}" for each in faults(window)]
        window.show_screen("preferences")
        preferences = window.screen_in_front
        assert isinstance(preferences, PreferencesScreen)
    assert not found, "\n".join(dict.fromkeys(found))


def _close(screen: CurateScreen, sheet: QWidget) -> None:
    if sheet is screen.bar.form:
        screen.bar.conditions.click()
    else:
        sheet.hide()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_that_mends_a_row(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, language: str
) -> None:
    file = seeds_file(tmp_path, '{"text": 7, "label": "daily"}\n')
    options = SeedOptions(licence="MIT", task="classification", variety="arq")
    for _ in import_file(window.session.opened_store().seeds, file, options):
        pass
    window.show_screen("seeds")
    page = window.screen_in_front
    assert isinstance(page, SeedsScreen)
    page.read_again()
    page.tables.show_aside()
    found = []
    for width, height in SIZES:
        window.resize(width, height)
        settle(qtbot)
        assert page.tables.mending.isVisible()
        found += [f"{width}x{height}: {each}" for each in faults(window)]
    assert not found, "\n".join(dict.fromkeys(found))
