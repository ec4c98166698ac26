"""What a choice looks at of each row, in columns: some 70 bytes a row, a million rows in 70 MB.

Texts stay where they are: of each the pool holds 128-bit keys, equal where the texts count as
equal. Plain arrays and no numpy, for the window reckons small projects itself.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import TypeVar

from engine.mix.spec import CELL_KEYS, DatasetMix
from engine.model import Origin
from engine.plugin import Record
from engine.text.normalise import exact_key

Cell = tuple[str, ...]
T = TypeVar("T")
_WIDTH = 16
_EMPTY = bytes(_WIDTH)
_ORIGIN = CELL_KEYS.index("origin")


def key_of(text: str) -> bytes:
    """A 128-bit key of a text: the same everywhere, unlike `hash`."""
    return key_of_bytes(text.encode("utf-8", "surrogatepass"))


def key_of_bytes(value: bytes) -> bytes:
    """A 128-bit key of bytes."""
    return blake2b(value, digest_size=_WIDTH).digest()


def order_key(seed: int, uid: str) -> bytes:
    """The place of a row in the mix's shuffled order."""
    return key_of(f"{seed}:{uid}")


def cell_of(record: Record, mix: DatasetMix) -> Cell:
    """The values by which quotas choose, in the order of `CELL_KEYS`."""
    return (
        record.label,
        record.variety,
        record.script,
        record.register,
        record.topic,
        record.task,
        record.origin,
        mix.length_band(len(record.text.split())),
    )


class Pool:
    """The rows to choose from. Add them in any order, then `arrange`: they are then in the mix's
    order, and a row is known by its place in it.

    `numbers` is whatever the caller knows a row by, `lineages` the lineage's number, smaller than
    `lineage_count`. Codes of cells, sources (with licence), recipes and teachers are those of
    `cells`, `sources` and `makers`. `links` are pairs of lineages that belong together; `near` are
    pairs of rows of different lineages that are near-copies, by number. `evaluated` says of a
    lineage in which split it was in an earlier release.
    """

    def __init__(self, mix: DatasetMix) -> None:
        self._mix = mix
        self.numbers = array("q")
        self.lineages = array("i")
        self.cell_codes = array("i")
        self.source_codes = array("i")
        self.recipes = array("i")
        self.teachers = array("i")
        self.accepted = bytearray()
        self.drafted = bytearray()
        self.order = bytearray()
        self.contents = bytearray()
        self.texts = bytearray()
        self.cells: dict[Cell, int] = {}
        self.sources: dict[tuple[str, str], int] = {}
        self.makers: dict[str, int] = {"": 0}
        self.links: list[tuple[int, int]] = []
        self.near: list[tuple[int, int]] = []
        self.evaluated: dict[int, str] = {}
        self.lineage_count = 0

    def __len__(self) -> int:
        return len(self.numbers)

    def add(
        self,
        number: int,
        lineage: int,
        record: Record,
        text_key: str = "",
        *,
        drafted: bool = False,
    ) -> None:
        """Take a row in. `text_key` is the exact key of its text where it is known already; `drafted`
        says that a format of pairs can hold it."""
        self.numbers.append(number)
        self.lineages.append(lineage)
        self.cell_codes.append(_code(self.cells, cell_of(record, self._mix)))
        self.source_codes.append(_code(self.sources, (record.source, record.licence)))
        self.recipes.append(_code(self.makers, str(record.provenance.get("recipe", ""))))
        self.teachers.append(_code(self.makers, str(record.provenance.get("teacher", ""))))
        self.accepted.append(record.accepted)
        self.drafted.append(drafted)
        self.order += order_key(self._mix.seed, record.uid)
        text_key = text_key or exact_key(record.text)
        self.texts += key_of(text_key) if text_key else _EMPTY
        self.contents += key_of(_content(record, text_key))

    def arrange(self) -> None:
        """Put the rows in the mix's order."""
        places = self.sorted_by(self.order)
        for name in ("numbers", "lineages", "cell_codes", "source_codes", "recipes", "teachers"):
            column: array[int] = getattr(self, name)
            setattr(self, name, array(column.typecode, map(column.__getitem__, places)))
        for name in ("accepted", "drafted"):
            setattr(self, name, bytearray(map(getattr(self, name).__getitem__, places)))
        for name in ("order", "contents", "texts"):
            setattr(self, name, _keys_at(getattr(self, name), places))

    def sorted_by(
        self, keys: bytearray, places: Iterable[int] | None = None, last: Sequence[int] = ()
    ) -> "array[int]":
        """The places sorted by their keys, then by what `last` says of their cells; equal ones keep
        the order given.

        Sorted in parts by their first byte, so that only a part of the keys is taken out at a time.
        """
        parts = [array("i") for _ in range(256)]
        for place in range(len(self)) if places is None else places:
            parts[keys[_WIDTH * place]].append(place)
        codes = self.cell_codes

        def key(place: int) -> tuple[bytes, int] | bytes:
            own = bytes(keys[_WIDTH * place : _WIDTH * place + _WIDTH])
            return (own, last[codes[place]]) if last else own

        found = array("i")
        for part in parts:
            found.extend(sorted(part, key=key))
        return found

    def trim(self, *, order: bool) -> None:
        """Let go of what only a choice needs: keys of texts, makers, and the `order` too."""
        self.contents, self.texts = bytearray(), bytearray()
        self.recipes, self.teachers = array("i"), array("i")
        if order:
            self.order = bytearray()

    def is_real(self) -> list[bool]:
        """Of each cell by its code, whether its rows are real."""
        return [cell[_ORIGIN] == Origin.REAL for cell in self.cells]

    def rank(self) -> list[int]:
        """Of each cell by its code: 0 real, 1 edited, 2 synthetic."""
        ranks = {Origin.REAL: 0, Origin.EDITED: 1, Origin.SYNTHETIC: 2}
        return [ranks.get(Origin(cell[_ORIGIN]), 2) for cell in self.cells]

    def text_key(self, place: int) -> bytes:
        """The key of a row's text; empty for one without letters."""
        found = bytes(self.texts[_WIDTH * place : _WIDTH * place + _WIDTH])
        return b"" if found == _EMPTY else found

    def equal_texts(self) -> Iterable[tuple[int, int]]:
        """Places whose texts are the same, each with the one before among them."""
        before = -1
        there = (place for place, accepted in enumerate(self.accepted) if accepted)
        for place in self.sorted_by(self.texts, there):
            key = self.text_key(place)
            if before >= 0 and key and key == self.text_key(before):
                yield before, place
            before = place

    def near_places(self) -> Iterator[tuple[int, int]]:
        """The places of near-copies that are both there and accepted."""
        if not self.near:
            return
        wanted = {number for pair in self.near for number in pair}
        places = {
            number: place
            for place, number in enumerate(self.numbers)
            if number in wanted and self.accepted[place]
        }
        for one, other in self.near:
            if one in places and other in places:
                yield places[one], places[other]

    def content_key(self, place: int) -> bytes:
        """The key that two copies share."""
        return bytes(self.contents[_WIDTH * place : _WIDTH * place + _WIDTH])


