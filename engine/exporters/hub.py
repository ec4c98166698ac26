"""A Hugging Face dataset folder: Parquet in shards under `data/`, beside the card of the release.

The contract (datasets, `load_dataset(folder)`; the Hub, "Data files configuration"): README.md
names the files of each split under `configs`, and the names of the shards follow the Hub's own
pattern `data/SPLIT-00000-of-00001.parquet`, which is found without the card as well.
"""

from engine.exporters.columnar import check_rows, write_rows
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Exporter

#: Some 20 MB of short texts a shard: quick to fetch on a slow line, and to start again.
_SHARD_ROWS = 200_000

EXPORTER = Exporter(
    name="hub",
    title=QT_TRANSLATE_NOOP("engine", "Hugging Face dataset folder"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Read by datasets.load_dataset(folder) and ready for the Hub: Parquet files and the card.",
    ),
    path="data/{split}-{shard:05d}-of-{shards:05d}.parquet",
    write=write_rows,
    check=check_rows,
    shard_rows=_SHARD_ROWS,
)
