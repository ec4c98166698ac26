"""A run that asks for what the mix lacks, portion by portion, the emptiest cell first.

Every portion is planned from what the project holds by then, so a run stops when what is kept and
what will probably be kept is enough. Its requests have ids made of their content: taken up again,
a run asks what it has not asked yet, and nothing twice.
"""

import math
from collections import Counter, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.jobs.gaps import Standing, of_cell, words_of
from engine.jobs.guidance import Guidance, guided
from engine.jobs.in_steps import Steps
from engine.jobs.planning import GenerationPlan, PlannedRequest, planned
from engine.jobs.read_seeds import read_seeds
from engine.mix.gaps import Gap
from engine.mix.spec import DatasetMix, cell_text
from engine.model import SeedExample
from engine.recipes import SAME_AS_SEED, PromptRecipe
from engine.store import Store

#: Requests of a portion: few enough not to ask for much too many, enough to keep a teacher busy.
PORTION = 48
#: As many requests of a gap without one usable candidate, and it gets no more.
FRUITLESS = 12
#: As many requests are planned for a cell without one that falls into it, and there is none.
_FIRST_LOOK, _LAST_LOOK = 64, 2_048
#: Seeds looked at in one step.
_STEP = 500

NOTHING_MISSING = QT_TRANSLATE_NOOP(
    "engine",
    "Nothing is to be generated: every quota that generation can fill is met, or will be by the "
    "{waiting} candidates that wait. Review them, or ask for more in the mix.",
)
NO_QUOTAS = QT_TRANSLATE_NOOP(
    "engine",
    "The mix asks for nothing that is missing. Give it quotas or a number of rows in Balance first.",
)
NO_SEEDS = QT_TRANSLATE_NOOP(
    "engine",
    "{cell}: the recipe {recipe} can not write such rows from the seeds there are. Add seeds of this "
    "kind, or choose another recipe.",
)
GIVES_NO_MORE = QT_TRANSLATE_NOOP(
    "engine",
    "{cell}: {count} rows are still missing, and the seeds give nothing more with this recipe "
    "and teacher. Add seeds of this kind, or choose another recipe.",
)
_LENGTH_WANTED: Mapping[str, str] = {
    "short": "The text has at most {most} words.",
    "medium": "The text has {least} to {most} words.",
    "long": "The text has at least {least} words.",
}


class NothingToFill(UserError):  # noqa: N818 - an outcome, not an error
    """There is nothing to do: a sentence for the user, and no fault."""


@dataclass(frozen=True, slots=True)
class _Stream:
    """The requests for one gap, in their order, made as far as they were needed."""

    gap: Gap
    ready: deque[PlannedRequest] = field(default_factory=deque)
    seen: set[str] = field(default_factory=set)


