"""A release is complete or absent, wherever the process that writes it is killed."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from export_project import make_project, run_export

from engine.jobs.check import check
from engine.jobs.release_folder import written_whole
from engine.mix.spec import DatasetMix

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")

#: Writes a release, and dies at the nth call that changes the disk.
DIES = """
import os, pathlib, shutil, signal, sys
from engine.jobs.release_folder import written_whole

target, name, left = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])

def dying(call):
    def instead(*args, **options):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*args, **options)
    return instead

for owner, call in ((os, "fsync"), (os, "mkdir"), (os, "rmdir"), (os, "unlink"), (os, "replace"),
                    (os, "rename"), (shutil, "rmtree")):
    setattr(owner, call, dying(getattr(owner, call)))
with written_whole(target) as folder:
    (folder / "data").mkdir()
    for path in ("data/train.jsonl", "provenance.jsonl", "manifest.json"):
        text = '{"format": "zerria-export", "files": {"data/train.jsonl": {}, "provenance.jsonl": {}}}'
        (folder / path).write_text(text if path == "manifest.json" else name)
print("done")
"""


def files(folder):
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_text() for path in paths}


def written(target, name):
    """Write a release as the child does, alive."""
    manifest = (
        '{"format": "zerria-export", "files": {"data/train.jsonl": {}, "provenance.jsonl": {}}}'
    )
    with written_whole(target) as folder:
        (folder / "data").mkdir()
        (folder / "data" / "train.jsonl").write_text(name)
        (folder / "provenance.jsonl").write_text(name)
        (folder / "manifest.json").write_text(manifest)
    return files(target)


def child(target, name, nth):
    command = [sys.executable, "-c", DIES, str(target), name, str(nth)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("before", ["", "old"])
def test_a_kill_at_any_change_of_the_disk_leaves_the_old_nothing_or_the_new(tmp_path, before):
    new = written(tmp_path / "sample", "new")
    seen = set()
    for nth in range(1, 100):
        target = tmp_path / f"{before or 'none'}{nth}" / "release"
        target.parent.mkdir()
        old = written(target, before) if before else {}
        done = child(target, "new", nth)
        found = files(target) if target.exists() else {}
        assert found in (old, {}, new), f"{nth}: {sorted(found)}"
        seen.add("new" if found == new else "old" if found else "nothing")
        # Whatever the killed one left, the next export puts in order.
        assert written(target, "next")["provenance.jsonl"] == "next"
        assert [path.name for path in target.parent.iterdir()] == ["release"]
        if done.stdout:
            break
        assert done.returncode == -signal.SIGKILL, done.stderr
    assert done.stdout
    assert seen >= ({"old", "new"} if before else {"nothing", "new"})


def test_every_file_and_every_folder_is_synced_before_the_rename(tmp_path, monkeypatch):
    import os

    synced = []
    real = os.fsync

    def fsync(handle):
        synced.append(Path(f"/proc/self/fd/{handle}").resolve().name)
        real(handle)

    if not Path("/proc/self/fd").exists():
        pytest.skip("only where /proc names the open files")
    monkeypatch.setattr(os, "fsync", fsync)
    with written_whole(tmp_path / "release") as folder:
        (folder / "a" / "b").mkdir(parents=True)
        (folder / "a" / "b" / "one").write_text("1")
        (folder / "two").write_text("2")
    part = ".release.zerria-part"
    assert synced == ["one", "b", "a", "two", part, tmp_path.name]


EXPORTS = """
import sys
from pathlib import Path
from engine.jobs.export import export
from engine.mix.spec import DatasetMix
from engine.store import Store

with Store.open(Path(sys.argv[1])) as store:
    print("ready", flush=True)
    for number in range(1000):
        list(export(store, DatasetMix(name=f"mix {number}"), ("chat", "csv")[number % 2],
                    Path(sys.argv[2])))
"""


def kill_exports(tmp_path, rounds):
    target = tmp_path / "release"
    with make_project(tmp_path / "project") as store:
        run_export(store, DatasetMix(), "chat", target)
    chance = random.Random(7)
    for _ in range(rounds):
        command = [sys.executable, "-c", EXPORTS, str(tmp_path / "project.zerria"), str(target)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0, 0.5))
            process.kill()
        if target.exists():
            assert list(check(target))[-1].data == {"ok": True, "problems": []}
        else:
            assert list(check(tmp_path / ".release.zerria-old"))[-1].data["ok"]


def test_an_export_killed_at_a_random_moment_leaves_a_whole_release(tmp_path):
    kill_exports(tmp_path, 3)


@pytest.mark.slow
def test_many_exports_killed_at_random_moments_leave_whole_releases(tmp_path):
    kill_exports(tmp_path, 40)
