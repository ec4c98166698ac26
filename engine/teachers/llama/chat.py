"""Renders a model's own chat template so that no user text can act as markup.

Each message is replaced by an unguessable mark, the template is rendered once per sequence of
roles, and the result is split on the marks: what the template wrote may become special tokens,
what people and models wrote never does. Some templates change a message (most trim it): each
conversation is rendered as it is as well, and the messages stand as that rendering has them.
"""

import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from engine.model import Turn
from engine.teachers.llama.sandbox import Renderer, TemplateFault, compiled

#: What templates are told so that a reasoning model answers at once, by the names they use.
_AT_ONCE: Mapping[str, object] = {
    "enable_thinking": False,
    "thinking": False,
    "thinking_budget": 0,
    "thinking_mode": "disabled",
    "reasoning_strength": "low",
}
#: Least effort first: the first that a template knows by name is asked for.
_EFFORTS = ("no_think", "none", "minimal", "low")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a prompt: `special` when the template wrote it, so markup in it counts."""

    text: str
    special: bool


@dataclass(frozen=True, slots=True)
class _Way:
    """How a template is called: what it is told, and whether contents are lists of parts."""

    variables: Mapping[str, object]
    parts: bool = False

    def messages(self, roles: Sequence[str], contents: Sequence[str]) -> list[dict[str, Any]]:
        return [
            {
                "role": role,
                "content": [{"type": "text", "text": content}] if self.parts else content,
            }
            for role, content in zip(roles, contents, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class _Plan:
    """A rendering split on its marks: the template's texts, and messages by number."""

    way: _Way
    parts: tuple[int | str, ...]

    def filled(self, contents: Sequence[str]) -> list[Piece]:
        """The pieces with these contents in the messages' places."""
        pieces = [
            Piece(part, special=True)
            if isinstance(part, str)
            else Piece(contents[part], special=False)
            for part in self.parts
        ]
        return [piece for piece in pieces if piece.text]

    def aligned(self, rendered: str) -> list[Piece] | None:
        """The pieces of a rendering in which the template changed what the messages hold.

        None unless the template's texts stand in it in one way only: else a message could pass
        its own text for the template's.
        """
        texts = [part for part in self.parts if isinstance(part, str)]
        if len(texts) < 2 or any(
            isinstance(one, int) and isinstance(other, int)
            for one, other in zip(self.parts, self.parts[1:], strict=False)
        ):
            return None
        begins = isinstance(self.parts[0], str)
        ends = isinstance(self.parts[-1], str)
        first = _places(rendered, texts, begins=begins, ends=ends)
        mirrored = _places(rendered[::-1], [t[::-1] for t in texts[::-1]], begins=ends, ends=begins)
        if first is None or mirrored is None:
            return None
        last = [len(rendered) - at - len(t) for at, t in zip(mirrored[::-1], texts, strict=True)]
        if first != last:
            return None
        pieces, done = [], 0
        for at, text in zip(first, texts, strict=True):
            pieces += [Piece(rendered[done:at], special=False), Piece(text, special=True)]
            done = at + len(text)
        pieces.append(Piece(rendered[done:], special=False))
        return [piece for piece in pieces if piece.text]


def _places(rendered: str, texts: Sequence[str], *, begins: bool, ends: bool) -> list[int] | None:
    """Where each text stands first after the one before it."""
    places, done = [], 0
    for number, text in enumerate(texts):
        if number == len(texts) - 1 and ends:
            at = len(rendered) - len(text) if rendered.endswith(text) else -1
        else:
            at = rendered.find(text, done)
        if at < done or (number == 0 and begins and at > 0):
            return None
        places.append(at)
        done = at + len(text)
    return places


