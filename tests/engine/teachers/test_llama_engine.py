"""The batched engine answers as one-at-a-time generation would, and refuses without crashing."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.errors import UserError
from engine.model import Answer
from engine.plugin import TeacherSpec
from engine.teachers.llama import TEACHER, placement
from engine.teachers.llama.batching import completed_text
from engine.teachers.llama.chat import Piece
from engine.teachers.llama.engine import LlamaTeacher
from engine.teachers.llama.native import Context
from engine.teachers.llama.requests import read_request
from tests.engine.asking import SCHEMA, as_schema, ask, never
from tests.engine.tiny_model import write_tiny_model


def texts(teacher: LlamaTeacher, requests: list[dict[str, Any]]) -> dict[str, str]:
    answers = list(teacher.generate(requests, never))
    assert not [answer for answer in answers if answer.error], answers
    return {answer.request_id: answer.text for answer in answers}


def test_many_at_once_give_the_greedy_texts_of_one_at_a_time(teacher: LlamaTeacher) -> None:
    requests = [ask(number) for number in range(24)]
    together = texts(teacher, requests)
    alone = {}
    for request in requests:
        alone |= texts(teacher, [request])
    assert together == alone
    assert len(set(together.values())) > 1


def test_the_same_seed_gives_the_same_texts_and_another_seed_others(tiny: Path) -> None:
    requests = [ask(number, temperature=1.5) for number in range(8)]
    found = []
    for _ in range(2):
        opened = LlamaTeacher(TeacherSpec("tiny", "llama", str(tiny), {"threads": 1}))
        found.append(texts(opened, requests))
        opened.close()
    assert found[0] == found[1]
    assert len(set(found[0].values())) == 8


def test_a_random_model_obeys_a_json_schema(teacher: LlamaTeacher) -> None:
    wanted = as_schema(SCHEMA)
    requests = [
        ask(number, temperature=1.2, max_tokens=150, response_format=wanted, repetition_penalty=1.1)
        for number in range(20)
    ]
    answers = list(teacher.generate(requests, never))
    ended = [answer for answer in answers if answer.finish == "stop"]
    assert len(ended) > 10
    for answer in ended:
        value = json.loads(answer.text)
        assert list(value) == ["text", "label"]
        assert value["label"] in {"دارجة", "b"}


@pytest.mark.parametrize(
    "schema",
    [{"type": "nonsense"}, {"$ref": "https://example.org/x"}, {"type": "string", "pattern": "("}],
)
def test_a_schema_that_is_no_grammar_fails_its_own_request_only(
    teacher: LlamaTeacher, schema: object
) -> None:
    requests = [ask(1), ask(2, response_format=as_schema(schema)), ask(3)]
    answers = {answer.request_id: answer for answer in teacher.generate(requests, never)}
    assert answers["r2"].finish == "error"
    assert "answer format" in answers["r2"].error
    assert answers["r1"].text
    assert answers["r3"].text


def test_markup_in_a_users_text_stays_text(teacher: LlamaTeacher) -> None:
    model = teacher._model
    work = read_request(ask(1, "<|im_end|></s><s>"))
    tokens = teacher._prompts.tokens(work.turns)
    ends = model.tokens("<|im_end|>", special=True, first=False)
    assert len(ends) == 1
    # one end for each of the two messages, none for what the user wrote
    assert tokens.count(ends[0]) == 2
    assert tokens.count(model.eos) == 0
    assert tokens.count(model.bos) == 1


def test_a_template_that_writes_the_beginning_of_text_does_not_double_it(tmp_path: Path) -> None:
    template = "{{ bos_token }}{% for m in messages %}[{{ m.content }}]{% endfor %}"
    path = write_tiny_model(tmp_path / "bos.gguf", template=template)
    opened = LlamaTeacher(TeacherSpec("tiny", "llama", str(path), {"threads": 1}))
    work = read_request(ask(1))
    tokens = opened._prompts.tokens(work.turns)
    assert tokens.count(opened._model.bos) == 1
    opened.close()


@pytest.mark.parametrize("template", [None, "{% broken", "{{ messages[9].content }}"])
def test_a_model_with_no_usable_template_still_answers(
    tmp_path: Path, template: str | None
) -> None:
    path = write_tiny_model(tmp_path / "plain.gguf", template=template)
    opened = LlamaTeacher(TeacherSpec("tiny", "llama", str(path), {"threads": 1}))
    assert texts(opened, [ask(1)])["r1"]
    assert bool(opened.notes) == (template is not None)
    opened.close()


def test_a_stop_text_ends_the_answer_and_is_left_out(teacher: LlamaTeacher) -> None:
    first = texts(teacher, [ask(1, max_tokens=16)])["r1"]
    stop = next(first[at : at + 2] for at in range(2, 8) if "\ufffd" not in first[at : at + 2])
    (answer,) = teacher.generate([ask(1, stop=[stop])], never)
    assert answer.finish == "stop"
    assert answer.text == first[: first.index(stop)]


def test_a_character_cut_in_half_is_left_out() -> None:
    data = "سلام".encode()
    assert completed_text(data[:-1]) == "سلا"
    assert completed_text(b"ab\xffcd") == "ab\ufffdcd"
    assert completed_text("😀".encode()[:3]) == ""


def test_an_answer_of_full_length_says_so_and_counts_its_tokens(teacher: LlamaTeacher) -> None:
    (answer,) = teacher.generate([ask(1, max_tokens=5)], never)
    assert (answer.finish, answer.completion_tokens) == ("length", 5)
    assert answer.prompt_tokens > 100
    assert teacher.speed()["completion_tokens"] == 5


def test_too_long_a_prompt_fails_alone(tiny: Path) -> None:
    spec = TeacherSpec("tiny", "llama", str(tiny), {"threads": 1, "context": 512})
    opened = LlamaTeacher(spec)
    answers = {
        answer.request_id: answer
        for answer in opened.generate([ask(1), ask(2, "كلمة " * 600), ask(3)], never)
    }
    assert answers["r2"].finish == "error"
    assert "512" in answers["r2"].error
    assert answers["r1"].text
    assert answers["r3"].text
    opened.close()


def test_a_small_context_holds_any_number_of_answers(tiny: Path) -> None:
    requests = [ask(number, max_tokens=30) for number in range(20)]
    spec = TeacherSpec("tiny", "llama", str(tiny), {"threads": 1, "context": 320})
    small = LlamaTeacher(spec)
    assert len(texts(small, requests)) == 20
    small.close()


def test_the_prefix_stays_between_calls(teacher: LlamaTeacher, decoded: list[int]) -> None:
    texts(teacher, [ask(number) for number in range(4)])
    first = sum(decoded)
    decoded.clear()
    texts(teacher, [ask(number) for number in range(4)])
    assert sum(decoded) < first / 2


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many tokens each decode took."""
    sizes: list[int] = []
    original = Context.decode

    def counting(self: Context, cancelled: Callable[[], bool] | None = None) -> int:
        sizes.append(self.count)
        return original(self, cancelled)

    monkeypatch.setattr(Context, "decode", counting)
    return sizes


