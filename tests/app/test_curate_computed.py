"""A computed problem in Curate: its answer is corrected beside its question, and checked at once."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from app.screens.curate.page import CurateScreen
from app.session import Session
from engine.jobs.generate import Generation, generate
from engine.jobs.planning import GenerationPlan
from engine.model import SeedExample, Status
from engine.plugin import TeacherSpec
from engine.recipes import find_recipe, parse_recipe
from engine.runners.local import LocalRunner
from engine.store import QueueFilter, Store
from engine.text.normalise import exact_key
from tests.app.reviewing import Press, letter, shown

pytest_plugins = ["tests.app.curate_fixtures"]

CONTROL = Qt.KeyboardModifier.ControlModifier


def grow_problems(path: Path) -> None:
    """A project with four problems about shopping, worded by the rules."""
    source = find_recipe("computed_problem").source.replace(
        "easiest = 1", 'families = ["shop_one"]\neasiest = 1'
    )
    with Store.create(path, {"variety": "arq", "task": "text"}) as store:
        number = store.seeds.begin_import("s.csv", "", "utf-8", {}, "")
        text = "راني رايح للسوق"
        seed = SeedExample("text", {"text": text}, text, "arq", "Arab")
        store.seeds.add(number, [(seed, exact_key(text), [])])
        generation = Generation(store, parse_recipe(source, "mine"), TeacherSpec("rules", "rules"))
        generation.begin(GenerationPlan(total=4), 1)
        with LocalRunner() as runner:
            list(generate(generation, runner))


def test_a_wrong_answer_is_told_at_saving_and_set_aside_at_the_second(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session, tmp_path: Path
) -> None:
    grow_problems(tmp_path / "p.zerria")
    session.open(tmp_path / "p.zerria")
    screen = open_curate()
    review = screen.review
    assert review.item is not None
    number, right = review.item.candidate.id, review.item.fields["answer"]
    letter(press, screen, "E")
    assert review.editing
    answer = review.card._editable["answer"]
    assert answer.text() == right
    answer.setFocus()
    answer.selectAll()
    for sign in "99999 دينار":
        press(screen, 0, sign)
    assert answer.text() == "99999 دينار"
    press(screen, Qt.Key.Key_Return, "\r", modifiers=CONTROL)
    assert review.editing
    assert right in review.bar.note().translate({0x2066: None, 0x2068: None, 0x2069: None})
    press(screen, Qt.Key.Key_Return, "\r", modifiers=CONTROL)
    assert not review.editing
    store = session.opened_store()
    flagged = store.candidates.get(number)
    assert flagged is not None
    assert flagged.status is Status.FLAGGED
    assert flagged.final_fields["answer"] == "99999 دينار"
    review.reopen(number)
    assert review.item is not None
    verdicts = {each.verifier: each.outcome for each in review.item.candidate.verdicts}
    assert verdicts["computed_answer"] == "reject"


def test_a_question_in_other_words_is_an_accepted_edit(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session, tmp_path: Path
) -> None:
    grow_problems(tmp_path / "p.zerria")
    session.open(tmp_path / "p.zerria")
    screen = open_curate()
    item = screen.review.item
    assert item is not None
    letter(press, screen, "E")
    press(screen, 0, "؟")
    assert shown(screen) == item.text + "؟"
    press(screen, Qt.Key.Key_Return, "\r", modifiers=CONTROL)
    found = session.opened_store().candidates.get(item.candidate.id)
    assert found is not None
    assert found.status is Status.EDITED


def test_a_field_beside_the_text_is_not_emptied(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session, tmp_path: Path
) -> None:
    grow_problems(tmp_path / "p.zerria")
    session.open(tmp_path / "p.zerria")
    screen = open_curate()
    letter(press, screen, "E")
    screen.review.card._editable["reasoning"].selectAll()
    screen.review.card._editable["reasoning"].setFocus()
    press(screen, Qt.Key.Key_Delete)
    screen.review.perform("save")
    assert screen.review.editing
    assert screen.review.bar.note()
    screen.review.perform("cancel")
    assert not screen.review.editing
    assert len(session.opened_store().candidates.queue(QueueFilter(), 9)) == 4
