"""Teachers: the models that write, what they are, and a short trial of each."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.generate.order import teacher_title
from app.parts.form import button, row_of, scrolled
from app.parts.listing import chosen_place, rows_model, select_row, show_rows
from app.parts.page import Page
from app.screens.teachers import SCREEN
from app.session import Session
from app.teachers.facts_card import FactsCard
from app.teachers.settings_card import SettingsCard
from app.teachers.trial_card import TrialCard
from app.translate import isolate, translate_engine
from app.widgets.card import Card
from app.widgets.columns import Columns
from app.widgets.paged_model import Column, Row
from app.widgets.table import DataTable
from engine import known_teachers
from engine.errors import UserError
from engine.i18n import fill
from engine.plugin import TeacherSpec


class TeachersScreen(Page):
    """The list at one side, the chosen teacher at the other."""

    def __init__(self, session: Session) -> None:
        super().__init__(SCREEN, session)
        self._specs: list[TeacherSpec] = []
        self._call = self._build_call = 0
        self._asked = ""
        self.table = DataTable()
        self.table.setAccessibleName(self.tr("Teachers"))
        add = button(self.tr("Add a model file…"), "primary")
        add.clicked.connect(self._ask_file)
        self.remove = button(self.tr("Take off the list"))
        self.remove.clicked.connect(self._remove)
        self.facts = FactsCard()
        self.trial_card = TrialCard(session, self.chosen, self)
        self.trial_card.began.connect(self.clear_message)
        self.trial_card.failed.connect(self.show_error)
        self.settings_card = SettingsCard()
        self.settings_card.changed.connect(self._keep_settings)
        worker = session.worker
        worker.told.connect(self._on_event)
        self._build(add)

    def _build(self, add: QWidget) -> None:
        known = Card(self.tr("Teachers you have"))
        known.body.addWidget(self.table, 1)
        known.body.addLayout(row_of(add, None, self.remove))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card in (self.facts, self.trial_card, self.settings_card):
            column.addWidget(card)
        column.addStretch(1)
        row = Columns()
        row.add(known, 1)
        row.add(scrolled(inside, self.tr("The chosen teacher")), 1)
        self.inside.addWidget(row, 1)

    def read_again(self) -> None:
        """Teachers belong to the person, not to a project."""
        try:
            self._specs = list(known_teachers.known().values())
        except UserError as error:
            self.show_error(error)
            self._specs = []
        if not self._specs:
            self.show_empty(
                self.tr("No teacher yet"),
                self.tr(
                    "A teacher is a language model in a file on this computer, in the GGUF format. "
                    "Download one that knows Arabic, then add its file here."
                ),
                self.tr("Add a model file…"),
                self._ask_file,
            )
            return
        self._show_list(self._asked)
        self.show_content()

    def _show_list(self, name: str) -> None:
        columns = (Column(self.tr("Name"), "text"), Column(self.tr("Model file")))
        rows = [
            Row(each.name, (teacher_title(each.name), Path(each.model).name))
            for each in self._specs
        ]
        show_rows(self.table, rows_model(columns, lambda: rows), 1)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        names = [each.name for each in self._specs]
        select_row(self.table, names.index(name) if name in names else 0)

    def chosen(self) -> TeacherSpec | None:
        """The teacher that is chosen."""
        place = chosen_place(self.table)
        return self._specs[place] if 0 <= place < len(self._specs) else None

    def _show_chosen(self) -> None:
        spec = self.chosen()
        if spec is None:
            return
        own = spec.name != known_teachers.STARTER and bool(spec.model)
        self.remove.setEnabled(own)
        self.settings_card.setVisible(own)
        self.settings_card.show_settings(spec)
        if spec.name == self._asked and self._call:
            return
        self._asked = spec.name
        self.trial_card.forget()
        self.facts.show_waiting(isolate(teacher_title(spec.name)))
        data = {"teacher": known_teachers.spec_as_data(spec)}
        self._call = self.session.worker.call("describe_teacher", data)
        self._build_call = 0
        if spec.kind == "llama":
            self._build_call = self.session.worker.call("describe_build", data)

    def _on_event(self, call: int, kind: str, data: Mapping[str, Any]) -> None:
        if call == self._build_call and kind == "done":
            self.facts.show_build(data)
        if call != self._call or kind not in ("done", "error", "crashed", "cancelled"):
            return
        self._call = 0
        if kind == "done":
            self.facts.show_facts(data["facts"], data["fingerprint"])
        elif kind == "error":
            from app.worker import error_of

            error = error_of(data)
            if not isinstance(error, UserError):
                raise error
            self.facts.show_problem(translate_engine(error.text, error.values))
        else:
            self.facts.show_problem(self.tr("Its file could not be read; try again."))

    # Adding and taking away

    def _ask_file(self) -> None:
        folder = self.session.settings.model_folder
        name = self.tr("Model files")
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("Add a model file"), str(folder or ""), f"{name} (*.gguf)"
        )
        if file:
            self.add_file(Path(file))

    def add_file(self, path: Path) -> None:
        """Remember a model file; it stays where it is."""
        from engine.teachers import TEACHERS

        self.clear_message()
        spec = TeacherSpec(self._free_name(path.stem), "llama", str(path.absolute()))
        try:
            TEACHERS["llama"].describe(spec)
            known_teachers.add(spec)
        except UserError as error:
            self.show_error(error)
            return
        self.session.settings.model_folder = path.parent
        self.session.settings.save()
        self._asked = spec.name
        self.read_again()
        told = self.tr("{name} was added. Try it before you let it write for hours.")
        self.show_message(fill(told, {"name": isolate(spec.name)}), "ok")

    def _free_name(self, wanted: str) -> str:
        taken = {each.name for each in self._specs}
        name, count = wanted, 2
        while name in taken:
            name, count = f"{wanted}-{count}", count + 1
        return name

    def _remove(self) -> None:
        spec = self.chosen()
        if spec is None:
            return
        try:
            known_teachers.remove(spec.name)
        except UserError as error:
            self.show_error(error)
            return
        self.read_again()
        told = self.tr("{name} is off the list; its file stays where it is.")
        self.show_message(
            fill(told, {"name": isolate(spec.name)}),
            "info",
            self.tr("Put it back"),
            lambda: self._put_back(spec),
        )

    def _put_back(self, spec: TeacherSpec) -> None:
        known_teachers.add(spec)
        self.read_again()

    def _keep_settings(self) -> None:
        spec = self.chosen()
        if spec is None:
            return
        changed = replace(spec, settings=self.settings_card.settings(spec.settings))
        try:
            known_teachers.add(changed)
        except UserError as error:
            self.show_error(error)
            return
        self._specs = [changed if each.name == spec.name else each for each in self._specs]
