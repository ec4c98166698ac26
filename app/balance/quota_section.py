"""A foldable part of the mix: quotas over any crossing of keys, each beside what is there."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.balance.mix_section import MixSection, Offered
from app.balance.quota_value import KeyLine
from app.parts.cell_words import cell_title
from app.parts.choice import Choice
from app.parts.facts import sentence
from app.parts.form import button, row_of
from app.parts.number import Number
from app.parts.share import Share
from app.translate import isolate
from app.widgets.plain_label import PlainLabel
from engine.i18n import fill
from engine.mix.spec import CELL_KEYS, DatasetMix, Quota

SHARE, COUNT = "share", "count"
_MOST_ROWS = 10_000_000


class Amount(QWidget):
    """How many rows: a share of all of them, or a number."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share = Share(0.1)
        self.count = Number(0, _MOST_ROWS, 100)
        self.unit = Choice(
            [(SHARE, self.tr("of all rows")), (COUNT, self.tr("rows"))], SHARE, letters=8
        )
        self.unit.setAccessibleName(self.tr("Share or number"))
        self.share.valueChanged.connect(self.edited)
        self.count.valueChanged.connect(self.edited)
        self.unit.picked.connect(self._pick)
        line = row_of(self.share, self.count, self.unit, stretch=False)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self._follow()

    def show_quota(self, quota: Quota) -> None:
        """Show what a quota asks for."""
        self.unit.set_value(SHARE if quota.count is None else COUNT)
        if quota.share is not None:
            self.share.show_share(quota.share)
        if quota.count is not None:
            self.count.show_value(quota.count)
        self._follow()

    def quota(self, cell: Mapping[str, str]) -> Quota:
        """The quota over a cell."""
        if self.unit.value() == SHARE:
            return Quota(cell, share=self.share.share())
        return Quota(cell, count=self.count.amount())

    def set_name(self, name: str) -> None:
        """Say for whom does not see the page what is counted."""
        self.share.setAccessibleName(name)
        self.count.setAccessibleName(name)

    def _follow(self) -> None:
        self.share.setVisible(self.unit.value() == SHARE)
        self.count.setVisible(self.unit.value() == COUNT)

    def _pick(self) -> None:
        self._follow()
        self.edited.emit()


