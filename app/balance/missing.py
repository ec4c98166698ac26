"""What is missing, one sentence a line, each with a button for what can be done about it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.parts.facts import sentence
from app.parts.form import button, row_of
from app.parts.outlook import Outlook, Remedy, problem_sentence, remedy_of, shortage_sentence
from app.widgets.plain_label import PlainLabel

_MOST_SENTENCES = 30


class Missing(QWidget):
    """The shortages of an outlook."""

    #: Generate for this cell, so many rows.
    generate_wanted = Signal(object, int)
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[QWidget] = []
        self._texts: list[str] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addStretch(1)

    def text(self) -> str:
        """The sentences that are shown."""
        return "\n".join(self._texts)

    def show_outlook(self, outlook: Outlook) -> None:
        """Show what is missing, most important first."""
        self._clear()
        if outlook.problem is not None:
            self._add(problem_sentence(outlook.problem))
        for each in outlook.shortages[: _MOST_SENTENCES - len(self._lines)]:
            self._add(shortage_sentence(each), *self._buttons(each["cell"], remedy_of(each)))
        if not self._lines:
            self._add(self.tr("Nothing: the mix can be met."))

    def show_sentence(self, text: str) -> None:
        """Show one sentence instead of an outlook."""
        self._clear()
        self._add(text)

    def _buttons(self, cell: Mapping[str, str], remedy: Remedy) -> Sequence[QWidget]:
        found: list[QWidget] = []
        wanted = dict(cell)
        if remedy.generate:
            text = sentence(self.tr("Generate {number} more…"), number=remedy.generate)
            found.append(
                self._button(text, lambda: self.generate_wanted.emit(wanted, remedy.generate))
            )
        if remedy.real:
            found.append(self._button(self.tr("Import…"), self.import_wanted.emit))
        return found

    def _button(self, text: str, action: Callable[[], object]) -> QWidget:
        made = button(text, "small")
        made.clicked.connect(lambda: action())
        return made

    def _add(self, text: str, *buttons: QWidget) -> None:
        line = QWidget()
        label = PlainLabel(f"\u2022 {text}", wrap=True)
        layout = row_of(label, *buttons, stretch=False)
        layout.setStretch(0, 1)
        layout.setContentsMargins(0, 0, 0, 0)
        line.setLayout(layout)
        for each in buttons:
            each.setAccessibleDescription(text)
        self._texts.append(text)
        self._lines.append(line)
        self._layout.insertWidget(len(self._lines) - 1, line)

    def _clear(self) -> None:
        for line in self._lines:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines, self._texts = [], []
