"""Prompt recipes: a TOML file with a sandboxed template, sampling, a task and its verifiers.

A recipe is data from anywhere, so its template runs in Jinja's immutable sandbox with nothing but
the values of one request, and what it renders is limited in length.
"""

import math
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Sampling, Script, Turn, content_id
from engine.paths import config_folder, resources

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.nodes import For, Node

#: A prompt longer than this is a mistake or an attack (a context of 32k tokens holds less).
MAX_PROMPT_CHARACTERS = 100_000

#: `task = "seed"`: the answer is one more record of the seed's own task.
SAME_AS_SEED = "seed"
#: `script = "other"`: the script that the seed is not in.
OTHER_SCRIPT = "other"

#: None that can make a long text of a short one, over and over.
_FILTERS = (
    *("capitalize", "count", "d", "default", "first", "last", "length", "lower", "reverse"),
    *("sort", "title", "trim", "truncate", "unique", "upper", "wordcount"),
)

_KNOWN_KEYS = {
    "name",
    "version",
    "title",
    "when",
    "task",
    "writes",
    "examples",
    "script",
    "vary",
    "operations",
    "prompt",
    "sampling",
    "verifiers",
}


@dataclass(frozen=True)
class PromptRecipe:
    """One immutable recipe, identified by the hash of its content.

    `writes` are the fields that the teacher fills; `examples` is how many other seeds a prompt
    shows; `vary` holds lists whose values are taken in turn, request by request; `script = "other"`
    asks for the script that the seed is not in; `operations` are what the rule teacher may do in
    place of the prompt (`engine/text/operations`), in order of preference.
    """

    name: str
    version: int
    title: Mapping[str, str]
    when: Mapping[str, str]
    task: str
    writes: tuple[str, ...]
    examples: int
    script: str
    vary: Mapping[str, tuple[str, ...]]
    system: str
    user: str
    sampling: Sampling
    verifiers: Mapping[str, Mapping[str, float]]
    source: str
    operations: tuple[str, ...] = ()

    @cached_property
    def hash(self) -> str:
        """The content's hash: all that shapes an answer, and nothing of how it is presented."""
        return content_id(
            "recipe",
            self.name,
            self.version,
            self.task,
            list(self.writes),
            self.examples,
            self.script,
            {key: list(values) for key, values in self.vary.items()},
            self.system,
            self.user,
            [[each.name, getattr(self.sampling, each.name)] for each in fields(self.sampling)],
            {name: dict(limits) for name, limits in self.verifiers.items()},
            *([list(self.operations)] if self.operations else []),
        )

    def schema(self) -> dict[str, object]:
        """The JSON schema of an answer: one object with the written fields, in order."""
        return {
            "type": "object",
            "properties": {name: {"type": "string"} for name in self.writes},
            "required": list(self.writes),
            "additionalProperties": False,
        }

    def render(self, values: Mapping[str, object]) -> tuple[Turn, ...]:
        """The system and user turns for one request; a template's mistake is a `UserError`."""
        return tuple(
            Turn(role, self._render(template, values))
            for role, template in (("system", self.system), ("user", self.user))
            if template.strip()
        )

    def _render(self, template: str, values: Mapping[str, object]) -> str:
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
                        recipe=self.name,
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
                recipe=self.name,
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


def in_language(texts: Mapping[str, str], language: str) -> str:
    """The text in `language` (a code such as ar), else in English, else any."""
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")


def recipe_folders() -> tuple[Path, ...]:
    """Where recipes are read from: those that ship, then this person's own."""
    return (resources() / "recipes", config_folder() / "recipes")


def all_recipes() -> dict[str, PromptRecipe]:
    """Every recipe by name; a person's own file wins over a shipped one of the same name."""
    found: dict[str, PromptRecipe] = {}
    for folder in recipe_folders():
        for path in sorted(folder.glob("*.toml")) if folder.is_dir() else []:
            recipe = read_recipe(path)
            found[recipe.name] = recipe
    return dict(sorted(found.items()))


def find_recipe(name: str) -> PromptRecipe:
    """The recipe called `name`, or the one in the file `name`."""
    if name.endswith(".toml"):
        return read_recipe(Path(name))
    recipes = all_recipes()
    if name not in recipes:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "There is no recipe called {name}. There are: {known}."),
            name=name,
            known=", ".join(recipes),
        )
    return recipes[name]


