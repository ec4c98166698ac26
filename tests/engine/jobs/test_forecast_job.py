"""The forecast of a project: where its share comes from, the worker, the cancel."""

import pytest

from engine.errors import Cancelled, UserError
from engine.jobs.forecast import forecast, run_in_worker
from engine.jobs.project_mix import project_mix
from engine.mix.mix_file import to_toml
from engine.mix.spec import DatasetMix
from engine.model import canonical_json
from engine.runners.local import LocalRunner
from tests.engine.forecast_project import make_project


@pytest.fixture
def store(tmp_path):
    with make_project(tmp_path / "p.zerria") as made:
        yield made


def result_of(events):
    told = list(events)
    assert [each.kind for each in told[:-1]] == ["progress"] * (len(told) - 1)
    assert told[-1].kind == "done"
    return dict(told[-1].data)


def test_the_share_is_that_of_the_training_rows_which_the_mix_would_export(store) -> None:
    done = result_of(forecast(store, DatasetMix(floor=0.75), generations=1))
    assert done["real"] / done["rows"] == pytest.approx(0.75, abs=0.01)
    assert done["outcome"]["real_share"] == pytest.approx(0.75, abs=0.01)
    assert done["real"] < 240  # validation and test rows are not trained on
    assert done["texts"] == 240
    half = result_of(forecast(store, DatasetMix(floor=0.5), generations=1))
    assert half["outcome"]["real_share"] < done["outcome"]["real_share"]


def test_without_accepted_rows_every_row_is_real(tmp_path) -> None:
    with make_project(tmp_path / "real.zerria", candidates=0) as store:
        done = result_of(forecast(store, DatasetMix(), generations=1))
    assert done["outcome"]["real_share"] == 1


def test_a_small_project_is_told_what_it_lacks(tmp_path) -> None:
    with (
        make_project(tmp_path / "small.zerria", seeds=30, candidates=0) as store,
        pytest.raises(UserError, match=r"at least 200 real texts.*There are 30"),
    ):
        list(forecast(store, DatasetMix()))


def test_a_cancel_is_heard_before_the_next_step(store) -> None:
    asked = []
    events = forecast(store, DatasetMix(), cancelled=lambda: bool(asked))
    assert next(events).kind == "progress"
    asked.append(True)
    with pytest.raises(Cancelled):
        next(events)
    with pytest.raises(Cancelled):
        next(forecast(store, DatasetMix(), cancelled=lambda: True))


def test_the_worker_gives_the_same_bytes_and_stops_when_asked(store, tmp_path) -> None:
    here = result_of(forecast(store, DatasetMix(), seed=4, generations=2))
    snapshot = tmp_path / "snapshot.zerria"
    store.snapshot(snapshot)
    args = {"snapshot": str(snapshot), "mix": to_toml(DatasetMix()), "seed": 4, "generations": 2}
    with LocalRunner() as runner:
        there = result_of(runner.call("forecast", args))
        assert canonical_json(there) == canonical_json(here)
        events = runner.call("forecast", {**args, "generations": 20})
        next(event for event in events if event.data["done"])
        runner.cancel()
        with pytest.raises(Cancelled):
            list(events)


def test_the_mix_of_the_worker_must_be_one(tmp_path) -> None:
    with pytest.raises(UserError, match=r"shared\.toml"):
        run_in_worker(
            {"snapshot": "", "mix": "rows = -1", "mix_file": "shared.toml"},
            lambda *_: None,
            lambda: False,
        )


def test_a_project_without_a_mix_has_the_plain_one(store) -> None:
    assert project_mix(store) == DatasetMix(name="p")
    store.set_setting("mix", to_toml(DatasetMix(name="own", floor=0.9)))
    assert project_mix(store).floor == 0.9
