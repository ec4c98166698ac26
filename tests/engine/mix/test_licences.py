"""Which licences may go together, what stops an export, and what the result is under."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import UserError
from engine.mix.licence_table import SUGGESTED, compared, find_licence, is_unknown
from engine.mix.licences import (
    NAMED,
    LicenceRules,
    LicenceTally,
    find_conflicts,
    licence_of,
    refuse,
    remarks,
)
from engine.mix.mix_file import parse_mix, to_toml
from engine.mix.spec import DatasetMix


def counted(*rows):
    """A tally of (source, licence, origin, number of rows)."""
    found = LicenceTally()
    for source, licence, origin, number in rows:
        for each in range(number):
            found.add(source, licence, origin, f"{source}-{origin}-{each}")
    return found


def real(**licences):
    return counted(*((source, name, "real", 3) for source, name in licences.items()))


ANY = LicenceRules()


def kinds(found, rules=ANY):
    return [each.kind for each in find_conflicts(found, rules)]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("CC BY 4.0", "CC-BY-4.0"),
        ("cc-by-sa", "CC-BY-SA-4.0"),
        ("Creative Commons Attribution-ShareAlike 3.0 Unported", "CC-BY-SA-3.0"),
        ("https://creativecommons.org/licenses/by-nc-sa/4.0/", "CC-BY-NC-SA-4.0"),
        ("public domain", "CC-PDDC"),
        ("Domaine public", "CC-PDDC"),
        ("CC0 1.0 Universal", "CC0-1.0"),
        ("MIT License", "MIT"),
        ("the MIT licence", "MIT"),
        ("Apache License, Version 2.0", "Apache-2.0"),
        ("bsd 3-clause", "BSD-3-Clause"),
        ("GPL v3", "GPL-3.0-only"),
        ("odbl", "ODbL-1.0"),
        ("ODC-BY-1.0", "ODC-By-1.0"),
        ("cc_by_nc_nd_4.0", "CC-BY-NC-ND-4.0"),
    ],
)
def test_what_people_write_is_understood(written, meant):
    found = find_licence(written)
    assert found is not None
    assert found.id == meant == compared(written)
    assert found.source.startswith("https://")


def test_every_suggested_name_is_known_as_it_stands():
    assert all(compared(each) == each and find_licence(each) for each in SUGGESTED)


@pytest.mark.parametrize("written", ["", "  ", "Unknown", "n/a", "inconnue", "غير معروف", "none"])
def test_nobody_knows_is_an_answer_in_many_words(written):
    assert is_unknown(written)
    assert find_licence(written) is None


@pytest.mark.parametrize("written", ["CC BY 9.0", "as the radio says", "CC-BY-4.0 AND MIT"])
def test_what_is_not_in_the_table_is_not_guessed(written):
    assert find_licence(written) is None
    assert not is_unknown(written)
    assert licence_of([written]) == licence_of([written, "MIT"]) == "other"
    ((_, values),) = remarks(real(here=written, there="MIT"))
    assert (values["licence"], values["count"]) == (written, "3")


@given(st.text())
def test_any_text_may_be_a_licence(written):
    found = LicenceTally()
    found.add(written, written, "real", "u")
    found.add("other", "CC0-1.0", "synthetic", "v")
    conflicts = find_conflicts(found, LicenceRules())
    assert all(each.sentence and each.as_data()["rows"] for each in conflicts)
    assert licence_of([written, "CC0-1.0"])


def test_permissive_licences_go_together():
    found = real(a="CC0", b="mit", c="Apache-2.0", d="CC BY 4.0", e="ODC-BY")
    assert not kinds(found)
    assert licence_of(["CC0", "mit", "CC BY 4.0"]) == "CC-BY-4.0"


@pytest.mark.parametrize(
    ("one", "other", "result"),
    [
        ("CC-BY-SA-4.0", "ODbL-1.0", None),
        ("CC-BY-SA-4.0", "CC-BY-NC-SA-4.0", None),
        ("CC-BY-SA-3.0", "GPL-3.0-only", None),
        ("GPL-2.0-only", "GPL-3.0-only", None),
        ("CC-BY-SA-1.0", "CC-BY-SA-4.0", None),
        ("CC-BY-SA-3.0", "CC-BY-SA-4.0", "CC-BY-SA-4.0"),
        ("CC-BY-SA-4.0", "GPL-3.0-only", "GPL-3.0-only"),
        ("CC-BY-SA-4.0", "MIT", "CC-BY-SA-4.0"),
        ("CC-BY-NC-SA-4.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0"),
        ("CC-BY-NC-4.0", "CC-BY-4.0", "CC-BY-NC-4.0"),
    ],
)
def test_sharing_alike_goes_with_itself_and_what_it_accepts(one, other, result):
    for names in permutations((one, other)):
        found = real(**{f"s{place}": name for place, name in enumerate(names)})
        assert kinds(found) == ([] if result else ["share_alike"])
        assert licence_of(names) == (result or "other")


def test_the_smaller_side_is_the_one_to_leave_out():
    found = counted(
        ("wiki", "CC BY-SA 4.0", "real", 900),
        ("wiki", "CC BY-SA 4.0", "synthetic", 200),
        ("map", "ODbL", "real", 12),
        ("book", "CC0", "real", 5),
    )
    (conflict,) = find_conflicts(found, LicenceRules())
    assert conflict.licences == ("CC-BY-SA-4.0", "ODbL-1.0")
    assert (conflict.sources, conflict.count) == (("map",), 12)
    assert conflict.uids == tuple(f"map-real-{each}" for each in range(NAMED))
    assert 'leave_out = ["map"]' in conflict.sentence
    with pytest.raises(UserError, match=r"12 rows are under ODbL-1\.0, from map"):
        refuse([conflict])
    refuse([])


def test_no_profit_does_not_go_into_what_must_stay_free():
    assert kinds(real(a="CC-BY-NC-4.0", b="CC-BY-SA-4.0")) == ["non_commercial"]
    assert licence_of(["CC-BY-NC-4.0", "CC-BY-SA-4.0"]) == "other"


def test_word_for_word_may_go_out_but_nothing_may_grow_from_it():
    whole = counted(("a", "CC-BY-ND-4.0", "real", 4), ("b", "CC0", "synthetic", 4))
    assert not kinds(whole)
    assert licence_of(["CC-BY-ND-4.0", "CC0"]) == "CC-BY-ND-4.0"
    grown = counted(
        ("a", "CC-BY-NC-ND-4.0", "real", 4),
        ("a", "CC-BY-NC-ND-4.0", "synthetic", 2),
        ("a", "CC-BY-NC-ND-4.0", "edited", 1),
    )
    (conflict,) = find_conflicts(grown, LicenceRules())
    assert (conflict.kind, conflict.count) == ("no_derivatives", 3)
    assert set(conflict.uids) == {"a-edited-0", "a-synthetic-0", "a-synthetic-1"}


def test_an_unknown_licence_stops_a_mixture_unless_the_mix_allows_it():
    found = real(a="CC0-1.0", b="unknown", c="")
    (conflict,) = find_conflicts(found, LicenceRules())
    assert (conflict.kind, conflict.sources, conflict.count) == ("unknown", ("b", "c"), 6)
    assert not kinds(found, LicenceRules(allow_unknown=True))
    assert not kinds(real(b="unknown", c=""))
    assert licence_of(["CC0-1.0", "unknown"]) == "other"


def test_only_what_the_mix_allows_goes_out():
    found = real(a="CC0", b="cc by 4.0", c="unknown", d="as the radio says")
    rules = LicenceRules(allow=("CC0-1.0", "As the radio says"))
    refused = find_conflicts(found, rules)
    assert [(each.kind, each.sources) for each in refused] == [
        ("not_allowed", ("b",)),
        ("unknown", ("c",)),
    ]
    assert not kinds(real(a="CC0"), rules)


def test_the_rules_are_a_table_of_the_mix_and_read_back():
    rules = LicenceRules(("CC0-1.0", "CC-BY-4.0"), True, ('the "radio"', "زرّيعة"))
    mix = DatasetMix(licences=rules)
    assert parse_mix(to_toml(mix), "here") == mix
    assert LicenceRules().to_toml() == []
    assert rules.keep("team")
    assert not rules.keep("زرّيعة")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('allow = "MIT"', "licences.allow:"),
        ("allow = [1]", "licences.allow:"),
        ('allow = ["unknown"]', "licences.allow:"),
        ('allow_unknown = "yes"', "licences.allow_unknown:"),
        ("leave_out = 3", "licences.leave_out:"),
        ("deny = []", "licences.deny:"),
    ],
)
def test_a_wrong_rule_names_its_key(text, key):
    with pytest.raises(UserError, match=key.replace(".", r"\.")):
        parse_mix(f"[licences]\n{text}\n", "mix.toml")
