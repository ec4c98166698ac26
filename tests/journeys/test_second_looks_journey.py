"""Second looks by keys alone: judge, be shown own rows again, see how steady one is, settle, go back."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.application import dress
from app.curate import review as review_module
from app.main_window import MainWindow
from app.screens.curate.page import CurateScreen
from app.screens.verifiers.page import VerifiersScreen
from app.session import Session
from app.settings import Settings
from engine.jobs import second_looks
from tests.app.growing import grow
from tests.journeys.commands import run, runs
from tests.journeys.keyboard import Keyboard

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.qt_log_ignore("does not support", extend=True),
]
ROWS = 260


@pytest.fixture
def keys(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyboard]:
    """A window on a project whose rows wait."""
    monkeypatch.setattr(review_module, "GUARD_SECONDS", 0.0)
    monkeypatch.setattr(second_looks, "ONE_OF", 3)
    settings = Settings(language="en", theme="light", annotator="Amel")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setQuitOnLastWindowClosed(False)
    dress(app, settings)
    path = grow(tmp_path / "p.zerria", [f"هاد الجملة رقم {number} مليحة" for number in range(ROWS)])
    window = MainWindow(Session(settings))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.open(path, "curate")
    yield Keyboard(qtbot, window, tmp_path / "pictures")
    window.session.shut_down()
    window.close()


def test_rows_come_again_are_told_and_settled_by_keys(keys: Keyboard, tmp_path: Path) -> None:
    curate = cast(CurateScreen, keys.goes_to("curate"))
    review, session = curate.review, keys.window.session
    store = session.opened_store()
    again: dict[int, bool] = {}
    judged = 0
    while review.item is not None and len(again) < 6:
        item = review.item
        assert item.candidate.status == "waiting"
        # The first two second looks are answered otherwise.
        first_kept = item.candidate.id % 3 != 0
        keeps = first_kept if not item.second_look or len(again) >= 2 else not first_kept
        if item.second_look:
            assert judged >= 100
            again[item.candidate.id] = keeps
        keys.until(lambda: review._painted_at is not None)
        keys.press(Qt.Key.Key_Return if keeps else Qt.Key.Key_3)
        judged += not item.second_look
        assert review.bar.note() == ""
    review.flush()
    assert len(again) == 6
    counts = store.candidates.counts()
    assert sum(counts.values()) - counts["waiting"] == judged  # type: ignore[index]
    changed_ids = sorted(list(again)[:2])
    assert sorted(store.second_looks.unsettled("Amel")) == changed_ids

    page = cast(VerifiersScreen, keys.goes_to("verifiers"))
    assert "6" in page.own.rate.text()
    keys.sees("second_looks")
    keys.use(page.own.settle)
    keys.until(lambda: keys.window.screen_in_front is curate)
    for _ in range(2):
        assert review.item is not None
        assert review.item.candidate.id in changed_ids
        keys.until(lambda: review._painted_at is not None)
        keys.press(Qt.Key.Key_3)
    review.flush()
    assert store.second_looks.unsettled("Amel") == []
    keys.press(Qt.Key.Key_U)
    assert len(store.second_looks.unsettled("Amel")) == 1
    keys.press(Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier)

    page = cast(VerifiersScreen, keys.goes_to("verifiers"))
    assert page.own.settle.isHidden()
    keys.use(page.own.on)
    assert not page.own.on.isChecked()
    path = store.path
    session.close()
    told = runs("verifiers", path, "--annotator", "Amel")["second_looks"]
    assert (told["shown_twice"], told["same"], told["on"], told["unsettled"]) == (6, 4, False, [])
    assert runs("verifiers", path, "--second-looks", "on")["second_looks"]["on"]
    runs("verifiers", path, "--second-looks", "perhaps", code=2)
    said = run("verifiers", path, "--annotator", "Amel")
    assert "answered the same" in said.out
    assert "67%" in said.out
