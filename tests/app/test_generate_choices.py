"""Generate: what a recipe leaves to a run is asked for, shown in the prompt, and kept with the run."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.screens.generate.page import GenerateScreen
from app.session import Session
from engine.store import Store
from engine.text.dialogue import messages_of
from tests.app.showing import new_session, project, show


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")
    made = new_session()
    yield made
    made.shut_down()


@pytest.fixture
def page(qtbot: QtBot, session: Session, tmp_path: Path) -> GenerateScreen:
    session.open(project(tmp_path))
    found = show(qtbot, GenerateScreen, session)
    assert isinstance(found, GenerateScreen)
    found.form.teacher.pick("fake")
    return found


def store_of(session: Session) -> Store:
    return session.opened_store()


def test_a_recipe_without_options_shows_no_field(page: GenerateScreen) -> None:
    page.form.recipe.pick("paraphrase")
    assert page.form.options.isHidden()
    assert page.form.plan().options == {}


def test_choices_change_the_prompt_and_the_seeds_that_fit(page: GenerateScreen) -> None:
    page.form.recipe.pick("translation")
    fields = page.form.options.fields
    assert list(fields) == ["direction", "literalness"]
    assert not page.form.options.isHidden()
    fields["direction"].pick("darija_to_english")
    assert "Translate into English" in page.prompt.text()
    fields["literalness"].pick("literal")
    assert "close to the words" in page.prompt.text()
    fields["direction"].pick("english_to_moroccan")
    assert page.form.fitting() == 0
    assert not page.form.start.isEnabled()
    page.form.recipe.pick("restyle")
    page.form.options.fields["addressee"].pick("woman")
    assert "a woman" in page.prompt.text()
    page.form.recipe.pick("translation")
    assert page.form.plan().options == {
        "direction": "english_to_moroccan",
        "literalness": "literal",
    }


def test_several_rows_of_a_request_are_told_before_the_start(page: GenerateScreen) -> None:
    page.form.recipe.pick("paraphrases")
    page.form.options.fields["how_many"].pick("eight")
    seeds = page.form.fitting()
    assert str(8 * seeds) in page.form._total.text()


def test_a_run_of_dialogues_with_choices(
    qtbot: QtBot, page: GenerateScreen, session: Session
) -> None:
    page.form.recipe.pick("dialogue")
    page.form.options.fields["messages"].pick("eight")
    page.form.variety.pick("arq")
    page.form.way.pick("in_all")
    page.form.amount.setValue(3)
    page.start()
    qtbot.waitUntil(lambda: session.generation is None, timeout=120_000)
    store = store_of(session)
    run = store.runs.all()[0]
    assert run.plan["options"] == {"messages": "eight", "rare_events": "usual"}
    found = store.candidates.page(0, 10)
    assert len(found) == 3
    assert all(len(messages_of(each.text)) == 8 for each in found)
