"""What is known of a teacher, in plain words."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from app.parts.facts import number, sentence, size
from app.parts.form import Form
from app.translate import isolate_ltr, translate_engine
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from engine.text.operations import OPERATIONS


class FactsCard(Card):
    """A line for each thing worth knowing before one trusts a model with an evening."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self.problem = PlainLabel(wrap=True)
        self.problem.hide()
        self._form = Form()
        self.body.addWidget(self.problem)
        self.body.addLayout(self._form)

    def show_waiting(self, title: str) -> None:
        """The file is being read."""
        self.set_title(title)
        self._form.clear()
        self.problem.setText(self.tr("Reading the model file…"))
        self.problem.show()

    def show_problem(self, text: str) -> None:
        """Why nothing is known."""
        self._form.clear()
        self.problem.setText(text)
        self.problem.show()

    def show_facts(self, facts: Mapping[str, Any], fingerprint: Mapping[str, Any]) -> None:
        """Show what the file says of itself."""
        self.problem.hide()
        self._form.clear()
        add = self._form.add_fact
        self._show_file(facts)
        if facts.get("operations"):
            titles = [OPERATIONS[name].title for name in facts["operations"] if name in OPERATIONS]
            comma = "، " if self.isRightToLeft() else ", "
            add(self.tr("What it can do"), comma.join(map(translate_engine, titles)))
        if facts.get("parameters"):
            add(self.tr("Parameters"), self._parameters(int(facts["parameters"])))
        if facts.get("estimated_memory"):
            needs = size(int(facts["estimated_memory"]))
            add(self.tr("Memory it needs"), sentence(self.tr("about {size}"), size=needs))
        if facts.get("quantisation"):
            add(self.tr("Compression"), isolate_ltr(str(facts["quantisation"])))
        if facts.get("context"):
            tokens = sentence(self.tr("{number} tokens"), number=int(facts["context"]))
            add(self.tr("Longest text"), tokens)
        if facts.get("languages"):
            add(self.tr("Languages"), isolate_ltr(", ".join(map(str, facts["languages"]))))
        licence = str(facts.get("licence") or "")
        add(self.tr("Licence"), licence or self.tr("not said in the file"), data=bool(licence))
        if "has_chat_template" in facts:
            good, bad = self.tr("yes"), self.tr("no: it may answer less well")
            add(self.tr("Made for chat"), good if facts["has_chat_template"] else bad)
        if fingerprint.get("sha256"):
            add(self.tr("Fingerprint"), isolate_ltr(str(fingerprint["sha256"])[:16]))

    def _show_file(self, facts: Mapping[str, Any]) -> None:
        add = self._form.add_fact
        if facts.get("title"):
            add(self.tr("Model"), str(facts["title"]), data=True)
        if facts.get("file"):
            add(self.tr("File"), str(facts["file"]).replace("/", "/\u200b"), data=True)
        if facts.get("bytes"):
            add(self.tr("Size on disk"), size(int(facts["bytes"])))

    def _parameters(self, count: int) -> str:
        if count >= 1_000_000_000:
            figure = isolate_ltr(f"{count / 1e9:.1f}")
            return sentence(self.tr("{figure} billion"), figure=figure)
        if count >= 1_000_000:
            figure = isolate_ltr(f"{count / 1e6:.1f}")
            return sentence(self.tr("{figure} million"), figure=figure)
        return number(count)
