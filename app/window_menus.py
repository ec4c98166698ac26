"""The menus of the window. Keys are written beside the lines; the window itself resolves them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from app.theme import SCHEMES
from app.translate import languages, native_name, wanted_language
from app.widgets.plain_label import without_mnemonic
from app.words import redo_title, undo_title
from engine.errors import UserError

if TYPE_CHECKING:
    from app.main_window import MainWindow


class WindowMenus:
    """Builds the menus anew in the window's language; those that change are filled when opened."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._groups: list[QActionGroup] = []
        self.undo = QAction()
        self.redo = QAction()

    def build(self, bar: QMenuBar) -> None:
        """Fill the bar."""
        old = bar.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
        bar.clear()
        for menu in old:
            menu.deleteLater()  # not at once: the line that asked for it may be in one of them
        self._groups = []
        self._file(bar.addMenu(QCoreApplication.translate("WindowMenus", "File")))
        self._edit(bar.addMenu(QCoreApplication.translate("WindowMenus", "Edit")))
        self._view(bar.addMenu(QCoreApplication.translate("WindowMenus", "View")))
        self._help(bar.addMenu(QCoreApplication.translate("WindowMenus", "Help")))

    def _file(self, menu: QMenu) -> None:
        window = self._window
        self._line(menu, QCoreApplication.translate("WindowMenus", "New project"), "Ctrl+N")
        self._line(menu, QCoreApplication.translate("WindowMenus", "Open…"), "Ctrl+O")
        recent = menu.addMenu(QCoreApplication.translate("WindowMenus", "Recent projects"))
        recent.aboutToShow.connect(lambda: self._fill_recent(recent))
        self._line(menu, QCoreApplication.translate("WindowMenus", "Close the project"), "Ctrl+W")
        menu.addSeparator()
        quit_line = self._line(menu, QCoreApplication.translate("WindowMenus", "Quit"), "Ctrl+Q")
        quit_line.setMenuRole(QAction.MenuRole.QuitRole)
        recent.setEnabled(bool(window.session.settings.recent))

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        for path in self._window.session.settings.recent:
            line = menu.addAction(without_mnemonic(path.stem))
            line.triggered.connect(lambda _=False, wanted=path: self._window.open(wanted))

    def _edit(self, menu: QMenu) -> None:
        self.undo = self._line(menu, undo_title(""), "Ctrl+Z")
        self.redo = self._line(menu, redo_title(""), "Ctrl+Y")
        menu.aboutToShow.connect(self.name_undo)

    def name_undo(self) -> None:
        """Say what undo and redo would do."""
        store = self._window.session.store
        try:
            undo = store.decisions.next_undo() if store is not None else None
            redo = store.decisions.next_redo() if store is not None else None
        except UserError:
            return
        titles = (
            (self.undo, undo_title(undo.summary if undo else ""), "Ctrl+Z", undo),
            (self.redo, redo_title(redo.summary if redo else ""), "Ctrl+Y", redo),
        )
        for line, title, key, gesture in titles:
            line.setText(f"{without_mnemonic(title)}\t{key}")
            line.setEnabled(gesture is not None)

    def _view(self, menu: QMenu) -> None:
        self._line(menu, QCoreApplication.translate("WindowMenus", "Larger text"), "Ctrl++")
        self._line(menu, QCoreApplication.translate("WindowMenus", "Smaller text"), "Ctrl+-")
        self._line(menu, QCoreApplication.translate("WindowMenus", "Usual text size"), "Ctrl+0")
        menu.addSeparator()
        self._line(menu, QCoreApplication.translate("WindowMenus", "Jobs"), "Ctrl+J")
        menu.addSeparator()
        settings = self._window.session.settings
        names = {
            "system": QCoreApplication.translate("WindowMenus", "As the desktop"),
            "light": QCoreApplication.translate("WindowMenus", "Light"),
            "dark": QCoreApplication.translate("WindowMenus", "Dark"),
        }
        self._choices(
            menu.addMenu(QCoreApplication.translate("WindowMenus", "Theme")),
            [(each, names[each]) for each in SCHEMES],
            settings.theme,
            self._window.set_theme,
        )
        self._choices(
            menu.addMenu(QCoreApplication.translate("WindowMenus", "Language")),
            [(code, native_name(code)) for code in languages()],
            wanted_language(settings.language),
            self._window.set_language,
        )

    def _choices(
        self,
        menu: QMenu,
        choices: list[tuple[str, str]],
        current: str,
        choose: Callable[[str], None],
    ) -> None:
        group = QActionGroup(menu)
        self._groups.append(group)
        for value, title in choices:
            line = menu.addAction(without_mnemonic(title))
            line.setCheckable(True)
            line.setChecked(value == current)
            line.triggered.connect(lambda _=False, wanted=value: choose(wanted))
            group.addAction(line)

    def _help(self, menu: QMenu) -> None:
        self._line(menu, QCoreApplication.translate("WindowMenus", "All actions…"), "Ctrl+K")
        self._line(menu, QCoreApplication.translate("WindowMenus", "All keys"), "?")
        line = menu.addAction(QCoreApplication.translate("WindowMenus", "About Zerria"))
        line.setMenuRole(QAction.MenuRole.AboutRole)
        line.triggered.connect(self._window.show_about)

    def _line(self, menu: QMenu, title: str, key: str) -> QAction:
        line = menu.addAction(f"{without_mnemonic(title)}\t{key}")
        line.triggered.connect(lambda: self._window.act(key))
        return line
