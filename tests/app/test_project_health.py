"""Project: the size of the file, its copies, the last check, and a next step that is true."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.screens.project.page import ProjectScreen
from app.session import Session
from app.translate import without_isolates
from engine.jobs.health import last_check
from engine.model import Action, Decision, Status
from engine.store import QueueFilter, Store
from tests.app.growing import grow
from tests.app.showing import new_session, show, texts


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = new_session()
    yield made
    made.shut_down()


def opened(qtbot: QtBot, session: Session, path: Path) -> ProjectScreen:
    session.open(path)
    page = show(qtbot, ProjectScreen, session)
    assert isinstance(page, ProjectScreen)
    return page


def checked(qtbot: QtBot, page: ProjectScreen, session: Session) -> str:
    page.overview.health.check.click()
    assert not page.overview.health.check.isEnabled()
    qtbot.waitUntil(lambda: last_check(session.opened_store()) is not None, timeout=60_000)
    qtbot.waitUntil(page.overview.health.check.isEnabled, timeout=60_000)
    return without_isolates(page.overview.health.checked.text())


def test_a_whole_file_is_said_to_be_whole(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    page = opened(qtbot, session, grow(tmp_path / "p.zerria"))
    health = page.overview.health
    assert "Never checked" in health.checked.text()
    assert "kB" in health.file.text() or "KiB" in health.file.text()
    assert "No copy yet" in health.copies.text()
    health.back_up.click()
    assert "1 backup" in without_isolates(health.copies.text())
    assert "everything is whole" in checked(qtbot, page, session)


def test_a_damaged_text_is_found_and_the_way_out_is_told(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    path = grow(tmp_path / "p.zerria")
    raw = sqlite3.connect(path)
    raw.execute("UPDATE candidate SET text = text || 'x' WHERE id = 2")
    raw.commit()
    raw.close()
    page = opened(qtbot, session, path)
    told = checked(qtbot, page, session)
    assert "Damaged: 1 (candidate 2)" in told
    assert "candidate 2" in told
    assert "p.zerria-backups" in told


def test_what_is_kept_of_a_check_may_be_anything(tmp_path: Path) -> None:
    with Store.create(tmp_path / "p.zerria", {}) as store:
        for kept in ("", "[", "[]", '{"at": 1}', '{"at": "x", "count": "y", "problems": []}'):
            store.set_setting("last_check", kept)
            assert last_check(store) is None


def test_the_bars_open_what_they_count(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    page = opened(qtbot, session, grow(tmp_path / "p.zerria"))
    chart = page.overview._bars
    with qtbot.waitSignal(session.screen_wanted) as wanted:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert wanted.args == ["seeds"]
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.accessibleDescription() == "Review what waits"
    with qtbot.waitSignal(session.screen_wanted) as wanted:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert wanted.args == ["curate"]
    assert session.queue == QueueFilter()


def test_rows_set_aside_are_the_next_step_once_nothing_waits(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.open(grow(tmp_path / "p.zerria"))
    every = session.opened_store().candidates.queue(QueueFilter(), 10)
    actions = [Action.FLAG, Action.SKIP, *(Action.ACCEPT for _ in every[2:])]
    session.decide([Decision(c.id, a, "Y") for c, a in zip(every, actions, strict=True)])
    page = show(qtbot, ProjectScreen, session)
    assert isinstance(page, ProjectScreen)
    assert "skipped or flagged" in texts(page)
    page.overview._go.click()
    assert session.queue == QueueFilter(status=Status.FLAGGED)


def test_a_page_that_is_made_anew_shows_the_open_project_alone(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    page = opened(qtbot, session, grow(tmp_path / "p.zerria"))
    assert page._welcome.isHidden()
    assert page.overview.isVisible()
    session.close()
    page.opened()
    assert page.overview.isHidden()
    assert page._welcome.isVisible()
