"""Computed problems from the recipe to the decision: no wrong answer passes unseen."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.answers import read_answer
from engine.errors import UserError
from engine.jobs.decide import read_decisions
from engine.jobs.edits import objection, with_wrong_set_aside
from engine.jobs.generate import Generation, generate
from engine.jobs.planning import GenerationPlan, plan_requests
from engine.jobs.review_elsewhere import bring
from engine.jobs.verify import verdicts_of, verify_candidates
from engine.model import Action, Answer, Outcome, SeedExample, Status, canonical_json
from engine.plugin import TeacherSpec
from engine.recipes import find_recipe, parse_recipe
from engine.runners.agreement import answered
from engine.runners.local import LocalRunner
from engine.store import QueueFilter, Store
from engine.text.normalise import exact_key
from engine.text.problems import from_facts

SEED = "راني رايح للسوق نشري الخضرة"


def seeds(variety: str = "arq") -> list[SeedExample]:
    return [
        SeedExample("text", {"text": text}, text, variety, "Arab", id=number, uid=f"s{number}")
        for number, text in enumerate((SEED, "البارح شريت تلفون جديد"), start=1)
    ]


def planned(recipe: str, total: int = 30, variety: str = "arq", random_seed: int = 1) -> list[dict]:
    plan = GenerationPlan(total=total)
    requests = plan_requests(find_recipe(recipe), seeds(variety), plan, "t", random_seed)
    return [dict(each.line) for each in requests]


def test_no_problem_is_asked_twice_in_a_run_and_a_run_can_be_planned_anew() -> None:
    lines = planned("computed_problem", 200)
    values = [line["zerria"]["facts"]["values"] for line in lines]
    assert len(set(values)) == 200
    assert lines == planned("computed_problem", 200)
    others = planned("computed_problem", 200, random_seed=2)
    assert len(set(values) & {line["zerria"]["facts"]["values"] for line in others}) < 40


def test_the_template_sees_our_wording_and_never_the_answer() -> None:
    for line in planned("computed_problem", 40):
        asked = line["body"]["messages"][-1]["content"]
        assert line["zerria"]["fields"]["question"] in asked
        assert line["zerria"]["fields"]["reasoning"] not in asked
        assert "computed_answer" in line["zerria"]["verifiers"]


def test_the_check_comes_with_the_subject_though_a_recipe_leaves_it_out() -> None:
    source = find_recipe("computed_problem").source.replace("computed_answer = {}\n", "")
    recipe = parse_recipe(source, "mine.toml")
    assert "computed_answer" not in recipe.verifiers
    line = plan_requests(recipe, seeds(), GenerationPlan(total=1), "t", 1)[0].line
    assert "computed_answer" in line["zerria"]["verifiers"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            'kinds = ["arithmetic", "money", "dates", "units", "logic"]',
            'kinds = ["cooking"]',
            "cooking",
        ),
        ("hardest = 3", "hardest = 0", "fits"),
        ("easiest = 1", "lightest = 1", "lightest"),
        ("easiest = 1", 'families = ["shoe_one"]', "shoe_one"),
    ],
)
def test_an_option_that_is_not_known_is_refused_by_name(old: str, new: str, told: str) -> None:
    recipe = parse_recipe(find_recipe("computed_problem").source.replace(old, new), "mine.toml")
    with pytest.raises(UserError, match=told):
        plan_requests(recipe, seeds(), GenerationPlan(total=1), "t", 1)


def test_a_variety_without_words_is_told() -> None:
    with pytest.raises(UserError, match="arq, ary"):
        planned("computed_problem", 1, variety="fra")


def solved(line: dict, answer: str, reasoning: str = "نحسبو ونلقاو") -> dict:
    text = canonical_json({"reasoning": reasoning, "answer": answer})
    return read_answer(line, Answer(line["custom_id"], text, "stop"))[0]


def outcome(record: dict) -> str:
    return next(v["outcome"] for v in record["verdicts"] if v["verifier"] == "computed_answer")


def test_a_wrong_answer_of_a_teacher_is_rejected_and_a_right_one_passes() -> None:
    for line in planned("solved_problem", 100):
        problem = from_facts(line["zerria"]["facts"])
        assert problem is not None
        ours = line["zerria"]["fields"]
        assert outcome(solved(line, ours["answer"], ours["reasoning"])) == Outcome.PASS
        if problem.family.answer == "number":
            wrong = ours["answer"].replace(problem.answer, f"{problem.answer}7")
            assert outcome(solved(line, wrong)) == Outcome.REJECT, wrong
        assert outcome(solved(line, "ما نعرف")) == Outcome.FLAG


class Solver:
    """A teacher that words the question as ours, and solves it as it is told to."""

    def __init__(self, answers: list[str]) -> None:
        self.fingerprint: dict[str, object] = {}
        self.answers = answers
        self.asked: list[str] = []

    def generate(self, requests: list[dict], cancelled: object) -> Iterator[Answer]:
        for line in requests:
            identity = line["custom_id"]
            if "zerria" in line:
                text = canonical_json({"question": line["zerria"]["fields"]["question"]})
            else:
                self.asked.append(line["body"]["messages"][-1]["content"])
                number = int(identity.rpartition("/")[2])
                text = canonical_json({"reasoning": "-", "answer": self.answers[number]})
            yield Answer(identity, text, "stop")

    def close(self) -> None: ...


def said(record: dict, name: str) -> dict:
    return next(each for each in record["verdicts"] if each["verifier"] == name)


def test_the_teacher_solves_its_own_question_and_the_share_that_agrees_is_the_score() -> None:
    (line,) = planned("computed_problem", 1)
    right = line["zerria"]["fields"]["answer"]
    teacher = Solver([right, right, "77777", right])
    ((given, answer),) = answered(teacher, [line], lambda: False, by_rules=False)
    verdict = said(read_answer(given, answer)[0], "sample_agreement")
    assert (verdict["outcome"], verdict["score"]) == (Outcome.PASS, 0.75)
    assert len(teacher.asked) == 4
    assert all(line["zerria"]["fields"]["question"] in each for each in teacher.asked)
    teacher = Solver(["77777", "ما نعرف", right, "88888"])
    ((given, answer),) = answered(teacher, [line], lambda: False, by_rules=False)
    verdict = said(read_answer(given, answer)[0], "sample_agreement")
    assert (verdict["outcome"], verdict["score"]) == (Outcome.FLAG, 0.25)


def test_rules_and_recipes_without_samples_are_asked_once() -> None:
    lines = planned("computed_problem", 3)
    teacher = Solver([""] * 4)
    assert len(list(answered(teacher, lines, lambda: False, by_rules=True))) == 3
    assert len(list(answered(teacher, planned("solved_problem", 3), lambda: False, by_rules=False)))
    assert not teacher.asked


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "p.zerria", {"variety": "arq", "task": "text"}) as store:
        number = store.seeds.begin_import("s.csv", "", "utf-8", {}, "")
        store.seeds.add(number, [(each, exact_key(each.text), []) for each in seeds()])
        generation = Generation(
            store, find_recipe("computed_problem"), TeacherSpec("rules", "rules")
        )
        generation.begin(GenerationPlan(total=40), 1)
        with LocalRunner() as runner:
            done = list(generate(generation, runner))[-1]
        assert done.data["candidates"] == 40
        yield store


def test_the_rules_word_problems_that_pass_every_check(project: Store) -> None:
    found = project.candidates.queue(QueueFilter(), 100)
    assert len({each.text for each in found}) == 40
    assert {each.topic for each in found} == {"arithmetic", "money", "dates", "units", "logic"}
    for each in found:
        verdicts = {verdict.verifier: verdict.outcome for verdict in each.verdicts}
        assert verdicts["computed_answer"] == Outcome.PASS, each.fields
        assert verdicts["sample_agreement"] == Outcome.UNSCORED
        again = {verdict.verifier: verdict.outcome for verdict in verdicts_of(project, each)}
        assert again["computed_answer"] == Outcome.PASS
    assert list(verify_candidates(project))[-1].data["candidates"] == 40


def decisions_of(project: Store, tmp_path: Path, line: dict) -> list:
    file = tmp_path / "d.jsonl"
    file.write_text(json.dumps(line, ensure_ascii=False), "utf-8")
    return read_decisions(project, file, "amina")


def numeric(project: Store) -> object:
    """A candidate whose answer is dinars."""
    return next(
        each
        for each in project.candidates.queue(QueueFilter(), 100)
        if each.fields["answer"].endswith("دينار")
    )


def test_an_edit_to_a_wrong_answer_is_set_aside_as_flagged(project: Store, tmp_path: Path) -> None:
    each = numeric(project)
    line = {"candidate": each.uid, "action": "edit", "fields": {"answer": "999999 دينار"}}
    checked, told = with_wrong_set_aside(project, decisions_of(project, tmp_path, line))
    assert checked[0].action is Action.FLAG
    assert "999999" in told[0]
    assert "999999" in checked[0].note
    project.decisions.decide(checked)
    now = project.candidates.get(each.id)
    assert now is not None
    assert now.status is Status.FLAGGED
    assert now.final_fields["answer"] == "999999 دينار"
    assert not [
        record for record in project.records() if "999999" in record.fields.get("answer", "")
    ]


def test_an_edit_of_the_words_alone_is_accepted(project: Store, tmp_path: Path) -> None:
    each = numeric(project)
    question = f"يا خويا قولي: {each.fields['question']}"
    line = {"candidate": each.uid, "action": "edit", "fields": {"question": question}}
    checked, told = with_wrong_set_aside(project, decisions_of(project, tmp_path, line))
    assert (checked[0].action, told) == (Action.EDIT, [])
    amount = each.fields["answer"].split()[0]
    assert objection(project, each, {**each.fields, "answer": f"{amount}00 سنتيم"}) is None
    assert objection(project, each, {**each.fields, "answer": f"{amount}00 دينار"}) is not None


def test_a_wrong_answer_from_a_review_tool_is_set_aside_and_told_once(
    project: Store, tmp_path: Path
) -> None:
    each = numeric(project)
    row = {
        "zerria_uid": each.uid,
        "verdict": "accept",
        "edited_answer": "999999 دينار",
        "annotation_id": 1,
        **{f"shown_{name}": text for name, text in each.fields.items()},
    }
    file = tmp_path / "answers.json"
    file.write_text(json.dumps([row], ensure_ascii=False), "utf-8")
    done = list(bring(project, file))[-1].data
    assert done["decided"] == 1
    assert any("999999" in told for told in done["problems"])
    now = project.candidates.get(each.id)
    assert now is not None
    assert now.status is Status.FLAGGED
    again = list(bring(project, file))[-1].data
    assert (again["decided"], again["known"]) == (0, 1)
