"""The three nearest texts beside the item: looked up after the paint, copied by key, never in the way."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.curate import twins as twins_module
from app.curate.similar_card import SimilarCard
from app.screens.curate.page import CurateScreen
from app.session import Session
from engine.jobs.twins import Twin, twins_of
from engine.model import Candidate, Decision
from engine.store import Store
from tests.app.growing import SEED, TEXTS
from tests.app.reviewing import Press, letter

pytest_plugins = ["tests.app.curate_fixtures"]
SHIFT = Qt.KeyboardModifier.ShiftModifier
TAB = Qt.Key.Key_Tab
LIKE = tuple(f"{SEED} {end}" for end in ("اليوم", "برك", "دروك"))
OpenCurate = Callable[..., CurateScreen]


def told(screen: CurateScreen) -> list[str]:
    rows = screen.review.side.similar.rows
    return [row.told.text() for row in rows if not row.isHidden()]


def decision_on(session: Session, number: int) -> Decision:
    found = session.opened_store().decisions.in_force(number)
    assert found is not None
    return found


def test_three_are_shown_with_what_became_of_each_the_first_with_its_words_marked(
    open_curate: OpenCurate, press: Press, qtbot: QtBot
) -> None:
    screen = open_curate(LIKE)
    card = screen.review.side.similar
    qtbot.waitUntil(lambda: len(told(screen)) == 3)
    assert "seed" in told(screen)[0]
    assert all("Waiting" in each for each in told(screen)[1:])
    assert card.rows[0].text.text() == SEED
    assert card.rows[1].text.extraSelections() == []
    press(screen, Qt.Key.Key_3, "3")
    press(screen, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any("rejected: \u2068Unnatural" in each for each in told(screen)))
    assert any("Accepted" in each for each in told(screen))


def test_the_others_are_chosen_by_going_there_or_by_their_buttons(
    open_curate: OpenCurate, press: Press, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate(LIKE)
    card = screen.review.side.similar
    qtbot.waitUntil(lambda: len(told(screen)) == 3)
    card.rows[1].text.setFocus()
    press(screen, Qt.Key.Key_X, "X", modifiers=SHIFT)
    twin = session.opened_store().candidates.find(2)
    assert twin is not None
    assert (decision_on(session, 1).reasons, decision_on(session, 1).note) == (
        ("copy_of_row",), f"= {twin.uid}",
    )  # fmt: skip
    qtbot.waitUntil(lambda: len(told(screen)) == 3)
    wanted = screen.review._twins.now(screen.review.item)[2]  # type: ignore[arg-type]
    card.rows[2].text.setFocus()
    while QApplication.focusWidget() is not card.rows[2].copy:
        qtbot.keyClick(QApplication.focusWidget(), TAB)
    press(screen, Qt.Key.Key_Return)
    assert decision_on(session, 2).note == f"= {wanted.uid}"
    press(screen, Qt.Key.Key_X, "X", modifiers=SHIFT)
    assert decision_on(session, 3).reasons == ("copy_of_seed",)


def test_what_is_shown_is_what_is_so_after_each_decision_and_undo(
    open_curate: OpenCurate, press: Press, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate(LIKE)
    press(screen, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any("Accepted" in each for each in told(screen)))
    letter(press, screen, "U")
    qtbot.waitUntil(lambda: len(told(screen)) == 3)
    assert not any("Accepted" in each for each in told(screen))
    letter(press, screen, "E")
    screen.review.card.text.insert(" بلا ما يشبه والو من هذا الكلام كامل يا خويا العزيز")
    screen.review.perform("save")
    qtbot.waitUntil(lambda: len(told(screen)) == 2)  # the edited one is not like it any more
    assert decision_on(session, 1).action == "edit"
    assert not any("Edited" in each for each in told(screen))


def test_nothing_is_looked_up_before_the_paint_nor_while_nobody_sees_it(
    open_curate: OpenCurate, press: Press, qtbot: QtBot, monkeypatch: object
) -> None:
    asked: list[int] = []

    def noted(store: Store, candidate: Candidate, text: str) -> list[Twin]:
        asked.append(candidate.id)
        return twins_of(store, candidate, text)

    twins_module.twins_of, before = noted, twins_module.twins_of
    try:
        screen = open_curate((*LIKE, *TEXTS))
        qtbot.waitUntil(lambda: asked[:2] == [1, 2])
        shown_at: list[int] = []
        screen.review.card.painted.connect(lambda: shown_at.append(len(asked)))
        letter(press, screen, "S")
        assert screen.review.side.similar.rows[0].isVisible()
        qtbot.waitUntil(lambda: asked[-2:] == [2, 3])
        assert shown_at[0] == 2
        letter(press, screen, "G")
        asked.clear()
        letter(press, screen, "S")
        qtbot.wait(60)
        assert asked == []
        press(screen, Qt.Key.Key_X, "X", modifiers=SHIFT)
        assert asked[:1] == [3]
        letter(press, screen, "G")
        qtbot.waitUntil(lambda: screen.review.item.candidate.id in asked)  # type: ignore[union-attr]
    finally:
        twins_module.twins_of = before


def test_where_nothing_resembles_it_that_is_said(
    open_curate: OpenCurate, press: Press, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate(TEXTS)
    card: SimilarCard = screen.review.side.similar
    qtbot.waitUntil(lambda: card.nothing.text().startswith("Nothing like it"))
    assert told(screen) == []
    press(screen, Qt.Key.Key_X, "X", modifiers=SHIFT)
    assert screen.review.bar.note() == "Nothing resembles it."
    assert session.opened_store().decisions.in_force(1) is None


def test_hidden_scores_hide_how_like_it_is_and_what_became_of_it(
    open_curate: OpenCurate, press: Press, qtbot: QtBot
) -> None:
    screen = open_curate(LIKE)
    qtbot.waitUntil(lambda: len(told(screen)) == 3)
    letter(press, screen, "V")
    assert told(screen) == ["", "", ""]
    assert screen.review.side.similar.rows[0].text.text() == SEED
