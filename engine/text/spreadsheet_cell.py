"""Texts as cells of a spreadsheet and back, exactly.

A spreadsheet runs a cell that begins with = + - @, a tab, a carriage return or NUL as a formula
(OWASP ASVS 1.2.10; quoting does not help), and Darija texts begin with "-" and "+212". So such a
cell gets a leading apostrophe, and so does one that begins with an apostrophe: `restore` gives
every text back.

XML has no place for some signs and turns a carriage return into a line feed. A workbook writes them
as `_xHHHH_`, and what only looks so with its first low line escaped (ECMA-376 part 1, 22.9.2.19
ST_Xstring); Excel shows the signs themselves.
"""

import re

MARK = "'"
#: What a cell may not begin with, so that no spreadsheet runs it; the mark itself is harmless.
DANGEROUS = frozenset("=+-@\t\r\0")

_NOT_IN_XML = re.compile("[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def neutralise(text: str) -> str:
    """The text as a cell that no spreadsheet runs."""
    return MARK + text if text[:1] in DANGEROUS | {MARK} and text else text


def restore(cell: str) -> str:
    """The text that `neutralise` made a cell of."""
    return cell[1:] if cell.startswith(MARK) else cell


def escape_signs(text: str) -> str:
    """The text as the XML of a workbook can hold it; & and < are not its concern."""
    return _NOT_IN_XML.sub(
        lambda sign: f"_x{ord(sign[0]):04X}_", _LOOKS_ESCAPED.sub("_x005F_", text)
    )


def unescape_signs(text: str) -> str:
    """The text that `escape_signs`, or Excel itself, wrote so."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
