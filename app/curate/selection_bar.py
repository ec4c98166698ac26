"""Which candidates Curate shows: a search, their state, conditions, kept selections, list or table."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QWidget,
)

from app.curate.saved_selections import forget, keep, saved
from app.curate.selection_form import SelectionForm
from app.keys import Keys, chord
from app.parts.choice import Choice
from app.parts.facts import sentence
from app.parts.form import button
from app.session import Session
from app.translate import isolate
from app.widgets.key_button import KeyButton
from app.widgets.plain_label import PlainLabel, plain_tip, without_mnemonic
from app.words import status_title
from engine.model import Status
from engine.store import QueueFilter
from engine.store.search import pattern

_ANY = "any"
#: Accepted as written, or after an edit.
_KEPT = "kept"
_PAUSE_MS = 180
_SEARCH_WIDTH = 110
_FILL_MS = 0


class _SearchLine(QLineEdit):
    """Esc empties the line, then leaves it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that decide stay text here."""
        if chord(event) == "Esc":
            if self.text():
                self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class SelectionBar(QWidget):
    """Emits what is asked for; the page shows it."""

    #: Show these candidates (`QueueFilter`).
    wanted = Signal(object)
    #: Show them as a table (True) or one by one.
    table_wanted = Signal(bool)
    #: The search line was left by Enter or Esc: the keys decide again.
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = QueueFilter()
        self.search = _SearchLine()
        self.search.setPlaceholderText(self.tr("Search in either script"))
        self.search.setAccessibleName(self.tr("Search in either script"))
        self.search.setToolTip(plain_tip(self.tr("Search in either script")))
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(120)
        self.search.setMinimumWidth(_SEARCH_WIDTH)
        self.status = Choice(_statuses(), str(Status.WAITING), letters=10)
        self.status.setAccessibleName(self.tr("State"))
        self.conditions = button(self.tr("Conditions"))
        self.conditions.setCheckable(True)
        self.form = SelectionForm(self)
        self.kept = button(self.tr("Kept selections"))
        self._menu = QMenu(self)
        self.kept.setMenu(self._menu)
        self.note = PlainLabel(role="muted")
        self.table = KeyButton(self.tr("Table"), Keys(session.settings.keys).cap("table"))
        self.table.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.table.setCheckable(True)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_PAUSE_MS)
        self._filling = QTimer(self)
        self._filling.setInterval(_FILL_MS)
        self.form.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.search, 2)
        for widget in (self.status, self.conditions, self.kept):
            layout.addWidget(widget)
        layout.addWidget(self.note, 1)
        layout.addWidget(self.table)
        self._connect()

    def _connect(self) -> None:
        self.search.textEdited.connect(lambda: self._typing.start())
        self.search.textChanged.connect(lambda text: None if text else self._search())
        self.search.returnPressed.connect(self._search)
        self.search.returnPressed.connect(self.left)
        self.search.left.connect(self.left)
        self._typing.timeout.connect(self._search)
        self._filling.timeout.connect(self._fill)
        self.status.picked.connect(self._pick_status)
        self.conditions.toggled.connect(self._open_form)
        self.form.changed.connect(self._ask)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.table.toggled.connect(self.table_wanted)
        self._session.closing.connect(self._filling.stop)

    def show_selection(self, wanted: QueueFilter) -> None:
        """Show what is asked for now, whoever asked."""
        self._shown = wanted
        if self.search.text() != wanted.text:
            self.search.setText(wanted.text)
        state = _ANY if wanted.status is None else str(wanted.status)
        self.status.set_value(_KEPT if wanted.kept else state)
        plain = QueueFilter(status=wanted.status, text=wanted.text, kept=wanted.kept)
        number = sum(
            getattr(wanted, name) != getattr(plain, name)
            for name in QueueFilter.__dataclass_fields__
        )
        text = self.tr("Conditions ({number})") if number else self.tr("Conditions")
        self.conditions.setText(sentence(text, number=number))
        if self.form.isVisible() and self._session.store is not None:
            self.form.show_selection(self._session.store, wanted)
        self._say()

    def add(self, widget: QWidget) -> None:
        """Put something at the end of the line."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(widget)

    def take_focus(self) -> None:
        """Begin to search."""
        self.search.setFocus()
        self.search.selectAll()

    def _say(self) -> None:
        store, note = self._session.store, ""
        if self._shown.second_look:
            note = self.tr("Answered otherwise the second time")
        typed = self._shown.text.strip()
        if typed and pattern(typed) is None:
            note = self.tr("Type two consonants or more.")
        elif typed and store is not None and (left := store.search.missing()):
            note = sentence(self.tr("Search is being prepared: {number} left"), number=left)
            if not self._filling.isActive():
                self._filling.start()
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _fill(self) -> None:
        store = self._session.store
        if store is None or not store.search.fill():
            self._filling.stop()
            if store is not None and self._shown.text:
                self.wanted.emit(self._shown)
        self._say()

    def _search(self) -> None:
        self._typing.stop()
        if self.search.text() != self._shown.text:
            self._ask(replace(self._shown, text=self.search.text()))

    def _pick_status(self, value: str) -> None:
        status = None if value in (_ANY, _KEPT) else Status(value)
        self._ask(replace(self._shown, status=status, kept=value == _KEPT))

    def _ask(self, wanted: QueueFilter) -> None:
        self.show_selection(wanted)
        self.wanted.emit(wanted)

    def _open_form(self, shown: bool) -> None:
        store = self._session.store
        if store is not None and shown:
            self.form.show_selection(store, self._shown)
        self._place_form()
        self.form.setVisible(shown)
        self.form.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sheet lies over the page, under this line, as wide as it."""
        super().resizeEvent(event)
        self._place_form()

    def _place_form(self) -> None:
        page = self.parentWidget()
        if page is None:
            return
        if self.form.parentWidget() is not page:
            self.form.setParent(page)
        self.form.arrange(self.width())
        corner = self.mapTo(page, self.rect().bottomLeft())
        self.form.setGeometry(
            corner.x(), corner.y() + 6, self.width(), self.form.sizeHint().height()
        )

    def _fill_menu(self) -> None:
        self._menu.clear()
        store = self._session.store
        if store is None:
            return
        kept = saved(store)
        for name, each in kept.items():
            line = self._menu.addAction(without_mnemonic(name))
            line.triggered.connect(lambda _=False, chosen=each: self._ask(chosen))
        if kept:
            self._menu.addSeparator()
        keep_line = self._menu.addAction(self.tr("Keep this selection…"))
        keep_line.triggered.connect(self._keep)
        if kept:
            away = self._menu.addMenu(self.tr("Forget one"))
            for name in kept:
                line = away.addAction(without_mnemonic(name))
                line.triggered.connect(
                    lambda _=False, chosen=name: self._session.write(
                        lambda store: forget(store, chosen)
                    )
                )

    def _keep(self) -> None:
        name, agreed = QInputDialog.getText(
            self, self.tr("Keep this selection"), self.tr("Its name")
        )
        if agreed and name.strip():
            self._session.write(lambda store: keep(store, name, self._shown))
            self.kept.setToolTip(plain_tip(isolate(name)))


def _statuses() -> list[tuple[str, str]]:
    kept = QCoreApplication.translate("SelectionBar", "Accepted or edited")
    states = [(str(each), status_title(each)) for each in Status]
    return [*states, (_KEPT, kept), (_ANY, status_title(None))]
