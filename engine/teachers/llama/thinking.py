"""Splits what a reasoning model thinks from what it answers.

The template is asked for an answer at once (`chat`). Where a model thinks all the same, a grammar
must wait until it has done so, its thinking must not count as its answer, and must end some time:
then the marker that ends it is put in the model's mouth.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from engine.teachers.llama.native import Context, Model

if TYPE_CHECKING:
    from engine.teachers.llama.requests import Work

#: Tokens that a model may think before each answer where the teacher's settings do not say. The
#: memory of an answer is set aside beforehand, so that this is also a matter of memory.
USUAL_TOKENS = 1024
_BLANK_TOKENS = 2  # between the thinking and the answer


@dataclass(frozen=True, slots=True)
class Markers:
    """How a family marks its thinking: `closing` is what ends it, `ends` how that is noticed.

    `known_by` is a part of the family's templates (where it is empty, the opening is). Where a
    prompt leaves open whether the model thinks or answers, `answer` makes it answer. `stop` is what
    the family writes after an answer, before the end of its turn.
    """

    opening: str
    closing: str
    ends: re.Pattern[bytes]
    known_by: str
    answer: str
    stop: str


def _markers(
    opening: str,
    closing: str,
    ends: str = "",
    *,
    known_by: str = "",
    answer: str = "",
    stop: str = "",
) -> Markers:
    ended = re.compile((ends or re.escape(closing)).encode())
    return Markers(opening, closing, ended, known_by or opening, answer, stop)


#: Of the families whose templates llama.cpp carries; the first whose opening is in use is taken.
FAMILIES = (
    _markers("<think>", "</think>"),  # Qwen, DeepSeek, GLM, MiniMax, Nemotron, SmolLM, Kimi
    _markers("[THINK]", "[/THINK]"),  # Magistral, Ministral
    _markers("<seed:think>", "</seed:think>"),
    _markers("<mm:think>", "</mm:think>"),  # MiniMax M3
    _markers("<|inner_prefix|>", "<|inner_suffix|>"),  # Apertus
    _markers("<|START_THINKING|>", "<|END_THINKING|>"),  # Command A
    _markers("<|channel>", "<channel|>"),  # Gemma 4
    _markers(  # gpt-oss: a channel for the analysis, then one for the answer
        "<|channel|>",
        "<|end|><|start|>assistant<|channel|>final<|message|>",
        r"<\|channel\|>final[^<]*(?:<\|constrain\|>[^<]*)?<\|message\|>",
    ),
    _markers("<think:opensource>", "</think:opensource>", known_by="<think{}>"),  # Hunyuan 3
    _markers(  # Kimi K3: its template writes tags by a macro
        "<|open|>think<|sep|>",
        "<|close|>think<|sep|><|open|>response<|sep|>",
        r"<\|open\|>response<\|sep\|>",
        known_by="open_tag('think')",
        stop="<|close|>",
    ),
    _markers(  # Muse: messages to itself, then one to the user
        " to=self<|message|>",
        "<|eom|><|start|>assistant to=user<|message|>",
        r" to=user<\|message\|>",
        known_by="to=self<|message|>",
        answer=" to=user<|message|>",
        stop="<|eom|>",
    ),
    _markers(  # Solar
        "<|think|>",
        "<|end|><|begin|>assistant<|content|>",
        r"<\|content\|>",
        known_by="<|begin|>assistant<|think|>",
        answer="<|content|>",
    ),
    _markers(  # Apriel 1.6
        "Here are my reasoning steps:\n",
        "\n[BEGIN FINAL RESPONSE]\n",
        r"\[BEGIN FINAL RESPONSE\]\n?",
        known_by="Here are my reasoning steps",
    ),
    _markers(  # Apriel 1.5
        "<thinking>",
        "[BEGIN FINAL RESPONSE]\n",
        r"\[BEGIN FINAL RESPONSE\]\n?",
        known_by="[BEGIN FINAL RESPONSE] ... [END FINAL RESPONSE]",
        answer="[BEGIN FINAL RESPONSE]\n",
        stop="[END FINAL RESPONSE]",
    ),
    _markers("<think>", "</think>", known_by="</think>"),  # templates that only take it off again
)
#: The same of a family that is not listed, as its template tells it.
_TAG = re.compile(r"<([\w:-]*(?:think|thought|reason)[\w:-]*)>", re.IGNORECASE)
_WRAPPED = re.compile(r"\s*<response>\s*(.*?)\s*(?:</response>\s*)?", re.DOTALL)  # Granite


class State(Enum):
    """Where a prompt leaves the model: in its thinking, past it, or free to begin with it."""

    OPENED = "opened"
    CLOSED = "closed"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Thinking:
    """What one request may spend on thinking: `budget` tokens, the closing ones among them.

    `answer` is the most tokens of the answer itself.
    """

    markers: Markers
    state: State
    budget: int
    answer: int


def markers_of(template: str, knows: Callable[[str], bool]) -> Markers | None:
    """The markers that a template writes or reads; None for a model that does not think.

    A model that is free to think begins with the opening, so that must be one token of it; tags
    of a family not listed here count only then.
    """
    fitting = [m for m in FAMILIES if m.known_by in template]
    for each in fitting:
        if knows(each.opening):
            return each
    if fitting:
        return fitting[0]
    names = dict.fromkeys(_TAG.findall(template))
    tags = [(f"<{name}>", f"</{name}>") for name in names if f"</{name}>" in template]
    return next((_markers(*each) for each in tags if all(map(knows, each))), None)


def state_of(opening: str, markers: Markers) -> State:
    """What the last text of a prompt, which opens the answer, says of thinking."""
    begun = opening.rfind(markers.opening)
    ended = max((m.start() for m in markers.ends.finditer(opening.encode())), default=-1)
    if begun < 0 and ended < 0:
        return State.FREE
    return State.OPENED if len(opening[: max(begun, 0)].encode()) > ended else State.CLOSED


def closing_tokens(model: Model, markers: Markers) -> list[int]:
    """What is put in the model's mouth to end its thinking."""
    return model.tokens(markers.closing, special=True, first=False)


