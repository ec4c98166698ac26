"""Journeys may use the teachers that are made for tests, as the commands' own processes do."""

import pytest


@pytest.fixture(autouse=True)
def test_teachers(monkeypatch: pytest.MonkeyPatch) -> None:
    """The teacher `fake`, in this process and in its workers."""
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")
