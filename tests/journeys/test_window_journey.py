"""The whole job in the window, with the starter teacher: seeds in, a checked dataset out."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.curate import review as review_module
from app.main_window import MainWindow
from app.screens.curate.page import CurateScreen
from app.screens.export.page import ExportScreen
from app.screens.generate.page import GenerateScreen
from app.screens.seeds.page import SeedsScreen
from app.session import Session
from app.settings import Settings
from engine.jobs.check import check
from engine.model import Status
from engine.paths import resources, samples

SEEDS = samples() / "everyday_darija" / "seeds.jsonl"
pytestmark = [
    pytest.mark.timeout(600),
    pytest.mark.skipif(
        not any((resources() / "teachers").glob("*.gguf")), reason="no starter teacher here"
    ),
]
#: Where E and S lie on the keyboard, whatever its layout writes (X11 numbers).
_SCAN = {"E": 26, "S": 39}


class User:
    """Somebody at the keyboard."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window

    def goes_to(self, name: str) -> object:
        self.window.show_screen(name)
        QApplication.processEvents()
        return self.window.screen_in_front

    def presses(self, curate: CurateScreen, key: int, text: str = "", scan: int = 0) -> None:
        modifiers = Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifiers, scan, 0, 0, text, False, 1)
            QApplication.sendEvent(curate.focusWidget() or curate, event)
        review = curate.review
        self.qtbot.waitUntil(
            lambda: (
                review._pending is None and (review.item is None or review._painted_at is not None)
            ),
            timeout=10_000,
        )


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = Session(Settings(annotator="Amel", language="ar"))
    yield made
    made.shut_down()


def test_from_seeds_to_a_checked_dataset(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review_module, "GUARD_SECONDS", 0.0)
    session.create(tmp_path / "p.zerria", {"variety": "arq", "task": "classification"})
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    user = User(qtbot, window)

    seeds = user.goes_to("seeds")
    assert isinstance(seeds, SeedsScreen)
    seeds.add_files([SEEDS])
    seeds.look.for_all.licence.setCurrentText("CC0-1.0")
    seeds.import_file()
    store = session.opened_store()
    qtbot.waitUntil(lambda: store.seeds.count() == 99 and not seeds.intake.active, timeout=120_000)

    generate = user.goes_to("generate")
    assert isinstance(generate, GenerateScreen)
    generate.form.recipe.pick("paraphrase")
    generate.form.teacher.pick("starter")
    generate.start()
    qtbot.waitUntil(lambda: session.generation is None, timeout=300_000)
    assert store.candidates.waiting() == 99

    curate = user.goes_to("curate")
    assert isinstance(curate, CurateScreen)
    for _ in range(12):
        user.presses(curate, Qt.Key.Key_Return)
    user.presses(curate, Qt.Key.Key_3, "3", 12)
    user.presses(curate, 0x0633, "س", _SCAN["S"])  # the key of S under an Arabic layout
    totals = store.decisions.totals()
    assert (totals["accept"], totals["reject"], totals["skip"]) == (12, 1, 1)
    session.undo()
    session.undo()
    assert store.candidates.counts()[Status.WAITING] == 99 - 12

    export = user.goes_to("export")
    assert isinstance(export, ExportScreen)
    out = tmp_path / "dataset"
    export.format.pick("chat")
    qtbot.waitUntil(lambda: bool(export.first_rows.text.text()), timeout=120_000)
    assert "CC0-1.0" in export.outcome.licence.text()
    previewed = export.first_rows.text.text().split("\n")
    assert export.go.isEnabled()
    export.set_folder(out)
    export.go.click()
    qtbot.waitUntil(lambda: not export.run.active, timeout=120_000)
    assert (out / "train.jsonl").read_text(encoding="utf-8").split("\n")[: len(previewed)] == (
        previewed
    )
    qtbot.waitUntil(lambda: not export.strip.isVisible(), timeout=120_000)
    assert export.tabs.currentWidget() is export.report
    assert out.name in export.report.text()
    done = [event.data for event in check(out) if event.kind == "done"]
    assert done == [{"ok": True, "problems": []}]
    rows = [
        json.loads(line)
        for file in out.glob("t*.jsonl")
        for line in file.read_text(encoding="utf-8").split("\n")
        if line
    ]
    assert rows
    assert all(row["messages"][-1]["role"] == "assistant" for row in rows)
