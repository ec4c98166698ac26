"""The thresholds of one verifier: move one, see at once what it would have done, take it back."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QVBoxLayout, QWidget

from app.parts.facts import number
from app.parts.form import button, row_of
from app.parts.number import leaves_undo
from app.translate import isolate, isolate_ltr, translate_engine
from app.verifiers.limit_names import limit_title, step_of
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from engine.i18n import fill
from engine.jobs.verifier_figures import shown_limit
from engine.verifiers import VERIFIERS


class Threshold(QDoubleSpinBox):
    """A threshold that a passing wheel does not change, and that leaves undo to the page."""

    def __init__(self, value: float) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setDecimals(2)
        self.setRange(0.0, max(1.0, 10 * abs(value)))
        self.setSingleStep(step_of(value))
        self.setValue(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave undo to the page when nothing was typed here."""
        if leaves_undo(self, event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class LimitCard(Card):
    """Shows the thresholds of the verifier that is chosen."""

    #: Verifier, threshold and value to try.
    tried = Signal(str, str, float)
    #: Verifier, threshold, and the value to keep in the project; None: as the recipe says.
    moved = Signal(str, str, object)
    #: The last move is to be taken back.
    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Thresholds"))
        self._name = ""
        self._limits: Mapping[str, Mapping[str, Any]] = {}
        self.spins: dict[str, Threshold] = {}
        self._help = PlainLabel(wrap=True)
        self._rows = QVBoxLayout()
        self.effect = PlainLabel(role="strong", wrap=True)
        self.keep = button(self.tr("Set in this project"), "primary")
        self.keep.clicked.connect(self._keep)
        self.reset = button(self.tr("As the recipe says"))
        self.reset.clicked.connect(self._reset)
        self.undo = button(self.tr("Undo the last move"))
        self.undo.clicked.connect(self.undo_wanted)
        self.body.addWidget(self._help)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.effect)
        self.body.addLayout(row_of(self.keep, self.reset, self.undo))
        self._changed = ""

    def show_verifier(self, figures: Mapping[str, Any] | None, *, can_undo: bool) -> None:
        """Show a verifier's thresholds; None: none is chosen."""
        while (row := self._rows.takeAt(0)) is not None:
            if (widget := row.widget()) is not None:
                widget.hide()  # it is deleted later, and must not be seen till then
                widget.deleteLater()
        self.spins = {}
        self._changed = ""
        self.effect.setText("")
        self.undo.setEnabled(can_undo)
        self._name = str(figures["verifier"]) if figures is not None else ""
        self._limits = figures["limits"] if figures is not None else {}
        known = VERIFIERS.get(self._name)
        self._help.setText(translate_engine(known.help) if known is not None else "")
        if not self._limits:
            self._rows.addWidget(PlainLabel(self.tr("It has no thresholds to move."), "muted"))
        for name, limit in self._limits.items():
            self._rows.addWidget(self._row(name, limit))
        self.keep.setEnabled(False)
        self.reset.setEnabled(any(each["project"] is not None for each in self._limits.values()))

    def _row(self, name: str, limit: Mapping[str, Any]) -> QWidget:
        spin = self.spins[name] = Threshold(shown_limit(limit))
        title = limit_title(name)
        spin.setAccessibleName(title)
        spin.valueChanged.connect(lambda value, name=name: self._try(name, value))
        values = {
            "value": isolate_ltr(f"{limit['recipe']:g}"), "recipe": isolate(limit["source"]),
        }  # fmt: skip
        text = (
            self.tr("set in this project; the recipe {recipe} says {value}")
            if limit["project"] is not None
            else self.tr("from the recipe {recipe}")
        )
        holder = QWidget()
        line = row_of(PlainLabel(title), spin, PlainLabel(fill(text, values), "muted"))
        line.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(line)
        return holder

    def show_effect(self, effect: Mapping[str, int] | None) -> None:
        """Say what the threshold that is being moved would have done."""
        if effect is None:
            self.effect.setText(
                self.tr(
                    "This check asks a teacher: its effect is seen after the next verification."
                )
            )
            return
        if not effect["kept"] + effect["rejected"]:
            self.effect.setText(self.tr("No row that it looked at has been judged yet."))
            return
        text = self.tr(
            "Of {kept} rows that people kept, {stopped} would be flagged or rejected ({stopped_now} "
            "are now). Of {rejected} that they rejected, {caught} would be caught ({caught_now} are "
            "now)."
        )
        names = {
            "kept": "kept", "stopped": "kept_stopped", "stopped_now": "kept_stopped_now",
            "rejected": "rejected", "caught": "rejected_caught", "caught_now": "rejected_caught_now",
        }  # fmt: skip
        self.effect.setText(fill(text, {key: number(effect[name]) for key, name in names.items()}))

    def _try(self, name: str, value: float) -> None:
        self._changed = name
        self.keep.setEnabled(value != shown_limit(self._limits[name]))
        self.tried.emit(self._name, name, value)

    def _keep(self) -> None:
        if self._changed:
            self.moved.emit(self._name, self._changed, self.spins[self._changed].value())

    def _reset(self) -> None:
        for name, limit in self._limits.items():
            if limit["project"] is not None:
                self.moved.emit(self._name, name, None)
                return