def read_recipe(path: Path) -> PromptRecipe:
    """Read one recipe file; `UserError` names the file and the key that is wrong."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The recipe file {file} can not be read: {problem}"),
            file=path,
            problem=problem,
        ) from problem
    return parse_recipe(text, str(path))


class _WrongKeyError(Exception):
    """A key and what is wrong with it, on the way to the one place that reports."""

    def __init__(self, key: str, problem: str) -> None:
        super().__init__(problem)
        self.key = key
        self.problem = problem


def parse_recipe(text: str, origin: str) -> PromptRecipe:
    """A recipe from its TOML text; `origin` names the file in errors."""
    try:
        return _recipe(tomllib.loads(text), text)
    except tomllib.TOMLDecodeError as problem:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The recipe file {file} is no valid TOML: {problem}"),
            file=origin,
            problem=problem,
        ) from problem
    except _WrongKeyError as problem:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The recipe file {file}, key {key}: {problem}. Mend it."),
            file=origin,
            key=problem.key,
            problem=problem.problem,
        ) from problem


def _recipe(data: Mapping[str, Any], source: str) -> PromptRecipe:
    _only(data, _KNOWN_KEYS, "")
    prompt = _table(data, "prompt")
    _only(prompt, ("system", "user"), "prompt.")
    name = _text(_needed(data, "name"), "name")
    verifiers = _table(data, "verifiers")
    vary = _table(data, "vary")
    script = _text(data.get("script", ""), "script")
    if script not in ("", OTHER_SCRIPT, Script.ARAB, Script.LATN):
        raise _WrongKeyError("script", f"{script!r} is none of other, Arab, Latn")
    return PromptRecipe(
        name=name,
        version=_count(data.get("version", 1), "version"),
        title=_texts(data.get("title", name), "title"),
        when=_texts(data.get("when", ""), "when"),
        task=_text(_needed(data, "task"), "task"),
        writes=_list(_needed(data, "writes"), "writes"),
        examples=_count(data.get("examples", 0), "examples"),
        script=script,
        vary={key: _list(vary[key], f"vary.{key}") for key in vary},
        system=_text(prompt.get("system", ""), "prompt.system"),
        user=_text(_needed(prompt, "user", "prompt."), "prompt.user"),
        sampling=_sampling(_table(data, "sampling")),
        verifiers={
            name: {
                key: _number(value, f"verifiers.{name}.{key}")
                for key, value in _table(verifiers, name, "verifiers.").items()
            }
            for name in verifiers
        },
        source=source,
        operations=_operations(data),
    )


def _operations(data: Mapping[str, Any]) -> tuple[str, ...]:
    """What the rule teacher may do; its rows have one text, so a recipe with some writes one field."""
    found = _list(data["operations"], "operations") if "operations" in data else ()
    if found and len(_list(_needed(data, "writes"), "writes")) != 1:
        raise _WrongKeyError("operations", "only a recipe that writes one field can have some")
    return found


def _sampling(table: Mapping[str, Any]) -> Sampling:
    usual = {each.name: getattr(Sampling(), each.name) for each in fields(Sampling)}
    _only(table, usual, "sampling.")
    given: dict[str, Any] = {}
    for key, value in table.items():
        where = f"sampling.{key}"
        if key == "stop":
            given[key] = _list(value, where)
        elif isinstance(usual[key], int):
            given[key] = _count(value, where)
        else:
            given[key] = _number(value, where)
    return Sampling(**given)


def _needed(table: Mapping[str, Any], key: str, where: str = "") -> object:
    if key not in table:
        raise _WrongKeyError(where + key, "the key is missing")
    return table[key]


def _only(table: Mapping[str, Any], known: Iterable[str], where: str) -> None:
    for key in table:
        if key not in known:
            problem = "there is no such key; there are " + ", ".join(sorted(known))
            raise _WrongKeyError(where + key, problem)


def _table(data: Mapping[str, Any], key: str, where: str = "") -> Mapping[str, Any]:
    value = data.get(key, {})
    if not isinstance(value, Mapping):
        raise _WrongKeyError(where + key, f"{value!r} should be a table")
    return value


def _list(value: object, key: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise _WrongKeyError(key, f"{value!r} should be a list of texts")
    return tuple(_text(each, key) for each in value)


def _text(value: object, key: str) -> str:
    if not isinstance(value, str):
        raise _WrongKeyError(key, f"{value!r} should be a text in quotes")
    return value


def _texts(value: object, key: str) -> dict[str, str]:
    if isinstance(value, Mapping):
        return {str(code): _text(text, f"{key}.{code}") for code, text in value.items()}
    return {"en": _text(value, key)}


def _count(value: object, key: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise _WrongKeyError(key, f"{value!r} should be a whole number from 0 on")
    return value


def _number(value: object, key: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise _WrongKeyError(key, f"{value!r} should be a number")
    return float(value)
