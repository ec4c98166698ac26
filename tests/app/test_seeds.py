"""Seeds: from a file to the project, and what a person is told of each row."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app import backup
from app.parts.listing import select_row
from app.screens.seeds.page import SMALL_BYTES, SeedsScreen
from app.session import Session
from app.translate import without_isolates
from engine.errors import UserError
from engine.store import Store
from tests.app.showing import MARKUP, new_session, project, seeds_file, show, texts


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = new_session()
    yield made
    made.shut_down()


@pytest.fixture
def page(qtbot: QtBot, session: Session, tmp_path: Path) -> SeedsScreen:
    session.create(tmp_path / "new.zerria", {"variety": "ary", "task": "classification"})
    found = show(qtbot, SeedsScreen, session)
    assert isinstance(found, SeedsScreen)
    return found


def finish(qtbot: QtBot, page: SeedsScreen) -> str:
    qtbot.waitUntil(lambda: not page.intake.active, timeout=120_000)
    return without_isolates(page.messages.text())


def test_without_a_project_or_seeds_it_says_what_to_do(qtbot: QtBot, session: Session) -> None:
    page = show(qtbot, SeedsScreen, session)
    assert isinstance(page, SeedsScreen)
    assert page.is_empty
    with qtbot.waitSignal(session.screen_wanted) as wanted:
        page.empty.wanted.emit()
    assert wanted.args == ["project"]


def test_a_file_is_looked_at_asked_about_and_imported(
    qtbot: QtBot, page: SeedsScreen, session: Session, tmp_path: Path
) -> None:
    assert page.is_empty
    twice = '{"text": "راني رايح للسوق نشري الخضرة", "label": "daily"}\n{"text": \n'
    page.add_files([seeds_file(tmp_path, twice)])
    assert not page.is_empty
    assert page.look.meanings.mapping() == {"text": "text", "label": "label"}
    assert page.look.for_all.variety.value() == "ary"
    page.import_file()
    assert "licence" in page.messages.text()
    assert page.look.for_all.source.text() == "rows"
    page.look.for_all.licence.setCurrentText("as we like")
    assert "does not know" in page.look.for_all.understood.text()
    page.look.for_all.licence.setCurrentText("cc by 4.0")
    assert "CC-BY-4.0" in page.look.for_all.understood.text()
    page.look.for_all.source.setText("friends")
    page.import_file()
    told = finish(qtbot, page)
    assert told == "rows.jsonl: 7 imported, 1 of them duplicates, 1 set aside."
    store = session.opened_store()
    seed = store.seeds.page(0, 1)[0]
    assert (seed.licence, seed.source, seed.variety, seed.label) == (
        "cc by 4.0",
        "friends",
        "ary",
        "daily",
    )
    assert page.tables.tabs.tabText(1).startswith("Set aside")
    model = page.tables.seeds.model()
    assert model is not None
    assert model.rowCount() == 7
    aside = page.tables.aside.model()
    assert aside is not None
    cells = [str(aside.index(0, each).data()) for each in range(4)]
    assert cells[0] == "rows.jsonl"
    assert "8" in cells[1]
    assert "JSON" in cells[2]


def test_the_meanings_are_remembered_and_each_is_given_once(
    qtbot: QtBot, page: SeedsScreen, tmp_path: Path
) -> None:
    file = tmp_path / "table.csv"
    file.write_text("a,b\nراني مليح اليوم,شكون\nواش راك خويا,علاش\n", encoding="utf-8")
    page.add_files([file])
    meanings = page.look.meanings
    meanings.choice_of("b").pick("text")
    assert meanings.mapping() == {"b": "text"}
    page.look.for_all.licence.setCurrentText("Unknown")
    page.import_file()
    assert "unknown" in finish(qtbot, page)
    page.add_files([file])
    assert meanings.mapping() == {"b": "text"}


def test_markup_in_data_stays_text(qtbot: QtBot, page: SeedsScreen, tmp_path: Path) -> None:
    page.add_files([seeds_file(tmp_path)])
    page.look.for_all.licence.setCurrentText("MIT")
    page.import_file()
    finish(qtbot, page)
    select_row(page.tables.seeds, 5)
    assert page.tables.text.toPlainText() == MARKUP
    model = page.tables.seeds.model()
    assert model is not None
    assert model.index(5, 0).data() == MARKUP


def test_an_unreadable_file_is_told_on_the_page(page: SeedsScreen, tmp_path: Path) -> None:
    file = tmp_path / "picture.csv"
    file.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00" * 40)
    page.add_files([file])
    assert "picture.csv" in page.messages.text()
    assert page.is_empty


def test_a_large_file_is_looked_at_by_a_worker_and_can_be_stopped(
    qtbot: QtBot, page: SeedsScreen, session: Session, tmp_path: Path
) -> None:
    file = tmp_path / "large.txt"
    line = "راني رايح للسوق نشري الخضرة رقم {} وخلاص\n"
    file.write_text("".join(line.format(each) for each in range(16_000)), encoding="utf-8")
    assert file.stat().st_size > SMALL_BYTES
    page.add_files([file])
    qtbot.waitUntil(lambda: page.look.look is not None, timeout=120_000)
    page.look.for_all.licence.setCurrentText("CC0-1.0")
    page.import_file()
    qtbot.waitUntil(lambda: session.opened_store().seeds.count() > 0, timeout=120_000)
    page.strip.stop_wanted.emit()
    told = finish(qtbot, page)
    assert "You stopped it" in told
    assert 0 < session.opened_store().seeds.count() < 16_000


def test_files_are_dropped_in(page: SeedsScreen, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(seeds_file(tmp_path)))])
    none = Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))
    assert page.look.path.name == "rows.jsonl"


def test_the_project_closes_in_the_middle_of_an_import(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.open(project(tmp_path))
    page = show(qtbot, SeedsScreen, session)
    assert isinstance(page, SeedsScreen)
    page.add_files([seeds_file(tmp_path)])
    page.look.for_all.licence.setCurrentText("MIT")
    page.import_file()
    session.close()
    assert not page.intake.active
    assert page.is_empty
    with Store.open(tmp_path / "p.zerria") as store:
        assert not store.problems()


def test_a_copy_of_a_large_project_is_kept_before_an_import_and_that_is_told(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "SMALL_BYTES", 0)
    session.open(project(tmp_path))
    page = show(qtbot, SeedsScreen, session)
    assert isinstance(page, SeedsScreen)

    def begin() -> None:
        page.add_files([seeds_file(tmp_path)])
        page.look.for_all.licence.setCurrentText("CC0-1.0")
        page.import_file()
        qtbot.waitUntil(lambda: session.backup.busy, timeout=10_000)
        assert "Keeping a copy of the project first" in texts(page.strip)

    begin()
    page.strip.stop_wanted.emit()
    assert not page.intake.active
    assert "You stopped it" in page.messages.text()
    qtbot.waitUntil(lambda: not session.backup.busy, timeout=60_000)
    assert session.opened_store().seeds.count() == 6
    assert len(session.opened_store().seeds.imports()) == 1
    begin()
    assert "duplicates" in finish(qtbot, page)
    assert session.opened_store().seeds.count() == 12
    assert len(session.opened_store().backups()) == 2


def test_where_no_copy_can_be_kept_nothing_is_imported(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.open(project(tmp_path))
    page = show(qtbot, SeedsScreen, session)
    assert isinstance(page, SeedsScreen)

    def full(_reason: str) -> None:
        raise UserError("No backup of {file} could be made.", file="p.zerria")

    monkeypatch.setattr(session.opened_store(), "back_up", full)
    page.add_files([seeds_file(tmp_path)])
    page.look.for_all.licence.setCurrentText("CC0-1.0")
    page.import_file()
    assert "No backup of p.zerria" in finish(qtbot, page)
    assert page.add.isEnabled()
    assert len(session.opened_store().seeds.imports()) == 1
    session._backup.stop()


def drag(widget: QWidget, event: type[QDragEnterEvent] | type[QDropEvent], data: QMimeData) -> bool:
    """What the system sends to the widget under the pointer; whether somebody took it."""
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    place = QPointF(5, 5) if event is QDropEvent else QPoint(5, 5)
    sent = event(place, Qt.DropAction.CopyAction, data, left, none)  # type: ignore[arg-type]
    sent.ignore()
    QApplication.sendEvent(widget, sent)
    return sent.isAccepted()


@pytest.mark.parametrize("where", ["page", "table", "text", "empty"])
def test_files_are_dragged_onto_whatever_is_there(
    where: str, qtbot: QtBot, page: SeedsScreen, session: Session, tmp_path: Path
) -> None:
    if where != "empty":
        session.open(project(tmp_path))
        page.opened()
    parts: dict[str, QWidget] = {
        "page": page,
        "table": page.tables.seeds.viewport(),
        "text": page.tables.text.viewport(),
        "empty": page.empty,
    }
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(seeds_file(tmp_path)))])
    assert drag(parts[where], QDragEnterEvent, data)
    assert drag(parts[where], QDropEvent, data)
    assert page.look.path.name == "rows.jsonl"
    words = QMimeData()
    words.setText("no file")
    assert not drag(parts[where], QDragEnterEvent, words)


def test_the_first_rows_are_tried_before_anything_is_stored(
    page: SeedsScreen, session: Session, tmp_path: Path
) -> None:
    page.add_files([seeds_file(tmp_path, '{"text": "wach rak khouya labas 3lik"}\n{"text": \n')])
    tried = page.look.dry_run
    told = " ".join(without_isolates(tried.summary.text()).split())
    assert told == "Of the first 8 rows: 7 become seeds • 1 of them duplicates • 1 set aside"
    assert "right to left" in tried.facts.text()
    assert "compared as: " in tried.facts.text()
    select_row(page.look.table, 1)
    assert tried.text.toPlainText() == "wach rak khouya labas 3lik"
    assert "left to right" in tried.facts.text()
    page.look.for_all.label.setText("daily life")
    select_row(page.look.table, 7)
    assert not tried.text.isVisibleTo(page)
    assert tried.facts.text()
    page.look.meanings.choice_of("text").pick("")
    assert "No column" in tried.summary.text()
    assert not session.opened_store().seeds.count()


def test_rows_set_aside_are_saved_to_a_file(
    qtbot: QtBot,
    page: SeedsScreen,
    session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page.add_files([seeds_file(tmp_path, '{"text": \n=1+1\n')])
    page.look.for_all.licence.setCurrentText("MIT")
    page.import_file()
    finish(qtbot, page)
    page.tables.show_aside()
    file = tmp_path / "aside.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    page.tables.save.click()
    assert "Rows written to aside.csv: 2." in without_isolates(page.messages.text())
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert [row["line"] for row in rows] == ["7", "8"]
    assert all(row["reason"] for row in rows)
    assert rows[1]["content"] == "'=1+1"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path), ""))
    page.tables.save.click()
    assert "can not be written" in page.messages.text()


def test_duplicates_are_listed_beside_what_they_repeat(
    qtbot: QtBot, page: SeedsScreen, tmp_path: Path
) -> None:
    almost = '{"text": "الكوموند تعطلات سيمانة وحتى واحد ماجاوبني", "label": "complaint"}\n'
    page.add_files([seeds_file(tmp_path, almost + '{"text": "wach rak khouya labas 3lik"}\n')])
    page.look.for_all.licence.setCurrentText("MIT")
    page.import_file()
    finish(qtbot, page)
    tables = page.tables
    assert without_isolates(tables.tabs.tabText(2)) == "Duplicates (2)"
    tables.tabs.setCurrentIndex(2)
    assert "ماجاوبني" in tables.duplicates.text.toPlainText()
    assert "ما جاوبني" in tables.duplicates.twin.toPlainText()
    select_row(tables.duplicates.table, 1)
    assert tables.duplicates.table.selected_rows()[0].cells[1] == "the same"
    assert tables.duplicates.twin.toPlainText() == "wach rak khouya labas 3lik"


def test_without_duplicates_that_is_said(
    page: SeedsScreen, session: Session, tmp_path: Path
) -> None:
    session.open(project(tmp_path))
    page.opened()
    page.tables.tabs.setCurrentIndex(2)
    assert "No seed repeats another one" in texts(page.tables.duplicates)
    assert not page.tables.duplicates.table.isVisibleTo(page)
