"""Past runs tell what came of them: candidates, what people kept, what each verifier let pass."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.generate.history import RunHistory
from app.translate import without_isolates
from engine.model import Action, Decision
from engine.recipes import all_recipes
from engine.store import QueueFilter, Store
from tests.app.growing import grow


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(grow(tmp_path / "p.zerria")) as found:
        yield found


def shown(qtbot: QtBot, store: Store) -> RunHistory:
    history = RunHistory()
    qtbot.addWidget(history)
    history.show_runs(store, all_recipes(), "en")
    return history


def cell(history: RunHistory, column: int) -> str:
    model = history.table.model()
    assert model is not None
    return without_isolates(str(model.index(0, column).data()))


def test_before_anybody_judged_a_run_has_candidates_and_no_share(
    qtbot: QtBot, store: Store
) -> None:
    history = shown(qtbot, store)
    assert int(cell(history, 5)) == store.candidates.waiting()
    assert cell(history, 6) == ""


def test_the_share_that_people_kept_leaves_out_what_was_skipped(qtbot: QtBot, store: Store) -> None:
    actions = (Action.ACCEPT, Action.REJECT, Action.SKIP, Action.EDIT)
    rows = store.candidates.queue(QueueFilter(), len(actions))
    for row, action in zip(rows, actions, strict=True):
        fields = {**row.fields, "text": "صحيت"} if action is Action.EDIT else {}
        reasons = ("unnatural",) if action is Action.REJECT else ()
        store.decisions.decide([Decision(row.id, action, "amel", fields=fields, reasons=reasons)])
    assert cell(shown(qtbot, store), 6) == "2 / 3  67%"
    [became] = store.yields.of_runs().values()
    assert (became["accepted"], became["edited"], became["rejected"]) == (1, 1, 1)
    assert became["candidates"] == 4


def test_each_verifier_tells_how_many_it_let_pass_the_strictest_first(
    qtbot: QtBot, store: Store
) -> None:
    [run] = store.runs.all()
    passes = store.yields.verifier_passes(run.id)
    candidates = store.candidates.queue(QueueFilter(), 1_000)
    for name, (passed, told) in passes.items():
        outcomes = [
            str(v.outcome) for each in candidates for v in each.verdicts if v.verifier == name
        ]
        assert outcomes.count("pass") == passed
        assert len(outcomes) - outcomes.count("unscored") == told
    bars = shown(qtbot, store).passes.bars._bars
    assert [bar.value for bar in bars] == sorted(bar.value for bar in bars)
    assert len(bars) == min(6, len(passes))


def test_a_run_without_candidates_says_so(qtbot: QtBot, store: Store) -> None:
    history = shown(qtbot, store)
    history.passes.show_passes({})
    assert history.passes.bars.isHidden()
    assert "no candidates" in history.passes._rest.text()
