"""Every command with --json ends with one JSON object that has the keys machines count on."""

import json
from pathlib import Path

import pytest
from cli_kit import Terminal

from engine.cli.demo import _own_folder
from engine.exporters import EXPORTERS
from engine.jobs.demo import SAMPLE
from engine.known_teachers import known
from engine.plugin import EDITED

MIX = 'name = "all"\nseed = 3\n[real]\nfloor = 0.1\n'


def test_new_makes_a_project_once(zerria: Terminal) -> None:
    done = zerria.json("new", zerria.project, "--variety", "ary", "--task", "classification")
    assert done == {"project": str(zerria.project), "variety": "ary", "task": "classification"}
    assert zerria.project.is_file()
    again = zerria("new", zerria.project)
    assert again.code == 2
    assert "exists already" in again.err


def test_import_counts_what_came_in_twice_set_aside_and_blank(zerria: Terminal) -> None:
    zerria("new", zerria.project, "--task", "classification")
    seeds = zerria.seeds()
    lines = seeds.read_text("utf-8").splitlines()
    seeds.write_text("\n".join([*lines, lines[0], "{broken", '{"text": ""}', ""]), "utf-8")
    done = zerria.json("import", zerria.project, seeds, "--licence", "MIT")
    assert done == {"imported": 7, "duplicates": 1, "quarantined": 1, "blank": 1}


def test_import_takes_many_files_and_adds_them_up(zerria: Terminal) -> None:
    zerria("new", zerria.project)
    one, other = zerria.folder / "one.txt", zerria.folder / "other.txt"
    one.write_text("راني رايح للسوق\nواش راك\n", "utf-8")
    other.write_text("غدوة نشوفك إن شاء الله\n", "utf-8")
    assert (
        zerria.json("import", zerria.project, one, other, "--licence", "unknown")["imported"] == 3
    )


def test_an_import_without_a_licence_asks_for_one(zerria: Terminal) -> None:
    zerria("new", zerria.project, "--task", "classification")
    said = zerria("import", zerria.project, zerria.seeds())
    assert said.code == 2
    assert "Under which licence may the rows of seeds.jsonl be used?" in said.err
    assert "--licence (CC0-1.0" in said.err


def test_a_mapping_by_hand_chooses_the_columns(zerria: Terminal) -> None:
    zerria("new", zerria.project, "--task", "classification")
    table = zerria.folder / "rows.csv"
    table.write_text("text,phrase,mood\nwrong,راني فرحان بزاف,joy\n", "utf-8")
    options = ("--map", "text=phrase", "--map", "label=mood", "--variety", "ary")
    zerria.json("import", zerria.project, table, *options, "--source", "me", "--licence", "CC0-1.0")
    cells = zerria.json("stats", zerria.project)["cells"]
    assert [(each["label"], each["variety"], each["real"]) for each in cells] == [("joy", "ary", 1)]


@pytest.mark.parametrize("pair", ["text", "=phrase", "text="])
def test_a_mapping_that_is_none_is_told(zerria: Terminal, pair: str) -> None:
    zerria("new", zerria.project)
    said = zerria("import", zerria.project, zerria.seeds(), "--map", pair)
    assert said.code == 2
    assert f"--map {pair} is not ROLE=COLUMN" in said.err


def test_generate_counts_requests_answers_and_speed(zerria: Terminal) -> None:
    zerria.begin()
    done = zerria.generate("--per-seed", 2)
    assert set(done) == {
        "requests", "answers", "parsed", "candidates", "failed", "set_aside", "rows_per_minute",
        "tokens_per_second",
    }  # fmt: skip
    assert done["requests"] == done["answers"] == done["parsed"] == done["candidates"] == 12
    assert zerria.generate("--per-seed", 2)["requests"] == 0
    assert zerria.generate("--total", 15)["requests"] == 3
    assert zerria.generate("--label", "negative", "--per-seed", 4, "--seed", 9)["answers"] == 12


