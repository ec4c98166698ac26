"""The source package of the binding is found without a network, and unpacked only when whole."""

import io
import runpy
import tarfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parents[3] / "packaging" / "llama_source.py"

Script = dict[str, Any]


@pytest.fixture
def script() -> Script:
    return runpy.run_path(str(SCRIPT))


def packed(path: Path, *names: str) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        for name in names:
            entry = tarfile.TarInfo(name)
            entry.size = 1
            archive.addfile(entry, io.BytesIO(b"x"))
    return path


@pytest.fixture
def unpack(script: Script, tmp_path: Path) -> Callable[[Path], Path]:
    def act(archive: Path) -> Path:
        script["unpack"](archive, tmp_path / "scratch", tmp_path / "target")
        return tmp_path / "target"

    return act


def test_the_locked_package_is_the_installed_one(script: Script) -> None:
    locked, address, digest = script["locked"]()
    assert locked == version("llama-cpp-python")
    assert address.endswith(f"{locked}.tar.gz")
    assert len(digest) == 64


def test_the_named_folder_goes_before_every_other_place(
    script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(script["VARIABLE"], str(tmp_path))
    assert script["llama_source"]() is None
    script["llama_source"].cache_clear()
    models = tmp_path / "vendor" / "llama.cpp" / "models"
    models.mkdir(parents=True)
    (models.parent / "CMakeLists.txt").touch()
    assert script["llama_source"]() == tmp_path


def test_a_package_is_unpacked_as_one_folder(
    unpack: Callable[[Path], Path], tmp_path: Path
) -> None:
    llama = "package-1/vendor/llama.cpp"
    archive = packed(tmp_path / "a.tgz", f"{llama}/CMakeLists.txt", f"{llama}/models/one.gguf")
    assert (unpack(archive) / "vendor" / "llama.cpp" / "models" / "one.gguf").is_file()


def test_another_archive_is_refused(unpack: Callable[[Path], Path], tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="not the source package"):
        unpack(packed(tmp_path / "a.tgz", "package-1/README"))


def test_an_archive_that_leaves_its_folder_is_refused(
    unpack: Callable[[Path], Path], tmp_path: Path
) -> None:
    with pytest.raises(tarfile.OutsideDestinationError):
        unpack(packed(tmp_path / "a.tgz", "package-1/README", "../out"))


def test_a_package_of_another_hash_is_not_unpacked(
    script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = packed(tmp_path / "a.tgz", "package-1/README")
    names = script["fetch"].__globals__
    monkeypatch.setitem(names, "locked", lambda: ("1", archive.as_uri(), "0" * 64))
    monkeypatch.setitem(names, "fetched_folder", lambda: tmp_path / "target")
    with pytest.raises(SystemExit, match="SHA-256"):
        script["fetch"]()
    assert not (tmp_path / "target").exists()


def test_the_source_has_vocabularies_to_test_with(llama_source: Path) -> None:
    models = llama_source / "vendor" / "llama.cpp" / "models"
    assert (models / "ggml-vocab-llama-spm.gguf").stat().st_size > 100_000
