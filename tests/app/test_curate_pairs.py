"""Pairs of answers in Curate: side by side, with every turn before them; one key exchanges them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.screens.curate.page import CurateScreen
from app.screens.generate.page import GenerateScreen
from app.session import Session
from engine.jobs.generate import Generation, generate
from engine.jobs.planning import GenerationPlan
from engine.model import SeedExample, Status
from engine.plugin import TeacherSpec
from engine.recipes import find_recipe
from engine.runners.local import LocalRunner
from engine.store import Store
from engine.text.normalise import exact_key
from tests.app.reviewing import Press, letter, painted, shown
from tests.app.showing import project, show

pytest_plugins = ["tests.app.curate_fixtures"]
SEED = "وين نلقى صيدلية مفتوحة في الليل؟"


def grow_pairs(path: Path, recipe: str) -> None:
    """A project with pairs of one recipe, made by the teacher without a model."""
    with Store.create(path, {"variety": "arq", "task": "text"}) as store:
        number = store.seeds.begin_import("s.csv", "", "utf-8", {}, "")
        seed = SeedExample("text", {"text": SEED}, SEED, "arq", "Arab")
        store.seeds.add(number, [(seed, exact_key(SEED), [])])
        generation = Generation(store, find_recipe(recipe), TeacherSpec("fake", "fake"))
        generation.begin(GenerationPlan(total=8), 1)
        with LocalRunner() as runner:
            list(generate(generation, runner))


@pytest.fixture
def curate(
    open_curate: Callable[..., CurateScreen], session: Session, tmp_path: Path
) -> Callable[[str], CurateScreen]:
    def make(recipe: str) -> CurateScreen:
        grow_pairs(tmp_path / "pairs.zerria", recipe)
        session.open(tmp_path / "pairs.zerria")
        return open_curate()

    return make


def test_both_answers_stand_side_by_side_and_a_key_says_that_the_other_is_better(
    curate: Callable[[str], CurateScreen], press: Press, qtbot: QtBot, session: Session
) -> None:
    screen = curate("self_play")
    item = screen.review.item
    assert item is not None
    answers = screen.review.card.answers
    assert answers.worse.isVisible()
    assert (shown(screen), answers.worse.text()) == (
        item.fields["chosen"],
        item.fields["rejected"],
    )
    margin = item.fields["margin"]
    letter(press, screen, "B")
    painted(qtbot, screen)
    store = session.opened_store()
    found = store.candidates.get(item.candidate.id)
    assert found is not None
    assert found.status is Status.EDITED
    assert found.final_fields["chosen"] == item.fields["rejected"]
    assert found.final_fields["rejected"] == item.fields["chosen"]
    assert found.final_fields["margin"] == f"-{margin}"
    (record,) = [each for each in store.rows.records() if each.origin == "edited"]
    assert record.text == item.fields["rejected"]
    letter(press, screen, "U")
    painted(qtbot, screen)
    assert shown(screen) == item.fields["chosen"]


def test_what_is_corrected_goes_with_the_exchange(
    curate: Callable[[str], CurateScreen], press: Press, qtbot: QtBot, session: Session
) -> None:
    screen = curate("self_play")
    item = screen.review.item
    assert item is not None
    letter(press, screen, "K")
    press(screen, Qt.Key.Key_2, "2")
    letter(press, screen, "B")
    painted(qtbot, screen)
    found = session.opened_store().candidates.get(item.candidate.id)
    assert found is not None
    assert (found.status, found.final_variety) == (Status.EDITED, "ary")
    assert found.final_fields["chosen"] == item.fields["rejected"]


def test_the_button_between_them_does_the_same_and_not_while_editing(
    curate: Callable[[str], CurateScreen], press: Press, qtbot: QtBot, session: Session
) -> None:
    screen = curate("self_play")
    item = screen.review.item
    assert item is not None
    letter(press, screen, "E")
    screen.review.card.answers.swap_wanted.emit()
    assert screen.review.editing
    screen.review.perform("cancel")
    screen.review.card.answers._swap.click()
    painted(qtbot, screen)
    found = session.opened_store().candidates.get(item.candidate.id)
    assert found is not None
    assert found.status is Status.EDITED


def test_the_worse_answer_can_be_edited_too(
    curate: Callable[[str], CurateScreen], press: Press, session: Session
) -> None:
    screen = curate("self_play")
    item = screen.review.item
    assert item is not None
    letter(press, screen, "E")
    worse = screen.review.card.answers.worse
    worse.setFocus()
    press(screen, 0, "؟")
    press(screen, Qt.Key.Key_Return, "\r", modifiers=Qt.KeyboardModifier.ControlModifier)
    found = session.opened_store().candidates.get(item.candidate.id)
    assert found is not None
    assert found.status is Status.EDITED
    assert "؟" in found.final_fields["rejected"]
    assert found.final_fields["chosen"] == item.fields["chosen"]


def test_two_answers_made_the_same_are_set_aside(
    curate: Callable[[str], CurateScreen], press: Press, session: Session
) -> None:
    screen = curate("self_play")
    item = screen.review.item
    assert item is not None
    letter(press, screen, "E")
    worse = screen.review.card.answers.worse
    worse.selectAll()
    worse.setFocus()
    press(screen, 0, item.fields["chosen"])
    screen.review.perform("save")
    assert screen.review.editing
    assert screen.review.bar.note()


def test_every_turn_is_shown_in_order_with_its_principle(
    curate: Callable[[str], CurateScreen], press: Press
) -> None:
    screen = curate("constitutional_revision")
    card, item = screen.review.card.turns, screen.review.item
    assert item is not None
    assert card.isVisible()
    lines = card.text().splitlines()
    kinds = [line.partition(":")[0] for line in lines]
    assert kinds == ["Seed", "Draft", "Critique", "Revision", "Critique", "Revision"]
    assert SEED in lines[0]
    assert not screen.review.card._seed_card.isVisible()
    assert item.fields["rejected"] in lines[1]
    assert item.fields["chosen"] in lines[-1]
    assert "Does the text" not in card.text(), "a principle has a title for people"
    letter(press, screen, "P")
    assert not card.isVisible()
    assert screen.review.card._seed_card.isVisible()


def test_one_text_stands_alone_as_before(open_curate: Callable[..., CurateScreen]) -> None:
    screen = open_curate()
    assert not screen.review.card.answers.worse.isVisible()
    assert not screen.review.card.turns.isVisible()
    screen.review.perform("swap")
    assert screen.review.item is not None
    assert screen.review.item.candidate.status is Status.WAITING


def test_generate_shows_the_prompt_of_each_step_and_counts_what_is_set_aside(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")
    session.open(project(tmp_path))
    page = show(qtbot, GenerateScreen, session)
    assert isinstance(page, GenerateScreen)
    page.form.teacher.pick("fake")
    page.form.recipe.pick("constitutional_revision")
    steps = page.prompt._steps
    assert [view.isVisible() for _, view in steps] == [True, True]
    assert "[the answer so far]" in steps[0][1].text()
    assert "[the critique]" in steps[1][1].text()
    page.form.recipe.pick("self_play")
    assert [view.isVisible() for _, view in steps] == [True, False]
    page.form.amount.setValue(4)
    page.start()
    qtbot.waitUntil(lambda: session.generation is None, timeout=120_000)
    assert "set aside" in page.run_card.summary()
    assert "order was turned round" in page.messages.text()
    page.form.recipe.pick("paraphrase")
    assert not any(view.isVisible() for _, view in steps)
    page.form.teacher.pick("rules")
    assert page.form.recipe.value() not in ("self_play", "constitutional_revision")


def test_both_answers_are_read_in_the_other_script(
    curate: Callable[[str], CurateScreen], press: Press, qtbot: QtBot
) -> None:
    screen = curate("self_play")
    card = screen.review.card
    letter(press, screen, "C")
    readings = card.readings
    item = screen.review.item
    assert item is not None
    assert item.pair is not None
    for line, text in (
        (readings.judged, item.text),
        (readings.worse, item.fields[item.pair[1]]),
    ):
        assert line._text[0] == text
        qtbot.waitUntil(lambda line=line: bool(line.view.text()), timeout=10_000)  # type: ignore[misc]
        assert line.isVisible()
    readings.follow(item.text, "wach rak khouya")
    qtbot.waitUntil(lambda: readings.worse.view.text() == "واش راك خويا", timeout=10_000)
    letter(press, screen, "C")
    assert not readings.worse.isVisible()
