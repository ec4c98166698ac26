"""Makes GGUF models of real sizes: llama shapes whose random weights are the rows of a small pool.

What a decode costs does not depend on the values, so a pool of quantised rows is drawn from and
gigabytes are written as fast as the disk takes them. Quantised as llama.cpp's Q4_K_M: six bits for
the output and for half of the layers' values and down projections.
"""

import ctypes
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import gguf
import llama_cpp.llama_cpp as api
import numpy as np

from tests.engine.tiny_model import CHATML

Kind = gguf.GGMLQuantizationType
_POOL_ROWS = 2048
_PIECE_ROWS = 8192
_ALIGNMENT = 32
# The format's numbers for the kinds of values, and the bytes of the scalar ones.
_UNSIGNED, _STRING, _ARRAY = 4, 8, 9
_SIZES = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
_LOGIT_SPREAD = 8.0  # of a random model: peaked enough that its markup is never drawn


@dataclass(frozen=True, slots=True)
class Shape:
    """A llama shape. `tokenizer` is a vocabulary of llama.cpp's sources; `tied` has no output."""

    width: int
    layers: int
    heads: int
    heads_kv: int
    inner: int
    tokenizer: str = "llama-spm"
    tied: bool = False

    @property
    def head(self) -> int:
        return self.width // self.heads


#: By the name the benchmarks print. Widths are multiples of 256, as the K quantisations need.
SHAPES = {
    "0.1B": Shape(512, 8, 8, 8, 1536),
    "0.5B": Shape(1280, 22, 20, 4, 3584),
    "0.5B-150k": Shape(1024, 22, 16, 4, 3072, "qwen2", tied=True),
    "1.5B": Shape(1536, 28, 12, 2, 8960, "qwen2", tied=True),
    "8B": Shape(4096, 32, 32, 8, 14336, "llama-bpe"),
}


@dataclass(frozen=True, slots=True)
class _Tensor:
    name: str
    rows: int
    columns: int
    kind: Kind

    @property
    def row_bytes(self) -> int:
        elements, size = gguf.GGML_QUANT_SIZES[self.kind]
        return self.columns // elements * size

    @property
    def size(self) -> int:
        return self.rows * self.row_bytes

    @property
    def dimensions(self) -> bytes:
        """As a tensor's entry has them: their number, then the shortest stride first."""
        if self.kind == Kind.F32:
            return struct.pack("<IQ", 1, self.columns)
        return struct.pack("<IQQ", 2, self.columns, self.rows)


def vocabulary_file(source: Path, name: str) -> Path:
    """The vocabulary-only GGUF of llama.cpp's sources, in the binding's source package."""
    return source / "vendor" / "llama.cpp" / "models" / f"ggml-vocab-{name}.gguf"


def write_sized_model(
    path: Path, shape: Shape, tokenizer_of: Path, *, context: int = 32_768, seed: int = 7
) -> Path:
    """Write a random model of this shape; it ends no answer by itself."""
    vocabulary = read_vocabulary(tokenizer_of)
    entries = [
        _text("general.architecture", "llama"),
        _text("general.name", path.stem),
        _whole("general.file_type", gguf.LlamaFileType.MOSTLY_Q4_K_M),
        _whole("llama.context_length", context),
        _whole("llama.embedding_length", shape.width),
        _whole("llama.block_count", shape.layers),
        _whole("llama.feed_forward_length", shape.inner),
        _whole("llama.attention.head_count", shape.heads),
        _whole("llama.attention.head_count_kv", shape.heads_kv),
        _whole("llama.rope.dimension_count", shape.head),
        _whole("llama.vocab_size", vocabulary.size),
        _string("llama.attention.layer_norm_rms_epsilon") + struct.pack("<If", 6, 1e-5),
        *vocabulary.entries.values(),
    ]
    if "tokenizer.chat_template" not in vocabulary.entries:
        entries.append(_text("tokenizer.chat_template", CHATML))
    tensors = list(_tensors(shape, vocabulary.size))
    pools = _Pools(np.random.default_rng(seed))
    drawn_from = "token_embd.weight" if shape.tied else "output.weight"
    with path.open("wb") as file:
        file.write(struct.pack("<4sIQQ", b"GGUF", 3, len(tensors), len(entries)))
        file.writelines(entries)
        offset = 0
        for each in tensors:
            file.write(_string(each.name) + each.dimensions)
            file.write(struct.pack("<IQ", each.kind, offset))
            offset += _aligned(each.size)
        for each in tensors:
            file.write(bytes(-file.tell() % _ALIGNMENT))
            silent = vocabulary.markup if each.name == drawn_from else []
            for piece in pools.pieces(each, silent):
                piece.tofile(file)
        file.write(bytes(-file.tell() % _ALIGNMENT))
    return path


def file_bytes(shape: Shape, vocabulary: int) -> int:
    """What the weights of such a file take, without writing one."""
    return sum(each.size for each in _tensors(shape, vocabulary))


