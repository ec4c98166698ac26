"""How a tokeniser cuts Darija: pieces per word, and the words it shatters most.

A tokeniser that needs four pieces for a Darija word and one for an English word makes training
dearer and the model weaker; the list shows whether names, Arabizi digits or Maghrebi letters are
to blame.

Any tokeniser will do that says how many pieces a word takes: `sentencepiece_pieces` for a
SentencePiece `.model`; for the vocabulary of a GGUF file `engine.teachers.llama.vocabulary`.
"""

from __future__ import annotations

import importlib
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    #: How many pieces a word takes that stands by itself, after a blank.
    Pieces = Callable[[str], int]

SHOWN = 20
#: A word of this many pieces or more is shattered.
SHATTERED = 4
_SURROGATE = re.compile("[\ud800-\udfff]")
_LONGEST_WORD = 10_000


@dataclass(frozen=True, slots=True)
class TokenReport:
    """`shattered` holds the worst words first: the word, and the pieces that one occurrence
    takes; `shattered_share` is the share of all words that take `SHATTERED` pieces or more.
    """

    words: int
    tokens: int
    tokens_per_word: float
    shattered: tuple[tuple[str, int], ...]
    shattered_share: float = 0.0


def tokens_per_word(texts: Iterable[str], pieces: Pieces | Path) -> TokenReport:
    """Count the pieces of every word (runs between blanks), each word cut by itself.

    `pieces` counts those of one word, or is the path of a SentencePiece model: FileNotFoundError
    for a missing one, ValueError for a file that is none.
    """
    count = sentencepiece_pieces(pieces) if isinstance(pieces, Path) else pieces
    counted = count_words(texts)
    return report_tokens(counted, {word: count(word) for word in counted})


def count_words(texts: Iterable[str]) -> Counter[str]:
    """How often each word occurs; a word is read to its 10,000th letter."""
    return Counter(
        word[:_LONGEST_WORD]
        for text in texts
        for word in _SURROGATE.sub("\ufffd", text).split()
        if word
    )


def report_tokens(counted: Counter[str], taken: Mapping[str, int]) -> TokenReport:
    """The report on words of which it is known how many pieces each takes."""
    words = counted.total()
    tokens = sum(taken[word] * times for word, times in counted.items())
    worst = sorted(counted, key=lambda word: (-taken[word], -counted[word], word))[:SHOWN]
    shattered = sum(times for word, times in counted.items() if taken[word] >= SHATTERED)
    return TokenReport(
        words=words,
        tokens=tokens,
        tokens_per_word=tokens / words if words else 0.0,
        shattered=tuple((word, taken[word]) for word in worst),
        shattered_share=shattered / words if words else 0.0,
    )


def sentencepiece_pieces(model_file: Path) -> Pieces:
    """The counter of a SentencePiece model; FileNotFoundError or ValueError as above."""
    if not model_file.is_file():
        raise FileNotFoundError(f"There is no tokeniser model at {model_file}")
    sentencepiece = importlib.import_module("sentencepiece")
    processor = sentencepiece.SentencePieceProcessor()
    try:
        processor.LoadFromSerializedProto(model_file.read_bytes())
    except (RuntimeError, OSError, TypeError) as problem:
        raise ValueError(f"{model_file} is not a SentencePiece model") from problem
    return lambda word: len(processor.encode(word))
