"""The mix in a few controls on top, and the rest of its keys in parts that fold away."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.balance.detail_section import DetailSection
from app.balance.evaluation_section import EvaluationSection
from app.balance.file_section import FileSection
from app.balance.licence_section import LicenceSection
from app.balance.limit_sections import LengthSection, LimitsSection, RareSection
from app.balance.mix_section import MixSection, Offered
from app.balance.quota_section import QuotaSection
from app.balance.split_line import SplitLine
from app.parts.choice import Choice
from app.parts.form import Form
from app.parts.mix_setting import counted_quotas, equal_quotas, is_counted, is_equal
from app.parts.number import Number
from app.parts.share import Share
from app.translate import isolate
from app.widgets.plain_label import PlainLabel
from engine.mix.mix_file import to_toml
from engine.mix.spec import DatasetMix

NONE, EQUAL, BY_HAND, LISTED = "none", "equal", "by_hand", "listed"
_MOST_ROWS = 10_000_000
_MOST_PER_SEED = 1000
_UNNAMED_ROWS = 1000


class MixForm(QWidget):
    """Shows a mix and gives back the changed one; what has no control here is kept as it was."""

    #: A person changed something.
    edited = Signal()
    load_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mix = DatasetMix()
        self._labels: list[str] = []
        self._shown = False
        self._counts: dict[str, Number] = {}
        self.floor = Share(0.5)
        self.cap = Number(0, _MOST_PER_SEED, 3)
        self.rows = Number(0, _MOST_ROWS, 0, special=self.tr("as many as there can be"))
        self.rows.setSingleStep(100)
        self.splits = SplitLine()
        self.quotas = Choice(letters=16)
        self._hand = Form()
        for each in (self.floor, self.cap, self.rows):
            each.valueChanged.connect(self._edit)
        self.splits.edited.connect(self._edit)
        self.quotas.picked.connect(self._pick)
        form = Form()
        form.add(self.tr("Real rows, at least"), self.floor)
        form.add(self.tr("From one seed, at most"), self.cap)
        form.add(self.tr("Rows in all"), self.rows)
        form.add(self.tr("Validation, test"), self.splits)
        form.add(self.tr("Labels"), self.quotas)
        note = self.tr("A seed and all that grew from it stay in the same part.")
        self.quota_list = QuotaSection()
        self.quota_list.edited.connect(self._take_list)
        self.rare, self.limits, self.lengths = RareSection(), LimitsSection(), LengthSection()
        self.evaluation, self.licences = EvaluationSection(), LicenceSection()
        self.details, self.file = DetailSection(), FileSection()
        self._others: tuple[MixSection, ...] = (
            self.rare,
            self.limits,
            self.evaluation,
            self.licences,
            self.lengths,
            self.details,
        )
        self.file.load_wanted.connect(self.load_wanted)
        self.file.save_wanted.connect(self.save_wanted)
        self.settings = QWidget()
        inside = QVBoxLayout(self.settings)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addLayout(form)
        inside.addLayout(self._hand)
        inside.addWidget(PlainLabel(note, "muted", wrap=True))
        inside.addWidget(self.quota_list)
        for section in self._others:
            section.edited.connect(self._edit)
            inside.addWidget(section)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.settings)
        layout.addWidget(self.file)

    @property
    def sections(self) -> tuple[MixSection, ...]:
        """The parts that fold away, in their order."""
        return (self.quota_list, *self._others, self.file)

    def show_mix(self, mix: DatasetMix, labels: list[str]) -> None:
        """Show a mix over the labels that the project has."""
        self.settings.setEnabled(True)
        if self._shown and labels == self._labels and mix == self.mix():
            self._mix = mix  # nothing to show: a number half typed stays
            self._mark(mix)
            return
        self._mix, self._labels, self._shown = mix, labels, True
        self.floor.show_share(mix.floor)
        self.cap.show_value(mix.max_synthetic_per_seed)
        self.rows.show_value(mix.rows)
        self.splits.show_mix(mix)
        self._show_way(mix)
        for section in self.sections:
            section.show_mix(mix)
        self._mark(mix)

    def show_broken(self, text: str) -> None:
        """Show the text of a mix that can not be read; nothing can be set until there is another."""
        self._shown = False
        self.settings.setEnabled(False)
        self.file.show_text(text)
        self.file.set_open(True)

    @property
    def broken_text(self) -> str | None:
        """The text that `show_broken` shows, else None."""
        return None if self.settings.isEnabled() else self.file.text.toPlainText()

    def mix(self) -> DatasetMix:
        """The mix as it is set now."""
        mix = replace(
            self._mix,
            floor=self.floor.share(),
            max_synthetic_per_seed=self.cap.amount(),
            rows=self.rows.amount(),
        )
        mix = self._with_quotas(self.splits.apply(mix))
        for section in self._others:
            mix = section.apply(mix)
        return mix

    def offer(self, offered: Offered) -> None:
        """Take what the project offers to choose from."""
        for section in self.sections:
            section.offer(offered)

    def show_filled(self, quotas: Sequence[Mapping[str, Any]]) -> None:
        """Show beside each quota how many of its rows are there."""
        self.quota_list.show_filled(quotas)

    def count_of(self, label: str) -> Number:
        """The control of one label, while they are set by hand."""
        return self._counts[label]

    def _with_quotas(self, mix: DatasetMix) -> DatasetMix:
        way = self.quotas.value()
        if way == NONE:
            return replace(mix, quotas=())
        if way == EQUAL:
            return replace(mix, quotas=equal_quotas(self._labels))
        if way == BY_HAND:
            counts = {name: each.amount() for name, each in self._counts.items()}
            return replace(mix, quotas=counted_quotas(counts))
        return mix

    def _way(self, mix: DatasetMix) -> str:
        if not mix.quotas:
            return NONE
        if is_equal(mix):
            return EQUAL
        # A quota of no rows at all is in the list only: a label's number 0 means any number.
        plain = is_counted(mix) and all(each.count for each in mix.quotas)
        return BY_HAND if plain else LISTED

    def _show_way(self, mix: DatasetMix) -> None:
        way = self._way(mix)
        options = [
            (NONE, self.tr("as they come")),
            (EQUAL, self.tr("as many of each")),
            (BY_HAND, self.tr("so many of each:")),
        ]
        if way == LISTED:
            options.append((LISTED, self.tr("as in the list of quotas")))
        self.quotas.set_options(options, way)
        self._show_counts(way)

    def _show_counts(self, way: str) -> None:
        held = {str(each.cell.get("label", "")): each.count or 0 for each in self._mix.quotas}
        labels = sorted({*self._labels, *held} - {""}) if way == BY_HAND else []
        if list(self._counts) == labels:
            for label, control in self._counts.items():
                control.show_value(held.get(label, 0))
            return
        self._hand.clear()
        self._counts = {}
        for label in labels:
            control = Number(0, _MOST_ROWS, held.get(label, 0))
            control.valueChanged.connect(self._edit)
            self._hand.add(isolate(label), control)
            self._counts[label] = control

    def _pick(self, way: str) -> None:
        if way == BY_HAND and not is_counted(self._mix):
            rows = self.rows.amount() or _UNNAMED_ROWS
            start = max(1, rows // max(1, len(self._labels)))
            quotas = counted_quotas(dict.fromkeys(self._labels, start))
            self._mix = replace(self._mix, quotas=quotas)
        self._show_counts(way)
        self._edit()

    def _take_list(self) -> None:
        self._mix = replace(self._mix, quotas=self.quota_list.quotas())
        self._show_way(self._mix)
        self._tell(self.mix())

    def _edit(self) -> None:
        mix = self.mix()
        self.quota_list.show_mix(mix)
        self._tell(mix)

    def _tell(self, mix: DatasetMix) -> None:
        self._mark(mix)
        self.edited.emit()

    def _mark(self, mix: DatasetMix) -> None:
        for section in self.sections:
            section.mark(mix)
        self.file.show_text(to_toml(mix))
