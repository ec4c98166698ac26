"""How much memory a model takes, told from its header: before anything is loaded.

What llama.cpp allocates follows from the shape of the model. The formulas are those of its sources
(`llama-kv-cache.cpp`, `llama-memory-recurrent.cpp`, `repack.cpp`) where it allocates by formula, and
fitted to what it reports where a graph allocator decides (the working buffers); the benchmark
`tests.benchmarks.teacher_memory` compares them with the memory of processes.
"""

import platform
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from engine.teachers.llama.header import Header, part_paths, read_part
from engine.teachers.llama.shape import Shape, shape_of
from engine.teachers.llama.tensors import Tensor

#: What a run has unless something else is set: answers at a time, tokens of one decode call.
SEQUENCES, BATCH = 16, 512
#: Tokens of a usual run: of the shared beginning, and of each answer with its own part of a prompt.
USUAL_SHARED, USUAL_OWN = 400, 230
#: What they come to with the usual number of answers.
USUAL_TOKENS = 4096
_LEAST_APART = 2  # answers at a time: one alone reads nothing of others anyway
#: Of scoring: sequences, tokens held (prompts with their choices, beside a batch), tokens of a
#: batch on the processor, and bytes of a batch's logits, which llama.cpp holds twice.
SCORED_SEQUENCES, SCORED_TOKENS, SCORED_BATCH = 64, 3328, 128
LOGIT_BYTES = 64 * 1024 * 1024
#: A worker with Python, the libraries and the verifiers, before it has a model (measured: 110 MB).
PROCESS_BYTES = 110_000_000
#: Bytes of a key or value: 16 bits; of 32 of them quantised to 8 bits, with their scale.
F16_BYTES, Q8_BYTES = 2.0, 34 / 32

_F32 = 4
_PAD = 256
# Bytes of the vocabulary's tables for each token (measured), and for each merge with its pair.
_TOKEN_BYTES, _MERGE_BYTES = 70, 220
_CANDIDATE_BYTES = 12  # `llama_token_data`: each answer's sampler sorts a copy of the vocabulary
_TEMPLATES_BYTES = 8_000_000  # chat template, grammar and other tables in Python (measured)
# Kinds of tensor that are copied in another order for the processor, by `repack.cpp`: Q4_0, Q4_K
# and IQ4_NL where there is AVX2; on ARM processors Q5_K and Q6_K as well.
_REORDERED = {2, 12, 20}
_REORDERED_ON_ARM = _REORDERED | {13, 14}
# Tensors that are looked up and added, and so never reordered.
_LOOKED_UP = ("token_embd", "per_layer_token_embd", "position_embd", "token_types")


@dataclass(frozen=True, slots=True)
class Needs:
    """Bytes: the file's weights, their reordered copies, keys and values, and all other work.

    `copies` hold the same as a part of `weights`, so the system can drop that part when memory is
    short. `certain` is false for families whose context is kept in ways not reckoned here.
    `scoring` is for checks that ask the teacher, on top of `total`.
    """

    weights: int
    copies: int
    context: int
    work: int
    certain: bool
    scoring: int = 0

    @property
    def total(self) -> int:
        """With the process that runs it."""
        return self.weights + self.copies + self.context + self.work + PROCESS_BYTES

    @property
    def least(self) -> int:
        """What must be there at any time: each weight once."""
        return self.total - min(self.copies, self.weights)


def estimate(
    header: Header,
    tokens: int,
    sequences: int = SEQUENCES,
    *,
    apart: bool = False,
    batch: int = BATCH,
) -> Needs:
    """What a run with a context of `tokens` for `sequences` answers at a time takes.

    `apart`: each answer, and the beginning they share, has its part of the tokens to itself.
    """
    shape = shape_of(header)
    tensors = all_tensors(header)
    return Needs(
        weights=sum(each.size for each in tensors),
        copies=copied_bytes(tensors),
        context=context_bytes(shape, tokens, sequences),
        work=work_bytes(shape, tokens, sequences, apart=apart, batch=batch),
        certain=shape.certain,
        scoring=scoring_bytes(shape),
    )


def usual_tokens(sequences: int) -> int:
    """Tokens of a usual run with so many answers at a time, in one memory for all."""
    return _padded(USUAL_SHARED + USUAL_OWN * sequences)


