import pytest
from hostile import texts
from hypothesis import given, settings

from engine.errors import UserError
from engine.paths import resources
from engine.text.normalise import normalise
from engine.text.script import word_script
from engine.text.variety_data import PERSONS, SCRIPTS, read_variety, variety_data

CODES = ("arq", "ary", "aeb", "arz", "apc", "arb", "fra", "eng")
WORDS = [
    (code, script, word)
    for code in CODES
    for script, words in variety_data(code).function_words.items()
    for word in words
]


@pytest.mark.parametrize("code", CODES)
def test_each_variety_has_its_file(code):
    assert variety_data(code).code == code
    assert all(60 <= len(words) <= 200 for words in variety_data(code).function_words.values())


def test_a_variety_lists_words_for_the_scripts_it_is_written_in():
    scripts = {code: set(variety_data(code).function_words) for code in CODES}
    both = set(SCRIPTS)
    assert scripts == {
        **dict.fromkeys(("arq", "ary", "aeb", "arz", "apc"), both),
        "arb": {"Arab"},
        "fra": {"Latn"},
        "eng": {"Latn"},
    }


def test_function_words_are_single_words_as_light_normalisation_leaves_them():
    for code, script, word in WORDS:
        assert normalise(word, "visible").casefold() == word, (code, word)
        assert " " not in word, (code, word)
        assert word_script(word) == script, (code, word)


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("arq", "تاع"),
        ("arq", "3labali"),
        ("ary", "ديال"),
        ("ary", "daba"),
        ("aeb", "برشة"),
        ("arz", "دلوقتي"),
        ("apc", "هلق"),
        ("arb", "الذي"),
        ("fra", "pourquoi"),
        ("eng", "the"),
    ],
)
def test_the_best_known_marker_of_a_variety_is_its_own(code, word):
    assert {each for each, _, marker in WORDS if marker == word} == {code}


@pytest.mark.parametrize("code", ["arq", "ary"])
@pytest.mark.parametrize("script", SCRIPTS)
def test_verb_tables_are_complete_and_in_their_script(code, script):
    tables = variety_data(code).verbs[script]
    for table in (tables.present_prefix, tables.progressive, tables.future, tables.objects):
        assert set(table) == set(PERSONS)
        for spellings in table.values():
            assert all(word_script(each.strip()) == script for each in spellings)


@pytest.mark.parametrize("code", ["aeb", "arb", "fra"])
def test_other_varieties_have_no_verb_tables(code):
    assert variety_data(code).verbs == {}


def test_every_file_in_the_folder_is_read():
    for path in (resources() / "varieties").glob("*.toml"):
        assert read_variety(path).code == path.stem


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("code = 'arq", "arq.toml"),
        ("code = 'arq'", "function_words is missing"),
        ("code = 'Algerian'\n[function_words]", "code"),
        ("code = 'arq'\n[function_words]\nCyrl = ['a']", "function_words.Cyrl is unknown"),
        ("code = 'arq'\n[function_words]\nLatn = 'rani'", "no list"),
        ("code = 'arq'\n[function_words]\nLatn = []", "empty"),
        ("code = 'arq'\n[function_words]\nLatn = ['rani', 'rani']", "'rani' twice"),
        ("code = 'arq'\nwords = 1\n[function_words]", "words is unknown"),
        ("code = 'arq'\n[function_words]\n[verbs.Arab]", "verbs.Arab.negation_before"),
    ],
)
def test_a_file_that_is_wrong_is_named_with_the_key(tmp_path, text, said):
    path = tmp_path / "arq.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(UserError) as caught:
        read_variety(path)
    assert said in str(caught.value)
    assert "arq.toml" in str(caught.value)


@settings(deadline=None)  # the first call reads the file
@given(texts)
def test_any_code_gets_an_answer(code):
    assert variety_data(code).code == code
