"""A project of many rows, half of them seeds and half accepted candidates, made in bulk."""

import json
import random
from pathlib import Path

from engine.model import content_id
from engine.store import Store
from engine.store.candidates import candidate_digest
from engine.text.normalise import exact_key

_WORDS = (
    "راني رايح للسوق نشري الخضرة و نولي للدار غدوة كاين الماتش تاع المنتخب نتفرجو مع الدراري فالقهوة "
    "البارح شفت فيلم مليح بزاف بصح طويل شوية واش راك خويا لاباس عليك الحمد لله كلش بخير اليوم سخانة"
).split()
_LABELS = ("joy", "anger", "fear", "sadness", "neutral")
_PART = 20_000


def make_project(path: Path, rows: int) -> None:
    """Write the project; some 300 bytes of text and fields a row."""
    choose = random.Random(7)
    with Store.create(path, {"variety": "arq", "task": "classification"}) as store:
        database = store._database
        imported = store.seeds.begin_import("seeds.jsonl", "", "utf-8", {"text": "text"}, "text")
        store.runs.keep_recipe("recipe", "like_seeds", 1, "name = 'like_seeds'")
        teacher = store.runs.keep_teacher("rules", {"kind": "rules", "name": "rules"})
        run, _ = store.runs.begin("recipe", teacher, {"per_seed": 1}, 1, [])
        seeds = rows - rows // 2
        for start in range(0, seeds, _PART):
            part = [_seed(n, imported, choose) for n in range(start, min(seeds, start + _PART))]
            with database.write():
                database.run_many(_insert("seed", part[0]), [tuple(p.values()) for p in part])
        for start in range(0, rows // 2, _PART):
            numbers = range(start, min(rows // 2, start + _PART))
            part = [_candidate(n, run, teacher, choose) for n in numbers]
            with database.write():
                database.run_many(_insert("candidate", part[0]), [tuple(p.values()) for p in part])
                database.run(
                    "INSERT INTO gesture VALUES (?, ?, 'decide', NULL, '', 'amina', '', 'done', NULL)",
                    (1 + start, str(start)),
                )
                database.run_many(
                    "INSERT INTO decision VALUES (?, ?, ?, 'accept', NULL, '', '', '', '', '[]', '', "
                    "'amina', '2026-11-25T10:00:00.000+00:00', 900)",
                    [(n + 1, 1 + start, n + 1) for n in numbers],
                )
        store.recount()


def _text(number: int, choose: random.Random) -> str:
    return " ".join(choose.choices(_WORDS, k=choose.randint(4, 18))) + f" {number}"


def _shared(kind: str, number: int, choose: random.Random) -> dict[str, object]:
    text = _text(number, choose)
    return {
        "uid": content_id(kind, number),
        "task": "classification",
        "fields": json.dumps({"text": text}, ensure_ascii=False),
        "text": text,
        "label": choose.choice(_LABELS),
        "topic": "",
        "variety": choose.choice(("arq", "ary")),
        "script": "Arab",
    }


def _seed(number: int, imported: int, choose: random.Random) -> dict[str, object]:
    shared = _shared("seed", number, choose)
    return {
        **shared,
        "import_id": imported,
        "exact_key": exact_key(str(shared["text"])),
        "source": "team",
        "licence": "CC0-1.0",
        "file": "seeds.jsonl",
        "row": number + 1,
        "source_id": "",
        "original": "",
        "warnings": "[]",
        "duplicate_of": None,
        "duplicate_kind": "",
        "duplicate_score": 0.0,
        "digest": "",
    }


def _candidate(number: int, run: int, teacher: str, choose: random.Random) -> dict[str, object]:
    row = _shared("candidate", number, choose)
    row |= {
        "request_id": f"q{number}",
        "run_id": run,
        "seed_id": number + 1,
        "recipe": "recipe",
        "teacher": teacher,
        "score": 0.5,
        "status": "accepted",
        "now_label": row["label"],
        "now_variety": row["variety"],
        "now_script": row["script"],
        "at": "",
    }
    return {**row, "digest": candidate_digest(row)}


def _insert(table: str, row: dict[str, object]) -> str:
    return f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})"
