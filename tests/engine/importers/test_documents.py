"""Documents become passages that can be found again; hostile ones are refused in words."""

import hashlib
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from document_kit import ARABIC, docx_of, epub_of, pdf_of, pptx_of

from engine.errors import UserError
from engine.importers import IMPORTERS
from engine.importers.reading import preview, rows_to_seeds
from engine.importers.seeding import BadRow, SeedOptions
from engine.model import SeedExample
from engine.plugin import Chunking, RawRow

LONG = " ".join(f"هذي الجملة رقم {n} في الوثيقة تاعنا." for n in range(1, 200))


def rows(path: Path, importer: str = "", size: int = 1200, overlap: int = 200) -> list[RawRow]:
    look = preview(path, importer=importer, chunking=Chunking(size, overlap))
    found = IMPORTERS[look.importer]
    assert found.passages is not None
    return list(found.passages(path, look.encoding, Chunking(size, overlap)))


def only(path: Path, importer: str = "") -> RawRow:
    (row,) = rows(path, importer)
    return row


def html_of(path: Path) -> Path:
    path.write_text(
        "<!DOCTYPE html><html><head><title>t</title><style>p{}</style></head><body><p>قبل  كل\nشي"
        f"</p><script>alert(1)</script><h2>الصيدلية <i>هنا</i></h2><p>{ARABIC}<br>سطر</p>"
        "<table><tr><td>a</td><td>b</td></tr></table></body></html>",
        "utf-8",
    )
    return path


def markdown_of(path: Path) -> Path:
    path.write_text(f"بداية\n\n# العنوان\n\n{ARABIC}\n\n```\n# no heading\n```\n", "utf-8")
    return path


MADE: dict[str, tuple[Callable[[Path], Path], list[str], str]] = {
    "a.pdf": (
        lambda path: pdf_of(path, ["Bonjour le monde.\nUne phrase.", "La page deux."]),
        ["Bonjour le monde.", "Une phrase.", "La page deux."],
        "page 1 – page 2",
    ),
    "a.docx": (
        lambda path: docx_of(path, [("", "قبل"), ("Heading 1", "الصيدلية"), ("", ARABIC)]),
        ["قبل", "الصيدلية", ARABIC],
        "beginning – § الصيدلية",
    ),
    "a.pptx": (
        lambda path: pptx_of(path, [("عنوان", ARABIC, "ملاحظة"), ("Deux", "Corps", "")]),
        ["عنوان", ARABIC, "ملاحظة", "Deux", "Corps"],
        "slide 1 – slide 2",
    ),
    "a.epub": (
        lambda path: epub_of(path, [f"<h1>فصل</h1><p>{ARABIC}</p>", "<p>Un <b>deux</b>.</p>"]),
        ["فصل", ARABIC, "Un deux."],
        "§ فصل – chapter 2",
    ),
    "a.html": (
        html_of,
        ["قبل كل شي", "الصيدلية هنا", f"{ARABIC}\nسطر", "a\tb"],
        "beginning – § الصيدلية هنا",
    ),
    "a.md": (markdown_of, ["بداية", "# العنوان", ARABIC, "# no heading"], "beginning – § العنوان"),
}


