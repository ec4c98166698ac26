"""What a model is said to need, against what llama.cpp reports when it allocates it."""

import logging
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from engine.plugin import TeacherSpec
from engine.teachers.llama import TEACHER, facts, memory
from engine.teachers.llama.header import Header, read_header
from engine.teachers.llama.memory import Needs, buffer_bytes, context_bytes, copied_bytes, estimate
from engine.teachers.llama.native import Context, Model
from engine.teachers.llama.shape import shape_of
from tests.engine.shaped_model import SHAPES, write_shaped_model
from tests.engine.tiny_model import copy_tokenizer

_REPORTED = re.compile(r"(CPU\S*) (\w+) buffer size = *([\d.]+)")
_MIB = 1024 * 1024


@pytest.fixture
def reported(caplog: pytest.LogCaptureFixture) -> Callable[[], dict[str, float]]:
    """The buffers that llama.cpp told of since the last call, in bytes by their name."""
    caplog.set_level(logging.DEBUG, "zerria.llama")

    def read() -> dict[str, float]:
        found: dict[str, float] = {}
        for place, kind, size in _REPORTED.findall(caplog.text):
            name = "copies" if place.endswith("REPACK") else kind
            found[name] = found.get(name, 0.0) + float(size) * _MIB
        caplog.clear()
        return found

    return read


@pytest.mark.parametrize("name", SHAPES)
def test_the_estimate_is_what_llama_cpp_allocates(
    name: str, tmp_path: Path, reported: Callable[[], dict[str, float]]
) -> None:
    small = replace(SHAPES[name], vocabulary=3000, merges=False)
    path = write_shaped_model(tmp_path / "shape.gguf", small)
    header = read_header(path)
    model = Model(path, 0)
    assert copied_bytes(header.tensors) == pytest.approx(reported().get("copies", 0), rel=0.001)
    shape = shape_of(header)
    for tokens, sequences in ((1024, 4), (2048, 16)):
        context = Context(model, tokens, sequences + 1, 1)
        told = reported()
        context.close()
        kept = told.get("KV", 0) + told.get("RS", 0)
        assert context_bytes(shape, tokens, sequences) == pytest.approx(kept, rel=0.01)
        buffers = buffer_bytes(shape, tokens, sequences)
        assert buffers == pytest.approx(told["compute"], rel=0.2)
    model.close()


def test_keys_of_eight_bits_take_what_llama_cpp_says(
    tiny: Path, reported: Callable[[], dict[str, float]], tmp_path: Path
) -> None:
    path = write_shaped_model(tmp_path / "shape.gguf", replace(SHAPES["llama"], vocabulary=3000))
    model = Model(path, 0)
    reported()
    context = Context(model, 2048, 5, 1, quantised=True)
    told = reported()["KV"]
    context.close()
    model.close()
    shape = shape_of(read_header(path))
    assert context_bytes(shape, 2048, 4, keys=memory.Q8_BYTES) == pytest.approx(told, rel=0.01)
    assert shape.keys_in_blocks
    assert not shape_of(read_header(tiny)).keys_in_blocks  # heads of 16 values


def header_of(family: str, layers: int = 8, **entries: object) -> Header:
    """A header of some family with the usual numbers and these."""
    usual: dict[str, object] = {
        "block_count": layers,
        "embedding_length": 512,
        "attention.head_count": 8,
        "attention.head_count_kv": 2,
    }
    named = {key.replace("__", "."): value for key, value in entries.items()}
    numbers = {f"{family}.{key}": value for key, value in (usual | named).items()}
    return Header(
        Path("x.gguf"), 0, {"general.architecture": family, **numbers}, {}, parameters=0,
        tensor_bytes=0,
    )  # fmt: skip


def test_layers_may_differ_in_their_heads() -> None:
    shape = shape_of(header_of("llama", attention__head_count_kv=[2, 0, 4, 2, 2, 2, 2, 2]))
    assert shape.keys[:3] == (128, 0, 256)