def least_budget(model: Model, markers: Markers) -> int:
    """Tokens that even no thinking takes: its opening, its closing, and blanks."""
    return 1 + len(closing_tokens(model, markers)) + _BLANK_TOKENS


def split(text: str, markers: Markers) -> tuple[str, str]:
    """The thinking, with its markers, and the answer, of a text that begins with thinking."""
    if text.lstrip().startswith(markers.opening.lstrip()):
        end = markers.ends.search(text.encode())
        if end:
            data = text.encode()
            answer = data[end.end() :].decode().lstrip()
            return text[: len(text) - len(answer)], answer
    return "", text


def unwrapped(answer: str) -> str:
    """An answer without the tags that some families put around it once they have thought."""
    found = _WRAPPED.fullmatch(answer)
    return found.group(1) if found else answer


class Draws(Protocol):
    """What draws the tokens of one answer, as the loop uses it.

    `thinking` says that the token given last is no part of the answer; `thoughts` are all such.
    """

    @property
    def thinking(self) -> bool: ...

    @property
    def thoughts(self) -> bytes: ...

    def next(self, context: Context, row: int) -> int | None: ...

    def close(self) -> None: ...


def sampler_of(model: Model, work: "Work", new: Callable[["Work"], Draws]) -> Draws:
    """What draws an answer: `new` makes it, and where thinking may come first, two of it."""
    if work.thinking is None or work.thinking.state is State.CLOSED:
        return new(work)
    answer = new(work)
    free = new(replace(work, schema=None, draw=replace(work.draw, watermark=None)))
    return ThinkingSampler(model, work, free, answer)


class ThinkingSampler:
    """Draws the thinking freely, then the answer within its grammar."""

    def __init__(self, model: Model, work: "Work", free: Draws, answer: Draws) -> None:
        if work.thinking is None:
            raise ValueError("a request that does not think")
        self._model = model
        self._work = work
        self._plan = work.thinking
        self._markers = work.thinking.markers
        self._free = free
        self._answer = answer
        work.max_tokens = self._plan.budget + self._plan.answer
        self._closing = closing_tokens(model, self._markers)
        self._opening = model.tokens(self._markers.opening, special=True, first=False)
        self._forced: list[int] = []
        self._closed = False  # by us
        self._begun = self._plan.state is State.OPENED
        self._blanks = 0
        self._ended = False  # the thinking; blanks may follow
        self._spent = 0
        self.thinking = True
        self._written = bytearray()

    @property
    def thoughts(self) -> bytes:
        """What was written before the answer, markers included."""
        return bytes(self._written)

    def next(self, context: Context, row: int) -> int | None:
        """The next token, or None when the grammar leaves no way on."""
        if not self.thinking:
            return self._answer.next(context, row)
        token = self._forced.pop(0) if self._forced else self._free.next(context, row)
        thinks = self._begun and not self._ended and not self._closed
        if thinks and (token is None or self._exhausted or self._model.ends(token)):
            self._forced, self._closed = list(self._closing), True
            token = self._forced.pop(0)
        if token is not None and self._goes_on(token):
            self._take(token)
            self._ended = self._ended or (self._closed and not self._forced)
            return token
        self.thinking = False
        self._work.max_tokens = self._spent + self._plan.answer
        return self._answer.next(context, row)

    @property
    def _exhausted(self) -> bool:
        return self._spent >= self._plan.budget - len(self._closing) - _BLANK_TOKENS - 1

    def _goes_on(self, token: int) -> bool:
        """Whether a token is still of the thinking, or the blank after it."""
        if self._ended:
            blank = not self._piece(token).strip() and not self._model.ends(token)
            return blank and self._blanks < _BLANK_TOKENS
        return self._begun or [token] == self._opening

    def _take(self, token: int) -> None:
        self._spent += 1
        self._written += self._piece(token)
        if self._ended:
            self._blanks += 1
        else:
            recent = max(0, len(self._written) - 256)
            self._ended = bool(self._markers.ends.search(self._written, recent))
        self._begun = True

    def _piece(self, token: int) -> bytes:
        """What a token writes, markup too."""
        return self._model.piece(token) or self._model.token_text(token).encode()

    def close(self) -> None:
        """Free what both drew with."""
        self._free.close()
        self._answer.close()
