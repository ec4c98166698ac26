"""Makes a GGUF model small enough for tests: random weights, a llama shape, a real tokenizer."""

from collections.abc import Sequence
from pathlib import Path

import gguf
import numpy as np

DIM = 32
LAYERS = 2

#: ChatML, as many Qwen-like models have it.
CHATML = (
    "{% for m in messages %}{{ '<|im_start|>' + m['role'] + '\n' + m['content'] + '<|im_end|>\n' }}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)

_MARKUP = ("<|im_start|>", "<|im_end|>")
_PIECES = (
    "▁", "▁the", "▁a", "an", "in", "er", "re", "on", '{"', '":', '"}', "text", "label", "واش", "راك",
    "▁راني", "▁مليح", "خويا", "ال", "لا",
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ابتثجحخدذرزسشصضطظعغفقكلمنهويةىئؤءأإآ{}[]\":,.!?-_'"


def pieces() -> list[tuple[str, float, gguf.TokenType]]:
    """A SentencePiece-style list: markup, 256 bytes, a few words, letters."""
    kind = gguf.TokenType
    found = [("<unk>", 0.0, kind.UNKNOWN), ("<s>", 0.0, kind.CONTROL), ("</s>", 0.0, kind.CONTROL)]
    found += [(each, 0.0, kind.CONTROL) for each in _MARKUP]
    found += [(f"<0x{byte:02X}>", 0.0, kind.BYTE) for byte in range(256)]
    words = dict.fromkeys((*_PIECES, *_LETTERS))
    found += [(each, -float(rank), kind.NORMAL) for rank, each in enumerate(words)]
    return found


_FILE_TYPES = {
    gguf.GGMLQuantizationType.F32: gguf.LlamaFileType.ALL_F32,
    gguf.GGMLQuantizationType.Q8_0: gguf.LlamaFileType.MOSTLY_Q8_0,
}


def add_tokenizer(
    writer: gguf.GGUFWriter, vocabulary: Sequence[tuple[str, float, gguf.TokenType]]
) -> None:
    """A SentencePiece tokenizer whose special pieces are those of `pieces`."""
    writer.add_tokenizer_model("llama")
    writer.add_tokenizer_pre("default")
    writer.add_token_list([text for text, _, _ in vocabulary])
    writer.add_token_scores([score for _, score, _ in vocabulary])
    writer.add_token_types([kind for _, _, kind in vocabulary])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_eot_token_id(4)
    writer.add_unk_token_id(0)
    writer.add_add_bos_token(True)


def copy_tokenizer(writer: gguf.GGUFWriter, source: Path) -> tuple[int, list[int]]:
    """Copy every `tokenizer.*` entry; returns the vocabulary's size and the end tokens."""
    fields = gguf.GGUFReader(source).fields
    for key, field in fields.items():
        if key.startswith("tokenizer."):
            kinds = field.types
            sub_type = kinds[-1] if kinds[0] == gguf.GGUFValueType.ARRAY else None
            writer.add_key_value(key, field.contents(), kinds[0], sub_type)
    ends = [
        int(fields[f"tokenizer.ggml.{name}_token_id"].contents())
        for name in ("eos", "eot")
        if f"tokenizer.ggml.{name}_token_id" in fields
    ]
    return len(fields["tokenizer.ggml.tokens"].data), ends


def write_tiny_model(
    path: Path,
    vocabulary: Sequence[tuple[str, float, gguf.TokenType]] | None = None,
    *,
    template: str | None = CHATML,
    dim: int = DIM,
    layers: int = LAYERS,
    context: int = 4096,
    seed: int = 7,
    end_weight: float = 1.0,
    kind: gguf.GGMLQuantizationType = gguf.GGMLQuantizationType.F32,
    tokenizer_of: Path | None = None,
) -> Path:
    """Write a random model.

    `end_weight` scales how likely it is to end its answers; `kind` is how the large weights are
    stored; with `tokenizer_of`, the tokenizer of another model is copied.
    """
    vocabulary = list(vocabulary or pieces())
    random = np.random.default_rng(seed)
    writer = gguf.GGUFWriter(path, "llama")
    heads = max(2, dim // 64)
    writer.add_name("tiny")
    writer.add_license("cc0-1.0")
    writer.add_languages(["ar", "fr"])
    writer.add_context_length(context)
    writer.add_embedding_length(dim)
    writer.add_block_count(layers)
    writer.add_feed_forward_length(dim * 2)
    writer.add_head_count(heads)
    writer.add_head_count_kv(heads)
    writer.add_rope_dimension_count(dim // heads)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_file_type(_FILE_TYPES[kind])
    if tokenizer_of is None:
        count, ends = len(vocabulary), [2, 4]
        add_tokenizer(writer, vocabulary)
        if template is not None:
            writer.add_chat_template(template)
    else:
        count, ends = copy_tokenizer(writer, tokenizer_of)
    writer.add_vocab_size(count)

    def weights(rows: int, columns: int) -> np.ndarray:
        return random.normal(0, 1 / np.sqrt(columns), (rows, columns)).astype(np.float32)

    def add(name: str, values: np.ndarray) -> None:
        writer.add_tensor(name, gguf.quants.quantize(values, kind), raw_dtype=kind)

    output = weights(count, dim) * 8
    output[ends] *= end_weight
    add("token_embd.weight", weights(count, dim))
    writer.add_tensor("output_norm.weight", np.ones(dim, np.float32))
    add("output.weight", output)
    for layer in range(layers):
        for name, rows, columns in (
            ("attn_q", dim, dim),
            ("attn_k", dim, dim),
            ("attn_v", dim, dim),
            ("attn_output", dim, dim),
            ("ffn_gate", dim * 2, dim),
            ("ffn_up", dim * 2, dim),
            ("ffn_down", dim, dim * 2),
        ):
            add(f"blk.{layer}.{name}.weight", weights(rows, columns))
        for name in ("attn_norm", "ffn_norm"):
            writer.add_tensor(f"blk.{layer}.{name}.weight", np.ones(dim, np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path