class GapFilling:
    """Plans the portions of one run. `told` collects what can not be filled, as marked sentences."""

    def __init__(
        self,
        store: Store,
        recipe: PromptRecipe,
        plan: GenerationPlan,
        found: Standing,
        *,
        teacher: str,
        random_seed: int,
    ) -> None:
        self._store, self._recipe, self._plan = store, recipe, plan
        self._standing = of_cell(found, plan.cell)
        self._teacher, self._random_seed, self._run_id = teacher, random_seed, 0
        self._seeds: list[SeedExample] | None = None
        self._streams: dict[int, _Stream] = {}
        self._cells = [tuple(sorted(gap.cell.items())) for gap in self._standing.gaps]
        self._closed: set[int] = set()
        self._asked: Counter[int] = Counter()
        self._gave: Counter[int] = Counter()
        self._gap_of: dict[str, int] = {}
        self._taken: set[str] = set()
        self._of_seed = Counter(store.yields.of_seeds())
        self.told: list[tuple[str, dict[str, str]]] = []

    def gaps(self) -> list[Gap]:
        """The gaps as they are now, the emptiest first."""
        return self._standing.now(self._store, self._recipe.hash)

    def check(self) -> None:
        """Raises `NothingToFill` when there is nothing to do."""
        if not self._standing.gaps:
            raise NothingToFill(NO_QUOTAS)
        gaps = self.gaps()
        if not any(each.requests for each in gaps):
            raise NothingToFill(NOTHING_MISSING, waiting=max(each.waiting for each in gaps))

    def answered(self, request_id: str, candidates: int) -> None:
        """A request gave so many candidates that can be used."""
        number = self._gap_of.pop(request_id, None)
        if number is not None:
            self._gave[number] += candidates

    def portion(self, run_id: int) -> Steps[list[PlannedRequest]]:
        """The next requests of this run, in steps; none when what is missing is there or to be expected.

        Of the gaps the emptiest is asked for, one request at a time; each one counts as it will
        probably be kept, for all gaps that it falls into.
        """
        self._run_id = run_id
        self._close_fruitless()
        gaps = {self._cells.index(tuple(sorted(g.cell.items()))): g for g in self.gaps()}
        still = {number: gap.open for number, gap in gaps.items() if number not in self._closed}
        found: list[PlannedRequest] = []
        while len(found) < PORTION:
            number = max(
                (each for each in still if still[each] >= 0.5),
                key=lambda each: (still[each] / max(1, gaps[each].wanted), -each),
                default=None,
            )
            if number is None:
                break
            request = yield from self._next(number, gaps[number])
            if request is None:
                self._close(number, gaps[number], still.pop(number))
                continue
            found.append(request)
            self._asked[number] += 1
            self._gap_of[request.id] = number
            for each, gap in gaps.items():
                if each in still and _falls_into(request, gap, self._standing.mix, self._recipe):
                    still[each] -= gap.share
        return found

    def _close_fruitless(self) -> None:
        for number, asked in self._asked.items():
            if asked >= FRUITLESS and not self._gave[number]:
                self._closed.add(number)

    def _close(self, number: int, gap: Gap, still: float) -> None:
        self._closed.add(number)
        values = {
            "cell": _cell_text(gap),
            "recipe": self._recipe.name,
            "count": str(math.ceil(still)),
        }
        self.told.append((GIVES_NO_MORE if self._asked[number] else NO_SEEDS, values))

    def _next(self, number: int, gap: Gap) -> Steps[PlannedRequest | None]:
        """The next request for a gap that was not asked yet, by the seeds used least."""
        if number not in self._streams:
            self._streams[number] = _Stream(gap)
        stream = self._streams[number]
        most = self._most_of_a_seed(gap)
        look = _FIRST_LOOK
        while True:
            while stream.ready:
                request = stream.ready.popleft()
                if request.id not in self._taken and self._of_seed[request.seed_id] < most:
                    self._taken.add(request.id)
                    self._of_seed[request.seed_id] += 1
                    return request
            look = max(look, 2 * len(stream.seen))
            before = len(stream.seen)
            yield from self._fill(stream, look)
            if not stream.ready and (len(stream.seen) == before or look > _LAST_LOOK):
                return None
            look *= 2

    def _most_of_a_seed(self, gap: Gap) -> int:
        """More than so many candidates of one seed, and the mix would leave some out."""
        return math.ceil(max(1, self._standing.mix.max_synthetic_per_seed) / gap.share)

    def _fill(self, stream: _Stream, count: int) -> Steps[None]:
        """Plan the first `count` requests for a gap; those not seen before are ready."""
        mix, recipe = self._standing.mix, self._recipe
        if self._seeds is None:
            self._seeds = yield from read_seeds(self._store)
        seeds: list[SeedExample] = []
        for start in range(0, len(self._seeds), _STEP):
            some = self._seeds[start : start + _STEP]
            seeds += [each for each in some if _seed_fits(each, stream.gap.cell, mix, recipe)]
            yield
        most = self._most_of_a_seed(stream.gap)
        if all(self._of_seed[each.id] >= most for each in seeds):
            return
        new: list[PlannedRequest] = []
        try:
            for each in planned(
                recipe,
                seeds,
                replace(self._plan, per_seed=0, total=count),
                self._teacher,
                self._random_seed,
                self._store.setting("variety", "arq"),
            ):
                if each is not None and each.id not in stream.seen:
                    new.append(each)
                yield
        except UserError:
            if not stream.seen:
                return
            raise
        stream.seen.update(each.id for each in new)
        fitting = [each for each in new if _falls_into(each, stream.gap, mix, recipe)]
        guidance = Guidance.from_data(self._plan.guidance)
        asked = guided(fitting, guidance, wanted_sentences(stream.gap.cell, mix))
        known = self._store.portions.known([each.id for each in asked], self._run_id)
        stream.ready.extend(each for each in asked if each.id not in known)


def wanted_sentences(cell: Mapping[str, str], mix: DatasetMix) -> list[str]:
    """What the prompt asks for beside the recipe, in a cell that names a length, register or topic."""
    found = []
    if band := cell.get("length"):
        least, most = words_of(mix, band)
        if band in _LENGTH_WANTED:
            found.append(_LENGTH_WANTED[band].format(least=least, most=most))
    if register := cell.get("register"):
        found.append(f"The register is: {' '.join(register.split())[:60]}.")
    return found


def _seed_fits(
    seed: SeedExample, cell: Mapping[str, str], mix: DatasetMix, recipe: PromptRecipe
) -> bool:
    """Whether a row grown from this seed can fall into the cell, as far as the seed decides."""
    same = recipe.task == SAME_AS_SEED
    if cell.get("label", seed.label) != seed.label:
        return False
    if cell.get("register", seed.register) != seed.register:
        return False
    turned = same and "target" in recipe.vary
    if not turned and cell.get("variety", seed.variety) != seed.variety:
        return False
    if not turned and not recipe.script and cell.get("script", seed.script) != seed.script:
        return False
    if "topic" in cell and "topic" not in recipe.vary and not recipe.subject:
        return cell["topic"] == seed.topic
    if same and "length" in cell:
        return mix.length_band(len(seed.text.split())) == cell["length"]
    return True


def _falls_into(request: PlannedRequest, gap: Gap, mix: DatasetMix, recipe: PromptRecipe) -> bool:
    """Whether the row of a request is to be expected in a cell."""
    context: Mapping[str, Any] = request.line["zerria"]
    for key, value in gap.cell.items():
        if key in ("label", "variety", "script", "register", "topic", "task"):
            if str(context.get(key, "")) != value:
                return False
        elif key == "length" and recipe.task == SAME_AS_SEED:
            if mix.length_band(len(str(context["seed_text"]).split())) != value:
                return False
        elif key == "origin" and value == "real":
            return False
    return True


def _cell_text(gap: Gap) -> str:
    return cell_text(gap.cell) or "*"


def requests_as_rows(
    requests: Sequence[PlannedRequest],
) -> list[tuple[str, int, Mapping[str, Any]]]:
    """As the store takes them."""
    return [(each.id, each.seed_id, each.line) for each in requests]
