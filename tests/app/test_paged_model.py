"""Tables of any length hold only what is in view."""

import itertools
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBitmap, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.parts.listing import select_row
from app.widgets import cell_delegate
from app.widgets.paged_model import PAGE, Column, PagedModel, Row
from app.widgets.table import DataTable

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
DISPLAY = Qt.ItemDataRole.DisplayRole
COLUMNS = [Column("Text"), Column("Label", "text"), Column("Score", "number")]


class Source:
    """Rows 1 … size; counts how often it is asked."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.asked = 0

    def fetch(self, after: int | None, most: int) -> Sequence[Row]:
        self.asked += 1
        first = (after or 0) + 1
        last = min(first + most, self.size + 1)
        return [Row(n, (f"نص {n}", "label", f"-{n}")) for n in range(first, last)]

    def count(self) -> int:
        return self.size

    def hop(self, after: int | None, rows: int) -> int | None:
        key = (after or 0) + rows
        return key if key <= self.size else None


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    source = Source(450)
    qtmodeltester.check(PagedModel(COLUMNS, source.fetch, source.count), force_py=True)


@pytest.mark.parametrize("hops", [True, False])
def test_a_far_row_shows_dots_and_then_itself(hops: bool, qtbot: QtBot) -> None:
    source = Source(100_000)
    model = PagedModel(COLUMNS, source.fetch, source.count, source.hop if hops else None)
    far = model.index(99_999, 0)
    assert far.data(DISPLAY) == "…"
    qtbot.waitUntil(lambda: far.data(DISPLAY) == "نص 100000", timeout=5000)
    assert model.index(0, 0).data(DISPLAY) == "نص 1"
    assert (source.asked < 10) == hops


def test_fewer_rows_than_counted_end_the_search(qtbot: QtBot) -> None:
    source = Source(300)
    model = PagedModel(COLUMNS, source.fetch, lambda: 5000)
    assert model.index(4999, 0).data(DISPLAY) == "…"
    qtbot.waitUntil(lambda: not model._idle.isActive(), timeout=2000)
    assert model.row_at(4999) is None
    assert model.row_at(299) is not None


def test_a_reload_shows_what_was_written() -> None:
    source = Source(10)
    model = PagedModel(COLUMNS, source.fetch, source.count)
    assert model.rowCount() == 10
    source.size = PAGE + 5
    model.reload()
    assert model.rowCount() == PAGE + 5
    assert model.index(PAGE + 4, 0).data(DISPLAY) == f"نص {PAGE + 5}"


def test_cells_stand_on_the_side_of_their_text_and_numbers_stay_in_order() -> None:
    texts = ("l'école بعيدة", "wach\u202erak\nkhouya")
    rows = [Row(n, (text, "label", "-3")) for n, text in enumerate(texts, 1)]
    model = PagedModel(COLUMNS, lambda after, most: rows[after or 0 :], lambda: 2)
    sides = [model.index(n, 0).data(Qt.ItemDataRole.TextAlignmentRole) for n in (0, 1)]
    assert sides[0] & Qt.AlignmentFlag.AlignRight
    assert sides[1] & Qt.AlignmentFlag.AlignLeft
    assert model.index(1, 0).data(DISPLAY) == "wach⟦RLO⟧rak⟦LF⟧khouya"
    assert model.index(1, 2).data(DISPLAY) == "\u2066-3\u2069"


def test_the_table_opens_a_row_and_tells_what_is_selected(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    source = Source(1000)
    table = DataTable(page)
    table.set_model(PagedModel(COLUMNS, source.fetch, source.count, parent=table))
    table.resize(400, 300)
    page.show()
    select_row(table, 3)
    assert [row.key for row in table.selected_rows()] == [4]
    with qtbot.waitSignal(table.opened) as opened:
        table.activated.emit(table.model().index(3, 0))
    assert opened.args == [3]
    assert source.asked < 5


def test_a_table_grows_by_what_is_counted_later(qtbot: QtBot) -> None:
    source = Source(450)
    model = PagedModel(COLUMNS, source.fetch, lambda: 3)
    with qtbot.waitSignal(model.rowsInserted):
        model.grow(450)
    assert model.rowCount() == 450
    assert model.index(449, 0).data(DISPLAY) in ("…", "نص 450")
    model.grow(10)
    assert model.rowCount() == 450


def test_the_next_page_is_there_before_it_is_scrolled_to(qtbot: QtBot) -> None:
    source = Source(1_000)
    model = PagedModel(COLUMNS, source.fetch, source.count)
    model.row_at(PAGE)
    asked = source.asked
    qtbot.waitUntil(lambda: source.asked == asked + 1)
    model.row_at(2 * PAGE)
    assert source.asked == asked + 1


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, RIGHT_TO_LEFT])
def test_cells_are_painted_where_qt_paints_them(
    direction: Qt.LayoutDirection, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = ("wach rak", "راني رايح l'école", "<b>x</b> <img src='x.png'>", "سلام " * 60)
    rows = [Row(n, (text, "label", "-3")) for n, text in enumerate(texts, 1)]
    table = DataTable()
    qtbot.addWidget(table)
    table.setLayoutDirection(direction)
    model = PagedModel(COLUMNS, lambda after, most: rows[after or 0 :], lambda: 4, parent=table)
    table.set_model(model)
    table.resize(420, 300)
    table.show()

    def ink() -> list[QRect]:
        """What is written in each cell, by its edges."""
        picture = table.viewport().grab().toImage()
        found = []
        for row, column in itertools.product(range(4), range(3)):
            cell = picture.copy(table.visualRect(model.index(row, column)))
            ground = cell.createMaskFromColor(cell.pixel(0, 0), Qt.MaskMode.MaskOutColor)
            found.append(QRegion(QBitmap.fromImage(ground)).boundingRect())
        return found

    ours = ink()
    monkeypatch.setattr(cell_delegate, "_LOOKED_AT", 0)  # every cell is Qt's to paint
    for cell, (found, expected) in enumerate(zip(ours, ink(), strict=True)):
        assert found.width() > 5, cell
        for edge in ("left", "right", "top", "bottom"):
            assert abs(getattr(found, edge)() - getattr(expected, edge)()) <= 2, (cell, edge)
