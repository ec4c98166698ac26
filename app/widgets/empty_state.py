"""What a page shows while it has nothing: what it is for, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.widgets.plain_label import PlainLabel


class EmptyState(QWidget):
    """A title, a sentence of advice, and at most one button."""

    #: The button was pressed.
    wanted = Signal()

    def __init__(
        self, title: str = "", advice: str = "", button: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = PlainLabel(role="title", wrap=True)
        self._advice = PlainLabel(role="muted", wrap=True)
        self._button = QPushButton()
        self._button.setProperty("look", "primary")
        self._button.clicked.connect(self.wanted)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        for label in (self._title, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            # A fixed width: a wrapped text in a layout of varying width loses its second line.
            label.setFixedWidth(560)
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.show_state(title, advice, button)

    def show_state(self, title: str, advice: str = "", button: str = "") -> None:
        """Change what it says."""
        self._title.setText(title)
        self._advice.setText(advice)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._give_height()

    def _give_height(self) -> None:
        """A layout gives a text that stands in its middle the height of a wider one."""
        for label in (self._title, self._advice):
            label.setFixedHeight(max(0, label.heightForWidth(label.minimumWidth())))

    def showEvent(self, event: QShowEvent) -> None:
        """The font is known for sure from now on."""
        super().showEvent(event)
        self._give_height()
