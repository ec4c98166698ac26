"""Runs of scenes, personas and choices: quotas and order survive an interruption; choices are kept."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from generation_kit import add_seeds, begun, candidates, make_store, run_to_end, seed, teacher
from test_planning import SEEDS, context, ids, planned, prompt

from engine.errors import UserError
from engine.jobs.generate import Generation, generate
from engine.jobs.planning import GenerationPlan
from engine.jobs.verify import verify_candidates
from engine.model import Action, Decision, Outcome, SeedExample
from engine.recipes import find_recipe, parse_recipe
from engine.runners.local import LocalRunner
from engine.store import Store
from engine.text.dialogue import messages_of
from engine.text.scenes import grid

ALGERIAN = [each for each in SEEDS if each.variety == "arq"]


def events(lines: list[dict[str, object]]) -> Counter[str]:
    return Counter(str(each["facts"]["event"]) for each in lines)  # type: ignore[index]


def quotas(variety: str = "arq") -> dict[str, int]:
    found = grid(variety)
    assert found is not None
    return {each.called.name: each.in_hundred for each in found.events}


def test_a_run_interrupted_and_resumed_keeps_the_quotas_exactly(tmp_path: Path) -> None:
    with Store.create(tmp_path / "p.zerria", {"variety": "arq", "task": "text"}) as store:
        add_seeds(store, [seed("راني رايح للسوق"), seed("الكونكسيون ثقيلة اليوم")])
        generation = begun(store, "dialogue", GenerationPlan(total=100))
        with LocalRunner() as runner:
            for event in generate(generation, runner, 10):
                if event.kind == "progress":
                    break
        assert 0 < len(candidates(store)) < 100
        again = begun(store, "dialogue", GenerationPlan(total=100))
        assert again.resumed
        run_to_end(again)
        found = candidates(store)
        contexts = [store.runs.context_of(each.request_id) for each in found]
        assert len(found) == 100
        made = events(contexts)
        assert made.pop("") == 100 - sum(quotas().values())
        assert dict(made) == quotas()
        cells = {
            tuple(each["facts"][key] for key in ("place", "purpose", "mood")) for each in contexts
        }
        assert len(cells) == 100
        assert {each.topic for each in found} == {each["facts"]["place"] for each in contexts}
        for each in found:
            assert len(messages_of(each.text)) == 6
            assert set(each.fields) == {"scene", "opener", "answerer", "dialogue"}
            assert each.fields["opener"] in each.fields["scene"]
            assert {v.verifier: v.outcome for v in each.verdicts}["parses"] is Outcome.PASS


def test_a_longer_run_of_the_same_seed_begins_with_the_shorter_one() -> None:
    short, long = (planned("dialogue", ALGERIAN, total=number) for number in (30, 90))
    assert ids(long)[:30] == ids(short)
    assert [context(each)["facts"] for each in long[:30]] == [context(e)["facts"] for e in short]
    other = planned("dialogue", ALGERIAN, total=30, random_seed=2)
    assert [context(each)["facts"] for each in other] != [context(e)["facts"] for e in short]


def test_the_choice_of_rare_events_and_messages_reaches_the_scenes() -> None:
    plan = {"rare_events": "none", "messages": "twelve"}
    requests = planned("dialogue", ALGERIAN, total=100, options=plan)
    assert events([context(each) for each in requests]) == {"": 100}  # type: ignore[misc]
    body = requests[0].line["body"]["response_format"]["json_schema"]["schema"]
    turns = body["properties"]["dialogue"]["prefixItems"]
    assert [each["properties"]["role"]["const"] for each in turns] == ["A", "B"] * 6
    often = planned("dialogue", ALGERIAN, total=100, options={"rare_events": "often"})
    assert events([context(each) for each in often])[""] == 100 - 3 * sum(quotas().values())


def test_each_variety_has_scenes_of_its_own_whatever_the_script() -> None:
    both = [
        *ALGERIAN,
        *(replace(e, script="Latn", uid=e.uid + "l", id=e.id + 50) for e in ALGERIAN),
    ]
    contexts = [context(each) for each in planned("persona_message", both, total=200)]
    pairs = [(each["facts"]["persona"], each["facts"]["topic"]) for each in contexts]
    assert len(set(pairs)) == 200
    with pytest.raises(UserError, match=r"no scenes of the variety aeb.*arq, ary"):
        planned("dialogue", [replace(SEEDS[0], variety="aeb")])


@pytest.mark.parametrize(
    "line",
    [
        'places = ["moon"]',
        "messages = 5",
        "messages = 40",
        'quotas = ["flood"]',
        'quotas = ["dragon=3"]',
        'quotas = ["flood=101"]',
        "rare = 50",
        'rare = "often"',
        "way = 1",
    ],
)
def test_a_wish_that_no_scene_can_meet_is_told(line: str) -> None:
    key = line.partition(" ")[0]
    source = find_recipe("dialogue").source
    lines = [each for each in source.splitlines() if not each.startswith(f"{key} = ")]
    lines.insert(lines.index('source = "scene"') + 1, line)
    text = (
        "\n".join(lines)
        .replace("subject = { rare = 1 }", "")
        .replace("subject = { messages = 6 }", "")
    )
    with pytest.raises(UserError, match="needs what this Zerria does not have: subject"):
        planned(parse_recipe(text, "mine.toml"), ALGERIAN)


def test_quotas_of_ones_own() -> None:
    source = find_recipe("dialogue").source.replace(
        "messages = 6\nrare", 'quotas = ["flood=50", "snow=0"]\nmessages = 6\nrare'
    )
    requests = planned(parse_recipe(source, "mine.toml"), ALGERIAN, total=100)
    made = events([context(each) for each in requests])
    assert (made["flood"], made["snow"]) == (50, 0)
    assert made["power_cut"] == quotas()["power_cut"]


def test_personas_and_topics_go_on_after_an_interruption_without_repeating(tmp_path: Path) -> None:
    with Store.create(tmp_path / "p.zerria", {"variety": "ary", "task": "text"}) as store:
        add_seeds(store, [seed("غادي نمشي للسوق", variety="ary")])
        generation = begun(store, "persona_question", GenerationPlan(total=60))
        with LocalRunner() as runner:
            next(each for each in generate(generation, runner, 10) if each.kind == "progress")
        run_to_end(begun(store, "persona_question", GenerationPlan(total=60)))
        facts = [store.runs.context_of(each.request_id)["facts"] for each in candidates(store)]
        assert len(facts) == 60
        assert len({each["topic"] for each in facts}) == 60
        assert len({each["persona"] for each in facts[:34]}) >= 30


def test_several_paraphrases_of_a_request_are_rows_with_the_label(tmp_path: Path) -> None:
    with make_store(tmp_path / "p.zerria") as store:
        run_to_end(begun(store, "paraphrases", GenerationPlan(per_seed=4)))
        found = candidates(store)
        assert len(found) == 4 * 8
        assert len({each.request_id for each in found}) == 8
        assert {each.label for each in found} == {"positive", "negative", "neutral"}
        told = {v.outcome for each in found for v in each.verdicts if v.verifier == "distinct"}
        assert Outcome.PASS in told
        before = {each.uid: each.verdicts for each in found}
        list(verify_candidates(store))
        distinct = [
            [v for v in verdicts if v.verifier == "distinct"]
            for verdicts in ({e.uid: e.verdicts for e in candidates(store)}, before)
            for verdicts in verdicts.values()
        ]
        half = len(distinct) // 2
        assert distinct[:half] == distinct[half:]


@pytest.mark.parametrize(("plan", "requests"), [({"total": 9}, 3), ({"per_seed": 5}, 16), ({}, 8)])
def test_candidates_are_counted_not_requests(plan: dict[str, int], requests: int) -> None:
    assert len(planned("paraphrases", **plan)) == requests


def test_an_answer_asks_for_as_many_as_were_chosen() -> None:
    for name, number in (("two", 2), ("eight", 8)):
        request = planned("paraphrases", options={"how_many": name})[0]
        schema = request.line["body"]["response_format"]["json_schema"]["schema"]
        assert schema["properties"]["answers"]["minItems"] == number
        assert f"in {number} other ways" in prompt(request)


def test_a_direction_takes_seeds_of_its_language_only() -> None:
    french = replace(
        SEEDS[0], variety="fra", script="Latn", text="Je vais au marché", uid="f", id=9
    )
    seeds = [*SEEDS, french]
    found = planned("translation", seeds, options={"direction": "french_to_moroccan"})
    assert [each.seed_id for each in found] == [9]
    assert context(found[0])["expected_variety"] == "ary"
    assert context(found[0])["expected_script"] == "Arab"
    assert "Moroccan Darija" in prompt(found[0])
    into = planned("translation", seeds, options={"direction": "darija_to_english"})
    assert {context(each)["expected_variety"] for each in into} == {"eng"}
    assert len(into) == len(SEEDS)
    with pytest.raises(UserError, match="No seed fits"):
        planned("translation", SEEDS, options={"direction": "msa_to_algerian"})


def test_how_literal_is_said_in_the_prompt_and_the_usual_one_needs_no_word() -> None:
    texts = {
        name: prompt(planned("translation", options={"literalness": name})[0])
        for name in ("literal", "natural", "free")
    }
    assert len(set(texts.values())) == 3
    assert texts["natural"] == prompt(planned("translation")[0])
    assert "close to the words" in texts["literal"]
    assert "close to" not in texts["natural"]


def test_another_style_is_the_register_of_the_row() -> None:
    options = {"register": "formal", "addressee": "woman", "style": "warm"}
    request = planned("restyle", options=options)[0]
    assert context(request)["register"] == "formal"
    assert context(request)["facts"] == {"addressee": "woman"}
    assert context(request)["label"]
    for words in ("official", "a woman", "warm"):
        assert words in prompt(request)
    plain = [prompt(each) for each in planned("restyle")]
    assert not any("It is said to" in each or "Style:" in each for each in plain)


def test_an_instruction_evolves_from_the_seeds_own() -> None:
    fields = {"instruction": "كيفاش نطيب الكسكس؟", "answer": "فوّر السميد"}
    chat = replace(SEEDS[0], task="instruction", fields=fields, text="فوّر السميد")
    first, second, third = planned("evolution", [chat], per_seed=3)
    assert "كيفاش نطيب الكسكس؟" in prompt(first)
    assert [context(each)["facts"]["way"] for each in (first, second, third)] == [  # type: ignore[index]
        "deeper",
        "broader",
        "constrained",
    ]
    only = planned("evolution", [chat], per_seed=3, options={"way": "broader"})
    assert {context(each)["facts"]["way"] for each in only} == {"broader"}  # type: ignore[index]


def test_choices_are_kept_with_the_run_its_requests_and_what_comes_of_them(tmp_path: Path) -> None:
    with make_store(tmp_path / "p.zerria") as store:
        recipe = find_recipe("translation")
        plan = GenerationPlan(total=2, options={"direction": "darija_to_french"})
        generation = Generation(store, recipe, teacher())
        generation.begin(plan, 1)
        run_to_end(generation)
        whole = {"direction": "darija_to_french", "literalness": "natural"}
        run = store.runs.get(generation.run_id)
        assert run is not None
        assert run.plan["options"] == whole
        assert run.recipe == recipe.hash
        first = candidates(store)[0]
        assert store.runs.context_of(first.request_id)["options"] == whole
        store.decisions.decide([Decision(first.id, Action.ACCEPT, "amina")])
        records = [each for each in store.rows.records() if each.origin == "synthetic"]
        assert [each.provenance["options"] for each in records] == [whole]
        other = replace(plan, options={**whole, "literalness": "free"})
        again = Generation(store, recipe, teacher())
        again.begin(other, 1)
        assert not again.resumed
        assert len(again.missing()) == 2
        with pytest.raises(UserError, match="can not be sideways"):
            again.begin(replace(plan, options={"direction": "sideways"}), 1)


def test_a_seed_that_is_a_dialogue_is_planned_as_any_other() -> None:
    text = "— واش راك؟\n— لاباس"
    talk: SeedExample = replace(SEEDS[0], task="dialogue", fields={"dialogue": text}, text=text)
    assert text in prompt(planned("dialogue", [talk])[0])
