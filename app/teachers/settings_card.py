"""The settings of one teacher: where it runs, how fast, how much it remembers."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.parts.form import Form, check_box
from app.parts.number import Number
from app.widgets.card import Card
from engine.plugin import TeacherSpec

_ON_BATTERY = "full_speed_on_battery"


class SettingsCard(Card):
    """Numbers that are chosen for a person until they set them."""

    #: A person changed one of them.
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Settings: change them only if it stops or is slow"))
        chosen = self.tr("chosen for you")
        self.context = Number(0, 1_000_000, 0, special=chosen)
        self.layers = Number(-1, 1000, -1, special=self.tr("all that fit"))
        self.threads = Number(0, 256, 0, special=chosen)
        self.sequences = Number(0, 255, 0, special=chosen)
        self.batch = Number(0, 4096, 0, special=chosen)
        self.on_battery = check_box(self.tr("Full speed on battery as well"))
        form = Form()
        form.add(self.tr("Longest text it remembers, in tokens"), self.context)
        form.add(self.tr("Layers on the graphics card"), self.layers)
        form.add(self.tr("Processor threads"), self.threads)
        form.add(self.tr("Answers at a time"), self.sequences)
        form.add(self.tr("Tokens computed in a step"), self.batch)
        self.body.addLayout(form)
        self.body.addWidget(self.on_battery)
        self._numbers = (
            (self.context, "context", 0),
            (self.layers, "gpu_layers", -1),
            (self.threads, "threads", 0),
            (self.sequences, "sequences", 0),
            (self.batch, "batch", 0),
        )
        for control, _, _ in self._numbers:
            control.valueChanged.connect(self.changed)
        self.on_battery.toggled.connect(self.changed)

    def show_settings(self, spec: TeacherSpec) -> None:
        """Show what is set, without telling anyone."""
        for control, name, usual in self._numbers:
            control.show_value(int(spec.settings.get(name, usual)))
        self.on_battery.blockSignals(True)
        self.on_battery.setChecked(bool(spec.settings.get(_ON_BATTERY, False)))
        self.on_battery.blockSignals(False)

    def settings(
        self, others: Mapping[str, int | float | str | bool]
    ) -> dict[str, int | float | str | bool]:
        """What is set now; of `others`, what this card does not show."""
        shown = {name for _, name, _ in self._numbers} | {_ON_BATTERY}
        kept = {name: value for name, value in others.items() if name not in shown}
        for control, name, usual in self._numbers:
            if control.amount() != usual:
                kept[name] = control.amount()
        return {**kept, _ON_BATTERY: True} if self.on_battery.isChecked() else kept
