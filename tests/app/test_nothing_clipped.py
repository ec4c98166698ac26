"""Nothing is cut, squeezed or laid over in any language, at 1366x768 and at 150 % of that screen."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from app.application import dress
from app.main_window import MainWindow
from app.screens.curate.page import CurateScreen
from app.session import Session
from app.settings import Settings
from app.widgets.chips import Chip, ChipStrip
from app.widgets.key_button import KeyButton
from app.widgets.plain_label import PlainLabel
from app.widgets.room import Room
from app.widgets.section import Section
from engine.jobs.demo import Demo
from engine.model import Action, Decision
from engine.runners.local import LocalRunner
from engine.store import QueueFilter, Store
from engine.text.dialogue import joined
from tests.app.clipping import faults
from tests.app.growing import grow

LANGUAGES = ("en", "fr", "ar")
#: The most common screen of small laptops, and what is left of it when all is shown at 150 %.
SIZES = ((1366, 768), (911, 512))
SCREENS = (
    "project",
    "seeds",
    "generate",
    "curate",
    "verifiers",
    "balance",
    "export",
    "teachers",
    "preferences",
    "help",
)
PASSAGE = (
    "الصيدلية تفتح من الثامنة صباحا حتى السابعة مساء، ماعدا نهار الجمعة. في الليل اتصلوا بالرقم 115. "
    * 6
).strip()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project, some of its candidates judged."""
    made = Demo(tmp_path_factory.mktemp("sample"))
    with LocalRunner() as runner:
        for _ in made.prepare(runner):
            pass
    with Store.open(made.project) as store:
        for number, each in enumerate(store.candidates.queue(QueueFilter(), 30)):
            action = Action.REJECT if number % 5 == 4 else Action.ACCEPT
            reasons = ("unnatural",) if action is Action.REJECT else ()
            store.decisions.decide([Decision(each.id, action, "Amel", reasons=reasons)])
    return made.folder


