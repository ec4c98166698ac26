"""An opened GGUF teacher: turns request lines into answers, many at once."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from time import perf_counter

from engine.model import Answer
from engine.plugin import TeacherSpec
from engine.teachers.llama.batching import (
    Batching,
    Interrupted,
    common_length,
)
from engine.teachers.llama.facts import fingerprint
from engine.teachers.llama.header import read_header
from engine.teachers.llama.marking import Leans
from engine.teachers.llama.native import Context
from engine.teachers.llama.placement import Placement
from engine.teachers.llama.prompts import Prompts
from engine.teachers.llama.requests import Work, read_request
from engine.teachers.llama.sampling import Candidates, Grammars, Sampler
from engine.teachers.llama.thinking import USUAL_TOKENS, Draws, sampler_of

_MOST_SEQUENCES = 255  # llama.cpp takes 256, one of which holds the shared prefix


class LlamaTeacher:
    """Implements `plugin.Teacher`. `notes` are sentences about how it was opened."""

    def __init__(self, spec: TeacherSpec) -> None:
        header = read_header(Path(spec.model))
        self.fingerprint: Mapping[str, object] = fingerprint(spec)
        self._placement = Placement(header, spec.settings)
        self._model = self._placement.load()
        budget = int(self._placement.number("thinking_tokens", USUAL_TOKENS))
        self._prompts = Prompts(self._model, header, budget)
        self._grammars = Grammars(self._model)
        self._candidates = Candidates(self._model.vocabulary)
        self._leans = Leans(self._model.vocabulary)
        self._context: Context | None = None
        self._batching: Batching | None = None
        self._prompt_tokens = self._completion_tokens = 0
        self._seconds = 0.0

    @property
    def notes(self) -> list[str]:
        """How the model was opened, where that is not as asked for."""
        return [*self._placement.notes, *self._prompts.notes]

    def generate(
        self,
        requests: Iterable[Mapping[str, object]],
        cancelled: Callable[[], bool],
    ) -> Iterator[Answer]:
        """Yield each answer as soon as it ends; on a cancel, answers under way are dropped."""
        self._prompt_tokens = self._completion_tokens = 0
        started = perf_counter()
        waiting: deque[Work] = deque()
        limit = self._limit()
        for line in requests:
            if cancelled():
                return
            work = read_request(line)
            problem = self._prompts.prepare(work, limit)
            if problem is None:
                waiting.append(work)
            else:
                yield problem
        if not waiting:
            return
        try:
            for answer in self._answers(waiting, cancelled):
                self._prompt_tokens += answer.prompt_tokens
                self._completion_tokens += answer.completion_tokens
                self._seconds = perf_counter() - started
                yield answer
        except Interrupted:
            if self._batching is not None:
                self._batching.reset()

    def _limit(self) -> int:
        """The most tokens one request may take, prompt and answer."""
        wanted = self._placement.number("context", 0)
        trained = self._model.trained_context
        return min(wanted, trained) if wanted > 0 else trained

    def _answers(self, waiting: deque[Work], cancelled: Callable[[], bool]) -> Iterator[Answer]:
        prefix = shared_prefix([work.tokens for work in waiting])
        batching = self._ready(len(prefix), waiting)
        batching.share_prefix(prefix, cancelled)
        yield from batching.run(waiting, cancelled)

    def _ready(self, prefix: int, waiting: Iterable[Work]) -> Batching:
        """A context that holds this run: kept from the last one when it is large enough."""
        needs = sorted((len(w.tokens) - prefix + w.max_tokens for w in waiting), reverse=True)
        wanted = max(1, min(self._placement.number("sequences", 16), len(needs), _MOST_SEQUENCES))
        least = prefix + needs[0]
        most = max(least, self._placement.affordable(self._model))
        tokens = min(most, prefix + sum(needs[:wanted]))
        context = self._context
        if context and context.tokens >= tokens and context.sequences > wanted and self._batching:
            return self._batching
        self._close_context()
        self._context = self._placement.context(self._model, tokens, least, wanted)
        self._batching = Batching(self._model, self._context, self._draws)
        return self._batching

    def _draws(self, work: Work) -> Draws:
        return sampler_of(self._model, work, self._sampler)

    def _sampler(self, work: Work) -> Sampler:
        grammar = None if work.schema is None else self._grammars.new(work.schema)
        return Sampler(self._model, self._candidates, self._leans, work.draw, grammar)

    def speed(self) -> dict[str, float]:
        """Of the current or last call: answer tokens per second, and token counts."""
        return {
            "tokens_per_second": self._completion_tokens / self._seconds if self._seconds else 0.0,
            "prompt_tokens": self._prompt_tokens,
            "completion_tokens": self._completion_tokens,
        }

    def _close_context(self) -> None:
        self._batching = None
        if self._context is not None:
            self._context.close()
            self._context = None

    def close(self) -> None:
        """Free everything native, in the order that llama.cpp needs."""
        self._close_context()
        self._grammars.close()
        self._model.close()


def shared_prefix(prompts: Sequence[list[int]]) -> list[int]:
    """The common beginning of all prompts, leaving each at least one token of its own."""
    first, last = min(prompts), max(prompts)
    shortest = min(len(tokens) for tokens in prompts)
    return first[: min(common_length(first, last), shortest - 1)]
