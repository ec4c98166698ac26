"""What the installed llama.cpp can do on this machine: for `zerria doctor` and the Teachers screen."""

from collections.abc import Callable, Mapping
from typing import Any


def describe_build(
    _args: Mapping[str, Any],
    _emit: Callable[[str, dict[str, Any]], None],
    _cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The worker's job of that name: version, processor features in use, graphics cards."""
    import llama_cpp.llama_cpp as api

    from engine.teachers.llama import native
    from engine.teachers.llama.facts import library_version

    native.start()
    told = api.llama_print_system_info().decode("utf-8", "replace")
    features = [
        name.strip().rpartition(":")[2].strip()
        for name, _, value in (part.partition("=") for part in told.split("|"))
        if value.strip() == "1"
    ]
    return {
        "version": library_version(),
        "features": features,
        "gpu": native.offloads(),
    }
