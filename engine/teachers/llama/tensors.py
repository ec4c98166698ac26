"""The tables of weights in a GGUF file: what each is and how many bytes it takes."""

from dataclasses import dataclass
from math import prod

from engine.teachers.llama.architectures import BLOCKS


@dataclass(frozen=True, slots=True)
class Tensor:
    """One table of weights: `kind` is a key of `BLOCKS`, the shortest stride comes first.

    `offset` is where it begins, counted in bytes from the end of the header.
    """

    name: str
    kind: int
    dimensions: tuple[int, ...]
    size: int
    offset: int = 0

    @property
    def layer(self) -> int:
        """The layer it belongs to, -1 for those outside of the layers."""
        start, _, rest = self.name.partition(".")
        number = rest.partition(".")[0]
        return int(number) if start == "blk" and number.isdecimal() else -1


def tensor_of(name: str, kind: int, dimensions: tuple[int, ...], offset: int = 0) -> Tensor:
    """A tensor with its size; one of an unknown kind takes nothing."""
    elements, size = BLOCKS.get(kind, (1, 0))
    return Tensor(name, kind, dimensions, prod(dimensions) // elements * size, offset)
