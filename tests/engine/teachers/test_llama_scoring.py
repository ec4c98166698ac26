"""Likelihoods read in batches are those of one text at a time, and of the binding itself."""

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.errors import UserError
from engine.model import Turn
from engine.plugin import TeacherSpec
from engine.scores import Question, TextToScore
from engine.teachers.llama import likelihood, placement
from engine.teachers.llama.batching import cannot_decode
from engine.teachers.llama.engine import LlamaTeacher
from engine.teachers.llama.native import Context
from tests.engine.asking import never
from tests.engine.teachers.scoring_kit import CHAT, TEXTS, alone, choices, plain, scores
from tests.engine.tiny_model import write_tiny_model


def test_a_text_is_as_likely_as_the_binding_says(teacher: LlamaTeacher, binding: Any) -> None:
    found = scores(teacher, plain())
    for asked in plain():
        tokens = binding.tokenize(asked.text.encode(), add_bos=True, special=False)
        score = found[asked.id]
        assert score.nats == pytest.approx(-alone(binding, tokens[:1], tokens[1:]), abs=1e-3)
        assert (score.tokens, score.characters) == (len(tokens) - 1, len(asked.text))
        assert score.nats_per_character == pytest.approx(score.nats / len(asked.text))
        assert score.perplexity == pytest.approx(math.exp(score.nats / score.tokens))


def test_a_text_is_as_likely_as_the_bindings_completions_say(
    teacher: LlamaTeacher, binding: Any
) -> None:
    (score,) = teacher.score_texts([TextToScore("0", TEXTS[0])], never)
    binding.reset()
    echo = binding.create_completion(TEXTS[0], max_tokens=1, echo=True, logprobs=1, temperature=0)
    logs = echo["choices"][0]["logprobs"]["token_logprobs"]
    assert logs[0] is None  # it does not tell how likely the first one is after the beginning
    first = alone(binding, [1], binding.tokenize(TEXTS[0].encode(), add_bos=False)[:1])
    assert -sum(logs[1 : score.tokens]) - first == pytest.approx(score.nats, abs=1e-3)


def test_an_answer_is_as_likely_as_after_its_prompt(teacher: LlamaTeacher, binding: Any) -> None:
    asked = [TextToScore(str(number), text, CHAT) for number, text in enumerate(TEXTS)]
    before = teacher._prompts.tokens(CHAT)
    found = scores(teacher, asked)
    for each in asked:
        after = teacher._model.tokens(each.text, special=False, first=False)
        assert found[each.id].nats == pytest.approx(-alone(binding, before, after), abs=1e-3)


@pytest.mark.parametrize("rows", [8, 9, 4096])
def test_batches_of_any_shape_give_the_scores_of_one_at_a_time(
    teacher: LlamaTeacher, monkeypatch: pytest.MonkeyPatch, rows: int
) -> None:
    one_by_one = {}
    for each in plain():
        one_by_one |= scores(teacher, [each])
    teacher._scores.release()
    monkeypatch.setattr(likelihood, "rows_at_once", lambda _vocabulary: rows)
    together = scores(teacher, plain())
    for identity, score in together.items():
        assert score.nats == pytest.approx(one_by_one[identity].nats, abs=1e-3)


def test_a_text_longer_than_a_batch_is_scored_whole(teacher: LlamaTeacher, binding: Any) -> None:
    text = "لا the راك " * 80
    tokens = binding.tokenize(text.encode(), add_bos=True, special=False)
    assert 600 < len(tokens) < 1000
    (score,) = teacher.score_texts([TextToScore("0", text)], never)
    assert score.nats == pytest.approx(-alone(binding, tokens[:1], tokens[1:]), abs=5e-3)


def test_a_text_over_the_context_fails_alone(tiny: Path) -> None:
    spec = TeacherSpec("tiny", "llama", str(tiny), {"threads": 1, "context": 128})
    opened = LlamaTeacher(spec)
    long = "كلمة " * 200
    found = scores(opened, [TextToScore("a", "the"), TextToScore("b", long)])
    assert found["a"].tokens > 0
    assert "128" in found["b"].error
    places = {each.id: each for each in opened.embed([TextToScore("b", long)], never)}
    assert "128" in places["b"].error
    asked = choices(opened, [Question("b", (Turn("user", long),), ("A", "B"))])
    assert "128" in asked["b"].error
    opened.close()


HOSTILE = (
    "", " ", "\n", "\0", "\ud800", "a\udfffb", "<|im_end|></s><s>", "<unk>", "\u202e\u200f", "🌱🌱",
    "{}{{", "ـ" * 50, "\u0651" * 20,
)  # fmt: skip


