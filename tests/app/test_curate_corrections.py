"""Label, variety and script of a candidate, corrected by keys and by mouse."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.screens.curate.page import CurateScreen
from app.session import Session
from app.translate import without_isolates
from app.words import correction_summary, gesture_title
from engine.errors import UserError
from engine.jobs.export import export
from engine.jobs.project_labels import project_labels
from engine.mix.licences import LicenceRules
from engine.mix.spec import DatasetMix
from engine.model import Action, Changed, Decision, Status
from tests.app.growing import SEED, TEXTS, grow, seed
from tests.app.reviewing import Press, letter, shown, statuses

pytest_plugins = ["tests.app.curate_fixtures"]


def add_label(session: Session, label: str) -> None:
    """One more seed, with another label."""
    store = session.opened_store()
    number = store.seeds.begin_import("more.csv", "", "utf-8", {}, "")
    store.seeds.add(number, [(seed(f"{SEED} {label}", label), f"key {label}", [])])


def told(screen: CurateScreen) -> list[str]:
    """What the chips of the facts say."""
    return [without_isolates(chip.text) for chip in screen.review.card.facts.chips.chips()]


def offered(screen: CurateScreen) -> list[str]:
    """What the open choices say."""
    return [without_isolates(chip.text) for chip in screen.review.card.facts.choices.chips()]


def decision_on(session: Session, number: int) -> Decision:
    found = session.opened_store().decisions.in_force(number)
    assert found is not None
    return found


def decision_on_none(session: Session, number: int) -> bool:
    return session.opened_store().decisions.in_force(number) is None


def test_a_corrected_label_is_shown_at_once_and_accepted_as_an_edit(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    add_label(session, "complaint")
    letter(press, screen, "L")
    assert offered(screen) == [
        "1\u2002complaint",
        "2\u2002daily",
        "3\u2002no label",
        "0\u2002another one",
    ]
    press(screen, 0x0661, "١", 10)
    assert told(screen)[0] == "Label: complaint (was: daily)"
    assert screen.review.card.facts.chips.chips()[0].sign == "edit"
    assert QApplication.focusWidget() is screen.review.card.text
    assert statuses(session)[0] == Status.WAITING
    press(screen, Qt.Key.Key_Return)
    decision = decision_on(session, 1)
    assert (decision.action, decision.label, decision.fields) == (Action.EDIT, "complaint", {})
    candidate = session.opened_store().candidates.get(1)
    assert candidate is not None
    assert (candidate.label, candidate.final_label) == ("daily", "complaint")
    assert shown(screen) == TEXTS[1]
    assert told(screen)[0] == "Label: daily"


def test_variety_and_script_with_arrows_and_enter(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    letter(press, screen, "K")
    press(screen, Qt.Key.Key_Right)
    press(screen, Qt.Key.Key_Return)
    assert statuses(session)[0] == Status.WAITING
    letter(press, screen, "J")
    press(screen, Qt.Key.Key_2, "2")
    assert told(screen)[1:] == [
        "Moroccan Darija (was: Algerian Darija)",
        "Arabizi (was: Arabic script)",
    ]
    letter(press, screen, "E")
    press(screen, Qt.Key.Key_S, "s")
    press(screen, Qt.Key.Key_Return, "\r", modifiers=Qt.KeyboardModifier.ControlModifier)
    decision = decision_on(session, 1)
    assert decision.action == Action.EDIT
    assert (decision.label, decision.variety, decision.script) == ("", "ary", "Latn")
    assert decision.fields == {"text": TEXTS[0] + "s"}


def test_escape_leaves_the_choices_and_what_is_not_accepted_forgets_them(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    letter(press, screen, "K")
    press(screen, Qt.Key.Key_Escape)
    assert not screen.review.card.facts.opened
    assert QApplication.focusWidget() is screen.review.card.text
    for key, number in (("2", 1), ("S", 2), ("F", 3)):
        letter(press, screen, "K")
        press(screen, Qt.Key.Key_2, "2")
        letter(press, screen, key)
        decision = decision_on(session, number)
        assert (decision.action == Action.EDIT, decision.variety) == (False, "")
    assert told(screen)[1] == "Algerian Darija"


def test_a_new_label_is_written_and_keys_type_there(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    letter(press, screen, "L")
    press(screen, Qt.Key.Key_0, "0")
    for sign in "f1":
        press(screen, ord(sign.upper()), sign)
    assert statuses(session)[0] == Status.WAITING
    press(screen, Qt.Key.Key_Return)
    assert told(screen)[0] == "Label: f1 (was: daily)"
    assert statuses(session)[0] == Status.WAITING
    letter(press, screen, "L")
    press(screen, Qt.Key.Key_0, "0")
    for sign in "Daily":
        press(screen, ord(sign.upper()), sign)
    press(screen, Qt.Key.Key_Return)
    assert told(screen)[0] == "Label: daily"  # the one that is known, and the teacher's
    press(screen, Qt.Key.Key_Return)
    assert decision_on(session, 1).action == Action.ACCEPT


def test_a_click_on_a_chip_and_on_a_choice(
    open_curate: Callable[..., CurateScreen], session: Session, qtbot: QtBot
) -> None:
    screen = open_curate()
    facts = screen.review.card.facts

    def click(strip: object, number: int) -> None:
        place = strip.places()[number].center().toPoint()  # type: ignore[attr-defined]
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(place))

    click(facts.chips, 2)
    assert facts.opened == "script"
    click(facts.choices, 1)
    assert told(screen)[2] == "Arabizi (was: Arabic script)"
    assert "corrected" in facts.chips.accessibleName()


def test_more_labels_than_digits_are_shown_page_by_page(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    for number in range(12):
        add_label(session, f"intent {number:02}")
    assert len(project_labels(session.opened_store())) == 13
    letter(press, screen, "L")
    first = [each for each in offered(screen) if "intent" in each or "daily" in each]
    assert 3 < len(first) < 10
    assert screen.review.card.facts.choices.places()[-1].right() <= screen.width()
    press(screen, Qt.Key.Key_PageDown)
    second = offered(screen)[1].partition("\u2002")[2]
    assert second == f"intent {len(first):02}"
    press(screen, Qt.Key.Key_2, "2")
    assert told(screen)[0] == f"Label: {second} (was: daily)"


def test_undo_and_redo_name_the_correction_and_an_item_looked_at_again_keeps_it(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    letter(press, screen, "K")
    press(screen, Qt.Key.Key_2, "2")
    press(screen, Qt.Key.Key_Return)
    letter(press, screen, "U")
    title = without_isolates(screen.review.card._candidate_card._title.text())
    assert title == "Candidate \u2022 undone: edit, Moroccan Darija"
    # As before the decision: the correction waits in the item.
    assert told(screen)[1] == "Moroccan Darija (was: Algerian Darija)"
    assert decision_on_none(session, 1)
    press(screen, Qt.Key.Key_U, "U", modifiers=Qt.KeyboardModifier.ShiftModifier)
    press(screen, Qt.Key.Key_1, "1", modifiers=Qt.KeyboardModifier.AltModifier)
    assert "Moroccan Darija" in told(screen)[1]
    letter(press, screen, "J")
    press(screen, Qt.Key.Key_3, "3")
    press(screen, Qt.Key.Key_Return)
    decision = decision_on(session, 1)
    assert (decision.action, decision.variety, decision.script) == (Action.EDIT, "ary", "mixed")
    press(screen, Qt.Key.Key_1, "1", modifiers=Qt.KeyboardModifier.AltModifier)
    letter(press, screen, "K")
    press(screen, Qt.Key.Key_1, "1")
    letter(press, screen, "J")
    press(screen, Qt.Key.Key_1, "1")
    press(screen, Qt.Key.Key_Return)
    assert decision_on(session, 1).action == Action.ACCEPT


def test_a_correction_that_is_not_written_is_still_there(
    open_curate: Callable[..., CurateScreen],
    press: Press,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = open_curate()

    def full(*_: object) -> Changed:
        raise UserError("The disk is full.")

    letter(press, screen, "J")
    press(screen, Qt.Key.Key_2, "2")
    monkeypatch.setattr(session, "decide", full)
    press(screen, Qt.Key.Key_Return)
    assert told(screen)[2] == "Arabizi (was: Arabic script)"


def test_a_dialogue_is_corrected_too(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    talk = "- سلام، واش راك؟\n- لاباس، الحمد لله"
    screen = open_curate((talk, "- وين راك؟\n- في الدار"), task="dialogue")
    letter(press, screen, "K")
    press(screen, Qt.Key.Key_2, "2")
    press(screen, Qt.Key.Key_Return)
    assert decision_on(session, 1).variety == "ary"


def test_a_record_is_corrected_with_its_columns(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate(TEXTS[:2], task="record", more={"city": "وهران"})
    letter(press, screen, "J")
    press(screen, Qt.Key.Key_3, "3")
    press(screen, Qt.Key.Key_Return)
    decision = decision_on(session, 1)
    assert (decision.action, decision.script, decision.fields) == (Action.EDIT, "mixed", {})
    assert session.opened_store().record("u0") is not None


def test_nothing_is_corrected_while_a_text_is_edited(
    open_curate: Callable[..., CurateScreen], press: Press
) -> None:
    screen = open_curate()
    letter(press, screen, "E")
    screen.review.perform("label")
    assert not screen.review.card.facts.opened


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        (Decision(1, Action.EDIT, "a", label="x (2): y, z"), "edit, x (2): y, z"),
        (Decision(1, Action.EDIT, "a", variety="ary", label="a"), "edit, Moroccan Darija, a"),
        (Decision(1, Action.FLAG, "a", script="Latn"), "flag, Arabizi"),
        (Decision(1, Action.EDIT, "a"), ""),
    ],
)
def test_a_summary_says_what_was_corrected(decision: Decision, told: str) -> None:
    assert without_isolates(gesture_title(correction_summary(decision))) == told


def test_the_corrected_label_is_what_is_exported(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session, tmp_path: Path
) -> None:
    session.open(grow(tmp_path / "p.zerria"))
    add_label(session, "complaint")
    screen = open_curate()
    letter(press, screen, "L")
    press(screen, Qt.Key.Key_1, "1")
    press(screen, Qt.Key.Key_Return)
    (record,) = [each for each in session.opened_store().records() if each.origin == "edited"]
    assert (record.label, record.draft_label, record.text) == ("complaint", "daily", TEXTS[0])
    decided = record.provenance["decision"]
    assert isinstance(decided, dict)
    assert (decided["action"], decided["annotator"]) == ("edit", "Yasmine")
    assert decided["corrected"] == {"label": "complaint"}
    licences = LicenceRules(allow_unknown=True)
    mix = DatasetMix(floor=0.0, licences=licences)
    events = list(export(session.opened_store(), mix, "csv", tmp_path / "out"))
    assert events[-1].kind == "done"
    lines = (tmp_path / "out" / "provenance.jsonl").read_text(encoding="utf-8").splitlines()
    (told_of,) = [each for each in map(json.loads, lines) if each["origin"] == "edited"]
    assert told_of["provenance"]["decision"]["corrected"] == {"label": "complaint"}
    rows = [
        each
        for path in (tmp_path / "out").rglob("*.csv")
        for each in csv.DictReader(StringIO(path.read_text(encoding="utf-8-sig"), newline=""))
    ]
    assert [each["label"] for each in rows if TEXTS[0] in str(each)] == ["complaint"]
