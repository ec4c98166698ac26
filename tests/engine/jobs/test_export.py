"""The export of a project: what is written, and what is never left behind."""

import json
from dataclasses import replace

import pytest
from export_project import bytes_of, make_project, run_export

from engine.errors import Cancelled, UserError
from engine.exporters import EXPORTERS
from engine.jobs import export as export_module
from engine.jobs.check import check
from engine.jobs.export import export, keep_release, run_in_worker, seed_groups
from engine.jobs.statistics import composition_table, statistics
from engine.mix.licences import LicenceRules
from engine.mix.mix_file import parse_mix, to_toml
from engine.mix.spec import DatasetMix, Quota
from engine.model import SeedExample
from engine.plugin import EDITED
from engine.text.normalise import exact_key

MIX = DatasetMix(name="darija feelings", seed=3)
ANY_LICENCE = replace(MIX, licences=LicenceRules(allow_unknown=True))


@pytest.fixture
def store(tmp_path):
    with make_project(tmp_path / "project") as opened:
        yield opened


def checked(folder):
    return dict(list(check(folder))[-1].data)


@pytest.mark.parametrize("name", list(EXPORTERS))
def test_every_format_exports_and_proves_itself(store, tmp_path, name):
    events, done = run_export(store, MIX, name, tmp_path / "out")
    assert checked(tmp_path / "out") == {"ok": True, "problems": []}
    assert done["rows"] == done["real"] + done["synthetic"] == sum(done["splits"].values())
    if EXPORTERS[name].rows == EDITED:
        assert (done["real"], done["rows"]) == (0, 6)
    else:
        assert done["real"] == 60
        assert set(done["splits"]) == {"train", "validation", "test"}
    assert sorted(done["files"]) == sorted(bytes_of(tmp_path / "out"))
    assert [event.kind for event in events].count("progress") == len(done["splits"])


@pytest.mark.parametrize("name", list(EXPORTERS))
def test_the_same_project_mix_and_format_give_the_same_bytes(store, tmp_path, name):
    run_export(store, MIX, name, tmp_path / "one" / "out")
    run_export(store, MIX, name, tmp_path / "other_place")
    assert bytes_of(tmp_path / "one" / "out") == bytes_of(tmp_path / "other_place")


def test_edited_rows_are_counted_as_synthetic(store, tmp_path):
    _, done = run_export(store, MIX, "chat", tmp_path / "out")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["edited"] > 0
    assert done["synthetic"] >= manifest["edited"]
    by_origin = {}
    for each in manifest["counts"]:
        by_origin[each["origin"]] = by_origin.get(each["origin"], 0) + each["rows"]
    assert by_origin["edited"] + by_origin["synthetic"] == done["synthetic"]


def test_the_manifest_says_all_and_holds_no_path_of_this_machine(store, tmp_path):
    run_export(store, MIX, "chat", tmp_path / "out")
    text = (tmp_path / "out" / "manifest.json").read_text(encoding="utf-8")
    manifest = json.loads(text)
    assert parse_mix(manifest["mix"], "manifest") == MIX
    assert manifest["random_seed"] == 3
    assert list(manifest["recipes"].values()) == [{"name": "like_seeds", "version": 1}]
    (teacher,) = manifest["teachers"].values()
    assert teacher["sha256"] == "ab" * 32
    assert teacher["model"] == "x.gguf"
    assert str(tmp_path) not in text
    assert manifest["sources"][0] == {
        "source": "radio",
        "licence": "CC-BY-4.0",
        "rows": manifest["sources"][0]["rows"],
    }


