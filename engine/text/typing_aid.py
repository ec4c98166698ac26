"""Arabizi while it is typed: which Latin word stands at the caret, and its spellings in Arabic letters.

The spellings are those of the transliterator, letter by letter with its language model; what this
project writes weighs more, and what this person chose before comes first. The word as it was typed
is always among them, and first where it looks French: to keep it is a choice like any other.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from engine.text.chat_alphabet import JOINT, fold_latin
from engine.text.darija_words import arabic_words, latin_words
from engine.text.french_words import french_words
from engine.text.skeleton import skeleton
from engine.text.transliteration import LONGEST_WORD, LOOSE
from engine.text.transliteration_decoder import decode
from engine.text.transliteration_model import load_way, way_steps
from engine.text.typing_choices import TypingChoices

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Spellings in Arabic letters that are offered for a word.
SHOWN = 5
#: Signs before the caret that are looked at.
LOOKED_AT = 120
#: Distinct words of a project that are remembered; a text is read to so many signs.
_MOST_WORDS = 50_000
_MOST_SIGNS = 5_000
_GUESSES = 12
#: The chance of a word of the project that has the same consonants and is no guess of the model.
_SAME_CONSONANTS = 0.01

_LETTERS = "A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_AT_CARET = re.compile(f"[{_LETTERS}]+(?:['’][{_LETTERS}]+)*$")
#: What stands before a word that is part of a link, a tag, an address or a longer name.
_JOINED = re.compile(r"[^\s]*[@#/\\_.:=&%+~'’-]$|\w$")
_LOOSE_BEFORE = re.compile(r"(?<!\S)([A-Za-z]{1,3}) $")
#: Letters that only end a word.
_MISPLACED = re.compile(r"[ةى](?=\w)")
#: The least share of the best guess that another must have.
_LEAST = 1e-3
#: Signs that are written otherwise behind a word in Arabic letters.
ARABIC_SIGNS = {",": "،", ";": "؛", "?": "؟"}


def typed_word(before: str) -> str:
    """The Latin word that ends where `before` ends, with the particles and articles written before
    it (``w l bab``); empty where none does, and for links, tags, numbers and spelled names.
    """
    seen = before[-LOOKED_AT:]
    found = _AT_CARET.search(seen)
    if found is None or len(found.group()) > LONGEST_WORD:
        return ""
    start = found.start()
    if _JOINED.search(seen[:start]) or not _is_one_word(found.group()):
        return ""
    while (loose := _LOOSE_BEFORE.search(seen[:start])) and loose.group(1).lower() in LOOSE:
        start = loose.start()
    typed = seen[start:]
    return typed if len(typed) <= LONGEST_WORD else found.group()


def waits_for_more(typed: str) -> bool:
    """Whether a word is a particle or article, which is written together with the next one."""
    return all(word.lower() in LOOSE for word in typed.split())


def _is_one_word(word: str) -> bool:
    found = list(latin_words(word))
    return len(found) == 1 and found[0][:2] == (0, len(word)) and bool(fold_latin(word))


class TypingAid:
    """Spellings for the words of one project and one person."""

    def __init__(self, variety: str, choices: TypingChoices | None = None) -> None:
        self._variety = variety
        self.choices = choices if choices is not None else TypingChoices()
        self._seen: Counter[str] = Counter()
        self._by_key: defaultdict[str, set[str]] = defaultdict(set)

    def loading_steps(self) -> Iterator[None]:
        """Read what is needed, in small steps, so that the first word is not slow."""
        yield from way_steps("Arab", self._variety)

    def learn(self, text: str) -> None:
        """Remember how a text of the project writes its words."""
        for _, _, word in arabic_words(text[:_MOST_SIGNS]):
            if word not in self._seen:
                if len(self._seen) >= _MOST_WORDS or len(word) > LONGEST_WORD:
                    continue
                self._by_key[skeleton(word)].add(word)
            self._seen[word] += 1

    def spellings(self, typed: str) -> tuple[str, ...]:
        """What may be written for a typed word, best first: at most `SHOWN` in Arabic letters, and
        the word as it was typed.
        """
        ranked = [each for each in self._ranked(typed) if each != typed][:SHOWN]
        if self._kept_latin(typed):
            return (typed, *ranked)
        return (*ranked, typed)

    def chose(self, typed: str, text: str) -> None:
        """A person took this spelling. What was offered first is no choice yet."""
        name = _name(typed)
        chosen = "" if text == typed else text
        if chosen in self.choices.of(name) or text != self.spellings(typed)[0]:
            self.choices.add(name, chosen)

    def took_back(self, typed: str, text: str) -> None:
        """A person took this spelling, and undid it."""
        self.choices.take_back(_name(typed), "" if text == typed else text)

    def _kept_latin(self, typed: str) -> bool:
        """Whether the word stays as it is: so chosen before, or French and never chosen otherwise."""
        earlier = self.choices.of(_name(typed))
        if earlier:
            return not earlier[0]
        words = typed.split()
        return french_words(words, self._variety)[-1]

    def _ranked(self, typed: str) -> list[str]:
        unit = JOINT.join(filter(None, map(fold_latin, typed.split())))
        chances: dict[str, float] = {}
        guesses = decode(unit, load_way("Arab", self._variety), _GUESSES)
        least = guesses[0][1] * _LEAST if guesses else 0.0
        for text, chance in guesses:
            written = text.strip(JOINT).replace(JOINT, " ")
            if written and chance >= least and not _MISPLACED.search(written):
                chances[written] = chances.get(written, 0.0) + chance
        if " " not in typed:
            for word in self._by_key.get(skeleton(typed), ()):
                chances.setdefault(word, _SAME_CONSONANTS)
        scores = {text: chance * (1 + self._seen[text]) for text, chance in chances.items()}
        earlier = [each for each in self.choices.of(_name(typed)) if each]
        best = sorted(scores, key=lambda text: (-scores[text], text))
        return list(dict.fromkeys((*earlier, *best)))


def _name(typed: str) -> str:
    """Under what a choice is remembered: as the transliterator reads the word."""
    return JOINT.join(map(fold_latin, typed.split()))
