"""What was left is found again: the page, hidden parts, columns, the item; nothing decided is lost."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.curate import review as review_module
from app.main_window import MainWindow
from app.screens.curate.page import CurateScreen
from app.session import Session
from app.settings import Settings
from engine.model import Action, Decision, Status
from engine.store import QueueFilter, Store
from tests.app.growing import TEXTS, grow

Open = Callable[[], MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Starts the window as the program does: with the settings that are kept."""
    monkeypatch.setattr(review_module, "GUARD_SECONDS", 0.0)
    made: list[MainWindow] = []

    def start() -> MainWindow:
        window = MainWindow(Session(Settings.load()))
        qtbot.addWidget(window)
        window.show()
        made.append(window)
        return window

    yield start
    for each in made:
        each.session.shut_down()


def curate(window: MainWindow) -> CurateScreen:
    screen = window.screen_in_front
    assert isinstance(screen, CurateScreen)
    return screen


def test_the_window_comes_back_as_it_was_left(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    path = grow(tmp_path / "p.zerria")
    first = open_window()
    first.open(path, "curate")
    screen = curate(first)
    screen.review.perform("similar")
    screen.bar.table.click()
    screen.table.order.pick("newest")
    screen.table.rows.setColumnWidth(2, 133)
    first.close()
    second = open_window()
    assert Settings.load().geometry == first.session.settings.geometry
    assert second.open(path)
    again = curate(second)
    assert again.review.side.hidden_parts() == ["similar"]
    again.bar.table.click()
    assert again.table.order.value() == "newest"
    assert again.table.rows.columnWidth(2) == 133
    second.close()


def test_a_new_project_opens_where_it_is_made(open_window: Open, tmp_path: Path) -> None:
    first = open_window()
    first.open(grow(tmp_path / "p.zerria"), "curate")
    first.close()
    second = open_window()
    second.session.create(tmp_path / "new", {"variety": "arq", "task": "text"})
    front = second.screen_in_front
    assert front is not None
    assert front.name == "project"
    second.close()


def test_reviewing_goes_on_at_the_same_item_and_the_closed_project_has_a_backup(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    path = grow(tmp_path / "p.zerria")
    first = open_window()
    first.open(path, "curate")
    for verb in ("accept", "skip"):
        qtbot.waitUntil(lambda: curate(first).review._painted_at is not None)
        curate(first).review.perform(verb)
    item = curate(first).review.item
    assert item is not None
    assert item.text == TEXTS[2]
    assert "All saved" in [each.text() for each in first.statusBar().findChildren(QLabel)]
    first.close()
    with Store.open(path) as store:
        backups = store.backups()
    assert len(backups) == 1
    with Store.open(backups[0]) as copy:
        assert copy.candidates.counts()[Status.ACCEPTED] == 1
    second = open_window()
    second.open(path)
    back = curate(second).review.item
    assert back is not None
    assert back.text == TEXTS[2]
    second.close()
    with Store.open(path) as store:
        assert len(store.backups()) == 1  # nothing was written: no second one
        assert len(store.candidates.queue(QueueFilter(), 9)) == 2


def test_each_session_that_wrote_has_a_backup(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    path = grow(tmp_path / "p.zerria")
    for number in (1, 2):
        window = open_window()
        window.open(path)
        window.session.decide([Decision(number, Action.ACCEPT, "Yasmine")])
        window.close()
        with Store.open(path) as store:
            assert len(store.backups()) == number
        qtbot.wait(1100)  # backups are named by the second
