"""The queue that learns, by commands alone: judge what it shows, see it learn, accept by score, undo."""

import json
from math import exp
from pathlib import Path

import pytest

from tests.engine.learning_project import grow, judge_at_random, write
from tests.journeys.commands import runs

pytestmark = pytest.mark.timeout(900)


def test_a_queue_is_judged_learned_from_and_finished_by_score(tmp_path: Path) -> None:
    good = dict(write(1600, 0.2))
    project = tmp_path / "p.zerria"
    grow(project, list(good.items())).close()

    state = runs("learn", project)
    assert (state["model"], state["acceptance"]["judged"]) == ("", 0)
    assert (
        "accepted by their score" in runs("learn", project, "--accept-above", 0.9, code=2)["error"]
    )

    shown = runs("queue", project, "--limit", 100)["candidates"]
    assert sum(each["stream"] == "random" for each in shown) == 20
    file = tmp_path / "decisions.jsonl"
    lines = [
        {
            "candidate": each["uid"],
            "action": "accept" if good[each["text"]] else "reject",
            "stream": each["stream"],
        }
        for each in shown
    ]
    file.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    runs("decide", project, file)
    assert runs("learn", project)["acceptance"]["judged"] == 20

    from engine.store import Store

    with Store.open(project) as store:
        judge_at_random(store, good, 240)
    state = runs("learn", project, "--target", 0.9)
    assert state["model"]
    assert state["accept_all"]["open"], state
    queued = runs("queue", project, "--limit", 40)["candidates"]
    assert {each["stream"] for each in queued} == {"uncertain", "random", "likely"}
    for each in queued:
        why = each["because"]
        assert (why is None) == (each["stream"] == "random")
        if why is not None:
            told = why["base"] + sum(part["log_odds"] for part in why["parts"]) + why["rest"]
            assert abs(1 / (1 + exp(-told)) - each["chance"]) < 0.001
            assert {part["kind"] for part in why["parts"]} <= {"word", "check"}

    figures = {each["verifier"]: each for each in runs("verifiers", project)["verifiers"]}
    assert figures["length"]["judged"] == 260
    assert figures["length"]["recall"]["share"] > 0.5
    tried = runs("verifiers", project, "--set", "length.max_ratio=0.1", "--dry-run")
    assert tried["effect"]["kept_stopped"] == tried["effect"]["kept"]
    moved = runs("verifiers", project, "--set", "length.max_ratio=3")["verifiers"]
    limits = {each["verifier"]: each["limits"] for each in moved}
    assert limits["length"]["max_ratio"] == {"recipe": 2.0, "source": "paraphrase", "project": 3.0}
    back = runs("verifiers", project, "--undo")["verifiers"]
    assert {each["verifier"]: each["limits"] for each in back}["length"]["max_ratio"][
        "project"
    ] is None
    runs("verifiers", project, "--set", "length.nothing=3", code=2)
    runs("verifiers", project, "--set", "length", code=2)

    before = runs("stats", project)["decisions"]
    taken = runs("learn", project, "--accept-above", 0.95)["accepted_by_score"]
    assert taken > 100
    assert runs("stats", project)["decisions"]["accept"] == before["accept"] + taken

    mix, out = tmp_path / "mix.toml", tmp_path / "out"
    mix.write_text("[splits]\ntrain = 1.0\n[real]\nfloor = 0.0\n", "utf-8")
    runs("export", project, "--mix", mix, "--format", "chat", "--out", out)
    told = [json.loads(line) for line in (out / "provenance.jsonl").read_text("utf-8").splitlines()]
    decisions = [each["provenance"]["decision"] for each in told]
    by_score = [each for each in decisions if each.get("stream") == "model"]
    assert len(by_score) == taken
    assert all(each["model"] and each["model_score"] >= 0.95 for each in by_score)
    assert runs("check", out, "--project", project)["ok"]

    runs("undo", project)
    assert runs("stats", project)["decisions"] == before
    assert runs("learn", project, "--order", "best")["order"] == "best"
    assert {each["stream"] for each in runs("queue", project)["candidates"]} == {""}
    runs("learn", project, "--order", "sideways", code=2)
