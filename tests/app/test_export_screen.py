"""The Export page: formats by use, the rows as they will be written, conflicts and their remedies."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.export.formats import use_of
from app.export.report import files_of
from app.export.verdicts import verdicts_of
from app.parts.mix_setting import keep_mix, mix_of
from app.screens.export.page import ExportScreen
from app.session import Session
from app.translate import without_isolates
from app.widgets.marks import shown_marks
from engine.exporters import EXPORTERS
from engine.importers.seeding import SeedOptions
from engine.jobs.import_seeds import import_file
from engine.mix.spec import DatasetMix
from engine.plugin import EDITED, JUDGED, USES, Exporter
from engine.store import Store
from tests.app.showing import new_session, project, show, texts

CHAT = EXPORTERS["chat"]


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = new_session()
    yield made
    made.shut_down()


def opened(qtbot: QtBot, session: Session, path: Path) -> ExportScreen:
    session.open(path)
    page = show(qtbot, ExportScreen, session)
    assert isinstance(page, ExportScreen)
    counted(qtbot, page)
    return page


def counted(qtbot: QtBot, page: ExportScreen) -> None:
    qtbot.waitUntil(lambda: bool(page._shown) and not page.preview.active, timeout=120_000)


def add(path: Path, name: str, text: str, licence: str) -> None:
    file = path.with_name(name)
    file.write_text(text, encoding="utf-8")
    options = SeedOptions(task="classification", label="daily", licence=licence)
    with Store.open(path) as store:
        for _ in import_file(store.seeds, file, options):
            pass


def buttons(page: ExportScreen) -> dict[str, QPushButton]:
    found = page.outcome.buttons.findChildren(QPushButton)
    return {without_isolates(each.text()): each for each in found if each.isVisible()}


def exporter(path: str, rows: str = CHAT.rows, use: str = "") -> Exporter:
    return Exporter("x", "x", "x", path, CHAT.write, CHAT.check, rows=rows, use=use)


def test_a_format_is_grouped_by_what_it_says_or_by_what_it_writes() -> None:
    assert all(use_of(each) in USES for each in EXPORTERS.values())
    assert use_of(exporter("{split}.jsonl")) == "train"
    assert use_of(exporter("{split}.tsv")) == "tables"
    assert use_of(exporter("data/{split}.parquet")) == "publish"
    assert use_of(exporter("{split}.jsonl", EDITED)) == "judge"
    assert use_of(exporter("{split}.jsonl", JUDGED)) == "judge"
    assert use_of(exporter("{split}.jsonl", use="curate")) == "curate"


def test_every_format_is_in_the_list_and_says_what_it_is_for(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    page = opened(qtbot, session, project(tmp_path))
    names = page.format._places()
    assert set(names) == set(EXPORTERS)
    assert len(page.format.headings()) <= len(USES)
    for name, each in EXPORTERS.items():
        page.format.set_value(name)
        assert page.format.value() == name
        assert page.format.help.text().startswith(each.help)
    page.format.set_value(next(iter(names)))
    page.format.list.setFocus()
    for _ in range(len(EXPORTERS) - 1):
        qtbot.keyClick(page.format.list, Qt.Key.Key_Down)
    assert page.format.value() == list(names)[-1]


@pytest.mark.parametrize("name", [n for n, each in EXPORTERS.items() if each.rows != EDITED])
def test_the_first_rows_are_shown_as_they_will_be_written(
    qtbot: QtBot, session: Session, tmp_path: Path, name: str
) -> None:
    path = project(tmp_path)
    with Store.open(path) as store:
        store.set_setting("mix", "[splits]\ntrain = 1.0\n")
    page = opened(qtbot, session, path)
    if page.format.value() != name:
        page.format.pick(name)
        assert "Counting" in page.first_rows.remark.text()
        counted(qtbot, page)
    file = page.first_rows.file.value()
    shown = page.first_rows.text.text()
    page.set_folder(tmp_path / "out")
    page.export()
    qtbot.waitUntil(lambda: not page.run.active, timeout=120_000)
    if file.endswith((".parquet", ".xlsx")):
        assert "راني رايح للسوق نشري الخضرة" in shown
    else:
        written = (tmp_path / "out" / file).read_bytes().decode()
        assert shown == written.removesuffix("\n")


def test_signs_that_cannot_be_seen_are_shown_and_nothing_is_markup(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    path = project(tmp_path)
    add(path, "odd.txt", "راني \u202eهنا\u202c <b>x</b> مع الخوت\n", "MIT")
    page = opened(qtbot, session, path)
    shown = [
        page.first_rows.text.text()
        for name in list(page.first_rows._files)
        if (page.first_rows.file.pick(name), True)
    ]
    text = next(each for each in shown if "\u202e" in each)
    assert "<b>x</b>" in text
    assert {"RLO", "PDF"} <= {mark.name for mark in shown_marks(text, False)}


def test_what_comes_out_is_told_in_figures_and_a_licence(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    path = project(tmp_path)
    add(path, "radio.txt", "صباح الخير يا ناس الدار\n", "cc by 4.0")
    page = opened(qtbot, session, path)
    assert "7 rows: 7 real, 0 synthetic." in without_isolates(page.outcome.figures.text())
    assert "CC-BY-4.0" in page.outcome.licence.text()
    assert "Nothing is missing" in page.outcome.missing.text()
    assert not buttons(page)


def test_a_conflict_of_licences_is_told_with_ways_out_of_it(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    path = project(tmp_path)
    add(path, "radio.txt", "صباح الخير يا ناس الدار\n", "unknown")
    page = opened(qtbot, session, path)
    assert not page.go.isEnabled()
    told = without_isolates(page.outcome.missing.text())
    assert "Nobody knows the licence of 1 rows from radio" in told
    assert "leave_out" not in texts(page)
    page.export()
    qtbot.waitUntil(lambda: not page.run.active, timeout=120_000)
    assert "Nobody knows the licence" in without_isolates(page.messages.text())
    assert not page.folder.exists()
    buttons(page)["Leave out radio"].click()
    assert mix_of(session.opened_store()).licences.leave_out == ("radio",)
    counted(qtbot, page)
    assert page.go.isEnabled()
    assert "6 rows" in without_isolates(page.outcome.figures.text())
    assert "Left out: radio" in without_isolates(page.outcome.licence.text())
    buttons(page)["Take in every source again"].click()
    counted(qtbot, page)
    buttons(page)["Take in rows of unknown licence"].click()
    counted(qtbot, page)
    assert "7 rows" in without_isolates(page.outcome.figures.text())


def test_a_shortage_leads_to_the_page_that_mends_it(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.open(project(tmp_path))
    keep_mix(session, DatasetMix(rows=50))
    page = show(qtbot, ExportScreen, session)
    assert isinstance(page, ExportScreen)
    counted(qtbot, page)
    assert "50" in page.outcome.missing.text()
    for title, screen in (
        ("Change the mix", "balance"),
        ("Add seeds", "seeds"),
        ("Generate more", "generate"),
    ):
        with qtbot.waitSignal(session.screen_wanted) as wanted:
            buttons(page)[title].click()
        assert wanted.args == [screen]


def test_the_check_is_remembered_and_the_files_are_listed(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    page = opened(qtbot, session, project(tmp_path))
    out = tmp_path / "out"
    page.set_folder(out)
    for _ in range(2):
        page.export()
        qtbot.waitUntil(lambda: not page.run.active, timeout=120_000)
    assert page.report.open.isVisible()
    assert page.report.again.isVisible()
    files = dict(files_of(out))
    assert files["manifest.json"] == (out / "manifest.json").stat().st_size
    model = page.report.files.model()
    assert model is not None
    assert model.rowCount() == len(files)
    assert list(verdicts_of(session.opened_store()).values()) == [0, 0]
    page.read_again()
    assert states(page) == ["everything holds", "replaced by a later one"]
    (out / "README.md").unlink()
    page.report.again.click()
    assert "does not hold" in page.report.text()
    page.read_again()
    assert states(page) == ["problems: 1", "replaced by a later one"]
    out.rename(tmp_path / "elsewhere")
    page.read_again()
    assert states(page)[0] == "no longer there"


def states(page: ExportScreen) -> list[str]:
    model = page.releases.table.model()
    assert model is not None
    return [str(model.index(row, 4).data()) for row in range(model.rowCount())]


def test_rows_that_change_are_counted_again(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    page = opened(qtbot, session, project(tmp_path))
    file = tmp_path / "more.txt"
    file.write_text("صباح الخير يا ناس الدار\n", encoding="utf-8")
    options = SeedOptions(task="classification", label="daily", licence="MIT")
    session.write(
        lambda store: (
            [event.data for event in import_file(store.seeds, file, options)] and _seeds_changed()
        )
    )
    qtbot.waitUntil(
        lambda: "7 rows" in without_isolates(page.outcome.figures.text()), timeout=120_000
    )


def _seeds_changed():  # type: ignore[no-untyped-def]
    from engine.model import changed

    return changed("seeds")


def test_held_out_files_of_the_mix_are_looked_for_beside_the_project(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    path = project(tmp_path)
    with Store.open(path) as store:
        held_out = next(iter(store.seeds.stream())).text
        mix = '[splits]\ntrain = 1.0\n[decontamination]\nfiles = ["held/out.txt"]\n'
        store.set_setting("mix", mix)
    (path.parent / "held").mkdir()
    (path.parent / "held" / "out.txt").write_text(held_out + "\n", "utf-8")
    page = opened(qtbot, session, path)
    page.set_folder(tmp_path / "out")
    page.export()
    qtbot.waitUntil(lambda: not page.run.active, timeout=120_000)
    removed = (tmp_path / "out" / "removed.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["file"] for line in removed] == ["out.txt"]
