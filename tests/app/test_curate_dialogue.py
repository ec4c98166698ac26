"""A dialogue in Curate: a bubble a message, each edited by itself, keys as everywhere."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.screens.curate.page import CurateScreen
from app.session import Session
from engine.model import Status
from engine.text.dialogue import joined, messages_of
from tests.app.reviewing import Press, letter, painted, statuses

pytest_plugins = ["tests.app.curate_fixtures"]

CONTROL = Qt.KeyboardModifier.ControlModifier
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
