"""Real records come in by the window: columns are recognised, personal ones replaced."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.screens.seeds.page import SeedsScreen
from app.session import Session
from tests.app.showing import new_session, show

ROWS = (
    "text,service,place,date,amount,person,phone\n"
    "أنا كريم بوعلام والكونيكسيون طايحة,الكونيكسيون,وهران,2026-03-01,1500,كريم بوعلام,0661234567\n"
    "الما مقطوع من البارح,الما,سطيف,غدوة,900,كريم بوعلام,\n"
)


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = new_session()
    yield made
    made.shut_down()


def test_records_are_imported_by_column(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    session.create(tmp_path / "new.zerria", {"variety": "arq", "task": "record"})
    page = show(qtbot, SeedsScreen, session)
    assert isinstance(page, SeedsScreen)
    file = tmp_path / "rows.csv"
    file.write_text(ROWS, encoding="utf-8")
    page.add_files([file])
    assert page.look.meanings.mapping() == {
        "text": "text",
        **{
            name: f"field:{name}"
            for name in ("service", "place", "date", "amount", "person", "phone")
        },
    }
    page.look.for_all.licence.setCurrentText("MIT")
    page.import_file()
    qtbot.waitUntil(lambda: not page.intake.active, timeout=120_000)
    first, second = session.opened_store().seeds.page(0, 9)
    assert (first.fields["service"], first.fields["amount"]) == ("الكونيكسيون", "1500")
    assert "بوعلام" not in " ".join(first.fields.values())
    assert first.fields["person"] == second.fields["person"]
    assert first.fields["phone"].startswith("050")
    assert "phone" not in second.fields
    assert any("غدوة" in each for each in second.warnings)
