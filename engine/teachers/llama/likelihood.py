"""Reads how likely given tokens are, many texts in one decode.

Every stretch of tokens is a sequence of its own that goes on from another one, so that a common
beginning is computed once. A batch asks for as many rows of logits as 64 MB hold: with a large
vocabulary one row takes a megabyte. More rows than the context was made for end the process.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.teachers.llama.batching import Interrupted, cannot_decode, damaged
from engine.teachers.llama.beginning import Beginning
from engine.teachers.llama.logits import log_probabilities
from engine.teachers.llama.memory import LOGIT_BYTES, SCORED_BATCH
from engine.teachers.llama.native import BATCH_TOKENS, Context, Model

#: Tokens of a batch without a graphics card: every token looks at all that the batch's texts hold,
#: so larger ones cost more than they gain (measured: 8 % at 24M and 82M weights).
_PROCESSOR_TOKENS = SCORED_BATCH


def rows_at_once(vocabulary: int) -> int:
    """How many rows of logits a batch may ask for."""
    return max(8, LOGIT_BYTES // (4 * vocabulary))


@dataclass(slots=True)
class Stretch:
    """Tokens that follow the first `position` tokens of `source`.

    `wanted` holds for each token those whose log-probabilities after it are asked, often none;
    `found` takes the answers. A stretch that is `kept` stays in memory for others to go on from.
    """

    key: int
    tokens: Sequence[int]
    wanted: Sequence[Sequence[int]]
    position: int = 0
    source: int = 0
    kept: bool = False
    sequence: int = -1
    done: int = 0
    found: list[list[float]] = field(default_factory=list)

    def logs(self) -> list[float]:
        """What was found, one list for all tokens."""
        return [each for row in self.found for each in row]


class Reader:
    """The stretches under way in one context, which was made for `rows` rows a batch."""

    def __init__(self, context: Context, rows: int) -> None:
        self._context = context
        self._rows = rows
        self._beginning = Beginning(context)
        self._free = deque(range(1, context.sequences))

    @property
    def context(self) -> Context:
        """Where it reads."""
        return self._context

    def holds(self, tokens: int) -> bool:
        """Whether there is room for `tokens` beside the common beginning held now."""
        return self._context.tokens >= len(self._beginning.tokens) + tokens

    def share_prefix(self, prefix: Sequence[int], cancelled: Callable[[], bool]) -> None:
        """Make sequence 0 hold exactly `prefix`, keeping what it already holds of it."""
        self._check(self._beginning.hold(prefix, cancelled))

    def run(self, stretches: Iterable[Stretch], cancelled: Callable[[], bool]) -> Iterator[Stretch]:
        """Yield each stretch once all its tokens are in; `Interrupted` on a cancel."""
        waiting = deque(stretches)
        under_way: list[Stretch] = []
        try:
            while waiting:
                if cancelled():
                    raise Interrupted
                parts, rows = self._fill(waiting, under_way)
                self._decode(cancelled)
                self._read(parts, rows)
                for each, _ in parts:
                    if each.done == len(each.tokens):
                        under_way.remove(each)
                        if not each.kept:
                            self.forget(each)
                        yield each
        finally:
            for each in under_way:
                self.forget(each)

    def _fill(
        self, waiting: deque[Stretch], under_way: list[Stretch]
    ) -> tuple[list[tuple[Stretch, int]], int]:
        """Put as much into a batch as it takes: (stretch, its new tokens), and the rows asked."""
        parts: list[tuple[Stretch, int]] = []
        rows = 0
        while waiting and self._context.room and (waiting[0].sequence >= 0 or self._free):
            each = waiting[0]
            size, asked = _piece(each, self._context.room, self._rows - rows)
            if not size:
                break
            if each.sequence < 0:
                each.sequence = self._free.popleft()
                if each.position:
                    self._context.share(each.source, each.sequence)
                under_way.append(each)
            start = self._context.count
            self._context.add(
                each.sequence,
                each.position + each.done,
                list(each.tokens[each.done : each.done + size]),
                sample_last=False,
            )
            for row in asked:
                self._context.want_rows(start + row, start + row)
            rows += len(asked)
            parts.append((each, size))
            if each.done + size < len(each.tokens):
                break
            waiting.popleft()
        return parts, rows

    def _decode(self, cancelled: Callable[[], bool]) -> None:
        self._check(self._context.decode(cancelled))

    def _check(self, code: int) -> None:
        if code:
            self.reset()
            raise Interrupted if code == 2 else cannot_decode(code)

    def _read(self, parts: Sequence[tuple[Stretch, int]], rows: int) -> None:
        wanted: list[tuple[Stretch, Sequence[int]]] = []
        for each, size in parts:
            wanted += [
                (each, tokens) for tokens in each.wanted[each.done : each.done + size] if tokens
            ]
            each.done += size
        if not rows:
            return
        found = log_probabilities(self._context.all_logits(rows), [tokens for _, tokens in wanted])
        if found is None:
            raise damaged()
        for (each, _), logs in zip(wanted, found, strict=True):
            each.found.append(logs)

    def forget(self, stretch: Stretch) -> None:
        """Free the memory of a stretch that was kept."""
        if stretch.sequence >= 0:
            self._context.forget(stretch.sequence)
            self._free.append(stretch.sequence)
            stretch.sequence = -1

    def reset(self) -> None:
        """Start from an empty memory."""
        self._beginning.lose()


def _piece(stretch: Stretch, room: int, rows: int) -> tuple[int, list[int]]:
    """How many of the next tokens fit, and which of them want a row."""
    asked: list[int] = []
    rest = stretch.wanted[stretch.done : stretch.done + room]
    for at, tokens in enumerate(rest):
        if tokens:
            if len(asked) == rows:
                return at, asked
            asked.append(at)
    return len(rest), asked


def open_reader(
    model: Model, tokens: int, sequences: int, threads: int, *, quantised: bool = False
) -> Reader:
    """A context that holds `tokens` and answers for as many rows as its memory allows.

    `MemoryError` when llama.cpp cannot make it.
    """
    rows = rows_at_once(model.vocabulary)
    places = min(sequences, rows)
    batch = BATCH_TOKENS if model.gpu_layers else _PROCESSOR_TOKENS
    made = Context(model, tokens, places, threads, batch=batch, rows=rows, quantised=quantised)
    return Reader(made, rows)


def no_memory_to_score(tokens: int) -> UserError:
    """Said where not even a small context can be had."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "engine",
            "There is not enough memory to score texts with {tokens} tokens at a time. Close other"
            " programs, or choose a smaller model.",
        ),
        tokens=tokens,
    )
