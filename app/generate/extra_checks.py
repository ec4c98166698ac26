"""Checks that ask the teacher, to be chosen for a run: each costs time, so none is on by itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.parts.facts import sentence
from app.parts.form import button
from app.translate import translate_engine
from app.widgets.plain_label import plain_tip
from engine.verifiers import VERIFIERS


class ExtraChecks(QWidget):
    """A button whose menu ticks the checks."""

    #: Another choice was made.
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = button("")
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self.button.setMenu(self._menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button, 1)
        for each in VERIFIERS.values():
            if each.ask is not None:
                line = self._menu.addAction(translate_engine(each.title))
                line.setData(each.name)
                line.setCheckable(True)
                line.setToolTip(plain_tip(translate_engine(each.help)))
                line.toggled.connect(self._follow)
        self._say()

    def chosen(self) -> tuple[str, ...]:
        """The names of the checks that are ticked; none while the teacher can not be asked."""
        if not self.isEnabled():
            return ()
        return tuple(str(line.data()) for line in self._menu.actions() if line.isChecked())

    def choose(self, names: tuple[str, ...]) -> None:
        """Tick these checks and no other."""
        for line in self._menu.actions():
            line.setChecked(str(line.data()) in names)

    def _follow(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        names = [line.text() for line in self._menu.actions() if line.isChecked()]
        what = sentence(self.tr("{number} chosen"), number=len(names)) if names else self.tr("none")
        text = sentence(self.tr("Ask the teacher too: {what}"), what=what)
        self.button.setText(text)
        self.button.setAccessibleName(text)
        self.button.setToolTip(plain_tip(", ".join(names)))
