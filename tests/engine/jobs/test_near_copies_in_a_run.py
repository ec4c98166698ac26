"""A text that a run wrote before is told, stored with it or earlier; the first one is not."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from generation_kit import begun, candidates, make_store

from engine.jobs.generate import Generation
from engine.jobs.planning import GenerationPlan
from engine.jobs.verify import verify_candidates
from engine.model import Action, Decision, Outcome, Verdict
from engine.store import Store
from engine.text.bands import bands_of

TEXT = "وصلني الطرد ديالي غير البارح وراني فرحان بيه بزاف"
COPY = TEXT
LIKE_IT = "وصلني الطرد ديالي غير البارح وراني فرحان بيه والله"
OTHER = "القهوة تاع الحومة سكرت بكري هاد العشية"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")
    with make_store(tmp_path / "p.zerria") as made:
        yield made


def answered(line: Mapping[str, Any], text: str) -> dict[str, Any]:
    record = {
        "fields": {"text": text},
        "text": text,
        "parsed": True,
        "label": line["zerria"]["label"],
        "verdicts": [],
        "bands": bands_of([text])[0],
    }
    return {
        "request_id": line["custom_id"],
        "text": text,
        "finish": "stop",
        "error": "",
        "prompt_tokens": 1,
        "completion_tokens": 1,
        "records": [record],
    }


def written(generation: Generation, *portions: Sequence[str]) -> None:
    """Take these texts as the run's answers, portion by portion."""
    lines = generation.missing()
    by_id = {each["custom_id"]: each for each in lines}
    left = iter(lines)
    for portion in portions:
        generation.take([answered(next(left), text) for text in portion], by_id)


def near(store: Store) -> list[Verdict]:
    return [
        next(each for each in found.verdicts if each.verifier == "near_duplicate")
        for one in sorted(candidates(store), key=lambda each: each.id)
        if (found := store.candidates.get(one.id)) is not None
    ]


@pytest.mark.parametrize("portions", [[[TEXT, COPY, OTHER]], [[TEXT], [COPY], [OTHER]]])
def test_the_later_of_two_is_told(store: Store, portions: list[list[str]]) -> None:
    written(begun(store), *portions)
    first, second, third = near(store)
    assert (first.outcome, third.outcome) == (Outcome.PASS, Outcome.PASS)
    assert second.outcome is Outcome.REJECT
    assert (second.values["kind"], second.values["twin"]) == ("run", TEXT)
    assert "in this run" in second.sentence


def test_one_that_is_like_it_is_flagged(store: Store) -> None:
    written(begun(store), [TEXT, LIKE_IT])
    first, second = near(store)
    assert first.outcome is Outcome.PASS
    assert second.outcome is Outcome.FLAG
    assert "in this run" in second.sentence


def test_checked_again_the_same_is_told(store: Store) -> None:
    written(begun(store), [TEXT, COPY], [OTHER, LIKE_IT])
    before = near(store)
    list(verify_candidates(store))
    assert near(store) == before


def test_a_copy_of_what_was_rejected_in_the_run_is_told_too(store: Store) -> None:
    generation = begun(store)
    written(generation, [TEXT])
    store.decisions.decide([Decision(candidates(store)[0].id, Action.REJECT, "amina")])
    written(generation, [COPY])
    assert near(store)[-1].values["kind"] == "run"


def test_what_is_accepted_is_named_so(store: Store) -> None:
    generation = begun(store)
    written(generation, [TEXT])
    store.decisions.decide([Decision(candidates(store)[0].id, Action.ACCEPT, "amina")])
    written(generation, [COPY])
    assert near(store)[-1].values["kind"] == "accepted"


def test_another_run_does_not_count_until_it_is_accepted(store: Store) -> None:
    written(begun(store), [TEXT])
    other = begun(store, "paraphrase", GenerationPlan(total=3), delay_ms=0)
    written(other, [COPY])
    assert [each.outcome for each in near(store)] == [Outcome.PASS, Outcome.PASS]
