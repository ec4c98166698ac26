"""From a mix with quotas to rows that meet them, by commands alone: fill, review, learn, fill again."""

import json
from pathlib import Path

import pytest

from tests.journeys.commands import run, runs

pytestmark = pytest.mark.timeout(600)
TEXTS = (
    ("joy", "فرحت بزاف كي شفت صحابي اليوم"),
    ("joy", "الحمد لله نجحت في الامتحان"),
    ("anger", "الطريق حبس علينا ساعتين كاملين"),
    ("anger", "عييت من هاد الخدمة وما خلصونيش"),
    ("anger", "التلفون طاح وتهرس وما صلحوهش"),
)
MIX = """
name = "balanced"
seed = 1
max_synthetic_per_seed = 20

[real]
floor = 0.0

[[quota]]
label = "joy"
count = 8

[[quota]]
label = "anger"
count = 6

[splits]
train = 1.0
"""


def decide(project: Path, folder: Path, keep: int) -> None:
    waiting = runs("queue", project, "--limit", 100)["candidates"]
    lines = [
        {"candidate": row["uid"], "action": "accept"}
        if number < keep
        else {"candidate": row["uid"], "action": "reject", "reasons": ["unnatural"]}
        for number, row in enumerate(waiting)
    ]
    file = folder / "d.jsonl"
    file.write_text("\n".join(json.dumps(each) for each in lines), "utf-8")
    runs("decide", project, file, "--annotator", "amina")


@pytest.mark.parametrize(
    ("recipe", "teacher"),
    [("label_example", "fake"), ("label_example", "starter")],
)
def test_quotas_are_filled_reviewed_and_filled_again(
    tmp_path: Path, recipe: str, teacher: str
) -> None:
    project, mix = tmp_path / "p.zerria", tmp_path / "mix.toml"
    runs("new", project, "--variety", "arq", "--task", "classification")
    seeds = tmp_path / "s.jsonl"
    seeds.write_text(
        "\n".join(
            json.dumps({"text": text, "label": label}, ensure_ascii=False) for label, text in TEXTS
        ),
        "utf-8",
    )
    runs("import", project, seeds, "--variety", "arq", "--source", "me", "--licence", "CC0-1.0")
    mix.write_text(MIX, "utf-8")
    plain = ("--recipe", recipe, "--teacher", teacher)
    asked = (*plain, "--mix", mix)
    refused = run("generate", project, *plain, "--until-quotas")
    assert refused.code == 2
    assert "Balance" in refused.err

    before = runs("gaps", project, *asked)
    assert [each["cell"] for each in before["gaps"]] == [{"label": "joy"}, {"label": "anger"}]
    assert [each["candidates"] for each in before["gaps"]] == [12, 6]
    assert before["outlay"]["candidates_most"] is None
    made = runs("generate", project, *asked, "--until-quotas")
    assert 9 <= made["candidates"] <= 40
    assert runs("gaps", project, *asked)["outlay"]["candidates"] <= 2

    decide(project, tmp_path, keep=made["candidates"] // 3)
    learned = runs("guidance", project, "--recipe", recipe, "--avoid", "unnatural")
    assert learned["reasons"]
    assert learned["guidance"]["examples"]
    assert "stiff" in learned["added"]
    after = runs("gaps", project, *asked)
    assert after["yields"][0]["decided"] == made["candidates"]
    assert after["yields"][0]["low"] < after["yields"][0]["kept"] / made["candidates"]
    again = runs("generate", project, *asked, "--until-quotas", "--guided")
    assert again["candidates"]
    own = tmp_path / "own.json"
    own.write_text(json.dumps({"sentences": ["Write short."]}), "utf-8")
    assert runs("guidance", project, "--recipe", recipe, "--file", own)["added"].endswith("short.")
    assert runs("guidance", project, "--recipe", recipe, "--clear")["added"] == ""
    own.write_text("{", "utf-8")
    assert run("guidance", project, "--recipe", recipe, "--file", own).code == 2
    assert run("gaps", project, "--cell", "colour=red").code == 2
