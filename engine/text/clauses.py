"""The clauses of a sentence, as far as punctuation shows them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.text.word_readings import Span

_END = re.compile("[.,;:!?…\n،؛؟]")


def clauses(text: str, words: list[Span]) -> list[list[Span]]:
    """The words of each clause, in order; no clause is empty."""
    found: list[list[Span]] = []
    for word in words:
        is_first = not found or _END.search(text, found[-1][-1].end, word.start)
        if is_first:
            found.append([word])
        else:
            found[-1].append(word)
    return found
