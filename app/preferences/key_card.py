"""The keys of Curate: a list of actions, each of which takes the next key that is pressed."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.curate.key_sheet import action_title, fixed_keys, key_actions
from app.keys import WINDOW_KEYS, Keys, chord, default_key
from app.parts.form import button, row_of
from app.session import Session
from app.translate import isolate, isolate_ltr, translate_engine
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from engine.errors import UserError
from engine.i18n import fill

_LEAST_HEIGHT = 180


class KeyList(QTreeWidget):
    """Arrows choose an action; Enter asks for its key, then the next key press is told."""

    #: Enter or a double click: this row's key is to be changed.
    asked = Signal()
    #: A key was pressed while one was waited for; Esc or leaving the list gives an empty one.
    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.waiting = False
        self.setColumnCount(2)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(_LEAST_HEIGHT)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemDoubleClicked.connect(lambda *_: self.asked.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that was waited for; else Enter asks and arrows move."""
        key = chord(event)
        if self.waiting:
            if key and not event.isAutoRepeat():
                self._tell("" if key == "Esc" else key)
            elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                super().keyPressEvent(event)
        elif key == "Enter":
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere wants no other key."""
        super().focusOutEvent(event)
        if self.waiting:
            self._tell("")

    def _tell(self, key: str) -> None:
        self.waiting = False
        self.pressed.emit(key)


class KeyCard(Card):
    """Applies and keeps a changed key at once; says whose key it is when it is taken."""

    def __init__(self, session: Session) -> None:
        super().__init__(parent=None)
        self.set_title(self.tr("Keys of Curate"))
        self._session = session
        self._keys = Keys(session.settings.keys)
        self.rows = KeyList()
        self.rows.setAccessibleName(self.tr("Keys of Curate"))
        self.rows.setHeaderLabels([self.tr("Action"), self.tr("Key")])
        self._how_to = self.tr("Choose an action with the arrows, press Enter, then the new key.")
        self.change = button(self.tr("Change the key"))
        self.one = button(self.tr("As shipped"))
        self.all = button(self.tr("All as shipped"))
        self.swap = button(self.tr("Swap the two keys"))
        self._taken = ""
        self.note = PlainLabel(role="muted", wrap=True)
        self.body.addWidget(self.rows, 1)
        self.body.addWidget(self.note)
        self.body.addLayout(row_of(self.swap))
        self.body.addLayout(row_of(self.change, self.one, self.all))
        self.rows.asked.connect(self._ask)
        self.rows.pressed.connect(self._take)
        self.rows.currentItemChanged.connect(lambda *_: self._choose())
        self.change.clicked.connect(self._ask)
        self.swap.clicked.connect(self._swap)
        self.one.clicked.connect(self._restore)
        self.all.clicked.connect(self._restore_all)
        for action, title in key_actions(self._keys):
            item = QTreeWidgetItem([title, ""])
            item.setData(0, Qt.ItemDataRole.UserRole, action)
            self.rows.addTopLevelItem(item)
        for key, title in fixed_keys():
            item = QTreeWidgetItem([title, isolate_ltr(key)])
            item.setData(0, Qt.ItemDataRole.UserRole, "")
            for column in (0, 1):
                item.setForeground(column, self.palette().placeholderText())
            self.rows.addTopLevelItem(item)
        self._show_keys()
        self.choose("accept")

    @property
    def action(self) -> str:
        """The action that is chosen."""
        item = self.rows.currentItem()
        return str(item.data(0, Qt.ItemDataRole.UserRole)) if item is not None else ""

    def choose(self, action: str) -> None:
        """Go to an action's row."""
        for place in range(self.rows.topLevelItemCount()):
            item = self.rows.topLevelItem(place)
            if item is not None and item.data(0, Qt.ItemDataRole.UserRole) == action:
                self.rows.setCurrentItem(item)

    def _named(self) -> str:
        return isolate(action_title(self._keys, self.action))

    def _choose(self) -> None:
        self._offer_swap("")
        self._show_buttons()
        if self.action:
            self._say(self._how_to)
        else:
            self._say(
                self.tr("This key is fixed: all pages and text fields of the window share it.")
            )

    def _ask(self) -> None:
        if not self.action:
            return
        self._offer_swap("")
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rows.waiting = True
        text = self.tr("Press the new key for “{action}”, or Esc to leave it as it is.")
        self._say(fill(text, {"action": self._named()}))

    def _take(self, key: str) -> None:
        if not key:
            self._say(self.tr("The key stays as it is."))
            return
        try:
            self._keys.bind(self.action, key)
        except UserError as error:
            self._refuse(key, error)
            return
        text = self.tr("“{action}” is now {key}.")
        self._keep(fill(text, {"action": self._named(), "key": isolate_ltr(key)}))

    def _offer_swap(self, key: str) -> None:
        """Each would get the other's key; empty: nothing is to be swapped."""
        probe = Keys(self._keys.changed())
        try:
            self._taken = key if key and probe.swap(self.action, key) else ""
        except UserError:
            self._taken = ""
        self.swap.setVisible(bool(self._taken))
        QTimer.singleShot(0, self.rows, lambda: self.rows.scrollTo(self.rows.currentIndex()))

    def _swap(self) -> None:
        """The action gets the key that was taken, and the other action gets its own."""
        key, before = self._taken, self._keys.cap(self.action)
        other = action_title(self._keys, self._keys.swap(self.action, key))
        text = self.tr("“{action}” is now {key}, “{other}” is now {before}.")
        values = {"action": self._named(), "key": isolate_ltr(key), "other": isolate(other)}
        self._offer_swap("")
        self._keep(fill(text, {**values, "before": isolate_ltr(before)}))
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, key: str, error: UserError) -> None:
        """Say whose key it is, or why nothing may have it."""
        self._offer_swap(key)
        owner, shown = self._keys.owner(key, self.action), {"key": isolate_ltr(key)}
        if key in WINDOW_KEYS:
            text = self.tr("The key {key} is needed on every page. Choose another one.")
            self._say(fill(text, shown))
        elif owner and owner != self.action:
            text = self.tr("The key {key} already means “{action}”. Choose another one.")
            if self._taken:
                text = self.tr(
                    "The key {key} already means “{action}”. Swap them, or choose another."
                )
                self.swap.setFocus(Qt.FocusReason.OtherFocusReason)
            action = isolate(action_title(self._keys, owner))
            self._say(fill(text, {**shown, "action": action}))
        else:
            self._say(translate_engine(error.text, {**error.values, **shown}))

    def _restore(self) -> None:
        key = default_key(self.action)
        try:
            self._keys.restore(self.action)
        except UserError as error:
            self._refuse(key, error)
            return
        text = self.tr("“{action}” is now {key}.")
        self._keep(fill(text, {"action": self._named(), "key": isolate_ltr(key)}))

    def _restore_all(self) -> None:
        self._keys.reset()
        self._keep(self.tr("All keys are as shipped."))

    def _keep(self, told: str) -> None:
        settings = self._session.settings
        settings.keys = self._keys.changed()
        settings.save()
        self._show_keys()
        self._say(told)
        self._session.keys_changed.emit()

    def _show_keys(self) -> None:
        for place in range(self.rows.topLevelItemCount()):
            item = self.rows.topLevelItem(place)
            if item is None:
                continue
            action = str(item.data(0, Qt.ItemDataRole.UserRole))
            if not action:
                continue
            cap = self._keys.cap(action)
            item.setText(1, isolate_ltr(cap) if cap else self.tr("none"))
            font = item.font(1)
            font.setBold(cap != default_key(action))
            item.setFont(1, font)
        self._show_buttons()

    def _show_buttons(self) -> None:
        changed = self.action and self._keys.cap(self.action) != default_key(self.action)
        self.one.setEnabled(bool(changed))
        self.change.setEnabled(bool(self.action))
        self.all.setEnabled(bool(self._keys.changed()))

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.rows.setAccessibleDescription(text)
