"""A project with seeds and candidates for the tests of the window."""

from collections.abc import Sequence
from pathlib import Path

from engine.model import Candidate, Outcome, SeedExample, Verdict
from engine.store import Answered, Store
from engine.text.bands import bands_of_one
from engine.text.normalise import exact_key

SEED = "راني غادي للمدرسة غدوة مع خوتي"
TEXTS = (
    "راني رايح l'école غدوة مع صحابي",
    "wach rak khouya, labas 3lik?",
    "الكوموند تعطلات سيمانة وحتى واحد ما جاوبني",
    "شحال ولّا الكيلو تاع الطماطم؟",
)


def seed(text: str = SEED, label: str = "daily") -> SeedExample:
    """One seed of a classification project."""
    return SeedExample("classification", {"text": text}, text, "arq", "Arab", label)


def grow(
    path: Path,
    texts: Sequence[str] = TEXTS,
    *,
    seeds: Sequence[str] = (SEED,),
    task: str = "classification",
    more: dict[str, str] | None = None,
) -> Path:
    """Make a project whose candidates come in the order of `texts`; returns its path."""
    with Store.create(path, {"variety": "arq", "task": "classification"}) as store:
        if seeds:
            number = store.seeds.begin_import("seeds.csv", "", "utf-8", {}, "")
            store.seeds.add(
                number, [(seed(text), exact_key(text), bands_of_one(text)) for text in seeds]
            )
        if texts:
            _fill(store, texts, task, more or {})
        return store.path


def _fill(store: Store, texts: Sequence[str], task: str, more: dict[str, str]) -> None:
    store.runs.keep_recipe("r", "paraphrase", 1, "")
    teacher = store.runs.keep_teacher("starter", {"kind": "fake"})
    run, _ = store.runs.begin(
        "r", teacher, {}, 1, [(f"q{n}", 1, {"zerria": {}}) for n in range(len(texts))]
    )
    main = task if task in ("translation", "dialogue") else "text"
    answers = []
    for number, text in enumerate(texts):
        verdicts = (
            Verdict("length", 1, Outcome.PASS, 1.0, "{length} characters, as expected."),
            Verdict(
                "near_duplicate",
                1,
                Outcome.FLAG,
                0.2,
                "Nearly a copy ({similarity}) of: {twin}",
                {"kind": "seed", "id": "1", "similarity": "0.81", "twin": SEED},
            ),
        )
        candidate = Candidate(
            task,
            {main: text, **more},
            text,
            "arq",
            "Arab",
            "daily",
            uid=f"u{number}",
            request_id=f"q{number}",
            run_id=run,
            seed_id=1,
            recipe="r",
            teacher=teacher,
            score=1 - number / 1000,
            verdicts=verdicts,
        )
        answers.append(
            Answered(f"q{number}", "{}", "stop", "", 1, 1, 1, [(candidate, bands_of_one(text))])
        )
    store.runs.store_answers(answers)
