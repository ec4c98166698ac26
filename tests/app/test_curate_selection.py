"""Curate shows what is asked for: search, state, conditions, kept selections, and the table."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from app.curate.saved_selections import saved
from app.parts.listing import select_row
from app.screens.curate.page import CurateScreen
from app.session import Session
from engine.model import Action, Decision, Status
from engine.store import QueueFilter
from tests.app.growing import TEXTS
from tests.app.reviewing import Press, letter, painted, shown, statuses

pytest_plugins = ["tests.app.curate_fixtures"]
Open = Callable[..., CurateScreen]


def test_slash_searches_in_either_script_and_enter_gives_the_keys_back(
    open_curate: Open, press: Press, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate()
    press(screen, Qt.Key.Key_Slash, "/")
    assert screen.bar.search.hasFocus()
    qtbot.keyClicks(screen.bar.search, "s7abi")
    assert statuses(session) == [Status.WAITING] * 4
    qtbot.keyClick(screen.bar.search, Qt.Key.Key_Return)
    painted(qtbot, screen)
    assert shown(screen) == TEXTS[0]
    letter(press, screen, "S")
    assert statuses(session)[0] == Status.SKIPPED
    assert screen.empty.isVisible()


def test_typing_alone_searches_and_escape_shows_everything_again(
    open_curate: Open, press: Press, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate()
    press(screen, 0x2215, "", 61)  # the key of / on another layout
    screen.bar.take_focus()
    qtbot.keyClicks(screen.bar.search, "tma6em")
    qtbot.waitUntil(lambda: session.queue.text == "tma6em")
    painted(qtbot, screen)
    assert screen.bar.search.hasFocus()
    qtbot.keyClick(screen.bar.search, Qt.Key.Key_Escape)
    painted(qtbot, screen)
    assert session.queue == QueueFilter()
    assert shown(screen) == TEXTS[0]
    assert not screen.bar.search.hasFocus()


def test_one_letter_says_that_more_are_needed(open_curate: Open, session: Session) -> None:
    screen = open_curate()
    screen.bar.search.setText("b")
    screen.bar.search.returnPressed.emit()
    assert screen.bar.note.text()
    assert screen.review.isVisible()


def test_conditions_narrow_the_queue_and_are_counted_on_the_button(
    open_curate: Open, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate()
    screen.bar.conditions.click()
    screen.bar.form.choices["outcome"].pick("flag")
    screen.bar.form.choices["verifier"].pick("near_duplicate")
    assert session.queue == QueueFilter(verifier="near_duplicate", outcome="flag")
    assert "2" in screen.bar.conditions.text()
    screen.bar.form.longest.setValue(20)
    assert screen.empty.isVisible()
    screen.bar.form.clear.click()
    assert session.queue == QueueFilter()
    assert screen.review.isVisible()
    screen.bar.conditions.click()
    assert not screen.bar.form.isVisible()


def test_the_state_shows_what_was_decided(
    open_curate: Open, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate()
    session.decide([Decision(2, Action.REJECT, "Amel", reasons=("other",))])
    screen.bar.status.pick("rejected")
    painted(qtbot, screen)
    assert shown(screen) == TEXTS[1]
    screen.bar.status.pick("any")
    painted(qtbot, screen)
    assert shown(screen) == TEXTS[0]


def test_a_selection_is_kept_found_and_forgotten(
    open_curate: Open, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_curate()
    store = session.opened_store()
    screen.bar.status.pick("flagged")
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("<b>لمينة</b>", True))
    screen.bar._keep()
    assert saved(store) == {"<b>لمينة</b>": QueueFilter(Status.FLAGGED)}
    screen.bar.status.pick("waiting")
    screen.bar._fill_menu()
    next(iter(screen.bar._menu.actions())).trigger()
    assert session.queue == QueueFilter(Status.FLAGGED)
    screen.bar._menu.actions()[-1].menu().actions()[0].trigger()  # type: ignore[union-attr]
    assert saved(store) == {}


@pytest.mark.parametrize("text", ["[", "[1]", '{"a": 3}', "[" * 5000, '{"a": {"status": {}}}'])
def test_damaged_kept_selections_are_left_out(
    open_curate: Open, session: Session, text: str
) -> None:
    open_curate()
    store = session.opened_store()
    store.set_setting("selections", text)
    assert all(each == QueueFilter(status=None) for each in saved(store).values())


def test_t_shows_the_table_under_an_arabic_layout_and_enter_opens_a_row(
    open_curate: Open, press: Press, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate()
    press(screen, 0x0641, "ف", 28)
    assert screen.table.isVisible()
    assert screen.table.rows.model().rowCount() == 4
    select_row(screen.table.rows, 2)
    qtbot.keyClick(screen.table.rows, Qt.Key.Key_Return)
    painted(qtbot, screen)
    assert screen.review.isVisible()
    assert shown(screen) == TEXTS[2]
    assert statuses(session) == [Status.WAITING] * 4


def test_chosen_rows_are_judged_as_one_gesture_with_one_undo(
    open_curate: Open, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate()
    screen.bar.table.click()
    screen.table.rows.selectAll()
    assert "4" in screen.table.reject.text()
    screen.table.reason.pick("garbled")
    screen.table.reject.click()
    assert statuses(session) == [Status.REJECTED] * 4
    decision = session.opened_store().decisions.in_force(1)
    assert decision is not None
    assert decision.reasons == ("garbled",)
    assert screen.table.rows.model().rowCount() == 0
    qtbot.keyClick(screen.table.rows, Qt.Key.Key_U)
    assert statuses(session) == [Status.WAITING] * 4
    assert screen.table.rows.model().rowCount() == 4


def test_the_whole_selection_is_judged_and_too_many_are_refused(
    open_curate: Open, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_curate()
    screen.bar.table.click()
    assert not screen.table.accept.isEnabled()
    monkeypatch.setattr("app.curate.candidate_table.MOST_AT_ONCE", 3)
    screen.table.whole.click()
    assert not screen.table.accept.isEnabled()
    assert "3" in screen.table.count.text()
    monkeypatch.setattr("app.curate.candidate_table.MOST_AT_ONCE", 4)
    screen.table.whole.click()
    screen.table.whole.click()
    screen.table.accept.click()
    assert statuses(session) == [Status.ACCEPTED] * 4


def test_the_order_of_the_table_is_chosen(open_curate: Open, session: Session) -> None:
    screen = open_curate()
    screen.bar.table.click()
    screen.table.order.pick("worst")
    row = screen.table._model.row_at(0) if screen.table._model else None
    assert row is not None
    assert row.cells[0] == TEXTS[3]


def test_what_is_left_of_a_selection_is_counted_after_it_is_shown(
    open_curate: Open, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate()
    screen._select(QueueFilter(longest=1_000))
    assert shown(screen) == TEXTS[0]
    screen.review.flush()
    assert "left" not in screen.review.line.text()
    qtbot.waitUntil(lambda: f"\u2066{len(TEXTS)}\u2069 left" in screen.review.line.text())
    painted(qtbot, screen)
    screen.review.perform("skip")
    qtbot.waitUntil(lambda: f"\u2066{len(TEXTS) - 1}\u2069 left" in screen.review.line.text())
    screen.review.flush()
    session.undo()
    qtbot.waitUntil(lambda: f"\u2066{len(TEXTS)}\u2069 left" in screen.review.line.text())
