"""Pairs of answers by commands alone: several steps, judged, and read by preference training."""

import json
from pathlib import Path

import pytest

from tests.journeys.commands import runs

pytestmark = pytest.mark.timeout(600)
MIX = """
name = "pairs"
seed = 1

[real]
floor = 0.0

[splits]
train = 1.0
"""
SEEDS = (
    "وين نلقى صيدلية مفتوحة في الليل؟",
    "راني عيان بزاف اليوم وما نقدرش نخدم",
    "الانترنت تقطعات من الصباح وما كاش لي يجاوب",
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.zerria"
    runs("new", path, "--variety", "arq", "--task", "text")
    seeds = tmp_path / "s.jsonl"
    seeds.write_text(
        "\n".join(json.dumps({"text": each}, ensure_ascii=False) for each in SEEDS), "utf-8"
    )
    runs("import", path, seeds, "--variety", "arq", "--source", "me", "--licence", "CC0-1.0")
    return path


def export(project: Path, name: str) -> Path:
    mix, out = project.parent / "mix.toml", project.parent / name
    mix.write_text(MIX, "utf-8")
    runs("export", project, "--mix", mix, "--format", name, "--out", out)
    runs("check", out, "--project", project)
    return out


@pytest.mark.parametrize("recipe", ["self_play", "constitutional_revision"])
def test_from_a_recipe_of_steps_to_preference_data(project: Path, recipe: str) -> None:
    made = runs(
        *("generate", project, "--recipe", recipe, "--teacher", "fake"),
        *("--per-seed", 6, "--seed", 1),
    )
    assert made["answers"] == 18
    assert made["candidates"] + made["set_aside"] == 18
    waiting = runs("queue", project, "--limit", 50)["candidates"]
    assert len(waiting) == made["candidates"] >= 3
    assert all(row["turns"] and row["task"] == "preference" for row in waiting)
    kept, turned, refused, *others = waiting
    fields = turned["fields"]
    swapped = {**fields, "chosen": fields["rejected"], "rejected": fields["chosen"]}
    lines = [
        {"candidate": kept["uid"], "action": "accept"},
        {"candidate": turned["uid"], "action": "edit", "fields": swapped},
        {"candidate": refused["uid"], "action": "reject", "reasons": ["other"]},
        *({"candidate": each["uid"], "action": "accept"} for each in others),
    ]
    file = project.parent / "d.jsonl"
    file.write_text("\n".join(json.dumps(each, ensure_ascii=False) for each in lines), "utf-8")
    runs("decide", project, file, "--annotator", "amina")
    out = export(project, "trl_preference")
    rows = [
        json.loads(line)
        for each in sorted(out.rglob("train*.jsonl"))
        for line in each.read_text("utf-8").splitlines()
    ]
    found = {(row["chosen"][0]["content"], row["rejected"][0]["content"]) for row in rows}
    assert all(set(row) == {"prompt", "chosen", "rejected"} for row in rows)
    assert {row["prompt"][-1]["content"] for row in rows} <= set(SEEDS)
    assert (kept["fields"]["chosen"], kept["fields"]["rejected"]) in found
    assert (fields["rejected"], fields["chosen"]) in found
    assert all(refused["fields"]["chosen"] not in pair for pair in found)
    (proof,) = [
        line["provenance"]
        for text in (out / "provenance.jsonl").read_text("utf-8").splitlines()
        if (line := json.loads(text))["uid"] == kept["uid"]
    ]
    assert proof["turns"] == kept["turns"]
    for name in ("openai_dpo", "axolotl_dpo", "llama_factory_dpo", "chat"):
        export(project, name)


def test_the_starter_teacher_follows_both(project: Path) -> None:
    for recipe in ("self_play", "constitutional_revision"):
        made = runs(
            *("generate", project, "--recipe", recipe, "--teacher", "starter"),
            *("--per-seed", 4, "--seed", 1),
        )
        assert made["answers"] == 12
        assert made["failed"] == 0
        assert made["candidates"] + made["set_aside"] == 12
        assert made["candidates"] > 0
    for row in runs("queue", project, "--limit", 50)["candidates"]:
        assert row.get("turns") or row["score"] == 0


def test_the_rules_say_plainly_that_they_can_not(project: Path) -> None:
    done = runs(
        "generate", project, "--recipe", "self_play", "--teacher", "rules", "--total", 3, code=2
    )
    assert "works by rules and can not follow the recipe self_play" in done["error"]
