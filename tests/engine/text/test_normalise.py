import time

import pytest
from hostile import LONG_TEXTS, texts
from hypothesis import given

from engine.text.normalise import exact_key, folded_key, normalise
from engine.text.skeleton import reads_as_number


@pytest.mark.parametrize(
    ("raw", "visible"),
    [
        ("بزّاف", "بزاف"),
        ("بـــزاف", "بزاف"),
        ("ﺳﻼﻡ", "سلام"),
        ("  wach\u00a0rak\t\n ", "wach rak"),
        ("a\u202eb\u200fc", "abc"),
        ("٠٥٥ ۰۵", "055 05"),
        ("l’école", "l'école"),
        ("e\u0301", "é"),
        ("ا\u0654نا", "أنا"),
        ("ﷺ", "ﷺ"),
        ("كووول", "كووول"),
    ],
)
def test_the_visible_form_takes_away_what_is_not_seen(raw, visible):
    assert normalise(raw, "visible") == visible


@pytest.mark.parametrize(
    ("raw", "light"),
    [
        ("بزّاف", "بزاف"),
        ("بـــزاف", "بزاف"),
        ("أنا إلى آخر ٱسم", "انا الي اخر اسم"),
        ("ا\u0654نا", "انا"),
        ("على", "علي"),
        ("مدرسة", "مدرسه"),
        ("بزااااف", "بزاف"),
        ("Bzaaaaf BZAAF", "Bzaf BZAAF"),
        ("ﺳﻼﻡ", "سلام"),
        ("e\u0301", "é"),
        ("ڨاع گاع پاپا ڤيلا", "ڨاع گاع پاپا ڤيلا"),
        ("٢٥ 25", "٢٥ 25"),
        ("هههههه hahaha", "ه hahaha"),
        ("  wach\u00a0rak\t\n ", "wach rak"),
    ],
)
def test_the_light_form_folds_spelling_that_no_one_misses(raw, light):
    assert normalise(raw, "light") == light


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أنا", "انا"),
        ("على", "علي"),
        ("مدرسة", "مدرسه"),
        ("ڨاع", "قاع"),
        ("بزاااااف", "بزاف"),
        ("WACH", "wach"),
        ("واش؟", "واش?"),
        ("!!!!", "!"),
        ("ﷲ", "الله"),
        ("٢٥", "25"),
        ("پاپا", "بابا"),
        ("گاع", "ڨاع"),
        ("ڤاع", "قاع"),
        *(
            (laughter, "ه")
            for laughter in "هههههه هههه هاهاها hhhhh hahaha HAHA hehehe hihi lol LOOOL mdr "
            "mdrrr ptdr xD خخخخ jajaja".split()
        ),
    ],
)
def test_common_variants_meet_in_the_matching_form(one, other):
    assert normalise(one, "matching") == normalise(other, "matching")


@pytest.mark.parametrize("word", "ها ha هو هاد haw hada hna hak kh lo xa".split())
def test_a_word_is_no_laughter(word):
    assert normalise(word, "matching") != "ه"


def test_numbers_keep_their_repeated_digits():
    assert normalise("1000 da", "matching") != normalise("10 da", "matching")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("واش راك؟", "واش راك  "),
        ("وَاشْ رَاك", "واش راك"),
        ("Wach rak, khouya!", "wach rak khouya"),
        ("سلام،كيداير", "سلام، كيداير"),
        ("\ufeffsaha", "saha"),
    ],
)
def test_exact_copies_share_a_key(one, other):
    assert exact_key(one) == exact_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3lach", "lach"),
        ("ga3", "ga"),
        ("زين 😀", "زين 😡"),
        ("?!", "..."),
        ("أنا", "انا"),
        ("3.5", "35"),
    ],
)
def test_different_texts_keep_different_exact_keys(one, other):
    assert exact_key(one) != exact_key(other)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("واشْ راك؟ بـزّاف…", "واش راك بزاف"),
        ("أنا وإنتَ ٢٥ مدرسة على", "أنا وإنت 25 مدرسة على"),
        ("Wach RAK, khouyaaaa l’école!!", "wach rak khouyaaaa l école"),
        ("ﺳﻼﻡ\u200f هههه", "سلام هههه"),
        ("...", "..."),
    ],
)
def test_exact_keys_are_those_that_projects_store(text, key):
    """A changed key would make every stored seed a stranger to its copies."""
    assert exact_key(text) == key


