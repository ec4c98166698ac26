"""What a real model can not answer is told with its reason, and the run ends whole."""

from dataclasses import replace
from pathlib import Path

import pytest
from generation_kit import make_store, seed

from engine.errors import UserError
from engine.jobs.failures import NOT_ANSWERED
from engine.jobs.generate import Generation, generate
from engine.jobs.planning import GenerationPlan
from engine.model import Event
from engine.plugin import TeacherSpec
from engine.recipes import find_recipe
from engine.runners.local import LocalRunner
from engine.store import Store
from tests.engine.tiny_model import write_tiny_model

SPEC = TeacherSpec("tiny", "llama", "", {"threads": 1})


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_model(tmp_path_factory.mktemp("model") / "tiny.gguf", context=2048)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    from generation_kit import add_seeds

    store = make_store(tmp_path / "p")
    add_seeds(store, [seed("كلام طويل بزاف ما يكملش " * 400)])
    return store


def run(store: Store, spec: TeacherSpec) -> list[Event]:
    generation = Generation(store, find_recipe("paraphrase"), spec)
    generation.begin(GenerationPlan(per_seed=1), 1)
    with LocalRunner() as runner:
        return list(generate(generation, runner))


def test_a_seed_that_is_too_long_is_told_and_the_others_are_answered(
    store: Store, tiny: Path
) -> None:
    with store:
        events = run(store, replace(SPEC, model=str(tiny)))
        done = events[-1].data
        assert (done["requests"], done["answers"], done["failed"]) == (9, 9, 1)
        (warning,) = [each.data for each in events if each.kind == "warning"]
        assert warning["text"] == NOT_ANSWERED
        assert "longer than the teacher's context" in str(warning["values"])
        assert store.runs.all()[0].finished_at


def test_a_damaged_model_refuses_the_run_and_nothing_is_lost(store: Store, tiny: Path) -> None:
    spec = replace(SPEC, model=str(tiny.with_name("damaged.gguf")))
    whole = tiny.read_bytes()
    with store:
        Path(spec.model).write_bytes(whole[: len(whole) // 2])
        with pytest.raises(UserError, match="cut short"):
            run(store, spec)
        Path(spec.model).write_bytes(whole)
        assert run(store, spec)[-1].data["answers"] == 9
