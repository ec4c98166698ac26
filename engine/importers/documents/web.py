"""The text of HTML as a browser lays it out: blocks apart, scripts and styles left out."""

import re
from html.parser import HTMLParser

from engine.importers.documents.text import Gathered

_BLOCKS = frozenset(
    "address article aside blockquote body caption dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table "
    "tbody tfoot thead tr ul option".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_UNSEEN = frozenset("script style template noscript head title svg math object iframe".split())
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_LONGEST_TITLE = 80


class _Layout(HTMLParser):
    """Gathers blocks of text; a heading begins a section."""

    def __init__(self, found: Gathered, place: str) -> None:
        super().__init__(convert_charrefs=True)
        self._found = found
        self._place = place
        self._unseen: list[str] = []
        self._pre = 0
        self._heading = ""
        self._block: list[str] = []
        self._blocks: list[str] = []

    def handle_starttag(
        self,
        tag: str,
        attrs: list[tuple[str, str | None]],  # noqa: ARG002 - the signature of HTMLParser
    ) -> None:
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag == "br":
            self._block.append("\n")
        elif tag in ("td", "th"):
            self._block.append("\t")
        elif tag in _BLOCKS:
            self._end_block()
            if tag == "body":
                self._unseen.clear()
            self._pre += tag == "pre"
            if tag in _HEADINGS:
                self._heading = tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _UNSEEN:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            while self._unseen.pop() != tag:
                pass
        elif tag in _HEADINGS and self._heading:
            title = " ".join("".join(self._block).split())[:_LONGEST_TITLE]
            heading, self._block = self._block, []
            if title:
                self._end_section()
                self._place = f"§ {title}"
            self._block, self._heading = heading, ""
            self._end_block()
        elif tag in _BLOCKS:
            self._end_block()
            self._pre = max(0, self._pre - (tag == "pre"))

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._block.append(data if self._pre else _BLANKS.sub(" ", data))

    def _end_block(self) -> None:
        text = re.sub(r" *\n *", "\n", re.sub(r" {2,}", " ", "".join(self._block))).strip()
        self._block = []
        if text:
            self._blocks.append(text)

    def _end_section(self) -> None:
        self._end_block()
        self._found.add(self._place, "\n\n".join(self._blocks))
        self._blocks = []

    def close(self) -> None:
        super().close()
        self._end_section()


def add_html(found: Gathered, html: str, place: str) -> None:
    """Add the sections of a page; what stands before its first heading is at `place`."""
    layout = _Layout(found, place)
    layout.feed(html)
    layout.close()
