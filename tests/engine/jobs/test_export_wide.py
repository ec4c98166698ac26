"""Exports under a mix that asks for more: held-out files, repetition, earlier tests, row kinds."""

import json
from collections import Counter
from dataclasses import replace

import pytest
from export_project import SEEDS, bytes_of, make_project, run_export

from engine.errors import UserError
from engine.exporters import EXPORTERS
from engine.jobs import export as export_module
from engine.jobs.check import check
from engine.jobs.choosing import choose_in_memory
from engine.mix.mix_file import parse_mix
from engine.mix.spec import Caps, DatasetMix, Decontamination, RareCells
from engine.model import Outcome, Verdict
from engine.plugin import EDITED, JUDGED


@pytest.fixture
def store(tmp_path):
    with make_project(tmp_path / "p.zerria") as opened:
        yield opened


def lines_of(folder):
    return [json.loads(line) for line in (folder / "provenance.jsonl").read_text().splitlines()]


def problems_of(folder, store=None):
    return list(check(folder, store))[-1].data["problems"]


def as_rows(monkeypatch, rows):
    """The chat format, made of other rows."""
    changed = {**EXPORTERS, "chat": replace(EXPORTERS["chat"], rows=rows)}
    monkeypatch.setattr(export_module, "EXPORTERS", changed)


def test_rows_near_an_evaluation_file_stay_out_and_are_listed(store, tmp_path):
    (tmp_path / "eval.jsonl").write_text(
        json.dumps(
            {"messages": [{"role": "user", "content": "زريعة نمرة 7 !"}]}, ensure_ascii=False
        )
        + "\n"
        + json.dumps(
            {"messages": [{"role": "user", "content": "نبتة نمرة 4"}]}, ensure_ascii=False
        ),
        "utf-8",
    )
    mix = DatasetMix(decontamination=Decontamination(("eval.jsonl",)))
    out = tmp_path / "out"
    events, _ = run_export(store, mix, "chat", out, folder=tmp_path)
    (told,) = [e for e in events if e.kind == "warning" and "near rows" in e.data["text"]]
    assert told.data["values"]["count"] == "2"
    removed = [json.loads(line) for line in (out / "removed.jsonl").read_text().splitlines()]
    assert [each["row"] for each in removed] == [1, 2]
    assert {each["kind"] for each in removed} == {"exact"}
    uids = {line["uid"] for line in lines_of(out)}
    assert not uids & {each["uid"] for each in removed}
    manifest = json.loads((out / "manifest.json").read_text())
    assert manifest["decontamination"]["removed"] == manifest["left_out"]["contaminated"] == 2
    assert manifest["removed_file"] == "removed.jsonl"
    assert str(tmp_path) not in json.dumps(manifest)
    assert not problems_of(out, store)


def test_a_missing_evaluation_file_is_the_users_error(store, tmp_path):
    mix = DatasetMix(decontamination=Decontamination(("none.jsonl",)))
    with pytest.raises(UserError, match="none"):
        run_export(store, mix, "chat", tmp_path / "out", folder=tmp_path)
    assert not (tmp_path / "out").exists()


def test_what_would_be_written_is_told_without_writing(store, tmp_path):
    told = run_export(store, DatasetMix(), "chat", tmp_path / "dry", dry_run=True)[1]
    assert not (tmp_path / "dry").exists()
    assert not store.releases.all()
    done = run_export(store, DatasetMix(), "chat", tmp_path / "out")[1]
    same = ("rows", "real", "synthetic", "splits")
    assert {key: told[key] for key in same} == {key: done[key] for key in same}


