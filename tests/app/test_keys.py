"""One key press means one action on every keyboard layout."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app.keys import DEFAULT_KEYS, Keys, chord
from engine.errors import UserError

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier

# What sixteen keys mean, and where they are on the keyboard (numbers of Linux; X11 adds 8).
WANTED = {
    "accept": 28,
    "edit": 18,
    "reject": 45,
    "skip": 31,
    "flag": 33,
    "undo": 22,
    "similar": 34,
    "difference": 32,
    **{f"reject-{n}": n + 1 for n in range(1, 9)},
}
TYPED = {
    "us": "\rexsfugd12345678",
    "fr": "\rexsfugd&é\"'(-è_",
    "ara": "\rثءسبعلي12345678",
    "ara digits": "\rثءسبعلي١٢٣٤٥٦٧٨",
    "ara azerty": "\rثءسبعلي&é\"'(-è_",
    "fa digits": "\rثطسبعلی۱۲۳۴۵۶۷۸",
    "ru": "\rучыагпв12345678",
}


def press(
    sign: str,
    place: int = 0,
    modifiers: Qt.KeyboardModifier = NONE,
    repeated: bool = False,
) -> QKeyEvent:
    key = int(Qt.Key.Key_Return) if sign == "\r" else ord(sign.upper()) if sign else 0
    event = QEvent.Type.KeyPress
    return QKeyEvent(event, key, modifiers, place, 0, 0, sign, repeated)


def special(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers)


@pytest.mark.parametrize("layout", TYPED)
@pytest.mark.parametrize(("platform", "step"), [("xcb", 8), ("wayland", 8), ("windows", 0)])
def test_sixteen_keys_mean_the_same_on_every_layout(layout: str, platform: str, step: int) -> None:
    keys = Keys(platform=platform)
    for sign, (action, place) in zip(TYPED[layout], WANTED.items(), strict=True):
        assert keys.resolve(press(sign, place + step)) == action, sign


@pytest.mark.parametrize("layout", ["us", "fr", "ara digits"])
def test_digits_and_latin_letters_work_where_the_place_is_unknown(layout: str) -> None:
    keys = Keys(platform="xcb")
    for sign, action in zip(TYPED[layout], WANTED, strict=True):
        if not "\u0620" < sign < "\u064b":
            assert keys.resolve(press(sign)) == action, sign


def test_the_mac_tells_places_in_its_own_numbers() -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, 0x062B, NONE, 1, 14, 0, "ث")
    assert Keys(platform="cocoa").resolve(event) == "edit"


@pytest.mark.parametrize(
    ("sign", "place"), [("-", 20), ("'", 48), ("=", 21), (";", 47), ("ذ", 49), ("ك", 47)]
)
def test_signs_that_are_no_digit_on_their_layout_decide_nothing(sign: str, place: int) -> None:
    assert Keys(platform="xcb").resolve(press(sign, place)) == ""


def test_a_letter_counts_by_its_symbol_before_its_place() -> None:
    assert chord(press("a", 24), "xcb") == "A"
    assert chord(press("z", 25, CONTROL), "xcb") == "Ctrl+Z"


@pytest.mark.parametrize(
    ("event", "action"),
    [
        (press("\u0626", 52, CONTROL), "undo"),
        (press("U", 30, SHIFT), "redo"),
        (press("?", 58, SHIFT), "keys"),
        (press("؟", 61, SHIFT), "keys"),
        (press("/", 60, SHIFT), "search"),
        (press("ظ", 61), "search"),
        (press("ث", 26, CONTROL), ""),
        (press("3", 12, ALT), "reopen-3"),
        (press('"', 12, ALT), "reopen-3"),
        (special(Qt.Key.Key_F1), "guide"),
        (special(Qt.Key.Key_F2), "edit"),
        (special(Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier), "accept"),
        (special(Qt.Key.Key_4, Qt.KeyboardModifier.KeypadModifier), "reject-4"),
        (special(Qt.Key.Key_Backspace), ""),
        (special(Qt.Key.Key_Shift, SHIFT), ""),
    ],
)
def test_modifiers_and_named_keys_are_understood(event: QKeyEvent, action: str) -> None:
    assert Keys(platform="xcb").resolve(event) == action


def test_a_key_held_down_decides_once() -> None:
    keys = Keys(platform="xcb")
    assert keys.resolve(press("\r", 36)) == "accept"
    assert keys.resolve(press("\r", 36, repeated=True)) == ""


def test_while_editing_letters_and_digits_type() -> None:
    keys = Keys(platform="xcb")
    for sign, place in (("e", 26), ("1", 10), ("\r", 36), ("u", 30)):
        assert keys.resolve(press(sign, place), editing=True) == ""
    assert keys.resolve(press("\r", 36, CONTROL), editing=True) == "save"
    assert keys.resolve(special(Qt.Key.Key_Escape), editing=True) == "cancel"
    assert keys.resolve(press("2", 11, ALT), editing=True) == "insert-2"
    assert keys.resolve(press("ي", 40, CONTROL | SHIFT), editing=True) == "flip-direction"


def test_a_key_can_be_changed_and_the_change_kept() -> None:
    keys = Keys(platform="xcb")
    keys.bind("skip", "M")
    again = Keys(keys.changed(), platform="xcb")
    assert keys.changed() == {"skip": "M"}
    assert again.resolve(press("m", 58)) == "skip"
    assert again.resolve(press("s", 39)) == ""
    assert again.cap("skip") == "M"
    again.reset()
    assert again.changed() == {}


@pytest.mark.parametrize("key", ["E", "Enter", "F1", "Ctrl+Z", "Backspace", "Alt+Tab", "", "ث"])
def test_a_key_that_is_taken_or_dangerous_is_refused(key: str) -> None:
    keys = Keys()
    with pytest.raises(UserError):
        keys.bind("skip", key)
    assert keys.cap("skip") == "S"


def test_a_damaged_setting_leaves_the_defaults() -> None:
    keys = Keys({"skip": "E", "nothing": "J", "flag": "Backspace"})
    assert {action: keys.cap(action) for action in DEFAULT_KEYS} == dict(DEFAULT_KEYS)


def test_who_had_chosen_a_key_keeps_it_when_a_later_action_has_it_by_default() -> None:
    keys = Keys({"skip": "L", "flag": "Y", "accept-above": "K"}, platform="xcb")
    caps = {name: keys.cap(name) for name in ("skip", "flag", "accept-above", "label", "variety")}
    assert caps == {"skip": "L", "flag": "Y", "accept-above": "K", "label": "", "variety": ""}
    assert keys.resolve(press("l", 46)) == "skip"
    assert keys.changed() == {"skip": "L", "flag": "Y", "accept-above": "K"}
    keys.bind("label", "M")
    again = Keys(keys.changed(), platform="xcb")
    assert (again.cap("skip"), again.cap("label")) == ("L", "M")


def test_a_kept_key_of_accept_all_above_does_not_stand_in_the_way() -> None:
    keys = Keys({"accept-above": "L"}, platform="xcb")
    assert (keys.cap("accept-above"), keys.cap("label")) == ("L", "")


def test_two_actions_swap_their_keys_and_keep_them() -> None:
    keys = Keys(platform="xcb")
    assert keys.swap("skip", "F") == "flag"
    assert keys.changed() == {"skip": "F", "flag": "S"}
    again = Keys(keys.changed(), platform="xcb")
    assert again.resolve(press("f", 41)) == "skip"
    assert again.resolve(press("s", 39)) == "flag"


@pytest.mark.parametrize(
    ("action", "key"), [("skip", "F1"), ("skip", "M"), ("insert-1", "F"), ("flip-direction", "F4")]
)
def test_what_can_not_have_the_others_key_is_not_swapped(action: str, key: str) -> None:
    keys = Keys()
    with pytest.raises(UserError):
        keys.swap(action, key)
    assert keys.changed() == {}


def test_a_key_may_mean_one_thing_while_reading_and_another_while_editing() -> None:
    keys = Keys({"insert-1": "Alt+Q", "reopen-1": "Alt+Q", "typing-aid": "F7"}, platform="xcb")
    pressed = press("q", 24, ALT)
    assert keys.resolve(pressed) == "reopen-1"
    assert keys.resolve(pressed, editing=True) == "insert-1"
    assert keys.resolve(special(Qt.Key.Key_F7), editing=True) == "typing-aid"
    assert keys.resolve(special(Qt.Key.Key_F4), editing=True) == ""


@pytest.mark.parametrize("key", ["Q", "Ctrl+B", "Ctrl+Shift+D", "Enter", "Esc", "Ctrl+Enter"])
def test_what_types_or_ends_an_edit_is_no_key_of_it(key: str) -> None:
    keys = Keys()
    with pytest.raises(UserError):
        keys.bind("typing-aid", key)
