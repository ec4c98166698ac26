"""Writing rows in each JSON format beside pandas: `python -m tests.benchmarks.line_formats`.

The rows are in memory, so only the writing is timed: 200,000 texts of about 80 letters (20,000 with
`--quick`). Pandas gets a frame that holds the very rows of the format ready made, and writes them as
JSON Lines in chunks; ours words the chat of each row as well. Rounds are interleaved.
"""

import json
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import pandas as pd

from engine.exporters import EXPORTERS
from engine.plugin import Record
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
    names = [name for name, each in EXPORTERS.items() if each.suffix in (".json", ".jsonl", ".txt")]
    with TemporaryDirectory() as folder:
        found = {name: compared(name, records, Path(folder), quick=asked.quick) for name in names}
    if asked.json:
        print(json.dumps({"rows": len(records), "formats": found, "machine": machine()}))
        return
    for name, each in found.items():
        print(f"{name:24} {each['rows_per_second']:>9} rows/s  {each['times_faster']}x pandas")


def compared(name: str, records: list[Record], folder: Path, *, quick: bool) -> dict[str, float]:
    """How fast a format is written, and how many times faster than pandas writes its rows."""
    target = folder / "rows"

    def ours() -> None:
        with target.open("wb") as file:
            EXPORTERS[name].write(records, file, TASKS)

    ours()
    content = target.read_text(encoding="utf-8")
    if EXPORTERS[name].suffix == ".json":
        values = json.loads(content)
    elif EXPORTERS[name].suffix == ".txt":
        values = [{"text": line} for line in content.splitlines()]
    else:
        values = [json.loads(line) for line in content.splitlines()]
    frame = pd.DataFrame(values)

    def theirs() -> None:
        with target.open("w", encoding="utf-8", newline="\n") as file:
            for start in range(0, len(frame), 10_000):
                part = frame.iloc[start : start + 10_000]
                part.to_json(file, orient="records", lines=True, force_ascii=False)

    figures = interleaved(
        {"ours": lambda: seconds(ours), "theirs": lambda: seconds(theirs)}, 3 if quick else 5
    )
    return {
        "rows_per_second": round(len(records) / median(figures["ours"])),
        "times_faster": round(median_ratio(figures["theirs"], figures["ours"]), 2),
    }


if __name__ == "__main__":
    main()
