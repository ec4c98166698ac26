from dataclasses import replace

import pytest
from hostile import texts
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.text.conjugation import TENSES, analyse, conjugate, inflect, negate, paradigm
from engine.text.lexicon import Entry, lexicon
from engine.text.variety_data import PERSONS, SCRIPTS

VERBS = [e for v in ("arq", "ary") for e in lexicon(v).entries if e.pos == "verb"]


def verb(variety, concept, arab):
    (entry,) = [e for e in lexicon(variety).of_concept(concept) if arab in e.arab]
    return entry


def row(entry, tense, script):
    return " ".join(conjugate(entry, person, tense, script) for person in PERSONS)


# In the order of the persons: 1s 2ms 2fs 3ms 3fs 1p 2p 3p.
@pytest.mark.parametrize(
    ("variety", "concept", "arab", "past", "present"),
    [
        ("arq", "write", "كتب", "كتبت كتبت كتبتي كتب كتبت كتبنا كتبتو كتبو",
         "نكتب تكتب تكتبي يكتب تكتب نكتبو تكتبو يكتبو"),
        ("ary", "write", "كتب", "كتبت كتبتي كتبتي كتب كتبات كتبنا كتبتو كتبو",
         "نكتب تكتب تكتبي يكتب تكتب نكتبو تكتبو يكتبو"),
        ("arq", "see", "شاف", "شفت شفت شفتي شاف شافت شفنا شفتو شافو",
         "نشوف تشوف تشوفي يشوف تشوف نشوفو تشوفو يشوفو"),
        ("ary", "see", "شاف", "شفت شفتي شفتي شاف شافت شفنا شفتو شافو",
         "نشوف تشوف تشوفي يشوف تشوف نشوفو تشوفو يشوفو"),
        ("arq", "walk", "مشى", "مشيت مشيت مشيتي مشى مشات مشينا مشيتو مشاو",
         "نمشي تمشي تمشي يمشي تمشي نمشيو تمشيو يمشيو"),
        ("ary", "go", "مشى", "مشيت مشيتي مشيتي مشى مشات مشينا مشيتو مشاو",
         "نمشي تمشي تمشي يمشي تمشي نمشيو تمشيو يمشيو"),
        ("arq", "open", "حل", "حليت حليت حليتي حل حلت حلينا حليتو حلو",
         "نحل تحل تحلي يحل تحل نحلو تحلو يحلو"),
        ("ary", "open", "حل", "حليت حليتي حليتي حل حلات حلينا حليتو حلو",
         "نحل تحل تحلي يحل تحل نحلو تحلو يحلو"),
        ("arq", "read", "قرا", "قريت قريت قريتي قرا قرات قرينا قريتو قراو",
         "نقرا تقرا تقراي يقرا تقرا نقراو تقراو يقراو"),
        ("ary", "read", "قرا", "قريت قريتي قريتي قرا قرات قرينا قريتو قراو",
         "نقرا تقرا تقراي يقرا تقرا نقراو تقراو يقراو"),
        ("ary", "want", "بغى", "بغيت بغيتي بغيتي بغى بغات بغينا بغيتو بغاو",
         "نبغي تبغي تبغي يبغي تبغي نبغيو تبغيو يبغيو"),
        ("arq", "be", "كان", "كنت كنت كنتي كان كانت كنا كنتو كانو",
         "نكون تكون تكوني يكون تكون نكونو تكونو يكونو"),
        ("ary", "eat", "كلا", "كليت كليتي كليتي كلا كلات كلينا كليتو كلاو",
         "ناكل تاكل تاكلي ياكل تاكل ناكلو تاكلو ياكلو"),
    ],
)  # fmt: skip
def test_well_known_verbs_in_arabic_letters(variety, concept, arab, past, present):
    entry = verb(variety, concept, arab)
    assert row(entry, "past", "Arab") == past
    assert row(entry, "present", "Arab") == present


