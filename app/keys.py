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
    "accept-above": "L",
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

#: What keys mean while a text is being edited: everything else types.
EDITING_KEYS: Mapping[str, str] = {
    "Ctrl+Enter": "save",
    "Esc": "cancel",
    "F4": "typing-aid",
    **{f"Alt+{number % 10}": f"insert-{number}" for number in range(1, 11)},
}
_ALSO_EDITING = ("flip-direction", "show-marks", "larger", "smaller", "normal-size")

_TAKEN = QT_TRANSLATE_NOOP(
    "engine", "The key {key} already does something else. Choose another one."
)
_REFUSED = QT_TRANSLATE_NOOP(
    "engine", "The key {key} can not be used here. Choose a letter, a digit or a function key."
)
_ALLOWED = re.compile(r"(Ctrl\+)?(Alt\+)?(Shift\+)?([A-Z0-9]|F([1-9]|1[0-2])|Enter|Space|[/?+\-])")

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
        self._keys = dict(DEFAULT_KEYS)
        for action, key in (changed or {}).items():
            try:
                self.bind(action, key)
            except UserError:
                continue  # a damaged or outdated setting: the default stays

    def resolve(self, event: QKeyEvent, editing: bool = False) -> str:
        """The action of a key press, such as "accept" or "reject-3"; empty when there is none.

        A key held down counts once. While a text is edited only `save`, `cancel`, `insert-1` …
        and what changes the view are keys; everything else types.
        """
        if event.isAutoRepeat():
            return ""
        pressed = chord(event, self._platform)
        if editing:
            action = EDITING_KEYS.get(pressed) or self._action(pressed)
            allowed = pressed in EDITING_KEYS or action in _ALSO_EDITING
            return action if allowed else ""
        return self._action(pressed)

    def _action(self, pressed: str) -> str:
        for action, key in self._keys.items():
            if pressed and key == pressed:
                return action
        return ALIASES.get(pressed, "")

    def cap(self, action: str) -> str:
        """The key of an action as written on its button; empty for an unknown action."""
        return self._keys.get(action, "")

    def bind(self, action: str, key: str) -> None:
        """Give an action another key; a `UserError` when the key is taken or can not be used."""
        if action not in DEFAULT_KEYS or not _ALLOWED.fullmatch(key):
            raise UserError(_REFUSED, key=key)
        owner = self._action(key)
        if owner not in ("", action) or ALIASES.get(key, action) != action:
            raise UserError(_TAKEN, key=key)
        self._keys[action] = key

    def reset(self) -> None:
        """Back to the keys as shipped."""
        self._keys = dict(DEFAULT_KEYS)

    def changed(self) -> dict[str, str]:
        """What differs from the defaults, for the settings."""
        return {name: key for name, key in self._keys.items() if DEFAULT_KEYS[name] != key}
