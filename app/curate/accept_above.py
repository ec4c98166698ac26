"""Accept all above a score: what is missing before it may be done, or how many rows it takes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.keys import chord
from app.parts.facts import number, percent, sentence
from app.parts.form import button
from app.parts.number import Number
from app.session import Session
from app.translate import translate_engine
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from engine.errors import UserError
from engine.i18n import fill
from engine.jobs.learn import Learned, accept_above, learned, rows_above
from engine.learning.trust import precision_above


class AcceptAbove(Card):
    """Closed until it is asked for; Esc closes it, Enter accepts what it counts."""

    #: It was closed: keys decide again.
    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Accept all above a score"), parent)
        self._session = session
        self._found: Learned | None = None
        self.told = PlainLabel(wrap=True)
        self.score = Number(50, 100, 95, suffix=" %")
        self.score.setAccessibleName(self.tr("Accept from this chance on"))
        self.score.valueChanged.connect(self._count)
        self.go = button("", "primary")
        self.go.clicked.connect(self.accept)
        leave = button(self.tr("Close"))
        leave.clicked.connect(self.close_panel)
        self._name = PlainLabel(self.tr("Accept from this chance on"))
        line = QHBoxLayout()
        line.addWidget(self._name)
        line.addWidget(self.score)
        line.addStretch(1)
        line.addWidget(self.go)
        line.addWidget(leave)
        self.body.addWidget(self.told)
        self.body.addLayout(line)
        self.hide()

    def open_panel(self) -> None:
        """Show what is missing, or the count; a `UserError` when the model is damaged."""
        found = self._found = learned(self._session.opened_store())
        is_open = found.lock.open
        for part in (self._name, self.score, self.go):
            part.setVisible(is_open)
        self.show()
        if not is_open:
            missing = [translate_engine(text, values) for text, values in found.lock.missing]
            lead = self.tr("This is locked, since nobody knows yet how often it would be wrong.")
            self.told.setText(" ".join([lead, *missing]))
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        least = round(100 * found.lock.threshold)
        self.score.setMinimum(least)
        self.score.show_value(least)
        self._count()
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Leave everything as it is."""
        self.hide()
        self.closed.emit()

    def accept(self) -> None:
        """Accept the rows that are counted, as one gesture, once there is a backup."""
        if self._found is not None and self._found.lock.open:
            self.go.setEnabled(False)
            self._session.backup.make("accept", self._accept)

    def _accept(self) -> None:
        session = self._session
        self.close_panel()
        try:
            done = accept_above(
                session.opened_store(),
                self.score.value() / 100,
                session.annotator,
                session.decide,
                backed_up=True,
            )
        except UserError as error:
            session.failed.emit(error)
            return
        if done:
            text = self.tr("{count} rows were accepted by their score. One undo takes them back.")
            session.noted.emit(sentence(text, count=done))

    def _count(self) -> None:
        found = self._found
        if found is None or found.model is None or not found.lock.open:
            return
        threshold = self.score.value() / 100
        rows = len(rows_above(self._session.opened_store(), threshold))
        judged, good, (low, _) = precision_above(found.model.tested, threshold)
        text = self.tr(
            "{rows} rows that wait have at least this chance. Of {judged} such rows shown by chance, "
            "people accepted {good} as they were: surely at least {low}. The rows are marked as "
            "accepted by their score, here and in exports. Rows kept for chance are left to you."
        )
        values = {"rows": number(rows), "judged": number(judged), "good": number(good)}
        self.told.setText(fill(text, {**values, "low": percent(low)}))
        self.go.setText(fill(self.tr("Accept {rows} rows"), {"rows": number(rows)}))
        self.go.setEnabled(rows > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Enter accepts; no other key decides anything behind it."""
        pressed = chord(event)
        if pressed == "Esc":
            self.close_panel()
        elif pressed == "Enter" and self.go.isVisible() and self.go.isEnabled():
            self.accept()
        else:
            event.accept()
