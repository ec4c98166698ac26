"""`zerria text …`: one JSON object a row, in order, whatever the rows hold."""

import json
from pathlib import Path
from typing import Any

import pytest
from cli_kit import Said, Terminal

from engine.text.normalise import folded_key

ROWS = (
    "راني رايح للسوق نشري الخضرة تاع الدار",
    "bghit nmchi l souk bach nchri lkhodra",
    "wach",
    "",
    "عيطلي على 0550123456 ولا ابعثلي amina@example.dz",
    "je vais au marché acheter des légumes",
)


def lines(said: Said) -> list[dict[str, Any]]:
    return [json.loads(line) for line in said.out.split("\n") if line]


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps({"phrase": row}) + "\n" for row in ROWS), "utf-8")
    return path


def test_identify_tells_variety_script_and_share_of_french(zerria: Terminal, rows: Path) -> None:
    said = zerria("text", "identify", rows, "--field", "phrase")
    assert said.code == 0, said.err
    found = lines(said)
    assert len(found) == len(ROWS)
    assert {"variety", "coarse", "script", "probability", "french_share"} <= set(found[0])
    assert [each["coarse"] for each in found] == [
        "maghrebi",
        "arabizi",
        "short",
        "short",
        "maghrebi",
        "french",
    ]
    assert found[0]["script"] == "Arab"
    assert found[5]["french_share"] > 0.8 > 0.2 > found[1]["french_share"]


def test_a_country_that_is_known_overrules_the_guess(zerria: Terminal, rows: Path) -> None:
    said = zerria("text", "identify", rows, "--field", "phrase", "--variety", "aeb")
    assert lines(said)[0]["variety"] == "aeb"
    assert lines(said)[5]["variety"] == "fra"


def test_too_few_rows_to_learn_from_are_told(zerria: Terminal, rows: Path) -> None:
    zerria.begin()
    said = zerria("text", "retrain", zerria.project)
    assert said.code == 2
    assert "too few rows to learn from" in said.err
    found = lines(
        zerria("text", "identify", rows, "--field", "phrase", "--project", zerria.project)
    )
    assert found[0]["coarse"] == "maghrebi"


def test_transliterate_gives_a_best_and_others(zerria: Terminal, rows: Path) -> None:
    said = zerria(
        "text", "transliterate", rows, "--field", "phrase", "--to", "Arab", "--variety", "ary"
    )
    found = lines(said)[1]
    assert found["best"] == found["nbest"][0]
    assert len(found["nbest"]) == len(found["scores"]) == 5
    assert found["scores"] == sorted(found["scores"], reverse=True)


def test_the_key_of_both_scripts_is_the_same(zerria: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("بزاف\nbzzaf\n", "utf-8")
    keys = [each["key"] for each in lines(zerria("text", "normalise", path, "--level", "key"))]
    assert keys[0] == keys[1] == folded_key("بزاف")
    light = [each["key"] for each in lines(zerria("text", "normalise", path, "--level", "light"))]
    assert light == ["بزاف", "bzzaf"]


def test_duplicates_name_the_row_and_its_twin(zerria: Terminal, tmp_path: Path) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text(f"{ROWS[0]}\nحاجة أخرى تماما\n{ROWS[0]}!\n", "utf-8")
    other.write_text(f"لا علاقة\n{ROWS[0]} اليوم\n", "utf-8")
    assert lines(zerria("text", "duplicates", one)) == [{"row": 3, "twin": 1, "score": 1.0}]
    found = lines(zerria("text", "duplicates", one, "--against", other))
    assert [(each["row"], each["twin"]) for each in found] == [(1, 2), (3, 2)]


def test_personal_data_is_found_with_its_place(zerria: Terminal, rows: Path) -> None:
    found = lines(zerria("text", "pii", rows, "--field", "phrase"))
    assert [len(each["spans"]) for each in found] == [0, 0, 0, 0, 2, 0]
    for span in found[4]["spans"]:
        assert ROWS[4][span["start"] : span["end"]] == span["text"]


def test_signs_that_deceive_are_named(zerria: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "signs.txt"
    path.write_text("ab\u202ecd\n", "utf-8")
    found = lines(zerria("text", "signs", path))[0]["signs"]
    assert [(each["start"], each["end"]) for each in found] == [(2, 3)]


def test_diversity_is_one_object(zerria: Terminal, rows: Path) -> None:
    alone = zerria("text", "diversity", rows, "--field", "phrase")
    assert alone.code == 0, alone.err
    assert lines(alone)[0]["distinct_1"]
    both = zerria("text", "diversity", rows, "--field", "phrase", "--against", rows)
    assert both.code == 0, both.err
    assert len(lines(both)) == 1


def test_an_unreadable_row_keeps_its_line_and_is_told(zerria: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"text": "واش راك خويا"}\nnonsense\n{"text": "لاباس عليك"}\n', "utf-8")
    said = zerria("text", "pii", path)
    assert said.code == 2
    assert ["spans" in each for each in lines(said)] == [True, False, True]
    assert "line 2" in lines(said)[1]["error"]
    assert "1 rows could not be read" in said.err


def test_a_field_that_is_not_there_is_told_with_those_that_are(
    zerria: Terminal, rows: Path
) -> None:
    said = zerria("text", "pii", rows, "--field", "tweet")
    assert said.code == 2
    assert "no field tweet" in said.err
    assert "phrase" in said.err
