"""From the pieces of a prompt to tokens: what llama.cpp makes of the whole text, markup apart.

llama.cpp cuts a text at its markup and tokenises what lies between as one run. Here only the
markup that the template wrote cuts; the runs, in which the template's and people's texts stand
side by side, are tokenised without markup. So the tokens are those of the whole text with markup
on, except that what people wrote is text.
"""

import re
from collections.abc import Sequence
from functools import cached_property

import llama_cpp.llama_cpp as api

from engine.teachers.llama.chat import Piece
from engine.teachers.llama.native import Model

_UNKNOWN, _CONTROL, _USER_DEFINED, _LSTRIP, _RSTRIP = 1 << 0, 1 << 3, 1 << 4, 1 << 7, 1 << 8
_BLANKS = " \t\n\v\f\r"  # C's isspace, which llama.cpp strips by
#: A token that vocabularies list as an ordinary one although it is markup: `<|USER_TOKEN|>`.
_LOOKS_LIKE_MARKUP = re.compile(r"<[|｜/]?[^\s<>]+[|｜]>|<[|｜][^\s<>]+[|｜]?>|\[/?[A-Z_]{3,}\]")


class Markup:
    """The markup of one vocabulary, and the tokens of prompts in it.

    `template` is the chat template in use: ordinary tokens that stand in it count as markup.
    """

    def __init__(self, model: Model, template: str) -> None:
        self._model = model
        self._template = template
        self._known: dict[str, tuple[int, int]] = {}
        self._control: set[int] = set()
        self._guarded: list[str] = []
        for token in range(model.vocabulary):
            attributes = int(api.llama_vocab_get_attr(model.vocab, token))
            if attributes & (_CONTROL | _UNKNOWN):
                if attributes & _CONTROL:
                    self._control.add(token)
                if text := model.token_text(token):
                    self._known[text] = token, attributes
            elif attributes & _USER_DEFINED:
                text = model.token_text(token)
                if len(text) > 2 and (_LOOKS_LIKE_MARKUP.fullmatch(text) or text in template):
                    self._guarded += [text] if not text.isspace() else []

    def tokens(self, pieces: Sequence[Piece]) -> list[int]:
        """The tokens of a prompt, without an added beginning of text."""
        found: list[int] = []
        run, cuts, strip = "", list[int](), False

        def flush(*, right: bool = False) -> None:
            nonlocal run, cuts, strip
            left = len(run) - len(run.lstrip(_BLANKS)) if strip else 0
            text = run.rstrip(_BLANKS) if right else run
            found.extend(self._run(text[left:], [at - left for at in cuts if at > left]))
            run, cuts, strip = "", [], False

        for piece in pieces:
            if not piece.special:
                cuts += [len(run) + each.start() + 1 for each in self._guards.finditer(piece.text)]
                run += piece.text
                continue
            done = 0
            for each in self._marks.finditer(piece.text):
                token, attributes = self._known[each.group()]
                run += piece.text[done : each.start()]
                flush(right=bool(attributes & _LSTRIP))
                found.append(token)
                strip, done = bool(attributes & _RSTRIP), each.end()
            run += piece.text[done:]
        flush()
        return found

    def _run(self, text: str, cuts: Sequence[int]) -> list[int]:
        """The tokens of a text between markup, cut where people wrote what is markup elsewhere."""
        found = self._cut(text, cuts)
        merged = self._control.intersection(found)
        if merged:  # some vocabularies have `</s>` for an ordinary word: cut there too
            names = _any_of([self._model.token_text(token) for token in merged])
            more = {each.start() + 1 for each in names.finditer(text)}
            found = self._cut(text, sorted(more.union(cuts)))
        return [token for token in found if token not in self._control]

    def _cut(self, text: str, cuts: Sequence[int]) -> list[int]:
        found: list[int] = []
        for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
            if start < end:
                found += self._model.tokens(text[start:end], special=False, first=start == 0)
        return found

    @cached_property
    def _marks(self) -> re.Pattern[str]:
        """Longest first, as llama.cpp looks for them."""
        return _any_of(self._known)

    @cached_property
    def _guards(self) -> re.Pattern[str]:
        return _any_of(self._guarded)


def _any_of(texts: Sequence[str] | dict[str, tuple[int, int]]) -> re.Pattern[str]:
    ordered = sorted(texts, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, ordered)) if ordered else r"(?!)")
