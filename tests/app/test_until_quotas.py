"""Generate until the quotas are met, asked for in Generate itself, in Balance, or for one cell."""

import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.generate.learned import Learned
from app.generate.order import UNTIL_QUOTAS
from app.screens.balance.page import BalanceScreen
from app.screens.generate.page import GenerateScreen
from app.session import MissingRows, Session
from engine.jobs.guidance import Guidance, kept_guidance
from engine.jobs.project_mix import MIX_SETTING
from engine.mix.mix_file import to_toml
from engine.mix.spec import DatasetMix, Quota
from engine.model import Action, Decision
from tests.app.showing import new_session, project, show

QUOTAS = (Quota({"label": "praise"}, count=5), Quota({"label": "complaint"}, count=4))


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")
    made = new_session()
    made.open(project(tmp_path))
    mix = DatasetMix(floor=0.0, max_synthetic_per_seed=20, quotas=QUOTAS)
    made.opened_store().set_setting(MIX_SETTING, to_toml(mix))
    yield made
    made.shut_down()


def generate_page(qtbot: QtBot, session: Session) -> GenerateScreen:
    page = show(qtbot, GenerateScreen, session)
    assert isinstance(page, GenerateScreen)
    page.form.teacher.pick("fake")
    page.form.recipe.pick("label_example")
    return page


def run_to_end(qtbot: QtBot, page: GenerateScreen) -> Counter[str]:
    page.start()
    qtbot.waitUntil(lambda: page.session.generation is None, timeout=120_000)
    found = page.session.opened_store().candidates.page(0, 100)
    return Counter(each.label for each in found)


def test_a_run_until_the_quotas_are_met(qtbot: QtBot, session: Session) -> None:
    page = generate_page(qtbot, session)
    page.form.way.pick(UNTIL_QUOTAS)
    assert not page.form.amount.isVisible()
    assert "emptiest" in page.form.amount_text()
    assert run_to_end(qtbot, page) == {"praise": 6, "complaint": 6}
    assert "Finished" in page.messages.text()
    assert "12 / 12" in page.run_card.summary()


def test_nothing_to_do_is_told_and_is_no_failure(qtbot: QtBot, session: Session) -> None:
    page = generate_page(qtbot, session)
    page.form.way.pick(UNTIL_QUOTAS)
    run_to_end(qtbot, page)
    page.start()
    run = session.generation
    assert run is not None
    failures: list[object] = []
    run.failed.connect(failures.append)
    qtbot.waitUntil(lambda: "Nothing is to be generated" in page.messages.text(), timeout=60_000)
    assert not failures
    assert session.generation is None
    assert page.messages._tone == "info"
    assert page.form.start.isEnabled()
    assert len(session.opened_store().runs.all()) == 1
    assert [each.state for each in session.jobs.all()] == ["done", "done"]
    assert "Nothing is to be generated" in session.jobs.all()[-1].text


