"""What is known of a teacher, in plain words."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.parts.facts import number, sentence, size
from app.parts.form import Form
from app.translate import isolate, isolate_ltr, native_name, translate_engine
from app.widgets.card import Card
from app.widgets.chips import Chip, ChipStrip
from app.widgets.plain_label import PlainLabel
from app.widgets.signs import Sign
from app.words import variety_title
from engine.jobs.teacher_licence import licence_hint
from engine.model import VARIETIES
from engine.text.operations import OPERATIONS


class FactsCard(Card):
    """A line for each thing worth knowing before one trusts a model with an evening."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self.problem = PlainLabel(wrap=True)
        self.problem.hide()
        self._form = Form()
        self.fit = ChipStrip()
        self.fit.hide()
        self.fit.setAccessibleName(self.tr("Does it fit this computer?"))
        self.verdict = PlainLabel(wrap=True)
        self.verdict.hide()
        self._build: Mapping[str, Any] = {}
        self._facts: Mapping[str, Any] = {}
        self.body.addWidget(self.problem)
        self.body.addWidget(self.fit)
        self.body.addWidget(self.verdict)
        self.body.addLayout(self._form)

    def show_waiting(self, title: str) -> None:
        """The file is being read."""
        self.set_title(title)
        self._clear()
        self.problem.setText(self.tr("Reading the model file…"))
        self.problem.show()

    def show_problem(self, text: str) -> None:
        """Why nothing is known."""
        self._clear()
        self.problem.setText(text)
        self.problem.show()

    def _clear(self) -> None:
        self._form.clear()
        self._facts, self._build = {}, {}
        self.fit.hide()
        self.verdict.hide()

    def show_build(self, build: Mapping[str, Any]) -> None:
        """Which graphics cards can be used here, and what they take of this model."""
        self._build = build
        if self._facts:
            self._show_cards(build)
            self.updateGeometry()

    def show_facts(self, facts: Mapping[str, Any], fingerprint: Mapping[str, Any]) -> None:
        """Show what the file says of itself, and whether this computer holds it."""
        build = self._build
        self._clear()
        self.problem.hide()
        self._facts = facts
        add = self._form.add_fact
        if "verdict" in facts:
            self._show_fit(facts)
        self._show_file(facts)
        if facts.get("operations"):
            titles = [OPERATIONS[name].title for name in facts["operations"] if name in OPERATIONS]
            comma = "، " if self.isRightToLeft() else ", "
            add(self.tr("What it can do"), comma.join(map(translate_engine, titles)))
        if facts.get("languages"):
            add(self.tr("Languages"), self._languages(facts["languages"]))
        if "needs" in facts:
            self._show_needs(facts["needs"])
        self._show_licence(str(facts.get("licence") or ""))
        if facts.get("has_chat_template") is False:
            add(self.tr("Made for chat"), self.tr("no: it may answer less well"))
        if fingerprint.get("sha256"):
            add(self.tr("Fingerprint"), isolate_ltr(str(fingerprint["sha256"])[:16]))
        if not self._form.rowCount() and "verdict" not in facts:
            self.verdict.setText(
                self.tr("It needs no model file, so there is nothing to read here.")
            )
            self.verdict.show()
        if build:
            self.show_build(build)

    def _show_fit(self, facts: Mapping[str, Any]) -> None:
        """A chip with a sign and a word, and the sentence with its figures."""
        tones: dict[str, tuple[str, Sign, str]] = {
            "yes": ("ok", "accept", self.tr("Fits this computer")),
            "tight": ("warn", "warning", self.tr("Tight on this computer")),
            "no": ("bad", "reject", self.tr("Too large for this computer")),
        }
        tone, sign, word = tones[str(facts["fits"])]
        verdict = facts["verdict"]
        figures = {name: size(int(value)) for name, value in verdict["values"].items()}
        told = translate_engine(str(verdict["text"]), figures)
        self.fit.set_chips([Chip(word, tone, sign, tip=told)])
        self.verdict.setText(told)
        self.fit.show()
        self.verdict.show()

    def _show_licence(self, licence: str) -> None:
        shown = self.tr("not said in the file")
        self._form.add_fact(self.tr("Licence"), licence or shown, data=bool(licence))
        hint = licence_hint(licence)
        if hint:
            self._form.add_fact("", translate_engine(hint))

    def _show_needs(self, needs: Mapping[str, Any]) -> None:
        text = self.tr(
            "{total}: {weights} for the model, {context} to remember texts, {work} to work"
        )
        if needs["copies"]:
            text = self.tr(
                "{total}: {weights} for the model, {copies} for a copy of parts of it that suits "
                "the processor, {context} to remember texts, {work} to work"
            )
        names = ("total", "weights", "copies", "context", "work")
        figures = {name: size(int(needs[name])) for name in names}
        self._form.add_fact(self.tr("Memory it needs"), sentence(text, **figures))
        if needs.get("scoring"):
            more = sentence(self.tr("{size} more"), size=size(int(needs["scoring"])))
            self._form.add_fact(self.tr("While checks ask it"), more)
        if not needs["certain"]:
            rough = self.tr("This is rough: models of this family can not be reckoned exactly.")
            self._form.add_fact("", rough)

    def _show_cards(self, build: Mapping[str, Any]) -> None:
        name = self.tr("Graphics card")
        cards = build.get("cards", ())
        if not cards:
            self._form.add_fact(
                name,
                self.tr(
                    "none that this Zerria can use: it computes on the processor. The help says "
                    "how to install one that can."
                ),
            )
        for each in cards:
            text = self.tr("{card} ({kind}), {free} of {total} free")
            told = sentence(
                text,
                card=isolate(str(each["description"])),
                kind=isolate_ltr(str(each["kind"])),
                free=size(int(each["free"])),
                total=size(int(each["total"])),
            )
            self._form.add_fact(name, told)
        layers = build.get("layers_on_cards")
        if layers:
            text = self.tr("{chosen} of {all} layers")
            told = sentence(text, chosen=int(layers["chosen"]), all=int(layers["all"]))
            self._form.add_fact(self.tr("Computed on the card"), told)

    def _languages(self, codes: Sequence[object]) -> str:
        """Languages by their names in the window's language, as far as it knows them."""
        comma = "، " if self.isRightToLeft() else ", "
        return comma.join(
            variety_title(code) if code in VARIETIES else isolate_ltr(native_name(code) or code)
            for code in map(str, codes)
        )

    def _show_file(self, facts: Mapping[str, Any]) -> None:
        add = self._form.add_fact
        if facts.get("title"):
            add(self.tr("Model"), str(facts["title"]), data=True)
        if facts.get("file"):
            add(self.tr("File"), str(facts["file"]).replace("/", "/\u200b"), data=True)
        if facts.get("bytes"):
            text = self.tr("{size} on disk, {count} weights")
            shown = {"size": size(int(facts["bytes"]))}
            count = self._parameters(int(facts.get("parameters", 0)))
            add(self.tr("Size"), sentence(text, **shown, count=count))
        if facts.get("quantisation"):
            add(self.tr("Compression"), self._compression(facts))
        if facts.get("context"):
            tokens = sentence(self.tr("{number} tokens"), number=int(facts["context"]))
            add(self.tr("Longest text"), tokens)

    def _compression(self, facts: Mapping[str, Any]) -> str:
        bits = float(facts.get("bits_per_weight", 0))
        name = isolate_ltr(str(facts["quantisation"]))
        if facts["quantisation"] == "unknown":
            figure = isolate_ltr(f"{bits:.1f}")
            name = sentence(self.tr("{number} bits a weight"), number=figure)
        for least, text in (
            (15, self.tr("{name}: not compressed")),
            (7.5, self.tr("{name}: as good as uncompressed")),
            (5.4, self.tr("{name}: nearly as good as uncompressed")),
            (4.3, self.tr("{name}: the usual balance of size and quality")),
            (3.3, self.tr("{name}: more mistakes than in larger files of this model")),
        ):
            if bits >= least:
                return sentence(text, name=name)
        return sentence(self.tr("{name}: so compressed that it makes many mistakes"), name=name)

    def _parameters(self, count: int) -> str:
        if count >= 1_000_000_000:
            figure = isolate_ltr(f"{count / 1e9:.1f}")
            return sentence(self.tr("{figure} billion"), figure=figure)
        if count >= 1_000_000:
            figure = isolate_ltr(f"{count / 1e6:.1f}")
            return sentence(self.tr("{figure} million"), figure=figure)
        return number(count)
