"""The tokeniser of a GGUF file, without its weights: how many pieces each word of a text takes."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.errors import Cancelled, UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.teachers.llama.header import read_header

if TYPE_CHECKING:
    from engine.teachers.llama.native import Model


def opened_vocabulary(path: Path) -> "Model":
    """The tokeniser of a file, to be closed after use; a `UserError` when it holds none.

    The file is looked over in Python first; llama.cpp may still end the process on a damaged one,
    so this is for the worker.
    """
    header = read_header(path)

    from engine.teachers.llama.native import Model

    try:
        return Model(header.path, 0, vocabulary_only=True)
    except OSError:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The vocabulary of {file} could not be loaded although its header is sound. Fetch "
                "the file again, or choose another model.",
            ),
            file=header.path.name,
        ) from None


def count_pieces(
    args: Mapping[str, Any],
    _emit: Callable[[str, dict[str, Any]], None],
    cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The worker's job of that name: `{"model": path, "words": [...]}` to `{"pieces": [...]}`.

    Each word stands by itself after a blank, without the marks of a beginning and an end.
    """
    model = opened_vocabulary(Path(args["model"]))
    pieces = []
    try:
        for number, word in enumerate(args["words"]):
            if number % 1000 == 0 and cancelled():
                raise Cancelled
            pieces.append(model.pieces_of(str(word)))
    finally:
        model.close()
    return {"pieces": pieces}
