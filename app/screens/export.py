"""Export: what is missing, then the dataset in a folder, checked as it stands."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.export.proof import Proof
from app.export.releases import Releases, format_title
from app.export.run import ExportRun
from app.parts.choice import Choice
from app.parts.facts import percent, sentence
from app.parts.form import Form, button, row_of, scrolled
from app.parts.mix_setting import mix_of
from app.parts.outlook import Outlook, OutlookJob, problem_sentence
from app.parts.page import Page
from app.screen import ScreenSpec
from app.session import Session
from app.translate import isolate, isolate_ltr, translate_engine
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from app.widgets.progress_strip import ProgressStrip
from app.words import joined
from engine.errors import UserError
from engine.i18n import fill
from engine.mix.mix_file import to_toml
from engine.mix.spec import TEST, VALIDATION, DatasetMix

_MOST_SENTENCES = 40


class ExportScreen(Page):
    """The format, the folder, the mix, and what there is to say before and after."""

    watches = frozenset({"seeds", "candidates", "decisions", "project", "releases"})

    def __init__(self, session: Session) -> None:
        super().__init__(SCREEN, session)
        self._mix = DatasetMix()
        self.folder = Path()
        self._made = Path()
        self._warnings: list[str] = []
        self.format = Choice(letters=18)
        self._where = PlainLabel(wrap=True)
        self._summary = PlainLabel(role="muted", wrap=True)
        self.missing = PlainLabel(wrap=True)
        self._reckoned = PlainLabel(role="strong", wrap=True)
        self.go = button(self.tr("Export"), "primary")
        self.go.clicked.connect(self.export)
        self.strip = ProgressStrip()
        self.run = ExportRun.of(session)
        self.run.progress.connect(self.strip.advance)
        self.run.warned.connect(self._on_warning)
        self.run.finished.connect(self._on_finished)
        self.run.failed.connect(self._on_failed)
        self.run.stopped.connect(self._on_stopped)
        self.strip.stop_wanted.connect(self.run.stop)
        self.job = OutlookJob(session, self)
        self.job.ready.connect(self._show_outlook)
        self.proof = Proof(self)
        self.proof.ready.connect(self._show_report)
        self.report_card = Card(self.tr("The check"))
        self.report = PlainLabel(wrap=True)
        self._open = button(self.tr("Open the folder"))
        self._open.clicked.connect(lambda: self._open_folder(self._made))
        self.releases = Releases()
        self.releases.open_wanted.connect(self._open_folder)
        self.releases.check_wanted.connect(self.check)
        self._build()
        if self.run.active:
            self._show_running()

    def _build(self) -> None:
        choose = button(self.tr("Choose…"))
        choose.clicked.connect(self._ask_folder)
        change = button(self.tr("Change the mix"))
        change.clicked.connect(lambda: self.session.screen_wanted.emit("balance"))
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._where, 1)
        line.addWidget(choose)
        form = Form()
        form.add(self.tr("Format"), self.format)
        form.add(self.tr("Folder"), place)
        what = Card(self.tr("What to export"))
        what.body.addLayout(form)
        what.body.addWidget(self._summary)
        what.body.addStretch(1)
        what.body.addLayout(row_of(change, None, self.go))
        what.setFixedWidth(400)
        short = Card(self.tr("What is missing"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.missing)
        column.addStretch(1)
        short.body.addWidget(self._reckoned)
        short.body.addWidget(scrolled(inside, self.tr("What is missing")), 1)
        self.report_card.body.addWidget(self.report)
        self.report_card.body.addLayout(row_of(None, self._open))
        self.report_card.hide()
        past = Card(self.tr("Past exports"))
        past.body.addWidget(self.releases, 1)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.report_card)
        right.addWidget(short, 3)
        right.addWidget(past, 2)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(what)
        row.addLayout(right, 1)
        self.inside.addWidget(self.strip)
        self.inside.addLayout(row, 1)

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
        from engine.exporters import EXPORTERS

        try:
            self._mix = mix_of(store)
        except UserError as error:
            self.show_error(error)
            self._mix = DatasetMix()
        self.format.set_options([(name, format_title(name)) for name in EXPORTERS])
        if not self.folder.name:
            self.format.set_value(self._mix.format or "chat")
            self.set_folder(store.path.with_name(f"{store.path.stem}-export"))
        self._summary.setText(self._mix_summary())
        self.releases.show_releases(store)
        self.show_content()
        if not self.run.active:
            self._reckoned.setText(self.tr("Counting…"))
            self._reckoned.show()
            self.missing.setText("")
            self.job.ask(store, self._mix)

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
        return "\n".join(f"\u2022 {each}" for each in parts)

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

    def _show_outlook(self, outlook: Outlook) -> None:
        sentences = outlook.sentences()
        if outlook.problem is not None:
            sentences = [problem_sentence(outlook.problem)]
        text = self.tr("{rows} rows: {real} real, {made} synthetic.")
        self._reckoned.setText(
            sentence(text, rows=outlook.rows, real=outlook.real, made=outlook.rows - outlook.real)
        )
        self._reckoned.setVisible(bool(outlook.rows))
        shown = [f"\u2022 {each}" for each in sentences[:_MOST_SENTENCES]]
        self.missing.setText("\n".join(shown) or self.tr("Nothing: the mix can be met."))
        self.go.setEnabled(outlook.problem is None and not self.run.active)

    # The export

    def export(self) -> None:
        """Write the dataset; the project stays usable meanwhile."""
        if self.run.active:
            return
        self.clear_message()
        self.report_card.hide()
        self._warnings = []
        try:
            self.run.start(to_toml(self._mix), self.format.value(), self.folder)
        except UserError as error:
            self.show_error(error)
            return
        self._show_running()

    def _show_running(self) -> None:
        self.strip.begin(self.tr("Exporting"))
        self.go.setEnabled(False)

    def _on_warning(self, data: Mapping[str, Any]) -> None:
        self._warnings.append(translate_engine(str(data["text"]), data["values"]))

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
        told = f"{self.tr('Exported.')} {joined(parts)}"
        if self._warnings:
            told = "\n".join([told, *self._warnings])
        self.show_message(told, "warn" if self._warnings else "ok")
        self.check(Path(data["release"]["folder"]))

    def _on_failed(self, error: UserError) -> None:
        self._over()
        self.show_error(error)

    def _on_stopped(self) -> None:
        self._over()
        self.show_message(self.tr("Stopped; nothing was written."))

    # Afterwards

    def check(self, folder: Path) -> None:
        """Re-open an export and prove it."""
        self._made = folder
        self.report.setText(self.tr("Checking…"))
        self.report_card.show()
        self.proof.start(folder)

    def _show_report(self, folder: Path, problems: Sequence[str]) -> None:
        name = isolate(folder.name)
        if problems:
            text = fill(self.tr("{folder} does not hold what it promises:"), {"folder": name})
            shown = [f"\u2022 {each}" for each in problems[:10]]
            self.report.setText("\n".join([text, *shown]))
        else:
            text = self.tr(
                "{folder}: everything holds. The files are whole, each row has the right form, no "
                "seed is on two sides, and the quotas are as the manifest says."
            )
            self.report.setText(fill(text, {"folder": name}))

    def _open_folder(self, folder: Path) -> None:
        if folder.is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
            return
        text = self.tr("The folder {folder} is no longer there.")
        self.show_message(fill(text, {"folder": isolate(folder)}), "warn")


def split_title(name: str) -> str:
    """A part of a dataset as it is read."""
    titles = {
        "train": QCoreApplication.translate("ExportScreen", "training"),
        "validation": QCoreApplication.translate("ExportScreen", "validation"),
        "test": QCoreApplication.translate("ExportScreen", "test"),
    }
    return titles.get(name, name)


SCREEN = ScreenSpec(
    name="export",
    title=lambda: QCoreApplication.translate("ExportScreen", "Export"),
    order=60,
    build=ExportScreen,
)
