"""The line that says why an item is shown: the rule, the chance, and what speaks for and against it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.curate import review as review_module
from app.curate.why import why
from app.palette import button_commands
from app.screens.curate.page import CurateScreen
from app.session import Session
from app.settings import Settings
from engine.jobs.learn import learn
from engine.learning.contributions import Because, Part, as_json
from engine.model import Stream
from engine.store.learning import Pick
from tests.app.reviewing import Press, letter, painted
from tests.engine.learning_project import grow, judge_at_random, write

pytest_plugins = ["tests.app.curate_fixtures"]
OpenCurate = Callable[..., CurateScreen]


def plain(text: str) -> str:
    return text.translate({0x2066: None, 0x2067: None, 0x2068: None, 0x2069: None})


@pytest.fixture
def learned(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> CurateScreen:
    """A project whose queue has learned, in Curate."""
    monkeypatch.setattr(review_module, "GUARD_SECONDS", 0.0)
    good = dict(write(400, 0.3))
    with grow(tmp_path / "p.zerria", list(good.items())) as store:
        judge_at_random(store, good, 70)
        list(learn(store))
    session.open(tmp_path / "p.zerria")
    screen = CurateScreen(session)
    qtbot.addWidget(screen)
    screen.resize(1200, 800)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.activateWindow()
    screen.opened()
    painted(qtbot, screen)
    return screen


def go_to(screen: CurateScreen, press: Press, stream: str) -> None:
    for _ in range(40):
        item = screen.review.item
        assert item is not None
        if item.stream == stream:
            return
        letter(press, screen, "S")
    raise AssertionError(stream)


def test_a_picked_row_tells_its_rule_chance_and_strongest_parts(
    learned: CurateScreen, press: Press
) -> None:
    go_to(learned, press, Stream.UNCERTAIN)
    card = learned.review.side.why
    item = learned.review.item
    assert item is not None
    assert item.because is not None
    line = plain(card.line.text())
    assert line.startswith("Hard to tell: your answer teaches the queue most. Chance: ")
    assert f"{item.because.chance:.0%}" in line
    strongest = [plain(f"{bar.text}\u00a0{bar.label}") for bar in card.bars.bars()[:2]]
    assert all(each in line for each in strongest)
    assert 3 <= len(card.bars.bars()) <= 8
    assert not card.bars.isVisible()
    words = {plain(b.label) for b in card.bars.bars()} - {"Length"}
    assert words <= set(item.text.split())


def test_it_is_unfolded_by_key_click_or_palette_and_stays_so(
    learned: CurateScreen, press: Press, qtbot: QtBot
) -> None:
    go_to(learned, press, Stream.UNCERTAIN)
    card = learned.review.side.why
    card.more.setFocus()
    press(learned, Qt.Key.Key_Return)
    assert card.bars.isVisible()
    assert card.note.isVisible()
    assert "It starts at" in card.note.text()
    assert Settings.load().view["why"] == "open"
    card.more.setFocus()
    qtbot.keyClick(card.more, Qt.Key.Key_Space)
    assert not card.bars.isVisible()
    qtbot.mouseClick(card.line, Qt.MouseButton.LeftButton)
    assert card.bars.isVisible()
    commands = {each.title: each for each in button_commands(learned, "Curate")}
    commands["Why this item: less"].run()
    assert not card.bars.isVisible()
    assert Settings.load().view["why"] == ""


def test_a_row_shown_by_chance_says_so_and_no_more_in_its_line(
    learned: CurateScreen, press: Press
) -> None:
    go_to(learned, press, Stream.RANDOM)
    line = learned.review.side.why.line.text()
    assert line == "Shown by chance: such rows tell how good all rows are."


def test_hidden_scores_hide_the_rule_the_parts_and_the_bars(
    learned: CurateScreen, press: Press
) -> None:
    go_to(learned, press, Stream.UNCERTAIN)
    learned.review.side.why.set_open(True)
    letter(press, learned, "V")
    card = learned.review.side.why
    assert card.line.text() == "Scores are hidden until you decide."
    assert not card.bars.isVisible()
    assert not card.note.isVisible()
    assert not card.more.isVisible()


def test_before_there_is_a_model_the_mean_of_the_checks_is_told(
    open_curate: OpenCurate, qtbot: QtBot
) -> None:
    screen = open_curate()
    items = []
    while (item := screen.review.item) is not None and item.stream:
        items.append(item)
        screen.review.perform("skip")
        painted(qtbot, screen)
    screen.review.flush()
    card = screen.review.side.why
    line = plain(card.line.text())
    assert line.startswith("Best first: the mean of its checks is ")
    assert "\u22120.40\u00a0Near-copy" in line
    assert "+0.40\u00a0Length" in line
    assert "The model has not looked" not in line
    assert [plain(each.text) for each in card.bars.bars()] == ["+0.40", "\u22120.40"]


def test_a_row_that_the_model_did_not_look_at_says_so(
    open_curate: OpenCurate, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate()
    session.opened_store().learning.keep_model("m", 60, "{}")
    screen = open_curate()
    while (item := screen.review.item) is not None and item.stream:
        screen.review.perform("skip")
        painted(qtbot, screen)
    screen.review.flush()
    assert "The model has not looked at it yet." in screen.review.side.why.line.text()


def test_signs_that_reorder_are_written_out_and_words_keep_their_direction(
    open_curate: OpenCurate, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate()
    because = Because(
        0.0, (Part("word", "\u202eعليك\u202c", -1.0), Part("check", "gone", 0.2)), 0.0
    )
    learning = session.opened_store().learning
    learning.keep_model("m", 60, "{}")
    learning.add_picks([Pick(1, 0, Stream.UNCERTAIN, 0.3, "m", as_json(because))])
    learning.add_picks([Pick(2, 0, Stream.UNCERTAIN, 0.3, "m", "{damaged")])
    screen = open_curate()
    while (item := screen.review.item) is not None and item.candidate.id != 1:
        screen.review.perform("skip")
        painted(qtbot, screen)
    screen.review.flush()
    bars = screen.review.side.why.bars.bars()
    assert bars[0].label == "\u2068⟦RLO⟧عليك⟦PDF⟧\u2069"
    assert bars[1].label == "\u2068gone\u2069"
    assert "\u202e" not in screen.review.side.why.line.text()


def test_what_the_model_holds_of_a_row_is_not_told_where_chance_shows_it(
    learned: CurateScreen, press: Press
) -> None:
    go_to(learned, press, Stream.RANDOM)
    item = learned.review.item
    assert item is not None
    known = Because(0.0, (Part("word", "x", 1.0),), 0.0)
    assert why(replace(item, because=known)) == why(item)
    assert "Chance" in why(replace(item, because=known, stream="")).line
