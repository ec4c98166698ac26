"""What every operation of the rule teacher must be, and what each does, by hand-made examples."""

import importlib
import pkgutil
from itertools import islice
from types import GeneratorType

import pytest
from hostile import HOSTILE, LONG_TEXTS, texts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.plugin import Operation, Passage
from engine.text import operations
from engine.text.normalise import folded_key
from engine.text.operations import OPERATIONS
from engine.text.script import detect_script

VARIETIES = ("arq", "ary", "arb", "aeb", "", "klingon", "../x")
SEEDS = (
    ("راني نخدم في السوق كل يوم وما نحبش نعيا", "arq", "Arab"),
    ("علاش ما جيتش البارح؟ كنا نستناوك في الدار", "arq", "Arab"),
    ("كنمشي للسوق كل نهار وما كنشري والو", "ary", "Arab"),
    ("rani nekhdem f souk w ma n7ebch ne3ya", "arq", "Latn"),
    ("kanmchi l ssou9 kol nhar 7it kanbghi lkhodra", "ary", "Latn"),
)


def passage(text: str, variety: str, script: str = "", **more: object) -> Passage:
    return Passage(text, variety, script or detect_script(text), **more)


def rows(name: str, text: str, variety: str, limit: int = 40, **more: object) -> list[str]:
    return list(islice(OPERATIONS[name].rewrite(passage(text, variety, **more)), limit))


def test_a_file_is_called_as_the_operation_in_it() -> None:
    for info in pkgutil.iter_modules(operations.__path__):
        module = importlib.import_module(f"{operations.__name__}.{info.name}")
        assert module.OPERATION.name == info.name
    assert len(OPERATIONS) >= 8


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_says_what_it_is(name: str) -> None:
    operation: Operation = OPERATIONS[name]
    assert operation.title.strip()
    assert operation.help.endswith(".")
    assert operation.keeps_label or not operation.keeps_meaning


@pytest.mark.parametrize("name", OPERATIONS)
@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: f"{seed[1]}-{seed[2]}")
def test_results_are_lazy_differ_from_the_seed_and_are_the_same_again(
    name: str, seed: tuple[str, str, str]
) -> None:
    for target in ("", "arq", "ary", "arb"):
        asked = passage(*seed, target=target, random_seed=7)
        stream = OPERATIONS[name].rewrite(asked)
        assert iter(stream) is stream
        assert isinstance(stream, GeneratorType) or not list(stream)
        first = list(islice(OPERATIONS[name].rewrite(asked), 25))
        assert first == list(islice(OPERATIONS[name].rewrite(asked), 25))
        assert seed[0] not in first


@pytest.mark.parametrize("name", OPERATIONS)
@given(text=texts, variety=st.sampled_from(VARIETIES), target=st.sampled_from(VARIETIES))
@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
def test_an_operation_answers_for_any_text(name: str, text: str, variety: str, target: str) -> None:
    for each in islice(OPERATIONS[name].rewrite(passage(text, variety, target=target)), 5):
        assert isinstance(each, str)


@pytest.mark.parametrize("name", OPERATIONS)
@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_texts_and_labels_do_not_stop_an_operation(name: str, hostile: str) -> None:
    mixed = f"راني {hostile} نخدم"
    for text in (hostile, mixed):
        asked = passage(text, "arq", label=hostile, topic=hostile, number=-3)
        list(islice(OPERATIONS[name].rewrite(asked), 5))


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_text_that_is_no_sentence_costs_no_time(name: str) -> None:
    for text in (*LONG_TEXTS.values(), "نخدم " * 10_000_000, "و نخدم " * 3000, "فيها " * 1900):
        list(islice(OPERATIONS[name].rewrite(Passage(text, "arq", "Arab")), 3))


@pytest.mark.parametrize(
    ("name", "variety", "seed", "expected"),
    [
        ("synonym", "arq", "علاش راح؟", "علاه راح؟"),
        ("synonym", "arq", "ch7al hadi?", "gueddach hadi?"),
        ("code_switch", "arq", "حليت الطاقة", "حليت الفنيتر"),
        ("code_switch", "ary", "machi fikra mzyana", "machi idée mzyana"),
        ("spelling", "arq", "راه في الدار", "راه فالدار"),
        ("spelling", "ary", "كاين فالسوق", "كاين ف السوق"),
        ("spelling", "arq", "ma n3refch", "man3refch"),
        ("spelling", "ary", "ما كنعرفش", "ماكنعرفش"),
        ("inflect", "arq", "راني نخدم في الدار", "رانا نخدمو في الدار"),
        ("inflect", "arq", "ana nekhdem f dar", "houma yekhedmou f dar"),
        ("inflect", "ary", "كنخدم فالدار", "كيخدم فالدار"),
        ("inflect", "ary", "ghadi nekteb lik", "ghadi yekteb lik"),
        ("negate", "arq", "نحب القهوة", "ما نحبش القهوة"),
        ("negate", "arq", "ما عنديش دراهم", "عندي دراهم"),
        ("negate", "arq", "راني نخدم", "ما رانيش نخدم"),
        ("negate", "ary", "kanchreb atay", "ma kanchrebch atay"),
        ("negate", "ary", "كاين الماكلة", "ماكاينش الماكلة"),
    ],
)
def test_what_an_operation_makes(name: str, variety: str, seed: str, expected: str) -> None:
    found = rows(name, seed, variety)
    assert any(folded_key(each) == folded_key(expected) for each in found), found[:8]


