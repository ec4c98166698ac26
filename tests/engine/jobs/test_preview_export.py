"""A preview is the export itself: its figures, its first rows, its conflicts, and nothing is kept."""

import json

import pytest
from export_project import make_project, run_export

from engine.errors import UserError
from engine.exporters import EXPORTERS
from engine.jobs.preview_export import LONGEST, ROWS, first_lines, run_in_worker
from engine.mix.mix_file import to_toml
from engine.mix.spec import DatasetMix
from engine.plugin import EDITED

MIX = DatasetMix(name="seen before", seed=5)


def previewed(store, tmp_path, name):
    """What the job gives back, and the events it tells."""
    snapshot = tmp_path / f"{name}.zerria"
    store.snapshot(snapshot)
    told = []
    args = {"snapshot": str(snapshot), "mix": to_toml(MIX), "format": name}
    try:
        data = run_in_worker(args, lambda kind, data: told.append((kind, data)), lambda: False)
    except UserError as error:
        data = error
    return data, told


def test_figures_and_first_rows_are_those_of_the_export(tmp_path):
    with make_project(tmp_path / "p.zerria") as store:
        seen = {name: previewed(store, tmp_path, name)[0] for name in EXPORTERS}
        for name, data in seen.items():
            out = tmp_path / f"out-{name}"
            _, done = run_export(store, MIX, name, out)
            figures = ("rows", "real", "synthetic", "splits")
            assert {key: data[key] for key in figures} == {key: done[key] for key in figures}
            few = EXPORTERS[name].rows == EDITED
            assert data["licence"] == ("CC0-1.0" if few else "CC-BY-4.0")
            json.dumps(data)
            first = data["files"][0]
            assert first["path"] in done["files"]
            assert first["lines"] is not None
            assert few or (first["more"], len(first["lines"])) == (True, ROWS)
            if not first["path"].endswith((".parquet", ".xlsx")):
                written = (out / first["path"]).read_text(encoding="utf-8").split("\n")
                assert first["lines"][:3] == [line for line in written if line][:3]


def test_a_conflict_is_told_and_leaves_nothing_to_show(tmp_path):
    with make_project(tmp_path / "p.zerria", radio="") as store:
        error, told = previewed(store, tmp_path, "chat")
        assert isinstance(error, UserError)
        assert [kind for kind, _ in told] == ["conflict"]
        assert store.releases.all() == []


@pytest.mark.parametrize(
    ("held", "shown"),
    [
        (b"", [""]),
        (b"a\nb\n", ["a", "b"]),
        ("راني\u202e <b>\r\n".encode(), ["راني\u202e <b>\r"]),
        (b"\xff\xfe", None),
        (b"PK\0\0", None),
        (b"x" * 300_000, ["x" * LONGEST + "…"]),
        ("س".encode() * 150_000, ["س" * LONGEST + "…"]),
    ],
)
def test_any_file_may_be_looked_at(tmp_path, held, shown):
    path = tmp_path / "file.jsonl"
    path.write_bytes(held)
    assert first_lines(path, 5) == shown


def test_a_spreadsheet_is_shown_with_tabs(tmp_path):
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["text", "label", None])
    book.active.append(["راني مليح", 3, True])
    book.save(tmp_path / "t.xlsx")
    assert first_lines(tmp_path / "t.xlsx", 5) == ["text\tlabel\t", "راني مليح\t3\tTrue"]
