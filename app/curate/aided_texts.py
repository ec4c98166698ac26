"""The typing aid for texts outside the queue: a key turns it on and off, a button says how it is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.curate.typing_aid import TypingHelp
from app.keys import Keys
from app.session import Session
from app.widgets.bidi_text import BidiText
from app.widgets.key_button import KeyButton


class AidedTexts(QObject):
    """Attach texts that are typed in, and place `button` beside them, or tell what it says."""

    #: It is on or off, in words, with its key.
    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._keys = Keys(session.settings.keys)
        self._views: list[BidiText] = []
        self._help = TypingHelp(session, self)
        self._help.told.connect(self._tell)
        self.button = KeyButton("", look="small")
        self.button.setObjectName("typing-aid")
        self.button.setCheckable(True)
        self.button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self._help.toggle)
        self._label(False)
        session.keys_changed.connect(self._follow_keys)

    def attach(self, views: Sequence[BidiText], variety: str) -> None:
        """Help with these texts from now on, as this variety is written; the first one decides whether
        Latin letters are to stay."""
        self.detach()
        self._views = list(views)
        if self._views and self._session.store is not None:
            self._help.begin(self._views[0].text())
            self._help.attach(self._views, variety)
            for view in self._views:
                view.installEventFilter(self)

    def detach(self) -> None:
        """The texts are going to be gone."""
        for view in self._views:
            view.removeEventFilter(self)
        self._help.detach()
        self._views = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The key of the aid."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and self._keys.resolve(event, editing=True) == "typing-aid"
        ):
            self._help.toggle()
            return True
        return super().eventFilter(watched, event)

    def _follow_keys(self) -> None:
        self._keys = Keys(self._session.settings.keys)
        self._label(self.button.isChecked())

    def _tell(self, on: bool) -> None:
        self._label(on)
        self.told.emit(self.button.text())

    def _label(self, on: bool) -> None:
        text = self.tr("Arabizi to Arabic: on") if on else self.tr("Arabizi to Arabic: off")
        self.button.set_label(text, self._keys.cap("typing-aid"))
        self.button.setChecked(on)
