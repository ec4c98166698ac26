"""Rows that were set aside become seeds when a person mends them; nothing of the file is lost."""

from pathlib import Path

import pytest

from engine.errors import UserError
from engine.importers.seeding import SeedOptions
from engine.jobs.import_seeds import import_file
from engine.jobs.repair_seeds import SetAside, repair, set_aside
from engine.store import Store

LINES = (
    '{"text": "راني رايح للدار", "label": "neutral"}\n'
    '{"text": 7, "label": "neutral", "licence": "x"}\n'
    '{"text": "ما جاش البارح", "label": \n'
)


@pytest.fixture
def store(tmp_path: Path):
    file = tmp_path / "tweets.jsonl"
    file.write_text(LINES, "utf-8")
    with Store.create(tmp_path / "p.zerria", {"task": "text", "variety": "arq"}) as store:
        for _ in import_file(store.seeds, file, SeedOptions(licence="CC0-1.0", variety="arq")):
            pass
        yield store


def lines(store: Store) -> list[int]:
    return [each["row"] for each in store.seeds.quarantined()]


def broken(store: Store) -> SetAside:
    row = set_aside(store, store.seeds.quarantined()[-1]["id"])
    assert row is not None
    assert row.line == 3
    return row


def test_what_is_set_aside_shows_what_it_says_and_the_terms_of_its_import(store: Store) -> None:
    assert lines(store) == [2, 3]
    row = broken(store)
    assert row.parts["text"] == row.raw
    assert row.parts["licence"] == "CC0-1.0"
    assert row.parts["source"] == "tweets"


def test_a_mended_row_is_a_seed_with_its_place_and_what_the_file_held(store: Store) -> None:
    row = broken(store)
    repair(store, row, {**row.parts, "text": "ما جاش البارح", "label": "negative"})
    seed = list(store.seeds.stream())[-1]
    assert (seed.text, seed.label, seed.file, seed.row) == (
        "ما جاش البارح", "negative", "tweets.jsonl", 3,
    )  # fmt: skip
    assert seed.original == row.raw
    assert seed.script == "Arab"
    assert lines(store) == [2]
    [entry] = store.seeds.imports()
    assert (entry["imported"], entry["quarantined"]) == (2, 1)


def test_a_mended_row_that_is_there_already_is_marked_as_a_duplicate(store: Store) -> None:
    row = broken(store)
    repair(store, row, {**row.parts, "text": "راني رايح للدار", "label": "neutral"})
    assert list(store.seeds.stream())[-1].duplicate_kind == "exact"


@pytest.mark.parametrize(
    "said",
    [
        {"text": "  "},
        {"licence": ""},
        {"text": "\ufeef\ufefc\ufeee\ufeea\ufeef" * 40, "licence": ""},
    ],
)
def test_what_is_still_wrong_is_said_and_the_row_stays(store: Store, said: dict[str, str]) -> None:
    row = broken(store)
    with pytest.raises(UserError):
        repair(store, row, {**row.parts, **said})
    assert len(lines(store)) == 2


def test_a_row_is_mended_once(store: Store) -> None:
    row = broken(store)
    repair(store, row, {**row.parts, "text": "ما جاش"})
    with pytest.raises(UserError) as told:
        repair(store, row, {**row.parts, "text": "ما جاش"})
    assert "no longer set aside" in told.value.text
    assert store.seeds.count() == 2
    assert set_aside(store, row.id) is None
