"""What is known of the open project: what it is, what to do next, its counts, its backups."""

import os
from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.translate import isolate, isolate_ltr
from app.widgets.bars import Bar, Bars
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from app.words import joined, task_title, variety_title
from engine.i18n import fill
from engine.jobs.records import SETTING, TASK, schema_of
from engine.model import Status
from engine.store import Store

_STAMP = "%Y%m%dT%H%M%S%f"


class Overview(QWidget):
    """Shows a store; `next_wanted` names the page to go to."""

    next_wanted = Signal(str)
    backup_wanted = Signal()
    #: A person wants to draw the columns of records.
    columns_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = ""
        self._name = PlainLabel(role="title", wrap=True)
        self._facts = PlainLabel(role="muted", wrap=True)
        self._path = PlainLabel(role="muted", wrap=True)
        what = Card()
        for label in (self._name, self._facts, self._path):
            what.body.addWidget(label)
        self._sentence = PlainLabel(wrap=True)
        self._go = QPushButton()
        self._go.setProperty("look", "primary")
        self._go.clicked.connect(lambda: self.next_wanted.emit(self._page))
        following = Card()
        following.set_title(self.tr("What to do next"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._go)
        following.body.addLayout(row)
        self._bars = Bars()
        counts = Card()
        counts.set_title(self.tr("What is in it"))
        counts.body.addWidget(self._bars)
        self._backups = PlainLabel(wrap=True)
        backup = QPushButton(self.tr("Back up now"))
        backup.clicked.connect(self.backup_wanted)
        backups = Card()
        backups.set_title(self.tr("Backups"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._backups, 1)
        row.addWidget(backup)
        backups.body.addLayout(row)
        self._columns_card = self._make_columns()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for card in (what, following, self._columns_card, counts, backups):
            layout.addWidget(card)
        layout.addStretch(1)

    def _make_columns(self) -> Card:
        self._columns = PlainLabel(wrap=True)
        draw = QPushButton(self.tr("Draw the columns\u2026"))
        draw.clicked.connect(self.columns_wanted)
        card = Card()
        card.set_title(self.tr("Columns of records"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._columns, 1)
        row.addWidget(draw)
        card.body.addLayout(row)
        return card

    def _show_columns(self, store: Store) -> None:
        """Of a project of records, or one that drew columns."""
        wanted = store.setting("task") == TASK or bool(store.setting(SETTING))
        self._columns_card.setVisible(wanted)
        if wanted:
            names = [isolate(each.shown) for each in schema_of(store).columns]
            self._columns.setText(joined(names))

    def show_store(self, store: Store) -> None:
        """Read everything that is shown."""
        name = store.setting("name") or store.path.stem
        self._name.setText(isolate(name))
        variety, task = store.setting("variety"), store.setting("task")
        self._facts.setText(joined([variety_title(variety), task_title(task)]))
        # It may go on in the next line after each folder.
        self._path.setText(isolate_ltr(str(store.path).replace(os.sep, f"{os.sep}\u200b")))
        self._path.setToolTip(str(store.path))
        seeds, counts = store.seeds.count(), store.candidates.counts()
        self._show_counts(seeds, counts)
        self._show_next(seeds, counts)
        self._show_columns(store)
        self.show_backups(store)

    def _show_counts(self, seeds: int, counts: dict[Status, int]) -> None:
        number = QLocale()
        rows = [
            (self.tr("Seeds"), seeds, "accent"),
            (self.tr("Candidates that wait"), counts.get(Status.WAITING, 0), "accent"),
            (self.tr("Accepted"), counts.get(Status.ACCEPTED, 0), "ok"),
            (self.tr("Accepted after an edit"), counts.get(Status.EDITED, 0), "ok"),
            (self.tr("Rejected"), counts.get(Status.REJECTED, 0), "bad"),
            (self.tr("Skipped or flagged"), _set_aside(counts), "warn"),
        ]
        self._bars.set_bars(
            [Bar(title, value, number.toString(value), tone=tone) for title, value, tone in rows]
        )

    def _show_next(self, seeds: int, counts: dict[Status, int]) -> None:
        waiting = counts.get(Status.WAITING, 0)
        if not seeds:
            self._say(
                "seeds",
                self.tr("Bring in real examples first: everything grows from them."),
                self.tr("Import seeds"),
            )
        elif waiting:
            self._say(
                "curate",
                self.tr("%n candidate(s) wait for your decision.", "", waiting),
                self.tr("Curate"),
            )
        elif not counts:
            self._say(
                "generate",
                self.tr("Let the teacher write candidates from your seeds."),
                self.tr("Generate"),
            )
        else:
            self._say(
                "export",
                self.tr("Every candidate has a decision: export a dataset, or generate more."),
                self.tr("Export"),
            )

    def _say(self, page: str, sentence: str, button: str) -> None:
        self._page = page
        self._sentence.setText(sentence)
        self._go.setText(button)

    def show_backups(self, store: Store) -> None:
        """How many copies there are, and of when the newest is."""
        found = store.backups()
        if not found:
            self._backups.setText(
                self.tr("None yet. One is made every ten minutes of work and before imports.")
            )
            return
        newest = self.tr("Newest: {when}")
        when = _when(found[0].name.partition("-")[0])
        count = self.tr("%n backup(s) beside the project.", "", len(found))
        self._backups.setText(f"{count} {fill(newest, {'when': when})}")


def _set_aside(counts: dict[Status, int]) -> int:
    return counts.get(Status.SKIPPED, 0) + counts.get(Status.FLAGGED, 0)


def _when(stamp: str) -> str:
    try:
        moment = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return stamp
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)
