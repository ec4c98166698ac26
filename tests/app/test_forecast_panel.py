"""The collapse forecast on the Balance page: run, numbers in words, stop, and when it is outdated."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.balance.forecast_panel import ForecastPanel
from app.balance.forecast_run import ForecastRun
from app.screens.balance.page import BalanceScreen
from app.session import Session
from app.translate import without_isolates
from app.widgets.lines import Line, Lines, tick_step
from engine.mix.forecast import CAPTION
from engine.store import QueueFilter
from tests.app.showing import new_session, project, show, texts
from tests.engine.forecast_project import make_project

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = new_session()
    yield made
    made.shut_down()


@pytest.fixture
def balance(qtbot: QtBot, session: Session, tmp_path: Path) -> BalanceScreen:
    make_project(tmp_path / "p.zerria").close()
    session.open(tmp_path / "p.zerria")
    page = show(qtbot, BalanceScreen, session)
    assert isinstance(page, BalanceScreen)
    page.tabs.setCurrentIndex(1)
    return page


def finished(qtbot: QtBot, panel: ForecastPanel) -> None:
    with qtbot.waitSignal(panel.run.finished, timeout=120_000):
        panel.go.click()


def test_a_forecast_says_its_sentence_its_numbers_and_what_it_is_not(
    qtbot: QtBot, balance: BalanceScreen, session: Session
) -> None:
    panel = balance.forecast
    assert CAPTION in texts(panel)
    assert not panel.perplexity.isVisible()
    assert not panel.copy.isVisible()
    finished(qtbot, panel)
    told = without_isolates(panel.outcome.text())
    assert told.startswith("At ")
    assert told.endswith("of rare words survive.")
    assert panel.go.isEnabled()
    assert panel.perplexity.isVisible()
    panel.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert told in copied
    assert CAPTION in copied
    rows = [line.split("\t") for line in copied.splitlines() if "\t" in line]
    assert [row[0] for row in rows] == ["Generation", *map(str, range(9))] * 2
    assert rows[0][1].startswith("Your mix, ")
    assert rows[1][1:] == ["×1.00"] * (len(rows[0]) - 1)
    again = show(qtbot, BalanceScreen, session)
    assert isinstance(again, BalanceScreen)
    assert without_isolates(again.forecast.outcome.text()) == told


def test_a_forecast_says_when_the_mix_or_the_rows_have_changed(
    qtbot: QtBot, balance: BalanceScreen, session: Session
) -> None:
    panel = balance.forecast
    finished(qtbot, panel)
    changed = "have changed since this forecast"
    assert panel._outdated.isHidden()
    assert changed in panel._outdated.text()
    balance.form.floor.setValue(90)
    qtbot.waitUntil(lambda: not panel._outdated.isHidden(), timeout=120_000)
    finished(qtbot, panel)
    assert panel._outdated.isHidden()
    session.undo()
    qtbot.waitUntil(lambda: not panel._outdated.isHidden(), timeout=60_000)


def test_a_forecast_is_stopped_and_leaves_the_page_as_it_was(
    qtbot: QtBot, balance: BalanceScreen
) -> None:
    panel = balance.forecast
    with qtbot.waitSignal(panel.run.progress, timeout=120_000):
        panel.go.click()
    assert panel.strip.isVisible()
    assert not panel.go.isEnabled()
    with qtbot.waitSignal(panel.run.stopped, timeout=120_000):
        panel.strip.stop_wanted.emit()
    assert not panel.strip.isVisible()
    assert panel.go.isEnabled()
    assert panel.messages.text() == "Stopped."
    assert panel.run.result is None


def test_closing_the_project_ends_the_forecast_and_forgets_it(
    qtbot: QtBot, balance: BalanceScreen, session: Session
) -> None:
    panel = balance.forecast
    panel.go.click()
    session.close()
    assert not panel.run.active
    assert ForecastRun.of(session) is panel.run
    assert panel.run.result is None


def test_a_small_project_is_told_how_many_texts_are_needed(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.open(project(tmp_path))
    page = show(qtbot, BalanceScreen, session)
    assert isinstance(page, BalanceScreen)
    with qtbot.waitSignal(page.forecast.run.failed, timeout=120_000):
        page.forecast.go.click()
    assert "at least 200 real texts" in without_isolates(page.forecast.messages.text())
    assert page.forecast.go.isEnabled()
    assert session.opened_store().candidates.queue(QueueFilter(), 1) == []


# The chart


@pytest.fixture
def chart(qtbot: QtBot) -> Iterator[Lines]:
    page = QWidget()
    qtbot.addWidget(page)
    made = Lines(lambda value: f"{value:+.1f}", parent=page)
    made.resize(400, 320)
    made.set_lines(
        "Height",
        "Day",
        [
            Line("oak", (0.0, 1.0, 4.0), (0.0, 0.5, 3.0), (0.0, 1.5, 5.0), "accent", strong=True),
            Line("ash", (0.0, 1.0, 2.0), style=Qt.PenStyle.DotLine),
        ],
    )
    page.show()
    yield made  # noqa: PT022 - the page must outlive the test


def test_a_chart_mirrors_with_the_window(chart: Lines) -> None:
    before = [chart.point_place(0, step) for step in range(3)]
    assert before[0].x() < before[2].x()
    assert before[0].y() > before[2].y()
    assert chart.grab().toImage().width() == 400
    chart.setLayoutDirection(RIGHT_TO_LEFT)
    after = [chart.point_place(0, step) for step in range(3)]
    assert [place.x() for place in after] == pytest.approx([400 - place.x() for place in before])
    assert chart.grab().toImage().width() == 400


def test_the_numbers_of_a_step_are_read_out_and_chosen_by_keys_and_pointer(
    qtbot: QtBot, chart: Lines
) -> None:
    assert chart.accessibleName() == "Height, Day 2: oak +4.0, ash +2.0"
    with qtbot.waitSignal(chart.stepped) as told:
        qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert told.args == [1]
    chart.setLayoutDirection(RIGHT_TO_LEFT)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.step == 0
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.step == 0
    qtbot.mouseMove(chart, QPoint(int(chart.point_place(1, 2).x()), 50))
    assert chart.step == 2
    assert chart.accessibleName().startswith("Height, Day 2")


def test_a_chart_is_copied_as_a_table(qtbot: QtBot, chart: Lines) -> None:
    qtbot.keyClick(chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Height", "Day\toak\tash", "0\t+0.0\t+0.0", "1\t+1.0\t+1.0", "2\t+4.0\t+2.0",
    ]  # fmt: skip


@pytest.mark.parametrize(("least", "most", "step"), [(1, 4.2, 1), (0, 1, 0.2), (1, 1.05, 0.01)])
def test_ticks_are_round(least: float, most: float, step: float) -> None:
    assert tick_step(least, most) == pytest.approx(step)


def test_an_empty_chart_is_painted(qtbot: QtBot) -> None:
    made = Lines(str)
    qtbot.addWidget(made)
    made.show()
    assert not made.grab().toImage().isNull()
    qtbot.keyClick(made, Qt.Key.Key_Left)
    assert made.text().splitlines()[0] == ""
