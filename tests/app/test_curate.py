"""The loop of Curate, by real key events on a real project."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.curate import review as review_module
from app.screens.curate.page import CurateScreen
from app.session import Session
from engine.errors import UserError
from engine.jobs.second_looks import turn
from engine.model import Action, Changed, Status
from tests.app.growing import TEXTS
from tests.app.reviewing import SCAN, Press, letter, painted, shown, statuses

pytest_plugins = ["tests.app.curate_fixtures"]


def test_one_key_is_one_decision_and_shows_the_next(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    assert shown(screen) == TEXTS[0]
    press(screen, Qt.Key.Key_Return)
    assert shown(screen) == TEXTS[1]
    letter(press, screen, "S")
    letter(press, screen, "F")
    press(screen, Qt.Key.Key_2, "2")
    assert statuses(session) == [
        Status.ACCEPTED,
        Status.SKIPPED,
        Status.FLAGGED,
        Status.REJECTED,
    ]
    decision = session.opened_store().decisions.in_force(4)
    assert decision is not None
    assert (decision.reasons, decision.annotator) == (("wrong_label",), "Yasmine")
    assert "4 / 200" in screen.review.line.text().translate({0x2066: None, 0x2069: None})


def test_keys_under_an_arabic_layout(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    press(screen, 0x0633, "س", SCAN["S"])
    press(screen, 0x0662, "٢", SCAN["2"])
    press(screen, 0x0628, "ب", SCAN["F"])
    assert statuses(session)[:3] == [Status.SKIPPED, Status.REJECTED, Status.FLAGGED]
    press(screen, 0x0639, "ع", SCAN["U"])
    assert shown(screen) == TEXTS[2]
    press(screen, 0x062B, "ث", SCAN["E"])
    assert screen.review.editing
    press(screen, 0x0634, "ش", 38)
    assert shown(screen) == TEXTS[2] + "ش"
    assert statuses(session)[2] == Status.WAITING


def test_accept_keeps_the_string_of_the_project_byte_for_byte(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    odd = "c’est\u00a0bon\u2028واش\u202f?\r\n\u200fراك\ufeff"
    screen = open_curate((odd,))
    press(screen, Qt.Key.Key_Enter)
    store = session.opened_store()
    (record,) = [each for each in store.records() if each.origin == "synthetic"]
    assert record.text == odd
    decision = store.decisions.in_force(1)
    assert decision is not None
    assert decision.action == Action.ACCEPT
    assert decision.fields == {}


def test_edit_in_place_saves_and_accepts(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    letter(press, screen, "E")
    for key, text in ((Qt.Key.Key_S, "s"), (Qt.Key.Key_1, "1"), (Qt.Key.Key_U, "u")):
        press(screen, key, text)
    assert shown(screen) == TEXTS[0] + "s1u"
    assert statuses(session) == [Status.WAITING] * 4
    press(screen, Qt.Key.Key_Return, "\r", modifiers=Qt.KeyboardModifier.ControlModifier)
    decision = session.opened_store().decisions.in_force(1)
    assert decision is not None
    assert decision.action == Action.EDIT
    assert decision.fields == {"text": TEXTS[0] + "s1u"}
    assert shown(screen) == TEXTS[1]
    assert not screen.review.editing


def test_escape_reverts_an_edit_and_an_edit_without_change_is_an_accept(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    letter(press, screen, "E")
    press(screen, Qt.Key.Key_S, "s")
    press(screen, Qt.Key.Key_Escape)
    assert not screen.review.editing
    assert shown(screen) == TEXTS[0]
    press(screen, Qt.Key.Key_F2)
    press(screen, Qt.Key.Key_Return, "\r", modifiers=Qt.KeyboardModifier.ControlModifier)
    assert statuses(session)[0] == Status.ACCEPTED


def test_an_empty_edit_is_not_accepted(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    letter(press, screen, "E")
    screen.review.card.text.selectAll()
    press(screen, Qt.Key.Key_Delete)
    screen.review.perform("save")
    assert screen.review.editing
    assert screen.review.bar.note()
    assert statuses(session)[0] == Status.WAITING


def test_reject_and_ask_waits_for_the_digit(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    letter(press, screen, "X")
    assert statuses(session)[0] == Status.WAITING
    assert QApplication.focusWidget().objectName() == "reject-1"
    press(screen, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is screen.review.card.text
    letter(press, screen, "X")
    press(screen, Qt.Key.Key_7, "7")
    decision = session.opened_store().decisions.in_force(1)
    assert decision is not None
    assert decision.reasons == ("personal_data",)
    assert QApplication.focusWidget() is screen.review.card.text


def test_the_projects_own_reasons_take_the_digits(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    session.write(lambda store: store.set_setting("reasons", '["R&D", "<b>خاطئ</b>"]'))
    press(screen, Qt.Key.Key_2, "2")
    press(screen, Qt.Key.Key_3, "3")  # there is no third reason
    decision = session.opened_store().decisions.in_force(1)
    assert decision is not None
    assert decision.reasons == ("<b>خاطئ</b>",)
    assert statuses(session)[1] == Status.WAITING


def test_undo_goes_back_to_the_item_and_redo_leaves_it(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    press(screen, Qt.Key.Key_1, "1")
    press(screen, Qt.Key.Key_Return)
    letter(press, screen, "U")
    assert shown(screen) == TEXTS[1]
    press(screen, Qt.Key.Key_Z, "\x1a", modifiers=Qt.KeyboardModifier.ControlModifier)
    assert shown(screen) == TEXTS[0]
    assert statuses(session)[:2] == [Status.WAITING] * 2
    press(screen, Qt.Key.Key_U, "U", modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert shown(screen) == TEXTS[1]
    press(screen, Qt.Key.Key_Y, "\x19", modifiers=Qt.KeyboardModifier.ControlModifier)
    assert shown(screen) == TEXTS[2]
    assert statuses(session)[:2] == [Status.REJECTED, Status.ACCEPTED]
    letter(press, screen, "U")
    press(screen, Qt.Key.Key_2, "2")
    assert shown(screen) == TEXTS[2]


def test_undo_after_the_project_was_closed_and_opened_again(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    press(screen, Qt.Key.Key_1, "1")
    path = session.opened_store().path
    session.close()
    session.open(path)
    screen = open_curate()
    assert shown(screen) == TEXTS[1]
    letter(press, screen, "U")
    assert shown(screen) == TEXTS[0]
    assert statuses(session)[0] == Status.WAITING


def test_a_held_key_and_a_double_tap_count_once(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate(guard=5.0)
    press(screen, Qt.Key.Key_Return)
    assert statuses(session)[0] == Status.WAITING  # just painted
    review_module.GUARD_SECONDS = 0.0
    press(screen, Qt.Key.Key_Return, repeat=True)
    assert statuses(session)[0] == Status.WAITING
    press(screen, Qt.Key.Key_Return)
    assert statuses(session)[:2] == [Status.ACCEPTED, Status.WAITING]


def test_a_decision_that_is_not_written_puts_the_item_back(
    open_curate: Callable[..., CurateScreen],
    press: Press,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = open_curate()

    def full(*_: object) -> Changed:
        raise UserError("The disk is full.")

    monkeypatch.setattr(session, "decide", full)
    press(screen, Qt.Key.Key_Return)
    assert shown(screen) == TEXTS[0]
    assert "disk is full" in screen.messages.text()
    assert statuses(session)[0] == Status.WAITING
    monkeypatch.undo()
    monkeypatch.setattr(review_module, "GUARD_SECONDS", 0.0)
    press(screen, Qt.Key.Key_Return)
    assert statuses(session)[0] == Status.ACCEPTED
    assert shown(screen) == TEXTS[1]


def test_the_end_of_the_queue_offers_the_skipped_ones(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate(TEXTS[:2])
    letter(press, screen, "S")
    press(screen, Qt.Key.Key_Return)
    assert screen.empty.isVisible()
    screen.empty.wanted.emit()
    painted(qtbot, screen)
    assert shown(screen) == TEXTS[0]
    press(screen, Qt.Key.Key_3, "3")
    assert screen.empty.isVisible()
    letter(press, screen, "U")
    assert screen.review.isVisible()
    assert shown(screen) == TEXTS[0]
    assert statuses(session) == [Status.SKIPPED, Status.ACCEPTED]


def test_nothing_yet_points_to_the_next_page(
    open_curate: Callable[..., CurateScreen], session: Session, qtbot: QtBot
) -> None:
    screen = CurateScreen(session)
    qtbot.addWidget(screen)
    with qtbot.waitSignal(session.screen_wanted) as told:
        screen.empty.wanted.emit()
    assert told.args == ["project"]
    screen = open_curate(())
    with qtbot.waitSignal(session.screen_wanted) as told:
        screen.empty.wanted.emit()
    assert told.args == ["generate"]


def test_a_decided_item_is_looked_at_again(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    letter(press, screen, "E")
    press(screen, Qt.Key.Key_S, "s")
    screen.review.perform("save")
    press(screen, Qt.Key.Key_1, "1", modifiers=Qt.KeyboardModifier.AltModifier)
    assert shown(screen) == TEXTS[0] + "s"
    press(screen, Qt.Key.Key_Escape)
    assert shown(screen) == TEXTS[1]
    press(screen, Qt.Key.Key_1, "1", modifiers=Qt.KeyboardModifier.AltModifier)
    press(screen, Qt.Key.Key_Return)
    decision = session.opened_store().decisions.in_force(1)
    assert decision is not None
    assert (decision.action, decision.fields) == (Action.EDIT, {"text": TEXTS[0] + "s"})
    assert shown(screen) == TEXTS[1]


def test_the_queue_goes_on_past_what_was_fetched_at_first(
    open_curate: Callable[..., CurateScreen], session: Session, qtbot: QtBot
) -> None:
    texts = tuple(f"جملة رقم {number}" for number in range(150))
    screen = open_curate(texts)
    turn(session.opened_store(), on=False)
    seen = []
    while screen.review.item is not None and len(seen) < 200:
        seen.append(shown(screen))
        screen.review.perform("accept")
        painted(qtbot, screen)
    assert tuple(seen) == texts
    assert session.opened_store().candidates.waiting() == 0
