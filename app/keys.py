"""Which action a key means, on any keyboard layout.

Shortcuts of Qt compare the typed character, so under an Arabic layout every letter and even Ctrl+Z
is dead, and on an AZERTY keyboard the digits are. Here a key press first becomes a chord, a text
such as "E", "3", "Ctrl+Z" or "Enter": by its symbol where that is a Latin letter or a digit of any
form, else by its place on the keyboard. The chord is then looked up in a table of actions.
"""

import re
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP

#: Action → key. Same place on QWERTY and AZERTY, and nothing that a text box needs.
DEFAULT_KEYS: Mapping[str, str] = {
    "accept": "Enter",
    "edit": "E",
    **{f"reject-{number}": str(number) for number in range(1, 10)},
    "reject": "X",
    "repeat-reason": "R",
    "note": "N",
    "skip": "S",
    "flag": "F",
    "undo": "U",
    "redo": "Shift+U",
    "similar": "G",
    "difference": "D",
    "guide": "H",
    "search": "/",
    "scores": "V",
    "pace": "I",
    "accept-above": "Y",
    "label": "L",
    "variety": "K",
    "script": "J",
    "origin": "O",
    "checks": "Shift+V",
    "copy": "Shift+X",
    "keys": "?",
    "table": "T",
    "swap": "B",
    "turns": "P",
    "other-script": "C",
    "flip-direction": "Ctrl+Shift+D",
    "show-marks": "Ctrl+Shift+I",
    "larger": "Ctrl++",
    "smaller": "Ctrl+-",
    "normal-size": "Ctrl+0",
    **{f"reopen-{number}": f"Alt+{number}" for number in range(1, 7)},
}

#: Keys that always work beside the table.
ALIASES: Mapping[str, str] = {
    "F2": "edit",
    "F1": "guide",
    "Ctrl+Z": "undo",
    "Ctrl+Shift+Z": "redo",
    "Ctrl+Y": "redo",
    "Ctrl+F": "search",
    "Ctrl+=": "larger",
}

#: Action → key while a text is being edited: everything else types.
EDITING_KEYS: Mapping[str, str] = {
    "typing-aid": "F4",
    **{f"insert-{number}": f"Alt+{number % 10}" for number in range(1, 11)},
}
#: Keys of an edit that every text field of the window shares, so that nobody is to guess.
_ENDING = {"Ctrl+Enter": "save", "Esc": "cancel"}
#: The same on every page of the window, and in other programs.
FIXED = frozenset(("larger", "smaller", "normal-size"))
#: What the window does with a key on every page, and what a text needs: no action may have it.
WINDOW_KEYS = frozenset(
    (*(f"Ctrl+{each}" for each in "NOWQKJACVX123456789"), "Ctrl+Enter", "Ctrl+P", "Ctrl+S")
)
#: Actions that came later, or moved, and give way to a key that a person had chosen before.
_GIVING_WAY = frozenset(
    (
        "label",
        "variety",
        "script",
        "origin",
        "checks",
        "copy",
        "other-script",
        "accept-above",
        "pace",
    )
)
_ALSO_EDITING = ("flip-direction", "show-marks", "larger", "smaller", "normal-size")

_TAKEN = QT_TRANSLATE_NOOP(
    "engine", "The key {key} already does something else. Choose another one."
)
_REFUSED = QT_TRANSLATE_NOOP(
    "engine", "The key {key} can not be used here. Choose a letter, a digit or a function key."
)
_WOULD_TYPE = QT_TRANSLATE_NOOP(
    "engine",
    "The key {key} types while a text is edited. Choose a function key, or Alt with a letter or digit.",
)
_ALLOWED = re.compile(r"(Ctrl\+)?(Alt\+)?(Shift\+)?([A-Z0-9]|F([1-9]|1[0-2])|Enter|Space|[/?+\-])")
_WHILE_EDITING = re.compile(r"Alt\+[A-Z0-9]|F([1-9]|1[0-2])")

