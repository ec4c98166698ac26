"""Files made to hurt: each is refused by name, or ends as a sentence, and nothing hangs."""

import contextlib
import os
import random
import socket
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.errors import UserError
from engine.runners.local import LocalRunner, WorkerCrashed
from engine.teachers.llama.header import read_header
from tests.engine.asking import SCHEMA, as_schema, ask
from tests.engine.hostile_model import (
    ARRAY,
    FLOAT32,
    INT32,
    STRING,
    UINT32,
    Key,
    Table,
    content_of,
    gguf_bytes,
    with_key,
)

Content = tuple[list[Key], list[Table], bytes]
HUGE = 2**63 - 1


@pytest.fixture(scope="module")
def sound(tiny: Path) -> Content:
    return content_of(tiny)


def refusal(path: Path, content: bytes | None = None) -> str:
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UserError) as caught:
        read_header(path)
    assert path.name in str(caught.value)
    return str(caught.value)


def test_what_the_writer_writes_is_sound(sound: Content, tmp_path: Path) -> None:
    path = tmp_path / "same.gguf"
    path.write_bytes(gguf_bytes(*sound))
    assert read_header(path).architecture == "llama"


def test_a_file_cut_at_any_sixty_fourth_is_said_to_be_cut(tiny: Path, tmp_path: Path) -> None:
    good = tiny.read_bytes()
    for part in range(1, 64):
        assert "cut short" in refusal(tmp_path / "cut.gguf", good[: len(good) * part // 64])


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"<!DOCTYPE html><html>", "web page"),
        (b"PK\x03\x04" + bytes(500), "not a GGUF"),
        (b'\x88\x00\x00\x00\x00\x00\x00\x00{"__metadata__":{}}' + bytes(500), "safetensors"),
        (b"GGUF", "cut short"),
        (b"GGUF" + struct.pack(">IQQ", 3, 1, 1) + bytes(100), "byte order"),
        (b"GGUF" + struct.pack("<IQQ", 1, 1, 1) + bytes(100), "version 1"),
        (b"FUGG" + struct.pack("<IQQ", 3, 1, 1) + bytes(100), "not a GGUF"),
    ],
)
def test_what_is_no_model_is_told_apart(tmp_path: Path, content: bytes, words: str) -> None:
    assert words in refusal(tmp_path / "x.gguf", content)


