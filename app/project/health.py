"""How the project's file is: its size, its copies, and when it was last checked."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Signal

from app.parts.facts import moment, sentence, size
from app.parts.form import button
from app.parts.snapshot_job import SnapshotJob
from app.session import Session
from app.translate import isolate
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from engine.errors import UserError
from engine.jobs.health import keep_check, last_check, size_of, size_of_backups
from engine.store import Store

_STAMP = "%Y%m%dT%H%M%S%f"
_NAMED = 3


class HealthRun(SnapshotJob):
    """Checks a copy of the file in the worker; what it found is kept in the project."""

    @classmethod
    def of(cls, session: Session) -> "HealthRun":
        """The session's one."""
        found = session.findChild(cls)
        return found if isinstance(found, cls) else cls(session)

    def check(self) -> None:
        """Begin; a `UserError` when no copy can be made."""
        self.start_job("health", {}, title=self.tr("Check the file now"), page="project")

    def take(self, data: Mapping[str, Any]) -> None:
        """Keep what was found."""
        try:
            self._session.write(lambda store: keep_check(store, data))
        except UserError as error:
            self._session.failed.emit(error)


class HealthCard(Card):
    """Three lines, and a button for the two things that can be done."""

    backup_wanted = Signal()
    check_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Health of the file"))
        self.file = PlainLabel(wrap=True)
        self.copies = PlainLabel(wrap=True)
        self.checked = PlainLabel(wrap=True)
        self.back_up = button(self.tr("Back up now"), "small")
        self.back_up.clicked.connect(self.backup_wanted)
        self.check = button(self.tr("Check the file now"), "small")
        self.check.clicked.connect(self.check_wanted)
        for each in (self.back_up, self.check):
            self.header.addWidget(each)
        self.body.setSpacing(0)
        for label in (self.file, self.copies, self.checked):
            self.body.addWidget(label)

    def show_store(self, store: Store, *, checking: bool) -> None:
        """Read the file's size, its copies and the last check."""
        copies = size_of_backups(store)
        text = (
            self.tr("The file takes {size}, its copies {copies}.")
            if copies
            else self.tr("The file takes {size}.")
        )
        self.file.setText(sentence(text, size=size(size_of(store)), copies=size(copies)))
        self._show_copies(store)
        self.check.setEnabled(not checking)
        self.checked.setText(self.tr("Checking…") if checking else self._check_told(store))

    def _show_copies(self, store: Store) -> None:
        found = store.backups()
        if not found:
            self.copies.setText(
                self.tr("No copy yet. One is made every ten minutes of work and before imports.")
            )
            return
        newest = sentence(self.tr("Newest: {when}"), when=_when(found[0].name.partition("-")[0]))
        count = self.tr("%n backup(s) beside the project.", "", len(found))
        self.copies.setText(f"{count} {newest}")

    def _check_told(self, store: Store) -> str:
        last = last_check(store)
        if last is None:
            return self.tr(
                "Never checked. A check reads every text again and takes a moment; you can go on "
                "working."
            )
        when = moment(last.at)
        if not last.count:
            return sentence(self.tr("Checked {when}: everything is whole."), when=when)
        text = self.tr(
            "Checked {when}. Damaged: {count} ({what}). Keep this file, and open the newest copy from "
            "the folder {folder}."
        )
        return sentence(
            text,
            when=when,
            count=last.count,
            what=isolate(", ".join(last.problems[:_NAMED])),
            folder=isolate(f"{store.path.name}-backups"),
        )


def _when(stamp: str) -> str:
    try:
        found = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return stamp
    return moment(found.isoformat())
