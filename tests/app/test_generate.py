"""Generate: a run through a real worker with a teacher without a model."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.generate.order import GenerationOrder
from app.parts import steps
from app.screens.generate.page import GenerateScreen
from app.session import Session
from app.translate import without_isolates
from engine import known_teachers
from engine.plugin import TeacherSpec
from engine.store import QueueFilter
from tests.app.showing import new_session, project, show


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
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


def slow(page: GenerateScreen, **settings: int) -> None:
    known_teachers.add(TeacherSpec("slow", "fake", "", settings))
    page.read_again()
    page.form.teacher.pick("slow")


def ended(page: GenerateScreen) -> bool:
    return page.session.generation is None


def test_it_says_what_is_missing_first(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.create(tmp_path / "new.zerria", {"variety": "arq", "task": "text"})
    page = show(qtbot, GenerateScreen, session)
    assert isinstance(page, GenerateScreen)
    with qtbot.waitSignal(session.screen_wanted) as wanted:
        page.empty.wanted.emit()
    assert wanted.args == ["seeds"]
    session.open(project(tmp_path))
    monkeypatch.setattr(known_teachers, "known", dict)
    page.read_again()
    assert page.is_empty
    with qtbot.waitSignal(session.screen_wanted) as wanted:
        page.empty.wanted.emit()
    assert wanted.args == ["teachers"]


def test_the_prompt_is_made_with_a_real_seed(page: GenerateScreen) -> None:
    page.form.recipe.pick("label_example")
    page.form.label.pick("praise")
    assert '"praise"' in page.prompt.text()
    assert page.form.fitting() == 2
    first = page.prompt.text()
    page.form.recipe.pick("paraphrase")
    assert page.prompt.text() != first
    assert "Text: " in page.prompt.text()


def test_a_run_fills_the_queue(qtbot: QtBot, page: GenerateScreen, session: Session) -> None:
    page.form.amount.setValue(2)
    page.start()
    qtbot.waitUntil(lambda: ended(page), timeout=120_000)
    assert "Finished" in page.messages.text()
    store = session.opened_store()
    assert store.candidates.waiting() == 12
    assert "12 / 12" in page.run_card.summary()
    page.tabs.setCurrentIndex(2)
    run = page.history.chosen()
    assert run is not None
    assert run.finished_at
    assert not page.history.go_on.isEnabled()
    with qtbot.waitSignal(session.screen_wanted) as wanted:
        page.history.look.click()
    assert wanted.args == ["curate"]
    assert session.queue == QueueFilter(run_id=run.id)


def test_the_rules_write_while_no_model_has_been_added(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.open(project(tmp_path))
    page = show(qtbot, GenerateScreen, session)
    assert isinstance(page, GenerateScreen)
    assert page.form.teacher.value() == "rules"
    offered = [name for name, _ in page.form.recipe.options()]
    assert offered[0] == "word_swap"
    assert "instruction" not in offered
    page.form.recipe.pick("transliteration")
    assert page.tabs.tabText(0) == "What the rules do"
    page.start()
    qtbot.waitUntil(lambda: ended(page), timeout=120_000)
    waiting = session.opened_store().candidates.queue(QueueFilter())
    assert waiting
    assert {each.operation for each in waiting} == {"script_twin"}
    page.form.teacher.pick("starter")
    assert "instruction" in [name for name, _ in page.form.recipe.options()]
    assert page.tabs.tabText(0) == "The prompt, with a real seed"


def test_pause_cancel_and_going_on_another_day(
    qtbot: QtBot, page: GenerateScreen, session: Session
) -> None:
    slow(page, delay_ms=60)
    page.form.amount.setValue(10)
    page.start()
    qtbot.waitUntil(lambda: session.opened_store().candidates.waiting() > 2, timeout=120_000)
    assert page.form.start.text() == "Add to the queue"
    page._pause()
    qtbot.waitUntil(lambda: "Paus" in page.run_card.summary(), timeout=120_000)
    page._cancel()
    qtbot.waitUntil(lambda: ended(page), timeout=120_000)
    assert "Stopped" in page.messages.text()
    known_teachers.add(TeacherSpec("slow", "fake", "", {}))
    page.read_again()
    page.tabs.setCurrentIndex(2)
    run = page.history.chosen()
    assert run is not None
    assert not run.finished_at
    page.history.go_on.click()
    qtbot.waitUntil(lambda: ended(page), timeout=120_000)
    assert session.opened_store().candidates.waiting() == 60
    assert len(session.opened_store().runs.all()) == 1


def test_a_pause_breaks_off_at_once_and_asks_exactly_the_rest(
    qtbot: QtBot, page: GenerateScreen, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow(page, delay_ms=150)
    page.form.amount.setValue(5)
    page.start()
    run = session.generation
    assert run is not None
    asked: list[str] = []
    hand_out = run._generation.call_args

    def recorded(lines: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        asked.extend(str(each["custom_id"]) for each in lines)
        return hand_out(lines)

    monkeypatch.setattr(run._generation, "call_args", recorded)
    store = session.opened_store()
    qtbot.waitUntil(lambda: store.candidates.waiting() > 2, timeout=120_000)
    began = perf_counter()
    page._pause()
    qtbot.waitUntil(lambda: run.state == "paused", timeout=120_000)
    # Of 30 requests some 25 were in hand: to answer them would take almost four seconds.
    assert perf_counter() - began < 2.0
    there = store.candidates.waiting()
    assert there < 15
    first = len(asked)
    page._pause()
    qtbot.waitUntil(lambda: ended(page), timeout=120_000)
    assert store.candidates.waiting() == 30
    assert len(set(asked)) == 30
    assert len(asked) - first == 30 - there
    assert page.messages.text().startswith("Finished")


def test_going_on_while_it_still_pauses(
    qtbot: QtBot, page: GenerateScreen, session: Session
) -> None:
    slow(page, delay_ms=40)
    page.form.amount.setValue(3)
    page.start()
    store = session.opened_store()
    qtbot.waitUntil(lambda: store.candidates.waiting() > 2, timeout=120_000)
    page._pause()
    page._pause()
    qtbot.waitUntil(lambda: ended(page), timeout=120_000)
    assert store.candidates.waiting() == 18
    assert page.messages.text().startswith("Finished")


def test_a_long_name_of_a_teacher_is_cut_in_its_middle_and_told_whole(
    page: GenerateScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.form.teacher.shown_text() == page.form.teacher.currentText()
    page.form.teacher.pick("starter")
    assert page.form.teacher.shown_text() == page.form.teacher.currentText()
    name = "Qwen2.5-7B-Instruct-GGUF-of-our-laboratory-for-darija-q4_k_m"
    known_teachers.add(TeacherSpec(name, "fake"))
    page.read_again()
    page.form.teacher.pick(name)
    shown = page.form.teacher.shown_text()
    assert shown.startswith("Qwen")
    assert shown.endswith("k_m")
    point = page.form.teacher.rect().center()
    place = page.form.teacher.mapToGlobal(point)
    tips: list[str] = []
    monkeypatch.setattr(
        "app.parts.choice.QToolTip.showText", lambda _where, text, _widget: tips.append(text)
    )
    QApplication.sendEvent(page.form.teacher, QHelpEvent(QEvent.Type.ToolTip, point, place))
    assert name in tips[0]


def test_a_crash_is_told_on_the_page_and_the_run_starts_again(
    qtbot: QtBot, page: GenerateScreen, session: Session
) -> None:
    slow(page, crash_after=4)
    page.form.amount.setValue(1)
    page.start()
    qtbot.waitUntil(
        lambda: "failed" in str(page.session.generation and page.session.generation.state),
        timeout=120_000,
    )
    assert page.messages.text()
    stored = session.opened_store().candidates.waiting()
    assert stored == 4
    page.messages._act()  # Start again
    qtbot.waitUntil(lambda: ended(page), timeout=120_000)
    assert session.opened_store().candidates.waiting() == 6


def test_a_text_on_which_the_model_crashes_is_left_out_and_the_run_ends(
    qtbot: QtBot, page: GenerateScreen, session: Session
) -> None:
    bad = next(iter(session.opened_store().seeds.stream())).text
    known_teachers.add(TeacherSpec("bad", "fake", "", {"crash_on": bad}))
    page.read_again()
    page.form.teacher.pick("bad")
    page.form.amount.setValue(2)
    page.start()
    qtbot.waitUntil(lambda: getattr(session.generation, "state", "") == "failed", timeout=60_000)
    assert "native code" in page.messages.text()
    page.messages._act()  # Start again, once
    qtbot.waitUntil(lambda: ended(page), timeout=120_000)
    assert session.opened_store().candidates.waiting() == 10
    assert session.opened_store().runs.all()[0].finished_at
    assert "crashes or hangs on this request" in page.messages.text()
    assert "12 / 12" in page.run_card.summary()


def test_a_page_made_anew_finds_the_run(
    qtbot: QtBot, page: GenerateScreen, session: Session
) -> None:
    slow(page, delay_ms=40)
    page.form.amount.setValue(5)
    page.start()
    qtbot.waitUntil(lambda: session.opened_store().candidates.waiting() > 0, timeout=120_000)
    other = show(qtbot, GenerateScreen, session)
    assert isinstance(other, GenerateScreen)
    assert other.run_card.isVisible()
    other._cancel()
    qtbot.waitUntil(lambda: ended(other), timeout=120_000)


def test_checks_that_ask_the_teacher_are_part_of_the_plan_where_it_can_be_asked(
    qtbot: QtBot,
) -> None:
    order = GenerationOrder()
    qtbot.addWidget(order)
    assert order.checks.chosen() == ()
    order.checks.choose(("judge", "label_kept"))
    assert set(order.plan().checks) == {"judge", "label_kept"}
    assert "2" in order.checks.button.text()
    order.checks.setEnabled(False)
    assert order.plan().checks == ()
    order.checks.choose(())
    assert "2" not in order.checks.button.text()


def test_what_each_check_lets_pass_is_told_while_it_runs(
    qtbot: QtBot, page: GenerateScreen, session: Session
) -> None:
    slow(page, delay_ms=30)
    page.form.amount.setValue(4)
    page.start()
    assert page.run_card.passes.isHidden()
    qtbot.waitUntil(lambda: bool(page.run_card.passes.chips()), timeout=120_000)
    assert session.generation is not None
    assert session.opened_store().candidates.waiting() < 24
    qtbot.waitUntil(lambda: ended(page), timeout=120_000)
    told = session.opened_store().yields.verifier_passes(session.opened_store().runs.all()[0].id)
    chips = page.run_card.passes.chips()
    assert len(chips) == len(told)
    shares = sorted(passed / judged for passed, judged in told.values())
    assert f"{round(100 * shares[0])}%" in chips[0].text
    worst = min(told.values(), key=lambda each: each[0] / each[1])
    tip = without_isolates(chips[0].tip)
    assert f"let {worst[0]} of {worst[1]} rows pass so far" in tip
    assert [chip.tone for chip in chips] == sorted(
        (chip.tone for chip in chips), key=["warn", "plain", "ok"].index
    )


def test_a_run_is_cancelled_while_it_is_planned(
    qtbot: QtBot, page: GenerateScreen, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "TURN_SECONDS", 0.0)
    slow(page, delay_ms=5)
    page.form.amount.setValue(200)
    page.start()
    assert "Getting ready" in page.run_card.summary()
    run = session.generation
    assert run is not None
    store = session.opened_store()
    held = "SELECT count(*) FROM request"
    qtbot.waitUntil(lambda: store._database.value(held) > 0, timeout=120_000)
    assert run.state == "planning"
    assert not store.runs.all()
    page._cancel()
    qtbot.waitUntil(lambda: ended(page), timeout=120_000)
    assert "Stopped" in page.messages.text()
    assert store._database.value(held) == 0
    assert store._database.value("SELECT count(*) FROM run") == 0
