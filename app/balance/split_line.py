"""How much of an export evaluates: validation and test, as shares or as numbers of rows."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.parts.choice import Choice
from app.parts.number import Number
from app.parts.share import Share
from engine.mix.spec import COUNT, SHARE, TEST, TRAIN, VALIDATION, DatasetMix

_MOST_ROWS = 10_000_000
_MOST_PERCENT = 50.0
_EVALUATING = (VALIDATION, TEST)


class SplitLine(QWidget):
    """Two amounts side by side, and below them whether they are shares or rows."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shares = {name: Share(0.1, _MOST_PERCENT) for name in _EVALUATING}
        self.counts = {name: Number(0, _MOST_ROWS, 100) for name in _EVALUATING}
        self.by = Choice(
            [(SHARE, self.tr("of all rows")), (COUNT, self.tr("in rows"))], SHARE, letters=10
        )
        self.by.setAccessibleName(self.tr("Validation and test: share or number"))
        self.by.picked.connect(self._pick)
        names = {VALIDATION: self.tr("Validation"), TEST: self.tr("Test")}
        line = QHBoxLayout()
        line.setSpacing(8)
        for controls in (self.shares, self.counts):
            for name, control in controls.items():
                control.setAccessibleName(names[name])
                control.valueChanged.connect(self.edited)
                line.addWidget(control)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(line)
        layout.addWidget(self.by)
        self.setFocusProxy(self.shares[VALIDATION])
        self._follow()

    def show_mix(self, mix: DatasetMix) -> None:
        """Show the splits of a mix."""
        self.by.set_value(mix.split_by)
        for name in _EVALUATING:
            amount = mix.splits.get(name, 0)
            if mix.split_by == COUNT:
                self.counts[name].show_value(int(amount))
            else:
                self.shares[name].setMaximum(max(_MOST_PERCENT, 100 * amount))
                self.shares[name].show_share(amount)
        self._follow()

    def apply(self, mix: DatasetMix) -> DatasetMix:
        """The mix with the splits as they are set."""
        by = self.by.value()
        if by == COUNT:
            amounts: dict[str, float] = {name: each.amount() for name, each in self.counts.items()}
        else:
            amounts = {name: each.share() for name, each in self.shares.items()}
        if by == mix.split_by and all(
            mix.splits.get(name, 0) == amount for name, amount in amounts.items()
        ):
            return mix
        train = 0 if by == COUNT else round(1 - sum(amounts.values()), 6)
        return replace(mix, split_by=by, splits={TRAIN: train, **amounts})

    def _follow(self) -> None:
        by_count = self.by.value() == COUNT
        for each in self.shares.values():
            each.setVisible(not by_count)
        for count in self.counts.values():
            count.setVisible(by_count)

    def _pick(self) -> None:
        self._follow()
        self.edited.emit()
