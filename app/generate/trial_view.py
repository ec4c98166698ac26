"""The answer to one trial of a prompt: its text, and what each check says of it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.curate.item_card import verifier_title
from app.generate.one_trial import Tried
from app.parts.facts import sentence
from app.translate import isolate
from app.widgets.bidi_text import BidiText
from app.widgets.chips import VerdictChips
from app.widgets.plain_label import PlainLabel
from app.words import verdict_sentence
from engine.model import Outcome

_SIZE = 14
_MOST_OF_SEED = 80


class TrialView(QWidget):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = PlainLabel(role="muted", wrap=True)
        self._text = BidiText(size=_SIZE, fit=(1, 4))
        self._text.setAccessibleName(self.tr("The answer"))
        self._chips = VerdictChips()
        self._chips.setAccessibleName(self.tr("What the checks say"))
        self._why = PlainLabel(role="muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for each in (self._told, self._text, self._chips, self._why):
            layout.addWidget(each)
        self.hide()

    def clear(self) -> None:
        """Nothing was tried."""
        self.hide()

    def tell(self, text: str) -> None:
        """Say what happens, with no answer to show."""
        self._told.setText(text)
        for each in (self._text, self._chips, self._why):
            each.hide()
        self.show()

    def show_answer(self, tried: Tried) -> None:
        """Show what came; the sentences are of the checks that do not pass."""
        if tried.problem or not tried.count:
            self.tell(tried.problem or self.tr("No answer came."))
            return
        told = self.tr("One trial, from “{seed}”. Nothing is stored.")
        seed = " ".join(tried.seed_text.split())[:_MOST_OF_SEED]
        parts = [sentence(told, seed=isolate(seed))]
        if tried.count > 1:
            more = self.tr("{count} records came; this is the first.")
            parts.append(sentence(more, count=tried.count))
        self._told.setText(" ".join(parts))
        self._text.set_text(tried.text)
        self._chips.set_verdicts([(each, verifier_title(each)) for each in tried.verdicts])
        why = [
            verdict_sentence(each)
            for each in tried.verdicts
            if each.outcome in (Outcome.FLAG, Outcome.REJECT)
        ]
        self._why.setText("\n".join(f"\u2022 {each}" for each in why))
        for each in (self._text, self._chips):
            each.show()
        self._why.setVisible(bool(why))
        self.show()

    def summary(self) -> str:
        """What is shown, for tests."""
        shown = (self._told, self._why)
        texts = [each.text() for each in shown if not each.isHidden()]
        if not self._text.isHidden():
            texts.insert(1, self._text.toPlainText())
        return "\n".join(texts) if not self.isHidden() else ""
