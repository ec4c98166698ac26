"""Every way in which a model fails is a sentence on the page of Generate, with a way on."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.screens.generate.page import GenerateScreen
from app.session import Session
from engine import known_teachers
from engine.plugin import TeacherSpec
from engine.runners import patience
from tests.app.showing import new_session, project, show
from tests.engine.tiny_model import write_tiny_model


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_model(tmp_path_factory.mktemp("model") / "tiny.gguf")


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
    return found


def started(page: GenerateScreen, spec: TeacherSpec, amount: int = 1) -> None:
    known_teachers.add(spec)
    page.read_again()
    page.form.teacher.pick(spec.name)
    page.form.recipe.pick("paraphrase")
    page.form.amount.setValue(amount)
    page.start()


def told(qtbot: QtBot, page: GenerateScreen, words: str) -> None:
    """The page says it, offers to start again, and nothing stands in the way."""
    qtbot.waitUntil(
        lambda: getattr(page.session.generation, "state", "") == "failed", timeout=180_000
    )
    assert words in page.messages.text()
    assert page.run_card._pause.isVisible()
    assert page.run_card._pause.text() == "Start again"
    assert QApplication.activeModalWidget() is None


def goes_on(qtbot: QtBot, page: GenerateScreen) -> str:
    page.run_card._pause.click()
    qtbot.waitUntil(lambda: page.session.generation is None, timeout=180_000)
    assert QApplication.activeModalWidget() is None
    return page.messages.text()


def test_a_file_that_went_away_or_is_cut_short(
    qtbot: QtBot, page: GenerateScreen, tiny: Path, tmp_path: Path
) -> None:
    path = tmp_path / "mine.gguf"
    started(page, TeacherSpec("mine", "llama", str(path), {"threads": 1}))
    told(qtbot, page, "does not exist")
    path.write_bytes(tiny.read_bytes()[:9000])
    page.run_card._pause.click()
    told(qtbot, page, "cut short")
    path.write_bytes(tiny.read_bytes())
    assert "Finished" in goes_on(qtbot, page)
    assert page.session.opened_store().runs.all()[0].finished_at


def test_prompts_that_are_too_long_are_told_at_the_end(
    qtbot: QtBot, page: GenerateScreen, tiny: Path
) -> None:
    started(page, TeacherSpec("small", "llama", str(tiny), {"threads": 1, "context": 96}))
    qtbot.waitUntil(lambda: page.session.generation is None, timeout=180_000)
    assert "could not be answered" in page.messages.text()
    assert "longer than the teacher's context of 96 tokens" in page.messages.text()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX")
@pytest.mark.parametrize(
    ("name", "words"), [("SIGKILL", "memory ran out"), ("SIGSEGV", "memory fault")]
)
def test_a_worker_that_dies_in_the_middle_of_a_run(
    qtbot: QtBot, page: GenerateScreen, name: str, words: str
) -> None:
    started(page, TeacherSpec("slow", "fake", "", {"delay_ms": 60}), amount=3)
    store = page.session.opened_store()
    qtbot.waitUntil(lambda: store.candidates.waiting() > 2, timeout=180_000)
    assert page.session.worker.pid
    os.kill(page.session.worker.pid, getattr(signal, name))
    told(qtbot, page, words)
    kept = store.candidates.waiting()
    assert 0 < kept < 18
    assert "Finished" in goes_on(qtbot, page)
    assert store.candidates.waiting() == 18
    requests = [each.request_id for each in store.candidates.page(0, 100)]
    assert len(set(requests)) == 18


def test_a_model_that_hangs(
    qtbot: QtBot, page: GenerateScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "MOVING_SECONDS", 8.0)
    bad = next(iter(page.session.opened_store().seeds.stream())).text
    started(page, TeacherSpec("stuck", "fake", "", {"stick_on": bad}))
    told(qtbot, page, "has not moved for")
    page.run_card._pause.click()
    qtbot.waitUntil(lambda: page.session.generation is None, timeout=180_000)
    assert "crashes or hangs on this request" in page.messages.text()
    assert page.session.opened_store().candidates.waiting() == 5


def test_how_the_teacher_was_opened_is_said_beside_the_run(
    qtbot: QtBot, page: GenerateScreen, tiny: Path
) -> None:
    started(page, TeacherSpec("tiny", "llama", str(tiny), {"threads": 1, "gpu_layers": 8}))
    qtbot.waitUntil(lambda: page.session.generation is None, timeout=120_000)
    from engine.teachers.llama.native import offloads

    assert ("cannot use a graphics card" in page.run_card.summary()) != offloads()
