"""The collapse forecast: what becomes of a model that is trained again and again on a mix.

A word trigram (`engine.text.ngram_language_model`) stands in for the user's future model. It is
trained on the real texts; then, generation by generation, it writes as many sentences as there are
real ones and is trained anew, on these and on real texts in the share of the scenario:

* `replace`: its own sentences alone;
* `accumulate`: all real texts and all that was ever written (Gerstgrasser et al., arXiv 2404.01413);
* a mix: so many training texts as at first, a fixed share of them real, always the same real ones
  as in an export (a constant budget, which is harder than adding; Kazdan et al., arXiv 2410.16713).

Two things are measured each time. Perplexity of real texts that were held out from all training,
relative to the first model's. And, since the tails of a distribution are lost first (Shumailov et
al., Nature 631:755, 2024), the share of rare real words that the model still writes in a sample as
large as the real texts. Words outside the real training texts do not exist for it: a lost word
never comes back.

The stand-in shows the order of mixes and that a fixed real share leads to a plateau. It does not
show what theory says of tiny synthetic shares (Dohmatob et al., ICLR 2025).
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING, TypeVar

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP, fill
from engine.text.ngram_language_model import (
    LONGEST,
    KneserNeyTrigram,
    TrigramCounts,
    Vocabulary,
    words_of,
)
from engine.text.normalise import exact_key

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray

T = TypeVar("T")

GENERATIONS = 8
#: Chains with a held-out part and random numbers of their own; the band is their range.
REPLICATES = 3
#: What is looked at of a larger project, so that it ends within 30 s on two cores.
MOST_TEXTS, MOST_WORDS = 3_000, 45_000
#: With 200 short texts (750 words of Darija in Latin letters) the order replace, 50 %, 80 % still
#: came out in 20 of 20 seeds; 100 did as well, but a tenth of them held out is a handful.
LEAST_TEXTS, LEAST_WORDS = 200, 1_000
_HELD_OUT = 0.1
_TEXTS_A_LOOK = 100
#: A real word is rare when the training texts hold it at most so often.
RARE = 2
#: Mixes that are drawn beside the user's own, to compare with.
REFERENCE_SHARES = (0.5, 0.8)
#: Perplexity has settled when it changed by no more than this over the last two generations.
_SETTLED = 0.03

CAPTION = QT_TRANSLATE_NOOP(
    "engine",
    "A small n-gram stand-in for your future model, not a prediction of its score. Use it to "
    "compare mixes.",
)
_SETTLES = QT_TRANSLATE_NOOP(
    "engine",
    "At {share} real, perplexity settles at {change} and {survival} of rare words survive.",
)
_NOT_YET = QT_TRANSLATE_NOOP(
    "engine",
    "At {share} real, perplexity is at {change} after {generations} generations and has not "
    "settled; {survival} of rare words survive.",
)
_ALL_REAL = QT_TRANSLATE_NOOP(
    "engine",
    "Every training row of this mix is real, so nothing is lost. The thin lines show what "
    "synthetic rows would do.",
)


@dataclass(frozen=True, slots=True)
class RealText:
    """A text that people wrote. A larger set is sampled evenly over `stratum`.

    Texts of one `family` are near-copies, which are held out together or not at all; an empty one
    is a family of texts that read alike.
    """

    text: str
    stratum: str = ""
    family: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """A figure over the replicates: its mean and its range."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Curve:
    """One scenario: a spread per generation, from 0, the model of the real texts.

    `perplexity` is a ratio to generation 0; `survival` the share of the rare words that are in the
    sentences written for a generation, by the one before it.
    """

    scenario: str
    real_share: float
    perplexity: tuple[Spread, ...]
    survival: tuple[Spread, ...]

    def as_data(self) -> dict[str, object]:
        """Plain JSON data, a list per figure."""
        figures = {"perplexity": self.perplexity, "survival": self.survival}
        return {
            "scenario": self.scenario,
            "real_share": self.real_share,
            **{
                name: {key: [getattr(each, key) for each in spreads] for key in Spread.__slots__}
                for name, spreads in figures.items()
            },
        }


