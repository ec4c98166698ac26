"""Beside the candidate: the guidelines, why this item is shown, and what resembles it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.curate.review_queue import ReviewItem
from app.curate.similar_card import SimilarCard
from app.curate.why import why
from app.curate.why_card import WhyCard
from app.keys import Keys
from app.translate import isolate_ltr
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel, text_side
from engine.jobs.twins import Twin
from engine.model import Status

#: Pixels of the guidelines that stay in sight on a low screen; the rest is scrolled to.
_LEAST_GUIDE = 72


class SidePanel(QWidget):
    """Three cards; the first and the last can be hidden by a key."""

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = Card()
        self._guide.set_title(self.tr("Guidelines"))
        self._guide.header.addWidget(PlainLabel(isolate_ltr(keys.cap("guide")), "muted"))
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        inside = QWidget()
        inside.setLayout(self._lines)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Guidelines"))
        scroll.setWidget(inside)
        scroll.setMinimumHeight(_LEAST_GUIDE)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self._guide.body.addWidget(scroll)
        self._guidelines: str | None = None
        self.why = WhyCard()
        self.similar = SimilarCard(keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._guide, 1)
        layout.addWidget(self.why)
        layout.addWidget(self.similar)
        layout.addStretch(0)

    def show_guidelines(self, text: str) -> None:
        """The project's own guidelines, as plain text; ours when it has none."""
        if self._guidelines == text:
            return
        self._guidelines = text
        while (row := self._lines.takeAt(0)) is not None:
            if (widget := row.widget()) is not None:
                widget.deleteLater()
        lines = text.splitlines() if text.strip() else self._default_guidelines()
        for line in lines:
            if not line.strip():
                continue
            heading = line.startswith("#")
            label = PlainLabel(role="strong" if heading else "body", wrap=True)
            label.setText(_readable_line(line))
            label.setLayoutDirection(text_side(line))
            self._lines.addWidget(label)
        self._lines.addStretch(1)

    def _default_guidelines(self) -> list[str]:
        return [
            "# " + self.tr("Accept what a native speaker would write."),
            self.tr("1. Darija, not Standard Arabic."),
            self.tr("2. The label still fits."),
            self.tr("3. No personal data."),
            self.tr("4. Mixing in French is welcome."),
        ]

    def show_item(
        self, item: ReviewItem, twins: Sequence[Twin] | None, *, hidden: bool = False
    ) -> None:
        """Why this item, and what resembles it (None: not looked up yet); `hidden`: no scores before
        it is decided.
        """
        self.why.show_why(why(item, hidden=hidden))
        self.show_twins(item, twins, hidden=hidden)

    def show_twins(
        self, item: ReviewItem, twins: Sequence[Twin] | None, *, hidden: bool = False
    ) -> None:
        """What resembles the item."""
        hidden = hidden and item.candidate.status == Status.WAITING
        self.similar.show_twins(twins, item.text, hidden=hidden)

    def hidden_parts(self) -> list[str]:
        """The parts that a person hid."""
        parts = {"similar": self.similar, "guide": self._guide}
        return [name for name, part in parts.items() if part.isHidden()]

    def hide_parts(self, names: Sequence[str]) -> None:
        """Hide parts, as they were left."""
        self.similar.setHidden("similar" in names)
        self._guide.setHidden("guide" in names)

    def toggle_similar(self) -> None:
        """Show or hide what resembles the item."""
        self.similar.setVisible(self.similar.isHidden())

    def toggle_guidelines(self) -> None:
        """Show or hide the guidelines."""
        self._guide.setVisible(self._guide.isHidden())


def _readable_line(line: str) -> str:
    """A line of the guidelines: a heading without its signs, a list with a dot."""
    stripped = line.lstrip("#").strip() if line.startswith("#") else line.strip()
    return f"\u2022 {stripped[2:]}" if stripped[:2] in ("- ", "* ") else stripped
