"""Scores of many texts in one decode against the binding's own calls, one text at a time.

Perplexity: `Llama.eval` with logits of all tokens; choices: `Llama.eval` of the prompt, whose
common beginning it keeps, and the logits of the choices' tokens; embeddings: `Llama.embed`. Same
file, threads and texts. `logprobs` is what generating costs more when answers say how likely they
are. Processor time of one thread, since the machine may be shared; figures are things a processor
second. The models have random weights: the starter's tokenizer, and a vocabulary of 150,000.
"""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import gguf
import numpy as np
from llama_cpp import LLAMA_POOLING_TYPE_MEAN, Llama

from engine.known_teachers import STARTER, find
from engine.model import Turn
from engine.plugin import TeacherSpec
from engine.scores import Question, TextToScore
from engine.teachers.llama.engine import LlamaTeacher
from tests.benchmarks.convention import interleaved, machine, median_ratio, options, report
from tests.benchmarks.teacher.loads import line
from tests.engine.tiny_model import pieces, write_tiny_model

THREADS = 1
_TEXT = "راني رايح للسوق نشري الخضرة والفاكية على خاطر عندنا الضياف في الدار اليوم"


def never() -> bool:
    """No cancel."""
    return False


def prompts(rows: int, words: int) -> list[dict[str, Any]]:
    """Requests with a long common beginning and a short text of their own."""
    system = "أكتب جملة وحدة بالدارجة كيما يهدرو الناس. " * words
    return [line(row, system, f"{row * 7919 % 1000} {_TEXT}") for row in range(rows)]


def processor_seconds(act: Callable[[], object]) -> float:
    """What one call costs: the clock would measure whoever else uses the machine."""
    started = process_time()
    act()
    return process_time() - started


def texts(count: int) -> list[str]:
    """Different texts of some thirty tokens."""
    return [f"{number * 7919 % 1000} {_TEXT[number % 30 :]}" for number in range(count)]


def chats(count: int) -> list[tuple[Turn, ...]]:
    """A rubric that all share, and a text each."""
    rubric = "Give the text a mark from 1 to 5 for how natural its Darija is. " * 12
    return [(Turn("system", rubric), Turn("user", text)) for text in texts(count)]


def log_softmax(rows: Any) -> Any:
    """In plain numpy, as a user of the binding would write it."""
    most = rows.max(-1, keepdims=True)
    return rows - most - np.log(np.exp(rows - most).sum(-1, keepdims=True))


def measure(path: Path, count: int, rounds: int, budget: float) -> dict[str, Any]:
    """All ways in turn."""
    teacher = LlamaTeacher(TeacherSpec("bench", "llama", str(path), {"threads": THREADS}))
    shape: dict[str, Any] = {
        "n_ctx": 1024, "n_threads": THREADS, "n_threads_batch": THREADS, "verbose": False,
        "flash_attn": False,
    }  # fmt: skip
    rows = Llama(str(path), logits_all=True, **shape)
    last = Llama(str(path), **shape)
    places = Llama(str(path), embedding=True, pooling_type=LLAMA_POOLING_TYPE_MEAN, **shape)
    marks = ("1", "2", "3", "4", "5")
    asked = [TextToScore(str(n), text) for n, text in enumerate(texts(count))]
    questions = [Question(str(n), chat, marks) for n, chat in enumerate(chats(count))]
    prompts_of = [teacher._prompts.tokens(each.turns) for each in questions]
    tokens_of = [rows.tokenize(each.text.encode(), add_bos=True) for each in asked]
    ends = [teacher._model.tokens(mark, special=False, first=False)[0] for mark in marks]

    def eval_texts() -> None:
        for tokens in tokens_of:
            rows.reset()
            rows.eval(tokens)
            logs = log_softmax(rows.scores[: len(tokens) - 1])
            logs[np.arange(len(tokens) - 1), tokens[1:]].sum()

    def eval_choices() -> None:
        for tokens in prompts_of:
            kept = last.longest_token_prefix(last._input_ids, tokens[:-1]) if last.n_tokens else 0
            last.n_tokens = kept
            last._ctx.kv_cache_seq_rm(-1, kept, -1)
            last.eval(tokens[kept:])
            log_softmax(last._scores[-1] if last._logits_all else _last_row(last))[ends]

    def generate(*, logprobs: bool) -> None:
        lines = prompts(16, 2)
        for each in lines:
            each["body"] |= {"logprobs": logprobs, "max_tokens": 24}
        if len(list(teacher.generate(lines, never))) != 16:
            raise RuntimeError("answers are missing")

    ways: dict[str, Callable[[], object]] = {
        "texts": lambda: _all(teacher.score_texts(asked, never), count),
        "texts_binding": eval_texts,
        "choices": lambda: _all(teacher.choose(questions, never), count),
        "choices_binding": eval_choices,
        "embeddings": lambda: _all(teacher.embed(asked, never), count),
        "embeddings_binding": lambda: [places.embed(each.text) for each in asked],
        "generating": lambda: generate(logprobs=False),
        "generating_logprobs": lambda: generate(logprobs=True),
    }
    figures = interleaved(
        {name: (lambda act=act: count / processor_seconds(act)) for name, act in ways.items()},  # type: ignore[misc]
        rounds,
        budget,
    )
    result: dict[str, Any] = {
        "parameters": teacher._placement._header.parameters,
        "vocabulary": teacher._model.vocabulary,
        "per_processor_second": {name: round(median(each), 2) for name, each in figures.items()},
        "rounds": len(figures["texts"]),
        "logprobs_slower": round(
            1 - median_ratio(figures["generating_logprobs"], figures["generating"]), 3
        ),
    }
    for name in ("texts", "choices", "embeddings"):
        result[f"{name}_ratio"] = round(median_ratio(figures[name], figures[f"{name}_binding"]), 2)
    teacher.close()
    for each in (rows, last, places):
        each.close()
    return result


def _last_row(opened: Llama) -> Any:
    pointer = opened._ctx.get_logits_ith(-1)
    return np.ctypeslib.as_array(pointer, shape=(opened.n_vocab(),))


def _all(results: Any, count: int) -> None:
    if sum(not each.error for each in results) != count:
        raise RuntimeError("results are missing")


def shapes(*, quick: bool) -> dict[str, dict[str, Any]]:
    """Models by name: how they are written."""
    large: Sequence[Any] = [
        *pieces(),
        *((f"w{each}", -1000.0, gguf.TokenType.NORMAL) for each in range(150_000)),
    ]
    return {
        "small_vocabulary": {
            "dim": 512 if quick else 1024,
            "layers": 8,
            "tokenizer_of": Path(find(STARTER).model),
        },
        "large_vocabulary": {"dim": 256 if quick else 768, "layers": 8, "vocabulary": large},
    }


def main() -> None:
    """Measure and print."""
    chosen = options(__doc__ or "")
    result: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, shape in shapes(quick=chosen.quick).items():
            path = write_tiny_model(
                Path(folder) / f"{name}.gguf",
                end_weight=0.0,
                kind=gguf.GGMLQuantizationType.Q8_0,
                **shape,
            )
            quick = chosen.quick
            result[name] = measure(path, 32 if quick else 96, 3, 60 if quick else 240)
            path.unlink()
    report(
        {"benchmark": "scoring", "quick": chosen.quick, **result, "machine": machine()},
        as_json=chosen.json,
    )


if __name__ == "__main__":
    main()