@pytest.mark.parametrize(
    ("variety", "concept", "arab", "past", "present"),
    [
        ("arq", "write", "كتب", "ktebt ktebt ktebti kteb ketbet ktebna ktebtou ketbou",
         "nekteb tekteb tektbi yekteb tekteb nektbou tektbou yektbou"),
        ("ary", "write", "كتب", "ktebt ktebti ktebti kteb ketbat ktebna ktebto ketbo",
         "nkteb tkteb tketbi ykteb tkteb nketbo tketbo yketbo"),
        ("arq", "see", "شاف", "cheft cheft chefti chaf chafet chefna cheftou chafou",
         "nchouf tchouf tchoufi ychouf tchouf nchoufou tchoufou ychoufou"),
        ("ary", "see", "شاف", "cheft chefti chefti chaf chafet chefna chefto chafo",
         "nchouf tchouf tchoufi ychouf tchouf nchoufo tchoufo ychoufo"),
        ("arq", "walk", "مشى", "mchit mchit mchiti mcha mchat mchina mchitou mchaw",
         "nemchi temchi temchi yemchi temchi nemchiw temchiw yemchiw"),
        ("ary", "open", "حل", "7ellit 7elliti 7elliti 7ell 7ellat 7ellina 7ellito 7ello",
         "n7ell t7ell t7elli y7ell t7ell n7ello t7ello y7ello"),
        ("arq", "read", "قرا", "9rit 9rit 9riti 9ra 9rat 9rina 9ritou 9raw",
         "ne9ra te9ra te9ray ye9ra te9ra ne9raw te9raw ye9raw"),
        ("ary", "want", "بغى", "bghit bghiti bghiti bgha bghat bghina bghito bghaw",
         "nbghi tbghi tbghi ybghi tbghi nbghiw tbghiw ybghiw"),
        ("arq", "stay_awake", "سهر", "shert shert sherti sher sehret sherna shertou sehrou",
         "nesher tesher teshri yesher tesher neshrou teshrou yeshrou"),
        ("arq", "be", "كان", "kount kount kounti kan kanet kounna kountou kanou",
         "nkoun tkoun tkouni ykoun tkoun nkounou tkounou ykounou"),
    ],
)  # fmt: skip
def test_well_known_verbs_in_arabizi(variety, concept, arab, past, present):
    entry = verb(variety, concept, arab)
    assert row(entry, "past", "Latn") == past
    assert row(entry, "present", "Latn") == present


@pytest.mark.parametrize(
    ("variety", "concept", "arab", "person", "tense", "both"),
    [
        ("arq", "write", "كتب", "1s", "progressive", ("راني نكتب", "rani nekteb")),
        ("arq", "write", "كتب", "3p", "progressive", ("راهم يكتبو", "rahom yektbou")),
        ("ary", "write", "كتب", "1s", "progressive", ("كنكتب", "kankteb")),
        ("ary", "read", "قرا", "3p", "progressive", ("كيقراو", "kay9raw")),
        ("arq", "see", "شاف", "1p", "future", ("راح نشوفو", "rah nchoufou")),
        ("ary", "see", "شاف", "1p", "future", ("غادي نشوفو", "ghadi nchoufo")),
        ("arq", "write", "كتب", "2ms", "imperative", ("اكتب", "kteb")),
        ("ary", "write", "كتب", "2fs", "imperative", ("كتبي", "ketbi")),
        ("arq", "see", "شاف", "2p", "imperative", ("شوفو", "choufou")),
        ("ary", "come", "جا", "2ms", "imperative", ("أجي", "aji")),
        ("arq", "eat", "كلا", "2ms", "imperative", ("كول", "koul")),
        ("arq", "use", "استعمل", "2ms", "imperative", ("استعمل", "sta3mel")),
        ("ary", "speak", "تكلم", "2p", "imperative", ("تكلمو", "tkellmo")),
    ],
)
def test_tenses_with_auxiliaries_and_commands(variety, concept, arab, person, tense, both):
    entry = verb(variety, concept, arab)
    assert tuple(conjugate(entry, person, tense, script) for script in SCRIPTS) == both


@pytest.mark.parametrize(
    ("form", "variety", "script", "negated"),
    [
        ("كتب", "arq", "Arab", "ما كتبش"),
        ("كتبوا", "ary", "Arab", "ما كتبوش"),
        ("مشى", "arq", "Arab", "ما مشاش"),
        ("راني نكتب", "arq", "Arab", "ما رانيش نكتب"),
        ("غادي نكتب", "ary", "Arab", "ما غاديش نكتب"),
        ("كنكتب", "ary", "Arab", "ما كنكتبش"),
        ("ktebt", "arq", "Latn", "ma ktebtch"),
        ("7ell", "ary", "Latn", "ma 7elch"),
        ("n3ich", "arq", "Latn", "ma n3ichech"),
        ("rani nekteb", "arq", "Latn", "ma ranich nekteb"),
    ],
)
def test_negation_goes_round_the_first_word(form, variety, script, negated):
    assert negate(form, variety, script) == negated


@pytest.mark.parametrize(
    ("word", "variety", "found"),
    [
        ("كتبنا", "arq", ("write", "1p", "past", False)),
        ("ما كتبناش", "arq", ("write", "1p", "past", True)),
        ("ماكتبناش", "arq", ("write", "1p", "past", True)),
        ("مكتبناش", "ary", ("write", "1p", "past", True)),
        ("كتبوا", "arq", ("write", "3p", "past", False)),
        ("مكنكتبش", "ary", ("write", "1s", "progressive", True)),
        ("تنكتب", "ary", ("write", "1s", "progressive", False)),
        ("ما رانيش نكتب", "arq", ("write", "1s", "progressive", True)),
        ("راني نكتب", "arq", ("write", "1s", "progressive", False)),
        ("غانكتبو", "ary", ("write", "1p", "future", False)),
        ("ما مشاش", "arq", ("walk", "3ms", "past", True)),
        ("yeketbou", "arq", ("write", "3p", "present", False)),
        ("YEKTBOU", "arq", ("write", "3p", "present", False)),
        ("makanktebch", "ary", ("write", "1s", "progressive", True)),
        ("neqra", "arq", ("read", "1s", "present", False)),
        ("ichoufou", "arq", ("see", "3p", "present", False)),
        ("shouf", "ary", ("see", "2ms", "imperative", False)),
        ("ma 7elch", "ary", ("open", "3ms", "past", True)),
        ("ma n3ichech", "arq", ("live", "1s", "present", True)),
        ("شفتييييي", "ary", ("see", "2fs", "past", False)),
    ],
)
def test_a_form_is_traced_back_to_its_verb(word, variety, found):
    analyses = analyse(word, variety)
    assert found in {(a.entry.concept, a.person, a.tense, a.negated) for a in analyses}


