"""A foldable part of the mix: under which licences rows come in, and which sources stay out."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QWidget

from app.balance.mix_section import MixSection, Offered
from app.balance.name_list import NameList
from app.parts.form import check_box
from app.widgets.plain_label import PlainLabel
from engine.mix.licence_table import SUGGESTED, is_unknown
from engine.mix.licences import LicenceRules
from engine.mix.spec import DatasetMix


class LicenceSection(MixSection):
    """The table [licences] of a mix."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Licences and sources"),
            self.tr(
                "When the dataset is to be given away: only rows whose licence allows it. Zerria "
                "stops an export whose licences exclude one another in any case."
            ),
            parent,
        )
        self.unknown = check_box(self.tr("Take in rows of unknown licence"))
        self.unknown.toggled.connect(self.edited)
        self.licence = _adding(self.tr("Allow a licence…"))
        self.allowed = NameList(self.tr("Allowed licences"), self.licence)
        self.source = _adding(self.tr("Leave out a source…"))
        self.left_out = NameList(self.tr("Sources left out"), self.source)
        for box, names in ((self.licence, self.allowed), (self.source, self.left_out)):
            names.edited.connect(self.edited)
            box.activated.connect(lambda place, box=box, names=names: _take(box, names, place))
        self._any = PlainLabel(self.tr("Allowed licences: any, while none is named."), wrap=True)
        self.body.addWidget(self.unknown)
        self.body.addWidget(self._any)
        self.body.addWidget(self.allowed)
        self.body.addWidget(PlainLabel(self.tr("Sources left out:"), wrap=True))
        self.body.addWidget(self.left_out)
        self.offer(Offered())

    def offer(self, offered: Offered) -> None:
        """Offer the licences and sources of the project."""
        known = [each for each in offered.licences if each and not is_unknown(each)]
        _fill(self.licence, list(dict.fromkeys([*known, *SUGGESTED])))
        _fill(self.source, [each for each in offered.sources if each])

    def show_mix(self, mix: DatasetMix) -> None:
        """Show the rules."""
        self.unknown.blockSignals(True)
        self.unknown.setChecked(mix.licences.allow_unknown)
        self.unknown.blockSignals(False)
        self.allowed.show_names(mix.licences.allow)
        self.left_out.show_names(mix.licences.leave_out)

    def apply(self, mix: DatasetMix) -> DatasetMix:
        """The mix with the rules as they are set."""
        rules = LicenceRules(self.allowed.names(), self.unknown.isChecked(), self.left_out.names())
        return replace(mix, licences=rules)

    def keys(self, mix: DatasetMix) -> object:
        """The part of the mix that is shown."""
        return mix.licences


def _adding(name: str) -> QComboBox:
    """A list from which names are put into another; its first line says so."""
    box = QComboBox()
    box.setAccessibleName(name)
    box.setPlaceholderText(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    return box


def _fill(box: QComboBox, names: Sequence[str]) -> None:
    if [box.itemText(each) for each in range(box.count())] != list(names):
        box.clear()
        box.addItems(list(names))
    box.setCurrentIndex(-1)
    box.setEnabled(box.count() > 0)


def _take(box: QComboBox, names: NameList, place: int) -> None:
    names.add(box.itemText(place))
    box.setCurrentIndex(-1)
