"""How a document is cut into passages: their length, and how much comes again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.parts.form import Form
from app.parts.number import Number
from app.widgets.plain_label import PlainLabel
from engine.plugin import Chunking
from engine.text.chunks import LARGEST, SMALLEST


class PassageSizes(QWidget):
    """Two numbers; the overlap stays under half of the size."""

    #: A person changed one: the document is to be cut anew.
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        usual = Chunking()
        self.size_of = Number(SMALLEST, LARGEST, usual.size)
        self.size_of.setSingleStep(100)
        self.overlap = Number(0, usual.size // 2 - 1, usual.overlap)
        self.overlap.setSingleStep(50)
        self.size_of.valueChanged.connect(self._change_size)
        self.overlap.valueChanged.connect(self.changed)
        form = Form()
        form.add(self.tr("Longest passage, in characters"), self.size_of)
        form.add(self.tr("Of these, from the one before"), self.overlap)
        explained = PlainLabel(
            self.tr(
                "A passage ends where a sentence ends. Short passages suit small models; some "
                "overlap keeps what two passages say together."
            ),
            "muted",
            wrap=True,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addWidget(explained)

    def chunking(self) -> Chunking:
        """What is set."""
        return Chunking(self.size_of.value(), self.overlap.value())

    def _change_size(self, size: int) -> None:
        self.overlap.blockSignals(True)
        self.overlap.setMaximum((size - 1) // 2)
        self.overlap.blockSignals(False)
        self.changed.emit()
