"""What the next prompts learn from rejections: reasons to choose, sentences and texts to edit."""

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.curate.aided_texts import AidedTexts
from app.parts.form import button, check_box, row_of, scrolled
from app.session import Session
from app.widgets.bidi_text import BidiText
from app.widgets.plain_label import PlainLabel
from app.words import reason_title
from engine.jobs.guidance import (
    MOST_EXAMPLES,
    MOST_SENTENCES,
    Guidance,
    kept_guidance,
    reason_counts,
    suggested,
)
from engine.store import Store

_HEIGHT = 110
_SIZE = 14


class Learned(QWidget):
    """The guidance of one recipe. What is shown is what is added to the prompt."""

    #: Keep this guidance (`Guidance`) for the recipe of this name.
    kept = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._aid = AidedTexts(session, self)
        self._store: Store | None = None
        self.recipe = ""
        self.reasons: dict[str, QCheckBox] = {}
        self._told = PlainLabel(role="muted", wrap=True)
        self._boxes = QVBoxLayout()
        self.sentences = _editor(self.tr("Sentences for the prompt, one a line"))
        self.examples = _editor(self.tr("Rejected texts to show, one a line"))
        self.propose = button(self.tr("Propose from these reasons"))
        self.propose.clicked.connect(self._propose)
        self.keep = button(self.tr("Use from now on"))
        self.keep.clicked.connect(self._keep)
        self.clear = button(self.tr("Use nothing"))
        self.clear.clicked.connect(self._clear)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._told)
        column.addLayout(self._boxes)
        column.addLayout(row_of(self.propose, None, self._aid.button))
        for each in (self.sentences, self.examples):
            column.addWidget(PlainLabel(each.accessibleName(), "muted"))
            column.addWidget(each)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(inside, self.tr("What was rejected")), 1)
        layout.addLayout(row_of(None, self.clear, self.keep))

    def show_recipe(self, store: Store, recipe: str) -> None:
        """Show the counts of a recipe's reasons and what the project keeps for it."""
        self._store, self.recipe = store, recipe
        counts: Counter[str] = Counter()
        for each in reason_counts(store):
            if each["recipe"] == recipe and each["reason"]:
                counts[each["reason"]] += each["count"]
        guidance = kept_guidance(store, recipe)
        for box in self.reasons.values():
            self._boxes.removeWidget(box)
            box.deleteLater()
        self.reasons = {}
        for reason, number in counts.most_common(MOST_SENTENCES):
            box = check_box(f"{reason_title(reason)} ({number})")
            box.setChecked(reason in guidance.reasons)
            self.reasons[reason] = box
            self._boxes.addWidget(box)
        self.propose.setEnabled(bool(counts))
        self._told.setText(
            self.tr("Choose the reasons that the teacher is to learn from. Edit what it is told.")
            if counts
            else self.tr("No row of this recipe was rejected for a reason yet.")
        )
        self._show(guidance)
        self._aid.attach((self.examples, self.sentences), store.setting("variety"))

    def guidance(self) -> Guidance:
        """As it stands in the editors."""
        chosen = tuple(name for name, box in self.reasons.items() if box.isChecked())
        return Guidance(
            chosen,
            tuple(self.sentences.text().split("\n"))[:MOST_SENTENCES],
            tuple(self.examples.text().split("\n"))[:MOST_EXAMPLES],
        ).within_limits()

    def _show(self, guidance: Guidance) -> None:
        self.sentences.set_text("\n".join(guidance.sentences))
        self.examples.set_text("\n".join(guidance.examples))

    def _propose(self) -> None:
        if self._store is not None:
            chosen = [name for name, box in self.reasons.items() if box.isChecked()]
            self._show(suggested(self._store, self.recipe, chosen))

    def _keep(self) -> None:
        self.kept.emit(self.recipe, self.guidance())

    def _clear(self) -> None:
        self._show(Guidance())
        self._keep()


def _editor(name: str) -> BidiText:
    made = BidiText(size=_SIZE, editable=True)
    made.setProperty("field", True)
    made.setAccessibleName(name)
    made.setFixedHeight(_HEIGHT)
    return made
