"""Slides (PPTX), through python-pptx: texts, tables and speaker's notes of each slide."""

import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.decoding import open_file
from engine.importers.documents import Document, Gathered, document_importer, name_of
from engine.importers.documents.package import check_package, is_package
from engine.importers.documents.text import DAMAGED
from engine.plugin import Importer

#: Groups in groups; a file made to have more is no one's slide.
_DEEPEST = 20


def _read(path: Path, _encoding: str, sha256: str) -> Document:
    from pptx import Presentation
    from pptx.exc import PythonPptxError

    with open_file(path) as file:
        try:
            check_package(path, file, "PPTX")
            found = Gathered(path.name)
            for number, slide in enumerate(Presentation(file).slides, 1):
                texts = [*_texts(slide.shapes)]
                if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
                    texts.append(slide.notes_slide.notes_text_frame.text)
                lines = (each.replace("\v", "\n") for each in texts if each.strip())
                found.add(f"slide {number}", "\n\n".join(lines))
        except (PythonPptxError, zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError,
                AttributeError, SyntaxError, EOFError, OSError, RuntimeError) as problem:  # fmt: skip
            shown = f"{type(problem).__name__}: {problem}"[:200]
            raise UserError(DAMAGED, file=path.name, format="PPTX", problem=shown) from problem
    return Document(name_of(path), sha256, found.parts)


def _texts(shapes: Iterable[Any], deep: int = 0) -> Iterator[str]:
    for shape in shapes:
        if hasattr(shape, "shapes") and deep < _DEEPEST:
            yield from _texts(shape.shapes, deep + 1)
        if getattr(shape, "has_text_frame", False):
            yield shape.text_frame.text
        if getattr(shape, "has_table", False):
            for row in shape.table.rows:
                yield "\t".join(cell.text for cell in row.cells)


IMPORTER: Importer = document_importer(
    "pptx", QT_TRANSLATE_NOOP("engine", "Slides (PPTX)"), (".pptx",), is_package, _read
)
