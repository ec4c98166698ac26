"""Which rows of a project a mix may choose from, and what stands against the others."""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from engine.exporters import is_pair, suits, turns_of
from engine.jobs.held_out import read_held_out
from engine.mix.choose import Choice, choice_of, select
from engine.mix.decontamination import Contaminated, HeldOut
from engine.mix.pool import Pool
from engine.mix.spec import PASSING, DatasetMix
from engine.plugin import CHOSEN, EDITED, JUDGED, Record, TaskType
from engine.store import Store
from engine.tasks import TASKS
from engine.text.likeness import THRESHOLD, likeness

#: Pairs of rows that share a band are compared so many at a time.
_PAIRS = 2_000
#: A field beside the main one with fewer words may be the same in many rows: an answer, a name.
_SENTENCE = 3

Look = Callable[[int], None]


def _never(_number: int) -> None:
    return


def is_complete(record: Record, tasks: Mapping[str, TaskType]) -> bool:
    """Whether a row can be learnt from: text, every turn not blank (so a label, if it needs one)."""
    if record.task not in tasks:
        turns_of(record, tasks)  # a UserError that names the task
    try:
        texts = [record.text, *(turn.content for turn in tasks[record.task].to_turns(record))]
        "".join(texts).encode()
    except (KeyError, UnicodeEncodeError):
        return False
    return all(text.strip() for text in texts)


def seed_groups(store: Store) -> dict[str, str]:
    """The uid of each seed that copies another, exactly or nearly, with the uid of that other."""
    uids: dict[int, str] = {}
    groups: dict[str, str] = {}
    for seed in store.seeds.stream():
        uids[seed.id] = seed.uid
        if seed.duplicate_of in uids:
            groups[seed.uid] = uids[seed.duplicate_of]
    return groups


@dataclass
class Rows:
    """The pool of a project, and the rows that never came into it."""

    pool: Pool
    left_out: Counter[str] = field(default_factory=Counter)
    origins: Counter[str] = field(default_factory=Counter)
    #: The uid of the first row that lacks a text or its label.
    first_incomplete: str = ""
    #: Rows near an evaluation file, by uid.
    contaminated: list[tuple[str, Contaminated]] = field(default_factory=list)
    #: The ids of the seeds; the place of one is the number of its lineage.
    seed_ids: "array[int]" = field(default_factory=lambda: array("q"))
    #: Of each evaluation file its name, SHA-256 and texts.
    files: list[dict[str, Any]] = field(default_factory=list)


def read_pool(
    store: Store,
    mix: DatasetMix,
    kind: str,
    folder: Path,
    look: Look = _never,
    kept: dict[int, Record] | None = None,
) -> Rows:
    """Read every row that an export of this kind of rows may hold, once.

    `folder` is where the paths of evaluation files start. `look` is called with the number of each
    row, to stop in between. `kept` takes the records themselves, by number.
    """
    rows = Rows(Pool(mix))
    held_out, rows.files = read_held_out(mix, folder, look)
    lineages = _Lineages(store, rows.pool)
    before = store.rows.evaluated_before() if mix.keep_earlier_tests else {}
    scan = store.rows.scan(passing=mix.include == PASSING, rejected=kind == JUDGED)
    for number, (row, root, record, text_key) in enumerate(scan):
        look(number)
        lineage = lineages.of(root)
        if record.uid in before and rows.pool.evaluated.get(lineage) != "test":
            rows.pool.evaluated[lineage] = before[record.uid]
        if _takes(rows, record, mix, held_out, text_key) and _suits(rows, record, kind):
            rows.origins[record.origin] += record.accepted
            rows.pool.add(row, lineage, record, text_key, drafted=_is_drafted(rows, record, kind))
            if kept is not None:
                kept[row] = record
    rows.pool.lineage_count = lineages.count
    rows.seed_ids = lineages.ids
    rows.pool.near = list(_near_copies(store, mix, look))
    rows.pool.arrange()
    return rows


