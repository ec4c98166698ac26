"""The view and editor of data: fidelity, direction, marks and editing in place."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.keys import chord
from app.widgets.bidi_text import BidiText
from app.widgets.diff import word_difference
from app.widgets.marks import shown_marks

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight

STRANGE_TEXTS = [
    "pourquoi\u00a0?",
    "12\u202f000 دج",
    "سطر\u2028سطر",
    "سطر\u2029سطر",
    "a\r\nb\r\nc",
    "a\rb",
    "\ufeffبداية",
    "می\u200cخواهم",
    "\u202eabc\u202c",
    "كلمــة مَشْدُودَة",
    "😀👩\u200d👩\u200d👧 زوين",
    "lone \ud800 surrogate",
    "nul \x00 and \x0b",
    "  spaces  \n\n",
    "",
]


@pytest.fixture
def view(qtbot: QtBot) -> BidiText:
    widget = BidiText()
    qtbot.addWidget(widget)
    return widget


def side(view: BidiText) -> Qt.LayoutDirection:
    return view.document().defaultTextOption().textDirection()


@pytest.mark.parametrize("text", STRANGE_TEXTS, ids=ascii)
def test_a_text_that_nobody_changed_comes_back_as_it_was(view: BidiText, text: str) -> None:
    view.set_text(text)
    view.begin_edit()
    view.end_edit()
    assert view.text() == text
    assert not view.is_changed()


@pytest.mark.parametrize("text", ["pourquoi\u00a0? wa\u202fla", "می\u200cخواهم", "ح\u2028ب"])
def test_an_edit_keeps_the_strange_signs_around_it(view: BidiText, text: str) -> None:
    view.set_text(text)
    view.begin_edit()
    view.insert(" زيادة")
    assert view.text() == text + " زيادة"


def test_an_edit_keeps_the_line_ends_of_the_text(view: BidiText) -> None:
    view.set_text("a\r\nb")
    view.begin_edit()
    view.insert("!")
    assert view.text() == "a\r\nb!"


def test_an_undone_edit_is_no_change(view: BidiText, qtbot: QtBot) -> None:
    view.set_text("a\u00a0b\r\n")
    view.begin_edit()
    qtbot.keyClicks(view, "xy")
    assert view.is_changed()
    view.undo()
    assert view.text() == "a\u00a0b\r\n"


def test_shift_enter_puts_no_line_separator_into_the_data(view: BidiText, qtbot: QtBot) -> None:
    view.set_text("a")
    view.begin_edit()
    qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(view, "b")
    assert view.text() == "a\nb"


def test_escape_gives_the_text_back_and_control_enter_saves(view: BidiText, qtbot: QtBot) -> None:
    view.set_text("راني")
    view.begin_edit()
    qtbot.keyClicks(view, "zzz")
    with qtbot.waitSignal(view.cancel_wanted):
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    view.end_edit(keep=False)
    assert (view.text(), view.isReadOnly()) == ("راني", True)
    view.begin_edit()
    with qtbot.waitSignal(view.save_wanted):
        qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_text_of_one_line_is_saved_by_enter(qtbot: QtBot) -> None:
    view = BidiText(editable=True, one_line=True)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.save_wanted):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.text() == ""


def test_setting_a_text_is_no_edit_but_typing_is(view: BidiText, qtbot: QtBot) -> None:
    view.setReadOnly(False)
    with qtbot.assertNotEmitted(view.edited):
        view.set_text("راني")
    with qtbot.waitSignal(view.edited):
        qtbot.keyClicks(view, "a")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'école بعيدة عليا بزاف!", RIGHT_TO_LEFT),
        ("@samir راني جاي", RIGHT_TO_LEFT),
        ("https://example.org شوف هادي", RIGHT_TO_LEFT),
        ("راني رايح", RIGHT_TO_LEFT),
        ("wach rak 3lach", LEFT_TO_RIGHT),
        ("j'ai vu hier soir le film avec خويا", LEFT_TO_RIGHT),
    ],
)
def test_a_text_runs_as_most_of_its_words_do(
    view: BidiText, text: str, expected: Qt.LayoutDirection
) -> None:
    view.set_text(text)
    assert side(view) == expected


def test_each_paragraph_runs_its_own_way_and_that_can_not_be_undone(view: BidiText) -> None:
    view.set_text("راني رايح للدار\nwach rak khouya\nl'école بعيدة")
    block = view.document().firstBlock()
    sides = []
    while block.isValid():
        sides.append(block.textDirection())
        block = block.next()
    assert sides == [RIGHT_TO_LEFT, LEFT_TO_RIGHT, RIGHT_TO_LEFT]
    assert not view.document().isUndoAvailable()


def test_flipping_changes_what_is_shown_and_not_the_text(view: BidiText) -> None:
    view.set_text("l'école بعيدة")
    view.flip_direction()
    assert side(view) == LEFT_TO_RIGHT
    assert view.text() == "l'école بعيدة"
    view.flip_direction()
    assert side(view) == RIGHT_TO_LEFT


def test_the_direction_follows_what_is_typed(view: BidiText) -> None:
    view.set_text("")
    view.begin_edit()
    view.insert("راني رايح")
    assert side(view) == RIGHT_TO_LEFT
    assert view.text() == "راني رايح"


def test_the_words_that_differ_are_found_on_both_sides() -> None:
    old, new = "راني غادي للمدرسة غدوة", "راني رايح l'école غدوة 😀"
    removed, added = word_difference(old, new)
    assert [old[start:end] for start, end in removed] == ["غادي", "للمدرسة"]
    assert [new[start:end] for start, end in added] == ["رايح", "l'école", "😀"]


def test_differing_words_are_tinted_and_underlined_after_an_emoji_too(view: BidiText) -> None:
    view.set_text("😀 راني\u00a0رايح l'école")
    view.compare_with("😀 راني\u00a0رايح للمدرسة")
    (mark,) = view.extraSelections()
    assert mark.cursor.selectedText() == "l'école"
    form = mark.format
    assert form.underlineStyle() == QTextCharFormat.UnderlineStyle.SingleUnderline
    assert form.background().color().isValid()
    view.compare_with(None)
    assert not view.extraSelections()


def test_removed_words_are_marked_otherwise_than_added_ones(view: BidiText) -> None:
    view.set_text("واحد زوج")
    view.compare_with("واحد ثلاثة", "removed")
    (mark,) = view.extraSelections()
    form = mark.format
    assert form.underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine


def test_signs_that_reorder_are_always_shown_and_joiners_on_demand() -> None:
    text = "a\u202eb\u200cc\u00a0d"
    assert [mark.name for mark in shown_marks(text, False)] == ["RLO"]
    assert {mark.name for mark in shown_marks(text, True)} == {"RLO", "ZWNJ", "NBSP"}


def test_copying_keeps_no_break_spaces_and_carries_no_rich_text(view: BidiText) -> None:
    view.set_text("a\u00a0b\r\nc")
    view.selectAll()
    assert view.createMimeDataFromSelection().text() == "a\u00a0b\r\nc"
    assert view.createMimeDataFromSelection().formats() == ["text/plain"]
    cursor = view.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(3, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.createMimeDataFromSelection().text() == "a\u00a0b"


def test_pasted_markup_and_files_become_text_or_nothing(view: BidiText) -> None:
    view.set_text("")
    view.begin_edit()
    data = QMimeData()
    data.setHtml("<b>راني</b>")
    data.setText("<b>راني</b>")
    view.insertFromMimeData(data)
    view.insertFromMimeData(QMimeData())
    assert view.text() == "<b>راني</b>"


def test_a_readable_text_leaves_its_keys_to_the_screen(qtbot: QtBot) -> None:
    heard: list[str] = []

    class Page(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
            heard.append(chord(event))

    page = Page()
    qtbot.addWidget(page)
    view = BidiText(page)
    view.set_text("راني")
    for key in (Qt.Key.Key_E, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_F1, Qt.Key.Key_Slash):
        qtbot.keyClick(view, key)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert heard == ["E", "1", "Enter", "F1", "/"]
    assert view.text() == "راني"
    view.begin_edit()
    qtbot.keyClick(view, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert heard[-1] == "Alt+1"


def test_control_z_undoes_under_an_arabic_layout(view: BidiText, qtbot: QtBot) -> None:
    view.set_text("a")
    view.begin_edit()
    qtbot.keyClicks(view, "b")
    control = Qt.KeyboardModifier.ControlModifier
    press = QKeyEvent(QEvent.Type.KeyPress, 0x0626, control, 52, 0, 0, "\u0626")
    view.keyPressEvent(press)
    assert view.text() == "a"


def test_the_height_follows_the_text_between_its_bounds(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    view = BidiText(page, size=18, fit=(1, 3))
    view.resize(300, 50)
    page.show()
    view.set_text("راني")
    one = view.height()
    view.set_text("راني\nراني")
    two = view.height()
    view.set_text("راني\n" * 20)
    assert one < two < view.height() < two * 2
