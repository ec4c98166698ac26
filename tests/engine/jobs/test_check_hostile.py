"""`zerria check` on manifests and provenance of any shape: problems, never a crash."""

import copy
import json
import shutil

import pytest
from export_project import run_export
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from release_kit import rich_project

from engine.jobs.check import check
from engine.mix.spec import DatasetMix, Quota
from engine.store import Store

MIX = DatasetMix(seed=3, quotas=(Quota({"label": "joy"}, share=0.4),))
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(-(2**70), 2**70)
    | st.text(st.characters(), max_size=5)
    | st.floats()
    | st.sampled_from(["../x", "/etc/passwd", "train", "a\0b", "train.jsonl", "real"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=4,
)
many = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    with rich_project(folder / "project") as store:
        run_export(store, MIX, "chat", folder / "chat")
    with Store.open(folder / "project.zerria") as store:
        yield folder / "chat", store


def places(value, above=()):
    """The path of every value inside a JSON value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    for key, each in list(inside):
        yield (*above, key)
        if isinstance(each, dict | list):
            yield from places(each, (*above, key))


def mutate(value, data):
    changed = copy.deepcopy(value)
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from(list(places(changed))))
        holder = changed
        for key in path[:-1]:
            holder = holder[key]
        if data.draw(st.booleans()):
            holder[path[-1]] = data.draw(values)
        else:
            del holder[path[-1]]
        if not list(places(changed)):
            break
    return changed


def problems(folder, store):
    data = list(check(folder, store))[-1].data
    assert data["ok"] == (not data["problems"])
    json.dumps(data)
    return data["problems"]


@many
@given(data=st.data())
def test_a_manifest_of_any_shape(made, tmp_path, data):
    folder, store = tmp_path / "chat", made[1]
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(made[0], folder)
    path = folder / "manifest.json"
    before = json.loads(path.read_text(encoding="utf-8"))
    after = mutate(before, data)
    path.write_text(json.dumps(after), encoding="utf-8")
    found = problems(folder, store)
    # Against the project, no change of the manifest at all is missed.
    assert found or json.dumps(after, sort_keys=True) == json.dumps(before, sort_keys=True)
    problems(folder, None)


@many
@given(data=st.data())
def test_provenance_of_any_shape(made, tmp_path, data):
    folder, store = tmp_path / "chat", made[1]
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(made[0], folder)
    path = folder / "provenance.jsonl"
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    place = data.draw(st.integers(0, len(lines) - 1))
    lines[place] = mutate(lines[place], data)
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    problems(folder, store)


@pytest.mark.parametrize("content", [b"", b"\n", b"[]\n", b"null\n", b"\xff\n", b"[" * 10_000])
def test_provenance_that_is_no_provenance(made, tmp_path, content):
    folder = shutil.copytree(made[0], tmp_path / "chat")
    (folder / "provenance.jsonl").write_bytes(content)
    assert problems(folder, made[1])


def test_two_hundred_problems_are_enough(made, tmp_path):
    folder = shutil.copytree(made[0], tmp_path / "chat")
    (folder / "provenance.jsonl").write_bytes(b"{}\n" * 10_000)
    assert len(problems(folder, made[1])) == 200
