"""What a teacher may tell of its speed on this computer."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True, slots=True)
class Speed:
    """Tokens a second: of prompts, and of all answers written at a time together.

    `shared` and `own` are tokens of the prompts it was asked about: what they all begin with, and
    the mean of what follows.
    """

    prompt: float
    generated: float
    shared: int = 0
    own: float = 0.0


@runtime_checkable
class Measurable(Protocol):
    """What a teacher may have as well: its speed in a few seconds, with these requests in mind."""

    def measure_speed(
        self,
        requests: Iterable[Mapping[str, object]],
        seconds: float,
        cancelled: Callable[[], bool],
    ) -> Speed | None: ...


@runtime_checkable
class Calibrating(Protocol):
    """What a teacher may have as well: it finds out once what is fastest on this computer.

    `wants_calibration` is false where that is known, set by a person, or would tell nothing.
    `calibrate` gives None when cancelled. `working_shape` has `sequences` (answers at a time),
    `threads`, `batch` (tokens computed at a time) and whether they were `measured`.
    """

    @property
    def wants_calibration(self) -> bool: ...

    def calibrate(self, cancelled: Callable[[], bool]) -> object: ...

    def working_shape(self) -> Mapping[str, int | bool]: ...
