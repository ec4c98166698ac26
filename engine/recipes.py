"""Prompt recipes: a TOML file with a sandboxed template, sampling, a task and its verifiers.

A recipe is data from anywhere, so its template runs in Jinja's immutable sandbox with nothing but
the values of one request, and what it renders is limited in length.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Sampling, Turn, content_id
from engine.paths import config_folder, resources

#: A prompt longer than this is a mistake or an attack (a context of 32k tokens holds less).
MAX_PROMPT_CHARACTERS = 100_000

#: `task = "seed"`: the answer is one more record of the seed's own task.
SAME_AS_SEED = "seed"

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
    "prompt",
    "sampling",
    "verifiers",
}


@dataclass(frozen=True)
class PromptRecipe:
    """One immutable recipe, identified by the hash of its content.

    `writes` are the fields that the teacher fills; `examples` is how many other seeds a prompt
    shows; `vary` holds lists whose values are taken in turn, request by request; `script = "other"`
    asks for the script that the seed is not in.
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
        from jinja2 import StrictUndefined, TemplateError
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        environment = ImmutableSandboxedEnvironment(
            undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        try:
            length = 0
            pieces = []
            for piece in environment.from_string(template).generate(values):
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
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as problem:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine", "The template of the recipe {recipe} does not work: {problem}"
                ),
                recipe=self.name,
                problem=problem,
            ) from problem
        return "".join(pieces).strip()


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


def parse_recipe(text: str, origin: str) -> PromptRecipe:
    """A recipe from its TOML text; `origin` names the file in errors."""
    try:
        data = tomllib.loads(text)
        unknown = set(data) - _KNOWN_KEYS
        if unknown:
            raise ValueError(f"unknown key {sorted(unknown)[0]!r}")
        prompt = data["prompt"]
        sampling = dict(data.get("sampling", {}))
        sampling["stop"] = tuple(sampling.get("stop", ()))
        recipe = PromptRecipe(
            name=_text(data["name"]),
            version=int(data.get("version", 1)),
            title=_texts(data.get("title", data["name"])),
            when=_texts(data.get("when", "")),
            task=_text(data["task"]),
            writes=tuple(_text(each) for each in data["writes"]),
            examples=int(data.get("examples", 0)),
            script=_text(data.get("script", "")),
            vary={key: tuple(map(_text, values)) for key, values in data.get("vary", {}).items()},
            system=_text(prompt.get("system", "")),
            user=_text(prompt["user"]),
            sampling=Sampling(**sampling),
            verifiers={
                name: {key: float(value) for key, value in limits.items()}
                for name, limits in data.get("verifiers", {}).items()
            },
            source=text,
        )
        if not recipe.writes:
            raise ValueError("'writes' names no field")
    except KeyError as problem:
        raise _broken(origin, f"the key {problem} is missing") from problem
    except (tomllib.TOMLDecodeError, ValueError, TypeError, AttributeError) as problem:
        raise _broken(origin, str(problem)) from problem
    return recipe


def _broken(origin: str, problem: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("engine", "The recipe file {file} is not right: {problem}. Mend it."),
        file=origin,
        problem=problem,
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} should be a text")
    return value


def _texts(value: object) -> dict[str, str]:
    if isinstance(value, Mapping):
        return {_text(key): _text(text) for key, text in value.items()}
    return {"en": _text(value)}
