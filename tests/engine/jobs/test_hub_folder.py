"""A release as a Hugging Face dataset folder, loaded by the real `datasets` library, offline."""

import json
from dataclasses import replace

import pytest
from export_project import make_project, run_export

from engine.exporters import EXPORTERS
from engine.jobs.check import check
from engine.mix.spec import DatasetMix
from engine.store import Store

MIX = DatasetMix(name="مجموعة", seed=3)


@pytest.fixture
def store(tmp_path):
    with make_project(tmp_path / "project") as opened:
        yield opened


@pytest.fixture
def load_dataset(monkeypatch, tmp_path):
    for name in ("HF_HUB_OFFLINE", "HF_DATASETS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    datasets = pytest.importorskip("datasets")
    datasets.disable_progress_bars()
    return lambda folder: datasets.load_dataset(str(folder), cache_dir=str(tmp_path / "cache"))


def texts_by_split(store: Store, folder):
    """What the project says each split should hold, by the provenance of its rows."""
    texts = {record.uid: record.text for record in store.records()}
    found = {}
    for line in (folder / "provenance.jsonl").read_text("utf-8").splitlines():
        each = json.loads(line)
        found.setdefault(each["split"], []).append(texts[each["uid"]])
    return found


def test_every_split_loads_with_its_rows_and_its_arabic(store, tmp_path, load_dataset):
    run_export(store, MIX, "hub", tmp_path / "out")
    loaded = load_dataset(tmp_path / "out")
    assert {name: list(part["text"]) for name, part in loaded.items()} == texts_by_split(
        store, tmp_path / "out"
    )
    assert set(loaded) == {"train", "validation", "test"}
    assert {str(each.dtype) for each in loaded["train"].features.values()} == {"string"}


def test_shards_load_as_one_split(store, tmp_path, load_dataset, monkeypatch):
    small = replace(EXPORTERS["hub"], shard_rows=7)
    monkeypatch.setattr("engine.jobs.export.EXPORTERS", {**EXPORTERS, "hub": small})
    run_export(store, MIX, "hub", tmp_path / "out")
    assert len(list((tmp_path / "out/data").glob("train-*-of-*.parquet"))) > 5
    assert list(check(tmp_path / "out"))[-1].data == {"ok": True, "problems": []}
    loaded = load_dataset(tmp_path / "out")
    assert {name: list(part["text"]) for name, part in loaded.items()} == texts_by_split(
        store, tmp_path / "out"
    )


def test_the_data_is_found_without_the_card_too(store, tmp_path, load_dataset):
    run_export(store, MIX, "hub", tmp_path / "out")
    (tmp_path / "out/README.md").unlink()
    assert set(load_dataset(tmp_path / "out")) == {"train", "validation", "test"}
