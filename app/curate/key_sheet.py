"""All keys of Curate on one page."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.curate.decision_bar import INSERTED, sign_title
from app.keys import Keys, chord, default_key
from app.parts.form import scrolled
from app.parts.sheet import Sheet
from app.translate import isolate, isolate_ltr
from app.widgets.plain_label import PlainLabel
from engine.i18n import fill

_SIZE = (1080, 660)


class KeySheet(Sheet):
    """Closes with Esc, Enter or the key that opened it."""

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent, QSize(*_SIZE))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self._own = keys.cap("keys")
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        rows = [(key, meaning) for _, key, meaning in key_rows(keys)]
        half = (len(rows) + 1) // 2
        for number, (key, meaning) in enumerate(rows):
            row, column = number % half, 3 * (number // half)
            grid.addWidget(PlainLabel(isolate_ltr(key), "strong"), row, column)
            grid.addWidget(PlainLabel(meaning, wrap=True), row, column + 1)
            grid.setColumnStretch(column + 1, 1)
        grid.setColumnMinimumWidth(2, 24)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(inside, self.tr("Keys")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any of the closing keys closes."""
        if chord(event) in ("Esc", "Enter", self._own):
            self.close()
        else:
            super().keyPressEvent(event)


def key_rows(keys: Keys) -> list[tuple[str, str, str]]:
    """Of each line: the action (empty where it is several, or only while editing), key, meaning."""

    undo, redo = f"{keys.cap('undo')}, Ctrl+Z", f"{keys.cap('redo')}, Ctrl+Y"
    return [
        ("accept", keys.cap("accept"), QCoreApplication.translate("KeySheet", "Accept")),
        (
            "edit",
            f"{keys.cap('edit')}, F2",
            QCoreApplication.translate("KeySheet", "Edit in place"),
        ),
        ("", "1\u20139", QCoreApplication.translate("KeySheet", "Reject with that reason")),
        (
            "reject",
            keys.cap("reject"),
            QCoreApplication.translate("KeySheet", "Reject, then choose the reason"),
        ),
        (
            "repeat-reason",
            keys.cap("repeat-reason"),
            QCoreApplication.translate("KeySheet", "Reject with the last reason again"),
        ),
        (
            "note",
            keys.cap("note"),
            QCoreApplication.translate("KeySheet", "Note to the next reject or flag"),
        ),
        (
            "copy",
            keys.cap("copy"),
            QCoreApplication.translate("KeySheet", "Reject as a copy of what resembles it"),
        ),
        (
            "skip",
            keys.cap("skip"),
            QCoreApplication.translate("KeySheet", "Skip: it comes back at the end"),
        ),
        ("flag", keys.cap("flag"), QCoreApplication.translate("KeySheet", "Flag for the lead")),
        ("undo", undo, QCoreApplication.translate("KeySheet", "Undo, and go back to that item")),
        ("redo", redo, QCoreApplication.translate("KeySheet", "Redo")),
        (
            "",
            _several(keys, "reopen", 6),
            QCoreApplication.translate("KeySheet", "Look at one of the last decisions again"),
        ),
        (
            "",
            "Ctrl+Enter",
            QCoreApplication.translate("KeySheet", "While editing: save and accept"),
        ),
        ("", "Esc", QCoreApplication.translate("KeySheet", "While editing: as it was before")),
        (
            "",
            _several(keys, "insert", 10),
            QCoreApplication.translate("KeySheet", "While editing: type a sign of the bar"),
        ),
        (
            "label",
            keys.cap("label"),
            QCoreApplication.translate("KeySheet", "Correct the label"),
        ),
        (
            "variety",
            keys.cap("variety"),
            QCoreApplication.translate("KeySheet", "Correct the variety"),
        ),
        (
            "script",
            keys.cap("script"),
            QCoreApplication.translate("KeySheet", "Correct the script"),
        ),
        (
            "",
            "Alt+Enter, Alt+Delete",
            QCoreApplication.translate(
                "KeySheet", "While editing a dialogue: add a message behind, remove it"
            ),
        ),
        (
            "typing-aid",
            keys.cap("typing-aid"),
            QCoreApplication.translate(
                "KeySheet", "While editing: Arabizi becomes Arabic letters, on and off"
            ),
        ),
        (
            "difference",
            keys.cap("difference"),
            QCoreApplication.translate(
                "KeySheet", "Words that differ: marked, in the seed only, not"
            ),
        ),
        (
            "swap",
            keys.cap("swap"),
            QCoreApplication.translate("KeySheet", "Of two answers, the other one is better"),
        ),
        (
            "turns",
            keys.cap("turns"),
            QCoreApplication.translate("KeySheet", "How it came about, on and off"),
        ),
        (
            "other-script",
            keys.cap("other-script"),
            QCoreApplication.translate("KeySheet", "Read in the other script, on and off"),
        ),
        (
            "similar",
            keys.cap("similar"),
            QCoreApplication.translate("KeySheet", "What resembles it, on and off"),
        ),
        (
            "origin",
            keys.cap("origin"),
            QCoreApplication.translate("KeySheet", "Where it comes from, on and off"),
        ),
        (
            "checks",
            keys.cap("checks"),
            QCoreApplication.translate("KeySheet", "What the worst check says, then the next"),
        ),
        (
            "guide",
            f"{keys.cap('guide')}, F1",
            QCoreApplication.translate("KeySheet", "Guidelines, on and off"),
        ),
        (
            "",
            "Ctrl++, Ctrl+-, Ctrl+0",
            QCoreApplication.translate("KeySheet", "Text larger, smaller, as usual"),
        ),
        (
            "search",
            keys.cap("search"),
            QCoreApplication.translate("KeySheet", "Search in either script"),
        ),
        (
            "table",
            keys.cap("table"),
            QCoreApplication.translate("KeySheet", "Table, or one by one"),
        ),
        (
            "flip-direction",
            keys.cap("flip-direction"),
            QCoreApplication.translate("KeySheet", "Show the text from the other side"),
        ),
        (
            "show-marks",
            keys.cap("show-marks"),
            QCoreApplication.translate("KeySheet", "Show signs that can not be seen"),
        ),
        (
            "scores",
            keys.cap("scores"),
            QCoreApplication.translate("KeySheet", "Scores and checks, on and off"),
        ),
        (
            "pace",
            keys.cap("pace"),
            QCoreApplication.translate("KeySheet", "Pace and goal, on and off"),
        ),
        (
            "accept-above",
            keys.cap("accept-above"),
            QCoreApplication.translate("KeySheet", "Accept all above a score"),
        ),
        ("keys", keys.cap("keys"), QCoreApplication.translate("KeySheet", "This page")),
    ]


