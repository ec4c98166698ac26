"""Project: make one, open one, see how it stands and what to do next."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.screen import Screen
from app.screens.project import SCREEN
from app.session import Session
from app.widgets.card import Card
from app.widgets.columns import Columns, part_of
from app.widgets.plain_label import PlainLabel, plain_tip, without_mnemonic
from engine.errors import UserError

if TYPE_CHECKING:  # the first page is painted before the engine is loaded
    from app.project.health import HealthRun
    from app.project.new_project import NewProject
    from app.project.overview import Overview
    from engine.model import Changed, Status
    from engine.records import RecordSchema


T = TypeVar("T", bound=QWidget)


class ProjectScreen(Screen):
    """The page a person starts on."""

    def __init__(self, session: Session) -> None:
        super().__init__(SCREEN)
        self._session = session
        self._shown: QWidget | None = None
        self._welcome = self._make_welcome()
        self._welcome.hide()
        self._main = QVBoxLayout()
        self._main.addWidget(self._welcome)
        self._main.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addWidget(self._make_start())
        side.addWidget(self._make_recent())
        side.addStretch(1)
        columns = Columns()
        columns.add(part_of(self._main), 5)
        columns.add(part_of(side), 2)
        self.body.addWidget(columns)
        self._show()

    def opened(self) -> None:
        """Counts may have changed since."""
        if self._shown is None or self._shown is not self.__dict__.get("form"):
            self._show()
        self.setFocus()

    def refresh(self, changed: "Changed") -> None:  # noqa: ARG002 - whatever it was
        """Counts, and what to do next."""
        if self._session.store is not None and self._shown is self.overview:
            self.overview.show_store(self._session.store, checking=self.health.active)

    @cached_property
    def form(self) -> "NewProject":
        """The form for a new project, built when it is first wanted."""
        from app.project.new_project import NewProject

        form = NewProject()
        form.wanted.connect(self._create)
        form.cancelled.connect(self._show)
        return self._add(form)

    @cached_property
    def overview(self) -> "Overview":
        """What is known of the open project, built when the first one is open."""
        from app.project.overview import Overview

        overview = Overview()
        overview.next_wanted.connect(self._session.screen_wanted)
        overview.queue_wanted.connect(self._show_queue)
        overview.health.check_wanted.connect(self._check_file)
        overview.backup_wanted.connect(self._back_up)
        overview.columns_wanted.connect(self.draw_columns)
        return self._add(overview)

    @cached_property
    def health(self) -> "HealthRun":
        """The check of the project's file."""
        from app.project.health import HealthRun

        health = HealthRun.of(self._session)
        for told in (health.finished, health.stopped):
            told.connect(lambda *_: self._show_health())
        health.failed.connect(self._on_check_failed)
        return health

    def _show_queue(self, status: "Status") -> None:
        from engine.store import QueueFilter

        self._session.show_queue(QueueFilter(status=status))

    def _add(self, widget: T) -> T:
        widget.hide()
        self._main.insertWidget(self._main.count() - 1, widget)
        return widget

    def _bring(self, wanted: QWidget) -> None:
        if self._shown is not None:
            self._shown.hide()
        self._shown = wanted
        wanted.show()

    def make_new(self) -> None:
        """Show the form for a new project."""
        self._bring(self.form)
        self.form.begin()

    def choose(self) -> None:
        """Choose a project to open."""
        from engine.store import SUFFIX

        recent = self._session.settings.recent
        start = str(recent[0].parent) if recent else ""
        kinds = self.tr("Zerria projects") + f" (*{SUFFIX})"
        found, _ = QFileDialog.getOpenFileName(self, self.tr("Open a project"), start, kinds)
        if found:
            self.open(Path(found))

    def open(self, path: Path) -> None:
        """Open a project, or say why not."""
        try:
            self._session.open(path)
        except UserError as error:
            if not path.exists():
                self._session.settings.forget_project(path)
                self._show()
            self.show_error(error)

    def _make_welcome(self) -> Card:
        card = Card()
        card.body.setSpacing(12)
        card.body.addWidget(PlainLabel(self.tr("Grow seeds into a dataset"), "title"))
        for sentence in (
            self.tr(
                "Zerria grows a small set of real Darija examples into a larger, balanced one."
            ),
            self.tr(
                "A teacher on this computer writes candidates; you accept, edit or reject them."
            ),
            self.tr("Nothing leaves this computer."),
        ):
            card.body.addWidget(PlainLabel(sentence, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        buttons = self._start_buttons()
        buttons[0].setProperty("look", "primary")
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        card.body.addSpacing(4)
        card.body.addLayout(row)
        return card

    def _start_buttons(self) -> list[QPushButton]:
        """The sample first, where there is one: who is new needs nothing else."""
        acts: list[tuple[str, Callable[[], None]]] = [
            (self.tr("New project"), self.make_new),
            (self.tr("Open a project\u2026"), self.choose),
        ]
        if self._session.make_sample is not None:
            acts.insert(0, (self.tr("Try the sample"), self._try_sample))
        buttons = []
        for title, act in acts:
            button = QPushButton(title)
            button.clicked.connect(act)
            buttons.append(button)
        return buttons

    def _make_start(self) -> Card:
        self._start = Card()
        self._start.set_title(self.tr("Another project"))
        for button in self._start_buttons():
            self._start.body.addWidget(button)
        return self._start

    def _make_recent(self) -> Card:
        self._recent = Card()
        self._recent.set_title(self.tr("Recent projects"))
        return self._recent

    def _show(self) -> None:
        store = self._session.store
        self._bring(self._welcome if store is None else self.overview)
        self._start.setVisible(store is not None)
        if store is not None:
            self.overview.show_store(store, checking=self.health.active)
        self._show_recent()

    def _show_recent(self) -> None:
        while (old := self._recent.body.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        store = self._session.store
        here = store.path if store is not None else None
        others = [each for each in self._session.settings.recent if each != here][:6]
        self._recent.setVisible(bool(others))
        for path in others:
            button = QPushButton(without_mnemonic(path.stem))
            button.setToolTip(plain_tip(str(path)))
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, wanted=path: self.open(wanted))
            self._recent.body.addWidget(button)

    def _create(self, path: Path, settings: dict[str, str]) -> None:
        try:
            self._session.create(path, settings)
        except UserError as error:
            self.show_error(error)

    def _try_sample(self) -> None:
        if self._session.make_sample is None:
            return
        self.setCursor(Qt.CursorShape.WaitCursor)
        try:
            self._session.open(self._session.make_sample())
        except UserError as error:
            self.show_error(error)
        finally:
            self.unsetCursor()

    def draw_columns(self) -> None:
        """Draw the columns of the project's records."""
        from app.project.record_columns import RecordColumns
        from engine.jobs.records import schema_of

        try:
            dialog = RecordColumns(schema_of(self._session.opened_store()), self)
        except UserError as error:
            self.show_error(error)
            return
        dialog.accepted.connect(lambda: self._keep_columns(dialog.schema))
        dialog.open()

    def _keep_columns(self, schema: "RecordSchema") -> None:
        from engine.jobs.records import set_schema

        try:
            self._session.write(lambda store: set_schema(store, schema))
        except UserError as error:
            self.show_error(error)

    def _back_up(self) -> None:
        try:
            self._session.opened_store()
        except UserError as error:
            self.show_error(error)
            return
        self._session.backup.make("asked", self._show_health)

    def _check_file(self) -> None:
        try:
            self.health.check()
        except UserError as error:
            self.show_error(error)
        self._show_health()

    def _show_health(self) -> None:
        store = self._session.store
        if store is not None:
            self.overview.health.show_store(store, checking=self.health.active)

    def _on_check_failed(self, error: UserError) -> None:
        self.show_error(error)
        self._show_health()
