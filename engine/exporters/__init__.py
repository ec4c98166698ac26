"""Files that trainers load: one EXPORTER a file, streamed, the same bytes for the same rows."""

import json
from collections.abc import Mapping

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP, fill
from engine.model import Turn
from engine.plugin import Exporter, Record, TaskType
from engine.registry import Registry

EXPORTERS: Registry[Exporter] = Registry("engine.exporters", "EXPORTER")

#: What every tabular format holds of a row; the task's other fields follow as `field_NAME`.
COLUMNS = ("uid", "task", "text", "label", "variety", "script", "topic", "origin")


def turns_of(record: Record, tasks: Mapping[str, TaskType]) -> tuple[Turn, ...]:
    """A row as a training chat; `UserError` names a row whose task or field is missing."""
    if record.task not in tasks:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The row {uid} is of the task {task}, which this Zerria does not know. Install the "
                "plug-in it came with, then export again.",
            ),
            uid=record.uid,
            task=record.task,
        )
    try:
        return tasks[record.task].to_turns(record)
    except KeyError as problem:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The row {uid} lacks the field {field} of the task {task}. Edit or reject it, then "
                "export again.",
            ),
            uid=record.uid,
            field=problem.args[0],
            task=record.task,
        ) from problem


def json_text(value: object) -> str:
    """One line of JSON with readable Arabic, keys as given."""
    return json.dumps(value, ensure_ascii=False)


def other_fields(tasks: Mapping[str, TaskType]) -> list[str]:
    """The fields besides the main one, of all tasks, in a stable order."""
    names = {
        each.name: None for name in sorted(tasks) for each in tasks[name].fields if not each.main
    }
    return list(names)


def row_values(record: Record, tasks: Mapping[str, TaskType], others: list[str]) -> list[str]:
    """The row under `COLUMNS` and then under its other fields; '' where it has no such field."""
    own = [str(getattr(record, name)) for name in COLUMNS]
    main = tasks[record.task].main if record.task in tasks else ""
    return own + ["" if name == main else record.fields.get(name, "") for name in others]


def problem(text: str, **values: object) -> str:
    """A finding of a check: a marked sentence with its placeholders filled."""
    return fill(text, values)
