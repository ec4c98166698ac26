"""Every file of an export loads in `datasets`, as its own reader for that kind of file would."""

import json
from pathlib import Path

import pytest
from trainer_rows import HOSTILE, SYSTEM, hostile_rows, release

from engine.exporters import EXPORTERS
from engine.plugin import EDITED, JUDGED

datasets = pytest.importorskip("datasets")
READERS = {".jsonl": "json", ".json": "json", ".csv": "csv", ".parquet": "parquet", ".txt": "text"}
LOADED = [name for name, each in EXPORTERS.items() if each.suffix in READERS]


@pytest.fixture(autouse=True)
def nothing_is_fetched(monkeypatch):
    monkeypatch.setattr(datasets.config, "HF_HUB_OFFLINE", True, raising=False)


def loaded(name, folder):
    files = release(name, folder, SYSTEM)
    return datasets.load_dataset(
        READERS[EXPORTERS[name].suffix],
        data_files={
            split: [str(folder / each) for each in paths] for split, paths in files.items()
        },
        cache_dir=str(folder / "cache"),
    )


@pytest.mark.parametrize("name", LOADED)
def test_datasets_loads_every_row_of_every_split(name, tmp_path):
    found = loaded(name, tmp_path)
    assert set(found) == {"train", "validation"}
    assert found["train"].num_rows == len(HOSTILE)


def test_datasets_reads_every_text_as_it_is(tmp_path):
    (messages,) = {tuple(loaded("chat", tmp_path)["train"].column_names)}
    assert messages == ("messages",)
    found = loaded("chat", tmp_path)["train"]["messages"]
    assert [turns[-1]["content"] for turns in found] == HOSTILE
    assert [turns[0]["role"] for turns in found] == ["system"] * len(HOSTILE)


def test_datasets_reads_labels_as_booleans_and_pairs_as_pairs(tmp_path):
    features = loaded("trl_unpaired", tmp_path / "a")["train"].features
    assert features["label"].dtype == "bool"
    (first, *_) = loaded("trl_preference", tmp_path / "b")["train"]
    assert first["chosen"] != first["rejected"]
    (first, *_) = loaded("trl_stepwise", tmp_path / "c")["train"]
    assert len(first["completions"]) == len(first["labels"])


def test_plain_text_has_as_many_lines_for_datasets_as_there_are_rows(tmp_path):
    found = loaded("plain_text", tmp_path)["train"]["text"]
    assert len(found) == len(hostile_rows("chosen"))
    assert found[0] == HOSTILE[0]


@pytest.mark.parametrize(
    "name", [name for name, each in EXPORTERS.items() if each.rows in (EDITED, JUDGED)]
)
def test_no_key_is_there_in_some_rows_only(name, tmp_path):
    (path, *_) = release(name, tmp_path, SYSTEM)["train"]
    lines = Path(tmp_path / path).read_text(encoding="utf-8").removesuffix("\n").split("\n")
    assert len({tuple(json.loads(line)) for line in lines}) == 1
