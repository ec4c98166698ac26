"""Records by commands alone: columns drawn in a file, real ones in, made ones judged, a table out."""

import csv
import json
from pathlib import Path

import pytest

from tests.journeys.commands import runs

pytestmark = pytest.mark.timeout(600)
COLUMNS = """
name = "visits"
[texts]
ary = [
    "البارح {day} مشيت ل{ward} ف {town} وخلصت {cost} درهم.",
    "خلصت {cost} درهم ف {ward} نهار {day}، والطبيب ف {town} كان مزيان.",
    "السلام، ف {town} تسنيت بزاف قدام {ward} نهار {day}، والتمن {cost} درهم.",
]
[[column]]
name = "ward"
title = "المصلحة"
type = "category"
choices = ["القلب", "العينين", "السنان"]
[[column]]
name = "town"
type = "place"
[[column]]
name = "day"
type = "date"
low = "2026-01-01"
high = "2026-12-31"
[[column]]
name = "cost"
type = "amount"
low = 100
high = 900
step = 10
[[column]]
name = "patient"
type = "person"
personal = true
[[column]]
name = "text"
"""
MIX = """
name = "visits"
seed = 1
[real]
floor = 0.0
[splits]
train = 1.0
"""


def test_from_a_drawn_schema_to_a_table(tmp_path: Path) -> None:
    project, schema = tmp_path / "p.zerria", tmp_path / "visits.toml"
    runs("new", project, "--variety", "ary", "--task", "record")
    assert not runs("columns", project)["own"]
    schema.write_text(COLUMNS.replace("category", "colour"), "utf-8")
    assert "visits.toml" in runs("columns", project, "--take", schema, code=2)["error"]
    schema.write_text(COLUMNS, "utf-8")
    told = runs("columns", project, "--take", schema, "--save", tmp_path / "again.toml")
    assert told["own"]
    assert [each["name"] for each in told["columns"]][-1] == "text"
    assert runs("columns", project, "--take", tmp_path / "again.toml") == told

    rows = [
        {
            "message": f"مشيت للطبيب أنا فاطمة العلمي نهار {n}، كانت الخدمة مزيانة",
            "ward": ("القلب", "العينين")[n % 2],
            "town": "فاس",
            "day": f"2026-03-{n + 1:02d}",
            "cost": str(200 + 10 * n),
            "patient": "فاطمة العلمي",
        }
        for n in range(20)
    ]
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(json.dumps(each, ensure_ascii=False) for each in rows), "utf-8")
    fields = [part for name in ("ward", "town", "day", "cost", "patient") for part in
              ("--map", f"field:{name}={name}")]  # fmt: skip
    done = runs(
        *("import", project, file, "--map", "text=message", *fields),
        *("--variety", "ary", "--source", "ward", "--licence", "CC0-1.0"),
    )
    assert done["imported"] == 20

    made = runs(*("generate", project, "--recipe", "record", "--teacher", "rules", "--total", 20))
    assert made["candidates"] == made["parsed"] == 20
    waiting = runs("queue", project, "--limit", 100)["candidates"]
    assert {each["fields"]["town"] for each in waiting} == {"فاس"}
    assert {each["fields"]["ward"] for each in waiting} <= {"القلب", "العينين"}
    wrong, *others = waiting
    lines = [
        {"candidate": wrong["uid"], "action": "edit", "fields": {"cost": "بزاف"}},
        *({"candidate": each["uid"], "action": "accept"} for each in others),
    ]
    decisions = tmp_path / "d.jsonl"
    decisions.write_text("\n".join(json.dumps(each) for each in lines), "utf-8")
    decided = runs("decide", project, decisions, "--annotator", "amina")
    assert (decided["decisions"]["accept"], decided["decisions"]["flag"]) == (19, 1)

    mix, out = tmp_path / "mix.toml", tmp_path / "out"
    mix.write_text(MIX, "utf-8")
    runs("export", project, "--mix", mix, "--format", "csv", "--out", out)
    with (out / "train.csv").open(encoding="utf-8", newline="") as stream:
        table = list(csv.DictReader(stream))
    assert len(table) == 39
    assert all(row["field_ward"] and row["field_day"] and row["field_cost"] for row in table)
    assert "العلمي" not in (out / "train.csv").read_text("utf-8")
    assert len({row["field_patient"] for row in table if row["origin"] == "real"}) == 1
    assert runs("check", out, "--project", project)
