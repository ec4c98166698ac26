"""The template of a recipe: Jinja's immutable sandbox, cut down to what can not eat time and memory."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.nodes import For, Node

#: A prompt longer than this is a mistake or an attack (a context of 32k tokens holds less).
MAX_PROMPT_CHARACTERS = 100_000

#: None that can make a long text of a short one, over and over.
_FILTERS = (
    *("capitalize", "count", "d", "default", "first", "last", "length", "lower", "reverse"),
    *("sort", "title", "trim", "truncate", "unique", "upper", "wordcount"),
)


def rendered(template: str, values: Mapping[str, object], recipe: str) -> str:
    """The template filled with `values`; a mistake in it is a `UserError` that names the recipe."""
    from jinja2 import TemplateError

    try:
        length = 0
        pieces = []
        for piece in _compiled(template).generate(values):
            length += len(piece)
            if length > MAX_PROMPT_CHARACTERS:
                raise UserError(
                    QT_TRANSLATE_NOOP(
                        "engine",
                        "The recipe {recipe} makes a prompt of more than {limit} characters. "
                        "Shorten its template or the seeds.",
                    ),
                    recipe=recipe,
                    limit=MAX_PROMPT_CHARACTERS,
                )
            pieces.append(piece)
    except (
        TemplateError,
        TypeError,
        ValueError,
        ArithmeticError,
        LookupError,
        RecursionError,
    ) as problem:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine", "The template of the recipe {recipe} does not work: {problem}"
            ),
            recipe=recipe,
            problem=problem,
        ) from problem
    return "".join(pieces).strip()


@lru_cache(maxsize=64)
def _compiled(template: str) -> "Template":
    """The template, ready to run: compiled once for all requests of a run."""
    from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    # The sandbox keeps a template from Python's objects, not from eating time and memory: what
    # could do that in a few characters is left out of the language.
    environment.filters = {name: environment.filters[name] for name in _FILTERS}
    tree = environment.parse(template)
    forbidden = (
        *(nodes.Call, nodes.Macro, nodes.CallBlock, nodes.Assign, nodes.AssignBlock, nodes.Mul),
        *(nodes.Pow, nodes.Mod, nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends),
    )
    for node in tree.find_all(forbidden):
        what = type(node).__name__.lower()
        raise TemplateSyntaxError(f"a recipe may not use “{what}”", node.lineno)
    for loop in tree.find_all(nodes.For):
        inner = [each for part in loop.body for each in _loops(part, nodes.For)]
        if loop.recursive or any(each.find(nodes.For) for each in inner):
            raise TemplateSyntaxError("loops may be two deep and not recursive", loop.lineno)
    return environment.from_string(tree)


def _loops(node: "Node", kind: type["For"]) -> list["For"]:
    """The loops in a part of a template, that part itself included."""
    return [*([node] if isinstance(node, kind) else []), *node.find_all(kind)]