def test_rare_rows_are_repeated_marked_and_checked(store, tmp_path):
    rare = RareCells(by=("variety", "label"), below=0.9, rows=40, repeat=3)
    out = tmp_path / "out"
    run_export(store, DatasetMix(rare=rare), "chat", out)
    lines = lines_of(out)
    again = [line for line in lines if "repeat" in line["provenance"]]
    assert again
    assert {line["split"] for line in again} == {"train"}
    assert max(Counter(line["uid"] for line in lines).values()) <= 3
    assert not problems_of(out, store)
    manifest = json.loads((out / "manifest.json").read_text())
    assert manifest["repeats"]["rows"] == len(again)
    assert manifest["rows"] == len(lines)
    assert any(each["cell"] == {"label": "joy", "variety": "arq"} for each in manifest["rare"])


def test_rare_rows_weigh_more_instead(store, tmp_path):
    rare = RareCells(below=0.9, rows=60, repeat=3, weights=True)
    out = tmp_path / "out"
    run_export(store, DatasetMix(rare=rare), "chat", out)
    weights = {line["provenance"].get("weight") for line in lines_of(out)}
    assert max(weight for weight in weights if weight) > 1
    assert json.loads((out / "manifest.json").read_text())["weights"]
    assert not problems_of(out, store)


def test_rows_that_evaluated_are_never_trained_on_again(store, tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    run_export(store, DatasetMix(seed=1), "chat", first)
    before = {line["uid"]: line["split"] for line in lines_of(first) if line["split"] != "train"}
    assert before
    assert store.rows.evaluated_before() == before
    run_export(store, DatasetMix(seed=2), "chat", second)
    now = {line["uid"]: line["split"] for line in lines_of(second)}
    assert all(now[uid] == split for uid, split in before.items())
    third = tmp_path / "third"
    run_export(store, DatasetMix(seed=2, keep_earlier_tests=False), "chat", third)
    assert any(line["split"] == "train" for line in lines_of(third) if line["uid"] in before)


def test_waiting_rows_come_in_only_where_the_mix_says_so_and_all_verifiers_passed(store, tmp_path):
    assert parse_mix('include = "passing"', "mix.toml").include == "passing"
    assert store.decisions.undo("amina") is not None
    passed = [Verdict("length", 1, Outcome.PASS, 1.0, "")]
    flagged = [*passed, Verdict("script", 1, Outcome.FLAG, 0.0, "")]
    store.candidates.set_verdicts([(1, passed, 0.5), (2, passed, 0.5), (3, flagged, 0.5)])
    assert len(choose_in_memory(store, DatasetMix(), tmp_path)[0]) == SEEDS
    mix = DatasetMix(include="passing", floor=0, splits={"train": 1.0})
    records, choice = choose_in_memory(store, mix, tmp_path)
    assert {each.uid for each in records if each.origin != "real"} == {"c0", "c1"}
    run_export(store, mix, "chat", tmp_path / "out")
    assert len(lines_of(tmp_path / "out")) == len(choice.rows) == SEEDS + 2
    assert not problems_of(tmp_path / "out", store)


def test_edited_rows_are_in_the_split_of_their_seed(store, tmp_path, monkeypatch):
    chosen, edited = tmp_path / "chosen", tmp_path / "edited"
    run_export(store, DatasetMix(keep_earlier_tests=False), "chat", chosen)
    split_of = {line["lineage"]: line["split"] for line in lines_of(chosen)}
    as_rows(monkeypatch, EDITED)
    mix = DatasetMix(floor=1, rows=3, keep_earlier_tests=False)
    events, _ = run_export(store, replace(mix, rows=0), "chat", edited)
    lines = lines_of(edited)
    assert {line["origin"] for line in lines} == {"edited"}
    assert {line["uid"] for line in lines} == {f"c{place}" for place in (3, 13, 23, 33, 43, 53)}
    assert all(split_of.get(line["lineage"], line["split"]) == line["split"] for line in lines)
    assert json.loads((edited / "manifest.json").read_text())["row_kind"] == EDITED
    assert not [event for event in events if event.kind == "shortage"]
    assert not problems_of(edited)


def test_a_rejected_question_says_nothing_of_its_answer(store, tmp_path, monkeypatch):
    as_rows(monkeypatch, JUDGED)
    events, _ = run_export(store, DatasetMix(), "chat", tmp_path / "out")
    told = [event.data for event in events if event.kind == "warning"]
    assert [each["values"]["count"] for each in told if "is a question" in each["text"]] == ["6"]
    assert all(line["accepted"] for line in lines_of(tmp_path / "out"))


def test_judged_rows_hold_the_rejected_ones_of_trained_seeds(tmp_path, monkeypatch):
    as_rows(monkeypatch, JUDGED)
    out = tmp_path / "out"
    with make_project(tmp_path / "texts", task="text") as store:
        run_export(store, DatasetMix(), "chat", out)
    lines = lines_of(out)
    rejected = [line for line in lines if not line["accepted"]]
    assert rejected
    assert {line["split"] for line in rejected} == {"train"}
    manifest = json.loads((out / "manifest.json").read_text())
    assert (manifest["row_kind"], manifest["rejected"]) == (JUDGED, len(rejected))
    assert not problems_of(out)


def test_a_rejected_row_among_chosen_ones_is_a_problem(store, tmp_path):
    out = tmp_path / "out"
    run_export(store, DatasetMix(), "chat", out)
    lines = lines_of(out)
    lines[-1]["accepted"] = False
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    (out / "provenance.jsonl").write_text(text)
    assert any("was rejected" in each for each in problems_of(out))


def test_rows_over_a_cap_of_the_mix_are_a_problem(store, tmp_path):
    out = tmp_path / "out"
    run_export(store, DatasetMix(), "chat", out)
    manifest = json.loads((out / "manifest.json").read_text())
    manifest["mix"] += "\n[caps]\nper_recipe = 3\n"
    (out / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False))
    assert any("of the recipe recipe-hash" in each for each in problems_of(out))