@pytest.mark.parametrize("name", MADE)
def test_the_text_of_each_kind_of_document_is_read_in_order(tmp_path: Path, name: str) -> None:
    make, texts, place = MADE[name]
    path = make(tmp_path / name)
    row = only(path)
    at = 0
    for text in texts:
        at = row.columns["passage"].replace("\r\n", "\n").index(text, at) + len(text)
    assert row.columns["place"] == place
    assert row.columns["document"] == name
    assert row.columns["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert "alert" not in row.columns["passage"]


def test_arabic_in_a_pdf_reads_in_its_own_order(tmp_path: Path, qapp: object) -> None:
    from PySide6.QtGui import QFont, QPainter, QPdfWriter

    path = tmp_path / "a.pdf"
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    painter.setFont(QFont("Noto Naskh Arabic", 14))
    painter.drawText(200, 500, "الصيدلية تفتح من الثامنة صباحا")
    painter.end()
    del painter, writer
    assert "الصيدلية تفتح من الثامنة صباحا" in only(path).columns["passage"]


def test_passages_are_pieces_of_the_document_with_their_span(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(LONG, "utf-8")
    found = rows(path, "prose", 400, 80)
    assert len(found) > 10
    assert [row.line for row in found] == list(range(1, len(found) + 1))
    for row in found:
        start, end = map(int, row.columns["span"].split("-"))
        assert LONG[start:end] == row.columns["passage"]
        assert len(row.columns["passage"]) <= 400
        assert row.columns["passage"].endswith(".")
        assert row.columns["place"] == "line 1"


def test_markdown_keeps_every_sign_of_the_file(tmp_path: Path) -> None:
    path = markdown_of(tmp_path / "a.md")
    row = only(path)
    start, end = map(int, row.columns["span"].split("-"))
    assert path.read_text("utf-8")[start:end] == row.columns["passage"]


def test_a_passage_of_french_is_french_and_darija_is_left_to_the_project(tmp_path: Path) -> None:
    french, darija = tmp_path / "f.md", tmp_path / "d.md"
    french.write_text("La pharmacie ouvre à huit heures du matin et ferme le soir.", "utf-8")
    darija.write_text("راني رايح للسوق باش نشري الخضرة والبطاطا كي العادة", "utf-8")
    assert only(french).columns["variety"] == "fra"
    assert only(darija).columns["variety"] == ""
    options = SeedOptions(task="passage", main="passage", fields=FIELDS, variety="ary")
    assert [each.variety for each in seeds(french, options)] == ["fra"]
    assert [each.variety for each in seeds(darija, options)] == ["ary"]
    options = SeedOptions(
        task="passage", main="passage", fields=FIELDS, variety="ary", variety_given=True
    )
    assert [each.variety for each in seeds(french, options)] == ["ary"]


FIELDS = ("passage", "document", "place", "span", "sha256")


def seeds(path: Path, options: SeedOptions) -> list[SeedExample]:
    found = list(rows_to_seeds(path, options))
    assert not [each for each in found if isinstance(each, BadRow)]
    return [each for each in found if isinstance(each, SeedExample)]


def test_word_keeps_insertions_tables_and_notes_and_leaves_out_deletions(tmp_path: Path) -> None:
    from docx import Document
    from docx.oxml import parse_xml

    name = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = Document()
    paragraph = document.add_paragraph("باقي ")._p
    paragraph.append(parse_xml(f"<w:ins {name}><w:r><w:t>مزيود</w:t></w:r></w:ins>"))
    paragraph.append(parse_xml(f"<w:del {name}><w:r><w:delText>محذوف</w:delText></w:r></w:del>"))
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "خانة", "أخرى"
    path = tmp_path / "a.docx"
    document.save(str(path))
    text = only(path).columns["passage"]
    assert "باقي مزيود" in text
    assert "محذوف" not in text
    assert text.index("خانة") < text.index("أخرى")


def test_pages_without_text_are_told(tmp_path: Path) -> None:
    row = only(pdf_of(tmp_path / "a.pdf", ["Un texte.", "", "Trois."]))
    assert row.warnings == ("Pages without text, perhaps scanned, were left out: 2.",)


def zipped(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return path


def bomb(path: Path) -> Path:
    return zipped(path, {"word/document.xml": b"<a>" + b" " * (100 << 20) + b"</a>"})


def entities(path: Path) -> Path:
    docx_of(path, [("", ARABIC)])
    with zipfile.ZipFile(path) as package:
        parts = {each: package.read(each) for each in package.namelist()}
    evil = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    body = parts["word/document.xml"].partition(b"?>")[2].replace("الصيدلية".encode(), b"&x;")
    return zipped(path, {**parts, "word/document.xml": evil + body})


def locked_zip(path: Path) -> Path:
    docx_of(path, [("", ARABIC)])
    data = bytearray(path.read_bytes())
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        flags = struct.unpack_from("<H", data, at + 8)[0]
        struct.pack_into("<H", data, at + 8, flags | 1)
    path.write_bytes(bytes(data))
    return path


def written(data: bytes) -> Callable[[Path], Path]:
    def write(path: Path) -> Path:
        path.write_bytes(data)
        return path

    return write


ENCRYPT = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >> /ID [(a) (a)]" % (
    b"o" * 32, b"u" * 32,
)  # fmt: skip
DOCTYPE = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>'
REFUSED: dict[str, tuple[str, Callable[[Path], Path], str]] = {
    "scanned PDF": ("s.pdf", lambda path: pdf_of(path, ["", ""]), "OCR"),
    "locked PDF": ("l.pdf", lambda path: pdf_of(path, ["a"], extra=ENCRYPT), "password"),
    "broken PDF": ("b.pdf", written(b"%PDF-1.4\nnothing"), "can not be read as PDF"),
    "bomb": ("z.docx", bomb, "unpacks to"),
    "entities": ("x.docx", entities, "declares entities"),
    "locked DOCX": (
        "o.docx",
        written(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
        "password",
    ),
    "locked ZIP": ("k.docx", locked_zip, "password"),
    "no DOCX": ("n.docx", lambda path: zipped(path, {"a.txt": b"a"}), "can not be read as DOCX"),
    "no PPTX": ("n.pptx", lambda path: zipped(path, {"a.txt": b"a"}), "can not be read as PPTX"),
    "no EPUB": ("n.epub", lambda path: zipped(path, {"a.txt": b"a"}), "can not be read as EPUB"),
    "cut DOCX": ("c.docx", written(b"PK\x03\x04" + b"\0" * 60), "can not be read as DOCX"),
    "EPUB entities": ("e.epub", lambda path: epub_of(path, ["a"], opf_head=DOCTYPE), "entities"),
    "EPUB locked": (
        "d.epub",
        lambda path: epub_of(path, ["a"], locked="OEBPS/text/c%200.xhtml"),
        "copy protection",
    ),
    "empty Markdown": ("m.md", written(b" \n\n "), "no text"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_hostile_documents_are_refused_by_name_with_what_to_do(tmp_path: Path, name: str) -> None:
    file, make, words = REFUSED[name]
    path = make(tmp_path / file)
    with pytest.raises(UserError) as error:
        preview(path)
    assert file in str(error.value)
    assert words in str(error.value)
    assert "{" not in str(error.value)


@pytest.mark.parametrize(("size", "overlap"), [(100, 0), (30_000, 0), (400, 200), (400, -2)])
def test_sizes_that_make_no_sense_are_refused(tmp_path: Path, size: int, overlap: int) -> None:
    with pytest.raises(UserError, match="200 to 20000"):
        preview(markdown_of(tmp_path / "a.md"), chunking=Chunking(size, overlap))


def test_a_document_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.importers.documents.text.MOST_CHARACTERS", 1_000)
    path = tmp_path / "a.md"
    path.write_text("كلمة " * 500, "utf-8")
    with pytest.raises(UserError, match=r"a\.md holds more than 1000"):
        preview(path)


def test_deep_html_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><body>" + "<div>" * 50_000 + "كلمة" + "</b>" * 50_000, "utf-8")
    assert only(path).columns["passage"] == "كلمة"


def test_a_text_file_stays_a_list_of_examples_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("سطر\nسطر آخر\n", "utf-8")
    assert preview(path).importer == "text"
