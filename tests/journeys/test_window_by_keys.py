"""Through every screen by keys alone, in three languages, with a picture of each step."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QFileDialog
from pytestqt.qtbot import QtBot

import app.__main__ as program
from app.application import dress
from app.curate import review as review_module
from app.main_window import MainWindow
from app.parts.mix_setting import mix_of
from app.screens.balance.page import BalanceScreen
from app.screens.curate.page import CurateScreen
from app.screens.export.page import ExportScreen
from app.screens.generate.page import GenerateScreen
from app.screens.help.page import HelpScreen
from app.screens.preferences.page import PreferencesScreen
from app.screens.project.page import ProjectScreen
from app.screens.seeds.page import SeedsScreen
from app.screens.teachers.page import TeachersScreen
from app.screens.verifiers.page import VerifiersScreen
from app.session import Session
from app.settings import Settings
from engine.jobs.check import check
from engine.model import Status
from tests.app.showing import seeds_file
from tests.journeys.keyboard import CTRL, Keyboard

pytestmark = [
    pytest.mark.timeout(600),
    pytest.mark.qt_log_ignore("does not support", extend=True),  # popups of the offscreen platform
]
LANGUAGES = (
    pytest.param("ar", marks=pytest.mark.slow(slice=True)),
    pytest.param("fr", marks=pytest.mark.slow),
    pytest.param("en", marks=pytest.mark.slow),
)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def keys(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[Keyboard]:
    """A window without a project; the system's own file dialog answers with one file."""
    language = request.node.callspec.params["language"]
    monkeypatch.setattr(review_module, "GUARD_SECONDS", 0.0)
    chosen = str(seeds_file(tmp_path))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([chosen], ""))
    settings = Settings(language=language, theme="light", annotator="Amel")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setQuitOnLastWindowClosed(False)
    dress(app, settings)
    session = Session(settings)
    session.make_sample = program.make_sample
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield Keyboard(qtbot, window, tmp_path / "pictures" / language)
    session.shut_down()
    dress(app, Settings(language="en", theme="light"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_by_keys(keys: Keyboard, language: str, tmp_path: Path) -> None:
    opens_the_sample(keys)
    adds_seeds(keys)
    generates(keys)
    curates(keys)
    moves_a_threshold(keys)
    asks_for_a_quota(keys)
    exports(keys)
    looks_at_teachers(keys)
    sets_preferences(keys, language)
    finds_help(keys)


def opens_the_sample(keys: Keyboard) -> None:
    page = cast(ProjectScreen, keys.window.screen_in_front)
    keys.sees("no_project")
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Space)  # the first stop is what who is new needs
    keys.until(lambda: keys.window.session.store is not None)
    assert keys.window.session.opened_store().seeds.count() == 99
    assert page is not None
    keys.sees("project")


def adds_seeds(keys: Keyboard) -> None:
    page = cast(SeedsScreen, keys.goes_to("seeds"))
    store = keys.window.session.opened_store()
    keys.sees("seeds")
    keys.use(page.add)
    keys.until(page.look.isVisible)
    keys.sees("seeds_first_look")
    keys.tab_to(page.look.for_all.licence)
    keys.press(Qt.Key.Key_A, CTRL)
    keys.write("CC0-1.0")
    keys.use(page.look._import)
    keys.until(lambda: store.seeds.count() == 105 and not page.intake.active)
    assert {each.licence for each in store.seeds.page(0, 200)} >= {"CC0-1.0"}
    keys.sees("seeds_added")


def generates(keys: Keyboard) -> None:
    page = cast(GenerateScreen, keys.goes_to("generate"))
    session = keys.window.session
    before = session.opened_store().candidates.waiting()
    keys.choose(page.form.recipe, "spelling_variant")
    keys.choose(page.form.teacher, "rules")
    keys.sees("generate")
    keys.use(page.form.start)
    keys.until(lambda: session.generation is None)
    assert session.opened_store().candidates.waiting() > before + 12
    keys.sees("generated")


def curates(keys: Keyboard) -> None:
    page = cast(CurateScreen, keys.goes_to("curate"))
    store = keys.window.session.opened_store()
    review = page.review

    def decides(
        key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        keys.press(key, modifiers)
        keys.until(lambda: review._pending is None and review._painted_at is not None)

    keys.sees("curate")
    decides(Qt.Key.Key_Return)
    assert store.candidates.counts()[Status.ACCEPTED] == 1
    keys.press(Qt.Key.Key_E)
    keys.write(" bezzaf")
    keys.sees("curate_edit")
    decides(Qt.Key.Key_Return, CTRL)
    assert store.candidates.counts()[Status.EDITED] == 1
    decides(Qt.Key.Key_3)
    assert store.candidates.counts()[Status.REJECTED] == 1
    decides(Qt.Key.Key_U)
    assert store.candidates.counts().get(Status.REJECTED, 0) == 0
    decides(Qt.Key.Key_U, SHIFT)
    assert store.candidates.counts()[Status.REJECTED] == 1
    for _ in range(6):
        decides(Qt.Key.Key_Return)
    keys.sees("curate_decided")
    keys.press(Qt.Key.Key_Slash)
    keys.write("krahba")
    keys.press(Qt.Key.Key_Return)
    keys.until(lambda: keys.window.session.queue.text == "krahba")
    keys.sees("curate_search")
    keys.press(Qt.Key.Key_Slash)
    keys.press(Qt.Key.Key_A, CTRL)
    keys.press(Qt.Key.Key_Backspace)
    keys.press(Qt.Key.Key_Return)
    keys.until(lambda: keys.window.session.queue.text == "")
    keys.press(Qt.Key.Key_Question)
    keys.until(lambda: QApplication.activeWindow() is not keys.window)
    keys.press(Qt.Key.Key_Escape)


def moves_a_threshold(keys: Keyboard) -> None:
    page = cast(VerifiersScreen, keys.goes_to("verifiers"))
    keys.tab_to(page.table)
    for _ in range(page.table.model().rowCount()):
        if page.limits.spins:
            break
        keys.press(Qt.Key.Key_Down)
    name, spin = next(iter(page.limits.spins.items()))
    was = spin.value()
    keys.tab_to(spin)
    keys.press(Qt.Key.Key_Up)
    assert spin.value() > was
    keys.until(lambda: bool(page.limits.effect.text()))
    keys.sees("verifiers")
    wanted = spin.value()
    keys.use(page.limits.keep)
    assert page.limits.spins[name].value() == wanted
    assert page.limits.undo.isEnabled()


def asks_for_a_quota(keys: Keyboard) -> None:
    page = cast(BalanceScreen, keys.goes_to("balance"))
    quotas = page.form.quota_list
    keys.use(quotas.head)
    assert quotas.is_open
    keys.tab_to(next(s for s in quotas.amount.findChildren(QAbstractSpinBox) if s.isVisible()))
    keys.press(Qt.Key.Key_A, CTRL)
    keys.write("20")
    keys.use(quotas.add)
    keys.until(lambda: len(quotas.lines) == 1)
    keys.until(lambda: bool(mix_of(keys.window.session.opened_store()).quotas))
    keys.sees("balance")


def exports(keys: Keyboard) -> None:
    page = cast(ExportScreen, keys.goes_to("export"))
    keys.until(page.go.isEnabled)
    keys.sees("export")
    keys.use(page.go)
    keys.until(lambda: not page.run.active and not page.strip.isVisible())
    out = page.folder
    rows = [
        json.loads(line)
        for file in out.glob("t*.jsonl")
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    assert rows
    assert [event.data["ok"] for event in check(out) if event.kind == "done"] == [True]
    keys.sees("exported")


def looks_at_teachers(keys: Keyboard) -> None:
    page = cast(TeachersScreen, keys.goes_to("teachers"))
    keys.tab_to(page.table)
    keys.press(Qt.Key.Key_Down)
    keys.until(lambda: page.trial_card.test.isEnabled())
    keys.tab_to(page.trial_card.test)
    keys.sees("teachers")


def sets_preferences(keys: Keyboard, language: str) -> None:
    session = keys.window.session
    page = cast(PreferencesScreen, keys.goes_to("preferences"))
    other = "fr" if language != "fr" else "ar"
    size = session.settings.text_size
    keys.tab_to(page.text_size)
    keys.press(Qt.Key.Key_Up)
    keys.press(Qt.Key.Key_Tab)
    assert session.settings.text_size > size
    keys.choose(page.colours, "dark")
    assert session.settings.theme == "dark"
    keys.sees("preferences_dark")
    keys.choose(page.colours, "light")
    keys.choose(page.language, other)
    keys.until(lambda: keys.window.screen_in_front is not page)
    assert session.settings.language == other
    keys.sees("preferences_language")
    page = cast(PreferencesScreen, keys.window.screen_in_front)
    keys.choose(page.language, language)
    keys.until(lambda: keys.window.screen_in_front is not page)
    assert Settings.load().language == language


def finds_help(keys: Keyboard) -> None:
    page = cast(HelpScreen, keys.goes_to("help"))
    every = page.pages.count()
    keys.write("JSONL")
    assert 0 < page.pages.count() < every
    assert "JSONL" in page.shown_text()
    keys.tab_to(page.pages)
    keys.press(Qt.Key.Key_Down)
    keys.sees("help")
