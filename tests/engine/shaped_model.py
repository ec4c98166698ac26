"""Makes GGUF models of a family's shape whose weights are all zero: any size, in no time.

The weights are a hole in the file, so that gigabytes are written at once; memory does not depend on
what they hold. All answers of such a model are nonsense, but as long as asked for.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import prod
from pathlib import Path

import gguf

from engine.teachers.llama.architectures import BLOCKS
from tests.engine.tiny_model import CHATML, add_tokenizer, pieces

_F32, _Q8_0, _Q4_K, _Q6_K = 0, 8, 12, 14


@dataclass(frozen=True, slots=True)
class Shape:
    """A family and its sizes. `extra` are further entries of the header, without the family."""

    family: str = "llama"
    width: int = 1024
    layers: int = 8
    heads: int = 16
    heads_kv: int = 4
    inner: int = 3072
    vocabulary: int = 32_000
    merges: bool = False  # a byte-level tokenizer, as the large vocabularies have
    tied: bool = False
    kind: int = _Q4_K
    head: int = 0
    extra: dict[str, object] = field(default_factory=dict)

    @property
    def head_width(self) -> int:
        return self.head or self.width // self.heads


def write_shaped_model(path: Path, shape: Shape) -> Path:
    """Write the header, and a hole where the weights are."""
    writer = gguf.GGUFWriter(path, shape.family)
    writer.add_name(path.stem)
    writer.add_context_length(32_768)
    writer.add_embedding_length(shape.width)
    writer.add_block_count(shape.layers)
    writer.add_feed_forward_length(shape.inner)
    writer.add_head_count(shape.heads)
    usual = {
        "attention.head_count_kv": shape.heads_kv,
        "attention.key_length": shape.head_width,
        "attention.value_length": shape.head_width,
        "rope.dimension_count": shape.head_width,
    }
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_vocab_size(shape.vocabulary)
    for key, value in (usual | shape.extra).items():
        _add(writer, f"{shape.family}.{key}", value)
    _add_tokenizer(writer, shape)
    writer.add_chat_template(CHATML)
    size = 0
    for name, dimensions, kind in _tensors(shape):
        elements, block = BLOCKS[kind]
        count = prod(dimensions) // elements * block
        # The writer takes the longest stride first.
        writer.add_tensor_info(
            name, dimensions[::-1], _numpy(), count, gguf.GGMLQuantizationType(kind)
        )
        size += -(-count // 32) * 32
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    writer.close()
    start = -(-path.stat().st_size // 32) * 32
    with path.open("r+b") as file:
        file.truncate(start + size)
    return path


def _numpy() -> object:
    import numpy as np

    return np.dtype(np.float32)


def _add(writer: gguf.GGUFWriter, key: str, value: object) -> None:
    if isinstance(value, list):
        writer.add_array(key, value)
    elif isinstance(value, float):
        writer.add_float32(key, value)
    elif isinstance(value, int):
        writer.add_uint32(key, value)


def _add_tokenizer(writer: gguf.GGUFWriter, shape: Shape) -> None:
    kind = gguf.TokenType
    if shape.merges:
        marks = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
        letters = [chr(each) for each in _byte_letters()]
        words = [f"{a}{b}{c}" for a in letters for b in letters[:80] for c in letters[:40]]
        listed = [*marks, *letters, *words][: shape.vocabulary]
        writer.add_tokenizer_model("gpt2")
        writer.add_tokenizer_pre("qwen2")
        writer.add_token_list(listed)
        writer.add_token_types([kind.CONTROL] * 3 + [kind.NORMAL] * (len(listed) - 3))
        writer.add_token_merges([f"{a[0]} {a[1:]}" for a in listed[259:]])
        writer.add_bos_token_id(0)
        writer.add_eos_token_id(2)
        return
    known = pieces()
    known += [(f"▁w{n}", -1000.0 - n, kind.NORMAL) for n in range(shape.vocabulary - len(known))]
    add_tokenizer(writer, known)


def _byte_letters() -> Iterator[int]:
    """The letters that byte-level tokenizers write the 256 bytes with."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    yield from printable
    yield from range(256, 256 + 256 - len(printable))


def _tensors(shape: Shape) -> Iterator[tuple[str, tuple[int, ...], int]]:
    """Name, dimensions (shortest stride first) and kind of each tensor."""
    wide, kind = shape.width, shape.kind
    yield "token_embd.weight", (wide, shape.vocabulary), _Q6_K if kind == _Q4_K else kind
    norm = "token_embd_norm" if shape.family == "lfm2" else "output_norm"
    yield f"{norm}.weight", (wide,), _F32
    if not shape.tied:
        yield "output.weight", (wide, shape.vocabulary), _Q6_K if kind == _Q4_K else kind
    for layer in range(shape.layers):
        yield from ((f"blk.{layer}.{n}", d, k) for n, d, k in _layer(shape, layer))


