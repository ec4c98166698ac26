"""Documents on the Seeds page: cut as a person sets it, and seen beside what is made of them."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.curate.item_card import ItemCard
from app.curate.review_queue import ReviewItem
from app.screens.seeds import SeedsScreen
from app.session import Session
from app.settings import Settings
from app.translate import without_isolates
from engine.model import Candidate, SeedExample
from engine.tasks import TASKS
from tests.app.showing import new_session, show, texts

sys.path.insert(0, str(Path(__file__).parents[1] / "engine" / "importers"))
import itertools

from document_kit import docx_of, pdf_of

STORY = [("Heading 1", "الصيدلية")] + [
    ("", f"الصيدلية رقم {n} تفتح من الثامنة صباحا حتى السابعة مساء في وسط المدينة.")
    for n in range(1, 60)
]


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = new_session()
    yield made
    made.shut_down()


@pytest.fixture
def page(qtbot: QtBot, session: Session, tmp_path: Path) -> SeedsScreen:
    session.create(tmp_path / "new.zerria", {"variety": "arq", "task": "text"})
    found = show(qtbot, SeedsScreen, session)
    assert isinstance(found, SeedsScreen)
    return found


def looked_at(qtbot: QtBot, page: SeedsScreen, path: Path) -> None:
    page.add_files([path])
    qtbot.waitUntil(lambda: page.look.look is not None and page.look.path == path, timeout=60_000)


def rows(page: SeedsScreen) -> int:
    assert page.look.look is not None
    return len(page.look.look.rows)


@pytest.mark.timeout(180)
def test_a_document_is_cut_looked_at_and_imported(
    qtbot: QtBot, page: SeedsScreen, session: Session, tmp_path: Path
) -> None:
    looked_at(qtbot, page, docx_of(tmp_path / "guide.docx", STORY))
    look = page.look
    assert look.passages.isVisible()
    assert not look.encoding.isVisible()
    assert not look.meanings.isVisible()
    assert look.for_all.task.value() == "passage"
    assert not look.for_all.task.isEnabled()
    few = rows(page)
    look.passages.size_of.setValue(400)
    qtbot.waitUntil(lambda: rows(page) > few, timeout=60_000)
    assert look.passages.overlap.maximum() == 199
    look.passages.overlap.setValue(80)
    page.look.for_all.licence.setCurrentText("CC-BY-4.0")
    qtbot.waitUntil(lambda: not page.strip.isVisible(), timeout=60_000)
    page.import_file()
    qtbot.waitUntil(lambda: not page.intake.active, timeout=60_000)
    assert "imported" in without_isolates(page.messages.text())
    seeds = session.opened_store().seeds.page(0, 100)
    assert len(seeds) > 10
    assert {each.task for each in seeds} == {"passage"}
    assert all(len(each.text) <= 400 for each in seeds)
    spans = [tuple(map(int, each.fields["span"].split("-"))) for each in seeds]
    shared = [one[1] - two[0] for one, two in itertools.pairwise(spans)]
    assert 0 < max(shared) <= 80


@pytest.mark.timeout(180)
def test_a_scanned_document_is_told_with_what_to_do(
    qtbot: QtBot, page: SeedsScreen, tmp_path: Path
) -> None:
    page.add_files([pdf_of(tmp_path / "scan.pdf", [""])])
    qtbot.waitUntil(lambda: bool(page.messages.text()), timeout=60_000)
    told = without_isolates(page.messages.text())
    assert "scan.pdf" in told
    assert "OCR" in told


def test_a_text_file_is_cut_when_passages_are_wanted(
    qtbot: QtBot, page: SeedsScreen, tmp_path: Path
) -> None:
    file = tmp_path / "story.txt"
    file.write_text("\n".join(text for _, text in STORY), "utf-8")
    looked_at(qtbot, page, file)
    assert page.look.look is not None
    assert page.look.look.importer == "text"
    assert not page.look.passages.isVisible()
    task = page.look.for_all.task
    for name, importer in (("passage", "prose"), ("text", "text")):
        task.set_value(name)
        task.picked.emit(name)
        qtbot.waitUntil(lambda wanted=importer: page.look.look.importer == wanted, timeout=60_000)
        assert page.look.passages.isVisible() == (importer == "prose")
        assert page.look.encoding.isVisible()
        assert task.value() == name
        assert task.isEnabled()


def test_curate_shows_the_passage_and_where_it_stands(qtbot: QtBot) -> None:
    example = TASKS["document_qa"].example
    passage = TASKS["passage"].example
    seed = SeedExample("passage", passage, passage["passage"], "arb", "Arab", id=1)
    candidate = Candidate("document_qa", example, example["question"], "arq", "Arab")
    card = ItemCard(Settings(language="en"))
    qtbot.addWidget(card)
    card.resize(900, 700)
    card.show()
    card.show_item(ReviewItem(candidate, seed))
    told = without_isolates(texts(card))
    assert "Passage" in told
    assert example["sha256"] not in told
    card.begin_edit()
    assert set(card._editable) == {"answer"}
    shown = [chip.text for chip in card._fact_chips(ReviewItem(candidate, seed))]
    assert any("guide.pdf" in each for each in shown)
    assert any("page 3" in each for each in shown)
    assert not any("1200-1277" in each for each in shown)
