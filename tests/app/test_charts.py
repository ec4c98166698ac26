"""Chips, decisions, bars and cells: order, mirroring, keys and what is said of them."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app import theme
from app.screen import Screen, ScreenSpec
from app.widgets import chart_file
from app.widgets.bars import Bar, Bars
from app.widgets.chips import Chip, ChipStrip, VerdictChips
from app.widgets.decision_strip import DecisionStrip
from app.widgets.diverging_bars import Diverging, DivergingBars, Headings
from app.widgets.lines import Line, Lines
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
    chart = Bars("", page)
    chart.resize(400, 90)
    chart.set_bars([Bar("a", 1.0, "+1"), Bar("b", -0.5, "-0.5"), Bar("c", 0, target=0.5)])
    before = chart.bar_places()
    assert before[0].width() == pytest.approx(2 * before[1].width())
    page.setLayoutDirection(RIGHT_TO_LEFT)
    assert chart.bar_places() == [mirrored(rect, 400) for rect in before]
    assert "b -0.5" in chart.accessibleName()


def test_a_bar_is_chosen_by_a_click(page: QWidget, qtbot: QtBot) -> None:
    chart = Bars("", page)
    chart.set_bars([Bar("a", 1), Bar("b", 2, action="Review them")])
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
    chart = Matrix("", page)
    chart.set_cells(
        ["r0", "r1"], ["c0", "c1", "c2"], {(1, 2): Cell("9", 1, "bad", action="Review them")}
    )
    chart.resize(400, 120)
    assert chart.grab().toImage().width() == 400
    place = chart.cell_place(1, 2).center().toPoint()
    assert (place.x() > 200) == (direction == LEFT_TO_RIGHT)
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [1, 2]


def test_the_arrows_move_in_the_cells_as_they_point(page: QWidget, qtbot: QtBot) -> None:
    page.setLayoutDirection(RIGHT_TO_LEFT)
    chart = Matrix("", page)
    chart.set_cells(["r0", "r1"], ["c0", "c1"], {(1, 1): Cell("3 / 9", action="Review them")})
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(chart, key)
    assert chart.accessibleName() == "r1, c1, 3 / 9"
    with qtbot.waitSignal(chart.chosen) as chosen:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chosen.args == [1, 1]


def bars_on(page: QWidget) -> Bars:
    chart = Bars("Rows & <b>more</b>", page)
    chart.set_bars(
        [Bar("=1+1", 3, "3 / 4", tip="why", action="Review them"), Bar("سؤال", -2, target=1)]
    )
    chart.resize(400, chart.sizeHint().height())
    chart.show()
    return chart


def entries(menu: QMenu) -> dict[str, QAction]:
    return {each.text().replace("&&", "&"): each for each in menu.actions() if each.text()}


@pytest.mark.parametrize("direction", [LEFT_TO_RIGHT, RIGHT_TO_LEFT])
def test_every_chart_offers_its_numbers_and_its_picture(
    page: QWidget, direction: Qt.LayoutDirection
) -> None:
    page.setLayoutDirection(direction)
    bars = bars_on(page)
    matrix = Matrix("Cells", page)
    matrix.set_cells(["r0"], ["c0", "c1"], {(0, 1): Cell("3 / 9")})
    diverging = DivergingBars("Shifts", page)
    diverging.set_bars(Headings("a", "b", "less", "more"), [Diverging("x", 0.1, 0.4, "too many")])
    lines = Lines(lambda value: f"{value:+.1f}", parent=page)
    lines.set_lines("Height", "Day", [Line("oak", (0.0, -1.0, 4.0), tone="accent")])
    wanted = [
        "Copy the numbers", "Copy the picture", "Save as PNG\u2026", "Save as SVG\u2026",
        "Numbers as text",
    ]  # fmt: skip
    for chart in (bars, matrix, diverging, lines):
        assert list(entries(chart.menu())) == wanted
        image = chart_file.picture(chart)
        assert image.devicePixelRatio() == 2
        assert image.pixelColor(2, 2).name() == "#ffffff"
        assert image.pixelColor(image.width() - 3, image.height() - 3).name() == "#ffffff"
        root = ElementTree.fromstring(chart_file.svg(chart).decode())
        words = "".join(root.itertext())
        assert chart.title in words
    assert matrix.text() == "Cells\n\tc0\tc1\nr0\t\t3 / 9"
    assert lines.text().splitlines()[2] == "0\t+0.0"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_opens_by_key_and_acts_on_the_place(page: QWidget, qtbot: QtBot) -> None:
    chart = bars_on(page)
    for key, held in (
        (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
    ):
        qtbot.keyClick(chart, key, held)
        menu = chart.findChildren(QMenu)[-1]
        assert menu.isVisible()
        assert next(iter(entries(menu))) == "Review them"
        with qtbot.waitSignal(chart.chosen) as chosen:
            entries(menu)["Review them"].trigger()
        assert chosen.args == [0]
        menu.close()
    with qtbot.assertNotEmitted(chart.chosen):  # the second line is no set of rows
        qtbot.keyClick(chart, Qt.Key.Key_Down)
        qtbot.keyClick(chart, Qt.Key.Key_Return)
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(5, chart.height() - 4))
    assert chart.accessibleName() == "Rows & <b>more</b>, سؤال -2"
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert chart.accessibleDescription() == "Review them"


def test_copied_numbers_are_safe_in_a_spreadsheet(page: QWidget, qtbot: QtBot) -> None:
    chart = bars_on(page)
    qtbot.keyClick(chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert data.text() == ("Rows & <b>more</b>\n\tNumber\tMark\n'=1+1\t3 / 4\nسؤال\t-2\t1")


def test_the_numbers_stand_under_the_chart_as_text(page: QWidget, qtbot: QtBot) -> None:
    chart = bars_on(page)
    before = chart.sizeHint().height()
    entries(chart.menu())["Numbers as text"].trigger()
    table = chart.table
    assert table is not None
    assert chart.sizeHint().height() > before + 40
    chart.resize(chart.sizeHint())
    assert table.geometry().top() >= before
    assert chart.bar_places()[1].bottom() < before
    table.selectAll()
    assert table.selected_text() == "'=1+1\t3 / 4\nسؤال\t-2\t1"
    chart.set_bars([Bar("only", 5)])
    assert table.rowCount() == 1
    entries(chart.menu())["Numbers as text"].trigger()
    assert chart.table is None


def test_a_chart_is_saved_whole_or_the_page_says_why_not(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = ScreenSpec("here", lambda: "Here", 1, lambda _: screen)
    screen = Screen(spec)
    qtbot.addWidget(screen)
    chart = bars_on(screen)
    asked: list[str] = []
    answer = tmp_path / "figure"

    def choose(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.append(name)
        return str(answer), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    entries(chart.menu())["Save as PNG\u2026"].trigger()
    entries(chart.menu())["Save as SVG\u2026"].trigger()
    assert asked == ["Rows & b more b.png", "Rows & b more b.svg"]
    whole = QImage(str(tmp_path / "figure.png"))
    assert whole.width() >= 2 * 560
    text = (tmp_path / "figure.svg").read_text(encoding="utf-8")
    assert "<b>" not in text
    assert "figure.svg" in screen.messages.text()
    answer = tmp_path / "nowhere" / "figure.png"
    entries(chart.menu())["Save as PNG\u2026"].trigger()
    assert "can not be written" in screen.messages.text()
    assert sorted(each.name for each in tmp_path.glob("*figure*")) == ["figure.png", "figure.svg"]


def test_a_picture_is_on_white_in_the_dark_too(page: QWidget, qapp: QApplication) -> None:
    chart = bars_on(page)
    light = chart_file.png(chart)
    theme.apply(qapp, "dark")
    assert chart_file.png(chart) == light
