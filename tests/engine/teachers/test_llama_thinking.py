"""What a reasoning model thinks is no part of its answer, and a grammar waits until it is over."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gguf
import pytest

from engine.answers import read_answer
from engine.model import Answer, Turn
from engine.plugin import TeacherSpec
from engine.teachers.llama.chat import ChatFormat
from engine.teachers.llama.engine import LlamaTeacher
from engine.teachers.llama.native import Model
from engine.teachers.llama.requests import Work, read_request
from engine.teachers.llama.thinking import (
    FAMILIES,
    State,
    Thinking,
    ThinkingSampler,
    markers_of,
    split,
    state_of,
)
from tests.engine.asking import SCHEMA, as_schema, ask, never
from tests.engine.tiny_model import CHATML, pieces, write_tiny_model

OPENED = CHATML.replace("assistant\n' }}", "assistant\n<think>\n' }}")
FREE = CHATML + "{# <think> #}"
MARKERS = FAMILIES[0]


def model_file(folder: Path, template: str) -> Path:
    kind = gguf.TokenType.USER_DEFINED
    vocabulary = [*pieces(), ("<think>", 0.0, kind), ("</think>", 0.0, kind)]
    return write_tiny_model(folder / "thinks.gguf", vocabulary, template=template)


def thinking_teacher(folder: Path, template: str, **settings: Any) -> LlamaTeacher:
    path = model_file(folder, template)
    return LlamaTeacher(TeacherSpec("thinks", "llama", str(path), {"threads": 1, **settings}))


def test_a_grammar_waits_until_the_thinking_is_over(tmp_path: Path) -> None:
    teacher = thinking_teacher(tmp_path, OPENED, thinking_tokens=9)
    body = {"temperature": 1.2, "max_tokens": 150, "response_format": as_schema(SCHEMA)}
    answers = list(teacher.generate([ask(number, **body) for number in range(12)], never))
    ended = [answer for answer in answers if answer.finish == "stop"]
    assert len(ended) > 5
    for answer in ended:
        assert list(json.loads(answer.text)) == ["text", "label"]
        assert answer.thinking.rstrip().endswith("</think>")
        assert len(answer.thinking) > len("</think>")
        assert "think>" not in answer.text
    teacher.close()


def test_the_thinking_does_not_count_as_the_answer(tmp_path: Path) -> None:
    teacher = thinking_teacher(tmp_path, OPENED, thinking_tokens=20)
    answers = list(teacher.generate([ask(n, temperature=1.0) for n in range(8)], never))
    long = [answer for answer in answers if answer.finish == "length"]
    assert long
    for answer in long:
        assert answer.text
        assert answer.completion_tokens > 16 + 1
        assert answer.completion_tokens <= 16 + 20 + 4
    teacher.close()


def test_no_thinking_at_all_can_be_asked_for(tmp_path: Path) -> None:
    teacher = thinking_teacher(tmp_path, OPENED, thinking_tokens=0)
    for answer in teacher.generate([ask(number) for number in range(4)], never):
        assert answer.thinking.strip() == "</think>"
        assert answer.text
    teacher.close()


def test_a_model_that_may_think_and_does_not_answers_as_ever(tmp_path: Path) -> None:
    requests = [ask(number, response_format=as_schema(SCHEMA)) for number in range(6)]
    found = []
    for name, template in (("free", FREE), ("plain", CHATML)):
        folder = tmp_path / name
        folder.mkdir()
        teacher = thinking_teacher(folder, template)
        found.append(
            {a.request_id: (a.text, a.thinking) for a in teacher.generate(requests, never)}
        )
        teacher.close()
    assert found[0] == found[1]


class Scripted:
    """Gives tokens that were written down before."""

    thinking = False
    thoughts = b""

    def __init__(self, tokens: list[int]) -> None:
        self._tokens = tokens
        self.closed = False

    def next(self, _context: object, _row: int) -> int | None:
        return self._tokens.pop(0) if self._tokens else None

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def model(tmp_path: Path) -> Iterator[Model]:
    opened = Model(model_file(tmp_path, FREE), 0, vocabulary_only=True)
    yield opened
    opened.close()


def drawn(
    model: Model, state: State, free: str, answer: str, budget: int = 40
) -> tuple[str, str, int, Work]:
    """The thinking, the answer, how many tokens both took, and the request, by a script."""
    work = read_request(ask(1))
    work.thinking = Thinking(MARKERS, state, budget, 16)

    def tokens(text: str) -> list[int]:
        parts = re.split("(</?think>|</s>)", text)
        return [t for part in parts for t in model.tokens(part, special=True, first=False)]

    samplers = Scripted(tokens(free)), Scripted([*tokens(answer), model.eos])
    sampler = ThinkingSampler(model, work, *samplers)
    text, count = b"", 0
    while (token := sampler.next(None, 0)) is not None and not model.ends(token):  # type: ignore[arg-type]
        count += 1
        text += b"" if sampler.thinking else model.piece(token)
    sampler.close()
    assert all(each.closed for each in samplers)
    return sampler.thoughts.decode(), text.decode(), count, work


def test_a_model_that_begins_to_think_is_let_to_the_end(model: Model) -> None:
    thinking, text, count, work = drawn(model, State.FREE, "<think>abc</think>\nde", '{"a"}')
    assert (thinking, text) == ("<think>abc</think>\n", '{"a"}')
    assert work.max_tokens - 16 < count


def test_a_model_that_answers_at_once_has_no_thinking(model: Model) -> None:
    thinking, text, _, work = drawn(model, State.FREE, "abc", "de")
    assert (thinking, text) == ("", "de")
    assert work.max_tokens == 16


def test_a_prompt_may_have_opened_the_thinking(model: Model) -> None:
    thinking, text, _, _ = drawn(model, State.OPENED, "abc</think>x", "de")
    assert (thinking, text) == ("abc</think>", "de")


def test_thinking_without_end_is_ended(model: Model) -> None:
    thinking, text, _, work = drawn(model, State.OPENED, "a" * 99, "de", budget=10)
    assert thinking == "a" * 6 + "</think>"
    assert text == "de"
    assert work.max_tokens == 7 + 16


def test_a_model_that_ends_while_it_thinks_answers_after_all(model: Model) -> None:
    thinking, text, _, _ = drawn(model, State.OPENED, "ab</s>", "de")
    assert (thinking, text) == ("ab</think>", "de")


@pytest.mark.parametrize(
    ("opening", "family", "state"),
    [
        ("<|im_start|>assistant\n", 0, State.FREE),
        ("<|im_start|>assistant\n<think>\n", 0, State.OPENED),
        ("<|im_start|>assistant\n<think>\n\n</think>\n\n", 0, State.CLOSED),
        ("<｜Assistant｜></think>", 0, State.CLOSED),
        ("<|turn>model\n<|channel>thought\n<channel|>", 6, State.CLOSED),
        ("<|start|>assistant", 7, State.FREE),
        ("<|start|>assistant<|channel|>analysis<|message|>", 7, State.OPENED),
        ("<|start|>assistant<|channel|>final<|message|>", 7, State.CLOSED),
    ],
)
def test_a_prompt_says_where_the_model_stands(opening: str, family: int, state: State) -> None:
    assert state_of(opening, FAMILIES[family]) == state


@pytest.mark.parametrize(
    "channel", ["<|channel|>final<|message|>", "<|channel|>final <|constrain|>json<|message|>"]
)
def test_the_channels_of_gpt_oss_are_told_apart(channel: str) -> None:
    thought = f"<|channel|>analysis<|message|>hm<|end|><|start|>assistant{channel}"
    assert split(thought + "{}", FAMILIES[7]) == (thought, "{}")


def test_a_text_that_begins_with_thinking_is_split() -> None:
    assert split("<think>a</think>\n\nb <think>", MARKERS) == ("<think>a</think>\n\n", "b <think>")
    assert split("a <think>b</think>", MARKERS) == ("", "a <think>b</think>")
    assert split("<think>a", MARKERS) == ("", "<think>a")


THINKERS = {
    "Qwen-Qwen3-0.6B": State.CLOSED,
    "GLM-4.6": State.CLOSED,
    "ByteDance-Seed-OSS": State.CLOSED,
    "HuggingFaceTB-SmolLM3-3B": State.CLOSED,
    "MiniMax-M3": State.CLOSED,
    "deepseek-ai-DeepSeek-V3.1": State.CLOSED,
    "google-gemma-4-31B-it": State.CLOSED,
    "NVIDIA-Nemotron-Nano-v2": State.OPENED,
    "MiniMax-M2": State.OPENED,
    "Qwen-QwQ-32B": State.CLOSED,
    "deepseek-ai-DeepSeek-R1-Distill-Qwen-32B": State.CLOSED,
    "Apertus-8B-Instruct": State.FREE,
    "Kimi-K2-Thinking": State.FREE,
    "mistralai-Ministral-3-14B-Reasoning-2512": State.FREE,
    "openai-gpt-oss-120b": State.FREE,
}


@pytest.mark.parametrize("name", THINKERS)
def test_real_templates_are_asked_not_to_think(llama_source: Path, name: str) -> None:
    folder = llama_source / "vendor" / "llama.cpp" / "models" / "templates"
    template = (folder / f"{name}.jinja").read_text("utf-8")
    markers = markers_of(template, lambda _: True)
    assert markers is not None
    pieces = ChatFormat(template, "<s>", "</s>").pieces([Turn("user", "a")])
    assert state_of(pieces[-1].text, markers) == THINKERS[name]


def test_a_model_of_no_such_family_has_no_markers() -> None:
    assert markers_of(CHATML, lambda _: True) is None


def test_a_record_holds_the_answer_and_not_the_thinking() -> None:
    line = {
        "zerria": {
            "task": "instruction",
            "writes": ["instruction", "answer"],
            "fields": {},
            "label": "",
            "expected_variety": "",
            "expected_script": "",
            "seed_text": "",
            "verifiers": {},
        }
    }
    written = '{"instruction": "a", "answer": "b"}'
    answer = Answer("r", written, "stop", thinking='<think>{"answer": "no"}</think>')
    (record,) = read_answer(line, answer)
    assert record["fields"] == {"instruction": "a", "answer": "b"}
    (cut,) = read_answer(line, Answer("r", "", "length", thinking="<think>hm"))
    assert not cut["parsed"]
    assert "hm" not in str(cut["fields"])


def test_a_request_may_say_how_much_is_thought_at_most(tmp_path: Path) -> None:
    teacher = thinking_teacher(tmp_path, OPENED, thinking_tokens=40)
    budgets = []
    for body in ({}, {"thinking_tokens": 10}, {"thinking_tokens": "many"}):
        work = read_request(ask(1, **body))
        assert teacher._prompts.prepare(work, 2000) is None
        assert work.thinking is not None
        budgets.append(work.thinking.budget)
    assert budgets[0] - budgets[1] == 30
    assert budgets[2] == budgets[0]
    teacher.close()
