"""A dialogue as people know it from their telephones: a bubble a message, each edited by itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.fonts import ARABIC_FAMILY, NORMAL
from app.widgets.bidi_text import BidiText
from app.widgets.plain_label import PlainLabel, text_side
from engine.text.dialogue import joined

#: A bubble leaves so much of the line free, of six parts.
_BUBBLE, _FREE = 5, 1
_MOST_LINES = 12


class Bubble(QFrame):
    """One message, and who says it."""

    def __init__(self, side: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("side", side)
        self.who = PlainLabel(role="muted")
        self.view = BidiText(fit=(1, _MOST_LINES))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.setSpacing(2)
        layout.addWidget(self.who)
        layout.addWidget(self.view)

    def show_message(self, who: str, text: str) -> None:
        """Show a message; its speaker stands on the side that the text begins."""
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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bubbles: list[Bubble] = []
        self._shown = 0
        self._given = ""
        self._font = (NORMAL, ARABIC_FAMILY)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(6)
        self._column.addStretch(1)
        self.setWidget(inside)
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
            self._add()
        self._shown = len(messages)
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
        return any(view.is_changed() for view in self.views)

    def set_text_font(self, size: int, arabic_family: str = ARABIC_FAMILY) -> None:
        """The size in points and the Arabic font of the messages."""
        self._font = (size, arabic_family)
        for each in self._bubbles:
            each.view.set_text_font(size, arabic_family)

    def _add(self) -> None:
        place = len(self._bubbles)
        bubble = Bubble("opens" if place % 2 == 0 else "answers")
        view = bubble.view
        view.set_text_font(*self._font)
        view.edited.connect(self.edited)
        view.save_wanted.connect(self.save_wanted)
        view.cancel_wanted.connect(self.cancel_wanted)
        view.zoom_wanted.connect(self.zoom_wanted)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        if place % 2 == 0:
            line.addWidget(bubble, _BUBBLE)
            line.addStretch(_FREE)
        else:
            line.addStretch(_FREE)
            line.addWidget(bubble, _BUBBLE)
        self._column.insertLayout(place, line)
        self._bubbles.append(bubble)
