"""The program `zerria`: alone, or with `open PROJECT`, the window; else the command line."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """The console entry point; returns the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments:
        return open_window(None, "")
    if arguments[0] == "open" and len(arguments) == 2 and not arguments[1].startswith("-"):
        return open_window(Path(arguments[1]), "")
    from engine.cli import main as command_line

    return command_line(arguments, open_window=open_window, window_facts=window_facts)


def open_window(project: Path | None, screen: str) -> int:
    """Run the window until it is closed, with a project and a page of it in front.

    The window is painted first; the project is opened after that.
    """
    if not _has_display():
        sys.stderr.write(
            "zerria: there is no display to open a window on. Use the commands instead: "
            "zerria --help\n"
        )
        return 2
    gc.disable()  # what is loaded now stays: to look through it would be a tenth of the start
    from PySide6.QtCore import QTimer

    from app.application import make_application
    from app.main_window import MainWindow
    from app.session import Session
    from app.settings import Settings
    from app.warming import Warming

    settings = Settings.load()
    app = make_application(sys.argv[:1], settings)
    session = Session(settings)
    session.make_sample = make_sample
    window = MainWindow(session)

    warming = Warming(window)
    warming.done.connect(_collect_garbage)

    def after_painting() -> None:
        if project is not None:
            window.open(project, screen)
        warming.start()

    window.first_painted.connect(lambda: QTimer.singleShot(0, after_painting))
    window.show()
    return app.exec()


def _collect_garbage() -> None:
    """From now on, and never again through what was loaded before."""
    gc.freeze()
    gc.enable()


def make_sample() -> Path:
    """The sample project, made when it is not there yet, its guidelines in the window's language."""
    from app.settings import Settings
    from app.translate import wanted_language
    from engine.jobs.demo import Demo
    from engine.paths import data_folder

    sample = Demo(data_folder() / "sample", wanted_language(Settings.load().language))
    if not sample.project.exists():
        for _ in sample.make():
            pass
    return sample.project


def window_facts() -> dict[str, object]:
    """What `zerria doctor` tells of Qt and of the fonts that have Arabic letters."""
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    if not _has_display():
        return {"qt": qVersion(), "display": "none"}
    from app.application import make_application

    make_application(sys.argv[:1])
    families = QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)
    return {
        "qt": qVersion(),
        "display": QGuiApplication.platformName(),
        "arabic_fonts": sorted(families)[:20],
    }


def _has_display() -> bool:
    """On Linux Qt ends the process where there is no display: look before."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
