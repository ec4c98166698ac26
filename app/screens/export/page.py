"""Export: choose a format, see what will come out, write it, and prove it as it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QTabWidget, QVBoxLayout

from app.export.first_rows import FirstRows
from app.export.formats import FormatList
from app.export.outcome import Outcome, conflict_sentence, split_title
from app.export.preview_run import Preview, PreviewRun
from app.export.proof import Proof
from app.export.releases import Releases
from app.export.report import Report
from app.export.run import ExportRun
from app.export.verdicts import keep_verdict
from app.parts.facts import percent, sentence
from app.parts.form import button, row_of
from app.parts.mix_setting import keep_mix, mix_of
from app.parts.page import Page
from app.screens.export import SCREEN
from app.session import Session
from app.translate import isolate, isolate_ltr, translate_engine
from app.widgets.card import Card
from app.widgets.columns import Columns, part_of
from app.widgets.plain_label import PlainLabel
from app.widgets.progress_strip import ProgressStrip
from app.words import joined
from engine.errors import UserError
from engine.i18n import fill
from engine.mix.licences import LicenceRules
from engine.mix.mix_file import to_toml
from engine.mix.spec import TEST, VALIDATION, DatasetMix
from engine.model import Changed

#: What an export is made of: a write there makes the preview out of date.
_DATA = frozenset({"seeds", "candidates", "decisions"})
_FORMATS_WIDTH = 330
_LITTLE, _MUCH = 2, 3


class ExportScreen(Page):
    """The formats on one side, what comes out on the other, the folder and the button below."""

    watches = _DATA | {"project", "releases"}

    def __init__(self, session: Session) -> None:
        super().__init__(SCREEN, session)
        self._mix = DatasetMix()
        self.folder = Path()
        self._shown: tuple[str, ...] = ()
        self._asked: tuple[str, ...] = ()
        self._warnings: list[str] = []
        self._conflicts: list[str] = []
        self.format = FormatList()
        self.format.picked.connect(self._ask_preview)
        self.outcome = Outcome()
        self.outcome.screen_wanted.connect(session.screen_wanted)
        self.outcome.rules_wanted.connect(self._keep_rules)
        self.first_rows = FirstRows()
        self.report = Report()
        self.report.open_wanted.connect(self._open_folder)
        self.report.check_wanted.connect(self.check)
        self.releases = Releases()
        self.releases.open_wanted.connect(self._open_folder)
        self.releases.check_wanted.connect(self.check)
        self._where = PlainLabel(wrap=True)
        self.go = button(self.tr("Export"), "primary")
        self.go.clicked.connect(self.export)
        self.strip = ProgressStrip()
        self.strip.stop_wanted.connect(self._stop)
        self.run = ExportRun.of(session)
        self.run.progress.connect(self.strip.advance)
        self.run.warned.connect(self._on_warning)
        self.run.conflicted.connect(self._on_conflict)
        self.run.finished.connect(self._on_finished)
        self.run.failed.connect(self._on_failed)
        self.run.stopped.connect(self._on_stopped)
        self.preview = PreviewRun.of(session)
        self.preview.ready.connect(self._show_preview)
        self.proof = Proof(self)
        self.proof.ready.connect(self._show_report)
        self._build()
        if self.run.active:
            self._show_running()

    def _build(self) -> None:
        choose = button(self.tr("Choose…"))
        choose.setAccessibleName(self.tr("Choose the folder"))
        choose.clicked.connect(self._ask_folder)
        formats = Card(self.tr("Format"))
        formats.body.addWidget(self.format, 1)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.first_rows, self.tr("First rows"))
        self.tabs.addTab(self.report, self.tr("The check"))
        self.tabs.addTab(self.releases, self.tr("Past exports"))
        below = Card()
        below.body.addWidget(self.tabs, 1)
        right = self._right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.outcome, _LITTLE)
        right.addWidget(below, _MUCH)
        row = Columns()
        row.add(formats, width=_FORMATS_WIDTH)
        row.add(part_of(right), 1)
        folder = PlainLabel(self.tr("Folder"), "muted")
        folder.setBuddy(choose)
        line = row_of(folder, self._where, choose, self.go, stretch=False)
        line.setStretch(1, 1)
        self.inside.addWidget(self.strip)
        self.inside.addWidget(row, 1)
        self.inside.addLayout(line)

    def read(self) -> None:
        """Show what the mix would make of the project now."""
        store = self.session.opened_store()
        if not store.seeds.count() and not store.candidates.counts():
            self.show_empty(
                self.tr("Nothing to export yet"),
                self.tr(
                    "A dataset is made of your seeds and of the candidates that were accepted. Add "
                    "seeds first."
                ),
                self.tr("Go to Seeds"),
                lambda: self.session.screen_wanted.emit("seeds"),
            )
            return
        try:
            self._mix = mix_of(store)
        except UserError as error:
            self.show_error(error)
            self._mix = DatasetMix()
        if not self.folder.name:
            self.format.set_value(self._mix.format or "chat")
            self.set_folder(store.path.with_name(f"{store.path.stem}-export"))
        self.outcome.show_mix(self._mix_summary(), self._mix.licences)
        self.releases.show_releases(store)
        self.show_content()
        self._ask_preview()

    def refresh(self, changed: Changed) -> None:
        """Follow a write soon; rows that changed are counted anew."""
        if changed.tables & _DATA:
            self._shown = ()
        super().refresh(changed)

    def _ask_preview(self) -> None:
        store = self.session.store
        if store is None or self.run.active:
            return
        wanted = (str(store.path), to_toml(self._mix), self.format.value())
        if wanted == self._shown or (self.preview.active and wanted == self._asked):
            return
        self._asked = wanted
        self.outcome.show_counting()
        self.first_rows.show_nothing(self.tr("Counting…"))
        self.go.setEnabled(False)
        self.preview.ask(wanted[1], wanted[2])

    def _show_preview(self, preview: Preview) -> None:
        self._shown = self._asked
        self.outcome.show_preview(preview)
        # The room goes to the rows, or to the sentences when they are all there is.
        self._right.setStretch(0, _LITTLE if preview.problem is None else _MUCH)
        if preview.problem is not None:
            self.first_rows.show_nothing(
                self.tr("There is nothing to show until what is missing is mended.")
            )
        else:
            self.first_rows.show_files(preview.files)
        self.go.setEnabled(preview.problem is None and not self.run.active)

    def _keep_rules(self, rules: LicenceRules) -> None:
        try:
            keep_mix(self.session, replace(self._mix, licences=rules))
        except UserError as error:
            self.show_error(error)
        self.read_again()

    def _mix_summary(self) -> str:
        mix = self._mix
        parts = [
            fill(self.tr("at least {share} real rows"), {"share": percent(mix.floor)}),
            sentence(
                self.tr("at most {count} synthetic rows from one seed"),
                count=mix.max_synthetic_per_seed,
            ),
        ]
        if mix.rows:
            parts.append(sentence(self.tr("{rows} rows in all"), rows=mix.rows))
        for name, title in (
            (VALIDATION, self.tr("{share} for validation")),
            (TEST, self.tr("{share} for the test")),
        ):
            if mix.splits.get(name):
                parts.append(fill(title, {"share": percent(mix.splits[name])}))
        if mix.quotas:
            parts.append(sentence(self.tr("quotas for {count} cells"), count=len(mix.quotas)))
        return fill(self.tr("The mix asks for: {wishes}"), {"wishes": joined(parts)})

    def set_folder(self, folder: Path) -> None:
        """Where the export goes."""
        self.folder = folder
        self._where.setText(isolate_ltr(str(folder)).replace("/", "/\u200b"))
        self._where.setToolTip(str(folder))

    def _ask_folder(self) -> None:
        start = str(self.folder.parent)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the export"), start)
        if chosen:
            folder = Path(chosen)
            ours = not any(folder.iterdir()) or (folder / "manifest.json").is_file()
            self.set_folder(folder if ours else folder / self.folder.name)

    # The export

    def export(self) -> None:
        """Write the dataset; the project stays usable meanwhile."""
        if self.run.active:
            return
        self.clear_message()
        self._warnings, self._conflicts = [], []
        try:
            self.run.start(to_toml(self._mix), self.format.value(), self.folder)
        except UserError as error:
            self.show_error(error)
            return
        self._show_running()

    def _show_running(self) -> None:
        self.strip.begin(self.tr("Exporting"))
        self.go.setEnabled(False)

    def _stop(self) -> None:
        if self.run.active:
            self.run.stop()
        else:
            self.proof.drop()
            self.strip.end()
            self.report.show_stopped()

    def _on_warning(self, data: Mapping[str, Any]) -> None:
        self._warnings.append(translate_engine(str(data["text"]), data["values"]))

    def _on_conflict(self, data: Mapping[str, Any]) -> None:
        self._conflicts.append(conflict_sentence(data))

    def _over(self) -> None:
        self.strip.end()
        self.go.setEnabled(True)

    def _on_finished(self, data: Mapping[str, Any]) -> None:
        self._over()
        splits = data.get("splits", {})
        parts = [
            sentence(self.tr("{count} rows"), count=int(data["rows"])),
            sentence(self.tr("{count} real"), count=int(data["real"])),
            sentence(self.tr("{count} synthetic"), count=int(data["synthetic"])),
            *(f"{split_title(name)} {isolate_ltr(str(count))}" for name, count in splits.items()),
        ]
        exported = self.tr("Exported.")  # lupdate reads no call inside an f-string
        told = f"{exported} {joined(parts)}"
        if self._warnings:
            told = "\n".join([told, *self._warnings])
        self.show_message(told, "warn" if self._warnings else "ok")
        self.check(Path(data["release"]["folder"]))

    def _on_failed(self, error: UserError) -> None:
        self._over()
        if self._conflicts:
            self.show_message("\n".join(self._conflicts), "bad")
        else:
            self.show_error(error)

    def _on_stopped(self) -> None:
        self._over()
        self.show_message(self.tr("Stopped; nothing was written."))

    # Afterwards

    def check(self, folder: Path) -> None:
        """Re-open an export and prove it."""
        self.report.show_checking(folder)
        self.tabs.setCurrentWidget(self.report)
        self.strip.begin(self.tr("Checking the export"))
        self.proof.start(folder)

    def _show_report(self, folder: Path, problems: Sequence[str]) -> None:
        if not self.run.active:
            self.strip.end()
        self.report.show_problems(folder, problems)
        try:
            keep_verdict(self.session, folder, len(problems))
        except UserError as error:
            self.show_error(error)

    def _open_folder(self, folder: Path) -> None:
        if folder.is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
            return
        text = self.tr("The folder {folder} is no longer there.")
        self.show_message(fill(text, {"folder": isolate(folder)}), "warn")
