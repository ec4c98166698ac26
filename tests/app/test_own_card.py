"""Verifiers: how far an annotator agrees with themself, and the way to the rows to settle."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.screens.curate.page import CurateScreen
from app.screens.verifiers.page import VerifiersScreen
from app.session import Session
from app.settings import Settings
from app.translate import without_isolates
from engine.jobs.second_looks import are_on
from engine.model import Action, Decision, Stream
from engine.store import QueueFilter
from tests.app.growing import grow
from tests.app.reviewing import painted
from tests.app.showing import show

pytest_plugins = ["tests.app.curate_fixtures"]
ROWS = 40
TEXTS = tuple(f"هاد الجملة رقم {number} مليحة" for number in range(ROWS))


@pytest.fixture
def twice(session: Session, tmp_path: Path) -> Session:
    """Yasmine judged all rows twice and changed her mind on four; Karim once."""
    session.open(grow(tmp_path / "p.zerria", TEXTS))
    store = session.opened_store()
    for who in ("Karim", "Yasmine"):
        for number in range(1, ROWS + 1):
            action = Action.REJECT if number % 2 else Action.ACCEPT
            reasons = ("unnatural",) if number % 2 else ()
            store.decisions.decide([Decision(number, action, who, reasons=reasons)])
    for number in range(1, ROWS + 1):
        kept = number % 2 == 0 or number <= 8
        again = Decision(
            number,
            Action.EDIT if kept else Action.REJECT,
            "Yasmine",
            reasons=() if kept else ("unnatural",),
            stream=Stream.SECOND_LOOK,
        )
        store.decisions.decide([again])
    return session


@pytest.fixture
def page(qtbot: QtBot, twice: Session) -> VerifiersScreen:
    made = show(qtbot, VerifiersScreen, twice)
    assert isinstance(made, VerifiersScreen)
    return made


def test_the_card_tells_the_share_its_interval_kappa_and_the_reasons(page: VerifiersScreen) -> None:
    card = page.own
    assert without_isolates(card.rate.text()) == (
        "You judged 40 rows twice and answered the same in 90% (77% to 96%, 95 % sure)."
    )
    assert without_isolates(card.kappa.text()).startswith("Cohen's kappa: 0.80 (")
    assert without_isolates(card.reasons.text()) == "Reasons that changed most: Unnatural 4"
    assert without_isolates(card.settle.text()) == "Settle what you answered otherwise (4)"


def test_others_see_nothing_of_it(page: VerifiersScreen) -> None:
    page.session.settings = Settings(annotator="Karim")
    page.read_again()
    assert page.own.rate.text() == "No row was judged twice yet."
    assert page.own.settle.isHidden()
    assert page.own.kappa.isHidden()


def test_second_looks_are_switched_off_for_the_project(page: VerifiersScreen) -> None:
    store = page.session.opened_store()
    assert page.own.on.isChecked()
    page.own.on.click()
    assert not are_on(store)
    page.read_again()
    assert not page.own.on.isChecked()
    page.own.on.click()
    assert are_on(store)


def test_a_click_opens_what_is_to_be_settled(
    page: VerifiersScreen,
    open_curate: Callable[..., CurateScreen],
    qtbot: QtBot,
    twice: Session,
) -> None:
    screen = open_curate()
    page.own.settle.click()
    painted(qtbot, screen)
    assert twice.queue == QueueFilter(status=None, second_look="Yasmine")
    assert screen.bar.note.text() == "Answered otherwise the second time"
    assert screen.review.item is not None
    assert screen.review.item.candidate.id == 1
    screen.bar.table.click()
    qtbot.waitUntil(lambda: screen.table.rows.model().rowCount() == 4)
