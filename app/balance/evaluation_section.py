"""A foldable part of the mix: which rows evaluate, and what training keeps away from."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.balance.mix_section import MixSection
from app.balance.name_list import NameList
from app.parts.form import Form, button, check_box
from app.parts.number import Number
from app.parts.share import Share
from app.widgets.plain_label import PlainLabel
from engine.mix.spec import EVALUATION, DatasetMix, Decontamination

_REAL, _ANY = EVALUATION
_MOST_WORDS = 50


class EvaluationSection(MixSection):
    """Real rows only, the test rows of earlier exports, files that are held out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Evaluation"),
            self.tr(
                "When a model trained on this dataset is to be measured: on real rows, and on none "
                "that it has learnt."
            ),
            parent,
        )
        self.real = check_box(self.tr("Only real rows for validation and test"))
        self.earlier = check_box(self.tr("Keep test rows of earlier exports for test"))
        self.add_file = button(self.tr("Add a held-out file…"))
        self.add_file.clicked.connect(self._ask)
        self.files = NameList(self.tr("Held-out files"), self.add_file)
        self.files.edited.connect(self._edit)
        self.ngram = Number(1, _MOST_WORDS, 4)
        self.overlap = Share(0.5)
        self.overlap.setMinimum(0.1)
        for box in (self.real, self.earlier):
            box.toggled.connect(self._edit)
            self.body.addWidget(box)
        text = self.tr(
            "Held-out files hold the rows by which the model will be judged, such as a published "
            "test set. Rows that are the same or nearly so stay out of the export."
        )
        self.body.addWidget(PlainLabel(text, "muted", wrap=True))
        self.body.addWidget(self.files)
        near = self.tr(
            "A row is near when at least this share of its runs of words, each so many words long, "
            "is also in one row of a file."
        )
        self._near = PlainLabel(near, "muted", wrap=True)
        form = Form()
        names = [
            form.add(self.tr("Words in a run"), self.ngram),
            form.add(self.tr("Shared, at least"), self.overlap),
        ]
        self.body.addLayout(form)
        self.body.addWidget(self._near)
        self._fine: list[QWidget] = [*names, self.ngram, self.overlap, self._near]
        self.ngram.valueChanged.connect(self._edit)
        self.overlap.valueChanged.connect(self._edit)
        self._follow()

    def show_mix(self, mix: DatasetMix) -> None:
        """Show what evaluates."""
        for box, on in (
            (self.real, mix.evaluation == _REAL),
            (self.earlier, mix.keep_earlier_tests),
        ):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        self.files.show_names(mix.decontamination.files)
        self.ngram.show_value(mix.decontamination.ngram)
        self.overlap.show_share(mix.decontamination.overlap)
        self._follow()

    def apply(self, mix: DatasetMix) -> DatasetMix:
        """The mix with this part as it is set."""
        return replace(
            mix,
            evaluation=_REAL if self.real.isChecked() else _ANY,
            keep_earlier_tests=self.earlier.isChecked(),
            decontamination=Decontamination(
                self.files.names(), self.ngram.amount(), self.overlap.share()
            ),
        )

    def keys(self, mix: DatasetMix) -> object:
        """The part of the mix that is shown."""
        return (mix.evaluation, mix.keep_earlier_tests, mix.decontamination)

    def _ask(self) -> None:
        found, _ = QFileDialog.getOpenFileNames(self, self.tr("Add held-out files"))
        for each in found:
            self.files.add(str(Path(each)))

    def _follow(self) -> None:
        for each in self._fine:
            each.setVisible(bool(self.files.names()))

    def _edit(self) -> None:
        self._follow()
        self.edited.emit()
