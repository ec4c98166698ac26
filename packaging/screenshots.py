"""Takes the pictures of each screen of the sample, off screen, in both looks.

`python packaging/screenshots.py --help-pages` makes those of the help and of the README anew.
`python packaging/screenshots.py OUT [LANGUAGE …]` writes OUT/<language>_<theme>_<screen>.png, to look at.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
# The same place each time, since pictures show where the project lies.
_HOME = Path(tempfile.gettempdir()) / "zerria-pictures"
shutil.rmtree(_HOME, ignore_errors=True)
for name in ("CONFIG", "DATA", "LOGS"):
    os.environ[f"ZERRIA_{name}"] = str(_HOME / name.lower())

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.application import dress, make_application
from app.help.picture import picture_file
from app.main_window import MainWindow
from app.screen import Screen
from app.screens.export.page import ExportScreen
from app.screens.teachers.page import TeachersScreen
from app.session import Session
from app.settings import Settings
from engine.jobs.demo import Demo, guidelines
from engine.model import Action, Decision
from engine.runners.local import LocalRunner
from engine.store import QueueFilter, Store

LANGUAGES = ("en", "fr", "ar")
THEMES = ("light", "dark")
SIZE = (1366, 768)
#: Of WebP: the letters stay clear, and a picture has some 30 KB.
_QUALITY = 62
_README = ROOT / "resources" / "help" / "en" / "curate.png"

Keep = Callable[[QImage, str, str, str], None]


def main() -> int:
    """Picture every screen, for the help or into a folder."""
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    for_help = sys.argv[1] == "--help-pages"
    folder = Path(sys.argv[1])
    keep: Keep = _keep_for_help
    if for_help:
        shutil.rmtree(picture_file("curate", "en", "light").parent, ignore_errors=True)
        picture_file("curate", "en", "light").parent.mkdir(parents=True)
    else:
        folder.mkdir(parents=True, exist_ok=True)

        def keep(image: QImage, screen: str, language: str, theme: str) -> None:
            image.save(str(folder / f"{language}_{theme}_{screen}.png"))

    project = _sample()
    app = make_application([])
    for language in LANGUAGES if for_help else sys.argv[2:] or LANGUAGES:
        for theme in THEMES:
            _picture(app, project, keep, language, theme)
    shutil.rmtree(_HOME, ignore_errors=True)
    return 0


def _sample() -> Path:
    """The sample, its first candidates judged."""
    sample = Demo(_HOME / "sample")
    with LocalRunner() as runner:
        for _ in sample.prepare(runner):
            pass
    with Store.open(sample.project) as store:
        for number, each in enumerate(store.candidates.queue(QueueFilter(), 40)):
            action = Action.REJECT if number % 5 == 4 else Action.ACCEPT
            reasons = ("unnatural",) if action is Action.REJECT else ()
            store.decisions.decide([Decision(each.id, action, "Amel", reasons=reasons)])
    return sample.project


def _keep_for_help(image: QImage, screen: str, language: str, theme: str) -> None:
    image.save(str(picture_file(screen, language, theme)), "webp", _QUALITY)
    if (screen, language, theme) == ("curate", "en", "light"):
        image.save(str(_README))


def _picture(app: QApplication, project: Path, keep: Keep, language: str, theme: str) -> None:
    settings = Settings(language=language, theme=theme, annotator="Amel")
    dress(app, settings)
    session = Session(settings)
    window = MainWindow(session)
    with Store.open(project) as store:
        store.set_setting("guidelines", guidelines(language))
    window.resize(*SIZE)
    window.show()
    window.open(project, "curate")
    for screen in window.screens():
        window.show_screen(screen)
        _wait(app, window.screen_in_front)
        if window.size().toTuple() != SIZE:
            raise SystemExit(f"{screen} in {language} does not fit {SIZE}: {window.size()}")
        keep(window.grab().toImage(), screen, language, theme)
        print(language, theme, screen, flush=True)
    session.shut_down()
    window.close()


def _wait(app: QApplication, page: Screen | None) -> None:
    """Until what is reckoned in the background is there."""
    began = time.monotonic()
    while (waited := time.monotonic() - began) < 60:
        app.processEvents()
        if waited > 1.0 and _is_ready(page):
            break


def _is_ready(page: Screen | None) -> bool:
    if isinstance(page, ExportScreen):
        return bool(page.first_rows.text.text())
    return not isinstance(page, TeachersScreen) or page.facts.problem.isHidden()


if __name__ == "__main__":
    sys.exit(main())
