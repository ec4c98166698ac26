"""Rows that an import set aside, mended by hand: what can be read of one, and making it a seed.

A mended row passes the same checks as a row of a file. What the file held stays in the seed's
`original`, and its file and line are those of the row.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from engine.errors import UserError
from engine.importers.columns import FIELD
from engine.importers.seeding import BadRow, BlankRow, Seeding, SeedOptions
from engine.jobs.import_seeds import NO_LICENCE, with_task
from engine.jobs.records import TASK as RECORD
from engine.jobs.records import tasks_of, with_columns
from engine.mix.licence_table import SUGGESTED, UNKNOWN
from engine.model import Changed
from engine.plugin import RawRow, TaskType
from engine.store import Store

#: What a person can say of a mended row, beside the fields of its task.
ROLES = ("text", "label", "variety", "script", "source", "licence")


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row of the quarantine. `parts` is what can be read of it, by role (`ROLES`, "field:NAME").

    Terms that the row does not say are those of the other rows of its import.
    """

    id: int
    file: str
    line: int
    raw: str
    reason: str
    values: Mapping[str, str]
    task: TaskType
    parts: Mapping[str, str]


def set_aside(store: Store, row_id: int) -> SetAside | None:
    """A row that waits to be mended; None when it does not wait any more."""
    row = store.quarantine.get(row_id)
    if row is None:
        return None
    import_id = int(row["import_id"])
    kept = [each["mapping"] for each in store.seeds.imports() if each["id"] == import_id]
    mapping = json.loads(kept[0]) if kept else {}
    tasks = tasks_of(store)
    task = store.setting("task", "text")
    terms = {}
    if (like := store.quarantine.like(row_id)) is not None:
        task, terms = like.task, {"source": like.source, "licence": like.licence}
    return SetAside(
        id=row_id,
        file=row["file"],
        line=int(row["row"]),
        raw=row["raw"],
        reason=row["reason"],
        values=row["values"],
        task=tasks.get(task, tasks["text"]),
        parts={**terms, **_readable(str(row["raw"]), mapping)},
    )


def _readable(raw: str, mapping: Mapping[str, str]) -> dict[str, str]:
    """What a row says by role: a JSON object by the columns of its import, else a text."""
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        return {"text": raw}
    said = {column: value for column, value in data.items() if isinstance(value, str)}
    return {role: said[column] for column, role in mapping.items() if said.get(column)}


def repair(store: Store, row: SetAside, parts: Mapping[str, str]) -> Changed:
    """Make a seed of a row as a person mended it; `UserError` says what is still wrong with it.

    `parts` is by role, as in `SetAside.parts`; what is missing there is empty.
    """
    if not parts.get("licence", "").strip():
        raise UserError(NO_LICENCE, file=row.file, known=", ".join(SUGGESTED), unknown=UNKNOWN)
    names = (*ROLES, *(FIELD + each.name for each in row.task.fields if not each.main))
    options = SeedOptions(task=row.task.name)
    options = with_columns(store, options) if options.task == RECORD else with_task(options)
    options = replace(options, mapping={role.removeprefix(FIELD): role for role in names})
    columns = {role.removeprefix(FIELD): parts.get(role, "") for role in names}
    outcome = Seeding(row.file, options).outcome(RawRow(row.line, columns, row.raw))
    if isinstance(outcome, BadRow):
        raise UserError(outcome.reason, **outcome.values)
    if isinstance(outcome, BlankRow):
        raise UserError(row.reason, **row.values)
    seed = outcome if outcome.original else replace(outcome, original=row.raw)
    from engine.records.keys import whole_key
    from engine.text.bands import bands_of

    [bands] = bands_of([seed.text])
    return store.quarantine.repair(
        row.id, seed, whole_key(seed.task, seed.text, seed.fields), bands
    )
