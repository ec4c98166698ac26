"""Writing rows in each JSON format beside pandas: `python -m tests.benchmarks.line_formats`.

The rows are in memory, so only the writing is timed: 200,000 texts of about 80 letters (20,000 with
`--quick`). Pandas gets its frame of eight columns ready made and writes JSON Lines in chunks, as
one would who wants the memory bounded; ours words the chat of each row as well. Rounds are
interleaved; the ratio of the medians tells how many times faster than pandas a format is.
"""

import io
import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from engine.exporters import COLUMNS, EXPORTERS
from engine.plugin import EDITED, Record
from engine.tasks import TASKS
from tests.benchmarks.convention import interleaved, machine, median_ratio, options, seconds

TEXT = "راني رايح للسوق نشري الخضرة والفاكية، ومن بعد نولي للدار نطيب العشا مع يما"


def rows(count: int) -> list[Record]:
    """Rows of the task text, each with a draft that differs, so that every format holds them."""
    return [
        Record(
            uid=f"c{number}",
            task="text",
            fields={"text": f"{TEXT} {number}"},
            text=f"{TEXT} {number}",
            label="joy",
            variety="arq",
            script="Arab",
            topic="market",
            origin="edited",
            lineage=f"s{number // 3}",
            draft={"text": f"{TEXT} {number}."},
        )
        for number in range(count)
    ]


def main() -> None:
    """Measure and print."""
    asked = options("JSON formats of the export beside pandas")
    records = rows(20_000 if asked.quick else 200_000)
    frame = pd.DataFrame([{name: getattr(each, name) for name in COLUMNS} for each in records])
    names = [name for name, each in EXPORTERS.items() if each.suffix in (".json", ".jsonl", ".txt")]
    with TemporaryDirectory() as folder:
        target = Path(folder) / "rows"

        def written(name: str) -> Callable[[], float]:
            def write() -> None:
                with target.open("wb") as file:
                    EXPORTERS[name].write(records, file, TASKS)

            return lambda: seconds(write)

        def by_pandas() -> None:
            with target.open("w", encoding="utf-8", newline="\n") as file:
                for start in range(0, len(frame), 10_000):
                    chunk = io.StringIO()
                    part = frame.iloc[start : start + 10_000]
                    part.to_json(chunk, orient="records", lines=True, force_ascii=False)
                    file.write(chunk.getvalue())

        ways = {"pandas": lambda: seconds(by_pandas), **{name: written(name) for name in names}}
        figures = interleaved(ways, 3 if asked.quick else 5, budget=100)
    found = {
        name: {
            "rows_per_second": round(len(records) / sorted(figures[name])[len(figures[name]) // 2]),
            "times_faster_than_pandas": round(median_ratio(figures["pandas"], figures[name]), 2),
            "pairs": name in EXPORTERS and EXPORTERS[name].rows == EDITED,
        }
        for name in ways
    }
    if asked.json:
        print(json.dumps({"rows": len(records), "formats": found, "machine": machine()}))
        return
    for name, each in found.items():
        print(f"{name:24} {each['rows_per_second']:>9} rows/s  {each['times_faster_than_pandas']}x")


if __name__ == "__main__":
    main()
