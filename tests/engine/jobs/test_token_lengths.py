"""How long rows are in tokens: figures by hand, a limit, and an exported folder of every format."""

import json
from pathlib import Path

import pytest
from export_project import make_project, run_export
from hand_made import real
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import UserError
from engine.exporters import EXPORTERS
from engine.jobs import token_lengths as module
from engine.jobs.token_lengths import (
    EDGES,
    report_on_lengths,
    row_text,
    token_counter,
    token_lengths,
    too_long,
)
from engine.mix.spec import DatasetMix
from engine.plugin import CHOSEN
from engine.runners.local import LocalRunner
from engine.tasks import TASKS

STARTER = Path(__file__).parents[3] / "resources/teachers/zerria-starter-q8_0.gguf"
MIX = DatasetMix(name="lengths", seed=3)


@pytest.fixture
def tokenizer(tmp_path):
    path = tmp_path / "tok.model"
    path.write_bytes(b"any")
    return path


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with make_project(tmp_path_factory.mktemp("lengths") / "project", 30) as opened:
        yield opened


@pytest.fixture
def sentencepiece_model(tmp_path):
    import sentencepiece

    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(["واش راك خويا لاباس", "زريعة نمرة نبتة مسقومة"] * 30),
        model_prefix=str(tmp_path / "tiny"), vocab_size=60, model_type="bpe", minloglevel=2,
        hard_vocab_limit=False,
    )  # fmt: skip
    return tmp_path / "tiny.model"


def blanks(texts):
    return [len(text.split()) for text in texts]


def of_lengths(lengths, tokenizer, limit=0):
    rows = (("train", f"u{n}", "a " * length) for n, length in enumerate(lengths))
    return token_lengths(rows, tokenizer, limit, blanks)


def test_the_figures_of_a_split_are_those_worked_out_by_hand(tokenizer):
    found = of_lengths(range(1, 101), tokenizer)["splits"]["train"]
    assert (found["rows"], found["mean"], found["median"]) == (100, 50.5, 50)
    assert (found["p95"], found["p99"], found["max"]) == (95, 99, 100)
    assert found["histogram"] == [15, 16, 32, 37, *[0] * 7]
    assert (found["over"], found["over_rows"]) == (0, [])


@given(st.lists(st.integers(0, 20_000), min_size=1, max_size=50))
def test_quantiles_are_lengths_that_occur_and_every_row_is_in_one_class(lengths):
    split = module._Split()
    for number, tokens in enumerate(lengths):
        split.take(str(number), tokens, 100)
    found = split.as_data()
    assert sum(found["histogram"]) == found["rows"] == len(lengths)
    assert {found["median"], found["p95"], found["p99"], found["max"]} <= set(lengths)
    assert found["median"] == sorted(lengths)[(len(lengths) + 1) // 2 - 1]
    assert found["over"] == sum(each > 100 for each in lengths)
    assert len(found["histogram"]) == len(EDGES)


def test_rows_over_the_limit_are_counted_and_the_first_hundred_listed(tokenizer):
    found = of_lengths([5] * 10 + [12] * 300, tokenizer, limit=11)
    split = found["splits"]["train"]
    assert split["over"] == 300
    assert len(split["over_rows"]) == 100
    assert split["over_rows"][0] == {"uid": "u10", "tokens": 12}
    warning = too_long(found)
    assert warning.kind == "warning"
    assert warning.data["values"]["count"] == "300"
    assert warning.data["values"]["uid"] == "u10"
    assert too_long(of_lengths([11], tokenizer, limit=11)) is None
    json.dumps(found)


def test_rows_are_counted_in_a_stream_and_in_parts(tokenizer, monkeypatch):
    calls = []

    def count(texts):
        calls.append(len(texts))
        return blanks(texts)

    monkeypatch.setattr(module, "_TEXTS_A_CALL", 7)
    rows = (("train", str(n), "a b") for n in range(20))
    assert token_lengths(rows, tokenizer, 0, count)["splits"]["train"]["rows"] == 20
    assert calls == [7, 7, 6]


def test_a_row_is_measured_by_every_turn_of_it():
    assert row_text(real(1, label="joy", text="واش"), TASKS).endswith("واش\njoy")


@pytest.mark.parametrize("name", [n for n, each in EXPORTERS.items() if each.rows == CHOSEN])
def test_the_rows_of_every_format_are_read_back(store, tmp_path, sentencepiece_model, name):
    run_export(store, MIX, name, tmp_path / "out")
    events = list(report_on_lengths(tmp_path / "out", sentencepiece_model, 1, None))
    found = events[-1].data
    manifest = json.loads((tmp_path / "out/manifest.json").read_text("utf-8"))
    assert {n: each["rows"] for n, each in found["splits"].items()} == manifest["splits"]
    assert events[0].data["values"]["count"] == str(manifest["rows"])
    first = json.loads((tmp_path / "out/provenance.jsonl").read_text("utf-8").split("\n")[0])
    assert found["splits"][first["split"]]["over_rows"][0]["uid"] == first["uid"]


def test_a_gguf_tokeniser_is_asked_in_the_worker(store, tmp_path):
    run_export(store, MIX, "chat", tmp_path / "out")
    with LocalRunner() as runner:
        (done,) = report_on_lengths(tmp_path / "out", STARTER, 0, runner)
    assert done.data["splits"]["train"]["median"] > 3
    assert done.data["tokenizer"]["file"] == STARTER.name
    assert len(done.data["tokenizer"]["sha256"]) == 64


def test_inside_the_worker_a_gguf_tokeniser_needs_no_other():
    with LocalRunner() as runner:
        asked = token_counter(STARTER, runner)(["واش راك", "خويا"])
    assert list(token_counter(STARTER, None)(["واش راك", "خويا"])) == list(asked)


@pytest.mark.parametrize("content", [b"hello", b"", b"GGUF" + b"\xff" * 40])
def test_a_file_without_a_tokeniser_is_refused_by_name(store, tmp_path, content):
    run_export(store, MIX, "chat", tmp_path / "out")
    (tmp_path / "odd.gguf").write_bytes(content)
    with LocalRunner() as runner, pytest.raises(UserError, match=r"odd\.gguf"):
        list(report_on_lengths(tmp_path / "out", tmp_path / "odd.gguf", 0, runner))


def damaged(folder, name, change):
    path = folder / name
    path.write_bytes(change(path.read_bytes()))


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("manifest.json", lambda old: b"{}", "is no folder of an export"),
        ("manifest.json", lambda old: old.replace(b'"train.jsonl"\n', b'"../train.jsonl"\n'), "no folder"),
        ("manifest.json", lambda old: old.replace(b'"data_files"', b'"data"'), "no folder"),
        ("train.jsonl", lambda old: old[:-30], "train.jsonl, after row"),
        ("train.jsonl", lambda old: old.split(b"\n", 1)[1], "other rows"),
        ("train.jsonl", lambda old: b"[" * 100_000, "train.jsonl, after row 0"),
        ("provenance.jsonl", lambda old: b"null\n" + old, "provenance.jsonl, after row 1"),
        ("provenance.jsonl", lambda old: b"", "other rows"),
    ],
)  # fmt: skip
def test_a_folder_that_was_damaged_is_told(
    store, tmp_path, sentencepiece_model, name, change, said
):
    run_export(store, MIX, "chat", tmp_path / "out")
    damaged(tmp_path / "out", name, change)
    with pytest.raises(UserError, match=said):
        list(report_on_lengths(tmp_path / "out", sentencepiece_model, 0, None))