@dataclass(frozen=True, slots=True)
class Forecast:
    """The curves, the user's mix first, and what they were reckoned from.

    `perplexity`, `held_out` and `rare_words` are means over the replicates; texts and words are
    those of the sample, all real.
    """

    real_share: float
    generations: int
    texts: int
    words: int
    held_out: int
    rare_words: int
    perplexity: float
    curves: tuple[Curve, ...]

    @property
    def settled(self) -> bool:
        """Whether the perplexity of the user's mix has come to rest."""
        means = [each.mean for each in self.curves[0].perplexity]
        return len(means) > 2 and abs(means[-1] - means[-3]) <= _SETTLED * means[-1]

    @property
    def text(self) -> str:
        """The plain sentence, marked: {share}, {change}, {survival} and {generations} are open."""
        if self.real_share >= 1:
            return _ALL_REAL
        return _SETTLES if self.settled else _NOT_YET

    def as_data(self) -> dict[str, object]:
        """Plain JSON data; `outcome` holds the numbers of the sentence."""
        change = round(self.curves[0].perplexity[-1].mean - 1, 4)
        survival = self.curves[0].survival[-1].mean
        values = {
            "share": f"{self.real_share:.0%}",
            "change": f"{change:+.0%}",
            "survival": f"{survival:.0%}",
            "generations": self.generations,
        }
        return {
            "sentence": fill(self.text, values),
            "caption": CAPTION,
            "outcome": {
                "text": self.text,
                "real_share": self.real_share,
                "perplexity_change": change,
                "rare_survival": survival,
                "settled": self.settled,
            },
            "generations": self.generations,
            "replicates": REPLICATES,
            "texts": self.texts,
            "words": self.words,
            "held_out": self.held_out,
            "rare_words": self.rare_words,
            "perplexity": self.perplexity,
            "curves": [each.as_data() for each in self.curves],
        }


def forecast(
    texts: Sequence[RealText], real_share: float, *, seed: int = 0, generations: int = GENERATIONS
) -> Generator[tuple[int, int], None, Forecast]:
    """Reckon the curves of a mix with this share of real rows in [0, 1].

    Yields (steps done, steps in all) some fifty milliseconds apart: to stop, stop asking. Equal
    arguments give an equal result, in whatever order the texts come. Raises `UserError` when there
    are too few.
    """
    scenarios = _scenarios(real_share)
    total = REPLICATES * len(scenarios) * generations
    found: list[_Sentence] = []
    for number, each in enumerate(_evenly(_shuffled(texts, seed), MOST_TEXTS)):
        if number % _TEXTS_A_LOOK == 0:
            yield 0, total
        if words := tuple(words_of(each.text)):
            found.append(_Sentence(words, each.family or exact_key(each.text)))
    sample = _enough(found)
    chains: dict[_Scenario, list[list[tuple[float, float]]]] = {each: [] for each in scenarios}
    replicates = []
    done = 0
    for number in range(REPLICATES):
        replicate = _Replicate(sample, [seed, number])
        replicates.append(replicate)
        for scenario in scenarios:
            chain = [(1.0, 1.0)]
            for point in replicate.generations(scenario, generations):
                chain.append(point)
                done += 1
                yield done, total
            chains[scenario].append(chain)
    return Forecast(
        real_share=round(real_share, 4),
        generations=generations,
        texts=len(sample),
        words=sum(len(each.words) for each in sample),
        held_out=round(fmean(each.held_out for each in replicates)),
        rare_words=round(fmean(each.rare_words for each in replicates)),
        perplexity=round(fmean(each.perplexity for each in replicates), 2),
        curves=tuple(_curve(scenario, chains[scenario]) for scenario in scenarios),
    )


@dataclass(frozen=True, slots=True)
class _Scenario:
    """`share` of real texts at a constant number of texts; for accumulate it means nothing."""

    name: str
    share: float


@dataclass(frozen=True, slots=True)
class _Sentence:
    words: tuple[str, ...]
    family: str


def _scenarios(real_share: float) -> list[_Scenario]:
    references = [each for each in REFERENCE_SHARES if abs(each - real_share) >= 0.005]
    return [
        _Scenario("mix", real_share),
        _Scenario("replace", 0.0),
        _Scenario("accumulate", 0.0),
        *(_Scenario("reference", share) for share in references),
    ]


def _shuffled(texts: Sequence[RealText], seed: int) -> list[RealText]:
    """By stratum, and within one in an order that the seed and the texts decide alone."""
    import numpy as np

    ordered = sorted(texts, key=lambda each: (each.text, each.stratum, each.family))
    shuffled = [ordered[at] for at in np.random.default_rng([seed]).permutation(len(ordered))]
    return sorted(shuffled, key=lambda each: each.stratum)


