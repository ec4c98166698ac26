"""Sixteen keys of a real X server mean the same on eleven keyboard layouts."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from ctypes.util import find_library
from pathlib import Path

import pytest

from app.keys import DEFAULT_KEYS
from tests.app.x11_keys_window import WANTED

ROOT = Path(__file__).resolve().parents[2]
_PROGRAMS = ("Xvfb", "setxkbmap", "xkbcomp")
#: What Qt's window on X11 loads, and what presses keys.
_LIBRARIES = ("X11", "Xtst", "xcb-cursor", "xkbcommon-x11", "xcb-icccm", "xcb-keysyms")

pytestmark = [
    pytest.mark.slow(slice=True),
    pytest.mark.skipif(sys.platform != "linux", reason="an X server is started: Linux only"),
]

LAYOUTS = {
    "us": ("us", ""),
    "fr": ("fr", ""),
    "ara": ("ara", ""),
    "ara azerty": ("ara", "azerty"),
    "ara digits": ("ara", "digits"),
    "ma": ("ma", ""),
    "dz": ("dz", ""),
    "dz ar": ("dz", "ar"),
    "gb": ("gb", ""),
    "de": ("de", ""),
    "es": ("es", ""),
    "tr": ("tr", ""),
    "ru": ("ru", ""),
}


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """An X server of its own; skips where there is none."""
    missing = [each for each in _PROGRAMS if shutil.which(each) is None]
    missing += [each for each in _LIBRARIES if find_library(each) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "800x600x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            pytest.skip("Xvfb did not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


@pytest.mark.parametrize("name", LAYOUTS)
def test_sixteen_real_keys_mean_the_same_on_every_layout(name: str, display: str) -> None:
    layout, variant = LAYOUTS[name]
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
    subprocess.run(
        ["setxkbmap", "-layout", layout, "-variant", variant],
        env=environment,
        check=True,
        timeout=60,
    )
    done = subprocess.run(
        [sys.executable, "-m", "tests.app.x11_keys_window"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert {key: pressed for key, (pressed, _) in told.items()} == {key: key for key in WANTED}
    actions = {key: action for action, key in DEFAULT_KEYS.items()} | {"Ctrl+Z": "undo"}
    assert {key: action for key, (_, action) in told.items()} == {
        key: actions.get(key, "") for key in WANTED
    }