_NAMED: dict[int, str] = {
    int(Qt.Key.Key_Return): "Enter",
    int(Qt.Key.Key_Enter): "Enter",
    int(Qt.Key.Key_Escape): "Esc",
    int(Qt.Key.Key_Space): "Space",
    int(Qt.Key.Key_Slash): "/",
    int(Qt.Key.Key_Question): "?",
    int(Qt.Key.Key_Plus): "+",
    int(Qt.Key.Key_Equal): "=",
    int(Qt.Key.Key_Minus): "-",
    0x061F: "?",
}

# Places on the keyboard as Linux numbers them: X11 and Wayland add 8, Windows does not.
_ROWS = {16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM"}
_PLACES = {
    **{first + n: letter for first, row in _ROWS.items() for n, letter in enumerate(row)},
    **{2 + n: digit for n, digit in enumerate("1234567890")},
    12: "-",
    13: "+",
    53: "/",
}
# macOS has numbers of its own (kVK_ANSI_…).
_MAC_PLACES = {
    **dict(enumerate("ASDFHGZXCV")),
    11: "B",
    12: "Q",
    13: "W",
    14: "E",
    15: "R",
    16: "Y",
    17: "T",
    31: "O",
    32: "U",
    34: "I",
    35: "P",
    37: "L",
    38: "J",
    40: "K",
    45: "N",
    46: "M",
    44: "/",
    24: "+",
    27: "-",
    18: "1",
    19: "2",
    20: "3",
    21: "4",
    23: "5",
    22: "6",
    26: "7",
    28: "8",
    25: "9",
    29: "0",
}
# The top row of AZERTY without Shift, for keyboards that do not tell the place (remote desktops).
_AZERTY_DIGITS = {ord(sign): digit for digit, sign in zip("1234567890", "&é\"'(-è_çà", strict=True)}
_AZERTY_DIGITS |= {0xC9: "2", 0xC8: "7", 0xC7: "9", 0xC0: "0"}
_OTHER_DIGITS = {
    **{0x0660 + value: str(value) for value in range(10)},
    **{0x06F0 + value: str(value) for value in range(10)},
}
_SYMBOLS = frozenset("/?+=")


def chord(event: QKeyEvent, platform: str = "") -> str:
    """The key press as a text, modifiers first (Ctrl+Alt+Shift); empty for a key that says nothing.

    Shift is left out where it is only the way to a digit or a sign.
    """
    name = _key_name(event, platform or QGuiApplication.platformName())
    if not name:
        return ""
    modifiers = event.modifiers()
    text = "Ctrl+" if modifiers & Qt.KeyboardModifier.ControlModifier else ""
    text += "Alt+" if modifiers & Qt.KeyboardModifier.AltModifier else ""
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    return text + ("Shift+" if shift and name not in _SYMBOLS and not name.isdigit() else "") + name


def _key_name(event: QKeyEvent, platform: str) -> str:
    key = int(event.key())
    if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F12:
        return f"F{key - Qt.Key.Key_F1 + 1}"
    if ord("A") <= key <= ord("Z") or ord("0") <= key <= ord("9"):
        return chr(key)
    typed = ord(event.text()) if len(event.text()) == 1 else 0
    for code in (key, typed):
        if code in _OTHER_DIGITS:
            return _OTHER_DIGITS[code]
    place, known = _place(event, platform), event.nativeScanCode() != 0
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    keypad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier)
    if place.isdigit() and not shift and not keypad:
        return place
    if not known and not shift and not keypad and key in _AZERTY_DIGITS:
        return _AZERTY_DIGITS[key]
    if key in _NAMED:
        return _NAMED[key]
    if key >= Qt.Key.Key_Escape or place.isdigit():
        return ""
    return "?" if place == "/" and shift else place


def _place(event: QKeyEvent, platform: str) -> str:
    code = event.nativeScanCode()  # 0 when nobody knows; always 1 on a Mac
    if platform == "cocoa":
        return _MAC_PLACES.get(event.nativeVirtualKey(), "") if code else ""
    return _PLACES.get(code if platform == "windows" else code - 8, "")


