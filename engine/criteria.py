"""Rubrics and constitutions: what a text is judged by, as data that users edit.

`resources/rubrics/*.toml` and `resources/constitutions/*.toml`; a file of the same name in the user's
data folder comes before the one that ships. A criterion is a table:

    [[criterion]]
    name = "darija"
    ask = "Is the text real Darija …?"      # what the teacher is asked, in English
    [criterion.title]                       # what people read
    en = "…"
    fr = "…"
    ar = "…"
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Verdict
from engine.paths import data_folder, resources, shown_path

_LANGUAGES = ("ar", "fr", "en")
_MOST = 40
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Criterion:
    """One principle of a constitution or item of a rubric. `title` is by language (ar, fr, en)."""

    name: str
    ask: str
    title: Mapping[str, str]

    def titled(self, language: str) -> str:
        """Its title in a language, else in English."""
        return self.title.get(language) or self.title.get("en") or self.name


def constitution(name: str = "darija") -> tuple[Criterion, ...]:
    """The principles of a constitution; `UserError` names the file and what is wrong with it."""
    return _found("constitutions", name)


def rubric(name: str = "darija") -> tuple[Criterion, ...]:
    """The items of a rubric; errors as `constitution`."""
    return _found("rubrics", name)


def titled_values(verdict: Verdict, language: str) -> Mapping[str, str]:
    """The values of a verdict for its sentence, criteria by their titles and not by their names.

    A name that the rubric or constitution no longer has stays as it is.
    """
    if verdict.verifier not in _NAMING:
        return verdict.values
    key, read = _NAMING[verdict.verifier]
    if key not in verdict.values:
        return verdict.values
    try:
        titles = {each.name: each.titled(language) for each in read()}
    except UserError:
        return verdict.values
    names = verdict.values[key].split(", ")
    return {**verdict.values, key: ", ".join(titles.get(name, name) for name in names)}


def read_criteria(path: Path) -> tuple[Criterion, ...]:
    """The criteria of a file; `UserError` names the file, the place and what to do."""
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as problem:
        raise _wrong(path, str(problem)) from problem
    tables = data.get("criterion")
    if not isinstance(tables, list) or not 0 < len(tables) <= _MOST:
        raise _wrong(path, f"it needs 1 to {_MOST} tables [[criterion]]")
    found = tuple(_criterion(path, number, each) for number, each in enumerate(tables, start=1))
    if len({each.name for each in found}) < len(found):
        raise _wrong(path, "two criteria have the same name")
    return found


#: Of the verifiers whose sentences name criteria: the value that does, and where its titles are.
_NAMING: Mapping[str, tuple[str, Callable[[], tuple[Criterion, ...]]]] = {
    "judge": ("worst", rubric),
    "constitution": ("broken", constitution),
}


def _found(folder: str, name: str) -> tuple[Criterion, ...]:
    own = data_folder() / folder / f"{name}.toml"
    path = own if own.is_file() else resources() / folder / f"{name}.toml"
    try:
        edited = path.stat().st_mtime_ns
    except OSError:
        edited = 0
    return _read(path, edited)


@lru_cache(maxsize=16)
def _read(path: Path, _edited: int) -> tuple[Criterion, ...]:
    """Read once for each time that the file is saved."""
    return read_criteria(path)


def _criterion(path: Path, number: int, table: object) -> Criterion:
    where = f"[[criterion]] {number}"
    if not isinstance(table, dict):
        raise _wrong(path, f"{where} is no table")
    title = table.get("title", {})
    texts = [
        table.get("name"),
        table.get("ask"),
        *(title.values() if isinstance(title, dict) else [0]),
    ]
    if not all(isinstance(each, str) and 0 < len(each.strip()) <= _LONGEST for each in texts):
        raise _wrong(
            path, f"{where} needs name, ask and title, each a text of 1 to {_LONGEST} letters"
        )
    if unknown := set(title) - set(_LANGUAGES):
        raise _wrong(path, f"{where}: title has an unknown language {sorted(unknown)[0]}")
    return Criterion(table["name"].strip(), table["ask"].strip(), dict(title))


def _wrong(path: Path, problem: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "engine",
            "The file of criteria {file} can not be used: {problem}. Mend it, or move it away.",
        ),
        file=shown_path(path),
        problem=problem,
    )
