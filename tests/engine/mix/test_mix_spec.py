"""The mix file: what it may say, and what is told about what it may not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import UserError
from engine.mix.mix_file import parse_mix, read_mix, to_toml
from engine.mix.spec import Caps, DatasetMix, Decontamination, Quota, RareCells

WHOLE = """
name = "darija"
rows = 200
seed = 7
max_synthetic_per_seed = 2
format = "alpaca"
system = "جاوب بالدارجة"

include = "passing"

[real]
floor = 0.6
drop = true

[caps]
per_recipe = 40
per_family = 0

[rare]
by = ["variety", "label"]
below = 0.05
rows = 12
repeat = 3
weights = true

[length]
bounds = [4, 9]

[decontamination]
files = ["held out.jsonl", "امتحان.csv"]
ngram = 5
overlap = 0.8

[splits]
train = 0.7
validation = 0.1
test = 0.2
evaluation = "any"
keep_earlier_tests = false

[[quota]]
label = "joy"
variety = "arq"
share = 0.25

[[quota]]
origin = "synthetic"
length = "long"
topic = "market"
task = "classification"
register = "casual"
count = 30
"""

COUNTED = """
[splits]
by = "count"
validation = 40
test = 60
"""


def test_every_key_of_a_mix_file_is_read():
    mix = parse_mix(WHOLE, "mix.toml")
    assert (mix.rows, mix.seed, mix.floor, mix.max_synthetic_per_seed) == (200, 7, 0.6, 2)
    assert mix.quotas[0] == Quota({"label": "joy", "variety": "arq"}, share=0.25)
    assert mix.quotas[1] == Quota(
        {
            "register": "casual",
            "topic": "market",
            "task": "classification",
            "origin": "synthetic",
            "length": "long",
        },
        count=30,
    )
    assert mix.splits == {"train": 0.7, "validation": 0.1, "test": 0.2}
    assert (mix.evaluation, mix.format, mix.system) == ("any", "alpaca", "جاوب بالدارجة")
    assert (mix.include, mix.drop_real, mix.keep_earlier_tests) == ("passing", True, False)
    assert mix.caps == Caps(per_recipe=40, per_family=0)
    assert mix.rare == RareCells(("label", "variety"), 0.05, rows=12, repeat=3, weights=True)
    assert [mix.length_band(words) for words in (0, 4, 5, 9, 10)] == [
        "short", "short", "medium", "medium", "long",
    ]  # fmt: skip
    assert mix.decontamination == Decontamination(("held out.jsonl", "امتحان.csv"), 5, 0.8)


def test_splits_may_be_numbers_of_rows():
    mix = parse_mix(COUNTED, "mix.toml")
    assert mix.split_by == "count"
    assert mix.splits == {"train": 0, "validation": 40, "test": 60}
    assert mix.split_names == ("train", "validation", "test")


def test_an_empty_file_is_the_default_mix():
    assert parse_mix("", "mix.toml") == DatasetMix()


def test_a_mix_written_as_toml_is_read_back_the_same():
    for text in ("", WHOLE, COUNTED):
        mix = parse_mix(text, "mix.toml")
        assert parse_mix(to_toml(mix), "again") == mix
        assert to_toml(parse_mix(to_toml(mix), "again")) == to_toml(mix)


@given(
    name=st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1),
    system=st.text(st.characters(exclude_categories=["Cs"])),
    floor=st.floats(0, 1),
)
def test_any_text_and_share_survive_the_way_through_toml(name, system, floor):
    mix = DatasetMix(name=name, system=system, floor=floor)
    assert parse_mix(to_toml(mix), "again") == mix


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("colour = 3", "colour"),
        ("rows = -1", "rows"),
        ("rows = 1.5", "rows"),
        ("rows = true", "rows"),
        ("seed = 'x'", "seed"),
        ("[real]\nfloor = 1.2", "real.floor"),
        ("[real]\nfloor = nan", "real.floor"),
        ("[real]\nmax_synthetic_per_seed = 2", "above the first [table]"),
        ("real = 0.5", "[real]"),
        ("[splits]\ntrain = 0.8\ntest = 0.1", "add up to 0.9"),
        ("[splits]\ntrain = 1\ndev = 0.1", "splits.dev"),
        ("[splits]\ntrain = 1\nevaluation = 'all'", "splits.evaluation"),
        ("[[quota]]\nlabel = 'a'", "either share or count"),
        ("[[quota]]\nlabel = 'a'\nshare = 0.5\ncount = 3", "either share or count"),
        ("[[quota]]\nshare = 0.5", "at least one of"),
        ("[[quota]]\nlabel = ''\nshare = 0.5", "quota 1.label"),
        ("[[quota]]\nlabel = 'a'\nshare = 1.5", "quota 1.share"),
        ("[[quota]]\nlabel = 'a'\ncount = -5", "quota 1.count"),
        ("[[quota]]\nscript = 'Cyrl'\ncount = 5", "Cyrl"),
        ("[[quota]]\norigin = 'fake'\ncount = 5", "fake"),
        ("[[quota]]\nlabel = 'a'\nshare = 0.6\n[[quota]]\nlabel = 'b'\nshare = 0.6", "1.2"),
        ("[[quota]]\nlabel = 'a'\nshare = 0.1\n[[quota]]\nlabel = 'a'\nshare = 0.2", "two quotas"),
        ("rows = 10\n[[quota]]\nlabel = 'a'\ncount = 20", "10 rows"),
        ("include = 'all'", "include"),
        ("[real]\ndrop = 1", "real.drop"),
        ("[caps]\nper_seed = 1", "caps.per_seed"),
        ("[caps]\nper_recipe = -1", "caps.per_recipe"),
        ("[rare]\nby = ['colour']", "rare.by"),
        ("[rare]\nby = []", "rare.by"),
        ("[rare]\nby = ['label', 'label']", "twice"),
        ("[rare]\nrows = 3\nshare = 0.1", "either rows or share"),
        ("[rare]\nrepeat = 0", "rare.repeat"),
        ("[length]\nbounds = [5]", "length.bounds"),
        ("[length]\nbounds = [9, 5]", "length.bounds"),
        ("[length]\nbounds = [true, 5]", "length.bounds"),
        ("[splits]\nby = 'rows'", "splits.by"),
        ("[splits]\nby = 'count'\ntrain = 10\ntest = 5", "splits.train"),
        ("[splits]\nby = 'count'\ntest = 0.5", "splits.test"),
        ("[splits]\nkeep_earlier_tests = 'yes'", "splits.keep_earlier_tests"),
        ("[decontamination]\nfiles = 'a'", "decontamination.files"),
        ("[decontamination]\nngram = 0", "decontamination.ngram"),
        ("[decontamination]\noverlap = 0", "decontamination.overlap"),
        ("[[quota]]\nlength = 'tiny'\ncount = 5", "tiny"),
        ("quota = 3", "[[quota]]"),
        ("name = ''", "name"),
        ('name = "a\\nb"', "name"),
        ("rows = ", "TOML"),
    ],
)
def test_a_mistake_is_told_with_its_key_and_file(text, told):
    with pytest.raises(UserError) as caught:
        parse_mix(text, "my_mix.toml")
    assert told in str(caught.value)
    assert "my_mix.toml" in str(caught.value)


def test_a_file_that_is_not_there_is_the_users_error(tmp_path):
    with pytest.raises(UserError, match=r"none\.toml"):
        read_mix(tmp_path / "none.toml")
