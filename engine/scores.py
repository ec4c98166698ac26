"""What a teacher can say of texts that are there already: how likely, which of several, how alike.

Values and the contract of an opened teacher that scores; see `TeacherKind.scores`. Logarithms are
natural, so likelihoods are in nats.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, inf, log
from typing import Protocol

from engine.model import Turn


@dataclass(frozen=True, slots=True)
class TextToScore:
    """A text whose likelihood is asked: by itself, or as the answer to `turns` (a chat)."""

    id: str
    text: str
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class TextScore:
    """How likely a teacher finds a text.

    `nats` is minus the sum of the natural log-probabilities of its `tokens`; `characters` are the
    code points they write; the mark that ends an answer is not counted. All are 0 for an empty
    text. `error` is a sentence where it could not be scored.
    """

    id: str
    nats: float = 0.0
    tokens: int = 0
    characters: int = 0
    error: str = ""

    @property
    def nats_per_character(self) -> float:
        """Comparable between teachers with different tokenisers; 0 for an empty text."""
        return self.nats / self.characters if self.characters else 0.0

    @property
    def perplexity(self) -> float:
        """Per token, `exp(nats / tokens)`; 1 for an empty text, infinite beyond what floats hold."""
        mean = self.nats / self.tokens if self.tokens else 0.0
        return exp(mean) if mean < 700 else inf


@dataclass(frozen=True, slots=True)
class Question:
    """A chat whose next turn is one of `choices`: labels, "A" and "B", marks from "1" to "5".

    At least two choices, none blank and no two alike once the blanks around them are gone.
    """

    id: str
    turns: tuple[Turn, ...]
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """How likely a teacher begins its answer with each choice, in the question's order.

    `logs` are natural log-probabilities of whole choices, with or without a blank before them;
    where one choice begins another ("1" and "10"), the shorter one counts only as far as the
    longer does not follow. They are of events that exclude one another, so they add up to at most
    one; longer choices are less likely by nature, which `probabilities` does not make up for.
    `error` is a sentence where the question could not be asked.
    """

    id: str
    logs: tuple[float, ...] = ()
    error: str = ""

    @property
    def mass(self) -> float:
        """How likely the teacher answers with any of them: near 0, it was not listening."""
        return min(1.0, sum(exp(each) for each in self.logs))

    @property
    def probabilities(self) -> tuple[float, ...]:
        """Of each choice, given that it is one of them; they add up to 1."""
        if not self.logs:
            return ()
        most = max(self.logs)
        if most == -inf:
            return (1 / len(self.logs),) * len(self.logs)
        weights = [exp(each - most) for each in self.logs]
        return tuple(each / sum(weights) for each in weights)

    def expected(self, values: Sequence[float]) -> float:
        """The mean of `values`, one a choice, weighted by probability: a rating between marks."""
        return sum(p * value for p, value in zip(self.probabilities, values, strict=True))

    @property
    def entropy(self) -> float:
        """Of `probabilities`, in nats: 0 when certain, log of the number of choices when torn."""
        return -sum(p * log(p) for p in self.probabilities if p > 0)


@dataclass(frozen=True, slots=True)
class Embedding:
    """Where a teacher places a text: `vector` holds little-endian 32-bit floats of length 1.

    The mean over the text's tokens of the last layer's output, scaled to length 1, so that a dot
    product is a cosine. Empty for an empty text, and with an `error`.
    """

    id: str
    vector: bytes = b""
    tokens: int = 0
    error: str = ""


class Scorer(Protocol):
    """What an opened teacher of a kind that `scores` does besides generating.

    Each yields one result for each thing asked, named by its id, as soon as it is known, and fewer
    after a cancel. Total on any text: what can not be scored has an `error`.
    """

    def score_texts(
        self, texts: Sequence[TextToScore], cancelled: Callable[[], bool]
    ) -> Iterator[TextScore]: ...

    def choose(
        self, questions: Sequence[Question], cancelled: Callable[[], bool]
    ) -> Iterator[Choice]: ...

    def embed(
        self, texts: Sequence[TextToScore], cancelled: Callable[[], bool]
    ) -> Iterator[Embedding]: ...
