"""How a SentencePiece model cuts Darija: pieces per word, and the words it shatters most.

A tokeniser that needs four pieces for a Darija word and one for an English word makes training
dearer and the model weaker; the list shows whether names, Arabizi digits or Maghrebi letters are
to blame.
"""

from __future__ import annotations

import importlib
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

SHOWN = 20
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class TokenReport:
    """`shattered` holds the worst words first: the word, and the pieces that one occurrence
    takes.
    """

    words: int
    tokens: int
    tokens_per_word: float
    shattered: tuple[tuple[str, int], ...]


def tokens_per_word(texts: Iterable[str], model_file: Path) -> TokenReport:
    """Count the pieces of every word (runs between blanks), each word cut by itself.

    Raises FileNotFoundError for a missing model and ValueError for a file that is no
    SentencePiece model.
    """
    model = _load(Path(model_file))
    counted = Counter(
        word for text in texts for word in _SURROGATE.sub("\ufffd", text).split() if word
    )
    distinct = list(counted)
    pieces = {word: len(model.encode(word)) for word in distinct}
    words = counted.total()
    tokens = sum(pieces[word] * times for word, times in counted.items())
    worst = sorted(distinct, key=lambda word: (-pieces[word], -counted[word], word))[:SHOWN]
    return TokenReport(
        words=words,
        tokens=tokens,
        tokens_per_word=tokens / words if words else 0.0,
        shattered=tuple((word, pieces[word]) for word in worst),
    )


def _load(model_file: Path) -> Any:
    if not model_file.is_file():
        raise FileNotFoundError(f"There is no tokeniser model at {model_file}")
    sentencepiece = importlib.import_module("sentencepiece")
    processor = sentencepiece.SentencePieceProcessor()
    try:
        processor.LoadFromSerializedProto(model_file.read_bytes())
    except (RuntimeError, OSError, TypeError) as problem:
        raise ValueError(f"{model_file} is not a SentencePiece model") from problem
    return processor
