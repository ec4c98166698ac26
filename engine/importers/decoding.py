"""From the bytes of a file to its text: which encoding, and nothing lost on the way.

UTF-8 strictly first, then the byte order mark, then chardet's guess among the encodings that our
users' files have. A byte that the encoding does not know becomes a lone surrogate (U+DC00 + byte),
which the import later shows as U+FFFD with the original kept beside it.
"""

import codecs
import errno
import io
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TextIO

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.cells import EXCERPT, ROW_LIMIT, surrogates
from engine.importers.notes import MOSTLY_UTF8, note

#: What a person may choose; the first is what a file should be.
ENCODINGS = (
    "utf-8",
    "utf-16-le",
    "utf-16-be",
    "utf-32-le",
    "utf-32-be",
    "cp1256",
    "iso-8859-6",
    "cp1252",
    "iso-8859-1",
    "iso-8859-15",
    "mac-roman",
    "mac-arabic",
    "cp720",
    "cp850",
)
_GUESSED = (
    "cp1256",
    "cp1252",
    "iso-8859-1",
    "iso-8859-6",
    "iso-8859-15",
    "mac-roman",
)
# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "Excel, Word or ZIP"),
    (b"PK\x05\x06", "Excel, Word or ZIP"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Excel or Word"),
    (b"{\\rtf", "RTF"),
)
_SAMPLE = 1 << 20
_CHUNK = 1 << 16
_KEEP = "zerria-keep"
_C1 = bytes(range(0x80, 0xA0))
_EXPECTED_IN_UTF16 = re.compile("[\t\n\r\x20-\u024f\u0600-\u06ff\u2000-\u206f]")


def _keep_bytes(problem: UnicodeError) -> tuple[str, int]:
    if not isinstance(problem, UnicodeDecodeError):
        raise problem
    bad = problem.object[problem.start : problem.end]
    return "".join(chr(0xDC00 + byte) for byte in bad), problem.end


codecs.register_error(_KEEP, _keep_bytes)


@dataclass(frozen=True, slots=True)
class Line:
    """One physical line: its number from 1, its text and ending, and its true length.

    `text` is only the beginning when `length` exceeds the limit of a row.
    """

    number: int
    text: str
    ending: str
    length: int


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file whose encoding is settled; `open` and `lines` read it as a stream."""

    path: Path
    encoding: str
    guessed: bool = False
    warnings: tuple[str, ...] = ()

    def open(self) -> TextIO:
        """The text from its beginning, byte order mark left out, line endings untouched."""
        file = open_file(self.path)
        mark = next((mark for mark, name in _MARKS if name == self.encoding), b"")
        if not mark or file.read(len(mark)) != mark:
            file.seek(0)
        return io.TextIOWrapper(file, encoding=self.encoding, errors=_KEEP, newline="")

    def head(self, characters: int = _CHUNK) -> str:
        """The first characters, to look at what kind of file it is."""
        with self.open() as stream:
            return stream.read(characters)

    def lines(self) -> Iterator[Line]:
        r"""The physical lines, ended by \r\n, \n or \r only; memory stays bounded."""
        with self.open() as stream:
            try:
                yield from _lines(stream)
            except OSError as problem:
                raise _unreadable(self.path, problem) from problem


def decode(path: Path, encoding: str = "") -> Decoded:
    """Settle the encoding of a file: the one given, else found as the head of this module says."""
    with open_file(path) as file:
        head = file.read(_SAMPLE)
        if not head:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine", "{file} is empty: there is nothing to import. Choose another file."
                ),
                file=path.name,
            )
        _refuse_binary(path, head)
        marked = next((name for mark, name in _MARKS if head.startswith(mark)), "")
        if encoding:
            return Decoded(path, _chosen(encoding, marked))
        if marked and marked != "utf-8":
            return Decoded(path, marked)
        if b"\x00" in head:
            wide = _unmarked_utf16(head)
            if wide:
                return Decoded(path, wide, guessed=True)
            if head.count(b"\x00") * 100 > len(head):
                raise _not_text(path)
        try:
            file.seek(0)
            errors, first = _check_utf8(file)
            file.seek(max(0, first))
            sample = file.read(_SAMPLE)
        except OSError as problem:
            raise _unreadable(path, problem) from problem
    if errors == 0:
        return Decoded(path, "utf-8")
    if errors > 0 or marked:
        return Decoded(path, "utf-8", warnings=(note(MOSTLY_UTF8, count=abs(errors)),))
    return Decoded(path, _guess(path, sample), guessed=True)


def open_file(path: Path) -> BinaryIO:
    """Open an ordinary file for reading; everything else is a `UserError` of its own."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine", "{file} is a folder. Choose one of the files inside it."
                ),
                file=path.name,
            )
        if not stat.S_ISREG(mode):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine", "{file} is no ordinary file (a device or a pipe). Choose a file."
                ),
                file=path.name,
            )
        return path.open("rb")
    except (OSError, ValueError, RuntimeError) as problem:
        raise _unreadable(path, problem) from problem


def _unreadable(path: Path, problem: Exception) -> UserError:
    number = problem.errno if isinstance(problem, OSError) else None
    if isinstance(problem, FileNotFoundError):
        return UserError(
            QT_TRANSLATE_NOOP(
                "engine", "There is no file {file}. Check its name and whether it was moved."
            ),
            file=path,
        )
    if isinstance(problem, PermissionError):
        return UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "You have no permission to read {file}. Change its permissions, or close the "
                "program that holds it open.",
            ),
            file=path.name,
        )
    if number == errno.ELOOP or isinstance(problem, RuntimeError):
        return UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "{file} is a link that leads back to itself. Choose the file it should lead to.",
            ),
            file=path.name,
        )
    return UserError(
        QT_TRANSLATE_NOOP("engine", "{file} can not be read: {problem}. Copy it and try again."),
        file=path.name,
        problem=problem,
    )


