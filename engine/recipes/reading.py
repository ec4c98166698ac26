"""Reads a recipe from its TOML; a mistake names the file and the key."""

import math
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from engine.conversation import Step
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Sampling, Script
from engine.recipes.recipe import OTHER_SCRIPT, PromptRecipe

_KNOWN_KEYS = (
    *("name", "version", "title", "when", "task", "writes", "examples", "script", "vary"),
    *("operations", "subject", "seeds", "prompt", "step", "sampling", "verifiers"),
)


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
    subject = _table(data, "subject")
    if subject and "source" not in subject:
        raise _WrongKeyError("subject.source", "the key is missing")
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
        subject=_text(subject.get("source", ""), "subject.source"),
        subject_options={
            key: _option(value, f"subject.{key}")
            for key, value in subject.items()
            if key != "source"
        },
        seeds=_text(data.get("seeds", ""), "seeds"),
        steps=_steps(data),
    )


def _steps(data: Mapping[str, Any]) -> tuple[Step, ...]:
    """What is done with the first answer, in order; it then is a pair of two fields."""
    tables = data.get("step", [])
    if not isinstance(tables, list) or not all(isinstance(each, Mapping) for each in tables):
        raise _WrongKeyError("step", "steps are tables with double brackets: [[step]]")
    if tables and len(_list(_needed(data, "writes"), "writes")) != 2:
        raise _WrongKeyError("writes", "a recipe with steps writes the better answer and the worse")
    return tuple(_step(table) for table in tables)


def _step(table: Mapping[str, Any]) -> Step:
    prompts = _table(table, "prompts", "step.")
    return Step(
        kind=_text(_needed(table, "kind", "step."), "step.kind"),
        prompts={name: _text(prompts[name], f"step.prompts.{name}") for name in prompts},
        options={
            key: _option(value, f"step.{key}")
            for key, value in table.items()
            if key not in ("kind", "prompts")
        },
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
    for key in ("xtc_probability", "xtc_threshold"):
        if not 0 <= given.get(key, 0) <= 1:
            raise _WrongKeyError(f"sampling.{key}", f"{given[key]!r} should be from 0 to 1")
    if given.get("dry_multiplier", 0) < 0:
        raise _WrongKeyError(
            "sampling.dry_multiplier", f"{given['dry_multiplier']!r} should be 0 or more"
        )
    return Sampling(**given)


def _option(value: object, key: str) -> tuple[str, ...] | float:
    """An option of a subject: a number, or one or more texts."""
    if isinstance(value, str):
        return (value,)
    return _list(value, key) if isinstance(value, list) else _number(value, key)


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
