"""An opened GGUF teacher: turns request lines into answers, many at once."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import psutil

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Answer
from engine.plugin import TeacherSpec
from engine.teachers.llama.batching import (
    Batching,
    Interrupted,
    common_length,
    too_long,
)
from engine.teachers.llama.chat import ChatFormat, Piece, TemplateFault, fallback
from engine.teachers.llama.facts import fingerprint
from engine.teachers.llama.header import read_header
from engine.teachers.llama.marking import Leans
from engine.teachers.llama.native import BATCH_TOKENS, Context, Model, log, offloads
from engine.teachers.llama.requests import Work, read_request
from engine.teachers.llama.sampling import Candidates, Grammars, Sampler

_MOST_SEQUENCES = 255  # llama.cpp takes 256, one of which holds the shared prefix
_LEAST_ANSWER = 16  # an answer cut shorter than this by the context is not worth starting


#: A model smaller than this is run by one thread.
SMALL_MODEL_BYTES = 16 * 1024 * 1024


class LlamaTeacher:
    """Implements `plugin.Teacher`. `notes` are sentences about how it was opened."""

    def __init__(self, spec: TeacherSpec) -> None:
        self._settings = spec.settings
        self._header = read_header(Path(spec.model))
        self.fingerprint: Mapping[str, object] = fingerprint(spec)
        self.notes: list[str] = []
        self._model = self._load()
        self._format = self._chat_format()
        self._grammars = Grammars(self._model)
        self._candidates = Candidates(self._model.vocabulary)
        self._leans = Leans(self._model.vocabulary)
        self._context: Context | None = None
        self._batching: Batching | None = None
        self._threads = self._setting("threads", 0) or self._usual_threads()
        self._prompt_tokens = self._completion_tokens = 0
        self._seconds = 0.0

    def _usual_threads(self) -> int:
        """The cores, at most 8; one for a small model, whose steps are shorter than the wait for
        the slowest thread (measured with the starter on a busy machine: 3.5 times the speed).
        """
        if self._header.size < SMALL_MODEL_BYTES:
            return 1
        return min(8, psutil.cpu_count(logical=False) or 2)

    def _setting(self, name: str, default: int) -> int:
        value = self._settings.get(name, default)
        return int(value) if isinstance(value, int | float) else default

    def _load(self) -> Model:
        layers = self._setting("gpu_layers", -1) if offloads() else 0
        if self._setting("gpu_layers", 0) > 0 and not offloads():
            self.notes.append(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "This installation of llama.cpp cannot use a graphics card: the model runs on"
                    " the processor. The help page on teachers says how to install one that can.",
                )
            )
        path = self._header.path
        try:
            model = Model(path, layers)
        except OSError:
            if layers == 0:
                raise self._refused() from None
            try:
                model = Model(path, 0)
            except OSError:
                raise self._refused() from None
            self.notes.append(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "The model did not fit the graphics card and runs on the processor. Set fewer"
                    " GPU layers for this teacher to use both.",
                )
            )
        if not model.writes_left_to_right():
            model.close()
            raise self._refused()
        return model

    def _refused(self) -> UserError:
        return UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The model {file} could not be loaded although its header is sound. Its content is"
                " damaged, or this computer lacks memory for it ({size} MB needed, {free} MB"
                " free). Compare its SHA-256 with its publisher's, or choose a smaller model.",
            ),
            file=self._header.path,
            size=self._header.size // 1_000_000,
            free=psutil.virtual_memory().available // 1_000_000,
        )

    def _chat_format(self) -> ChatFormat:
        """The file's own template when it works, else one for its family."""
        model = self._model
        bos, eos = model.token_text(model.bos), model.token_text(model.eos)
        if self._header.chat_template:
            chat = ChatFormat(self._header.chat_template, bos, eos)
            try:
                chat.works()
            except TemplateFault as fault:
                self.notes.append(_OWN_TEMPLATE)
                log.info("chat template of %s: %s", self._header.path, fault)
            else:
                return chat
        template, stops = fallback(self._header.architecture, model.knows)
        return ChatFormat(template, bos, eos, stops)

    def generate(
        self,
        requests: Iterable[Mapping[str, object]],
        cancelled: Callable[[], bool],
    ) -> Iterator[Answer]:
        """Yield each answer as soon as it ends; on a cancel, answers under way are dropped."""
        self._prompt_tokens = self._completion_tokens = 0
        started = perf_counter()
        waiting: deque[Work] = deque()
        for line in requests:
            if cancelled():
                return
            work = read_request(line)
            problem = self._prepare(work)
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

    def _prepare(self, work: Work) -> Answer | None:
        """Tokenise a request and fit it in the context; an answer when that cannot be."""
        try:
            pieces = self._format.pieces(work.turns)
        except TemplateFault as fault:
            return Answer(work.id, "", "error", error=str(_unusable_turns(fault)))
        work.tokens = self._tokens(pieces)
        work.stop = (*work.stop, *(stop.encode() for stop in self._format.stops))
        limit = self._limit()
        room = limit - len(work.tokens)
        if not work.tokens or room < min(_LEAST_ANSWER, work.max_tokens):
            return too_long(work, limit)
        work.max_tokens = min(work.max_tokens, room)
        return None

    def _tokens(self, pieces: Sequence[Piece]) -> list[int]:
        """One token list from a prompt's stretches, with exactly one beginning-of-text."""
        tokens: list[int] = []
        for piece in joined_at_spaces(pieces):
            tokens += self._model.tokens(piece.text, special=piece.special, first=not tokens)
        if self._model.adds_bos and tokens[:1] != [self._model.bos]:
            tokens.insert(0, self._model.bos)
        while self._model.bos >= 0 and tokens[:2] == [self._model.bos] * 2:
            del tokens[0]
        return tokens

    def _limit(self) -> int:
        """The most tokens one request may take, prompt and answer."""
        wanted = self._setting("context", 0)
        return (
            min(wanted, self._model.trained_context)
            if wanted > 0
            else (self._model.trained_context)
        )

    def _answers(self, waiting: deque[Work], cancelled: Callable[[], bool]) -> Iterator[Answer]:
        prefix = shared_prefix([work.tokens for work in waiting])
        batching = self._ready(len(prefix), waiting)
        batching.share_prefix(prefix, cancelled)
        yield from batching.run(waiting, cancelled)

    def _ready(self, prefix: int, waiting: Iterable[Work]) -> Batching:
        """A context that holds this run: kept from the last one when it is large enough."""
        needs = sorted((len(w.tokens) - prefix + w.max_tokens for w in waiting), reverse=True)
        wanted = max(1, min(self._setting("sequences", 16), len(needs), _MOST_SEQUENCES))
        least = prefix + needs[0]
        most = max(least, self._affordable())
        tokens = min(most, prefix + sum(needs[:wanted]))
        context = self._context
        if context and context.tokens >= tokens and context.sequences > wanted and self._batching:
            return self._batching
        self._close_context()
        while True:
            # A little more than needed, so that the next run of the kind fits as well.
            room = -(-min(tokens + tokens // 8, most) // 256) * 256
            try:
                self._context = Context(self._model, room, wanted + 1, self._threads)
                break
            except MemoryError:
                if tokens <= max(least, BATCH_TOKENS):
                    raise _no_memory(room) from None
                tokens, wanted = max(least, tokens // 2), max(1, wanted // 2)
        self._batching = Batching(self._model, self._context, self._sampler)
        return self._batching

    def _affordable(self) -> int:
        """Tokens of context that the settings, or half of the free memory, allow."""
        wanted = self._setting("context", 0)
        if wanted > 0:
            return wanted
        each = max(1, self._model.context_bytes())
        return int(psutil.virtual_memory().available // 2 // each)

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


_OWN_TEMPLATE = QT_TRANSLATE_NOOP(
    "engine",
    "The model's own chat template does not work; a usual one of its family is used instead.",
)


def shared_prefix(prompts: Sequence[list[int]]) -> list[int]:
    """The common beginning of all prompts, leaving each at least one token of its own."""
    first, last = min(prompts), max(prompts)
    shortest = min(len(tokens) for tokens in prompts)
    return first[: min(common_length(first, last), shortest - 1)]


def joined_at_spaces(pieces: Sequence[Piece]) -> list[Piece]:
    """Move a space that the template writes before a text into that text.

    Tokenisers join a space to the word after it; cut between the two, the model would see a
    beginning of a message that it was never trained on.
    """
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if not piece.special and before and before.special and before.text.endswith(" "):
            joined[-1] = replace(before, text=before.text[:-1])
            joined.append(replace(piece, text=f" {piece.text}"))
        else:
            joined.append(piece)
    return [piece for piece in joined if piece.text]


def _unusable_turns(fault: TemplateFault) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "engine",
            "The model's chat template refuses this conversation ({reason}). Choose a recipe with"
            " one user message, or another model.",
        ),
        reason=fault,
    )


def _no_memory(tokens: int) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "engine",
            "There is not enough memory for a context of {tokens} tokens. Close other programs,"
            " set a smaller context or fewer sequences for this teacher, or choose a smaller"
            " model.",
        ),
        tokens=tokens,
    )
