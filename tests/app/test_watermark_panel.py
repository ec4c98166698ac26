"""The watermark in the window: the switch in Generate, the search on the Balance page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.balance.watermark_run import WatermarkRun
from app.generate.order import OFF, ON
from app.screens.balance.page import BalanceScreen
from app.screens.generate.page import GenerateScreen
from app.session import Session
from app.translate import without_isolates
from engine.jobs.watermark import CAPTION
from engine.jobs.watermark_key import made_key, marks
from engine.known_teachers import RULES, STARTER
from tests.app.showing import new_session, project, show, texts


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    made = new_session()
    made.open(project(tmp_path))
    yield made
    made.shut_down()


def shown(qtbot: QtBot, session: Session) -> BalanceScreen:
    page = show(qtbot, BalanceScreen, session)
    assert isinstance(page, BalanceScreen)
    page.tabs.setCurrentWidget(page.tabs.widget(page.tabs.count() - 1))
    return page


def test_the_switch_is_kept_in_the_project_and_rules_are_not_marked(
    qtbot: QtBot, session: Session
) -> None:
    page = show(qtbot, GenerateScreen, session)
    assert isinstance(page, GenerateScreen)
    form = page.form
    form.teacher.set_value(STARTER)
    form.teacher.picked.emit(STARTER)
    assert form.watermark.value() == OFF
    assert not form.plan().watermark
    form.watermark.set_value(ON)
    form.watermark.picked.emit(ON)
    assert marks(session.opened_store())
    assert form.plan().watermark
    assert "finds it again" in texts(form)
    form.teacher.set_value(RULES)
    form.teacher.picked.emit(RULES)
    assert not form.watermark.isEnabled()
    assert not form.plan().watermark
    assert "can not be marked" in texts(form)
    again = show(qtbot, GenerateScreen, session)
    assert isinstance(again, GenerateScreen)
    assert again.form.watermark.value() == ON


def test_a_project_that_marked_nothing_says_so(qtbot: QtBot, session: Session) -> None:
    page = shown(qtbot, session)
    panel = page.watermark
    panel.choose(session.opened_store().path)
    assert not panel.go.isEnabled()
    assert "marked nothing yet" in panel.messages.text()
    assert CAPTION in texts(panel)


def test_a_search_says_one_sentence_and_what_it_is_not(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    made_key(session.opened_store())
    file = tmp_path / "human.txt"
    file.write_text("راني رايح للسوق نشري الخضرة\n" * 3, "utf-8")
    page = shown(qtbot, session)
    panel = page.watermark
    assert not panel.go.isEnabled()
    panel.choose(file)
    with qtbot.waitSignal(panel.run.done, timeout=120_000):
        panel.go.click()
    told = without_isolates(panel.outcome.text())
    assert told.startswith("This is too little text for a verdict")
    panel.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert told in copied
    assert CAPTION in copied
    assert "human.txt" in copied
    assert WatermarkRun.of(session) is panel.run
    panel.choose(tmp_path / "gone.txt")
    with qtbot.waitSignal(panel.run.failed, timeout=120_000):
        panel.go.click()
    assert "gone.txt" in without_isolates(panel.messages.text())
    assert panel.go.isEnabled()
    session.close()
    assert panel.run.result is None
