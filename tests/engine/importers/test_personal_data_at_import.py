"""Personal data at import: counted, or replaced before anything is made of a row."""

import json
from pathlib import Path

import pytest

from engine.errors import UserError
from engine.importers.notes import PERSONAL_DATA, recognise
from engine.importers.reading import SeedOptions, batches
from engine.jobs.import_seeds import HOLDS_PERSONAL_DATA, import_file, with_privacy
from engine.model import SeedExample
from engine.store import Store
from engine.text.normalise import exact_key

ROWS = (
    "instruction,answer\n"
    "كيفاش نعيطلك على 0550 11 22 33؟,عيطلي على 0661 23 45 67 wla a@b.dz\n"
    "واش راك؟,لاباس الحمد لله\n"
    'فين نبعث؟,"ابعث على 0661-23-45-67"\n'
)
MAPPING = {"instruction": "field:instruction", "answer": "text"}


@pytest.fixture
def store(tmp_path: Path):  # type: ignore[no-untyped-def]
    with Store.create(tmp_path / "project.zerria", {}) as opened:
        yield opened


def imported(
    store: Store, folder: Path, choice: str, rows: str = ROWS
) -> tuple[list[SeedExample], list[dict[str, object]], dict[str, object]]:
    path = folder / "rows.csv"
    path.write_text(rows, encoding="utf-8")
    options = SeedOptions(task="instruction", mapping=MAPPING, variety="arq", licence="MIT")
    events = list(import_file(store.seeds, path, with_privacy(store, options, choice)))
    warnings = [dict(each.data) for each in events if each.kind == "warning"]
    return list(store.seeds.stream()), warnings, dict(events[-1].data)


def test_what_is_kept_is_counted_and_warned_about(store: Store, tmp_path: Path) -> None:
    seeds, warnings, done = imported(store, tmp_path, "keep")
    assert seeds[0].text == "عيطلي على 0661 23 45 67 wla a@b.dz"
    assert not any(seed.original or seed.warnings for seed in seeds)
    assert done["personal_data"] == {"rows": 2, "phone": 3, "email": 1}
    (warning,) = warnings
    assert warning["text"] == HOLDS_PERSONAL_DATA
    assert warning["values"] == {"rows": "2", "kinds": "PHONE 3, EMAIL 1"}
    assert not store.setting("pseudonym_key")


def test_every_field_is_redacted_and_the_original_is_kept(store: Store, tmp_path: Path) -> None:
    seeds, warnings, done = imported(store, tmp_path, "redact")
    assert not warnings
    assert done["personal_data"] == {"rows": 2, "phone": 3, "email": 1}
    assert seeds[0].fields == {
        "instruction": "كيفاش نعيطلك على [PHONE]؟",
        "answer": "عيطلي على [PHONE] wla [EMAIL]",
    }
    assert seeds[0].text == seeds[0].fields["answer"]
    assert json.loads(seeds[0].original)["fields"] == {
        "instruction": "كيفاش نعيطلك على 0550 11 22 33؟",
        "answer": "عيطلي على 0661 23 45 67 wla a@b.dz",
    }
    (remark,) = seeds[0].warnings
    assert recognise(remark) == (PERSONAL_DATA, {"kinds": "PHONE 2, EMAIL 1"})
    assert (seeds[1].original, seeds[1].warnings) == ("", ())
    assert seeds[0].script == "mixed"
    assert seeds[2].script == "Arab"


def test_pseudonyms_are_the_same_in_a_whole_project(store: Store, tmp_path: Path) -> None:
    seeds, _, _ = imported(store, tmp_path, "pseudonymise")
    key = store.setting("pseudonym_key")
    assert len(bytes.fromhex(key)) == 32
    number = seeds[2].text.removeprefix("ابعث على ")
    assert number != "0661-23-45-67"
    assert number.replace("-", " ") in seeds[0].text
    again, _, _ = imported(store, tmp_path, "pseudonymise")
    assert store.setting("pseudonym_key") == key
    assert [seed.text for seed in again[3:]] == [seed.text for seed in seeds]
    assert again[3].duplicate_of == again[0].id


def test_keys_are_of_the_replaced_text(tmp_path: Path) -> None:
    path = tmp_path / "rows.txt"
    path.write_text("عيطلي على 0661 23 45 67\n", encoding="utf-8")
    (batch,) = batches(path, SeedOptions(personal_data="redact"))
    (seed,) = batch["seeds"]
    assert seed["exact_key"] == exact_key("عيطلي على [PHONE]")
    assert batch["personal"] == {"rows": 1, "phone": 1}


def test_a_raw_row_that_was_kept_already_is_kept_with_the_fields(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"text": "سلام", "text": "tel 0661234567"}\n', encoding="utf-8")
    (batch,) = batches(path, SeedOptions(personal_data="redact"))
    kept = json.loads(batch["seeds"][0]["original"])
    assert kept["fields"] == {"text": "tel 0661234567"}
    assert "سلام" in kept["raw"]


def test_the_sentence_about_a_row_set_aside_does_not_tell_the_number(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"text": ["0661234567"]}\n{"text": "سلام"}\n', encoding="utf-8")
    (batch,) = batches(path, SeedOptions(personal_data="redact"))
    (bad,) = batch["bad"]
    assert "0661234567" not in json.dumps(bad["values"])


def test_a_choice_that_is_none_is_said(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UserError) as told:
        imported(store, tmp_path, "hide")
    assert "hide" in str(told.value)
    assert "pseudonymise" in str(told.value)


def test_the_key_is_not_shown_with_the_options() -> None:
    assert "abcd" not in repr(SeedOptions(pseudonym_key="abcd"))
