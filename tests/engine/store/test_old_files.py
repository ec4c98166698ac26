"""Project files of every released schema open in this Zerria, with all that was in them.

`tests/data/schema/v1.zerria` was made on 2026-11-22, `v2.zerria` (operations) and `v3.zerria` (releases) on 2026-11-25,
`v4.zerria` (search), `v5.zerria` (learning), `v6.zerria` (second looks), `v7.zerria` (why a row was picked) and
`v8.zerria` (segments of the search) on 2026-11-26, from the repository's root, by:

    import sys
    from pathlib import Path

    sys.path.insert(0, "tests/engine/store")
    from store_kit import TEXTS, add_candidates, add_seeds

    from engine.model import Action, Decision
    from engine.store import Store

    with Store.create(Path("tests/data/schema/v1.zerria"), {"variety": "arq"}) as store:
        store.set_setting("task", "classification")
        add_seeds(store, TEXTS[:3])
        add_candidates(store, [text + " ثاني" for text in TEXTS[:3]])
        store.decisions.decide([Decision(1, Action.ACCEPT, "amina")])
        store.decisions.decide([Decision(2, Action.REJECT, "amina", reasons=("not_darija",))])
        store.decisions.undo("amina")
        fields = {"text": "نص مسقّم باليد"}
        store.decisions.decide([Decision(3, Action.EDIT, "karim", fields=fields)])

A released schema is never edited: with a new step in `engine/store/migrations.py` comes a file of
the schema before it, and its name is added to `RELEASED`.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from engine.model import Action, Decision, Status, Stream
from engine.store import Store
from engine.store.migrations import VERSION
from engine.store.opening import APPLICATION_ID

FOLDER = Path(__file__).resolve().parents[2] / "data" / "schema"
RELEASED = {f"v{number}.zerria": number for number in range(1, VERSION + 1)}


@pytest.fixture(params=sorted(RELEASED))
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy to open: the file in the repository stays as it was released."""
    return Path(shutil.copy(FOLDER / request.param, tmp_path / request.param))


def pragma(path: Path, name: str) -> int:
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as file:
        return int(file.execute(f"PRAGMA {name}").fetchone()[0])


def test_there_is_a_file_of_every_released_schema() -> None:
    assert {path.name for path in FOLDER.glob("*.zerria")} == set(RELEASED)


def test_an_old_file_says_which_schema_it_has(old: Path) -> None:
    assert pragma(old, "user_version") == RELEASED[old.name]
    assert pragma(old, "application_id") == APPLICATION_ID


def test_an_old_file_opens_whole_and_is_of_this_version_afterwards(old: Path) -> None:
    with Store.open(old) as store:
        assert store.problems() == []
        assert bool(store.backups()) == (RELEASED[old.name] < VERSION)
    assert pragma(old, "user_version") == VERSION


def test_everything_in_an_old_file_is_still_there(old: Path) -> None:
    with Store.open(old) as store:
        assert (store.setting("variety"), store.setting("task")) == ("arq", "classification")
        seeds = list(store.seeds.stream())
        assert [seed.id for seed in seeds] == [1, 2, 3]
        assert seeds[0].text == seeds[0].fields["text"] == "راني رايح للسوق نشري الخضرة"
        assert seeds[0].uid
        assert store.candidates.counts() == {
            Status.ACCEPTED: 1,
            Status.EDITED: 1,
            Status.WAITING: 1,
        }
        edited = store.candidates.get(3)
        assert edited is not None
        assert edited.final_fields == {"text": "نص مسقّم باليد"}
        assert edited.text != "نص مسقّم باليد"
        assert [each.action for each in store.decisions.history(2)] == [
            Action.REJECT,
            Action.REVERT,
        ]
        assert store.decisions.history(2)[0].reasons == ("not_darija",)
        assert store.decisions.annotators() == {"amina": 2, "karim": 1}
        assert len(list(store.records())) == 5
        run = store.runs.all()[0]
        assert (run.recipe_name, run.requests, run.answered) == ("paraphrase", 3, 3)


def test_work_goes_on_in_an_old_file(old: Path) -> None:
    with Store.open(old) as store:
        undone = store.decisions.undo("amina")
        assert undone is not None
        assert undone[0].candidates == (3,)
        store.decisions.decide([Decision(2, Action.SKIP, "amina")])
    with Store.open(old) as store:
        assert store.candidates.counts() == {
            Status.ACCEPTED: 1,
            Status.WAITING: 1,
            Status.SKIPPED: 1,
        }
        assert store.problems() == []


def test_the_counts_of_an_old_file_are_those_of_its_candidates(old: Path) -> None:
    with Store.open(old) as store:
        before = store.candidates.cells()
        store.recount()
        assert sorted(map(str, store.candidates.cells())) == sorted(map(str, before))


def test_decisions_of_an_old_file_belong_to_no_stream_and_their_chain_is_as_it_was(
    old: Path,
) -> None:
    with Store.open(old) as store:
        assert {each.stream for each in store.decisions.history(3)} == {""}
        assert store.learning.random_judged() == []
        assert store.learning.model() is None
        before = store.evidence.decision_log()
        store.decisions.decide([Decision(2, Action.ACCEPT, "amina", stream=Stream.RANDOM)])
        assert store.evidence.decision_log(before["count"]) == before
        assert store.learning.random_judged() == [(2, "accepted")]
