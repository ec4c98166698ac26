"""A Curate screen on a real project, and keys as a keyboard sends them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.curate import review as review_module
from app.screens.curate.page import CurateScreen
from app.session import Session
from app.settings import Settings
from tests.app.growing import TEXTS, grow
from tests.app.reviewing import Press, painted


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = Session(Settings(annotator="Yasmine"))
    yield made
    made.shut_down()


@pytest.fixture
def open_curate(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., CurateScreen]:
    """Opens a project with these texts in a Curate screen that is shown."""

    def make(texts: tuple[str, ...] = TEXTS, guard: float = 0.0, **more: object) -> CurateScreen:
        monkeypatch.setattr(review_module, "GUARD_SECONDS", guard)
        if session.store is None:
            session.open(grow(tmp_path / "p.zerria", texts, **more))  # type: ignore[arg-type]
        screen = CurateScreen(session)
        session.changed.connect(screen.refresh)
        qtbot.addWidget(screen)
        screen.resize(1200, 700)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.activateWindow()
        screen.opened()
        painted(qtbot, screen)
        return screen

    return make


@pytest.fixture
def press(qtbot: QtBot) -> Press:
    """Presses a key on the screen as a keyboard does; `arabic` gives the letter of that layout."""

    def send(
        screen: CurateScreen,
        key: int,
        text: str = "",
        scan: int = 0,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        repeat: bool = False,
    ) -> None:
        target: QWidget = QApplication.focusWidget() or screen.review.card.text
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, 0, 0, text, repeat)
        QApplication.sendEvent(target, event)
        painted(qtbot, screen)

    return send
