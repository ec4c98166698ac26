"""Under the candidate: the reasons with their digits, the gestures with their keys, the last ones."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from app.keys import Keys
from app.translate import isolate, isolate_ltr
from app.widgets.decision_strip import DecisionStrip
from app.widgets.kept_text import KeptText
from app.widgets.key_button import KeyButton, Look, dense
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
_LONGEST_NOTE = 500
_SHOWN_NOTE = 30
_GAP = 6
#: Buttons that a low window has no room for: the menu, or a key, does the same.
_KEY_IS_ENOUGH = ("similar", "undo")
_TATWEEL = "\u0640"


class DecisionBar(QWidget):
    """Emits what is wanted by its action's name, as the keys do."""

    #: "accept", "reject-3", "skip", "insert-2", "save" …
    wanted = Signal(str)
    #: A decision in the strip is to be looked at again: the candidate's id.
    reopened = Signal(int)
    #: A note for the next decision was written and kept, or left (then it is empty).
    noted = Signal(str)

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._low = self._asking = False
        self._told = ""
        self._reasons: list[KeyButton] = []
        self._offered: tuple[Reason, ...] = ()
        self._reason_grid = QGridLayout()
        self._reason_grid.setContentsMargins(0, 0, 0, 0)
        self._reason_grid.setSpacing(_GAP)
        self._rows = QStackedWidget()
        self._rows.addWidget(_within(self._reason_grid))
        self._rows.addWidget(_within(self._insert_row()))
        self.note_line = KeptText(_LONGEST_NOTE)
        self.note_line.setPlaceholderText(
            self.tr("Note to the next reject or flag: Enter keeps it, Esc drops it")
        )
        self.note_line.setAccessibleName(self.tr("Note to the next reject or flag"))
        self.note_line.kept.connect(self._end_note)
        self.note_line.left.connect(lambda: self._end_note(""))
        self._rows.addWidget(self.note_line)
        self._gestures = QStackedWidget()
        self._gestures.addWidget(_within(self._gesture_row()))
        self._gestures.addWidget(_within(self._editing_row()))
        self.strip = DecisionStrip()
        self.strip.reopened.connect(self.reopened)
        self._note = PlainLabel()
        self._strip_title = PlainLabel(self.tr("Last decisions"), "muted")
        last = QHBoxLayout()
        last.setContentsMargins(0, 0, 0, 0)
        last.setSpacing(10)
        last.addWidget(self._strip_title)
        last.addWidget(self.strip, 1)
        last.addWidget(self._note)
        self._last = _within(last)
        self._lines = QGridLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(10)
        self._lines.addWidget(self._rows, 0, 0, 1, 2)
        self._place()
        self._fit_rows()
        self._gestures.setFixedHeight(self._gestures.sizeHint().height())

    def set_low(self, low: bool) -> None:
        """On a low window one line: the reasons when one is asked for, their digits at any time."""
        if low != self._low:
            self._low = low
            self._place()
            self._show_rows()
            self.show_note(self._told)
            dense(self, low)
            self._gestures.setFixedHeight(self._gestures.sizeHint().height())

    def _place(self) -> None:
        self._lines.addWidget(self._gestures, 1, 0, 1, 1 if self._low else 2)
        self._lines.addWidget(self._last, *((1, 1, 1, 1) if self._low else (2, 0, 1, 2)))
        self._lines.setColumnStretch(0, int(not self._low))
        self._lines.setColumnStretch(1, int(self._low))
        policy = QSizePolicy.Policy.Ignored if self._low else QSizePolicy.Policy.Preferred
        self._note.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        self._strip_title.setVisible(not self._low)
        for button in self._gestures.findChildren(KeyButton):
            if button.objectName() in _KEY_IS_ENOUGH:
                button.setVisible(not self._low)

    def _show_rows(self) -> None:
        self._fit_rows()
        self._rows.setVisible(not self._low or self._asking or self._rows.currentIndex() > 0)

    def _fit_rows(self) -> None:
        """The height of reasons and signs, so that nothing moves; on a low window no more than needed."""
        front = self._rows.currentIndex()
        usual = not self._low and self._rows.currentWidget() is not self.note_line
        rows = [self._rows.widget(each) for each in ((0, 1) if usual else (front,))]
        self._rows.setFixedHeight(max(row.sizeHint().height() for row in rows if row is not None))

    def set_reasons(self, reasons: Sequence[Reason]) -> None:
        """The project's reasons, in the order of their digits."""
        if self._offered and self._offered == tuple(reasons):
            return
        self._offered = tuple(reasons)
        for old in self._reasons:
            self._reason_grid.removeWidget(old)
            old.deleteLater()
        self._reasons = []
        for number, reason in enumerate(reasons, start=1):
            action = f"reject-{number}"
            button = self._button(reason.title, self._keys.cap(action), action, "small")
            self._reasons.append(button)
        self._arrange_reasons()

    def _arrange_reasons(self) -> None:
        """On one line, or on two where their words would be cut."""
        widths = [each.sizeHint().width() for each in self._reasons]
        count = len(widths)
        on_one = sum(widths) + _GAP * (count - 1) <= self.width()
        a_line = count if on_one else (count + 1) // 2
        for place, each in enumerate(self._reasons):
            self._reason_grid.addWidget(each, place // a_line, place % a_line)
        for column in range(count):
            share = widths[column] if on_one else int(column < a_line)
            self._reason_grid.setColumnStretch(column, share)
        self._fit_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See again how many reasons fit on a line."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange_reasons()
            self._cut_note()

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
        self._asking = True
        self._show_rows()
        if self._reasons:
            self._reasons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_note(self, text: str) -> None:
        """Write a note where the reasons stand; `text` is what it was."""
        self.note_line.set_text(text)
        self._rows.setCurrentWidget(self.note_line)
        self._show_rows()
        self.note_line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _end_note(self, text: str) -> None:
        self._rows.setCurrentIndex(0)
        self._show_rows()
        self.show_note(note_told(text) if text else "")
        self.noted.emit(text)

    def show_note(self, text: str) -> None:
        """Say something small, or nothing; on a low window in the place of the last decisions."""
        self._told, self._asking = text, False
        self.strip.setVisible(not (self._low and text))
        self._note.setVisible(bool(text) or not self._low)
        self._cut_note()
        self._show_rows()

    def _cut_note(self) -> None:
        room = self._last.width() if self._low else 0
        cut = self._note.fontMetrics().elidedText(self._told, Qt.TextElideMode.ElideRight, room)
        self._note.setText(cut if room else self._told)
        self._note.setToolTip(self._told if room else "")

    def note(self) -> str:
        """What the small line says."""
        return self._told

    def set_editing(self, editing: bool) -> None:
        """Reasons and gestures make room for signs to type, Save and Cancel."""
        self._rows.setCurrentIndex(int(editing))
        self._gestures.setCurrentIndex(int(editing))
        self._asking = False
        self._show_rows()

    def show_typing_aid(self, on: bool) -> None:
        """Whether Arabizi that is typed gets spellings in Arabic letters."""
        told = self.tr("Arabizi to Arabic: on") if on else self.tr("Arabizi to Arabic: off")
        self._aid.set_label(told, self._keys.cap("typing-aid"))
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
        self._aid = self._button("", "", "typing-aid", "plain")
        self._aid.setCheckable(True)
        row.addWidget(self._aid)
        self.show_typing_aid(False)
        return row

    def _insert_row(self) -> QHBoxLayout:
        row = _row()
        for number, sign in enumerate(INSERTED, start=1):
            action = f"insert-{number}"
            button = self._button(sign_title(sign), self._keys.cap(action), action, "small")
            button.setFixedHeight(button.fontMetrics().height() + 8)  # whatever font the sign needs
            row.addWidget(button)
        return row

    def _button(self, title: str, cap: str, action: str, look: Look) -> KeyButton:
        button = KeyButton(title, cap, look)
        button.setObjectName(action)
        button.clicked.connect(lambda: self.wanted.emit(action))
        return button


def sign_title(sign: str) -> str:
    """A sign as it is read on a button: a mark on a line, and a name for what can not be seen."""
    if sign == "\u200c":
        return "ZWNJ"
    return _TATWEEL + sign if "\u064b" <= sign <= "\u0652" else sign


def note_told(text: str) -> str:
    """A person's note on the small line; a long one is cut, and whole where the row comes from."""
    short = text if len(text) <= _SHOWN_NOTE else f"{text[:_SHOWN_NOTE]}\u2026"
    return fill(QCoreApplication.translate("DecisionBar", "Note: {text}"), {"text": isolate(short)})


def _row() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_GAP)
    return row


def _within(row: QLayout) -> QWidget:
    widget = QWidget()
    widget.setLayout(row)
    return widget
