"""The source package of llama-cpp-python, of the version in `uv.lock`: found, or fetched once.

It carries llama.cpp whole: vocabularies of many model families with reference tokens and chat
templates (for the teacher's tests), and the server and the batch benchmark that ours are measured
against. `uv run python packaging/llama_source.py` fetches it where it is nowhere yet and prints
its folder; `llama_source()` only looks, without a network.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import urllib.request
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
NAME = "llama-cpp-python"
#: Names the folder where the package lies unpacked; it goes before every other place.
VARIABLE = "ZERRIA_LLAMA_SOURCE"
_CHUNK = 1024 * 1024


@cache
def llama_source() -> Path | None:
    """The folder of the unpacked source package (llama.cpp is its `vendor/llama.cpp`), or None.

    Looked for where `ZERRIA_LLAMA_SOURCE` says, in uv's cache, and where this script puts it.
    """
    return next((each for each in _places() if is_source(each)), None)


def is_source(folder: Path) -> bool:
    """Whether a folder is an unpacked source package."""
    llama = folder / "vendor" / "llama.cpp"
    return (llama / "CMakeLists.txt").is_file() and (llama / "models").is_dir()


def locked() -> tuple[str, str, str]:
    """Version, address and SHA-256 of the source package, as `uv.lock` has them."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))
    package: dict[str, Any] = next(each for each in lock["package"] if each["name"] == NAME)
    sdist = package["sdist"]
    return package["version"], sdist["url"], sdist["hash"].removeprefix("sha256:")


def fetched_folder() -> Path:
    """Where this script unpacks the package."""
    return ROOT / "build" / "llama-source" / locked()[0]


def _places() -> Iterator[Path]:
    named = os.environ.get(VARIABLE)
    if named:
        yield Path(named)
        return
    cached = _uv_cache()
    if cached is not None:
        version = locked()[0]
        for index in ("*", "index/*"):
            found = cached.glob(f"sdists-*/{index}/{NAME}/{version}/*/src")
            yield from sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)
    yield fetched_folder()


def _uv_cache() -> Path | None:
    program = shutil.which("uv") or os.environ.get("UV")
    if not program:
        return None
    done = subprocess.run(
        [program, "cache", "dir", "--offline"], capture_output=True, text=True, check=False
    )
    return Path(done.stdout.strip()) if done.returncode == 0 and done.stdout.strip() else None


def fetch() -> Path:
    """Download the package, check its hash, unpack it under `build/`; returns its folder."""
    _, address, digest = locked()
    target = fetched_folder()
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as scratch:
        archive = Path(scratch) / "package.tar.gz"
        found = _download(address, archive)
        if found != digest:
            raise SystemExit(f"{address} has the SHA-256 {found}; uv.lock says {digest}")
        unpack(archive, Path(scratch) / "unpacked", target)
    return target


def _download(address: str, target: Path) -> str:
    """Save what an address gives; returns its SHA-256."""
    digest = hashlib.sha256()
    with urllib.request.urlopen(address, timeout=60) as source, target.open("wb") as file:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            file.write(chunk)
    return digest.hexdigest()


def unpack(archive: Path, scratch: Path, target: Path) -> None:
    """Unpack the one folder of an archive as `target`; nothing may leave that folder."""
    with tarfile.open(archive) as packed:
        packed.extractall(scratch, filter="data")
    folders = list(scratch.iterdir())
    if len(folders) != 1 or not is_source(folders[0]):
        raise SystemExit(f"{archive.name} is not the source package of {NAME}")
    if target.exists():
        shutil.rmtree(target)
    folders[0].replace(target)


def main() -> int:
    """Print where the package is, fetching it first where it is not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only-look", action="store_true", help="never fetch it")
    chosen = parser.parse_args()
    found = llama_source()
    if found is None and not chosen.only_look:
        found = fetch()
    if found is None:
        print(f"The source package of {NAME} is not on this machine.", file=sys.stderr)
        return 1
    print(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
