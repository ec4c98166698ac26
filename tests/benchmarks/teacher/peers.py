"""llama.cpp's own programs, built from the very sources of the installed binding.

`python -m tests.benchmarks.teacher.peers` builds `llama-server` and `llama-batched-bench` into
`build/llama-peers/` (eight minutes on two cores), with the processor's own instructions, as the
binding is built. CMAKE_ARGS is passed on, for a graphics card as for the binding.
"""

import os
import runpy
import shlex
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BUILD = ROOT / "build" / "llama-peers"
TOOLS = ("llama-server", "llama-batched-bench")
_OFF = (
    "LLAMA_BUILD_TESTS",
    "LLAMA_BUILD_EXAMPLES",
    "LLAMA_BUILD_APP",
    "LLAMA_BUILD_UI",
    "LLAMA_USE_PREBUILT_UI",
    "LLAMA_OPENSSL",
    "BUILD_SHARED_LIBS",
)


@cache
def source() -> Path | None:
    """The binding's source package, if it is on this machine."""
    found = runpy.run_path(str(ROOT / "packaging" / "llama_source.py"))["llama_source"]()
    return None if found is None else Path(found)


def tool(name: str) -> Path | None:
    """A built program, or None."""
    places = (
        BUILD / "bin" / name,
        BUILD / "bin" / f"{name}.exe",
        BUILD / "bin/Release" / f"{name}.exe",
    )
    return next((each for each in places if each.is_file()), None)


def build(folder: Path) -> None:
    """Configure and build both programs."""
    definitions = ["CMAKE_BUILD_TYPE=Release", "LLAMA_BUILD_TOOLS=ON", "LLAMA_BUILD_SERVER=ON"]
    definitions += [f"{name}=OFF" for name in _OFF]
    subprocess.run(
        [
            "cmake",
            *("-S", str(folder / "vendor" / "llama.cpp"), "-B", str(BUILD)),
            *(f"-D{each}" for each in definitions),
            *shlex.split(os.environ.get("CMAKE_ARGS", "")),
        ],
        check=True,
    )
    subprocess.run(
        [
            *("cmake", "--build", str(BUILD), "--config", "Release"),
            *("--parallel", str(os.cpu_count() or 2), "--target", *TOOLS),
        ],
        check=True,
    )


def main() -> int:
    """Build what is not built yet."""
    folder = source()
    if folder is None:
        sys.stderr.write("First: uv run python packaging/llama_source.py\n")
        return 1
    build(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
