"""A project whose candidates are plainly good or bad, and somebody who judges them."""

import random
from collections.abc import Sequence
from pathlib import Path

from engine.model import Action, Candidate, Decision, Outcome, Stream, Verdict, content_id
from engine.store import Answered, Store

GOOD = (
    "راني",
    "رايح",
    "للسوق",
    "نشري",
    "الخضرة",
    "بزاف",
    "اليوم",
    "خويا",
    "غدوة",
    "دار",
    "لباس",
    "مليح",
)
BAD = (
    "إن",
    "الذي",
    "سوف",
    "لقد",
    "حيث",
    "كانت",
    "الوزارة",
    "هذا",
    "التقرير",
    "السنوي",
    "وفقا",
    "يتم",
)


def write(count: int, share_bad: float = 0.3, seed: int = 1) -> list[tuple[str, bool]]:
    """Texts, each with whether a person would keep it."""
    lots = random.Random(seed)
    rows = []
    for number in range(count):
        bad = lots.random() < share_bad
        words = lots.sample(BAD if bad else GOOD, 5)
        rows.append((f"{' '.join(words)} {number}", not bad))
    return rows


def grow(path: Path, rows: Sequence[tuple[str, bool]]) -> Store:
    """A project with these candidates; a verifier flags most bad ones and some good ones."""
    lots = random.Random(2)
    store = Store.create(path, {"variety": "arq", "task": "text"})
    recipe = (Path(__file__).resolve().parents[2] / "resources/recipes/paraphrase.toml").read_text(
        "utf-8"
    )
    store.runs.keep_recipe("r", "paraphrase", 1, recipe)
    teacher = store.runs.keep_teacher("fake", {"kind": "fake"})
    context = {
        "verifiers": {"length": {"min_ratio": 0.5, "max_ratio": 2.0, "min_characters": 4}},
        "expected_variety": "arq", "expected_script": "Arab", "seed_text": "راني رايح للسوق",
    }  # fmt: skip
    ids = [content_id("learning", number) for number in range(len(rows))]
    lines = [(each, 0, {"custom_id": each, "zerria": context}) for each in ids]
    run, _ = store.runs.begin("r", teacher, {}, 1, lines)
    answers = []
    for each, (text, good) in zip(ids, rows, strict=True):
        flags = lots.random() < (0.05 if good else 0.8)
        verdict = Verdict(
            "length", 1, Outcome.FLAG if flags else Outcome.PASS, 0.3 if flags else 1.0, "x"
        )
        made = Candidate(
            "text", {"text": text}, text, "arq", "Arab", uid=content_id("candidate", each),
            request_id=each, run_id=run, recipe="r", teacher=teacher, score=verdict.score,
            verdicts=(verdict,),
        )  # fmt: skip
        answers.append(Answered(each, "{}", "stop", "", 1, 1, 1, [(made, [])]))
    for first in range(0, len(answers), 200):
        store.runs.store_answers(answers[first : first + 200])
    return store


def judge(store: Store, good: dict[str, bool], ids: Sequence[int], stream: str = "") -> None:
    """Decide these candidates as a person would."""
    for candidate in store.learning.candidates(ids):
        action = Action.ACCEPT if good[candidate.text] else Action.REJECT
        store.decisions.decide([Decision(candidate.id, action, "amina", stream=stream)])


def judge_at_random(store: Store, good: dict[str, bool], count: int) -> None:
    """Decide the next candidates of the random stream."""
    judge(store, good, store.learning.random_ids(count), Stream.RANDOM)
