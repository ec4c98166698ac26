"""Conflicting licences stop an export with the rows named; nothing is written."""

from dataclasses import replace

import pytest
from export_project import make_project, run_export

from engine.errors import UserError
from engine.jobs.check import check
from engine.jobs.export import export
from engine.mix.licences import LicenceRules
from engine.mix.spec import DatasetMix

MIX = DatasetMix(name="licensed", seed=3)


def stopped(store, mix, out):
    """What was told until the export ended, and its error."""
    told = []
    with pytest.raises(UserError) as caught:
        for event in export(store, mix, "chat", out):
            told.append(event)
    assert not out.exists()
    assert not list(out.parent.glob(".*zerria*"))
    return [event.data for event in told if event.kind == "conflict"], str(caught.value)


def test_a_conflict_writes_nothing_and_names_the_rows(tmp_path):
    with make_project(tmp_path / "p.zerria", radio="cc-by-nd") as store:
        uids = {each.uid: each for each in store.records()}
        (conflict,), error = stopped(store, MIX, tmp_path / "out")
        assert store.releases.all() == []
    assert conflict["sources"] == ["radio"]
    assert len(conflict["uids"]) == min(10, conflict["rows"]) > 0
    for uid in conflict["uids"]:
        assert (uids[uid].source, uids[uid].origin) != ("radio", "real")
        assert uids[uid].source == "radio"
        assert uid in error
    assert 'leave_out = ["radio"]' in error


def test_leaving_a_source_out_leaves_out_what_grew_from_it(tmp_path):
    mix = replace(MIX, licences=LicenceRules(leave_out=("radio",)))
    with make_project(tmp_path / "p.zerria", radio="") as store:
        conflicts, _ = stopped(store, MIX, tmp_path / "out")
        assert [each["kind"] for each in conflicts] == ["unknown"]
        _, done = run_export(store, mix, "chat", tmp_path / "out")
        manifest = store.releases.all()[0]["manifest"]
    assert done["real"] == 45
    assert [each["source"] for each in manifest["sources"]] == ["team"]
    assert manifest["left_out"]["source"] > 15
    assert list(check(tmp_path / "out"))[-1].data["ok"]
