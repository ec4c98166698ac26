"""A page that has something to show only once there is something to show it of."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.screen import Screen, ScreenSpec
from app.session import Session
from app.widgets.empty_state import EmptyState
from engine.errors import UserError
from engine.model import Changed

#: Writes come many a second while something runs; a page follows them at this pace.
REFRESH_MS = 250
#: Wide enough for two lines of advice; the page keeps it in its middle.
_EMPTY_WIDTH = 620


class Page(Screen):
    """Shows its content, or what has to be done before there is any.

    A page says in `watches` which tables it shows and reads them again in `read`, at once when it
    comes to the front and a quarter of a second after a write while it is seen.
    """

    watches: frozenset[str] = frozenset()

    def __init__(self, spec: ScreenSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.session = session
        self._on_button: Callable[[], object] | None = None
        self.empty = EmptyState()
        self.empty.setFixedWidth(_EMPTY_WIDTH)
        self.empty.wanted.connect(self._press)
        self.content = QWidget()
        self.inside = QVBoxLayout(self.content)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(12)
        self._stack = QStackedWidget()
        self._holder = QWidget()
        middle = QHBoxLayout(self._holder)
        middle.addStretch(1)
        middle.addWidget(self.empty)
        middle.addStretch(1)
        self._stack.addWidget(self._holder)
        self._stack.addWidget(self.content)
        self.body.addWidget(self._stack)
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(REFRESH_MS)
        self._due.timeout.connect(self.read_again)
        session.project_changed.connect(self._project_changed)

    def read(self) -> None:
        """Read from the project what the page shows; only called while one is open."""

    def without_project(self) -> None:
        """What a page shows while no project is open."""
        self.show_empty(
            QCoreApplication.translate("Page", "No project is open"),
            QCoreApplication.translate("Page", "Open a project, or make a new one, to begin."),
            QCoreApplication.translate("Page", "Go to Project"),
            lambda: self.session.screen_wanted.emit("project"),
        )

    def read_again(self) -> None:
        """Read now; an error is told on the page."""
        self._due.stop()
        if self.session.store is None:
            self.without_project()
            return
        try:
            self.read()
        except UserError as error:
            self.show_error(error)

    def show_empty(
        self, title: str, advice: str, text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Show what is missing, and a button for what to do about it."""
        self._on_button = action
        self.empty.show_state(title, advice, text)
        self._stack.setCurrentWidget(self._holder)

    def show_content(self) -> None:
        """Show the content."""
        self._stack.setCurrentWidget(self.content)

    @property
    def is_empty(self) -> bool:
        """Whether the page says what to do first."""
        return self._stack.currentWidget() is self._holder

    def refresh(self, changed: Changed) -> None:
        """Follow a write soon; a page that is not seen reads when it is opened."""
        if changed.tables & self.watches and self.isVisible() and not self._due.isActive():
            self._due.start()

    def opened(self) -> None:
        """Read what may have changed meanwhile."""
        self.read_again()

    def _project_changed(self) -> None:
        self.clear_message()
        if self.isVisible() or self.session.store is None:
            self.read_again()

    def _press(self) -> None:
        if self._on_button is not None:
            self._on_button()
