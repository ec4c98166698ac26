"""A dialogue as people know it from their telephones: a bubble a message, each edited by itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.fonts import ARABIC_FAMILY, NORMAL
from app.widgets.bidi_text import BidiText
from app.widgets.key_button import KeyButton
from app.widgets.plain_label import PlainLabel, text_side
from engine.text.dialogue import joined

#: A bubble leaves so much of the line free, of six parts.
_BUBBLE, _FREE = 5, 1
_MOST_LINES = 12
#: Two people speak, so at least one message each.
LEAST_MESSAGES, MOST_MESSAGES = 2, 60


class Bubble(QFrame):
    """One message, and who says it; while it is edited, what adds one behind it and removes it."""

    def __init__(self, side: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("side", side)
        #: Whether it was added in this edit.
        self.new = False
        self.who = PlainLabel(role="muted")
        self.view = BidiText(fit=(1, _MOST_LINES))
        self.add = _small(self.tr("Add after"), "Alt+Enter")
        self.remove = _small(self.tr("Remove"), "Alt+Delete")
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.who, 1)
        head.addWidget(self.add)
        head.addWidget(self.remove)
        self.set_editing(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.view)

    def set_editing(self, editing: bool) -> None:
        """Show the buttons, or hide them."""
        self.add.setVisible(editing)
        self.remove.setVisible(editing)

    def show_message(self, who: str, text: str) -> None:
        """Show a message; its speaker stands on the side that the text begins."""
        self.new = False
        self.who.setText(who)
        self.who.setVisible(bool(who))
        self.who.setLayoutDirection(text_side(who))
        self.view.set_text(text)
        self.view.setAccessibleName(who)


class Bubbles(QScrollArea):
    """The messages of a dialogue in turn, whoever begins at the side where a line begins."""

    #: As those of `BidiText`, of whichever message.
    edited = Signal()
    save_wanted = Signal()
    cancel_wanted = Signal()
    zoom_wanted = Signal(int)
    #: Messages were added or removed: `views` are others.
    rearranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bubbles: list[Bubble] = []
        self._shown = 0
        self._given = ""
        self._held = 0
        self._names: Sequence[str] = ("", "")
        self._editing = False
        self._font = (NORMAL, ARABIC_FAMILY)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(6)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.verticalScrollBar().rangeChanged.connect(self._follow)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    @property
    def views(self) -> list[BidiText]:
        """The text of each message that is shown, in order."""
        return [each.view for each in self._bubbles[: self._shown]]

    def show_messages(self, text: str, messages: Sequence[str], names: Sequence[str]) -> None:
        """Show a dialogue; `text` is what the project holds of it, `names` are of who takes turns."""
        self._given = text
        while len(self._bubbles) < len(messages):
            self._add(len(self._bubbles))
        self._shown = self._held = len(messages)
        self._names = names
        for place, bubble in enumerate(self._bubbles):
            bubble.setVisible(place < self._shown)
            if place < self._shown:
                bubble.show_message(names[place % 2], messages[place])
        self.verticalScrollBar().setValue(0)

    def text(self) -> str:
        """The dialogue as it stands, exactly as it was unless a person changed a message."""
        return joined(view.text() for view in self.views) if self.is_changed() else self._given

    def is_changed(self) -> bool:
        """Whether a person changed a message."""
        return self._shown != self._held or any(
            bubble.view.is_changed() or bubble.new for bubble in self._bubbles[: self._shown]
        )

    def take_up(self, messages: Sequence[str]) -> None:
        """Edit it into these messages."""
        while LEAST_MESSAGES <= self._shown < min(len(messages), MOST_MESSAGES):
            self.add_after(self._bubbles[self._shown - 1])
        while self._shown > max(len(messages), LEAST_MESSAGES):
            self.remove(self._bubbles[self._shown - 1])
        for view, message in zip(self.views, messages, strict=False):
            view.replace(message)

    # Adding and removing

    def set_editing(self, editing: bool) -> None:
        """Whether messages can be added and removed now."""
        self._editing = editing
        for each in self._bubbles:
            each.set_editing(editing)

    def add_after(self, bubble: "Bubble") -> None:
        """Add an empty message; between others two, so that the two still take turns behind them."""
        place = self._bubbles.index(bubble) + 1
        number = 1 if place == self._shown else 2
        if not self._editing or self._shown + number > MOST_MESSAGES:
            return
        for at in range(place, place + number):
            self._add(at)
            new = self._bubbles[at]
            new.new = True
            new.show_message(self._names[at % 2], "")
            new.view.one_line = True
            new.view.setReadOnly(False)
            new.set_editing(True)
        self._shown += number
        self._rearranged(place)

    def remove(self, bubble: "Bubble") -> None:
        """Remove a message; between others the one that answers it too."""
        place = self._bubbles.index(bubble)
        number = 1 if place == self._shown - 1 else 2
        if not self._editing or self._shown - number < LEAST_MESSAGES:
            return
        gone = self._bubbles[place : place + number]
        del self._bubbles[place : place + number]
        self._shown -= number
        self._rearranged(min(place, self._shown - 1))
        for each in gone:
            each.hide()
            each.deleteLater()

    def _rearranged(self, place: int) -> None:
        self.rearranged.emit()
        self._bubbles[place].view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _follow(self) -> None:
        """Scroll to the message that is typed in, now that the messages have another place."""
        for each in self._bubbles:
            if self._editing and each.view.hasFocus():
                self.ensureWidgetVisible(each)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Enter adds a message behind the one that is typed in, Alt+Delete removes it."""
        here = [each for each in self._bubbles if each.view.hasFocus()]
        adds = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        removes = event.key() == Qt.Key.Key_Delete
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self._editing and here and alt and (adds or removes) and not event.isAutoRepeat():
            if adds:
                self.add_after(here[0])
            else:
                self.remove(here[0])
        else:
            super().keyPressEvent(event)

    def set_text_font(self, size: int, arabic_family: str = ARABIC_FAMILY) -> None:
        """The size in points and the Arabic font of the messages."""
        self._font = (size, arabic_family)
        for each in self._bubbles:
            each.view.set_text_font(size, arabic_family)

    def _add(self, place: int) -> None:
        bubble = Bubble("opens" if place % 2 == 0 else "answers")
        view = bubble.view
        view.set_text_font(*self._font)
        view.edited.connect(self.edited)
        view.save_wanted.connect(self.save_wanted)
        view.cancel_wanted.connect(self.cancel_wanted)
        view.zoom_wanted.connect(self.zoom_wanted)
        bubble.add.clicked.connect(lambda: self.add_after(bubble))
        bubble.remove.clicked.connect(lambda: self.remove(bubble))
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        if place % 2 == 0:
            line.addWidget(bubble, _BUBBLE)
            line.addStretch(_FREE)
        else:
            line.addStretch(_FREE)
            line.addWidget(bubble, _BUBBLE)
        self._column.insertLayout(place, line)
        self._bubbles.insert(place, bubble)


def _small(title: str, cap: str) -> KeyButton:
    button = KeyButton(title, cap, "small")
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button
