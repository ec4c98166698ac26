"""Which text of a growing collection is nearest to a new one, in a millisecond or two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.text.likeness import (
    THRESHOLD,
    form_likeness,
    is_comparable,
    least_edit_similarity,
)
from engine.text.near_form import near_form, near_forms
from engine.text.shared_part import shared_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

# The newest texts are compared one by one, by their bitmaps; when they are more, they are sorted in.
_MOST_PENDING = 4096
# A look-up a band costs time and memory: a few bands less than for a whole file.
_HALVES_BANDS, _WHOLE_BANDS = 24, 8
# The first texts of a bucket, and the likeliest texts of all buckets, that are looked at.
_BUCKET_WINDOW = 100
_COMPARED = 24
_LEAST_OVERLAP = 0.45
_ESTIMATE_SLACK = 0.05


@dataclass(frozen=True, slots=True)
class Match:
    """The text of the index that is nearest to the one asked about; `row` counts additions."""

    id: str
    text: str
    score: float
    row: int = -1

    def shared_part(self, text: str) -> list[tuple[int, int, int, int]]:
        """The stretches that a text shares with this one (`shared_part`)."""
        return shared_part(text, self.text)


class NearIndex:
    """Texts to be near to. What is found depends on the texts and their order, not on how many are
    added at a time, as long as they are fewer than 4,096 together.
    """

    def __init__(self) -> None:
        import numpy as np

        from engine.text.sketches import WORDS

        bands = _HALVES_BANDS + _WHOLE_BANDS
        self._ids: list[str] = []
        self._texts: list[str] = []
        self._forms: list[str] = []
        self._first_with: dict[int, int] = {}
        self._maps: NDArray[np.uint64] = np.empty((0, WORDS), dtype=np.uint64)
        self._common: NDArray[np.bool_] | None = None
        self._merged = 0
        self._sorted_keys: list[NDArray[np.uint32]] = [np.empty(0, np.uint32)] * bands
        self._sorted_rows: list[NDArray[np.int32]] = [np.empty(0, np.int32)] * bands

    def __len__(self) -> int:
        return len(self._texts)

    def add(self, ids: Sequence[str], texts: Sequence[str]) -> None:
        """Take texts in; ids may be anything and need not be unique."""
        import numpy as np

        from engine.text.sketches import WORDS, bitmaps, shingles

        if len(ids) != len(texts):
            raise ValueError(f"{len(ids)} ids for {len(texts)} texts")
        if not texts:
            return
        forms = near_forms(texts)
        start = len(self._texts)
        needed = start + len(texts)
        if needed > len(self._maps):
            grown = np.zeros((max(needed, start * 5 // 4), WORDS), dtype=np.uint64)
            grown[:start] = self._maps[:start]
            self._maps = grown
        given = shingles([form if is_comparable(form) else "" for form in forms])
        self._maps[start:needed] = bitmaps(given)
        for row, form in enumerate(forms, start):
            if form:
                self._first_with.setdefault(hash(form), row)
            if not is_comparable(form):
                self._maps[row] = 0
        self._ids.extend(ids)
        self._texts.extend(texts)
        self._forms.extend(forms)
        if needed - self._merged > _MOST_PENDING:
            self._merge()

    def nearest(self, text: str, threshold: float = THRESHOLD) -> Match | None:
        """The nearest text with at least this likeness, the earliest one among equals; None if
        there is none.
        """
        form = near_form(text)
        if not form:
            return None
        twin = self._first_with.get(hash(form))
        if twin is not None and self._forms[twin] == form:
            return self._match(twin, 1.0)
        if not is_comparable(form):
            return None
        best, best_score = -1, 0.0
        for row, may_share_grams in self._candidates(form, threshold):
            score = _likeness(form, self._forms[row], threshold, may_share_grams=may_share_grams)
            if score >= threshold and (score, -row) > (best_score, -best):
                best, best_score = row, score
        return self._match(best, best_score) if best >= 0 else None

    def _match(self, row: int, score: float) -> Match:
        return Match(self._ids[row], self._texts[row], score, row)

    def _candidates(self, form: str, threshold: float) -> list[tuple[int, bool]]:
        """The rows worth an exact comparison, in order, and whether their 3-grams may do."""
        import numpy as np

        from engine.text.sketches import band_keys, bitmaps, overlap, shingles

        given = shingles([form])
        found: list[NDArray[np.int32]] = []
        if self._common is not None:
            keys = band_keys(given, self._common, _HALVES_BANDS, _WHOLE_BANDS)[:, 0]
            for key, ordered, rows in zip(keys, self._sorted_keys, self._sorted_rows, strict=True):
                first = int(ordered.searchsorted(key))
                same = ordered[first : first + _BUCKET_WINDOW] == key
                found.append(rows[first : first + int(same.sum())])
        found.append(np.arange(self._merged, len(self._texts), dtype=np.int32))
        near = np.sort(np.concatenate(found))
        near = near[np.append(True, near[1:] != near[:-1])[: len(near)]]
        shares = overlap(self._maps[near], bitmaps(given))
        close = shares >= _LEAST_OVERLAP * threshold
        near, shares = near[close], shares[close]
        if len(near) > _COMPARED:
            likeliest = np.sort(np.argsort(-shares, kind="stable")[:_COMPARED])
            near, shares = near[likeliest], shares[likeliest]
        may_share_grams = shares >= threshold - _ESTIMATE_SLACK
        return list(zip(near.tolist(), may_share_grams.tolist(), strict=True))

    def _merge(self) -> None:
        """Sort the pending texts in. The first ones decide which 3-grams count as common."""
        import numpy as np

        from engine.text.sketches import band_keys, common_hashes, shingles

        forms = self._forms[self._merged :]
        rows = np.array([row for row, form in enumerate(forms) if is_comparable(form)], np.int32)
        given = shingles([forms[row] for row in rows])
        if self._common is None:
            self._common = common_hashes(given)
        rows += self._merged
        fresh_keys = band_keys(given, self._common, _HALVES_BANDS, _WHOLE_BANDS)
        for band, keys in enumerate(fresh_keys):
            order = np.argsort(keys, kind="stable")
            fresh, fresh_rows = keys[order], rows[order]
            places = np.searchsorted(self._sorted_keys[band], fresh, side="right")
            self._sorted_rows[band] = np.insert(self._sorted_rows[band], places, fresh_rows)
            self._sorted_keys[band] = np.insert(self._sorted_keys[band], places, fresh)
        self._merged = len(self._texts)


def _likeness(one: str, other: str, threshold: float, *, may_share_grams: bool) -> float:
    """`form_likeness`, or 0 at once if it stays under the threshold."""
    from rapidfuzz.distance import Indel

    least = least_edit_similarity(threshold) - 1e-9
    if not may_share_grams and not Indel.normalized_similarity(one, other, score_cutoff=least):
        return 0.0
    return form_likeness(one, other)