def _evenly(items: Sequence[T], most: int) -> list[T]:
    """At most so many, taken at even steps: of a list sorted by stratum, each in its share.

    Systematic sampling with implicit stratification (Cochran, Sampling Techniques, 1977, chapter 8).
    """
    most = min(most, len(items))
    return [items[int((place + 0.5) * len(items) / most)] for place in range(most)]


def _enough(found: Sequence[_Sentence]) -> list[_Sentence]:
    families = len({each.family for each in found})
    words = sum(len(each.words) for each in found)
    if families < LEAST_TEXTS or words < LEAST_WORDS:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "A forecast needs at least {least} real texts that are no near-copies of each "
                "other, with {least_words} words in all. There are {texts} with {words} words: "
                "import more seeds.",
            ),
            least=LEAST_TEXTS,
            least_words=LEAST_WORDS,
            texts=families,
            words=words,
        )
    return _evenly(found, int(MOST_WORDS * len(found) / words))


class _Replicate:
    """One division into training and held-out texts, and the first model."""

    def __init__(self, sample: Sequence[_Sentence], seeds: list[int]) -> None:
        import numpy as np

        self._seeds = seeds
        random = np.random.default_rng([*seeds, 0])
        training, held_out = _divided([sample[at] for at in random.permutation(len(sample))])
        self._vocabulary = Vocabulary(training)
        self._real = self._vocabulary.rows(training)
        self._asked = self._vocabulary.rows(held_out)
        self._counts = self._counted(self._real)
        self._first = KneserNeyTrigram(self._counts)
        occurrences = self._occurrences(self._real)
        self._rare = (occurrences > 0) & (occurrences <= RARE)
        self.perplexity = self._first.perplexity(self._asked)
        self.held_out = len(held_out)
        self.rare_words = int(self._rare.sum())

    def generations(self, scenario: _Scenario, number: int) -> Iterator[tuple[float, float]]:
        """Perplexity ratio and survival of rare words, generation by generation.

        Every scenario draws the same random numbers, so that they differ by their mix alone.
        """
        import numpy as np

        random = np.random.default_rng([*self._seeds, 1])
        kept = round(scenario.share * len(self._real))
        real = self._counted(self._real[:kept])
        counts, model = self._counts, self._first
        for _ in range(number):
            written = model.sample(len(self._real), random, LONGEST)
            still = int((self._occurrences(written)[self._rare] > 0).sum())
            survival = still / self.rare_words if self.rare_words else 1.0
            if scenario.name == "accumulate":
                counts += self._counted(written)
            else:
                counts = real + self._counted(written[: len(written) - kept])
            model = KneserNeyTrigram(counts)
            yield model.perplexity(self._asked) / self.perplexity, survival

    def _counted(self, rows: NDArray[int64]) -> TrigramCounts:
        return TrigramCounts.of(rows, len(self._vocabulary))

    def _occurrences(self, rows: NDArray[int64]) -> NDArray[int64]:
        import numpy as np

        words = len(self._vocabulary)
        found: NDArray[int64] = np.bincount(rows[(rows >= 0) & (rows < words)], minlength=words)
        return found


def _divided(
    shuffled: Sequence[_Sentence],
) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """Training and held-out sentences; no family is on both sides."""
    families: dict[str, list[tuple[str, ...]]] = {}
    for each in shuffled:
        families.setdefault(each.family, []).append(each.words)
    training: list[tuple[str, ...]] = []
    held_out: list[tuple[str, ...]] = []
    room = round(_HELD_OUT * len(shuffled))
    for members in families.values():
        fits = len(held_out) + len(members) <= room
        (held_out if fits else training).extend(members)
    return training, held_out


def _curve(scenario: _Scenario, chains: Sequence[Sequence[tuple[float, float]]]) -> Curve:
    def spreads(figure: int) -> tuple[Spread, ...]:
        columns = zip(*([point[figure] for point in chain] for chain in chains), strict=True)
        return tuple(
            Spread(round(fmean(each), 4), round(min(each), 4), round(max(each), 4))
            for each in columns
        )

    return Curve(scenario.name, round(scenario.share, 4), spreads(0), spreads(1))