def key_actions(keys: Keys) -> list[tuple[str, str]]:
    """Every action whose key can be another one, with its title."""
    reject = QCoreApplication.translate("KeySheet", "Reject with reason {number}")
    look = QCoreApplication.translate("KeySheet", "Look again at decision {number} of the last")
    sign = QCoreApplication.translate("KeySheet", "While editing: type {sign}")
    found = [(action, meaning) for action, _, meaning in key_rows(keys) if action]
    place = next(n for n, (action, _) in enumerate(found) if action == "reject")
    reasons = [
        (f"reject-{number}", fill(reject, {"number": isolate_ltr(str(number))}))
        for number in range(1, 10)
    ]
    last = [
        (f"reopen-{number}", fill(look, {"number": isolate_ltr(str(number))}))
        for number in range(1, 7)
    ]
    signs = [
        (f"insert-{number}", fill(sign, {"sign": isolate(sign_title(each))}))
        for number, each in enumerate(INSERTED, start=1)
    ]
    return [*found[:place], *reasons, *found[place:], *last, *signs]


def fixed_keys() -> list[tuple[str, str]]:
    """What a person can not change, and the keys of it: every text field or page has the same."""
    return [
        ("Ctrl+Enter", QCoreApplication.translate("KeySheet", "While editing: save and accept")),
        ("Esc", QCoreApplication.translate("KeySheet", "While editing: as it was before")),
        (
            "Alt+Enter, Alt+Delete",
            QCoreApplication.translate(
                "KeySheet", "While editing a dialogue: add a message behind, remove it"
            ),
        ),
        ("Ctrl+Z, Ctrl+Y", QCoreApplication.translate("KeySheet", "Undo, redo")),
        (
            "Ctrl++, Ctrl+-, Ctrl+0",
            QCoreApplication.translate("KeySheet", "Text larger, smaller, as usual"),
        ),
    ]


def _several(keys: Keys, action: str, count: int) -> str:
    """The keys of numbered actions, as a range while they are as shipped."""
    names = [f"{action}-{number}" for number in range(1, count + 1)]
    if any(keys.cap(name) != default_key(name) for name in names):
        return ", ".join(keys.cap(name) for name in names if keys.cap(name))
    return "Alt+1\u20136" if count < 10 else "Alt+1\u20139, Alt+0"


def action_title(keys: Keys, action: str) -> str:
    """The title of any action that has a key."""
    if action in ("save", "cancel"):
        return dict(fixed_keys())["Ctrl+Enter" if action == "save" else "Esc"]
    if action in ("larger", "smaller", "normal-size"):
        return QCoreApplication.translate("KeySheet", "Text larger, smaller, as usual")
    return dict(key_actions(keys)).get(action, action)
