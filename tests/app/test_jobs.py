"""Long work of every page is listed: how far it is, how to hold and stop it, how it ended."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.jobs import MOST_ENDED, Jobs
from app.jobs_drawer import JobsDrawer
from app.main_window import MainWindow
from app.parts.background import BackgroundJob
from app.session import Session
from app.translate import without_isolates
from app.widgets.plain_label import PlainLabel
from tests.app.growing import grow
from tests.app.showing import new_session


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = new_session()
    yield made
    made.shut_down()


@pytest.fixture
def window(qtbot: QtBot, session: Session, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(session)
    qtbot.addWidget(made)
    made.show()
    made.open(grow(tmp_path / "p.zerria"), "curate")
    yield made
    made.close()


def lines(window: MainWindow) -> str:
    drawer = window._drawer
    return " ".join(
        label.text() for label in drawer.findChildren(PlainLabel) if label.isVisibleTo(drawer)
    )


def test_what_runs_is_told_with_the_share_that_is_done(qtbot: QtBot) -> None:
    owner = QObject()
    jobs = Jobs(owner)
    parent = QWidget()
    qtbot.addWidget(parent)
    drawer = JobsDrawer(jobs, parent)
    assert drawer.told() == ""
    first, second = jobs.begin("Export", "export"), jobs.begin("Import", "seeds")
    assert jobs.share() is None
    first.advance(3, 4)
    second.advance(1, 4)
    assert jobs.share() == 0.5
    assert without_isolates(drawer.told()).endswith("50%")
    first.turn("done")
    assert jobs.share() == 0.25
    assert [each.title for each in jobs.running()] == ["Import"]
    jobs.clear_ended()
    assert jobs.all() == [second]
    for _ in range(MOST_ENDED + 5):
        jobs.begin("Again", "seeds").turn("failed", "No room.")
    assert len(jobs.all()) <= MOST_ENDED + 2


def test_the_drawer_opens_by_key_over_the_page_and_closes(window: MainWindow) -> None:
    before = window.screen_in_front.size()
    QTest.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    drawer = window._drawer
    assert drawer.isVisible()
    assert "Nothing runs" in lines(window)
    assert window.screen_in_front.size() == before
    assert drawer.geometry().bottom() <= drawer.parentWidget().height()
    QTest.keyClick(drawer._close, Qt.Key.Key_Escape)
    assert not drawer.isVisible()


def test_a_job_can_be_held_stopped_and_followed_to_its_page(window: MainWindow) -> None:
    asked: list[str] = []
    job = window.session.jobs.begin(
        "Writing <b>", "generate", lambda: asked.append("stop"), lambda: asked.append("hold")
    )
    job.advance(2, 8, "2 candidates")
    window.act("Ctrl+J")
    assert "Writing <b>" in lines(window)
    assert "2 candidates" in lines(window)
    assert without_isolates(window._working.text()).endswith("25%")
    line = window._drawer._lines[job]
    line._hold.click()
    line._stop.click()
    assert asked == ["hold", "stop"]
    job.turn("paused")
    assert line._hold.text() == "Go on"
    job.turn("failed", "The disk is full.")
    assert "The disk is full." in lines(window)
    assert line._stop.isHidden()
    assert line._hold.isHidden()
    assert window._working.isHidden()
    line._look.click()
    assert window.screen_in_front.name == "generate"
    window._drawer._clear.click()
    assert window.session.jobs.all() == []


def test_the_drawer_keeps_at_the_foot_when_the_window_changes(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.act("Ctrl+J")
    window.resize(1100, 800)
    qtbot.waitUntil(
        lambda: window._drawer.geometry().bottom() >= window._drawer.parentWidget().height() - 2
    )
    assert window._drawer.width() <= window._drawer.parentWidget().width()


def test_a_background_job_with_a_title_is_listed_until_its_end(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    file = tmp_path / "rows.txt"
    file.write_text("راني مليح\n", "utf-8")
    args = {"path": str(file), "encoding": "", "importer": "", "fields": [], "chunking": [0, 0]}
    quiet = BackgroundJob(session)
    with qtbot.waitSignal(quiet.done, timeout=60_000):
        quiet.start("preview_file", {**args, "chunking": [900, 100]})
    assert session.jobs.all() == []
    listed = BackgroundJob(session)
    with qtbot.waitSignal(listed.done, timeout=60_000):
        listed.start("preview_file", {**args, "chunking": [900, 100]}, title="Look", page="seeds")
        assert [each.title for each in session.jobs.running()] == ["Look"]
    [job] = session.jobs.all()
    assert job.state == "done"
    missing = BackgroundJob(session)
    with qtbot.waitSignal(missing.failed, timeout=60_000):
        gone = {**args, "path": str(tmp_path / "gone.txt"), "chunking": [900, 100]}
        missing.start("preview_file", gone, title="Gone", page="seeds")
    assert session.jobs.all()[-1].state == "failed"
    assert "gone.txt" in session.jobs.all()[-1].text
