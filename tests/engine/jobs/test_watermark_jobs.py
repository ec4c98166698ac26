"""Marked runs: their key, their fingerprint, their way out of the project and back to the mark."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from engine.cli import main
from engine.errors import UserError
from engine.jobs.export import export
from engine.jobs.generate import Generation, generate
from engine.jobs.planning import GenerationPlan
from engine.jobs.watermark import run_in_worker
from engine.jobs.watermark_key import key_of, made_key, marks, set_marks
from engine.jobs.watermark_texts import rows_of
from engine.known_teachers import RULES, STARTER, find
from engine.mix.mix_file import parse_mix
from engine.model import Action, Decision
from engine.recipes import find_recipe
from engine.runners.local import LocalRunner
from engine.store import QueueFilter, Store
from engine.text.watermark import key_id
from tests.engine.jobs.generation_kit import make_store

MIX = """
name = "m"
max_synthetic_per_seed = 50
[real]
floor = 0.0
[splits]
train = 1.0
"""
PLAN = GenerationPlan(per_seed=12, watermark=True)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose 96 candidates were marked and accepted; a release of it beside it."""
    path = tmp_path_factory.mktemp("marked") / "p.zerria"
    with make_store(path) as store, LocalRunner() as runner:
        generation = Generation(store, find_recipe("paraphrase"), find(STARTER))
        generation.begin(PLAN, 1)
        assert list(generate(generation, runner))[-1].data["parsed"] > 90
        found = store.candidates.queue(QueueFilter(), 500)
        store.decisions.decide([Decision(each.id, Action.ACCEPT, "Amel") for each in found])
        mix = parse_mix(MIX, "m.toml")
        list(export(store, mix, "chat", path.parent / "release"))
    return path


def test_a_marked_run_names_the_keys_id_and_the_key_stays_in_the_project(written: Path) -> None:
    with Store.open(written) as store:
        key = key_of(store)
        assert key is not None
        (teacher,) = store.runs.fingerprints().values()
        assert teacher["watermark"]["key_id"] == key_id(key)
        lines = [each for run in store.runs.all() for each in store.runs.missing(run.id)]
        assert key.hex() not in json.dumps(lines)
        assert made_key(store) == key
    manifest = json.loads((written.parent / "release" / "manifest.json").read_text("utf-8"))
    (told,) = manifest["teachers"].values()
    assert told["watermark"]["key_id"] == key_id(key)
    for file in (written.parent / "release").rglob("*"):
        assert not file.is_file() or key.hex().encode() not in file.read_bytes()


