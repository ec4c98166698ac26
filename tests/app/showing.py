"""One page alone in a window, with a session of its own, for the tests of the pages."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.screen import Screen
from app.session import Session
from app.settings import Settings
from engine.importers.seeding import SeedOptions
from engine.jobs.import_seeds import import_file
from engine.store import Store

MARKUP = '<img src="file:///x.png"> راني <b>x</b>'
ROWS = (
    '{"text": "راني رايح للسوق نشري الخضرة", "label": "daily"}',
    '{"text": "wach rak khouya labas 3lik", "label": "daily"}',
    '{"text": "هاد الماكلة بنينة بزاف والخدمة هايلة", "label": "praise"}',
    '{"text": "الكوموند تعطلات سيمانة وحتى واحد ما جاوبني", "label": "complaint"}',
    '{"text": "بغيت نمشي نشوف الماتش مع صحابي", "label": "daily"}',
    '{"text": "<img src=\\"file:///x.png\\"> راني <b>x</b>", "label": "praise"}',
)


def new_session() -> Session:
    """A session that no setting of the machine touches."""
    return Session(Settings(annotator="Yasmine", language="en"))


def seeds_file(folder: Path, more: str = "") -> Path:
    """A file with six good rows."""
    file = folder / "rows.jsonl"
    file.write_text("\n".join(ROWS) + "\n" + more, encoding="utf-8")
    return file


def project(folder: Path) -> Path:
    """A project with the six seeds of `ROWS`."""
    with Store.create(folder / "p.zerria", {"variety": "arq", "task": "classification"}) as store:
        options = SeedOptions(task="classification", variety="arq", licence="CC0-1.0", source="us")
        for _ in import_file(store.seeds, seeds_file(folder), options):
            pass
        return store.path


def show(
    qtbot: QtBot,
    build: Callable[[Session], Screen],
    session: Session,
    size: tuple[int, int] = (1200, 680),
) -> Screen:
    """Show a page as the window does."""
    page = build(session)
    qtbot.addWidget(page)
    session.changed.connect(page.refresh)
    page.resize(*size)
    page.show()
    page.opened()
    return page


def texts(widget: QWidget) -> str:
    """Everything that labels of a page say."""
    from app.widgets.plain_label import PlainLabel

    return "\n".join(each.text() for each in widget.findChildren(PlainLabel))
