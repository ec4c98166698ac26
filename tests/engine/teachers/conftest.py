"""Fixtures of the teachers' tests: a tiny model, opened once, and folders of their own."""

import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.plugin import TeacherSpec
from engine.teachers.llama.engine import LlamaTeacher
from tests.engine.tiny_model import write_tiny_model

_SOURCE_SCRIPT = Path(__file__).resolve().parents[3] / "packaging" / "llama_source.py"


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONFIG", "DATA", "LOGS"):
        monkeypatch.setenv(f"ZERRIA_{name}", str(tmp_path / name.lower()))
    monkeypatch.delenv("ZERRIA_TEST_TEACHERS", raising=False)


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_model(tmp_path_factory.mktemp("model") / "tiny.gguf")


@pytest.fixture
def teacher(tiny: Path) -> Iterator[LlamaTeacher]:
    opened = LlamaTeacher(TeacherSpec("tiny", "llama", str(tiny), {"threads": 1}))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def llama_source() -> Path:
    """The binding's unpacked source package; llama.cpp is its `vendor/llama.cpp`."""
    found = runpy.run_path(str(_SOURCE_SCRIPT))["llama_source"]()
    if found is None:
        pytest.skip("no source package: uv run python packaging/llama_source.py fetches it")
    return Path(found)


@pytest.fixture(scope="module")
def binding(tiny: Path) -> Iterator[Any]:
    """The same model in the binding's own class, with logits of every token."""
    import llama_cpp

    opened = llama_cpp.Llama(
        str(tiny), logits_all=True, n_ctx=1024, n_threads=1, verbose=False, flash_attn=False
    )
    yield opened
    opened.close()
