"""Chips, decisions, bars and cells: order, mirroring, keys and what is said of them."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.widgets.bars import Bar, Bars
from app.widgets.chips import Chip, ChipStrip, VerdictChips
from app.widgets.decision_strip import DecisionStrip
from app.widgets.matrix import Cell, Matrix
from engine.model import Action, Decision, Outcome, Verdict

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(600, 300)
    widget.show()
    return widget


def mirrored(rect: QRectF, width: float) -> QRectF:
    return QRectF(width - rect.left() - rect.width(), rect.top(), rect.width(), rect.height())


def verdict(outcome: Outcome) -> tuple[Verdict, str]:
    return Verdict(
        outcome, 1, outcome, 0.5, "Because of {what}.", {"what": "this"}
    ), outcome.title()


def test_verdicts_stand_worst_first_in_words_and_signs_and_numbers(page: QWidget) -> None:
    strip = VerdictChips(page)
    strip.set_verdicts([verdict(each) for each in Outcome])
    texts = [chip.text for chip in strip.chips()]
    assert texts == [
        "Reject \u20660.50\u2069",
        "Flag \u20660.50\u2069",
        "Unscored",
        "Pass \u20660.50\u2069",
    ]
    assert len({chip.sign for chip in strip.chips()}) == 4
    assert strip.chips()[0].tip == "Because of \u2068this\u2069."
    assert strip.accessibleName().startswith("Reject: bad, Flag: look at it")


def test_chips_mirror_with_the_window(page: QWidget) -> None:
    strip = ChipStrip(page)
    strip.resize(500, 26)
    strip.set_chips([Chip("one", "ok", "accept"), Chip("اثنان", "bad", "reject")])
    before = strip.places()
    page.setLayoutDirection(RIGHT_TO_LEFT)
    assert strip.places() == [mirrored(rect, 500) for rect in before]
    assert before[0].left() == 0


def test_chips_that_do_not_fit_are_counted_and_listed(page: QWidget) -> None:
    strip = ChipStrip(page)
    strip.resize(200, 26)
    strip.set_chips([Chip(f"chip number {n}", tip=f"tip {n}") for n in range(9)])
    places = strip.places()
    assert 1 < len(places) < 9
    assert all(rect.left() >= 0 and rect.right() <= 200 for rect in places)


def test_a_chip_is_chosen_with_the_arrows_as_they_point(page: QWidget, qtbot: QtBot) -> None:
    strip = ChipStrip(page)
    strip.resize(500, 26)
    strip.set_chips([Chip("one"), Chip("two"), Chip("three")])
    with qtbot.waitSignal(strip.chosen) as chosen:
        qtbot.keyClick(strip, Qt.Key.Key_Right)
        qtbot.keyClick(strip, Qt.Key.Key_Space)
    assert chosen.args == [1]
    page.setLayoutDirection(RIGHT_TO_LEFT)
    with qtbot.waitSignal(strip.chosen) as chosen:
        qtbot.keyClick(strip, Qt.Key.Key_Left)
        qtbot.keyClick(strip, Qt.Key.Key_Space)
    assert chosen.args == [2]


def test_a_decision_is_reopened_by_a_click(page: QWidget, qtbot: QtBot) -> None:
    strip = DecisionStrip(page)
    strip.resize(300, 26)
    taken = [Decision(7, Action.ACCEPT, "a"), Decision(8, Action.REJECT, "a", reasons=("copy",))]
    strip.set_decisions(taken * 5, ["unnatural", "copy"])
    assert [chip.text for chip in strip.chips()] == ["", "2"] * 3
    middle = strip.places()[1].center().toPoint()
    with qtbot.waitSignal(strip.reopened) as reopened:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=middle)
    assert reopened.args == [8]
    strip.reopen(99)


def test_bars_mirror_and_keep_their_proportion(page: QWidget) -> None:
    chart = Bars(page)
    chart.resize(400, 90)
    chart.set_bars([Bar("a", 1.0, "+1"), Bar("b", -0.5, "-0.5"), Bar("c", 0, target=0.5)])
    before = chart.bar_places()
    assert before[0].width() == pytest.approx(2 * before[1].width())
    page.setLayoutDirection(RIGHT_TO_LEFT)
    assert chart.bar_places() == [mirrored(rect, 400) for rect in before]
    assert "\u2066-0.5\u2069" in chart.accessibleName()


def test_a_bar_is_chosen_by_a_click(page: QWidget, qtbot: QtBot) -> None:
    chart = Bars(page)
    chart.set_bars([Bar("a", 1), Bar("b", 2)])
    chart.resize(chart.sizeHint())
    with qtbot.waitSignal(chart.chosen) as chosen:
        place = QPointF(5, chart.height() - 4).toPoint()
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [1]


@pytest.mark.parametrize("direction", [LEFT_TO_RIGHT, RIGHT_TO_LEFT])
def test_a_cell_is_chosen_by_a_click_on_either_side(
    page: QWidget, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    page.setLayoutDirection(direction)
    chart = Matrix(page)
    chart.set_cells(["r0", "r1"], ["c0", "c1", "c2"], {(1, 2): Cell("9", 1, "bad")})
    chart.resize(400, 120)
    assert chart.grab().toImage().width() == 400
    place = chart.cell_place(1, 2).center().toPoint()
    assert (place.x() > 200) == (direction == LEFT_TO_RIGHT)
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [1, 2]


def test_the_arrows_move_in_the_cells_as_they_point(page: QWidget, qtbot: QtBot) -> None:
    page.setLayoutDirection(RIGHT_TO_LEFT)
    chart = Matrix(page)
    chart.set_cells(["r0", "r1"], ["c0", "c1"], {(1, 1): Cell("3 / 9")})
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(chart, key)
    assert chart.accessibleName() == "r1, c1, 3 / 9"
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chosen.args == [1, 1]
