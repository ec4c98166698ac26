"""A part of a page that folds away behind its title."""

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QVBoxLayout,
    QWidget,
)

from app.theme import tokens
from app.widgets.plain_label import without_mnemonic

_ARROW, _GAP = 12, 8


class SectionHead(QAbstractButton):
    """The line that folds a section: an arrow where the window begins, then the title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folded = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """The title on one line."""
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(width + _ARROW + 3 * _GAP, self.fontMetrics().height() + 12)

    def minimumSizeHint(self) -> QSize:
        """A title that is too long is cut."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the arrow and the title."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = tokens()
        painter.setPen(Qt.PenStyle.NoPen)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 1))
        if self.hasFocus() or self.underMouse():
            painter.setBrush(look.colour("accent_tint"))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        arrow = QStyleOption()
        arrow.initFrom(self)
        left = self.width() - _GAP - _ARROW if mirrored else _GAP
        arrow.rect = QRect(left, (self.height() - _ARROW) // 2, _ARROW, _ARROW)
        element = QStyle.PrimitiveElement.PE_IndicatorArrowDown
        if self.folded:
            element = (
                QStyle.PrimitiveElement.PE_IndicatorArrowLeft
                if mirrored
                else QStyle.PrimitiveElement.PE_IndicatorArrowRight
            )
        self.style().drawPrimitive(element, arrow, painter, self)
        room = self.width() - _ARROW - 3 * _GAP
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        place = QRect(_GAP if mirrored else _ARROW + 2 * _GAP, 0, room, self.height())
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.setPen(look.colour("text" if self.isEnabled() else "muted"))
        painter.drawText(place, int(side | Qt.TextFlag.TextShowMnemonic), text)


class Section(QWidget):
    """Put content into `body`. Folded at first; its title says when something was changed in it."""

    #: Its content is shown from now on.
    unfolded = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._changed = False
        self.head = SectionHead()
        self.head.clicked.connect(lambda: self.set_open(not self.is_open))
        self.inside = QWidget()
        self.body = QVBoxLayout(self.inside)
        self.body.setContentsMargins(8, 0, 8, 12)
        self.body.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        layout.addWidget(self.inside)
        self.inside.hide()
        self._show()

    @property
    def is_open(self) -> bool:
        """Whether its content is shown."""
        return not self.inside.isHidden()

    def set_open(self, shown: bool) -> None:
        """Show the content, or fold it away."""
        self.inside.setVisible(shown)
        self._show()
        if shown:
            self.unfolded.emit()

    def set_changed(self, changed: bool) -> None:
        """Say in the title whether anything in it is other than usual."""
        if changed != self._changed:
            self._changed = changed
            self._show()

    def _show(self) -> None:
        title = self._title
        if self._changed:
            title += "  \u2022  " + QCoreApplication.translate("Section", "changed")
        self.head.setText(without_mnemonic(title))
        self.head.folded = not self.is_open
        self.head.update()
        state = (
            QCoreApplication.translate("Section", "unfolded")
            if self.is_open
            else QCoreApplication.translate("Section", "folded")
        )
        self.head.setAccessibleName(f"{title}, {state}")
