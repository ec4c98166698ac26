"""Renders a model's own chat template so that no user text can act as markup.

Each message is replaced by an unguessable mark, the template is rendered once per sequence of
roles, and the result is split on the marks: what the template wrote may become special tokens,
what people and models wrote never does. Templates are programs from anywhere: they run in
Jinja's immutable sandbox, with limits.
"""

import json
import re
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from engine.model import Turn

_MAX_TEMPLATE = 256 * 1024
_MAX_RENDERED = 256 * 1024

CHATML = """{%- for message in messages -%}
{{ '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>\\n' }}
{%- endfor -%}
{{- '<|im_start|>assistant\\n' -}}"""

LLAMA3 = """{{- bos_token -}}
{%- for message in messages -%}
{{ '<|start_header_id|>' + message.role + '<|end_header_id|>\\n\\n' + message.content + '<|eot_id|>' }}
{%- endfor -%}
{{- '<|start_header_id|>assistant<|end_header_id|>\\n\\n' -}}"""

GEMMA = """{{- bos_token -}}
{%- if messages[0].role == 'system' -%}{{ raise_exception('no system role') }}{%- endif -%}
{%- for message in messages -%}
{%- set role = 'model' if message.role == 'assistant' else message.role -%}
{{ '<start_of_turn>' + role + '\\n' + message.content + '<end_of_turn>\\n' }}
{%- endfor -%}
{{- '<start_of_turn>model\\n' -}}"""

LLAMA2 = """{%- if messages[0].role == 'system' -%}
{%- set system = '<<SYS>>\\n' + messages[0].content + '\\n<</SYS>>\\n\\n' -%}
{%- set messages = messages[1:] -%}
{%- else -%}{%- set system = '' -%}{%- endif -%}
{%- for message in messages -%}
{%- if message.role == 'user' -%}
{{ bos_token + '[INST] ' + (system if loop.first else '') + message.content + ' [/INST]' }}
{%- else -%}{{ ' ' + message.content + ' ' + eos_token }}{%- endif -%}
{%- endfor -%}"""

