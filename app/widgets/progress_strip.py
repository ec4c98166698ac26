"""A long operation at a glance: what is done, how far it is, and a button to stop it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from app.translate import isolate_ltr
from app.widgets.plain_label import PlainLabel


class ProgressStrip(QWidget):
    """Hidden until `begin`. The owner says when it ended: a stop takes its time."""

    #: The person wants it to stop.
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = PlainLabel()
        self._numbers = PlainLabel()
        self._detail = PlainLabel(role="muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.clicked.connect(self._wants_stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._label)
        layout.addWidget(self._numbers)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._detail)
        layout.addWidget(self._stop)
        layout.setAlignment(self._bar, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def begin(self, text: str, can_stop: bool = True) -> None:
        """Show the strip, busy until the first `advance`."""
        self._label.setText(text)
        self._numbers.setText("")
        self._detail.setText("")
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(text)
        self._stop.setText(self.tr("Stop"))
        self._stop.setEnabled(True)
        self._stop.setVisible(can_stop)
        self.show()

    def advance(self, done: int, total: int, detail: str = "") -> None:
        """Show how far it is; a total of 0 is unknown. `detail` is speed and time left."""
        self._bar.setRange(0, total)
        self._bar.setValue(min(done, total))
        self._numbers.setText(isolate_ltr(f"{done} / {total}") if total else "")
        self._detail.setText(detail)

    def end(self) -> None:
        """Hide the strip."""
        self.hide()

    def _wants_stop(self) -> None:
        self._stop.setEnabled(False)
        self._stop.setText(self.tr("Stopping…"))
        self.stop_wanted.emit()
