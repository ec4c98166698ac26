"""Fixtures of the worker's tests: folders of their own, and a worker that is gone afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.runners.local import LocalRunner


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONFIG", "DATA", "LOGS"):
        monkeypatch.setenv(f"ZERRIA_{name}", str(tmp_path / name.lower()))


@pytest.fixture
def runner() -> Iterator[LocalRunner]:
    with LocalRunner() as started:
        yield started
