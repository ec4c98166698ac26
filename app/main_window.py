"""The window: the pages at the side, one of them in front, menus, and the line "all saved"."""

from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QStackedWidget,
    QTextEdit,
    QToolButton,
    QWidget,
)

from app import application, theme
from app.curate.key_sheet import KeySheet
from app.fonts import NORMAL
from app.jobs_drawer import JobsDrawer
from app.keys import Keys, chord
from app.palette import Command, CommandPalette, button_commands, menu_commands
from app.screen import Screen, ScreenSpec
from app.screens.project import ProjectScreen
from app.session import Session
from app.side_list import SideList
from app.translate import isolate, translate_engine
from app.widgets.plain_label import PlainLabel
from app.window_menus import WindowMenus
from app.words import joined
from engine.errors import UserError
from engine.i18n import fill
from engine.model import Changed
from engine.registry import Registry

_PROJECT = "project"
_SIZE = (1366, 768)
#: A page that is not in front is told in one go what changed; of how many rows at most.
_MOST_IDS = 500


class MainWindow(QMainWindow):
    """Builds each page when it is first opened, and anew for another project or language."""

    #: The window has been painted for the first time.
    first_painted = Signal()

    def __init__(self, session: Session, screens: Registry[ScreenSpec] | None = None) -> None:
        super().__init__()
        self.session = session
        found = screens or Registry[ScreenSpec]("app.screens", "SCREEN")
        self._specs = {each.name: each for each in sorted(found.values(), key=_order)}
        self._built: dict[str, Screen] = {}
        self._stale: dict[str, Changed] = {}
        self._painted = False
        self._side = SideList()
        self._stack = QStackedWidget()
        self._saved = PlainLabel(role="muted")
        self._who = PlainLabel(role="muted")
        self._menus = WindowMenus(self)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().setContentsMargins(12, 0, 12, 2)
        self.statusBar().addWidget(self._saved)
        self._working = QToolButton()
        self._working.setAutoRaise(True)
        self._working.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._working.setToolTip("Ctrl+J")
        self._working.hide()
        self.statusBar().addPermanentWidget(self._working)
        self.statusBar().addPermanentWidget(self._who)
        self._drawer = JobsDrawer(session.jobs, middle)
        self._drawer.page_wanted.connect(self.show_screen)
        self._working.clicked.connect(self._drawer.toggle)
        session.jobs.changed.connect(self._show_working)
        self._side.chosen.connect(self.show_screen)
        session.changed.connect(self._on_changed)
        session.project_changed.connect(self._rebuild)
        session.screen_wanted.connect(self.show_screen)
        session.failed.connect(self._on_failed)
        self._restore_size()
        self._dress()
        self.show_screen(_PROJECT)

    # Pages

    @property
    def screen_in_front(self) -> Screen | None:
        """The page that is shown."""
        widget = self._stack.currentWidget()
        return widget if isinstance(widget, Screen) else None

    def show_screen(self, name: str) -> None:
        """Bring a page to the front, unless the one there would lose something."""
        front = self.screen_in_front
        if name not in self._specs or (front is not None and not front.may_close()):
            self._side.mark(front.name if front is not None else "")
            return
        screen = self._screen(name)
        self._stack.setCurrentWidget(screen)
        self._side.mark(name)
        missed = self._stale.pop(name, None)
        if missed is not None:
            screen.refresh(missed)
        screen.opened()

    def open(self, path: Path, screen: str = "") -> bool:
        """Open a project, then a page of it; what is in the way is said on the page in front."""
        if not self._may_leave():
            return False
        try:
            self.session.open(path)
        except UserError as error:
            if not path.exists():
                self.session.settings.forget_project(path)
            self._on_failed(error)
            return False
        if screen:
            self.show_screen(screen)
        return True

    def _screen(self, name: str) -> Screen:
        if name not in self._built:
            screen = self._specs[name].build(self.session)
            self._built[name] = screen
            self._stack.addWidget(screen)
        return self._built[name]

    def _rebuild(self) -> None:
        """Every page anew: another project, or another language."""
        front = self.screen_in_front
        name = front.name if front is not None else _PROJECT
        old, self._built, self._stale = self._built, {}, {}
        self._dress()
        screen = self._screen(name)
        self._stack.setCurrentWidget(screen)
        for each in old.values():
            self._stack.removeWidget(each)
            each.hide()
            each.deleteLater()
        self._side.mark(name)
        screen.opened()

    def _dress(self) -> None:
        """Everything that is words: side list, menus, title, status line."""
        self._side.set_screens(list(self._specs.values()))
        self._menus.build(self.menuBar())
        store = self.session.store
        name = (store.setting("name") or store.path.stem) if store is not None else ""
        self.setWindowTitle(name or "Zerria")
        self._saved.setText(self.tr("All saved") if store is not None else "")
        who = fill(self.tr("You are {name}"), {"name": isolate(self.session.annotator)})
        self._who.setText(joined([isolate(name), who]) if name else "")

    # What happens

    def _on_changed(self, changed: Changed) -> None:
        self._saved.setText(self.tr("All saved"))
        front = self.screen_in_front
        for name, screen in self._built.items():
            if screen is front:
                screen.refresh(changed)
                continue
            both = self._stale.get(name, Changed(frozenset())) | changed
            self._stale[name] = both if len(both.ids) <= _MOST_IDS else Changed(both.tables)

    def _on_failed(self, error: UserError) -> None:
        front = self.screen_in_front
        if front is not None:
            front.show_error(error)
        else:
            self.statusBar().showMessage(translate_engine(error.text, error.values))

    def _may_leave(self) -> bool:
        for name, screen in self._built.items():
            if not screen.may_close():
                self.show_screen(name)
                return False
        return True

    # Menus and keys

    def act(self, key: str) -> bool:
        """Do what a key of the window means; False when it means nothing here."""
        acts: dict[str, Callable[[], object]] = {
            "Ctrl+N": self._new_project,
            "Ctrl+O": self._choose_project,
            "Ctrl+W": self._close_project,
            "Ctrl+Q": self.close,
            "Ctrl+Z": lambda: self._undo(back=True),
            "Ctrl+Y": lambda: self._undo(back=False),
            "Ctrl+Shift+Z": lambda: self._undo(back=False),
            "Ctrl++": lambda: self._zoom(2),
            "Ctrl+=": lambda: self._zoom(2),
            "Ctrl+-": lambda: self._zoom(-2),
            "Ctrl+0": lambda: self.session.set_text_size(NORMAL),
            "Ctrl+K": self._show_palette,
            "Ctrl+J": self._drawer.toggle,
            "?": lambda: KeySheet(Keys(self.session.settings.keys), self).open(),
        }
        names = list(self._specs)[:9]
        acts |= {
            f"Ctrl+{number}": lambda name=name: self.show_screen(name)  # type: ignore[misc]
            for number, name in enumerate(names, start=1)
        }
        found = acts.get(key)
        if found is not None:
            found()
        return found is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the page in front left over, on any keyboard layout."""
        if event.isAutoRepeat() or not self.act(chord(event)):
            super().keyPressEvent(event)

    def _show_working(self) -> None:
        text = self._drawer.told()
        self._working.setText(text)
        self._working.setVisible(bool(text))

    def _show_palette(self) -> None:
        group = self.tr("Pages")
        pages = [
            Command(
                spec.title(),
                group,
                lambda name=spec.name: self.show_screen(name),  # type: ignore[misc]
                f"Ctrl+{number}" if number <= 9 else "",
            )
            for number, spec in enumerate(self._specs.values(), start=1)
        ]
        front = self.screen_in_front
        if front is not None:
            pages += [*front.commands(), *button_commands(front, front.title())]
        CommandPalette([*pages, *menu_commands(self.menuBar())], self).open()

    def _new_project(self) -> None:
        self.show_screen(_PROJECT)
        if isinstance(front := self.screen_in_front, ProjectScreen):
            front.make_new()

    def _choose_project(self) -> None:
        self.show_screen(_PROJECT)
        if isinstance(front := self.screen_in_front, ProjectScreen):
            front.choose()

    def _close_project(self) -> None:
        if self._may_leave():
            self.session.close()
            self.show_screen(_PROJECT)

    def _undo(self, *, back: bool) -> None:
        editor = QApplication.focusWidget()
        if isinstance(editor, QTextEdit | QLineEdit) and not editor.isReadOnly():
            (editor.undo if back else editor.redo)()
            return
        if self.session.store is None:
            return
        try:
            (self.session.undo if back else self.session.redo)()
        except UserError as error:
            self._on_failed(error)

    def _zoom(self, step: int) -> None:
        self.session.set_text_size(self.session.settings.text_size + step)

    def set_theme(self, scheme: str) -> None:
        """Light, dark, or as the desktop is."""
        self.session.settings.theme = scheme
        self.session.settings.save()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, scheme)

    def set_language(self, code: str) -> None:
        """Show the window in another language, at once."""
        if not self._may_leave():
            return
        settings = self.session.settings
        settings.language = code
        settings.save()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            application.dress(app, settings)
        self._rebuild()

    def show_about(self) -> None:
        """What this is, on the page in front."""
        front = self.screen_in_front
        if front is None:
            return
        try:
            number = version("zerria")
        except PackageNotFoundError:
            number = "?"
        text = self.tr("Zerria {version}. Free software under the Apache licence 2.0.")
        front.show_message(fill(text, {"version": isolate(number)}))

    # The window itself

    def _restore_size(self) -> None:
        geometry = self.session.settings.geometry
        if not geometry or not self.restoreGeometry(QByteArray(geometry)):
            room = QGuiApplication.primaryScreen().availableSize()
            self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Notice the first painting."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is lost: pages may object; then the project is let go of."""
        if not self._may_leave():
            event.ignore()
            return
        self.session.settings.geometry = bytes(self.saveGeometry().data())
        self.session.settings.save()
        self.session.shut_down()
        event.accept()


def _order(spec: ScreenSpec) -> tuple[int, str]:
    return spec.order, spec.name
