"""The contract of each plug-in folder: a new file is tested here with no test written for it."""

import importlib
import pkgutil
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import UserError
from engine.exporters import EXPORTERS
from engine.i18n import fill
from engine.importers import IMPORTERS
from engine.model import VARIETIES, Script, SeedExample
from engine.plugin import Checked, Neighbour, Record, TaskType, TeacherSpec
from engine.registry import Registry
from engine.tasks import TASKS
from engine.teachers import TEACHERS
from engine.verifiers import VERIFIERS

sys.path.insert(0, str(Path(__file__).parent / "text"))
from hostile import HOSTILE, texts

REGISTRIES = {
    "TASK": TASKS,
    "TEACHER": TEACHERS,
    "VERIFIER": VERIFIERS,
    "IMPORTER": IMPORTERS,
    "EXPORTER": EXPORTERS,
}
PLACEHOLDER = re.compile(r"\{[a-z_]+\}")


def plugins() -> list[object]:
    return [
        pytest.param(registry, name, id=f"{attribute}-{name}")
        for attribute, registry in REGISTRIES.items()
        for name in registry
    ]


@pytest.mark.parametrize("attribute", REGISTRIES)
def test_the_names_of_a_folders_plugins_are_unique(attribute: str) -> None:
    package = importlib.import_module(REGISTRIES[attribute]._package)
    found = []
    for info in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        if hasattr(module, attribute):
            found.append(getattr(module, attribute).name)
    assert len(found) == len(set(found))
    assert found
    assert set(found) <= set(REGISTRIES[attribute])


@pytest.mark.parametrize("attribute", ["TASK", "VERIFIER"])
def test_a_file_is_called_as_the_plugin_in_it(attribute: str) -> None:
    package = importlib.import_module(REGISTRIES[attribute]._package)
    for info in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        assert getattr(module, attribute).name == info.name


@pytest.mark.parametrize(("registry", "name"), plugins())
def test_a_plugin_is_found_under_its_name_and_has_a_title(
    registry: Registry[object], name: str
) -> None:
    assert registry[name].name == name
    assert re.fullmatch(r"[a-z][a-z0-9_]*", name)
    assert registry[name].title.strip()


def example_of(name: str) -> SeedExample:
    task = TASKS[name]
    text = task.example[task.main]
    return SeedExample(name, task.example, text, "arq", "Arab", label="positive", uid="u")


@pytest.mark.parametrize("name", TASKS)
def test_a_tasks_example_fills_its_fields(name: str) -> None:
    task = TASKS[name]
    assert set(task.example) == {field.name for field in task.fields}
    assert all(value.strip() for value in task.example.values())
    assert all(field.title.strip() for field in task.fields)


@pytest.mark.parametrize("name", TASKS)
def test_a_task_has_exactly_one_main_field_and_no_two_of_a_name(name: str) -> None:
    names = [field.name for field in TASKS[name].fields]
    assert [field.name for field in TASKS[name].fields if field.main] == [TASKS[name].main]
    assert len(names) == len(set(names))


def seed_record(seed: SeedExample) -> Record:
    """A seed as a row of an export."""
    return Record(
        uid=seed.uid,
        task=seed.task,
        fields=seed.fields,
        text=seed.text,
        label=seed.label,
        variety=seed.variety,
        script=seed.script,
        topic=seed.topic,
        origin="real",
        lineage=seed.uid,
        source=seed.source,
        licence=seed.licence,
        register=seed.register,
    )


@pytest.mark.parametrize("name", TASKS)
@pytest.mark.parametrize("script", list(Script))
def test_a_tasks_chat_goes_from_the_user_to_the_assistant(name: str, script: Script) -> None:
    seed = example_of(name)
    record = seed_record(SeedExample(**{**_values(seed), "script": str(script)}))
    turns = TASKS[name].to_turns(record)
    roles = [turn.role for turn in turns]
    assert roles[-1] == "assistant"
    assert roles[-2] == "user"
    assert set(roles[:-2]) <= {"system", "user", "assistant"}
    assert all(turn.content.strip() for turn in turns)


