"""Jobs that a test puts into the worker's table."""

import ctypes
import os
import sys
from collections.abc import Callable
from typing import Any

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