@dataclass
class ChatFormat:
    """How one model wants its conversations written.

    `stops` are texts that end an answer besides the model's own end tokens: needed where the
    markup is no token of the vocabulary.
    """

    template: str
    bos: str = ""
    eos: str = ""
    stops: tuple[str, ...] = ()
    _plans: dict[tuple[tuple[str, str], ...], _Plan] = field(default_factory=dict)

    def works(self) -> None:
        """`TemplateFault` unless a plain question can be asked."""
        self.pieces([Turn("system", "a"), Turn("user", "b")])

    def pieces(self, turns: Sequence[Turn]) -> list[Piece]:
        """The prompt for `turns`, ready for the tokeniser."""
        try:
            return self._pieces(turns)
        except TemplateFault:
            folded = _folded(turns)
            if len(folded) == len(turns):
                raise
            return self._pieces(folded)

    def _pieces(self, turns: Sequence[Turn]) -> list[Piece]:
        roles = [turn.role for turn in turns]
        contents = [turn.content for turn in turns]
        plan = self._plan(roles, contents)
        try:
            rendered = self._run(plan.way, roles, contents)
        except TemplateFault:
            return plan.filled(contents)
        for each in (contents, [content.strip() for content in contents]):
            pieces = plan.filled(each)
            if "".join(piece.text for piece in pieces) == rendered:
                return pieces
        # A message that the template takes for something else stands as it is: its text is text.
        return plan.aligned(rendered) or plan.filled(contents)

    def _plan(self, roles: Sequence[str], contents: Sequence[str]) -> _Plan:
        # Templates ask whether there is a content at all: a blank one stands for itself.
        blank = ["" if content.strip() else content or " " for content in contents]
        key = tuple(zip(roles, blank, strict=True))
        if key not in self._plans:
            fault = TemplateFault("")
            for way in self._ways:
                try:
                    self._plans[key] = self._marked(way, roles, contents)
                    break
                except TemplateFault as each:
                    fault = fault if fault.args[0] else each
            else:
                raise fault
        return self._plans[key]

    def _marked(self, way: _Way, roles: Sequence[str], contents: Sequence[str]) -> _Plan:
        # Digits only: they outlive a template that writes in capitals.
        marks = {f"{secrets.randbits(128):040}": at for at, c in enumerate(contents) if c.strip()}
        shown = list(contents)
        for mark, at in marks.items():
            shown[at] = mark
        rendered = self._run(way, roles, shown)
        found = re.split("(" + "|".join(marks) + ")", rendered) if marks else [rendered]
        parts = tuple(marks.get(part, part) for part in found if part)
        if not set(marks.values()) <= set(parts):
            raise TemplateFault("the template leaves out a message")
        return _Plan(way, parts)

    @cached_property
    def _ways(self) -> tuple[_Way, ...]:
        """How the template is tried: as most want it first."""
        named = (each for each in _EFFORTS if re.search(rf"""['"]{each}['"]""", self.template))
        effort = {"reasoning_effort": next(named, "low")}
        told = {**_AT_ONCE, **effort, "tools": None, "documents": None}
        return (
            _Way(told),
            _Way(told | {"tools": []}),  # some walk through the tools without asking
            _Way(told, parts=True),
            _Way({"tools": None, "documents": None}),
        )

    def _run(self, way: _Way, roles: Sequence[str], contents: Sequence[str]) -> str:
        variables = {
            "messages": way.messages(roles, contents),
            "bos_token": self.bos,
            "eos_token": self.eos,
            "add_generation_prompt": True,
            **way.variables,
        }
        return self._renderer(variables, sum(map(len, contents)))

    @cached_property
    def _renderer(self) -> Renderer:
        return compiled(self.template)


def _folded(turns: Sequence[Turn]) -> list[Turn]:
    """The system text put before the first user turn, for models that know no system role."""
    system = "\n\n".join(turn.content for turn in turns if turn.role == "system")
    rest = [turn for turn in turns if turn.role != "system"]
    if not system or not rest or rest[0].role != "user":
        return list(turns)
    return [Turn("user", f"{system}\n\n{rest[0].content}"), *rest[1:]]