def choose_in_memory(
    store: Store, mix: DatasetMix, folder: Path, look: Look = _never
) -> tuple[list[Record], Choice]:
    """Every row that an export may hold, and those that it would hold, as records: for what must
    look at their texts."""
    kept: dict[int, Record] = {}
    rows = read_pool(store, mix, CHOSEN, folder, look, kept)
    lineages = [""] * rows.pool.lineage_count
    for place, number in enumerate(rows.pool.numbers):
        lineages[rows.pool.lineages[place]] = kept[number].lineage
    return list(kept.values()), choice_of(select(rows.pool, mix), kept, lineages)


def _takes(rows: Rows, record: Record, mix: DatasetMix, held_out: HeldOut, text_key: str) -> bool:
    if record.task in TASKS and TASKS[record.task].material:
        return False
    if not mix.licences.keep(record.source):
        rows.left_out["source"] += 1
        return False
    if not is_complete(record, TASKS):
        if record.accepted:
            rows.left_out["incomplete"] += 1
            rows.first_incomplete = rows.first_incomplete or record.uid
        return False
    near = _nearest(record, held_out, text_key) if len(held_out) else None
    if near is not None:
        rows.contaminated.append((record.uid, near))
        return False
    return True


def _suits(rows: Rows, record: Record, kind: str) -> bool:
    """A rejected row says something of an answer only where its text is the answer."""
    if kind != JUDGED or suits(kind, record, TASKS):
        return True
    rows.left_out["no_answer"] += 1
    return False


def _is_drafted(rows: Rows, record: Record, kind: str) -> bool:
    """Whether the row has two answers to one prompt, as formats of pairs need."""
    task = TASKS.get(record.task)
    if kind != EDITED or not (record.draft or (task is not None and task.pair)):
        return False
    if is_pair(record, TASKS):
        return True
    rows.left_out["no_pair"] += 1
    return False


def _nearest(record: Record, held_out: HeldOut, text_key: str) -> Contaminated | None:
    """What a row is near to, by its main text or another of its fields that is no mere word."""
    others = (text for text in record.fields.values() if len(text.split()) >= _SENTENCE)
    texts = {**dict.fromkeys(others, ""), record.text: text_key}
    for text, key in texts.items():
        if (near := held_out.near(text, key)) is not None:
            return near
    return None


class _Lineages:
    """Numbers for lineages: seeds by id, then rows whose seed is gone."""

    def __init__(self, store: Store, pool: Pool) -> None:
        self.ids = array("q")
        for seed, copied in store.rows.seed_ids():
            if copied and (place := self._place(copied)) >= 0:
                pool.links.append((place, len(self.ids)))
            self.ids.append(seed)
        self.count = len(self.ids)

    def _place(self, seed: int) -> int:
        place = bisect_left(self.ids, seed)
        return place if place < len(self.ids) and self.ids[place] == seed else -1

    def of(self, seed: int) -> int:
        """The number of the lineage of a seed; a new one for 0."""
        place = self._place(seed) if seed else -1
        if place < 0:
            place = self.count
            self.count += 1
        return place


def _near_copies(store: Store, mix: DatasetMix, look: Look) -> Iterator[tuple[int, int]]:
    """Pairs of rows that are near-copies, found by the bands that the project keeps: candidates
    and seeds; candidates among themselves where the mix asks for it."""
    among = [False]
    if mix.caps.per_family is not None or mix.evaluation == "any":
        among.append(True)
    seen: set[tuple[int, int]] = set()
    for candidates in among:
        for number, pair in enumerate(store.rows.near_bands(among_candidates=candidates)):
            look(number)
            seen.add(pair)
            if len(seen) >= _PAIRS:
                yield from _compared(store, seen)
                seen.clear()
        yield from _compared(store, seen)
        seen.clear()


def _compared(store: Store, pairs: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    wanted = sorted({number for pair in pairs for number in pair})
    texts = dict(zip(wanted, store.rows.texts(wanted), strict=True))
    for one, other in sorted(pairs):
        if likeness(texts[one], texts[other]) >= THRESHOLD:
            yield one, other
