"""The session: one project, every write told, undo and backups."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import backup as backup_module
from app import session as session_module
from app.session import Session
from app.settings import Settings
from app.words import gesture_title, reasons_of, redo_title, undo_title
from engine.errors import UserError
from engine.model import Action, Changed, Decision, Status
from engine.store import QueueFilter, Store
from engine.store import decisions as decisions_module
from tests.app.growing import TEXTS, grow


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = Session(Settings(annotator="Yasmine"))
    yield made
    made.shut_down()


def accept(number: int) -> Decision:
    return Decision(number, Action.ACCEPT, "Yasmine")


def test_a_write_is_told_once_and_undo_names_its_items(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    session.open(grow(tmp_path / "p.zerria"))
    told: list[Changed] = []
    session.changed.connect(told.append)
    session.decide([accept(2), accept(3)])
    assert [each.ids for each in told] == [(2, 3)]
    with qtbot.waitSignal(session.reverted) as reverted:
        session.undo()
    gesture, kind = reverted.args
    assert (gesture.candidates, kind) == ((2, 3), "undo")
    session.redo()
    assert session.redo() is None
    store = session.opened_store()
    assert store.candidates.counts()[Status.ACCEPTED] == 2


def test_the_project_that_is_open_stays_when_another_can_not_be_opened(
    session: Session, tmp_path: Path
) -> None:
    first = grow(tmp_path / "first.zerria")
    session.open(first)
    broken = tmp_path / "broken.zerria"
    broken.write_bytes(b"no project")
    for path in (broken, tmp_path / "nowhere.zerria"):
        with pytest.raises(UserError):
            session.open(path)
    assert session.opened_store().path == first
    session.open(first)  # a second time is no error
    second = grow(tmp_path / "second.zerria")
    session.open(second)
    assert session.settings.recent == [second, first]
    Store.open(first).close()  # it was let go of


def test_without_a_project_a_write_says_so(session: Session) -> None:
    with pytest.raises(UserError, match="Open a project"):
        session.decide([accept(1)])
    session.close()


def test_a_new_project_has_its_settings(session: Session, tmp_path: Path) -> None:
    session.create(tmp_path / "new", {"name": "سوق", "variety": "ary", "task": "text"})
    store = session.opened_store()
    assert store.path == tmp_path / "new.zerria"
    assert (store.setting("name"), store.setting("variety")) == ("سوق", "ary")


def test_closing_is_told_before_the_store_is_gone(session: Session, tmp_path: Path) -> None:
    session.open(grow(tmp_path / "p.zerria"))
    seen: list[bool] = []
    session.closing.connect(lambda: seen.append(session.store is not None))
    session.show_queue(QueueFilter(label="daily"))
    session.close()
    assert seen == [True]
    assert session.store is None


def test_the_log_is_moved_and_a_backup_made_when_idle(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    path = grow(tmp_path / "p.zerria")
    session.open(path)
    log = path.with_name(path.name + "-wal")
    session._idle.setInterval(50)
    session._backup.setInterval(20)
    session.decide([accept(1)])
    assert log.stat().st_size > 0
    qtbot.waitUntil(lambda: bool(session.opened_store().backups()))
    qtbot.waitUntil(lambda: log.stat().st_size == 0)


def test_a_full_disk_between_gestures_is_told(
    session: Session, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.open(grow(tmp_path / "p.zerria"))

    def full(_reason: str) -> Path:
        raise UserError("No backup of {file} could be made.")

    monkeypatch.setattr(session.opened_store(), "back_up", full)
    session._idle.setInterval(50)
    session._backup.setInterval(10)
    with qtbot.waitSignal(session.failed):
        session.decide([accept(1)])


def test_gestures_are_named() -> None:
    assert gesture_title("accept") == "accept"
    assert undo_title("reject: not_darija") == "Undo reject: \u2068Not Darija\u2069"
    assert redo_title("accept (50)") == "Redo accept (50)"
    assert undo_title("reject: other (3)").endswith("(3)")
    assert undo_title("") == "Undo"


def test_reasons_of_a_project() -> None:
    assert [each.name for each in reasons_of("")][:2] == ["not_darija", "wrong_label"]
    assert len(reasons_of("not json")) == 9
    assert len(reasons_of("[]")) == 9
    own = reasons_of('["one", "one", " ", 3, "two"]')
    assert [each.title for each in own] == ["one", "two"]
    assert len(reasons_of(str([str(n) for n in range(20)]).replace("'", '"'))) == 9


def test_decisions_carry_the_name_of_who_works(session: Session, tmp_path: Path) -> None:
    assert session.annotator == "Yasmine"
    session.settings.annotator = ""
    assert session.annotator
    session.open(grow(tmp_path / "p.zerria", TEXTS[:1]))
    session.decide([Decision(1, Action.SKIP, session.annotator)])
    assert session.opened_store().decisions.annotators() == {session.annotator: 1}


def test_a_gesture_on_many_rows_is_written_in_portions_and_told_once(
    session: Session, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_module, "_AT_ONCE", 2)
    monkeypatch.setattr(decisions_module, "PORTION", 1)
    session.open(grow(tmp_path / "p.zerria"))
    store = session.opened_store()
    told: list[Changed] = []
    session.changed.connect(told.append)
    session.decide([accept(1), accept(2), accept(3)])
    assert store.candidates.counts()[Status.ACCEPTED] == 1
    qtbot.waitUntil(lambda: bool(told))
    assert [each.ids for each in told] == [(1, 2, 3)]
    with qtbot.waitSignal(session.reverted):
        session.undo()
    assert store.candidates.counts().get(Status.ACCEPTED, 0) == 0
    session.redo()
    session.decide([accept(4)])  # what is not written yet is written first
    assert store.candidates.counts()[Status.ACCEPTED] == 4
    assert session.undo() is not None
    assert store.candidates.counts()[Status.ACCEPTED] == 3
    session.undo()
    session.close()
    with Store.open(tmp_path / "p.zerria") as again:
        assert again.candidates.counts().get(Status.ACCEPTED, 0) == 0


def test_a_large_project_is_copied_by_a_worker_while_people_go_on(
    session: Session, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_module, "SMALL_BYTES", 0)
    session.open(grow(tmp_path / "p.zerria"))
    session.decide([accept(1)])
    store, ended = session.opened_store(), []
    session.backup.make("work", lambda: ended.append(True))
    assert not ended
    session.decide([accept(2)])
    size = store.path.stat().st_size
    store.checkpoint()  # waits until the copy is made
    assert store.path.stat().st_size == size
    qtbot.waitUntil(lambda: bool(ended), timeout=30_000)
    (made,) = store.backups()
    with Store.open(made) as copy:
        assert copy.candidates.counts()[Status.ACCEPTED] == 1
        assert not copy.problems()
    session.backup.make("again")
    session.close()  # in the middle of it

    # It is made after all, by a process of its own.
    def suffixes() -> list[str]:
        return [each.suffix for each in made.parent.iterdir()]

    qtbot.waitUntil(lambda: suffixes() == [".zerria"] * 2, timeout=60_000)
    with Store.open(tmp_path / "p.zerria") as again:
        assert again.candidates.counts()[Status.ACCEPTED] == 2
