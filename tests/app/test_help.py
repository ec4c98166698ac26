"""Help: every page in three languages, every plug-in with a paragraph, found by search."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import theme
from app.help.pages import help_pages
from app.help.picture import Picture, picture_file
from app.screen import ScreenSpec
from app.screens.help.page import HelpScreen
from app.session import Session
from engine.exporters import EXPORTERS
from engine.jobs.reasons import DEFAULT_REASONS
from engine.recipes import all_recipes
from engine.registry import Registry
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


def test_each_page_of_the_window_has_its_pictures() -> None:
    screens = Registry[ScreenSpec]("app.screens", "SCREEN")
    wanted = {
        picture_file(name, language, theme)
        for name in screens
        for language in LANGUAGES
        for theme in ("light", "dark")
    }
    there = set(picture_file("help", "en", "light").parent.iterdir())
    assert there == wanted, "make them anew: python packaging/screenshots.py --help-pages"
    sizes = {file.name: file.stat().st_size for file in there}
    assert max(sizes.values()) <= 64_000
    assert sum(sizes.values()) <= 4_000_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_of_a_page_shows_it_in_the_language_and_the_colours(
    qtbot: QtBot, session: Session, qapp: QApplication, language: str
) -> None:
    session.settings.language = language
    page = show(qtbot, HelpScreen, session)
    assert isinstance(page, HelpScreen)
    shown = set()
    for each in page._pages:
        page.show_page(each.name)
        for picture in page._area.findChildren(Picture):
            assert picture.is_shown()
            assert each.title in picture.accessibleName()
            shown.add(picture.file.stem)
            assert picture.height() == pytest.approx(picture.width() * 768 / 1366, abs=2)
    assert shown == {
        f"{language}_light_{name}" for name in Registry[ScreenSpec]("app.screens", "SCREEN")
    }
    page.show_page("curate")
    theme.apply(qapp, "dark")
    (picture,) = page._area.findChildren(Picture)
    assert picture.file.stem == f"{language}_dark_curate"
    theme.apply(qapp, "light")


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