def parameters(shape: Shape, vocabulary: int) -> int:
    """How many weights such a model has."""
    return sum(each.rows * each.columns for each in _tensors(shape, vocabulary))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The tokenizer of a GGUF: its header entries as they stand in the file, and its markup."""

    entries: dict[str, bytes]
    size: int
    markup: list[int]


def read_vocabulary(path: Path) -> Vocabulary:
    """The `tokenizer.*` entries of a file, without unpacking a hundred thousand strings."""
    data = path.read_bytes()
    count = int(struct.unpack_from("<Q", data, 16)[0])
    at = 24
    entries: dict[str, bytes] = {}
    values: dict[str, tuple[int, int]] = {}
    for _ in range(count):
        size = int(struct.unpack_from("<Q", data, at)[0])
        value = at + 8 + size
        key = data[at + 8 : value].decode()
        end = _end_of_value(data, value + 4, int(struct.unpack_from("<I", data, value)[0]))
        if key.startswith("tokenizer."):
            entries[key] = data[at:end]
            values[key] = (value + 4, end)
        at = end
    start, end = values["tokenizer.ggml.token_type"]
    kinds = np.frombuffer(data[start + 12 : end], np.int32)
    markup = set(np.flatnonzero(kinds == gguf.TokenType.CONTROL).tolist())
    for key, (start, _) in values.items():
        if key in ("tokenizer.ggml.eos_token_id", "tokenizer.ggml.eot_token_id"):
            markup.add(int(struct.unpack_from("<I", data, start)[0]))
    return Vocabulary(entries, len(kinds), sorted(markup))


def _end_of_value(data: bytes, at: int, kind: int) -> int:
    if kind == _STRING:
        return at + 8 + int(struct.unpack_from("<Q", data, at)[0])
    if kind != _ARRAY:
        return at + _SIZES[kind]
    inner, count = struct.unpack_from("<IQ", data, at)
    at += 12
    if inner != _STRING:
        return at + int(count) * _SIZES[inner]
    read = struct.Struct("<Q").unpack_from
    for _ in range(count):
        at += 8 + int(read(data, at)[0])
    return at


def _string(text: str) -> bytes:
    data = text.encode()
    return struct.pack("<Q", len(data)) + data


def _text(key: str, value: str) -> bytes:
    return _string(key) + struct.pack("<I", _STRING) + _string(value)


def _whole(key: str, value: int) -> bytes:
    return _string(key) + struct.pack("<II", _UNSIGNED, value)


def _aligned(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT


def _tensors(shape: Shape, vocabulary: int) -> Iterator[_Tensor]:
    yield _Tensor(
        "token_embd.weight", vocabulary, shape.width, Kind.Q6_K if shape.tied else Kind.Q4_K
    )
    yield _Tensor("output_norm.weight", 1, shape.width, Kind.F32)
    if not shape.tied:
        yield _Tensor("output.weight", vocabulary, shape.width, Kind.Q6_K)
    for layer in range(shape.layers):
        finer = Kind.Q6_K if _has_more_bits(layer, shape.layers) else Kind.Q4_K
        for name, rows, columns, kind in (
            ("attn_norm", 1, shape.width, Kind.F32),
            ("attn_q", shape.width, shape.width, Kind.Q4_K),
            ("attn_k", shape.heads_kv * shape.head, shape.width, Kind.Q4_K),
            ("attn_v", shape.heads_kv * shape.head, shape.width, finer),
            ("attn_output", shape.width, shape.width, Kind.Q4_K),
            ("ffn_norm", 1, shape.width, Kind.F32),
            ("ffn_gate", shape.inner, shape.width, Kind.Q4_K),
            ("ffn_up", shape.inner, shape.width, Kind.Q4_K),
            ("ffn_down", shape.width, shape.inner, finer),
        ):
            yield _Tensor(f"blk.{layer}.{name}.weight", rows, columns, kind)


def _has_more_bits(layer: int, layers: int) -> bool:
    """Which layers llama.cpp gives six bits (`use_more_bits` in llama-quant.cpp)."""
    return layer < layers // 8 or layer >= 7 * layers // 8 or (layer - layers // 8) % 3 == 2


class _Pools:
    """Quantised random rows, one pool for each width, quantisation and scale."""

    def __init__(self, random: np.random.Generator) -> None:
        self._random = random
        self._made: dict[tuple[int, Kind, float], np.ndarray] = {}

    def pieces(self, tensor: _Tensor, silent: list[int]) -> Iterator[np.ndarray]:
        """A tensor's rows, drawn from its pool; those of `silent` tokens are zero."""
        if tensor.kind == Kind.F32:
            yield np.ones(tensor.columns, np.float32)
            return
        scale = _LOGIT_SPREAD if tensor.name in ("output.weight", "token_embd.weight") else 1.0
        pool = self._pool(tensor, scale)
        for start in range(0, tensor.rows, _PIECE_ROWS):
            rows = pool[self._random.integers(0, len(pool), min(_PIECE_ROWS, tensor.rows - start))]
            rows[[each - start for each in silent if start <= each < start + len(rows)]] = 0
            yield rows

    def _pool(self, tensor: _Tensor, scale: float) -> np.ndarray:
        key = (tensor.columns, tensor.kind, scale)
        if key not in self._made:
            values = self._random.standard_normal((_POOL_ROWS, tensor.columns), np.float32)
            self._made[key] = _quantised(values * (scale / tensor.columns**0.5), tensor)
        return self._made[key]


def _quantised(values: np.ndarray, tensor: _Tensor) -> np.ndarray:
    """Rows as llama.cpp itself quantises them."""
    values = np.ascontiguousarray(values, np.float32)
    rows = np.zeros((len(values), tensor.row_bytes), np.uint8)
    quantise = api._lib.ggml_quantize_chunk
    quantise.restype = ctypes.c_size_t
    quantise.argtypes = (
        [ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p] + [ctypes.c_int64] * 3 + [ctypes.c_void_p]
    )
    quantise(int(tensor.kind), values.ctypes.data, rows.ctypes.data, 0, *values.shape, None)
    return rows
