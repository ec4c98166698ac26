"""Sentences from templates with slots: `resources/varieties/grammars/<code>.toml`, one file a variety.

`[slots]` gives each slot its fillings, `[Arabic letters, Arabizi, Standard Arabic, French]`;
`[[template]]` is one sentence said in two ways (`text` and `paraphrase`, each with its `…arabizi`)
with its topic, sentiment and intent. A fixed numbering of all sentences makes every one of them
reachable without making the others.
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from math import gcd, prod
from typing import TYPE_CHECKING

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.paths import resources, shown_path
from engine.text.normalise import folded_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import Any

_CODE = re.compile("[a-z]{3}")
_SLOT = re.compile(r"\{([a-z_]+)\}")
_WORDINGS = {"Arab": ("text", "paraphrase"), "Latn": ("arabizi", "paraphrase_arabizi")}
_COLUMN = {"Arab": 0, "Latn": 1}


@dataclass(frozen=True, slots=True)
class Template:
    """One sentence with slots in one script, and what is known of it."""

    text: str
    slots: tuple[str, ...]
    topic: str
    sentiment: str
    intent: str


@dataclass(frozen=True)
class SlotGrammar:
    """The templates and fillings of one variety, by script."""

    templates: dict[str, tuple[Template, ...]]
    fillings: dict[str, dict[str, tuple[str, ...]]]

    def sentences(
        self, script: str, label: str, topic: str, first: int, random_seed: int
    ) -> Iterator[str]:
        """The sentences for a label (a sentiment, intent or topic; empty for any) and a topic, from
        the place `first` of their numbering on, all of them different.

        Neighbours in the numbering come of different templates. Nothing for a label or topic that
        the grammar does not know.
        """
        fitting = [
            each
            for each in self.templates.get(script, ())
            if (not label or label in (each.sentiment, each.intent, each.topic))
            and (not topic or topic == each.topic)
        ]
        random.Random(f"{random_seed} templates").shuffle(fitting)
        sizes = [self._size(each, script) for each in fitting]
        yield from self._from(fitting, sizes, script, first, random_seed)

    def _size(self, template: Template, script: str) -> int:
        return prod(len(self.fillings[script][name]) for name in template.slots)

    def _from(
        self,
        templates: Sequence[Template],
        sizes: Sequence[int],
        script: str,
        first: int,
        random_seed: int,
    ) -> Iterator[str]:
        """Round after round over the templates that have a filling left, entered at a place."""
        turn, place = 0, first
        while True:
            left = [index for index, size in enumerate(sizes) if size > turn]
            if not left:
                return
            rounds = min(sizes[index] for index in left) - turn
            if place >= rounds * len(left):
                place -= rounds * len(left)
                turn += rounds
                continue
            turn += place // len(left)
            for index in left[place % len(left) :]:
                yield self._filled(templates[index], sizes[index], script, turn, random_seed)
            turn, place = turn + 1, 0

    def _filled(
        self, template: Template, size: int, script: str, turn: int, random_seed: int
    ) -> str:
        """The template's sentence of a turn: a walk through all fillings in a seeded stride."""
        dice = random.Random(f"{random_seed} {template.text}")
        stride = dice.randrange(1, size + 1)
        while gcd(stride, size) != 1:
            stride += 1
        number = (dice.randrange(size) + turn * stride) % size
        chosen = {}
        for name in template.slots:
            words = self.fillings[script][name]
            number, column = divmod(number, len(words))
            chosen[name] = words[column]
        return _SLOT.sub(lambda found: chosen[found.group(1)], template.text)


@lru_cache(maxsize=8)
def slot_grammar(variety: str) -> SlotGrammar:
    """The grammar of a variety; one without a file has no templates.

    Raises UserError, naming the file, for a file that is not as described above.
    """
    path = resources() / "varieties" / "grammars" / f"{variety}.toml"
    if not _CODE.fullmatch(variety) or not path.is_file():
        return SlotGrammar({}, {})
    return read_grammar(path)


def read_grammar(path: Path) -> SlotGrammar:
    """A grammar from its TOML file. Raises UserError, naming the file and what is wrong in it."""
    try:
        return _grammar(tomllib.loads(path.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError) as problem:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The grammar file {file}: {problem}. Mend it."),
            file=shown_path(path),
            problem=problem,
        ) from problem


def _grammar(data: dict[str, Any]) -> SlotGrammar:
    fillings = {
        script: {
            name: tuple({folded_key(row[column]): row[column] for row in reversed(rows)}.values())
            for name, rows in data["slots"].items()
        }
        for script, column in _COLUMN.items()
    }
    templates: dict[str, list[Template]] = {script: [] for script in _COLUMN}
    for each in data["template"]:
        for script, wordings in _WORDINGS.items():
            for wording in wordings:
                text = each[wording]
                slots = tuple(dict.fromkeys(_SLOT.findall(text)))
                unknown = [name for name in slots if not fillings[script].get(name)]
                if unknown:
                    raise ValueError(f"there is no slot {unknown[0]}")
                templates[script].append(
                    Template(text, slots, each["topic"], each["sentiment"], each["intent"])
                )
    return SlotGrammar({script: tuple(found) for script, found in templates.items()}, fillings)
