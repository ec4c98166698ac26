"""Parts of a page beside each other, or under each other where the window is narrow."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.widgets.room import Room

_ANY = 16777215  # what Qt calls no greatest width
_GAP = 12


class Columns(QWidget):
    """Add the parts in reading order. A part that scrolls is shown whole while they are stacked."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[tuple[QWidget, int]] = []
        self._wanted: dict[QWidget, int] = {}
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(_GAP)

    def add(self, part: QWidget, stretch: int = 0, *, width: int = 0) -> None:
        """One more part; `width` is the one it keeps while it stands beside the others."""
        self._parts.append((part, width))
        self._line.addWidget(part, stretch)
        self._arrange()

    def set_width(self, part: QWidget, width: int) -> None:
        """From now on a part keeps another width beside the others."""
        self._parts = [(each, width if each is part else kept) for each, kept in self._parts]
        self._arrange()

    def set_wanted(self, part: QWidget, width: int) -> None:
        """Others stand beside a part only where it gets this much; 0: where it gets its least."""
        self._wanted[part] = width
        self._arrange()

    @property
    def stacked(self) -> bool:
        """Whether the parts stand under each other."""
        return self._line.direction() == QBoxLayout.Direction.TopToBottom

    def _shown(self) -> list[tuple[QWidget, int]]:
        return [(part, width) for part, width in self._parts if not part.isHidden()]

    def _arrange(self) -> None:
        shown = self._shown()
        least = sum(
            width or max(part.minimumSizeHint().width(), self._wanted.get(part, 0))
            for part, width in shown
        )
        stacked = len(shown) > 1 and self.width() < least + _GAP * (len(shown) - 1)
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if way != self._line.direction():
            self._line.setDirection(way)
        for part, width in self._parts:
            if width:
                part.setMinimumWidth(0 if stacked else width)
                part.setMaximumWidth(_ANY if stacked else width)
            for room in (part, *part.findChildren(Room)):
                if isinstance(room, Room):
                    room.set_grows(stacked)

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest part, since they can be stacked."""
        widths = [part.minimumSizeHint().width() for part, _ in self._shown()]
        height = self._line.minimumSize().height()
        if self._line.hasHeightForWidth():
            height = self._line.minimumHeightForWidth(self.width())
        return QSize(max(widths, default=0), height)

    def event(self, event: QEvent) -> bool:
        """A part may have been shown, hidden or filled."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other, or under each other."""
        self._arrange()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        super().resizeEvent(event)


def part_of(layout: QBoxLayout) -> QWidget:
    """A column of widgets as one part."""
    part = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    part.setLayout(layout)
    return part
