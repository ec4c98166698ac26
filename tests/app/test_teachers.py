"""Teachers: the list, the facts of each, a trial, adding and taking away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.parts.listing import select_row
from app.screens.teachers.page import TeachersScreen
from app.session import Session
from app.teachers.facts_card import FactsCard
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


def test_settings_are_kept_and_what_is_chosen_for_a_person_is_not_set(page: TeachersScreen) -> None:
    card = page.settings_card
    card.sequences.setValue(24)
    card.on_battery.click()
    kept = {"threads": 2, "sequences": 24, "full_speed_on_battery": True}
    assert known_teachers.find("mine").settings == kept
    card.sequences.setValue(0)
    card.on_battery.click()
    assert known_teachers.find("mine").settings == {"threads": 2}


FACTS = {
    "title": "نموذج",
    "file": "/models/m.gguf",
    "bytes": 5_000_000_000,
    "parameters": 8_000_000_000,
    "bits_per_weight": 4.8,
    "quantisation": "Q4_K_M",
    "context": 32_768,
    "languages": ["arq", "fr", "xx"],
    "licence": "cc-by-nc-4.0",
    "has_chat_template": False,
    "needs": {
        "weights": 5e9, "copies": 3e9, "context": 1e9, "work": 1e9, "total": 1e10, "certain": False,
    },
    "fits": "tight",
    "verdict": {"text": "It needs {needed}.", "values": {"needed": 10_000_000_000}},
}  # fmt: skip


def test_facts_are_told_in_words_and_not_by_colour_alone(qtbot: QtBot) -> None:
    card = FactsCard()
    qtbot.addWidget(card)
    card.show_build({"cards": [], "devices": []})
    card.show_facts(FACTS, {"sha256": "0" * 64})
    (chip,) = card.fit.chips()
    assert (chip.text, chip.tone, chip.sign) == ("Tight on this computer", "warn", "warning")
    told = texts(card)
    for words in (
        "the usual balance of size and quality",
        "Algerian Darija",
        "no commercial use",
        "This is rough",
        "none that this Zerria can use",
        "it may answer less well",
    ):
        assert words in told
    built = {
        "description": "A card", "kind": "CUDA", "free": 6e9, "total": 8e9, "shared": False,
    }  # fmt: skip
    card.show_waiting("other")
    assert not card.fit.isVisibleTo(card)
    card.show_facts({**FACTS, "fits": "no"}, {})
    card.show_build({"cards": [built], "layers_on_cards": {"chosen": 20, "all": 33}})
    assert card.fit.chips()[0].tone == "bad"
    assert "A card" in texts(card)
    assert "Computed on the card" in texts(card)


def test_a_trial_tells_loading_reading_writing_and_how_long_a_thousand_rows_take(
    qtbot: QtBot, page: TeachersScreen
) -> None:
    card = page.trial_card
    told = {
        "load_seconds": 2.5, "answers": 0, "parsed": 0, "prompt_tokens_per_second": 30.0,
        "tokens_per_second": 4.5, "rows_per_minute": 5.5, "minutes_for_1000_rows": 182.0,
        "samples": [], "notes": ["The processor is hot."],
    }  # fmt: skip
    card.trial.ready.emit(told)
    assert "finished no answer" in card.result.text()
    assert "182" in card.result.text()
    shown = texts(card)
    for words in ("Loading", "Reading", "Writing", "The processor is hot."):
        assert words in shown
    card.trial.ready.emit({**told, "minutes_for_1000_rows": 0.0, "rows_per_minute": 0.0})
    assert "busy with other work" in card.result.text()


def test_a_trial_tells_that_it_finds_out_what_is_fastest_and_can_be_stopped(
    qtbot: QtBot, page: TeachersScreen
) -> None:
    card = page.trial_card
    assert not card.stop.isVisible()
    known_teachers.add(TeacherSpec("mine", "fake", "/models/mine.gguf", {"hang_after": 1}))
    page.read_again()
    select_row(page.table, list(known_teachers.known()).index("mine"))
    card.test.click()
    assert card.stop.isVisible()
    card.trial.calibrating.emit()
    assert "how many answers at a time" in card.result.text()
    qtbot.waitUntil(lambda: bool(card.trial._events), timeout=120_000)
    card.stop.click()
    qtbot.waitUntil(lambda: card.test.isEnabled(), timeout=20_000)
    assert "Stopped" in card.result.text()
    assert not card.stop.isVisible()


def test_a_trial_tells_what_it_works_with(page: TeachersScreen) -> None:
    told = {
        "load_seconds": None, "answers": 4, "parsed": 4, "prompt_tokens_per_second": 30.0,
        "tokens_per_second": 4.5, "rows_per_minute": 5.5, "minutes_for_1000_rows": 182.0,
        "samples": [], "notes": [],
        "shape": {"sequences": 16, "threads": 2, "batch": 512, "measured": True},
    }  # fmt: skip
    page.trial_card.trial.ready.emit(told)
    assert "measured as the fastest" in texts(page.trial_card)
