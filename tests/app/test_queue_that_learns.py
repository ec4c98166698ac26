"""The queue that learns, in the window: streams, hidden scores, accepting by score, Verifiers."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.curate import review as review_module
from app.learning import QueueLearning
from app.screens.curate.page import CurateScreen
from app.screens.preferences.page import PreferencesScreen
from app.screens.verifiers.page import VerifiersScreen
from app.session import Session
from engine.jobs.learn import BEST, ORDER, learn, learned_state
from engine.jobs.verifier_limits import moved_limits
from engine.model import Status, Stream
from tests.app.curate_fixtures import press as press
from tests.app.curate_fixtures import session as session
from tests.app.reviewing import Press, letter, painted
from tests.engine.learning_project import grow, judge_at_random, write

GOOD = dict(write(1600, 0.2))


@pytest.fixture
def grown(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.setattr(review_module, "GUARD_SECONDS", 0.0)
    with grow(tmp_path / "p.zerria", list(GOOD.items())) as store:
        judge_at_random(store, GOOD, 70)
    session.open(tmp_path / "p.zerria")
    return session


def curate(qtbot: QtBot, session: Session) -> CurateScreen:
    screen = CurateScreen(session)
    session.changed.connect(screen.refresh)
    qtbot.addWidget(screen)
    screen.resize(1200, 800)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.activateWindow()
    screen.opened()
    painted(qtbot, screen)
    return screen


def test_decisions_keep_their_stream_and_after_fifty_the_queue_learns(
    qtbot: QtBot, grown: Session, press: Press
) -> None:
    screen = curate(qtbot, grown)
    store = grown.opened_store()
    streams = []
    for _ in range(12):
        item = screen.review.item
        assert item is not None
        streams.append(item.stream)
        press(screen, Qt.Key.Key_Return)
        decision = store.decisions.in_force(item.candidate.id)
        assert decision is not None
        assert decision.stream == item.stream
    assert Stream.RANDOM in streams
    run = QueueLearning.of(grown)
    qtbot.waitUntil(lambda: store.learning.model() is not None and not run.active, timeout=240_000)
    for _ in range(8):
        press(screen, Qt.Key.Key_Return)
    item = screen.review.item
    assert item is not None
    assert item.stream in (Stream.RANDOM, Stream.UNCERTAIN, Stream.LIKELY)


def test_undo_brings_the_item_back_with_its_stream(
    qtbot: QtBot, grown: Session, press: Press
) -> None:
    screen = curate(qtbot, grown)
    while screen.review.item is not None and screen.review.item.stream != Stream.RANDOM:
        press(screen, Qt.Key.Key_Return)
    before = screen.review.item
    assert before is not None
    press(screen, Qt.Key.Key_Return)
    letter(press, screen, "U")
    after = screen.review.item
    assert after is not None
    assert (after.candidate.id, after.stream) == (before.candidate.id, Stream.RANDOM)


def test_scores_can_be_hidden_until_a_row_is_decided(
    qtbot: QtBot, grown: Session, press: Press
) -> None:
    screen = curate(qtbot, grown)
    chips = screen.review.card.verdicts
    assert chips.isVisible()
    letter(press, screen, "V")
    assert not chips.isVisible()
    assert not screen.review.side.why.more.isVisible()
    assert screen.review.side.why.line.text() == "Scores are hidden until you decide."
    first = screen.review.item
    assert first is not None
    press(screen, Qt.Key.Key_Return)
    assert not chips.isVisible()
    screen.review.reopen(first.candidate.id)
    assert chips.isVisible()
    preferences = PreferencesScreen(grown)
    qtbot.addWidget(preferences)
    assert preferences.hide_scores.isChecked()
    preferences.hide_scores.setChecked(False)
    assert not type(grown.settings).load().hide_scores


def test_accepting_all_says_what_is_missing_while_it_is_locked(
    qtbot: QtBot, grown: Session, press: Press
) -> None:
    screen = curate(qtbot, grown)
    before = grown.opened_store().candidates.counts()
    letter(press, screen, "Y")
    assert screen.above.isVisible()
    assert "locked" in screen.above.told.text()
    assert "200" in screen.above.told.text()
    assert not screen.above.go.isVisible()
    press(screen, Qt.Key.Key_Return)
    assert grown.opened_store().candidates.counts() == before
    press(screen, Qt.Key.Key_Escape)
    assert not screen.above.isVisible()


def trusted(session: Session) -> None:
    store = session.opened_store()
    judge_at_random(store, GOOD, 190)
    list(learn(store))
    assert learned_state(store)["accept_all"]["open"], learned_state(store)


def test_accepting_all_is_one_gesture_with_a_count_before_and_one_undo_after(
    qtbot: QtBot, grown: Session, press: Press
) -> None:
    trusted(grown)
    screen = curate(qtbot, grown)
    store = grown.opened_store()
    before = store.candidates.counts()
    letter(press, screen, "Y")
    assert screen.above.go.isVisible()
    count = int("".join(filter(str.isdigit, screen.above.go.text())))
    assert count > 50
    press(screen, Qt.Key.Key_Return)
    accepted = before[Status.ACCEPTED] + count
    qtbot.waitUntil(lambda: store.candidates.counts()[Status.ACCEPTED] == accepted, timeout=20_000)
    assert "undo" in screen.messages.text()
    grown.undo()
    qtbot.waitUntil(lambda: store.candidates.counts() == before, timeout=20_000)


def test_the_page_of_verifiers_says_what_to_do_first(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.create(tmp_path / "empty.zerria", {"variety": "arq"})
    page = VerifiersScreen(session)
    qtbot.addWidget(page)
    page.opened()
    assert page.is_empty


@pytest.fixture
def page(qtbot: QtBot, grown: Session) -> VerifiersScreen:
    trusted(grown)
    made = VerifiersScreen(grown)
    grown.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(1100, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.opened()
    return made


def test_it_shows_each_check_against_people(page: VerifiersScreen) -> None:
    assert not page.is_empty
    model = page.table.model()
    assert model is not None
    cells = [str(model.index(0, column).data()) for column in range(7)]
    assert cells[0] == "Length"
    assert "%" in cells[5]
    assert "260" in page.trust.rate.text()
    assert "off by" in page.trust.honest.text()


def test_a_threshold_is_tried_kept_marked_and_taken_back(
    qtbot: QtBot, page: VerifiersScreen, grown: Session
) -> None:
    store = grown.opened_store()
    page.limits.spins["max_ratio"].setValue(0.1)
    qtbot.waitUntil(lambda: "would be flagged" in page.limits.effect.text(), timeout=30_000)
    assert moved_limits(store) == {}
    page.limits.keep.click()
    assert moved_limits(store) == {"length": {"max_ratio": 0.1}}
    assert page.limits.reset.isEnabled()
    assert page.limits.spins["max_ratio"].value() == pytest.approx(0.1)
    page.limits.undo.click()
    assert moved_limits(store) == {}
    page.move_threshold("length", "max_ratio", 3.0)
    qtbot.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert moved_limits(store) == {}


def test_the_learned_order_can_be_turned_off(page: VerifiersScreen, grown: Session) -> None:
    page.trust.order.setChecked(False)
    assert grown.opened_store().setting(ORDER) == BEST
    page.trust.order.setChecked(True)
    assert grown.opened_store().setting(ORDER) != BEST
