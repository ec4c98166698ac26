"""How much is computed at a time after llama.cpp could not: memory may be short for a while."""

from engine.teachers.llama.native import Context, log

_LEAST_TOKENS = 32  # of a batch


class Caution:
    """What one run still dares; `lift` forgets it. `most` answers are under way at a time."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.most = context.sequences
        self.proven = False

    def lift(self) -> None:
        """A new run begins as if nothing had happened."""
        self.most = self._context.sequences
        self.proven = False
        self._context.use_batch(self._context.made_for)

    def computed(self) -> None:
        """A batch went well."""
        self.proven = True

    def more(self, running: int) -> bool:
        """Half as many answers at a time, and half the tokens; False where there is no half."""
        smaller = self._context.batch_tokens // 2
        if running <= 1 and smaller < _LEAST_TOKENS:
            self.most = 1
            return False
        self.most = max(1, min(self.most, running) // 2)
        self._context.use_batch(max(smaller, _LEAST_TOKENS, self.most + 1))
        self.proven = False
        log.info(
            "a decode failed: from now on %d answers at a time, %d tokens a step",
            self.most,
            self._context.batch_tokens,
        )
        return True
