"""`zerria check`: whatever was changed after the export is found, and never crashes the check."""

import hashlib
import json
import shutil

import pytest
from export_project import make_project, run_export
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import UserError
from engine.exporters import EXPORTERS
from engine.jobs.check import check
from engine.jobs.release_folder import files_in
from engine.mix.spec import DatasetMix, Quota

MIX = DatasetMix(
    seed=3,
    quotas=(Quota({"label": "joy"}, share=0.4), Quota({"origin": "synthetic"}, count=40)),
)


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    folder = tmp_path_factory.mktemp("exports")
    with make_project(folder / "project") as store:
        for name in EXPORTERS:
            run_export(store, MIX, name, folder / name)
    return folder


@pytest.fixture
def chat(exported, tmp_path):
    return shutil.copytree(exported / "chat", tmp_path / "chat")


def problems(folder):
    data = dict(list(check(folder))[-1].data)
    assert data["ok"] == (not data["problems"])
    return data["problems"]


def edit_lines(folder, change, *, name="provenance.jsonl", sign=True):
    """Change the lines of a file; with `sign`, mend hash and size in the manifest as a forger would."""
    path = folder / name
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    change(lines)
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    path.write_bytes(text.encode())
    if sign:
        edit_manifest(folder, lambda manifest: None)


def edit_manifest(folder, change):
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    change(manifest)
    for name in manifest["files"]:
        content = (folder / name).read_bytes()
        manifest["files"][name] = {
            "sha256": hashlib.sha256(content).hexdigest(),
            "bytes": len(content),
        }
    path.write_text(json.dumps(manifest, ensure_ascii=False), encoding="utf-8")


@pytest.mark.parametrize("name", list(EXPORTERS))
def test_an_untouched_export_has_no_problem(exported, name):
    assert problems(exported / name) == []


@pytest.mark.parametrize("name", list(EXPORTERS))
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None
)
@given(data=st.data())
def test_a_flipped_bit_anywhere_is_found(exported, tmp_path, name, data):
    folder = tmp_path / "flipped"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(exported / name, folder)
    files = sorted(name for name in files_in(folder) if name != "manifest.json")
    path = folder / data.draw(st.sampled_from(files))
    content = bytearray(path.read_bytes())
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(content)
    assert any(path.name in each and "SHA-256" in each for each in problems(folder))


@pytest.mark.parametrize("name", ["train.jsonl", "test.jsonl", "provenance.jsonl", "README.md"])
def test_a_missing_file_is_named(chat, name):
    (chat / name).unlink()
    assert f"{name} is missing." in problems(chat)


def test_a_file_too_many_is_named(chat):
    (chat / "extra.bin").write_bytes(b"?")
    assert problems(chat) == ["extra.bin is no part of the export."]


@pytest.mark.parametrize("content", [None, b"", b"{}", b"[]", b"\xff", b"[" * 100_000])
def test_a_folder_without_a_manifest_is_told(chat, content):
    (chat / "manifest.json").unlink()
    if content is not None:
        (chat / "manifest.json").write_bytes(content)
    (problem,) = problems(chat)
    assert "manifest.json" in problem


def test_a_newer_manifest_is_told(chat):
    edit_manifest(chat, lambda manifest: manifest.update(format_version=99))
    assert "99" in problems(chat)[0]


def test_a_folder_that_is_not_there_is_the_users_error(tmp_path):
    with pytest.raises(UserError, match="nowhere"):
        list(check(tmp_path / "nowhere"))


def test_an_edited_row_is_found_even_when_its_hash_is_mended(chat):
    edit_lines(chat, lambda rows: rows[2]["messages"].reverse(), name="train.jsonl")
    (problem,) = problems(chat)
    assert "train.jsonl, row 3" in problem


def test_a_dropped_row_is_found_even_when_the_hash_is_mended(chat):
    edit_lines(chat, lambda rows: rows.pop(), name="train.jsonl")
    assert any("train.jsonl has" in each for each in problems(chat))


def test_a_count_of_the_manifest_that_is_not_true_is_named(chat):
    edit_manifest(chat, lambda manifest: manifest.update(real=manifest["real"] + 1))
    assert any("figure real" in each for each in problems(chat))


def test_a_seed_and_its_offspring_in_two_splits_are_named(chat):
    def leak(lines):
        evaluating = next(line for line in lines if line["split"] == "test")
        grown = next(line for line in lines if line["origin"] != "real")
        grown["lineage"] = evaluating["lineage"]

    edit_lines(chat, leak)
    assert any("its kin" in each for each in problems(chat))


def test_a_synthetic_row_in_an_evaluation_split_is_named(chat):
    def relabel(lines):
        next(line for line in lines if line["split"] == "test")["origin"] = "synthetic"

    edit_lines(chat, relabel)
    assert any("is in test and not real" in each for each in problems(chat))


def test_a_broken_floor_cap_and_quota_are_named(chat):
    def forge(lines):
        for line in lines:
            if line["split"] == "train":
                line.update(origin="synthetic", lineage="s1", group="s1")

    edit_lines(chat, forge)
    found = "\n".join(problems(chat))
    assert "less than the floor of 0.5" in found
    assert "more than 3 synthetic rows grow from the seed s1" in found
    assert "the quota allows 40" in found


def test_a_mix_that_was_changed_afterwards_is_found(chat):
    def stricter(manifest):
        manifest["mix"] = manifest["mix"].replace("floor = 0.5", "floor = 0.9")

    edit_manifest(chat, stricter)
    assert any("floor of 0.9" in each for each in problems(chat))


def test_the_same_row_twice_is_named(chat):
    edit_lines(chat, lambda lines: lines[1].update(uid=lines[0]["uid"]))
    assert any("is there twice" in each for each in problems(chat))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=4,
)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)
@given(data=st.data())
def test_a_hostile_manifest_is_a_problem_and_never_a_crash(exported, tmp_path, data):
    folder = tmp_path / "hostile"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(exported / "chat", folder)
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    key = data.draw(st.sampled_from(sorted(set(manifest) - {"tool", "name", "decisions"})))
    value = data.draw(json_values)
    unchanged = manifest[key] == value
    manifest[key] = value
    path.write_text(json.dumps(manifest), encoding="utf-8")
    found = problems(folder)
    told_of = {"files", "export_format", "counts", "rows", "real", "synthetic", "edited", "splits",
               "format", "format_version", "mix", "target_rows", "quotas"}  # fmt: skip
    assert found or unchanged or key not in told_of


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "", "a\0b"])
def test_a_manifest_can_not_point_outside_its_folder(chat, name):
    path = chat / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    manifest["files"][name] = {"sha256": "0", "bytes": 1}
    path.write_text(json.dumps(manifest), encoding="utf-8")
    assert problems(chat) == [f"{name} is missing."]
