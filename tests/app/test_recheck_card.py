"""Verifiers: the rows that wait are checked again, and a teacher is asked about them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.screens.verifiers.page import VerifiersScreen
from app.session import Session
from app.translate import without_isolates
from engine.errors import UserError
from engine.jobs.verifier_limits import moved_limits
from engine.model import Action, Candidate, Decision
from engine.store import QueueFilter, Store
from tests.app.showing import new_session, show
from tests.engine.learning_project import grow, write


@pytest.fixture
def page(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[VerifiersScreen]:
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")
    session = new_session()
    grow(tmp_path / "p.zerria", write(31, 0.2)).close()
    session.open(tmp_path / "p.zerria")
    made = show(qtbot, VerifiersScreen, session)
    assert isinstance(made, VerifiersScreen)
    yield made
    session.shut_down()


def waiting(session: Session) -> list[Candidate]:
    return session.opened_store().candidates.queue(QueueFilter(), 100)


def finished(qtbot: QtBot, page: VerifiersScreen) -> str:
    qtbot.waitUntil(lambda: not page.recheck.run.busy, timeout=120_000)
    return without_isolates(page.messages.text())


def test_the_rows_that_wait_are_checked_again_and_decided_ones_are_not(
    qtbot: QtBot, page: VerifiersScreen
) -> None:
    session = page.session
    first = waiting(session)[0]
    session.decide([Decision(first.id, Action.ACCEPT, "Yasmine")])
    kept = session.opened_store().candidates.get(first.id)
    page.read_again()
    assert page.recheck.check.isEnabled()
    page.recheck.check.click()
    assert not page.recheck.check.isEnabled()
    assert page.recheck.strip.isVisibleTo(page)
    told = finished(qtbot, page)
    assert "Rows checked again: 30;" in told
    assert session.opened_store().candidates.get(first.id) == kept
    assert page.recheck.check.isEnabled()
    assert page.recheck.strip.isHidden()
    assert any("verify" in path.name for path in session.opened_store().backups())


def test_it_can_be_stopped_and_what_was_done_stays(qtbot: QtBot, page: VerifiersScreen) -> None:
    page.recheck.check.click()
    page.recheck.strip.stop_wanted.emit()
    told = finished(qtbot, page)
    assert "Rows checked again: " in told


def test_a_teacher_is_asked_about_so_many_rows(qtbot: QtBot, page: VerifiersScreen) -> None:
    card = page.recheck
    assert not card.ask.isEnabled()
    card.boxes["judge"].setChecked(True)
    assert card.ask.isEnabled()
    card.teacher.pick("fake")
    card.most.setValue(7)
    card.ask.click()
    assert "Rows checked again: 7; changed: 7;" in finished(qtbot, page)
    asked = [
        each for each in waiting(page.session) if "judge" in {v.verifier for v in each.verdicts}
    ]
    assert len(asked) == 7
    card.most.setValue(100)
    card.ask.click()
    assert "Rows checked again: 24;" in finished(qtbot, page)


def test_the_teacher_at_work_is_not_asked_twice(
    page: VerifiersScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Busy:
        active = True

    page.recheck.boxes["judge"].setChecked(True)
    monkeypatch.setattr(page.session, "generation", Busy())
    page.recheck.ask.click()
    assert "at work" in page.messages.text()
    assert not page.recheck.run.busy
    monkeypatch.setattr(page.session, "generation", None)


def test_closing_the_project_ends_it(qtbot: QtBot, page: VerifiersScreen, tmp_path: Path) -> None:
    page.recheck.check.click()
    page.session.close()
    assert not page.recheck.run.busy
    with Store.open(tmp_path / "p.zerria") as store:
        assert len(store.candidates.queue(QueueFilter(), 100)) == 31


def test_a_moved_threshold_says_how_it_reaches_the_rows(
    qtbot: QtBot, page: VerifiersScreen
) -> None:
    page.move_threshold("length", "max_ratio", 1.5)
    assert moved_limits(page.session.opened_store())
    assert "Check the waiting rows again" in page.messages.text()


def test_an_error_of_the_worker_is_told(qtbot: QtBot, page: VerifiersScreen) -> None:
    page.recheck.run.failed.emit(UserError("There is a fault."))
    assert "fault" in page.messages.text()


def test_enter_on_a_check_shows_the_rows_that_it_stops(page: VerifiersScreen) -> None:
    names = [each["verifier"] for each in page._figures]
    page.table.opened.emit(names.index("length"))
    assert page.session.queue == QueueFilter(verifier="length", outcome="flag")


def test_while_a_teacher_is_asked_no_second_model_is_opened(
    qtbot: QtBot, page: VerifiersScreen
) -> None:
    card, session = page.recheck, page.session
    card.boxes["judge"].setChecked(True)
    card.teacher.pick("fake")
    card.most.setValue(3)
    card.ask.click()
    assert session.other_model.taken
    with pytest.raises(UserError, match="two models"):
        session.other_model.refuse()
    finished(qtbot, page)
    assert not session.other_model.taken
    call = session.worker.call("try_teacher", {"teacher": {}})
    card.ask.click()
    assert "at work on another page" in page.messages.text()
    assert not card.run.busy
    session.worker.cancel(call)
