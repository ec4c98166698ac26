"""Likelihoods read in batches are those of one text at a time, and of the binding itself."""

import itertools
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.errors import UserError
from engine.model import Turn
from engine.plugin import TeacherSpec
from engine.scores import Choice, Question, TextScore, TextToScore
from engine.teachers.llama import likelihood, scoring
from engine.teachers.llama.batching import cannot_decode
from engine.teachers.llama.engine import LlamaTeacher
from engine.teachers.llama.native import Context
from tests.engine.asking import ask, never
from tests.engine.tiny_model import write_tiny_model

TEXTS = (
    "واش راك خويا", "the an in", "a", "راني مليح لا " * 9, "x" * 40, "{\"text\": \"label\"}",
    "لا" * 30, "un", "مليح",
)  # fmt: skip
CHAT = (Turn("system", "Judge what you read. " * 5), Turn("user", "واش راك خويا"))


@pytest.fixture(scope="module")
def binding(tiny: Path) -> Iterator[Any]:
    """The same model in the binding's own class, with logits of every token."""
    import llama_cpp

    opened = llama_cpp.Llama(
        str(tiny), logits_all=True, n_ctx=1024, n_threads=1, verbose=False, flash_attn=False
    )
    yield opened
    opened.close()


def alone(binding: Any, before: list[int], after: list[int]) -> float:
    """The log-probability of tokens that follow others, one decode and no batch."""
    binding.reset()
    binding.eval([*before, *after])
    rows = np.array(binding.scores[len(before) - 1 : len(before) + len(after) - 1], np.float64)
    totals = np.log(np.exp(rows - rows.max(1, keepdims=True)).sum(1)) + rows.max(1)
    return float((rows[np.arange(len(after)), after] - totals).sum())


def scores(teacher: LlamaTeacher, texts: list[TextToScore]) -> dict[str, TextScore]:
    return {each.id: each for each in teacher.score_texts(texts, never)}


def choices(teacher: LlamaTeacher, questions: list[Question]) -> dict[str, Choice]:
    return {each.id: each for each in teacher.choose(questions, never)}


def plain(texts: tuple[str, ...] = TEXTS) -> list[TextToScore]:
    return [TextToScore(str(number), text) for number, text in enumerate(texts)]


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


def test_a_choice_is_as_likely_as_all_ways_to_write_it(teacher: LlamaTeacher, binding: Any) -> None:
    before = teacher._prompts.tokens(CHAT)
    offered = ("مليح", "لا لا", "text:", "the", "لا بزاف")
    (choice,) = teacher.choose([Question("q", CHAT, offered)], never)
    for text, log in zip(offered, choice.logs, strict=True):
        spellings = [
            teacher._model.tokens(each, special=False, first=False) for each in (text, f" {text}")
        ]
        total = sum(math.exp(alone(binding, before, each)) for each in spellings)
        assert log == pytest.approx(math.log(total), abs=1e-3)
    assert choice.mass == pytest.approx(sum(map(math.exp, choice.logs)))


def test_a_choice_that_begins_another_counts_where_the_other_does_not_follow(
    teacher: LlamaTeacher, binding: Any
) -> None:
    before = teacher._prompts.tokens(CHAT)
    (choice,) = teacher.choose([Question("q", CHAT, ("1", "10", "101", "2"))], never)

    def mass(text: str) -> float:
        return sum(
            math.exp(
                alone(binding, before, teacher._model.tokens(each, special=False, first=False))
            )
            for each in (text, f" {text}")
        )

    one, ten, more, two = (math.exp(each) for each in choice.logs)
    assert one == pytest.approx(mass("1") - mass("10"), rel=1e-3)
    assert ten == pytest.approx(mass("10") - mass("101"), rel=1e-3)
    assert (more, two) == pytest.approx((mass("101"), mass("2")), rel=1e-3)


def test_probabilities_add_up_and_do_not_depend_on_the_order_of_choices(
    teacher: LlamaTeacher,
) -> None:
    offered = ("A", "B", "لا", "لا بزاف", "10", "1")
    first: dict[str, float] = {}
    for order in itertools.islice(itertools.permutations(offered), 0, 720, 97):
        (choice,) = teacher.choose([Question("q", CHAT, order)], never)
        assert sum(choice.probabilities) == pytest.approx(1)
        found = dict(zip(order, choice.probabilities, strict=True))
        first = first or found
        assert found == pytest.approx(first, abs=1e-4)