def test_every_row_has_its_provenance(store, tmp_path):
    run_export(store, MIX, "chat", tmp_path / "out")
    lines = [
        json.loads(line)
        for line in (tmp_path / "out" / "provenance.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    grown = [line for line in lines if line["origin"] != "real"]
    assert grown
    for line in grown:
        assert line["provenance"]["recipe"] == "recipe-hash"
        assert line["provenance"]["decision"]["annotator"] == "amina"
        assert line["split"] == "train"


def test_the_card_has_front_matter_for_the_hub_and_measured_numbers(tmp_path):
    with make_project(tmp_path / "unlicensed", radio="") as store:
        _, done = run_export(store, ANY_LICENCE, "chat", tmp_path / "out")
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert card.startswith('---\npretty_name: "darija feelings"\n')
    for part in ('- "arq"', '- "ary"', '- "other"', '- "cc0-1.0"', '- "n<1K"', '- "synthetic"'):
        assert part in card
    assert '  - split: train\n    path:\n    - "train.jsonl"' in card
    assert f"{100 * done['real'] / done['rows']:.1f} %" in card
    assert "90.0 % were kept" in card
    assert "A licence is missing" in card


def test_a_name_with_signs_outside_the_basic_plane_stays_readable_in_the_card(store, tmp_path):
    run_export(store, replace(MIX, name='"x": زرّيعة 🌱'), "chat", tmp_path / "out")
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert card.splitlines()[1] == 'pretty_name: "\\"x\\": زرّيعة 🌱"'


@pytest.mark.parametrize("radio", ["", "unknown"])
def test_a_missing_licence_that_the_mix_allows_is_a_warning(tmp_path, radio):
    with make_project(tmp_path / "unlicensed", radio=radio) as store:
        events, _ = run_export(store, ANY_LICENCE, "chat", tmp_path / "out")
    warnings = [event.data for event in events if event.kind == "warning"]
    assert any(each["values"].get("source") == "radio" for each in warnings)


def test_shortages_are_told_before_anything_is_written(store, tmp_path):
    mix = replace(MIX, quotas=(Quota({"label": "love"}, count=7),))
    events = export(store, mix, "chat", tmp_path / "out")
    first = next(events)
    assert first.kind == "shortage"
    assert (first.data["wanted"], first.data["available"], first.data["missing"]) == (7, 0, 7)
    assert not list(tmp_path.glob("*out*"))
    assert list(events)[-1].kind == "done"
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["shortages"][0]["cell"] == {"label": "love"}
    assert checked(tmp_path / "out")["ok"]


def test_shortages_can_be_made_to_stop_the_export(store, tmp_path):
    mix = replace(MIX, quotas=(Quota({"label": "love"}, count=7),))
    with pytest.raises(UserError, match="label=love"):
        list(export(store, mix, "chat", tmp_path / "out", accept_shortage=False))
    assert not (tmp_path / "out").exists()
    assert store.releases.all() == []


def test_an_export_without_any_row_is_the_users_error(tmp_path):
    with make_project(tmp_path / "project", candidates=0) as store:
        mix = replace(MIX, quotas=(), rows=0)
        list(export(store, mix, "chat", tmp_path / "out"))
    from engine.store import Store

    with (
        Store.create(tmp_path / "empty", {}) as empty,
        pytest.raises(UserError, match="no row to export"),
    ):
        list(export(empty, MIX, "chat", tmp_path / "none"))
    assert not (tmp_path / "none").exists()


def test_an_unknown_format_is_told_with_those_there_are(store, tmp_path):
    with pytest.raises(UserError, match=", ".join(EXPORTERS)):
        list(export(store, MIX, "xls", tmp_path / "out"))


def test_the_format_of_the_mix_is_used_when_none_is_given(store, tmp_path):
    run_export(store, replace(MIX, format="csv"), "", tmp_path / "out")
    assert (tmp_path / "out" / "train.csv").is_file()


def test_the_system_prompt_of_the_mix_opens_every_chat(store, tmp_path):
    run_export(store, replace(MIX, system="جاوب بالدارجة"), "chat", tmp_path / "out")
    for line in (tmp_path / "out" / "train.jsonl").read_text(encoding="utf-8").splitlines():
        messages = json.loads(line)["messages"]
        assert [each["role"] for each in messages] == ["system", "user", "assistant"]
        assert messages[0]["content"] == "جاوب بالدارجة"
    assert checked(tmp_path / "out")["ok"]


def test_a_writer_that_fails_leaves_nothing_behind(store, tmp_path, monkeypatch):
    run_export(store, MIX, "chat", tmp_path / "out")
    before = bytes_of(tmp_path / "out")

    def write(records, file, tasks):
        file.write(b"half of a")
        raise OSError(28, "No space left on device")

    job = export_module.EXPORTERS["chat"]
    monkeypatch.setattr(export_module, "find_exporter", lambda name: replace(job, write=write))
    for target in (tmp_path / "new", tmp_path / "out"):
        with pytest.raises(UserError, match="No space left"):
            list(export(store, MIX, "chat", target))
    assert not (tmp_path / "new").exists()
    assert bytes_of(tmp_path / "out") == before
    assert not list(tmp_path.glob(".*"))
    assert len(store.releases.all()) == 1


def test_a_cancelled_export_leaves_nothing_behind(store, tmp_path):
    answers = iter([False, False, True])
    with pytest.raises(Cancelled):
        list(export(store, MIX, "chat", tmp_path / "out", cancelled=lambda: next(answers, True)))
    assert not (tmp_path / "out").exists()
    assert not list(tmp_path.glob(".*"))


def test_an_export_that_is_dropped_half_way_leaves_nothing_behind(store, tmp_path):
    events = export(store, MIX, "chat", tmp_path / "out")
    while next(events).kind != "progress":
        pass
    events.close()
    assert not (tmp_path / "out").exists()
    assert not list(tmp_path.glob(".*"))


def test_what_a_killed_export_left_is_cleared_by_the_next(store, tmp_path):
    (tmp_path / ".out.zerria-part").mkdir()
    (tmp_path / ".out.zerria-part" / "train.jsonl").write_text("half")
    run_export(store, MIX, "chat", tmp_path / "out")
    assert checked(tmp_path / "out")["ok"]
    assert not list(tmp_path.glob(".*"))


def test_a_replacement_that_was_killed_between_its_two_renames_gives_the_old_export_back(
    store, tmp_path
):
    run_export(store, MIX, "chat", tmp_path / "out")
    before = bytes_of(tmp_path / "out")
    (tmp_path / "out").rename(tmp_path / ".out.zerria-old")
    empty = replace(MIX, quotas=(Quota({"label": "love"}, count=7),))
    with pytest.raises(UserError):
        list(export(store, empty, "xls", tmp_path / "out"))
    assert bytes_of(tmp_path / ".out.zerria-old") == before
    run_export(store, MIX, "csv", tmp_path / "out")
    assert not list(tmp_path.glob(".*"))
    assert (tmp_path / "out" / "train.csv").exists()


def test_an_export_of_ours_is_replaced_whole(store, tmp_path):
    run_export(store, MIX, "csv", tmp_path / "out")
    run_export(store, MIX, "chat", tmp_path / "out")
    assert not (tmp_path / "out" / "train.csv").exists()
    assert checked(tmp_path / "out")["ok"]


@pytest.mark.parametrize("name", ["notes.txt", "manifest.json"])
def test_a_folder_of_the_users_is_never_replaced(store, tmp_path, name):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / name).write_text("{}")
    with pytest.raises(UserError, match="left alone"):
        list(export(store, MIX, "chat", tmp_path / "out"))
    assert bytes_of(tmp_path / "out") == {name: b"{}"}


def test_an_export_to_which_the_user_added_a_file_is_not_replaced(store, tmp_path):
    run_export(store, MIX, "chat", tmp_path / "out")
    (tmp_path / "out" / "my_notes.txt").write_text("keep me")
    with pytest.raises(UserError, match=r"my_notes\.txt"):
        list(export(store, MIX, "chat", tmp_path / "out"))


def test_a_file_in_the_way_is_told(store, tmp_path):
    (tmp_path / "out").write_text("a file")
    with pytest.raises(UserError, match="is a file"):
        list(export(store, MIX, "chat", tmp_path / "out"))


def test_rows_without_the_label_their_task_needs_are_left_out_and_told(store, tmp_path):
    imported = store.seeds.begin_import("more.txt", "", "utf-8", {}, "line")
    seed = SeedExample("classification", {"text": "بلا"}, "بلا", "arq", "Arab", licence="MIT")
    store.seeds.add(imported, [(seed, exact_key(seed.text), [])])
    events, done = run_export(store, MIX, "chat", tmp_path / "out")
    assert done["real"] == 60
    assert any("left out" in str(event.data.get("text")) for event in events)
    assert checked(tmp_path / "out")["ok"]


def test_a_finished_export_is_kept_as_a_release(store, tmp_path):
    run_export(store, MIX, "chat", tmp_path / "out")
    (release,) = store.releases.all()
    assert release["mix"] == to_toml(MIX)
    assert (release["format"], release["folder"]) == ("chat", str(tmp_path / "out"))
    assert release["manifest"]["rows"] > 60


def test_the_worker_exports_a_snapshot_and_the_owner_keeps_the_release(tmp_path):
    with make_project(tmp_path / "odd.zerria", radio="as the radio says") as store:
        _export_in_worker(store, tmp_path)


def _export_in_worker(store, tmp_path):
    store.snapshot(tmp_path / "snapshot.zerria")
    told = []
    args = {
        "snapshot": str(tmp_path / "snapshot.zerria"),
        "mix": to_toml(MIX),
        "format": "chat",
        "out": str(tmp_path / "out"),
    }
    done = run_in_worker(args, lambda kind, data: told.append(kind), lambda: False)
    run_export(store, MIX, "chat", tmp_path / "own")
    assert bytes_of(tmp_path / "out") == bytes_of(tmp_path / "own")
    assert set(done) == {"rows", "real", "synthetic", "splits", "files", "release"}
    assert set(told) == {"warning", "progress"}
    json.dumps(done)
    keep_release(store, done["release"])
    assert len(store.releases.all()) == 2


def test_a_seed_that_copies_another_is_in_its_group(store):
    twin = next(store.seeds.stream())
    imported = store.seeds.begin_import("twins.jsonl", "", "utf-8", {}, "text")
    store.seeds.add(imported, [(replace(twin, label="fear"), exact_key(twin.text), [])])
    *_, copied = store.seeds.stream()
    assert seed_groups(store) == {copied.uid: twin.uid}


def test_statistics_count_every_cell(store):
    found = statistics(store)
    assert (found["seeds"], found["candidates"], found["waiting"]) == (60, 60, 0)
    assert found["decisions"] == {"accept": 48, "edit": 6, "reject": 6, "skip": 0, "flag": 0}
    assert sum(cell["real"] for cell in found["cells"]) == 60
    assert sum(cell["accepted"] for cell in found["cells"]) == 54
    assert sum(cell["rejected"] for cell in found["cells"]) == 6
    assert set(found["cells"][0]) == {
        "label", "variety", "script", "real", "accepted", "waiting", "rejected",
    }  # fmt: skip
    assert found["runs"][0]["requests"] == 60
    json.dumps(found)


def test_the_composition_is_a_table_of_labels_by_varieties(store):
    table = composition_table(statistics(store)["cells"])
    lines = table.splitlines()
    assert lines[0].split() == ["variety", "arq", "ary", "all"]
    assert lines[-1].split()[-1] == "114"
    assert composition_table([]) == ""
