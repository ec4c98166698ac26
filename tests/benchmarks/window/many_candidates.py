"""A project of many candidates, written straight into its tables: texts are recombined words of ours."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

from engine.model import canonical_json, content_id
from engine.store import Store
from engine.text.skeleton import folded_key

LABELS = ("positive", "negative", "neutral", "question", "request", "daily")
WORDS = (
    "راني رايح غدوة للسوق مع صحابي باش نشري الخبز والحليب ونرجع للدار بكري علاخاطر الجو بارد بزاف "
    "واش نديرو اليوم مازال ما جاش الطوبيس والناس كامل يستناو فيه من الصباح حتى لدرك ما فهمت والو "
    "bzaf mlih chwiya ghodwa nchallah khouya rani f dar m3a lwalida kanakol w kanchrob atay l'école "
    "le travail normalement c'est trop cher hna walakin 3lach la sbah lkhir bghit nmchi labas"
).split()
_BATCH = 20_000


def make_project(path: Path, size: int, texts: int = 200_000) -> Path:
    """A project with `size` candidates, two verdicts each; a tenth is decided."""
    dice = random.Random(7)
    with Store.create(
        path, {"name": path.stem, "variety": "arq", "task": "classification"}
    ) as store:
        made = store.path
    words = [" ".join(dice.choices(WORDS, k=dice.randint(8, 15))) for _ in range(min(texts, size))]
    keys = [f" {folded_key(each)} \n" for each in words]
    with closing(sqlite3.connect(made)) as file:
        file.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        file.execute("INSERT INTO recipe VALUES ('r', 'like_seeds', 1, '', '')")
        file.execute("INSERT INTO recipe VALUES ('p', 'paraphrase', 1, '', '')")
        file.execute("INSERT INTO teacher VALUES ('t', 'starter', '{}', '')")
        for run in range(1, 51):
            recipe = "r" if run % 3 else "p"
            file.execute("INSERT INTO run VALUES (?, ?, 't', '{}', ?, '', '')", (run, recipe, run))
        for first in range(1, size + 1, _BATCH):
            rows, verdicts, found = [], [], []
            for number in range(first, min(first + _BATCH, size + 1)):
                place = dice.randrange(len(words))
                text = f"{words[place]} {number}"
                label, script = dice.choice(LABELS), "Latn" if place % 4 == 0 else "Arab"
                run = min(50, int(dice.expovariate(0.15)) + 1)
                status = "waiting" if number % 10 else dice.choice(("accepted", "rejected"))
                score = round(dice.random(), 4)
                fields = canonical_json({"text": text})
                digest = content_id("candidate", fields, text, label, "arq", script)
                rows.append(
                    (number, str(number), str(number), run, "r" if run % 3 else "p", "t",
                     "classification", fields, text, label, "", "arq", script, score, status,
                     label, "arq", script, "", digest)
                )  # fmt: skip
                found.append((number, keys[place]))
                outcome = "pass" if number % 7 else ("flag" if number % 1000 else "reject")
                verdicts.append((number, "length", 1, outcome, score, "", "{}"))
                verdicts.append((number, "variety", 1, "pass", 1 - score, "", "{}"))
            file.executemany(
                "INSERT INTO candidate (id, uid, request_id, run_id, recipe, teacher, task, fields, "
                "text, label, topic, variety, script, score, status, now_label, now_variety, "
                "now_script, at, digest) "
                f"VALUES ({', '.join('?' * 20)})",
                rows,
            )
            file.executemany("INSERT INTO verdict VALUES (?, ?, ?, ?, ?, ?, ?)", verdicts)
            file.executemany("INSERT INTO candidate_search (rowid, folded) VALUES (?, ?)", found)
        file.execute("INSERT INTO setting VALUES ('search_filled', ?)", (str(size),))
        file.commit()
    with Store.open(made) as store:
        store.recount()
    return made
