"""Advances many answers at once: the loop that makes the local teacher fast.

The prompts' common beginning is decoded once, in sequence 0, and given to the others. Each step
decodes one batch: the next token of every running answer first, then pieces of new prompts in what
room is left. An answer that ends makes place for the next at once. A place is given only when the
memory holds the answer's longest form, so that the memory runs full only if llama.cpp loses some.

Where each sequence has a memory apart, llama.cpp computes together only sequences of successive
numbers: batches are in their order, and the last answers of a run move down into the gaps.
"""

import codecs
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Answer
from engine.teachers.llama.beginning import Beginning
from engine.teachers.llama.caution import Caution
from engine.teachers.llama.logits import own_logs
from engine.teachers.llama.native import Context, Model
from engine.teachers.llama.requests import Work
from engine.teachers.llama.thinking import Draws, split, unwrapped

_RETRIES = 3  # of an answer that the memory does not hold even alone


@dataclass(slots=True)
class Running:
    """One answer under way, in a sequence of the context."""

    work: Work
    sequence: int
    sampler: Draws
    position: int
    reserved: int
    token: int = -1  # the one to decode next; -1 while the prompt is not in
    row: int = -1
    taken: int = 0  # how many tokens of it are in the batch being built
    written: bytearray = field(default_factory=bytearray)
    count: int = 0
    logprob: float = 0.0


class Interrupted(Exception):  # noqa: N818 - a cancel on its way out of a decode
    """A cancel stopped a decode half-way: what the memory holds is no longer known."""


