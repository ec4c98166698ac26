"""The sitting: sets, goal, pace and hints at a break, with no timer and nothing stored."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.curate.pace import Pace
from app.curate.sitting import Sitting
from app.screens.curate.page import CurateScreen
from app.screens.preferences.page import PreferencesScreen
from app.session import Session
from app.settings import Settings
from engine.model import Action
from tests.app.reviewing import Press, letter
from tests.app.showing import show

pytest_plugins = ["tests.app.curate_fixtures"]


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def work(pace: Pace, clock: Clock, items: int, seconds: float) -> None:
    for _ in range(items):
        clock.now += seconds
        pace.count(Action.ACCEPT)
        pace.shown()


def test_a_set_tells_once_what_it_was_like() -> None:
    clock = Clock()
    pace = Pace(3, clock)
    work(pace, clock, 2, 6)
    assert pace.finished_set() is None
    clock.now += 6
    pace.count(Action.REJECT)
    result = pace.finished_set()
    assert result is not None
    assert (result.items, result.seconds, result.accepted) == (3, 18.0, 67)
    work(pace, clock, 3, 2)
    again = pace.finished_set()
    assert again is not None
    assert again.seconds == 6.0
    assert (pace.done, pace.total) == (3, 6)


def test_time_in_the_background_and_idle_time_is_no_work() -> None:
    clock = Clock()
    pace = Pace(50, clock)
    pace.shown()
    clock.now += 2
    pace.pause()
    clock.now += 500
    pace.resume()
    clock.now += 1
    assert pace.milliseconds() == 3000
    pace.count(Action.ACCEPT)
    work(pace, clock, 1, 200)  # idle: counts as a minute
    assert pace.minutes == 1
    work(pace, clock, 3, 4)
    assert pace.seconds_each() == 4.0
    assert pace.per_hour() == 900


def test_a_break_is_hinted_at_after_so_many_minutes_of_work_and_not_again_at_once() -> None:
    clock = Clock()
    pace = Pace(1000, clock)
    work(pace, clock, 149, 10)
    assert not pace.break_due(25)
    work(pace, clock, 1, 10)
    assert not Pace(50, clock).break_due(25)
    assert not pace.break_due(0)
    assert pace.break_due(25)
    assert not pace.break_due(25)
    work(pace, clock, 100, 10)
    clock.now += 400  # a break by oneself
    pace.count(Action.ACCEPT)
    work(pace, clock, 60, 10)
    assert not pace.break_due(25)


def test_a_break_is_hinted_at_when_the_own_pace_falls_by_two_fifths() -> None:
    clock = Clock()
    pace = Pace(1000, clock)
    work(pace, clock, 80, 5)
    assert not pace.break_due(25)
    work(pace, clock, 20, 7)
    assert not pace.break_due(25)
    work(pace, clock, 20, 9)
    assert pace.break_due(25)
    assert not pace.break_due(25)


def test_the_goal_is_told_once_and_a_new_one_again(session: Session) -> None:
    clock, sitting = Clock(), Sitting.of(session)
    sitting.pace = Pace(50, clock)
    work(sitting.pace, clock, 4, 30)
    assert sitting.note() == ""
    session.settings.goal_items, session.settings.goal_minutes = 5, 3
    assert sitting.note() == ""
    session.settings.goal_minutes = 2
    assert "goal" in sitting.note()
    assert sitting.note() == ""
    session.settings.goal_items, session.settings.goal_minutes = 4, 0
    sitting.follow_settings()
    assert "goal" in sitting.note()


def test_the_line_of_curate_is_hidden_and_shown_by_one_key(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    session.settings.set_size = 2
    screen = open_curate()
    press(screen, Qt.Key.Key_Return)
    assert "1 / 2" in screen.review.line.text().translate({0x2066: None, 0x2069: None})
    letter(press, screen, "I")
    assert screen.review.line.isHidden()
    assert not Settings.load().show_pace
    press(screen, Qt.Key.Key_Return)
    assert "done in" in screen.review.bar.note()
    letter(press, screen, "I")
    assert not screen.review.line.isHidden()
    assert Settings.load().show_pace


def test_a_sitting_outlives_the_page_and_pauses_in_the_background(
    open_curate: Callable[..., CurateScreen],
    press: Press,
    session: Session,
    qapp: QApplication,
    qtbot: QtBot,
) -> None:
    screen = open_curate()
    press(screen, Qt.Key.Key_Return)
    sitting = Sitting.of(session)
    assert sitting.pace.total == 1
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    before = sitting.pace.milliseconds()
    qtbot.wait(30)
    assert sitting.pace.milliseconds() == before
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    CurateScreen(session).deleteLater()
    assert Sitting.of(session).pace.total == 1


def test_the_choices_of_the_sitting_count_at_once_and_are_kept(
    qtbot: QtBot, session: Session
) -> None:
    page = show(qtbot, PreferencesScreen, session)
    assert isinstance(page, PreferencesScreen)
    page.sitting.set_size.setValue(50)
    page.sitting.goal_items.setValue(120)
    page.sitting.goal_minutes.setValue(30)
    page.sitting.break_minutes.setValue(0)
    page.sitting.show_pace.setChecked(False)
    kept = Settings.load()
    assert (kept.set_size, kept.goal_items, kept.goal_minutes, kept.break_minutes) == (
        50,
        120,
        30,
        0,
    )
    assert not kept.show_pace
    assert Sitting.of(session).pace.size == 50


@pytest.mark.parametrize("minutes", [0, 25])
def test_no_hint_comes_at_the_start(minutes: int) -> None:
    pace = Pace(50, Clock())
    assert not pace.break_due(minutes)
    assert pace.finished_set() is None
    assert pace.per_hour() is None
