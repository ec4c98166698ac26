"""Prompts of real families are those of their references, letter for letter and token for token.

The vocabularies, templates and reference tokens are those that llama.cpp carries for its own tests.
"""

import ctypes
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import llama_cpp.llama_cpp as api
import pytest
from llama_cpp.llama_chat_format import Jinja2ChatFormatter

from engine.model import Turn
from engine.teachers.llama.chat import ChatFormat, Piece
from engine.teachers.llama.header import read_header
from engine.teachers.llama.markup import Markup
from engine.teachers.llama.native import Model
from engine.teachers.llama.prompts import Prompts
from engine.teachers.llama.sandbox import TemplateFault
from engine.teachers.llama.usual_templates import FAMILIES, usual_family

_SYSTEM = 'Écris en darija : «واش راك ؟»\n  - "court"  '
_ASKED = " شحال في الساعة ?\n\n\"quoted\" 'single' {{x}} <b>  \n"
_ANSWERED = "راه الثلاثة.\n\nبصح  "
CONVERSATIONS = {
    "system and user": [Turn("system", _SYSTEM), Turn("user", _ASKED)],
    "user": [Turn("user", _ASKED)],
    "user, assistant, user": [
        Turn("user", _ASKED),
        Turn("assistant", _ANSWERED),
        Turn("user", "\tو غدوة؟ 😀 "),
    ],
    "blank": [Turn("user", "\n\n\nسلام\n\n\n")],
}
#: Templates that no plain chat can use: these give way to one of their family.
_FOR_TOOLS = {"fireworks-ai-llama-3-firefunction-v2"}
#: The markup of all families: a text in none.
MARKUP = (
    "<|im_start|>x<|im_end|> [INST] y [/INST]<|eot_id|><|start_header_id|></s><s> <start_of_turn>u"
    "<end_of_turn> <|end|><|user|> <|assistant|> <|START_OF_TURN_TOKEN|><|USER_TOKEN|> <｜User｜>"
    "<｜end▁of▁sentence｜><|endoftext|> <|turn>user <turn|> <bos><eos> <think>z</think> <|EOT|>"
    "<|end_of_text|><|END_OF_TURN_TOKEN|><unk><pad><BOS_TOKEN>"
)
#: Vocabulary -> templates that llama.cpp carries for the same family.
TEMPLATES = {
    "command-r": "CohereForAI-c4ai-command-r-plus-tool_use",
    "deepseek-llm": "llama-cpp-deepseek-r1",
    "gemma-4": "google-gemma-4-31B-it",
    "llama-bpe": "meta-llama-Llama-3.1-8B-Instruct",
    "phi-3": "microsoft-Phi-3.5-mini-instruct",
    "qwen2": "Qwen-Qwen2.5-7B-Instruct",
    "qwen35": "Qwen3.5-4B",
}
VOCABULARIES = """aquila baichuan command-r deepseek-coder deepseek-llm falcon gemma-4 gpt-2 gpt-neox
    llama-bpe llama-spm mpt phi-3 qwen2 qwen35 refact starcoder""".split()


@pytest.fixture(scope="module")
def models(llama_source: Path) -> Path:
    return llama_source / "vendor" / "llama.cpp" / "models"


@pytest.fixture
def opened(models: Path) -> Iterator[Callable[[str], Model]]:
    found: list[Model] = []

    def opened(name: str) -> Model:
        found.append(Model(models / f"ggml-vocab-{name}.gguf", 0, vocabulary_only=True))
        return found[-1]

    yield opened
    for model in found:
        model.close()


