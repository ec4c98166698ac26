"""Exit statuses, what is said where, and texts that must not take over the terminal."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from cli_kit import ROOT, Terminal, run_child

import engine.cli.project
from engine.cli import main
from engine.known_teachers import add
from engine.plugin import TeacherSpec

#: A text that would reorder, recolour or erase the screen.
ATTACK = "زوين\u202egnp.exe\u2066 \x1b[2J\x1b]0;owned\x07 \u200b[bold]x[/bold]"
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("stats", "{folder}/absent.zerria"), "absent.zerria"),
        (("import", "{project}", "{folder}/absent.csv"), "absent.csv"),
        (("decide", "{project}", "{folder}/absent.jsonl"), "absent.jsonl"),
        (("export", "{project}", "--mix", "{folder}/absent.toml", "--out", "{folder}/o"), "absent"),
        (("generate", "{project}", "--recipe", "absent", "--teacher", "fake"), "absent"),
        (("generate", "{project}", "--recipe", "{folder}/a.toml", "--teacher", "fake"), "a.toml"),
        (("generate", "{project}", "--recipe", "paraphrase", "--teacher", "absent"), "absent"),
        (("recipe", "show", "absent"), "absent"),
        (("teacher", "info", "{folder}/absent.gguf"), "absent.gguf"),
        (("check", "{folder}/absent"), "absent"),
        (("new", "{folder}/x", "--variety", "klingon"), "klingon"),
        (("new", "{folder}/x", "--task", "poem"), "poem"),
        (("new",), "roject"),
        (("nonsense",), "nonsense"),
        (("stats", "{project}", "--colour"), "--colour"),
        (("generate", "{project}", "--recipe", "paraphrase", "--total", "-1"), "--total"),
    ],
)
def test_a_users_error_ends_with_2_and_names_what_is_wrong(
    zerria: Terminal, words: tuple[str, ...], named: str
) -> None:
    zerria("new", zerria.project)
    said = zerria(*(w.format(folder=zerria.folder, project=zerria.project) for w in words))
    assert said.code == 2
    assert said.out == ""
    assert named in said.err
    assert "Traceback" not in said.err


def test_a_project_open_elsewhere_is_told(zerria: Terminal) -> None:
    from engine.store import Store

    zerria("new", zerria.project)
    with Store.open(zerria.project):
        said = zerria("stats", zerria.project, "--json")
    assert (said.code, said.out) == (2, "")
    assert "open in another window or command" in said.err


def test_help_is_no_error(zerria: Terminal) -> None:
    assert zerria("--help").code == 0
    assert zerria("generate", "--help").code == 0


def test_a_fault_of_ours_ends_with_1_and_its_trace(
    zerria: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(engine.cli.project, "statistics", broken)
    zerria("new", zerria.project)
    with pytest.raises(ZeroDivisionError):
        main(["stats", str(zerria.project)])
    code = (
        "import sys, engine.cli.project as p\np.statistics = None\n"
        "from engine.cli import main\nsys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", code, "stats", str(zerria.project)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "TypeError" in done.stderr


def test_ctrl_c_ends_with_130_and_keeps_what_was_done(zerria: Terminal) -> None:
    zerria.begin()
    add(TeacherSpec("slow", "fake", settings={"hang_after": 200}))
    # A shell starts what runs in its background deaf to Ctrl+C, and a child inherits that.
    hearing = (
        "import runpy, signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "sys.argv[0] = 'engine'; runpy.run_module('engine', run_name='__main__', alter_sys=True)"
    )
    command = [sys.executable, "-c", hearing, "generate", str(zerria.project), "--recipe"]
    command += ["paraphrase", "--teacher", "slow", "--per-seed", "100", "--seed", "1", "--json"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, text=True, encoding="utf-8", **pipes) as child:
        log = zerria.project.with_name(zerria.project.name + "-wal")
        until = time.monotonic() + 120
        while not (psutil.Process(child.pid).children() and log.exists() and log.stat().st_size):
            assert time.monotonic() < until
            time.sleep(0.05)
        planned = log.stat().st_size
        while log.stat().st_size <= planned:  # the first answers are stored
            assert time.monotonic() < until
            time.sleep(0.05)
        os.kill(child.pid, signal.SIGINT)
        out, err = child.communicate(timeout=60)
    assert child.returncode == 130, err
    assert out == ""
    assert "what was done until then is kept" in err
    stats = zerria.json("stats", zerria.project)
    assert 0 < stats["candidates"] < 600
    assert stats["runs"][0]["answered"] == stats["candidates"]
    add(TeacherSpec("slow", "fake"))
    again = zerria.generate("--teacher", "slow", "--per-seed", 100)
    assert again["requests"] == 600 - stats["candidates"]


def test_arabic_comes_out_whole_through_a_pipe_in_a_c_locale(zerria: Terminal) -> None:
    zerria.begin()
    zerria.generate()
    locale = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run_child("queue", zerria.project, "--json", **locale)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.decode("utf-8"))["candidates"]
    assert any("الخدمة" in each["text"] for each in found)
    table = run_child("queue", zerria.project, **locale)
    assert "الخدمة" in table.stdout.decode("utf-8")
    told = run_child("stats", zerria.folder / "ناقص.zerria", LC_ALL="C", LANG="C")
    assert told.returncode == 2
    assert "ناقص.zerria" in told.stderr.decode("utf-8")


def test_a_reader_that_goes_away_is_no_traceback(zerria: Terminal) -> None:
    zerria.begin()
    zerria.generate("--per-seed", 60)
    shell = f"'{sys.executable}' -m engine queue '{zerria.project}' --limit 360 --json | head -c 10"
    done = subprocess.run(shell, shell=True, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr


def test_control_signs_are_shown_and_not_obeyed(zerria: Terminal) -> None:
    zerria("new", zerria.project, "--task", "classification")
    seeds = zerria.folder / "attack.jsonl"
    rows = [{"text": ATTACK, "label": ATTACK}, {"text": "راني رايح للسوق", "label": "ok"}]
    seeds.write_text("\n".join(json.dumps(each) for each in rows), "utf-8")
    zerria("import", zerria.project, seeds, "--licence", "MIT")
    zerria.generate()
    for words in (("queue",), ("stats",)):
        said = zerria(words[0], zerria.project)
        assert said.code == 0
        assert not CONTROLS.search(said.out + said.err), words
        assert "⟦RLO⟧" in said.out.replace("\n", "") or words == ("queue",)
    labels = [each["label"] for each in zerria.json("queue", zerria.project)["candidates"]]
    assert ATTACK in labels


def test_an_errors_values_can_not_steer_the_terminal(zerria: Terminal) -> None:
    said = zerria("recipe", "show", ATTACK)
    assert said.code == 2
    assert not CONTROLS.search(said.err)
    assert "⟦RLO⟧" in said.err


def test_a_row_set_aside_is_told_with_its_file_line_and_reason(zerria: Terminal) -> None:
    zerria("new", zerria.project)
    rows = zerria.folder / "rows.jsonl"
    rows.write_text('{"text": "راني هنا"}\n{broken\n', "utf-8")
    said = zerria("import", zerria.project, rows, "--licence", "MIT")
    assert said.code == 0
    assert "rows.jsonl, line 2" in said.err
    assert not re.search(r"\{[a-z_]+\}", said.err)


def test_a_warning_about_a_file_is_a_sentence(zerria: Terminal) -> None:
    zerria("new", zerria.project)
    rows = zerria.folder / "old.txt"
    rows.write_bytes("راني رايح للسوق نشري الخضرة والفاكية\n".encode("windows-1256") * 5)
    said = zerria("import", zerria.project, rows, "--licence", "MIT")
    assert said.code == 0
    assert "{'" not in said.err


def test_a_project_without_its_suffix_is_found(zerria: Terminal) -> None:
    assert zerria("new", zerria.folder / "p").code == 0
    assert zerria.json("stats", zerria.folder / "p")["seeds"] == 0
    assert Path(zerria.project).is_file()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems' file names are Unicode")
def test_decisions_are_read_from_a_file_whose_name_is_no_utf8(zerria: Terminal) -> None:
    zerria.begin()
    zerria.generate()
    file = zerria.decisions({"candidate": 1, "action": "accept"})
    renamed = file.rename(Path(os.fsdecode(os.fsencode(file.parent) + b"/d\xe9cisions.jsonl")))
    assert zerria.json("decide", zerria.project, renamed)["decided"] == 1


def test_rows_set_aside_are_written_to_a_file(zerria: Terminal) -> None:
    zerria("new", zerria.project)
    rows, aside = zerria.folder / "rows.jsonl", zerria.folder / "aside.csv"
    rows.write_text('{"text": "راني هنا"}\n{broken\n', "utf-8")
    said = zerria("import", zerria.project, rows, "--licence", "MIT", "--aside", aside)
    assert said.code == 0
    head, row = aside.read_text("utf-8-sig").splitlines()
    assert head == "file,line,reason,content"
    assert row.startswith("rows.jsonl,2,")
    assert row.endswith("{broken")
    said = zerria("import", zerria.project, rows, "--licence", "MIT", "--aside", zerria.folder)
    assert said.code == 2
    assert "can not be written" in said.err