def test_verify_counts_by_verifier_and_outcome(zerria: Terminal) -> None:
    zerria.begin()
    zerria.generate()
    done = zerria.json("verify", zerria.project)
    assert done["candidates"] == 6
    assert done["verdicts"]["parses"] == {"pass": 6, "flag": 0, "reject": 0, "unscored": 0}


def test_the_queue_shows_the_best_first_with_what_a_decision_needs(zerria: Terminal) -> None:
    zerria.begin()
    zerria.generate("--per-seed", 2)
    done = zerria.json("queue", zerria.project, "--limit", 5)
    assert done["waiting"] == 12
    assert len(done["candidates"]) == 5
    # Two rows of ten are there by chance, wherever their score would put them.
    scores = [each["score"] for each in done["candidates"] if each["stream"] != "random"]
    assert scores == sorted(scores, reverse=True)
    first = done["candidates"][0]
    assert {"candidate", "uid", "text", "fields", "label", "verdicts"} <= set(first)
    only = zerria.json("queue", zerria.project, "--label", "negative")
    assert {each["label"] for each in only["candidates"]} == {"negative"}


def test_decide_undo_and_redo_count_the_decisions_in_force(zerria: Terminal) -> None:
    zerria.begin()
    zerria.generate()
    waiting = [each["uid"] for each in zerria.json("queue", zerria.project)["candidates"]]
    actions = ("accept", "edit", "reject", "skip")
    lines = [
        {"candidate": uid, "action": action, **({"text": "مسقّم"} if action == "edit" else {})}
        for uid, action in zip(waiting, actions, strict=False)
    ]
    file = zerria.decisions(*lines)
    one_each = {"accept": 1, "edit": 1, "reject": 1, "skip": 1, "flag": 0}
    none = dict.fromkeys(one_each, 0)
    done = zerria.json("decide", zerria.project, file, "--annotator", "amina")
    assert done == {"decided": 4, "decisions": one_each}
    undone = zerria.json("undo", zerria.project)
    assert undone["decisions"] == none
    assert undone["candidates"] == 4
    assert file.name in undone["undone"]
    assert zerria.json("stats", zerria.project)["decisions"] == none
    redone = zerria.json("undo", zerria.project, "--redo")
    assert (redone["candidates"], redone["decisions"]) == (4, one_each)
    assert zerria.json("undo", zerria.project, "--redo")["candidates"] == 0
    zerria.json("undo", zerria.project)
    assert zerria.json("undo", zerria.project)["undone"] == ""


def test_stats_count_seeds_candidates_decisions_and_cells(zerria: Terminal) -> None:
    zerria.begin()
    zerria.generate("--per-seed", 2)
    done = zerria.json("stats", zerria.project)
    assert (done["seeds"], done["candidates"], done["waiting"]) == (6, 12, 12)
    assert {"accept", "edit", "reject", "skip"} <= set(done["decisions"])
    assert sum(each["real"] for each in done["cells"]) == 6
    assert sum(each["waiting"] for each in done["cells"]) == 12
    assert {"label", "variety", "script"} <= set(done["cells"][0])
    assert done["runs"][0]["answered"] == 12


@pytest.mark.parametrize("name", [n for n, each in EXPORTERS.items() if each.rows == EDITED])
def test_a_format_of_edits_says_that_there_are_none(zerria: Terminal, name: str) -> None:
    zerria.begin()
    mix = zerria.folder / "mix.toml"
    mix.write_text(MIX, "utf-8")
    out = zerria.folder / "out"
    said = zerria("export", zerria.project, "--mix", mix, "--format", name, "--out", out, "--json")
    assert said.code == 2
    assert "Edit candidates" in said.err
    assert not out.exists()


