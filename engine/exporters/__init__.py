"""Files that trainers load: one EXPORTER a file, streamed, the same bytes for the same rows."""

from collections.abc import Mapping
from dataclasses import replace
from json import JSONEncoder

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP, fill
from engine.model import Turn
from engine.plugin import EDITED, JUDGED, Exporter, Record, TaskType
from engine.registry import Registry

EXPORTERS: Registry[Exporter] = Registry("engine.exporters", "EXPORTER")

#: The task of a text alone: what an edited question is a pair of.
PLAIN = "text"
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


def pair_turns(
    record: Record, tasks: Mapping[str, TaskType]
) -> tuple[tuple[Turn, ...], tuple[Turn, ...]] | None:
    """The chat of a row with the better and with the worse answer, if it is a pair.

    Of a task of pairs (`TaskType.pair`) these are its two fields. Else they are what a person left
    and what the teacher drafted.

    A pair gives two different answers to one prompt: in classification, where the text is the
    prompt, a corrected label. Where the main text was edited and is the prompt, the pair is of two
    texts under the task `text`, if that is among `tasks`. None where nothing was edited, where the
    prompt differs nonetheless, and where draft or edit lacks a field or has a blank turn.
    """
    if record.task in tasks and tasks[record.task].pair is not None:
        return _own_pair(record, tasks)
    if not record.draft or record.task not in tasks:
        return None
    main = record.draft.get(tasks[record.task].main, "")
    draft = replace(record, fields=record.draft, text=main, label=record.draft_label)
    try:
        edited, drafted = turns_of(record, tasks), turns_of(draft, tasks)
        is_prompt = record.text not in (edited[-1].content, draft.text)
        if edited[:-1] != drafted[:-1] and PLAIN in tasks and is_prompt:
            edited, drafted = (
                turns_of(replace(each, task=PLAIN, fields={tasks[PLAIN].main: each.text}), tasks)
                for each in (record, draft)
            )
        contents = [turn.content for turn in (*edited, drafted[-1])]
        "".join(contents).encode()
    except (UserError, UnicodeEncodeError):
        return None
    is_same_prompt = edited[:-1] == drafted[:-1]
    if not is_same_prompt or edited[-1] == drafted[-1] or not all(map(str.strip, contents)):
        return None
    return edited, drafted


def _own_pair(
    record: Record, tasks: Mapping[str, TaskType]
) -> tuple[tuple[Turn, ...], tuple[Turn, ...]] | None:
    better, worse = tasks[record.task].pair or ("", "")
    turned = {**record.fields, better: record.fields.get(worse, "")}
    try:
        chosen = turns_of(record, tasks)
        rejected = turns_of(replace(record, fields=turned), tasks)
        contents = [turn.content for turn in (*chosen, rejected[-1])]
        "".join(contents).encode()
    except (UserError, UnicodeEncodeError):
        return None
    is_whole = all(map(str.strip, contents)) and chosen[-1] != rejected[-1]
    return (chosen, rejected) if is_whole else None


def is_pair(record: Record, tasks: Mapping[str, TaskType]) -> bool:
    """Whether a format of pairs can hold the row (see `pair_turns`)."""
    return pair_turns(record, tasks) is not None


def suits(rows: str, record: Record, tasks: Mapping[str, TaskType]) -> bool:
    """Whether a format with this `rows` can hold the record as one row; to ask before choosing.

    A rejected candidate tells something of an answer only where its text is the answer: in
    classification the text is the prompt, and rejecting it does not make its label wrong.
    """
    if rows == EDITED:
        return is_pair(record, tasks)
    if record.accepted:
        return True
    return rows == JUDGED and turns_of(record, tasks)[-1].content == record.text


#: One line of JSON with readable Arabic, keys as given. The encoder is made once: a new one for
#: each row, as `json.dumps` makes with this option, doubles the time of an export.
json_text = JSONEncoder(ensure_ascii=False).encode


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
