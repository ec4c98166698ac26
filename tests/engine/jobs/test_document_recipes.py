"""From a document to pairs: the passage goes with each of them to provenance and export."""

import json
from pathlib import Path

import pytest
from generation_kit import add_seeds, seed, teacher

from engine.errors import UserError
from engine.importers.seeding import SeedOptions
from engine.jobs.export import export
from engine.jobs.generate import Generation, generate
from engine.jobs.import_seeds import import_file
from engine.jobs.planning import GenerationPlan, plan_requests
from engine.mix.mix_file import parse_mix
from engine.model import Action, Decision
from engine.recipes import find_recipe
from engine.runners.local import LocalRunner
from engine.store import Store

RECIPES = {
    "document_qa": ("document_qa", {"question", "answer"}),
    "document_summary": ("summary", {"summary"}),
    "document_reasoning": ("document_reasoning", {"question", "reasoning", "answer"}),
}
BOOK = "# الصيدلية\n\n" + " ".join(
    f"الصيدلية رقم {n} تفتح من الثامنة صباحا حتى السابعة مساء." for n in range(1, 40)
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store.create(tmp_path / "p.zerria", {"variety": "ary", "task": "text"})
    book = tmp_path / "book.md"
    book.write_text(BOOK, "utf-8")
    options = SeedOptions(licence="CC0-1.0", chunk_size=400, chunk_overlap=60)
    list(import_file(made.seeds, book, options))
    return made


def test_passages_are_seeds_of_their_own_kind(store: Store) -> None:
    seeds = store.seeds.page(0, 100)
    assert len(seeds) > 4
    assert {each.task for each in seeds} == {"passage"}
    assert {each.source for each in seeds} == {"book"}
    for each in seeds:
        start, end = map(int, each.fields["span"].split("-"))
        assert BOOK[start:end] == each.text


@pytest.mark.parametrize("name", RECIPES)
def test_a_request_is_about_the_passage_in_the_projects_variety(store: Store, name: str) -> None:
    task, written = RECIPES[name]
    recipe = find_recipe(name)
    seeds = store.seeds.page(0, 100)
    for each in plan_requests(recipe, seeds, GenerationPlan(), "t", 1, "ary"):
        context = each.line["zerria"]
        origin = next(one for one in seeds if one.id == each.seed_id)
        assert context["task"] == task
        assert context["fields"] == dict(origin.fields)
        assert context["expected_variety"] == "ary"
        assert context["seed_variety"] == origin.variety
        assert not written & set(context["fields"])
        system, user = each.line["body"]["messages"]
        assert "Moroccan Darija" in system["content"]
        assert origin.text in user["content"]


def test_the_kinds_of_questions_take_turns(store: Store) -> None:
    plan = GenerationPlan(per_seed=2)
    lines = plan_requests(find_recipe("document_qa"), store.seeds.page(0, 9), plan, "t", 1, "ary")
    asked = {each.line["body"]["messages"][-1]["content"].split('"')[1] for each in lines}
    assert len(asked) == 8


def test_examples_and_passages_do_not_mix(store: Store) -> None:
    add_seeds(store, [seed("راني رايح للسوق نشري الخضرة", task="text")])
    seeds = store.seeds.page(0, 100)
    made = plan_requests(find_recipe("paraphrase"), seeds, GenerationPlan(), "t", 1)
    made += plan_requests(find_recipe("instruction"), seeds, GenerationPlan(), "t", 1)
    assert {each.seed_id for each in made} == {seeds[-1].id}
    with pytest.raises(UserError, match="Import documents"):
        plan_requests(find_recipe("document_qa"), seeds[-1:], GenerationPlan(), "t", 1)


@pytest.mark.timeout(120)
def test_the_passage_stands_beside_the_pair_in_provenance_and_export(
    store: Store, tmp_path: Path
) -> None:
    generation = Generation(store, find_recipe("document_qa"), teacher())
    generation.begin(GenerationPlan(total=4))
    with LocalRunner() as runner:
        list(generate(generation, runner))
    candidates = store.candidates.page(0, 10)
    assert len(candidates) == 4
    for each in candidates:
        assert each.fields["passage"] in BOOK
        assert {"grounded", "parses"} <= {one.verifier for one in each.verdicts}
        store.decisions.decide([Decision(each.id, Action.ACCEPT, "a")])
    mix = parse_mix('name = "m"\nseed = 1\n[real]\nfloor = 0.0\n[splits]\ntrain = 1.0\n', "m")
    list(export(store, mix, "chat", tmp_path / "out"))
    lines = (tmp_path / "out" / "provenance.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 4
    for line in lines:
        found = json.loads(line)["provenance"]["passage"]
        assert found["document"] == "book.md"
        start, end = map(int, found["span"].split("-"))
        assert found["place"] == "§ الصيدلية"
        assert len(found["sha256"]) == 64
        assert BOOK[start:end]
