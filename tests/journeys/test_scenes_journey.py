"""Scenes, personas and choices by commands alone: from seeds to an export that comes back as seeds."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.commands import runs

pytestmark = pytest.mark.timeout(600)
MIX = """
name = "talk"
seed = 1

[real]
floor = 0.0

[splits]
train = 1.0
"""
SEEDS = {
    "arq": ["راني رايح للسوق نشري الخضرة", "الكونكسيون ثقيلة بزاف اليوم"],
    "ary": ["غادي نمشي للسوق نشري الخضرة", "الطرام عامر بزاف هاد الصباح"],
    "fra": ["Je vais au marché ce matin"],
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.zerria"
    runs("new", path, "--variety", "arq", "--task", "text")
    file = tmp_path / "s.jsonl"
    rows = [{"text": t, "variety": v, "label": "daily"} for v, ts in SEEDS.items() for t in ts]
    file.write_text("\n".join(json.dumps(each, ensure_ascii=False) for each in rows), "utf-8")
    runs("import", path, file, "--source", "me", "--licence", "CC0-1.0")
    return path


def waiting(project: Path) -> list[dict[str, Any]]:
    return list(runs("queue", project, "--limit", 500)["candidates"])


def test_dialogues_from_scenes_to_a_chat_file_and_back(project: Path, tmp_path: Path) -> None:
    made = runs(
        *("generate", project, "--recipe", "dialogue", "--teacher", "fake", "--variety", "ary"),
        *("--total", 100, "--seed", 1, "--set", "messages=four"),
    )
    assert made["candidates"] == made["parsed"] == 100
    rows = waiting(project)
    rare = [each for each in rows if "وعلى غفلة" in each["fields"]["scene"]]
    assert len(rare) == 13
    assert sum("بالغلط" in each["fields"]["scene"] for each in rare) == 2
    assert all(each["text"].count("— ") == 4 for each in rows)
    first, second, third, *_ = rows
    broken = second["text"].rpartition("\n")[0] + "\n— "
    better = third["text"].replace("— ", "— صافي، ", 1)
    lines = [
        {"candidate": first["uid"], "action": "accept"},
        {"candidate": second["uid"], "action": "edit", "fields": {"dialogue": broken}},
        {"candidate": third["uid"], "action": "edit", "fields": {"dialogue": better}},
    ]
    file = tmp_path / "d.jsonl"
    file.write_text("\n".join(json.dumps(each, ensure_ascii=False) for each in lines), "utf-8")
    done = runs("decide", project, file, "--annotator", "amina")
    assert done["decisions"] == Counter(accept=1, edit=1, flag=1) or done["decisions"]["flag"] == 1
    mix, out = tmp_path / "mix.toml", tmp_path / "out"
    mix.write_text(MIX, "utf-8")
    runs("export", project, "--mix", mix, "--format", "chat", "--out", out)
    runs("check", out, "--project", project)
    written = [
        json.loads(line)["messages"]
        for line in (out / "train.jsonl").read_text("utf-8").splitlines()
    ]
    talks = [each for each in written if len(each) == 5]
    assert len(talks) == 2
    for messages in talks:
        roles = [each["role"] for each in messages]
        assert roles == ["system", "user", "assistant", "user", "assistant"]
    provenance = [
        json.loads(each) for each in (out / "provenance.jsonl").read_text("utf-8").splitlines()
    ]
    options = [each["provenance"]["options"] for each in provenance if each["task"] == "dialogue"]
    assert options == [{"messages": "four", "rare_events": "usual"}] * 2

    again = tmp_path / "again.zerria"
    runs("new", again, "--variety", "ary", "--task", "text")
    chat = tmp_path / "talks.jsonl"
    chat.write_text(
        "\n".join(json.dumps({"messages": each}, ensure_ascii=False) for each in talks), "utf-8"
    )
    runs("import", again, chat, "--variety", "ary", "--source", "me", "--licence", "CC0-1.0")
    runs("export", again, "--mix", mix, "--format", "chat", "--out", tmp_path / "same")
    same = (tmp_path / "same" / "train.jsonl").read_text("utf-8").splitlines()
    assert sorted(json.dumps(json.loads(each)["messages"]) for each in same) == sorted(
        map(json.dumps, talks)
    )


def test_runs_with_choices_and_personas(project: Path) -> None:
    for recipe, choices, rows in (
        ("translation", ["direction=french_to_algerian", "literalness=free"], 1),
        ("restyle", ["register=polite", "addressee=woman", "style=short"], 5),
        ("paraphrases", ["how_many=two"], 10),
        ("evolution", ["way=constrained"], 5),
    ):
        chosen = [word for each in choices for word in ("--set", each)]
        made = runs("generate", project, "--recipe", recipe, "--teacher", "fake", *chosen)
        assert made["candidates"] == made["parsed"] == rows
    for recipe, variety in (
        ("persona_message", "arq"),
        ("persona_question", "ary"),
        ("topic_message", "ary"),
    ):
        wanted = ("--recipe", recipe, "--teacher", "fake")
        made = runs("generate", project, *wanted, "--variety", variety, "--total", 20)
        assert made["parsed"] == 20
    runs("generate", project, *wanted, "--variety", "fra", code=2)


def test_the_starter_keeps_the_shape_of_a_dialogue(project: Path) -> None:
    made = runs(
        *("generate", project, "--recipe", "dialogue", "--teacher", "starter", "--total", 4),
        *("--variety", "arq", "--set", "messages=four"),
    )
    assert made["answers"] == 4
    for each in waiting(project):
        outcomes = {verdict["verifier"]: verdict["outcome"] for verdict in each["verdicts"]}
        if outcomes["parses"] == "pass":
            assert each["text"].count("— ") >= 4
            assert outcomes["turns"] in ("pass", "flag")


def test_what_can_not_be_chosen_is_runs(project: Path) -> None:
    for word, known in (("direction=up", "french_to_moroccan"),):
        done = runs(
            *("generate", project, "--recipe", "translation", "--teacher", "fake", "--set", word),
            code=2,
        )
        assert known in done["error"]
    shown = runs("recipe", "list")["recipes"]
    options = next(each["options"] for each in shown if each["name"] == "translation")
    assert "msa_to_moroccan" in options["direction"]["choices"]
