"""The window: pages, menus, languages, and what is loaded before it is painted."""

import json
import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

import app.__main__ as program
from app.curate import review as review_module
from app.main_window import MainWindow
from app.screens.curate.page import CurateScreen
from app.screens.project.page import ProjectScreen
from app.session import Session
from app.settings import Settings
from engine.model import Action, Decision, Status
from engine.store import Store
from tests.app.growing import TEXTS, grow

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(Session(Settings(language="en", theme="light", annotator="Yasmine")))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.session.shut_down()


def key(
    window: MainWindow,
    code: int,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    scan: int = 0,
) -> None:
    target = QApplication.focusWidget() or window
    event = QKeyEvent(QEvent.Type.KeyPress, code, modifiers, scan, 0, 0)
    QApplication.sendEvent(target, event)


def menu_line(window: MainWindow, words: str) -> QAction:
    found = [
        line
        for menu in window.menuBar().findChildren(QMenu)
        for line in menu.actions()
        if line.text().startswith(words)
    ]
    assert found, words
    return found[0]


def front(window: MainWindow) -> str:
    screen = window.screen_in_front
    assert screen is not None
    return screen.name


def test_pages_by_their_keys_and_only_those_opened_are_built(window: MainWindow) -> None:
    assert front(window) == "project"
    assert list(window._built) == ["project"]
    names = list(window._specs)
    number = names.index("curate") + 1
    key(window, Qt.Key.Key_0 + number, Qt.KeyboardModifier.ControlModifier)
    assert front(window) == "curate"
    # The same place on an AZERTY keyboard gives "&", "é" …: the place counts.
    key(window, Qt.Key.Key_Ampersand, Qt.KeyboardModifier.ControlModifier, 10)
    assert front(window) == "project"


