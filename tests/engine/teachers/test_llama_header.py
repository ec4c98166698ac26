"""A file that is no teacher is refused with its own sentence, and never crashes the reader."""

import contextlib
import random
import struct
from pathlib import Path

import gguf
import llama_cpp
import pytest

from engine.errors import UserError
from engine.plugin import TeacherSpec
from engine.teachers.llama import TEACHER
from engine.teachers.llama.architectures import BLOCKS, NOT_WRITERS, QUANTISATIONS, WRITERS
from engine.teachers.llama.header import read_header


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        read_header(path)
    assert path.name in str(caught.value)
    return caught.value.text


def test_a_sound_header_tells_what_the_model_is(tiny: Path) -> None:
    header = read_header(tiny)
    assert (header.architecture, header.quantisation, header.context) == ("llama", "F32", 4096)
    assert header.vocabulary > 300
    assert header.parameters > 10_000
    assert header.languages == ("ar", "fr")
    assert header.licence == "cc0-1.0"
    assert "<|im_start|>" in header.chat_template


def test_each_kind_of_wrong_file_gets_its_own_sentence(tiny: Path, tmp_path: Path) -> None:
    good = tiny.read_bytes()
    wrong = {
        "empty": b"",
        "html": b"\n<!DOCTYPE html><html>404</html>",
        "lfs": b"version https://git-lfs.github.com/spec/v1\noid sha256:0",
        "magic": b"PK\x03\x04" + good[4:],
        "version": good[:4] + struct.pack("<I", 99) + good[8:],
        "cut": good[: len(good) // 2],
        "counts": good[:8] + b"\xff" * 16 + good[24:],
        "family": good.replace(b"\x05\0\0\0\0\0\0\0llama", b"\x05\0\0\0\0\0\0\0lhama", 1),
        "reader": good.replace(b"\x05\0\0\0\0\0\0\0llama", b"\x05\0\0\0\0\0\0\0dream", 1),
    }
    texts = {}
    for name, content in wrong.items():
        path = tmp_path / f"{name}.gguf"
        path.write_bytes(content)
        texts[name] = refusal(path)
    texts["missing"] = refusal(tmp_path / "missing.gguf")
    texts["folder"] = refusal(tmp_path)
    assert len(set(texts.values())) == len(texts), texts


def test_a_header_cut_anywhere_is_said_to_be_cut(tiny: Path, tmp_path: Path) -> None:
    good = tiny.read_bytes()
    path = tmp_path / "cut.gguf"
    for length in range(4, len(good) - 1, len(good) // 40):
        path.write_bytes(good[:length])
        assert "cut short" in refusal(path), length


@pytest.mark.parametrize("seed", range(30))
def test_a_mutated_header_is_read_or_refused(tiny: Path, tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)
    content = bytearray(tiny.read_bytes())
    for _ in range(12):
        content[draw.randrange(4, 9000)] = draw.randrange(256)
    path = tmp_path / "mutated.gguf"
    path.write_bytes(content)
    with contextlib.suppress(UserError):  # any other exception is a fault of the reader
        read_header(path)


def test_a_later_part_of_a_split_model_is_refused(tmp_path: Path) -> None:
    for number, words in ((1, "first part"), (0, "is missing")):
        path = tmp_path / f"big-0000{number + 1}-of-00002.gguf"
        writer = gguf.GGUFWriter(path, "llama")
        writer.add_uint16("split.count", 2)
        writer.add_uint16("split.no", number)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
        with pytest.raises(UserError, match=words):
            read_header(path)
        path.unlink()


def test_the_fingerprint_names_the_content_and_forgets_the_machine(
    tiny: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.gguf"
    copy.write_bytes(tiny.read_bytes())
    one = TEACHER.fingerprint(TeacherSpec("a", "llama", str(copy), {"context": 512}))
    assert one == TEACHER.fingerprint(TeacherSpec("a", "llama", str(copy), {"gpu_layers": 3}))
    copy.write_bytes(copy.read_bytes() + b"\0")
    other = TEACHER.fingerprint(TeacherSpec("a", "llama", str(copy)))
    assert other["sha256"] != one["sha256"]
    assert one["quantisation"] == "F32"


def test_the_facts_are_there_without_loading(tiny: Path) -> None:
    facts = TEACHER.describe(TeacherSpec("a", "llama", str(tiny)))
    assert facts["has_chat_template"] is True
    assert facts["bytes"] == tiny.stat().st_size
    assert facts["needs"]["total"] > facts["needs"]["weights"] > 0  # type: ignore[index]
    assert facts["fits"] == "yes"


def test_the_known_families_are_those_of_the_installed_library() -> None:
    library = Path(llama_cpp.__file__).parent / "lib"
    native = b"".join(path.read_bytes() for path in library.glob("*llama*") if path.is_file())
    missing = [each for each in WRITERS | NOT_WRITERS if each.encode() not in native]
    # Compilers keep texts of up to 16 letters inside instructions, in pieces.
    assert not [each for each in missing if len(each) > 16]
    assert not WRITERS & NOT_WRITERS


def test_the_tables_of_types_agree_with_the_gguf_package() -> None:
    for kind, sizes in gguf.GGML_QUANT_SIZES.items():
        if kind.name != "Q8_1":  # never in a file; the package has an older layout of it
            assert BLOCKS[int(kind)] == sizes
    for number, name in QUANTISATIONS.items():
        known = {int(each): each.name for each in gguf.LlamaFileType}
        if number in known:
            assert known[number].removeprefix("MOSTLY_").removeprefix("ALL_") == name
