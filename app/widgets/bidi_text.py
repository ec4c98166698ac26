"""The one view and editor of data: Arabic, Latin and both in one line, and nothing ever altered.

Qt's editors guess the direction by the first letter, which is wrong for Darija that begins with a
French word. Here each text and each paragraph runs as most of its words do.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.fonts import ARABIC_FAMILY, NORMAL, text_font
from app.keys import chord
from app.theme import tokens
from app.widgets.diff import Side, document_text, selections, word_difference
from app.widgets.faithful_text import FaithfulText
from app.widgets.marks import paint_marks, shown_marks
from app.widgets.plain_label import text_side
from app.widgets.word_steps import step_a_word

_CLIPBOARD_KEYS = {
    "Ctrl+A": "selectAll",
    "Ctrl+C": "copy",
    "Ctrl+X": "cut",
    "Ctrl+V": "paste",
    "Ctrl+Z": "undo",
    "Ctrl+Y": "redo",
    "Ctrl+Shift+Z": "redo",
}
_READING_KEYS = ("Ctrl+A", "Ctrl+C")
_SIDES = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_ALT = Qt.KeyboardModifier.AltModifier
_DELETE = Qt.Key.Key_Delete
_MOVING_KEYS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class BidiText(FaithfulText):
    """Shows a text of data; after `begin_edit` the same widget edits it in place.

    Reading, it leaves every key to the screen but those that move, select and copy.
    """

    #: A person changed the text (never sent for `set_text`).
    edited = Signal()
    #: Ctrl+Enter while editing, or Enter when `one_line`.
    save_wanted = Signal()
    #: Escape while editing.
    cancel_wanted = Signal()
    #: Ctrl+wheel: +1 larger, -1 smaller.
    zoom_wanted = Signal(int)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        size: int = NORMAL,
        editable: bool = False,
        one_line: bool = False,
        fit: tuple[int, int] | None = None,
    ) -> None:
        """`fit` = (least, most) lines: the height follows the text between the two."""
        super().__init__(parent, one_line=one_line)
        self._fit = fit
        self._side = Qt.LayoutDirection.LeftToRight
        self._flipped = False
        self._all_marks = False
        self._other: tuple[str, Side] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setReadOnly(not editable)
        document = self.document()
        document.setDocumentMargin(6)
        document.setDefaultCursorMoveStyle(Qt.CursorMoveStyle.VisualMoveStyle)
        document.contentsChanged.connect(self._contents_changed)
        document.documentLayout().documentSizeChanged.connect(self._size_changed)
        self.set_text_font(size)

    def set_text(self, text: str) -> None:
        """Show a text of data, exactly as it stands, in its own direction."""
        self._other = None
        self._flipped = False
        super().set_text(text)
        self._mark()
        self._size_changed()

    # Editing in place

    def begin_edit(self) -> None:
        """Make the text editable where it stands, caret at its end."""
        self.setReadOnly(False)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._mark()
        self.viewport().update()

    def end_edit(self, keep: bool = True) -> None:
        """Make it readable only; without `keep` the text is again the one that was set."""
        self.setReadOnly(True)
        if not keep:
            self.set_text(self._given)
        self._mark()
        self.viewport().update()

    def insert(self, signs: str) -> None:
        """Type signs that the keyboard lacks at the caret."""
        if not self.isReadOnly():
            self.textCursor().insertText(signs)

    # How it looks

    def set_text_font(self, size: int, arabic_family: str = ARABIC_FAMILY) -> None:
        """The size in points and the Arabic font of the data."""
        self.setFont(text_font(size, arabic_family))
        self.document().setDefaultFont(self.font())
        self._size_changed()

    def flip_direction(self) -> None:
        """Show the text from the other side; the text itself stays as it is."""
        self._flipped = not self._flipped
        right = Qt.LayoutDirection.RightToLeft
        self._set_side(Qt.LayoutDirection.LeftToRight if self._side == right else right)

    def show_all_marks(self, shown: bool) -> None:
        """Show joiners and no-break spaces too; signs that reorder or hide are always shown."""
        self._all_marks = shown
        self.viewport().update()

    def compare_with(self, other: str | None, side: Side = "added") -> None:
        """Mark the words that `other` lacks, as added here or as removed there; None: no marks."""
        self._other = None if other is None else (other, side)
        self._mark()

    # Behind the scenes

    def _set_side(self, side: Qt.LayoutDirection) -> None:
        self._side = side
        option = self.document().defaultTextOption()
        if option.textDirection() != side:
            option.setTextDirection(side)
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            self.document().setDefaultTextOption(option)

    def _before_text(self, text: str) -> None:
        self._set_side(text_side(text))

    def _after_text(self) -> None:
        block = self.document().firstBlock()
        while block.isValid() and self.document().blockCount() > 1:
            side = text_side(block.text())
            if side != self._side and block.text().strip():
                form = block.blockFormat()
                form.setLayoutDirection(side)
                QTextCursor(block).setBlockFormat(form)
            block = block.next()

    def _contents_changed(self) -> None:
        if self.isReadOnly() or self._loading:
            return
        if not self._flipped:
            self._set_side(text_side(document_text(self.document())))
        self._mark()
        self.edited.emit()

    def _mark(self) -> None:
        found: Sequence[QTextEdit.ExtraSelection] = ()
        if self._other is not None:
            other, side = self._other
            _, spans = word_difference(other, document_text(self.document()))
            found = selections(self.document(), spans, side, tokens())
        self.setExtraSelections(list(found))

    def _size_changed(self, _size: object = None) -> None:
        if self._fit is None:
            return
        least, most = self._fit
        line = self.fontMetrics().lineSpacing()
        margins = int(2 * self.document().documentMargin())
        wanted = int(self.document().size().height() + 0.5)
        height = max(least * line + margins, min(wanted, most * line + margins))
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def fit_lines(self, least: int, most: int) -> None:
        """Follow the text between these heights from now on."""
        if self._fit != (least, most):
            self._fit = (least, most)
            self._size_changed()

    def sizeHint(self) -> QSize:
        """Three lines, or the height it was fitted to."""
        return QSize(320, self.minimumHeight() or self.fontMetrics().lineSpacing() * 3 + 12)

    def minimumSizeHint(self) -> QSize:
        """One line and the margins."""
        return QSize(120, self.fontMetrics().lineSpacing() + 14)

    # Qt's own events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit on any keyboard layout; reading, leave the screen its keys."""
        pressed = chord(event)
        if event.key() in _SIDES and event.modifiers() & ~_SHIFT & ~_KEYPAD == _CONTROL:
            step_a_word(
                self,
                left=event.key() == Qt.Key.Key_Left,
                select=bool(event.modifiers() & _SHIFT),
            )
        elif self.isReadOnly():
            if pressed in _READING_KEYS:
                getattr(self, _CLIPBOARD_KEYS[pressed])()
            elif event.key() in _MOVING_KEYS:
                super().keyPressEvent(event)
            else:
                event.ignore()
        elif pressed == "Esc":
            self.cancel_wanted.emit()
        elif pressed == "Ctrl+Enter" or (pressed == "Enter" and self.one_line):
            self.save_wanted.emit()
        elif pressed == "Shift+Enter":
            self.textCursor().insertBlock()  # Qt would put a line separator into the data
        elif pressed in _CLIPBOARD_KEYS:
            getattr(self, _CLIPBOARD_KEYS[pressed])()
        elif event.modifiers() & ~_KEYPAD == _ALT and (pressed or event.key() == _DELETE):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl+wheel asks for another size; the setting holds for every text."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Paint the marks in the colours of the new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._mark()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, the signs that cannot be seen, and a frame while it is edited."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        text = document_text(self.document())
        paint_marks(self, painter, text, shown_marks(text, self._all_marks))
        if not self.isReadOnly() and not self.property("field"):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tokens().colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.viewport().rect().adjusted(1, 1, -1, -1), 6, 6)
