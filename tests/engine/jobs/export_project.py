"""A small project on disk with seeds and decided candidates, for the tests of the export."""

from dataclasses import replace

from engine.jobs.export import export
from engine.model import Action, Candidate, Decision, SeedExample
from engine.store import Answered, Store
from engine.text.normalise import exact_key

SEEDS = 60
LABELS = ("joy", "anger", "fear")


def make_project(path, candidates=60, radio="CC-BY-4.0", task="classification"):
    """60 seeds of 3 labels and 2 varieties; candidates: edited in text or label, rejected, accepted.

    `radio` is the licence of the smaller source, a quarter of the seeds.
    """
    store = Store.create(path, {"variety": "arq"})
    imported = store.seeds.begin_import("seeds.jsonl", "", "utf-8", {"text": "text"}, "text")
    seeds = [
        SeedExample(
            task=task,
            fields={"text": f"زريعة نمرة {number}"},
            text=f"زريعة نمرة {number}",
            variety=("arq", "ary")[number % 2],
            script="Arab",
            label=LABELS[number % 3],
            source="team" if number % 4 else "radio",
            licence="CC0-1.0" if number % 4 else radio,
        )
        for number in range(SEEDS)
    ]
    store.seeds.add(imported, [(seed, exact_key(seed.text), []) for seed in seeds])
    store.runs.keep_recipe("recipe-hash", "like_seeds", 1, "name = 'like_seeds'")
    teacher = store.runs.keep_teacher(
        "starter",
        {"kind": "fake", "name": "starter", "sha256": "ab" * 32, "model": "/home/me/x.gguf"},
    )
    lines = [(f"q{number}", 1 + number % SEEDS, {"n": number}) for number in range(candidates)]
    run, _ = store.runs.begin("recipe-hash", teacher, {"per_seed": 1}, 1, lines)
    for number in range(candidates):
        text = f"نبتة نمرة {number}"
        candidate = Candidate(
            task=task,
            fields={"text": text},
            text=text,
            variety=("arq", "ary")[number % 2],
            script="Arab",
            label=LABELS[number % 3],
            uid=f"c{number}",
            request_id=f"q{number}",
            run_id=run,
            seed_id=1 + number % SEEDS,
            recipe="recipe-hash",
            teacher=teacher,
            score=0.5,
        )
        store.runs.store_answers(
            [Answered(f"q{number}", "{}", "stop", "", 1, 1, 1, [(candidate, [])])]
        )
    decisions = [Decision(n, Action.ACCEPT, "amina") for n in range(1, candidates + 1)]
    for place, decision in enumerate(decisions):
        if place % 10 == 3:
            fields, label = {"text": f"نبتة مسقومة {place}"}, ""
            if place % 20 == 13:
                fields, label = {"text": f"نبتة نمرة {place}"}, LABELS[(place + 1) % 3]
            edited = replace(decision, action=Action.EDIT, fields=fields, label=label)
            decisions[place] = edited
        elif place % 10 == 7:
            decisions[place] = replace(decision, action=Action.REJECT)
    if decisions:
        store.decisions.decide(decisions)
    return store


def run_export(store, mix, format_name, out, **options):
    """The events of an export, by kind, and the data of `done`."""
    events = list(export(store, mix, format_name, out, **options))
    assert events[-1].kind == "done"
    return events, dict(events[-1].data)


def bytes_of(folder):
    """Every file of a folder by its path in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
