"""The common beginning of many texts, computed once: sequence 0 of a context."""

from collections.abc import Callable, Sequence

from engine.teachers.llama.native import Context


class Beginning:
    """What sequence 0 holds, for others to be given (`Context.share`)."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.tokens: list[int] = []

    def hold(self, wanted: Sequence[int], cancelled: Callable[[], bool]) -> int:
        """Make it hold exactly `wanted`, keeping what is there of it; as `Context.decode` answers.

        Anything but 0 leaves the memory in a state that is good for nothing but `lose`.
        """
        kept = common_length(self.tokens, wanted)
        if kept < len(self.tokens) and not self._context.forget(0, kept):
            self._context.forget(0)  # a recurrent memory has no middle to go back to
            kept = 0
        self.tokens = list(wanted[:kept])
        while kept < len(wanted):
            if cancelled():
                return 2
            piece = list(wanted[kept : kept + self._context.batch_tokens])
            self._context.add(0, kept, piece, sample_last=False)
            code = self._context.decode(cancelled)
            if code:
                return code
            kept += len(piece)
            self.tokens = list(wanted[:kept])
        return 0

    def lose(self) -> list[int]:
        """Forget it and every other sequence; returns what it was."""
        lost, self.tokens = self.tokens, []
        self._context.clear()
        return lost


def common_length(first: Sequence[int], second: Sequence[int]) -> int:
    """How many leading tokens two lists share."""
    length = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        length += 1
    return length
