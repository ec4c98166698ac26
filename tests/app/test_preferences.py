"""Preferences: each choice takes effect at once and is kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.screens.preferences.page import PreferencesScreen
from app.session import Session
from app.settings import Settings
from app.theme import DARK, tokens
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
