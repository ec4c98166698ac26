import pytest

from engine.text.tokens import SHOWN, tokens_per_word

SENTENCES = [
    "wach rak khouya labas 3lik",
    "kanbghi nmchi lb7ar ghda m3a s7abi",
    "واش راك خويا لاباس عليك اليوم",
    "نروحو للسوق غدوة مع الدراري",
    "kayn chi haja zwina f had souk",
] * 40


@pytest.fixture(scope="module")
def model_file(tmp_path_factory):
    sentencepiece = pytest.importorskip("sentencepiece")
    folder = tmp_path_factory.mktemp("tokeniser")
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES),
        model_prefix=str(folder / "tiny"),
        vocab_size=80,
        model_type="bpe",
        minloglevel=2,
    )
    return folder / "tiny.model"


def test_the_mean_and_the_worst_words_are_reported(model_file):
    report = tokens_per_word(["wach rak", "wach Anticonstitutionnellement"], model_file)
    assert report.words == 4
    assert report.tokens_per_word == report.tokens / 4
    assert report.shattered[0][0] == "Anticonstitutionnellement"
    assert report.shattered[0][1] > 5


def test_at_most_twenty_words_are_listed_and_each_once(model_file):
    report = tokens_per_word([f"kelma{n} wach" for n in range(60)], model_file)
    words = [word for word, _ in report.shattered]
    assert len(words) == len(set(words)) == SHOWN


def test_no_words_give_zero(model_file):
    assert tokens_per_word(["", "  "], model_file).tokens_per_word == 0.0


def test_a_broken_character_is_counted_not_fatal(model_file):
    assert tokens_per_word(["wach \ud83d rak"], model_file).words == 3


def test_a_missing_model_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"absent\.model"):
        tokens_per_word(["x"], tmp_path / "absent.model")


def test_a_file_that_is_no_model_is_named(tmp_path):
    (tmp_path / "wrong.model").write_text("hello")
    with pytest.raises(ValueError, match="not a SentencePiece model"):
        tokens_per_word(["x"], tmp_path / "wrong.model")