@pytest.mark.parametrize("name", TASKS)
@pytest.mark.parametrize("hostile", [each for each in HOSTILE if each])
def test_a_tasks_chat_carries_texts_unchanged(name: str, hostile: str) -> None:
    task = TASKS[name]
    fields = dict.fromkeys(task.example, hostile)
    seed = SeedExample(name, fields, hostile, "arq", "Arab", label=hostile, uid="u")
    turns = task.to_turns(seed_record(seed))
    assert turns[-1].content == hostile


def _values(seed: SeedExample) -> dict[str, object]:
    return {name: getattr(seed, name) for name in SeedExample.__slots__}


class Index:
    """A neighbour that is as near as the test says."""

    def __init__(self, text: str, score: float) -> None:
        self._found = Neighbour("accepted", 1, text, score)

    def nearest(self, text: str) -> Neighbour:
        return self._found


def check_verdict(name: str, checked: Checked) -> None:
    verdict = VERIFIERS[name].check(checked)
    assert verdict.verifier == name
    assert verdict.version == VERIFIERS[name].version
    assert 0.0 <= verdict.score <= 1.0
    assert all(isinstance(value, str) for value in verdict.values.values())
    missing = set(PLACEHOLDER.findall(verdict.sentence)) - {f"{{{v}}}" for v in verdict.values}
    assert not missing
    assert fill(verdict.sentence, verdict.values)


@pytest.mark.parametrize("name", VERIFIERS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    text=texts,
    seed=texts,
    variety=st.sampled_from([*VARIETIES, "", "klingon"]),
    script=st.sampled_from([*Script, "", "Tfng"]),
    parsed=st.booleans(),
    near=st.one_of(st.none(), st.floats(0, 1)),
)
def test_a_verifier_answers_for_every_text(
    name: str, text: str, seed: str, variety: str, script: str, parsed: bool, near: float | None
) -> None:
    index = None if near is None else Index(seed, near)
    checked = Checked({"text": text}, text, "label", variety, script, seed, parsed)
    check_verdict(name, checked)
    limits = {"min_characters": 3, "max_characters": 9, "min_ratio": 0.5, "max_ratio": 2.0}
    check_verdict(
        name, Checked({"text": text}, text, "", variety, script, seed, parsed, limits, index)
    )


@pytest.mark.parametrize("name", VERIFIERS)
@pytest.mark.parametrize("text", ["a" * 200_000, "wach راك 3lach " * 10_000, "\ud83d" * 100_000])
def test_a_verifier_answers_for_a_long_text(name: str, text: str) -> None:
    check_verdict(name, Checked({"text": text}, text, "", "arq", "Arab", text))


@pytest.mark.parametrize("name", TEACHERS)
def test_a_teachers_fingerprint_or_error_names_what_is_wrong(name: str, tmp_path: Path) -> None:
    spec = TeacherSpec("mine", name, str(tmp_path / "absent.gguf"))
    told: UserError | None = None
    fingerprint: Mapping[str, object] = {}
    try:
        fingerprint = TEACHERS[name].fingerprint(spec)
    except UserError as error:
        told = error
    if told is None:
        assert {"kind", "name"} <= set(fingerprint)
        assert fingerprint == TEACHERS[name].fingerprint(spec)
    else:
        assert "absent.gguf" in str(told)
        assert not PLACEHOLDER.search(str(told))


def test_a_plug_in_of_an_installed_package_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    about = tmp_path / "outside-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: outside\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text("[zerria.tasks]\nouter = outside_plugin:TASK\n")
    (tmp_path / "outside_plugin.py").write_text(
        "from dataclasses import replace\nfrom engine.tasks.summary import TASK\n"
        "TASK = replace(TASK, name='outer')\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    assert "outer" in Registry[TaskType]("engine.tasks", "TASK")
