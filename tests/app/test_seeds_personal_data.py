"""Personal data in the window: told before and after an import, replaced when that is chosen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.screens.seeds.page import SeedsScreen
from app.session import Session
from app.translate import without_isolates
from tests.app.showing import new_session, show

ROWS = "text,other\nعيطلي على 0661 23 45 67,a@b.dz\nواش راك خويا,x\n"


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = new_session()
    yield made
    made.shut_down()


@pytest.fixture
def page(qtbot: QtBot, session: Session, tmp_path: Path) -> SeedsScreen:
    session.create(tmp_path / "new.zerria", {"variety": "arq", "task": "text"})
    found = show(qtbot, SeedsScreen, session)
    assert isinstance(found, SeedsScreen)
    file = tmp_path / "rows.csv"
    file.write_text(ROWS, encoding="utf-8")
    found.add_files([file])
    found.look.for_all.licence.setCurrentText("MIT")
    return found


def told_after(qtbot: QtBot, page: SeedsScreen) -> str:
    page.import_file()
    qtbot.waitUntil(lambda: not page.intake.active, timeout=120_000)
    return without_isolates(page.messages.text())


def test_what_the_first_rows_hold_is_told_of_the_columns_in_use(page: SeedsScreen) -> None:
    personal = page.look.personal
    assert without_isolates(personal._found.text()) == "In the first rows: phone numbers 1."
    page.look.meanings.choice_of("other").pick("text")
    assert "e-mail addresses 1" in without_isolates(personal._found.text())
    page.look.meanings.choice_of("other").pick("")
    assert personal._found.text() == "None was seen in the first rows."


def test_kept_data_is_told_after_the_import(
    qtbot: QtBot, page: SeedsScreen, session: Session
) -> None:
    told = told_after(qtbot, page)
    assert "Rows with personal data: 1 (phone numbers 1)." in told
    assert session.opened_store().seeds.page(0, 1)[0].text == "عيطلي على 0661 23 45 67"


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_the_choice_is_made_by_keys_and_replaces_the_data(
    qtbot: QtBot, page: SeedsScreen, session: Session
) -> None:
    choice = page.look.personal.choice
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down)  # opens the list
    qtbot.keyClick(choice.view(), Qt.Key.Key_Down)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Return)
    assert choice.value() == "redact"
    assert "[PHONE]" in page.look.personal._what.text()
    told = told_after(qtbot, page)
    assert "Personal data was replaced in 1 rows (phone numbers 1)." in told
    store = session.opened_store()
    seed = store.seeds.page(0, 1)[0]
    assert seed.text == "عيطلي على [PHONE]"
    assert "0661 23 45 67" in seed.original
    choice.pick("pseudonymise")
    assert "invented" in page.look.personal._what.text()
