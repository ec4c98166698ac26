"""`zerria review` and `zerria tokens` from end to end."""

import json
from pathlib import Path

from cli_kit import Terminal

STARTER = Path(__file__).parents[3] / "resources/teachers/zerria-starter-q8_0.gguf"


def test_candidates_go_out_to_a_tool_and_come_home_decided(zerria: Terminal) -> None:
    zerria.begin()
    zerria.generate()
    out = zerria.folder / "sent"
    words = ("--format", "label-studio", "--out", out, "--limit", "2")
    assert zerria.json("review", "send", zerria.project, *words)["sent"] == 2
    tasks = json.loads((out / "tasks.json").read_text("utf-8"))
    rows = [{**task["data"], "verdict": "accept", "annotator": 1} for task in tasks]
    path = zerria.folder / "answers.json"
    path.write_text(json.dumps([*rows, {"zerria_uid": "x", "verdict": "accept"}]), "utf-8")
    done = zerria.json("review", "bring", zerria.project, path)
    assert (done["decided"], done["not_taken"]) == (2, 1)
    assert "answers.json, row 3" in zerria("review", "bring", zerria.project, path).err
    assert zerria.json("undo", zerria.project)["candidates"] == 2
    assert zerria("review", "send", zerria.project, *words).code == 2


def test_the_rows_of_an_export_are_measured_in_tokens(zerria: Terminal) -> None:
    zerria.begin()
    mix = zerria.folder / "mix.toml"
    mix.write_text('name = "lengths"\n', "utf-8")
    out = zerria.folder / "out"
    assert zerria("export", zerria.project, "--mix", mix, "--out", out).code == 0
    words = ("tokens", out, "--tokenizer", STARTER, "--max-tokens", "1")
    found = zerria.json(*words)
    rows = sum(each["rows"] for each in found["splits"].values())
    assert rows == sum(each["over"] for each in found["splits"].values()) == 6
    said = zerria(*words)
    assert "6 rows are longer than 1 tokens" in said.err
    assert "median" in said.out
    measured = zerria.folder / "measured"
    words = ("--mix", mix, "--out", measured, "--tokenizer", STARTER, "--max-tokens", "1")
    said = zerria("export", zerria.project, *words)
    assert "6 rows are longer than 1 tokens" in said.err
    manifest = json.loads((measured / "manifest.json").read_text("utf-8"))
    assert manifest["token_lengths"] == found
    assert zerria.json("check", measured)["ok"]
    wrong = zerria("export", zerria.project, *words[:2], "--out", out / "x", "--tokenizer", mix)
    assert wrong.code == 2
    assert not (out / "x").exists()
