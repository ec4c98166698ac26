"""Representation on the Balance page: what has shifted, in words and bars, and what to do."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.balance.attribute_block import AttributeBlock
from app.balance.rebalance import rebalanced
from app.balance.representation_panel import RepresentationPanel
from app.balance.representation_run import RepresentationRun
from app.balance.shifts import class_phrase, class_title, telling, verdict
from app.parts.mix_setting import mix_of
from app.screens.balance.page import BalanceScreen
from app.screens.generate.page import GenerateScreen
from app.session import MoreRows, Session
from app.translate import without_isolates
from app.widgets.diverging_bars import Diverging, DivergingBars, Headings
from engine.mix.mix_file import parse_mix, to_toml
from engine.mix.representation import ATTRIBUTES, Category, Shift
from engine.mix.spec import DatasetMix, Quota
from engine.store import QueueFilter
from tests.app.showing import new_session, project, show, texts
from tests.app.trust_project import make_trust_project

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = new_session()
    yield made
    made.shut_down()


@pytest.fixture
def balance(qtbot: QtBot, session: Session, tmp_path: Path) -> BalanceScreen:
    make_trust_project(tmp_path / "p.zerria")
    session.open(tmp_path / "p.zerria")
    page = show(qtbot, BalanceScreen, session)
    assert isinstance(page, BalanceScreen)
    page.tabs.setCurrentIndex(2)
    return page


@pytest.fixture
def compared(qtbot: QtBot, balance: BalanceScreen) -> RepresentationPanel:
    finished(qtbot, balance.representation)
    return balance.representation


def finished(qtbot: QtBot, panel: RepresentationPanel) -> None:
    with qtbot.waitSignal(panel.run.finished, timeout=120_000):
        panel.go.click()


def block_of(panel: RepresentationPanel, attribute: str) -> AttributeBlock:
    return next(each for each in panel.blocks if each._attribute == attribute)


def test_before_anything_is_compared_it_says_what_to_do(balance: BalanceScreen) -> None:
    panel = balance.representation
    assert panel.nothing_yet.isVisible()
    assert "Press “Compare the rows”" in panel.nothing_yet.text()
    assert not panel.copy.isVisible()
    assert not panel.outcome.isVisible()


def test_a_shift_is_told_in_one_plain_sentence(compared: RepresentationPanel) -> None:
    told = without_isolates(compared.outcome.text())
    assert told.startswith(
        "Among the accepted rows, texts labelled fear are rarer than among your real rows: "
    )
    assert "33%" in told
    assert not compared.nothing_yet.isVisible()
    for word in ("total variation", "jensen", "bootstrap"):
        assert word not in told.casefold()
    assert "not that of its author" in texts(compared)
    assert not any(each.figures.isVisible() for each in compared.blocks)
    compared.details.click()
    assert all(each.figures.isVisible() for each in compared.blocks)


def test_what_differs_comes_first_and_is_marked_in_words(compared: RepresentationPanel) -> None:
    first = compared.blocks[0]
    assert first._attribute == "label"
    assert first.title.text() == "Label: differs"
    assert "too rare" in first.bars.text()
    assert "too rare" in first.bars.accessibleName()
    register = block_of(compared, "register")
    assert "not stated" in without_isolates(register.bars.text())
    assert "too" not in register.bars.text()
    assert not register.offers


def test_each_comparison_can_be_shown(compared: RepresentationPanel) -> None:
    assert [value for value, _ in compared.pair.options()] == [
        "real/generated",
        "real/accepted",
        "generated/accepted",
        "real/exported",
    ]
    compared.pair.pick("real/generated")
    assert block_of(compared, "label").title.text() == "Label: alike"
    compared.pair.pick("generated/accepted")
    assert block_of(compared, "label").title.text() == "Label: differs"
    # Nothing real to be like: nothing is offered.
    assert not block_of(compared, "label").offers


def test_all_numbers_are_copied_as_text(compared: RepresentationPanel) -> None:
    compared.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "Total variation 0." in copied
    assert any(line.split("\t")[0] == "fear" for line in copied.splitlines())
    assert "\u2068" not in copied


def test_more_of_a_rare_class_is_asked_of_generate(
    qtbot: QtBot, session: Session, compared: RepresentationPanel
) -> None:
    block = block_of(compared, "label")
    more = block.offers[0]
    assert isinstance(more, QPushButton)
    assert "texts labelled fear" in without_isolates(more.text())
    told: list[object] = []
    session.screen_wanted.connect(told.append)
    session.rows_wanted.connect(told.append)
    more.click()
    page_name, wanted = told
    assert page_name == "generate"
    assert isinstance(wanted, MoreRows)
    assert wanted.label == "fear"
    page = show(qtbot, GenerateScreen, session)
    assert isinstance(page, GenerateScreen)
    session.rows_wanted.emit(wanted)
    plan = page.form.plan()
    assert (plan.label, plan.variety, plan.total) == ("fear", "", wanted.count)
    assert "Choose a recipe" in page.messages.text()


def test_what_generate_can_not_be_asked_for_is_said(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.open(project(tmp_path))
    page = show(qtbot, GenerateScreen, session)
    assert isinstance(page, GenerateScreen)
    session.rows_wanted.emit(MoreRows(12, "texts said to a woman"))
    assert page.form.plan().total == 12
    assert "No choice here asks for this" in page.messages.text()


def test_an_export_is_rebalanced_and_that_is_undone(
    session: Session, balance: BalanceScreen, compared: RepresentationPanel
) -> None:
    balance.change_mix(lambda mix: rebalanced(mix, "variety", {"arq": 0.5}))
    balance.form.floor.setValue(40)  # not kept yet: it must not be lost
    compared.rebalance("label")
    kept = mix_of(session.opened_store())
    assert kept == balance.form.mix()
    assert kept.floor == 0.4
    shares = {each.cell["label"]: each.share for each in kept.quotas if "label" in each.cell}
    assert set(shares) == {"joy", "anger", "fear"}
    assert sum(share or 0 for share in shares.values()) == pytest.approx(1)
    assert "shares of your real rows" in compared.messages.text()
    compared.messages._act()
    assert mix_of(session.opened_store()).quotas == (Quota({"variety": "arq"}, share=0.5),)


def test_it_is_stopped_and_forgotten_with_its_project(
    qtbot: QtBot, session: Session, balance: BalanceScreen
) -> None:
    panel = balance.representation
    with qtbot.waitSignal(panel.run.progress, timeout=120_000):
        panel.go.click()
    assert panel.strip.isVisible()
    assert not panel.go.isEnabled()
    with qtbot.waitSignal(panel.run.stopped, timeout=120_000):
        panel.strip.stop_wanted.emit()
    assert panel.messages.text() == "Stopped."
    assert panel.go.isEnabled()
    finished(qtbot, panel)
    assert RepresentationRun.of(session) is panel.run
    session.close()
    assert panel.run.result is None


def test_it_says_when_the_rows_have_changed(
    qtbot: QtBot, session: Session, balance: BalanceScreen, compared: RepresentationPanel
) -> None:
    assert not compared._outdated.isVisible()
    session.undo()
    qtbot.waitUntil(compared._outdated.isVisible, timeout=60_000)


def test_seeds_alone_are_told_what_is_needed(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.open(project(tmp_path))
    page = show(qtbot, BalanceScreen, session)
    assert isinstance(page, BalanceScreen)
    with qtbot.waitSignal(page.representation.run.failed, timeout=120_000):
        page.representation.go.click()
    assert "Generate some" in page.representation.messages.text()


# Words and numbers


def category(value: str, before: float, after: float) -> dict[str, object]:
    return {"value": value, "shares": (before, after)}


def test_a_shift_is_told_by_a_class_that_says_something() -> None:
    shift = {"categories": [category("unmarked", 0.6, 0.8), category("f", 0.3, 0.1)]}
    assert telling(shift)["value"] == "f"


@pytest.mark.parametrize("attribute", ATTRIBUTES)
@pytest.mark.parametrize("value", ["", "…", "f", "m", "unmarked", "arq", "1-4", "40+"])
def test_every_class_has_a_name_and_a_phrase(attribute: str, value: str) -> None:
    assert class_title(attribute, value)
    assert "{" not in class_phrase(attribute, value)


def test_each_verdict_is_worded() -> None:
    shift = {"tv": None, "q": None, "flagged": False}
    assert verdict(shift) == "too few rows to judge"
    assert "chance" in verdict({**shift, "tv": 0.2, "q": 0.5})
    assert verdict({**shift, "tv": 0.05, "q": 0.01}) == "differs a little"
    assert verdict({**shift, "tv": 0.05, "q": 0.5}) == "alike"


def test_quotas_keep_the_shares_and_replace_their_own_attribute_only() -> None:
    mix = DatasetMix(
        quotas=(
            Quota({"label": "joy"}, share=0.9),
            Quota({"label": "joy", "script": "Arab"}, share=0.2),
        )
    )
    thirds = {"joy": 1 / 3, "anger": 1 / 3, "fear": 1 / 3 - 0.1, "": 0.1}
    made = rebalanced(mix, "label", thirds)
    assert parse_mix(to_toml(made), "mix.toml") == made
    assert made.quotas[0] == mix.quotas[1]
    shares = {each.cell["label"]: each.share for each in made.quotas[1:]}
    assert shares == {"joy": 0.3334, "anger": 0.3333, "fear": 0.2333}
    assert rebalanced(mix, "label", {}).quotas == (mix.quotas[1],)


def test_a_class_of_generated_rows_is_looked_at(qtbot: QtBot) -> None:
    categories = (
        Category("joy", (5, 1), (0.5, 1.0), None, None, 0),
        Category("anger", (5, 0), (0.5, 0.0), None, None, 0),
    )
    shift = asdict(Shift("label", (10, 1), (10, 1), categories))
    for group in ("generated", "accepted"):
        block = AttributeBlock("real", group, shift, 0.5)
        qtbot.addWidget(block)
        chart = block.bars
        asked: list[object] = []
        block.queue_wanted.connect(asked.append)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return):
            qtbot.keyClick(chart, key)
        assert asked == [QueueFilter(None, label="joy", kept=group == "accepted")]


# The bars


@pytest.fixture
def bars(qtbot: QtBot) -> Iterator[DivergingBars]:
    page = QWidget()
    qtbot.addWidget(page)
    made = DivergingBars("", page)
    made.resize(600, 200)
    made.set_bars(
        Headings("Real", "Accepted", "rarer", "more frequent"),
        [Diverging("فرح", 0.2, 0.4), Diverging("fear", 0.5, 0.3, "too rare")],
    )
    page.show()
    yield made  # noqa: PT022 - the page must outlive the test


def test_bars_run_from_the_middle_and_mirror(bars: DivergingBars) -> None:
    more, less = bars.bar_places()
    assert more.left() == less.right()
    bars.setLayoutDirection(RIGHT_TO_LEFT)
    after, _ = bars.bar_places()
    assert after.left() == pytest.approx(600 - more.right())
    assert not bars.grab().toImage().isNull()


def test_bars_of_one_scale_keep_their_lengths_apart(bars: DivergingBars) -> None:
    before = bars.bar_places()[0].width()
    bars.set_bars(bars._headings, [Diverging("x", 0.2, 0.4)], scale=0.4)
    assert bars.bar_places()[0].width() == pytest.approx(before / 2)


def test_bars_are_read_out_and_copied(qtbot: QtBot, bars: DivergingBars) -> None:
    assert bars.accessibleName() == (
        "فرح: Real 20%, Accepted 40%; fear: Real 50%, Accepted 30% (too rare)"
    )
    qtbot.keyClick(bars, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "\tReal\tAccepted", "فرح\t20%\t40%", "fear\t50%\t30%\ttoo rare",
    ]  # fmt: skip


def test_no_bars_are_painted(qtbot: QtBot) -> None:
    made = DivergingBars()
    qtbot.addWidget(made)
    made.show()
    assert not made.grab().toImage().isNull()