@pytest.mark.parametrize(
    ("variety", "target", "seed", "expected"),
    [
        ("arq", "ary", "وين راك رايح ضرك؟", "فين راك غادي دابا؟"),
        ("arq", "ary", "راني نخدم تاع بصح", "كنخدم ديال ولكن"),
        ("arq", "ary", "win rak derk", "fin rak daba"),
        ("ary", "arq", "دابا كنمشي للسوق", "ضرك نروح للسوق"),
        ("ary", "arq", "ghadi nmchi daba", "rah nrouh derk"),
        ("arq", "ary", "لازم نروح غدوة", "خاص نمشي غدا"),
        ("arq", "arb", "خليت التاقة", "تركت النافذة"),
    ],
)
def test_a_sentence_in_another_variety(variety: str, target: str, seed: str, expected: str) -> None:
    found = rows("variety_swap", seed, variety, target=target)
    assert [folded_key(each) for each in found[:1]] == [folded_key(expected)], found


def test_a_sentence_that_would_be_half_standard_arabic_gives_none() -> None:
    assert not rows("variety_swap", "خليت الزبلوقة في التاقة", "arq", target="arb")
    assert not rows("variety_swap", "ذهبت إلى السوق", "arb", target="arq")


def test_a_word_that_marks_the_variety_left_behind_gives_none() -> None:
    assert not rows("variety_swap", "شحال هذا تاني دروك يا خويا هاك", "arq", target="ary")


def test_text_outside_the_changed_words_stays_byte_for_byte() -> None:
    around = ("\u202a  @user ", "\n\t\u200f😀 https://a.b/راني #علاش ")
    for each in rows("synonym", f"{around[0]}علاش{around[1]}", "arq"):
        assert each.startswith(around[0])
        assert each.endswith(around[1])


def test_a_seed_against_its_noun_subject_is_not_given_another_person() -> None:
    assert not rows("inflect", "خويا يخدم في الدار", "arq")
    assert not rows("inflect", "محمد خرج البارح", "arq")


def test_an_adjective_agrees_with_the_new_person() -> None:
    found = rows("inflect", "راني مريض وما نخدمش", "arq")
    assert found
    assert not [each for each in found if each.startswith(("رانا مريض ", "راهم مريض "))]


def test_you_do_not_hit_yourself() -> None:
    found = rows("inflect", "راني نشوفك من الطاقة", "arq")
    assert found
    assert not [each for each in found if each.startswith(("راك", "راكم"))]


def test_a_participle_agrees_with_the_new_person() -> None:
    found = rows("inflect", "راني باغي نشري طاقة", "arq")
    assert {each.split()[1] for each in found if each.startswith(("رانا ", "راهم "))} == {"حابين"}


def test_a_blessing_is_not_turned_round() -> None:
    assert not rows("negate", "ربي يحفظك", "arq")
    assert not rows("negate", "allah y3awnek", "arq")


def test_a_denial_with_nothing_keeps_its_negation() -> None:
    assert not rows("negate", "ما عندي والو", "arq")


def test_french_is_not_read_as_darija() -> None:
    for name in ("synonym", "spelling", "code_switch"):
        for each in rows(name, "c'est pour mon travail, wach rak?", "arq"):
            assert each.startswith("c'est pour mon travail")


def test_templates_follow_script_variety_label_and_topic() -> None:
    for script in ("Arab", "Latn"):
        found = rows("template", "x", "arq", script=script, label="positive")
        assert {detect_script(each) for each in found} == {script}
    assert rows("template", "س", "arq", label="pos") == rows("template", "س", "arq", label="إيجابي")
    assert not rows("template", "س", "arq", label="spam")
    assert not rows("template", "س", "arq", topic="astronomy")
    assert not rows("template", "س", "arb")
    assert rows("template", "س", "ary", label="negative", topic="the market")


def test_requests_of_one_kind_never_meet_in_the_templates() -> None:
    stream = rows("template", "س", "arq", limit=400, label="neg")
    assert len({folded_key(each) for each in stream}) == len(stream)
    for number in (1, 7, 80, 333):
        assert rows("template", "س", "arq", limit=1, label="neg", number=number) == [stream[number]]
