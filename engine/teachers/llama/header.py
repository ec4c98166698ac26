"""Reads the header of a GGUF file in pure Python, so that a bad file is refused with its reason.

llama.cpp says "Failed to load model" whatever is wrong, and a file truncated while mapped kills
the process; everything that can be told beforehand is told here. `gguf_values` reads, within
bounds; `soundness` holds what was read against itself.
"""

import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import prod
from pathlib import Path
from typing import BinaryIO

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.teachers.llama.architectures import NOT_WRITERS, QUANTISATIONS, WRITERS
from engine.teachers.llama.gguf_values import MAX_KEY_BYTES, Array, Malformed, Reader
from engine.teachers.llama.soundness import (
    check_shape,
    check_tensors,
    check_vocabulary,
    check_whole,
)
from engine.teachers.llama.tensors import Tensor, tensor_of

_MAX_KEYS = 10_000
_ALIGNMENTS = frozenset(2**power for power in range(17))
_MAX_TENSORS = 20_000  # the largest models have some 2,000


@dataclass(frozen=True, slots=True)
class Header:
    """What a GGUF file says of itself. `lengths` holds the sizes of the arrays not kept."""

    path: Path
    size: int
    metadata: Mapping[str, object]
    lengths: Mapping[str, int]
    parameters: int
    tensor_bytes: int
    tensors: tuple[Tensor, ...] = ()
    arrays: Mapping[str, Array] = field(default_factory=dict)

    def text(self, key: str) -> str:
        """A string of the metadata, or an empty one."""
        value = self.metadata.get(key)
        return value if isinstance(value, str) else ""

    def number(self, key: str) -> int:
        """A whole number of the metadata, or 0."""
        value = self.metadata.get(key)
        return value if isinstance(value, int) else 0

    @property
    def architecture(self) -> str:
        return self.text("general.architecture")

    @property
    def quantisation(self) -> str:
        """The name of the file's quantisation, `unknown` when it does not say."""
        kind = self.metadata.get("general.file_type")
        return QUANTISATIONS.get(kind, "unknown") if isinstance(kind, int) else "unknown"

    @property
    def context(self) -> int:
        """The longest text the model was trained on, in tokens."""
        return self.number(f"{self.architecture}.context_length")

    @property
    def vocabulary(self) -> int:
        key = "tokenizer.ggml.tokens"
        kept = self.metadata.get(key)
        return self.lengths.get(key, len(kept) if isinstance(kept, list) else 0)

    @property
    def chat_template(self) -> str:
        return self.text("tokenizer.chat_template")

    @property
    def licence(self) -> str:
        return self.text("general.license") or self.text("general.license.name")

    @property
    def languages(self) -> tuple[str, ...]:
        found = self.metadata.get("general.languages")
        return tuple(str(each) for each in found) if isinstance(found, list) else ()

    @property
    def parts(self) -> int:
        """How many files the model is split into; 1 when it is whole."""
        return max(1, self.number("split.count"))


def read_header(path: Path) -> Header:
    """The header of a model that can be a teacher; a `UserError` names whatever prevents it."""
    header = read_part(path)
    try:
        _check_parts(header)
        _check_family(header)
        check_shape(header.metadata)
        check_vocabulary(header.metadata, header.arrays)
    except Malformed as error:
        raise _damaged(path, error) from None
    return header


def read_part(path: Path) -> Header:
    """The header of any GGUF file, further parts of a split model as well."""
    try:
        _check_kind(path)
        with path.open("rb") as file:
            return _read(path, file, path.stat().st_size)
    except (FileNotFoundError, ValueError):  # the latter for a name that no file can have
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The model file {file} does not exist. If it moved, choose it again in Teachers.",
            ),
            file=path,
        ) from None
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The model file {file} cannot be read ({reason}). Check that the disk is connected"
                " and that you may open the file.",
            ),
            file=path,
            reason=error.strerror or error,
        ) from None
    except Malformed as error:
        raise _damaged(path, error) from None


def _check_kind(path: Path) -> None:
    """Whatever is no file is refused before it is opened: a pipe would wait for ever."""
    kind = path.stat().st_mode
    if stat.S_ISDIR(kind):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine", "{file} is a folder. Choose the model file inside it (*.gguf)."
            ),
            file=path,
        )
    if not stat.S_ISREG(kind):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine", "{file} is no file but a device or a pipe. Choose a model file (*.gguf)."
            ),
            file=path,
        )


def _damaged(path: Path, reason: Malformed) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "engine",
            "The header of the model file {file} is damaged ({reason}). Download the file"
            " again and compare its SHA-256 with the one its publisher gives.",
        ),
        file=path,
        reason=reason,
    )


