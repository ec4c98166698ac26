"""The watermark on the Balance page: choose a file or a release, read one plain sentence."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from app.balance.watermark_run import WatermarkRun
from app.generate.order import teacher_title
from app.parts.choice import Choice
from app.parts.facts import number, sentence
from app.parts.form import Form, button, row_of
from app.session import Session
from app.translate import isolate, isolate_ltr, translate_engine, without_isolates
from app.widgets.card import Card
from app.widgets.message_strip import MessageStrip
from app.widgets.plain_label import PlainLabel
from app.widgets.progress_strip import ProgressStrip
from engine import known_teachers
from engine.errors import UserError
from engine.i18n import fill
from engine.jobs.watermark import CAPTION, can_mark
from engine.jobs.watermark_key import key_of, marking_teachers
from engine.text.watermark import MARKED


class WatermarkPanel(Card):
    """Looks for the mark of the open project in texts that left it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._path: Path | None = None
        self.set_title(self.tr("Watermark"))
        self.copy = button(self.tr("Copy the result"))
        self.copy.clicked.connect(self._copy)
        self.file = button(self.tr("Choose a file…"))
        self.file.clicked.connect(self._ask_file)
        self.folder = button(self.tr("Choose a release folder…"))
        self.folder.clicked.connect(self._ask_folder)
        self.teacher = Choice(letters=22)
        self.teacher.setMaximumWidth(420)
        self._chosen = PlainLabel(wrap=True)
        self.go = button(self.tr("Look for the mark"), "primary")
        self.go.clicked.connect(self._look)
        self.strip = ProgressStrip()
        self.messages = MessageStrip()
        self.outcome = PlainLabel(role="strong", wrap=True)
        self._basis = PlainLabel(role="muted", wrap=True)
        self._build()
        self.run = WatermarkRun.of(session)
        self.run.told.connect(self._on_told)
        self.run.done.connect(self._show)
        self.run.failed.connect(self._on_failed)
        self.run.stopped.connect(self._on_stopped)
        self.strip.stop_wanted.connect(self.run.stop)

    def _build(self) -> None:
        self.header.addWidget(self.copy)
        self.header.addWidget(self.go)
        about = self.tr(
            "With the watermark switched on in Generate, a model chooses a little more often among "
            "words that only this project's key points out. Nobody sees it in a sentence; in many "
            "rows together it can be found again, here."
        )
        self.body.addWidget(PlainLabel(about, "muted", wrap=True))
        form = Form()
        form.add(self.tr("Written by"), self.teacher)
        self.body.addLayout(row_of(self.file, self.folder))
        self.body.addWidget(self._chosen)
        self.body.addLayout(form)
        for part in (
            self.messages,
            self.strip,
            self.outcome,
            PlainLabel(translate_engine(CAPTION), wrap=True),
            self._basis,
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its parts; a scroll area takes the height from the width."""
        return QSize(super().minimumSizeHint().width(), 0)

    def read(self) -> None:
        """Offer the teachers that mark, the last one that did first; show the last result."""
        store = self._session.opened_store()
        known = known_teachers.known()
        wrote = [str(each.get("name")) for each in marking_teachers(store)]
        names = [name for name in dict.fromkeys([*wrote, *known]) if name in known]
        markers = [(name, teacher_title(name)) for name in names if can_mark(known[name])]
        self.teacher.set_options(markers)
        if key_of(store) is None:
            self.messages.show_message(
                self.tr(
                    "This project has marked nothing yet: switch the watermark on in Generate, "
                    "then let a model write."
                ),
                "info",
                self.tr("Generate"),
                lambda: self._session.screen_wanted.emit("generate"),
            )
        self._show()

    def choose(self, path: Path) -> None:
        """Take this file or folder to look in."""
        self._path = path
        self._show()

    def _ask_file(self) -> None:
        patterns = f"{self.tr('Texts')} (*.jsonl *.json *.csv *.tsv *.txt *.parquet)"
        file, _ = QFileDialog.getOpenFileName(self, self.tr("Look for the mark in"), "", patterns)
        if file:
            self.choose(Path(file))

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Look for the mark in"))
        if folder:
            self.choose(Path(folder))

    def _look(self) -> None:
        spec = known_teachers.known().get(self.teacher.value())
        if self._path is None or spec is None:
            return
        self.messages.clear()
        try:
            self.run.look(self._path, Path(spec.model))
        except UserError as error:
            self._on_failed(error)
            return
        self._show()

    def _show(self) -> None:
        result, store = self.run.result, self._session.store
        for part in (self.outcome, self._basis, self.copy):
            part.setVisible(result is not None)
        name = isolate(self._path.name) if self._path else self.tr("nothing chosen yet")
        self._chosen.setText(fill(self.tr("Look in: {name}"), {"name": name}))
        if not self.run.active:
            self.strip.end()
        elif self.strip.isHidden():
            self.strip.begin(self.tr("Looking for the mark"))
        marked = store is not None and key_of(store) is not None
        ready = marked and self._path is not None and bool(self.teacher.value())
        self.go.setEnabled(ready and not self.run.active)
        if result is not None:
            self._show_result(result)

    def _show_result(self, result: Mapping[str, Any]) -> None:
        values = {name: isolate_ltr(value) for name, value in result["values"].items()}
        values["n"] = number(int(result["n"]))
        mark = "\u2713 " if result["verdict"] == MARKED else ""
        self.outcome.setText(mark + translate_engine(str(result["text"]), values))
        basis = self.tr(
            "Read from {file}: {rows} rows with {texts} texts, cut by the tokeniser of {model}. "
            "{repeated} pairs that occur again were left out. The key has the id {key}."
        )
        self._basis.setText(
            sentence(
                basis,
                file=isolate(result["file"]),
                rows=int(result["rows"]),
                texts=int(result["texts"]),
                model=isolate(result["model"]),
                repeated=int(result["repeated"]),
                key=isolate_ltr(result["key_id"]),
            )
        )

    def _on_told(self, kind: str, data: Mapping[str, Any]) -> None:
        if kind == "progress":
            rows = self.tr("{rows} rows")
            self.strip.advance(0, 0, sentence(rows, rows=int(data["rows"])))

    def _on_failed(self, error: UserError) -> None:
        self._show()
        self.messages.show_message(translate_engine(error.text, error.values), "warn")

    def _on_stopped(self) -> None:
        self._show()
        self.messages.show_message(self.tr("Stopped."))

    def text(self) -> str:
        """The sentence, what it is reckoned from and what it is not, for the clipboard."""
        parts = self.outcome.text(), self._basis.text(), translate_engine(CAPTION)
        return without_isolates("\n\n".join(parts))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
