"""Fifty seeds that try to give orders, through generation, checks that ask the teacher, and export."""

import json
from pathlib import Path

import pytest

from engine.model import Status
from engine.paths import resources
from engine.store import QueueFilter, Store
from engine.tasks import TASKS
from engine.verifiers import VERIFIERS
from tests.journeys.commands import run, runs

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "tests" / "data" / "injected_seeds.txt"
HAS_STARTER = any((resources() / "teachers").glob("*.gguf"))
ASKING = sorted(name for name, each in VERIFIERS.items() if each.ask is not None)
pytestmark = pytest.mark.timeout(900)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "injected.zerria"
    runs("new", path, "--variety", "arq", "--task", "classification")
    seeds = tmp_path / "seeds.jsonl"
    lines = SEEDS.read_text("utf-8").splitlines()
    labels = ("positive", "negative")
    rows = [{"text": line, "label": labels[n % 2]} for n, line in enumerate(lines)]
    seeds.write_text("\n".join(json.dumps(each, ensure_ascii=False) for each in rows), "utf-8")
    runs("import", path, seeds, "--variety", "arq", "--source", "us", "--licence", "CC0-1.0")
    return path


def nothing_escaped(path: Path) -> int:
    with Store.open(path) as store:
        counts = store.candidates.counts()
        assert set(counts) <= {Status.WAITING}, "a text decided about itself"
        seen = 0
        for candidate in store.candidates.queue(QueueFilter(), 1000):
            seen += 1
            known = {field.name for field in TASKS[candidate.task].fields}
            assert set(candidate.fields) <= known
            assert candidate.label in ("positive", "negative", "")
            assert all(each.verifier in VERIFIERS for each in candidate.verdicts)
    return seen


@pytest.mark.skipif(not HAS_STARTER, reason="the starter teacher is not in this checkout")
def test_a_model_is_given_orders_by_seeds_and_only_writes_texts(project: Path) -> None:
    checks = [word for name in ASKING for word in ("--check", name)]
    made = runs("generate", project, "--recipe", "paraphrase", "--teacher", "starter", *checks)
    assert made["answers"] >= 40
    runs("generate", project, "--recipe", "like_seeds", "--teacher", "starter", "--total", 20)
    seen = nothing_escaped(project)
    assert seen >= made["candidates"]
    with Store.open(project) as store:
        asked = {
            verdict.verifier
            for candidate in store.candidates.queue(QueueFilter(), 1000)
            for verdict in candidate.verdicts
            if "told" in verdict.values
        }
    assert {"judge", "constitution", "likelihood", "meaning", "label_kept"} == asked
    told = runs("verify", project, "--teacher", "starter", "--check", "judge")
    assert told["candidates"] == seen
    assert sum(told["verdicts"]["judge"].values()) == seen
    again = runs("verify", project)
    assert again["candidates"] == seen
    assert nothing_escaped(project) == seen


def test_the_rules_do_not_follow_orders_either(project: Path) -> None:
    runs("generate", project, "--recipe", "word_swap", "--teacher", "rules", "--check", "judge")
    nothing_escaped(project)


def test_a_check_that_asks_nobody_is_refused_by_name(project: Path) -> None:
    done = run("verify", project, "--check", "length")
    assert done.code != 0
    assert "judge" in done.err