@pytest.mark.parametrize("name", [n for n, each in EXPORTERS.items() if each.rows != EDITED])
def test_an_export_in_every_format_checks_and_a_changed_one_does_not(
    zerria: Terminal, name: str
) -> None:
    zerria.begin()
    mix = zerria.folder / "mix.toml"
    mix.write_text(MIX, "utf-8")
    out = zerria.folder / "out"
    done = zerria.json("export", zerria.project, "--mix", mix, "--format", name, "--out", out)
    assert {"rows", "real", "synthetic", "splits", "files"} <= set(done)
    assert (done["rows"], done["real"], done["synthetic"]) == (6, 6, 0)
    assert sum(done["splits"].values()) == 6
    assert zerria.json("check", out) == {"ok": True, "problems": []}
    (file,) = json.loads((out / "manifest.json").read_text("utf-8"))["data_files"]["train"]
    data = out / file
    data.write_bytes(data.read_bytes() + b"\n")
    said = zerria("check", out, "--json")
    assert said.code == 2
    assert said.json["ok"] is False
    assert any(data.name in problem for problem in said.json["problems"])


def test_recipes_are_listed_and_shown(zerria: Terminal) -> None:
    listed = zerria.json("recipe", "list")["recipes"]
    assert {"name", "version", "task", "hash", "when", "options", "steps"} == set(listed[0])
    shown = zerria.json("recipe", "show", "paraphrase")
    assert 'name = "paraphrase"' in shown["source"]
    assert 'name = "paraphrase"' in zerria("recipe", "show", "paraphrase").out


def test_teachers_are_listed_told_and_tried(zerria: Terminal) -> None:
    names = {each["name"] for each in zerria.json("teacher", "list")["teachers"]}
    assert names == set(known()) >= {"fake"}
    assert zerria.json("teacher", "info", "fake")["family"] == "fake"
    tried = zerria.json("teacher", "test", "fake")
    assert tried["answers"] == tried["parsed"] == 16
    assert tried["minutes_for_1000_rows"] >= 0


def test_a_teacher_is_added_only_when_its_file_is_one(zerria: Terminal, tmp_path: Path) -> None:
    absent = zerria("teacher", "add", "mine", tmp_path / "absent.gguf")
    assert absent.code == 2
    assert "absent.gguf" in absent.err
    alien = tmp_path / "alien.gguf"
    alien.write_bytes(b"not a model" * 100)
    assert zerria("teacher", "add", "mine", alien).code == 2
    assert "mine" not in known()


def test_a_real_model_file_is_added_and_told(zerria: Terminal, tmp_path: Path) -> None:
    import sys

    sys.path.insert(0, str(Path(__file__).parent.parent))
    from tiny_model import write_tiny_model

    model = write_tiny_model(tmp_path / "tiny.gguf")
    assert zerria.json("teacher", "add", "tiny", model, "--threads", 1)["teacher"] == "tiny"
    assert known()["tiny"].model == str(model)
    assert known()["tiny"].settings == {"threads": 1}
    assert zerria.json("teacher", "info", "tiny")["family"] == "llama"


def test_the_doctor_tells_of_this_machine(zerria: Terminal) -> None:
    done = zerria.json("doctor")
    assert {"python", "sqlite", "memory_gb", "disk_free_gb", "llama_cpp", "problems"} <= set(done)
    assert "problem" not in done["llama_cpp"]
    assert done["problems"] == [] or done["disk_free_gb"] < 1


def test_without_json_a_person_reads_lines_and_tables(zerria: Terminal) -> None:
    zerria.begin()
    zerria.generate()
    assert "6 waiting" in zerria("queue", zerria.project).out
    stats = zerria("stats", zerria.project).out
    assert "positive" in stats
    assert "seeds" in stats
    with pytest.raises(json.JSONDecodeError):
        json.loads(stats)


def test_the_demo_without_a_folder_can_be_repeated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZERRIA_DATA", str(tmp_path))
    assert _own_folder(fresh=True) == tmp_path / "demo"
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / f"{SAMPLE}.zerria").touch()
    assert _own_folder(fresh=True) == tmp_path / "demo-2"
    assert _own_folder(fresh=False) == tmp_path / "demo"
