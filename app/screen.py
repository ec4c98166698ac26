"""What a page of the window is, and how one is announced: one module of app/screens, one SCREEN.

class SeedsScreen(Screen):
    def __init__(self, session: Session) -> None:
        super().__init__(SCREEN)
        self.body.addWidget(...)

SCREEN = ScreenSpec(
    name="seeds",
    title=lambda: QCoreApplication.translate("SeedsScreen", "Seeds"),
    order=20,
    build=SeedsScreen,
)

Announcements are read before the window is painted. A page that imports much stands in a module of
its own beside its announcement, `build=when_opened("app.screens.seeds.page:SeedsScreen")`.
"""

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.translate import translate_engine
from app.widgets.message_strip import MessageStrip, Tone
from app.widgets.room import Room
from engine.errors import UserError

if TYPE_CHECKING:
    from app.palette import Command
    from app.session import Session
    from engine.model import Changed


@dataclass(frozen=True, slots=True)
class ScreenSpec:
    """One page: `title` is called each time it is shown, so that it follows the language.

    Pages are listed by `order` (tens, so that a newcomer fits between); `build` is called with the
    session the first time the page is opened.
    """

    name: str
    title: Callable[[], str]
    order: int
    build: "Callable[[Session], Screen]"


def when_opened(target: str) -> "Callable[[Session], Screen]":
    """Builds the page that `module:Class` names, importing its module only then."""

    def build(session: "Session") -> Screen:
        module, _, name = target.partition(":")
        screen: Screen = getattr(importlib.import_module(module), name)(session)
        return screen

    return build


class Screen(QWidget):
    """One page of the window: a message strip on top, and `body` for what the page shows.

    Where the window leaves less room than the body needs, the body scrolls and nothing is cut.
    Gets a session, nothing global. The window calls `opened` when the page comes to the front and
    `refresh` with what a write changed.
    """

    def __init__(self, spec: ScreenSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.setObjectName(f"screen-{spec.name}")
        self.messages = MessageStrip(self)
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(self.messages)
        layout.addWidget(Room(inside), 1)

    @property
    def name(self) -> str:
        """The name by which the page is called in code, in tests and in help."""
        return self.spec.name

    @property
    def order(self) -> int:
        """Its place among the pages."""
        return self.spec.order

    def title(self) -> str:
        """Its name in the window's language."""
        return self.spec.title()

    def refresh(self, changed: "Changed") -> None:
        """Show what a write changed; called only while the page exists, shown or not."""

    def opened(self) -> None:
        """The page has come to the front: put the focus where a person starts."""

    def commands(self) -> "Sequence[Command]":
        """What can be done here by keys alone; the palette finds the buttons by itself."""
        return ()

    def may_close(self) -> bool:
        """False keeps the window open or the page in front: something would be lost."""
        return True

    def show_message(
        self,
        text: str,
        tone: Tone = "info",
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """Say something in the strip on top, with a button when there is something to do."""
        self.messages.show_message(text, tone, action, on_action)

    def show_error(self, error: UserError) -> None:
        """Say what happened and what to do next."""
        self.messages.show_message(translate_engine(error.text, error.values), "bad")

    def clear_message(self) -> None:
        """Empty the strip on top."""
        self.messages.clear()
