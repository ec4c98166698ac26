"""The project's columns of records, and what they make of tasks, recipes and imports."""

from collections.abc import Mapping
from dataclasses import replace

from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.seeding import SeedOptions
from engine.jobs.pseudonym_key import made_key
from engine.model import Changed, Field
from engine.plugin import TaskType
from engine.recipes import PromptRecipe
from engine.records import TEXT, RecordSchema, parse_schema, shipped_schema
from engine.store import Store
from engine.tasks import TASKS

#: The setting that holds the schema, as TOML.
SETTING = "record_schema"
TASK = "record"
_SOURCE = "record_values"
NO_TASK = QT_TRANSLATE_NOOP("engine", "the columns of the project")


def schema_of(store: Store) -> RecordSchema:
    """The project's own columns, else those of a complaint."""
    text = store.setting(SETTING)
    return parse_schema(text, NO_TASK) if text else shipped_schema()


def set_schema(store: Store, schema: RecordSchema) -> Changed:
    """Keep these columns in the project."""
    return store.set_setting(SETTING, schema.as_toml())


def fitted(store: Store, recipe: PromptRecipe) -> PromptRecipe:
    """A recipe of records with the project's columns; any other recipe as it is."""
    if recipe.subject != _SOURCE:
        return recipe
    schema = schema_of(store)
    options = {**recipe.subject_options, "schema": (schema.as_toml(),)}
    names, optional = list(recipe.writes), []
    if options.get("write") == ("all",):
        names = [each.name for each in schema.columns if each.required]
        optional = [each.name for each in schema.columns if not each.required]
    return replace(
        recipe,
        writes=tuple(names),
        may_write=tuple(optional),
        answer=schema.answer_schema([*names, *optional]),
        subject_options=options,
    )


def tasks_of(store: Store) -> Mapping[str, TaskType]:
    """All tasks by name; records with the project's columns as fields."""
    if TASK not in TASKS:
        return TASKS
    return {**TASKS, TASK: _with_columns(TASKS[TASK], schema_of(store))}


def _with_columns(task: TaskType, schema: RecordSchema) -> TaskType:
    others = (Field(each.name, each.shown, long=each.type == "text") for each in schema.others)
    return replace(task, fields=(*task.fields, *others))


def titles_of(store: Store) -> dict[str, str]:
    """What the columns are called, by name."""
    return {each.name: each.shown for each in schema_of(store).columns}


def with_columns(store: Store, options: SeedOptions) -> SeedOptions:
    """The options of an import of records: its columns, and the key that makes pseudonyms."""
    if options.task != TASK:
        return options
    schema = schema_of(store)
    key = options.pseudonym_key
    if schema.personal and not key:
        key = made_key(store)
    return replace(
        options,
        columns=schema.as_toml(),
        main=TEXT,
        fields=tuple(each.name for each in schema.columns),
        pseudonym_key=key,
    )
