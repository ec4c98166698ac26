"""`zerria forecast`: one JSON object, the same for equal seeds, and words for a person."""

import json

import pytest
from cli_kit import Terminal

from engine.mix.forecast import CAPTION
from tests.engine.forecast_project import make_project


@pytest.fixture
def planted(zerria: Terminal) -> Terminal:
    make_project(zerria.project).close()
    return zerria


def test_a_forecast_is_one_json_object_and_repeats(planted: Terminal) -> None:
    mix = planted.folder / "mix.toml"
    mix.write_text('name = "careful"\n[real]\nfloor = 0.8\n', "utf-8")
    words = ("forecast", planted.project, "--mix", mix, "--generations", 2, "--seed", 5)
    done = planted.json(*words)
    assert done["mix"] == "careful"
    assert done["caption"] == CAPTION
    assert (done["generations"], done["seed"]) == (2, 5)
    first = done["curves"][0]
    assert first["scenario"] == "mix"
    assert first["real_share"] == pytest.approx(0.8, abs=0.01)
    assert len(first["perplexity"]["mean"]) == len(first["survival"]["high"]) == 3
    assert json.dumps(planted.json(*words)) == json.dumps(done)


def test_a_person_reads_two_tables_the_sentence_and_what_it_is_not(planted: Terminal) -> None:
    said = planted("forecast", planted.project, "--generations", 1)
    assert said.code == 0
    assert "of rare words survive" in said.out
    assert CAPTION in said.out
    assert said.out.count("accumulate") == 2


def test_a_project_with_too_few_seeds_is_told_so(zerria: Terminal) -> None:
    zerria.begin()
    said = zerria("forecast", zerria.project)
    assert said.code == 2
    assert "at least 200 real texts" in said.err
    assert zerria("forecast", zerria.project, "--generations", 0).code == 2
