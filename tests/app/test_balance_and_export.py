"""Balance and Export: the mix, what it lacks, the dataset and its proof."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.balance.cell_queue import not_narrowed, queue_of
from app.parts.mix_setting import equal_quotas, is_equal, mix_of
from app.parts.outlook import OutlookJob
from app.screens.balance.page import BalanceScreen
from app.screens.export.page import ExportScreen
from app.session import MissingRows, Session
from app.translate import without_isolates
from engine.mix.mix_file import parse_mix, to_toml
from engine.mix.spec import DatasetMix
from engine.store import QueueFilter
from tests.app.growing import grow
from tests.app.showing import new_session, project, show


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = new_session()
    yield made
    made.shut_down()


@pytest.fixture
def balance(qtbot: QtBot, session: Session, tmp_path: Path) -> BalanceScreen:
    session.open(project(tmp_path))
    page = show(qtbot, BalanceScreen, session)
    assert isinstance(page, BalanceScreen)
    return page


@pytest.fixture
def export(qtbot: QtBot, session: Session, tmp_path: Path) -> ExportScreen:
    session.open(project(tmp_path))
    page = show(qtbot, ExportScreen, session)
    assert isinstance(page, ExportScreen)
    return page


def test_equal_shares_add_up_to_one_whatever_their_number() -> None:
    for count in range(1, 60):
        quotas = equal_quotas([f"label {each}" for each in range(count)])
        mix = parse_mix(to_toml(DatasetMix(quotas=quotas)), "here")
        assert is_equal(mix)


def test_both_say_what_to_do_while_there_is_nothing(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    for build in (BalanceScreen, ExportScreen):
        page = show(qtbot, build, session)
        assert page.is_empty  # type: ignore[attr-defined]
    session.create(tmp_path / "new.zerria", {"variety": "arq", "task": "text"})
    for build in (BalanceScreen, ExportScreen):
        page = show(qtbot, build, session)
        with qtbot.waitSignal(session.screen_wanted) as wanted:
            page.empty.wanted.emit()  # type: ignore[attr-defined]
        assert wanted.args == ["seeds"]


def test_the_mix_is_kept_in_the_project_and_says_what_is_missing(
    qtbot: QtBot, balance: BalanceScreen, session: Session, tmp_path: Path
) -> None:
    assert "Nothing" in balance.missing.text()
    balance.form.quotas.pick("equal")
    balance.form.rows.setValue(12)
    balance.form.floor.setValue(25)
    qtbot.waitUntil(lambda: mix_of(session.opened_store()).rows == 12, timeout=120_000)
    mix = mix_of(session.opened_store())
    assert (mix.floor, mix.max_synthetic_per_seed, is_equal(mix)) == (0.25, 3, True)
    told = without_isolates(balance.missing.text())
    assert "complaint: 4 rows are wanted and 1 are there" in told
    wanted = balance.cells.wanted({"label": "complaint"})
    assert wanted is not None
    assert (wanted["wanted"], wanted["missing"]) == (4, 3)
    file = tmp_path / "shared.toml"
    balance.save(file)
    balance.form.quotas.pick("none")
    qtbot.waitUntil(lambda: not mix_of(session.opened_store()).quotas, timeout=120_000)
    balance.load(file)
    assert mix_of(session.opened_store()) == mix


def test_quotas_by_hand(qtbot: QtBot, balance: BalanceScreen, session: Session) -> None:
    balance.form.quotas.pick("by_hand")
    balance.form.count_of("praise").setValue(7)
    balance.form.count_of("daily").setValue(0)

    def kept() -> bool:
        held = mix_of(session.opened_store()).quotas
        return {each.cell["label"]: each.count for each in held}.get("praise") == 7

    qtbot.waitUntil(kept, timeout=120_000)
    assert all(each.cell["label"] != "daily" for each in mix_of(session.opened_store()).quotas)


def test_a_broken_mix_is_told_on_the_page(balance: BalanceScreen, tmp_path: Path) -> None:
    file = tmp_path / "broken.toml"
    file.write_text("rows = -3\n", encoding="utf-8")
    balance.load(file)
    assert "broken.toml" in balance.messages.text()


def test_a_cell_opens_the_queue(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    session.open(grow(tmp_path / "p.zerria"))
    page = show(qtbot, BalanceScreen, session)
    assert isinstance(page, BalanceScreen)
    with qtbot.waitSignal(session.screen_wanted) as wanted:
        page.cells.matrix.chosen.emit(0, 0)
    assert wanted.args == ["curate"]
    assert (session.queue.label, session.queue.variety) == ("daily", "arq")


def test_a_large_project_is_reckoned_by_a_worker(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.parts.outlook.SMALL", 0)
    session.open(project(tmp_path))
    job = OutlookJob(session, session)
    with qtbot.waitSignal(job.ready, timeout=120_000) as ready:
        job.ask(session.opened_store(), DatasetMix(rows=50))
    outlook = ready.args[0]
    assert outlook.rows == 6
    assert "50" in without_isolates(outlook.sentences()[0])


def test_export_writes_checks_and_remembers(
    qtbot: QtBot, export: ExportScreen, session: Session, tmp_path: Path
) -> None:
    export.format.pick("csv")
    export.set_folder(tmp_path / "out")
    export.export()
    assert export.run.active
    qtbot.waitUntil(lambda: not export.run.active, timeout=120_000)
    assert "6 rows" in without_isolates(export.messages.text())
    assert (tmp_path / "out" / "manifest.json").is_file()
    assert "everything holds" in export.report.text()
    assert export.tabs.currentWidget() is export.report
    releases = session.opened_store().releases.all()
    assert [each["format"] for each in releases] == ["csv"]
    data = next((tmp_path / "out").glob("train.csv"))
    data.write_text(data.read_text(encoding="utf-8") + "x\n", encoding="utf-8")
    export.check(tmp_path / "out")
    assert "does not hold" in export.report.text()


def test_a_large_export_is_proved_by_the_command(
    qtbot: QtBot, export: ExportScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.export.proof.SMALL_BYTES", 0)
    export.set_folder(tmp_path / "out")
    export.export()
    qtbot.waitUntil(lambda: "everything holds" in export.report.text(), timeout=120_000)


def test_a_folder_of_someone_else_is_left_alone(
    qtbot: QtBot, export: ExportScreen, tmp_path: Path
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("x", encoding="utf-8")
    export.set_folder(tmp_path / "mine")
    export.export()
    qtbot.waitUntil(lambda: not export.run.active, timeout=120_000)
    assert "left alone" in export.messages.text()
    assert (tmp_path / "mine" / "thesis.txt").is_file()


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("by_key", [False, True])
def test_a_cell_of_the_matrix_is_reviewed_by_click_or_key(
    qtbot: QtBot, session: Session, tmp_path: Path, *, right_to_left: bool, by_key: bool
) -> None:
    session.open(grow(tmp_path / "p.zerria"))
    page = show(qtbot, BalanceScreen, session)
    assert isinstance(page, BalanceScreen)
    if right_to_left:
        page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page.cells.across.pick("script")
    matrix = page.cells.matrix
    assert matrix.title == "Rows by kind"
    with qtbot.waitSignal(session.screen_wanted) as wanted:
        if by_key:
            qtbot.keyClick(matrix, Qt.Key.Key_Return)
        else:
            place = matrix.cell_place(0, 0).center().toPoint()
            assert (place.x() > matrix.width() / 2) == right_to_left
            qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == ["curate"]
    assert session.queue == QueueFilter(label="daily", script="Arab")
    assert without_isolates(matrix.accessibleDescription()) == "Review the 4 that wait"


def test_an_empty_cell_offers_to_generate_what_is_missing(
    qtbot: QtBot, balance: BalanceScreen, session: Session
) -> None:
    assert "generate what is missing" in balance.cells.matrix.accessibleDescription()
    with qtbot.assertNotEmitted(session.screen_wanted):
        qtbot.keyClick(balance.cells.matrix, Qt.Key.Key_Return)
    asked: list[object] = []
    session.rows_wanted.connect(asked.append)
    with qtbot.waitSignal(session.screen_wanted) as wanted:
        balance.messages.findChild(QPushButton).click()
    assert wanted.args == ["generate"]
    assert isinstance(asked[0], MissingRows)


def test_what_the_queue_can_not_be_narrowed_by_is_told() -> None:
    wanted, left = queue_of({"label": "joy", "register": "formal", "origin": "synthetic"})
    assert (wanted, left) == (QueueFilter(label="joy"), ["register"])
    assert "Register" in not_narrowed(wanted, left)
    assert queue_of({"label": ""})[1] == ["label"]
    assert "choose" in not_narrowed(*queue_of({"task": "qa"}))
    assert not not_narrowed(*queue_of({"topic": "sport", "origin": "synthetic"}))


def test_the_bars_of_real_and_synthetic_open_their_rows(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.open(grow(tmp_path / "p.zerria"))
    page = show(qtbot, BalanceScreen, session)
    assert isinstance(page, BalanceScreen)
    with qtbot.waitSignal(session.screen_wanted) as wanted:
        page.bars.chosen.emit(0)
    assert wanted.args == ["seeds"]
    page.bars.chosen.emit(2)
    assert session.queue == QueueFilter()
    page.bars.chosen.emit(1)
    assert session.queue == QueueFilter(None, kept=True)
