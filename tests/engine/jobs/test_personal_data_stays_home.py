"""With the option on, the original of a seed is in the project and nowhere else."""

from pathlib import Path

import pytest
from export_project import run_export
from generation_kit import begun, candidates, run_to_end

from engine.exporters import EXPORTERS
from engine.importers.seeding import SeedOptions
from engine.jobs.import_seeds import import_file, with_privacy
from engine.jobs.planning import GenerationPlan
from engine.jobs.statistics import statistics
from engine.mix.spec import DatasetMix
from engine.model import Action, Decision
from engine.store import Store

SECRETS = (
    *("0661 23 45 67", "0661234567", "amina.k@example.com", "109850412003470215", "@amina_dz16"),
    *("12/05/1990", "4539 1488 0343 6467"),
)
TEXTS = (
    "عيطلي على 0661 23 45 67 كي توصل للدار",
    "ابعثلي الوثائق كامل في amina.k@example.com",
    "رقم التعريف الوطني ديالي هو 109850412003470215",
    "تبعوني @amina_dz16 في انستا راني نحط كلش",
    "زادت نهار 12/05/1990 في قسنطينة وعاشت فيها",
    "carte 4539 1488 0343 6467 سرقوهالي في الطرولي",
    "نمرتي الجديدة 0661234567 بدلت الشريحة",
    "غدوة نروح للبوسطة نجيب الكولية",
)


@pytest.fixture(autouse=True)
def fake_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")


def imported(store: Store, folder: Path, choice: str) -> None:
    path = folder / "rows.csv"
    rows = [f'"{text}",{("joy", "anger")[place % 2]}' for place, text in enumerate(TEXTS)]
    path.write_text("\n".join(["text,label", *rows]), encoding="utf-8")
    options = SeedOptions(task="classification", variety="arq", licence="CC0-1.0")
    list(import_file(store.seeds, path, with_privacy(store, options, choice)))


def leaks(text: str) -> list[str]:
    return [each for each in SECRETS if each in text]


@pytest.mark.parametrize("choice", ["redact", "pseudonymise"])
def test_no_request_and_no_exported_file_holds_the_original(tmp_path: Path, choice: str) -> None:
    with Store.create(tmp_path / "p", {"variety": "arq", "task": "classification"}) as store:
        imported(store, tmp_path, choice)
        kept = "".join(seed.original for seed in store.seeds.stream())
        assert set(leaks(kept)) == set(SECRETS)
        assert not leaks("".join(str(seed.warnings) for seed in store.seeds.stream()))
        generation = begun(store, plan=GenerationPlan(per_seed=2))
        requests = [str(line) for line in store.runs.missing(generation.run_id)]
        assert len(requests) == 2 * len(TEXTS)
        assert not leaks("".join(requests))
        run_to_end(generation)
        found = candidates(store)
        assert found
        assert not leaks(str(found))
        store.decisions.decide([Decision(each.id, Action.ACCEPT, "amina") for each in found])
        first = found[0]
        store.decisions.decide(
            [Decision(first.id, Action.EDIT, "amina", fields=dict(first.fields), label="other")]
        )
        assert not leaks(str(statistics(store)))
        for name in EXPORTERS:
            run_export(store, DatasetMix(name="home"), name, tmp_path / name, accept_shortage=True)
            files = [each for each in (tmp_path / name).rglob("*") if each.is_file()]
            assert len(files) >= 3
            for file in files:
                raw = file.read_bytes()
                assert not [each for each in SECRETS if each.encode() in raw], file
            _read_back(tmp_path / name)


def _read_back(folder: Path) -> None:
    """Parquet is compressed: its columns are read."""
    import pyarrow.parquet as parquet

    for file in folder.glob("*.parquet"):
        assert not leaks(str(parquet.read_table(file).to_pylist()))


def test_without_the_option_rows_go_out_as_they_are(tmp_path: Path) -> None:
    with Store.create(tmp_path / "p", {"variety": "arq", "task": "classification"}) as store:
        imported(store, tmp_path, "keep")
        assert not any(seed.original for seed in store.seeds.stream())
        assert leaks("".join(seed.text for seed in store.seeds.stream()))
