"""Under the candidate: the reasons with their digits, the gestures with their keys, the last ones."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.keys import Keys
from app.translate import isolate_ltr
from app.widgets.decision_strip import DecisionStrip
from app.widgets.key_button import KeyButton, Look
from app.widgets.plain_label import PlainLabel
from app.words import Reason, reason_title
from engine.i18n import fill
from engine.model import Decision

#: Signs that many keyboards lack: marks, letters of the Maghreb, the zero-width non-joiner.
INSERTED = (
    "\u064e",
    "\u064f",
    "\u0650",
    "\u0652",
    "\u0651",
    "\u06ad",
    "\u06a4",
    "\u067e",
    "\u0686",
    "\u200c",
)
_TATWEEL = "\u0640"


class DecisionBar(QWidget):
    """Emits what is wanted by its action's name, as the keys do."""

    #: "accept", "reject-3", "skip", "insert-2", "save" …
    wanted = Signal(str)
    #: A decision in the strip is to be looked at again: the candidate's id.
    reopened = Signal(int)

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._reasons: list[KeyButton] = []
        self._reason_row = _row()
        self._rows = QStackedWidget()
        self._rows.addWidget(_within(self._reason_row))
        self._rows.addWidget(_within(self._insert_row()))
        self._gestures = QStackedWidget()
        self._gestures.addWidget(_within(self._gesture_row()))
        self._gestures.addWidget(_within(self._editing_row()))
        self.strip = DecisionStrip()
        self.strip.reopened.connect(self.reopened)
        self._note = PlainLabel()
        last = QHBoxLayout()
        last.setSpacing(10)
        last.addWidget(PlainLabel(self.tr("Last decisions"), "muted"))
        last.addWidget(self.strip, 1)
        last.addWidget(self._note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._rows)
        layout.addWidget(self._gestures)
        layout.addLayout(last)
        for stack in (self._rows, self._gestures):
            stack.setFixedHeight(stack.sizeHint().height())

    def set_reasons(self, reasons: Sequence[Reason]) -> None:
        """The project's reasons, in the order of their digits."""
        while (old := self._reason_row.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        self._reasons = []
        for number, reason in enumerate(reasons, start=1):
            action = f"reject-{number}"
            button = self._button(reason.title, self._keys.cap(action), action, "small")
            self._reasons.append(button)
            self._reason_row.addWidget(button)
        self._rows.setFixedHeight(self._rows.sizeHint().height())

    def set_decisions(self, decisions: Sequence[Decision], reasons: Sequence[Reason]) -> None:
        """The last decisions, newest first."""
        told = [
            replace(each, reasons=tuple(reason_title(name) for name in each.reasons))
            for each in decisions
        ]
        self.strip.set_decisions(told, [each.title for each in reasons])

    def ask_reason(self) -> None:
        """Wait for a reason: the row gets the focus."""
        self.show_note(
            fill(
                self.tr("Which reason? Press {digits}, or {escape} to go back."),
                {"digits": isolate_ltr(f"1\u2013{len(self._reasons)}"), "escape": "Esc"},
            )
        )
        if self._reasons:
            self._reasons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_note(self, text: str) -> None:
        """Say something small, or nothing."""
        self._note.setText(text)

    def note(self) -> str:
        """What the small line says."""
        return self._note.text()

    def set_editing(self, editing: bool) -> None:
        """Reasons and gestures make room for signs to type, Save and Cancel."""
        self._rows.setCurrentIndex(int(editing))
        self._gestures.setCurrentIndex(int(editing))

    def show_typing_aid(self, on: bool) -> None:
        """Whether Arabizi that is typed gets spellings in Arabic letters."""
        told = self.tr("Arabizi to Arabic: on") if on else self.tr("Arabizi to Arabic: off")
        self._aid.set_label(told, "F4")
        self._aid.setChecked(on)

    # Its rows

    def _gesture_row(self) -> QHBoxLayout:
        reject = isolate_ltr("1\u20139")
        gestures: tuple[tuple[str, str, str, Look], ...] = (
            (self.tr("Accept"), "accept", "", "ok"),
            (self.tr("Edit"), "edit", "", "info"),
            (self.tr("Reject"), "reject", reject, "bad"),
            (self.tr("Skip"), "skip", "", "plain"),
            (self.tr("Flag"), "flag", "", "plain"),
            (self.tr("Similar"), "similar", "", "plain"),
            (self.tr("Undo"), "undo", "", "plain"),
        )
        row = _row()
        for title, action, cap, look in gestures:
            row.addWidget(self._button(title, cap or self._keys.cap(action), action, look))
        return row

    def _editing_row(self) -> QHBoxLayout:
        row = _row()
        row.addWidget(self._button(self.tr("Save and accept"), "Ctrl+Enter", "save", "ok"))
        row.addWidget(self._button(self.tr("Cancel"), "Esc", "cancel", "plain"))
        self._aid = self._button("", "F4", "typing-aid", "plain")
        self._aid.setCheckable(True)
        row.addWidget(self._aid)
        self.show_typing_aid(False)
        return row

    def _insert_row(self) -> QHBoxLayout:
        row = _row()
        for number, sign in enumerate(INSERTED, start=1):
            title = "ZWNJ" if sign == "\u200c" else sign
            if "\u064b" <= sign <= "\u0652":
                title = _TATWEEL + sign
            action = f"insert-{number}"
            button = self._button(title, f"Alt+{number % 10}", action, "small")
            button.setFixedHeight(button.fontMetrics().height() + 8)  # whatever font the sign needs
            row.addWidget(button)
        return row

    def _button(self, title: str, cap: str, action: str, look: Look) -> KeyButton:
        button = KeyButton(title, cap, look)
        button.setObjectName(action)
        button.clicked.connect(lambda: self.wanted.emit(action))
        return button


def _row() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    return row


def _within(row: QHBoxLayout) -> QWidget:
    widget = QWidget()
    widget.setLayout(row)
    return widget
