"""The last layer's output of a batch, without what llama.cpp computes after it.

With pooling, llama.cpp multiplies every token by the whole vocabulary's table besides, which nobody
asked for: a third of the work with a vocabulary of 150,000. So the outputs are taken when they are
there (the tensor that all its graphs call `result_norm`), and the rest of the graph is left out.
"""

import ctypes
from typing import Any

import llama_cpp.llama_cpp as api
import numpy as np

_NAME = b"result_norm"


class LastLayer:
    """What a context that was made with `callback` gives after a decode: `rows`, or None where the
    graph of this family has no such tensor.
    """

    def __init__(self, width: int) -> None:
        self._width = width
        self.rows: Any = None
        self.callback: Any = api.ggml_backend_sched_eval_callback(self._on_tensor)

    def _on_tensor(self, tensor: int, ask: bool, _data: object) -> bool:  # noqa: FBT001 - C calls it
        """llama.cpp asks of each tensor whether it is wanted, then shows it; False ends the graph."""
        if ask:
            return bool(_native().name(tensor) == _NAME)
        size = _native().size(tensor)
        if size % (4 * self._width):
            return True
        rows = np.empty((size // (4 * self._width), self._width), np.float32)
        _native().read(tensor, rows.ctypes.data, 0, size)
        self.rows = rows
        return False


class _Native:
    """Three functions of ggml that the binding does not declare."""

    def __init__(self) -> None:
        library = api._lib
        self.name: Any = library.ggml_get_name
        self.name.restype, self.name.argtypes = ctypes.c_char_p, [ctypes.c_void_p]
        self.size: Any = library.ggml_nbytes
        self.size.restype, self.size.argtypes = ctypes.c_size_t, [ctypes.c_void_p]
        self.read: Any = library.ggml_backend_tensor_get
        self.read.restype = None
        self.read.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_size_t]


_found: _Native | None = None


def _native() -> _Native:
    global _found  # declared when first asked for
    if _found is None:
        _found = _Native()
    return _found
