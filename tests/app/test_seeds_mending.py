"""Seeds: a row that was set aside is mended on the page, and charts tell what the seeds are."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.screens.seeds.page import SeedsScreen
from app.session import Session
from app.translate import without_isolates
from engine.importers.seeding import SeedOptions
from engine.jobs.import_seeds import import_file
from tests.app.showing import new_session, seeds_file, show

BROKEN = '{"text": "<b>ما جاش</b>", "label": \n{"text": 7, "label": "daily"}\n'


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = new_session()
    yield made
    made.shut_down()


@pytest.fixture
def page(qtbot: QtBot, session: Session, tmp_path: Path) -> SeedsScreen:
    session.create(tmp_path / "new.zerria", {"variety": "arq", "task": "classification"})
    file = seeds_file(tmp_path, BROKEN)
    options = SeedOptions(licence="MIT", task="classification", variety="arq")
    for _ in import_file(session.opened_store().seeds, file, options):
        pass
    found = show(qtbot, SeedsScreen, session)
    assert isinstance(found, SeedsScreen)
    return found


def test_a_row_is_mended_by_keys_and_becomes_a_seed(page: SeedsScreen, session: Session) -> None:
    page.tables.show_aside()
    form = page.tables.mending
    assert "<b>" in form._raw.toPlainText()
    assert form.licence.currentText() == "MIT"
    text = form._texts["text"]
    text.selectAll()
    QTest.keyClicks(text, "ma jach")
    form.label.setText("daily")
    before = session.opened_store().seeds.count()
    QTest.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    store = session.opened_store()
    assert store.seeds.count() == before + 1
    seed = list(store.seeds.stream())[-1]
    assert (seed.text, seed.label, seed.variety, seed.script) == ("ma jach", "daily", "arq", "Latn")
    assert "<b>" in seed.original
    assert "is a seed now" in without_isolates(page.messages.text())
    assert len(store.seeds.quarantined()) == 1


def test_an_empty_row_can_not_be_added_and_without_a_licence_it_says_so(page: SeedsScreen) -> None:
    form = page.tables.mending
    form._texts["text"].selectAll()
    QTest.keyClick(form._texts["text"], Qt.Key.Key_Delete)
    assert not form.add.isEnabled()
    QTest.keyClicks(form._texts["text"], "ma jach")
    form.licence.setCurrentText("")
    form.add.click()
    assert "licence" in page.messages.text()


def test_the_last_row_that_is_mended_leaves_nothing_to_mend(page: SeedsScreen) -> None:
    for _ in range(2):
        form = page.tables.mending
        form._texts["text"].set_text("واش راك")
        form._offer()
        form.add.click()
    assert page.tables.mending.isHidden()
    assert page.tables.tabs.tabText(1) == "Set aside"


def test_charts_tell_what_the_seeds_are_made_of(page: SeedsScreen) -> None:
    page.tables.tabs.setCurrentWidget(page.tables.composition)
    charts = page.tables.composition.charts
    for name in ("label", "variety", "script", "source"):
        assert charts[name]._bars
    whole = sum(bar.value for bar in charts["script"]._bars)
    assert whole == sum(int(each["n"]) for each in page.session.opened_store().seeds.cells())
    assert "Arabic" in charts["script"].accessibleDescription() + charts["script"]._bars[0].label


def test_arabizi_typed_in_the_form_becomes_arabic_letters(
    page: SeedsScreen, session: Session
) -> None:
    page.tables.show_aside()
    form = page.tables.mending
    text = form._texts["text"]
    text.selectAll()
    QTest.keyClicks(text, "bzaf ")
    assert text.text() == "bzaf "
    assert not form._aid.button.isChecked()
    QTest.keyClick(text, Qt.Key.Key_F4)
    assert form._aid.button.isChecked()
    assert session.settings.typing_aid
    QTest.keyClicks(text, "bzaf ")
    assert text.text() == "bzaf \u0628\u0632\u0627\u0641 "
    form._aid.button.click()
    QTest.keyClicks(text, "bzaf ")
    assert text.text().endswith(" bzaf ")