def test_an_export_under_caps_passes_its_check(store, tmp_path):
    out = tmp_path / "out"
    mix = DatasetMix(
        caps=Caps(per_recipe=10, per_teacher=8, per_family=2),
        splits={"train": 0, "validation": 5, "test": 7},
        split_by="count",
        keep_earlier_tests=False,
    )
    done = run_export(store, mix, "chat", out)[1]
    assert done["synthetic"] == 8
    assert done["splits"]["validation"] == 5
    assert done["splits"]["test"] == 7
    assert not problems_of(out, store)


def test_the_same_project_and_mix_give_the_same_bytes(store, tmp_path):
    rare = RareCells(below=0.9, rows=40, repeat=3)
    mix = DatasetMix(rare=rare, keep_earlier_tests=False)
    for name in ("one", "two"):
        run_export(store, mix, "chat", tmp_path / name)
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")


def test_a_candidate_near_a_seed_that_evaluates_is_held_back(tmp_path):
    from engine.text.bands import bands_of

    with make_project(tmp_path / "p.zerria") as store:
        text = "راني رايح للسوق نشري الخضرة و نولي للدار"
        near = "راني رايح للسوق نشري الخضرة و نولي للدار غدوة"
        one, other = bands_of([text, near])
        with store._database.write():
            store._database.run(
                "UPDATE seed SET text = ?, exact_key = ? WHERE id = 5", (text, text)
            )
            store._database.run("UPDATE candidate SET text = ? WHERE id = 9", (near,))
            for table, row, bands in (("seed", 5, one), ("candidate", 9, other)):
                store._database.run_many(
                    f"INSERT INTO {table}_band VALUES (?, ?)", [(band, row) for band in bands]
                )
        seed = store.seeds.get(5)
        found = []
        for number in range(40):
            _, choice = choose_in_memory(store, DatasetMix(seed=number), tmp_path)
            if choice.assigned[seed.uid] != "train":
                found.append(choice.removed.get("c8"))
        assert found
        assert set(found) <= {"near_test", "held_back"}
        assert "near_test" in found