LIES: dict[str, tuple[Key, str]] = {
    "no vocabulary": (("tokenizer.ggml.tokens", ARRAY, (STRING, [])), "no vocabulary"),
    "numbers for pieces": (("tokenizer.ggml.tokens", ARRAY, (INT32, [1, 2])), "no list of texts"),
    "few scores": (("tokenizer.ggml.scores", ARRAY, (FLOAT32, [0.0])), "does not fit"),
    "texts for scores": (("tokenizer.ggml.scores", ARRAY, (STRING, ["a"] * 999)), "does not fit"),
    "few types": (("tokenizer.ggml.token_type", ARRAY, (INT32, [1])), "does not fit"),
    "numbers for merges": (("tokenizer.ggml.merges", ARRAY, (INT32, [1])), "no list of texts"),
    "far end": (("tokenizer.ggml.eos_token_id", UINT32, 99_999), "not in the vocabulary"),
    "far beginning": (("tokenizer.ggml.bos_token_id", UINT32, 2**31), "not in the vocabulary"),
    "a word for the end": (("tokenizer.ggml.eos_token_id", STRING, "</s>"), "not in the"),
    "no layers": (("llama.block_count", UINT32, 0), "block_count is 0"),
    "many layers": (("llama.block_count", UINT32, 2**32 - 1), "block_count is"),
    "no width": (("llama.embedding_length", UINT32, 0), "embedding_length is 0"),
    "much context": (("llama.context_length", UINT32, 2**32 - 1), "context_length is"),
    "no number": (("llama.attention.layer_norm_rms_epsilon", FLOAT32, float("nan")), "epsilon"),
    "negative": (("llama.attention.layer_norm_rms_epsilon", FLOAT32, -1.0), "epsilon"),
    "odd alignment": (("general.alignment", UINT32, 48), "alignment"),
    "no alignment": (("general.alignment", UINT32, 0), "alignment"),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_header_that_contradicts_itself_is_refused_by_name(
    sound: Content, tmp_path: Path, lie: str
) -> None:
    keys, tables, data = sound
    (name, kind, value), words = LIES[lie]
    assert words in refusal(
        tmp_path / "x.gguf", gguf_bytes(with_key(keys, name, kind, value), tables, data)
    )


def test_a_piece_that_is_there_twice_is_refused(sound: Content, tmp_path: Path) -> None:
    keys, tables, data = sound
    pieces = list(next(value[1] for name, _, value in keys if name == "tokenizer.ggml.tokens"))
    pieces[300] = pieces[299]
    changed = with_key(keys, "tokenizer.ggml.tokens", ARRAY, (STRING, pieces))
    assert "twice" in refusal(tmp_path / "x.gguf", gguf_bytes(changed, tables, data))
    pieces[299] = pieces[300] = ""  # llama.cpp gives these names of their own
    changed = with_key(keys, "tokenizer.ggml.tokens", ARRAY, (STRING, pieces))
    (tmp_path / "y.gguf").write_bytes(gguf_bytes(changed, tables, data))
    assert read_header(tmp_path / "y.gguf").vocabulary == len(pieces)


@pytest.mark.parametrize("name", ["tokenizer.ggml.model", "tokenizer.ggml.tokens"])
def test_a_vocabulary_that_lacks_a_part_is_refused(
    sound: Content, tmp_path: Path, name: str
) -> None:
    keys, tables, data = sound
    without = [each for each in keys if each[0] != name]
    assert "damaged" in refusal(tmp_path / "x.gguf", gguf_bytes(without, tables, data))


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (("x", [0, 4], 0, 0), "is empty"),
        (("x", [2**32, 2**32], 0, 0), "impossibly large"),
        (("x", [HUGE, HUGE, HUGE, HUGE], 0, 0), "impossibly large"),
        (("x", [2, 2, 2, 2, 2], 0, 0), "four dimensions"),
        (("x", [32, 32], 99, 0), "unknown type 99"),
        (("x", [33, 1], 8, 0), "whole number of blocks"),
        (("x", [32], 0, 7), "wrong place"),
        (("x", [32], 0, 0), "overlaps"),
        (("x", [32], 0, 2**62), "cut short"),
        (("x", [2**40], 0, 0), "cut short"),
        (("token_embd.weight", [32], 0, 0), "twice"),
    ],
)
def test_a_table_of_weights_that_can_not_be_is_refused(
    sound: Content, tmp_path: Path, table: Table, words: str
) -> None:
    keys, tables, data = sound
    assert words in refusal(tmp_path / "x.gguf", gguf_bytes(keys, [*tables, table], data))


def test_an_entry_that_is_there_twice_is_refused(sound: Content, tmp_path: Path) -> None:
    keys, tables, data = sound
    assert "twice" in refusal(tmp_path / "x.gguf", gguf_bytes([*keys, keys[0]], tables, data))