def _not_text(path: Path) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "engine",
            "{file} is no text file. Import a .csv, .tsv, .jsonl or .txt file, best in UTF-8.",
        ),
        file=path.name,
    )


def _refuse_binary(path: Path, head: bytes) -> None:
    kind = next((kind for magic, kind in _BINARY if head.startswith(magic)), "")
    if kind:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "{file} is a file of the kind {kind}, which Zerria does not read. Open it in the "
                "program it comes from and save it as CSV (UTF-8) first.",
            ),
            file=path.name,
            kind=kind,
        )


def _chosen(encoding: str, marked: str) -> str:
    """The name we use for the encoding a person chose."""
    wanted = encoding.strip().lower().replace("_", "-")
    wide = {"utf-16": "utf-16-le", "utf16": "utf-16-le", "utf-32": "utf-32-le"}
    if wanted in wide:
        family = wide[wanted][:6]
        return marked if marked.startswith(family) else wide[wanted]
    if wanted in {"utf-8-sig", "utf8"}:
        return "utf-8"
    try:
        found = codecs.lookup(wanted)
    except (LookupError, ValueError):
        found = None
    for name in ENCODINGS:
        if found is not None and codecs.lookup(name).name == found.name:
            return name
    raise UserError(
        QT_TRANSLATE_NOOP("engine", "{encoding} is no encoding Zerria reads. Use one of: {known}."),
        encoding=encoding,
        known=", ".join(ENCODINGS),
    )


def _unmarked_utf16(head: bytes) -> str:
    """UTF-16 without a mark: Arabic in it is valid UTF-8 by chance, so it is looked for first."""
    best, best_share = "", 0.9
    for name in ("utf-16-le", "utf-16-be"):
        text = head[: len(head) // 2 * 2].decode(name, "replace")
        share = len(_EXPECTED_IN_UTF16.findall(text)) / max(1, len(text))
        if share > best_share and "\x00" not in text:
            best, best_share = name, share
    return best


def _check_utf8(file: BinaryIO) -> tuple[int, int]:
    """How many bytes are not UTF-8 (-1: it is another encoding), and where the first ones are.

    A few bad bytes among many good characters are damage, not another encoding: such a file keeps
    its readable rows.
    """
    decoder = codecs.getincrementaldecoder("utf-8")(_KEEP)
    errors = wide = place = 0
    first = -1
    while True:
        chunk = file.read(_CHUNK)
        text = decoder.decode(chunk, not chunk)
        bad = 0 if text.isascii() else surrogates(text)
        if bad and first < 0:
            first = place
        # A file cut inside its last character is no sign of another encoding.
        cut = not chunk and errors == 0 and wide >= 3
        errors += bad
        wide += max(0, len(chunk) - len(text))
        place += len(chunk)
        if errors * 10 > wide and not cut and (errors > 200 or not chunk):
            return -1, max(0, first)
        if not chunk:
            return errors, first


def _guess(path: Path, sample: bytes) -> str:
    import chardet

    # Lines of ASCII say nothing, and many of them would outweigh the few that do.
    telling = b"\n".join(line for line in sample.splitlines() if not line.isascii())
    found = chardet.detect(
        telling,
        include_encodings=_GUESSED,
        compat_names=False,
        max_bytes=_SAMPLE,
        empty_input_encoding="cp1252",
    )["encoding"]
    if found is None:
        raise _not_text(path)
    name = _chosen(found, "")
    # ISO 8859 has only control codes where Windows has quotes, dashes and the euro sign.
    if name in {"iso-8859-1", "iso-8859-15"} and len(sample) > len(sample.translate(None, _C1)):
        return "cp1252"
    return name


def _lines(stream: TextIO) -> Iterator[Line]:
    number = 0
    pending = ""
    while piece := pending or stream.readline(ROW_LIMIT + 2):
        pending = ""
        number += 1
        text, ending = _split_ending(piece)
        length = len(text)
        whole = len(piece) < ROW_LIMIT + 2 or ending.endswith("\n")
        while not whole:
            more = "" if ending == "\r" else stream.readline(_CHUNK)
            if ending == "\r" or (len(more) == _CHUNK and more.endswith("\r")):
                # The size limit may have cut between \r and \n.
                length += len(more) and len(more) - 1
                after = stream.readline(1)
                ending = "\r\n" if after == "\n" else "\r"
                pending = "" if after == "\n" else _rest(stream, after)
                break
            rest, ending = _split_ending(more)
            length += len(rest)
            whole = ending != "" or len(more) < _CHUNK
        yield Line(number, text if length <= ROW_LIMIT else text[:EXCERPT], ending, length)


def _rest(stream: TextIO, begun: str) -> str:
    """The line that begins with this character."""
    if begun in {"", "\r"}:
        return begun
    return begun + stream.readline(ROW_LIMIT + 1)


def _split_ending(piece: str) -> tuple[str, str]:
    if piece.endswith("\r\n"):
        return piece[:-2], "\r\n"
    if piece.endswith(("\n", "\r")):
        return piece[:-1], piece[-1]
    return piece, ""
