"""`zerria represent` and `zerria privacy`."""

import sys
from pathlib import Path

import pytest
from cli_kit import Terminal

sys.path.insert(0, str(Path(__file__).parents[1] / "jobs"))

from export_project import make_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    with make_project(tmp_path / "full", candidates=120) as store:
        return store.path


def test_represent_compares_for_people_and_for_machines(zerria: Terminal, project: Path) -> None:
    done = zerria.json("represent", project)
    assert done["groups"]["real"] == 60
    assert [each["group"] for each in done["comparisons"]] == [
        "generated",
        "accepted",
        "accepted",
        "exported",
    ]
    assert zerria.json("represent", project) == done
    said = zerria("represent", project)
    assert said.code == 0
    assert "real → generated" in said.out
    assert "label" in said.out


def test_privacy_counts_for_people_and_for_machines(zerria: Terminal, project: Path) -> None:
    mix = zerria.folder / "mix.toml"
    mix.write_text("[real]\nfloor = 0.9\n", "utf-8")
    every, few = zerria.json("privacy", project), zerria.json("privacy", project, "--mix", mix)
    assert every["synthetic"] > few["synthetic"] > 0
    said = zerria("privacy", project)
    assert said.code == 0
    assert "exact_copies" in said.out


def test_an_empty_project_says_what_to_do(zerria: Terminal) -> None:
    zerria("new", zerria.project)
    for command in ("represent", "privacy"):
        said = zerria(command, zerria.project)
        assert said.code == 2
        assert "mport seeds" in said.err
