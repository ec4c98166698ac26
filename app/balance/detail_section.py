"""A foldable part of the mix: its name, which synthetic rows come in, and other details."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.balance.mix_section import MixSection
from app.parts.choice import Choice
from app.parts.form import Form, check_box
from app.parts.number import Number
from app.widgets.plain_label import PlainLabel
from engine.mix.spec import ACCEPTED, PASSING, DatasetMix

_MOST_SEED = 2_147_483_647


class DetailSection(MixSection):
    """What is seldom changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Details"),
            self.tr("What is seldom changed: the name of the mix, the format of its export, …"),
            parent,
        )
        self.name = QLineEdit()
        self.include = Choice(
            [
                (ACCEPTED, self.tr("accepted by a person")),
                (PASSING, self.tr("also those that only passed every check")),
            ],
            letters=16,
        )
        self.drop = check_box(self.tr("Real rows may be left out to meet quotas"))
        self.format = Choice(letters=16)
        self.system = QPlainTextEdit()
        self.system.setTabChangesFocus(True)
        self.system.setFixedHeight(3 * self.fontMetrics().height() + 16)
        self.system.setAccessibleName(self.tr("Opening instruction"))
        self.seed = Number(0, _MOST_SEED, 0)
        form = Form()
        form.add(self.tr("Name"), self.name)
        form.add(self.tr("Synthetic rows"), self.include)
        form.add(self.tr("Format"), self.format)
        form.add(self.tr("Draw number"), self.seed)
        self.body.addLayout(form)
        self.body.addWidget(
            PlainLabel(
                self.tr("The same draw number chooses the same rows again."), "muted", wrap=True
            )
        )
        self.body.addWidget(self.drop)
        self.body.addWidget(
            PlainLabel(
                self.tr("Opening instruction of every conversation, for formats that have one:"),
                wrap=True,
            )
        )
        self.body.addWidget(self.system)
        self.name.textEdited.connect(self.edited)
        self.include.picked.connect(self.edited)
        self.format.picked.connect(self.edited)
        self.seed.valueChanged.connect(self.edited)
        self.drop.toggled.connect(self.edited)
        self.system.textChanged.connect(self.edited)

    def show_mix(self, mix: DatasetMix) -> None:
        """Show the details."""
        from app.export.formats import format_title
        from engine.exporters import EXPORTERS

        names = [*EXPORTERS, *({mix.format} - {"", *EXPORTERS})]
        options = [(name, format_title(name)) for name in names]
        self.format.set_options([("", self.tr("chosen at the export")), *options], mix.format)
        self.include.set_value(mix.include)
        self.seed.show_value(mix.seed)
        self.drop.blockSignals(True)
        self.drop.setChecked(mix.drop_real)
        self.drop.blockSignals(False)
        if self.name.text() != mix.name:
            self.name.setText(mix.name)
        if self.system.toPlainText() != mix.system:
            self.system.blockSignals(True)
            self.system.setPlainText(mix.system)
            self.system.blockSignals(False)

    def apply(self, mix: DatasetMix) -> DatasetMix:
        """The mix with the details as they are set."""
        return replace(
            mix,
            name=self.name.text().strip() or mix.name,
            include=self.include.value(),
            drop_real=self.drop.isChecked(),
            format=self.format.value(),
            system=self.system.toPlainText(),
            seed=self.seed.amount(),
        )

    def keys(self, mix: DatasetMix) -> object:
        """The part of the mix that is shown."""
        return (mix.include, mix.drop_real, mix.format, mix.system, mix.seed)