@pytest.fixture
def window(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    """A window in the language of the test."""
    language = request.node.callspec.params["language"]
    settings = Settings(language=language, theme="light", annotator="Amel")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress(app, settings)
    made = MainWindow(Session(settings))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.session.shut_down()


def settle(qtbot: QtBot) -> None:
    """Wrapped texts find their height in several rounds of layout."""
    qtbot.wait(40)
    for _ in range(4):
        QApplication.processEvents()


def seen(qtbot: QtBot, window: MainWindow, name: str) -> list[str]:
    """The faults of the window at both sizes, each with where it was seen."""
    found = []
    for width, height in SIZES:
        window.resize(width, height)
        settle(qtbot)
        assert (window.width(), window.height()) == (width, height), (name, window.size())
        found += [f"{name} {width}x{height}: {what}" for what in faults(window)]
    return found


def parts(qtbot: QtBot, window: MainWindow, name: str) -> list[str]:
    """The same of every tab and every unfolded section of the page in front."""
    found = seen(qtbot, window, name)
    screen = window.screen_in_front
    assert screen is not None
    for section in screen.findChildren(Section):
        section.set_open(True)
    for tabs in screen.findChildren(QTabWidget):
        for place in range(tabs.count()):
            if tabs.isVisible() and tabs.isTabEnabled(place):
                tabs.setCurrentIndex(place)
                found += seen(qtbot, window, f"{name}, {tabs.tabText(place)}")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_of_the_sample(
    qtbot: QtBot, window: MainWindow, sample: Path, tmp_path: Path, language: str
) -> None:
    shutil.copytree(sample, tmp_path / "sample")
    assert window.open(next((tmp_path / "sample").glob("*.zerria")))
    found = []
    for name in SCREENS:
        window.show_screen(name)
        found += parts(qtbot, window, name)
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_that_has_nothing_to_show_yet(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, language: str
) -> None:
    found = []
    for state in ("no project", "empty project"):
        if state == "empty project":
            assert window.open(grow(tmp_path / "empty.zerria", (), seeds=()))
        for name in SCREENS:
            window.show_screen(name)
            found += seen(qtbot, window, f"{state}, {name}")
            if state == "no project" and name == "project":
                window.act("Ctrl+N")
                found += seen(qtbot, window, "new project")
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("task", ["document_reasoning", "dialogue", "reasoning"])
def test_what_is_judged_and_what_judges_it_are_both_in_sight(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, language: str, task: str
) -> None:
    more = {
        "document_reasoning": {
            "question": "نقدر نروح للصيدلية على العشرة تاع الليل؟ " * 3,
            "reasoning": "الصيدلية تفتح حتى السابعة مساء. العشرة تاع الليل تجي من بعد السبعة. " * 4,
            "answer": "لا، عيط للرقم 115.",
            "passage": PASSAGE,
            "document": "guide.pdf",
            "place": "page 3",
        },
        "reasoning": {"reasoning": PASSAGE, "answer": "115"},
        "dialogue": {"scene": "البلاصة: فارماسي.", "opener": "عمي أحمد", "answerer": "الصيدلي"},
    }[task]
    text = more.get("question", "شحال من واحد؟")
    if task == "dialogue":
        text = joined(("واش راك خويا؟", "لاباس الحمد لله، ونتا؟") * 4)
    assert window.open(grow(tmp_path / "p.zerria", (text,) * 3, task=task, more=more), "curate")
    found = seen(qtbot, window, task)
    screen = window.screen_in_front
    assert isinstance(screen, CurateScreen)
    review = screen.review
    for part in (review.bar, review.card.talk if task == "dialogue" else review.card.text):
        whole = part.visibleRegion().boundingRect()
        line = part.fontMetrics().lineSpacing()
        assert whole.height() >= min(part.height(), line), (part, whole)
    assert review.bar.visibleRegion().boundingRect() == review.bar.rect()
    review.perform("edit")
    found += seen(qtbot, window, f"{task}, edited")
    review.perform("cancel")
    assert not found, "\n".join(dict.fromkeys(found))


# The check itself


def shown(qtbot: QtBot, *parts: QWidget, width: int = 300) -> QWidget:
    page = QWidget()
    line = QHBoxLayout(page)
    for each in parts:
        line.addWidget(each)
    qtbot.addWidget(page)
    page.resize(width, 60)
    page.show()
    settle(qtbot)
    return page


def test_the_check_finds_nothing_where_nothing_is_cut(qtbot: QtBot) -> None:
    chips = ChipStrip()
    chips.set_chips([Chip("عربيزي"), Chip("Algerian Darija")])
    page = shown(qtbot, PlainLabel("A label"), KeyButton("Accept", "Enter"), chips, width=600)
    assert faults(page) == []


def test_the_check_finds_a_label_and_a_button_that_are_cut(qtbot: QtBot) -> None:
    label, button = PlainLabel("A long sentence, cut"), QPushButton("A long word, cut")
    for each in (label, button):
        each.setFixedWidth(40)
    page = shown(qtbot, label, button)
    found = faults(page)
    assert len(found) == 2
    assert all("cut" in each for each in found)
    label.setToolTip("A long sentence, cut")
    assert len(faults(page)) == 1


def test_the_check_finds_a_wrapped_text_without_room_for_its_lines(qtbot: QtBot) -> None:
    label = PlainLabel("so many words " * 10, wrap=True)
    label.setFixedSize(120, 30)
    assert any("px and has 30" in each for each in faults(shown(qtbot, label)))


def test_the_check_finds_what_lies_outside_and_what_overlaps(qtbot: QtBot) -> None:
    one, other = PlainLabel("one"), PlainLabel("other")
    page = shown(qtbot, one, other)
    other.move(one.pos())
    assert any("overlap" in each for each in faults(page))
    one.move(290, 10)
    assert any("lies outside" in each for each in faults(page))


def test_the_check_finds_what_is_squeezed_or_read_sideways(qtbot: QtBot) -> None:
    wide = PlainLabel("wide")
    wide.setMinimumWidth(900)
    page = shown(qtbot, Room(wide))
    assert any("sideways" in each for each in faults(page))
