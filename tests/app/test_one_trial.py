"""One request is tried from Generate: its answer and verdicts are shown, nothing is stored."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.screens.generate.page import GenerateScreen
from app.session import Session
from engine import known_teachers
from engine.plugin import TeacherSpec
from tests.app.showing import new_session, project, show


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")
    made = new_session()
    made.open(project(tmp_path))
    yield made
    made.shut_down()


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> GenerateScreen:
    found = show(qtbot, GenerateScreen, session)
    assert isinstance(found, GenerateScreen)
    found.form.teacher.pick("fake")
    found.form.recipe.pick("paraphrase")
    return found


def with_teacher(page: GenerateScreen, **settings: int) -> None:
    known_teachers.add(TeacherSpec("mine", "fake", "", settings))
    page.read_again()
    page.form.teacher.pick("mine")


def trial(qtbot: QtBot, page: GenerateScreen) -> str:
    page.prompt.trial.setFocus()
    qtbot.keyClick(page.prompt.trial, Qt.Key.Key_Space)
    assert page.trial.active
    assert page.prompt.trial.text() == "Stop the trial"
    qtbot.waitUntil(lambda: not page.trial.active, timeout=120_000)
    return page.prompt.answer.summary()


def test_the_answer_and_its_verdicts_are_shown_and_nothing_is_stored(
    qtbot: QtBot, page: GenerateScreen, session: Session
) -> None:
    told = trial(qtbot, page)
    assert "Nothing is stored" in told
    tried = page.trial._tried
    assert tried is not None
    # The last one asks the index of the project, which no worker has.
    assert "near_duplicate" in [each.verifier for each in tried.verdicts]
    assert len(page.prompt.answer._chips.chips()) == len(tried.verdicts) > 3
    store = session.opened_store()
    assert not store.runs.all()
    assert not store.candidates.waiting()
    assert not store.runs.recipes_used()
    assert [each.state for each in session.jobs.all()] == ["done"]
    assert page.prompt.trial.text() == "Try it once"
    page.prompt.another_wanted.emit()
    assert page.prompt.answer.isHidden()


def test_it_is_stopped_and_a_run_goes_first(
    qtbot: QtBot, page: GenerateScreen, session: Session
) -> None:
    with_teacher(page, delay_ms=60_000)
    page.prompt.trial.click()
    qtbot.waitUntil(lambda: "answers" in page.prompt.answer.summary(), timeout=120_000)
    page.prompt.trial.click()
    qtbot.waitUntil(lambda: not page.trial.active, timeout=10_000)
    assert page.prompt.answer.isHidden()
    page.prompt.trial.click()
    assert page.trial.active
    page.start()
    assert not page.trial.active
    assert not page.prompt.trial.isEnabled()
    qtbot.waitUntil(lambda: page.run_card.isVisible(), timeout=60_000)
    page._cancel()
    qtbot.waitUntil(lambda: session.generation is None, timeout=60_000)
    assert page.prompt.trial.isEnabled()
    assert not session.opened_store().candidates.waiting()


def test_a_crash_and_a_broken_answer_are_told(qtbot: QtBot, page: GenerateScreen) -> None:
    with_teacher(page, garble_every=1)
    assert "sorry, {I cannot" in trial(qtbot, page)
    known_teachers.add(TeacherSpec("crashing", "fake", "", {"crash_on": "Text"}))
    page.read_again()
    page.form.teacher.pick("crashing")
    told = trial(qtbot, page)
    assert told
    assert "Nothing is stored" not in told
    assert page.prompt.trial.isEnabled()


def test_the_rules_are_tried_with_one_seed_after_the_other(
    qtbot: QtBot, page: GenerateScreen, session: Session
) -> None:
    page.form.teacher.pick("rules")
    page.form.recipe.pick("transliteration")
    first = trial(qtbot, page)
    assert "Nothing is stored" in first
    assert trial(qtbot, page) != first
    assert not session.opened_store().candidates.waiting()


def test_closing_the_project_ends_it(qtbot: QtBot, page: GenerateScreen, session: Session) -> None:
    with_teacher(page, delay_ms=60_000)
    page.prompt.trial.click()
    session.close()
    assert not page.trial.active
