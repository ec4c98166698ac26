"""Beside the candidate: the guidelines, why this item is shown, and what resembles it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.curate.item_card import verifier_title
from app.curate.review_queue import ReviewItem
from app.curate.twins import twin_of
from app.keys import Keys
from app.parts.facts import decimal
from app.translate import isolate_ltr, translate_engine
from app.widgets.bars import Bar, Bars
from app.widgets.bidi_text import BidiText
from app.widgets.card import Card
from app.widgets.key_button import KeyButton
from app.widgets.plain_label import PlainLabel, text_side
from app.words import joined, verdict_sentence
from engine.i18n import fill
from engine.model import Outcome, Status, Stream, Verdict

_TONES = {Outcome.PASS: "accent", Outcome.FLAG: "warn", Outcome.REJECT: "bad"}
_DATA_SIZE = 12
#: The checks that say most: the lowest scores; the chips show all.
_MOST_BARS = 3
#: Pixels of the guidelines that stay in sight on a low screen; the rest is scrolled to.
_LEAST_GUIDE = 40


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
        self._bars = Bars(self.tr("Why this item"))
        self._bars.empty = self.tr("No check has looked at it yet.")
        self._why = Card()
        self._why.set_title(self.tr("Why this item"))
        self._rank = PlainLabel(role="muted")
        self._rank.setToolTip(self.tr("The best come first: the mean of what the checks say."))
        self._why.header.addWidget(self._rank)
        self._reason = PlainLabel(role="muted", wrap=True)
        self._why.body.addWidget(self._reason)
        self._why.body.addWidget(self._bars)
        self._similar = Card()
        self._similar.set_title(self.tr("Similar, already there"))
        self._similar.header.addWidget(PlainLabel(isolate_ltr(keys.cap("similar")), "muted"))
        # The words that the twin does not share with the candidate are marked; the rest is common.
        self._twin = BidiText(size=_DATA_SIZE, fit=(1, 4))
        self._twin.setAccessibleName(self.tr("Similar, already there"))
        self._likeness = PlainLabel(role="muted", wrap=True)
        self._similar.body.addWidget(self._twin)
        self.copy = KeyButton(self.tr("A copy"), keys.cap("copy"), "small")
        self.copy.setObjectName("copy")
        foot = QHBoxLayout()
        foot.addWidget(self._likeness, 1)
        foot.addWidget(self.copy)
        self._similar.body.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._guide, 1)
        layout.addWidget(self._why)
        layout.addWidget(self._similar)
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

    def show_item(self, item: ReviewItem, *, hidden: bool = False) -> None:
        """Why this item, and what resembles it; `hidden`: no scores before it is decided."""
        candidate = item.candidate
        hidden = hidden and candidate.status == Status.WAITING
        for part in (self._bars, self._rank, self._likeness):
            part.setVisible(not hidden)
        self._reason.setText(self._told(item, hidden=hidden))
        self._reason.setVisible(bool(item.stream or hidden))
        lowest = sorted(candidate.verdicts, key=lambda each: each.score)[:_MOST_BARS]
        self._bars.set_bars([_bar(each) for each in lowest])
        self._rank.setText(decimal(candidate.score))
        self._show_twin(item)

    def _told(self, item: ReviewItem, *, hidden: bool) -> str:
        """Which stream of the queue shows it."""
        told = {
            str(Stream.RANDOM): self.tr("Shown by chance: such rows tell how good all rows are."),
            str(Stream.UNCERTAIN): self.tr("Hard to tell: your answer teaches the queue most."),
            str(Stream.LIKELY): self.tr("Likely good."),
        }.get(item.stream, "")
        if hidden:
            return joined([told, self.tr("Scores are hidden until you decide.")])
        if item.chance is None:
            return told
        chance = fill(self.tr("Chance: {share}"), {"share": isolate_ltr(f"{item.chance:.0%}")})
        return joined([told, chance])

    def _show_twin(self, item: ReviewItem) -> None:
        twin = twin_of(item)
        self._twin.setVisible(twin is not None)
        self.copy.setVisible(twin is not None)
        if twin is None:
            self._likeness.setText(
                self.tr("Nothing like it among seeds, accepted items and its run.")
            )
            return
        self._twin.set_text(twin.text)
        self._twin.compare_with(item.text, "removed")
        kinds = {
            "seed": self.tr("seed"),
            "accepted": self.tr("accepted"),
            "run": self.tr("in this run"),
        }
        kind = kinds.get(twin.kind, "")
        self._likeness.setText(f"{isolate_ltr(twin.similarity)}\u2002{kind}")

    def hidden_parts(self) -> list[str]:
        """The parts that a person hid."""
        parts = {"similar": self._similar, "guide": self._guide}
        return [name for name, part in parts.items() if part.isHidden()]

    def hide_parts(self, names: Sequence[str]) -> None:
        """Hide parts, as they were left."""
        self._similar.setHidden("similar" in names)
        self._guide.setHidden("guide" in names)

    def toggle_similar(self) -> None:
        """Show or hide what resembles the item."""
        self._similar.setVisible(self._similar.isHidden())

    def toggle_guidelines(self) -> None:
        """Show or hide the guidelines."""
        self._guide.setVisible(self._guide.isHidden())


def _bar(verdict: Verdict) -> Bar:
    return Bar(
        translate_engine(verifier_title(verdict)),
        verdict.score,
        decimal(verdict.score) if verdict.outcome != Outcome.UNSCORED else "\u2013",
        tone=_TONES.get(verdict.outcome, "muted"),
        tip=verdict_sentence(verdict),
    )


def _readable_line(line: str) -> str:
    """A line of the guidelines: a heading without its signs, a list with a dot."""
    stripped = line.lstrip("#").strip() if line.startswith("#") else line.strip()
    return f"\u2022 {stripped[2:]}" if stripped[:2] in ("- ", "* ") else stripped
