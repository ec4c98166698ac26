"""Typing in Curate: caret, arrows, signs that keyboards lack, size, and every byte that is kept."""

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.curate import editing
from app.fonts import LARGEST, SMALLEST
from app.keys import Keys
from app.screens.curate.page import CurateScreen
from app.session import Session
from app.settings import Settings
from app.widgets.bidi_text import BidiText
from app.widgets.faithful_text import _LINE_END, with_line_ends
from engine.model import Action, Status
from tests.app.growing import TEXTS
from tests.app.reviewing import Press, letter, shown, statuses

pytest_plugins = ["tests.app.curate_fixtures"]

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
MIXED = [
    "راني رايح l'école deux heures moins غدوة مع صحابي",
    "wach rak مع خويا صاحبي اليوم labas 3lik khouya mlih",
    "راني رايح غدوة",
    "wach rak labas",
]


@pytest.fixture
def view(qtbot: QtBot) -> BidiText:
    widget = BidiText(size=18)
    qtbot.addWidget(widget)
    widget.resize(900, 120)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def places(view: BidiText, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> list[int]:
    """Where the caret is seen after each press, until it stays."""
    found = [view.cursorRect().x()]
    for _ in range(80):
        qtbot.keyClick(view, key, modifiers)
        if view.cursorRect().x() == found[-1]:
            return found
        found.append(view.cursorRect().x())
    raise AssertionError("the caret never stays")


@pytest.mark.parametrize("text", MIXED)
@pytest.mark.parametrize("step", [Qt.KeyboardModifier.NoModifier, CONTROL, CONTROL | KEYPAD])
@pytest.mark.parametrize("reading", [True, False])
def test_an_arrow_moves_the_caret_to_the_side_it_points_to(
    view: BidiText, qtbot: QtBot, text: str, step: Qt.KeyboardModifier, reading: bool
) -> None:
    view.set_text(text)
    if reading:
        view.setTextInteractionFlags(
            view.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    else:
        view.begin_edit()
    for key, sign in ((Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1)):
        for start in (QTextCursor.MoveOperation.Start, QTextCursor.MoveOperation.End):
            view.moveCursor(start)
            seen = places(view, qtbot, key, step)
            assert seen == sorted(seen, key=lambda x: sign * x)
    assert view.text() == text


def test_control_and_an_arrow_go_to_the_next_word_and_select_it(
    view: BidiText, qtbot: QtBot
) -> None:
    view.set_text("wach rak labas")
    view.begin_edit()
    qtbot.keyClick(view, Qt.Key.Key_Left, CONTROL)
    assert view.textCursor().position() == len("wach rak ")
    qtbot.keyClick(view, Qt.Key.Key_Left, CONTROL | SHIFT)
    assert view.textCursor().selectedText() == "rak "
    qtbot.keyClick(view, Qt.Key.Key_Right, CONTROL)
    assert view.textCursor().position() == len("wach rak ")
    assert not view.textCursor().hasSelection()
    view.set_text("راني رايح غدوة")
    view.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(view, Qt.Key.Key_Left, CONTROL)
    assert view.textCursor().position() == len("راني ")


@pytest.mark.parametrize(
    ("given", "edited", "kept"),
    [
        ("a\nb", "a\nc", "a\nc"),
        ("a\r\nb\nc", "a\nb\nd", "a\r\nb\nd"),
        ("a\r\nb\nc", "a\nb\nnew\nc", "a\r\nb\nnew\r\nc"),
        ("a\rb\r\nc\r\nd", "b\nc\nd", "b\r\nc\r\nd"),
        ("a\u2029b", "ab", "ab"),
        ("a\rb", "a\nb\nc", "a\rb\rc"),
        ("\r\n", "x\n", "x\r\n"),
    ],
)
def test_line_ends_stay_where_lines_are_added_and_joined(
    given: str, edited: str, kept: str
) -> None:
    assert with_line_ends(given, edited) == kept


@example("\ra\n", "\n\n")
@given(st.text(alphabet="ab\r\n\u2029", max_size=12), st.text(alphabet="ab\n", max_size=12))
def test_an_edit_changes_nothing_but_line_ends(before: str, edited: str) -> None:
    made = with_line_ends(before, edited)
    assert "\n".join(_LINE_END.split(made)) == edited


@pytest.mark.parametrize("text", MIXED)
def test_home_and_end_are_those_of_the_text(view: BidiText, qtbot: QtBot, text: str) -> None:
    view.set_text(text)
    view.begin_edit()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.textCursor().position() == 0
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.textCursor().position() == len(text)


def test_an_edit_begins_at_the_end_in_the_same_place_and_letters_type(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate()
    text = screen.review.card.text
    place, font = text.geometry(), text.font()
    letter(press, screen, "E")
    assert QApplication.focusWidget() is text
    assert text.textCursor().position() == len(TEXTS[0])
    assert (text.geometry(), text.font()) == (place, font)
    for sign in "xsuc19?":
        press(screen, ord(sign.upper()), sign)
    assert shown(screen) == TEXTS[0] + "xsuc19?"
    assert set(statuses(session)) == {Status.WAITING}


def test_escape_asks_once_more_after_ten_seconds_of_typing(
    open_curate: Callable[..., CurateScreen], press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_curate()
    letter(press, screen, "E")
    press(screen, Qt.Key.Key_S, "s")
    began = screen.review._edit._began
    monkeypatch.setattr(editing, "monotonic", lambda: began + 11)
    press(screen, Qt.Key.Key_Escape)
    assert screen.review.editing
    assert screen.review.bar.note()
    press(screen, Qt.Key.Key_Escape)
    assert not screen.review.editing
    assert shown(screen) == TEXTS[0]


def test_enter_saves_a_text_of_one_line_and_types_in_one_of_several(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    screen = open_curate(("سطر واحد", "سطر\nوسطر"))
    letter(press, screen, "E")
    press(screen, Qt.Key.Key_S, "s")
    press(screen, Qt.Key.Key_Return, "\r")
    assert statuses(session)[0] is Status.EDITED
    letter(press, screen, "E")
    press(screen, Qt.Key.Key_Return, "\r")
    assert screen.review.editing
    assert shown(screen) == "سطر\nوسطر\n"


def test_only_blanks_changed_is_told_and_an_undone_edit_is_an_accept(
    open_curate: Callable[..., CurateScreen], press: Press, qtbot: QtBot, session: Session
) -> None:
    screen = open_curate()
    letter(press, screen, "E")
    press(screen, Qt.Key.Key_Space, " ")
    qtbot.waitUntil(lambda: screen.review.bar.note() == "Only blanks were changed.")
    press(screen, Qt.Key.Key_Z, "\x1a", modifiers=CONTROL)
    press(screen, Qt.Key.Key_Return, "\r", modifiers=CONTROL)
    decision = session.opened_store().decisions.in_force(1)
    assert decision is not None
    assert (decision.action, decision.fields) == (Action.ACCEPT, {})


@pytest.mark.parametrize(
    "odd",
    [
        "bon\u00a0!",
        "12\u202f000",
        "سطر\u2028سطر",
        "a\r\nb",
        "a\rb",
        "\u200fراك\u200c",
        "\ufeffراك",
        "x\u2029y",
    ],
    ids=ascii,
)
def test_an_edit_keeps_every_byte_around_it(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session, odd: str
) -> None:
    screen = open_curate((odd + " صح",))
    letter(press, screen, "E")
    press(screen, 0, "!")
    press(screen, Qt.Key.Key_Return, "\r", modifiers=CONTROL)
    decision = session.opened_store().decisions.in_force(1)
    assert decision is not None
    assert decision.fields == {"text": odd + " صح!"}


def test_ten_signs_that_keyboards_lack_can_be_typed(
    open_curate: Callable[..., CurateScreen], press: Press
) -> None:
    screen = open_curate(("ب",))
    letter(press, screen, "E")
    for digit in "1234567890":
        press(screen, ord(digit), digit, modifiers=ALT)
    assert shown(screen) == "ب" + "\u064e\u064f\u0650\u0652\u0651ڭڤپچ\u200c"
    button = screen.review.bar.findChild(type(screen.review.bar._aid), "insert-9")
    assert button is not None
    button.click()
    assert shown(screen).endswith("\u200cچ")


def test_marks_and_the_other_side_by_key_on_an_arabic_layout_while_editing(
    open_curate: Callable[..., CurateScreen], press: Press
) -> None:
    screen = open_curate(("a\u00a0واش\u200cراك",))
    text = screen.review.card.text
    letter(press, screen, "E")
    press(screen, 0x0647, "", 31, modifiers=CONTROL | SHIFT)
    assert text._all_marks
    side = text.document().defaultTextOption().textDirection()
    press(screen, 0x064A, "", 40, modifiers=CONTROL | SHIFT)
    assert text.document().defaultTextOption().textDirection() != side
    assert shown(screen) == "a\u00a0واش\u200cراك"
    assert not text.is_changed()


def test_the_size_goes_from_16_to_48_by_key_and_wheel_and_is_kept(
    open_curate: Callable[..., CurateScreen], session: Session
) -> None:
    screen = open_curate()
    assert (SMALLEST, LARGEST) == (16, 48)
    for _ in range(40):
        screen.review.perform("larger")
    assert session.settings.text_size == LARGEST
    text = screen.review.card.text
    assert text.font().pointSize() == LARGEST
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        CONTROL, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    text.wheelEvent(turn)
    assert session.settings.text_size == LARGEST - 2
    for _ in range(40):
        screen.review.perform("smaller")
    assert Settings.load().text_size == SMALLEST


def test_the_keys_of_an_edit_are_found_on_every_layout() -> None:
    keys = Keys(platform="xcb")
    for key, scan, expected in ((0x0030, 19, "insert-10"), (0x00E0, 19, "insert-10")):
        event = QKeyEvent(QEvent.Type.KeyPress, key, ALT, scan, 0, 0, "")
        assert keys.resolve(event, editing=True) == expected
