"""The ordinary way to use the binding: `create_completion`, one prompt after the other.

It too keeps the longest common beginning of one prompt for the next.
"""

from pathlib import Path
from typing import Any

from llama_cpp import Llama

from tests.benchmarks.teacher.loads import ANSWER_TOKENS, TEMPERATURE, TOP_P, Bench, Load


class OneByOne:
    """The binding's own class, opened with the same threads and layers."""

    def __init__(self, bench: Bench, model: Path, load: Load) -> None:
        self._load = load
        self._llama = Llama(
            str(model),
            n_ctx=max(map(len, load.prompts)) + ANSWER_TOKENS + 1,
            n_threads=bench.threads,
            n_threads_batch=bench.threads,
            n_gpu_layers=bench.gpu_layers,
            verbose=False,
        )
        self._answer(load.prompts[0], 0)

    def run(self) -> int:
        """Answer every prompt; returns the tokens written."""
        return sum(self._answer(each, row) for row, each in enumerate(self._load.prompts))

    def _answer(self, prompt: list[int], seed: int) -> int:
        answer: Any = self._llama.create_completion(
            prompt,
            max_tokens=ANSWER_TOKENS,
            temperature=TEMPERATURE,
            top_p=TOP_P,
            top_k=0,
            min_p=0.0,
            repeat_penalty=1.0,
            seed=seed,
        )
        return int(answer["usage"]["completion_tokens"])

    def close(self) -> None:
        """Free its memory."""
        self._llama.close()
