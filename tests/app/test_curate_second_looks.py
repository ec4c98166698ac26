"""Second looks in Curate: own earlier rows shown anew with no mark, and what becomes of the answer."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.curate.review_queue import ReviewQueue
from app.screens.curate.page import CurateScreen
from app.session import Session
from app.translate import without_isolates
from app.words import undo_title
from engine.jobs import second_looks
from engine.jobs.second_looks import turn
from engine.model import Action, Decision, Status, Stream
from engine.store import QueueFilter
from tests.app.growing import grow
from tests.app.reviewing import Press, letter, painted, shown

pytest_plugins = ["tests.app.curate_fixtures"]

ROWS = 170
JUDGED = 120
TEXTS = tuple(f"هاد الجملة رقم {number} مليحة" for number in range(ROWS))


@pytest.fixture
def judged(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    """A project of which Yasmine judged the first rows; every other row that is shown is a second look."""
    monkeypatch.setattr(second_looks, "ONE_OF", 2)
    session.open(grow(tmp_path / "p.zerria", TEXTS))
    store = session.opened_store()
    for number in range(1, JUDGED + 1):
        decision = Decision(number, Action.REJECT, "Yasmine", reasons=("unnatural",), note="كلمة")
        if number % 2:
            fields = {"text": f"{TEXTS[number - 1]} مسقّمة"}
            decision = Decision(
                number, Action.EDIT, "Yasmine", fields=fields, label="complaint", variety="ary"
            )
        store.decisions.decide([decision])
    return session


def to_a_second_look(screen: CurateScreen, press: Press) -> int:
    """Skip what waits until a second look is on screen; its candidate."""
    while (item := screen.review.item) is not None and not item.second_look:
        letter(press, screen, "S")
    assert item is not None
    return item.candidate.id


def everything_told(screen: CurateScreen) -> str:
    """All that a person can read of the item."""
    review = screen.review
    return " | ".join(
        [
            review.card._candidate_card._title.text(),
            review.card.text.text(),
            *(chip.text for chip in review.card.facts.chips.chips()),
            review.side.why.line.text(),
            review.bar.note(),
            review.card.offered.text.text() if not review.card.offered.isHidden() else "",
            *(
                f"{title} {value}"
                for title, value in (review.origin.facts() if review.origin else ())
            ),
        ]
    )


@pytest.mark.parametrize("order", ["learned", "best"])
def test_a_second_look_is_shown_as_it_was_generated_with_no_mark(
    open_curate: Callable[..., CurateScreen], press: Press, judged: Session, order: str
) -> None:
    judged.opened_store().set_setting("queue_order", order)
    screen = open_curate()
    waiting = everything_told(screen).replace(shown(screen), "")
    number = to_a_second_look(screen, press)
    assert number <= JUDGED - 50
    assert shown(screen) == TEXTS[number - 1]
    letter(press, screen, "O")
    told = everything_told(screen)
    for trace in (
        "مسقّمة",
        "complaint",
        "Moroccan",
        "كلمة",
        "unnatural",
        "decided",
        "second",
        "was:",
    ):
        assert trace not in told
    assert "Decisions so far" not in told
    chance = "Shown by chance: such rows tell how good all rows are."
    rule = chance if order == "learned" else "Best first: the mean of its checks is "
    assert screen.review.side.why.line.text().startswith(rule)
    assert waiting.split(" | ")[0] == told.split(" | ")[0] == "Candidate"


def test_its_answer_leaves_the_row_as_it_was_and_the_counts_true(
    open_curate: Callable[..., CurateScreen], press: Press, judged: Session
) -> None:
    screen = open_curate()
    store = judged.opened_store()
    number = to_a_second_look(screen, press)
    before = (
        store.candidates.get(number),
        store.candidates.counts(),
        store.decisions.in_force(number),
    )
    left, done = screen.review._queue.left, screen.review._pace.total  # type: ignore[union-attr]
    letter(press, screen, "E")
    screen.review.card.text.insert(" زيادة")
    press(screen, Qt.Key.Key_Return)
    assert before == (
        store.candidates.get(number), store.candidates.counts(), store.decisions.in_force(number),
    )  # fmt: skip
    look = store.decisions.history(number)[-1]
    assert (look.stream, look.action, look.label) == (Stream.SECOND_LOOK, Action.EDIT, "")
    assert look.fields == {"text": f"{TEXTS[number - 1]} زيادة"}
    assert screen.review._queue.left == left  # type: ignore[union-attr]
    assert screen.review._pace.total == done + 1
    assert "contradict" not in screen.review.bar.note()
    assert screen.review._latest[0].candidate_id == number


def test_undo_names_it_in_the_menu_and_shows_it_again_as_blind_as_before(
    open_curate: Callable[..., CurateScreen], press: Press, judged: Session
) -> None:
    screen = open_curate()
    store = judged.opened_store()
    number = to_a_second_look(screen, press)
    press(screen, Qt.Key.Key_3, "3")
    gesture = store.decisions.next_undo()
    assert gesture is not None
    assert without_isolates(undo_title(gesture.summary)).startswith("Undo second look: reject: ")
    letter(press, screen, "U")
    item = screen.review.item
    assert item is not None
    assert (item.candidate.id, item.second_look) == (number, True)
    assert item.candidate.status == Status.WAITING
    assert number not in [each.candidate_id for each in screen.review._latest]
    told = everything_told(screen)
    assert "second" not in told
    assert "complaint" not in told
    assert shown(screen) == TEXTS[number - 1]
    press(screen, Qt.Key.Key_Return)
    assert store.decisions.history(number)[-1].action is Action.ACCEPT
    assert store.second_looks.answer_to(number) is Action.ACCEPT
    letter(press, screen, "U")
    press(screen, Qt.Key.Key_U, "U", modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert store.second_looks.answer_to(number) is Action.ACCEPT
    assert screen.review.item is not None
    assert screen.review.item.candidate.id != number


def test_skipped_it_is_dropped_and_never_comes_again(
    open_curate: Callable[..., CurateScreen], press: Press, judged: Session, qtbot: QtBot
) -> None:
    screen = open_curate()
    number = to_a_second_look(screen, press)
    letter(press, screen, "S")
    store = judged.opened_store()
    assert store.second_looks.looks("Yasmine") == []
    queue = ReviewQueue(store, QueueFilter(), "Yasmine")
    seen = []
    while (item := queue.current) is not None:
        seen.append((item.candidate.id, item.second_look))
        queue.advance()
        queue.refill()
        if len(seen) > 200:
            break
    assert number not in [each for each, second in seen if second]
    assert any(second for _, second in seen)


def test_its_answer_opened_from_the_strip_is_the_second_one_and_esc_leaves_it(
    open_curate: Callable[..., CurateScreen], press: Press, judged: Session
) -> None:
    screen = open_curate()
    store = judged.opened_store()
    number = to_a_second_look(screen, press)
    press(screen, Qt.Key.Key_Return)
    press(screen, Qt.Key.Key_1, "1", modifiers=Qt.KeyboardModifier.AltModifier)
    item = screen.review.item
    assert item is not None
    assert (item.candidate.id, item.second_look) == (number, True)
    title = screen.review.card._candidate_card._title.text()
    assert "decided before: accept" in title
    press(screen, Qt.Key.Key_Escape)
    assert screen.review.item is not None
    assert screen.review.item.candidate.id != number
    press(screen, Qt.Key.Key_1, "1", modifiers=Qt.KeyboardModifier.AltModifier)
    press(screen, Qt.Key.Key_3, "3")
    assert store.second_looks.answer_to(number) is Action.REJECT
    assert len(store.second_looks.looks("Yasmine")) == 1


def test_none_is_shown_where_rows_are_picked_out_or_second_looks_are_off(judged: Session) -> None:
    store = judged.opened_store()

    def second(wanted: QueueFilter, who: str = "Yasmine") -> int:
        queue = ReviewQueue(store, wanted, who)
        return sum(each.second_look for each in queue._items)

    assert second(QueueFilter())
    assert not second(QueueFilter(label="daily"))
    assert not second(QueueFilter(), "Karim")
    turn(store, on=False)
    assert not second(QueueFilter())


def test_rows_answered_otherwise_are_a_queue_that_settles_them(
    open_curate: Callable[..., CurateScreen], press: Press, judged: Session, qtbot: QtBot
) -> None:
    store = judged.opened_store()
    for number, action in ((1, Action.REJECT), (2, Action.ACCEPT), (3, Action.ACCEPT)):
        look = Decision(number, action, "Yasmine", stream=Stream.SECOND_LOOK)
        store.decisions.decide([look])
    screen = open_curate()
    judged.show_queue(QueueFilter(status=None, second_look="Yasmine"))
    painted(qtbot, screen)
    item = screen.review.item
    assert item is not None
    assert item.candidate.id == 1
    assert screen.review._queue.left == 2 or screen.review._queue.counting  # type: ignore[union-attr]
    title = screen.review.card._candidate_card._title.text()
    assert title == "Candidate \u2022 first: edit, second: reject. What holds?"
    press(screen, Qt.Key.Key_3, "3")
    held = store.decisions.in_force(1)
    assert held is not None
    assert held.action is Action.REJECT
    assert store.second_looks.unsettled("Yasmine") == [2]
    item = screen.review.item
    assert item is not None
    assert item.candidate.id == 2
    letter(press, screen, "U")
    assert sorted(store.second_looks.unsettled("Yasmine")) == [1, 2]