class Batching:
    """The running answers of one context."""

    def __init__(
        self,
        model: Model,
        context: Context,
        new_sampler: Callable[[Work], Draws],
    ) -> None:
        self._model = model
        self._context = context
        self._new_sampler = new_sampler
        self._beginning = Beginning(context)
        self._running: list[Running] = []
        self._held = False  # the memory ran full: no new answers until one has ended
        self._caution = Caution(context)

    def share_prefix(self, prefix: Sequence[int], cancelled: Callable[[], bool]) -> None:
        """Make sequence 0 hold exactly `prefix`, keeping what it already holds of it."""
        self._caution.lift()
        self._share_again(prefix, cancelled)

    def run(self, waiting: deque[Work], cancelled: Callable[[], bool]) -> Iterator[Answer]:
        """Answer everything in `waiting`, each as soon as it ends; stops when cancelled."""
        free = deque(range(1, self._context.sequences))
        try:
            with self._context.stopped_by(cancelled):
                yield from self._advance(waiting, free, cancelled)
        finally:
            self._held = False
            for each in self._running:
                self._release(each, free)
            self._running.clear()

    def _advance(
        self, waiting: deque[Work], free: deque[int], cancelled: Callable[[], bool]
    ) -> Iterator[Answer]:
        while (waiting or self._running) and not cancelled():
            yield from self._admit(waiting, free)
            if self._context.apart:
                self._close_ranks(free)
            if not self._running:
                continue
            code = self._decode()
            if code == 0:
                self._caution.computed()
                yield from self._sample(free)
            elif code == 1:
                yield from self._make_room(waiting, free)
            elif code == 2:
                raise Interrupted
            else:
                yield from self._start_over(code, waiting, free)
                self._share_again(self._beginning.lose(), cancelled)

    def _admit(self, waiting: deque[Work], free: deque[int]) -> Iterator[Answer]:
        """Start answers while there is a sequence and memory for their longest form."""
        left = (
            self._context.tokens
            - len(self._beginning.tokens)
            - sum(r.reserved for r in self._running)
        )
        while waiting and free and len(self._running) < self._caution.most:
            work = waiting[0]
            needed = len(work.tokens) - len(self._beginning.tokens) + work.max_tokens
            full = needed > left and not self._context.apart
            if (full or self._held) and self._running:
                return
            waiting.popleft()
            try:
                sampler = self._new_sampler(work)
            except UserError as error:
                yield Answer(work.id, "", "error", error=str(error))
                continue
            sequence = min(free)
            free.remove(sequence)
            self._context.share(0, sequence)
            self._running.append(
                Running(work, sequence, sampler, len(self._beginning.tokens), needed)
            )
            left -= needed

    def _close_ranks(self, free: deque[int]) -> None:
        """Give the answers under way the lowest numbers: a gap parts a batch in two."""
        for each in sorted(self._running, key=lambda running: -running.sequence):
            lowest = min(free, default=each.sequence)
            if lowest >= each.sequence:
                return
            self._context.share(each.sequence, lowest)
            self._context.forget(each.sequence)
            free.remove(lowest)
            free.append(each.sequence)
            each.sequence = lowest

    def _decode(self) -> int:
        """One step: single tokens of running answers, and pieces of prompts in the room they leave."""
        context = self._context
        room = context.room - sum(each.token >= 0 for each in self._running)
        for each in sorted(self._running, key=lambda running: running.sequence):
            each.row, each.taken = -1, 0
            if each.token >= 0:
                each.row = context.add(each.sequence, each.position, [each.token], sample_last=True)
                each.taken = 1
            elif room:
                start = each.position
                piece = each.work.tokens[start : start + room]
                room -= len(piece)
                last = start + len(piece) == len(each.work.tokens)
                row = context.add(each.sequence, start, piece, sample_last=last)
                each.row, each.taken = row if last else -1, len(piece)
        return context.decode()

    def _sample(self, free: deque[int]) -> Iterator[Answer]:
        """Draw the next token of each row; yield the answers that end with it."""
        ended: list[tuple[Running, Answer]] = []
        for each in self._running:
            each.position += each.taken
            if each.row < 0:
                continue
            if each.count == 0 and self._context.is_nonsense(each.row):
                ended.append((each, Answer(each.work.id, "", "error", error=str(damaged()))))
                continue
            # Before the draw: a watermark changes the row.
            own = own_logs(self._context.logits(each.row)) if each.work.logprobs else None
            token = each.sampler.next(self._context, each.row)
            before = each.count
            finish = self._take(each, token)
            if own is not None and token is not None and each.count > before:
                each.logprob += float(own[token])
            if finish:
                ended.append((each, self._answer(each, finish)))
        for each, answer in ended:
            self._held = False
            self._running.remove(each)
            self._release(each, free)
            yield answer

    def _take(self, each: Running, token: int | None) -> str:
        """Append a token to its answer; the finish reason when that ends it."""
        if token is None or self._model.ends(token):
            return "stop"
        each.token = token
        each.count += 1
        if each.sampler.thinking:
            return "length" if each.count >= each.work.max_tokens else ""
        piece = self._model.piece(token)
        each.written += piece
        for stop in each.work.stop:
            at = each.written.find(stop, max(0, len(each.written) - len(piece) - len(stop)))
            if at >= 0:
                del each.written[at:]
                return "stop"
        return "length" if each.count >= each.work.max_tokens else ""

    def _answer(self, each: Running, finish: str) -> Answer:
        thinking = completed_text(each.sampler.thoughts)
        text = completed_text(bytes(each.written))
        if each.work.thinking is not None and not thinking:
            thinking, text = split(text, each.work.thinking.markers)
        if thinking:
            text = unwrapped(text)
        return Answer(
            request_id=each.work.id,
            text=text,
            thinking=thinking,
            finish=finish,
            prompt_tokens=len(each.work.tokens),
            completion_tokens=each.count,
            logprob=each.logprob if each.work.logprobs else None,
        )

    def _release(self, each: Running, free: deque[int]) -> None:
        each.sampler.close()
        self._context.forget(each.sequence)
        free.append(each.sequence)

    def _make_room(self, waiting: deque[Work], free: deque[int]) -> Iterator[Answer]:
        """The memory is full: put the newest answer back in the queue, or give up on the last."""
        newest = self._running.pop()
        self._release(newest, free)
        self._held = True
        newest.work.evictions += not self._running
        if newest.work.evictions <= _RETRIES:
            waiting.appendleft(newest.work)
        else:
            yield too_long(newest.work, self._context.tokens)

    def _start_over(self, code: int, waiting: deque[Work], free: deque[int]) -> Iterator[Answer]:
        """llama.cpp could not compute a batch: its answers begin again, fewer of them at a time and
        in smaller batches. One that fails by itself, while others do not, is given up; where none
        can be computed the call ends with a sentence, and what is missing stays missing.
        """
        failed, self._running = self._running, []
        for each in failed:
            self._release(each, free)
        if self._caution.more(len(failed)):
            waiting.extendleft(each.work for each in reversed(failed))
            return
        (alone,) = failed
        if self._caution.proven:
            yield Answer(alone.work.id, "", "error", error=str(cannot_decode(code)))
        elif alone.work.evictions or not waiting:
            raise cannot_decode(code)
        else:  # whether it is the request or the model shows on the next one
            alone.work.evictions += 1
            waiting.append(alone.work)

    def _share_again(self, prefix: Sequence[int], cancelled: Callable[[], bool]) -> None:
        while code := self._beginning.hold(prefix, cancelled):
            self._beginning.lose()
            if code == 2:
                raise Interrupted
            if not self._caution.more(1):
                raise cannot_decode(code)

    def reset(self) -> None:
        """After an interruption: start from an empty memory."""
        self._beginning.lose()


TOO_LONG = QT_TRANSLATE_NOOP(
    "engine",
    "The prompt is longer than the teacher's context of {limit} tokens allows. Shorten the seed or"
    " the recipe, or set a larger context for this teacher.",
)


def too_long(work: Work, limit: int) -> Answer:
    """The answer to a prompt that no context of this teacher holds."""
    return Answer(
        work.id,
        "",
        "error",
        prompt_tokens=len(work.tokens),
        error=str(UserError(TOO_LONG, limit=limit)),
    )


def damaged() -> UserError:
    """Said where logits are no numbers."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "engine",
            "The model computes nonsense: its weights are damaged. Fetch the file again and compare"
            " its SHA-256 with the one its publisher gives.",
        )
    )


def cannot_decode(code: int) -> UserError:
    """Said where llama.cpp fails to decode a batch."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "engine",
            "The model could not compute an answer (llama.cpp says {code}). Use a smaller context"
            " or fewer GPU layers for this teacher, or another model file.",
        ),
        code=code,
    )


def completed_text(data: bytes) -> str:
    """The text of an answer: a character cut in half at its end is left out."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    return decoder.decode(data).removeprefix(" ")
