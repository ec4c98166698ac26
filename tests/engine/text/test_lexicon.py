import re

import pytest
from hostile import HOSTILE, texts
from hypothesis import given, settings

from engine.errors import UserError
from engine.text.lexicon import PARTS_OF_SPEECH, lexicon, read_lexicon

VARIETIES = ("arq", "ary")
ENTRIES = [entry for variety in VARIETIES for entry in lexicon(variety).entries]
GOOD = "car | noun | طوموبيل, طونوبيل | tomobil, tonobil | سيارة | voiture | g=f pl=طوموبيلات:tomobilat"


def written(tmp_path, text, raw=None):
    path = tmp_path / "arq.psv"
    path.write_bytes(raw if raw is not None else text.encode())
    return path


def test_a_line_becomes_an_entry(tmp_path):
    (entry,) = read_lexicon(written(tmp_path, f"# a remark\n\n{GOOD}\n"), "arq").entries
    assert (entry.variety, entry.concept, entry.pos) == ("arq", "car", "noun")
    assert entry.arab == ("طوموبيل", "طونوبيل")
    assert entry.latn == ("tomobil", "tonobil")
    assert (entry.arb, entry.fra) == (("سيارة",), ("voiture",))
    assert entry.form("pl") == ("طوموبيلات", "tomobilat")
    assert entry.form("f") is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("car | noun | طوموبيل | tomobil | سيارة | voiture", "6 columns"),
        (GOOD.replace("car", "Big car"), "slug"),
        (GOOD.replace("noun", "thing"), "part of speech"),
        (GOOD.replace("طونوبيل", "tonobil"), "Arabic letters"),
        (GOOD.replace("tonobil,", "").replace("tomobil,", "طومو,"), "Latin letters"),
        (GOOD.replace("tomobil, tonobil", ""), "missing"),
        (GOOD.replace("tomobil, tonobil", "tomobil, , tonobil"), "empty value"),
        (GOOD.replace("tonobil", "tomobil"), "twice"),
        (GOOD.replace("سيارة", "").replace("voiture", ""), "neither"),
        (GOOD.replace("g=f", "g=x"), "unknown"),
        (GOOD.replace("g=f", "g"), "key=value"),
        (GOOD.replace("g=f", "g=f g=m"), "key=value"),
        (GOOD.replace("pl=طوموبيلات:tomobilat", "pl=tomobilat:طوموبيلات"), "ARABIC:LATIN"),
        ("write | verb | كتب | kteb | كتب | écrire | class=sound", "pres="),
        ("write | verb | كتب | kteb | كتب | écrire | pres=يكتب:yekteb class=odd", "unknown"),
    ],
)
def test_a_bad_line_is_named_with_its_number_and_fault(tmp_path, line, said):
    with pytest.raises(UserError) as caught:
        read_lexicon(written(tmp_path, f"{GOOD}\n{line}\n"), "arq")
    assert said in str(caught.value)
    assert "arq.psv, line 2" in str(caught.value)


def test_a_file_in_another_encoding_is_a_users_error(tmp_path):
    with pytest.raises(UserError, match="can not be read"):
        read_lexicon(written(tmp_path, "", "عربي".encode("cp1256")), "arq")


@pytest.mark.parametrize("code", ["deu", "zzz", "", "../arq", "arq.psv", "ARQ"])
def test_a_variety_without_a_file_has_no_entries(code):
    assert lexicon(code).entries == ()
    assert lexicon(code).look_up("كتب") == ()


@pytest.mark.parametrize("word", ["كتب", "كَتَبَ", "كتـب", "kteb", "KTEB"])
def test_a_word_is_found_in_any_spelling_and_either_script(word):
    assert "write" in {entry.concept for entry in lexicon("arq").look_up(word)}


def test_varieties_meet_in_a_concept():
    now = {v: {w for e in lexicon(v).of_concept("now") for w in e.arab} for v in VARIETIES}
    assert "دروك" in now["arq"]
    assert "دابا" in now["ary"]
    assert not now["arq"] & now["ary"]


@pytest.mark.parametrize("variety", VARIETIES)
def test_the_word_list_is_as_large_as_promised(variety):
    verbs = [entry for entry in lexicon(variety).entries if entry.pos == "verb"]
    assert len(verbs) >= 480
    assert len(lexicon(variety).entries) - len(verbs) >= 300


@pytest.mark.parametrize("variety", VARIETIES)
def test_no_row_is_there_twice(variety):
    rows = [(e.concept, e.pos, e.arab[0], e.latn[0]) for e in lexicon(variety).entries]
    assert len(set(rows)) == len(rows)


def test_each_row_has_all_that_its_part_of_speech_needs():
    for entry in ENTRIES:
        assert entry.pos in PARTS_OF_SPEECH
        assert entry.arb
        assert entry.fra
        if entry.pos == "verb":
            arab, latn = entry.form("pres")
            assert arab.startswith("ي"), entry
            assert latn.startswith(("y", "i")), entry


def test_spellings_have_no_signs_that_are_no_letters():
    arabic = re.compile(r"[\u0620-\u064a\u0671-\u06d3ـ -]+")
    latin = re.compile(r"[a-zà-ÿœA-Z2-9' -]+")
    for entry in ENTRIES:
        for word in entry.arab:
            assert arabic.fullmatch(word), entry
        for word in entry.latn:
            assert latn_is_lower(word), entry
            assert latin.fullmatch(word), entry


def latn_is_lower(word):
    return word == word.lower()


def test_a_verbs_class_shows_in_its_letters():
    for entry in (entry for entry in ENTRIES if entry.pos == "verb"):
        kind = entry.features["class"]
        if kind == "defective":
            assert all(each[-1] in "اى" for each in entry.arab), entry
            assert all(each[-1] == "a" for each in entry.latn), entry
        if kind == "hollow":
            assert all(each[-2] == "ا" for each in entry.arab), entry
            assert all("a" in each for each in entry.latn), entry
        if kind == "doubled":
            assert all(len(each) == 2 for each in entry.arab), entry
        if kind == "assimilated":
            assert entry.arab[0].startswith("و"), entry


@settings(deadline=None)  # the first look-up reads the files
@given(texts)
def test_looking_up_answers_for_any_text(text):
    assert isinstance(lexicon("ary").look_up(text), tuple)
    assert isinstance(lexicon("ary").of_concept(text), tuple)
    assert lexicon(text).entries == () or text in VARIETIES


@pytest.mark.parametrize("text", HOSTILE)
def test_looking_up_hostile_words_finds_nothing(text):
    assert lexicon("arq").look_up(text) == ()


def test_a_word_of_fifty_megabytes_is_looked_up_in_linear_time():
    assert lexicon("arq").look_up("a" * 50_000_000) == ()
