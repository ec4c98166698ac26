"""Places texts by the mean of a model's last layer over their tokens, many texts in one decode.

llama.cpp has room for logits besides, although they are not computed; so batches are as small as
`likelihood.LOGIT_BYTES` asks, and a longer text is the mean of its pieces, weighted by their
tokens. That is exact, since a model that writes left to right never looks ahead.
"""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from engine.errors import UserError
from engine.scores import Embedding, TextToScore
from engine.teachers.llama.batching import TOO_LONG, Interrupted, cannot_decode, damaged
from engine.teachers.llama.likelihood import rows_at_once
from engine.teachers.llama.native import BATCH_TOKENS, Context, Model

_SEQUENCES = 64


def embeddings(
    model: Model,
    texts: Sequence[TextToScore],
    limit: int,
    threads: int,
    cancelled: Callable[[], bool],
) -> Iterator[Embedding]:
    """Yield one for each text; `turns` do not count.

    `Interrupted` on a cancel, `MemoryError` when no context can be had.
    """
    waiting: list[tuple[str, list[int]]] = []
    for text in texts:
        tokens = model.tokens(text.text, special=False, first=True)
        if not tokens:
            yield Embedding(text.id)
        elif len(tokens) + model.adds_bos > limit:
            yield Embedding(text.id, error=str(UserError(TOO_LONG, limit=limit)))
        else:
            waiting.append((text.id, [model.bos, *tokens] if model.adds_bos else tokens))
    if not waiting:
        return
    batch = min(BATCH_TOKENS, rows_at_once(model.vocabulary))
    room = max(batch, *(len(tokens) for _, tokens in waiting))
    context = Context(model, room, min(_SEQUENCES, batch), threads, batch=batch, kind="pooled")
    try:
        for group in _groups(waiting, context.batch_tokens, context.sequences):
            for (identity, tokens), mean in zip(
                group,
                _means(model, context, [tokens for _, tokens in group], cancelled),
                strict=True,
            ):
                yield _scaled(identity, mean, len(tokens))
    finally:
        context.close()


def _groups(
    waiting: Sequence[tuple[str, list[int]]], batch: int, places: int
) -> Iterator[list[tuple[str, list[int]]]]:
    """Texts that fit one batch together; one that is longer comes by itself."""
    group: list[tuple[str, list[int]]] = []
    count = 0
    for each in waiting:
        size = len(each[1])
        if group and (count + size > batch or len(group) == places):
            yield group
            group, count = [], 0
        group.append(each)
        count += size
    yield group


def _means(
    model: Model, context: Context, texts: Sequence[list[int]], cancelled: Callable[[], bool]
) -> list[np.ndarray]:
    """The mean output over the tokens of each text, in 64 bits."""
    context.clear()
    sums = [np.zeros(model.width) for _ in texts]
    position = 0
    while any(len(tokens) > position for tokens in texts):
        if cancelled():
            raise Interrupted
        pieces = [tokens[position : position + context.batch_tokens] for tokens in texts]
        for sequence, piece in enumerate(pieces):
            if piece:
                last = context.add(sequence, position, piece, sample_last=True)
                context.want_rows(last - len(piece) + 1, last)
        code = context.decode(cancelled)
        if code != 0:
            raise Interrupted if code == 2 else cannot_decode(code)
        for sequence, piece in enumerate(pieces):
            if piece:
                sums[sequence] += context.pooled(sequence, model.width).astype(np.float64) * len(
                    piece
                )
        position += context.batch_tokens
    return [total / len(tokens) for total, tokens in zip(sums, texts, strict=True)]


def _scaled(identity: str, mean: np.ndarray, tokens: int) -> Embedding:
    length = float(np.linalg.norm(mean))
    if not np.isfinite(length):
        raise damaged()
    vector = mean / length if length else mean
    return Embedding(identity, vector.astype("<f4").tobytes(), tokens)