def _read(path: Path, file: BinaryIO, size: int) -> Header:
    _check_magic(path, file.read(512), size)
    file.seek(4)
    reader = Reader(file, size)
    version = reader.scalar("I")
    if version and version & 0xFFFF == 0:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The model file {file} was made for computers of another byte order. Get the usual"
                " (little-endian) conversion of the model.",
            ),
            file=path,
        )
    if version not in (2, 3):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The model file {file} has GGUF version {version}; versions 2 and 3 can be read."
                " Get a newer conversion of the model.",
            ),
            file=path,
            version=version,
        )
    tensors, keys = reader.scalar("Q"), reader.scalar("Q")
    if tensors > _MAX_TENSORS or keys > _MAX_KEYS:
        raise Malformed("impossible number of entries")
    metadata: dict[str, object] = {}
    arrays: dict[str, Array] = {}
    try:
        for _ in range(keys):
            key = reader.string(MAX_KEY_BYTES)
            if key in metadata or key in arrays:
                raise Malformed(f"the entry {key!r} is there twice")
            value, array = reader.value(key)
            if array is not None:
                arrays[key] = array
            if value is not None:
                metadata[key] = value
        found, tensor_bytes = _measure(reader, tensors, metadata)
    except EOFError:
        raise _truncated(path) from None
    lengths = {key: each.length for key, each in arrays.items() if key not in metadata}
    parameters = sum(prod(each.dimensions) for each in found)
    return Header(path, size, metadata, lengths, parameters, tensor_bytes, found, arrays)


def _check_magic(path: Path, start: bytes, size: int) -> None:
    if size == 0:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine", "The model file {file} is empty. Download it again, or copy it again."
            ),
            file=path,
        )
    if start[:4] == b"GGUF":
        if size < 24:
            raise _truncated(path)
        return
    if start.lstrip()[:1] == b"<":
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "{file} is a web page, not a model: the download was answered with an error or a"
                " sign-in page. Open the link in a browser and download the .gguf file itself.",
            ),
            file=path,
        )
    if start.startswith(b"version https://git-lfs"):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "{file} is only a Git LFS pointer to a model. Run “git lfs pull”, or download the"
                " .gguf file itself.",
            ),
            file=path,
        )
    raise UserError(
        QT_TRANSLATE_NOOP(
            "engine",
            "{file} is not a GGUF model (its first bytes are others). Choose a file ending in"
            " .gguf; safetensors and PyTorch files must be converted first.",
        ),
        file=path,
    )


def _truncated(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "engine",
            "The model file {file} is cut short: the download or the copy did not finish. Fetch it"
            " again.",
        ),
        file=path,
    )


def _measure(
    reader: Reader, tensors: int, metadata: Mapping[str, object]
) -> tuple[tuple[Tensor, ...], int]:
    """Walk the tensor list: its entries and bytes; `EOFError` when the file is too short."""
    found: list[Tensor] = []
    end = 0
    for _ in range(tensors):
        name, count = reader.string(MAX_KEY_BYTES), reader.scalar("I")
        if count > 4:
            raise Malformed("a tensor of more than four dimensions")
        dimensions = tuple(reader.scalar("Q") for _ in range(count))
        if prod(dimensions) > 2**48:
            raise Malformed("an impossibly large tensor")
        kind, offset = reader.scalar("I"), reader.scalar("Q")
        found.append(tensor_of(name, kind, dimensions, offset))
        end = max(end, offset + found[-1].size)
    alignment = metadata.get("general.alignment", 32)
    if not isinstance(alignment, int) or alignment not in _ALIGNMENTS:
        raise Malformed("a wrong alignment")
    start = -(-reader.position // alignment) * alignment
    if end and start + end > reader.size:
        raise EOFError
    check_tensors(found, alignment)
    return tuple(found), end


def _check_family(header: Header) -> None:
    family = header.architecture
    if family in NOT_WRITERS:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "{file} is a “{family}” model: it reads texts, pictures or sounds but does not"
                " write texts. Choose an instruction-tuned model that writes.",
            ),
            file=header.path,
            family=family,
        )
    if family not in WRITERS:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "{file} is of a family (“{family}”) that this version cannot run. Update Zerria,"
                " or choose a model of another family.",
            ),
            file=header.path,
            family=family,
        )


def _check_parts(header: Header) -> None:
    if header.parts > 1 and header.number("split.no") != 0:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "{file} is a later part of a model split into {count} files. Choose its first part"
                " (…-00001-of-…).",
            ),
            file=header.path,
            count=header.parts,
        )
    others = [_read_other(header, number) for number in range(1, header.parts)]
    if others:
        counts = [len(each.tensors) for each in others]
        check_whole(len(header.tensors), counts, header.metadata.get("split.tensors.count"))


def _read_other(header: Header, number: int) -> Header:
    part = part_paths(header)[number]
    if not part.is_file():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "{file} is missing: the model is split into {count} files that must lie in one"
                " folder. Fetch the missing part.",
            ),
            file=part,
            count=header.parts,
        )
    other = read_part(part)
    if (other.parts, other.number("split.no")) != (header.parts, number):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "{file} is not part {number} of this model, which is split into {count} files."
                " Fetch that part again.",
            ),
            file=part,
            number=number + 1,
            count=header.parts,
        )
    return other


def part_paths(header: Header) -> list[Path]:
    """The files of a model, in order; llama.cpp wants parts to be called NAME-00001-of-00003.gguf."""
    if header.parts == 1:
        return [header.path]
    if header.parts > 1000:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine", "{file} claims to be split into {count} files. Download it again."
            ),
            file=header.path,
            count=header.parts,
        )
    first = f"-00001-of-{header.parts:05d}.gguf"
    stem = header.path.name.removesuffix(first)
    return [
        header.path.with_name(f"{stem}-{number:05d}-of-{header.parts:05d}.gguf")
        for number in range(1, header.parts + 1)
    ]
