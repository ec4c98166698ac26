"""The mix on the Balance page: every key of the file can be seen, changed, refused and undone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.balance.mix_form import MixForm
from app.balance.refusal import refusal
from app.parts.mix_setting import MIX_SETTING, keep_mix, mix_of
from app.parts.outlook import remedy_of, shortage_sentence
from app.screens.balance.page import BalanceScreen
from app.session import Session
from app.translate import without_isolates
from engine.jobs.cell_counts import cell_counts
from engine.mix.licences import LicenceRules
from engine.mix.mix_file import parse_mix, to_toml
from engine.mix.spec import Caps, DatasetMix, Decontamination, PrivacyLimits, Quota, RareCells
from tests.app.growing import grow
from tests.app.showing import new_session, project, show

FULL = DatasetMix(
    name="everything",
    rows=20_000_000_000,
    seed=5_000_000_000,
    floor=0.3333,
    drop_real=True,
    max_synthetic_per_seed=2000,
    include="passing",
    caps=Caps(per_recipe=0, per_family=2),
    rare=RareCells(("label", "variety", "topic"), below=0.05, share=0.0333, repeat=3, weights=True),
    quotas=(
        Quota({"label": "joy", "topic": "food"}, share=0.12345),
        Quota({"length": "long"}, count=0),
    ),
    length_bounds=(3, 30),
    splits={"train": 0, "validation": 20, "test": 30},
    split_by="count",
    evaluation="any",
    keep_earlier_tests=False,
    format="chat",
    system="Answer in Darija.",
    decontamination=Decontamination(("/held/out.jsonl",), 5, 0.333),
    privacy=PrivacyLimits(0.1, 0.2, "block"),
    licences=LicenceRules(("CC0-1.0",), True, ("forum",)),
)


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
def form(qtbot: QtBot) -> MixForm:
    made = MixForm()
    qtbot.addWidget(made)
    made.show()
    return made


def mix_now(session: Session) -> DatasetMix:
    return mix_of(session.opened_store())


def test_a_mix_that_nobody_touches_stays_as_it_is_to_the_last_digit(form: MixForm) -> None:
    plain = DatasetMix()
    for mix in (FULL, plain, replace(FULL, quotas=(Quota({"label": "joy"}, count=0),))):
        form.show_mix(mix, ["joy", "anger"])
        assert form.mix() == mix
        assert parse_mix(to_toml(form.mix()), "here") == mix


def test_a_section_that_differs_says_so_and_the_file_says_all(form: MixForm) -> None:
    form.show_mix(DatasetMix(), [])
    assert not [each for each in form.sections if "changed" in each.head.text()]
    form.show_mix(FULL, [])
    changed = ["changed" in each.head.text() for each in form.sections]
    assert changed == [True] * 7 + [False]
    assert form.file.text.toPlainText() == to_toml(FULL)
    assert form.file.text.isReadOnly()


def test_a_section_unfolds_by_the_keyboard(qtbot: QtBot, form: MixForm) -> None:
    form.show_mix(DatasetMix(), [])
    section = form.evaluation
    assert not section.is_open
    section.head.setFocus()
    QTest.keyClick(section.head, Qt.Key.Key_Space)
    assert section.is_open
    assert section.head.accessibleName().endswith("unfolded")


def test_each_control_changes_its_key_alone(form: MixForm) -> None:
    form.show_mix(DatasetMix(), ["joy"])
    form.rare.below.setValue(5)
    form.rare.second.pick("variety")
    form.rare.least.pick("rows")
    form.rare.rows.setValue(40)
    form.limits.per_teacher.setValue(0)
    form.lengths.short.setValue(4)
    form.evaluation.real.setChecked(False)
    form.evaluation.files.add("/held/out.csv")
    form.licences.allowed.add("CC0-1.0")
    form.licences.left_out.add("forum")
    form.details.include.pick("passing")
    form.splits.by.pick("count")
    form.splits.counts["test"].setValue(7)
    assert form.mix() == DatasetMix(
        rare=RareCells(("label", "variety"), below=0.05, rows=40),
        caps=Caps(per_teacher=0),
        length_bounds=(4, 15),
        evaluation="any",
        decontamination=Decontamination(("/held/out.csv",)),
        licences=LicenceRules(("CC0-1.0",), False, ("forum",)),
        include="passing",
        split_by="count",
        splits={"train": 0, "validation": 100, "test": 7},
    )
    assert not refusal(form.mix())


def test_a_quota_over_any_keys_is_added_changed_and_removed(
    qtbot: QtBot, balance: BalanceScreen, session: Session
) -> None:
    part = balance.form.quota_list
    part.set_open(True)
    assert part.key_lines[0].value.value() == "daily"
    part.key_lines[1].key.pick("length")
    part.key_lines[1].value.setCurrentIndex(part.key_lines[1].value.findData("medium"))
    assert [each.key.value() for each in part.key_lines] == ["label", "length", ""]
    assert "label" not in dict(part.key_lines[1].key.options())
    part.amount.unit.pick("count")
    part.amount.count.setValue(9)
    part.add.click()
    cell = {"label": "daily", "length": "medium"}
    qtbot.waitUntil(lambda: mix_now(session).quotas == (Quota(cell, count=9),), timeout=60_000)
    assert balance.form.quotas.value() == "listed"
    told = without_isolates(part.lines[0].findChildren(type(part.refused))[1].text())
    assert told.endswith("of 9 there")
    part.add.click()
    assert "already" in part.refused.text()
    assert len(part.lines) == 1
    part.key_lines[0].key.pick("topic")
    part.add.click()
    assert "Choose a value" in part.refused.text()
    part.lines[0].amount.count.setValue(4)
    qtbot.waitUntil(lambda: mix_now(session).quotas[0].count == 4, timeout=60_000)
    part.lines[0].remove.click()
    qtbot.waitUntil(lambda: not mix_now(session).quotas, timeout=60_000)


def test_what_the_file_would_refuse_is_refused_in_words_and_not_kept(
    qtbot: QtBot, balance: BalanceScreen, session: Session
) -> None:
    quotas = (Quota({"label": "daily"}, share=0.6), Quota({"label": "praise"}, share=0.4))
    balance._take_mix(replace(mix_now(session), quotas=quotas))
    balance.form.quota_list.lines[1].amount.share.setValue(60)
    qtbot.waitUntil(lambda: bool(balance.messages.text()), timeout=60_000)
    assert "120%" in without_isolates(balance.messages.text())
    balance.read_again()
    assert balance.form.quota_list.lines[1].amount.share.value() == 60
    assert mix_now(session).quotas == quotas
    balance.undo.click()
    assert balance.form.mix().quotas == quotas
    assert balance.messages.text() == ""


def test_refusals_in_words() -> None:
    two = (Quota({"label": "a"}, count=30), Quota({"label": "b"}, share=0.5))
    assert "ask for 40 rows" in without_isolates(refusal(DatasetMix(rows=20, quotas=two)))
    assert "medium" in refusal(DatasetMix(length_bounds=(9, 9)))
    same = (Quota({"topic": "x"}, count=1), Quota({"topic": "x"}, count=2))
    assert "two quotas for x" in without_isolates(refusal(DatasetMix(quotas=same)))
    assert refusal(DatasetMix(name=" "))


def test_a_shortage_names_the_control_and_not_the_key_of_the_file() -> None:
    text = "{cell}: raise max_synthetic_per_seed."
    shortage = {"text": text, "values": {"cell": "label=joy"}, "cell": {"label": "joy"}}
    told = without_isolates(shortage_sentence(shortage))
    assert told == "joy: raise “From one seed, at most”."


def test_the_last_change_of_the_mix_is_taken_back_and_made_again(
    qtbot: QtBot, balance: BalanceScreen, session: Session
) -> None:
    assert balance.undo.isHidden()
    balance.form.floor.setValue(30)
    qtbot.waitUntil(lambda: mix_now(session).floor == 0.3, timeout=60_000)
    assert balance.undo.isVisible()
    balance.form.floor.setFocus()
    QTest.keyClick(balance.form.floor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert mix_now(session).floor == 0.5
    assert balance.form.floor.value() == 50
    QTest.keyClick(balance.form.floor, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert mix_now(session).floor == 0.3
    balance.undo.click()
    assert mix_now(session).floor == 0.5


def test_a_mix_that_can_not_be_read_is_shown_and_not_lost(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.open(project(tmp_path))
    broken = 'rows = 5\nfloor = "half"\n'
    session.write(lambda store: store.set_setting(MIX_SETTING, broken))
    page = show(qtbot, BalanceScreen, session)
    assert isinstance(page, BalanceScreen)
    assert page.form.file.text.toPlainText() == broken
    assert not page.form.settings.isEnabled()
    assert "floor" in page.missing.text()
    page.save(tmp_path / "kept.toml")
    assert (tmp_path / "kept.toml").read_text(encoding="utf-8") == broken
    page.read_again()
    next(b for b in page.messages.findChildren(QPushButton) if b.text()).click()
    assert mix_now(session) == DatasetMix(name="p")
    assert page.form.settings.isEnabled()
    page.undo.click()
    assert session.opened_store().setting(MIX_SETTING) == broken
    assert page.form.file.text.toPlainText() == broken


def test_held_out_files_of_a_mix_file_are_found_from_the_project(
    balance: BalanceScreen, session: Session, tmp_path: Path
) -> None:
    file = tmp_path / "mixes" / "one.toml"
    file.parent.mkdir()
    file.write_text('[decontamination]\nfiles = ["held.jsonl"]\n', encoding="utf-8")
    (file.parent / "held.jsonl").write_text('{"text": "x"}\n', encoding="utf-8")
    balance.load(file)
    assert mix_now(session).decontamination.files == ("mixes/held.jsonl",)
    again = file.with_name("two.toml")
    balance.save(again)
    assert 'files = ["held.jsonl"]' in again.read_text(encoding="utf-8")


def test_the_table_crosses_any_two_keys(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.open(grow(tmp_path / "p.zerria"))
    page = show(qtbot, BalanceScreen, session)
    assert isinstance(page, BalanceScreen)
    page.cells.down.pick("script")
    page.cells.across.pick("length")
    columns = [without_isolates(each) for each in page.cells.matrix._columns]
    assert columns[:2] == ["short", "medium"]
    page.cells.down.pick("topic")
    page.cells.matrix.chosen.emit(0, 0)
    assert "narrowed" in page.messages.text()
    page.cells.down.pick("label")
    page.cells.across.pick("label")
    assert page.cells.keys == ("label",)
    monkeypatch.setattr("app.balance.counts_run.SMALL", 0)
    page.cells.across.pick("origin")
    assert page.counts.active
    qtbot.waitUntil(lambda: not page.counts.active, timeout=120_000)
    assert [without_isolates(each) for each in page.cells.matrix._columns] == [
        "real",
        "synthetic, as written",
        "all",
    ]


def test_counts_tell_the_commonest_values_first(tmp_path: Path, session: Session) -> None:
    session.open(project(tmp_path))
    found = cell_counts(session.opened_store(), ("label", "origin"), DatasetMix())
    assert found["offered"]["label"][0] == "daily"
    assert found["offered"]["length"] == ["short", "medium"]
    assert (found["sources"], found["licences"]) == (["us"], ["CC0-1.0"])
    first = {"label": "daily", "origin": "real", "real": 3, "accepted": 0, "waiting": 0}
    assert found["cells"][0] == first


def test_a_shortage_has_buttons_for_its_remedies(
    qtbot: QtBot, balance: BalanceScreen, session: Session
) -> None:
    quotas = (
        Quota({"label": "praise", "origin": "real"}, count=9),
        Quota({"label": "daily"}, count=6),
    )
    mix = replace(mix_now(session), floor=0.0, quotas=quotas)
    keep_mix(session, mix)
    balance.read_again()
    remedies = [remedy_of(each) for each in balance._outlook.shortages]
    assert [(each.generate, each.real) for each in remedies] == [(0, 7), (3, 0)]

    def buttons() -> dict[str, QPushButton]:
        found = balance.missing.findChildren(QPushButton)
        return {without_isolates(each.text()): each for each in found if each.isVisible()}

    qtbot.waitUntil(lambda: list(buttons()) == ["Import…", "Generate 3 more…"], timeout=60_000)
    with qtbot.waitSignal(session.screen_wanted) as wanted:
        buttons()["Import…"].click()
    assert wanted.args == ["seeds"]
    with qtbot.waitSignal(session.screen_wanted) as wanted:
        buttons()["Generate 3 more…"].click()
    assert wanted.args == ["generate"]
