"""A table of any length that holds only the pages in view.

Rows are fetched by key ("after this one, at most so many"), never by number, so the millionth page
costs as much as the first. Where a page begins is remembered once it was reached; a jump into the
unknown shows dots and walks there while the window is idle.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from app.translate import isolate_ltr
from app.widgets.plain_label import plain_tip
from engine.text.script import base_direction, reveal

PAGE = 100
_PAGES_KEPT = 128
# So many pages ahead are fetched at once, without dots.
_NEAR = 3
_SLICE_SECONDS = 0.006
_LONGEST_SHOWN = 400

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_ABSOLUTE = _MIDDLE | Qt.AlignmentFlag.AlignAbsolute

Side = Literal["leading", "trailing", "left", "right"]
_ALIGNMENT: dict[Side, Qt.AlignmentFlag] = {
    "leading": _MIDDLE | Qt.AlignmentFlag.AlignLeading,
    "trailing": _MIDDLE | Qt.AlignmentFlag.AlignTrailing,
    "left": _ABSOLUTE | Qt.AlignmentFlag.AlignLeft,
    "right": _ABSOLUTE | Qt.AlignmentFlag.AlignRight,
}

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, and what its cells are.

    `kind` is data (each cell in its own direction), text (the window's words) or number.
    """

    title: str
    kind: str = "data"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the key that places it (and by which the next page is asked for), and its cells."""

    key: Any
    cells: tuple[str, ...]


#: After this key (None: from the start), at most so many rows.
Fetch = Callable[[Any, int], Sequence[Row]]
#: The key so many rows after this key, or None beyond the end: only makes far jumps quicker.
Hop = Callable[[Any, int], Any]


class PagedModel(QAbstractTableModel):
    """Plain text cells over `fetch`; `count` says how many rows there are."""

    def __init__(
        self,
        columns: Sequence[Column],
        fetch: Fetch,
        count: Callable[[], int],
        hop: Hop | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._fetch, self._count, self._hop = fetch, count, hop
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._starts: list[Any] = [None]
        self._wanted = -1
        self._rows = count()
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.timeout.connect(self._look_ahead)
        self._last_shown = 0
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._walk)

    def reload(self) -> None:
        """Read again what is in view, after a write."""
        self.beginResetModel()
        self._pages.clear()
        self._starts = [None]
        self._wanted = -1
        self._idle.stop()
        self._ahead.stop()
        self._rows = self._count()
        self.endResetModel()

    def grow(self, rows: int) -> None:
        """More rows were counted than were known."""
        if rows > self._rows:
            self.beginInsertRows(QModelIndex(), self._rows, rows - 1)
            self._rows = rows
            self.endInsertRows()

    def row_at(self, number: int) -> Row | None:
        """A row by its place; None while it is not known yet."""
        if not 0 <= number < self._rows:
            return None
        page, place = divmod(number, PAGE)
        rows = self._page(page)
        if page != self._last_shown:
            self._last_shown = page
            self._ahead.start()
        return rows[place] if rows is not None and place < len(rows) else None

    def _page(self, page: int) -> Sequence[Row] | None:
        if page in self._pages:
            self._pages.move_to_end(page)
            return self._pages[page]
        while len(self._starts) <= page < len(self._starts) + _NEAR and self._next_start():
            continue
        if page >= len(self._starts):
            self._wanted = page
            if not self._idle.isActive():
                self._idle.start()
            return None
        rows = self._fetch(self._starts[page], PAGE)
        self._pages[page] = rows
        if len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        if page + 1 == len(self._starts) and len(rows) == PAGE:
            self._starts.append(rows[-1].key)
        return rows

    def _look_ahead(self) -> None:
        """Fetch the next page while the window is idle: whoever scrolls does not wait for it."""
        following = self._last_shown + 1
        if following * PAGE < self._rows and following <= len(self._starts):
            self._page(following)

    def _next_start(self) -> bool:
        """Learn where one more page begins; false when there is none."""
        known = len(self._starts)
        if self._hop is None:
            self._page(known - 1)
        else:
            key = self._hop(self._starts[-1], PAGE)
            if key is not None:
                self._starts.append(key)
        return len(self._starts) > known

    def _walk(self) -> None:
        """Learn where pages begin, a few milliseconds at a time, up to the one that is wanted."""
        until = perf_counter() + _SLICE_SECONDS
        while len(self._starts) <= self._wanted and perf_counter() < until:
            if not self._next_start():
                self._wanted = -1  # fewer rows than counted: there is no such page
        if len(self._starts) > self._wanted:
            self._idle.stop()
            first = max(0, self._wanted) * PAGE
            last = min(first + PAGE, self._rows) - 1
            if first <= last:
                bottom = self.index(last, len(self._columns) - 1)
                self.dataChanged.emit(self.index(first, 0), bottom)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings."""
        across = orientation == Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if across and role == Qt.ItemDataRole.TextAlignmentRole:
            middle = Qt.AlignmentFlag.AlignVCenter
            number = self._columns[section].kind == "number"
            return middle | getattr(Qt.AlignmentFlag, "AlignTrailing" if number else "AlignLeading")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell: its text on one line, the side on which it begins, or its text as a tip."""
        wanted = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.TextAlignmentRole,
            Qt.ItemDataRole.ToolTipRole,
        )
        if role not in wanted or not index.isValid():
            return None
        text = self._text(index.row(), index.column())
        if text is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(text, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(reveal(text))
        return _ALIGNMENT[self._side(text, self._columns[index.column()].kind)]

    def cell(self, row: int, column: int) -> tuple[str, Side]:
        """What a cell shows and where it stands: a side of its own, or one by the window's direction."""
        text = self._text(row, column)
        if text is None:
            return "…", "leading"
        return self._shown(text, column), self._side(text, self._columns[column].kind)

    def _text(self, row: int, column: int) -> str | None:
        found = self.row_at(row)
        if found is None or column >= len(found.cells):
            return None
        return found.cells[column][:_LONGEST_SHOWN]

    def _shown(self, text: str, column: int) -> str:
        return isolate_ltr(text) if self._columns[column].kind == "number" else reveal(text)

    def _side(self, text: str, kind: str) -> Side:
        if kind == "number":
            return "trailing"
        if kind != "data":
            return "leading"
        return "right" if base_direction(text) == "rtl" else "left"