def test_a_large_project_is_reckoned_by_the_worker_and_asks_the_same(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.parts.mix_reckoning.SMALL", 0)
    here = "engine.jobs.generate.standing"
    monkeypatch.setattr(here, lambda *_: pytest.fail("reckoned in the window's process"))
    asked = record_calls(session, monkeypatch)
    folder = record_folders(monkeypatch)
    page = generate_page(qtbot, session)
    page.form.way.pick(UNTIL_QUOTAS)
    assert run_to_end(qtbot, page) == {"praise": 6, "complaint": 6}
    assert asked[:3] == ["describe_teacher", "standing", "generate"]
    assert asked.count("standing") == 1
    assert folder
    assert not any(each.exists() for each in folder)
    page.start()
    qtbot.waitUntil(lambda: "Nothing is to be generated" in page.messages.text(), timeout=60_000)


def test_a_run_is_cancelled_while_the_mix_is_reckoned(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.parts.mix_reckoning.SMALL", 0)
    asked = record_calls(session, monkeypatch)
    folder = record_folders(monkeypatch)
    page = generate_page(qtbot, session)
    page.form.way.pick(UNTIL_QUOTAS)
    page.start()
    qtbot.waitUntil(lambda: "standing" in asked, timeout=60_000)
    page._cancel()
    qtbot.waitUntil(lambda: session.generation is None, timeout=60_000)
    assert "Stopped" in page.messages.text()
    assert not any(each.exists() for each in folder)
    assert not session.opened_store().candidates.waiting()


def record_calls(session: Session, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    asked: list[str] = []
    call = session.worker.call

    def recorded(job: str, args: Mapping[str, Any]) -> int:
        asked.append(job)
        return call(job, args)

    monkeypatch.setattr(session.worker, "call", recorded)
    return asked


def record_folders(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    made: list[Path] = []
    make = tempfile.mkdtemp

    def recorded(prefix: str = "") -> str:
        made.append(Path(make(prefix=prefix)))
        return str(made[-1])

    monkeypatch.setattr("app.parts.project_copy.tempfile.mkdtemp", recorded)
    return made


def test_balance_asks_for_what_is_missing_and_for_one_cell(qtbot: QtBot, session: Session) -> None:
    page = generate_page(qtbot, session)
    balance = show(qtbot, BalanceScreen, session)
    assert isinstance(balance, BalanceScreen)
    told: list[MissingRows] = []
    session.rows_wanted.connect(told.append)
    balance.fill.setFocus()
    qtbot.keyClick(balance.fill, Qt.Key.Key_Space)
    assert (told[0].count, told[0].cell) == (6, {})
    assert page.form.way.value() == UNTIL_QUOTAS
    balance.generate_missing({"label": "complaint"})
    assert told[1].count == 3
    assert page.form.plan().cell == {"label": "complaint"}
    assert "complaint" in page.messages.text()
    assert run_to_end(qtbot, page) == {"complaint": 6}


def test_reasons_become_guidance_that_is_shown_edited_and_kept(
    qtbot: QtBot, session: Session
) -> None:
    page = generate_page(qtbot, session)
    page.form.way.pick(UNTIL_QUOTAS)
    run_to_end(qtbot, page)
    store = session.opened_store()
    bad = store.candidates.page(0, 1)[0]
    session.decide([Decision(bad.id, Action.REJECT, "amina", reasons=("unnatural",))])
    page.read_again()
    page.tabs.setCurrentIndex(1)
    box = page.learned.reasons["unnatural"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.keyClick(page.learned.propose, Qt.Key.Key_Space)
    assert page.learned.examples.text() == bad.text
    page.learned.sentences.set_text("Write as friends do.")
    qtbot.keyClick(page.learned.keep, Qt.Key.Key_Space)
    assert "- Write as friends do." in page.prompt.text()
    assert f'- "{bad.text}"' in page.prompt.text()
    assert kept_guidance(store, "label_example").reasons == ("unnatural",)
    page.form.way.pick("in_all")
    page.form.amount.setValue(2)
    run_to_end(qtbot, page)
    assert store.runs.all()[0].plan["guidance"]["sentences"] == ["Write as friends do."]
    page.learned.clear.click()
    assert "friends" not in page.prompt.text()


def test_what_a_prompt_learns_runs_its_own_way_and_shows_signs_that_deceive(
    qtbot: QtBot, session: Session, red_picture: str
) -> None:
    learned = Learned(session)
    qtbot.addWidget(learned)
    learned.resize(500, 500)
    with qtbot.waitExposed(learned):
        learned.show()
    hostile = "\u202eabc\u202c " + red_picture
    learned._show(Guidance((), ("Write as friends do.",), ("راني رايح l'école", hostile)))
    assert learned.guidance().examples[0] == "راني رايح l'école"
    sides = [learned.examples.document().findBlockByNumber(at).textDirection() for at in range(2)]
    assert sides == [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight]
    assert learned.sentences.document().firstBlock().textDirection() == sides[1]
    image = learned.grab().toImage()
    seen = {
        image.pixelColor(x, y).getRgb()[:3]
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 5)
    }
    assert (255, 0, 0) not in seen
    qtbot.keyClicks(learned.sentences, "x")
    assert "x" in learned.guidance().sentences[0]
