"""The pages of help: markdown files that ship, read as headings, points and paragraphs."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from engine.paths import resources
from engine.text.normalise import normalise

HEADING, PART, POINT, TEXT = "heading", "part", "point", "text"
_FALLBACK = "en"
_ORDER = re.compile(r"^\d+_")
_SIGNS = re.compile(r"[*`]")


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, point or paragraph, as plain text."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: its name (that of the screen it is about), its title, its blocks."""

    name: str
    title: str
    blocks: tuple[Block, ...]

    def holds(self, folded: str) -> bool:
        """Whether a folded search text is on the page."""
        return any(folded in fold(each.text) for each in self.blocks)


def fold(text: str) -> str:
    """A text for comparison: no case, no Arabic marks, letters that are one for a reader."""
    return normalise(text, "matching").casefold()


def help_folder(language: str) -> Path:
    """The pages in this language, in English where there are none."""
    folder = resources() / "help" / language
    return folder if folder.is_dir() else resources() / "help" / _FALLBACK


@lru_cache(maxsize=4)
def help_pages(language: str) -> tuple[HelpPage, ...]:
    """Every page of a language, in the order of its files."""
    files = sorted(help_folder(language).glob("*.md"))
    return tuple(_read(each.stem, each.read_text(encoding="utf-8")) for each in files)


def _read(stem: str, text: str) -> HelpPage:
    blocks: list[Block] = []
    waiting: list[str] = []
    kind = TEXT

    def close() -> None:
        if waiting:
            blocks.append(Block(kind, _SIGNS.sub("", " ".join(waiting))))
            waiting.clear()

    for line in text.splitlines():
        stripped = line.strip()
        if stripped.startswith("#"):
            close()
            level = len(stripped) - len(stripped.lstrip("#"))
            title = _SIGNS.sub("", stripped.lstrip("#").strip())
            blocks.append(Block(HEADING if level == 1 else PART, title))
        elif stripped.startswith("- "):
            close()
            kind = POINT
            waiting.append(stripped[2:])
        elif not stripped:
            close()
            kind = TEXT
        else:
            kind = kind if waiting else TEXT
            waiting.append(stripped)
    close()
    name = _ORDER.sub("", stem)
    title = next((each.text for each in blocks if each.kind == HEADING), name)
    return HelpPage(name, title, tuple(blocks))
