"""From Arabizi at the keyboard to the exported file: what the editor held, and nothing of the aids."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.curate import review as review_module
from app.main_window import MainWindow
from app.screens.curate import CurateScreen
from app.session import Session
from app.settings import Settings
from engine.paths import config_folder
from tests.app.growing import grow
from tests.journeys.commands import run, runs

MIX = """
name = "typed"
seed = 1

[real]
floor = 0.0

[splits]
train = 1.0
"""
GIVEN = "راني جاي\u00a0غدوة"
TYPED = " w l 3a2ila labas 3lihom, nchallah"
WRITTEN = GIVEN + " والعائلة لاباس عليهم، nchallah"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    for name in ("CONFIG", "DATA", "LOGS"):
        monkeypatch.setenv(f"ZERRIA_{name}", str(tmp_path / name.lower()))
    monkeypatch.setattr(review_module, "GUARD_SECONDS", 0.0)
    session = Session(Settings(annotator="Yasmine", language="en"))
    made = MainWindow(session)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    session.shut_down()


def test_what_is_typed_with_the_aids_is_what_is_exported(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    project = grow(tmp_path / "p.zerria", (GIVEN, "شحال الساعة دروك؟"))
    assert window.open(project, "curate")
    screen = window.screen_in_front
    assert isinstance(screen, CurateScreen)
    review, text = screen.review, screen.review.card.text
    window.activateWindow()
    review.take_focus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is text)
    qtbot.waitUntil(lambda: review._painted_at is not None)
    QTest.keyClick(text, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: "jay" in review.card.readings.judged.view.text(), timeout=20_000)
    reading = review.card.readings.judged.view.text()
    QTest.keyClick(text, Qt.Key.Key_E)
    QTest.keyClick(text, Qt.Key.Key_F4)
    QTest.keyClicks(text, TYPED)
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert text.text() == WRITTEN
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: review._pending is None)
    QTest.keyClick(text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: review._pending is None)
    window.close()
    window.session.shut_down()

    mix, out = tmp_path / "mix.toml", tmp_path / "out"
    mix.write_text(MIX, "utf-8")
    runs("export", project, "--mix", mix, "--format", "trl_text", "--out", out)
    assert run("check", out, "--project", project).code == 0
    lines = (out / "train.jsonl").read_text("utf-8").splitlines()
    assert WRITTEN in [json.loads(line)["text"] for line in lines]
    held = b"".join(each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())
    assert WRITTEN.encode() in held
    assert reading.encode() not in held
    assert "nchallah" in (config_folder() / "typing_choices.json").read_text("utf-8")