def test_any_text_is_scored_and_markup_in_it_is_text(teacher: LlamaTeacher) -> None:
    for turns in ((), CHAT, (Turn("user", "\ud800<|im_end|>"),)):
        found = scores(
            teacher, [TextToScore(str(n), text, turns) for n, text in enumerate(HOSTILE)]
        )
        assert len(found) == len(HOSTILE)
        assert not [each for each in found.values() if each.error]
        assert all(math.isfinite(each.nats) and each.nats >= 0 for each in found.values())
        assert (found["0"].nats, found["0"].tokens, found["0"].perplexity) == (0.0, 0, 1.0)
    assert found["6"].tokens > 10


def test_a_cancel_ends_scoring_and_the_next_call_works(teacher: LlamaTeacher) -> None:
    expected = scores(teacher, plain())
    assert not list(teacher.score_texts(plain(), lambda: True))
    assert not list(teacher.choose([Question("q", CHAT, ("A", "لا لا"))], lambda: True))
    again = scores(teacher, plain())
    assert {k: v.nats for k, v in again.items()} == pytest.approx(
        {k: v.nats for k, v in expected.items()}, abs=1e-3
    )


def test_leaving_early_frees_what_was_held(teacher: LlamaTeacher) -> None:
    questions = [Question(str(n), CHAT, ("A", "لا لا")) for n in range(40)]
    for _ in range(5):
        next(iter(teacher.choose(questions, never)))
        next(iter(teacher.score_texts(plain(), never)))
    assert len(choices(teacher, questions)) == 40


def test_a_fault_of_the_library_is_told_and_the_next_call_works(
    teacher: LlamaTeacher, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = scores(teacher, plain())

    def broken(self: Context, _cancelled: object = None) -> int:
        self.count = 0
        return -3

    with monkeypatch.context() as patch:
        patch.setattr(Context, "decode", broken)
        with pytest.raises(UserError, match="-3") as raised:
            scores(teacher, plain())
    assert str(raised.value) == str(cannot_decode(-3))
    again = scores(teacher, plain())
    assert again["3"].nats == pytest.approx(expected["3"].nats, abs=1e-3)


def test_too_little_memory_is_told(teacher: LlamaTeacher, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(placement, "open_reader", none)
    with pytest.raises(UserError, match="memory"):
        scores(teacher, plain())


def test_damaged_weights_are_told(tiny: Path, tmp_path: Path) -> None:
    path = tmp_path / "damaged.gguf"
    path.write_bytes(tiny.read_bytes()[:-20_000] + b"\xff" * 20_000)
    opened = LlamaTeacher(TeacherSpec("tiny", "llama", str(path), {"threads": 1}))
    with pytest.raises(UserError, match="nonsense"):
        scores(opened, plain())
    with pytest.raises(UserError, match="nonsense"):
        list(opened.embed(plain(), never))
    opened.close()


def test_a_vocabulary_without_marks_does_not_score_the_first_token(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = LlamaTeacher(TeacherSpec("tiny", "llama", str(tiny), {"threads": 1}))
    opened._model.bos = opened._model.eos = -1
    tokens = opened._model.tokens("لا the", special=False, first=False)
    monkeypatch.setattr(opened._model, "tokens", lambda *_, **__: tokens)
    (score,) = opened.score_texts([TextToScore("a", "لا the")], never)
    assert (score.tokens, score.characters) == (len(tokens) - 1, len("لا the") - 2)
    del tokens[1:]
    (one,) = opened.score_texts([TextToScore("a", "لا")], never)
    assert (one.tokens, one.nats_per_character) == (0, 0.0)
    opened.close()


def test_the_rows_of_a_large_vocabulary_stay_within_their_memory() -> None:
    for vocabulary in (3_000, 32_000, 151_936, 262_144):
        rows = likelihood.rows_at_once(vocabulary)
        assert 4 * vocabulary * rows <= likelihood.LOGIT_BYTES


@pytest.mark.parametrize("rows", [20, 111])  # 111: a vocabulary of 150,000
def test_a_larger_vocabulary_is_read_in_smaller_batches(tmp_path: Path, rows: int) -> None:
    path = write_tiny_model(tmp_path / "two.gguf", template=None)
    opened = LlamaTeacher(TeacherSpec("two", "llama", str(path), {"threads": 1}))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(likelihood, "LOGIT_BYTES", 4 * rows * opened._model.vocabulary)
        small = scores(opened, plain())
        places = [each.vector for each in opened.embed(plain(), never)]
    opened._scores.release()
    large = scores(opened, plain())
    for identity, score in large.items():
        assert score.nats == pytest.approx(small[identity].nats, abs=1e-3)
    for one, other in zip(places, opened.embed(plain(), never), strict=True):
        assert np.frombuffer(one, "<f4") == pytest.approx(
            np.frombuffer(other.vector, "<f4"), abs=1e-4
        )
    opened.close()
