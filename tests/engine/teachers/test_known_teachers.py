"""The list of teachers survives restarts, names what is wrong, and hides the one for tests."""

from pathlib import Path

import pytest

from engine import known_teachers
from engine.errors import UserError
from engine.plugin import TeacherSpec
from engine.teachers import TEACHERS


@pytest.fixture(autouse=True)
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(known_teachers, "resources", lambda: tmp_path)
    folder = tmp_path / "teachers"
    folder.mkdir()
    return folder


def test_an_added_teacher_is_found_again_and_can_be_removed() -> None:
    spec = TeacherSpec("كبير", "llama", "/models/big.gguf", {"context": 2048, "fast": True})
    known_teachers.add(spec)
    assert known_teachers.find("كبير") == spec == known_teachers.default()
    known_teachers.remove("كبير")
    assert known_teachers.default().kind == "rules"
    with pytest.raises(UserError, match="no teacher yet"):
        known_teachers.default(rules=False)


def test_the_newest_shipped_model_stands_in_for_the_rules(shipped: Path) -> None:
    import os

    for age, name in enumerate(("new", "old")):
        (shipped / f"{name}.gguf").write_bytes(b"")
        os.utime(shipped / f"{name}.gguf", (1000 - age, 1000 - age))
    assert known_teachers.default().kind == "rules"
    assert known_teachers.default(rules=False).model.endswith("new.gguf")
    known_teachers.add(TeacherSpec("other", "llama"))
    assert known_teachers.default(rules=False).name == known_teachers.default().name == "other"
    with pytest.raises(UserError, match="cannot be called"):
        known_teachers.add(TeacherSpec("starter", "llama"))
    with pytest.raises(UserError, match="built in"):
        known_teachers.remove("starter")


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    known_teachers.add(TeacherSpec("mine", "llama"))
    for action in (known_teachers.find, known_teachers.remove):
        with pytest.raises(UserError, match="mine"):
            action("yours")
    with pytest.raises(UserError, match="llama"):
        known_teachers.add(TeacherSpec("x", "oracle"))


def test_a_broken_list_is_reported_and_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "config" / "teachers.json"
    path.parent.mkdir()
    path.write_text('{"teachers": [1]}', "utf-8")
    with pytest.raises(UserError, match=r"teachers\.json"):
        known_teachers.add(TeacherSpec("x", "llama"))
    assert path.read_text("utf-8") == '{"teachers": [1]}'


def test_the_fake_teacher_is_known_to_tests_only(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "fake" in TEACHERS
    assert "fake" not in known_teachers.known()
    assert "fake" not in known_teachers.kinds()
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")
    assert known_teachers.find("fake").kind == "fake"
    assert "fake" in known_teachers.kinds()
