"""What the stem of a verb written in Arabizi does before a suffix; Arabic letters show little of it.

An Arabizi consonant is one sign or two (ch kh gh dj sh th dh), 2 to 9 stand for letters too, and e,
a and o are the short vowels that come and go.
"""

from __future__ import annotations

import re
from functools import lru_cache

_DIGRAPH = "ch|sh|kh|gh|dj|th|dh"
_CONSONANT = f"(?:{_DIGRAPH}|(?!{_DIGRAPH})[bcdfghjklmnpqrstvwxyz2356789])"
_CLUSTER = re.compile(f"({_CONSONANT})({_CONSONANT})")
_THREE_CONSONANTS = re.compile(f"[eao]?({_CONSONANT})({_CONSONANT})([eaoi])({_CONSONANT})")
_LAST_SHORT = re.compile(f"({_CONSONANT})[eo]({_CONSONANT})$")
_THREE_DIGITS = re.compile(r"\d{3}")
_LAST_LONG_A = re.compile(r"a([^aeiou]+)$")
_DOUBLED_END = re.compile(f"({_DIGRAPH}|.)\\1$")
_DIGRAPH_END = re.compile(f"({_DIGRAPH})$")
_PREFIX_VOWEL = re.compile(f"[eao](?={_CONSONANT}{{2}})")


def shortened(lemma: str, script: str) -> str:
    """A hollow stem before a consonant: شاف شف, chaf chef."""
    if script == "Latn":
        return _LAST_LONG_A.sub(r"e\1", lemma)
    return lemma[:-2] + lemma[-1:]


def doubled(lemma: str) -> str:
    """A doubled stem before a vowel, its last consonant written twice: red redd; two signs for one
    consonant stay two (ghech).
    """
    is_written = _DOUBLED_END.search(lemma) or _DIGRAPH_END.search(lemma)
    return lemma if is_written else lemma + lemma[-1:]


def single_end(form: str) -> str:
    """A form without its last doubling, before ch: 7ell 7el."""
    return _DOUBLED_END.sub(r"\1", form)


@lru_cache(maxsize=1024)
def shifted(stem: str) -> str:
    """The short vowel of a three-consonant stem, before a vowel: kteb ketb; nothing for another."""
    parts = _THREE_CONSONANTS.fullmatch(stem)
    if parts is None or parts[1] == parts[2]:
        return ""
    return f"{parts[1]}{parts[3]}{parts[2]}{parts[4]}"


@lru_cache(maxsize=1024)
def dropped(stem: str) -> str:
    """A stem without its last short vowel, before a vowel: kemmel kemml. It stays between equal
    consonants, and where three digits would meet.
    """
    last = _LAST_SHORT.search(stem)
    if last is None or not last.start() or last[1] == last[2]:
        return stem
    shorter = stem[: last.end(1)] + stem[last.start(2) :]
    return stem if _THREE_DIGITS.search(shorter) else shorter


def command(present: str) -> str:
    """A present without its prefix, as a command: ekteb kteb, chouf chouf."""
    return present[1:] if _PREFIX_VOWEL.match(present) else present


def opens_with_cluster(stem: str) -> bool:
    """Whether a stem begins with two different consonants (kteb), which a helping vowel may open."""
    two = _CLUSTER.match(stem)
    return two is not None and two[1] != two[2]