class Keys:
    """The table of actions and keys, with what a person changed on top of the defaults."""

    def __init__(self, changed: Mapping[str, str] | None = None, platform: str = "") -> None:
        self._platform = platform
        self._keys = {**DEFAULT_KEYS, **EDITING_KEYS}
        wanted = {name: key for name, key in (changed or {}).items() if name in self._keys}
        self._keys |= dict.fromkeys(wanted, "")  # two may have each other's key
        for action, key in wanted.items():
            self._give_way(key, action)
            try:
                self.bind(action, key)
            except UserError:
                continue
        for action in wanted:
            if not self._keys[action]:  # a damaged or outdated setting: the default, if it is free
                default = default_key(action)
                self._keys[action] = "" if self.owner(default, action) else default

    def _give_way(self, key: str, action: str) -> None:
        """Who chose this key before an action came that has it by default keeps it."""
        owner = self.owner(key, action)
        if owner in _GIVING_WAY and DEFAULT_KEYS[owner] == key:
            self._keys[owner] = ""

    def resolve(self, event: QKeyEvent, editing: bool = False) -> str:
        """The action of a key press, such as "accept" or "reject-3"; empty when there is none.

        A key held down counts once. While a text is edited only `save`, `cancel`, `insert-1` …
        and what changes the view are keys; everything else types.
        """
        if event.isAutoRepeat():
            return ""
        pressed = chord(event, self._platform)
        if editing:
            own = _ENDING.get(pressed) or self._action(pressed, EDITING_KEYS)
            action = self._action(pressed)
            return own or (action if action in _ALSO_EDITING else "")
        return self._action(pressed)

    def _action(self, pressed: str, among: Mapping[str, str] = DEFAULT_KEYS) -> str:
        for action in among:
            if pressed and self._keys[action] == pressed:
                return action
        return ALIASES.get(pressed, "") if among is DEFAULT_KEYS else ""

    def cap(self, action: str) -> str:
        """The key of an action as written on its button; empty for an unknown action."""
        return self._keys.get(action, "")

    def owner(self, key: str, action: str = "") -> str:
        """Which action stands in the way of giving this key to another; empty when none does.

        The same key may do one thing while a text is read and another while it is edited.
        """
        reads = self._action(key)
        edits = _ENDING.get(key) or self._action(key, EDITING_KEYS)
        if action in EDITING_KEYS:
            return edits or (reads if reads in _ALSO_EDITING else "")
        return reads or (edits if action in _ALSO_EDITING else "")

    def restore(self, action: str) -> None:
        """Give one action its key as shipped; a `UserError` when another has it now."""
        self.bind(action, default_key(action))

    def bind(self, action: str, key: str) -> None:
        """Give an action another key; a `UserError` when the key is taken or can not be used."""
        self._may_have(action, key)
        owner = self.owner(key, action)
        if owner not in ("", action) or ALIASES.get(key, action) != action:
            raise UserError(_TAKEN, key=key)
        self._keys[action] = key

    def swap(self, action: str, key: str) -> str:
        """Give an action a key that another has, and that one its own; tells which it is.

        A `UserError` where either can not have the other's key.
        """
        owner, own = self.owner(key, action), self.cap(action)
        if not own or self.cap(owner) != key or owner in FIXED or action in FIXED:
            raise UserError(_TAKEN, key=key)
        self._may_have(action, key)
        self._may_have(owner, own)
        if self.owner(own, owner) not in ("", action):
            raise UserError(_TAKEN, key=own)
        self._keys[action], self._keys[owner] = key, own
        return owner

    def _may_have(self, action: str, key: str) -> None:
        if action not in self._keys:
            raise UserError(_REFUSED, key=key)
        if key == default_key(action):
            return
        if key in WINDOW_KEYS or not _ALLOWED.fullmatch(key):
            raise UserError(_REFUSED, key=key)
        if action in EDITING_KEYS and not _WHILE_EDITING.fullmatch(key):
            raise UserError(_WOULD_TYPE, key=key)

    def reset(self) -> None:
        """Back to the keys as shipped."""
        self._keys = {**DEFAULT_KEYS, **EDITING_KEYS}

    def changed(self) -> dict[str, str]:
        """What differs from the defaults, for the settings; not what gave way to it."""
        return {name: key for name, key in self._keys.items() if key not in ("", default_key(name))}


def default_key(action: str) -> str:
    """The key of an action as shipped; empty for an unknown action."""
    return DEFAULT_KEYS.get(action) or EDITING_KEYS.get(action, "")
