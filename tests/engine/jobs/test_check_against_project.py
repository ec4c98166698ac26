"""`zerria check FOLDER --project FILE`: what the project says otherwise than its export is found."""

import hashlib
import json
import shutil

import pytest
from export_project import run_export
from release_kit import decide, rich_project

from engine.cli import main
from engine.exporters import EXPORTERS
from engine.jobs.check import check
from engine.mix.spec import DatasetMix
from engine.model import Action, Decision
from engine.store import Store

MIX = DatasetMix(name="darija feelings", seed=3, system="جاوب")
FORMATS = ("chat", "alpaca", "csv", "parquet")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("releases")
    with rich_project(folder / "project") as store:
        for name in EXPORTERS:
            run_export(store, MIX, name, folder / name)
    return folder


@pytest.fixture
def copied(made, tmp_path):
    """The project and its exports, for a test to change."""
    return shutil.copytree(made, tmp_path / "all")


@pytest.fixture
def store(copied):
    with Store.open(copied / "project.zerria") as opened:
        yield opened


def problems(folder, store):
    data = dict(list(check(folder, store))[-1].data)
    assert data["ok"] == (not data["problems"])
    return data["problems"]


def sign(folder):
    """Mend the manifest as one would who changed a file on purpose."""
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    for name, facts in manifest["files"].items():
        content = (folder / name).read_bytes()
        facts.update(sha256=hashlib.sha256(content).hexdigest(), bytes=len(content))
    path.write_text(json.dumps(manifest, ensure_ascii=False), encoding="utf-8")


@pytest.mark.parametrize("name", list(EXPORTERS))
def test_an_export_agrees_with_its_project(copied, store, name):
    assert problems(copied / name, store) == []


def test_more_decisions_since_then_are_no_problem(copied, store):
    decide(store, [Decision(40, Action.ACCEPT, "amina")])
    assert problems(copied / "chat", store) == []


def exported_candidate(folder, store):
    lines = (folder / "provenance.jsonl").read_text(encoding="utf-8").splitlines()
    uid = next(line["uid"] for line in map(json.loads, lines) if line["origin"] == "synthetic")
    return store.candidates.find(uid)


def test_a_decision_that_was_undone_since_is_listed(copied, store):
    candidate = exported_candidate(copied / "chat", store)
    decide(store, [Decision(candidate.id, Action.FLAG, "amina")])
    (problem,) = problems(copied / "chat", store)
    assert f"{candidate.uid} is no row of the project now" in problem


def test_a_decision_that_was_made_anew_is_listed(copied, store):
    candidate = exported_candidate(copied / "chat", store)
    decide(store, [Decision(candidate.id, Action.ACCEPT, "yacine", at="2020-01-01")])
    (problem,) = problems(copied / "chat", store)
    assert f"the decision on {candidate.uid} is no longer" in problem


@pytest.mark.parametrize("name", FORMATS)
def test_an_edit_since_then_is_found_in_the_data(copied, store, name):
    candidate = exported_candidate(copied / name, store)
    fields = {"text": "بدلناها"}
    decide(store, [Decision(candidate.id, Action.EDIT, "amina", fields=fields, label="fear")])
    found = "\n".join(problems(copied / name, store))
    assert f"the text or label of {candidate.uid} is not what the project has" in found
    assert f"{candidate.uid} has the origin synthetic, in the project edited" in found
    assert f"{candidate.uid} has the label" in found


@pytest.mark.parametrize("name", FORMATS[:3])
def test_a_changed_text_is_found_even_when_every_hash_is_mended(copied, store, name):
    folder = copied / name
    path = next(folder.glob("train.*"))
    content = path.read_bytes()
    assert "زريعة".encode() in content
    path.write_bytes(content.replace("زريعة".encode(), "زريقة".encode(), 1))
    sign(folder)
    found = problems(folder, store)
    assert any("the text or label of" in each for each in found)
    assert "manifest.json: the project made no release with this manifest." in found


def test_another_project_does_not_know_the_export(copied, tmp_path):
    with rich_project(tmp_path / "other") as other:
        decide(other, [Decision(1, Action.ACCEPT, "x")])
        found = "\n".join(problems(copied / "chat", other))
    assert "made no release with this manifest" in found
    assert "do not begin with those of the export" in found
    with Store.create(tmp_path / "empty", {}) as empty:
        found = "\n".join(problems(copied / "chat", empty))
    assert "knows nothing of recipe-hash among its recipes" in found
    assert "is no row of the project now" in found


def test_a_decision_changed_in_the_file_breaks_the_chain(copied, store):
    with store._database.write():
        store._database.run("UPDATE decision SET duration_ms = 1 WHERE id = 1")
    found = problems(copied / "chat", store)
    assert any("do not begin with those of the export" in each for each in found)


def test_the_command_checks_with_and_without_the_project(copied, capsys):
    folder, project = str(copied / "chat"), str(copied / "project.zerria")
    assert main(["check", folder, "--json"]) == 0
    assert main(["check", folder, "--project", project, "--json"]) == 0
    with Store.open(copied / "project.zerria") as store:
        store.decisions.undo("amina")
        store.decisions.undo("amina")
        store.decisions.undo("amina")
    capsys.readouterr()
    assert main(["check", folder, "--json"]) == 0
    assert main(["check", folder, "--project", project, "--json"]) == 2
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert told["problems"]
