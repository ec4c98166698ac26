"""A file becomes seeds of a project, with duplicates marked and bad rows kept."""

from pathlib import Path

import pytest

from engine.errors import UserError
from engine.importers.notes import NO_ROWS
from engine.importers.reading import SeedOptions, batches
from engine.jobs.import_seeds import SeedImport, file_sha256, import_file
from engine.model import Event
from engine.store import Store

LICENSED = SeedOptions(licence="MIT")


@pytest.fixture
def store(tmp_path: Path):  # type: ignore[no-untyped-def]
    with Store.create(tmp_path / "project.zerria", {}) as opened:
        yield opened


def written(folder: Path, text: str, name: str = "rows.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def done_of(events: list[Event]) -> dict[str, object]:
    assert events[-1].kind == "done"
    return dict(events[-1].data)


def test_every_row_is_counted_once(store: Store, tmp_path: Path) -> None:
    path = written(tmp_path, "id,text\n1,واش راك\n2,واش راك\n3,\n,\n4,فين غادي\n5,a,b\n")
    events = list(import_file(store.seeds, path, SeedOptions(variety="arq", licence="MIT")))
    done = done_of(events)
    assert list(done)[:4] == ["imported", "duplicates", "quarantined", "blank"]
    assert list(done.values())[:4] == [3, 1, 2, 1]
    assert store.seeds.count() == 3
    assert [row["row"] for row in store.seeds.quarantined()] == [4, 7]
    (noted,) = store.seeds.imports()
    assert noted["sha256"] == file_sha256(path)
    assert [noted[name] for name in ("imported", "duplicates", "quarantined", "blank")] == [
        *(3, 1, 2, 1),
    ]


def test_what_is_stored_is_what_was_in_the_file(store: Store, tmp_path: Path) -> None:
    path = written(tmp_path, "  واش\u200f راك؟؟ \n", "rows.txt")
    list(import_file(store.seeds, path, LICENSED))
    (seed,) = store.seeds.stream()
    assert seed.text == "  واش\u200f راك؟؟ "
    assert seed.warnings
    assert not list(store.seeds.damaged())


def test_the_mapping_of_the_last_time_wins_over_the_guess(store: Store, tmp_path: Path) -> None:
    first = written(tmp_path, "text,darija\nbonjour,سلام\n", "first.csv")
    list(import_file(store.seeds, first, SeedOptions(mapping={"darija": "text"}, licence="MIT")))
    second = written(tmp_path, "text,darija\nmerci,صحيت\n", "second.csv")
    list(import_file(store.seeds, second, LICENSED))
    assert [seed.text for seed in store.seeds.stream()] == ["سلام", "صحيت"]


def test_the_fields_of_the_task_are_filled(store: Store, tmp_path: Path) -> None:
    path = written(tmp_path, "instruction,answer\nكيفاش؟,هاكا\n")
    options = SeedOptions(
        task="instruction",
        licence="MIT",
        mapping={"instruction": "field:instruction", "answer": "text"},
    )
    list(import_file(store.seeds, path, options))
    (seed,) = store.seeds.stream()
    assert seed.fields == {"instruction": "كيفاش؟", "answer": "هاكا"}
    assert seed.text == "هاكا"


def test_a_table_without_rows_says_so(store: Store, tmp_path: Path) -> None:
    events = list(import_file(store.seeds, written(tmp_path, "id,text\n"), LICENSED))
    assert [event.kind for event in events] == ["warning", "done"]
    assert events[0].data["text"] == NO_ROWS


def test_a_slip_in_the_import_leaves_the_project_alone(store: Store, tmp_path: Path) -> None:
    path = written(tmp_path, "id,text\n1,wach\n")
    for options, words in (
        (SeedOptions(mapping={"tekst": "text"}), "has no column tekst"),
        (SeedOptions(task="poem"), "There is no task poem"),
        (SeedOptions(mapping={"id": "label"}), "is chosen as the text"),
    ):
        with pytest.raises(UserError, match=words):
            list(import_file(store.seeds, path, options))
    with pytest.raises(UserError):
        list(import_file(store.seeds, tmp_path / "missing.csv", LICENSED))
    assert store.seeds.imports() == []


def test_the_window_stores_the_workers_batches_alike(store: Store, tmp_path: Path) -> None:
    path = written(tmp_path, "\n".join(f"wach {number}" for number in range(450)), "rows.txt")
    job = SeedImport(store.seeds, path, "utf-8", {"text": "text"}, "signature")
    for batch in batches(path, SeedOptions()):
        assert job.take(batch).tables == {"seeds"}
    assert job.totals() == {"imported": 450, "duplicates": 0, "quarantined": 0, "blank": 0} | {
        "duplicates": job.totals()["duplicates"]
    }
    assert store.seeds.count() == 450


def test_without_a_licence_nothing_is_imported_and_what_to_say_is_told(
    store: Store, tmp_path: Path
) -> None:
    path = written(tmp_path, "id,text\n1,wach\n")
    with pytest.raises(UserError, match=r"rows of rows\.csv.*--licence \(CC0-1\.0, .*unknown"):
        list(import_file(store.seeds, path, SeedOptions()))
    with pytest.raises(UserError, match="has no column rights"):
        list(
            import_file(
                store.seeds, path, SeedOptions(mapping={"text": "text", "rights": "licence"})
            )
        )
    assert store.seeds.imports() == []
    list(import_file(store.seeds, path, SeedOptions(licence=" unknown ")))
    (seed,) = store.seeds.stream()
    assert (seed.licence, seed.source) == ("unknown", "rows")


ROWS_WITH_LICENCE = "text,licence,source\nواش راك,CC BY 4.0,radio\nفين غادي,,\n"


def test_a_licence_column_is_enough_and_its_empty_cells_are_told_by_row(
    store: Store, tmp_path: Path
) -> None:
    path = written(tmp_path, ROWS_WITH_LICENCE)
    done = done_of(list(import_file(store.seeds, path, SeedOptions())))
    assert (done["imported"], done["quarantined"]) == (1, 1)
    (seed,) = store.seeds.stream()
    assert (seed.licence, seed.source) == ("CC BY 4.0", "radio")
    (aside,) = store.seeds.quarantined()
    told = str(UserError(aside["reason"], **aside["values"]))
    assert told.startswith("The column licence on line 3 says no licence")


def test_empty_cells_take_what_was_said_for_all_rows(store: Store, tmp_path: Path) -> None:
    path = written(tmp_path, ROWS_WITH_LICENCE)
    list(import_file(store.seeds, path, SeedOptions(licence="MIT", source="us")))
    assert [(seed.licence, seed.source) for seed in store.seeds.stream()] == [
        ("CC BY 4.0", "radio"),
        ("MIT", "us"),
    ]


def test_a_licence_that_nobody_knows_of_is_kept_and_remarked(store: Store, tmp_path: Path) -> None:
    path = written(tmp_path, "text\nwach\n")
    events = list(import_file(store.seeds, path, SeedOptions(licence="as you like")))
    (warning,) = [event.data for event in events if event.kind == "warning"]
    assert warning["values"]["licence"] == "as you like"
    assert next(iter(store.seeds.stream())).licence == "as you like"
