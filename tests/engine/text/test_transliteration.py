import subprocess
import sys

import pytest
from hostile import HOSTILE, LONG_TEXTS, texts
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import UserError
from engine.text import transliteration
from engine.text.chat_alphabet import ARABIC, LATIN, fold_arabic, fold_latin
from engine.text.darija_words import latin_words
from engine.text.french_words import french_words, looks_french
from engine.text.normalise import folded_key
from engine.text.script import detect_script
from engine.text.transliteration import transliterate
from engine.text.transliteration_model import load_way

VARIETIES = ["arq", "ary", "aeb", ""]


def to_arabic(text, variety="arq"):
    return transliterate(text, "Arab", variety, 1).best


def to_latin(text, variety="arq"):
    return transliterate(text, "Latn", variety, 1).best


@pytest.mark.parametrize(
    ("variety", "latin", "arabic"),
    [
        ("ary", "wach nta labas 3lik", "واش نتا لاباس عليك"),
        ("ary", "9olt lik 7it", "قلت ليك حيت"),
        ("arq", "chkoun khouya", "شكون خويا"),
        ("ary", "bzzaf dyal drari", "بزاف ديال دراري"),
        ("arq", "WACH RAKI GA3", "واش راكي ڨاع"),
        ("ary", "3afak khoSSni", "عافاك خصني"),
        ("arq", "rabi y7afdek", "ربي يحفظك"),
        ("ary", "kanbghi nakol lkoskos ghda", "كنبغي ناكل الكسكس غدا"),
    ],
)
def test_arabizi_is_written_in_arabic_letters(variety, latin, arabic):
    assert to_arabic(latin, variety) == arabic


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("ch-chems", "الشمس"),
        ("el-bab", "الباب"),
        ("ddar", "الدار"),
        ("nnas", "الناس"),
        ("lktab", "الكتاب"),
        ("ana w khouya", "أنا وخويا"),
    ],
)
def test_article_and_particles_join_the_word(latin, arabic):
    assert to_arabic(latin, "arq") == arabic


def test_the_particle_f_is_the_one_of_the_country():
    assert to_arabic("rah f lb7ar", "ary") == "راه فالبحر"
    assert to_arabic("rah f lb7ar", "arq") == "راه في البحر"


@pytest.mark.parametrize(
    ("variety", "arabic", "latin"),
    [
        ("ary", "واش كاين شي حاجة زوينة؟", "wach kayn chi 7aja zwina?"),
        ("arq", "واش راك خويا، لاباس", "wach rak khouya, labas"),
        ("ary", "بزاف ديال الفلوس", "bzzaf dyal lflous"),
        ("arq", "الدار", "dar"),
        ("arq", "شمس", "chems"),
    ],
)
def test_arabic_letters_are_written_in_the_habit_of_the_country(variety, arabic, latin):
    assert to_latin(arabic, variety) == latin


def test_a_word_alone_gets_no_article_that_is_not_written():
    assert to_arabic("sba7", "ary") == "صباح"
    assert to_arabic("ssba7", "ary") == "الصباح"
    assert to_arabic("drari", "arq") == "دراري"


def test_emphatic_capitals_mean_emphatic_letters():
    assert to_arabic("brTal", "ary")[2] == "ط"
    assert fold_latin("khoSSni") == "khoSSni"
    assert fold_latin("Sahbi") == "sahbi"
    assert fold_latin("WACH") == "wach"


def test_no_capital_is_written_in_arabizi():
    latin = to_latin("صاحبي طاح فالطريق", "ary")
    assert latin == latin.lower()


def test_french_islands_stay_french():
    assert to_arabic("rani f l'école m3a l'équipe").endswith("مع l'équipe")
    assert to_arabic("merci bien khouya") == "merci bien خويا"
    assert "la question, c'est" in to_arabic("ma fhemtch la question, c'est normal")
    assert looks_french("problème")
    assert not looks_french("khouya")


def test_a_word_of_both_languages_is_french_beside_french_only():
    assert french_words(["la", "ma", "jitch"], "arq")[0] is False
    assert french_words(["la", "connexion"], "arq") == [True, True]


def test_numbers_links_handles_and_acronyms_stay_as_they_are():
    text = "CR7 mp3 10h30 2024 https://a.b/3ach @ali3 #7na ali@mail.dz 3 😀 SMS"
    assert to_arabic(text, "ary") == text
    assert to_arabic("3 drari", "ary") == "3 دراري"
    other = "https://a.b/سلام @علي #دزاير 12"
    assert to_latin(other, "arq") == other


@pytest.mark.parametrize("to", ["Arab", "Latn"])
@pytest.mark.parametrize("text", ["", " \n\t", "12 + 3 = 15 !", "😀 … — ?", "日本語", "\x00\ud83d"])
def test_a_text_without_words_comes_back_as_it_is(to, text):
    found = transliterate(text, to, "arq")
    assert found.best == text
    assert found.nbest == ((text, 1.0),)


def test_words_in_the_wanted_script_already_stay():
    assert to_arabic("راك مليح, بزاف?") == "راك مليح, بزاف?"
    assert to_latin("rak mli7, bezaf?") == "rak mli7, bezaf?"


