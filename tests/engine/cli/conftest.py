"""A terminal, with the fake teacher known."""

from pathlib import Path

import pytest
from cli_kit import Terminal


@pytest.fixture
def zerria(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Terminal:
    monkeypatch.setenv("ZERRIA_TEST_TEACHERS", "1")
    return Terminal(tmp_path, capsys)
