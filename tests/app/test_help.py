"""Help: every page in three languages, every plug-in with a paragraph, found by search."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.help.pages import help_pages
from app.screens.help.page import HelpScreen
from app.session import Session
from engine.exporters import EXPORTERS
from engine.jobs.reasons import DEFAULT_REASONS
from engine.recipes import all_recipes
from engine.verifiers import VERIFIERS
from tests.app.showing import new_session, show

LANGUAGES = ("en", "fr", "ar")


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = new_session()
    yield made
    made.shut_down()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_plug_in_has_a_paragraph(language: str) -> None:
    text = "\n".join(block.text for page in help_pages(language) for block in page.blocks)
    names = [*VERIFIERS, *all_recipes(), *EXPORTERS, *DEFAULT_REASONS]
    assert [name for name in names if f"({name})" not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_screen_has_a_page(language: str) -> None:
    names = {page.name for page in help_pages(language)}
    assert names == {page.name for page in help_pages("en")}
    screens = {"project", "seeds", "generate", "curate", "balance", "export", "teachers"}
    assert screens | {"preferences", "help"} <= names
    assert all(page.title and len(page.blocks) > 1 for page in help_pages(language))


def test_search_keeps_the_pages_that_say_it(qtbot: QtBot, session: Session) -> None:
    page = show(qtbot, HelpScreen, session)
    assert isinstance(page, HelpScreen)
    every = page.pages.count()
    page.search.setText("unnatural")
    assert 0 < page.pages.count() < every
    assert "nnatural" in page.shown_text()
    page.search.setText("zyxzyx")
    assert page.pages.count() == 0
    page.search.setText("")
    assert page.pages.count() == every
    page.show_page("export")
    assert page.shown_text().startswith("Export")


def test_arabic_is_found_without_its_marks(qtbot: QtBot, session: Session) -> None:
    session.settings.language = "ar"
    page = show(qtbot, HelpScreen, session)
    assert isinstance(page, HelpScreen)
    if page._language == "ar":
        page.search.setText("المعلم")
        assert page.pages.count() > 1
