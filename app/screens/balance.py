"""Balance: what the project holds in each cell, what the mix asks for, and what is missing."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from app.balance.cells import CellTable
from app.balance.forecast_panel import ForecastPanel
from app.balance.mix_form import MixForm
from app.parts.facts import number, percent, sentence
from app.parts.form import button, row_of, scrolled
from app.parts.mix_setting import keep_mix, mix_of
from app.parts.outlook import Outlook, OutlookJob, problem_sentence
from app.parts.page import Page
from app.screen import ScreenSpec
from app.session import Session
from app.translate import isolate
from app.widgets.bars import Bar, Bars
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP, fill
from engine.mix.mix_file import read_mix, to_toml
from engine.mix.spec import DatasetMix
from engine.store import QueueFilter

_SETTLE_MS = 400
_MOST_SENTENCES = 30


class BalanceScreen(Page):
    """The cells, the mix and the shortages."""

    watches = frozenset({"seeds", "candidates", "decisions"})

    def __init__(self, session: Session) -> None:
        super().__init__(SCREEN, session)
        self._mix = DatasetMix()
        self._cells: list[dict[str, Any]] = []
        self._outlook = Outlook()
        self.cells = CellTable()
        self.cells.chosen.connect(self._open_cell)
        self.bars = Bars()
        self.form = MixForm()
        self.form.edited.connect(self._edited)
        self.form.load_wanted.connect(self._ask_load)
        self.form.save_wanted.connect(self._ask_save)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._keep)
        self.job = OutlookJob(session, self)
        self.job.ready.connect(self._show_outlook)
        self.missing = PlainLabel(wrap=True)
        self._reckoned = PlainLabel(role="muted", wrap=True)
        generate = button(self.tr("Generate what is missing"))
        generate.clicked.connect(lambda: session.screen_wanted.emit("generate"))
        generate.hide()
        self.generate = generate
        self.forecast = ForecastPanel(session)
        self.forecast.wanted.connect(self._run_forecast)
        self.tabs = QTabWidget()
        self._build()

    def _build(self) -> None:
        table = Card(self.tr("Rows by label"))
        table.body.addWidget(self.cells, 1)
        origin = Card(self.tr("Real and synthetic"))
        origin.body.addWidget(self.bars)
        mix = Card(self.tr("The mix: what an export must look like"))
        mix.body.addWidget(self.form)
        short = Card(self.tr("What is missing"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.missing)
        column.addStretch(1)
        short.body.addWidget(self._reckoned)
        short.body.addWidget(scrolled(inside, self.tr("What is missing")), 1)
        short.body.addLayout(row_of(None, self.generate))
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(table, 3)
        left.addWidget(short, 2)
        side = QWidget()
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        right.addWidget(origin)
        right.addWidget(mix)
        right.addStretch(1)
        beside = scrolled(side, self.tr("The mix"))
        beside.setFixedWidth(400)
        rows = QWidget()
        row = QHBoxLayout(rows)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(beside)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(rows, self.tr("Rows and mix"))
        forecast = self.tr("Collapse forecast")
        self.tabs.addTab(scrolled(self.forecast, forecast), forecast)
        self.inside.addWidget(self.tabs, 1)

    def read(self) -> None:
        """Count, show the mix, and reckon what it lacks."""
        from engine.jobs.statistics import statistics

        if self._settle.isActive():
            self._keep()
        store = self.session.opened_store()
        self._cells = statistics(store)["cells"]
        if not self._cells:
            self.show_empty(
                self.tr("Nothing to balance yet"),
                self.tr("Add seeds first; then you see here which kinds of rows are rare."),
                self.tr("Go to Seeds"),
                lambda: self.session.screen_wanted.emit("seeds"),
            )
            return
        try:
            self._mix = mix_of(store)
        except UserError as error:
            self.show_error(error)
            self._mix = DatasetMix()
        self.form.show_mix(self._mix, self._label_names())
        self.cells.show_cells(self._cells, self._outlook)
        self._show_bars()
        self.forecast.read(self._mix)
        self.show_content()
        self._reckon()

    def _label_names(self) -> list[str]:
        return sorted({str(each["label"]) for each in self._cells} - {""})

    def _show_bars(self) -> None:
        counts = {
            name: sum(int(each[name]) for each in self._cells)
            for name in ("real", "accepted", "waiting")
        }
        real, made = counts["real"], counts["accepted"]
        share = real / (real + made) if real + made else 0.0

        def line(title: str, count: int, part: str, tone: str) -> Bar:
            return Bar(title, count, f"{number(count)}  {part}".strip(), tone=tone)

        self.bars.set_bars(
            [
                line(self.tr("Real"), real, percent(share), "ok"),
                line(self.tr("Synthetic, accepted"), made, percent(1 - share), "accent"),
                line(self.tr("Waiting for review"), counts["waiting"], "", "muted"),
            ]
        )

    # The mix

    def _edited(self) -> None:
        self._settle.start()

    def _keep(self) -> None:
        self._settle.stop()
        if self.session.store is None:
            return
        self._mix = self.form.mix()
        try:
            keep_mix(self.session, self._mix)
        except UserError as error:
            self.show_error(error)
            return
        self.forecast.read(self._mix)
        self._reckon()

    def _run_forecast(self) -> None:
        if self._settle.isActive():
            self._keep()
        self.forecast.start(self._mix)

    def _reckon(self) -> None:
        self._reckoned.setText(self.tr("Counting…"))
        self._reckoned.show()
        self.job.ask(self.session.opened_store(), self._mix)

    def _show_outlook(self, outlook: Outlook) -> None:
        self._outlook = outlook
        self.cells.show_cells(self._cells, outlook)
        sentences = outlook.sentences()
        if outlook.problem is not None:
            sentences.insert(0, problem_sentence(outlook.problem))
        if outlook.rows:
            text = self.tr("An export would have {rows} rows now, {real} of them real.")
            self._reckoned.setText(sentence(text, rows=outlook.rows, real=outlook.real))
        self._reckoned.setVisible(bool(outlook.rows))
        shown = [f"\u2022 {each}" for each in sentences[:_MOST_SENTENCES]]
        if not sentences:
            shown = [self.tr("Nothing: the mix can be met.")]
        self.missing.setText("\n".join(shown))
        self.generate.setVisible(bool(sentences))

    def _ask_load(self) -> None:
        patterns = f"{self.tr('Mix')} (*.toml)"
        file, _ = QFileDialog.getOpenFileName(self, self.tr("Load a mix"), "", patterns)
        if file:
            self.load(Path(file))

    def load(self, path: Path) -> None:
        """Take the mix of a file as the project's."""
        try:
            self._mix = read_mix(path)
            keep_mix(self.session, self._mix)
        except UserError as error:
            self.show_error(error)
            return
        self.form.show_mix(self._mix, self._label_names())
        self.forecast.read(self._mix)
        self._reckon()

    def _ask_save(self) -> None:
        name = self.session.opened_store().path.with_suffix(".mix.toml")
        patterns = f"{self.tr('Mix')} (*.toml)"
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Save the mix"), str(name), patterns)
        if file:
            self.save(Path(file))

    def save(self, path: Path) -> None:
        """Write the mix into a file that can be versioned."""
        try:
            path.write_text(to_toml(self.form.mix()), encoding="utf-8", newline="\n")
        except OSError as problem:
            text = QT_TRANSLATE_NOOP("engine", "The mix can not be written to {file}: {reason}")
            self.show_error(UserError(text, file=path, reason=problem.strerror or problem))
            return
        self.show_message(fill(self.tr("Saved as {file}."), {"file": isolate(path.name)}), "ok")

    def _open_cell(self, cell: Mapping[str, str], waiting: int) -> None:
        if waiting:
            wanted = QueueFilter(
                label=cell.get("label", ""),
                variety=cell.get("variety", ""),
                script=cell.get("script", ""),
            )
            self.session.show_queue(wanted)
            return
        self.show_message(
            self.tr("Nothing waits for review in this cell."),
            "info",
            self.tr("Generate"),
            lambda: self.session.screen_wanted.emit("generate"),
        )


SCREEN = ScreenSpec(
    name="balance",
    title=lambda: QCoreApplication.translate("BalanceScreen", "Balance"),
    order=50,
    build=BalanceScreen,
)
