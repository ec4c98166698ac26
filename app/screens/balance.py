"""Balance: what the project holds in each cell, what the mix asks for, and what is missing."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from app.balance.cell_queue import not_narrowed, queue_of
from app.balance.cells import COUNTED, CellTable
from app.balance.counts_run import CountsRun
from app.balance.forecast_panel import ForecastPanel
from app.balance.missing import Missing
from app.balance.mix_dialogs import file_to_load, file_to_save, write_mix
from app.balance.mix_form import MixForm
from app.balance.mix_section import Offered
from app.balance.origin_bars import OriginBars
from app.balance.privacy_panel import PrivacyPanel
from app.balance.refusal import refusal
from app.balance.representation_panel import RepresentationPanel
from app.balance.watermark_panel import WatermarkPanel
from app.keys import chord
from app.parts.cell_words import cell_title
from app.parts.facts import sentence
from app.parts.form import button, scrolled
from app.parts.mix_setting import (
    MixHistory,
    keep_mix,
    mix_of,
    mix_text,
    with_short_paths,
    with_whole_paths,
)
from app.parts.outlook import Outlook, OutlookJob, rows_within
from app.parts.page import Page
from app.screen import ScreenSpec
from app.session import MoreRows, Session
from app.translate import isolate, translate_engine
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from engine.errors import UserError
from engine.i18n import fill
from engine.mix.mix_file import read_mix, to_toml
from engine.mix.spec import DatasetMix
from engine.store import QueueFilter

_SETTLE_MS = 400


class BalanceScreen(Page):
    """The cells, the mix and the shortages."""

    watches = frozenset({"seeds", "candidates", "decisions"})

    def __init__(self, session: Session) -> None:
        super().__init__(SCREEN, session)
        self._mix = DatasetMix()
        self._cells: list[dict[str, Any]] = []
        self._outlook = Outlook()
        self._refused = ""
        self.cells = CellTable()
        self.cells.chosen.connect(self._open_cell)
        self.cells.counts_wanted.connect(self._count)
        self.counts = CountsRun.of(session)
        self.counts.counted.connect(self._show_counts)
        self.counts.failed.connect(self.show_error)
        self.bars = OriginBars(self.tr("Real and synthetic"))
        self.bars.queue_wanted.connect(session.show_queue)
        self.bars.seeds_wanted.connect(lambda: session.screen_wanted.emit("seeds"))
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
        self.missing = Missing()
        self.missing.generate_wanted.connect(self._generate)
        self.missing.import_wanted.connect(lambda: session.screen_wanted.emit("seeds"))
        self._reckoned = PlainLabel(role="muted", wrap=True)
        self.fill = button(self.tr("Generate what is missing"), "small")
        self.fill.clicked.connect(lambda: self.generate_missing())
        self.history = MixHistory.of(session)
        self.history.changed.connect(self._show_undo)
        self.undo = button(self.tr("Undo"), "small")
        self.undo.setAccessibleName(self.tr("Undo the last change of the mix"))
        self.undo.clicked.connect(lambda: self._step(back=True))
        for section in (self.form.quota_list, self.form.licences):
            section.unfolded.connect(self._offer)
        self.forecast = ForecastPanel(session)
        self.forecast.wanted.connect(lambda: self.forecast.start(self._mix_now()))
        self.representation = RepresentationPanel(session)
        self.representation.wanted.connect(lambda: self.representation.start(self._mix_now()))
        self.representation.mix_wanted.connect(self.change_mix)
        self.representation.rows_wanted.connect(self._ask_for_rows)
        self.representation.queue_wanted.connect(session.show_queue)
        self.privacy = PrivacyPanel(session)
        self.privacy.wanted.connect(lambda: self.privacy.start(self._mix_now()))
        self.privacy.mix_wanted.connect(self.change_mix)
        self.watermark = WatermarkPanel(session)
        self.tabs = QTabWidget()
        self._build()

    def _build(self) -> None:
        table = Card(self.tr("Rows by kind"))
        table.body.addWidget(self.cells, 1)
        origin = Card(self.tr("Real and synthetic"))
        origin.body.addWidget(self.bars)
        mix = Card(self.tr("The mix: what an export must look like"))
        mix.header.addWidget(self.undo)
        mix.body.addWidget(self.form)
        short = Card(self.tr("What is missing"))
        short.header.addWidget(self.fill)
        short.body.addWidget(self._reckoned)
        short.body.addWidget(scrolled(self.missing, self.tr("What is missing")), 1)
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
        beside.setFixedWidth(416)
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
        representation, privacy = self.tr("Representation"), self.tr("Privacy")
        self.tabs.addTab(scrolled(self.representation, representation), representation)
        self.tabs.addTab(scrolled(self.privacy, privacy), privacy)
        watermark = self.tr("Watermark")
        self.tabs.addTab(scrolled(self.watermark, watermark), watermark)
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
        self.cells.show_cells(self._cells, self._outlook)
        self.bars.show_cells(self._cells)
        self._show_undo()
        self.show_content()
        self._read_mix()
        if self.form.quota_list.is_open or self.form.licences.is_open:
            self._offer()
        self.cells.ask()

    def _read_mix(self) -> None:
        """Show the project's mix; one that was refused stays in the form, to be mended."""
        store = self.session.opened_store()
        try:
            self._mix = mix_of(store)
        except UserError as error:
            self._mix = DatasetMix()
            self.form.show_broken(mix_text(store))
            self._reckoned.hide()
            self.missing.show_sentence(translate_engine(error.text, error.values))
            self.show_message(
                self.tr(
                    "The mix of this project can not be read. Load another one, or begin with the "
                    "plain one; Undo brings this one back."
                ),
                "bad",
                self.tr("Begin with the plain mix"),
                lambda: self._take_mix(DatasetMix(name=store.path.stem or "mix")),
            )
            self._read_panels()
            return
        if not self._refused:
            self.form.show_mix(self._mix, self._label_names())
        self._read_panels()
        self._reckon()

    def _label_names(self) -> list[str]:
        return sorted({str(each["label"]) for each in self._cells} - {""})

    # The mix

    def _edited(self) -> None:
        self._settle.start()

    def _keep(self) -> None:
        self._settle.stop()
        if self.session.store is None or self.form.broken_text is not None:
            return
        mix = self.form.mix()
        self._refuse(refusal(mix))
        if not self._refused:
            self._take_mix(mix)

    def _refuse(self, why: str) -> None:
        """Say why the mix in the form is not kept, or take that back."""
        if why:
            text = self.tr("{problem} Until then the mix stays as it was.")
            self.show_message(fill(text, {"problem": why}), "bad")
        elif self._refused:
            self.clear_message()
        self._refused = why
        self._show_undo()

    def _take_mix(self, mix: DatasetMix) -> None:
        """Take another mix as the project's."""
        try:
            keep_mix(self.session, mix)
        except UserError as error:
            self.show_error(error)
            return
        self._follow_mix()

    def _follow_mix(self) -> None:
        bounds = self._mix.length_bounds
        self._read_mix()
        if bounds != self._mix.length_bounds:
            self.cells.ask()

    def _show_undo(self) -> None:
        self.undo.setVisible(self.history.can_undo or bool(self._refused))

    def _step(self, *, back: bool) -> None:
        """Take back the last change of the mix, or make it again."""
        if self._settle.isActive():
            self._keep()
        if self._refused:  # what is not kept is what is taken back
            self._refuse("")
        else:
            try:
                (self.history.undo if back else self.history.redo)()
            except UserError as error:
                self.show_error(error)
                return
            self.clear_message()
        self._follow_mix()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While the mix is in front, undo and redo are those of the mix."""
        pressed = "" if self.tabs.currentIndex() or self.is_empty else chord(event)
        if pressed == "Ctrl+Z":
            self._step(back=True)
        elif pressed in ("Ctrl+Y", "Ctrl+Shift+Z"):
            self._step(back=False)
        else:
            super().keyPressEvent(event)

    # Counts over other keys, and what they offer

    def _count(self, keys: Sequence[str]) -> None:
        try:
            self.counts.ask(keys, self._mix)
        except UserError as error:
            self.show_error(error)

    def _offer(self) -> None:
        if self.session.store is not None:
            self._count(self.cells.keys)

    def _show_counts(self, keys: Sequence[str], data: Mapping[str, Any]) -> None:
        if not set(keys) <= set(COUNTED):
            self.cells.show_counts(keys, data["cells"])
        values = {key: tuple(found) for key, found in data["offered"].items()}
        self.form.offer(Offered(values, tuple(data["sources"]), tuple(data["licences"])))

    def _generate(self, cell: Mapping[str, str], count: int) -> None:
        known = {key: value for key, value in cell.items() if key in COUNTED}
        self._ask_for_rows(MoreRows(count, cell_title(cell), **known))

    def generate_missing(self, cell: Mapping[str, str] | None = None) -> None:
        """Ask Generate to write until the quotas are met: all of them, or those within a cell."""
        self._ask_for_rows(rows_within(self._outlook, cell or {}))

    def _read_panels(self) -> None:
        for panel in (self.forecast, self.representation, self.privacy):
            panel.read(self._mix)
        self.watermark.read()

    def _mix_now(self) -> DatasetMix:
        if self._settle.isActive():
            self._keep()
        return self._mix

    def _ask_for_rows(self, more: MoreRows) -> None:
        self.session.screen_wanted.emit("generate")
        self.session.rows_wanted.emit(more)

    def change_mix(self, change: Callable[[DatasetMix], DatasetMix]) -> None:
        """Take what a panel makes of the mix as the project's."""
        self._take_mix(change(self._mix_now()))

    def _reckon(self) -> None:
        self._reckoned.setText(self.tr("Counting…"))
        self._reckoned.show()
        self.job.ask(self.session.opened_store(), self._mix)

    def _show_outlook(self, outlook: Outlook) -> None:
        self._outlook = outlook
        self.cells.show_cells(self._cells, outlook)
        self.form.show_filled(outlook.quotas)
        self.missing.show_outlook(outlook)
        if outlook.rows:
            text = self.tr("An export would have {rows} rows now, {real} of them real.")
            self._reckoned.setText(sentence(text, rows=outlook.rows, real=outlook.real))
        self._reckoned.setVisible(bool(outlook.rows))

    def _ask_load(self) -> None:
        file = file_to_load(self)
        if file:
            self.load(file)

    def load(self, path: Path) -> None:
        """Take the mix of a file as the project's."""
        try:
            mix = with_whole_paths(read_mix(path), path.absolute().parent)
            mix = with_short_paths(mix, self.session.opened_store().path.parent)
        except UserError as error:
            self.show_error(error)
            return
        self._refuse("")
        self._take_mix(mix)

    def _ask_save(self) -> None:
        file = file_to_save(self, self.session.opened_store().path)
        if file:
            self.save(file)

    def save(self, path: Path) -> None:
        """Write the mix into a file that can be versioned."""
        try:
            write_mix(path, self._text_for(path))
        except UserError as error:
            self.show_error(error)
            return
        self.show_message(fill(self.tr("Saved as {file}."), {"file": isolate(path.name)}), "ok")

    def _text_for(self, path: Path) -> str:
        broken = self.form.broken_text
        if broken is not None:
            return broken
        mix = with_whole_paths(self.form.mix(), self.session.opened_store().path.parent)
        return to_toml(with_short_paths(mix, path.absolute().parent))

    def _open_cell(self, cell: Mapping[str, str], waiting: int) -> None:
        if not waiting:
            self.show_message(
                self.tr("Nothing waits for review in this cell."),
                "info",
                self.tr("Generate what is missing"),
                lambda: self.generate_missing(cell),
            )
            return
        wanted, left = queue_of(cell)
        told = not_narrowed(wanted, left)
        if told and wanted == QueueFilter():
            self.show_message(told)
            return
        self.session.show_queue(wanted)
        if told:
            self.session.noted.emit(told)


SCREEN = ScreenSpec(
    name="balance",
    title=lambda: QCoreApplication.translate("BalanceScreen", "Balance"),
    order=50,
    build=BalanceScreen,
)
