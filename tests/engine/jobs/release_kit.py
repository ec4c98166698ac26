"""A project whose decisions, verdicts and requests are rich enough for all that a release tells."""

from engine.answers import request_line
from engine.model import Action, Candidate, Decision, Outcome, SeedExample, Verdict, content_id
from engine.store import Answered, Store
from engine.text.normalise import exact_key

SEEDS = 40
SAMPLING = {
    "temperature": 0.8, "top_p": 0.95, "top_k": 0, "min_p": 0.05, "repetition_penalty": 1.1,
    "max_tokens": 160, "stop": ["\n"],
}  # fmt: skip
TEACHER = {"kind": "llama", "name": "jais", "sha256": "cd" * 32, "model": "/home/me/jais.gguf"}


def seed(number):
    text = f"زريعة نمرة {number} في الدار"
    return SeedExample(
        "classification",
        {"text": text},
        text,
        ("arq", "ary")[number % 2],
        "Arab",
        label=("joy", "anger")[number % 2],
        topic=("home", "work")[number % 3 == 0],
        source="team" if number % 4 else "radio | <b>",
        licence="CC0-1.0" if number % 4 else "CC-BY-SA-4.0",
    )


def verdicts(number):
    """The length verifier flags every fourth candidate; the variety verifier could not tell."""
    flagged = number % 4 == 0
    return (
        Verdict("length", 2, Outcome.FLAG if flagged else Outcome.PASS, 0.25, "s"),
        Verdict("variety", 1, Outcome.UNSCORED, 0.0, "s"),
    )


def rich_project(path):
    """40 seeds and 40 candidates, 32 decided by amina; of those she kept, yacine rejects two."""
    store = Store.create(path, {"variety": "arq"})
    imported = store.seeds.begin_import("seeds.jsonl", "", "utf-8", {"text": "text"}, "text")
    seeds = [seed(number) for number in range(SEEDS)]
    store.seeds.add(imported, [(each, exact_key(each.text), []) for each in seeds])
    store.runs.keep_recipe("recipe-hash", "like_seeds", 3, "name = 'like_seeds'")
    teacher = store.runs.keep_teacher("jais", TEACHER)
    lines = [
        (f"q{n}", 1 + n, request_line(f"q{n}", [], SAMPLING, 100 + n, {}, {"text": "x" * 50}))
        for n in range(SEEDS)
    ]
    run, _ = store.runs.begin("recipe-hash", teacher, {"per_seed": 1}, 1, lines)
    for n, each in enumerate(seeds):
        text = f"نبتة نمرة {n} في الجنان"
        candidate = Candidate(
            "classification",
            {"text": text},
            text,
            each.variety,
            "Arab",
            label=each.label,
            topic="home",
            uid=content_id(f"q{n}"),
            request_id=f"q{n}",
            run_id=run,
            seed_id=1 + n,
            recipe="recipe-hash",
            teacher=teacher,
            score=0.5,
            verdicts=verdicts(n),
        )
        store.runs.store_answers([Answered(f"q{n}", "{}", "stop", "", 1, 1, 1, [(candidate, [])])])
    decide(store, [decision(n) for n in range(32)])
    decide(store, [Decision(each, Action.REJECT, "yacine", reasons=("odd",)) for each in (2, 3)])
    decide(store, [Decision(each, Action.ACCEPT, "yacine") for each in (10, 11)])
    return store


def decision(n):
    """Every eighth is rejected, every tenth edited, one of them in its label; both of the length verifier's hits and misses."""
    if n % 8 == 0:
        return Decision(n + 1, Action.REJECT, "amina", reasons=("wrong",), duration_ms=900)
    if n % 10 == 3:
        place, label = ("الجنان", "fear") if n == 13 else ("الدار", "")
        fields = {"text": f"نبتة نمرة {n} في {place}"}
        return Decision(n + 1, Action.EDIT, "amina", fields=fields, label=label, duration_ms=4000)
    return Decision(n + 1, Action.ACCEPT, "amina", duration_ms=1500)


def decide(store, decisions):
    store.decisions.decide(decisions)