def test_windowed_layers_keep_no_more_than_their_windows() -> None:
    shape = shape_of(header_of("gemma2", attention__sliding_window=64))
    assert shape.windowed == (True, False) * 4
    whole = shape_of(header_of("llama"))
    assert context_bytes(shape, 100_096, 1) < 0.55 * context_bytes(whole, 100_096, 1)
    assert shape_of(header_of("phi3", attention__sliding_window=64)).windowed == (False,) * 8
    listed = header_of(
        "gpt-oss", attention__sliding_window=64, attention__sliding_window_pattern=[True] * 3
    )
    assert sum(shape_of(listed).windowed) == 3


def test_recurrent_layers_need_the_same_for_any_length() -> None:
    shape = shape_of(header_of("rwkv7", wkv__head_size=64))
    assert context_bytes(shape, 256, 3) == context_bytes(shape, 65_536, 3) == 8 * 4 * 4 * 512 * 66
    mixed = shape_of(header_of("qwen35", ssm__state_size=16, ssm__inner_size=64))
    assert [bool(each) for each in mixed.states] == [True, True, True, False] * 2
    assert [bool(each) for each in mixed.keys] == [False, False, False, True] * 2


def test_shared_and_skipped_layers_have_no_keys_of_their_own() -> None:
    shape = shape_of(header_of("gemma4", attention__shared_kv_layers=3))
    assert [bool(each) for each in shape.keys] == [True] * 5 + [False] * 3


def test_a_family_with_another_kind_of_memory_is_said_to_be_uncertain() -> None:
    assert not estimate(header_of("deepseek4"), 4096).certain
    assert estimate(header_of("llama"), 4096).certain


@pytest.mark.parametrize(
    "entries",
    [
        {},
        {"block_count": 2**63, "embedding_length": 2**63},
        {"block_count": 0, "attention__head_count": 0, "attention__head_count_kv": -5},
        {"attention__head_count_kv": ["two", 1.5, None], "feed_forward_length": [-1]},
        {"attention__sliding_window": -1, "attention__sliding_window_pattern": "all"},
        {"full_attention_interval": -3, "expert_used_count": 2**40},
    ],
)
@pytest.mark.parametrize("family", ["llama", "gemma3", "mamba", "jamba", "qwen35", "gemma3n"])
def test_a_hostile_header_gives_a_number_and_no_error(
    family: str, entries: dict[str, object]
) -> None:
    assert estimate(header_of(family, **entries), 4096).total > 0


def test_the_parts_of_a_split_model_are_added(tiny: Path, tmp_path: Path) -> None:
    from gguf import GGUFReader, GGUFWriter

    first = GGUFWriter(tmp_path / "m-00001-of-00002.gguf", "llama")
    second = GGUFWriter(tmp_path / "m-00002-of-00002.gguf", "llama")
    for number, writer in enumerate((first, second)):
        writer.add_uint16("split.count", 2)
        writer.add_uint16("split.no", number)
    copy_tokenizer(first, tiny)
    for number, tensor in enumerate(GGUFReader(tiny).tensors):
        (first if number % 2 else second).add_tensor(tensor.name, tensor.data)
    for writer in (first, second):
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
    split = TEACHER.describe(TeacherSpec("a", "llama", str(tmp_path / "m-00001-of-00002.gguf")))
    whole = TEACHER.describe(TeacherSpec("a", "llama", str(tiny)))
    assert split["parameters"] == whole["parameters"]
    assert split["needs"]["weights"] == whole["needs"]["weights"]  # type: ignore[index]
    assert split["parts"] == 2


@pytest.mark.parametrize(
    ("free", "total", "answer"), [(9e9, 16e9, "yes"), (3e9, 16e9, "tight"), (3e9, 4e9, "no")]
)
def test_whether_it_fits_is_told_with_its_figures(
    free: float, total: float, answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = SimpleNamespace(available=int(free), total=int(total))
    monkeypatch.setattr(facts.psutil, "virtual_memory", lambda: machine)
    needs = Needs(5_000_000_000, 3_000_000_000, 100, 100, certain=True)
    found, verdict = facts.judge(needs)
    assert found == answer
    assert verdict["values"] == {"needed": needs.total, "free": free, "total": total}
