"""A dialogue in Curate: a bubble a message, each edited by itself, keys as everywhere."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.screens.curate import CurateScreen
from app.session import Session
from engine.model import Status
from engine.text.dialogue import joined, messages_of
from tests.app.reviewing import Press, letter, painted, statuses

pytest_plugins = ["tests.app.curate_fixtures"]

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
FIRST = ("واش راك خويا؟", "لاباس الحمد لله، ونتا؟", "مليح، وين الفارماسي؟", "في آخر الشارع.")
SECOND = ("شحال الطماطم؟", "ميتين ألف الكيلو.")
MORE = {"scene": "البلاصة: فارماسي الحراسة.", "opener": "عمي أحمد", "answerer": "الصيدلي"}


@pytest.fixture
def screen(open_curate: Callable[..., CurateScreen]) -> CurateScreen:
    texts = (joined(FIRST), joined(SECOND), "ماشي هدرة تاع زوج", "— ")
    return open_curate(texts, task="dialogue", more=MORE)


def bubbles(screen: CurateScreen) -> list[str]:
    return [view.text() for view in screen.review.card.talk.views]


def test_each_message_has_a_bubble_with_its_speaker(screen: CurateScreen) -> None:
    card = screen.review.card
    assert bubbles(screen) == list(FIRST)
    assert not card.text.isVisible()
    names = [each.who.text() for each in card.talk._bubbles]
    assert names == ["عمي أحمد", "الصيدلي"] * 2
    assert [view.text() for _, view in card._others if view.isVisible()] == [MORE["scene"]]
    first, second = card.talk._bubbles[:2]
    assert (
        first.mapTo(card, first.rect().topLeft()).x()
        < second.mapTo(card, second.rect().topLeft()).x()
    )


def test_it_is_accepted_with_one_key_and_the_next_is_shown(
    screen: CurateScreen, press: Press, session: Session
) -> None:
    assert QApplication.focusWidget() is screen.review.card.talk
    press(screen, Qt.Key.Key_Return, "\r")
    assert statuses(session)[0] is Status.ACCEPTED
    assert bubbles(screen) == list(SECOND)


def test_one_message_is_edited_and_the_others_stay(
    screen: CurateScreen, press: Press, session: Session
) -> None:
    letter(press, screen, "E")
    assert screen.review.editing
    views = screen.review.card.talk.views
    assert QApplication.focusWidget() is views[0]
    views[1].setFocus()
    for sign in " بخير":
        press(screen, 0, sign)
    press(screen, Qt.Key.Key_Return, "\r", modifiers=CONTROL)
    assert not screen.review.editing
    found = session.opened_store().candidates.get(1)
    assert found is not None
    assert found.status is Status.EDITED
    assert messages_of(found.final_fields["dialogue"]) == (FIRST[0], FIRST[1] + " بخير", *FIRST[2:])
    assert bubbles(screen) == list(SECOND)
    screen.review.perform("undo")
    assert bubbles(screen) == list(FIRST)
    screen.review.perform("redo")


def test_escape_gives_every_message_back(screen: CurateScreen, press: Press) -> None:
    letter(press, screen, "E")
    press(screen, 0, "؟")
    assert bubbles(screen)[0].endswith("؟؟")
    press(screen, Qt.Key.Key_Escape)
    assert not screen.review.editing
    assert bubbles(screen) == list(FIRST)


def test_what_is_no_dialogue_is_shown_as_a_text(
    qtbot: QtBot, screen: CurateScreen, press: Press, session: Session
) -> None:
    for _ in range(2):
        screen.review.perform("skip")
        painted(qtbot, screen)
    card = screen.review.card
    assert card.talk.isHidden()
    assert card.text.text() == "ماشي هدرة تاع زوج"
    assert QApplication.focusWidget() is card.text
    screen.review.perform("skip")
    painted(qtbot, screen)
    assert bubbles(screen) == [""]


def test_a_larger_text_makes_larger_bubbles(screen: CurateScreen) -> None:
    view = screen.review.card.talk.views[0]
    before = view.font().pointSize()
    screen.review.perform("larger")
    assert view.font().pointSize() > before
    screen.review.perform("flip-direction")
    screen.review.perform("show-marks")
    screen.review.perform("difference")
    assert bubbles(screen) == list(FIRST)


def shown_names(screen: CurateScreen) -> list[str]:
    talk = screen.review.card.talk
    return [each.who.text() for each in talk._bubbles[: len(talk.views)]]


def type_in(press: Press, screen: CurateScreen, text: str) -> None:
    for sign in text:
        press(screen, 0, sign)


def stored_messages(session: Session) -> tuple[str, ...]:
    found = session.opened_store().candidates.get(1)
    assert found is not None
    return messages_of(found.final_fields["dialogue"])


def test_a_message_is_added_at_the_end_and_between_two_with_its_answer(
    screen: CurateScreen, press: Press, session: Session, qtbot: QtBot
) -> None:
    letter(press, screen, "E")
    talk = screen.review.card.talk
    talk.views[3].setFocus()
    press(screen, Qt.Key.Key_Return, "\r", modifiers=ALT)
    assert QApplication.focusWidget() is talk.views[4]
    qtbot.waitUntil(lambda: not talk.views[4].visibleRegion().isEmpty())
    type_in(press, screen, "صحيت")
    talk.views[0].setFocus()
    press(screen, Qt.Key.Key_Return, "\r", modifiers=ALT)
    assert QApplication.focusWidget() is talk.views[1]
    type_in(press, screen, "مرحبا")
    talk.views[2].setFocus()
    type_in(press, screen, "بيك")
    expected = (FIRST[0], "مرحبا", "بيك", *FIRST[1:], "صحيت")
    assert bubbles(screen) == list(expected)
    assert shown_names(screen) == [*["عمي أحمد", "الصيدلي"] * 3, "عمي أحمد"]
    sides = [each.property("side") for each in talk._bubbles[:7]]
    assert sides == [*["opens", "answers"] * 3, "opens"]
    press(screen, Qt.Key.Key_Return, "\r", modifiers=CONTROL)
    assert stored_messages(session) == expected
    assert bubbles(screen) == list(SECOND)
    screen.review.perform("undo")
    assert bubbles(screen) == list(FIRST)
    assert all(view.isReadOnly() for view in talk.views)


def test_a_message_is_removed_with_its_answer_and_two_always_stay(
    screen: CurateScreen, press: Press, session: Session
) -> None:
    letter(press, screen, "E")
    talk = screen.review.card.talk
    talk.views[1].setFocus()
    press(screen, Qt.Key.Key_Delete, modifiers=ALT)
    assert bubbles(screen) == [FIRST[0], FIRST[3]]
    assert talk.is_changed()
    press(screen, Qt.Key.Key_Delete, modifiers=ALT)
    talk._bubbles[0].remove.click()
    assert bubbles(screen) == [FIRST[0], FIRST[3]]
    press(screen, Qt.Key.Key_Return, "\r", modifiers=CONTROL)
    assert stored_messages(session) == (FIRST[0], FIRST[3])


def test_escape_brings_back_what_was_removed_and_added(screen: CurateScreen, press: Press) -> None:
    letter(press, screen, "E")
    talk = screen.review.card.talk
    talk._bubbles[3].remove.click()
    talk._bubbles[0].add.click()
    assert len(talk.views) == 5
    press(screen, Qt.Key.Key_Escape)
    assert bubbles(screen) == list(FIRST)
    assert shown_names(screen) == ["عمي أحمد", "الصيدلي"] * 2
    assert not talk.is_changed()
    assert not talk._bubbles[0].add.isVisible()
    assert all(view.isReadOnly() for view in talk.views)


def test_an_empty_message_is_not_saved(screen: CurateScreen, press: Press) -> None:
    letter(press, screen, "E")
    screen.review.card.talk._bubbles[3].add.click()
    press(screen, Qt.Key.Key_Return, "\r", modifiers=CONTROL)
    assert screen.review.editing
    assert "empty" in screen.review.bar.note()


def test_the_checks_follow_and_arabizi_is_helped_in_a_new_message(
    screen: CurateScreen, press: Press, qtbot: QtBot
) -> None:
    letter(press, screen, "E")
    press(screen, Qt.Key.Key_F4)
    talk = screen.review.card.talk
    talk._bubbles[3].add.click()
    type_in(press, screen, "choukran ")
    assert talk.views[4].text() == "شكرا "
    talk._bubbles[4].remove.click()
    type_in(press, screen, " bzaf ")
    assert talk.views[3].text() == FIRST[3] + " بزاف "
