"""What every row works with: the models, the requests, the opened teacher."""

import argparse
import ctypes
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import llama_cpp.llama_cpp as api
import psutil

from engine.plugin import TeacherSpec
from engine.teachers.llama import native
from engine.teachers.llama.engine import LlamaTeacher, shared_prefix
from engine.teachers.llama.requests import read_request
from tests.benchmarks.teacher import peers
from tests.engine.sized_model import SHAPES, vocabulary_file, write_sized_model

ANSWER_TOKENS = 48
PREFIX_TOKENS = 400
OWN_TOKENS = 35
TEMPERATURE, TOP_P = 0.8, 0.95
_SYSTEM = "أكتب جملة وحدة بالدارجة كيما يهدرو الناس. "
_OWN = "واش راك خويا لاباس "

Line = dict[str, Any]


class Missing(Exception):  # noqa: N818 - not a fault: a row without a figure
    """Something that a row needs is not on this machine."""


@dataclass(frozen=True)
class Bench:
    """What was asked for on the command line, and the folder of the models."""

    folder: Path
    quick: bool
    shape: str
    sequences: int | None
    clients: int
    threads: int
    gpu_layers: int
    rows: int
    rounds: int

    @classmethod
    def of(cls, chosen: argparse.Namespace, folder: Path) -> "Bench":
        """From the command line; what was not said depends on `--quick`."""
        quick = chosen.quick
        return cls(
            folder=folder,
            quick=quick,
            shape=chosen.shape or ("0.1B" if quick else "0.5B"),
            sequences=chosen.sequences,
            clients=4 if quick else chosen.clients,
            threads=chosen.threads or psutil.cpu_count(logical=False) or 2,
            gpu_layers=chosen.gpu_layers,
            rows=chosen.rows or (8 if quick else 64),
            rounds=chosen.rounds or (1 if quick else 3),
        )

    def model(self, shape: str) -> Path:
        """A model of this shape, made when first asked for."""
        path = self.folder / f"{shape}.gguf"
        if not path.exists():
            source = peers.source()
            if source is None:
                raise Missing("no source package: uv run python packaging/llama_source.py")
            write_sized_model(path, SHAPES[shape], vocabulary_file(source, SHAPES[shape].tokenizer))
        return path

    def teacher(self, model: Path) -> LlamaTeacher:
        """Opened with the settings of the command line and nothing else set."""
        settings: dict[str, int] = {"threads": self.threads, "gpu_layers": self.gpu_layers}
        if self.sequences:
            settings["sequences"] = self.sequences
        return LlamaTeacher(TeacherSpec(model.stem, "llama", str(model), settings))


def device() -> dict[str, Any]:
    """What computes, as the native library tells it."""
    native.start()
    describe = api._lib.ggml_backend_dev_description
    describe.restype, describe.argtypes = ctypes.c_char_p, [ctypes.c_void_p]
    get = api._lib.ggml_backend_dev_get
    get.restype, get.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    names = [describe(get(each)) for each in range(int(api._lib.ggml_backend_dev_count()))]
    return {
        "offloads": native.offloads(),
        "devices": [each.decode("utf-8", "replace") for each in names],
    }


@dataclass(frozen=True)
class Load:
    """Requests, and the tokens that every way is given."""

    lines: list[Line]
    prompts: list[list[int]]
    shared: int

    @property
    def own(self) -> float:
        """Prompt tokens a row beside the shared ones."""
        return sum(len(each) - self.shared for each in self.prompts) / len(self.prompts)

    def facts(self) -> dict[str, Any]:
        """For the report."""
        return {
            "rows": len(self.lines),
            "shared_prompt_tokens": self.shared,
            "own_prompt_tokens": round(self.own, 1),
            "answer_tokens": ANSWER_TOKENS,
        }


def make_load(
    teacher: LlamaTeacher, rows: int, *, prefix: int = PREFIX_TOKENS, first: int = 0
) -> Load:
    """Requests of about `prefix` shared and `OWN_TOKENS` own tokens, in this model's tokens."""

    def size(text: str) -> int:
        return len(teacher._model.tokens(text, special=False, first=False))

    system = _SYSTEM * max(1, round(prefix / max(1, size(_SYSTEM * 10) / 10)))
    own = _OWN * max(1, round(OWN_TOKENS / max(1, size(_OWN * 10) / 10)) - 1)
    lines = [line(row, system, f"{row * 7919 % 1000} {own}") for row in range(first, first + rows)]
    prompts = []
    for each in lines:
        work = read_request(each)
        problem = teacher._prompts.prepare(work, teacher._limit())
        if problem is not None:
            raise RuntimeError(problem.error)
        prompts.append(list(work.tokens))
    return Load(lines, prompts, len(shared_prefix(prompts)))


def line(row: int, system: str, user: str, tokens: int = ANSWER_TOKENS) -> Line:
    """One request line."""
    return {
        "custom_id": f"r{row}",
        "body": {
            "messages": [
                {"role": "system", "content": system},
                {"role": "user", "content": user},
            ],
            "temperature": TEMPERATURE,
            "top_p": TOP_P,
            "max_tokens": tokens,
            "seed": row,
        },
    }


def answer_all(teacher: LlamaTeacher, lines: list[Line]) -> int:
    """Have every request answered; returns the tokens written. A failed answer is a fault."""
    answers = list(teacher.generate(lines, lambda: False))
    failed = [each.error for each in answers if each.error]
    if failed or len(answers) != len(lines):
        raise RuntimeError(f"{len(failed)} of {len(lines)} failed: {failed[:1]}")
    return sum(each.completion_tokens for each in answers)


def calibrated(teacher: LlamaTeacher) -> dict[str, Any] | None:
    """Let the teacher measure itself, as before its first long run, where it can."""
    calibrate: Callable[..., Any] | None = getattr(teacher, "calibrate", None)
    found = calibrate(lambda: False) if calibrate else None
    return None if found is None else {name: getattr(found, name) for name in found.__slots__}


def opened(bench: Bench, shape: str) -> "closing[LlamaTeacher]":
    """A teacher with a model of this shape, closed at the end of the block."""
    return closing(bench.teacher(bench.model(shape)))
