"""An opened GGUF teacher: turns request lines into answers, many at once."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from engine.measuring import Speed
from engine.model import Answer
from engine.plugin import TeacherSpec
from engine.scores import Choice, Embedding, Question, TextScore, TextToScore
from engine.teachers.llama.batching import Batching, Interrupted
from engine.teachers.llama.beginning import common_length
from engine.teachers.llama.calibration import calibrate
from engine.teachers.llama.facts import fingerprint
from engine.teachers.llama.header import read_header
from engine.teachers.llama.kept_calibration import (
    MOST_SEQUENCES,
    Calibration,
    keep,
    kept,
    key_of,
)
from engine.teachers.llama.memory import SEQUENCES
from engine.teachers.llama.native import BATCH_TOKENS, Context
from engine.teachers.llama.placement import Placement
from engine.teachers.llama.prompts import Prompts
from engine.teachers.llama.requests import Work, read_request
from engine.teachers.llama.sampling import Samplers
from engine.teachers.llama.scoring import Scores
from engine.teachers.llama.speed import measure_speed
from engine.teachers.llama.thinking import USUAL_TOKENS, Draws, sampler_of

#: A model that was asked less often ends before a calibration would have repaid itself. Counted over
#: calls: the window hands out a long run in small portions.
_WORTH_MEASURING = 64


class LlamaTeacher:
    """Implements `plugin.Teacher` and `scores.Scorer`. `notes` are sentences about how it was opened."""

    def __init__(self, spec: TeacherSpec, cancelled: Callable[[], bool] = bool) -> None:
        """Load the model; `Cancelled` when that is what happens meanwhile."""
        header = read_header(Path(spec.model))
        self.fingerprint: Mapping[str, object] = fingerprint(spec, cancelled)
        self._placement = Placement(header, spec.settings)
        self._model = self._placement.load(cancelled)
        budget = int(self._placement.number("thinking_tokens", USUAL_TOKENS))
        self._prompts = Prompts(self._model, header, budget)
        self._samplers = Samplers(self._model)
        self._calibration = kept(self._calibration_key())
        self._scores = Scores(
            self._model,
            self._prompts,
            self._placement.threads,
            self._limit(),
            lambda tokens: self._placement.reader(self._model, tokens),
        )
        self._context: Context | None = None
        self._batching: Batching | None = None
        self._asked = 0
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
        self._placement.look_again()
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
        self._asked += len(waiting)
        self._measure_once(cancelled)
        try:
            for answer in self._answers(waiting, cancelled):
                self._keep_polite()
                self._prompt_tokens += answer.prompt_tokens
                self._completion_tokens += answer.completion_tokens
                self._seconds = perf_counter() - started
                yield answer
        except Interrupted:
            if self._batching is not None:
                self._batching.reset()

    def _keep_polite(self) -> None:
        """Follow the battery and the heat while a run lasts; sensors are read twice a minute."""
        if self._context is not None:
            self._context.use_threads(self._threads())

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
        wanted = max(1, min(self._at_a_time(), len(needs), MOST_SEQUENCES))
        least = prefix + needs[0]
        most = max(least, self._placement.affordable(self._model))
        tokens = min(most, prefix + sum(needs[:wanted]))
        context = self._context
        longest = prefix + needs[0]
        if context and self._batching and context.sequences > wanted:
            fits = context.length >= longest if context.apart else context.tokens >= tokens
        else:
            fits = False
        if fits and self._batching:
            self._keep_polite()
            return self._batching
        self._close_context()
        self._context = self._placement.context(
            self._model, tokens, least, wanted, max(self._batch(), wanted + 1), length=longest
        )
        self._keep_polite()
        self._batching = Batching(self._model, self._context, self._draws)
        return self._batching

    def _draws(self, work: Work) -> Draws:
        return sampler_of(self._model, work, self._samplers.new)

    def calibrate(self, cancelled: Callable[[], bool]) -> Calibration | None:
        """Measure the loaded model for some seconds, keep what is fastest here, and use it.

        None when cancelled, and for a small model: one thread is the measured fact there.
        """
        if self._placement.is_small:
            return None
        self._close_context()
        found = calibrate(self._model, self._placement.threads, cancelled, self._placement.apart)
        if found is not None:
            keep(self._calibration_key(), found)
            self._calibration = found
        return found

    @property
    def wants_calibration(self) -> bool:
        """Whether measuring would tell something: never yet done here, and nobody set a number.

        Not while threads are held back: what is found is kept for better days.
        """
        chosen = any(self._placement.number(name, 0) for name in ("sequences", "threads", "batch"))
        idle = not self._placement.is_small and not self._placement.is_polite
        return self._calibration is None and not chosen and idle

    def working_shape(self) -> dict[str, int | bool]:
        """Implements `measuring.Calibrating`."""
        return {
            "sequences": self._at_a_time(),
            "threads": self._threads(),
            "batch": self._batch(),
            "measured": self._calibration is not None,
        }

    def _batch(self) -> int:
        """Tokens a step: as set, within what llama.cpp computes well, else as measured."""
        wanted = self._placement.number("batch", 0)
        return min(max(wanted, 32), 4096) if wanted > 0 else self._shape.batch

    def _calibration_key(self) -> str:
        return key_of(str(self.fingerprint["sha256"]), self._model.gpu_layers)

    def _measure_once(self, cancelled: Callable[[], bool]) -> None:
        """A long run repays some seconds of measuring, once for each model and machine."""
        if self._asked >= _WORTH_MEASURING and self.wants_calibration:
            self.calibrate(cancelled)

    @property
    def _shape(self) -> Calibration:
        """How many answers at a time, threads and tokens a step: as measured, or the usual."""
        return self._calibration or Calibration(SEQUENCES, 0, BATCH_TOKENS)

    def _at_a_time(self) -> int:
        """Answers at a time: as set, else as measured, else the usual number."""
        return self._placement.number("sequences", 0) or self._shape.sequences

    def _threads(self) -> int:
        """As set; else as measured, and no more than this moment allows."""
        most = self._placement.threads
        measured = 0 if self._placement.number("threads", 0) else self._shape.threads
        return min(measured or most, most)

    def score_texts(
        self, texts: Sequence[TextToScore], cancelled: Callable[[], bool]
    ) -> Iterator[TextScore]:
        """See `engine.scores.Scorer`."""
        return self._scores.score_texts(texts, cancelled)

    def choose(
        self, questions: Sequence[Question], cancelled: Callable[[], bool]
    ) -> Iterator[Choice]:
        """See `engine.scores.Scorer`."""
        return self._scores.choose(questions, cancelled)

    def embed(
        self, texts: Sequence[TextToScore], cancelled: Callable[[], bool]
    ) -> Iterator[Embedding]:
        """See `engine.scores.Scorer`."""
        return self._scores.embed(texts, cancelled)

    def speed(self) -> dict[str, float]:
        """Of the current or last call: answer tokens per second, and token counts."""
        return {
            "tokens_per_second": self._completion_tokens / self._seconds if self._seconds else 0.0,
            "prompt_tokens": self._prompt_tokens,
            "completion_tokens": self._completion_tokens,
        }

    def measure_speed(
        self,
        requests: Iterable[Mapping[str, object]],
        seconds: float,
        cancelled: Callable[[], bool],
    ) -> Speed | None:
        """Implements `measuring.Measurable`."""
        self._close_context()
        found = measure_speed(
            self._model, self._placement, self._at_a_time(), self._threads(), seconds, cancelled
        )
        works = [read_request(line) for line in requests]
        prompts = [w.tokens for w in works if self._prompts.prepare(w, self._limit()) is None]
        if found is None or not prompts:
            return found
        shared = len(shared_prefix(prompts))
        own = sum(map(len, prompts)) / len(prompts) - shared
        return replace(found, shared=shared, own=own)

    def _close_context(self) -> None:
        self._batching = None
        self._scores.release()
        if self._context is not None:
            self._context.close()
            self._context = None

    def close(self) -> None:
        """Free everything native, in the order that llama.cpp needs."""
        self._close_context()
        self._samplers.close()
        self._model.close()


def shared_prefix(prompts: Sequence[list[int]]) -> list[int]:
    """The common beginning of all prompts, leaving each at least one token of its own."""
    first, last = min(prompts), max(prompts)
    shortest = min(len(tokens) for tokens in prompts)
    return first[: min(common_length(first, last), shortest - 1)]