def test_impossible_counts_and_lengths_are_refused_without_being_believed(tmp_path: Path) -> None:
    path = tmp_path / "x.gguf"
    for counts in ((HUGE, 0), (0, HUGE), (2**40, 2**40)):
        assert "impossible number" in refusal(path, gguf_bytes([], [], counts=counts))
    start = b"GGUF" + struct.pack("<IQQQ", 3, 0, 1, 1) + b"a"
    for inner in (STRING, UINT32):
        many = start + struct.pack("<IIQ", ARRAY, inner, HUGE) + bytes(100)
        assert "impossibly long list" in refusal(path, many)
    assert "unknown type 77" in refusal(path, start + struct.pack("<I", 77) + bytes(100))
    assert "unknown type 9" in refusal(path, start + struct.pack("<IIQ", ARRAY, ARRAY, 1))
    long = b"GGUF" + struct.pack("<IQQQ", 3, 0, 1, HUGE) + bytes(100)
    assert "impossibly long" in refusal(path, long)
    lists = [(f"k{n}", ARRAY, (STRING, [""] * 900_000)) for n in range(3)]
    assert "impossibly many" in refusal(path, gguf_bytes(lists))
    texts = [(f"k{n}", STRING, "x" * 15_000_000) for n in range(5)]
    assert "too much text" in refusal(path, gguf_bytes(texts))


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
def test_what_is_no_file_is_refused_and_nothing_waits(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.gguf")
    assert "no file but" in refusal(tmp_path / "pipe.gguf")
    (tmp_path / "zero.gguf").symlink_to("/dev/zero")
    assert "no file but" in refusal(tmp_path / "zero.gguf")
    with socket.socket(socket.AF_UNIX) as listening:
        before = Path.cwd()
        os.chdir(tmp_path)  # a socket's path must be short
        try:
            listening.bind("s.gguf")
        finally:
            os.chdir(before)
        assert "no file but" in refusal(tmp_path / "s.gguf")
    (tmp_path / "a.gguf").symlink_to(tmp_path / "b.gguf")
    (tmp_path / "b.gguf").symlink_to(tmp_path / "a.gguf")
    assert "cannot be read" in refusal(tmp_path / "a.gguf")
    (tmp_path / "folder.gguf").mkdir()
    assert "is a folder" in refusal(tmp_path / "folder.gguf")
    for name in ("nul\0.gguf", "missing.gguf"):
        with pytest.raises(UserError, match="does not exist"):
            read_header(tmp_path / name)
    with pytest.raises(UserError, match="cannot be read"):
        read_header(tmp_path / ("long" * 100 + ".gguf"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_that_may_not_be_read_is_told(tiny: Path, tmp_path: Path) -> None:
    path = tmp_path / "closed.gguf"
    path.write_bytes(tiny.read_bytes())
    path.chmod(0)
    assert "cannot be read" in refusal(path)


def split_in_two(sound: Content, folder: Path, **changes: Any) -> Path:
    """A model in two parts, and what is changed in the second."""
    keys, tables, data = sound
    first, second = tables[:5], tables[5:]
    cut = second[0][3]
    own = [("split.count", 2, 2), ("split.no", 2, 0), ("split.tensors.count", INT32, len(tables))]
    path = folder / "m-00001-of-00002.gguf"
    path.write_bytes(gguf_bytes([*keys, *own], first, data[:cut]))
    numbers = {
        "split.count": 2,
        "split.no": 1,
        **{k.replace("_", "."): v for k, v in changes.items()},
    }
    moved = [(name, dims, kind, offset - cut) for name, dims, kind, offset in second]
    (folder / "m-00002-of-00002.gguf").write_bytes(
        gguf_bytes([(name, 2, value) for name, value in numbers.items()], moved, data[cut:])
    )
    return path


def test_parts_of_a_split_model_belong_together(sound: Content, tmp_path: Path) -> None:
    path = split_in_two(sound, tmp_path)
    second = tmp_path / "m-00002-of-00002.gguf"
    assert read_header(path).parts == 2
    assert "Choose its first part" in refusal(second)
    whole = second.read_bytes()
    assert "cut short" in str(refused(path, second, whole[: len(whole) // 2]))
    assert "web page" in str(refused(path, second, b"<html>"))
    split_in_two(sound, tmp_path, split_no=0)
    assert "is not part 2" in str(refused(path))
    split_in_two(sound, tmp_path, split_count=3)
    assert "is not part 2" in str(refused(path))
    other = [("split.count", 2, 2), ("split.no", 2, 1)]
    assert "its parts hold" in str(refused(path, second, gguf_bytes(other)))
    second.unlink()
    second.symlink_to(path)
    assert "is not part 2" in str(refused(path))
    second.unlink()
    assert "is missing" in str(refused(path))


def refused(path: Path, part: Path | None = None, content: bytes = b"") -> UserError:
    if part is not None:
        part.write_bytes(content)
    with pytest.raises(UserError) as caught:
        read_header(path)
    return caught.value


@pytest.mark.parametrize("block", range(10))
def test_a_header_with_flipped_bytes_is_read_or_refused(
    tiny: Path, tmp_path: Path, block: int
) -> None:
    good, path = tiny.read_bytes(), tmp_path / "flipped.gguf"
    for seed in range(50 * block, 50 * block + 50):
        path.write_bytes(flipped(good, seed))
        with contextlib.suppress(UserError):  # any other exception is a fault of the reader
            read_header(path)


def flipped(good: bytes, seed: int) -> bytes:
    draw = random.Random(seed)
    content = bytearray(good)
    end = good.find(b"blk.1.ffn_norm") + 60
    for _ in range(draw.choice((1, 1, 2, 4, 12))):
        content[draw.randrange(4, end)] ^= 1 << draw.randrange(8)
    return bytes(content)


# What passes the header goes to llama.cpp, in a worker


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalRunner]:
    monkeypatch.setenv("ZERRIA_PATIENCE", "60")
    with LocalRunner() as started:
        yield started


def outcome(runner: LocalRunner, path: Path) -> str:
    """`answered`, `refused` or `crashed`: whatever else there is, is a fault."""
    teacher = {"name": "x", "kind": "llama", "model": str(path), "settings": {"threads": 1}}
    lines = [ask(1, max_tokens=6), ask(2, max_tokens=6, response_format=as_schema(SCHEMA))]
    try:
        events = list(runner.call("generate", {"teacher": teacher, "requests": lines}))
    except WorkerCrashed:
        return "crashed"
    except UserError:
        return "refused"
    assert [each.kind for each in events].count("answer") == 2
    return "answered"


@pytest.mark.parametrize("block", range(4))
def test_a_model_with_flipped_bytes_ends_as_a_sentence(
    tiny: Path, tmp_path: Path, runner: LocalRunner, block: int
) -> None:
    good = tiny.read_bytes()
    seen = set()
    for seed in range(15 * block, 15 * block + 15):
        path = tmp_path / f"flipped{seed}.gguf"  # a new one: the last may still be mapped
        path.write_bytes(flipped(good, seed))
        seen.add(outcome(runner, path))
    assert seen <= {"answered", "refused", "crashed"}
    assert outcome(runner, tiny) == "answered"


@pytest.mark.skipif(sys.platform == "win32", reason="a mapped file cannot be cut there")
def test_a_file_cut_while_it_is_in_use_is_told_and_the_worker_is_started_again(
    tiny: Path, tmp_path: Path, runner: LocalRunner
) -> None:
    path = tmp_path / "cut.gguf"
    path.write_bytes(tiny.read_bytes())
    assert outcome(runner, path) == "answered"
    state = path.stat()
    os.truncate(path, 4096)
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    teacher = {"name": "x", "kind": "llama", "model": str(path), "settings": {"threads": 1}}
    with pytest.raises(UserError, match=r"cut short|could not read the model any more"):
        list(runner.call("generate", {"teacher": teacher, "requests": [ask(9)]}))
    assert outcome(runner, tiny) == "answered"


def test_a_file_that_was_replaced_is_opened_anew(
    tiny: Path, tmp_path: Path, runner: LocalRunner
) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(tiny.read_bytes())
    assert outcome(runner, path) == "answered"
    path.unlink()
    path.write_bytes(b"<html>")
    assert outcome(runner, path) == "refused"
