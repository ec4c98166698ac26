"""What every chart of the window does alike: mirroring, keys, tips, focus, what is read out, and its
numbers and picture as something to take along.

A chart is painted with the colours it is given, on the room it is given, so the picture for a file
is the same painting on white. Its numbers are a table of texts: copied, shown under it, read out.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolTip, QWidget

from app.theme import Tokens, tokens
from app.translate import without_isolates
from app.widgets.chart_numbers import NumbersTable, as_text
from app.widgets.plain_label import plain_tip, without_mnemonic

CHOOSING_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_GAP = 8


class Chart(QWidget):
    """A painted chart of places (bars, cells, steps) that arrows go through.

    A kind of chart paints itself in `_paint` within `_room`, and says how many places there are and
    what is known of each. A place with an action is chosen by a click, Space or Enter.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        #: What the chart is about: over its picture, and read out first.
        self.title = ""
        #: What to do while there is nothing to show.
        self.empty = ""
        self._current = 0
        self._stepping = False
        self._canvas: QSize | None = None
        self._table: NumbersTable | None = None
        self._menu: QMenu | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    # What a kind of chart says of itself

    def numbers(self) -> Sequence[Sequence[str]]:
        """All numbers as a table; the first row are the headings."""
        return ()

    def _paint(self, painter: QPainter, look: Tokens) -> None:
        """Paint within `_room` in these colours."""

    def _hint(self) -> QSize:
        """The size of the painting."""
        return QSize(280, 1)

    def _narrowest(self) -> QSize:
        """The least size of the painting."""
        return self._hint()

    def _file_size(self) -> QSize:
        """The size at which nothing is cut."""
        return self._hint()

    def _count(self) -> int:
        """How many places there are."""
        return 0

    def _place(self, number: int) -> QRectF:  # noqa: ARG002 - a chart without places has none
        """Where a place is."""
        return QRectF(0, 0, self._room.width(), self._room.height())

    def _spoken(self, number: int) -> str:  # noqa: ARG002
        """A place as it is read out."""
        return ""

    def _tip(self, number: int) -> str:
        """What is shown under the pointer."""
        return self._spoken(number)

    def _action(self, number: int) -> str:  # noqa: ARG002
        """What choosing a place does; nothing where it is empty."""
        return ""

    def _choose(self, number: int) -> None:
        """A place with an action was chosen."""

    def _beside(self, key: int) -> int | None:
        """The place to which an arrow key goes; None for another key."""
        steps = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
        return (self._current + steps[key]) % self._count() if key in steps else None

    def _moved(self) -> None:
        """Another place has become the current one, by a person."""

    def _summary(self) -> str:
        """What is read out before the arrows go through the places."""
        return ", ".join(self._spoken(number) for number in range(self._count()))

    # For the kinds of charts

    @property
    def _room(self) -> QSize:
        """What is painted on: the widget without the table of numbers, or the picture."""
        if self._canvas is not None:
            return self._canvas
        return QSize(self.width(), max(1, self.height() - self._table_height()))

    @property
    def _right_to_left(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _mirrored(self, rect: QRectF) -> QRectF:
        """A place as if the window ran from left to right, where it is in this window."""
        if self._right_to_left:
            rect.moveLeft(self._room.width() - rect.left() - rect.width())
        return rect

    def _changed(self) -> None:
        """Other numbers are to be shown."""
        self._current = max(0, min(self._current, self._count() - 1))
        if self._table is not None:
            self._table.show_rows(self.numbers())
        self._speak()
        self.updateGeometry()
        self.update()

    # What a page says and asks

    def set_title(self, title: str) -> None:
        """Say what the chart is about."""
        self.title = title
        self._speak()

    def text(self) -> str:
        """All numbers for the clipboard: columns apart by tabs, safe to paste into a spreadsheet."""
        return as_text(self.title, self.numbers())

    def paint_picture(self, painter: QPainter, look: Tokens, size: QSize) -> None:
        """Paint the chart alone, without focus, at the painter's origin."""
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(self.font())
        self._canvas = size
        try:
            self._paint(painter, look)
        finally:
            self._canvas = None

    def picture_size(self) -> QSize:
        """A size at which nothing of the chart is cut."""
        return self._file_size().expandedTo(QSize(560, 1))

    def show_numbers(self, *, shown: bool) -> None:
        """Show the numbers as a table under the chart, or hide it."""
        if self._table is None and shown:
            self._table = NumbersTable(self)
            self._table.show_rows(self.numbers())
        if self._table is not None:
            self._table.setAccessibleName(without_isolates(self.title))
            self._table.setVisible(shown)
            self._lay_out()
        self.updateGeometry()
        self.update()

    @property
    def table(self) -> NumbersTable | None:
        """The table of numbers while it is shown."""
        return self._table if self._table is not None and not self._table.isHidden() else None

    def menu(self, place: int | None = None) -> QMenu:
        """What can be done with the chart, and with the place that is pointed at."""
        from app.widgets import chart_file

        self._menu = menu = QMenu(self)
        action = self._action(place) if place is not None else ""
        if place is not None and action:
            menu.addAction(without_mnemonic(action)).triggered.connect(lambda: self._choose(place))
            menu.addSeparator()
        copy = menu.addAction(QCoreApplication.translate("Chart", "Copy the numbers"))
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        picture = menu.addAction(QCoreApplication.translate("Chart", "Copy the picture"))
        picture.triggered.connect(
            lambda: QGuiApplication.clipboard().setImage(chart_file.picture(self))
        )
        menu.addSeparator()
        png = menu.addAction(QCoreApplication.translate("Chart", "Save as PNG\u2026"))
        png.triggered.connect(lambda: chart_file.ask_and_save(self, "png"))
        svg = menu.addAction(QCoreApplication.translate("Chart", "Save as SVG\u2026"))
        svg.triggered.connect(lambda: chart_file.ask_and_save(self, "svg"))
        menu.addSeparator()
        numbers = menu.addAction(QCoreApplication.translate("Chart", "Numbers as text"))
        numbers.setCheckable(True)
        numbers.setChecked(self.table is not None)
        numbers.toggled.connect(lambda shown: self.show_numbers(shown=shown))
        return menu

    # Qt

    def sizeHint(self) -> QSize:
        """The painting, and the table of numbers under it."""
        return self._whole(self._hint())

    def minimumSizeHint(self) -> QSize:
        """As narrow as it can be read."""
        return self._whole(self._narrowest())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chart, and where the keys are."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, tokens())
        if not self._count() and self.empty:
            painter.setPen(tokens().colour("muted"))
            flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            place = QRectF(0, 0, self._room.width(), self._room.height())
            painter.drawText(place, int(flags) | int(Qt.TextFlag.TextWordWrap), self.empty)
        if self.hasFocus() and self._count():
            painter.setPen(QPen(tokens().colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._place(self._current).adjusted(1, 1, -1, -1), 4, 4)

    def event(self, event: QEvent) -> bool:
        """Show the tip of the place under the pointer; follow focus and size."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(self._at(event.pos()), event.globalPos())
            return True
        if event.type() == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            self._open_menu(self._at(event.pos()), event.globalPos())
            return True
        done = super().event(event)
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._stepping = False
            self._speak()
            self.update()
        elif event.type() == QEvent.Type.Resize:
            self._lay_out()
        return done

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the place that was clicked."""
        number = self._at(event.position().toPoint())
        if number is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._go(number)
        if self._action(number):
            self._choose(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be chosen."""
        number = self._at(event.position().toPoint())
        if number is not None and self._action(number):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go with the arrows, choose, copy, open the menu."""
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shift):
            place = self._current if self._count() else None
            middle = self._place(self._current).center().toPoint()
            self._open_menu(place, self.mapToGlobal(middle))
        elif not self._count():
            event.ignore()
        elif event.key() in CHOOSING_KEYS and self._action(self._current):
            self._choose(self._current)
        elif (place := self._beside(event.key())) is not None:
            self._go(place)
        else:
            event.ignore()

    # Inside

    def _at(self, point: QPoint) -> int | None:
        found = (n for n in range(self._count()) if self._place(n).contains(point.toPointF()))
        return next(found, None)

    def _show_tip(self, number: int | None, where: QPoint) -> None:
        if number is None:
            return
        parts = (self._tip(number), self._action(number))
        tip = plain_tip("\n".join(part for part in parts if part))
        QToolTip.showText(where, tip, self)

    def _go(self, number: int) -> None:
        if number != self._current:
            self._current = number
            self._stepping = True
            self._speak()
            self._moved()
            self.update()

    def _speak(self) -> None:
        stepping = self._stepping and self._count()
        told = self._spoken(self._current) if stepping else self._summary()
        told = told if self._count() else self.empty
        name = ", ".join(part for part in (self.title, told) if part)
        self.setAccessibleName(without_isolates(name))
        action = self._action(self._current) if self._count() else ""
        self.setAccessibleDescription(without_isolates(action))

    def _copy(self) -> None:
        from app.widgets import chart_file

        data = QMimeData()
        data.setText(self.text())
        data.setImageData(chart_file.picture(self))
        QGuiApplication.clipboard().setMimeData(data)

    def _open_menu(self, place: int | None, where: QPoint) -> None:
        if self._menu is not None and self._menu.isVisible():
            return
        self.menu(place).popup(where)

    def _whole(self, painting: QSize) -> QSize:
        """With the table of numbers, or room for what is told while there are none."""
        if not self._count() and self.empty:
            painting = painting.expandedTo(QSize(1, 3 * self.fontMetrics().height()))
        return painting + QSize(0, self._table_height())

    def _table_height(self) -> int:
        table = self.table
        return table.wanted_height() + _GAP if table is not None else 0

    def _lay_out(self) -> None:
        table = self.table
        if table is not None:
            height = table.wanted_height()
            table.setGeometry(0, self.height() - height, self.width(), height)
