"""What of the real rows an export may show: the limits of the mix, and whether it passes them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.parts.choice import Choice
from app.parts.facts import percent
from app.parts.form import Form
from app.parts.number import Number
from app.widgets.plain_label import PlainLabel
from engine.i18n import fill
from engine.mix.spec import PrivacyLimits

_ALL = 100
_WIDEST = 320


class PrivacyLimitsForm(QWidget):
    """Shows the limits and tells each change; what was written finer than a percent is kept until
    it is changed.
    """

    #: A person changed a limit: a function from the limits as they are to the ones wanted.
    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limits = PrivacyLimits()
        self._figures: Mapping[str, Any] | None = None
        self.exact = Number(0, _ALL, _ALL, suffix=" %")
        self.near = Number(0, _ALL, _ALL, suffix=" %")
        self.personal = Choice(
            [
                ("block", self.tr("stops the export")),
                ("warn", self.tr("is told, and the export goes on")),
                ("ignore", self.tr("is not looked for")),
            ],
            letters=24,
        )
        self.exact.valueChanged.connect(self._change_exact)
        self.near.valueChanged.connect(self._change_near)
        self.personal.picked.connect(self._change_personal)
        self.verdict = PlainLabel(wrap=True)
        for each in (self.exact, self.near, self.personal):
            each.setMaximumWidth(_WIDEST)
        form = Form()
        form.add(self.tr("Synthetic rows that copy a real one, at most"), self.exact)
        form.add(self.tr("Synthetic rows that nearly copy one, at most"), self.near)
        form.add(self.tr("Personal data left in a row"), self.personal)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(form)
        layout.addWidget(
            PlainLabel(self.tr("100 % never stops an export. The mix file keeps these limits."),
                       "muted", wrap=True)
        )  # fmt: skip
        layout.addWidget(self.verdict)

    def show_limits(self, limits: PrivacyLimits, figures: Mapping[str, Any] | None) -> None:
        """Show the limits, and what they mean for the figures of the last search."""
        self._limits, self._figures = limits, figures
        self.exact.show_value(round(_ALL * limits.max_exact_copies_share))
        self.near.show_value(round(_ALL * limits.max_near_copies_share))
        self.personal.set_value(limits.personal_data)
        self.verdict.setVisible(figures is not None)
        if figures is not None:
            self.verdict.setText(self._verdict(limits, figures))

    def _verdict(self, limits: PrivacyLimits, figures: Mapping[str, Any]) -> str:
        text = self.tr("{what}: {found} found, at most {most} allowed.")
        passed = [
            fill(text, {"what": what, "found": percent(found), "most": percent(most)})
            for what, found, most in (
                (self.tr("Copies"), figures["exact_share"], limits.max_exact_copies_share),
                (self.tr("Near-copies"), figures["near_share"], limits.max_near_copies_share),
            )
            if found > most
        ]
        if limits.personal_data == "block" and figures["personal_rows"]:
            passed.append(self.tr("Personal data is left."))
        if not passed:
            return self.tr("Under these limits an export would not be stopped.")
        return " ".join((self.tr("Under these limits an export would be stopped."), *passed))

    def _change_exact(self, value: int) -> None:
        self.changed.emit(lambda limits: replace(limits, max_exact_copies_share=value / _ALL))

    def _change_near(self, value: int) -> None:
        self.changed.emit(lambda limits: replace(limits, max_near_copies_share=value / _ALL))

    def _change_personal(self, value: str) -> None:
        self.changed.emit(lambda limits: replace(limits, personal_data=value))
