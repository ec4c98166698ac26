"""Helpers for the tests of Curate."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.screens.curate.page import CurateScreen
from app.session import Session
from engine.model import Status

Press = Callable[..., None]
# Places on the keyboard as X11 numbers them.
SCAN = {"E": 26, "S": 39, "F": 41, "U": 30, "2": 11, "X": 53, "D": 40}


def painted(qtbot: QtBot, screen: CurateScreen) -> None:
    """Wait until what is shown can be judged and what was decided is written."""
    review = screen.review
    qtbot.waitUntil(
        lambda: (
            not review._settling.isActive()
            and review._pending is None
            and (review.item is None or review._painted_at is not None)
        )
    )


def letter(press: Press, screen: CurateScreen, name: str) -> None:
    press(screen, ord(name), name.lower())


def statuses(session: Session) -> list[Status]:
    store = session.opened_store()
    found = []
    for number in range(1, 5):
        candidate = store.candidates.get(number)
        if candidate is not None:
            found.append(candidate.status)
    return found


def shown(screen: CurateScreen) -> str:
    return screen.review.card.text.text()
