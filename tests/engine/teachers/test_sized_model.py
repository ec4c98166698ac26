"""Models of real sizes, as tests and benchmarks make them, are what they say they are."""

from pathlib import Path

import pytest

from engine.plugin import TeacherSpec
from engine.teachers.llama.engine import LlamaTeacher
from engine.teachers.llama.header import read_header
from tests.engine.asking import ask, never
from tests.engine.sized_model import (
    SHAPES,
    Shape,
    file_bytes,
    parameters,
    vocabulary_file,
    write_sized_model,
)

SMALL = Shape(256, 2, 4, 2, 512)


@pytest.fixture(scope="module")
def model(llama_source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sized") / "sized.gguf"
    return write_sized_model(path, SMALL, vocabulary_file(llama_source, SMALL.tokenizer))


def test_a_sized_model_is_as_large_as_foretold(model: Path) -> None:
    header = read_header(model)
    assert header.quantisation == "Q4_K_M"
    assert header.vocabulary == 32_000
    assert header.parameters == parameters(SMALL, 32_000)
    assert header.tensor_bytes == file_bytes(SMALL, 32_000)


def test_a_sized_model_writes_and_never_ends_by_itself(model: Path) -> None:
    teacher = LlamaTeacher(TeacherSpec("sized", "llama", str(model), {"threads": 1}))
    try:
        answers = list(teacher.generate([ask(1), ask(2)], never))
    finally:
        teacher.close()
    assert [each.finish for each in answers] == ["length", "length"]
    assert [each.completion_tokens for each in answers] == [16, 16]


@pytest.mark.parametrize(
    ("name", "vocabulary", "billions"),
    [
        ("0.5B", 32_000, 0.47),
        ("0.5B-150k", 151_936, 0.42),
        ("1.5B", 151_936, 1.54),
        ("8B", 128_256, 8.03),
    ],
)
def test_the_shapes_are_what_they_are_called(name: str, vocabulary: int, billions: float) -> None:
    assert parameters(SHAPES[name], vocabulary) / 1e9 == pytest.approx(billions, abs=0.01)
