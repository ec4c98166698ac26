"""Seeds: files come in, are looked at, and become the examples that everything grows from."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from app.parts.background import BackgroundJob
from app.parts.facts import sentence
from app.parts.form import button, row_of
from app.parts.page import Page
from app.screens.seeds import SCREEN
from app.seeds.first_look import FirstLook, preview_of
from app.seeds.intake import SeedIntake
from app.seeds.personal import personal_data_told
from app.seeds.tables import SeedTables, reasons_of
from app.session import Session
from app.translate import isolate
from app.widgets.message_strip import Tone
from app.widgets.plain_label import PlainLabel
from app.widgets.progress_strip import ProgressStrip
from engine.errors import UserError
from engine.i18n import fill
from engine.importers.reading import task_of
from engine.importers.seeding import NO_TEXT_COLUMN
from engine.jobs.records import tasks_of, with_columns
from engine.jobs.repair_seeds import SetAside, repair

#: A file smaller than this is looked at in the window itself: it takes a few milliseconds.
SMALL_BYTES = 1_000_000


class SeedsScreen(Page):
    """The seeds of the project, or the first look at a file on its way in."""

    watches = frozenset({"seeds", "quarantine"})

    def __init__(self, session: Session) -> None:
        super().__init__(SCREEN, session)
        self.setAcceptDrops(True)
        self._files: list[Path] = []
        self._count = 0
        self._sentences: list[str] = []
        self._aside = False
        self._personal = False
        self.counts = PlainLabel(role="strong")
        self.add = button(self.tr("Add files…"), "primary")
        self.add.clicked.connect(self._ask_files)
        self.tables = SeedTables(session)
        self.tables.mend_wanted.connect(self._mend)
        self.tables.file_wanted.connect(self._save_set_aside)
        self.look = FirstLook()
        self.look.import_wanted.connect(self.import_file)
        self.look.left.connect(self._next_file)
        self.look.encoding_picked.connect(self._look_again)
        self.look.passages.changed.connect(self._cut_again)
        self.look.for_all.task.picked.connect(self._task_picked)
        self.strip = ProgressStrip()
        self.strip.stop_wanted.connect(self._stop)
        self.intake = SeedIntake.of(session)
        self.intake.preparing.connect(self._show_preparing)
        self.intake.reading.connect(self._show_running)
        self.intake.progress.connect(self._show_progress)
        self.intake.finished.connect(self._on_finished)
        self.intake.failed.connect(self._on_failed)
        self._peek = BackgroundJob(session, self)
        self._peek.done.connect(lambda data: self._show_look(preview_of(data)))
        self._peek.failed.connect(self._on_unreadable)
        self._peek.stopped.connect(self._next_file)
        listing = QWidget()
        layout = QVBoxLayout(listing)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row_of(self.counts, None, self.add))
        layout.addWidget(self.tables, 1)
        self._sheets = QStackedWidget()
        self._sheets.addWidget(listing)
        self._sheets.addWidget(self.look)
        self.inside.addWidget(self.strip)
        self.inside.addWidget(self._sheets, 1)
        session.closing.connect(self._forget_files)
        if self.intake.active:
            self._show_running()

    def read(self) -> None:
        """The tables, unless a file is being looked at."""
        if self._files and not self.intake.active:
            return
        store = self.session.opened_store()
        count = store.seeds.count()
        if not count and not self.intake.active and not store.seeds.quarantined():
            self.show_empty(
                self.tr("No seeds yet"),
                self.tr(
                    "Seeds are real sentences, written by people: everything grows from them. Drag "
                    "JSONL, CSV, TSV, XLSX or text files into this page, or choose them. Documents (PDF, "
                    "Word, slides, web pages, books) become passages to make questions of."
                ),
                self.tr("Add files…"),
                self._ask_files,
            )
            return
        self._show_counts(count)
        self.tables.show_project(store)
        self.show_content()

    def _show_counts(self, count: int) -> None:
        copies = self.session.opened_store().duplicates.count()
        if copies:
            text = sentence(
                self.tr("{seeds} seeds, {copies} of them duplicates"), seeds=count, copies=copies
            )
        else:
            text = sentence(self.tr("{seeds} seeds"), seeds=count)
        self.counts.setText(text)

    # Files come in

    def add_files(self, files: Sequence[Path]) -> None:
        """Look at these files one after the other."""
        if self.session.store is None or not files:
            return
        self.clear_message()
        self._sentences = []
        self._aside = False
        self._personal = False
        self._files = [*self._files, *files]
        self._count = len(self._files)
        if not self.intake.active:
            self._look_at(self._files[0])

    def _ask_files(self) -> None:
        patterns = "*.jsonl *.json *.csv *.tsv *.xlsx *.xlsm *.txt"
        patterns += " *.pdf *.docx *.pptx *.epub *.html *.htm *.md"
        name = self.tr("Files with examples")
        other = self.tr("All files")
        files, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Add files"), "", f"{name} ({patterns});;{other} (*)"
        )
        self.add_files([Path(each) for each in files])

    def _look_at(self, path: Path, encoding: str = "", task: str = "") -> None:
        from engine.importers.reading import importer_for, may_be_document

        store = self.session.opened_store()
        wanted = task or store.setting("task", "text")
        self.look.meanings.tasks = tasks_of(store)
        self.look.for_all.begin(wanted, store.setting("variety", "arq"))
        importer, chunking = importer_for(path, wanted), self.look.passages.chunking()
        try:
            small = path.stat().st_size < SMALL_BYTES and not may_be_document(path, importer)
            if small:
                from engine.importers.reading import preview

                look = preview(path, encoding, importer, self._other_fields(), chunking)
                self._show_look(look)
        except OSError:
            small = False  # the worker says what is wrong with it, in words
        except UserError as error:
            self._on_unreadable(error)
            return
        if not small:
            self.strip.begin(self.tr("Looking at the file"), can_stop=False)
            args = {
                "path": str(path),
                "encoding": encoding,
                "importer": importer,
                "fields": list(self._other_fields()),
                "chunking": [chunking.size, chunking.overlap],
            }
            self._peek.start("preview_file", args)
            self.show_content()

    def _show_look(self, look: Any) -> None:
        from engine.jobs.import_seeds import mapping_for

        self.strip.end()
        if not self._files:
            return
        store = self.session.opened_store()
        place = self._count - len(self._files) + 1, self._count
        self.look.show_file(self._files[0], look, mapping_for(store.seeds, look), place)
        self._sheets.setCurrentWidget(self.look)
        self.show_content()

    def _look_again(self, encoding: str) -> None:
        if self._files:
            self._look_at(self._files[0], encoding, self.look.for_all.task.value())

    def _cut_again(self) -> None:
        if self._files and self.look.look is not None:
            self._look_again(self.look.look.encoding)

    def _task_picked(self, task: str) -> None:
        """A text file is read by lines, or as a document where passages are wanted."""
        from engine.importers.reading import importer_for

        if self._files and self.look.look is not None:
            cut = importer_for(self._files[0], task) == "prose"
            if cut != (self.look.look.importer == "prose"):
                self._cut_again()

    def _other_fields(self) -> tuple[str, ...]:
        task, tasks = self.look.for_all.task.value(), self.look.meanings.tasks
        found = tasks[task].fields if task in tasks else ()
        return tuple(each.name for each in found if not each.main)

    def _on_unreadable(self, error: UserError) -> None:
        self.strip.end()
        self._next_file()
        self.show_error(error)

    def _next_file(self) -> None:
        self._files = self._files[1:]
        if self._files:
            self._look_at(self._files[0])
        else:
            self._sheets.setCurrentIndex(0)
            self.read_again()

    def _forget_files(self) -> None:
        self._files = []
        self.strip.end()
        self._sheets.setCurrentIndex(0)

    def _mend(self, row: SetAside, parts: Mapping[str, str]) -> None:
        try:
            self.session.write(lambda store: repair(store, row, parts))
        except UserError as error:
            self.show_error(error)
            return
        place = {"file": isolate(row.file), "line": row.line}
        self.show_message(sentence(self.tr("Line {line} of {file} is a seed now."), **place), "ok")
        self.read_again()

    def _save_set_aside(self) -> None:
        name = self.tr("Rows set aside")
        file, _ = QFileDialog.getSaveFileName(self, name, "set_aside.csv", "CSV (*.csv)")
        if not file:
            return
        from engine.jobs.set_aside_file import write_set_aside

        store, path = self.session.opened_store(), Path(file)
        try:
            count = write_set_aside(store, path, reasons_of(store))
        except UserError as error:
            self.show_error(error)
            return
        text = self.tr("Rows written to {file}: {count}.")
        self.show_message(sentence(text, file=isolate(path.name), count=count), "ok")

    # Into the project

    def import_file(self) -> None:
        """Import the file that is looked at."""
        look = self.look.look
        if look is None or self.intake.active:
            return
        from engine.jobs.import_seeds import with_privacy, with_task, with_terms

        task = task_of(look.importer, self.look.for_all.task.value())
        plain = with_task(self.look.options(task, "", ()))
        roles = set(plain.mapping.values())
        if not {"text", "chat"} & roles:
            file, columns = self.look.path.name, ", ".join(look.columns[:20])
            self.show_error(UserError(NO_TEXT_COLUMN, file=file, columns=columns))
            return
        if "licence" not in roles and not self.look.for_all.licence_said:
            self.show_message(
                self.tr(
                    "Under which licence may these rows be used? Choose one, or “Unknown” if "
                    "nobody can tell."
                ),
                "warn",
            )
            self.look.for_all.licence.setFocus()
            return
        self.clear_message()
        choice = self.look.personal.choice.value()
        try:
            plain = with_terms(self.look.path, plain)
            store = self.session.opened_store()
            plain = with_columns(store, with_privacy(store, plain, choice))
            self.intake.start(self.look.path, plain, look.encoding, look.importer, look.signature)
        except UserError as error:
            self.show_error(error)
            return
        self._show_running()
        self.read_again()

    def _show_running(self) -> None:
        text = fill(self.tr("Importing {file}"), {"file": isolate(self.intake.path.name)})
        self.strip.begin(text)
        self._sheets.setCurrentIndex(0)
        self.add.setEnabled(False)

    def _show_preparing(self) -> None:
        self.strip.begin(self.tr("Keeping a copy of the project first"))

    def _stop(self) -> None:
        self.intake.stop()

    def _show_progress(self, totals: Mapping[str, int]) -> None:
        rows = totals["imported"] + totals["quarantined"] + totals["blank"]
        self.strip.advance(0, 0, sentence(self.tr("{number} rows"), number=rows))

    def _on_finished(self, totals: Mapping[str, Any]) -> None:
        self.strip.end()
        self.add.setEnabled(True)
        self._sentences.append(self._result(totals))
        self._aside = self._aside or bool(totals["quarantined"])
        self._personal = self._personal or bool(totals["kept"] and totals["personal"]["rows"])
        unknown = self.look.for_all.licence_unknown
        self._next_file()
        if self._files:
            return
        tone: Tone = (
            "warn" if totals["stopped"] or unknown or self._aside or self._personal else "ok"
        )
        if unknown:
            self._sentences.append(
                self.tr("Their licence is unknown: find it out before you share the dataset.")
            )
        see = self.tr("See what was set aside") if self._aside else ""
        self.show_message(" ".join(self._sentences), tone, see, self.tables.show_aside)

    def _result(self, totals: Mapping[str, Any]) -> str:
        parts = [sentence(self.tr("{number} imported"), number=int(totals["imported"]))]
        if totals["duplicates"]:
            text = self.tr("{number} of them duplicates")
            parts.append(sentence(text, number=int(totals["duplicates"])))
        if totals["quarantined"]:
            text = self.tr("{number} set aside")
            parts.append(sentence(text, number=int(totals["quarantined"])))
        if totals["blank"]:
            parts.append(sentence(self.tr("{number} blank"), number=int(totals["blank"])))
        comma = QCoreApplication.translate("SeedsScreen", ", ", "between parts of a result")
        told = f"{isolate(self.intake.path.name)}: {comma.join(parts)}."
        if totals["personal"]["rows"]:
            told = f"{told} {personal_data_told(totals['personal'], kept=totals['kept'])}"
        if totals["stopped"]:
            stopped = self.tr("You stopped it; what was imported stays.")
            return f"{told} {stopped}"
        return told

    def _on_failed(self, error: UserError) -> None:
        self.strip.end()
        self.add.setEnabled(True)
        self._next_file()
        self.show_error(error)

    # Dragged in

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, while a project is open."""
        if event.mimeData().hasUrls() and self.session.store is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the files that were dropped."""
        urls = event.mimeData().urls()
        files = [Path(each.toLocalFile()) for each in urls if each.isLocalFile()]
        event.acceptProposedAction()
        self.add_files([each for each in files if each.is_file()])
