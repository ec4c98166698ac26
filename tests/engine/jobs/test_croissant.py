"""croissant.json of a release: valid for MLCommons' own library, which reads the rows by it."""

import json
import warnings

import pytest
from export_project import run_export
from release_kit import rich_project

from engine.exporters import EXPORTERS
from engine.jobs.data_fields import fields_of
from engine.jobs.manifest import PROVENANCE
from engine.mix.spec import DatasetMix

MIX = DatasetMix(name="darija | <feelings> 🌱", seed=3)


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    folder = tmp_path_factory.mktemp("releases")
    with rich_project(folder / "project") as store:
        for name in EXPORTERS:
            run_export(store, MIX, name, folder / name)
    return folder


@pytest.fixture(autouse=True)
def their_warnings(caplog):
    caplog.expected_warnings = True
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def dataset(folder):
    import mlcroissant

    return mlcroissant.Dataset(jsonld=str(folder / "croissant.json"))


def described(folder):
    return json.loads((folder / "croissant.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", list(EXPORTERS))
def test_it_is_valid_without_an_error_or_a_warning(released, name):
    found = dataset(released / name).metadata.ctx.issues
    assert not found.errors
    assert not found.warnings


@pytest.mark.parametrize("name", list(EXPORTERS))
def test_it_names_every_file_of_the_data_with_its_hash(released, name):
    manifest = json.loads((released / name / "manifest.json").read_text(encoding="utf-8"))
    files = {
        each["contentUrl"]: each["sha256"]
        for each in described(released / name)["distribution"]
        if each["@type"] == "cr:FileObject"
    }
    told = {path: facts["sha256"] for path, facts in manifest["files"].items()}
    assert files == {path: sha for path, sha in told.items() if path != "croissant.json"}
    assert PROVENANCE in files


@pytest.mark.parametrize("name", list(EXPORTERS))
def test_the_rows_are_read_by_it(released, name):
    folder = released / name
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    for split, files in manifest["data_files"].items():
        if not fields_of(folder / files[0]):
            pytest.skip("the format is no table: its files are listed, without fields")
        records = list(dataset(folder).records(split))
        assert len(records) == manifest["splits"][split]


def test_the_turns_of_a_chat_are_read_by_it(released):
    first = next(iter(dataset(released / "chat").records("train")))
    turns = first["train/messages"]
    line = (released / "chat" / "train.jsonl").read_text(encoding="utf-8").split("\n")[0]
    wanted = json.loads(line)["messages"]
    assert [each["train/messages/content"].decode() for each in turns] == [
        each["content"] for each in wanted
    ]


def test_it_tells_of_responsible_use_and_where_rows_come_from(released):
    value = described(released / "chat")
    assert value["conformsTo"] == [
        "http://mlcommons.org/croissant/1.1",
        "http://mlcommons.org/croissant/RAI/1.0",
    ]
    assert "were kept" in value["rai:dataAnnotationProtocol"][0]
    assert "agreed on 50.0 % of 4" in value["rai:dataAnnotationAnalysis"][0]
    assert value["rai:machineAnnotationTools"] == ["length, version 2"]
    sources = [each["prov:label"] for each in value["prov:wasDerivedFrom"]]
    assert sources == ["radio | <b>", "team"]
    recipe, review = value["prov:wasGeneratedBy"]
    assert recipe["prov:wasAssociatedWith"][0]["identifier"] == "cd" * 32
    assert "36 decisions" in review["prov:label"]
    assert value["license"] == [
        "https://spdx.org/licenses/CC-BY-SA-4.0",
        "https://spdx.org/licenses/CC0-1.0",
    ]


def test_it_holds_no_path_of_this_machine(released):
    text = (released / "chat" / "croissant.json").read_text(encoding="utf-8")
    assert str(released) not in text
    assert "/home/me" not in text