def _code(codes: "dict[T, int]", value: "T") -> int:
    return codes.setdefault(value, len(codes))


def _keys_at(keys: bytearray, places: Sequence[int]) -> bytearray:
    """The keys of these places, one after the other."""
    found = bytearray(len(keys))
    for at, place in enumerate(places):
        found[_WIDTH * at : _WIDTH * at + _WIDTH] = keys[_WIDTH * place : _WIDTH * place + _WIDTH]
    return found


def _content(record: Record, text_key: str) -> str:
    """What two copies share: every field, so "yes" may answer more than one question."""
    keys = [
        text_key if record.fields[name] == record.text else exact_key(record.fields[name])
        for name in sorted(record.fields)
    ]
    return "\0".join([record.task, *(keys if any(keys) else (record.uid,))])


def pool_of(
    records: Sequence[Record], mix: DatasetMix, groups: Mapping[str, str] | None = None
) -> tuple[Pool, list[str]]:
    """A pool of records, known by their place among `records`, and the uids of its lineages.

    `groups` maps a lineage to one it belongs with.
    """
    named = {record.lineage for record in records}
    names = sorted({*named, *(groups or {}), *(groups or {}).values()})
    number = {name: place for place, name in enumerate(names)}
    pool = Pool(mix)
    pool.lineage_count = len(names)
    for place, record in enumerate(records):
        pool.add(place, number[record.lineage], record)
    pool.links = [(number[one], number[other]) for one, other in (groups or {}).items()]
    pool.arrange()
    return pool, names
