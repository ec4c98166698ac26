"""What a model can run on here: the processor, and the graphics cards this build can use."""

import ctypes
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

# `enum ggml_backend_dev_type`: a card with memory of its own, one that shares the computer's.
_CARD, _SHARED_CARD = 1, 2
# How a backend calls itself -> the name people know it by.
_KINDS = {
    "CUDA": "CUDA", "ROCM": "ROCm", "HIP": "ROCm", "MUSA": "MUSA", "METAL": "Metal", "MTL": "Metal",
    "VULKAN": "Vulkan", "SYCL": "SYCL", "OPENCL": "OpenCL", "CANN": "CANN", "CPU": "CPU",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Device:
    """One device of the ggml library, its memory in bytes (0: it does not say).

    `kind` is CUDA, ROCm, Metal, Vulkan, SYCL, …, or CPU. A card that is `shared` uses the
    computer's own memory, so what is put there is taken from the processor's.
    """

    name: str
    kind: str
    description: str
    free: int
    total: int
    card: bool
    shared: bool = False


def list_devices() -> list[Device]:
    """Every device of the installed build, in llama.cpp's order. Loads the native library."""
    from engine.teachers.llama import native

    native.start()
    library = _Library()
    return [library.device(place) for place in range(library.count())]


def cards(devices: Iterable[Device]) -> list[Device]:
    """The graphics cards llama.cpp would use: those of its own memory, else the first shared one.

    Two libraries may show one card (CUDA and Vulkan in one build): it counts once, first seen.
    """
    found: dict[str, Device] = {}
    for each in devices:
        if each.card:
            found.setdefault(each.description or each.name, each)
    own = [each for each in found.values() if not each.shared]
    return own or list(found.values())[:1]


class _Library:
    """The device functions of ggml, which the binding loads but does not declare."""

    def __init__(self) -> None:
        from llama_cpp import _ggml
        from llama_cpp._ctypes_extensions import load_shared_library

        self._libraries = (_ggml.libggml, load_shared_library("ggml-base", _ggml.libggml_base_path))

    def _call(self, name: str, kind: Any, *arguments: Any) -> Any:
        for library in self._libraries:
            function = getattr(library, name, None)
            if function is not None:
                function.restype = kind
                return function(*arguments)
        raise OSError(f"this build of llama.cpp has no {name}")

    def count(self) -> int:
        """How many devices there are."""
        return int(self._call("ggml_backend_dev_count", ctypes.c_size_t))

    def device(self, place: int) -> Device:
        """What one device tells of itself."""
        handle = ctypes.c_void_p(
            self._call("ggml_backend_dev_get", ctypes.c_void_p, ctypes.c_size_t(place))
        )
        free, total = ctypes.c_size_t(), ctypes.c_size_t()
        self._call("ggml_backend_dev_memory", None, handle, ctypes.byref(free), ctypes.byref(total))
        register = ctypes.c_void_p(
            self._call("ggml_backend_dev_backend_reg", ctypes.c_void_p, handle)
        )
        family = self._text("ggml_backend_reg_name", register)
        type_ = int(self._call("ggml_backend_dev_type", ctypes.c_int, handle))
        return Device(
            name=self._text("ggml_backend_dev_name", handle),
            kind=_KINDS.get(family.upper(), family),
            description=self._text("ggml_backend_dev_description", handle),
            free=free.value,
            total=total.value,
            card=type_ in (_CARD, _SHARED_CARD),
            shared=type_ == _SHARED_CARD,
        )

    def _text(self, name: str, handle: ctypes.c_void_p) -> str:
        found = self._call(name, ctypes.c_char_p, handle)
        return found.decode("utf-8", "replace") if found else ""
