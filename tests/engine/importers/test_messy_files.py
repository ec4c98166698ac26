"""The collection of bad files: how many rows a good importer takes, and how many it reports."""

from pathlib import Path

import pytest

from engine.errors import UserError
from engine.importers import IMPORTERS
from engine.importers.notes import LOOKALIKES, MOJIBAKE, recognise
from engine.importers.reading import BadRow, SeedOptions, preview, rows_to_seeds
from engine.model import SeedExample

MESSY = Path(__file__).parents[4] / "shared" / "data" / "messy"
pytestmark = pytest.mark.skipif(not MESSY.is_dir(), reason=f"the bad files are not at {MESSY}")

SENTENCES = (
    "واش راك خويا، كلش مليح؟",
    "راني عيان بزاف اليوم وما نقدرش نخدم",
    "هاد الماكلة بنينة بزاف تبارك الله",
    "فين غادي تمشي دابا مع هاد الشتا؟",
    "علابالي بلي السومة غالية بصح السلعة مليحة",
    "ما بقاش لينا الوقت، خاصنا نسالو هاد الخدمة",
)


def file_named(number: str) -> Path:
    return next(path for path in MESSY.iterdir() if path.name.startswith(number + "_"))


def import_of(number: str) -> tuple[list[SeedExample], list[BadRow], int]:
    outcomes = list(rows_to_seeds(file_named(number), SeedOptions()))
    seeds = [each for each in outcomes if isinstance(each, SeedExample)]
    bad = [each for each in outcomes if isinstance(each, BadRow)]
    return seeds, bad, len(outcomes) - len(seeds) - len(bad)


# In 08 the manifest counts the row of empty cells as bad; here it is a blank one.
@pytest.mark.parametrize(
    ("number", "ok", "bad", "blank"),
    [
        ("01", 6, 0, 0),
        ("02", 6, 0, 0),
        ("04", 6, 0, 0),
        ("05", 6, 0, 0),
        ("07", 4, 2, 0),
        ("08", 4, 2, 1),
        ("09", 2, 4, 0),
        ("10", 5, 2, 1),
        ("11", 6, 0, 0),
        ("13", 8, 0, 0),
        ("15", 8, 0, 0),
        ("16", 8, 0, 0),
        ("17", 3, 1, 0),
        ("19", 6, 0, 0),
        ("21", 0, 0, 0),
        ("22", 0, 0, 4),
        ("24", 4, 10, 0),
        ("25", 5, 0, 0),
        ("27", 3, 1, 1),
        ("30", 7, 0, 0),
        ("35", 6, 0, 0),
        ("37", 1, 0, 0),
        ("38", 8, 0, 0),
        ("40", 16, 0, 0),
        ("41", 1, 0, 0),
    ],
)
def test_as_many_rows_are_taken_and_set_aside_as_the_manifest_says(
    number: str, ok: int, bad: int, blank: int
) -> None:
    seeds, refused, blanks = import_of(number)
    assert (len(seeds), len(refused), blanks) == (ok, bad, blank)


@pytest.mark.parametrize("number", ["01", "02", "04", "11", "35"])
def test_the_text_is_that_of_the_original_in_every_encoding(number: str) -> None:
    assert tuple(seed.text for seed in import_of(number)[0]) == SENTENCES


def test_latin1_french_does_not_become_arabic() -> None:
    texts = [seed.text for seed in import_of("05")[0]]
    assert texts[2] == "c'est très cher mais la qualité kayna"
    assert texts[5] == "déjà golt lik, l'été jay w ma kayn walo"


@pytest.mark.parametrize("number", ["20"])
def test_a_file_that_can_not_be_read_says_what_to_do(number: str) -> None:
    with pytest.raises(UserError) as caught:
        preview(file_named(number))
    assert caught.value.values["file"] == file_named(number).name


def test_a_workbook_that_inflates_a_hundredfold_is_streamed() -> None:
    rows = IMPORTERS["xlsx"].read(file_named("26"), "")
    assert sum(row.columns["text"].startswith("راني هنا") for row in rows) == 7000


def test_the_lines_of_bad_rows_are_named() -> None:
    assert [bad.line for bad in import_of("08")[1]] == [4, 5]
    assert [bad.line for bad in import_of("09")[1]] == [6, 7, 8, 9]
    assert [bad.line for bad in import_of("10")[1]] == [3, 5]


def test_cells_with_quotes_and_line_breaks_are_exact() -> None:
    assert [seed.text for seed in import_of("09")[0]] == [
        'قال لي "واش راك" وراح',
        "سطر أول\nسطر ثاني\nسطر ثالث",
    ]


def test_the_columns_of_a_table_without_rows_are_shown() -> None:
    look = preview(file_named("21"))
    assert look.columns == ("id", "text", "lang", "label")
    assert look.rows == ()
    assert look.warnings == ("The file has no rows.",)


def test_wrongly_decoded_rows_are_marked_and_left_as_they_are() -> None:
    for seed in import_of("07")[0]:
        assert MOJIBAKE in seed.warnings
        assert "Ø" in seed.text


def test_a_lone_surrogate_is_replaced_and_kept_beside() -> None:
    seed = next(seed for seed in import_of("24")[0] if seed.source_id == "12")
    assert seed.text == "lone \ufffd surrogate"
    assert seed.original == "lone \\ud83d surrogate"
    assert seed.warnings


def test_both_values_of_a_doubled_key_are_kept() -> None:
    seed = next(seed for seed in import_of("24")[0] if seed.source_id == "9")
    assert seed.text == "راك"
    assert "واش" in seed.original


def test_a_chat_record_becomes_an_instruction() -> None:
    seed = next(seed for seed in import_of("24")[0] if seed.source_id == "14")
    assert seed.task == "instruction"
    assert seed.fields == {"instruction": "واش راك", "answer": "لاباس"}
    assert seed.text == "لاباس"


def test_invisible_signs_are_named_and_kept() -> None:
    seeds = import_of("15")[0]
    assert all(seed.warnings for seed in seeds)
    assert "RLO × 1" in seeds[0].warnings[0]
    assert seeds[0].text == "\u202eواش راك\u202c khoya"


def test_letters_of_two_alphabets_in_a_word_are_marked() -> None:
    marked = [seed.row for seed in import_of("19")[0] if seed.warnings]
    assert marked == [3]
    assert recognise(import_of("19")[0][2].warnings[0]) == (LOOKALIKES, {"words": "wасh"})


def test_odd_column_names_are_renamed_visibly() -> None:
    look = preview(file_named("41"))
    assert look.columns == ("text", "__proto__", "constructor", "label", "a⏎b", "column 6")


def test_formulas_are_kept_as_they_are() -> None:
    assert import_of("25")[0][0].text == '=HYPERLINK("http://example.invalid","click")'
