"""Decisions from a file: all of them as one gesture, or none and a sentence with the line."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from generation_kit import begun, candidates, make_store, run_to_end

from engine.errors import UserError
from engine.jobs.decide import read_decisions
from engine.model import Action, Decision, Status
from engine.store import Store


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of every test here, made once."""
    path = tmp_path_factory.mktemp("generated") / "p.zerria"
    with pytest.MonkeyPatch.context() as patch, make_store(path) as made:
        patch.setenv("ZERRIA_TEST_TEACHERS", "1")
        run_to_end(begun(made))
    return path


@pytest.fixture
def store(generated: Path, tmp_path: Path) -> Iterator[Store]:
    with Store.open(Path(shutil.copy(generated, tmp_path))) as copied:
        yield copied


def read(store: Store, *lines: object) -> list[Decision]:
    path = store.path.with_name("decisions.jsonl")
    texts = [each if isinstance(each, str) else json.dumps(each) for each in lines]
    path.write_text("\n".join(texts), "utf-8")
    return read_decisions(store, path, "amina")


def test_a_file_of_every_action_becomes_one_gesture(store: Store) -> None:
    uid = candidates(store)[4].uid
    decisions = read(
        store,
        {"candidate": 1, "action": "accept", "duration_ms": 900},
        "",
        {"candidate": 2, "action": "edit", "fields": {"text": "نص مسقّم"}, "annotator": "karim"},
        {"candidate": 3, "action": "reject", "reasons": ["not_darija", "rude"], "note": "عيب"},
        {"id": 4, "action": "skip"},
        {"candidate": uid, "action": "flag", "reason": "unsure"},
    )
    assert [each.candidate_id for each in decisions] == [1, 2, 3, 4, 5]
    assert [each.annotator for each in decisions] == ["amina", "karim", "amina", "amina", "amina"]
    assert decisions[2].reasons == ("not_darija", "rude")
    assert decisions[4].reasons == ("unsure",)
    store.decisions.decide(decisions, "from a file")
    assert store.decisions.totals() == dict.fromkeys(
        ["accept", "edit", "reject", "skip", "flag"], 1
    )
    edited = store.candidates.get(2)
    assert edited is not None
    assert edited.final_fields == {"text": "نص مسقّم"}
    assert edited.fields != edited.final_fields
    store.decisions.undo("amina")
    assert store.candidates.counts() == {Status.WAITING: 24}


def test_an_edit_may_give_the_main_text_alone(store: Store) -> None:
    decision = read(store, {"candidate": 1, "action": "edit", "text": "نص جديد"})[0]
    assert decision.fields == {"text": "نص جديد"}


def test_the_main_text_alone_leaves_a_source_of_the_same_words_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")
    with make_store(tmp_path / "q") as made:
        run_to_end(begun(made, "transliteration"))
        pair = candidates(made)[0]
        twin = replace(pair, fields={"source": pair.text, "text": pair.text})
        monkeypatch.setattr(made.candidates, "find", lambda _: twin)
        decision = read(made, {"candidate": pair.id, "action": "edit", "text": "wach rak"})[0]
    assert decision.fields == {"source": pair.text, "text": "wach rak"}


def test_an_edit_may_correct_label_and_variety_alone(store: Store) -> None:
    line = {"candidate": 1, "action": "edit", "label": "neutral", "variety": "aeb"}
    store.decisions.decide(read(store, line))
    found = store.candidates.get(1)
    assert found is not None
    assert (found.status, found.final_label, found.final_variety) == ("edited", "neutral", "aeb")


def test_an_edit_may_correct_the_label_to_none(store: Store) -> None:
    store.decisions.decide(read(store, {"candidate": 1, "action": "edit", "no_label": True}))
    found = store.candidates.get(1)
    assert found is not None
    assert (found.status, found.final_label) == ("edited", "")


def test_a_bom_and_windows_line_ends_are_read(store: Store) -> None:
    path = store.path.with_name("windows.jsonl")
    path.write_bytes(b'\xef\xbb\xbf{"candidate": 1, "action": "accept"}\r\n\r\n')
    assert read_decisions(store, path, "amina")[0].action is Action.ACCEPT


GOOD = {"candidate": 1, "action": "accept"}


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '"accept"',
        "null",
        "9" * 5000,
        "[" * 100_000,
        {"candidate": 1},
        {"candidate": 1, "action": "revert"},
        {"candidate": 1, "action": ["accept"]},
        {"candidate": 999, "action": "accept"},
        {"candidate": 10**40, "action": "accept"},
        {"candidate": True, "action": "accept"},
        {"candidate": "nobody", "action": "accept"},
        {"candidate": None, "action": "accept"},
        {"action": "accept"},
        {"candidate": 1, "action": "edit", "fields": {"txt": "x"}},
        {"candidate": 1, "action": "edit", "fields": {"text": None}},
        {"candidate": 1, "action": "edit", "fields": {"text": 3}},
        {"candidate": 1, "action": "edit", "fields": {"text": "  "}},
        {"candidate": 1, "action": "edit", "fields": {"text": "\ud83d"}},
        {"candidate": 1, "action": "edit", "fields": ["text"]},
        {"candidate": 1, "action": "edit", "text": 5},
        {"candidate": 1, "action": "accept", "fields": {"text": "x"}},
        {"candidate": 1, "action": "accept", "label": 5},
        {"candidate": 1, "action": "edit", "label": "x", "no_label": True},
        {"candidate": 1, "action": "edit", "no_label": 1},
        {"candidate": 1, "action": "accept", "stream": "second_look"},
        {"candidate": 1, "action": "accept", "note": "\udc00"},
        {"candidate": 1, "action": "reject", "reasons": "rude"},
        {"candidate": 1, "action": "reject", "reasons": [1]},
        {"candidate": 1, "action": "accept", "duration_ms": "long"},
        {"candidate": 1, "action": "accept", "duration_ms": -5},
        '{"candidate": 1, "action": "accept", "duration_ms": Infinity}',
        '{"candidate": 1, "action": "accept", "duration_ms": NaN}',
        {"candidate": 1, "action": "accept", "duration_ms": 10**30},
    ],
    ids=lambda line: str(line)[:60],
)
def test_a_wrong_line_is_named_and_nothing_is_decided(store: Store, line: object) -> None:
    with pytest.raises(UserError, match=r"decisions\.jsonl, line 3: .*Nothing was decided"):
        read(store, GOOD, "", line, GOOD)
    assert store.candidates.counts() == {Status.WAITING: 24}


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xff\xfe", None])
def test_a_file_without_decisions_is_told_by_name(store: Store, content: bytes | None) -> None:
    path = store.path.with_name("none.jsonl")
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UserError, match=r"none\.jsonl"):
        read_decisions(store, path, "amina")
