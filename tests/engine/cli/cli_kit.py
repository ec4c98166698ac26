"""Runs `zerria …` in this process or in one of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from engine.cli import main

ROOT = Path(__file__).resolve().parents[3]

SEEDS = (
    ("positive", "arq", "الخدمة في هاد المحل هايلة بزاف"),
    ("positive", "arq", "فرحت بزاف كي شفت صحابي اليوم"),
    ("positive", "ary", "هاد الماكلة بنينة بزاف تبارك الله"),
    ("negative", "arq", "الطريق حبس علينا ساعتين كاملين"),
    ("negative", "ary", "عييت من هاد الخدمة بزاف"),
    ("negative", "ary", "التلفون ديالي طاح وتهرس"),
)


@dataclass
class Said:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """Its one JSON object, which must be all there is on stdout."""
        assert self.out.count("\n") == 1, self.out + self.err
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found


class Terminal:
    """Commands in this process, in a folder of their own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.project = folder / "p.zerria"
        self._capsys = capsys

    def __call__(self, *words: object) -> Said:
        self._capsys.readouterr()
        code = main([str(each) for each in words])
        told = self._capsys.readouterr()
        return Said(code, told.out, told.err)

    def json(self, *words: object) -> dict[str, Any]:
        """Run with --json; the command must succeed."""
        said = self(*words, "--json")
        assert said.code == 0, said.err
        return said.json

    def begin(self) -> None:
        """A project with six seeds."""
        assert self("new", self.project, "--task", "classification").code == 0
        assert self("import", self.project, self.seeds(), "--licence", "CC0-1.0").code == 0

    def seeds(self, name: str = "seeds.jsonl") -> Path:
        path = self.folder / name
        rows = [{"text": text, "label": label, "variety": v} for label, v, text in SEEDS]
        lines = [json.dumps(each, ensure_ascii=False) for each in rows]
        path.write_text("\n".join(lines) + "\n", "utf-8")
        return path

    def generate(self, *words: object) -> dict[str, Any]:
        options = ("--recipe", "paraphrase", "--teacher", "fake", "--seed", "1")
        return self.json("generate", self.project, *options, *words)

    def decisions(self, *lines: Mapping[str, Any]) -> Path:
        path = self.folder / "decisions.jsonl"
        path.write_text("\n".join(json.dumps(each) for each in lines), "utf-8")
        return path


def run_child(*words: object, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """The command in a process of its own, its output as bytes."""
    return subprocess.run(
        [sys.executable, "-m", "engine", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        timeout=120,
        check=False,
    )
