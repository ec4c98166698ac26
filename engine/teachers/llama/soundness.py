"""What a GGUF header claims, held against itself: tables of weights, vocabulary, parts.

llama.cpp refuses most of this with one sentence for everything, and ends the process at some of it:
a piece of the vocabulary that is there twice, more layers than it has room for. What is wrong is
said here by name, before llama.cpp sees the file.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import inf

from engine.teachers.llama.architectures import BLOCKS
from engine.teachers.llama.gguf_values import STRING, Array, Malformed
from engine.teachers.llama.tensors import Tensor

#: `LLAMA_MAX_LAYERS` and `LLAMA_MAX_EXPERTS` of llama.cpp's `llama-hparams.h`.
_MOST = {"block_count": 512, "expert_count": 1024}
#: Numbers that no model can do with at nought.
_POSITIVE = ("block_count", "embedding_length", "context_length")
#: The most that a size of a model can be; products of two of them stay within 64 bits.
_MOST_OF_ANY = 2**31 - 1
_SIZES = ("embedding_length", "context_length", "feed_forward_length", "vocab_size")
#: llama.cpp ends the process where one of them is negative or no number.
_EPSILONS = ("layer_norm_epsilon", "layer_norm_rms_epsilon", "group_norm_epsilon")
_NONE = 0xFFFFFFFF  # how converters write “there is no such token”
_MARKS = ("bos", "eos", "eot")
_INT32, _FLOAT32 = 5, 6


def check_tensors(tensors: Sequence[Tensor], alignment: int) -> None:
    """Each table has a size, a place of its own and a type that llama.cpp knows."""
    names: set[str] = set()
    for each in tensors:
        if each.name in names:
            raise Malformed(f"the table {each.name!r} is there twice")
        names.add(each.name)
        if each.kind not in BLOCKS:
            raise Malformed(f"the table {each.name!r} is of the unknown type {each.kind}")
        if 0 in each.dimensions:
            raise Malformed(f"the table {each.name!r} is empty")
        if each.dimensions and each.dimensions[0] % BLOCKS[each.kind][0]:
            raise Malformed(f"the rows of the table {each.name!r} are no whole number of blocks")
        if each.offset % alignment:
            raise Malformed(f"the table {each.name!r} begins at a wrong place")
    end = 0
    for each in sorted(tensors, key=lambda tensor: tensor.offset):
        if each.offset < end:
            raise Malformed(f"the table {each.name!r} overlaps another one")
        end = each.offset + each.size


def check_shape(metadata: Mapping[str, object]) -> None:
    """The numbers of the family are ones that a model can have."""
    family = metadata.get("general.architecture")
    for name in _POSITIVE:
        if metadata.get(f"{family}.{name}") == 0:
            raise Malformed(f"{family}.{name} is 0")
    for name, most in (*_MOST.items(), *((name, _MOST_OF_ANY) for name in _SIZES)):
        value = metadata.get(f"{family}.{name}")
        if isinstance(value, int) and not 0 <= value <= most:
            raise Malformed(f"{family}.{name} is {value}")
    for name in _EPSILONS:
        value = metadata.get(f"{family}.attention.{name}")
        if isinstance(value, float) and not 0 <= value < inf:
            raise Malformed(f"{family}.attention.{name} is {value}")


def check_vocabulary(metadata: Mapping[str, object], arrays: Mapping[str, Array]) -> None:
    """The vocabulary's lists agree with each other, and its marks are within it."""
    tokens = arrays.get("tokenizer.ggml.tokens")
    if tokens is None or not tokens.length:
        raise Malformed("it has no vocabulary")
    if tokens.kind != STRING:
        raise Malformed("the vocabulary is no list of texts")
    if tokens.twice is not None:
        raise Malformed(f"the vocabulary has {tokens.twice!r} twice")
    if not isinstance(metadata.get("tokenizer.ggml.model"), str):
        raise Malformed("it does not say how its vocabulary is used")
    if metadata["tokenizer.ggml.model"] == "llama" and not tokens.has_line_feed:
        raise Malformed("the vocabulary has no line feed")
    for name, kinds in (("scores", (_INT32, _FLOAT32)), ("token_type", (_INT32,))):
        found = arrays.get(f"tokenizer.ggml.{name}")
        if found is not None and (found.length < tokens.length or found.kind not in kinds):
            raise Malformed(f"tokenizer.ggml.{name} does not fit the vocabulary")
    _check_marks(metadata, tokens.length)
    merges = arrays.get("tokenizer.ggml.merges")
    if merges is not None and merges.kind != STRING:
        raise Malformed("tokenizer.ggml.merges is no list of texts")


def _check_marks(metadata: Mapping[str, object], vocabulary: int) -> None:
    for name in _MARKS:
        mark = metadata.get(f"tokenizer.ggml.{name}_token_id")
        if mark is None or mark in (_NONE, -1):
            continue
        if not isinstance(mark, int) or not 0 <= mark < vocabulary:
            raise Malformed(f"tokenizer.ggml.{name}_token_id is not in the vocabulary")


def check_whole(tensors: int, parts: Iterable[int], claimed: object) -> None:
    """The parts of a split model hold as many tables together as its first one says."""
    count = tensors + sum(parts)
    if isinstance(claimed, int) and claimed != count:
        raise Malformed(f"its parts hold {count} tables, and it says {claimed}")
