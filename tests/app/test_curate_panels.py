"""What stands around the candidate in Curate."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.curate.key_sheet import KeySheet
from app.screens.curate.page import CurateScreen
from app.session import Session
from app.settings import Settings
from tests.app.reviewing import Press, letter

pytest_plugins = ["tests.app.curate_fixtures"]


def test_other_fields_stand_under_the_main_one(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session
) -> None:
    more = {"source": "شحال الساعة؟", "target": "fra"}
    screen = open_curate(("Quelle heure est-il ?",), task="translation", more=more)
    shown_fields = [view.text() for _, view in screen.review.card._others if view.isVisible()]
    assert shown_fields == ["شحال الساعة؟"]
    chips = [chip.text for chip in screen.review.card.facts.chips.chips()]
    assert "Target language: \u2068French\u2069" in chips
    letter(press, screen, "E")
    press(screen, Qt.Key.Key_Exclam, "!")
    screen.review.perform("save")
    decision = session.opened_store().decisions.in_force(1)
    assert decision is not None
    assert decision.fields == {"translation": "Quelle heure est-il ?!", **more}


def test_panels_marks_and_keys_by_key(
    open_curate: Callable[..., CurateScreen], press: Press, qtbot: QtBot
) -> None:
    screen = open_curate()
    card = screen.review.card.text
    assert card.extraSelections()
    letter(press, screen, "D")
    assert not card.extraSelections()
    assert screen.review.card._seed.extraSelections()
    assert "seed only" in screen.review.bar.note()
    letter(press, screen, "D")
    assert not screen.review.card._seed.extraSelections()
    assert Settings.load().difference == "off"
    letter(press, screen, "D")
    assert card.extraSelections()
    for key in "DGH":
        letter(press, screen, key)
    assert screen.review.side.similar.isHidden()
    assert screen.review.side._guide.isHidden()
    size = card.font().pointSize()
    press(screen, Qt.Key.Key_Plus, "+", modifiers=Qt.KeyboardModifier.ControlModifier)
    assert card.font().pointSize() == size + 2
    press(screen, Qt.Key.Key_Question, "?", modifiers=Qt.KeyboardModifier.ShiftModifier)
    (sheet,) = screen.findChildren(KeySheet)
    sheet.close()
    qtbot.waitUntil(lambda: QGuiApplication.modalWindow() is None)


def test_data_is_never_markup(
    open_curate: Callable[..., CurateScreen], red_picture: str, session: Session
) -> None:
    screen = open_curate((red_picture,))
    session.write(lambda store: store.set_setting("guidelines", red_picture))
    picture = screen.grab().toImage()
    assert all(
        picture.pixelColor(x, y).name() != "#ff0000"
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    )


def test_a_text_being_edited_keeps_the_page(
    open_curate: Callable[..., CurateScreen], press: Press
) -> None:
    screen = open_curate()
    letter(press, screen, "E")
    assert not screen.may_close()
    assert screen.messages.text()
    press(screen, Qt.Key.Key_Escape)
    assert screen.may_close()
