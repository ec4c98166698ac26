"""The command palette: every page, menu line, button and key of the page in front, found by typing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.keys import chord
from app.parts.sheet import Sheet
from app.translate import isolate_ltr, without_isolates
from app.widgets.key_button import KeyButton
from app.widgets.plain_label import PlainLabel
from engine.text.normalise import normalise

_SIZE = (560, 420)
#: A command whose words are less like what was typed than this (0 to 100) is not listed.
_LEAST_LIKENESS = 70.0
_MOVES = ("Key_Down", "Key_Up", "Key_PageDown", "Key_PageUp")


@dataclass(frozen=True, slots=True)
class Command:
    """Something the window can do: its words, where it belongs, its key if it has one."""

    title: str
    group: str
    run: Callable[[], object]
    key: str = ""


def menu_commands(bar: QMenuBar) -> list[Command]:
    """Every line of the menus that can be chosen now, in their order."""
    found: list[Command] = []
    for line in bar.actions():
        menu = line.menu()
        if isinstance(menu, QMenu):
            found += _lines(menu, [_words(line.text())])
    return found


def _lines(menu: QMenu, path: list[str]) -> list[Command]:
    menu.aboutToShow.emit()  # some menus are filled when they are opened
    found: list[Command] = []
    for line in menu.actions():
        below = line.menu()
        if not line.isEnabled() or line.isSeparator():
            continue
        if isinstance(below, QMenu):
            found += _lines(below, [*path, _words(line.text())])
        else:
            title, _, key = line.text().partition("\t")
            found.append(Command(_words(title), " \u203a ".join(path), line.trigger, key))
    return found


def button_commands(page: QWidget, group: str) -> list[Command]:
    """Every button of a page that can be pressed now and has words."""
    return [
        Command(words, group, button.click)
        for button in page.findChildren(QAbstractButton)
        if button.isVisibleTo(page) and button.isEnabled() and (words := _button_words(button))
    ]


def _button_words(button: QAbstractButton) -> str:
    if isinstance(button, KeyButton):
        return button.accessibleName()
    return _words(button.text()) or button.accessibleName()


def _words(text: str) -> str:
    return without_isolates(text.replace("&&", "\0").replace("&", "").replace("\0", "&"))


def found(commands: Sequence[Command], typed: str) -> list[Command]:
    """The commands whose words are like what was typed, likest first; all when nothing was.

    Both sides are compared in the matching form of texts, so that Arabic is found with or without its
    marks and hamzas; typing errors are forgiven (rapidfuzz's partial ratio).
    """
    wanted = normalise(typed, "matching").strip()
    if not wanted:
        return list(commands)
    from rapidfuzz import fuzz

    scored = []
    for place, command in enumerate(commands):
        title = normalise(command.title, "matching")
        group = normalise(command.group, "matching")
        score = 100.0 + 10.0 * title.startswith(wanted) if wanted in title else 0.0
        if not score and len(wanted) > 1:
            score = max(
                fuzz.partial_ratio(wanted, title) if len(title) >= len(wanted) - 2 else 0.0,
                90.0 * (wanted in f"{group} {title}"),
            )
        if score >= _LEAST_LIKENESS:
            scored.append((-score, place, command))
    return [command for _, _, command in sorted(scored, key=lambda each: each[:2])]


def _once(commands: Sequence[Command]) -> list[Command]:
    """Without a second one of the same words in the same place: a key and its button are one."""
    kept: dict[tuple[str, str], Command] = {}
    for each in commands:
        if each.title:
            kept.setdefault((each.title, each.group), each)
    return list(kept.values())


class CommandPalette(Sheet):
    """Type a few letters, Enter does the first; Esc leaves everything as it was."""

    def __init__(self, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent, QSize(*_SIZE))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All actions"))
        self._commands = _once(commands)
        self._shown: list[Command] = []
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("What do you want to do?"))
        self.line.setAccessibleName(self.tr("What do you want to do?"))
        self.line.setClearButtonEnabled(True)
        self.rows = QTreeWidget()
        self.rows.setColumnCount(3)
        self.rows.setHeaderHidden(True)
        self.rows.setRootIsDecorated(False)
        self.rows.setUniformRowHeights(True)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setAccessibleName(self.tr("All actions"))
        self.rows.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.rows.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.nothing = PlainLabel(
            self.tr("Nothing is called like that. Try another word."), "muted"
        )
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.rows, 1)
        layout.addWidget(self.nothing)
        self.line.textChanged.connect(self._list)
        self.line.installEventFilter(self)
        self.rows.itemClicked.connect(lambda item: self._run(self.rows.indexOfTopLevelItem(item)))
        self._list("")

    def titles(self) -> list[str]:
        """The words of the commands that are listed."""
        return [each.title for each in self._shown]

    def _list(self, typed: str) -> None:
        self._shown = found(self._commands, typed)
        self.rows.clear()
        muted = self.palette().placeholderText()
        for command in self._shown:
            item = QTreeWidgetItem([command.title, command.group, isolate_ltr(command.key)])
            for column in (1, 2):
                item.setForeground(column, muted)
            self.rows.addTopLevelItem(item)
        if self._shown:
            self.rows.setCurrentIndex(self.rows.model().index(0, 0))
        self.nothing.setVisible(not self._shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while the line is typed in."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if Qt.Key(event.key()).name in _MOVES:
                QCoreApplication.sendEvent(self.rows, event)
                return True
            if chord(event) == "Enter":
                self._run(self.rows.currentIndex().row())
                return True
        return super().eventFilter(watched, event)

    def _run(self, place: int) -> None:
        """Close first: what the command does may ask for the focus, or show a page."""
        if 0 <= place < len(self._shown):
            run = self._shown[place].run
            self.accept()
            run()
