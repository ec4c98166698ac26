"""The sentences written for the starter teacher: one record a line, nine fields, and grammars.

`corpus/<variety>/<topic>.psv` holds written sentences; the templates with slots, and the lexicons
that fill them, are those that the rule teacher reads (`resources/varieties/grammars`), and
`corpus/dialogues/<variety>.psv` little scenes. All of it is CC0-1.0.
"""

import hashlib
import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
GRAMMARS = HERE.parent.parent / "resources" / "varieties" / "grammars"
FIELDS = (
    "topic",
    "sentiment",
    "intent",
    "text",
    "arabizi",
    "paraphrase",
    "paraphrase_arabizi",
    "msa",
    "french",
)
#: One record in so many is kept out of training, for the card's figures.
HELD_OUT = 20
#: The most sentences made from one template.
EXPANSIONS = 16


@dataclass(frozen=True)
class Sentence:
    """One sentence of a variety, said twice, in both scripts, with its translations."""

    variety: str
    topic: str
    sentiment: str
    intent: str
    text: str
    arabizi: str
    paraphrase: str
    paraphrase_arabizi: str
    msa: str
    french: str

    @property
    def held_out(self) -> bool:
        """Whether the sentence is kept for the evaluation; stable under additions."""
        digest = hashlib.blake2b(self.text.encode(), digest_size=4).digest()
        return int.from_bytes(digest) % HELD_OUT == 0


def written() -> list[Sentence]:
    """Every written sentence; a line with another number of fields is an error that names it."""
    found = []
    for path in sorted((HERE / "corpus").glob("ar?/*.psv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
            if not line.strip():
                continue
            fields = [each.strip() for each in line.split(" | ")]
            if len(fields) != len(FIELDS):
                raise ValueError(f"{path.name}, line {number}: {len(fields)} fields")
            found.append(Sentence(path.parent.name, *fields))
    return found


@dataclass(frozen=True)
class Dialogue:
    """Turns of two speakers in one variety and script."""

    variety: str
    topic: str
    script: str
    turns: tuple[str, ...]


def dialogues() -> Iterator[Dialogue]:
    """Every written dialogue, once in each script; a line whose scripts differ in turns is an error."""
    for path in sorted((HERE / "corpus" / "dialogues").glob("*.psv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
            if not line.strip():
                continue
            topic, *forms = [each.strip() for each in line.split(" | ")]
            turns = [tuple(turn.strip() for turn in each.split(" // ")) for each in forms]
            if len(turns) != 2 or len(turns[0]) != len(turns[1]):
                raise ValueError(f"{path.name}, line {number}: the scripts differ in turns")
            yield Dialogue(path.stem, topic, "Arab", turns[0])
            yield Dialogue(path.stem, topic, "Latn", turns[1])


def grown() -> Iterator[Sentence]:
    """Sentences made from the grammars: each template with up to `EXPANSIONS` fillings."""
    for path in sorted(GRAMMARS.glob("*.toml")):
        grammar = tomllib.loads(path.read_text(encoding="utf-8"))
        for index, template in enumerate(grammar["template"]):
            yield from _fill(path.stem, template, grammar["slots"], random.Random(index))


def _fill(
    variety: str, template: dict[str, str], slots: dict[str, list[list[str]]], dice: random.Random
) -> Iterator[Sentence]:
    names = [name for name in slots if "{" + name + "}" in template["text"]]
    seen = set()
    for _ in range(4 * EXPANSIONS):
        chosen = {name: dice.choice(slots[name]) for name in names}
        key = tuple(entry[0] for entry in chosen.values())
        if key in seen or len(seen) == EXPANSIONS:
            continue
        seen.add(key)
        forms = dict(zip(("arab", "latn", "msa", "french"), range(4), strict=True))
        filled = {}
        for field, form in (
            ("text", "arab"),
            ("arabizi", "latn"),
            ("paraphrase", "arab"),
            ("paraphrase_arabizi", "latn"),
            ("msa", "msa"),
            ("french", "french"),
        ):
            text = template[field]
            for name, entry in chosen.items():
                text = text.replace("{" + name + "}", entry[forms[form]])
            filled[field] = text
        yield Sentence(
            variety, template["topic"], template["sentiment"], template["intent"], **filled
        )
