"""Where a model runs on this machine: layers on the graphics card, threads, memory of contexts."""

from collections.abc import Callable, Mapping

import psutil

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.teachers.llama.devices import cards, list_devices
from engine.teachers.llama.header import Header
from engine.teachers.llama.layers import choose_layers
from engine.teachers.llama.likelihood import Reader, no_memory_to_score, open_reader
from engine.teachers.llama.memory import (
    F16_BYTES,
    Q8_BYTES,
    SCORED_SEQUENCES,
    SEQUENCES,
    USUAL_TOKENS,
    affordable_tokens,
    apart_tokens,
    context_bytes,
)
from engine.teachers.llama.native import BATCH_TOKENS, Context, Model, offloads
from engine.teachers.llama.power import Power
from engine.teachers.llama.shape import shape_of

_LEAST_SCORED = 4  # sequences: a beginning, a prompt, its choices
#: A model smaller than this is run by one thread.
SMALL_MODEL_BYTES = 16 * 1024 * 1024

_NO_CARD = QT_TRANSLATE_NOOP(
    "engine",
    "This installation of llama.cpp cannot use a graphics card: the model runs on the processor. The"
    " help page on teachers says how to install one that can.",
)
_PARTLY = QT_TRANSLATE_NOOP(
    "engine",
    "The graphics card has not enough free memory for the whole model: it computes some of the"
    " layers, the processor the others.",
)
_NO_ROOM = QT_TRANSLATE_NOOP(
    "engine",
    "The graphics card has too little free memory for this model, which runs on the processor."
    " Close what else uses the card, or choose a smaller model.",
)
_FEWER = QT_TRANSLATE_NOOP(
    "engine",
    "The graphics card did not take as many layers as it should have had room for; it was given"
    " fewer, and the processor computes the others.",
)
_REFUSED = QT_TRANSLATE_NOOP(
    "engine",
    "The model did not fit the graphics card and runs on the processor. Set fewer GPU layers for"
    " this teacher to use both.",
)
_QUANTISED = QT_TRANSLATE_NOOP(
    "engine",
    "Memory is short: what the teacher remembers of its texts is kept in fewer bits, so that more"
    " answers are written at a time. The answers may differ slightly.",
)


