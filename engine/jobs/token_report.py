"""How a tokeniser cuts the texts of a project: a SentencePiece model here, a GGUF file in the worker."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.jobs.generate import Runner
from engine.text.tokens import TokenReport, count_words, report_tokens, sentencepiece_pieces

_GGUF = b"GGUF"
#: Words of one call to the worker, which loads the vocabulary anew each time.
WORDS_A_CALL = 50_000


def report_on_tokens(texts: Iterable[str], model: Path, runner: Runner) -> TokenReport:
    """Tokens per word of the texts under the tokeniser of a file, and the words that shatter.

    What the file is, its first bytes say and not its name. llama.cpp may end a process that opens a
    damaged GGUF file, so its vocabulary is loaded by the worker behind `runner`. A `UserError`
    names a file that is missing, can not be read, or holds no tokeniser.
    """
    counted = count_words(texts)
    if begins_as_gguf(model):
        return report_tokens(counted, dict(_pieces_from_worker(list(counted), model, runner)))
    try:
        pieces = sentencepiece_pieces(model)
    except ValueError:
        raise no_tokeniser(model) from None
    return report_tokens(counted, {word: pieces(word) for word in counted})


def no_tokeniser(model: Path) -> UserError:
    """What is said of a file that holds no tokeniser."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "engine",
            "{file} holds no tokeniser. Choose a SentencePiece model (*.model) or a model file"
            " (*.gguf).",
        ),
        file=model,
    )


def begins_as_gguf(model: Path) -> bool:
    """Whether a file is GGUF by its first bytes; `UserError` when it can not be read."""
    try:
        with model.open("rb") as file:
            return file.read(len(_GGUF)) == _GGUF
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The tokeniser file {file} can not be read ({reason}). Choose a SentencePiece model"
                " (*.model) or a model file (*.gguf).",
            ),
            file=model,
            reason=error.strerror or error,
        ) from None


def _pieces_from_worker(words: list[str], model: Path, runner: Runner) -> Iterator[tuple[str, int]]:
    for first in range(0, len(words), WORDS_A_CALL):
        some = words[first : first + WORDS_A_CALL]
        for event in runner.call("count_pieces", {"model": str(model), "words": some}):
            if event.kind == "done":
                pieces: Any = event.data["pieces"]
                yield from zip(some, pieces, strict=True)
