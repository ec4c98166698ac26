"""The collapse forecast on the Balance page: run on demand, two charts, one plain sentence."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.balance.forecast_run import ForecastRun
from app.parts.facts import decimal, percent, sentence
from app.parts.form import button
from app.session import Session
from app.translate import isolate_ltr, percentage, translate_engine, without_isolates
from app.widgets.card import Card
from app.widgets.lines import Line, Lines
from app.widgets.message_strip import MessageStrip
from app.widgets.plain_label import PlainLabel
from app.widgets.progress_strip import ProgressStrip
from engine.errors import UserError
from engine.i18n import fill
from engine.mix.forecast import CAPTION
from engine.mix.spec import DatasetMix


class ForecastPanel(Card):
    """Shows the last forecast of the session, and asks for the mix when another is wanted."""

    #: A person wants a forecast: `start` with the mix as it is on the page.
    wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.set_title(self.tr("Collapse forecast"))
        self._mix = DatasetMix()
        self.go = button(self.tr("Run the forecast"), "primary")
        self.go.clicked.connect(self._ask)
        self.copy = button(self.tr("Copy the numbers"))
        self.copy.clicked.connect(self._copy)
        self.strip = ProgressStrip()
        self.messages = MessageStrip()
        self.outcome = PlainLabel(role="strong", wrap=True)
        self._outdated = PlainLabel(wrap=True)
        self._basis = PlainLabel(role="muted", wrap=True)
        self.perplexity = Lines(lambda value: f"\u00d7{decimal(value)}", least=1.0)
        self.survival = Lines(percentage, most=1.0)
        self.perplexity.stepped.connect(self.survival.set_step)
        self.survival.stepped.connect(self.perplexity.set_step)
        self._build()
        self.run = ForecastRun.of(session)
        self.run.progress.connect(self.strip.advance)
        self.run.finished.connect(self._on_finished)
        self.run.failed.connect(self._on_failed)
        self.run.stopped.connect(self._on_stopped)
        self.strip.stop_wanted.connect(self.run.stop)

    def _build(self) -> None:
        self.header.addWidget(self.copy)
        self.header.addWidget(self.go)
        about = self.tr(
            "A small language model learns from your real texts, writes as many sentences of its "
            "own, is trained anew on the mix of both, and so on. Collapse shows when real texts "
            "surprise it more and more, and when rare words are no longer written."
        )
        self._charts = QWidget()
        row = QHBoxLayout(self._charts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        for title, chart in (
            (self._perplexity_title(), self.perplexity),
            (self._survival_title(), self.survival),
        ):
            column = QVBoxLayout()
            column.addWidget(PlainLabel(title, wrap=True))
            column.addWidget(chart, 1)
            row.addLayout(column, 1)
        for part in (
            PlainLabel(about, "muted", wrap=True),
            self.messages,
            self.strip,
            self.outcome,
            PlainLabel(translate_engine(CAPTION), wrap=True),
            self._outdated,
        ):
            self.body.addWidget(part)
        self.body.addWidget(self._charts, 1)
        self.body.addWidget(self._basis)

    def _perplexity_title(self) -> str:
        return self.tr("Perplexity of held-out real texts, against the first model's")

    def _survival_title(self) -> str:
        return self.tr("Rare real words that the model still writes")

    def minimumSizeHint(self) -> QSize:
        """As narrow as its parts; a scroll area takes the height from the width.

        Qt's own adds up the heights that wrapped labels would have if they were narrow.
        """
        return QSize(super().minimumSizeHint().width(), 0)

    def read(self, mix: DatasetMix) -> None:
        """Show the last forecast, and whether it is that of this mix, the one on the page."""
        self._mix = mix
        self._show()

    def _show(self) -> None:
        result = self.run.result
        for part in (self.outcome, self._charts, self._basis, self.copy):
            part.setVisible(result is not None)
        self._outdated.setVisible(result is not None and not self.run.fits(self._mix))
        self._outdated.setText(
            self.tr("The mix or the rows have changed since this forecast: run it again.")
        )
        if not self.run.active:
            self.strip.end()
        elif self.strip.isHidden():
            self.strip.begin(self.tr("Forecasting"))
        self.go.setEnabled(not self.run.active)
        if result is not None:
            self._show_result(result)

    def _show_result(self, result: Mapping[str, Any]) -> None:
        told = result["outcome"]
        values = {
            "share": percent(told["real_share"]),
            "change": isolate_ltr(percentage(told["perplexity_change"], signed=True)),
            "survival": percent(told["rare_survival"]),
            "generations": result["generations"],
        }
        self.outcome.setText(translate_engine(told["text"], values))
        step = self.tr("Generation")
        for title, chart, figure in (
            (self._perplexity_title(), self.perplexity, "perplexity"),
            (self._survival_title(), self.survival, "survival"),
        ):
            chart.set_lines(title, step, [self._line(each, figure) for each in result["curves"]])
        basis = self.tr(
            "Reckoned from {texts} real texts with {words} words; {held_out} of them were held out. "
            "{rare} words are rare. {runs} runs: the line is their mean, the band their range."
        )
        self._basis.setText(
            sentence(
                basis,
                texts=result["texts"],
                words=result["words"],
                held_out=result["held_out"],
                rare=result["rare_words"],
                runs=result["replicates"],
            )
        )

    def _line(self, curve: Mapping[str, Any], figure: str) -> Line:
        share = percent(curve["real_share"])
        label, tone, style = {
            "mix": (self.tr("Your mix, {share} real"), "accent", Qt.PenStyle.SolidLine),
            "replace": (self.tr("Only its own sentences"), "bad", Qt.PenStyle.DashLine),
            "accumulate": (self.tr("All real, all it ever wrote"), "warn", Qt.PenStyle.DashDotLine),
            "reference": (self.tr("{share} real"), "muted", Qt.PenStyle.SolidLine),
        }[curve["scenario"]]
        if curve["scenario"] == "reference" and curve["real_share"] > 0.5:
            style = Qt.PenStyle.DotLine
        return Line(
            fill(label, {"share": share}),
            tuple(curve[figure]["mean"]),
            tuple(curve[figure]["low"]),
            tuple(curve[figure]["high"]),
            tone,
            style,
            strong=curve["scenario"] == "mix",
        )

    # The run

    def _ask(self) -> None:
        self.wanted.emit()

    def start(self, mix: DatasetMix) -> None:
        """Forecast for this mix; the project stays usable meanwhile."""
        self._mix = mix
        self.messages.clear()
        try:
            self.run.start(mix)
        except UserError as error:
            self._on_failed(error)
            return
        self._show()

    def _on_finished(self) -> None:
        self._show()

    def _on_failed(self, error: UserError) -> None:
        self.strip.end()
        self.go.setEnabled(True)
        self.messages.show_message(translate_engine(error.text, error.values), "warn")

    def _on_stopped(self) -> None:
        self.strip.end()
        self.go.setEnabled(True)
        self.messages.show_message(self.tr("Stopped."))

    def text(self) -> str:
        """The sentence and all numbers, for the clipboard."""
        parts = (
            self.outcome.text(),
            self.perplexity.text(),
            self.survival.text(),
            self._basis.text(),
            translate_engine(CAPTION),
        )
        return without_isolates("\n\n".join(parts))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