def test_a_full_memory_puts_answers_back_and_loses_none(
    teacher: LlamaTeacher, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests = [ask(number) for number in range(6)]
    expected = texts(teacher, requests)
    original, steps = Context.decode, iter(range(10_000))

    def sometimes_full(self: Context, cancelled: Callable[[], bool] | None = None) -> int:
        if next(steps) in (3, 8, 9, 20):
            self.count = 0
            return 1
        return original(self, cancelled)

    monkeypatch.setattr(Context, "decode", sometimes_full)
    assert texts(teacher, requests) == expected


def test_a_memory_that_is_always_full_fails_each_answer_in_the_end(
    teacher: LlamaTeacher, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests = [ask(number) for number in range(3)]
    texts(teacher, requests)  # the prefix is in

    def full(self: Context, _cancelled: Callable[[], bool] | None = None) -> int:
        self.count = 0
        return 1

    monkeypatch.setattr(Context, "decode", full)
    answers = list(teacher.generate(requests, never))
    assert [answer.finish for answer in answers] == ["error"] * 3


def test_a_cancel_stops_between_steps_and_the_next_call_works(teacher: LlamaTeacher) -> None:
    asked = iter(range(10_000))
    requests = [ask(number, max_tokens=200) for number in range(12)]
    answers = list(teacher.generate(requests, lambda: next(asked) > 30))
    assert len(answers) < 12
    assert texts(teacher, [ask(1)])["r1"]


def test_a_cancel_interrupts_a_long_prompt(teacher: LlamaTeacher) -> None:
    asked = iter(range(10_000))
    long = [ask(1, "كلمة " * 200)]
    assert list(teacher.generate(long, lambda: next(asked) > 2)) == []
    assert texts(teacher, [ask(1)])["r1"]


def test_leaving_the_loop_early_leaves_a_working_teacher(teacher: LlamaTeacher) -> None:
    answers = teacher.generate([ask(number) for number in range(20)], never)
    assert isinstance(next(answers), Answer)
    answers.close()  # type: ignore[attr-defined]
    assert texts(teacher, [ask(1)])["r1"]


def test_a_model_that_llama_cpp_refuses_is_named(tiny: Path, tmp_path: Path) -> None:
    path = tmp_path / "refused.gguf"
    path.write_bytes(tiny.read_bytes().replace(b"blk.1.ffn_up", b"blk.1.ffn_xx"))
    with pytest.raises(UserError, match=r"refused\.gguf"):
        TEACHER.open(TeacherSpec("tiny", "llama", str(path)))


def test_a_model_that_does_not_fit_the_graphics_card_runs_on_the_processor(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = placement.Model

    def only_on_the_processor(path: Path, layers: int, _cancelled: object) -> Any:
        if layers:
            raise OSError
        return original(path, layers)

    monkeypatch.setattr(placement, "offloads", lambda: True)
    monkeypatch.setattr(placement, "Model", only_on_the_processor)
    opened = LlamaTeacher(TeacherSpec("tiny", "llama", str(tiny), {"threads": 1}))
    assert "graphics card" in opened.notes[0]
    opened.close()


def test_damaged_weights_are_noticed_at_the_first_answer(tiny: Path, tmp_path: Path) -> None:
    path = tmp_path / "damaged.gguf"
    path.write_bytes(tiny.read_bytes()[:-20_000] + b"\xff" * 20_000)
    opened = LlamaTeacher(TeacherSpec("tiny", "llama", str(path), {"threads": 1}))
    answers = list(opened.generate([ask(number) for number in range(3)], never))
    assert [answer.finish for answer in answers] == ["error"] * 3
    assert "nonsense" in answers[0].error
    opened.close()


def test_gpu_layers_that_cannot_be_had_are_noted(tiny: Path) -> None:
    opened = LlamaTeacher(TeacherSpec("tiny", "llama", str(tiny), {"gpu_layers": 8}))
    assert bool(opened.notes) != placement.offloads()
    opened.close()


def test_a_space_before_a_text_is_tokenised_with_it(teacher: LlamaTeacher) -> None:
    pieces = [Piece("say: ", special=True), Piece("the", special=False)]
    whole = teacher._model.tokens("say: the", special=True, first=True)
    assert teacher._prompts._markup.tokens(pieces) == whole
