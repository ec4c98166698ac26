"""A project in which reviewing has shifted the labels, and some rows copy a real one."""

from pathlib import Path

from engine.model import Action, Candidate, Decision, SeedExample
from engine.store import Answered, Store
from engine.text.normalise import exact_key
from tests.engine.forecast_project import pairs

SEEDS = 160
LABELS = ("joy", "anger", "fear")
NEAR_COPY, MAIL, PHONE = 7, 8, 20


def make_trust_project(path: Path) -> None:
    """160 seeds of three labels, a candidate of each; most that are labelled fear are rejected.

    Candidate `NEAR_COPY` nearly copies its seed, `MAIL` holds an address, the seed `PHONE` a number.
    """
    chosen = pairs()[:SEEDS]
    store = Store.create(path, {"variety": "arq", "task": "classification"})
    seeds = []
    for place, (text, _) in enumerate(chosen):
        written = f"{text} 0555123456" if place == PHONE else text
        label, register = LABELS[place % 3], "spoken" if place % 2 else ""
        seeds.append(
            SeedExample(
                "classification",
                {"text": written},
                written,
                "arq",
                "Arab",
                label=label,
                register=register,
                source="us",
                licence="CC0-1.0",
            )
        )
    number = store.seeds.begin_import("seeds.csv", "", "utf-8", {}, "")
    store.seeds.add(number, [(each, exact_key(each.text), []) for each in seeds])
    store.runs.keep_recipe("r", "paraphrase", 1, "")
    teacher = store.runs.keep_teacher("fake", {"kind": "fake"})
    lines = [(f"q{place}", 1 + place, {"n": place}) for place in range(SEEDS)]
    run, _ = store.runs.begin("r", teacher, {}, 1, lines)
    answers = []
    for place, (text, other) in enumerate(chosen):
        written = f"{text} بزاف" if place == NEAR_COPY else other
        written += " amel@example.org" if place == MAIL else ""
        candidate = Candidate(
            "classification",
            {"text": written},
            written,
            "arq",
            "Arab",
            label=seeds[place].label,
            register=seeds[place].register,
            uid=f"u{place}",
            request_id=f"q{place}",
            run_id=run,
            seed_id=1 + place,
            recipe="r",
            teacher=teacher,
            score=0.5,
        )
        answers.append(Answered(f"q{place}", "{}", "stop", "", 1, 1, 1, [(candidate, [])]))
    store.runs.store_answers(answers)
    store.decisions.decide(
        [
            Decision(1 + place, Action.ACCEPT, "amina")
            if LABELS[place % 3] != "fear" or place % 10 == 0 or place in (NEAR_COPY, MAIL)
            else Decision(1 + place, Action.REJECT, "amina", reasons=("unnatural",))
            for place in range(SEEDS)
        ]
    )
    store.close()
