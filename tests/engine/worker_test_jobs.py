"""Jobs that a test puts into the worker's table."""

import ctypes
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

Emit = Callable[[str, dict[str, Any]], None]


def echo(args: dict[str, Any], emit: Emit, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Say it back, while every kind of print goes on."""
    for _ in range(50):
        print("python print")
        sys.__stdout__.write("the first stdout\n") if sys.__stdout__ else None
        os.write(1, b"raw write \xff\n")
        libc = ctypes.CDLL(None)
        libc.puts(b"native print")
        libc.fflush(None)
        emit("said", {"text": args["text"]})
    return {"stdin": sys.stdin.read() if sys.stdin else ""}


def modules(args: dict[str, Any], emit: Emit, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Which modules this process has loaded."""
    return {"modules": sorted(sys.modules)}


def broken(args: dict[str, Any], emit: Emit, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """A bug."""
    raise ZeroDivisionError("what a bug says")


def deaf(args: dict[str, Any], emit: Emit, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """A job that does not listen to a cancel."""
    emit("started", {})
    while True:
        pass


def stuck(args: dict[str, Any], emit: Emit, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Moves for a while, then hangs; a thread of it still looks for a cancel, as a decode has."""
    emit("loaded", {})
    until = time.monotonic() + args["seconds"]
    while time.monotonic() < until and not cancelled():
        time.sleep(0.01)
    emit("hangs", {})
    watcher = threading.Thread(
        target=lambda: [cancelled() or time.sleep(0.01) for _ in range(6000)]
    )
    watcher.start()
    watcher.join()
    return {}


def forbidden(args: dict[str, Any], emit: Emit, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Ask llama.cpp for a row that was never computed: it ends the process."""
    import llama_cpp.llama_cpp as api

    from engine.teachers.llama.native import Context, Model

    model = Model(Path(args["model"]), 0)
    context = Context(model, 256, 2, 1)
    chain = api.llama_sampler_chain_init(api.llama_sampler_chain_default_params())
    api.llama_sampler_chain_add(chain, api.llama_sampler_init_greedy())
    return {"token": api.llama_sampler_sample(chain, context.handle, 7)}


def nice(args: dict[str, Any], emit: Emit, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """The priority of this process."""
    return {"nice": int(psutil.Process().nice())}


def greedy(args: dict[str, Any], emit: Emit, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Wants more memory than there is."""
    return {"bytes": len(bytearray(1 << 62))}
