"""Runs wait for the one in progress, in an order that a person makes, and begin by themselves."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.queued_runs import MOST, SETTING, QueuedRuns
from app.screens.generate.page import GenerateScreen
from app.session import Session
from app.translate import without_isolates
from engine import known_teachers
from engine.plugin import TeacherSpec
from engine.store import Store
from tests.app.showing import new_session, project, show, texts


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")
    made = new_session()
    yield made
    made.shut_down()


@pytest.fixture
def page(qtbot: QtBot, session: Session, tmp_path: Path) -> GenerateScreen:
    known_teachers.add(TeacherSpec("slow", "fake", "", {"delay_ms": 30}))
    known_teachers.add(TeacherSpec("quick", "fake", "", {}))
    session.open(project(tmp_path))
    found = show(qtbot, GenerateScreen, session)
    assert isinstance(found, GenerateScreen)
    found.form.recipe.pick("paraphrase")
    return found


def order(page: GenerateScreen, teacher: str, amount: int) -> None:
    page.form.teacher.pick(teacher)
    page.form.amount.setValue(amount)
    page.start()


def teachers(page: GenerateScreen) -> list[str]:
    return [each.teacher for each in page.runs.all()]


def over(page: GenerateScreen) -> bool:
    return page.session.generation is None and not page.runs.all()


def test_runs_that_wait_begin_one_after_the_other(
    qtbot: QtBot, page: GenerateScreen, session: Session
) -> None:
    order(page, "slow", 4)
    assert session.generation is not None
    order(page, "quick", 1)
    order(page, "quick", 2)
    assert "waits" in page.messages.text()
    assert without_isolates(page.tabs.tabText(3)) == "Waiting runs (2)"
    assert page.form.start.text() == "Add to the queue"
    qtbot.waitUntil(lambda: over(page), timeout=120_000)
    store = session.opened_store()
    assert sorted(run.answered for run in store.runs.all()) == [6, 12, 24]
    assert all(run.finished_at for run in store.runs.all())
    assert page.form.start.text() == "Start"
    assert [job.state for job in session.jobs.all()] == ["done"] * 3


def test_their_order_can_be_changed_and_one_taken_out(
    page: GenerateScreen, session: Session
) -> None:
    order(page, "slow", 50)
    for amount, teacher in ((1, "quick"), (2, "slow"), (3, "starter")):
        order(page, teacher, amount)
    assert teachers(page) == ["quick", "slow", "starter"]
    page.tabs.setCurrentIndex(3)
    page.queued.later.click()
    assert teachers(page) == ["slow", "quick", "starter"]
    page.queued.later.click()
    assert teachers(page) == ["slow", "starter", "quick"]
    page.queued.sooner.click()
    page.queued.sooner.click()
    page.queued.sooner.click()
    assert teachers(page) == ["quick", "slow", "starter"]
    page.queued.take_out.click()
    assert teachers(page) == ["slow", "starter"]


def test_cancelling_a_run_begins_the_next(
    qtbot: QtBot, page: GenerateScreen, session: Session
) -> None:
    order(page, "slow", 50)
    order(page, "quick", 1)
    qtbot.waitUntil(lambda: session.opened_store().candidates.waiting() > 0, timeout=120_000)
    page._cancel()
    qtbot.waitUntil(lambda: over(page), timeout=120_000)
    assert [bool(run.finished_at) for run in session.opened_store().runs.all()] == [True, False]


def test_a_run_that_fails_is_told_and_does_not_stop_the_others(
    qtbot: QtBot, page: GenerateScreen, session: Session, tmp_path: Path
) -> None:
    model = tmp_path / "gone.gguf"
    known_teachers.add(TeacherSpec("gone", "llama", str(model), {}))
    page.form.read(session.opened_store())
    order(page, "slow", 4)
    order(page, "gone", 1)
    order(page, "quick", 1)
    qtbot.waitUntil(lambda: over(page), timeout=120_000)
    finished = [run for run in session.opened_store().runs.all() if run.finished_at]
    assert len(finished) == 2


def test_what_waits_stays_in_the_project_and_is_begun_by_a_person(
    qtbot: QtBot, page: GenerateScreen, session: Session
) -> None:
    path = session.opened_store().path
    order(page, "slow", 50)
    order(page, "quick", 1)
    session.close()
    session.open(path)
    assert session.generation is None
    runs = QueuedRuns.of(session)
    assert [each.teacher for each in runs.all()] == ["quick"]
    page.read_again()
    page.queued.start.click()
    qtbot.waitUntil(lambda: over(page), timeout=120_000)


@pytest.mark.parametrize(
    "text", ["", "{", "[1, null, {}]", '{"a": 1}', '[{"recipe": "x", "plan": 3}]', "[" * 5000]
)
def test_a_damaged_list_of_an_opened_project_is_no_list(
    session: Session, tmp_path: Path, text: str
) -> None:
    session.open(project(tmp_path))
    session.write(lambda store: store.set_setting(SETTING, text))
    assert QueuedRuns.of(session).all() == []


def test_a_damaged_run_of_an_opened_project_is_told_and_left_out(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    path = project(tmp_path)
    order = {"recipe": "no = [", "recipe_name": "<b>odd</b>", "teacher": "rules", "plan": {}}
    with Store.open(path) as store:
        store.set_setting(SETTING, json.dumps([order] * (MOST + 5)))
    session.open(path)
    page = show(qtbot, GenerateScreen, session)
    assert isinstance(page, GenerateScreen)
    assert len(page.runs.all()) == MOST
    page.runs.start()
    qtbot.waitUntil(lambda: not page.runs.all(), timeout=60_000)
    assert "left out" in page.messages.text()
    assert "<b>odd</b>" in without_isolates(page.messages.text())


def test_a_run_waits_while_another_process_has_a_model_open(
    qtbot: QtBot, page: GenerateScreen, session: Session
) -> None:
    session.other_model.take()
    order(page, "quick", 1)
    assert session.generation is None
    assert teachers(page) == ["quick"]
    assert "two models would not fit" in page.messages.text()
    page.try_once()
    assert not page.trial.active
    assert "wait until that is over" in texts(page.prompt)
    session.other_model.release()
    qtbot.waitUntil(lambda: session.generation is not None, timeout=10_000)
    qtbot.waitUntil(lambda: over(page), timeout=120_000)
    assert session.opened_store().candidates.waiting()


def test_a_run_that_waits_for_a_model_can_be_taken_out(
    page: GenerateScreen, session: Session
) -> None:
    session.other_model.take()
    order(page, "quick", 1)
    page.tabs.setCurrentIndex(3)
    page.queued.start.click()
    assert session.generation is None
    page.queued.take_out.click()
    session.other_model.release()
    assert not page.runs.all()
    assert session.generation is None
