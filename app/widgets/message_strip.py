"""The strip on top of a page: one message at a time, instead of a dialog."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from app.theme import tokens
from app.widgets.plain_label import PlainLabel
from app.widgets.signs import Sign, paint_sign, tone_colours

Tone = Literal["info", "ok", "warn", "bad"]

_SIGNS: dict[Tone, Sign] = {"info": "info", "ok": "accept", "warn": "warning", "bad": "reject"}


class MessageStrip(QWidget):
    """Hidden while there is nothing to say. Says it in words and a sign, never in colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone: Tone = "info"
        self._on_action: Callable[[], object] | None = None
        self._label = PlainLabel(wrap=True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = QPushButton()
        self._action.clicked.connect(self._act)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setText("\u00d7")
        self._close.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(40, 6, 8, 6)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self._mirror()
        self.hide()

    def show_message(
        self,
        text: str,
        tone: Tone = "info",
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """Show a sentence, and a button for what can be done about it."""
        self._tone = tone
        self._label.setText(text)
        self._on_action = on_action
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._close.setAccessibleName(QCoreApplication.translate("MessageStrip", "Close message"))
        self.setAccessibleName(text)
        self._colour()
        self.show()
        self.update()

    def clear(self) -> None:
        """Hide the message."""
        self._on_action = None
        self._label.setText("")
        self.hide()

    def text(self) -> str:
        """What the strip says now; empty while it is hidden."""
        return self._label.text()

    def _act(self) -> None:
        action = self._on_action
        self.clear()
        if action is not None:
            action()

    def _colour(self) -> None:
        palette = self._label.palette()
        ink, _ = tone_colours(tokens(), self._tone)
        if palette.color(self._label.foregroundRole()) != ink:
            palette.setColor(self._label.foregroundRole(), ink)
            self._label.setPalette(palette)

    def _mirror(self) -> None:
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(8 if right_to_left else 40, 6, 40 if right_to_left else 8, 6)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the direction of the window."""
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._mirror()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tinted ground and the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, ground = tone_colours(tokens(), self._tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(self.rect(), 8, 8)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - 12 - 16 if right_to_left else 12
        paint_sign(painter, _SIGNS[self._tone], x, (self.height() - 16) / 2, 16, ink)
