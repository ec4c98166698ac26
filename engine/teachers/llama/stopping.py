"""Stops native code in the middle of a decode, without Python having a part in it.

llama.cpp asks a C function "shall I stop?" between any two operations of a decode, some 560 times
a step. A Python function there costs 7 % of a step (measured at 0.6B), and one that is put in only
when a cancel comes is not seen before the step ends. So the function is the C library's `strlen`
and its argument a text of ours: empty while all is well, one character long to stop.
"""

import ctypes
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import llama_cpp.llama_cpp as api

#: How often a cancel is looked for while native code computes; the GIL is free meanwhile.
POLL_SECONDS = 0.02
_GO_ON, _STOP = b"\0", b"\1"


@cache
def _length_of_text() -> int:
    """The address of `strlen`.

    llama.cpp reads the answer as C's `bool`, the low byte of the register that integers come back
    in, on x86-64 as on arm64; the lengths 0 and 1 are the same there in either type.
    """
    library = ctypes.CDLL("msvcrt" if sys.platform == "win32" else None)
    return int(ctypes.cast(library.strlen, ctypes.c_void_p).value or 0)


class StopFlag:
    """What one context asks whether it shall stop."""

    def __init__(self) -> None:
        self._text = ctypes.create_string_buffer(_GO_ON, 2)
        self._asked: Any = api.ggml_abort_callback(_length_of_text())
        self._watching = False

    def install(self, context: Any) -> None:
        """Have a native context ask this flag; the flag must live as long as it."""
        api.llama_set_abort_callback(context, self._asked, ctypes.cast(self._text, ctypes.c_void_p))

    @contextmanager
    def raised_by(self, cancelled: Callable[[], bool]) -> Iterator[None]:
        """While this lasts, a thread asks `cancelled` and raises the flag once it is true.

        Within another such span nothing is added: the outer one watches.
        """
        if self._watching:
            yield
            return
        over = threading.Event()

        def watch() -> None:
            while not over.wait(POLL_SECONDS):
                if cancelled():
                    self._text[0] = _STOP
                    return

        self._watching = True
        watcher = threading.Thread(target=watch, name="zerria-cancel", daemon=True)
        watcher.start()
        try:
            yield
        finally:
            over.set()
            watcher.join()
            self._text[0] = _GO_ON
            self._watching = False