def test_opening_a_project_shows_what_to_do_next(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.open(grow(tmp_path / "p.zerria"))
    screen = window.screen_in_front
    assert isinstance(screen, ProjectScreen)
    assert "4" in screen.overview._sentence.text()
    screen.overview._go.click()
    assert front(window) == "curate"
    assert window.windowTitle() == "p"


@pytest.mark.parametrize(
    ("texts", "seeds", "page"),
    [((), (), "seeds"), ((), ("راني هنا",), "generate"), (TEXTS[:1], ("راني هنا",), "curate")],
)
def test_the_next_step_follows_the_state(
    window: MainWindow, tmp_path: Path, texts: tuple[str, ...], seeds: tuple[str, ...], page: str
) -> None:
    window.open(grow(tmp_path / "p.zerria", texts, seeds=seeds))
    screen = window.screen_in_front
    assert isinstance(screen, ProjectScreen)
    assert screen.overview._page == page


def test_undo_is_named_in_the_menu_and_goes_back(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review_module, "GUARD_SECONDS", 0.0)
    window.open(grow(tmp_path / "p.zerria"), "curate")
    screen = window.screen_in_front
    assert isinstance(screen, CurateScreen)
    qtbot.waitUntil(lambda: screen.review._painted_at is not None)
    screen.review.perform("reject-1")
    qtbot.waitUntil(lambda: screen.review._pending is None)
    window._menus.name_undo()
    line = window._menus.undo
    assert (
        line.text().replace("\u2068", "").replace("\u2069", "") == "Undo reject: Not Darija\tCtrl+Z"
    )
    line.trigger()
    assert screen.review.item is not None
    assert screen.review.item.candidate.id == 1
    window._menus.name_undo()
    assert not window._menus.undo.isEnabled()
    assert window._menus.redo.isEnabled()


def test_a_page_that_was_not_in_front_is_told_when_it_comes(
    window: MainWindow, tmp_path: Path
) -> None:
    window.open(grow(tmp_path / "p.zerria"), "curate")
    window.show_screen("project")
    window.session.decide([Decision(1, Action.ACCEPT, "Yasmine")])
    window.show_screen("curate")
    screen = window.screen_in_front
    assert isinstance(screen, CurateScreen)
    assert screen.review.item is not None
    assert screen.review.item.candidate.id == 2


def test_no_part_of_a_page_flashes_as_a_window_while_it_is_built(
    window: MainWindow, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
                flashed.extend([watched] if watched.isWindow() else [])
            return False

    flashed: list[QWidget] = []
    watch = Watch()
    qapp.installEventFilter(watch)
    window.open(grow(tmp_path / "p.zerria"), "curate")
    qtbot.wait(50)
    qapp.removeEventFilter(watch)
    assert flashed == []
    assert QApplication.activeWindow() is window
    assert isinstance(screen := window.screen_in_front, CurateScreen)
    assert QApplication.focusWidget() is screen.review.card.text


def test_what_can_not_be_opened_is_said_on_the_page(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "gone.zerria"
    window.session.settings.recent = [path]
    assert not window.open(path)
    screen = window.screen_in_front
    assert screen is not None
    assert "no project" in screen.messages.text()
    assert window.session.settings.recent == []


def test_a_new_project_from_the_form(window: MainWindow, tmp_path: Path) -> None:
    menu_line(window, "New project").trigger()
    screen = window.screen_in_front
    assert isinstance(screen, ProjectScreen)
    form = screen.form
    assert not form.create_button.isEnabled()
    form.folder.setText(str(tmp_path))
    form.name.setText("سوق/الجزائر: 1")
    form.create_button.click()
    store = window.session.opened_store()
    assert store.path == tmp_path / "سوق الجزائر 1.zerria"
    assert store.setting("name") == "سوق/الجزائر: 1"
    assert store.setting("variety") == "arq"


def test_language_and_theme_change_without_a_restart(
    window: MainWindow, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    window.open(grow(tmp_path / "p.zerria"), "curate")
    before = window.screen_in_front
    window.set_language("en")
    assert window.screen_in_front is not before
    assert front(window) == "curate"
    assert window.session.settings.language == "en"
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: window._side.x() > window._stack.x())
    window.set_theme("dark")
    assert window.palette().window().color().lightness() < 128
    window.set_theme("light")


def test_the_window_stays_while_a_text_is_edited(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.open(grow(tmp_path / "p.zerria"), "curate")
    screen = window.screen_in_front
    assert isinstance(screen, CurateScreen)
    screen.review.perform("edit")
    window.show_screen("project")
    assert front(window) == "curate"
    assert not window.close()
    screen.review.perform("cancel")
    assert window.close()
    assert window.session.store is None
    Store.open(tmp_path / "p.zerria").close()


def test_closing_writes_the_last_decision(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review_module, "GUARD_SECONDS", 0.0)
    window.open(grow(tmp_path / "p.zerria"), "curate")
    screen = window.screen_in_front
    assert isinstance(screen, CurateScreen)
    qtbot.waitUntil(lambda: screen.review._painted_at is not None)
    screen.review.perform("accept")
    window.close()
    assert Settings.load().geometry
    with Store.open(tmp_path / "p.zerria") as store:
        assert store.candidates.counts()[Status.ACCEPTED] == 1


def test_other_commands_go_to_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[object, str]] = []
    monkeypatch.setattr(
        program, "open_window", lambda path, screen: opened.append((path, screen)) or 0
    )
    assert program.main([]) == 0
    assert program.main(["open", "x.zerria"]) == 0
    assert opened == [(None, ""), (Path("x.zerria"), "")]
    assert program.main(["--help"]) == 0


def child(code: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        cwd=ROOT,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "ZERRIA_CONFIG": str(folder / "config"),
            "ZERRIA_DATA": str(folder / "data"),
            "ZERRIA_LOGS": str(folder / "logs"),
            **environment,
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_nothing_heavy_is_loaded_before_the_first_painting(tmp_path: Path) -> None:
    path = grow(tmp_path / "p.zerria")
    done = child(
        f"""
        import json, sys
        from pathlib import Path
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication
        import app.main_window as module
        import app.__main__ as program

        HEAVY = ("pandas", "numpy", "llama_cpp", "sqlite_utils", "pyarrow", "langdetect", "ftfy")
        LATER = ("engine.store", "engine.tasks", "importlib.metadata", "logging.handlers")
        seen = {{}}

        class Watched(module.MainWindow):
            def __init__(self, session):
                super().__init__(session)
                self.first_painted.connect(self.painted)

            def painted(self):
                seen["loaded"] = [name for name in HEAVY + LATER if name in sys.modules]
                seen["pages"] = [name for name in sys.modules if name.endswith(".page")]
                seen["opened_before"] = self.session.store is not None
                QTimer.singleShot(500, self.look)

            def look(self):
                seen["front"] = self.screen_in_front.name
                seen["opened_after"] = self.session.store is not None
                seen["loaded_after"] = [name for name in HEAVY if name in sys.modules]
                self.close()

        module.MainWindow = Watched
        code = program.open_window(Path({str(path)!r}), "curate")
        print(json.dumps({{**seen, "code": code}}))
        """,
        tmp_path,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "loaded": [],
        "pages": ["app.screens.project.page"],
        "opened_before": False,
        "front": "curate",
        "opened_after": True,
        "loaded_after": [],
        "code": 0,
    }


def test_once_painted_the_pages_are_loaded_while_nothing_happens(tmp_path: Path) -> None:
    done = child(
        """
        import gc, json, sys
        import app.warming as module
        import app.__main__ as program
        from PySide6.QtWidgets import QApplication

        seen = {}

        class Watched(module.Warming):
            def start(self):
                seen["before"] = gc.isenabled()
                self.done.connect(self.look)
                super().start()

            def look(self):
                seen["after"] = gc.isenabled()
                names = ("curate", "generate", "balance", "help")
                seen["pages"] = [f"app.screens.{each}.page" in sys.modules for each in names]
                seen["command_line"] = "engine.cli" in sys.modules
                QApplication.closeAllWindows()

        module.Warming = Watched
        seen["code"] = program.open_window(None, "")
        print(json.dumps(seen))
        """,
        tmp_path,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "before": False,
        "after": True,
        "pages": [True] * 4,
        "command_line": False,
        "code": 0,
    }


def test_without_a_display_it_says_so(tmp_path: Path) -> None:
    done = child(
        "import sys; from app.__main__ import main; sys.exit(main([]))",
        tmp_path,
        QT_QPA_PLATFORM="",
        DISPLAY="",
        WAYLAND_DISPLAY="",
    )
    if sys.platform.startswith("linux"):
        assert done.returncode == 2
        assert "display" in done.stderr


def test_a_window_that_is_killed_leaves_no_worker(tmp_path: Path) -> None:
    code = """
        import os, signal
        from PySide6.QtCore import QCoreApplication
        from app.worker import WorkerProcess
        app = QCoreApplication([])
        worker = WorkerProcess()
        def ended(call, kind, data):
            print(worker.pid, flush=True)
            os.kill(os.getpid(), signal.SIGKILL)
        worker.told.connect(ended)
        worker.call("unload", {})
        app.exec()
        """
    done = child(code, tmp_path)
    import psutil

    pid = int(done.stdout)
    waited = 0
    while psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE:
        psutil.wait_procs([psutil.Process(pid)], timeout=0.2)
        waited += 1
        assert waited < 50
