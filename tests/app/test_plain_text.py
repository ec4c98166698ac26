"""Data is text in every widget: no markup, no file opened, no shortcut made of it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.screen import Screen, ScreenSpec
from app.widgets.bars import Bar, Bars
from app.widgets.bidi_text import BidiText
from app.widgets.card import Card
from app.widgets.chips import VerdictChips
from app.widgets.decision_strip import DecisionStrip
from app.widgets.empty_state import EmptyState
from app.widgets.key_button import KeyButton
from app.widgets.matrix import Cell, Matrix
from app.widgets.paged_model import Column, PagedModel, Row
from app.widgets.plain_label import PlainLabel, plain_tip
from app.widgets.progress_strip import ProgressStrip
from app.widgets.table import DataTable
from engine.model import Action, Decision, Outcome, Verdict

Picture = Callable[[QWidget, int, int], QImage]


def bidi_text(text: str) -> QWidget:
    view = BidiText()
    view.set_text(text)
    view.compare_with("x")
    return view


def label(text: str) -> QWidget:
    shown = PlainLabel()
    shown.set_data(text)
    return shown


def chips(text: str) -> QWidget:
    strip = VerdictChips()
    strip.set_verdicts([(Verdict("v", 1, Outcome.FLAG, 0.5, "{t}", {"t": text}), text)])
    return strip


def decisions(text: str) -> QWidget:
    strip = DecisionStrip()
    strip.set_decisions([Decision(1, Action.REJECT, text, reasons=(text,))], [text])
    return strip


def bars(text: str) -> QWidget:
    chart = Bars()
    chart.set_bars([Bar(text, 1, text, tip=text)])
    return chart


def matrix(text: str) -> QWidget:
    chart = Matrix()
    chart.set_cells([text], [text], {(0, 0): Cell(text, 1, tip=text)})
    return chart


def table(text: str) -> QWidget:
    model = PagedModel([Column(text)], lambda after, most: [Row(1, (text,))], lambda: 1)
    view = DataTable()
    model.setParent(view)
    view.set_model(model)
    return view


def progress(text: str) -> QWidget:
    strip = ProgressStrip()
    strip.begin(text)
    strip.advance(1, 2, text)
    return strip


def screen(text: str) -> QWidget:
    page = Screen(ScreenSpec("test", lambda: "Test", 1, lambda session: Screen(page.spec)))
    page.show_message(text, "bad")
    return page


WIDGETS: list[Callable[[str], QWidget]] = [
    bidi_text,
    label,
    chips,
    decisions,
    bars,
    matrix,
    table,
    progress,
    screen,
    lambda text: EmptyState(text, text, text),
    lambda text: KeyButton(text, "E"),
    Card,
]


def is_red(colour: QColor) -> bool:
    return colour.red() > 240 and colour.green() < 20 and colour.blue() < 20


@pytest.mark.parametrize("build", WIDGETS)
def test_no_widget_opens_a_picture_that_data_names(
    build: Callable[[str], QWidget], red_picture: str, shown: Picture
) -> None:
    picture = shown(build(red_picture), 500, 200)
    places = ((x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3))
    assert not any(is_red(picture.pixelColor(x, y)) for x, y in places)


@pytest.mark.parametrize("build", WIDGETS)
@pytest.mark.parametrize("text", ["", "x" * 3000, "سطر\nسطر\u2028\u202e\x00", "😀" * 300])
def test_every_widget_bears_any_text(
    build: Callable[[str], QWidget], text: str, shown: Picture
) -> None:
    assert not shown(build(text), 300, 120).isNull()


@pytest.mark.parametrize("text", ["<b>x</b> & <img src='file:///x'>", "a < b\n  c", "راني <i>"])
def test_a_tip_says_the_very_text(text: str) -> None:
    document = QTextDocument()
    document.setHtml(plain_tip(text))
    assert document.toPlainText() == text


def test_an_ampersand_on_a_button_is_a_sign_and_no_shortcut(qtbot: QtBot) -> None:
    button = KeyButton("R&D", "E")
    qtbot.addWidget(button)
    assert button.shortcut().isEmpty()
    assert button.accessibleName() == "R&D"


@pytest.mark.parametrize("text", ["l'école بعيدة عليا!", "CSV ملف"])
def test_a_label_runs_from_the_right_even_if_it_begins_with_a_latin_word(
    text: str, shown: Picture
) -> None:
    label = PlainLabel()
    label.set_data(text)
    picture = shown(label, 400, 40)
    ground = picture.pixelColor(200, 2)
    inked = [x for x in range(400) if any(picture.pixelColor(x, y) != ground for y in range(40))]
    assert min(inked) > 200
    assert label.text() == text


def test_a_sentence_follows_the_window(shown: Picture, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    picture = shown(PlainLabel("\u2068x.csv\u2069 غير موجود"), 400, 40)
    ground = picture.pixelColor(200, 2)
    assert all(picture.pixelColor(5, y) == ground for y in range(40))
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