def test_an_ambiguous_form_gives_every_person():
    persons = [a.person for a in analyse("كتبت", "arq") if a.entry.concept == "write"]
    assert persons == ["1s", "2ms", "2fs", "3fs"]


@pytest.mark.parametrize("word", ["باب", "bab", "لا", "la", "", "ما", "ma ch", "ش", "ماش", "كا"])
def test_a_word_that_no_verb_has_is_nothing(word):
    assert analyse(word, "ary") == ()


def test_a_verb_has_a_whole_paradigm_in_both_scripts():
    for entry in VERBS:
        forms = paradigm(entry)
        assert len(forms) == 4 * len(PERSONS) + 3, entry
        for both in forms.values():
            assert set(both) == set(SCRIPTS)
            assert all(form == form.strip() and form for form in both.values())


def test_every_form_of_one_word_is_analysed_back_to_its_verb_person_and_tense():
    for entry in VERBS:
        for (person, tense), both in paradigm(entry).items():
            if tense in ("past", "present", "imperative"):
                for form in both.values():
                    assert (entry, person, tense, False) in analyse(form, entry.variety), form


def test_forms_with_auxiliary_and_negation_are_analysed_back_too():
    for entry in VERBS[::9]:
        for (person, tense), both in paradigm(entry).items():
            for script, form in both.items():
                assert (entry, person, tense, False) in analyse(form, entry.variety), form
                if tense != "imperative":
                    negated = negate(form, entry.variety, script)
                    assert (entry, person, tense, True) in analyse(negated, entry.variety), negated


def test_an_irregular_verb_is_left_alone():
    entry = replace(VERBS[0], features={**VERBS[0].features, "irr": "1"})
    assert paradigm(entry) == {}
    with pytest.raises(ValueError, match="no form"):
        conjugate(entry, "3ms", "past", "Arab")


def test_only_the_second_person_is_commanded():
    with pytest.raises(ValueError, match="no form"):
        conjugate(VERBS[0], "3ms", "imperative", "Latn")


def test_a_variety_without_tables_can_not_be_negated():
    with pytest.raises(ValueError, match="no verb tables"):
        negate("كتب", "arb", "Arab")


def described(pos, **features):
    return Entry("arq", "x", pos, ("كبير",), ("kbir",), ("كبير",), ("grand",), features)


@pytest.mark.parametrize(
    ("entry", "gender", "number", "form"),
    [
        (described("adj", f="كبيرة:kbira", pl="كبار:kbar"), "m", "sg", ("كبير", "kbir")),
        (described("adj", f="كبيرة:kbira", pl="كبار:kbar"), "f", "sg", ("كبيرة", "kbira")),
        (described("adj", f="كبيرة:kbira", pl="كبار:kbar"), "f", "pl", ("كبار", "kbar")),
        (described("adj"), "f", "sg", None),
        (described("adj"), "m", "pl", None),
        (described("noun", g="f", pl="كبار:kbar"), "f", "sg", ("كبير", "kbir")),
        (described("noun", g="f", pl="كبار:kbar"), "m", "sg", None),
        (described("func", pl="كبار:kbar"), "m", "pl", None),
    ],
)
def test_nouns_and_adjectives_have_the_forms_of_their_row(entry, gender, number, form):
    assert inflect(entry, gender, number) == form


@settings(deadline=None)  # the first analysis builds the index
@given(texts, st.sampled_from(["arq", "ary", "arb", "zzz"]))
def test_analysing_answers_for_any_text(text, variety):
    assert isinstance(analyse(text, variety), tuple)


@settings(deadline=None)
@given(texts, st.sampled_from(["arq", "ary"]), st.sampled_from(SCRIPTS))
def test_negating_answers_for_any_text(text, variety, script):
    assert len(negate(text, variety, script)) >= len(text)


def test_fifty_megabytes_are_no_verb():
    for text in ("a" * 50_000_000, "ما " + "ب" * 50_000_000):
        assert analyse(text, "arq") == ()


def test_all_tenses_are_known():
    assert {tense for _, tense in paradigm(VERBS[0])} == set(TENSES)
