"""Small documents of each kind, made by the tests themselves."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

ARABIC = "الصيدلية تفتح من الثامنة صباحا. في الليل اتصلوا بالرقم 115."


def pdf_of(path: Path, pages: Sequence[str], *, extra: bytes = b"") -> Path:
    """A PDF written by hand: Latin texts, one page each; an empty text is a page without any."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for text in pages:
        lines = "".join(f"({line}) Tj 0 -14 Td " for line in text.splitlines())
        stream = f"BT /F1 12 Tf 40 800 Td {lines}ET".encode("latin-1") if text else b""
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    out += b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, extra, start)
    path.write_bytes(out)
    return path


def docx_of(path: Path, blocks: Sequence[tuple[str, str]]) -> Path:
    """A Word document of (style, text): `Heading 1`, or empty for a plain paragraph."""
    from docx import Document

    document = Document()
    for style, text in blocks:
        document.add_paragraph(text, style or None)
    document.save(str(path))
    return path


def pptx_of(path: Path, slides: Sequence[tuple[str, str, str]]) -> Path:
    """Slides of (title, body, notes)."""
    from pptx import Presentation

    deck = Presentation()
    for title, body, notes in slides:
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = body
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
    deck.save(str(path))
    return path


def epub_of(path: Path, chapters: Sequence[str], *, opf_head: str = "", locked: str = "") -> Path:
    """A book of these chapters (the inside of their bodies), in reverse order in the package."""
    items = "".join(
        f'<item id="c{n}" href="text/c%20{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/epub+zip")
        package.writestr(
            "META-INF/container.xml",
            '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
            '<rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
        )
        package.writestr(
            "OEBPS/book.opf",
            f'<?xml version="1.0"?>{opf_head}<package xmlns="http://www.idpf.org/2007/opf">'
            f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
        )
        for number in reversed(range(len(chapters))):
            package.writestr(
                f"OEBPS/text/c {number}.xhtml",
                '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">'
                f"<head><title>t</title></head><body>{chapters[number]}</body></html>",
            )
        if locked:
            package.writestr(
                "META-INF/encryption.xml",
                '<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData>'
                f'<e:CipherData><e:CipherReference URI="{locked}"/></e:CipherData>'
                "</e:EncryptedData></encryption>",
            )
    return path
