"""Teachers: the list, the facts of each, a trial, adding and taking away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.parts.listing import select_row
from app.screens.teachers import TeachersScreen
from app.session import Session
from engine import known_teachers
from engine.plugin import TeacherSpec
from tests.app.showing import new_session, show, texts


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")
    made = new_session()
    yield made
    made.shut_down()


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> TeachersScreen:
    known_teachers.add(TeacherSpec("mine", "fake", "/models/mine.gguf", {"threads": 2}))
    found = show(qtbot, TeachersScreen, session)
    assert isinstance(found, TeachersScreen)
    select_row(found.table, list(known_teachers.known()).index("mine"))
    return found


def test_without_a_teacher_it_says_what_one_is(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known_teachers, "known", dict)
    page = show(qtbot, TeachersScreen, session)
    assert isinstance(page, TeachersScreen)
    assert page.is_empty


def test_facts_settings_and_a_trial(qtbot: QtBot, page: TeachersScreen) -> None:
    qtbot.waitUntil(lambda: "Fingerprint" in texts(page.facts), timeout=120_000)
    assert page.settings_card.threads.value() == 2
    page.settings_card.context.setValue(2048)
    assert known_teachers.find("mine").settings == {"threads": 2, "context": 2048}
    page.trial_card.test.click()
    assert not page.trial_card.test.isEnabled()
    qtbot.waitUntil(lambda: page.trial_card.test.isEnabled(), timeout=120_000)
    assert "rows a minute" in page.trial_card.result.text()
    assert page.trial_card.samples[0].isVisible()


def test_a_trial_that_crashes_is_told_on_the_page(qtbot: QtBot, page: TeachersScreen) -> None:
    known_teachers.add(TeacherSpec("mine", "fake", "/models/mine.gguf", {"crash_after": 2}))
    page.read_again()
    select_row(page.table, list(known_teachers.known()).index("mine"))
    page.trial_card.test.click()
    qtbot.waitUntil(lambda: bool(page.messages.text()), timeout=120_000)
    assert page.trial_card.test.isEnabled()


def test_an_alien_file_is_not_added_and_removal_can_be_taken_back(
    page: TeachersScreen, tmp_path: Path
) -> None:
    alien = tmp_path / "alien.gguf"
    alien.write_bytes(b"no model at all")
    page.add_file(alien)
    assert "alien" in page.messages.text()
    assert "alien" not in known_teachers.known()
    page.remove.click()
    assert "mine" not in known_teachers.known()
    page.messages._act()
    assert "mine" in known_teachers.known()
