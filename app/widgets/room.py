"""A part of a page that scrolls when the window leaves it less room than it needs."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

#: What stays in sight of a part that scrolls, in lines of text.
_LEAST_LINES = 5
_LEAST_WIDTH = 160


class Room(QScrollArea):
    """Gives its content all the room there is, and never less than its controls and texts need.

    A resizable scroll area of Qt's gives a page with wrapped texts the height that it would like,
    so that it scrolls long before it has to.
    """

    def __init__(self, inside: QWidget, *, generous: bool = False, may_grow: bool = True) -> None:
        """`generous`: the content gets the height it would like, not only the least."""
        super().__init__()
        self._inside = inside
        self._generous = generous
        self._grows = False
        self._may_grow = may_grow
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def needed(self, width: int) -> QSize:
        """The least size in which nothing of the content is cut, at this width if it can be."""
        inside = self._inside
        least = inside.minimumSizeHint()
        width = max(width, least.width(), inside.minimumWidth())
        height = least.height()
        layout = inside.layout()
        if layout is not None and layout.hasHeightForWidth():
            # The least size is that of another width, at which the texts have more lines.
            wanted = layout.heightForWidth if self._generous else layout.minimumHeightForWidth
            height = wanted(width)
        return QSize(width, max(height, inside.minimumHeight()))

    def set_grows(self, grows: bool) -> None:
        """Whether it takes the height of its content, because what it lies in scrolls."""
        grows = grows and self._may_grow
        if grows != self._grows:
            self._grows = grows
            self.fit()
            self.updateGeometry()

    def fit(self) -> None:
        """Give the content its size."""
        room = self.maximumViewportSize()
        if self._grows:
            room.setHeight(0)
        size = self.needed(room.width())
        if size.height() > room.height() and not self._grows:
            size = self.needed(room.width() - self.verticalScrollBar().sizeHint().width())
        if size.width() > room.width():
            room.setHeight(room.height() - self.horizontalScrollBar().sizeHint().height())
        size.setHeight(max(size.height(), room.height()))
        if self._inside.size() != size:
            self._inside.resize(size)
        if self._grows and self.minimumHeight() != size.height():
            self.setMinimumHeight(size.height())
        elif not self._grows and self.minimumHeight():
            self.setMinimumHeight(0)

    def event(self, event: QEvent) -> bool:
        """Follow what the content needs."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.StyleChange):
            self.fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room there is."""
        self.fit()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page up and page down scroll; every other key is left to the page."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """What the content would like."""
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """A few lines: the rest is scrolled to."""
        return QSize(_LEAST_WIDTH, _LEAST_LINES * self.fontMetrics().height())
