"""Real Darija sentences of our own (CC0), and a project made of them, for the forecast's tests."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from engine.mix.forecast import RealText
from engine.model import Action, Candidate, Decision, SeedExample
from engine.store import Answered, Store
from engine.text.normalise import exact_key

CORPUS = Path(__file__).resolve().parents[2] / "packaging" / "starter_teacher" / "corpus"
_TEXT, _PARAPHRASE = 3, 5


@cache
def pairs(variety: str = "arq") -> tuple[tuple[str, str], ...]:
    """A sentence in Arabic letters and its paraphrase, of every theme."""
    found = []
    for file in sorted((CORPUS / variety).glob("*.psv")):
        for line in file.read_text("utf-8").splitlines():
            parts = [part.strip() for part in line.split("|")]
            if len(parts) > _PARAPHRASE and not line.startswith("#"):
                found.append((parts[_TEXT], parts[_PARAPHRASE]))
    return tuple(found)


def real_texts(number: int = 0) -> list[RealText]:
    """Sentences and paraphrases, pair by pair, spread over the themes; all of them without one."""
    step = max(1, 2 * len(pairs()) // number) if number else 1
    chosen = list(enumerate(pairs()))[::step]
    texts = [RealText(text, family=str(place)) for place, pair in chosen for text in pair]
    return texts[:number] if number else texts


def make_project(path: Path, seeds: int = 240, candidates: int = 160) -> Store:
    """A project with so many real rows and accepted candidates."""
    store = Store.create(path, {"variety": "arq", "task": "text"})
    chosen = pairs()[: max(seeds, candidates)]
    number = store.seeds.begin_import("seeds.csv", "", "utf-8", {}, "")
    made = [
        SeedExample("text", {"text": text}, text, "arq", "Arab", source="us", licence="CC0-1.0")
        for text, _ in chosen[:seeds]
    ]
    store.seeds.add(number, [(each, exact_key(each.text), []) for each in made])
    if candidates:
        _accept(store, [text for _, text in chosen[:candidates]])
    return store


def _accept(store: Store, texts: Sequence[str]) -> None:
    store.runs.keep_recipe("r", "paraphrase", 1, "")
    teacher = store.runs.keep_teacher("starter", {"kind": "fake"})
    lines = [(f"q{place}", 1 + place, {"n": place}) for place in range(len(texts))]
    run, _ = store.runs.begin("r", teacher, {}, 1, lines)
    answers = []
    for place, text in enumerate(texts):
        candidate = Candidate(
            "text",
            {"text": text},
            text,
            "arq",
            "Arab",
            uid=f"u{place}",
            request_id=f"q{place}",
            run_id=run,
            seed_id=1 + place,
            recipe="r",
            teacher=teacher,
        )
        answers.append(Answered(f"q{place}", "{}", "stop", "", 1, 1, 1, [(candidate, [])]))
    store.runs.store_answers(answers)
    store.decisions.decide(
        [Decision(1 + place, Action.ACCEPT, "amina") for place in range(len(texts))]
    )
