"""`llama-server` on the loopback: a slot for each client, prompt cache on, HTTP clients in threads."""

import json
import socket
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from time import monotonic, sleep

import psutil

from tests.benchmarks.teacher import peers
from tests.benchmarks.teacher.loads import (
    ANSWER_TOKENS,
    TEMPERATURE,
    TOP_P,
    Bench,
    Load,
    Missing,
)

_START_SECONDS = 120


class Server:
    """A running server; `run` sends it every prompt of a load, each client one after the other."""

    def __init__(self, process: "subprocess.Popen[bytes]", port: int, clients: int) -> None:
        self._process = process
        self._port = port
        self._clients = clients

    def run(self, load: Load) -> int:
        """Answer every prompt; returns the tokens written."""
        with ThreadPoolExecutor(self._clients) as pool:
            return sum(pool.map(self._answer, load.prompts, range(len(load.prompts))))

    def _answer(self, prompt: list[int], seed: int) -> int:
        body = {
            "prompt": prompt,
            "n_predict": ANSWER_TOKENS,
            "temperature": TEMPERATURE,
            "top_p": TOP_P,
            "samplers": ["top_p", "temperature"],
            "seed": seed,
            "ignore_eos": True,
            "cache_prompt": True,
        }
        connection = HTTPConnection("127.0.0.1", self._port, timeout=600)
        try:
            connection.request("POST", "/completion", json.dumps(body))
            answer = json.loads(connection.getresponse().read())
        finally:
            connection.close()
        return int(answer["tokens_predicted"])

    def ready(self) -> bool:
        """Whether it has loaded its model; `Missing` when it has ended instead."""
        if self._process.poll() is not None:
            raise Missing(f"llama-server ended with {self._process.returncode}")
        connection = HTTPConnection("127.0.0.1", self._port, timeout=5)
        try:
            connection.request("GET", "/health")
            return connection.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()

    @property
    def megabytes(self) -> int:
        """The memory it holds."""
        return int(psutil.Process(self._process.pid).memory_info().rss / 1e6)

    def processor_seconds(self) -> float:
        """What it has computed so far, all threads together."""
        times = psutil.Process(self._process.pid).cpu_times()
        return float(times.user + times.system)


@contextmanager
def serving(bench: Bench, model: Path, load: Load) -> Iterator[Server]:
    """A server that has loaded the model, ended at the end of the block."""
    program = peers.tool("llama-server")
    if program is None:
        raise Missing("not built: uv run python -m tests.benchmarks.teacher.peers")
    slot = -(-(max(map(len, load.prompts)) + ANSWER_TOKENS + 1) // 256) * 256
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [
            *(str(program), "--model", str(model), "--host", "127.0.0.1", "--port", str(port)),
            *("--parallel", str(bench.clients), "--ctx-size", str(slot * bench.clients)),
            *("--threads", str(bench.threads), "--threads-batch", str(bench.threads)),
            *("--n-gpu-layers", str(bench.gpu_layers) if bench.gpu_layers >= 0 else "all"),
            *("--flash-attn", "auto" if bench.gpu_layers else "off"),
            *("--cache-prompt", "--no-kv-unified", "--no-webui", "--log-disable"),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        server = Server(process, port, bench.clients)
        limit = monotonic() + _START_SECONDS
        while not server.ready():
            if monotonic() > limit:
                raise Missing("llama-server did not start")
            sleep(0.2)
        yield server
    finally:
        process.terminate()
        process.wait()
