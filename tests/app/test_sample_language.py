"""The window makes its sample in its own language."""

import pytest
from pytestqt.qtbot import QtBot

from app.__main__ import make_sample
from app.settings import Settings
from engine.jobs.demo import guidelines
from engine.store import Store


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_guidelines_of_the_sample_are_in_the_windows_language(qtbot: QtBot, language: str) -> None:
    Settings(language=language).save()
    with Store.open(make_sample()) as store:
        assert store.setting("guidelines") == guidelines(language)
