"""What a selection holds: every condition alone and together, and search in either script."""

import pytest
from store_kit import add_candidates

from engine.jobs.statistics import statistics
from engine.model import Action, Decision, Status
from engine.store import QueueFilter, Store
from engine.store import counting as counting_module
from engine.store import selection as selection_module
from engine.store.selection import ORDERS

TEXTS = [
    "راني رايح للسوق غدوة",
    "rani ray7 l sou9 ghodwa",
    "الماكلة بزاف مليحة اليوم",
    "ma fhemt walou f had dars",
]
ANY = QueueFilter(status=None)


@pytest.fixture
def store(store: Store) -> Store:
    add_candidates(store, TEXTS, run="words")
    store.decisions.decide([Decision(2, Action.ACCEPT, "amina")])
    store.decisions.decide([Decision(3, Action.REJECT, "karim", reasons=("unnatural",))])
    return store


def texts(store: Store, wanted: QueueFilter) -> set[str]:
    return {each.text for each in store.candidates.queue(wanted)}


def test_words_of_either_script_find_texts_of_both(store: Store) -> None:
    for typed in ("rani ray7", "راني رايح", "rani rayeh"):
        wanted = QueueFilter(status=None, text=typed)
        assert {TEXTS[0], TEXTS[1]} <= texts(store, wanted), typed
        assert TEXTS[3] not in texts(store, wanted)


def test_the_beginning_of_a_word_finds_it_and_its_middle_does_not(store: Store) -> None:
    assert TEXTS[2] in texts(store, QueueFilter(status=None, text="bza"))
    assert TEXTS[2] not in texts(store, QueueFilter(status=None, text="zaf ml"))


@pytest.mark.parametrize("typed", ['"', "' OR 1=1 --", "NEAR(", "* AND", "\u202e", "🙂", "a"])
def test_signs_of_a_query_language_are_only_text(store: Store, typed: str) -> None:
    assert texts(store, QueueFilter(status=None, text=typed)) <= {
        each.text for each in store.candidates.queue(ANY)
    }


def test_what_a_person_made_of_a_text_is_found_and_no_longer_after_undo(store: Store) -> None:
    wanted = QueueFilter(status=None, text="صحيح مسقم")
    assert texts(store, wanted) == set()
    edit = Decision(1, Action.EDIT, "amina", fields={"text": "راه صحيح مسقم"})
    store.decisions.decide([edit])
    assert len(texts(store, wanted)) == 1
    store.decisions.undo("amina")
    assert texts(store, wanted) == set()


