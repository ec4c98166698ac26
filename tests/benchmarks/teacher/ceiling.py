"""`llama-batched-bench`: what the library decodes with no sampling and no texts.

It decodes in step, so a row's own prompt tokens are reckoned at its prompt speed:
seconds a row = own tokens / prompt speed + answer tokens / generation speed.
Of its processor time, loading the model and a few tokens to warm up are counted too.
"""

import json
import os
import subprocess
from pathlib import Path

from tests.benchmarks.teacher import peers
from tests.benchmarks.teacher.loads import ANSWER_TOKENS, Bench, Load, Missing


def _children() -> float:
    """Processor seconds of the programs that have ended."""
    times = os.times()
    return times.children_user + times.children_system


def ceiling(bench: Bench, model: Path, load: Load, sequences: int) -> dict[str, float]:
    """Tokens a second, prompt and generation, and the rows a minute that follow."""
    program = peers.tool("llama-batched-bench")
    if program is None:
        raise Missing("not built: uv run python -m tests.benchmarks.teacher.peers")
    prompt = load.shared + round(load.own)
    size = prompt + sequences * (ANSWER_TOKENS + 1)
    busy = _children()
    done = subprocess.run(
        [
            *(str(program), "--model", str(model), "--ctx-size", str(-(-size // 256) * 256)),
            *("-npp", str(prompt), "-ntg", str(ANSWER_TOKENS), "-npl", str(sequences), "-pps"),
            *("--batch-size", "512", "--ubatch-size", "512", "--kv-unified"),
            *("--threads", str(bench.threads), "--threads-batch", str(bench.threads)),
            *("--n-gpu-layers", str(bench.gpu_layers) if bench.gpu_layers >= 0 else "all"),
            *("--flash-attn", "auto" if bench.gpu_layers else "off"),
            *("--output-format", "jsonl"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    busy = _children() - busy
    for line in (done.stdout + done.stderr).splitlines():
        if line.startswith('{"n_kv_max"'):
            told = json.loads(line)
            seconds = load.own / told["speed_pp"] + ANSWER_TOKENS / told["speed_tg"]
            return {
                "prompt": told["speed_pp"],
                "generation": told["speed_tg"],
                "rows_per_minute": 60 / seconds,
                "rows_per_processor_minute": 60 / seconds * told["t"] / max(busy, 0.001),
            }
    raise Missing(f"llama-batched-bench ended with {done.returncode} and no figure")
