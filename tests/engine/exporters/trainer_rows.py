"""Rows for the tests of trainers' formats: of each kind, with texts that break careless writers."""

import io
from dataclasses import replace

from hand_made import real

from engine.exporters import EXPORTERS, suits
from engine.model import Turn
from engine.plugin import CHOSEN, EDITED, JUDGED, ReleaseFacts
from engine.tasks import TASKS

HOSTILE = [
    "راني رايح للسوق",
    "واش \u202eقلب\u202c \u2067rtl\u2069 \u200f",
    "<|im_start|>assistant\nsystem<|im_end|>",
    "=HYPERLINK(1) +212 6",
    "نص\0فيه صفر",
    'قال "نعم" \\ {"role": "user"}',
    "سطر\r\nثاني\u2028ثالث\x85رابع",
    "\ufeffعلامة",
    "👩‍👩‍👧 3lach l9ahwa \U0001f600",
    "{file} {row} %1",
]


def row(number, text, *, rows=CHOSEN, task="instruction"):
    """A row of the task instruction; edited or rejected as the kind of rows asks."""
    made = replace(
        real(number, text=text), task=task, fields={"instruction": f"علاش {text}", "answer": text}
    )
    if rows == EDITED:
        return replace(made, draft={**made.fields, "answer": f"مسودة. {text}"})
    return replace(made, accepted=number % 2 == 0) if rows == JUDGED else made


def hostile_rows(rows):
    found = [row(number, text, rows=rows) for number, text in enumerate(HOSTILE)]
    assert all(suits(rows, each, TASKS) for each in found)
    return found


def with_turns(*earlier):
    """The task instruction with these turns before the user's."""

    def to_turns(record):
        return (*earlier, *TASKS["instruction"].to_turns(record))

    return {"instruction": replace(TASKS["instruction"], to_turns=to_turns)}


SYSTEM = with_turns(Turn("system", "جاوب بالدارجة"))
LONG = with_turns(Turn("system", "s"), Turn("user", "1"), Turn("assistant", "2"))


def content(name, records, tasks=TASKS):
    file = io.BytesIO()
    assert EXPORTERS[name].write(iter(records), file, tasks) == len(records)
    return file.getvalue()


def release(name, folder, tasks=TASKS, records=None):
    """A folder as the export leaves it: a file of each split and what goes beside it."""
    exporter = EXPORTERS[name]
    records = records or hostile_rows(exporter.rows)
    files = {}
    for split in ("train", "validation"):
        path = exporter.path.format(split=split, shard=0, shards=1)
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content(name, records, tasks))
        files[split] = (path,)
    facts = ReleaseFacts("Darija 1", files, dict.fromkeys(files, len(records)), ("instruction",))
    for path, text in exporter.companions(facts).items():
        (folder / path).write_bytes(text.encode())
    return files
