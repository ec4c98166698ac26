"""Controls with their names beside them, and small pieces of page that several pages need."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.translate import isolate
from app.widgets.plain_label import PlainLabel, plain_tip, without_mnemonic
from app.widgets.room import Room


class Form(QFormLayout):
    """A name and a control on each line; the names are read out with their controls."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(12)
        self.setVerticalSpacing(8)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    def add(self, name: str, control: QWidget) -> PlainLabel:
        """One more line."""
        label = PlainLabel(name)
        label.setBuddy(control)
        if not control.accessibleName():
            control.setAccessibleName(name)
        self.addRow(label, control)
        return label

    def add_fact(self, name: str, value: str, *, data: bool = False) -> PlainLabel:
        """A line that only tells."""
        shown = PlainLabel(isolate(value) if data else value, wrap=True)
        self.addRow(PlainLabel(name, "muted"), shown)
        return shown

    def clear(self) -> None:
        """Take every line away."""
        while self.rowCount():
            self.removeRow(0)


def button(text: str, look: str = "") -> QPushButton:
    """A button; `look` is primary for what a page is for, else empty."""
    made = QPushButton(without_mnemonic(text))
    made.setAutoDefault(False)
    if look:
        made.setProperty("look", look)
    return made


def check_box(text: str) -> QCheckBox:
    """A box to tick in a narrow column: a text that is too long is cut, and whole in its tip."""
    made = QCheckBox(without_mnemonic(text))
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    made.setToolTip(plain_tip(text))
    return made


def row_of(*widgets: QWidget | None, stretch: bool = True) -> QHBoxLayout:
    """Widgets on one line; None is where the room goes."""
    line = QHBoxLayout()
    line.setSpacing(8)
    for each in widgets:
        if each is None:
            line.addStretch(1)
        else:
            line.addWidget(each)
    if stretch and None not in widgets:
        line.addStretch(1)
    return line


def scrolled(inside: QWidget, name: str, *, grows: bool = True) -> Room:
    """A page part that scrolls when it is too long; its ground is that of what it stands on.

    `grows`: it is shown whole where it lies in what scrolls itself.
    """
    area = Room(inside, generous=True, may_grow=grows)
    area.setAccessibleName(name)
    return area


def column_of(*parts: QWidget) -> QWidget:
    """Widgets under each other, without margins."""
    inside = QWidget()
    layout = QVBoxLayout(inside)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    for each in parts:
        layout.addWidget(each)
    return inside
