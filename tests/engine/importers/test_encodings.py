"""Which encoding a file is in, and what happens when it can not be opened."""

import os
from pathlib import Path

import pytest

from engine.errors import UserError
from engine.importers.cells import EXCERPT, ROW_LIMIT
from engine.importers.decoding import Decoded, decode

ARABIC = "راني عيان بزاف اليوم، وما نقدرش نخدم\nعلابالي بلي السومة غالية بصح السلعة مليحة\n"
FRENCH = "c'est très cher mais la qualité kayna\ndéjà golt lik, l'été jay w ma kayn walo\n"


def whole(decoded: Decoded) -> str:
    with decoded.open() as stream:
        return stream.read()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ARABIC, "utf-8"),
        (ARABIC, "cp1256"),
        (ARABIC, "iso-8859-6"),
        (ARABIC, "utf-16-le"),
        (ARABIC, "utf-16-be"),
        (FRENCH, "utf-8"),
        (FRENCH, "cp1252"),
        (FRENCH, "mac-roman"),
        (FRENCH, "utf-16-le"),
    ],
)
def test_a_file_without_a_mark_is_read_as_it_was_written(
    tmp_path: Path, text: str, encoding: str
) -> None:
    file = tmp_path / "rows.txt"
    file.write_bytes(text.encode(encoding))
    decoded = decode(file)
    assert whole(decoded) == text
    assert decoded.guessed == (encoding != "utf-8")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_left_out(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "rows.txt"
    file.write_bytes(ARABIC.encode(encoding))
    decoded = decode(file)
    assert whole(decoded) == ARABIC
    assert not decoded.guessed
    assert whole(decode(file, encoding)) == ARABIC


def test_the_encoding_a_person_chose_wins(tmp_path: Path) -> None:
    file = tmp_path / "rows.txt"
    file.write_bytes("é".encode("cp1252"))
    assert whole(decode(file, "cp1256")) == "é"
    assert whole(decode(file, "mac-roman")) == "È"


def test_an_unknown_encoding_is_named(tmp_path: Path) -> None:
    file = tmp_path / "rows.txt"
    file.write_text("wach", encoding="utf-8")
    for name in ("klingon", "rot13", "zlib", "idna", "\x00"):
        with pytest.raises(UserError, match="no encoding"):
            decode(file, name)


def test_utf8_with_a_broken_byte_stays_utf8_and_loses_nothing(tmp_path: Path) -> None:
    file = tmp_path / "rows.txt"
    data = ARABIC.encode() + b"wach \xff rak\n" + ARABIC.encode()
    file.write_bytes(data)
    decoded = decode(file)
    assert decoded.encoding == "utf-8"
    assert decoded.warnings
    assert whole(decoded) == ARABIC + "wach \udcff rak\n" + ARABIC


def test_a_file_cut_inside_its_last_character_stays_utf8(tmp_path: Path) -> None:
    file = tmp_path / "rows.txt"
    file.write_bytes("واش راك".encode()[:-1])
    assert decode(file).encoding == "utf-8"


def test_the_guess_looks_where_the_letters_are(tmp_path: Path) -> None:
    file = tmp_path / "rows.txt"
    text = "wach rak khoya labes\n" * 80_000 + ARABIC * 20
    file.write_bytes(text.encode("cp1256"))
    assert decode(file).encoding == "cp1256"


def test_every_fault_of_a_file_has_its_own_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "33_directory.csv"
    folder.mkdir()
    empty = tmp_path / "empty.csv"
    empty.touch()
    zeros = tmp_path / "zeros.csv"
    zeros.write_bytes(bytes(5000))
    pdf = tmp_path / "paper.txt"
    pdf.write_bytes(b"%PDF-1.7 ...")
    sheet = tmp_path / "sheet.csv"
    sheet.write_bytes(b"PK\x03\x04 ...")
    missing = tmp_path / "missing.csv"
    found = set()
    for file in (folder, empty, zeros, pdf, missing):
        with pytest.raises(UserError) as caught:
            decode(file)
        assert file.name in str(caught.value)
        found.add(caught.value.text)
    assert len(found) == 5
    for encoding in ("", "cp1252"):
        with pytest.raises(UserError, match=r"save it as CSV \(UTF-8\)"):
            decode(sheet, encoding)
    with pytest.raises(UserError):
        decode(tmp_path / "a\x00b")


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a privilege on Windows")
def test_a_link_to_itself_is_said(tmp_path: Path) -> None:
    loop = tmp_path / "34_loop.jsonl"
    loop.symlink_to(loop)
    with pytest.raises(UserError, match="leads back to itself"):
        decode(loop)


@pytest.mark.skipif(os.name == "nt", reason="there are no named pipes in the file system")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(UserError, match="no ordinary file"):
        decode(tmp_path / "pipe.csv")


def test_a_file_without_permission_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "32_no_permission.txt"
    file.write_text("wach", encoding="utf-8")
    file.chmod(0)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    if os.access(file, os.R_OK):  # root reads everything
        monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UserError, match="no permission to read"):
        decode(file)


def test_only_real_line_ends_end_a_line(tmp_path: Path) -> None:
    file = tmp_path / "rows.txt"
    file.write_bytes("a\r\nb\rc\nd\u2028e\x85f\x0bg\n\r\rh".encode())
    lines = list(decode(file).lines())
    assert [line.text for line in lines] == ["a", "b", "c", "d\u2028e\x85f\x0bg", "", "", "h"]
    assert "".join(line.text + line.ending for line in lines).encode() == file.read_bytes()


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", ""])
@pytest.mark.parametrize("extra", [-2, -1, 0, 1, 2, 65534, 65535, 65536, 65537])
def test_a_line_around_the_limit_is_measured_exactly(
    tmp_path: Path, ending: str, extra: int
) -> None:
    file = tmp_path / "rows.txt"
    length = ROW_LIMIT + extra
    file.write_bytes(("x" * length + ending).encode() + (b"after\nlast" if ending else b""))
    lines = list(decode(file).lines())
    assert lines[0].length == length
    assert lines[0].ending == ending
    assert len(lines[0].text) == (length if extra <= 0 else EXCERPT)
    assert [line.text for line in lines[1:]] == (["after", "last"] if ending else [])
