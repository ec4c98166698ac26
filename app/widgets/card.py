"""A white panel with a quiet heading: what a page is made of."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.widgets.plain_label import PlainLabel


class Card(QFrame):
    """Put content into `body`, and what stands at the end of the heading's line into `header`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel(title, "muted")
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.header = QHBoxLayout()
        self.header.setSpacing(8)
        self.header.addWidget(self._title)
        self.header.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.addLayout(self.header)
        layout.addLayout(self.body, 1)
        layout.addStretch(0)
        self.set_dense(False)
        # Not before it lies in the layout: a label shown without a parent is a window of its own.
        self._title.setVisible(bool(title))

    def set_dense(self, dense: bool) -> None:
        """Less air around and between, where a low window has none to give."""
        layout, gap = self.layout(), 4 if dense else 8
        if layout is not None:
            layout.setContentsMargins(*((12, 4, 12, 6) if dense else (16, 12, 16, 12)))
            layout.setSpacing(gap)
        self.body.setSpacing(gap)

    def set_title(self, title: str) -> None:
        """Change the heading."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
