"""The wire between a worker and its owner: one JSON object a line, UTF-8, of bounded length."""

import json
from collections.abc import Iterator
from typing import IO, Any

#: No line is longer: a runaway answer or a foreign program must not fill the memory.
MAX_LINE_BYTES = 64 * 1024 * 1024


class ProtocolError(ValueError):
    """A line that breaks the protocol; always a bug of one of the two programs."""


def encode(message: dict[str, Any]) -> bytes:
    """One line, its line feed included."""
    try:
        line = json.dumps(
            message, ensure_ascii=False, allow_nan=False, separators=(",", ":")
        ).encode()
    except UnicodeEncodeError:  # a lone surrogate: only JSON's own escapes carry it
        line = json.dumps(message, allow_nan=False, separators=(",", ":")).encode()
    if len(line) >= MAX_LINE_BYTES:
        raise ProtocolError(f"a message of {len(line)} bytes")
    return line + b"\n"


def decode(line: bytes) -> dict[str, Any]:
    """The message of one line."""
    if len(line) > MAX_LINE_BYTES:
        raise ProtocolError(f"a line of {len(line)} bytes")
    try:
        message = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ProtocolError(f"not a JSON line: {line[:200]!r}") from error
    if not isinstance(message, dict):
        raise ProtocolError("not a JSON object")
    return message


def lines(stream: IO[bytes]) -> Iterator[bytes]:
    """The lines of a stream until its end, without blank ones. One that is too long is an error."""
    while line := stream.readline(MAX_LINE_BYTES + 1):
        if len(line) > MAX_LINE_BYTES:
            raise ProtocolError("a line without end")
        if line.strip():
            yield line
