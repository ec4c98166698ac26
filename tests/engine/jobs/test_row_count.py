"""A data file that is damaged has no number of rows; it never ends the check."""

from pathlib import Path

import pyarrow
import pytest
from pyarrow import parquet

from engine.jobs.row_count import rows_in


def test_the_rows_of_a_parquet_file_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "train.parquet"
    parquet.write_table(pyarrow.table({"text": ["واش راك", "لاباس"]}), path)
    assert rows_in(path) == 2


@pytest.mark.parametrize("damage", [b"t\xf3xt", b"\xf3\xf3\xf3\xf3"])
def test_a_parquet_file_with_a_damaged_column_name_has_none(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "train.parquet"
    parquet.write_table(pyarrow.table({"text": ["واش راك", "لاباس"]}), path, store_schema=False)
    path.write_bytes(path.read_bytes().replace(b"text", damage))
    assert rows_in(path) is None
