"""A part of a page that folds away behind its title."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.widgets.plain_label import without_mnemonic


class Section(QWidget):
    """Put content into `body`. Folded at first; its title says when something was changed in it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._changed = False
        self.head = QToolButton()
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        folded = Qt.ArrowType.LeftArrow if right_to_left else Qt.ArrowType.RightArrow
        self.head.setArrowType(Qt.ArrowType.DownArrow if self.is_open else folded)
        state = (
            QCoreApplication.translate("Section", "unfolded")
            if self.is_open
            else QCoreApplication.translate("Section", "folded")
        )
        self.head.setAccessibleName(f"{title}, {state}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the direction of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._show()
