"""The candidates that are shown one after the other, the next ones always at hand."""

from collections import deque
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from engine.conversation import Said
from engine.jobs.learned_queue import LearnedQueue, is_woven
from engine.jobs.records import titles_of
from engine.jobs.second_looks import Drawing
from engine.learning.contributions import Because, from_json
from engine.model import (
    STATUS_OF,
    Action,
    Candidate,
    Decision,
    SeedExample,
    Status,
    Stream,
    Verdict,
)
from engine.store import Counting, QueueFilter, Store, in_cells
from engine.tasks import TASKS

PREFETCH = 32
#: As many as are read before the first one is shown; the rest follows after the first decision.
_FIRST = 16
_REFILL_BELOW = 16
#: Items that stay when the rest is ordered anew: a key must find the next one in memory.
_KEPT = 4
#: What a person can correct beside the text.
CORRECTABLE = ("label", "variety", "script")


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A candidate with its seed and what was said before it, ready to be shown.

    `stream`, `model` and `chance` say why it is shown; `corrections` holds what a person corrected
    of `CORRECTABLE` and did not decide on yet. A `second_look` is shown as if it waited, and as it
    was generated; `offered` are the fields of a correction that was undone.
    """

    candidate: Candidate
    seed: SeedExample | None
    turns: tuple[Said, ...] = ()
    #: What further fields are called, in their order: the columns of a record.
    titles: Mapping[str, str] = field(default_factory=dict)
    stream: str = ""
    model: str = ""
    chance: float | None = None
    corrections: Mapping[str, str] = field(default_factory=dict)
    #: What the learned model holds for it and against it; `unseen`: there is a model, it has not looked.
    because: Because | None = None
    unseen: bool = False
    second_look: bool = False
    offered: Mapping[str, str] = field(default_factory=dict)

    @property
    def main(self) -> str:
        """The name of the field that is judged."""
        task = TASKS.get(self.candidate.task)
        return task.main if task is not None else next(iter(self.candidate.fields), "text")

    @property
    def fields(self) -> dict[str, str]:
        """The fields as they stand now: a person's correction, else the teacher's."""
        return dict(self.candidate.final_fields or self.candidate.fields)

    @property
    def text(self) -> str:
        """The text that is judged, exactly as the project holds it."""
        return self.fields.get(self.main, self.candidate.text)

    @property
    def pair(self) -> tuple[str, str] | None:
        """The names of the better and the worse answer, where the record has both."""
        task = TASKS.get(self.candidate.task)
        pair = task.pair if task is not None else None
        return pair if pair is not None and set(pair) <= set(self.fields) else None

    @property
    def seed_text(self) -> str:
        """The text that the candidate grew from; empty when there is none."""
        return self.seed.text if self.seed is not None else ""

    def told(self, name: str) -> str:
        """The label, variety or script as the teacher told it."""
        return str(getattr(self.candidate, name))

    def fact(self, name: str) -> str:
        """The label, variety or script as it stands now: a person's correction, else the teacher's."""
        return str(self.corrections.get(name, getattr(self.candidate, f"final_{name}")))

    def decided(
        self,
        action: Action,
        annotator: str,
        *,
        reasons: tuple[str, ...] = (),
        fields: Mapping[str, str] | None = None,
        duration_ms: int = 0,
        note: str = "",
    ) -> Decision:
        """The decision on this item, with what made the queue show it.

        What is accepted is what is on screen: with a person's corrections it is an edit. What is
        rejected, skipped or flagged stays the teacher's, but for an edit that was set aside.
        """
        facts = {}
        if action == Action.ACCEPT or fields is not None:
            facts = {name: self.fact(name) for name in CORRECTABLE}
            facts = {name: now for name, now in facts.items() if now != self.told(name)}
        if action == Action.ACCEPT and (facts or self.candidate.final_fields):
            action, fields = Action.EDIT, dict(self.candidate.final_fields)
        stream, model, chance = self.stream, self.model, self.chance
        if self.second_look:
            stream, model, chance = Stream.SECOND_LOOK, "", None
        return Decision(
            self.candidate.id, action, annotator, fields=fields or {}, reasons=reasons, note=note,
            duration_ms=duration_ms, stream=stream, model=model, model_score=chance,
            label=facts.get("label", ""), variety=facts.get("variety", ""),
            script=facts.get("script", ""), no_label=facts.get("label") == "",
        )  # fmt: skip


class ReviewQueue:
    """Holds the current item and those that follow; reads the project in portions."""

    def __init__(self, store: Store, wanted: QueueFilter, annotator: str = "") -> None:
        self._store = store
        self.wanted = wanted
        self._items: deque[ReviewItem] = deque()
        self._woven = LearnedQueue(store) if is_woven(store, wanted) else None
        self._has_model = store.learning.model() is not None
        # A row of another kind would be known at once among picked ones.
        everything = wanted == QueueFilter()
        self._second = Drawing(store, annotator) if everything and annotator else None
        self._after: tuple[float, int] | None = None
        self._decided: set[int] = set()
        self._seeds: dict[int, SeedExample | None] = {}
        #: How many are left; None until they are counted.
        self.left: int | None = None
        self._counting: Counting | None = None
        self.recount()
        self.refill()

    @property
    def current(self) -> ReviewItem | None:
        """The item to show."""
        return self._items[0] if self._items else None

    @property
    def coming(self) -> list[ReviewItem]:
        """The item to show and the one after it, as far as there are any."""
        return list(islice(self._items, 2))

    def advance(self) -> ReviewItem | None:
        """Leave the current item behind; the next one, from memory."""
        item = self._items.popleft()
        self._decided.add(item.candidate.id)
        if self.left is not None and self._is_of_queue(item):
            self.left = max(0, self.left - 1)
        return self.current

    def _is_of_queue(self, item: ReviewItem) -> bool:
        """Whether an answer to it leaves one less in the queue."""
        settled = bool(self.wanted.second_look) or item.candidate.status == self.wanted.status
        return settled and not item.second_look

    def correct(self, name: str, value: str) -> ReviewItem | None:
        """The current item with its label, variety or script as a person says it is."""
        item = self.current
        if item is not None:
            item = replace(item, corrections={**item.corrections, name: value})
            self._items[0] = item
        return item

    def check(self, verdicts: tuple[Verdict, ...]) -> None:
        """What the checks say of the current item as it was corrected."""
        item = self.current
        if item is not None:
            candidate = replace(item.candidate, verdicts=verdicts)
            self._items[0] = replace(item, candidate=candidate)

    def put_back(
        self, candidate_id: int, undone: Decision | None = None, *, second_look: bool = False
    ) -> ReviewItem | None:
        """Show this candidate next, as the project holds it now; None when it is not there.

        Of a decision that was `undone` its corrections are offered again. For a `second_look` it is
        shown as that was shown.
        """
        candidate = self._store.candidates.get(candidate_id)
        if candidate is None:
            return None
        self._decided.discard(candidate_id)
        self.drop(candidate_id)
        if second_look:
            answer = self._store.second_looks.answer_to(candidate_id)
            status = Status.WAITING if answer is None else STATUS_OF[answer]
            item = self._as_second_look(replace(as_generated(candidate), status=status))
        else:
            stream = self._store.learning.stream_of(candidate_id)
            item = replace(self._item(candidate), stream="" if stream == Stream.MODEL else stream)
        if undone is not None:
            item = replace(item, corrections=_corrected(undone), offered=undone.fields)
        self._items.appendleft(item)
        return item

    def return_item(self, item: ReviewItem) -> None:
        """The decision on this item was not written: it comes first again."""
        self._decided.discard(item.candidate.id)
        self._items.appendleft(item)
        if self.left is not None and self._is_of_queue(item):
            self.left += 1

    def drop(self, candidate_id: int) -> None:
        """Take a candidate out: someone else decided it, or it is shown elsewhere."""
        self._items = deque(each for each in self._items if each.candidate.id != candidate_id)

    def settle(self, candidate_id: int) -> None:
        """The decision on this candidate is written: the project itself leaves it out from now."""
        self._decided.discard(candidate_id)
        if self._counting is not None:
            self.recount()

    def renew(self) -> None:
        """The order was learned anew: keep the item on screen and the next ones, read the rest."""
        self._has_model = self._store.learning.model() is not None
        if self._woven is not None:
            while len(self._items) > _KEPT:
                self._items.pop()
            self.refill()

    def refill(self) -> None:
        """Read the next portion when few are left; begin again at the top when all were seen."""
        if len(self._items) >= _REFILL_BELOW:
            return
        if not self._read() and not self._items and self._after is not None:
            self._after = None
            # Skipped ones that are skipped again stay skipped: going round has no end.
            if self.wanted.status == Status.WAITING:
                self._read()

    def _read(self) -> bool:
        if self._woven is not None:
            shown = {each.candidate.id for each in self._items} | self._decided
            queued = self._woven.next(PREFETCH, shown)
            self._add(
                [
                    replace(self._item(q.candidate), stream=q.stream, model=q.model, chance=q.score)
                    for q in queued
                ],
                shown,
            )
            return bool(queued)
        size = PREFETCH if self._decided or self._after is not None else _FIRST
        found = self._store.candidates.queue(self.wanted, size, self._after)
        if found:
            self._after = (found[-1].score, found[-1].id)
        here = {each.candidate.id for each in self._items} | self._decided
        new = [self._item(each) for each in found if each.id not in here]
        if self.wanted.second_look:
            new = [replace(e, stream=self._store.learning.stream_of(e.candidate.id)) for e in new]
        self._add(new, here)
        return bool(new)

    def _add(self, items: Sequence[ReviewItem], here: Collection[int]) -> None:
        """These items next, and now and then a second look among them."""
        drawn = self._second.among(len(items), here) if self._second is not None else {}
        rows = {each.id: each for each in self._store.candidates.of(list(drawn.values()))}
        for place, item in enumerate(items):
            if (row := rows.get(drawn.get(place, 0))) is not None:
                self._items.append(self._as_second_look(as_generated(row)))
            self._items.append(item)

    def _as_second_look(self, candidate: Candidate) -> ReviewItem:
        """As one that waits: where reasons to show a row are told, it is chance, as it is."""
        stream = "" if self._woven is None else str(Stream.RANDOM)
        return replace(self._item(candidate), stream=stream, second_look=True)

    def _item(self, candidate: Candidate) -> ReviewItem:
        seed_id = candidate.seed_id
        if seed_id and seed_id not in self._seeds:
            if len(self._seeds) > 4 * PREFETCH:
                self._seeds.clear()
            self._seeds[seed_id] = self._store.seeds.get(seed_id)
        task = TASKS.get(candidate.task)
        titles = titles_of(self._store) if task is not None and task.open else {}
        turns = tuple(self._store.rows.turns_of(candidate.request_id))
        seed = self._seeds.get(seed_id)
        because = from_json(self._store.learning.because(candidate.id))
        unseen = because is None and self._has_model
        return ReviewItem(
            self._as_it_stands(candidate), seed, turns, titles, because=because, unseen=unseen
        )

    def _as_it_stands(self, candidate: Candidate) -> Candidate:
        """A corrected candidate with what the checks that look at edits say of the correction."""
        if not candidate.final_fields:
            return candidate
        from engine.jobs.edits import verdicts_after_edit  # loads what verifiers need

        fresh = verdicts_after_edit(self._store, candidate, candidate.final_fields)
        known = {each.verifier for each in fresh}
        kept = [each for each in candidate.verdicts if each.verifier not in known]
        return replace(candidate, verdicts=(*fresh, *kept)) if fresh else candidate

    def recount(self) -> None:
        """Count what is left: at once where the project keeps the number, else by `count_on`."""
        if in_cells(self.wanted):
            self.left = self._store.listings.fitting(self.wanted)
        else:
            self._counting = self._store.listings.counting(self.wanted)

    def follow(self) -> None:
        """Something was written: count again where the project keeps the number."""
        if in_cells(self.wanted):
            self.recount()

    @property
    def counting(self) -> bool:
        """Whether what is left is not counted yet."""
        return self._counting is not None

    def count_on(self) -> bool:
        """Count on for a few milliseconds, up to a thousand; False when all is counted."""
        if self._counting is None:
            return False
        if self._counting.step():
            return True
        self.left, self._counting = self._counting.count, None
        return False


def as_generated(candidate: Candidate) -> Candidate:
    """A candidate as it was before anybody decided on it."""
    return replace(
        candidate,
        status=Status.WAITING,
        final_fields={},
        final_label=candidate.label,
        final_variety=candidate.variety,
        final_script=candidate.script,
    )


def _corrected(decision: Decision) -> dict[str, str]:
    """What a decision corrected of `CORRECTABLE`."""
    found = {name: str(getattr(decision, name)) for name in CORRECTABLE if getattr(decision, name)}
    return {**found, **({"label": ""} if decision.no_label else {})}