def test_questions_asked_together_have_the_answers_of_one_at_a_time(teacher: LlamaTeacher) -> None:
    questions = [
        Question(str(n), (*CHAT[:1], Turn("user", f"{text} {n}" * (n % 5 + 1))), offered)
        for n, (text, offered) in enumerate(
            itertools.product(
                TEXTS, (("A", "B"), ("1", "2", "10"), tuple("abcdefgh"), ("لا لا", "x"))
            )
        )
    ]
    together = choices(teacher, questions)
    assert len(together) == len(questions) == 36
    for question in questions[::5]:
        (single,) = teacher.choose([question], never)
        assert together[question.id].logs == pytest.approx(single.logs, abs=1e-3)


def test_an_expected_rating_weighs_each_mark(teacher: LlamaTeacher) -> None:
    (choice,) = teacher.choose([Question("q", CHAT, ("1", "2", "3"))], never)
    p = choice.probabilities
    assert choice.expected((1, 2, 3)) == pytest.approx(p[0] + 2 * p[1] + 3 * p[2])
    assert 0 <= choice.entropy <= math.log(3)


@pytest.mark.parametrize("offered", [(), ("A",), ("A", " "), ("A", " A"), ("\ud800", "?")])
def test_choices_that_are_none_fail_their_own_question_only(
    teacher: LlamaTeacher, offered: tuple[str, ...]
) -> None:
    found = choices(
        teacher, [Question("a", CHAT, offered), Question("b", CHAT, ("A", "B")), Question("c", (), ("A", "B"))]
    )  # fmt: skip
    assert found["a"].error
    assert found["b"].logs
    assert len(found) == 3


def test_many_long_choices_take_turns_in_the_memory(teacher: LlamaTeacher) -> None:
    offered = tuple(f"{a} {b}" for a in TEXTS for b in TEXTS)
    (choice,) = teacher.choose([Question("q", CHAT, offered)], never)
    assert sum(choice.probabilities) == pytest.approx(1)
    (again,) = teacher.choose([Question("q", CHAT, offered[:2])], never)
    assert again.logs[1] == pytest.approx(choice.logs[1], abs=1e-3)


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
    def none(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(scoring, "open_reader", none)
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


@pytest.mark.parametrize("settings", [{}, {"temperature": 1.3, "top_k": 5}])
def test_an_answer_says_how_likely_it_was_before_any_filter(
    teacher: LlamaTeacher, binding: Any, settings: dict[str, Any]
) -> None:
    requests = [ask(number, logprobs=True, max_tokens=8, **settings) for number in range(9)]
    plainly = [ask(number, max_tokens=8, **settings) for number in range(9)]
    answers = {each.request_id: each for each in teacher.generate(requests, never)}
    for other in teacher.generate(plainly, never):
        assert other.logprob is None
        assert other.text == answers[other.request_id].text
    answer = answers["r3"]
    drawn = drawn_tokens(teacher, requests[3])
    turns = [Turn(each["role"], each["content"]) for each in requests[3]["body"]["messages"]]
    before = teacher._prompts.tokens(turns)
    assert answer.logprob == pytest.approx(alone(binding, before, drawn), abs=1e-3)


def drawn_tokens(teacher: LlamaTeacher, request: dict[str, Any]) -> list[int]:
    """What a request draws: its text does not say, since tokens may write it in several ways."""
    drawn: list[int] = []
    make = teacher._draws

    def spying(work: Any) -> Any:
        sampler = make(work)
        draw = sampler.next

        def next_one(context: Context, row: int) -> int | None:
            token = draw(context, row)
            if token is not None and not teacher._model.ends(token):
                drawn.append(token)
            return token

        sampler.next = next_one  # type: ignore[method-assign]
        return sampler

    assert teacher._batching is not None
    kept = teacher._batching._new_sampler
    teacher._batching._new_sampler = spying
    list(teacher.generate([request], never))
    teacher._batching._new_sampler = kept
    return drawn


def test_a_mark_does_not_change_how_likely_an_answer_is_said_to_be(teacher: LlamaTeacher) -> None:
    marked = {**ask(1, logprobs=True, temperature=1.0), "zerria": {"watermark_key": "ab" * 16}}
    (answer,) = teacher.generate([marked], never)
    (unmarked,) = teacher.generate([ask(1, logprobs=True, temperature=0)], never)
    assert answer.logprob is not None
    assert unmarked.logprob is not None
    # The greedy answer to the same prompt is likelier than any drawn away from it.
    assert answer.logprob < unmarked.logprob < 0


def test_generating_and_scoring_take_turns(teacher: LlamaTeacher) -> None:
    expected = scores(teacher, plain())
    first = [each.text for each in teacher.generate([ask(n) for n in range(3)], never)]
    assert scores(teacher, plain())["3"].nats == pytest.approx(expected["3"].nats, abs=1e-3)
    assert [each.text for each in teacher.generate([ask(n) for n in range(3)], never)] == first


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
