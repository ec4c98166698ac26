"""A project that was written to is in a backup after it closes, and nobody waits for a large one."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import backup
from app.parts import project_copy
from app.parts.snapshot_job import SnapshotJob
from app.project.health import HealthRun
from app.session import Session
from engine.store import Store
from engine.store.backups import backup_wanted, backups
from tests.app.growing import grow
from tests.app.showing import new_session


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A project that counts as large."""
    monkeypatch.setattr(backup, "SMALL_BYTES", 0)
    return grow(tmp_path / "p.zerria")


def written_to(path: Path) -> Session:
    session = new_session()
    session.open(path)
    session.write(lambda store: store.set_setting("said", "last"))
    return session


def whole(path: Path) -> bool:
    return bool(backups(path)) and not backup_wanted(path)


def test_a_process_of_its_own_backs_a_closed_project_up(qtbot: QtBot, large: Path) -> None:
    written_to(large).shut_down()
    assert backup_wanted(large)
    qtbot.waitUntil(lambda: whole(large), timeout=60_000)
    (copy,) = backups(large)
    with Store.open(copy) as store:
        assert store.setting("said") == "last"
    session = new_session()
    session.open(large)
    assert not session._backup_wanted
    session.shut_down()
    assert backups(large) == [copy]  # nothing was written: no second one


def test_where_that_process_dies_the_next_session_makes_the_backup(
    qtbot: QtBot, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "_back_up_closed", lambda _path: None)
    written_to(large).shut_down()
    assert not backups(large)
    session = new_session()
    session.open(large)
    session._idle.start(1)
    qtbot.waitUntil(lambda: whole(large), timeout=60_000)
    session.shut_down()
    with Store.open(backups(large)[0]) as store:
        assert store.setting("said") == "last"


def test_a_backup_that_closing_cuts_off_is_made_after_it(qtbot: QtBot, large: Path) -> None:
    session = written_to(large)
    session.backup.make("work")
    assert session.backup.busy
    session._backup.stop()  # as if nothing had been written since
    session.close()
    assert session.store is None
    qtbot.waitUntil(lambda: whole(large), timeout=60_000)
    session.shut_down()


def test_another_project_can_be_opened_meanwhile_and_the_same_again(
    qtbot: QtBot, large: Path, tmp_path: Path
) -> None:
    session = written_to(large)
    session.open(grow(tmp_path / "other.zerria"))
    session.open(large)
    session.write(lambda store: store.set_setting("said", "later"))
    session.opened_store().checkpoint()
    session.close()
    qtbot.waitUntil(lambda: whole(large), timeout=60_000)
    session.shut_down()
    with Store.open(backups(large)[0]) as store:
        assert store.setting("said") == "later"


def test_a_small_one_is_copied_at_once(tmp_path: Path) -> None:
    path = grow(tmp_path / "p.zerria")
    written_to(path).shut_down()
    assert whole(path)


def test_a_worker_copies_a_large_project_for_a_job_and_sees_the_last_write(
    qtbot: QtBot, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project_copy, "SMALL_BYTES", 0)
    session = written_to(large)

    def copied_here(_path: Path) -> None:
        raise AssertionError("the window copied it")

    monkeypatch.setattr(session.opened_store(), "snapshot", copied_here)
    first, second = HealthRun.of(session), SnapshotJob(session)
    ended: list[str] = []
    for name, job in (("first", first), ("second", second)):
        job.finished.connect(lambda found, n=name: ended.append(f"{n} {found['problems']}"))
    first.check()
    second.start_job("health", {})  # nothing was written since: both copy at the same time
    qtbot.waitUntil(lambda: len(ended) == 2, timeout=60_000)
    assert sorted(ended) == ["first []", "second []"]
    assert session.opened_store().hold_still(held=True)
    session.opened_store().hold_still(held=False)
    session.close()
    qtbot.waitUntil(lambda: whole(large), timeout=60_000)
    session.shut_down()
