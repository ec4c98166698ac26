"""Opening, refusing, backing up."""

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from engine.errors import UserError
from engine.store import Store
from engine.store.backups import back_up_file, thin


def test_a_project_gets_its_suffix_and_is_never_made_over_an_existing_one(tmp_path: Path) -> None:
    Store.create(tmp_path / "a", {}).close()
    assert (tmp_path / "a.zerria").is_file()
    with pytest.raises(UserError, match="exists already"):
        Store.create(tmp_path / "a", {})


def test_settings_survive_a_restart(tmp_path: Path) -> None:
    Store.create(tmp_path / "a", {"variety": "ary"}).close()
    with Store.open(tmp_path / "a.zerria") as store:
        assert store.setting("variety") == "ary"
        assert store.setting("absent", "x") == "x"


def test_a_second_program_is_told_within_a_second(store: Store) -> None:
    began = time.monotonic()
    with pytest.raises(UserError, match="open in another"):
        Store.open(store.path)
    assert time.monotonic() - began < 1


@pytest.mark.parametrize("content", [b"", b"SQLite", b"<html>not a project</html>" * 10])
def test_what_is_no_project_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.zerria"
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"x\.zerria"):
        Store.open(path)
    assert path.read_bytes() == content


def test_a_missing_project_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="zerria new"):
        Store.open(tmp_path / "none.zerria")


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.zerria"
    with contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE t (x)")
    with pytest.raises(UserError, match="another program"):
        Store.open(path)


def test_a_newer_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    Store.create(tmp_path / "a", {}).close()
    path = tmp_path / "a.zerria"
    with contextlib.closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 99")
    with pytest.raises(UserError, match="newer Zerria"):
        Store.open(path)


@pytest.mark.parametrize(
    "planted",
    [
        "CREATE TRIGGER t AFTER INSERT ON seed BEGIN DELETE FROM seed; END",
        "CREATE VIEW v AS SELECT * FROM seed",
        "CREATE TABLE extra (x)",
        "DROP INDEX candidate_queue",
    ],
)
def test_a_planted_trigger_view_or_table_keeps_the_file_closed(
    tmp_path: Path, planted: str
) -> None:
    Store.create(tmp_path / "a", {}).close()
    path = tmp_path / "a.zerria"
    with contextlib.closing(sqlite3.connect(path)) as raw:
        raw.execute(planted)
    with pytest.raises(UserError, match="untouched copy"):
        Store.open(path)


def test_a_changed_byte_in_a_text_is_found(store: Store) -> None:
    path = store.path
    text = store.seeds.page(0, 1)[0].text
    store.close()
    raw = path.read_bytes()
    wanted = text.encode()
    assert wanted in raw
    changed_bytes = wanted[:-1] + bytes([wanted[-1] ^ 1])
    path.write_bytes(raw.replace(wanted, changed_bytes))
    with Store.open(path) as again:
        assert "seed 1" in again.problems()


def test_a_backup_is_a_whole_project(store: Store) -> None:
    made = store.back_up("test")
    with Store.open(made) as copy:
        assert copy.seeds.count() == store.seeds.count()
        assert copy.candidates.counts() == store.candidates.counts()
    assert store.backups() == [made]


def test_backups_are_thinned_to_recent_daily_and_weekly_ones(tmp_path: Path) -> None:
    today = datetime(2026, 11, 22, 12, tzinfo=UTC)
    for hours in range(0, 24 * 120, 6):
        stamp = (today - timedelta(hours=hours)).strftime("%Y%m%dT%H%M%S%f")
        (tmp_path / f"{stamp}-auto.zerria").touch()
    thin(tmp_path, today)
    left = sorted(tmp_path.glob("*.zerria"), reverse=True)
    assert 12 + 9 <= len(left) <= 12 + 12 + 10
    assert (today - timedelta(weeks=10)).strftime("%Y%m%d") <= left[-1].name


_WRITER = """
import sys
from pathlib import Path
from engine.model import Action, Decision
from engine.store import Store
store = Store.open(Path(sys.argv[1]))
print("open", flush=True)
n = 0
while True:
    store.decisions.decide([Decision(1 + n % 4, Action.ACCEPT, "a", note=str(n))])
    print(n, flush=True)
    n += 1
"""


def kill_while_deciding(store: Store, after: int) -> None:
    """Let another process decide, kill it after so many decisions, and look for each of them."""
    path = store.path
    store.close()
    process = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    acknowledged = -1
    for line in process.stdout:
        if line.strip() != "open":
            acknowledged = int(line)
        if acknowledged >= after:
            os.kill(process.pid, signal.SIGKILL)
            break
    process.wait()
    process.stdout.close()
    with Store.open(path) as again:
        assert again.problems() == []
        notes = [int(d.note) for c in (1, 2, 3, 4) for d in again.decisions.history(c)]
        assert set(range(acknowledged + 1)) <= set(notes)


@pytest.mark.parametrize("after", [3, 10, 31])
def test_a_kill_loses_no_acknowledged_decision(store: Store, after: int) -> None:
    kill_while_deciding(store, after)


@pytest.mark.slow(slice=True)
@pytest.mark.parametrize("after", range(0, 60, 3))
def test_twenty_kills_lose_no_acknowledged_decision(store: Store, after: int) -> None:
    kill_while_deciding(store, after)


def test_a_copy_of_a_file_that_is_written_to_meanwhile_is_none(store: Store) -> None:
    assert store.hold_still(held=True)
    made = back_up_file(store.path, "work")
    assert made is not None
    with Store.open(made) as copy:
        assert not copy.problems()
    assert back_up_file(store.path, "work", lambda: True) is None

    def write() -> bool:
        os.utime(store.path, ns=(1, 1))
        return False

    with pytest.raises(UserError):
        back_up_file(store.path, "work", write)
    assert store.backups() == [made]
    assert [each.suffix for each in made.parent.iterdir()] == [".zerria"]
