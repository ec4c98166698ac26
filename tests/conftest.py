"""House rules of every test: no network, no log warning, no leaked process, own settings."""

import logging
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long an example takes says how busy the machine is; pytest's limit ends what hangs.
settings.register_profile("zerria", deadline=None)
settings.load_profile("zerria")

#: Data for hand tests and measurements; a test that needs it skips where it is absent.
SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--slice", action="store_true", help="of the slow tests, only those marked as the slice"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Slow tests run when asked for by `-m slow`; with --slice only `@pytest.mark.slow(slice=True)`."""
    asked = "slow" in (config.option.markexpr or "")
    kept, left = [], []
    for item in items:
        mark = item.get_closest_marker("slow")
        wanted = mark is None or (
            asked and (not config.option.slice or mark.kwargs.get("slice", False))
        )
        (kept if wanted else left).append(item)
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = kept


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, data and logs of each test are its own."""
    home = tmp_path_factory.mktemp("home")
    for name in ("CONFIG", "DATA", "LOGS"):
        monkeypatch.setenv(f"ZERRIA_{name}", str(home / name.lower()))


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection to anything but a local socket is a fault."""
    real = socket.socket.connect

    def connect(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            host = address[0] if isinstance(address, tuple) else address
            if host not in ("127.0.0.1", "::1", "localhost"):
                raise AssertionError(f"a test reached for the network: {address}")
        real(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture(autouse=True)
def no_log_warning(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log that a test did not ask for fails it."""
    yield
    told = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    expected = getattr(caplog, "expected_warnings", False)
    if told and not expected:
        pytest.fail(f"logged: {told[0].name}: {told[0].getMessage()}")


@pytest.fixture(autouse=True)
def no_leaked_process() -> Iterator[None]:
    """A child process that outlives its test fails it."""
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    yield
    left = [c for c in psutil.Process().children(recursive=True) if c.pid not in before]
    _, alive = psutil.wait_procs(left, timeout=3)
    for child in alive:
        child.kill()
    if alive:
        pytest.fail(f"left running: {[' '.join(child.cmdline()) for child in alive]}")
