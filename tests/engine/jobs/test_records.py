"""Records of several columns from import to export: columns, pseudonyms, distances, files."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.importers.seeding import SeedOptions
from engine.jobs.edits import with_wrong_set_aside
from engine.jobs.export import export
from engine.jobs.generate import Generation, generate
from engine.jobs.import_seeds import import_file
from engine.jobs.planning import GenerationPlan, plan_requests
from engine.jobs.records import fitted, schema_of, set_schema, tasks_of, with_columns
from engine.mix.mix_file import parse_mix
from engine.mix.privacy import find_copies, measure
from engine.mix.record_distance import Columns
from engine.model import Action, Decision, Outcome, SeedExample, Status
from engine.plugin import Checked, Record, TeacherSpec
from engine.recipes import find_recipe
from engine.records import parse_schema
from engine.runners.local import LocalRunner
from engine.store import QueueFilter, Store
from engine.verifiers import VERIFIERS

NAMES = ("كريم بوعلام", "نادية مرابط", "سعيد عمراني")


def real_rows(count: int = 60) -> list[dict[str, str]]:
    return [
        {
            "complaint": f"أنا {NAMES[n % 3]} نشكي: الخدمة رقم {n} طايحة، عيطولي {phone(n)}",
            "service": ("الضو", "الما", "الكونيكسيون")[n % 3],
            "place": ("وهران", "سطيف")[n % 2],
            "date": f"2026-0{n % 8 + 1}-1{n % 10}",
            "amount": str(500 + 50 * (n % 40)),
            "person": NAMES[n % 3],
            "phone": phone(n),
        }
        for n in range(count)
    ]


def phone(number: int) -> str:
    return f"0661{number:06d}"


MAPPING = {"complaint": "text"} | {
    name: f"field:{name}" for name in ("service", "place", "date", "amount", "person", "phone")
}


def bring(store: Store, folder: Path, rows: list[dict[str, str]]) -> dict:
    file = folder / "rows.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(MAPPING))
        writer.writeheader()
        writer.writerows(rows)
    options = SeedOptions(
        mapping=MAPPING, task="record", variety="arq", source="desk", licence="CC0-1.0"
    )
    return dict(list(import_file(store.seeds, file, with_columns(store, options)))[-1].data)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "p.zerria", {"variety": "arq", "task": "record"}) as store:
        assert bring(store, tmp_path, real_rows())["imported"] == 60
        yield store


def made(store: Store, total: int = 40) -> list:
    generation = Generation(store, find_recipe("record"), TeacherSpec("rules", "rules"))
    generation.begin(GenerationPlan(total=total), 1)
    with LocalRunner() as runner:
        list(generate(generation, runner))
    return store.candidates.queue(QueueFilter(), 200)


def test_personal_columns_are_replaced_before_they_are_stored(project: Store) -> None:
    seeds = list(project.seeds.stream())
    stored = " ".join(value for seed in seeds for value in seed.fields.values())
    assert not [name for name in NAMES if name.split()[1] in stored]
    assert "0661" not in stored
    by_name: dict[str, set[str]] = {}
    for seed in seeds:
        kept = json.loads(seed.original)["fields"]
        by_name.setdefault(kept["person"], set()).add(seed.fields["person"])
        assert kept["person"].split()[0] not in seed.fields["person"]
        assert seed.fields["person"] in seed.text
        assert seed.fields["phone"] in seed.text
    assert [len(each) for each in by_name.values()] == [1, 1, 1]


def test_a_value_that_does_not_fit_is_kept_and_told(project: Store, tmp_path: Path) -> None:
    row = {**real_rows(1)[0], "complaint": "نص آخر", "date": "غدوة", "amount": "", "phone": ""}
    done = bring(project, tmp_path, [row, {**row, "complaint": "زيد نص", "amount": "99"}])
    assert (done["imported"], done["quarantined"]) == (1, 1)
    (seed,) = [each for each in project.seeds.stream() if each.text == "زيد نص"]
    assert len([each for each in seed.warnings if "غدوة" in each or "99" in each]) == 2
    assert "phone" not in seed.fields


def test_rules_make_records_like_the_real_ones(project: Store) -> None:
    found = made(project)
    assert len(found) == 40
    schema = schema_of(project)
    for each in found:
        assert not schema.problems(each.fields)
        verdicts = {verdict.verifier: verdict.outcome for verdict in each.verdicts}
        assert verdicts["record_schema"] == Outcome.PASS
        assert each.fields["service"] in ("الضو", "الما", "الكونيكسيون")
        assert each.fields["place"] in ("وهران", "سطيف")
        assert 500 <= int(each.fields["amount"]) <= 2450


def test_a_model_is_held_to_the_columns_of_the_project(project: Store) -> None:
    set_schema(
        project,
        parse_schema(
            'name = "n"\n[[column]]\nname = "text"\n[[column]]\nname = "grade"\n'
            'type = "category"\nchoices = ["مليح", "عيان"]\n[[column]]\nname = "age"\n'
            'type = "number"\nrequired = false\n'
        ),
    )
    recipe = fitted(project, find_recipe("whole_record"))
    seed = SeedExample("record", {"text": "نص"}, "نص", "arq", "Arab", id=1, uid="s")
    (request,) = plan_requests(recipe, [seed], GenerationPlan(total=1), "t", 1)
    wanted = request.line["body"]["response_format"]["json_schema"]["schema"]
    assert wanted["properties"]["grade"]["enum"] == ["مليح", "عيان"]
    assert request.line["zerria"]["writes"] == ["text", "grade"]
    assert request.line["zerria"]["may_write"] == ["age"]
    assert recipe.hash != find_recipe("whole_record").hash
    assert "age" in tasks_of(project)["record"].fields[2].name


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({"text": "خلصت 1500 دينار", "amount": "1500"}, Outcome.PASS),
        ({"text": "خلصت 150 ألف فرنك", "amount": "1500"}, Outcome.PASS),
        ({"text": "خلصت 1800 دينار", "amount": "1500"}, Outcome.FLAG),
        ({"text": "خلصت بزاف", "amount": "1500"}, Outcome.PASS),
        ({"text": "خلصت", "amount": "9000"}, Outcome.REJECT),
        ({"text": "", "amount": "1500"}, Outcome.REJECT),
    ],
)
def test_a_text_agrees_with_its_amount(fields: dict[str, str], outcome: Outcome) -> None:
    schema = (
        '[[column]]\nname = "text"\n[[column]]\nname = "amount"\ntype = "amount"\nhigh = 5000\n'
    )
    checked = Checked(fields, fields["text"], facts={"schema": schema})
    assert VERIFIERS["record_schema"].check(checked).outcome == outcome


def test_an_edit_that_does_not_fit_is_set_aside(project: Store) -> None:
    each = made(project, 3)[0]
    decision = Decision(each.id, Action.EDIT, "me", fields={**each.fields, "date": "البارح"})
    checked, told = with_wrong_set_aside(project, [decision])
    assert checked[0].action is Action.FLAG
    assert "البارح" in told[0]
    project.decisions.decide(checked)
    now = project.candidates.get(each.id)
    assert now is not None
    assert now.status is Status.FLAGGED


@pytest.mark.parametrize("format_", ["csv", "parquet"])
def test_columns_are_columns_of_the_export(project: Store, tmp_path: Path, format_: str) -> None:
    found = made(project, 12)
    project.decisions.decide([Decision(each.id, Action.ACCEPT, "me") for each in found])
    mix = parse_mix(
        'name = "r"\nseed = 1\n[real]\nfloor = 0.0\n[splits]\ntrain = 1.0\n', "mix.toml"
    )
    events = list(export(project, mix, format_, tmp_path / "out"))
    assert events[-1].kind == "done"
    (file,) = (tmp_path / "out").glob("train.*")
    if format_ == "parquet":
        from pyarrow import parquet

        rows = parquet.read_table(file).to_pylist()
    else:
        with file.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
    assert len(rows) == 72
    assert {"field_service", "field_date", "field_amount"} <= set(rows[0])
    made_rows = [row for row in rows if row["origin"] == "synthetic"]
    assert sorted(row["field_amount"] for row in made_rows) == sorted(
        each.fields["amount"] for each in found
    )


def record(number: int, origin: str, lineage: str, **fields: str) -> Record:
    values = {"text": f"نص {number}", **fields}
    return Record(
        f"{origin}{number}",
        "record",
        values,
        values["text"],
        "",
        "arq",
        "Arab",
        "",
        origin,
        lineage,
    )


def test_a_record_is_a_copy_where_every_column_is() -> None:
    real = [record(1, "real", "real1", place="وهران", amount="500")]
    same = record(1, "synthetic", "x", place="وهران", amount="500")
    other = record(1, "synthetic", "y", place="وهران", amount="900")
    found = find_copies([same, other], real)
    assert [each.likeness == 1 for each in found] == [True, False]


def test_the_distance_of_records_is_the_mean_over_their_columns() -> None:
    real = [
        record(n, "real", f"r{n}", place="وهران" if n % 2 else "سطيف", amount=str(100 * n))
        for n in range(11)
    ]
    columns = Columns(real)
    assert (columns.kind("amount"), columns.kind("place")) == ("number", "value")
    distances = columns.distances([columns.form(real[0])], [columns.form(row) for row in real])
    assert distances[0, 0] == 0
    assert distances[0, 10] == pytest.approx((1 + 0 + 1) / 3, abs=0.01)
    assert distances[0, 5] == pytest.approx((0.5 + 1 + 1) / 3, abs=0.01)
    lacking = record(0, "real", "x", place="سطيف")
    assert columns.distances([columns.form(lacking)], [columns.form(real[0])])[0, 0] == (
        pytest.approx(1 / 3, abs=0.01)
    )


def test_copies_of_real_records_lie_nearer_than_drawn_ones(project: Store) -> None:
    real = [row for row in project.records() if row.origin == "real"]
    drawn = [
        record(n, "synthetic", real[n % 60].uid, **dict(each.fields))
        for n, each in enumerate(made(project, 60))
    ]
    copies = [
        Record(**{**_values(row), "uid": f"c{row.uid}", "origin": "synthetic"}) for row in real
    ]
    figures = {}
    for name, rows in (("drawn", drawn), ("copies", copies)):
        steps = measure([*real, *rows], real)
        while True:
            try:
                next(steps)
            except StopIteration as end:
                figures[name] = end.value
                break
    assert figures["copies"].exact_share == 1.0
    assert figures["drawn"].exact_share == 0.0
    near, far = figures["copies"].closeness, figures["drawn"].closeness
    assert near is not None
    assert far is not None
    assert near.dcr_training.median == 0
    assert far.dcr_training.median > 0.1


def _values(row: Record) -> dict[str, object]:
    return {name: getattr(row, name) for name in Record.__slots__}
