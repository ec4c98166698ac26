"""Parquet: the columns of the CSV as texts, one file a split."""

from engine.exporters.columnar import check_rows, write_rows
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Exporter

EXPORTER = Exporter(
    name="parquet",
    title=QT_TRANSLATE_NOOP("engine", "Table (Parquet)"),
    help=QT_TRANSLATE_NOOP(
        "engine", "Read by pandas, DuckDB and the datasets library: compact, with typed columns."
    ),
    path="{split}.parquet",
    write=write_rows,
    check=check_rows,
)
