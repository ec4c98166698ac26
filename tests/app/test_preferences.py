"""Preferences: each choice takes effect at once and is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.keys import Keys
from app.main_window import MainWindow
from app.screens.curate.page import CurateScreen
from app.screens.preferences.page import PreferencesScreen
from app.session import Session
from app.settings import Settings
from app.theme import DARK, tokens
from app.translate import percentage
from app.widgets.key_button import KeyButton
from tests.app.growing import grow
from tests.app.showing import new_session, show


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = new_session()
    yield made
    made.shut_down()


def test_each_choice_takes_effect_and_is_kept(
    qtbot: QtBot, session: Session, qapp: QApplication
) -> None:
    page = show(qtbot, PreferencesScreen, session)
    assert isinstance(page, PreferencesScreen)
    page.colours.pick("dark")
    assert tokens() == DARK
    with qtbot.waitSignal(session.text_changed):
        page.text_size.setValue(30)
    assert page.sample.font().pointSize() == 30
    page.font_name.pick("Noto Naskh Arabic")
    assert page.sample.font().families()[0] == "Noto Naskh Arabic"
    page.annotator.setText("Amina")
    page.annotator.editingFinished.emit()
    assert session.annotator == "Amina"
    with qtbot.waitSignal(session.project_changed):
        page.language.pick("en")
    kept = Settings.load()
    assert (kept.theme, kept.text_size, kept.arabic_font, kept.annotator, kept.language) == (
        "dark",
        30,
        "Noto Naskh Arabic",
        "Amina",
        "en",
    )


def _key(box: QWidget, key: int, text: str = "", scan: int = 0) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(box, QKeyEvent(QEvent.Type.KeyPress, key, none, scan, 0, 0, text))


def test_a_key_is_changed_by_keys_alone_under_an_arabic_layout(
    qtbot: QtBot, session: Session
) -> None:
    page = show(qtbot, PreferencesScreen, session)
    assert isinstance(page, PreferencesScreen)
    card = page.keys
    card.choose("skip")
    with qtbot.waitSignal(session.keys_changed):
        _key(card.rows, Qt.Key.Key_Return)
        assert "Skip" in card.note.text()
        _key(card.rows, 0x0637, "ط", 0)  # nobody knows its place: no key
        _key(card.rows, Qt.Key.Key_Q, "q")
    assert Settings.load().keys == {"skip": "Q"}
    assert card.one.isEnabled()
    card.one.click()
    assert Settings.load().keys == {}
    assert not card.all.isEnabled()


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (Qt.Key.Key_E, "Edit in place"),
        (Qt.Key.Key_3, "Reject with reason"),
        (Qt.Key.Key_F1, "Guidelines"),
        (Qt.Key.Key_Escape, "stays as it is"),
    ],
)
def test_a_key_that_another_action_has_is_refused_by_its_name(
    qtbot: QtBot, session: Session, key: Qt.Key, said: str
) -> None:
    page = show(qtbot, PreferencesScreen, session)
    assert isinstance(page, PreferencesScreen)
    page.keys.choose("skip")
    page.keys.change.click()
    _key(page.keys.rows, key)
    assert said in page.keys.note.text()
    assert Settings.load().keys == {}
    assert not page.keys.rows.waiting


def test_one_key_back_to_shipped_is_refused_while_another_action_has_it(
    qtbot: QtBot, session: Session
) -> None:
    session.settings.keys = {"skip": "Q", "flag": "S"}
    page = show(qtbot, PreferencesScreen, session)
    assert isinstance(page, PreferencesScreen)
    page.keys.choose("skip")
    page.keys.one.click()
    assert "Flag for the lead" in page.keys.note.text()
    page.keys.all.click()
    assert Settings.load().keys == {}
    assert page.keys.rows.topLevelItemCount() > 30


def test_a_changed_key_is_in_curate_at_once(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    session.open(grow(tmp_path / "p.zerria"))
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.show()
    window.show_screen("curate")
    window.show_screen("preferences")
    page = window.screen_in_front
    assert isinstance(page, PreferencesScreen)
    page.keys.choose("flag")
    page.keys.change.click()
    _key(page.keys.rows, Qt.Key.Key_Q, "q")
    window.show_screen("curate")
    screen = window.screen_in_front
    assert isinstance(screen, CurateScreen)
    flag = screen.findChild(KeyButton, "flag")
    assert flag is not None
    assert "Q" in flag.text()


def test_a_taken_key_is_swapped_in_one_gesture(qtbot: QtBot, session: Session) -> None:
    page = show(qtbot, PreferencesScreen, session)
    assert isinstance(page, PreferencesScreen)
    card = page.keys
    card.choose("skip")
    assert card.swap.isHidden()
    card.change.click()
    _key(card.rows, Qt.Key.Key_F, "f")
    assert "Flag for the lead" in card.note.text()
    assert not card.swap.isHidden()
    assert Settings.load().keys == {}
    card.swap.click()
    assert Settings.load().keys == {"skip": "F", "flag": "S"}
    assert "Flag for the lead" in card.note.text()
    again = Keys(Settings.load().keys)
    assert (again.cap("skip"), again.cap("flag")) == ("F", "S")
    assert card.swap.isHidden()
    card.change.click()
    _key(card.rows, Qt.Key.Key_F1)
    assert card.swap.isHidden()  # a second key of an action is fixed: there is nothing to swap


def test_fixed_keys_are_listed_and_say_so(qtbot: QtBot, session: Session) -> None:
    page = show(qtbot, PreferencesScreen, session)
    assert isinstance(page, PreferencesScreen)
    rows = page.keys.rows
    rows.setCurrentItem(rows.topLevelItem(rows.topLevelItemCount() - 1))
    assert "fixed" in page.keys.note.text()
    assert not page.keys.change.isEnabled()
    rows.asked.emit()
    assert not rows.waiting


def test_keys_of_the_insert_bar_and_of_the_strip_can_be_others(
    qtbot: QtBot, session: Session
) -> None:
    page = show(qtbot, PreferencesScreen, session)
    assert isinstance(page, PreferencesScreen)
    card = page.keys
    for action, key in (("insert-2", Qt.Key.Key_F6), ("typing-aid", Qt.Key.Key_F7)):
        card.choose(action)
        card.change.click()
        _key(card.rows, key)
    card.choose("insert-3")
    card.change.click()
    _key(card.rows, Qt.Key.Key_Q, "q")
    assert "types while a text is edited" in card.note.text()
    assert Settings.load().keys == {"insert-2": "F6", "typing-aid": "F7"}


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_arrows_on_a_closed_list_open_it_and_choose_nothing(qtbot: QtBot, session: Session) -> None:
    page = show(qtbot, PreferencesScreen, session)
    assert isinstance(page, PreferencesScreen)
    for choice in (page.language, page.colours, page.font_name):
        told: list[str] = []
        choice.picked.connect(told.append)
        before = choice.value()
        for key, text in ((Qt.Key.Key_Down, ""), (Qt.Key.Key_End, ""), (Qt.Key.Key_F, "f")):
            _key(choice, key, text)
            assert choice.view().isVisible(), key
            assert (choice.value(), told) == (before, [])
            choice.hidePopup()
    page.colours.showPopup()
    view = page.colours.view()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert told == []
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert Settings.load().theme == page.colours.value() != "system"


@pytest.mark.parametrize(
    ("name", "shown"), [("en_US", "76%"), ("fr_FR", "76\u00a0%"), ("ar_DZ", "76%")]
)
def test_a_percentage_is_written_as_in_the_windows_language(name: str, shown: str) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(name))
        assert percentage(0.76) == shown
        assert percentage(0.0449, 1)[1] in ".,"
        assert percentage(0.05, signed=True)[0] == "+"
    finally:
        QLocale.setDefault(before)
