"""The requests of a run that have no answer yet, and how carefully they are asked after a crash.

A crash does not say which of the requests in hand it was. So those of a call that crashed are asked
again in small portions, those of a portion that crashed one by one, and one that crashes alone
twice, while the model answers others, is left out with a sentence. One bad text costs a few starts
of the worker and never the run.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP

#: Requests of one call after a crash.
PORTION = 16
#: As many of a call that crashed are suspected: no teacher has more under way at a time.
_MOST_SUSPECTS = 256
_TRIES_ALONE = 2

Line = Mapping[str, Any]

LEFT_OUT = QT_TRANSLATE_NOOP(
    "engine",
    "The model crashes or hangs on this request whenever it is asked, also alone, while it answers"
    " others. The request is left out: change its seed, or use another teacher for it.",
)


class AfterCrash(Enum):
    """What there is to do after a crash.

    `GO_ON`: at once, requests are being asked one by one. `TELL`: it can go on, more carefully.
    `STOP`: it is no single request; the model or the machine must change first.
    """

    GO_ON = "go on"
    TELL = "tell"
    STOP = "stop"


class Outstanding:
    """The missing requests of one sitting. `lines` maps the id of each to its line, all along."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self.lines: dict[str, Line] = {str(each["custom_id"]): each for each in lines}
        self._waiting = deque(self.lines.values())
        self._suspects: deque[Line] = deque()
        self._alone: deque[Line] = deque()
        self._from = self._waiting
        self._out: dict[str, Line] = {}
        self._single = self._loaded = self._proven = False
        self._crashes_alone = 0
        self._doubted: Line | None = None
        self._left_out: list[dict[str, Any]] = []

    def take(self, most: int) -> list[Line]:
        """The lines of the next call, at most so many; none when all have been asked."""
        self._loaded = False
        self._single = bool(self._alone) or self._doubted is not None
        if self._doubted is not None:
            # Whether it is the request or the model shows on another one, as unlike as can be:
            # those of one seed are asked side by side.
            self._from = next((q for q in (self._waiting, self._suspects) if q), self._alone)
            taken = [self._from.pop()] if self._from else []
        else:
            self._from = self._alone or self._suspects or self._waiting
            if self._from is not self._waiting:
                most = 1 if self._from is self._alone else min(PORTION, most)
            taken = [self._from.popleft() for _ in range(min(most, len(self._from)))]
        self._out = {str(each["custom_id"]): each for each in taken}
        return taken

    def __len__(self) -> int:
        """How many wait to be asked."""
        return len(self._waiting) + len(self._suspects) + len(self._alone)

    def loaded(self) -> None:
        """The teacher of the current call is open: from now on a crash is about its requests."""
        self._loaded = True

    def answered(self, answer: Mapping[str, Any]) -> None:
        """An answer has come; one that was cancelled stays missing."""
        if answer["finish"] == "cancelled":
            return
        self._out.pop(str(answer["request_id"]), None)
        self._crashes_alone = 0
        if answer["finish"] != "error":
            self._proven = True
            self._leave_out_doubted()

    def stopped(self) -> None:
        """The call was cancelled or refused: what it left is asked again."""
        self._give_back(list(self._out.values()))

    def crashed(self) -> AfterCrash:
        """The worker died, or was ended because it was stuck, during the call."""
        left = list(self._out.values())
        if not self._loaded:
            self._give_back(left)
            return AfterCrash.STOP
        if self._single and left:
            return self._crashed_alone(left[0])
        self._out = {}
        if self._from is self._suspects:
            self._alone.extend(left)
            return AfterCrash.GO_ON  # a person was told of the crash that led here
        self._suspects.extend(left[:_MOST_SUSPECTS])
        self._waiting.extendleft(reversed(left[_MOST_SUSPECTS:]))
        return AfterCrash.TELL

    def left_out(self) -> list[dict[str, Any]]:
        """Answers for the requests that make the model crash, to be stored; each is given once."""
        found, self._left_out = self._left_out, []
        return found

    def _crashed_alone(self, line: Line) -> AfterCrash:
        if self._doubted is not None:
            # The next one crashed as well: nothing shows that it is the requests.
            doubted, self._doubted, self._crashes_alone = self._doubted, None, 0
            self._give_back([doubted, line])
            return AfterCrash.STOP
        self._crashes_alone += 1
        if self._crashes_alone < _TRIES_ALONE:
            self._give_back([line])
            return AfterCrash.GO_ON
        self._crashes_alone = 0
        self._out = {}
        if not len(self) and not self._proven:
            self._give_back([line])
            return AfterCrash.STOP
        self._doubted = line
        if not len(self):
            self._leave_out_doubted()
        return AfterCrash.GO_ON

    def _leave_out_doubted(self) -> None:
        if self._doubted is not None:
            self._left_out.append(
                {
                    "request_id": str(self._doubted["custom_id"]),
                    "text": "",
                    "finish": "error",
                    "error": str(UserError(LEFT_OUT)),
                    "operation": "",
                    "prompt_tokens": 0,
                    "completion_tokens": 0,
                    "records": [],
                }
            )
            self._doubted = None

    def _give_back(self, lines: list[Line]) -> None:
        self._from.extendleft(reversed(lines))
        self._out = {}
