"""Takes the pictures of the README and of hand checks: each screen of the sample, off screen.

`uv run python packaging/screenshots.py OUT [LANGUAGE …]` writes OUT/<language>_<theme>_<screen>.png.
"""

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
_HOME = Path(tempfile.mkdtemp(prefix="zerria"))
for name in ("CONFIG", "DATA", "LOGS"):
    os.environ[f"ZERRIA_{name}"] = str(_HOME / name.lower())

from PySide6.QtWidgets import QApplication

from app.application import make_application
from app.main_window import MainWindow
from app.session import Session
from app.settings import Settings
from engine.jobs.demo import Demo
from engine.model import Action, Decision
from engine.runners.local import LocalRunner
from engine.store import QueueFilter, Store

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


def main() -> int:
    """Make the sample, decide on some candidates, then picture every screen."""
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    languages = sys.argv[2:] or ["en", "ar", "fr"]
    sample = Demo(_HOME / "sample")
    with LocalRunner() as runner:
        for _ in sample.prepare(runner):
            pass
    with Store.open(sample.project) as store:
        for number, each in enumerate(store.candidates.queue(QueueFilter(), 40)):
            action = Action.REJECT if number % 5 == 4 else Action.ACCEPT
            reasons = ("unnatural",) if action is Action.REJECT else ()
            store.decisions.decide([Decision(each.id, action, "Amel", reasons=reasons)])
    app = make_application([])
    for language in languages:
        for theme in ("light", "dark"):
            _picture(app, sample.project, out, language, theme)
    shutil.rmtree(_HOME, ignore_errors=True)
    return 0


def _picture(app: QApplication, project: Path, out: Path, language: str, theme: str) -> None:
    from app.application import dress

    settings = Settings(language=language, theme=theme, annotator="Amel")
    dress(app, settings)
    session = Session(settings)
    window = MainWindow(session)
    window.resize(1366, 768)
    window.show()
    window.open(project, "curate")
    for name in SCREENS:
        window.show_screen(name)
        until = time.monotonic() + 2.0
        while time.monotonic() < until:
            app.processEvents()
        window.grab().save(str(out / f"{language}_{theme}_{name}.png"))
    session.shut_down()
    window.close()


if __name__ == "__main__":
    sys.exit(main())
