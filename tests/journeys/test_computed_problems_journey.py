"""Computed problems by commands alone: made by rules, corrected wrongly, and never exported wrong."""

import json
from pathlib import Path

import pytest

from tests.journeys.commands import runs

pytestmark = pytest.mark.timeout(600)
MIX = """
name = "problems"
seed = 1

[real]
floor = 0.0

[splits]
train = 1.0
"""


@pytest.mark.parametrize(("variety", "money"), [("arq", "دينار"), ("ary", "درهم")])
def test_from_a_recipe_to_an_export_without_a_wrong_answer(
    tmp_path: Path, variety: str, money: str
) -> None:
    project = tmp_path / "p.zerria"
    runs("new", project, "--variety", variety, "--task", "text")
    seeds = tmp_path / "s.jsonl"
    seeds.write_text(
        json.dumps({"text": "راني غادي للسوق نشري الخضرة"}, ensure_ascii=False), "utf-8"
    )
    runs("import", project, seeds, "--variety", variety, "--source", "me", "--licence", "CC0-1.0")
    made = runs(
        *("generate", project, "--recipe", "computed_problem", "--teacher", "rules"),
        *("--total", 66, "--seed", 1),
    )
    assert made["candidates"] == made["parsed"] == 66
    waiting = runs("queue", project, "--limit", 100)["candidates"]
    assert all(
        each["outcome"] == "pass"
        for row in waiting
        for each in row["verdicts"]
        if each["verifier"] == "computed_answer"
    )
    paid = [each for each in waiting if each["fields"]["answer"].endswith(money)]
    wrong, reworded, *others = paid
    lines = [
        {"candidate": wrong["uid"], "action": "edit", "fields": {"answer": f"99999 {money}"}},
        {
            "candidate": reworded["uid"],
            "action": "edit",
            "fields": {"question": "قولي: " + reworded["fields"]["question"]},
        },
        *({"candidate": each["uid"], "action": "accept"} for each in others),
    ]
    file = tmp_path / "d.jsonl"
    file.write_text("\n".join(json.dumps(each, ensure_ascii=False) for each in lines), "utf-8")
    done = runs("decide", project, file, "--annotator", "amina")
    assert done["decisions"]["flag"] == 1
    assert done["decisions"]["edit"] == 1
    assert "99999" in done["set_aside"][0]
    mix, out = tmp_path / "mix.toml", tmp_path / "out"
    mix.write_text(MIX, "utf-8")
    runs("export", project, "--mix", mix, "--format", "chat", "--out", out)
    text = "".join(each.read_text("utf-8") for each in out.rglob("*.jsonl"))
    assert "99999" not in text
    assert text.count(money)
    assert runs("verify", project)["verdicts"]["computed_answer"]["reject"] == 0


def test_a_teacher_that_can_not_count_gets_no_wrong_answer_past_the_check(tmp_path: Path) -> None:
    project = tmp_path / "p.zerria"
    runs("new", project, "--variety", "arq", "--task", "text")
    seeds = tmp_path / "s.jsonl"
    seeds.write_text(json.dumps({"text": "شريت 3 كيلو بطاطا البارح"}, ensure_ascii=False), "utf-8")
    runs("import", project, seeds, "--variety", "arq", "--source", "me", "--licence", "CC0-1.0")
    for recipe in ("solved_problem", "computed_problem"):
        runs(*("generate", project, "--recipe", recipe, "--teacher", "fake"), *("--total", 12))
    for row in runs("queue", project, "--limit", 100)["candidates"]:
        outcomes = {each["verifier"]: each["outcome"] for each in row["verdicts"]}
        assert outcomes["computed_answer"] in ("reject", "flag")
