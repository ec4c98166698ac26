"""Arrays of an .npz file, read without NumPy as NumPy reads them."""

import zipfile
from pathlib import Path

import numpy as np
import pytest

from engine.text.stored_numbers import StoredNumbers
from engine.text.transliteration_model import forget_ways, load_way, stored_numbers, way_steps


def test_arrays_are_read_as_numpy_reads_them(tmp_path: Path) -> None:
    kept = {
        "bytes": np.arange(250, dtype=np.uint8),
        "signed": np.array([-3, 4], dtype=np.int8),
        "keys": np.array([1, 2**31 + 7], dtype=np.uint32),
        "long": np.array([2**60], dtype=np.uint64),
        "scale": np.array([0.5, -2.0], dtype=np.float32),
        "none": np.array([], dtype=np.uint8),
    }
    path = tmp_path / "numbers.npz"
    np.savez_compressed(path, **kept)
    stored = StoredNumbers(path)
    assert sorted(stored) == sorted(kept)
    assert len(stored) == len(kept)
    for name, numbers in kept.items():
        assert stored[name].tolist() == numbers.tolist()


def test_what_is_no_such_array_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "numbers.npz"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("one.npy", b"no array")
    with pytest.raises(ValueError, match="format 1"):
        StoredNumbers(path)["one"]
    with pytest.raises(KeyError):
        StoredNumbers(path)["two"]


def test_the_model_file_holds_what_it_must() -> None:
    stored = stored_numbers()
    assert {"chunks_Arab", "weights_Latn", "french_table"} <= set(stored)


def test_a_way_is_loaded_in_steps_and_only_once() -> None:
    forget_ways()
    assert sum(1 for _ in way_steps("Arab", "ary")) > 20
    assert list(way_steps("Arab", "ary")) == []
    assert load_way("Arab", "ary") is load_way("Arab", "ary")
    assert load_way("Arab", "aeb") is load_way("Arab", "")
