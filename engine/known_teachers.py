"""The teachers a person has: the one that ships, and those they added (`teachers.json`)."""

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.paths import config_folder, resources
from engine.plugin import TeacherKind, TeacherSpec
from engine.registry import Registry

#: By name and not by import: this module lies below the teachers, which know nothing of it.
_KINDS: Registry[TeacherKind] = Registry("engine.teachers", "TEACHER")

#: The name of the teacher that ships, in `resources/teachers/*.gguf`.
STARTER = "starter"
#: The name of the teacher that needs no model.
RULES = "rules"

_FAKE = "fake"


def kinds() -> dict[str, TeacherKind]:
    """The kinds of teacher that people may choose from: without the one for tests."""
    return {name: kind for name, kind in _KINDS.items() if name != _FAKE or _testing()}


def known() -> dict[str, TeacherSpec]:
    """Every teacher by its name: a person's own models first, then those that are built in."""
    return {**_own(), **_built_in()}


def find(name: str) -> TeacherSpec:
    """The teacher called `name`."""
    teachers = known()
    if name in teachers:
        return teachers[name]
    raise UserError(
        QT_TRANSLATE_NOOP(
            "engine",
            "There is no teacher called “{name}”. Known: {known}. Add it in Teachers, or with"
            " “zerria teacher add”.",
        ),
        name=name,
        known=", ".join(teachers) or "–",
    )


def default(*, rules: bool = True) -> TeacherSpec:
    """The teacher used when none is named: the first of a person's own models, else the rules.

    Without `rules` (for a recipe they can not follow) the model that ships stands in for them.
    """
    for spec in known().values():
        if rules or spec.kind != RULES:
            return spec
    raise UserError(
        QT_TRANSLATE_NOOP(
            "engine",
            "There is no teacher yet. Download a model in GGUF format and add it in Teachers, or"
            " with “zerria teacher add NAME FILE”.",
        )
    )


def add(spec: TeacherSpec) -> None:
    """Remember a teacher; one of the same name is replaced, a built-in one is not."""
    if not spec.name.strip() or spec.name in _built_in():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine", "A teacher cannot be called “{name}”. Choose another name."
            ),
            name=spec.name,
        )
    if spec.kind not in _KINDS:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine", "There is no kind of teacher called “{kind}”. There are: {known}."
            ),
            kind=spec.kind,
            known=", ".join(kinds()),
        )
    _write({**_own(), spec.name: spec})


def remove(name: str) -> None:
    """Forget a teacher; its model file stays where it is."""
    own = _own()
    if name not in own:
        find(name)  # says which there are
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The teacher “{name}” is built in and stays."), name=name
        )
    del own[name]
    _write(own)


def spec_as_data(spec: TeacherSpec) -> dict[str, Any]:
    """A teacher as plain JSON data, for the file and the worker's pipe."""
    return {**asdict(spec), "settings": dict(spec.settings)}


def spec_from_data(data: Mapping[str, Any]) -> TeacherSpec:
    """The inverse of `spec_as_data`; unknown keys are left out."""
    settings = data.get("settings", {})
    return TeacherSpec(
        name=str(data["name"]),
        kind=str(data["kind"]),
        model=str(data.get("model", "")),
        settings={
            str(key): value
            for key, value in (settings.items() if isinstance(settings, Mapping) else ())
            if isinstance(value, int | float | str | bool)
        },
    )


def _testing() -> bool:
    return os.environ.get("ZERRIA_TEST_TEACHERS") == "1"


def _built_in() -> dict[str, TeacherSpec]:
    found = {RULES: TeacherSpec(RULES, RULES)}
    files = sorted(
        (resources() / "teachers").glob("*.gguf"), key=lambda path: path.stat().st_mtime_ns
    )
    if files:
        found[STARTER] = TeacherSpec(STARTER, "llama", str(files[-1]))
    if _testing():
        found[_FAKE] = TeacherSpec(_FAKE, _FAKE)
    return found


def _file() -> Path:
    return config_folder() / "teachers.json"


def _own() -> dict[str, TeacherSpec]:
    """What `teachers.json` holds; a file that cannot be read is an error, never overwritten."""
    path = _file()
    try:
        data = json.loads(path.read_text("utf-8"))
        specs = [spec_from_data(each) for each in data["teachers"]]
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The list of teachers in {file} cannot be read ({reason}). Mend it, or move it"
                " away and add your teachers again.",
            ),
            file=path,
            reason=error,
        ) from error
    return {spec.name: spec for spec in specs}


def _write(own: Mapping[str, TeacherSpec]) -> None:
    """Replace the file as a whole: a crash leaves the old list or the new one."""
    path = _file()
    data = {"teachers": [spec_as_data(spec) for spec in own.values()]}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".teachers")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(data, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The list of teachers cannot be written to {file} ({reason})."
                " Free some room or check that you may write there.",
            ),
            file=path,
            reason=error.strerror or error,
        ) from error
