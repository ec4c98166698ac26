"""The three nearest texts of a row, as Curate looks them up beside it: bands, look-up and comparison.

`--project` is one made by `tests.benchmarks.window` (it is changed: rows without bands get them); without
it a project is made. Its texts are drawn from 70 words, so that more of them share bands than in honest
ones: 16 of each kind are compared for nearly every row. `recall` is against comparing 200.
"""

import random
import sqlite3
import statistics
import tempfile
from contextlib import closing
from pathlib import Path
from time import perf_counter
from typing import Any

from engine.jobs import twins
from engine.store import Store
from engine.text.bands import bands_of, bands_of_one
from tests.benchmarks.convention import machine, options, report
from tests.benchmarks.window.many_candidates import make_project

_PORTION = 50_000


def fill_bands(path: Path) -> None:
    """Give every candidate its bands, in their order."""
    with closing(sqlite3.connect(path)) as file:
        if file.execute("SELECT 1 FROM candidate_band LIMIT 1").fetchone():
            return
        file.execute("CREATE TEMP TABLE found (band INTEGER, number INTEGER)")
        rows = file.execute("SELECT id, text FROM candidate ORDER BY id")
        while portion := rows.fetchmany(_PORTION):
            bands = bands_of([text for _, text in portion])
            pairs = (
                (band, number)
                for (number, _), own in zip(portion, bands, strict=True)
                for band in own
            )
            file.executemany("INSERT INTO found VALUES (?, ?)", pairs)
        file.execute("INSERT INTO candidate_band SELECT * FROM found ORDER BY band, number")
        file.commit()


def measure(store: Store, rows: int, count: int) -> dict[str, Any]:
    """Milliseconds of each part on rows drawn by chance."""
    drawn = [store.candidates.get(n) for n in random.Random(5).sample(range(1, rows + 1), count)]
    some = [each for each in drawn if each is not None]
    took: dict[str, list[float]] = {"bands": [], "all": []}
    found = []
    for each in some:
        began = perf_counter()
        bands_of_one(each.text)
        took["bands"].append(perf_counter() - began)
        began = perf_counter()
        found.append(twins.twins_of(store, each, each.text))
        took["all"].append(perf_counter() - began)
    usual, twins._COMPARED = twins._COMPARED, 200
    whole = [twins.twins_of(store, each, each.text) for each in some]
    twins._COMPARED = usual
    wanted = sum(map(len, whole))
    same = sum(
        len({t.id for t in a} & {t.id for t in b}) for a, b in zip(found, whole, strict=True)
    )
    return {
        "rows": rows,
        "looked_up": len(some),
        "ms": {
            name: {
                "median": round(1000 * statistics.median(each), 2),
                "p99": round(1000 * sorted(each)[int(0.99 * len(each))], 2),
            }
            for name, each in took.items()
        },
        "found_each": round(wanted / len(some), 2),
        "recall": round(same / wanted, 3) if wanted else None,
    }


def main() -> None:
    """Measure and print."""
    chosen = options(__doc__ or "", lambda each: each.add_argument("--project", type=Path))
    with tempfile.TemporaryDirectory() as folder:
        size = 20_000 if chosen.quick else 1_000_000
        path = chosen.project or make_project(Path(folder) / "many.zerria", size)
        fill_bands(path)
        with Store.open(path) as store:
            rows = sum(store.candidates.counts().values())
            found = measure(store, rows, 100 if chosen.quick else 500)
    report(
        {"benchmark": "nearest_texts", "quick": chosen.quick, **found, "machine": machine()},
        as_json=chosen.json,
    )


if __name__ == "__main__":
    main()
