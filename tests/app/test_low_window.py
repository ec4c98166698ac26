"""Curate on a small laptop at 150 %: the text is the largest thing, and nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.application import dress
from app.main_window import MainWindow
from app.screens.curate.page import CurateScreen
from app.session import Session
from app.settings import Settings
from tests.app.growing import grow

LONG = "راني نستنى فيك من الصباح وما جيتش حتى عيطت عليك وما جاوبتنيش " * 6
LOW, HIGH = (911, 512), (1366, 768)
LINES = 5


@pytest.fixture
def window(qtbot: QtBot, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[MainWindow]:
    settings = Settings(
        language=request.node.callspec.params.get("language", "ar"), annotator="Amel", text_size=18
    )
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress(app, settings)
    made = MainWindow(Session(settings))
    qtbot.addWidget(made)
    made.show()
    made.resize(*LOW)
    assert made.open(grow(tmp_path / "p.zerria", (LONG,) * 3), "curate")
    settle(qtbot)
    yield made
    made.session.shut_down()


def settle(qtbot: QtBot) -> None:
    qtbot.wait(40)
    for _ in range(4):
        QApplication.processEvents()


def curate(window: MainWindow) -> CurateScreen:
    screen = window.screen_in_front
    assert isinstance(screen, CurateScreen)
    return screen


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_five_lines_of_the_text_are_seen(qtbot: QtBot, window: MainWindow, language: str) -> None:
    text = curate(window).review.card.text
    seen = text.viewport().visibleRegion().boundingRect().height()
    assert seen >= LINES * text.fontMetrics().lineSpacing()
    beside = curate(window).review.card._seed
    assert beside.visibleRegion().boundingRect().height() == beside.height()


@pytest.mark.parametrize("language", ["ar"])
def test_reasons_are_shown_when_one_is_asked_for_and_their_digits_always_count(
    qtbot: QtBot, window: MainWindow, language: str
) -> None:
    review = curate(window).review
    rows = review.bar._rows
    assert rows.isHidden()
    review._painted_at = 0.0
    review.perform("reject")
    assert not rows.isHidden()
    review._step_back()
    assert rows.isHidden()
    review.perform("reject-2")
    review.flush()
    assert window.session.opened_store().decisions.latest()[0].reasons


@pytest.mark.parametrize("language", ["ar"])
def test_a_remark_takes_the_place_of_the_last_decisions_and_is_whole_in_its_tip(
    qtbot: QtBot, window: MainWindow, language: str
) -> None:
    bar = curate(window).review.bar
    bar.show_note("a remark " * 20)
    settle(qtbot)
    assert bar.strip.isHidden()
    assert bar.note() == "a remark " * 20
    assert "a remark" in bar._note.toolTip()
    assert bar._note.text().endswith("…")
    bar.show_note("")
    assert not bar.strip.isHidden()


@pytest.mark.parametrize("language", ["ar"])
def test_what_stands_under_the_text_is_a_key_away(
    qtbot: QtBot, window: MainWindow, language: str
) -> None:
    review = curate(window).review
    assert review.side.visibleRegion().isEmpty()
    review.perform("guide")
    settle(qtbot)
    assert not review.side._guide.visibleRegion().isEmpty()
    assert review.side.hidden_parts() == []


@pytest.mark.parametrize("language", ["ar"])
def test_a_larger_window_has_everything_beside_and_under_each_other_again(
    qtbot: QtBot, window: MainWindow, language: str
) -> None:
    window.resize(*HIGH)
    settle(qtbot)
    review = curate(window).review
    assert not review.bar._rows.isHidden()
    assert not review.line.isHidden()
    assert not review._middle.stacked
    card = review.card
    assert card._seed_card.y() > card._candidate_card.y()
    window.session.settings.show_pace = False
    window.session.text_changed.emit()
    window.resize(1300, 740)
    assert review.line.isHidden()
