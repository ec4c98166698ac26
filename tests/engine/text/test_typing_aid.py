"""The aid for typing Arabizi: which word is meant, its spellings, and what a person chose before."""

import json
from pathlib import Path

import pytest
from hostile import texts
from hypothesis import given
from hypothesis import strategies as st

from engine.text.chat_alphabet import LATIN
from engine.text.script import word_script
from engine.text.typing_aid import SHOWN, TypingAid, typed_word, waits_for_more
from engine.text.typing_choices import MOST_WORDS, TypingChoices


@pytest.mark.parametrize(
    ("before", "typed"),
    [
        ("3lach", "3lach"),
        ("واش rak", "rak"),
        ("salam, l'école", "l'école"),
        ("rani f dar", "f dar"),
        ("w l souk", "w l souk"),
        ("(bzaf", "bzaf"),
        ("«wach", "wach"),
        ("labas ", ""),
        ("", ""),
        ("3", ""),
        ("10h30", ""),
        ("CR7", ""),
        ("SMS", ""),
        ("https://example", ""),
        ("@samir", ""),
        ("#wach", ""),
        ("a.b", ""),
        ("واش", ""),
        ("وana", ""),
        ("x" * 200, ""),
    ],
)
def test_the_word_that_is_being_typed(before: str, typed: str) -> None:
    assert typed_word(before) == typed


@pytest.mark.parametrize(("typed", "waits"), [("l", True), ("w l", True), ("l bab", False)])
def test_particles_wait_for_their_word(typed: str, waits: bool) -> None:
    assert waits_for_more(typed) == waits


@pytest.mark.parametrize(
    ("variety", "typed", "first"),
    [
        ("arq", "3lach", "علاش"),
        ("arq", "ch7al", "شحال"),
        ("arq", "bzaf", "بزاف"),
        ("arq", "w l souk", "والسوق"),
        ("arq", "ghedwa", "غدوة"),
        ("ary", "bghit", "بغيت"),
        ("ary", "5dma", "خدمة"),
        ("aeb", "khouya", "خويا"),
    ],
)
def test_the_usual_spelling_comes_first(variety: str, typed: str, first: str) -> None:
    offered = TypingAid(variety).spellings(typed)
    assert offered[0] == first
    assert offered[-1] == typed
    assert len(offered) <= SHOWN + 1
    assert len(set(offered)) == len(offered)


@pytest.mark.parametrize("typed", ["pharmacie", "l'école", "bonjour"])
def test_a_french_word_is_kept_unless_another_spelling_is_taken(typed: str) -> None:
    offered = TypingAid("arq").spellings(typed)
    assert offered[0] == typed
    assert word_script(offered[1]) == "Arab"


def test_what_the_project_writes_comes_before_other_guesses() -> None:
    aid = TypingAid("arq")
    assert aid.spellings("dork")[0] != "درك"
    for _ in range(20):
        aid.learn("راني جاي درك، استنى")
    assert aid.spellings("dork")[0] == "درك"


def test_a_word_of_the_project_with_the_same_consonants_is_offered() -> None:
    aid = TypingAid("arq")
    word = "بزّاااف"
    assert word not in aid.spellings("bzaf")
    aid.learn(word)
    assert word in aid.spellings("bzaf")


def test_what_a_person_chose_comes_first_and_can_be_taken_back() -> None:
    aid = TypingAid("arq")
    first, second, *_ = aid.spellings("sa7bi")
    aid.chose("sa7bi", first)
    assert aid.choices.of("sa7bi") == ()
    aid.chose("sa7bi", second)
    assert aid.spellings("sa7bi")[:2] == (second, first)
    assert aid.spellings("Sa7bi")[0] == second
    aid.took_back("sa7bi", second)
    assert aid.spellings("sa7bi")[:2] == (first, second)


def test_to_keep_the_latin_word_is_remembered_too() -> None:
    aid = TypingAid("arq")
    aid.chose("wifi", "wifi")
    assert aid.spellings("wifi")[0] == "wifi"
    for _ in range(2):
        aid.chose("wifi", "ويفي")
    assert aid.spellings("wifi")[0] == "ويفي"


@given(st.text(alphabet=sorted(set(LATIN) - {"_"}), min_size=1, max_size=12))
def test_every_typed_word_has_arabic_spellings_and_itself(word: str) -> None:
    typed = typed_word(word)
    if typed:
        offered = TypingAid("ary").spellings(typed)
        assert typed in offered
        assert len(offered) > 1
        assert all(word_script(part) == "Arab" for o in offered if o != typed for part in o.split())


@given(texts)
def test_any_text_can_stand_before_the_caret_and_be_learned(text: str) -> None:
    typed = typed_word(text)
    assert text.endswith(typed)
    aid = TypingAid("arq")
    aid.learn(text)
    if typed:
        assert typed in aid.spellings(typed)


def test_choices_are_kept_for_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "choices.json"
    kept = TypingChoices(path)
    kept.add("sa7bi", "صحبي")
    kept.add("sa7bi", "صاحبي")
    kept.save()
    assert TypingChoices(path).of("sa7bi") == ("صاحبي", "صحبي")
    assert [each.name for each in path.parent.iterdir()] == ["choices.json"]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{",
        '{"a": 1}',
        '{"a": {"b": "c"}}',
        '{"a": {"b": -1}}',
        '{"a": {"b": true}}',
        "\x00",
    ],
)
def test_a_damaged_file_of_choices_counts_as_none(tmp_path: Path, content: str) -> None:
    path = tmp_path / "choices.json"
    path.write_text(content, encoding="utf-8")
    assert TypingChoices(path).of("a") == ()


def test_only_so_many_words_are_remembered(tmp_path: Path) -> None:
    kept = TypingChoices(tmp_path / "choices.json")
    for number in range(MOST_WORDS + 5):
        kept.add(f"w{number}", "و")
    kept.add("x" * 100, "و")
    kept.save()
    stored = json.loads((tmp_path / "choices.json").read_text(encoding="utf-8"))
    assert len(stored) == MOST_WORDS
    assert "w0" not in stored


def test_choices_that_can_not_be_written_are_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    kept = TypingChoices(tmp_path / "file" / "choices.json")
    kept.add("a", "ا")
    kept.save()
