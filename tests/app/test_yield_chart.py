"""Generate says what people kept of each recipe version, and how long a quota still takes."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.generate.history import RunHistory
from app.generate.run_card import RunCard
from app.generate.yield_chart import YieldChart
from engine.recipes import all_recipes
from engine.store import QueueFilter, Store
from tests.app.growing import grow

FIGURES = {
    "total": 48,
    "answers": 24,
    "candidates": 24,
    "parsed": 24,
    "state": "running",
    "tokens_per_second": 50.0,
    "rows_per_minute": 60.0,
    "seconds_left": 24,
    "passes": {},
}


def one(recipe: str, kept: int, decided: int) -> dict[str, object]:
    return {
        "recipe": recipe,
        "version": 2,
        "hash": f"hash of {recipe}",
        "kept": kept,
        "decided": decided,
        "low": 0.2,
        "high": 0.8,
    }


def test_a_bar_for_each_recipe_version_that_was_judged(qtbot: QtBot) -> None:
    chart = YieldChart()
    qtbot.addWidget(chart)
    chart.show_yields([], {}, "en")
    assert not chart.bars.isVisibleTo(chart)
    known = dict(all_recipes())
    chart.show_yields(
        [one("paraphrase", 30, 40), one("gone", 2, 4), one("word_swap", 0, 0)], known, "en"
    )
    assert chart.bars.isVisibleTo(chart)
    first, second = chart.bars._bars
    assert first.label.startswith("Paraphrase")
    assert (first.value, first.text, first.tone) == (0.75, "30 / 40", "accent")
    assert second.tone == "muted"
    assert "20%" in first.tip
    with qtbot.waitSignal(chart.queue_wanted) as wanted:
        chart.bars.chosen.emit(1)
    assert wanted.args == [QueueFilter(status=None, recipe="hash of gone")]


def test_the_run_says_what_is_missing_and_how_long_it_takes_at_least(qtbot: QtBot) -> None:
    card = RunCard()
    qtbot.addWidget(card)
    outlay = {"missing": 40, "seconds_least": 60, "seconds_most": 180}
    card.show_figures({**FIGURES, "to_quota": outlay})
    assert "40 rows to the quota" in card.summary().translate({0x2068: None, 0x2069: None})
    assert "left to quota" in card.summary()
    card.show_figures({**FIGURES, "to_quota": {**outlay, "seconds_most": None}})
    assert "at least" in card.summary()
    card.show_figures({**FIGURES, "to_quota": {}})
    assert "quota" not in card.summary()


def test_a_check_of_a_past_run_shows_the_rows_it_stopped(qtbot: QtBot, tmp_path: Path) -> None:
    grow(tmp_path / "p.zerria")
    with Store.open(tmp_path / "p.zerria") as store:
        history = RunHistory()
        qtbot.addWidget(history)
        history.show_runs(store, {}, "en")
        asked: list[object] = []
        history.rows_wanted.connect(asked.append)
        bars = history.passes.bars
        actions = {bar.label: bar.action for bar in bars.bars()}
        assert sorted(map(bool, actions.values())) == [False, True]  # length stopped nothing
        qtbot.keyClick(bars, Qt.Key.Key_Return)
        qtbot.keyClick(bars, Qt.Key.Key_Down)
        qtbot.keyClick(bars, Qt.Key.Key_Return)
        run = store.runs.all()[0].id
        assert asked == [QueueFilter(None, run_id=run, verifier="near_duplicate", outcome="flag")]
