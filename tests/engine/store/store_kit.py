"""Seeds, a run and candidates, stored as the engine stores them."""

from collections.abc import Sequence

from engine.model import Candidate, SeedExample, content_id
from engine.store import Answered, Store
from engine.text.bands import bands_of
from engine.text.normalise import exact_key

TEXTS = (
    "راني رايح للسوق نشري الخضرة",
    "واش راك خويا العزيز لباس عليك",
    "هاد الماكلة بنينة بزاف اليوم",
    "wach rak khouya labas 3lik",
)


def seed(text: str, label: str = "positive") -> SeedExample:
    return SeedExample("classification", {"text": text}, text, "arq", "Arab", label)


def add_seeds(store: Store, texts: Sequence[str], label: str = "positive") -> int:
    import_id = store.seeds.begin_import("seeds.txt", "0", "utf-8", {"text": "text"}, "sig")
    rows = [(seed(text, label), exact_key(text), bands_of([text])[0]) for text in texts]
    _, duplicates = store.seeds.add(import_id, rows)
    return duplicates


def add_candidates(store: Store, texts: Sequence[str], run: str = "r") -> list[int]:
    store.runs.keep_recipe("recipe", "paraphrase", 1, "source")
    teacher = store.runs.keep_teacher("fake", {"kind": "fake"})
    requests = [
        (content_id(run, n), 1, {"custom_id": content_id(run, n)}) for n in range(len(texts))
    ]
    run_id, _ = store.runs.begin("recipe", teacher, {"run": run}, 1, requests)
    answers = []
    for (request_id, _, _), text in zip(requests, texts, strict=True):
        candidate = Candidate(
            "classification",
            {"text": text},
            text,
            "arq",
            "Arab",
            "positive",
            uid=content_id(request_id),
            request_id=request_id,
            run_id=run_id,
            seed_id=1,
            recipe="recipe",
            teacher=teacher,
            score=0.5,
        )
        bands = bands_of([text])[0]
        answers.append(Answered(request_id, text, "stop", "", 1, 5, 5, [(candidate, bands)]))
    return list(store.runs.store_answers(answers).ids)
