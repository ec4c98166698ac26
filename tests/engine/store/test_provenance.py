"""The provenance of a row: everything that the tables prove of it, nothing of this machine."""

import json

from hypothesis import given
from hypothesis import strategies as st

from engine.model import Action, Decision
from engine.store.provenance import (
    LONGEST_COMPARED,
    SAMPLING_KEYS,
    Roots,
    edit_distance,
    provenance,
    sampling_of,
)

ROOTS = Roots(
    candidate="c1",
    seeds=["s1"],
    request="q1",
    recipe="r",
    teacher="t",
    recipe_name="like_seeds",
    recipe_version=2,
    teacher_sha256="ab" * 32,
    sampling={"temperature": 0.8, "seed": 7},
    verdicts=[("variety", 1, "pass", 0.91239), ("length", 3, "flag", 0.5)],
)


def test_a_row_as_the_teacher_wrote_it():
    decision = Decision(1, Action.ACCEPT, "amina", at="2026-01-01", duration_ms=5, note="private")
    assert provenance(ROOTS, decision, {}, {}) == {
        "candidate": "c1",
        "seeds": ["s1"],
        "request": "q1",
        "recipe": "r",
        "teacher": "t",
        "recipe_name": "like_seeds",
        "recipe_version": 2,
        "teacher_sha256": "ab" * 32,
        "sampling": {"temperature": 0.8, "seed": 7},
        "verdicts": [
            {"verifier": "length", "version": 3, "outcome": "flag", "score": 0.5},
            {"verifier": "variety", "version": 1, "outcome": "pass", "score": 0.9124},
        ],
        "decision": {
            "action": "accept",
            "annotator": "amina",
            "at": "2026-01-01",
            "reasons": [],
            "duration_ms": 5,
        },
    }


def test_a_row_of_the_rules_names_the_operation_and_no_sampling():
    roots = Roots("c", ["s"], "q", "r", "t", operation="synonym", sampling={"temperature": 0.8})
    found = provenance(roots, None, {}, {})
    assert found["operation"] == "synonym"
    assert not {"sampling", "decision", "edit", "verdicts", "teacher_sha256"} & set(found)


def test_the_distance_of_an_edit_is_in_code_points_over_all_fields():
    found = edit_distance({"text": "راني", "note": "a"}, {"text": "راكي", "note": "a"})
    assert found == {"distance": 1, "normalised": 0.2}
    assert edit_distance({}, {}) == {"distance": 0, "normalised": 0.0}
    assert edit_distance({"a": "x"}, {"b": "yz"}) == {"distance": 3, "normalised": 1.0}
    assert edit_distance({"a": "🌱"}, {"a": ""}) == {"distance": 1, "normalised": 1.0}


def test_a_text_too_long_to_compare_is_not_compared():
    long = "ا" * (LONGEST_COMPARED + 1)
    assert edit_distance({"a": long}, {"a": "ب"}) == {"distance": None, "normalised": None}
    assert edit_distance({"a": long}, {"a": long})["distance"] == 0


@given(
    st.dictionaries(st.sampled_from("ab"), st.text(st.characters(), max_size=20)),
    st.dictionaries(st.sampled_from("ab"), st.text(st.characters(), max_size=20)),
)
def test_a_distance_is_symmetric_and_its_share_between_0_and_1(draft, edited):
    found = edit_distance(draft, edited)
    assert found == edit_distance(edited, draft)
    assert 0 <= found["normalised"] <= 1


def test_settings_that_a_request_does_not_name_are_left_out():
    values = json.dumps([0.8, None, 0, None, None, 160, 7, *[None] * 5])
    assert sampling_of(values) == {"temperature": 0.8, "top_k": 0, "max_tokens": 160, "seed": 7}
    assert sampling_of(None) == {}
    assert len(SAMPLING_KEYS) == 12
