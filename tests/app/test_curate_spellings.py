"""Arabizi typed in Curate: spellings at the caret, taken by a key or the mouse, undone, and learned."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.curate.typing_aid import TypingHelp
from app.screens.curate import CurateScreen
from app.session import Session
from app.settings import Settings
from app.widgets.key_button import KeyButton
from app.widgets.spelling_list import SpellingList
from engine.model import Status
from engine.paths import config_folder
from engine.text.typing_choices import TypingChoices
from tests.app.reviewing import Press, letter, statuses

pytest_plugins = ["tests.app.curate_fixtures"]

CONTROL = Qt.KeyboardModifier.ControlModifier
Typing = Callable[[str], None]


@pytest.fixture
def screen(open_curate: Callable[..., CurateScreen], press: Press) -> CurateScreen:
    """A text that is being edited, its caret behind a blank, with the help turned on."""
    made = open_curate(("راني جاي ", "wach"))
    letter(press, made, "E")
    press(made, Qt.Key.Key_F4)
    return made


@pytest.fixture
def type_in(press: Press, screen: CurateScreen) -> Typing:
    def send(text: str) -> None:
        for sign in text:
            key = Qt.Key.Key_Space if sign == " " else Qt.Key(ord(sign.upper()))
            press(screen, int(key), sign)

    return send


def text_of(screen: CurateScreen) -> str:
    return screen.review.card.text.text()


def offered(screen: CurateScreen) -> list[str]:
    """The words of the list; none when it is not shown."""
    found = screen.window().findChild(SpellingList, "spellings")
    if found is None or not found.isVisible():
        return []
    return [found.item(row).text() for row in range(found.count())]


def marked(screen: CurateScreen) -> str:
    found = screen.window().findChild(SpellingList, "spellings")
    assert found is not None
    return found.currentItem().text()


def test_a_blank_takes_the_first_spelling(screen: CurateScreen, type_in: Typing) -> None:
    type_in("3lach")
    assert offered(screen)[0] == "علاش"
    assert offered(screen)[-1] == "3lach"
    assert text_of(screen) == "راني جاي 3lach"
    type_in(" ")
    assert text_of(screen) == "راني جاي علاش "
    assert not offered(screen)


def test_a_sign_takes_it_too_and_is_written_as_arabic_does(
    screen: CurateScreen, type_in: Typing
) -> None:
    type_in("3lach?")
    assert text_of(screen) == "راني جاي علاش؟"


def test_arrows_and_tab_mark_another_one(
    screen: CurateScreen, press: Press, type_in: Typing
) -> None:
    type_in("dork")
    words = offered(screen)
    press(screen, Qt.Key.Key_Down)
    assert marked(screen) == words[1]
    press(screen, Qt.Key.Key_Tab, "\t")
    assert marked(screen) == words[2]
    press(screen, Qt.Key.Key_Backtab)
    press(screen, Qt.Key.Key_Up)
    press(screen, Qt.Key.Key_Up)
    assert marked(screen) == words[-1] == "dork"
    press(screen, Qt.Key.Key_Down)
    press(screen, Qt.Key.Key_Down)
    press(screen, Qt.Key.Key_Return, "\r")
    assert text_of(screen) == f"راني جاي {words[1]}"
    assert screen.review.editing


def test_escape_keeps_the_word_and_a_second_one_leaves_the_edit(
    screen: CurateScreen, press: Press, type_in: Typing
) -> None:
    type_in("bzaf")
    press(screen, Qt.Key.Key_Escape)
    assert screen.review.editing
    assert not offered(screen)
    type_in("f ")
    assert text_of(screen) == "راني جاي bzaff "
    type_in("bzaf")
    assert offered(screen)
    press(screen, Qt.Key.Key_Escape)
    press(screen, Qt.Key.Key_Escape)
    assert not screen.review.editing


def test_undo_gives_the_typed_word_back_and_does_not_ask_again(
    screen: CurateScreen, press: Press, type_in: Typing
) -> None:
    type_in("3lach ")
    press(screen, Qt.Key.Key_Z, "\x1a", modifiers=CONTROL)
    assert text_of(screen) == "راني جاي 3lach"
    assert not offered(screen)
    type_in(" labas ")
    assert text_of(screen).startswith("راني جاي 3lach ")
    assert text_of(screen).split()[-1] == "لاباس"


def test_particles_wait_for_the_next_word(screen: CurateScreen, type_in: Typing) -> None:
    type_in("w l ")
    assert text_of(screen) == "راني جاي w l "
    type_in("souk ")
    assert text_of(screen) == "راني جاي والسوق "


def test_a_french_word_stays_with_a_blank(screen: CurateScreen, type_in: Typing) -> None:
    type_in("pharmacie ")
    assert text_of(screen) == "راني جاي pharmacie "


@pytest.mark.parametrize("typed", ["25 ", "راني ", "#wach "])
def test_what_is_no_arabizi_is_left_alone(screen: CurateScreen, press: Press, typed: str) -> None:
    for sign in typed:
        press(screen, 0, sign)
        assert not offered(screen)
    assert text_of(screen) == "راني جاي " + typed


def test_moving_the_caret_or_leaving_puts_the_list_away(
    screen: CurateScreen, press: Press, type_in: Typing
) -> None:
    type_in("bzaf")
    press(screen, Qt.Key.Key_Left)
    assert not offered(screen)
    press(screen, Qt.Key.Key_End)
    type_in("a")
    assert offered(screen)
    screen.setFocus()
    assert not offered(screen)


def test_a_click_takes_a_spelling_and_typing_goes_on(
    screen: CurateScreen, qtbot: QtBot, type_in: Typing
) -> None:
    type_in("bzaf")
    words = offered(screen)
    found = screen.window().findChild(SpellingList, "spellings")
    assert found is not None
    place = found.visualItemRect(found.item(1)).center()
    qtbot.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert text_of(screen) == f"راني جاي {words[1]}"
    assert QApplication.focusWidget() is screen.review.card.text


def test_turned_off_every_key_only_types(
    screen: CurateScreen, press: Press, type_in: Typing, session: Session
) -> None:
    button = screen.review.bar.findChild(KeyButton, "typing-aid")
    assert button is not None
    assert button.isChecked()
    assert Settings.load().typing_aid
    button.click()
    assert not button.isChecked()
    assert not Settings.load().typing_aid
    type_in("bzaf ")
    assert text_of(screen) == "راني جاي bzaf "
    press(screen, Qt.Key.Key_F4)
    assert session.settings.typing_aid


def test_what_the_editor_holds_is_what_is_saved(
    screen: CurateScreen, press: Press, type_in: Typing, session: Session
) -> None:
    type_in("bzaf 3lach")
    press(screen, Qt.Key.Key_Return, "\r", modifiers=CONTROL)
    assert statuses(session)[0] is Status.EDITED
    stored = session.opened_store().candidates.get(1)
    assert stored is not None
    assert stored.final_fields["text"] == "راني جاي بزاف 3lach"
    assert not offered(screen)


def test_a_choice_is_remembered_on_this_machine(
    screen: CurateScreen, press: Press, type_in: Typing
) -> None:
    type_in("dork")
    second = offered(screen)[1]
    press(screen, Qt.Key.Key_Down)
    type_in(" dork")
    assert offered(screen)[0] == second
    press(screen, Qt.Key.Key_Escape)
    press(screen, Qt.Key.Key_Return, "\r", modifiers=CONTROL)
    kept = TypingChoices(config_folder() / "typing_choices.json")
    assert set(kept.of("dork")) == {second, ""}


def test_the_words_of_the_project_are_read_between_the_keys(
    screen: CurateScreen, qtbot: QtBot
) -> None:
    help_ = screen.review.findChild(TypingHelp)
    assert help_ is not None
    qtbot.waitUntil(lambda: not help_._turn.isActive(), timeout=20_000)
    assert help_._aid()._seen["للمدرسة"] == 1


def test_after_an_emoji_and_strange_signs_only_the_word_is_replaced(
    open_curate: Callable[..., CurateScreen], press: Press
) -> None:
    screen = open_curate(("😀 a\u00a0b\u2028👩\u200d👧 ",))
    letter(press, screen, "E")
    press(screen, Qt.Key.Key_F4)
    for sign in "bzaf ":
        press(screen, 0, sign)
    assert text_of(screen) == "😀 a\u00a0b\u2028👩\u200d👧 بزاف "


def test_a_text_in_arabizi_is_edited_as_such_until_f4_says_otherwise(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    session.settings.typing_aid = True
    screen = open_curate(("wach rak", "راني جاي "))
    button = screen.review.bar.findChild(KeyButton, "typing-aid")
    assert button is not None
    letter(press, screen, "E")
    assert not button.isChecked()
    for sign in " bzaf ":
        press(screen, 0, sign)
    assert text_of(screen) == "wach rak bzaf "
    press(screen, Qt.Key.Key_F4)
    assert button.isChecked()
    for sign in "bzaf ":
        press(screen, 0, sign)
    assert text_of(screen) == "wach rak bzaf بزاف "
    press(screen, Qt.Key.Key_Return, "\r", modifiers=CONTROL)
    letter(press, screen, "E")
    assert button.isChecked()
