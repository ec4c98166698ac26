"""What a person could not read in a window: texts that are cut, widgets squeezed or overlapping."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QListView,
    QMainWindow,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from app.curate.selection_form import SelectionForm
from app.parts.choice import Choice
from app.widgets.chips import ChipStrip
from app.widgets.key_button import KeyButton
from app.widgets.room import Room
from app.widgets.section import SectionHead

#: Pixels that rounding may take from a text and nobody sees.
SLACK = 2


def faults(window: QWidget) -> list[str]:
    """Everything in a shown window that is cut, squeezed, outside or overlapping; each in words."""
    found = []
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisible() and not _internal(widget):
            found += [f"{_name(widget)}: {what}" for what in _of(widget)]
    if isinstance(window, QMainWindow):
        least = window.minimumSizeHint()
        if least.width() > window.width() or least.height() > window.height():
            found.append(f"the window needs {least.width()}x{least.height()}")
    return found


def _of(widget: QWidget) -> Iterator[str]:
    yield from _text(widget)
    yield from _size(widget)
    yield from _place(widget)
    yield from _siblings(widget)
    if isinstance(widget, Room) and widget.horizontalScrollBar().isVisible():
        yield "is read by scrolling sideways"


# Texts


def _text(widget: QWidget) -> Iterator[str]:
    for kinds, check in _CHECKS:
        if isinstance(widget, kinds):
            yield from check(widget)
            return


def _key_button(button: KeyButton) -> Iterator[str]:
    if button.shown_text() != button.text() and not _told(button, button.accessibleName()):
        yield "its words are cut and no tip has them"


def _section(head: SectionHead) -> Iterator[str]:
    if head.sizeHint().width() > head.width() + SLACK and not _told(head, head.text()):
        yield f"{head.text()!r} is cut and no tip has it"


def _tabs(bar: QTabBar) -> Iterator[str]:
    for place in range(bar.count()):
        wanted = bar.fontMetrics().horizontalAdvance(bar.tabText(place))
        if bar.isTabVisible(place) and bar.tabRect(place).width() < wanted:
            yield f"tab {bar.tabText(place)!r} is cut"


def _line(edit: QLineEdit) -> Iterator[str]:
    hint = "" if edit.text() else edit.placeholderText()
    wanted = edit.fontMetrics().horizontalAdvance(hint)
    if wanted > edit.contentsRect().width() and not _told(edit, hint):
        yield f"its hint {hint!r} is cut"


def _chips(strip: ChipStrip) -> Iterator[str]:
    room = QRect(QPoint(), strip.size()).adjusted(-1, -1, 1, 1)
    for rect, chip in strip._placed:
        whole = strip.fontMetrics().horizontalAdvance(chip.text)
        if whole > rect.width() and not chip.tip:
            yield f"chip {chip.text!r} is cut and has no tip"
        if not room.contains(rect.toRect()):
            yield f"chip {chip.text!r} lies outside"


def _label(label: QLabel) -> Iterator[str]:
    text, room = label.text(), label.contentsRect()
    if not text:
        return
    metrics = label.fontMetrics()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + SLACK:
            yield f"{text[:40]!r} needs {needed} px and has {label.height()}"
        widest = max(
            metrics.horizontalAdvance(word) for word in text.replace("\u200b", " ").split() or [""]
        )
        if widest > room.width() + SLACK and not _told(label, text):
            yield f"a word of {text[:40]!r} is wider ({widest}) than {room.width()}"
        return
    size = metrics.size(0, text)
    if size.width() > room.width() + SLACK and not _told(label, text):
        yield f"{text[:40]!r} needs a width of {size.width()} and has {room.width()}"
    if metrics.height() > room.height() + SLACK:
        yield f"{text[:40]!r} needs {metrics.height()} px of height and has {room.height()}"


def _button(button: QAbstractButton) -> Iterator[str]:
    text = button.text().replace("&&", "&")
    if not text or _told(button, text):
        return
    room = button.contentsRect().width()
    if isinstance(button, QPushButton | QCheckBox | QRadioButton):
        option = QStyleOptionButton()
        button.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxContents
        if isinstance(button, QPushButton):
            part = QStyle.SubElement.SE_PushButtonContents
        elif isinstance(button, QRadioButton):
            part = QStyle.SubElement.SE_RadioButtonContents
        room = button.style().subElementRect(part, option, button).width()
    wanted = button.fontMetrics().horizontalAdvance(text)
    if wanted > room + SLACK:
        yield f"{text!r} needs {wanted} px and has {room}"
    if button.fontMetrics().height() > button.height():
        yield f"{text!r} is higher than its button"


def _combo(box: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box).width()
    wanted = box.fontMetrics().horizontalAdvance(box.currentText())
    whole = isinstance(box, Choice)  # cuts its title in the middle and tells it in a tip
    if wanted > room + SLACK and not whole and not _told(box, box.currentText()):
        yield f"{box.currentText()!r} needs {wanted} px and has {room}"


def _header(header: QHeaderView) -> Iterator[str]:
    model = header.model() if header.orientation() == Qt.Orientation.Horizontal else None
    if model is None:
        return
    for section in range(header.count()):
        text = str(model.headerData(section, header.orientation()) or "")
        wanted = header.fontMetrics().horizontalAdvance(text)
        tip = model.headerData(section, header.orientation(), Qt.ItemDataRole.ToolTipRole)
        if not header.isSectionHidden(section) and wanted > header.sectionSize(section) and not tip:
            yield f"column {text!r} needs {wanted} px and has {header.sectionSize(section)}"


def _list(view: QListView) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount() if model is not None else 0):
        index = model.index(row, 0)
        wanted = view.sizeHintForIndex(index).width()
        sideways = view.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        told = sideways or index.data(Qt.ItemDataRole.ToolTipRole)
        if wanted > view.viewport().width() + SLACK and not told:
            yield f"line {index.data()!r} is cut and has no tip"


_CHECKS: tuple[tuple[Any, Callable[[Any], Iterator[str]]], ...] = (
    (QLabel, _label),
    (KeyButton, _key_button),
    ((QPushButton, QCheckBox, QRadioButton, QToolButton), _button),
    (SectionHead, _section),
    (QComboBox, _combo),
    (QTabBar, _tabs),
    (QHeaderView, _header),
    (QLineEdit, _line),
    (QListView, _list),
    (ChipStrip, _chips),
)


def _told(widget: QWidget, text: str) -> bool:
    """Whether the tip has the whole text."""
    document = QTextDocument()
    document.setHtml(widget.toolTip())
    tip = " ".join(document.toPlainText().split())
    return bool(tip) and _bare(text) in _bare(tip)


def _bare(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


# Sizes and places


def _size(widget: QWidget) -> Iterator[str]:
    """Squeezed under what it says it needs."""
    if widget.isWindow() or not _in_layout(widget):
        return
    least, policy = widget.minimumSizeHint(), widget.sizePolicy()
    needed = QSize(
        0 if policy.horizontalPolicy() == QSizePolicy.Policy.Ignored else least.width(),
        0 if policy.verticalPolicy() == QSizePolicy.Policy.Ignored else least.height(),
    )
    needed = QSize(
        min(widget.minimumWidth() or needed.width(), widget.maximumWidth()),
        min(widget.minimumHeight() or needed.height(), widget.maximumHeight()),
    )
    layout = widget.layout()
    if isinstance(widget, QLabel) and widget.wordWrap():
        needed.setHeight(0)  # its least size is that of another width; `_label` knows better
    elif layout is not None and layout.hasHeightForWidth():
        needed.setHeight(layout.minimumHeightForWidth(widget.width()))
    if needed.width() > widget.width() + SLACK or needed.height() > widget.height() + SLACK:
        has = f"{widget.width()}x{widget.height()}"
        yield f"needs {needed.width()}x{needed.height()} and has {has}"


def _place(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if widget.isWindow() or parent is None or _scrolls(parent):
        return
    room = QRect(QPoint(), parent.size()).adjusted(-SLACK, -SLACK, SLACK, SLACK)
    if not room.contains(widget.geometry()):
        yield f"{_box(widget.geometry())} lies outside of {_name(parent)} {_box(parent.rect())}"


def _siblings(parent: QWidget) -> Iterator[str]:
    inside = [
        each
        for each in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if each.isVisible() and not each.isWindow() and _in_layout(each)
    ]
    for number, one in enumerate(inside):
        for other in inside[number + 1 :]:
            both = one.geometry() & other.geometry()
            if both.width() > SLACK and both.height() > SLACK:
                yield f"{_name(one)} and {_name(other)} overlap by {_box(both)}"


def _in_layout(widget: QWidget) -> bool:
    """Placed by a layout, and not laid over the page on purpose."""
    parent = widget.parentWidget()
    return (
        parent is not None
        and isinstance(parent.layout(), QLayout)
        and not isinstance(widget, SelectionForm)
    )


def _scrolls(parent: QWidget) -> bool:
    area = parent.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is parent


def _internal(widget: QWidget) -> bool:
    """A part of a stock control, which that control places."""
    parent = widget.parentWidget()
    if isinstance(parent, QComboBox | QAbstractSpinBox | QTabBar | QLineEdit):
        return True
    name = widget.objectName()
    return name.startswith("qt_scrollarea") or widget.metaObject().className() in (
        "QComboBoxPrivateContainer",
        "QTableCornerButton",
        "QMenuBarExtension",
    )


def _name(widget: QWidget) -> str:
    kind = type(widget).__name__
    told = widget.accessibleName() or widget.objectName()
    if isinstance(widget, QLabel | QAbstractButton):
        told = widget.text()
    return f"{kind} {told[:40]!r}" if told else kind


def _box(rect: QRect) -> str:
    return f"({rect.x()},{rect.y()} {rect.width()}x{rect.height()})"
