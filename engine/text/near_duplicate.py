"""Near-copies among a million short sentences, in memory, without a project.

Three steps, each on what the one before leaves: equal near forms; pairs that share a band
(`sketches`) and whose bitmaps overlap; the exact likeness (`likeness`, rapidfuzz). What an index in
a project needs is in `bands`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.text.likeness import (
    THRESHOLD,
    form_likeness,
    is_comparable,
    least_edit_similarity,
    likeness,
)
from engine.text.near_form import LONGEST, near_forms
from engine.text.near_index import Match, NearIndex
from engine.text.shared_part import shared_part
from engine.text.skeleton import folded_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.text.sketches import Pairs

__all__ = [
    "THRESHOLD",
    "Duplicate",
    "Match",
    "NearIndex",
    "duplicates_against",
    "duplicates_within",
    "likeness",
    "shared_part",
]

# Bitmaps of pairs whose letters agree to 85 % overlap by a quarter or more.
_LEAST_OVERLAP = 0.45
# The estimate is too low by at most this where 3-grams collide.
_ESTIMATE_SLACK = 0.05
# Of each text the likeliest twins that are compared exactly.
_COMPARED = 6
_COMPARED_AT_ONCE = 50_000


class Duplicate(NamedTuple):
    """A row, the row of its twin, and their likeness in [0, 1]."""

    row: int
    twin: int
    score: float


def duplicates_within(
    texts: Sequence[str], threshold: float = THRESHOLD, *, across_scripts: bool = False
) -> list[Duplicate]:
    """For every text that has an earlier near-copy: its row, that of its best earlier twin, their
    likeness; in the order of rows.

    One line a copy, not one line a pair: ten thousand copies of one sentence would make fifty
    million pairs. `across_scripts` compares consonant skeletons (`folded_key`), so that a sentence
    meets its Arabizi twin; words that differ by vowels alone then count as the same.
    """
    from engine.text.sketches import alike_in_buckets, band_keys, bitmaps, common_hashes, shingles

    first_row: dict[str, int] = {}
    best: dict[int, tuple[float, int]] = {}
    rows: list[int] = []
    forms: list[str] = []
    for row, form in enumerate(_forms(texts, across_scripts=across_scripts)):
        twin = first_row.setdefault(form, row)
        if twin != row:
            if form:
                best[row] = (1.0, twin)
        elif is_comparable(form):
            rows.append(row)
            forms.append(form)
    del first_row
    given = shingles(forms)
    keys, maps = band_keys(given, common_hashes(given)), bitmaps(given)
    least = _LEAST_OVERLAP * threshold
    close = _likeliest(pairs for band in keys for pairs in alike_in_buckets(band, maps, least))
    for twin, row, score in _exact(close, forms, forms, threshold):
        _keep(best, rows[row], rows[twin], score)
    return [Duplicate(row, twin, score) for row, (score, twin) in sorted(best.items())]


def duplicates_against(
    texts: Sequence[str],
    known: Sequence[str],
    threshold: float = THRESHOLD,
    *,
    across_scripts: bool = False,
) -> list[Duplicate]:
    """For every text that has a near-copy among the known ones: its row, the row of its best twin
    there, their likeness; in the order of rows.
    """
    from engine.text.sketches import (
        alike_between_buckets,
        band_keys,
        bitmaps,
        common_hashes,
        shingles,
    )

    known_forms, forms = (
        _forms(known, across_scripts=across_scripts),
        _forms(texts, across_scripts=across_scripts),
    )
    first_known: dict[str, int] = {}
    for row, form in enumerate(known_forms):
        first_known.setdefault(form, row)
    best = {
        row: (1.0, first_known[form])
        for row, form in enumerate(forms)
        if form and form in first_known
    }
    places = [row for form, row in first_known.items() if is_comparable(form)]
    rows = [row for row, form in enumerate(forms) if row not in best and is_comparable(form)]
    del first_known
    known_forms, forms = [known_forms[row] for row in places], [forms[row] for row in rows]
    given = shingles(known_forms + forms)
    keys, maps = band_keys(given, common_hashes(given)), bitmaps(given)
    cut, least = len(places), _LEAST_OVERLAP * threshold
    close = _likeliest(
        pairs
        for band in keys
        for pairs in alike_between_buckets(band[:cut], maps[:cut], band[cut:], maps[cut:], least)
    )
    for twin, row, score in _exact(close, known_forms, forms, threshold):
        _keep(best, rows[row], places[twin], score)
    return [Duplicate(row, twin, score) for row, (score, twin) in sorted(best.items())]


def _forms(texts: Sequence[str], *, across_scripts: bool) -> list[str]:
    if not across_scripts:
        return near_forms(texts)
    return [folded_key(text) if len(text) <= LONGEST else text for text in texts]


def _keep(best: dict[int, tuple[float, int]], row: int, twin: int, score: float) -> None:
    """The likeliest twin; the earliest of equally likely ones."""
    known = best.get(row)
    if known is None or (score, -twin) > (known[0], -known[1]):
        best[row] = (score, twin)


def _likeliest(found: Iterator[Pairs]) -> Pairs:
    """Of each second row the few first rows whose bitmaps overlap most."""
    import numpy as np

    codes, shares = [np.empty(0, np.int64)], [np.empty(0, np.float32)]
    for first, second, share in found:
        codes.append(second << 32 | first)
        shares.append(share)
    code, place = np.unique(np.concatenate(codes), return_index=True)
    share = np.concatenate(shares)[place]
    second = code >> 32
    order = np.lexsort((code, -share, second))
    rank = np.arange(len(order)) - np.searchsorted(second, second)
    order = order[rank < _COMPARED]
    return code[order] & 0xFFFFFFFF, second[order], share[order]


def _exact(
    close: Pairs,
    forms: Sequence[str],
    other_forms: Sequence[str],
    threshold: float,
) -> Iterator[tuple[int, int, float]]:
    """The pairs that reach the threshold, with their likeness."""
    import numpy as np
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import cpdist

    least = least_edit_similarity(threshold) - 1e-6
    for start in range(0, len(close[0]), _COMPARED_AT_ONCE):
        first, second, share = (each[start : start + _COMPARED_AT_ONCE] for each in close)
        similar = cpdist(
            [forms[row] for row in first.tolist()],
            [other_forms[row] for row in second.tolist()],
            scorer=Indel.normalized_similarity,
            score_cutoff=least,
            dtype=np.float32,
        )
        hopeful = (similar > 0) | (share >= threshold - _ESTIMATE_SLACK)
        for one, other in zip(first[hopeful].tolist(), second[hopeful].tolist(), strict=True):
            score = form_likeness(forms[one], other_forms[other])
            if score >= threshold:
                yield one, other, score
