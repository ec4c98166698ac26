"""Drawing the columns of records, and a record in Curate as a form."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.project.record_columns import RecordColumns
from app.screens.curate.page import CurateScreen
from app.screens.project.page import ProjectScreen
from app.session import Session
from engine.errors import UserError
from engine.jobs.generate import Generation, generate
from engine.jobs.planning import GenerationPlan
from engine.jobs.records import schema_of
from engine.model import SeedExample, Status
from engine.plugin import TeacherSpec
from engine.recipes import find_recipe
from engine.records import shipped_schema
from engine.runners.local import LocalRunner
from engine.store import Store
from engine.text.normalise import exact_key
from tests.app.reviewing import Press, letter

pytest_plugins = ["tests.app.curate_fixtures"]


def dialog(qtbot: QtBot) -> RecordColumns:
    made = RecordColumns(shipped_schema())
    qtbot.addWidget(made)
    return made


def put(made: RecordColumns, row: int, place: int, text: str) -> None:
    item = made.table.item(row, place)
    assert item is not None
    item.setText(text)


def test_what_is_shown_is_what_is_drawn(qtbot: QtBot) -> None:
    assert dialog(qtbot).drawn() == shipped_schema()


def test_a_column_is_added_filled_in_moved_and_removed(qtbot: QtBot) -> None:
    made = dialog(qtbot)
    rows = made.table.rowCount()
    made.add_row()
    place = made.table.currentRow()
    assert place == rows - 1
    put(made, place, 0, "الحالة")
    put(made, place, 1, "state")
    kinds = made.table.cellWidget(place, 2)
    assert isinstance(kinds, QComboBox)
    kinds.setCurrentIndex(kinds.findData("category"))
    put(made, place, 5, "مفتوحة؛ مغلقة ; مؤجلة")
    made.move_row(-1)
    column = made.drawn().columns[place - 1]
    assert (column.name, column.title) == ("state", "الحالة")
    assert column.choices == ("مفتوحة", "مغلقة", "مؤجلة")
    made.remove_row()
    assert made.drawn() == shipped_schema()
    made.table.setCurrentCell(rows - 1, 0)
    made.remove_row()
    assert made.table.rowCount() == rows


def test_a_column_that_goes_takes_its_wordings_along(qtbot: QtBot) -> None:
    made = dialog(qtbot)
    made.table.setCurrentCell(3, 0)
    made.remove_row()
    schema = made.drawn()
    assert schema.column("amount") is None
    assert not [text for texts in schema.texts.values() for text in texts if "{amount}" in text]


def test_what_is_wrong_is_said_and_nothing_is_kept(qtbot: QtBot) -> None:
    made = dialog(qtbot)
    put(made, 0, 1, "Big Name")
    made.accept()
    assert "Big Name" in made.problem()
    assert made.schema == shipped_schema()
    assert not made.result()
    with pytest.raises(UserError):
        made.drawn()
    put(made, 0, 1, "branch")
    made.accept()
    assert made.result()
    assert made.schema.columns[0].name == "branch"


def test_columns_come_from_a_file_and_a_broken_one_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    made = dialog(qtbot)
    file = tmp_path / "c.json"
    file.write_text('{"columns": [{"name": "text"}, {"name": "age", "type": "number"}]}', "utf-8")
    made.take(file)
    assert [each.name for each in made.drawn().columns] == ["text", "age"]
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError, match=r"c\.json"):
        made.take(file)


def test_the_project_page_keeps_what_was_drawn(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.create(tmp_path / "p.zerria", {"variety": "arq", "task": "record"})
    screen = ProjectScreen(session)
    qtbot.addWidget(screen)
    screen.show()
    assert not screen.overview._columns_card.isHidden()
    screen.draw_columns()
    made = screen.findChild(RecordColumns)
    assert made is not None
    put(made, 0, 1, "branch")
    made.accept()
    assert schema_of(session.opened_store()).columns[0].name == "branch"


def grow_records(path: Path) -> None:
    with Store.create(path, {"variety": "arq", "task": "record"}) as store:
        number = store.seeds.begin_import("s.csv", "", "utf-8", {}, "")
        text = "راني نشكي من البوسطة"
        seed = SeedExample("record", {"text": text}, text, "arq", "Arab")
        store.seeds.add(number, [(seed, exact_key(text), [])])
        generation = Generation(store, find_recipe("record"), TeacherSpec("rules", "rules"))
        generation.begin(GenerationPlan(total=4), 1)
        with LocalRunner() as runner:
            list(generate(generation, runner))


def test_a_record_is_a_form_whose_wrong_values_are_told(
    open_curate: Callable[..., CurateScreen], press: Press, session: Session, tmp_path: Path
) -> None:
    grow_records(tmp_path / "p.zerria")
    session.open(tmp_path / "p.zerria")
    screen = open_curate()
    review = screen.review
    assert review.item is not None
    number = review.item.candidate.id
    assert set(review.card._editable) == {
        *("service", "place", "date", "amount", "person", "phone"),
    }
    letter(press, screen, "E")
    date = review.card._editable["date"]
    date.setFocus()
    date.selectAll()
    for sign in "2026-13-40":
        press(screen, 0, sign)
    review.perform("save")
    assert review.editing
    assert "2026-13-40" in review.bar.note()
    date.selectAll()
    for sign in "2026-11-04":
        press(screen, 0, sign)
    phone = review.card._editable["phone"]
    phone.setFocus()
    phone.selectAll()
    press(screen, Qt.Key.Key_Delete)
    review.perform("save")
    assert not review.editing
    review.flush()
    found = session.opened_store().candidates.get(number)
    assert found is not None
    assert found.status is Status.EDITED
    assert found.final_fields["date"] == "2026-11-04"
    assert not found.final_fields.get("phone", "")
