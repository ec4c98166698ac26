"""The mix in a few controls: how real, how much of a seed, how many rows, which parts, quotas."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.parts.choice import Choice
from app.parts.form import Form, button, row_of
from app.parts.mix_setting import counted_quotas, equal_quotas, is_counted, is_equal
from app.parts.number import Number
from app.translate import isolate
from app.widgets.plain_label import PlainLabel
from engine.mix.spec import TEST, TRAIN, VALIDATION, DatasetMix, Quota

NONE, EQUAL, BY_HAND, FROM_FILE = "none", "equal", "by_hand", "file"
_MOST_ROWS = 10_000_000


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
        self.floor = Number(0, 100, 50, suffix=" %")
        self.cap = Number(0, 1000, 3)
        self.rows = Number(0, _MOST_ROWS, 0, special=self.tr("as many as there can be"))
        self.rows.setSingleStep(100)
        self.validation = Number(0, 50, 10, suffix=" %")
        self.test = Number(0, 50, 10, suffix=" %")
        self.quotas = Choice(letters=16)
        self._hand = Form()
        for each in (self.floor, self.cap, self.rows, self.validation, self.test):
            each.valueChanged.connect(self._edit)
        self.quotas.picked.connect(self._pick)
        form = Form()
        form.add(self.tr("Real rows, at least"), self.floor)
        form.add(self.tr("From one seed, at most"), self.cap)
        form.add(self.tr("Rows in all"), self.rows)
        parts = QWidget()
        line = QHBoxLayout(parts)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.validation)
        line.addWidget(self.test)
        form.add(self.tr("Validation, test"), parts)
        self.validation.setAccessibleName(self.tr("Validation"))
        self.test.setAccessibleName(self.tr("Test"))
        form.add(self.tr("Labels"), self.quotas)
        load = button(self.tr("Load a mix…"))
        load.clicked.connect(self.load_wanted)
        save = button(self.tr("Save as a file…"))
        save.clicked.connect(self.save_wanted)
        note = self.tr("A seed and all that grew from it stay in the same part.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addLayout(self._hand)
        layout.addWidget(PlainLabel(note, "muted", wrap=True))
        layout.addLayout(row_of(load, save))

    def show_mix(self, mix: DatasetMix, labels: list[str]) -> None:
        """Show a mix over the labels that the project has."""
        if self._shown and labels == self._labels and mix == self.mix():
            self._mix = mix  # nothing to show: a number half typed stays
            return
        self._mix, self._labels, self._shown = mix, labels, True
        self.floor.show_value(round(100 * mix.floor))
        self.cap.show_value(mix.max_synthetic_per_seed)
        self.rows.show_value(mix.rows)
        self.validation.show_value(round(100 * mix.splits.get(VALIDATION, 0.0)))
        self.test.show_value(round(100 * mix.splits.get(TEST, 0.0)))
        way = self._way(mix)
        options = [
            (NONE, self.tr("as they come")),
            (EQUAL, self.tr("as many of each")),
            (BY_HAND, self.tr("so many of each:")),
        ]
        if way == FROM_FILE:
            options.append((FROM_FILE, self.tr("as in the file")))
        self.quotas.set_options(options, way)
        self._show_counts(way)

    def mix(self) -> DatasetMix:
        """The mix as it is set now."""
        was = self._mix
        floor = self.floor.value() / 100
        splits = {
            VALIDATION: self.validation.value() / 100,
            TEST: self.test.value() / 100,
        }
        splits = {TRAIN: round(1 - sum(splits.values()), 2), **splits}
        same = {name: round(100 * share) for name, share in was.splits.items() if share}
        now = {name: round(100 * share) for name, share in splits.items() if share}
        return replace(
            was,
            floor=was.floor if round(100 * was.floor) == self.floor.value() else floor,
            max_synthetic_per_seed=self.cap.value(),
            rows=self.rows.value(),
            splits=was.splits if same == now else splits,
            quotas=self._chosen_quotas(),
        )

    def count_of(self, label: str) -> Number:
        """The control of one label, while they are set by hand."""
        return self._counts[label]

    def _chosen_quotas(self) -> tuple[Quota, ...]:
        way = self.quotas.value()
        if way == NONE:
            return ()
        if way == EQUAL:
            return equal_quotas(self._labels)
        if way == BY_HAND:
            return counted_quotas({name: each.value() for name, each in self._counts.items()})
        return self._mix.quotas

    def _way(self, mix: DatasetMix) -> str:
        if not mix.quotas:
            return NONE
        if is_equal(mix):
            return EQUAL
        return BY_HAND if is_counted(mix) else FROM_FILE

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
            start = max(1, (self.rows.value() or 1000) // max(1, len(self._labels)))
            quotas = counted_quotas(dict.fromkeys(self._labels, start))
            self._mix = replace(self._mix, quotas=quotas)
        self._show_counts(way)
        self.edited.emit()

    def _edit(self) -> None:
        self.edited.emit()
