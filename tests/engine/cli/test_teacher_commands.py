"""What a teacher is and how fast it is, in plain words on the terminal and as JSON."""

from pathlib import Path

import pytest
from cli_kit import Terminal

from engine.cli import teacher_facts

STARTER = Path(__file__).parents[3] / "resources/teachers/zerria-starter-q8_0.gguf"


def test_info_tells_in_plain_words_what_a_file_is_and_whether_it_fits(
    zerria: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    card = {"description": "A card", "kind": "CUDA", "free": 6e9, "total": 8e9, "shared": False}
    build = {"cards": [card], "layers_on_cards": {"chosen": 3, "all": 5}}
    monkeypatch.setattr(teacher_facts, "build_of", lambda _spec: build)
    said = zerria("teacher", "info", STARTER)
    assert said.code == 0
    for words in (
        "2 million weights",
        "as good as uncompressed",
        "It fits: it needs about",
        "A card (CUDA), 6.0 GB of 8.0 GB free",
        "3 of 5 layers",
    ):
        assert words in said.out
    facts = zerria.json("teacher", "info", STARTER)
    assert facts["needs"]["total"] > facts["needs"]["context"] > 0
    assert facts["build"] == build
    assert facts["licence_hint"] == ""


def test_doctor_tells_of_graphics_cards(zerria: Terminal) -> None:
    told = zerria.json("doctor")
    assert told["llama_cpp"]["devices"]
    assert told["graphics_card"]
    assert "devices" not in zerria("doctor").out


def test_a_trial_is_told_in_plain_words(zerria: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    said = zerria("teacher", "test", "fake")
    assert "16 in ten seconds, 16 of them usable" in said.out
    assert "rows a minute" in said.out


@pytest.mark.parametrize(
    ("bits", "words"), [(16, "not compressed"), (4.8, "usual balance"), (2.1, "many mistakes")]
)
def test_compression_is_told_by_what_it_costs(bits: float, words: str) -> None:
    assert words in teacher_facts.compression(bits)
