"""Rows a minute of the batched teacher against a loop over the binding's `create_completion`.

Same model file, same prompts, same sampling, same threads. The loop is the ordinary way to use
llama-cpp-python; it too keeps the longest common prefix between calls. The model has random
weights (speed does not depend on their values) and the shape of a small llama.
"""

import tempfile
from pathlib import Path
from statistics import median
from typing import Any

import gguf
from llama_cpp import Llama

from engine.model import Turn
from engine.paths import resources
from engine.plugin import TeacherSpec
from engine.teachers.llama.chat import ChatFormat
from engine.teachers.llama.engine import LlamaTeacher
from tests.benchmarks.convention import (
    interleaved,
    machine,
    median_ratio,
    options,
    report,
    seconds,
)
from tests.engine.tiny_model import CHATML, write_tiny_model

ANSWER_TOKENS = 48
THREADS = 2


def prompts(rows: int, words: int) -> list[dict[str, Any]]:
    """Requests with a long common beginning and a short text of their own."""
    system = "أكتب جملة وحدة بالدارجة كيما يهدرو الناس. " * words
    return [
        {
            "custom_id": f"r{row}",
            "body": {
                "messages": [
                    {"role": "system", "content": system},
                    {"role": "user", "content": f"{row * 7919 % 1000} واش راك خويا لاباس"},
                ],
                "temperature": 0.8,
                "top_p": 0.95,
                "max_tokens": ANSWER_TOKENS,
                "seed": row,
            },
        }
        for row in range(rows)
    ]


def measure(path: Path, rows: int, words: int, budget: float) -> dict[str, Any]:
    """Both ways in turn; figures in rows a minute."""
    requests = prompts(rows, words)
    spec = TeacherSpec("bench", "llama", str(path), {"threads": THREADS, "sequences": 16})
    teacher = LlamaTeacher(spec)
    loop = Llama(str(path), n_ctx=2048, n_threads=THREADS, n_threads_batch=THREADS, verbose=False)
    texts = [_prompt(request) for request in requests]
    tokens = {"batched": 0, "loop": 0}

    def batched() -> None:
        answers = list(teacher.generate(requests, lambda: False))
        tokens["batched"] = sum(answer.completion_tokens for answer in answers)
        if any(answer.error for answer in answers):
            raise RuntimeError("the batched teacher failed")

    def one_at_a_time() -> None:
        tokens["loop"] = 0
        for request, text in zip(requests, texts, strict=True):
            body = request["body"]
            answer: Any = loop.create_completion(
                text,
                max_tokens=body["max_tokens"],
                temperature=body["temperature"],
                top_p=body["top_p"],
                top_k=0,
                min_p=0.0,
                repeat_penalty=1.0,
                seed=body["seed"],
            )
            tokens["loop"] += answer["usage"]["completion_tokens"]

    list(teacher.generate(requests[:2], lambda: False))
    loop.create_completion(texts[0], max_tokens=1)
    figures = interleaved(
        {
            "loop": lambda: rows / seconds(one_at_a_time) * 60,
            "batched": lambda: rows / seconds(batched) * 60,
        },
        rounds=3,
        budget=budget,
    )
    prompt_tokens = len(loop.tokenize(texts[0].encode(), special=True))
    result = {
        "ratio": round(median_ratio(figures["batched"], figures["loop"]), 2),
        "batched_rows_per_minute": round(median(figures["batched"]), 1),
        "loop_rows_per_minute": round(median(figures["loop"]), 1),
        "answer_tokens": tokens,
        "prompt_tokens": prompt_tokens,
        "rows": rows,
        "rounds": len(figures["loop"]),
        "parameters": teacher._placement._header.parameters,
        "vocabulary": teacher._placement._header.vocabulary,
        "bytes": path.stat().st_size,
        "threads": THREADS,
    }
    teacher.close()
    loop.close()
    return result


def _prompt(request: dict[str, Any]) -> str:
    turns = [Turn(each["role"], each["content"]) for each in request["body"]["messages"]]
    return "".join(piece.text for piece in ChatFormat(CHATML).pieces(turns))


def main() -> None:
    """Measure and print."""
    chosen = options(__doc__ or "")
    starters = sorted((resources() / "teachers").glob("*.gguf"))
    with tempfile.TemporaryDirectory() as folder:
        path = write_tiny_model(
            Path(folder) / "bench.gguf",
            dim=512 if chosen.quick else 1536,
            layers=8 if chosen.quick else 20,
            end_weight=0.0,
            kind=gguf.GGMLQuantizationType.Q8_0,
            tokenizer_of=starters[-1] if starters else None,
        )
        result = measure(
            path,
            rows=32,
            words=30 if starters else 10,  # about 400 tokens in either vocabulary
            budget=32 if chosen.quick else 900,
        )
    report(
        {"benchmark": "teacher_batching", "quick": chosen.quick, **result, "machine": machine()},
        as_json=chosen.json,
    )


if __name__ == "__main__":
    main()
