"""What a release says of itself: manifest and provenance by their published schemas, the card."""

import json
import shutil

import pytest
from export_project import bytes_of, run_export
from release_kit import TEACHER, rich_project

from engine.exporters import EXPORTERS
from engine.jobs.card import card
from engine.jobs.columns import Keys, Uids
from engine.jobs.licence_names import hub_licence, most_binding_first, spdx_url
from engine.mix.spec import DatasetMix
from engine.paths import resources

MIX = DatasetMix(name="darija feelings", seed=3)


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    folder = tmp_path_factory.mktemp("releases")
    with rich_project(folder / "project") as store:
        for name in EXPORTERS:
            run_export(store, MIX, name, folder / name)
    return folder


@pytest.fixture
def manifest(released):
    return json.loads((released / "chat" / "manifest.json").read_text(encoding="utf-8"))


def schema(name):
    from jsonschema import Draft202012Validator

    path = resources() / "schemas" / f"{name}.schema.json"
    value = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(value)
    return Draft202012Validator(value)


def lines_of(folder):
    text = (folder / "provenance.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("name", list(EXPORTERS))
def test_a_manifest_keeps_its_published_schema(released, name):
    value = json.loads((released / name / "manifest.json").read_text(encoding="utf-8"))
    assert not list(schema("manifest").iter_errors(value))


@pytest.mark.parametrize("name", list(EXPORTERS))
def test_every_line_of_provenance_keeps_its_published_schema(released, name):
    validator = schema("provenance_line")
    for line in lines_of(released / name):
        assert not list(validator.iter_errors(line))


def test_the_schema_knows_every_key_of_a_manifest(manifest):
    assert list(schema("manifest").iter_errors({**manifest, "more": 1}))
    assert list(schema("manifest").iter_errors({**manifest, "rows": -1}))
    lacking = {key: value for key, value in manifest.items() if key != "decision_log"}
    assert list(schema("manifest").iter_errors(lacking))


def test_provenance_says_all_of_a_row(released):
    lines = lines_of(released / "chat")
    edited = next(line for line in lines if line["origin"] == "edited" and line["label"] != "fear")
    found = edited["provenance"]
    assert found["seeds"] == [edited["lineage"]]
    assert found["teacher_sha256"] == TEACHER["sha256"]
    assert (found["recipe"], found["recipe_name"], found["recipe_version"]) == (
        "recipe-hash", "like_seeds", 3,
    )  # fmt: skip
    assert found["sampling"]["temperature"] == 0.8
    assert found["sampling"]["seed"] >= 100
    assert {each["verifier"]: each["version"] for each in found["verdicts"]} == {
        "length": 2, "variety": 1,
    }  # fmt: skip
    assert found["decision"]["duration_ms"] == 4000
    assert found["edit"]["distance"] > 0
    assert "edit" not in next(line for line in lines if line["origin"] == "synthetic")["provenance"]


def test_the_manifest_counts_what_is_behind_the_rows(released, manifest):
    lines = lines_of(released / "chat")
    seeds = {line["lineage"] for line in lines}
    uids = Uids()
    for uid in sorted(seeds, reverse=True):
        uids.add(uid)
    assert manifest["row_kind"] == "chosen"
    assert manifest["seeds"] == uids.as_data()
    assert manifest["seeds"]["count"] == len(seeds) == 40
    (sampling,) = manifest["sampling"]
    assert sampling["settings"]["repetition_penalty"] == 1.1
    assert sampling["rows"] == manifest["synthetic"]
    assert "seed" not in sampling["settings"]
    assert manifest["edit_distance"]["rows"] == manifest["edited"]
    assert manifest["decision_log"]["count"] == 36
    agreed = manifest["agreement"]
    assert (agreed["candidates"], agreed["annotators"], agreed["raw"]) == (4, 2, 0.5)
    (length,) = manifest["verifier_precision"]["verifiers"]
    # Of 32 decided, 0, 4, 8 … were flagged; people rejected 0, 8, 16, 24 and then 1 and 2.
    assert (length["flagged"], length["rejected"], length["caught"]) == (8, 6, 4)
    assert length["precision"] == 0.5
    assert length["precision_interval"][0] < 0.5 < length["precision_interval"][1]
    attributes = {each["attribute"]: each["total_variation"] for each in manifest["representation"]}
    assert set(attributes) == {"label", "variety", "script", "topic"}
    assert attributes["script"] == 0


def test_a_project_without_a_second_annotator_says_so_and_invents_nothing(tmp_path):
    from export_project import make_project

    with make_project(tmp_path / "project") as store:
        run_export(store, MIX, "chat", tmp_path / "out")
    found = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert found["agreement"]["raw"] is None
    assert "No candidate" in found["agreement"]["note"]
    assert found["verifier_precision"]["verifiers"] == []
    assert "is not known" in (tmp_path / "out" / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", list(EXPORTERS))
def test_nothing_names_a_folder_of_this_machine(released, name):
    for content in bytes_of(released / name).values():
        assert b"/home/me" not in content
        assert str(released).encode() not in content


def test_the_card_tells_measured_numbers(released, manifest):
    text = (released / "chat" / "README.md").read_text(encoding="utf-8")
    for part in (
        "## Representation",
        "2 annotators agreed on 50.0 % of 4 candidates",
        "50.0 % of 8",
        "temperature 0.8",
        manifest["decision_log"]["head"],
        "The one that binds most is: cc-by-sa-4.0.",
        "cd" * 32,
    ):
        assert part in text
    assert text.index('- "cc-by-sa-4.0"') < text.index('- "cc0-1.0"')
    assert "license_name" not in text


HOSTILE = "x\u202e | <script>alert(1)</script> [a](http://b) `c` *d* _e_ \n# f \u0000 &amp; ![](g)"


def test_hostile_texts_stay_text_in_the_card(manifest):
    import yaml

    source = {"source": HOSTILE, "licence": HOSTILE, "rows": 1}
    cell = {**manifest["counts"][0], "label": HOSTILE}
    hostile = {
        **manifest,
        "name": HOSTILE + ' "\n---\nlicense: mit',
        "sources": [source],
        "counts": [cell],
        "teachers": {"t": {"name": HOSTILE}},
        "shortages": [{"sentence": HOSTILE}],
    }
    text = card(hostile, {"train": ("train.jsonl",)}, ["classification"])
    _, front, body = text.split("---\n", 2)
    data = yaml.safe_load(front)
    assert data["license"] == ["other"]
    assert data["license_name"].startswith("x | <script>")
    assert "\n" not in data["pretty_name"]
    assert not {"\u202e", "\0"} & set(text)
    assert "⟦RLO⟧" in body
    for part in ("<script", "[a](", "`c`", " *d* ", "\n# f", "![]("):
        assert part not in body
    rows = [line for line in body.splitlines() if line.startswith("| x")]
    assert rows
    assert all(line.replace("\\|", "").count("|") in (4, 6) for line in rows)


@pytest.mark.parametrize("name", ["chat", "alpaca", "csv", "parquet"])
def test_the_datasets_library_loads_a_release_by_its_front_matter(
    released, tmp_path, monkeypatch, name
):
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    import datasets

    loaded = datasets.load_dataset(str(released / name), cache_dir=str(tmp_path / "cache"))
    manifest = json.loads((released / name / "manifest.json").read_text(encoding="utf-8"))
    assert {split: len(rows) for split, rows in loaded.items()} == manifest["splits"]


def test_licences_are_known_by_what_people_write():
    assert hub_licence(" CC BY 4.0") == "cc-by-4.0"
    assert hub_licence("") == hub_licence("mine") == "other"
    assert spdx_url("Apache 2.0") == "https://spdx.org/licenses/Apache-2.0"
    assert spdx_url("mine") == ""
    names = ["mit", "cc-by-nc-4.0", "cc0-1.0", "other", "cc-by-sa-4.0", "mit"]
    assert most_binding_first(names) == ["other", "cc-by-nc-4.0", "cc-by-sa-4.0", "mit", "cc0-1.0"]


def test_uids_are_counted_once_whatever_their_order_and_form():
    one, other = Uids(), Uids()
    uids = ["ff" * 16, "00" * 16, "s1", "00" * 15 + "01", "zz"]
    for uid in [*uids, *uids]:
        one.add(uid)
    for uid in reversed(uids):
        other.add(uid)
    assert one.as_data() == other.as_data()
    assert one.as_data()["count"] == 5
    assert Uids().as_data()["count"] == 0


def test_keys_group_equal_texts_by_place():
    keys = Keys()
    for text in ("a", "b", "a", "c", "b", "a"):
        keys.add(text)
    order, begins = keys.groups()
    groups = []
    for place, begin in zip(order.tolist(), begins.tolist(), strict=True):
        if begin:
            groups.append([])
        groups[-1].append(place)
    assert sorted(groups) == [[0, 2, 5], [1, 4], [3]]


@pytest.mark.parametrize(
    "key", ["seeds", "sources", "sampling", "edit_distance", "representation", "tasks", "rejected"]
)
def test_a_figure_that_is_not_what_the_rows_come_to_is_found(released, tmp_path, key):
    from engine.jobs.check import check

    folder = shutil.copytree(released / "chat", tmp_path / "chat")
    path = folder / "manifest.json"
    value = json.loads(path.read_text(encoding="utf-8"))
    value[key] = 1 if key == "rejected" else type(value[key])()
    path.write_text(json.dumps(value), encoding="utf-8")
    (problem,) = list(check(folder))[-1].data["problems"]
    assert f"the figure {key}" in problem