def apart_tokens(shape: Shape, length: int, sequences: int, room: int) -> int:
    """Tokens of a context in which each sequence, as long as `length`, has a memory apart; 0 where
    that takes more than `room` bytes, or where it is not known to gain.
    """
    usual = shape.certain and not any(shape.states) and not any(shape.windowed)
    if sequences < _LEAST_APART or not usual:
        return 0
    # A little more than needed, so that the next run of the kind fits as well.
    tokens = _padded(length + length // 8) * (sequences + 1)
    return tokens if context_bytes(shape, tokens, sequences) <= room else 0


def scoring_bytes(shape: Shape, tokens: int = SCORED_TOKENS) -> int:
    """What a second context takes in which texts are scored and choices read, on the processor."""
    rows = max(8, LOGIT_BYTES // (_F32 * max(1, shape.vocabulary)))
    places = min(SCORED_SEQUENCES, rows)
    logits = min(rows, SCORED_BATCH) * shape.vocabulary * _F32
    stage = buffer_bytes(shape, tokens, places, batch=SCORED_BATCH)
    return int(context_bytes(shape, tokens, places) + logits + max(stage, logits))


def all_tensors(header: Header) -> tuple[Tensor, ...]:
    """The tensors of a model, those of the further parts of a split one with them."""
    found = list(header.tensors)
    for part in part_paths(header)[1:]:
        found += read_part(part).tensors
    return tuple(found)


def copied_bytes(tensors: Sequence[Tensor]) -> int:
    """Of the tensors that llama.cpp copies in an order that suits the processor.

    A model whose output is its input's table reversed has a second copy of that table when it is
    of such a kind.
    """
    arm = platform.machine().lower() in ("arm64", "aarch64")
    kinds = _REORDERED_ON_ARM if arm else _REORDERED
    fitting = [t for t in tensors if t.kind in kinds and len(t.dimensions) > 1]
    fitting = [t for t in fitting if t.dimensions[1] % 8 == 0]
    total = sum(t.size for t in fitting if not t.name.startswith(_LOOKED_UP))
    if not any(t.name == "output.weight" for t in tensors):
        total += sum(t.size for t in fitting if t.name == "token_embd.weight")
    return total


def context_bytes(
    shape: Shape, tokens: int, sequences: int, *, keys: float = F16_BYTES, values: float = F16_BYTES
) -> int:
    """Keys and values of `tokens`, shared by the answers, and the states of recurrent layers."""
    return sum(
        layer_context_bytes(shape, layer, tokens, sequences, keys=keys, values=values)
        for layer in range(shape.layers)
    )


def layer_context_bytes(
    shape: Shape,
    layer: int,
    tokens: int,
    sequences: int,
    *,
    keys: float = F16_BYTES,
    values: float = F16_BYTES,
) -> int:
    """One layer's share of the context: windowed layers keep no more than their windows."""
    total = float((sequences + 1) * shape.states[layer] * _F32)
    room = _padded(tokens)
    if shape.windowed[layer]:
        room = _padded(min(room, shape.window * (sequences + 1) + min(BATCH, room)))
    total += room * (shape.keys[layer] * keys + shape.values[layer] * values)
    return int(total)


def work_bytes(
    shape: Shape,
    tokens: int,
    sequences: int,
    *,
    flash: bool = False,
    apart: bool = False,
    batch: int = BATCH,
) -> int:
    """The buffers of a decode, the rows of logits, and what lies in tables beside them.

    Where sequences are `apart`, a token looks at its own sequence's memory only.
    """
    rows = shape.vocabulary * (sequences + 1) * _F32
    tables = shape.vocabulary * _TOKEN_BYTES + shape.merges * _MERGE_BYTES + _TEMPLATES_BYTES
    tables += shape.vocabulary * (sequences + 1) * _CANDIDATE_BYTES
    seen = tokens // (sequences + 1) if apart else tokens
    batch = min(batch, _padded(tokens))
    return buffer_bytes(shape, seen, sequences, flash=flash, batch=batch) + rows + tables


def buffer_bytes(
    shape: Shape, tokens: int, sequences: int, *, flash: bool = False, batch: int = BATCH
) -> int:
    """The stages of a layer reuse one buffer, as large as the greediest of them: attention (scores
    of all heads, `tokens` by batch), the two halves of the inner layer with their product, or the
    rows of logits. Fitted to ten shapes: 2 % at usual contexts, at most 20 % at short ones.
    """
    room = _padded(tokens)
    mask = room * (F16_BYTES if flash else _F32) * (1 + any(shape.windowed))
    scores = 0 if flash else room * shape.heads * _F32
    attention = scores + _F32 * (4 * shape.width + 2 * shape.query + 2 * max(shape.keys))
    if not any(shape.keys):
        attention, mask = 0, 0
    inner = _F32 * 3 * (shape.width + max(shape.inner, shape.state_width))
    states = (sequences + 1) * max(shape.states) * _F32
    stage = max(attention + mask, inner + mask) * batch + states
    return int(max(stage, shape.vocabulary * (sequences + 1) * _F32))


def affordable_tokens(
    shape: Shape, room: int, most: int, sequences: int, *, keys: float = F16_BYTES
) -> int:
    """The largest context, in steps of 256 tokens up to `most`, that takes at most `room` bytes."""
    steps = range(1, max(2, most // _PAD + 1))
    fitting = bisect_right(
        steps, room, key=lambda step: context_bytes(shape, step * _PAD, sequences, keys=keys)
    )
    return max(1, fitting) * _PAD


def _padded(tokens: int) -> int:
    return -(-tokens // _PAD) * _PAD
