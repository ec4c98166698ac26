"""Where a candidate comes from, notes, copies and what checks say, by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.curate.key_sheet import key_rows
from app.curate.origin_facts import as_text
from app.keys import DEFAULT_KEYS, Keys
from app.screens.curate.page import CurateScreen
from app.session import Session
from engine.errors import UserError
from engine.model import Action, Candidate, Changed, Decision, Outcome, Verdict
from engine.store import Answered, Store
from tests.app.growing import SEED, TEXTS
from tests.app.reviewing import Press, letter, painted, shown

pytest_plugins = ["tests.app.curate_fixtures"]
SHIFT = Qt.KeyboardModifier.ShiftModifier
TWIN = {"kind": "accepted", "id": "2", "similarity": "0.90", "twin": TEXTS[1]}
PROMPT = "<b>اكتب</b> بالدارجة.\nText: \u200f\u2068راك\u2069"


def facts(screen: CurateScreen) -> dict[str, str]:
    assert screen.review.origin is not None
    return dict(screen.review.origin.facts())


def decision_on(session: Session, number: int) -> Decision:
    found = session.opened_store().decisions.in_force(number)
    assert found is not None
    return found


def ask_with_a_prompt(store: Store) -> None:
    """One more run, with a candidate that comes first."""
    teacher = store.runs.keep_teacher(
        "qwen", {"file": "q.gguf", "sha256": "ab" * 32, "quantisation": "Q4_K_M", "settings": {}}
    )
    store.runs.keep_recipe("r2", "whole_record", 3, "")
    line = {
        "body": {"messages": [{"role": "user", "content": PROMPT}], "seed": 77, "temperature": 0.8},
        "zerria": {"options": {"tone": "angry"}},
    }
    store.runs.begin("r2", teacher, {}, 5, [("asked", 1, line)])
    near = Verdict("near_duplicate", 2, Outcome.FLAG, 0.2, "Nearly a copy: {twin}", TWIN)
    candidate = Candidate(
        "classification", {"text": "x"}, "x", "arq", "Arab", uid="asked for", request_id="asked",
        run_id=2, seed_id=1, recipe="r2", teacher=teacher, score=2.0, verdicts=(near,),
    )  # fmt: skip
    answer = Answered("asked", '{"text": "<i>x', "length", "", 1, 1, 1, [(candidate, [])])
    store.runs.store_answers([answer])


def test_o_tells_where_a_candidate_comes_from_and_o_or_escape_closes_it(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate()
    ask_with_a_prompt(session.opened_store())
    screen = open_curate()
    letter(press, screen, "F")
    press(screen, Qt.Key.Key_1, "1", modifiers=Qt.KeyboardModifier.AltModifier)
    letter(press, screen, "O")
    told = facts(screen)
    assert told["Seed"] == SEED
    assert told["What the teacher was asked"] == f"[user]\n{PROMPT}"
    assert told["What the teacher answered"] == '{"text": "<i>x'
    assert told["How the answer ended"] == "length"
    assert told["Teacher's file (SHA-256)"] == "ab" * 32
    assert told["Chosen for the run"] == "tone angry"
    for title, part in (
        ("Recipe, version, hash", "whole_record  \u2022  3  \u2022  r2"),
        ("Teacher", "q.gguf"),
        ("Teacher", "Q4_K_M"),
        ("Run, time, random seed", "\u2022  5"),
        ("Request", "seed 77"),
        ("Checks", "near"),
        ("Decisions so far", "Yasmine"),
        ("Decisions so far", "flag"),
    ):
        assert part in told[title].replace("Near", "near"), title
    assert screen.review.origin is not None
    assert screen.review.origin.isVisible()
    assert not screen.review.side.isVisible()
    screen.review.origin.copy_all.click()
    assert QGuiApplication.clipboard().text() == as_text(screen.review.origin.facts())
    press(screen, Qt.Key.Key_Escape)
    assert screen.review.side.isVisible()
    letter(press, screen, "O")
    letter(press, screen, "O")
    assert screen.review.side.isVisible()


def test_what_it_comes_from_follows_the_next_item_and_keys_still_decide(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate()
    letter(press, screen, "O")
    uid = facts(screen)["This row"]
    press(screen, Qt.Key.Key_Return)
    assert shown(screen) == TEXTS[1]
    qtbot.waitUntil(lambda: facts(screen)["This row"] != uid)
    assert decision_on(session, 1).action == Action.ACCEPT


def test_nothing_is_read_while_it_is_closed(
    open_curate: Callable[..., CurateScreen],
    press: Press,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = open_curate()
    letter(press, screen, "O")
    letter(press, screen, "O")

    def never(_request: str) -> None:
        raise AssertionError("read")

    monkeypatch.setattr(session.opened_store().origins, "of", never)
    press(screen, Qt.Key.Key_Return)
    screen.review._apply_taste()
    assert shown(screen) == TEXTS[1]


def test_scores_that_are_hidden_are_not_told_there(
    open_curate: Callable[..., CurateScreen], press: Press
) -> None:
    screen = open_curate()
    letter(press, screen, "V")
    letter(press, screen, "O")
    assert "Checks" not in facts(screen)


def test_a_note_goes_with_the_next_reject_or_flag(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    letter(press, screen, "N")
    for sign in "s1":
        press(screen, ord(sign.upper()), sign)
    press(screen, Qt.Key.Key_Return)
    assert session.opened_store().decisions.in_force(1) is None
    assert QApplication.focusWidget() is screen.review.card.text
    press(screen, Qt.Key.Key_9, "9")
    assert (decision_on(session, 1).reasons, decision_on(session, 1).note) == (("other",), "s1")
    press(screen, Qt.Key.Key_1, "1", modifiers=Qt.KeyboardModifier.AltModifier)
    assert screen.review.bar.note() == "Note: \u2068s1\u2069"
    press(screen, Qt.Key.Key_Escape)
    letter(press, screen, "F")
    assert decision_on(session, 2).note == ""
    letter(press, screen, "N")
    press(screen, Qt.Key.Key_X, "x")
    press(screen, Qt.Key.Key_Escape)
    letter(press, screen, "F")
    assert decision_on(session, 3).note == ""
    letter(press, screen, "N")
    press(screen, Qt.Key.Key_X, "x")
    press(screen, Qt.Key.Key_Return)
    press(screen, Qt.Key.Key_Return)
    assert (decision_on(session, 4).action, decision_on(session, 4).note) == (Action.ACCEPT, "")


def test_a_note_stays_when_the_decision_is_not_written(
    open_curate: Callable[..., CurateScreen],
    press: Press,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = open_curate()

    def full(*_: object) -> Changed:
        raise UserError("The disk is full.")

    letter(press, screen, "N")
    press(screen, Qt.Key.Key_X, "x")
    press(screen, Qt.Key.Key_Return)
    with monkeypatch.context() as patched:
        patched.setattr(session, "decide", full)
        letter(press, screen, "F")
    letter(press, screen, "F")
    assert decision_on(session, 1).note == "x"


def test_r_repeats_the_last_reason_also_of_an_earlier_sitting(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    letter(press, screen, "R")
    assert session.opened_store().decisions.in_force(1) is None
    assert screen.review.bar.note() == "No reason was given yet."
    press(screen, Qt.Key.Key_3, "3")
    letter(press, screen, "R")
    assert decision_on(session, 2).reasons == ("unnatural",)
    screen = open_curate()
    letter(press, screen, "R")
    assert decision_on(session, 3).reasons == ("unnatural",)


def test_shift_x_rejects_it_as_a_copy_and_notes_of_what(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate((f"{SEED} اليوم", f"{SEED} برك", TEXTS[1], TEXTS[2]))
    seed = session.opened_store().seeds.get(1)
    assert seed is not None
    press(screen, Qt.Key.Key_X, "X", modifiers=SHIFT)
    decision = decision_on(session, 1)
    assert (decision.reasons, decision.note) == (("copy_of_seed",), f"= {seed.uid}")
    rows = screen.review.side.similar.rows
    qtbot.waitUntil(lambda: "Rejected" in rows[1].told.text() or "rejected" in rows[1].told.text())
    qtbot.mouseClick(rows[1].copy, Qt.MouseButton.LeftButton)
    painted(qtbot, screen)
    decision = decision_on(session, 2)
    assert (decision.reasons, decision.note) == (("copy_of_row",), "= u0")
    press(screen, Qt.Key.Key_X, "X", modifiers=SHIFT)
    assert screen.review.bar.note() == "Nothing resembles it."


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_a_key_tells_what_the_worst_check_says_and_then_the_next(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate()
    verdicts = screen.review.card.verdicts
    press(screen, Qt.Key.Key_V, "V", modifiers=SHIFT)
    assert QApplication.focusWidget() is verdicts
    qtbot.waitUntil(QToolTip.isVisible)
    assert SEED in QToolTip.text()
    assert SEED in verdicts.accessibleName()
    press(screen, Qt.Key.Key_V, "V", modifiers=SHIFT)
    assert "characters, as expected" in verdicts.accessibleName()
    letter(press, screen, "S")
    assert decision_on(session, 1).action == Action.SKIP
    assert QApplication.focusWidget() is screen.review.card.text
    press(screen, Qt.Key.Key_V, "V", modifiers=SHIFT)
    press(screen, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is screen.review.card.text


def test_every_key_is_on_the_page_of_keys() -> None:
    told = {action for action, _, _ in key_rows(Keys())}
    numbered = {name for name in DEFAULT_KEYS if name[-1].isdigit()}
    sizes = {"larger", "smaller", "normal-size"}
    assert set(DEFAULT_KEYS) - numbered - sizes <= told


def test_a_note_is_typed_in_arabizi_and_becomes_arabic_letters(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    letter(press, screen, "N")
    assert "F4" in screen.review.bar.note()
    press(screen, Qt.Key.Key_F4)
    assert "Arabizi to Arabic: on" in screen.review.bar.note()
    for sign in "bzaf ":
        press(screen, 0, sign)
    press(screen, Qt.Key.Key_Return)
    letter(press, screen, "F")
    assert decision_on(session, 1).note == "بزاف"
