"""Undo goes back to the item with what was corrected in sight; a label can be none; checks follow."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.curate.live_checks import verdicts_now
from app.curate.pace import Pace
from app.curate.review_queue import ReviewQueue
from app.screens.curate.page import CurateScreen
from app.session import Session
from app.translate import without_isolates
from app.words import correction_summary, gesture_title
from engine.model import Action, Candidate, Decision, Outcome, Status, Verdict
from engine.plugin import Checked
from engine.store import Answered, QueueFilter
from engine.text.dialogue import joined
from engine.verifiers.label_kept import labels_of
from tests.app.growing import TEXTS, grow
from tests.app.reviewing import Press, letter, painted, shown, statuses

pytest_plugins = ["tests.app.curate_fixtures"]
CONTROL = Qt.KeyboardModifier.ControlModifier


def told(screen: CurateScreen) -> list[str]:
    return [without_isolates(chip.text) for chip in screen.review.card.facts.chips.chips()]


def edit_the_middle(screen: CurateScreen, press: Press) -> str:
    """Correct one word in the middle of the first text by keys; the corrected text."""
    corrected = TEXTS[0].replace("غدوة", "اليوم")
    letter(press, screen, "E")
    screen.review.card.text.replace(corrected)
    press(screen, Qt.Key.Key_Return)
    return corrected


def test_after_undo_of_an_edit_the_correction_is_in_sight_and_e_takes_it_up(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    corrected = edit_the_middle(screen, press)
    offered = screen.review.card.offered
    assert offered.isHidden()
    letter(press, screen, "U")
    assert shown(screen) == TEXTS[0]
    assert not offered.isHidden()
    assert offered.text.text() == corrected
    assert "undone: edit" in screen.review.card._candidate_card._title.text()
    letter(press, screen, "E")
    text = screen.review.card.text
    assert text.text() == corrected
    assert text.textCursor().position() == len(corrected) - len(TEXTS[0].partition("غدوة")[2])
    press(screen, Qt.Key.Key_Z, modifiers=CONTROL)
    assert text.text() == TEXTS[0]
    assert not text.is_changed()
    press(screen, Qt.Key.Key_Y, modifiers=CONTROL)
    press(screen, Qt.Key.Key_Return)
    held = session.opened_store().decisions.in_force(1)
    assert held is not None
    assert (held.action, held.fields) == (Action.EDIT, {"text": corrected})
    assert offered.isHidden()


def test_it_is_there_after_a_restart_and_enter_accepts_the_text_as_it_was(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session, qtbot: QtBot
) -> None:
    screen = open_curate()
    corrected = edit_the_middle(screen, press)
    path = session.opened_store().path
    session.close()
    session.open(path)
    screen._start()
    painted(qtbot, screen)
    letter(press, screen, "U")
    assert screen.review.card.offered.text.text() == corrected
    press(screen, Qt.Key.Key_Return)
    assert statuses(session)[0] == Status.ACCEPTED
    assert screen.review.card.offered.isHidden()


def test_redo_is_as_it_was_and_esc_in_the_editor_keeps_the_offer(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    edit_the_middle(screen, press)
    letter(press, screen, "U")
    letter(press, screen, "E")
    press(screen, Qt.Key.Key_Escape)
    assert shown(screen) == TEXTS[0]
    assert not screen.review.card.offered.isHidden()
    press(screen, Qt.Key.Key_U, "U", modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert statuses(session)[0] == Status.EDITED
    assert screen.review.card.offered.isHidden()
    assert shown(screen) == TEXTS[1]


def test_a_dialogue_is_taken_up_message_by_message(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    text = joined(["واش راك؟", "لاباس، وانت؟"])
    screen = open_curate((text, *TEXTS[1:]), task="dialogue")
    letter(press, screen, "E")
    talk = screen.review.card.talk
    talk.views[1].replace("لاباس الحمد لله، وانت؟")
    talk.add_after(talk._bubbles[1])
    talk.views[2].replace("بخير")
    press(screen, Qt.Key.Key_Return, modifiers=CONTROL)
    held = session.opened_store().decisions.in_force(1)
    assert held is not None
    letter(press, screen, "U")
    assert talk.text() == text
    letter(press, screen, "E")
    assert [view.text() for view in talk.views] == ["واش راك؟", "لاباس الحمد لله، وانت؟", "بخير"]
    press(screen, Qt.Key.Key_Return, modifiers=CONTROL)
    again = session.opened_store().decisions.in_force(1)
    assert again is not None
    assert again.fields == held.fields


def test_a_label_is_emptied_undone_and_told(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    letter(press, screen, "L")
    chips = screen.review.card.facts.choices.chips()
    assert [without_isolates(each.text) for each in chips] == [
        "1\u2002daily",
        "2\u2002no label",
        "0\u2002another one",
    ]
    press(screen, Qt.Key.Key_2, "2")
    assert told(screen)[0] == "Label: no label (was: daily)"
    press(screen, Qt.Key.Key_Return)
    store = session.opened_store()
    row = store.candidates.get(1)
    assert row is not None
    assert (row.final_label, row.status) == ("", Status.EDITED)
    gesture = store.decisions.next_undo()
    assert gesture is not None
    assert gesture.summary == "edit, no label"
    assert without_isolates(gesture_title(gesture.summary)) == "edit, no label"
    letter(press, screen, "U")
    assert told(screen)[0] == "Label: no label (was: daily)"
    letter(press, screen, "L")
    press(screen, Qt.Key.Key_1, "1")
    press(screen, Qt.Key.Key_Return)
    assert statuses(session)[0] == Status.ACCEPTED
    press(screen, Qt.Key.Key_1, "1", modifiers=Qt.KeyboardModifier.AltModifier)
    assert told(screen)[0] == "Label: daily"


def test_an_emptied_label_stays_none_when_the_row_is_looked_at_again(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    letter(press, screen, "L")
    press(screen, Qt.Key.Key_2, "2")
    press(screen, Qt.Key.Key_Return)
    press(screen, Qt.Key.Key_1, "1", modifiers=Qt.KeyboardModifier.AltModifier)
    assert told(screen)[0] == "Label: no label (was: daily)"
    letter(press, screen, "O")
    assert screen.review.origin is not None
    facts = dict(screen.review.origin.facts())
    assert "no label" in facts["Decisions so far"]
    letter(press, screen, "O")
    press(screen, Qt.Key.Key_Return)
    held = session.opened_store().decisions.in_force(1)
    assert held is not None
    assert held.no_label


def test_summaries_with_no_label_are_told_apart_from_a_label_of_that_name() -> None:
    none = Decision(1, Action.EDIT, "a", no_label=True, variety="ary")
    named = Decision(1, Action.EDIT, "a", label="no label")
    assert correction_summary(none) == "edit, variety ary, no label"
    assert correction_summary(named) == "edit, label no label"
    for each in (none, named):
        assert without_isolates(gesture_title(correction_summary(each))).endswith("no label")


def test_a_corrected_fact_reruns_the_checks_and_the_badges_follow_in_place(
    open_curate: Callable[..., CurateScreen],
    press: Press,
    session: Session,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def verdicts(_session: Session, item: object, text: str, _: object) -> tuple[Verdict, ...]:
        asked.append(f"{item.fact('label')} {item.fact('variety')} {text}")  # type: ignore[attr-defined]
        return (Verdict("label_kept", 1, Outcome.REJECT, 0.1, "{length} characters, as expected."),)

    monkeypatch.setattr("app.curate.review.verdicts_now", verdicts)
    screen = open_curate()
    letter(press, screen, "L")
    press(screen, Qt.Key.Key_2, "2")
    letter(press, screen, "K")
    press(screen, Qt.Key.Key_2, "2")
    assert asked == []
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [f" ary {TEXTS[0]}"]  # once, when both were corrected
    item = screen.review.item
    assert item is not None
    assert [each.verifier for each in item.candidate.verdicts] == ["label_kept"]
    letter(press, screen, "J")
    press(screen, Qt.Key.Key_2, "2")
    press(screen, Qt.Key.Key_Return)
    qtbot.wait(400)
    assert len(asked) == 1  # the next item was not corrected


def test_label_and_script_that_are_corrected_are_what_is_checked(
    session: Session, tmp_path: Path
) -> None:
    session.open(grow(tmp_path / "p.zerria", ()))
    store = session.opened_store()
    store.runs.keep_recipe("r", "paraphrase", 1, "")
    teacher = store.runs.keep_teacher("starter", {"kind": "fake"})
    labels = json.dumps(["complaint", "daily"])
    zerria = {
        "expected_variety": "arq", "expected_script": "Latn", "seed_text": "",
        "verifiers": {"script": {}}, "facts": {},
    }  # fmt: skip
    run, _ = store.runs.begin("r", teacher, {}, 1, [("q", 1, {"zerria": zerria})])
    # The order of the labels is the text's own.
    order = labels_of(Checked({}, TEXTS[0], "daily", "arq", "Latn", "", facts={"labels": labels}))
    said = {"likelihoods": [], "seeds": [], "masses": [], "likenesses": []}
    said["choices"] = [[0.9 if each == "complaint" else 0.1 for each in order]]  # type: ignore[list-item]
    kept = Verdict(
        "label_kept", 1, Outcome.FLAG, 0.1, "", {"told": json.dumps(said), "labels": labels}
    )
    candidate = Candidate(
        "classification", {"text": TEXTS[0]}, TEXTS[0], "arq", "Latn", "daily", uid="u",
        request_id="q", run_id=run, recipe="r", teacher=teacher, verdicts=(kept,),
    )  # fmt: skip
    store.runs.store_answers([Answered("q", "", "stop", "", 1, 1, 1, [(candidate, [])])])
    queue = ReviewQueue(store, QueueFilter())

    def outcomes(**corrections: str) -> dict[str, str]:
        for name, value in corrections.items():
            queue.correct(name, value)
        item = queue.current
        assert item is not None
        queue.check(verdicts_now(session, item, item.text, {}))
        assert queue.current is not None
        return {v.verifier: str(v.outcome) for v in queue.current.candidate.verdicts}

    assert outcomes() == {"label_kept": "flag", "script": "reject"}
    assert outcomes(label="complaint", script="mixed") == {"label_kept": "pass", "script": "pass"}
    assert outcomes(label="") == {"label_kept": "unscored", "script": "pass"}
    assert outcomes(label="daily", script="Latn") == {"label_kept": "flag", "script": "reject"}


def test_the_pace_stays_right_through_undo_and_redo(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    pace = screen.review._pace
    press(screen, Qt.Key.Key_Return)
    press(screen, Qt.Key.Key_3, "3")
    assert (pace.total, pace.accepted()) == (2, 50)
    letter(press, screen, "U")
    assert (pace.total, pace.accepted()) == (1, 100)
    letter(press, screen, "U")
    letter(press, screen, "U")  # nothing is left to undo
    assert (pace.total, pace.accepted()) == (0, None)
    for _ in range(2):
        press(screen, Qt.Key.Key_U, "U", modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert (pace.total, pace.accepted()) == (2, 50)


def test_what_was_decided_elsewhere_is_not_taken_from_the_pace() -> None:
    pace = Pace(2)
    for candidate in (1, 2):
        pace.count(Action.ACCEPT, candidate)
    assert pace.finished_set() is not None
    pace.take_back(7)
    assert pace.total == 2
    pace.bring_back(7)
    pace.take_back(2)
    pace.bring_back(7)
    assert pace.total == 1
    pace.bring_back(2)
    assert (pace.total, pace.accepted()) == (2, 100)
    assert pace.finished_set() is None  # it was told before the undo
    pace.count(Action.SKIP, 3)
    pace.bring_back(3)
    assert (pace.total, pace.accepted()) == (3, 100)