class Placement:
    """What the settings and the machine allow one model. `notes` say how it was opened."""

    def __init__(self, header: Header, settings: Mapping[str, int | float | str | bool]) -> None:
        self._header = header
        self._settings = settings
        self._shape = shape_of(header)
        self._notes: list[str] = []
        self._power = Power(full_on_battery=bool(settings.get("full_speed_on_battery", False)))
        self._threads = self.number("threads", 0) or self._usual_threads()

    @property
    def notes(self) -> list[str]:
        """How the model was opened, and why it is slower than it could be."""
        return [*self._notes, *(self._power.notes if self.is_polite else [])]

    @property
    def threads(self) -> int:
        """As many as are polite now; what is assigned is the most there will be."""
        return self._power.polite(self._threads)

    @threads.setter
    def threads(self, most: int) -> None:
        self._threads = max(1, most)

    @property
    def is_polite(self) -> bool:
        """Whether threads are held back now: on battery, or in heat."""
        return self.threads < self._threads

    def look_again(self) -> None:
        """A run begins: the computer may have been plugged in since the last one."""
        self._power.look_again()

    def number(self, name: str, default: int) -> int:
        """A setting of the teacher, or `default`."""
        value = self._settings.get(name, default)
        return int(value) if isinstance(value, int | float) else default

    @property
    def is_small(self) -> bool:
        """Whether one thread runs the model best."""
        return self._header.size < SMALL_MODEL_BYTES

    def _usual_threads(self) -> int:
        """The cores, at most 8; one for a small model, whose steps are shorter than the wait for
        the slowest thread (measured with the starter on a busy machine: 3.5 times the speed).
        """
        if self.is_small:
            return 1
        return min(8, psutil.cpu_count(logical=False) or 2)

    def load(self, cancelled: Callable[[], bool] = bool) -> Model:
        """The weights, on the graphics card as far as they fit; `UserError` when refused."""
        layers = self._layers()
        while True:
            try:
                model = Model(self._header.path, layers, cancelled)
                break
            except OSError:
                if layers == 0:
                    raise self._refused() from None
            layers //= 2
            self._tell(_FEWER if layers else _REFUSED)
        if not model.writes_left_to_right():
            model.close()
            raise self._refused()
        return model

    def _layers(self) -> int:
        """How many to begin with: as asked for, else as the card has free memory for."""
        asked = self.number("gpu_layers", -1)
        if not offloads():
            if asked > 0:
                self._notes.append(_NO_CARD)
            return 0
        if asked >= 0:
            return asked
        found = cards(list_devices())
        if not found:
            return self._shape.layers + 1
        tokens, sequences = self.number("context", 0), self.number("sequences", 0)
        fitting = choose_layers(self._header, found, tokens or USUAL_TOKENS, sequences or SEQUENCES)
        if fitting.chosen < fitting.all:
            self._notes.append(_PARTLY if fitting.chosen else _NO_ROOM)
        return fitting.chosen

    def _tell(self, note: str) -> None:
        """Say how it ended up, once: what was tried before no longer holds."""
        self._notes = [each for each in self._notes if each not in (_PARTLY, _FEWER, note)]
        self._notes.append(note)

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

    def affordable(self, model: Model) -> int:
        """Tokens of context that the settings, or half of the free memory, allow at most: with keys
        of 8 bits, if need be.
        """
        wanted = self.number("context", 0)
        if wanted > 0:
            return wanted
        return affordable_tokens(
            self._shape,
            _half_of_memory(),
            model.trained_context * SEQUENCES,
            SEQUENCES,
            keys=Q8_BYTES if self._shape.keys_in_blocks else F16_BYTES,
        )

    def apart(self, model: Model, length: int, sequences: int) -> int:
        """Tokens of a context in which each sequence, as long as `length`, has a memory apart; 0
        where it would take more than a quarter of the free memory, or where it is not known to gain.
        """
        if model.gpu_layers:
            return 0
        tokens = apart_tokens(self._shape, length, sequences, _half_of_memory() // 2)
        return tokens if tokens <= (self.number("context", 0) or tokens) else 0

    def context(
        self,
        model: Model,
        tokens: int,
        least: int,
        sequences: int,
        batch: int = BATCH_TOKENS,
        length: int = 0,
    ) -> Context:
        """A context of about `tokens` for `sequences` answers; smaller ones, down to `least`
        tokens, where memory lacks. With the `length` of the longest sequence, each has a memory
        apart where that fits. `UserError` when not even the least can be had.
        """
        separate = self.apart(model, length, sequences) if length else 0
        if separate:
            try:
                return Context(model, separate, sequences + 1, self.threads, batch, kind="apart")
            except MemoryError:
                pass  # one memory for all takes a fraction of that
        most = max(least, self.affordable(model))
        while True:
            # A little more than needed, so that the next run of the kind fits as well.
            room = -(-min(tokens + tokens // 8, most) // 256) * 256
            short = self._is_short(room, sequences)
            try:
                made = Context(model, room, sequences + 1, self.threads, batch, quantised=short)
            except MemoryError:
                if tokens <= max(least, BATCH_TOKENS):
                    raise _no_memory(room) from None
                tokens, sequences = max(least, tokens // 2), max(1, sequences // 2)
            else:
                if short:
                    self._tell(_QUANTISED)
                return made

    def reader(self, model: Model, tokens: int) -> Reader:
        """A context of `tokens` for scoring; with keys of fewer bits, then for fewer texts at a
        time, where memory lacks. `UserError` when it cannot be had.
        """
        places = SCORED_SEQUENCES
        short = self._is_short(tokens, places)
        keys = Q8_BYTES if short else F16_BYTES
        if context_bytes(self._shape, tokens, places, keys=keys) > _half_of_memory():
            raise no_memory_to_score(tokens)
        while True:
            try:
                return open_reader(model, tokens, places, self.threads, quantised=short)
            except MemoryError:
                places //= 4
                if places < _LEAST_SCORED:
                    raise no_memory_to_score(tokens) from None

    def _is_short(self, tokens: int, sequences: int) -> bool:
        """Whether keys and values of 16 bits would take more than half of the free memory."""
        asked = context_bytes(self._shape, tokens, sequences, keys=F16_BYTES)
        return self._shape.keys_in_blocks and asked > _half_of_memory()


def _half_of_memory() -> int:
    return int(psutil.virtual_memory().available // 2)


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
