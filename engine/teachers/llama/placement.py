"""Where a model runs on this machine: layers on the graphics card, threads, memory of contexts."""

from collections.abc import Mapping

import psutil

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.teachers.llama.header import Header
from engine.teachers.llama.native import BATCH_TOKENS, Context, Model, offloads

#: A model smaller than this is run by one thread.
SMALL_MODEL_BYTES = 16 * 1024 * 1024


class Placement:
    """What the settings and the machine allow one model. `notes` say how it was opened."""

    def __init__(self, header: Header, settings: Mapping[str, int | float | str | bool]) -> None:
        self._header = header
        self._settings = settings
        self.notes: list[str] = []
        self.threads = self.number("threads", 0) or self._usual_threads()

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

    def load(self) -> Model:
        """The weights, on the graphics card as far as they fit; `UserError` when refused."""
        layers = self.number("gpu_layers", -1) if offloads() else 0
        if self.number("gpu_layers", 0) > 0 and not offloads():
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

    def affordable(self, model: Model) -> int:
        """Tokens of context that the settings, or half of the free memory, allow."""
        wanted = self.number("context", 0)
        if wanted > 0:
            return wanted
        each = max(1, model.context_bytes())
        return int(psutil.virtual_memory().available // 2 // each)

    def context(
        self, model: Model, tokens: int, least: int, sequences: int, batch: int = BATCH_TOKENS
    ) -> Context:
        """A context of about `tokens` for `sequences` answers; smaller ones, down to `least`
        tokens, where memory lacks. `UserError` when not even that can be had.
        """
        most = max(least, self.affordable(model))
        while True:
            # A little more than needed, so that the next run of the kind fits as well.
            room = -(-min(tokens + tokens // 8, most) // 256) * 256
            try:
                return Context(model, room, sequences + 1, self.threads, batch)
            except MemoryError:
                if tokens <= max(least, BATCH_TOKENS):
                    raise _no_memory(room) from None
                tokens, sequences = max(least, tokens // 2), max(1, sequences // 2)


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
