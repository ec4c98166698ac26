"""`zerria teacher score` says how likely a model finds texts."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.engine.cli.cli_kit import ROOT, Terminal


def test_the_lines_of_a_file_and_texts_are_scored(
    zerria: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")
    file = zerria.folder / "texts.txt"
    file.write_text("واش راك\n\nبخير <b>\n", "utf-8")
    found = zerria.json("teacher", "score", file, "--text", "لاباس", "--teacher", "fake")
    assert [each["text"] for each in found["scores"]] == ["لاباس", "واش راك", "بخير <b>"]
    assert found["texts"] == 3
    assert 1 <= found["nats_per_character"] <= 5
    said = zerria("teacher", "score", file, "--teacher", "fake")
    assert said.code == 0
    assert "بخير" in said.out


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ((), "--text"),
        (("no/such/file",), "file"),
        (("--text", "a", "--teacher", "rules"), "rules"),
        (("--text", "a", "--teacher", "nobody"), "nobody"),
    ],
)
def test_what_cannot_be_scored_is_told(
    zerria: Terminal, words: tuple[str, ...], names: str
) -> None:
    said = zerria("teacher", "score", *words)
    assert said.code == 2
    assert names in said.err


def sentences(column: int) -> list[str]:
    """A sentence of each file of the starter's own corpus, of six words at least."""
    found: list[str] = []
    for path in sorted((ROOT / "packaging/starter_teacher/corpus/arq").glob("*.psv")):
        cells = (line.split("|") for line in path.read_text("utf-8").splitlines())
        texts = (each[column].strip() for each in cells if len(each) > column)
        found += [text for text in texts if len(text.split()) >= 6][:2]
    return found


def shuffled(text: str) -> str:
    words = text.split()
    random.Random(7).shuffle(words)
    return " ".join(words)


@pytest.mark.parametrize("spoil", [shuffled, lambda text: text[::-1]])
def test_the_starter_expects_sentences_rather_than_what_is_made_of_them(
    zerria: Terminal, spoil: Callable[[str], str]
) -> None:
    asked = sentences(3)
    assert len(asked) > 20
    figures = []
    for texts in (asked, [spoil(text) for text in asked]):
        file: Path = zerria.folder / "texts.txt"
        file.write_text("\n".join(texts), "utf-8")
        figures.append(zerria.json("teacher", "score", file, "--teacher", "starter"))
    assert figures[0]["texts"] == figures[1]["texts"] == len(asked)
    assert figures[0]["nats_per_character"] < figures[1]["nats_per_character"]