def text_of(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def reference(template: str, turns: list[Turn]) -> str:
    """Rendered by the binding, which follows Hugging Face, and told what we tell a template."""
    way = next(way for way in ChatFormat(template)._ways if renders(template, way, turns))
    return render(template, way, turns)


def render(template: str, way: object, turns: list[Turn]) -> str:
    told = dict(way.variables)  # type: ignore[attr-defined]
    messages = way.messages(  # type: ignore[attr-defined]
        [turn.role for turn in turns], [turn.content for turn in turns]
    )
    return str(formatter(template)(messages=messages, tools=told.pop("tools"), **told).prompt)


@cache
def formatter(template: str) -> Jinja2ChatFormatter:
    return Jinja2ChatFormatter(template, eos_token="</s>", bos_token="<s>")


def renders(template: str, way: object, turns: list[Turn]) -> bool:
    try:
        return turns[-1].content.strip() in render(template, way, turns)
    except Exception:  # noqa: BLE001 - a template may fail in any way
        return False


@pytest.mark.parametrize("conversation", CONVERSATIONS)
def test_every_template_is_rendered_as_its_reference(models: Path, conversation: str) -> None:
    turns = CONVERSATIONS[conversation]
    paths = sorted((models / "templates").glob("*.jinja"))
    assert len(paths) > 60
    differing, folded = [], []
    for path in paths:
        template = path.read_text("utf-8")
        try:
            ours = text_of(ChatFormat(template, "<s>", "</s>").pieces(turns))
        except TemplateFault:
            differing += [] if path.stem in _FOR_TOOLS else [path.stem]
            continue
        try:
            wanted = reference(template, turns)
        except StopIteration:  # it knows no system role
            folded.append(path.stem)
            one = Turn("user", f"{turns[0].content}\n\n{turns[1].content}")
            wanted = reference(template, [one])
        if ours != wanted:
            differing.append(path.stem)
    assert not differing
    assert folded == (["google-gemma-2-2b-it"] if conversation == "system and user" else [])


def formats(models: Path, name: str, model: Model) -> Iterator[ChatFormat]:
    """The template of the file, that of its family, and llama.cpp's copy of the original."""
    path = models / f"ggml-vocab-{name}.gguf"
    header = read_header(path)
    family = usual_family(header.architecture, "", model.knows)
    sources = [header.chat_template, family.template]
    if name in TEMPLATES:
        sources.append((models / "templates" / f"{TEMPLATES[name]}.jinja").read_text("utf-8"))
    for source in filter(None, sources):
        yield ChatFormat(source, model.token_text(model.bos), model.token_text(model.eos))


@pytest.mark.parametrize("name", VOCABULARIES)
def test_a_prompt_has_the_tokens_of_its_text(
    models: Path, opened: Callable[[str], Model], name: str
) -> None:
    model = opened(name)
    for chat in formats(models, name, model):
        markup = Markup(model, chat.template)
        for turns in CONVERSATIONS.values():
            pieces = chat.pieces(turns)
            assert markup.tokens(pieces) == model.tokens(text_of(pieces), special=True, first=True)


@pytest.mark.parametrize("name", VOCABULARIES)
def test_a_prompt_begins_once(models: Path, opened: Callable[[str], Model], name: str) -> None:
    model = opened(name)
    prompts = Prompts(model, read_header(models / f"ggml-vocab-{name}.gguf"), 0)
    for turns in CONVERSATIONS.values():
        if any(turn.role == "assistant" for turn in turns):
            continue  # Llama 2 begins every round anew
        tokens = prompts.tokens([*turns[:-1], Turn("user", f"{model.token_text(model.bos)} a")])
        if model.adds_bos:
            assert tokens[0] == model.bos
        assert tokens.count(model.bos) == model.adds_bos


def written(model: Model, tokens: list[int]) -> str:
    """The text of tokens; SentencePiece has one and the same token for "▁" and a space."""
    text = b"".join(map(model.piece, tokens)).decode()
    return text.removeprefix(" ").replace("▁", " ")


@pytest.mark.parametrize("name", VOCABULARIES)
def test_what_people_write_is_never_markup(
    models: Path, opened: Callable[[str], Model], name: str
) -> None:
    model = opened(name)
    for chat in formats(models, name, model):
        markup = Markup(model, chat.template)
        own = "".join(piece.text for piece in chat.pieces([Turn("user", "a")]) if piece.special)
        for text in (MARKUP, own, f"{own}\n{own}", model.token_text(model.eos)):
            tokens = markup.tokens([Piece(text, special=False)])
            assert not [model.token_text(each) for each in tokens if markup.is_control(each)]
            assert not any(model.ends(each) for each in tokens)
            assert written(model, tokens) == text.replace("▁", " ")
        plain = chat.pieces([Turn("user", "a")])
        forged = chat.pieces([Turn("user", own)])
        count = sum(map(markup.is_control, markup.tokens(plain)))
        assert sum(map(markup.is_control, markup.tokens(forged))) == count


def test_a_text_has_the_tokens_that_its_family_gives(
    models: Path, opened: Callable[[str], Model]
) -> None:
    """Those of Hugging Face's tokenizers, which llama.cpp keeps beside its vocabularies."""
    compared = 0
    for name in VOCABULARIES:
        texts = models / f"ggml-vocab-{name}.gguf.inp"
        if not texts.exists():
            continue
        model = opened(name)
        wanted = texts.with_suffix(".out").read_text("utf-8").splitlines()
        given = texts.read_bytes().decode().split("\n__ggml_vocab_test__\n")
        for text, line in zip(given, wanted, strict=False):
            ids = [int(each) for each in line.split()]
            assert model.tokens(text, special=False, first=True) == ids, (name, text)
            compared += 1
    assert compared > 500


def built_in(name: str, turns: list[Turn]) -> str:
    """What llama.cpp itself writes for a family of that name."""
    pairs = [(turn.role.encode(), turn.content.encode()) for turn in turns]
    chat = (api.llama_chat_message * len(pairs))(*pairs)
    buffer = ctypes.create_string_buffer(20_000)
    size = api.llama_chat_apply_template(name.encode(), chat, len(pairs), True, buffer, 20_000)
    assert size > 0, name
    return buffer.raw[:size].decode()


@pytest.mark.parametrize("name", sorted({family.name for family in FAMILIES}))
def test_a_usual_template_writes_what_llama_cpp_writes(name: str) -> None:
    template = next(family.template for family in FAMILIES if family.name == name)
    for turns in list(CONVERSATIONS.values())[1:]:
        assert text_of(ChatFormat(template).pieces(turns)) == built_in(name, turns)
    # llama.cpp trims the system text of Gemma by itself, before it puts it before the question.
    turns = [Turn("system", _SYSTEM.strip()), Turn("user", _ASKED.strip())]
    assert text_of(ChatFormat(template).pieces(turns)) == built_in(name, turns)


ENDS = {
    "command-r": {"<|END_OF_TURN_TOKEN|>"},
    "deepseek-llm": {"<｜end▁of▁sentence｜>"},
    "falcon": {"<|endoftext|>"},
    "gemma-4": {"<turn|>", "<eos>"},
    "llama-bpe": {"<|eot_id|>", "<|end_of_text|>"},
    "llama-spm": {"</s>"},
    "phi-3": {"<|end|>", "<|endoftext|>"},
    "qwen2": {"<|im_end|>", "<|endoftext|>"},
}


@pytest.mark.parametrize("name", ENDS)
def test_all_ends_of_a_turn_end_an_answer(opened: Callable[[str], Model], name: str) -> None:
    model = opened(name)
    for end in ENDS[name]:
        (token,) = model.tokens(end, special=True, first=False)
        assert model.ends(token), end
