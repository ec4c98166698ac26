"""Arabizi that is typed becomes Arabic letters: a list of spellings at the caret, taken by a key.

The keys are those of Google Input Tools: Space, Enter or a sign takes the marked spelling, Tab and the
arrows mark another one, Esc keeps the word as it was typed. Digits type, for they are letters here.
Nothing is ever changed but by such a key, and Ctrl+Z gives the typed word back.
"""

from collections.abc import Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from app.fonts import SMALLEST
from app.keys import chord
from app.session import Session
from app.widgets.bidi_text import BidiText
from app.widgets.plain_label import text_side
from app.widgets.spelling_list import SpellingList
from engine.model import Status
from engine.paths import config_folder
from engine.store import QueueFilter, Store
from engine.tasks import TASKS
from engine.text.other_script import other_script
from engine.text.typing_aid import ARABIC_SIGNS, TypingAid, typed_word, waits_for_more
from engine.text.typing_choices import TypingChoices

TURN_SECONDS = 0.005
#: Rows of the project whose words are read: seeds, accepted and edited ones, so many of each.
_MOST_ROWS = 2_000
_PAGE = 25
_SMALLER = 0.6
_SIGNS = frozenset(' .,;:!?)]}»”"…،؛؟')
_NEXT = (Qt.Key.Key_Tab, Qt.Key.Key_Down)
_BEFORE = (Qt.Key.Key_Backtab, Qt.Key.Key_Up)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ERASING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class TypingHelp(QObject):
    """Helps with the texts that it is attached to, while it is on."""

    #: It was turned on or off, or begins with a text: whether it is on.
    told = Signal(bool)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        #: Whether it is turned on.
        self.on = session.settings.typing_aid
        self._store: Store | None = None
        self._aids: dict[str, TypingAid] = {}
        self._choices: TypingChoices | None = None
        self._variety = ""
        self._views: list[BidiText] = []
        self._list: SpellingList | None = None
        self._offered: tuple[str, tuple[str, ...]] = ("", ())
        self._typing = False
        #: Where a word begins that its writer wants to keep.
        self._kept: tuple[BidiText, int] | None = None
        self._latest = ("", "")
        self._loading: Iterator[None] = iter(())
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._load)

    def begin(self, text: str) -> None:
        """A text is going to be edited. One in Latin letters is to stay so, unless F4 says otherwise."""
        self.on = self._session.settings.typing_aid and other_script(text) != "Arab"

    def toggle(self) -> None:
        """Turn it on or off; kept for the next time."""
        self.on = not self.on
        settings = self._session.settings
        settings.typing_aid = self.on
        settings.save()
        self._hide()
        self._prepare()
        self.told.emit(self.on)

    def attach(self, views: Sequence[BidiText], variety: str) -> None:
        """Help with these texts, which are being edited, in the habit of this variety."""
        self.detach()
        self._variety = variety
        self._views = list(views)
        for view in self._views:
            view.installEventFilter(self)
            view.textChanged.connect(self._changed)
            view.cursorPositionChanged.connect(self._moved)
        self._prepare()
        self.told.emit(self.on)

    def detach(self) -> None:
        """The edit is over."""
        self._hide()
        self._turn.stop()
        for view in self._views:
            view.removeEventFilter(self)
            view.textChanged.disconnect(self._changed)
            view.cursorPositionChanged.disconnect(self._moved)
        self._views = []
        self._kept = None
        if self._choices is not None:
            self._choices.save()

    def learn(self, text: str) -> None:
        """A person wrote this text: its words are words of the project."""
        for aid in self._aids.values():
            aid.learn(text)

    # What it knows

    def _prepare(self) -> None:
        """Read what is needed, in the turns between keys."""
        if self.on and self._views:
            self._aid()
            self._turn.start(0)

    def _aid(self) -> TypingAid:
        """The aid for the variety; the project's words are read when it is first asked for."""
        store = self._session.opened_store()
        if store is not self._store:
            self._store, self._aids = store, {}
        if self._choices is None:
            self._choices = TypingChoices(config_folder() / "typing_choices.json")
        if self._variety not in self._aids:
            aid = self._aids[self._variety] = TypingAid(self._variety, self._choices)
            self._loading = _loading(aid, store)
        return self._aids[self._variety]

    def _load(self) -> None:
        until = perf_counter() + TURN_SECONDS
        if self._session.store is not self._store:
            return
        for _ in self._loading:
            if perf_counter() >= until:
                self._turn.start(0)
                return

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the list while it is shown; notice what else is typed."""
        if isinstance(watched, BidiText) and self.on and not watched.isReadOnly():
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._pressed(watched, event)
            if event.type() == QEvent.Type.InputMethod:
                self._typing = True
            elif event.type() == QEvent.Type.FocusOut:
                self._hide()
        return super().eventFilter(watched, event)

    def _pressed(self, view: BidiText, event: QKeyEvent) -> bool:
        command = bool(event.modifiers() & _COMMANDS)
        if self._shown and not command and self._chosen(view, event):
            return True
        key = event.key()
        typed = bool(event.text()) and event.text().isprintable() and not command
        self._typing = typed or key in _ERASING
        if chord(event) == "Ctrl+Z":
            view.undo()
            self._undone(view)
            return True
        return False

    def _chosen(self, view: BidiText, event: QKeyEvent) -> bool:
        """Whether the key was one of the list."""
        key, shown = event.key(), self._list
        if shown is None:
            return False
        if key in _NEXT or key in _BEFORE:
            shown.step(1 if key in _NEXT else -1)
        elif key == Qt.Key.Key_Escape:
            self._keep(view)
        elif key in _ENTER:
            self._take(view, "")
        elif event.text() in _SIGNS and event.text():
            self._take(view, event.text())
        else:
            return False
        return True

    def _take(self, view: BidiText, sign: str) -> None:
        """Write the marked spelling in place of the word, and the sign behind it: one undo."""
        typed, words = self._offered
        text = words[self._list.currentRow()] if self._list is not None else typed
        self._hide()
        cursor = view.textCursor()
        start = cursor.position() - len(typed)
        if text != typed:
            cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
            sign = ARABIC_SIGNS.get(sign, sign)
            self._latest = (typed, text)
        elif not sign:
            self._kept = (view, start)
        cursor.beginEditBlock()
        cursor.insertText(text + sign if text != typed else sign)
        cursor.endEditBlock()
        view.setTextCursor(cursor)
        view.ensureCursorVisible()
        self._aid().chose(typed, text)

    def _keep(self, view: BidiText) -> None:
        typed, _ = self._offered
        self._hide()
        self._kept = (view, view.textCursor().position() - len(typed))
        self._aid().chose(typed, typed)

    def _undone(self, view: BidiText) -> None:
        """The word that is there again was wanted as it was typed."""
        typed = _typed_at_caret(view)
        self._hide()
        self._kept = (view, view.textCursor().position() - len(typed)) if typed else None
        if typed and typed == self._latest[0]:
            self._aid().took_back(*self._latest)
        self._latest = ("", "")

    # The list

    @property
    def _shown(self) -> bool:
        return self._list is not None and not self._list.isHidden()

    def _changed(self) -> None:
        view = self.sender()
        typing, self._typing = self._typing, False
        if not isinstance(view, BidiText) or not self.on or not typing:
            self._hide()
            return
        typed = _typed_at_caret(view)
        start = (view, view.textCursor().position() - len(typed))
        if not typed or start != self._kept:
            self._kept = None
        if not typed or self._kept is not None or waits_for_more(typed):
            self._hide()
            return
        self._offer(view, typed)

    def _moved(self) -> None:
        view = self.sender()
        if not self._shown or not isinstance(view, BidiText):
            return
        if _typed_at_caret(view) != self._offered[0]:
            self._hide()

    def _offer(self, view: BidiText, typed: str) -> None:
        window = view.window()
        if self._list is None or self._list.parentWidget() is not window:
            self._list = SpellingList(window)
            self._list.taken.connect(self._clicked)
        words = self._aid().spellings(typed)
        self._offered = (typed, words)
        settings = self._session.settings
        caret = view.cursorRect()
        place = QRect(view.viewport().mapTo(window, QPoint(caret.topLeft())), caret.size())
        right = text_side(view.toPlainText()) == Qt.LayoutDirection.RightToLeft
        size = max(SMALLEST, round(settings.text_size * _SMALLER))
        self._list.offer(words, size, settings.arabic_font, place, right)

    def _clicked(self, place: int) -> None:
        for view in self._views:
            if view.hasFocus() and self._list is not None:
                self._list.setCurrentRow(place)
                self._take(view, "")

    def _hide(self) -> None:
        if self._list is not None:
            self._list.hide()


def _typed_at_caret(view: BidiText) -> str:
    """The Latin word that ends at the caret; empty within a word and while something is selected."""
    cursor = view.textCursor()
    if cursor.hasSelection():
        return ""
    after = QTextCursor(cursor)
    after.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    if after.selectedText()[:1].isalnum():
        return ""
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return typed_word(cursor.selectedText())


def _loading(aid: TypingAid, store: Store) -> Iterator[None]:
    """Read the model, then how the project writes its words: seeds, then rows that people kept."""
    yield from aid.loading_steps()
    last = 0
    for _ in range(_MOST_ROWS // _PAGE):
        seeds = store.seeds.page(last, _PAGE)
        for seed in seeds:
            aid.learn(seed.text)
            last = seed.id
        if not seeds:
            break
        yield
    for status in (Status.ACCEPTED, Status.EDITED):
        after: tuple[float, int] | None = None
        for _ in range(_MOST_ROWS // _PAGE):
            found = store.candidates.queue(QueueFilter(status=status), _PAGE, after)
            for each in found:
                task = TASKS.get(each.task)
                fields = each.final_fields or each.fields
                aid.learn(fields.get(task.main if task is not None else "", each.text))
                after = (each.score, each.id)
            if not found:
                break
            yield
