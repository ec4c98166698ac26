"""From the pieces of a prompt to tokens: what llama.cpp makes of the whole text, markup apart.

llama.cpp cuts a text at its markup and tokenises what lies between as one run. Here only the
markup that the template wrote cuts; the runs, in which the template's and people's texts stand
side by side, are tokenised without markup. So the tokens are those of the whole text with markup
on, except that what people wrote is text.
"""

import re
from collections.abc import Iterable, Sequence

import llama_cpp.llama_cpp as api

from engine.teachers.llama.chat import Piece
from engine.teachers.llama.native import Model

_UNKNOWN, _CONTROL, _USER_DEFINED, _LSTRIP, _RSTRIP = 1 << 0, 1 << 3, 1 << 4, 1 << 7, 1 << 8
_MOST_RUNS = 256  # texts whose tokens are kept
_BLANKS = " \t\n\v\f\r"  # C's isspace, which llama.cpp strips by
#: A token that vocabularies list as an ordinary one although it is markup: `<|USER_TOKEN|>`.
_LOOKS_LIKE_MARKUP = re.compile(r"<[|｜/]?[^\s<>]+[|｜]>|<[|｜][^\s<>]+[|｜]?>|\[/?[A-Z_]{3,}\]")


class Markup:
    """Tokenises prompts of one model.

    `template` is the chat template in use: ordinary tokens that stand in it count as markup.
    Nothing is asked of tokens that no prompt has: a look at all of them takes half a second.
    """

    def __init__(self, model: Model, template: str) -> None:
        self._model = model
        self._template = template
        self._attributes: dict[int, int] = {}
        self._parts: dict[str, list[str | int]] = {}
        self._runs: dict[tuple[str, tuple[tuple[int, int], ...]], list[int]] = {}

    def tokens(self, pieces: Sequence[Piece]) -> list[int]:
        """The tokens of a prompt, without an added beginning of text."""
        found: list[int] = []
        run = _Run()
        for piece in pieces:
            if not piece.special:
                run.add(piece.text, written=True)
                continue
            for part in self._split(piece.text):
                if isinstance(part, str):
                    run.add(part, written=False)
                    continue
                attributes = self._of(part)
                found += self._run(run, strip_end=bool(attributes & _LSTRIP))
                found.append(part)
                run = _Run(strip_start=bool(attributes & _RSTRIP))
        return found + self._run(run)

    def is_control(self, token: int) -> bool:
        """Whether a token is markup by the vocabulary's own word."""
        return bool(self._of(token) & _CONTROL)

    def _of(self, token: int) -> int:
        known = self._attributes.get(token)
        if known is None:
            known = int(api.llama_vocab_get_attr(self._model.vocab, token))
            self._attributes[token] = known
        return known

    def _split(self, text: str) -> list[str | int]:
        """A text of the template, cut at its markup."""
        if text not in self._parts:
            names = {
                self._model.token_text(token): token
                for token in self._model.tokens(text, special=True, first=True)
                if self._of(token) & (_CONTROL | _UNKNOWN)
            }
            parts = _any_of(names).split(text)
            self._parts[text] = [names.get(part, part) for part in parts if part]
        return self._parts[text]

    def _run(self, run: "_Run", *, strip_end: bool = False) -> list[int]:
        """The tokens of a text between markup; the requests of a recipe share most such texts."""
        text, written = run.stripped(strip_end=strip_end)
        key = text, tuple(written)
        if key not in self._runs:
            if len(self._runs) >= _MOST_RUNS:
                self._runs.clear()
            self._runs[key] = self._tokens(text, written)
        return self._runs[key]

    def _tokens(self, text: str, written: Sequence[tuple[int, int]]) -> list[int]:
        """A text's tokens, cut where people wrote what is markup elsewhere."""
        cuts: set[int] = set()
        while True:
            found: list[int] = []
            for start, end in zip([0, *sorted(cuts)], [*sorted(cuts), len(text)], strict=True):
                if start < end:
                    piece = text[start:end]
                    found += self._model.tokens(piece, special=False, first=start == 0)
            passing = [token for token in set(found) if self._passes_for_markup(token)]
            names = _any_of(map(self._model.token_text, passing))
            more = {
                each.start() + 1
                for each in names.finditer(text)
                if any(start < each.end() and each.start() < end for start, end in written)
            }
            if more <= cuts:
                return [token for token in found if not self.is_control(token)]
            cuts |= more

    def _passes_for_markup(self, token: int) -> bool:
        """Whether a token of a text would act as markup.

        Some vocabularies list markup as ordinary tokens; in some, the letters of `</s>` merge.
        """
        attributes = self._of(token)
        if attributes & _CONTROL:
            return True
        if not attributes & _USER_DEFINED:
            return False
        text = self._model.token_text(token)
        return len(text) > 2 and bool(
            _LOOKS_LIKE_MARKUP.fullmatch(text) or (text.strip() and text in self._template)
        )


class _Run:
    """A text between two pieces of markup, with the spans of it that people wrote."""

    def __init__(self, *, strip_start: bool = False) -> None:
        self._strip_start = strip_start
        self._text = ""
        self._written: list[tuple[int, int]] = []

    def add(self, text: str, *, written: bool) -> None:
        start, self._text = len(self._text), self._text + text
        if written:
            self._written.append((start, len(self._text)))

    def stripped(self, *, strip_end: bool) -> tuple[str, list[tuple[int, int]]]:
        """The text without the blanks that markup beside it takes, and the spans in it."""
        text = self._text.rstrip(_BLANKS) if strip_end else self._text
        left = len(text) - len(text.lstrip(_BLANKS)) if self._strip_start else 0
        return text[left:], [(max(0, a - left), b - left) for a, b in self._written]


def _any_of(texts: Iterable[str]) -> re.Pattern[str]:
    """A pattern that catches any of the texts, longest first, as llama.cpp looks for them."""
    ordered = sorted(filter(None, texts), key=len, reverse=True)
    return re.compile(f"({'|'.join(map(re.escape, ordered))})" if ordered else r"(?!)")