def test_blanks_and_line_feeds_stay_in_place_and_signs_follow_the_script():
    assert to_arabic(" wach,\n rak ?") == " واش،\n راك ؟"
    assert to_arabic("3,5 dinar") == "3,5 دينار"


@pytest.mark.parametrize("to", ["Arab", "Latn"])
@pytest.mark.parametrize("variety", VARIETIES)
def test_guesses_are_distinct_scored_and_sorted(to, variety):
    text = "kteb lina lmo3allem" if to == "Arab" else "كتب لينا المعلم"
    found = transliterate(text, to, variety, 7)
    listed = [guess for guess, _ in found.nbest]
    scores = [score for _, score in found.nbest]
    assert found.best == listed[0]
    assert len(set(listed)) == len(listed) == 7
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
    assert sum(scores) == pytest.approx(1)
    assert found == transliterate(text, to, variety, 7)
    assert transliterate(text, to, variety, 1).best == found.best


def test_the_second_spelling_of_a_word_is_among_the_guesses():
    listed = [guess for guess, _ in transliterate("sbata", "Arab", "arq").nbest]
    assert any("ص" in guess for guess in listed)


@pytest.mark.parametrize("variety", ["arq", "ary"])
@pytest.mark.parametrize(
    "word", ["خويا", "شكون", "كتاب", "زوين", "كيفاش", "بلادنا", "صاحبي", "غادي"]
)
def test_there_and_back_keeps_the_consonants(variety, word):
    assert folded_key(to_arabic(to_latin(word, variety), variety)) == folded_key(word)


def test_a_transliterated_sentence_is_in_the_other_script():
    assert detect_script(to_arabic("kanbghi nakol lkoskos ghda", "ary")) == "Arab"
    assert detect_script(to_latin("كنبغي ناكل الكسكس غدا", "ary")) == "Latn"


@pytest.mark.parametrize(("to", "n"), [("Cyrl", 5), ("arab", 5), ("Arab", 0)])
def test_what_can_not_be_asked_is_told(to, n):
    with pytest.raises(UserError):
        transliterate("wach", to, "arq", n)


@given(texts, st.sampled_from(["Arab", "Latn"]), st.sampled_from(VARIETIES))
def test_transliteration_answers_for_any_text(text, to, variety):
    found = transliterate(text, to, variety)
    assert found.best == found.nbest[0][0]
    assert len({guess for guess, _ in found.nbest}) == len(found.nbest)
    assert all(0 < score <= 1 for _, score in found.nbest)


@given(texts)
def test_folded_words_hold_only_signs_of_the_model(text):
    assert set(fold_latin(text or "a")) <= set(LATIN)
    assert set(fold_arabic(text)) <= set(ARABIC)


@given(texts)
def test_found_words_stand_where_they_say(text):
    for start, end, word in latin_words(text):
        assert text[start:end].replace("-", "") == word.replace("-", "")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_answered_in_both_directions(text):
    assert isinstance(to_arabic(text), str)
    assert isinstance(to_latin(text), str)


@pytest.mark.parametrize("name", LONG_TEXTS)
def test_transliterating_a_million_characters_takes_linear_time(name):
    to_arabic(LONG_TEXTS[name], "arq")
    to_latin(LONG_TEXTS[name], "ary")


@pytest.mark.parametrize(
    ("to", "sign"), [("Arab", "k"), ("Latn", "ك"), ("Arab", "7a"), ("Latn", "با")]
)
def test_a_word_of_ten_thousand_letters_is_written_at_once(to, sign):
    transliterate(sign * (10_000 // len(sign)), to, "arq")


@pytest.mark.parametrize(("to", "line"), [("Arab", "chkoun" * 200), ("Latn", "شكون" * 300)])
def test_a_line_of_fifty_megabytes_is_answered(to, line):
    size = len(line.encode()) + 1
    text = (line + " ") * (50_000_000 // size)
    transliterate(text, to, "arq")


def test_a_text_of_too_many_different_words_is_answered_by_chart(monkeypatch):
    monkeypatch.setattr(transliteration, "MOST_WORDS", 3)
    text = "ssba7 dyal nnas chems bnat"
    assert to_arabic(text, "ary") == "الصباح ديال الناس سهيمس بنات"


def test_the_model_file_is_small_and_holds_no_objects():
    import numpy as np

    from engine.paths import resources

    path = resources() / "varieties" / "transliteration.npz"
    assert path.stat().st_size < 4_000_000
    with np.load(path, allow_pickle=False) as stored:
        assert all(stored[name].dtype != object for name in stored.files)


def test_an_unknown_variety_gets_a_mixture_of_both():
    way = load_way("Arab", "aeb")
    key = way.joint.start << way.joint.bits | 40
    one, other = (load_way("Arab", each).joint.logarithm(key) for each in ("arq", "ary"))
    assert min(one, other) <= way.joint.logarithm(key) <= max(one, other)


def test_importing_transliteration_loads_no_heavy_library():
    code = (
        "import sys, engine.text.transliteration;"
        "print([m for m in ('numpy','sklearn','scipy') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
