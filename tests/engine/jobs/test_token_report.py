from pathlib import Path

import llama_cpp.llama_cpp as api
import pytest

from engine.errors import UserError
from engine.jobs import token_report
from engine.jobs.token_report import report_on_tokens
from engine.runners.local import LocalRunner
from tests.engine.tiny_model import write_tiny_model

STARTER = Path(__file__).parents[3] / "resources/teachers/zerria-starter-q8_0.gguf"
TEXTS = ["واش راك خويا", "wach rak khouya", "Anticonstitutionnellement واش"]


@pytest.fixture
def runner():
    with LocalRunner() as worker:
        yield worker


def test_a_gguf_vocabulary_is_counted_in_the_worker(runner):
    report = report_on_tokens(TEXTS, STARTER, runner)
    assert report.words == 8
    assert report.tokens_per_word == report.tokens / 8
    assert report.tokens_per_word >= 1
    assert report.shattered[0][0] == "Anticonstitutionnellement"


def test_words_are_sent_in_parts(runner, monkeypatch):
    whole = report_on_tokens(TEXTS, STARTER, runner)
    monkeypatch.setattr(token_report, "WORDS_A_CALL", 3)
    assert report_on_tokens(TEXTS, STARTER, runner) == whole


def test_the_marks_of_beginning_and_end_are_not_counted(runner, tmp_path):
    write_tiny_model(tmp_path / "tiny.gguf")
    report = report_on_tokens(["a a"], tmp_path / "tiny.gguf", runner)
    assert report.shattered == (("a", 1),)


def test_a_sentencepiece_model_needs_no_worker(tmp_path):
    import sentencepiece

    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(TEXTS * 20), model_prefix=str(tmp_path / "tiny"), vocab_size=60,
        model_type="bpe", minloglevel=2, hard_vocab_limit=False,
    )  # fmt: skip
    assert report_on_tokens(TEXTS, tmp_path / "tiny.model", LocalRunner()).words == 8


@pytest.mark.parametrize("content", [b"hello", b"", b"GGUF" + b"\xff" * 40])
def test_a_file_without_a_tokeniser_is_refused_by_name(runner, tmp_path, content):
    path = tmp_path / "odd.gguf"
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"odd\.gguf"):
        report_on_tokens(TEXTS, path, runner)


def test_a_missing_file_is_refused_by_name(runner, tmp_path):
    with pytest.raises(UserError, match=r"gone\.model"):
        report_on_tokens(TEXTS, tmp_path / "gone.model", runner)


def test_this_process_loads_no_vocabulary(runner, monkeypatch):
    monkeypatch.setattr(api, "llama_model_load_from_file", None)
    assert report_on_tokens(TEXTS, STARTER, runner).words == 8
