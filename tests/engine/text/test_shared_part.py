import subprocess
import sys

from hostile import LONG_TEXTS, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.text.normalise import normalise
from engine.text.shared_part import shared_part


def parts(text: str, twin: str) -> list[tuple[str, str]]:
    return [(text[a:b], twin[c:d]) for a, b, c, d in shared_part(text, twin)]


def test_equal_words_are_the_shared_part():
    assert parts("واش راك خويا لاباس عليك", "واش راك صاحبي لاباس عليك") == [
        ("واش راك", "واش راك"),
        ("لاباس عليك", "لاباس عليك"),
    ]


def test_positions_are_those_of_the_texts_as_they_are_written():
    assert parts("أنــا رَايح", "انا رايح اليوم") == [("أنــا رَايح", "انا رايح")]
    assert parts("WACH RAK", "wach  rak") == [("WACH", "wach"), ("RAK", "rak")]


def test_within_a_changed_word_the_letters_that_stay_are_shared():
    assert parts("wach kteb lyoum", "wach ktebt lyoum") == [
        ("wach", "wach"),
        (" kteb", " kteb"),
        ("lyoum", "lyoum"),
    ]


def test_texts_that_share_nothing_have_no_shared_part():
    assert shared_part("واش", "kteb") == []
    assert shared_part("", "kteb") == []


def test_all_words_of_an_equal_text_are_shared():
    assert shared_part("واش راك؟", "واش راك؟") == [(0, 7, 0, 7)]


@settings(deadline=None)
@given(texts, st.one_of(texts, st.just("")))
def test_shared_stretches_lie_in_order_and_do_not_overlap(text, twin):
    end = other_end = 0
    for start, stop, begin, last in shared_part(text, twin):
        assert end <= start < stop <= len(text)
        assert other_end <= begin < last <= len(twin)
        end, other_end = stop, last


@settings(deadline=None)
@given(
    st.text(alphabet="واشرك ـَabkch .,؟", max_size=40), st.text(alphabet="واشرك ab.", max_size=40)
)
def test_shared_stretches_fold_to_the_same(text, twin):
    for start, stop, begin, last in shared_part(text, twin):
        one, other = (normalise(part, "matching") for part in (text[start:stop], twin[begin:last]))
        assert one == other


def test_a_page_of_text_is_not_compared():
    assert shared_part(LONG_TEXTS["words"], LONG_TEXTS["words"]) == []


def test_the_window_finds_the_shared_part_without_numpy():
    code = (
        "import sys; from engine.text.shared_part import shared_part; shared_part('abc', 'abd');"
        "assert 'numpy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
