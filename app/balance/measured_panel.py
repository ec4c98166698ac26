"""A panel of the Balance page whose result a worker reckons on demand."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QGuiApplication

from app.balance.mix_run import MixRun
from app.parts.form import button
from app.translate import translate_engine, without_isolates
from app.widgets.card import Card
from app.widgets.message_strip import MessageStrip
from app.widgets.plain_label import PlainLabel
from app.widgets.progress_strip import ProgressStrip
from engine.errors import UserError
from engine.mix.spec import DatasetMix


class MeasuredPanel(Card):
    """Heading, button, progress, and one plain sentence; a subclass adds what stands under it.

    While there is no result it says what to do for one.
    """

    #: A person wants a result: `start` with the mix as it is on the page.
    wanted = Signal()
    #: A person wants another mix: a function from the mix on the page to the one wanted.
    mix_wanted = Signal(object)

    def __init__(
        self, run: MixRun, title: str, go: str, doing: str, about: str, nothing_yet: str
    ) -> None:
        super().__init__()
        self.set_title(title)
        self.run = run
        self.mix = DatasetMix()
        self._doing = doing
        self.go = button(go, "primary")
        self.go.clicked.connect(self.wanted)
        self.copy = button(QCoreApplication.translate("MeasuredPanel", "Copy the numbers"))
        self.copy.clicked.connect(self._copy)
        self.strip = ProgressStrip()
        self.messages = MessageStrip()
        self.outcome = PlainLabel(role="strong", wrap=True)
        self.nothing_yet = PlainLabel(nothing_yet, wrap=True)
        self._outdated = PlainLabel(
            QCoreApplication.translate(
                "MeasuredPanel", "The mix or the rows have changed since this was reckoned."
            ),
            wrap=True,
        )
        self.header.addWidget(self.copy)
        self.header.addWidget(self.go)
        for part in (
            PlainLabel(about, "muted", wrap=True),
            self.messages,
            self.strip,
            self.nothing_yet,
            self.outcome,
            self._outdated,
        ):
            self.body.addWidget(part)
        run.progress.connect(self.strip.advance)
        run.finished.connect(self._show)
        run.failed.connect(self._on_failed)
        run.stopped.connect(self._on_stopped)
        self.strip.stop_wanted.connect(run.stop)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its parts; a scroll area takes the height from the width."""
        return QSize(super().minimumSizeHint().width(), 0)

    def read(self, mix: DatasetMix) -> None:
        """Show the last result, and whether it is that of this mix, the one on the page."""
        self.mix = mix
        self._show()

    def start(self, mix: DatasetMix) -> None:
        """Reckon for this mix; the project stays usable meanwhile."""
        self.mix = mix
        self.messages.clear()
        try:
            self.run.start(mix)
        except UserError as error:
            self._on_failed(error)
            return
        self._show()

    def show_result(self, result: Mapping[str, Any] | None) -> None:
        """Show a result; None: nothing was reckoned yet."""

    def text(self) -> str:
        """The sentence and all numbers, for the clipboard."""
        return self.outcome.text()

    def _show(self) -> None:
        result = self.run.result
        self.outcome.setVisible(result is not None)
        self.copy.setVisible(result is not None)
        self._outdated.setVisible(result is not None and not self.run.fits(self.mix))
        if not self.run.active:
            self.strip.end()
        elif self.strip.isHidden():
            self.strip.begin(self._doing)
        self.go.setEnabled(not self.run.active)
        self.nothing_yet.setVisible(result is None and not self.run.active)
        self.show_result(result)

    def _on_failed(self, error: UserError) -> None:
        self.strip.end()
        self.go.setEnabled(True)
        self.messages.show_message(translate_engine(error.text, error.values), "warn")

    def _on_stopped(self) -> None:
        self.strip.end()
        self.go.setEnabled(True)
        self.messages.show_message(QCoreApplication.translate("MeasuredPanel", "Stopped."))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(without_isolates(self.text()))
