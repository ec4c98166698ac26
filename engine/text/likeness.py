"""How near two texts are, exactly: shared character 3-grams, or few edits.

Either measure alone misses copies. Four edits in a sentence of thirty letters break twelve of its
3-grams, so that their Jaccard falls to 0.4 while nine letters in ten are still the same; two words
that change places keep their 3-grams and lose a third of the common order.
"""

from __future__ import annotations

from engine.text.near_form import near_form

#: From this likeness on, texts count as near-copies. A Jaccard of 0.55, or 85 % of the letters in
#: common order; of 128 million pairs of random Darija sentences three reach it.
THRESHOLD = 0.55
#: A form of three letters has a single 3-gram: nothing can be *near* it.
SHORTEST = 4
#: Longer forms are compared by equality: rapidfuzz takes milliseconds on a page of text.
LONGEST_COMPARED = 20_000
# Of an edit, three 3-grams break.
_BROKEN_BY_AN_EDIT = 3


def grams(folded: str) -> set[str]:
    """The character 3-grams of a folded text."""
    return {folded[place : place + 3] for place in range(len(folded) - 2)}


def jaccard(one: set[str], other: set[str]) -> float:
    """What two sets share of what they have together, in [0, 1]."""
    common = len(one & other)
    return common / (len(one) + len(other) - common)


def likeness(one: str, other: str) -> float:
    """How near two texts are, in [0, 1]; 1 if they have equal near forms.

    The larger of the Jaccard of their character 3-grams, and the share of 3-grams that their edits
    leave whole: 1 - 3 (1 - s), where s is the normalised Indel similarity (twice the longest common
    subsequence over both lengths), and each edit breaks three 3-grams.
    """
    return form_likeness(near_form(one), near_form(other))


def form_likeness(one: str, other: str) -> float:
    """As `likeness`, for two near forms."""
    from rapidfuzz.distance import Indel

    if one == other:
        return 1.0 if one else 0.0
    if not is_comparable(one) or not is_comparable(other):
        return 0.0
    whole = 1 - _BROKEN_BY_AN_EDIT * (1 - Indel.normalized_similarity(one, other))
    return max(whole, jaccard(grams(one), grams(other)), 0.0)


def is_comparable(form: str) -> bool:
    """Whether a form has a length at which another can be near it, not only equal."""
    return SHORTEST <= len(form) <= LONGEST_COMPARED


def least_edit_similarity(threshold: float) -> float:
    """The normalised Indel similarity at which two texts reach a likeness."""
    return 1 - (1 - threshold) / _BROKEN_BY_AN_EDIT
