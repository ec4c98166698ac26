"""The sample's guidelines are in the language that was asked for."""

from pathlib import Path

import pytest

from engine.jobs.demo import Demo, guideline_languages, guidelines
from engine.store import Store
from engine.text.script import base_direction
from tests.engine.cli.cli_kit import Terminal


@pytest.mark.parametrize("language", ["ar", "en", "fr", "de"])
def test_the_sample_has_guidelines_in_the_wanted_language_else_in_english(
    tmp_path: Path, language: str
) -> None:
    sample = Demo(tmp_path, language)
    for _ in sample.make():
        pass
    with Store.open(sample.project) as store:
        text = store.setting("guidelines")
    assert text == guidelines("en" if language == "de" else language)
    assert base_direction(text) == ("rtl" if language == "ar" else "ltr")


def test_every_language_says_the_same_rules() -> None:
    assert guideline_languages() == ["ar", "en", "fr"]
    for language in guideline_languages():
        lines = guidelines(language).splitlines()
        assert lines[0].startswith("# ")
        assert [line[:2] for line in lines if line[:1].isdigit()] == ["1.", "2.", "3.", "4."]
        assert all(label in guidelines(language) for label in ("positive", "negative", "neutral"))


def test_the_command_takes_a_language_and_names_those_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = Terminal(tmp_path, capsys)("demo", "--headless", "--language", "de", "--dir", tmp_path)
    assert said.code != 0
    assert "ar, en, fr" in said.err
