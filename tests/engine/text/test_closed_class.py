"""The list of small words and the grammars: whole, and a slip in them is told with its place."""

from pathlib import Path

import pytest

from engine.errors import UserError
from engine.text.closed_class import closed_class, read_closed_class
from engine.text.slot_grammar import read_grammar, slot_grammar
from engine.text.variety_data import PERSONS


@pytest.mark.parametrize("variety", ["arq", "ary"])
def test_every_paradigm_has_its_persons(variety: str) -> None:
    words = closed_class(variety)
    for concept in ("pronoun", "be_now", "have", "to_me", "with_me", "of_me", "must"):
        persons = {person for name, person in words.by_place if name == concept}
        assert persons >= set(PERSONS) - {"2fs"}
    assert all(entry.arab and entry.latn for entry in words.by_place.values())


def test_a_word_has_its_counterpart_by_place() -> None:
    (here,) = closed_class("arq").by_spelling["ضرك"]
    assert closed_class("ary").by_place[here.concept, ""].arab[0] == "دابا"
    assert not closed_class("klingon").by_place


@pytest.mark.parametrize("line", ["a | | ب | b | ج", "a | 9x | ب | b | ج | j | د"])
def test_a_bad_line_is_told_with_file_and_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "words.psv"
    path.write_text(f"# head\n{line}\n", "utf-8")
    with pytest.raises(UserError, match=r"words\.psv, line 2"):
        read_closed_class(path, "arq")
    with pytest.raises(UserError, match=r"absent\.psv"):
        read_closed_class(tmp_path / "absent.psv", "arq")


@pytest.mark.parametrize(
    "content",
    [
        "nothing",
        "[slots]\n",
        '[slots]\nx = [["ا"]]\n',
        '[slots]\nx = [["ا", "a"]]\n[[template]]\ntext = "{y}"\nparaphrase = "x"\narabizi = "x"\n'
        'paraphrase_arabizi = "x"\ntopic = "t"\nsentiment = "s"\nintent = "i"\n',
    ],
)
def test_a_bad_grammar_is_told_with_its_file(tmp_path: Path, content: str) -> None:
    path = tmp_path / "xyz.toml"
    path.write_text(content, "utf-8")
    with pytest.raises(UserError, match=r"xyz\.toml"):
        read_grammar(path)


@pytest.mark.parametrize("variety", ["arq", "ary"])
def test_the_grammars_that_ship_are_whole(variety: str) -> None:
    grammar = slot_grammar(variety)
    for script in ("Arab", "Latn"):
        assert len(grammar.templates[script]) > 100
        for sentiment in ("positive", "negative", "neutral"):
            assert next(grammar.sentences(script, sentiment, "", 0, 1))
