"""The texts of Curate in the other script: a quiet line that follows, and is never stored."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.curate.other_script import OtherScript
from app.screens.curate import CurateScreen
from app.session import Session
from app.settings import Settings
from engine.model import Status
from tests.app.growing import TEXTS
from tests.app.reviewing import Press, letter, statuses

pytest_plugins = ["tests.app.curate_fixtures"]


def lines(screen: CurateScreen) -> tuple[OtherScript, OtherScript]:
    readings = screen.review.card.readings
    return readings.judged, readings.seed


def read(qtbot: QtBot, line: OtherScript, text: str) -> None:
    qtbot.waitUntil(lambda: line.view.text() == text, timeout=10_000)


def test_c_shows_both_texts_in_the_other_script_and_again_hides_them(
    open_curate: Callable[..., CurateScreen], press: Press, qtbot: QtBot, session: Session
) -> None:
    screen = open_curate(("wach rak khouya", TEXTS[0]))
    judged, seed = lines(screen)
    assert not judged.isVisible()
    letter(press, screen, "C")
    read(qtbot, judged, "واش راك خويا")
    assert judged._told.text() == "In Arabic letters"
    qtbot.waitUntil(lambda: "rani" in seed.view.text())
    assert seed._told.text() == "In Latin letters"
    assert judged.isVisible()
    assert seed.isVisible()
    assert screen.review.card.text.text() == "wach rak khouya"
    assert Settings.load().other_script
    press(screen, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "l'école" in judged.view.text())
    letter(press, screen, "C")
    assert not judged.isVisible()
    assert not Settings.load().other_script
    assert statuses(session)[0] is Status.ACCEPTED
    stored = session.opened_store().candidates.get(1)
    assert stored is not None
    assert dict(stored.final_fields or stored.fields) == {"text": "wach rak khouya"}


def test_it_follows_what_is_typed(
    open_curate: Callable[..., CurateScreen], press: Press, qtbot: QtBot
) -> None:
    screen = open_curate(("wach rak",))
    letter(press, screen, "C")
    judged, _ = lines(screen)
    read(qtbot, judged, "واش راك")
    letter(press, screen, "E")
    for sign in " khouya":
        press(screen, 0, sign)
    read(qtbot, judged, "واش راك خويا")
    press(screen, Qt.Key.Key_Escape)
    read(qtbot, judged, "واش راك")


def test_a_text_with_nothing_to_read_otherwise_has_no_line(
    open_curate: Callable[..., CurateScreen], press: Press, qtbot: QtBot
) -> None:
    screen = open_curate(("bonjour monsieur", "wach rak"))
    letter(press, screen, "C")
    judged, _ = lines(screen)
    qtbot.waitUntil(lambda: judged._steps is None, timeout=10_000)
    assert not judged.isVisible()
    press(screen, Qt.Key.Key_Return)
    read(qtbot, judged, "واش راك")
    assert judged.isVisible()


def test_hostile_texts_are_plain_in_the_line(
    open_curate: Callable[..., CurateScreen], press: Press, qtbot: QtBot, red_picture: str
) -> None:
    screen = open_curate((red_picture + " راني رايح للدار مع خويا اليوم", "\u202ewach\u202c rak"))
    letter(press, screen, "C")
    judged, _ = lines(screen)
    qtbot.waitUntil(lambda: "khouya" in judged.view.text(), timeout=10_000)
    assert "<img" in judged.view.text()
    picture = screen.grab().toImage()
    ratio = picture.devicePixelRatio()
    red = [
        (x, y)
        for x in range(0, int(picture.width() / ratio), 7)
        for y in range(0, int(picture.height() / ratio), 7)
        if picture.pixelColor(x, y).getRgb()[:3] == (255, 0, 0)
    ]
    assert not red


def test_nothing_is_read_before_the_text_is_painted(qtbot: QtBot) -> None:
    line = OtherScript()
    qtbot.addWidget(line)
    line.set_wanted(True)
    line.show_text("wach rak khouya", "arq")
    read(qtbot, line, "واش راك خويا")
    line.show_text("rani jay", "arq")
    assert line.view.text() == ""
    read(qtbot, line, "راني جاي")
