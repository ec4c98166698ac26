"""Habits that our own sentences do not show: other signs for a letter, fewer vowels, other doubles.

Made on aligned chunks, so that a sign changes only where it stands for that letter.
"""

from __future__ import annotations

import random

Chunk = tuple[str, str]
_SAME = {
    "ح": ("7", "h"), "ق": ("9", "q", "k", "9", "g"), "خ": ("kh", "5", "x"), "ش": ("ch", "sh"),
    "ج": ("dj", "j"), "ث": ("t", "th"), "ذ": ("d", "dh"), "ه": ("h", "8"), "ڤ": ("v",),
    "ع": ("3", "3", "a", "aa"), "غ": ("gh", "gh", "8"), "ء": ("2", ""), "ئ": ("2", "y", "e"),
}  # fmt: skip
_EMPHATIC = {"ط": "T", "ص": "S", "ض": "D", "ظ": "D"}
_EMPHATIC_TOO = {"ط": ("t", "6", "tt"), "ظ": ("d", "dh", "Z", "th"), "ض": ("d", "dh", "dd"),
                 "ص": ("s", "ss")}  # fmt: skip
_VOWELS = {
    "و": {"ou": ("u", "o", "oo", "w"), "o": ("ou", "u"), "u": ("ou", "o")},
    "ي": {"i": ("ee", "y", "e"), "y": ("i",)},
    "": {"e": ("", "", "", "i"), "a": ("e", ""), "i": ("e", ""), "o": ("ou", "u", "")},
    "ا": {"a": ("a", "a", "a", "aa", "aa", "e", "")},
    "ة": {"a": ("ah", "e", "eh")},
    "وا": {"ou": ("u", "o", "w")},
}
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxyz356789")
_ARABIC_SAME = {
    "ة": "ه", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ا", "ذ": "د", "ث": "ت", "ظ": "ض", "ض": "ظ",
    "ڨ": "قگكڭ", "گ": "ڭقكڨ", "ڭ": "گقك", "ئ": "ي", "پ": "ب", "ڤ": "ف", "ؤ": "و",
}  # fmt: skip


def arabizi_of_others(chunks: list[Chunk], lots: random.Random) -> list[Chunk]:
    """The same letters, written by someone with other habits: one throughout the unit."""
    emphatic = lots.random() < 0.35
    choice = {letter: lots.choice(signs) for letter, signs in _SAME.items()}
    drops, doubles = lots.random() * 0.5, lots.random() * 0.12
    changed = []
    for place, (latin, arabic) in enumerate(chunks):
        sign = _other_sign(latin, arabic, choice, emphatic, lots)
        if sign is None:
            sign = latin
            if latin in _VOWELS.get(arabic, {}) and lots.random() < max(drops, 0.15):
                sign = lots.choice(_VOWELS[arabic][latin])
                if place == 0 and not sign:
                    sign = latin
        if len(sign) == 2 and sign[0] == sign[1] and sign[0] in _CONSONANTS and place:
            sign = sign[0] if lots.random() < 0.35 else sign
        elif len(sign) == 1 and sign in _CONSONANTS and place and lots.random() < doubles:
            sign *= 2
        if sign or not arabic:
            changed += [(sign, arabic)] if sign else []
        elif changed:
            changed[-1] = (changed[-1][0], changed[-1][1] + arabic)
        if (
            arabic
            and place + 1 < len(chunks)
            and sign[-1:] in _CONSONANTS
            and chunks[place + 1][0][:1] in _CONSONANTS
            and lots.random() < 0.08
        ):
            changed.append(("e", ""))
    return changed


def _other_sign(
    latin: str, arabic: str, choice: dict[str, str], emphatic: bool, lots: random.Random
) -> str | None:
    if arabic in _SAME and latin in _SAME[arabic]:
        return choice[arabic] if lots.random() < 0.7 else None
    if arabic in _EMPHATIC and latin in ("t", "s", "d"):
        if emphatic:
            return _EMPHATIC[arabic]
        return lots.choice(_EMPHATIC_TOO[arabic]) if lots.random() < 0.3 else None
    if arabic in _EMPHATIC and latin in ("tt", "ss", "dd") and emphatic:
        return _EMPHATIC[arabic] * 2
    return None


def arabic_of_others(chunks: list[Chunk], lots: random.Random) -> list[Chunk]:
    """The same signs for an Arabic spelling of other habits: ه for ة, bare alefs, other g."""
    return [
        (latin, lots.choice(_ARABIC_SAME[arabic]))
        if arabic in _ARABIC_SAME and lots.random() < 0.5
        else (latin, arabic)
        for latin, arabic in chunks
    ]