def test_the_mark_is_found_in_the_release_by_the_command(
    written: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    release = str(written.parent / "release")
    assert main(["watermark", release, "--project", str(written), "--json"]) == 0
    told = json.loads(capfd.readouterr().out)
    assert told["verdict"] == "marked"
    assert told["z"] > 8
    assert "carry the mark" in told["sentence"]
    assert "no proof" in told["caption"]
    assert main(["watermark", release, "--project", str(written), "--teacher", RULES]) == 2
    assert "leaves no mark" in capfd.readouterr().err
    lone = written.parent / "lone.txt"
    lone.write_text("راني رايح للسوق نشري الخضرة\n", "utf-8")
    assert main(["watermark", str(lone), "--project", str(written), "--teacher", STARTER]) == 0
    assert "too little text" in capfd.readouterr().out


def test_marked_and_unmarked_runs_have_requests_of_their_own(tmp_path: Path) -> None:
    with make_store(tmp_path / "p.zerria") as store:
        spec, recipe = find(STARTER), find_recipe("paraphrase")
        ids = []
        for watermark in (False, True):
            generation = Generation(store, recipe, spec)
            generation.begin(replace(PLAN, watermark=watermark), 1)
            lines = generation.missing()
            ids.append({each["custom_id"] for each in lines})
            sent = generation.call_args(lines)["requests"]
            assert [("watermark_key" in each["zerria"]) for each in sent] == [watermark] * 96
        assert not ids[0] & ids[1]
        again = Generation(store, recipe, spec)
        again.begin(PLAN, 1)
        assert again.resumed
        assert "watermark_key" in again.call_args(again.missing())["requests"][0]["zerria"]


def test_a_plan_from_before_there_were_marks_is_found_again() -> None:
    assert "watermark" not in GenerationPlan(total=3).as_data()
    assert PLAN.as_data()["watermark"] is True


def test_the_rules_can_not_be_marked(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "p.zerria"
    with make_store(path) as store:
        with pytest.raises(UserError, match="can not be marked"):
            Generation(store, find_recipe("word_swap"), find(RULES)).begin(PLAN)
        assert key_of(store) is None
        assert not marks(store)
        set_marks(store, on=True)
        assert marks(store)
    command = ["generate", str(path), "--recipe", "word_swap", "--teacher", RULES, "--total", "2"]
    assert main([*command, "--watermark"]) == 2
    assert main(command) == 0
    assert "carry no mark" in capfd.readouterr().err
    assert main(["watermark", str(path), "--project", str(path)]) == 2
    assert "has marked nothing yet" in capfd.readouterr().err


def test_a_damaged_key_is_told(tmp_path: Path) -> None:
    with make_store(tmp_path / "p.zerria") as store:
        store.set_setting("watermark_key", "zz")
        with pytest.raises(UserError, match="damaged"):
            made_key(store)


def parquet(path: Path, rows: list[dict[str, Any]]) -> None:
    import pyarrow
    from pyarrow import parquet as file

    file.write_table(pyarrow.Table.from_pylist(rows), path)


def test_texts_are_read_from_every_format_and_what_is_no_text_is_not(tmp_path: Path) -> None:
    nested = {
        "messages": [
            {"role": "user", "content": "واش راك"},
            {"role": "assistant", "content": "لاباس خويا"},
        ]
    }
    flat = {"text": "واش راك", "answer": "لاباس خويا", "uid": "ab12", "label": "x"}
    (tmp_path / "a.jsonl").write_text(
        json.dumps(nested, ensure_ascii=False) + "\n{broken\n", "utf-8"
    )
    (tmp_path / "b.json").write_text(json.dumps([flat], ensure_ascii=False), "utf-8")
    (tmp_path / "c.csv").write_text("text,uid\nواش راك,ab12\n", "utf-8")
    (tmp_path / "d.txt").write_text("واش راك\nلاباس\n", "utf-8")
    parquet(tmp_path / "e.parquet", [nested, nested])
    both = ["واش راك", "لاباس خويا"]
    assert list(rows_of(tmp_path / "a.jsonl")) == [both, []]
    assert list(rows_of(tmp_path / "b.json")) == [both]
    assert list(rows_of(tmp_path / "c.csv")) == [both[:1]]
    assert list(rows_of(tmp_path / "d.txt")) == [both[:1], []]
    assert list(rows_of(tmp_path / "e.parquet")) == [both, both]
    assert list(rows_of(tmp_path / "b.json", "answer")) == [both[1:]]
    assert len(list(rows_of(tmp_path))) == 8
    for wrong, field in ((tmp_path / "b.json", "none"), (tmp_path / "nowhere.jsonl", "")):
        with pytest.raises(UserError):
            list(rows_of(wrong, field))
    (tmp_path / "f.parquet").write_bytes(b"PAR1 no")
    with pytest.raises(UserError, match="as Parquet"):
        list(rows_of(tmp_path / "f.parquet"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(UserError, match="holds no texts"):
        list(rows_of(tmp_path / "empty"))


def test_hostile_rows_are_read(tmp_path: Path) -> None:
    file = tmp_path / "h.jsonl"
    deep = "[" * 500 + "]" * 500
    file.write_text(
        json.dumps({"text": "a \ud83d b \x00 c"}) + "\n"
        + '{"text": "x ' + "ا ب " * 20_000 + '"}\n'
        + '{"text": ' + deep + "}\n",
        "utf-8",
    )  # fmt: skip
    args = {"path": str(file), "key": "0" * 32, "model": find(STARTER).model, "field": ""}
    told = run_in_worker(args, lambda *_: None, lambda: False)
    assert told["rows"] == 3
    assert told["texts"] == 2


def test_a_search_is_cancelled(tmp_path: Path) -> None:
    from engine.errors import Cancelled

    file = tmp_path / "t.txt"
    file.write_text("واش راك\n", "utf-8")
    args = {"path": str(file), "key": "0" * 32, "model": find(STARTER).model}
    with pytest.raises(Cancelled):
        run_in_worker(args, lambda *_: None, lambda: True)