@pytest.mark.parametrize("few", [0, 20_000])
def test_a_rare_and_a_common_condition_find_the_same(
    store: Store, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    for name in ("FEW", "FEW_OF_MANY"):
        monkeypatch.setattr(selection_module, name, few)
    everything = store.candidates.queue(ANY, 1000)
    for each in everything:
        for verdict in each.verdicts:
            wanted = QueueFilter(
                status=None, verifier=verdict.verifier, outcome=str(verdict.outcome)
            )
            assert each.id in {found.id for found in store.candidates.queue(wanted, 1000)}
    by_run = QueueFilter(status=None, run_id=everything[0].run_id)
    expected = {each.id for each in everything if each.run_id == everything[0].run_id}
    assert {each.id for each in store.candidates.queue(by_run, 1000)} == expected
    assert store.listings.fitting(by_run) == len(expected)
    assert {each.id for each in store.candidates.queue(QueueFilter(None, annotator="karim"))} == {3}
    long = QueueFilter(status=None, shortest=22)
    assert texts(store, long) == {each.text for each in everything if len(each.text) >= 22}
    short = QueueFilter(status=None, longest=21)
    assert texts(store, short) == {each.text for each in everything if len(each.text) <= 21}


def test_conditions_add_up_and_pages_have_no_gap(store: Store) -> None:
    wanted = QueueFilter(status=None, text="rani", shortest=5)
    page = store.candidates.queue(wanted, 1)
    rest = store.candidates.queue(wanted, 10, (page[-1].score, page[-1].id))
    assert {each.id for each in [*page, *rest]} == {
        each.id for each in store.candidates.queue(wanted, 10)
    }
    assert store.listings.fitting(QueueFilter(Status.ACCEPTED, annotator="karim")) == 0


def test_an_unknown_recipe_or_check_holds_nothing(store: Store) -> None:
    for wanted in (
        QueueFilter(None, recipe="nothing"),
        QueueFilter(None, teacher="nothing"),
        QueueFilter(None, verifier="nothing"),
        QueueFilter(None, topic="nothing"),
    ):
        assert store.candidates.queue(wanted) == []


def test_a_kept_selection_comes_back_and_damage_in_it_is_left_out() -> None:
    wanted = QueueFilter(Status.FLAGGED, label="x", run_id=3, text="bzaf", outcome="flag")
    assert QueueFilter.from_data(wanted.as_data()) == wanted
    assert QueueFilter.from_data(ANY.as_data()) == ANY
    damaged = {"status": ["x"], "label": 3, "run_id": "1", "outcome": "evil", "other": 1}
    assert QueueFilter.from_data(damaged) == ANY


def test_a_project_from_before_the_search_is_filled_in_portions(store: Store) -> None:
    with store._database.write():
        store._database.run("DELETE FROM candidate_search")
    wanted = QueueFilter(status=None, text="rani ray7")
    assert texts(store, wanted) == set()
    assert store.search.missing() > 0
    while store.search.fill(2):
        pass
    assert store.search.missing() == 0
    assert {TEXTS[0], TEXTS[1]} < texts(store, wanted)


def test_a_table_pages_in_each_order_without_gap(store: Store) -> None:
    everything = store.candidates.queue(ANY, 1000)
    keys = {
        "best": lambda each: (-each.score, each.id),
        "worst": lambda each: (each.score, -each.id),
        "newest": lambda each: -each.id,
        "oldest": lambda each: each.id,
    }
    for order in ORDERS:
        seen, after = [], None
        while page := store.listings.listed(ANY, order, 2, after):
            seen += page
            after = (page[-1].score, page[-1].id)
        assert [each.id for each in seen] == [
            each.id for each in sorted(everything, key=keys[order])
        ]


def test_the_ids_of_a_selection_stop_at_the_most_that_were_asked_for(store: Store) -> None:
    assert store.listings.ids(ANY, 2) == [each.id for each in store.candidates.queue(ANY, 2)]


def test_the_names_of_annotators_and_topics_are_each_listed_once(store: Store) -> None:
    assert store.listings.choices("annotator") == ["amina", "karim"]
    assert store.listings.choices("topic") == []


@pytest.mark.parametrize("few", [0, 20_000])
def test_a_selection_counted_little_by_little_is_the_same_size(
    store: Store, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    for name in ("FEW", "FEW_OF_MANY"):
        monkeypatch.setattr(selection_module, name, few)
    monkeypatch.setattr(counting_module, "STEP", 2)
    run = store.candidates.queue(ANY, 1)[0].run_id
    for wanted in (
        QueueFilter(None, run_id=run),
        QueueFilter(run_id=run),
        QueueFilter(None, text="rani"),
        QueueFilter(Status.ACCEPTED, annotator="amina"),
        QueueFilter(None, topic="nothing"),
    ):
        counting = store.listings.counting(wanted)
        while counting.step():
            pass
        assert counting.count == store.listings.fitting(wanted), wanted
    most = store.listings.counting(QueueFilter(None, run_id=run), most=3)
    while most.step():
        pass
    assert most.count == 3


def test_segments_of_the_search_are_merged_when_told_and_not_by_a_commit(store: Store) -> None:
    for number in range(6):
        add_candidates(
            store, [f"راني رايح للسوق {number} {word}" for word in ("كي", "واش")], str(number)
        )
    before, found = segments(store), texts(store, QueueFilter(text="rani rayeh"))
    assert before > 6
    steps = 0
    while store.search.merge():
        steps += 1
        assert steps < 100
    assert segments(store) == 1
    assert len(found) > 12
    assert texts(store, QueueFilter(text="rani rayeh")) == found


def segments(store: Store) -> int:
    # https://www.sqlite.org/fts5.html#appendix_b: a row is a page, its segment in the upper bits.
    sql = "SELECT count(DISTINCT id >> 37) FROM candidate_search_data WHERE id > 10"
    return int(store._database.value(sql))


def test_accepted_as_written_and_edited_are_what_the_cells_count_as_accepted(store: Store) -> None:
    edit = Decision(1, Action.EDIT, "amina", fields={"text": "راه صحيح مسقم"})
    store.decisions.decide([edit])
    wanted = QueueFilter(status=None, kept=True)
    assert {each.id for each in store.candidates.queue(wanted)} == {1, 2}
    assert store.listings.fitting(wanted) == 2
    assert sum(each["accepted"] for each in statistics(store)["cells"]) == 2
    assert QueueFilter.from_data(wanted.as_data()) == wanted