class _QuotaLine(QWidget):
    """One quota: its cell, how far it is filled, how many rows, and a button to remove it."""

    def __init__(self, quota: Quota) -> None:
        super().__init__()
        self.cell = quota.cell
        title = cell_title(quota.cell)
        self._filled = PlainLabel("", "muted")
        self.amount = Amount()
        self.amount.set_name(title)
        self.amount.show_quota(quota)
        self.remove = button(self.tr("Remove"), "small")
        self.remove.setAccessibleName(fill(self.tr("Remove {what}"), {"what": title}))
        name = PlainLabel(isolate(title), wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.setSpacing(4)
        head = row_of(name, self._filled, stretch=False)
        head.setStretch(0, 1)
        layout.addLayout(head)
        layout.addLayout(row_of(self.amount, None, self.remove))

    def show_filled(self, found: Mapping[str, Any] | None) -> None:
        """Show how many of the rows that are wanted are there."""
        if found is None:
            self._filled.setText("")
            return
        text = self.tr("{chosen} of {wanted} there")
        self._filled.setText(
            sentence(text, chosen=int(found["chosen"]), wanted=int(found["wanted"]))
        )


class QuotaSection(MixSection):
    """The list of quotas, and below it what makes a new one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Quotas"),
            self.tr(
                "When you need so many rows of a kind: of a label in one variety, of long texts, of "
                "a topic. A quota says how many; what is missing is then told."
            ),
            parent,
        )
        self.lines: list[_QuotaLine] = []
        self._quotas: tuple[Quota, ...] = ()
        self._filled: Sequence[Mapping[str, Any]] = ()
        self._values: Mapping[str, Sequence[str]] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self.body.addWidget(PlainLabel(self.tr("One more quota"), "strong"))
        self.keys_box = QVBoxLayout()
        self.keys_box.setSpacing(6)
        self.body.addLayout(self.keys_box)
        self.key_lines: list[KeyLine] = []
        self._add_key_line()
        self.amount = Amount()
        self.amount.set_name(self.tr("How many rows"))
        self.add = button(self.tr("Add"))
        self.add.clicked.connect(self.add_quota)
        self.refused = PlainLabel("", wrap=True)
        self.refused.hide()
        self.body.addLayout(row_of(self.amount, None, self.add))
        self.body.addWidget(self.refused)
        self._follow_keys()

    # What the form asks for

    def show_mix(self, mix: DatasetMix) -> None:
        """Show the quotas."""
        if [each.cell for each in mix.quotas] == [each.cell for each in self.lines]:
            for line, quota in zip(self.lines, mix.quotas, strict=True):
                line.amount.show_quota(quota)
        else:
            self._show_lines(mix.quotas)
        self._quotas = mix.quotas
        self._show_filled()

    def apply(self, mix: DatasetMix) -> DatasetMix:
        """The mix with the quotas as they are set."""
        return replace(mix, quotas=self.quotas())

    def quotas(self) -> tuple[Quota, ...]:
        """The quotas as they are set."""
        return tuple(line.amount.quota(line.cell) for line in self.lines)

    def keys(self, mix: DatasetMix) -> object:
        """The part of the mix that is shown."""
        return mix.quotas

    def offer(self, offered: Offered) -> None:
        """Offer the values that the project holds."""
        self._values = offered.values
        for line in self.key_lines:
            line.offer(offered.values)

    def show_filled(self, quotas: Sequence[Mapping[str, Any]]) -> None:
        """Show beside each quota what the outlook says of it."""
        self._filled = quotas
        self._show_filled()

    # A new quota

    def new_cell(self) -> dict[str, str]:
        """The cell that the lines of the new quota name."""
        given = {line.key.value(): line.value.value() for line in self.key_lines}
        return {key: given[key] for key in CELL_KEYS if key in given}

    def add_quota(self) -> None:
        """Add the new quota; what is wrong with it is told below it."""
        cell = self.new_cell()
        if not all(cell.values()):
            self._refuse(self.tr("Choose a value, or write one."))
        elif any(dict(line.cell) == cell for line in self.lines):
            self._refuse(self.tr("There is a quota for these rows already: change it above."))
        else:
            self.refused.hide()
            self._show_lines((*self.quotas(), self.amount.quota(cell)))
            self.edited.emit()

    def remove_quota(self, line: _QuotaLine) -> None:
        """Take one quota away."""
        place = self.lines.index(line)
        quotas = self.quotas()
        self._show_lines(quotas[:place] + quotas[place + 1 :])
        self.add.setFocus()
        self.edited.emit()

    def _refuse(self, text: str) -> None:
        self.refused.setText(text)
        self.refused.show()

    def _add_key_line(self) -> None:
        nothing = self.tr("crossed with…") if self.key_lines else ""
        line = KeyLine(nothing)
        line.offer(self._values)
        line.changed.connect(self._follow_keys)
        self.key_lines.append(line)
        self.keys_box.addWidget(line)

    def _follow_keys(self) -> None:
        """One empty line below the keys that are chosen, and no key twice."""
        for line in [each for each in self.key_lines[1:] if not each.key.value()]:
            self.key_lines.remove(line)
            self.keys_box.removeWidget(line)
            line.hide()
            line.deleteLater()
        if len(self.key_lines) < len(CELL_KEYS):
            self._add_key_line()
        chosen = [line.key.value() for line in self.key_lines]
        for line in self.key_lines:
            line.set_taken([key for key in chosen if key and key != line.key.value()])
        self.refused.hide()

    # The list

    def _show_lines(self, quotas: Sequence[Quota]) -> None:
        for line in self.lines:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        for quota in quotas:
            line = _QuotaLine(quota)
            line.amount.edited.connect(self.edited)
            line.remove.clicked.connect(lambda _=False, line=line: self.remove_quota(line))
            self._list.addWidget(line)
            self.lines.append(line)
        self._show_filled()

    def _show_filled(self) -> None:
        for line in self.lines:
            found = (each for each in self._filled if dict(each["cell"]) == dict(line.cell))
            line.show_filled(next(found, None))