MEETING = [
    ("bzzaf", "بزّاف"), ("bezef", "بزاف"), ("wach", "واش"), ("ouach", "واش"), ("wache", "wach"),
    ("3lach", "علاش"), ("dyal", "ديال"), ("dzayer", "دزاير"), ("khouya", "خويا"), ("5ouya", "خويا"),
    ("zwin", "زوين"), ("zouina", "زوينة"), ("mzyan", "مزيان"), ("mezian", "مزيان"), ("3lia",
    "عليا"),
    ("mlih", "مليح"), ("mli7", "مليح"), ("allah", "الله"), ("chkoun", "شكون"), ("shkun", "شكون"),
    ("ga3", "ڨاع"), ("ga3", "گاع"), ("9al", "قال"), ("gal", "ڨال"), ("3andou", "عندو"),
    ("3andou", "عنده"), ("rahou", "راحوا"), ("kifach", "كيفاش"), ("3lah", "علاه"), ("rayeh",
    "رايح"),
    ("labas", "لاباس"), ("m3ak", "معاك"), ("7na", "hna"), ("hadchi", "هادشي"), ("nta3", "نتاع"),
    ("khawti", "خاوتي"), ("khaoua", "خاوة"), ("rabi", "ربّي"), ("chwiya", "شوية"), ("lyoum",
    "اليوم"),
    ("sa7bi", "صاحبي"), ("sahbi", "صاحبي"), ("9ahwa", "قهوة"), ("kahoua", "قهوة"), ("tlata",
    "ثلاثة"),
    ("jay", "جاي"), ("w", "و"), ("wlad", "أولاد"), ("oulad", "ولاد"), ("walou", "والو"),
    ("kayn", "كاين"), ("kain", "كاين"), ("bayna", "باينة"), ("bghaw", "بغاو"), ("ra2i3", "رائع"),
    ("sbah", "الصباح"), ("ssba7", "الصباح"), ("l7oma", "الحومة"), ("elbled", "البلاد"),
    ("leblad", "البلاد"), ("la3ris", "العريس"), ("fddar", "فالدار"), ("l9it", "لقيت"),
    ("howa", "هو"), ("hiya", "هي"), ("fih", "فيه"), ("3lih", "عليه"), ("kaydkhol", "كيدخل"),
    ("kaywelli", "كيولي"), ("walidin", "والدين"), ("lwalida", "الواليدة"), ("3endhom", "عندهم"),
    ("wa9tha", "وقتها"), ("rashom", "راسهم"), ("n99as", "نقص"), ("ma39oul", "معقول"),
    ("aandi", "عندي"), ("7da", "حدا"), ("3yit", "عييت"), ("page", "باج"), ("lil", "الليل"),
    ("inchallah", "nchalah"), ("bezaf", "BZAAAF"), ("djazair", "jazayr"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), MEETING)
def test_spellings_of_one_word_meet_in_the_folded_key(one, other):
    assert folded_key(one) == folded_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bnat", "3nat"),
        ("dar", "far"),
        ("ga3", "ga"),
        ("خبز", "حبز"),
        ("3 drari", "drari"),
        ("7na", "na"),
        ("kayna", "kana"),
        ("walid", "lid"),
    ],
)
def test_different_words_keep_different_folded_keys(one, other):
    assert folded_key(one) != folded_key(other)


def test_words_stay_apart_in_the_folded_key():
    assert folded_key("wach rak, khouya?").split() == ["w$", "rk", "xy"]


@pytest.mark.parametrize(
    "word",
    ["3", "10h30", "CR7", "mp3", "2eme", "H2O", "2nd", "2024", "MP3", "9h", "covid29", "27ans"],
)
def test_a_digit_that_counts_is_a_number(word):
    assert reads_as_number(word)


@pytest.mark.parametrize(
    "word",
    [
        "3lach",
        "ta3",
        "7na",
        "GA3",
        "9al",
        "m3a",
        "5dma",
        "3ANDI",
        "so2al",
        "n99as",
        "ma39oul",
        "s7",
        "7da",
    ],
)
def test_a_digit_inside_a_darija_word_is_a_letter(word):
    assert not reads_as_number(word)


@given(texts)
def test_normalising_answers_for_any_text_and_settles(text):
    visible, light = normalise(text, "visible"), normalise(text, "light")
    assert normalise(visible, "visible") == visible
    assert normalise(light, "light") == light
    assert normalise(visible, "matching") == normalise(text, "matching")
    assert exact_key(text) == exact_key(visible)
    assert isinstance(folded_key(text), str)


def test_long_texts_are_folded_like_short_ones():
    short = "أنا رايح لمدرسة ﺳﻼﻡ بـزّاف ٢٥ على ڨاع پ ه\u200b "
    for level in ("visible", "light", "matching"):
        assert normalise(short * 200, level) == " ".join([normalise(short, level)] * 200)


@pytest.mark.parametrize("name", LONG_TEXTS)
def test_normalising_a_million_characters_takes_linear_time(name):
    begin = time.perf_counter()
    normalise(LONG_TEXTS[name], "matching")
    exact_key(LONG_TEXTS[name])
    folded_key(LONG_TEXTS[name])
    assert time.perf_counter() - begin < 15
