import time

import pytest
from hostile import LONG_TEXTS, texts
from hypothesis import given
from hypothesis import strategies as st

from engine.text.arabizi import looks_french, to_arabic, to_latin
from engine.text.normalise import folded_key
from engine.text.script import detect_script


@pytest.mark.parametrize(
    ("variety", "latin", "arabic"),
    [
        ("ary", "wach nta labas 3lik", "واش نتا لاباس عليك"),
        ("ary", "9olt lik 7it", "قولت ليك حيت"),
        ("arq", "chkoun khouya", "شكون خويا"),
        ("arq", "ya nasse ahwale", "يا ناس اهوال"),
        ("ary", "bzzaf dyal drari", "بزاف ديال دراري"),
        ("arq", "WACH RAKI GA3", "واش راكي ڨاع"),
        ("ary", "3afak khoSSni", "عافاك خوصني"),
    ],
)
def test_arabizi_is_written_in_arabic_letters(variety, latin, arabic):
    assert to_arabic(latin, variety) == arabic


@pytest.mark.parametrize(
    ("variety", "arabic", "latin"),
    [
        ("ary", "واش كاين شي حاجة زوينة؟", "wach kayn chi 7aja zwina?"),
        ("arq", "واش راك خويا، القهوة حارّة", "wach rak khouya, lqhwa harra"),
        ("arq", "الحاج قال", "lhadj qal"),
        ("ary", "قال ليا", "9al lya"),
    ],
)
def test_arabic_letters_are_written_in_the_habit_of_the_country(variety, arabic, latin):
    assert to_latin(arabic, variety) == latin


def test_french_islands_stay_french():
    assert to_arabic("rani f l'école m3a l'équipe", "arq") == "راني ف l'école مع l'équipe"
    assert to_arabic("merci bien khouya", "arq") == "merci bien خويا"
    assert looks_french("problème")
    assert not looks_french("khouya")


def test_numbers_links_and_handles_stay_as_they_are():
    text = "CR7 mp3 10h30 2024 https://a.b/3ach @ali3 #7na 3 😀"
    assert to_arabic(text, "ary") == text
    assert to_latin("https://a.b/سلام @علي #دزاير", "arq") == "https://a.b/سلام @علي #دزاير"


def test_blanks_and_punctuation_stay_in_place():
    assert to_arabic(" wach,\n rak ?", "arq") == " واش,\n راك ?"


@pytest.mark.parametrize("variety", ["arq", "ary"])
@pytest.mark.parametrize(
    "word", ["خويا", "شكون", "دراري", "زوين", "كيفاش", "بلادنا", "صاحبي", "غادي"]
)
def test_there_and_back_keeps_the_consonants(variety, word):
    assert folded_key(to_arabic(to_latin(word, variety), variety)) == folded_key(word)


@given(texts, st.sampled_from(["arq", "ary", "aeb", ""]))
def test_transliteration_answers_for_any_text(text, variety):
    assert isinstance(to_arabic(text, variety), str)
    assert isinstance(to_latin(text, variety), str)


def test_a_transliterated_sentence_is_in_the_other_script():
    assert detect_script(to_arabic("kanbghi nakol lkoskos ghda", "ary")) == "Arab"
    assert detect_script(to_latin("كنبغي ناكل الكسكس غدا", "ary")) == "Latn"


@pytest.mark.parametrize("name", LONG_TEXTS)
def test_transliterating_a_million_characters_takes_linear_time(name):
    begin = time.perf_counter()
    to_arabic(LONG_TEXTS[name], "arq")
    to_latin(LONG_TEXTS[name], "ary")
    assert time.perf_counter() - begin < 20
