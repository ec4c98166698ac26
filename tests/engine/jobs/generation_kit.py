"""A project with seeds, a recipe and the fake teacher, for the tests of generation."""

from collections.abc import Mapping
from pathlib import Path

from engine.jobs.generate import Generation, generate
from engine.jobs.planning import GenerationPlan
from engine.model import Candidate, SeedExample
from engine.plugin import TeacherSpec
from engine.recipes import find_recipe
from engine.runners.local import LocalRunner
from engine.store import Store
from engine.text.bands import bands_of
from engine.text.normalise import exact_key

TEXTS = (
    ("positive", "arq", "الخدمة في هاد المحل هايلة بزاف"),
    ("positive", "arq", "فرحت بزاف كي شفت صحابي اليوم"),
    ("positive", "ary", "هاد الماكلة بنينة بزاف تبارك الله"),
    ("negative", "arq", "الطريق حبس علينا ساعتين كاملين"),
    ("negative", "ary", "عييت من هاد الخدمة بزاف"),
    ("negative", "ary", "التلفون ديالي طاح وتهرس"),
    ("neutral", "arq", "غدوة نروح للبوسطة نجيب الكولية"),
    ("neutral", "ary", "غادي نمشي للسوق نشري الخضرة"),
)


def seed(text: str, label: str = "", variety: str = "arq", **more: object) -> SeedExample:
    values = {"task": "classification", "fields": {"text": text}, "script": "Arab", **more}
    return SeedExample(text=text, label=label, variety=variety, **values)


def add_seeds(store: Store, seeds: list[SeedExample]) -> None:
    number = store.seeds.begin_import("seeds.jsonl", "0", "utf-8", {"text": "text"}, "text")
    bands = bands_of([each.text for each in seeds])
    store.seeds.add(
        number,
        [(each, exact_key(each.text), own) for each, own in zip(seeds, bands, strict=True)],
    )


def make_store(path: Path) -> Store:
    """Eight seeds of three labels in two varieties."""
    store = Store.create(path, {"variety": "arq", "task": "classification"})
    add_seeds(store, [seed(text, label, variety) for label, variety, text in TEXTS])
    return store


def teacher(**settings: int | str) -> TeacherSpec:
    """The fake one; its fingerprint does not know the settings."""
    return TeacherSpec("fake", "fake", settings=settings)


def begun(
    store: Store,
    recipe: str = "paraphrase",
    plan: GenerationPlan | None = None,
    **settings: int | str,
) -> Generation:
    generation = Generation(store, find_recipe(recipe), teacher(**settings))
    generation.begin(plan or GenerationPlan(per_seed=3), 1)
    return generation


def run_to_end(generation: Generation, batch: int = 5) -> Mapping[str, object]:
    """The data of `done`."""
    with LocalRunner() as runner:
        return list(generate(generation, runner, batch))[-1].data


def candidates(store: Store) -> list[Candidate]:
    return store.candidates.page(0, 10_000)


def uids(store: Store) -> set[str]:
    return {each.uid for each in candidates(store)}
