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
    unwrapped,
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
    "Kimi-K3": State.CLOSED,
    "muse-glimmer": State.CLOSED,
    "upstage-Solar-Open-100B": State.CLOSED,
    "tencent-Hy3": State.CLOSED,
    "ibm-granite-granite-3.3-2B-Instruct": State.FREE,
    "GLM-4.7-Flash": State.CLOSED,
    "NVIDIA-Nemotron-3-Nano-30B-A3B-BF16": State.CLOSED,
    "StepFun3.5-Flash": State.OPENED,
    "Apriel-1.6-15b-Thinker-fixed": State.OPENED,
    "unsloth-Apriel-1.5": State.CLOSED,
    "LFM2.5-Instruct": State.FREE,
    "LFM2.5-8B-A1B": State.FREE,
    "Cohere2MoE": State.CLOSED,
    "Spark2.5": State.CLOSED,
    "poolside-Laguna-S-2.1": State.CLOSED,
    "inclusionai-ling-3.0-flash": State.CLOSED,
}


@pytest.mark.parametrize("name", THINKERS)
def test_real_templates_are_asked_not_to_think(llama_source: Path, name: str) -> None:
    folder = llama_source / "vendor" / "llama.cpp" / "models" / "templates"
    template = (folder / f"{name}.jinja").read_text("utf-8")
    markers = markers_of(template, lambda _: True)
    assert markers is not None
    pieces = ChatFormat(template, "<s>", "</s>").pieces([Turn("user", "a")])
    last = pieces[-1].text
    ends = last if last.endswith(markers.answer) else last + markers.answer
    assert state_of(ends, markers) == THINKERS[name]


#: What a model of each family writes after its template's prompt, as llama.cpp's parsers have it.
WRITTEN = {
    "Kimi-K3": "<|open|>think<|sep|>hm<|close|>think<|sep|><|open|>response<|sep|>",
    "muse-glimmer": " to=self<|message|>hm<|eom|><|start|>assistant to=user<|message|>",
    "upstage-Solar-Open-100B": "<|think|>hm<|end|><|begin|>assistant<|content|>",
    "tencent-Hy3": "<think:opensource>hm</think:opensource>",
    "GLM-4.6": "<think>hm</think>\n",
    "ByteDance-Seed-OSS": "<seed:think>hm</seed:think>",
    "ibm-granite-granite-3.3-2B-Instruct": "<think>hm</think>\n",
    "NVIDIA-Nemotron-Nano-v2": "<think>hm</think>\n\n",
    "MiniMax-M3": "<mm:think>hm</mm:think>",
    "Apertus-8B-Instruct": "<|inner_prefix|>hm<|inner_suffix|>",
    "Apriel-1.6-15b-Thinker-fixed": "Here are my reasoning steps:\nhm\n[BEGIN FINAL RESPONSE]\n",
}


@pytest.mark.parametrize("name", WRITTEN)
def test_what_a_family_thinks_is_split_from_its_answer(llama_source: Path, name: str) -> None:
    folder = llama_source / "vendor" / "llama.cpp" / "models" / "templates"
    markers = markers_of((folder / f"{name}.jinja").read_text("utf-8"), lambda _: True)
    assert markers is not None
    assert split(f'{WRITTEN[name]}{{"a": 1}}', markers) == (WRITTEN[name], '{"a": 1}')
    assert markers.ends.search(markers.closing.encode())


def test_a_family_that_is_not_listed_is_told_by_its_template() -> None:
    template = CHATML + "{# <my:reasoning> </my:reasoning> <thought> #}"
    markers = markers_of(template, lambda _: True)
    assert markers is not None
    assert (markers.opening, markers.closing) == ("<my:reasoning>", "</my:reasoning>")
    assert markers_of(template, lambda _: False) is None  # no token of it: a word like others
    assert markers_of(CHATML + "{# <thought> #}", lambda _: True) is None


def test_tags_around_an_answer_are_taken_off() -> None:
    assert unwrapped(" <response> a </response>\n") == "a"
    assert unwrapped("<response>a") == "a"
    assert unwrapped("a <response>b</response>") == "a <response>b</response>"


def test_a_prompt_that_leaves_it_open_asks_for_the_answer(tmp_path: Path) -> None:
    template = CHATML + "{# [BEGIN FINAL RESPONSE] ... [END FINAL RESPONSE] #}"
    teacher = thinking_teacher(tmp_path, template)
    work = read_request(ask(1))
    assert teacher._prompts.prepare(work, 2000) is None
    assert work.thinking is not None
    assert work.thinking.state is State.CLOSED
    assert work.stop == (b"[END FINAL RESPONSE]",)
    written = b"".join(map(teacher._model.piece, work.tokens)).decode()
    assert written.endswith("[BEGIN FINAL RESPONSE]\n")
    teacher.close()


def test_markup_of_a_family_may_end_an_answer(model: Model) -> None:
    (token,) = model.tokens("</think>", special=True, first=False)
    assert not model.ends(token)
    assert model.end_with("</think>")
    assert model.ends(token)
    assert not model.end_with("a long text of many tokens")


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