def _layer(shape: Shape, layer: int) -> Iterator[tuple[str, tuple[int, ...], int]]:
    wide, kind, inner = shape.width, shape.kind, shape.inner
    yield "attn_norm.weight", (wide,), _F32
    if shape.family == "mamba":
        yield from _state_space(shape)
        return
    query, keys = shape.heads * shape.head_width, shape.heads_kv * shape.head_width
    convolves = shape.family == "lfm2" and not _of(shape, "attention.head_count_kv", layer)
    if convolves:
        yield "shortconv.conv.weight", (3, wide), _F32
        yield "shortconv.in_proj.weight", (wide, 3 * wide), kind
        yield "shortconv.out_proj.weight", (wide, wide), kind
    elif shape.family == "deepseek2":
        yield from _latent(shape)
    else:
        yield "attn_q.weight", (wide, query), kind
        yield "attn_k.weight", (wide, keys), kind
        yield "attn_v.weight", (wide, keys), kind
        yield "attn_output.weight", (query, wide), kind
    if shape.family in ("gemma3", "qwen3", "qwen3moe", "lfm2") and not convolves:
        yield "attn_q_norm.weight", (shape.head_width,), _F32
        yield "attn_k_norm.weight", (shape.head_width,), _F32
    if shape.family == "qwen2":
        for name, size in (("q", query), ("k", keys), ("v", keys)):
            yield f"attn_{name}.bias", (size,), _F32
    if shape.family == "gemma3":
        yield "post_attention_norm.weight", (wide,), _F32
        yield "post_ffw_norm.weight", (wide,), _F32
    yield "ffn_norm.weight", (wide,), _F32
    if shape.family == "qwen3moe":
        experts, size = _number(shape, "expert_count"), _number(shape, "expert_feed_forward_length")
        yield "ffn_gate_inp.weight", (wide, experts), _F32
        yield "ffn_gate_exps.weight", (wide, size, experts), kind
        yield "ffn_up_exps.weight", (wide, size, experts), kind
        yield "ffn_down_exps.weight", (size, wide, experts), kind
        return
    yield "ffn_gate.weight", (wide, inner), kind
    yield "ffn_up.weight", (wide, inner), kind
    yield "ffn_down.weight", (inner, wide), kind


def _latent(shape: Shape) -> Iterator[tuple[str, tuple[int, ...], int]]:
    """Attention whose keys and values are one narrow vector, as in DeepSeek's second model."""
    wide, kind, heads = shape.width, shape.kind, shape.heads
    rank, rope = _number(shape, "attention.kv_lora_rank"), _number(shape, "rope.dimension_count")
    key, value = (_number(shape, f"attention.{n}_length_mla") for n in ("key", "value"))
    yield "attn_q.weight", (wide, heads * key), kind
    yield "attn_kv_a_mqa.weight", (wide, rank + rope), kind
    yield "attn_kv_a_norm.weight", (rank,), _F32
    yield "attn_k_b.weight", (key - rope, rank, heads), _Q8_0
    yield "attn_v_b.weight", (rank, value, heads), _Q8_0
    yield "attn_output.weight", (heads * value, wide), kind


def _state_space(shape: Shape) -> Iterator[tuple[str, tuple[int, ...], int]]:
    wide, kind = shape.width, shape.kind
    inner, state = _number(shape, "ssm.inner_size"), _number(shape, "ssm.state_size")
    rank, kernel = _number(shape, "ssm.time_step_rank"), _number(shape, "ssm.conv_kernel")
    yield "ssm_in.weight", (wide, 2 * inner), kind
    yield "ssm_conv1d.weight", (kernel, inner), _F32
    yield "ssm_conv1d.bias", (inner,), _F32
    yield "ssm_x.weight", (inner, rank + 2 * state), _F32
    yield "ssm_dt.weight", (rank, inner), _F32
    yield "ssm_dt.bias", (inner,), _F32
    yield "ssm_a", (state, inner), _F32
    yield "ssm_d", (inner,), _F32
    yield "ssm_out.weight", (inner, wide), kind


def _number(shape: Shape, key: str) -> int:
    value = shape.extra[key]
    assert isinstance(value, int)
    return value


def _of(shape: Shape, key: str, layer: int) -> int:
    value = shape.extra[key]
    assert isinstance(value, list)
    return int(value[layer])


#: Shapes of families that keep their context in different ways, by the name tests print.
SHAPES = {
    "llama": Shape(),
    "llama-wide": Shape(width=2048, layers=10, heads=32, heads_kv=8, inner=5632),
    "llama-3k": Shape(width=768, layers=12, heads=12, heads_kv=12, inner=2048, vocabulary=3000),
    "qwen2-150k": Shape(
        "qwen2", 896 + 128, 16, 16, 2, 4864, vocabulary=150_000, merges=True, tied=True
    ),
    "llama-q8": Shape(kind=_Q8_0),
    "gemma3": Shape(
        "gemma3", 1280, 12, 4, 1, 6912, head=256, tied=True, vocabulary=64_000,
        extra={"attention.sliding_window": 512},
    ),
    "qwen3moe": Shape(
        "qwen3moe", 1024, 8, 16, 4, 2048, head=128,
        extra={
            "expert_count": 16, "expert_used_count": 4, "expert_feed_forward_length": 512,
        },
    ),
    "deepseek2": Shape(
        "deepseek2", 1024, 8, 8, 1, 4096, head=0,
        extra={
            "attention.kv_lora_rank": 512, "attention.key_length_mla": 192,
            "attention.value_length_mla": 128, "attention.q_lora_rank": 0,
            "rope.dimension_count": 64, "attention.key_length": 576, "attention.value_length": 512,
            "expert_feed_forward_length": 512, "expert_shared_count": 1, "expert_count": 0,
            "leading_dense_block_count": 8, "expert_weights_scale": 1.0, "expert_gating_func": 1,
        },
    ),
    "mamba": Shape(
        "mamba", 1024, 24, 16, 0, 0,
        extra={
            "ssm.conv_kernel": 4, "ssm.inner_size": 2048, "ssm.state_size": 16,
            "ssm.time_step_rank": 64,
        },
    ),
    "lfm2": Shape(
        "lfm2", 1024, 16, 16, 8, 4608, tied=True,
        extra={
            "attention.head_count_kv": [0, 0, 8, 0, 0, 8, 0, 0, 8, 0, 8, 0, 8, 0, 8, 0],
            "shortconv.l_cache": 3,
        },
    ),
}  # fmt: skip