MISTRAL = """{%- if messages[0].role == 'system' -%}{{ raise_exception('no system role') }}{%- endif -%}
{{- bos_token -}}
{%- for message in messages -%}
{%- if message.role == 'user' -%}{{ '[INST] ' + message.content + ' [/INST]' }}
{%- else -%}{{ ' ' + message.content + eos_token }}{%- endif -%}
{%- endfor -%}"""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a prompt: `special` when the template wrote it, so markup in it counts."""

    text: str
    special: bool


class TemplateFault(Exception):  # noqa: N818 - leads to another template, never to the user
    """The template refuses these roles, breaks, or loses a message."""


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
    _plans: dict[tuple[str, ...], list[int | str]] = field(default_factory=dict)

    def works(self) -> None:
        """`TemplateFault` unless a plain question can be asked."""
        self.pieces([Turn("system", "a"), Turn("user", "b")])

    def pieces(self, turns: Sequence[Turn]) -> list[Piece]:
        """The prompt for `turns`, ready for the tokeniser."""
        roles = tuple(turn.role for turn in turns)
        contents = [turn.content.strip() for turn in turns]
        try:
            return _filled(self._plan(roles), contents)
        except TemplateFault:
            folded = _folded(turns)
            if len(folded) == len(turns):
                raise
            return _filled(
                self._plan(tuple(turn.role for turn in folded)),
                [turn.content.strip() for turn in folded],
            )

    def _plan(self, roles: tuple[str, ...]) -> list[int | str]:
        if roles not in self._plans:
            self._plans[roles] = self._render(roles)
        return self._plans[roles]

    def _render(self, roles: tuple[str, ...]) -> list[int | str]:
        marks = [f"Z{secrets.token_hex(16)}Z" for _ in roles]
        messages = [
            {"role": role, "content": mark} for role, mark in zip(roles, marks, strict=True)
        ]
        try:
            rendered = self._run(messages, None)
        except TemplateFault:
            rendered = self._run(messages, [])  # some walk through the tools without asking
        found = re.split("(" + "|".join(marks) + ")", rendered)
        plan: list[int | str] = [marks.index(part) if part in marks else part for part in found]
        if any(index not in plan for index in range(len(marks))):
            raise TemplateFault("the template leaves out a message")
        return [part for part in plan if part != ""]

    def _run(self, messages: list[dict[str, str]], tools: list[object] | None) -> str:
        from jinja2 import TemplateError

        pieces: list[str] = []
        length = 0
        try:
            for piece in self._compiled.generate(
                messages=messages,
                bos_token=self.bos,
                eos_token=self.eos,
                add_generation_prompt=True,
                enable_thinking=False,
                tools=tools,
                documents=None,
                strftime_now=_strftime_now,
                raise_exception=_raise_exception,
            ):
                length += len(piece)
                if length > _MAX_RENDERED:
                    raise TemplateFault("the template writes without end")
                pieces.append(piece)
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
            raise TemplateFault(str(error)) from error
        except (AttributeError, RecursionError, OverflowError, MemoryError) as error:
            raise TemplateFault(str(error)) from error
        return "".join(pieces)

    @cached_property
    def _compiled(self) -> Any:
        from jinja2 import TemplateError, nodes
        from jinja2.ext import Extension
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        class Generation(Extension):
            """`{% generation %}…{% endgeneration %}` marks training text; here it is only text."""

            tags = {"generation"}  # noqa: RUF012 - jinja2's own way of declaring tags

            def parse(self, parser: Any) -> Any:
                line = next(parser.stream).lineno
                body = parser.parse_statements(("name:endgeneration",), drop_needle=True)
                return nodes.Scope(body, lineno=line)

        if len(self.template) > _MAX_TEMPLATE:
            raise TemplateFault("the template is too long")
        environment = ImmutableSandboxedEnvironment(
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.loopcontrols", Generation],
        )
        environment.filters["tojson"] = _tojson
        try:
            return environment.from_string(self.template)
        except (TemplateError, RecursionError) as error:
            raise TemplateFault(str(error)) from error


def _filled(plan: Sequence[int | str], contents: Sequence[str]) -> list[Piece]:
    return [
        Piece(part, special=True) if isinstance(part, str) else Piece(contents[part], special=False)
        for part in plan
    ]


def _folded(turns: Sequence[Turn]) -> list[Turn]:
    """The system text put before the first user turn, for models that know no system role."""
    system = "\n\n".join(turn.content.strip() for turn in turns if turn.role == "system")
    rest = [turn for turn in turns if turn.role != "system"]
    if not system or not rest or rest[0].role != "user":
        return list(turns)
    return [Turn("user", f"{system}\n\n{rest[0].content.strip()}"), *rest[1:]]


def fallback(architecture: str, knows: Callable[[str], bool]) -> tuple[str, tuple[str, ...]]:
    """A template and its stop texts for a model without one; `knows` says if a text is one token."""
    if knows("<|im_start|>"):
        return CHATML, ("<|im_end|>",)
    if knows("<|start_header_id|>"):
        return LLAMA3, ("<|eot_id|>",)
    if knows("<start_of_turn>") or architecture.startswith("gemma"):
        return GEMMA, ("<end_of_turn>",)
    if knows("[INST]") or architecture.startswith("mistral"):
        return MISTRAL, ("[INST]",)
    if architecture == "llama" and knows("<s>"):
        return LLAMA2, ("[INST]",)
    return CHATML, ("<|im_end|>", "<|im_start|>")


def _strftime_now(pattern: str) -> str:
    """The date a template asks for: the day only, so that prompts of one day are alike."""
    today = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return today.strftime(pattern)


def _raise_exception(message: str) -> None:
    raise TemplateFault(message)


def _tojson(value: object, indent: int | None = None, **_: object) -> str:
    """JSON as Hugging Face's templates expect it: no HTML escapes, readable Arabic."""
    return json.dumps(value, ensure_ascii=False, indent=indent)
