"""What is known of the open project: what it is, what to do next, its counts, its health."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.parts.facts import number
from app.project.health import HealthCard
from app.translate import isolate, isolate_ltr
from app.widgets.bars import Bar, Bars
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from app.words import joined, task_title, variety_title
from engine.jobs.records import SETTING, TASK, schema_of
from engine.model import Status
from engine.store import Store


class Overview(QWidget):
    """Shows a store; `next_wanted` names the page to go to."""

    next_wanted = Signal(str)
    backup_wanted = Signal()
    #: The candidates of this status are to be looked at.
    queue_wanted = Signal(object)
    #: A person wants to draw the columns of records.
    columns_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = ""
        self._next: Status | None = None
        self._name = PlainLabel(role="title", wrap=True)
        self._facts = PlainLabel(role="muted", wrap=True)
        self._path = PlainLabel(role="muted", wrap=True)
        what = Card()
        for label in (self._name, self._facts, self._path):
            what.body.addWidget(label)
        self._sentence = PlainLabel(wrap=True)
        self._go = QPushButton()
        self._go.setProperty("look", "primary")
        self._go.clicked.connect(self._go_there)
        following = Card()
        following.set_title(self.tr("What to do next"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._go)
        following.body.addLayout(row)
        self._bars = Bars(self.tr("What is in it"))
        self._bars.chosen.connect(self._open_bar)
        self._behind: list[Status | None] = []
        counts = Card()
        counts.set_title(self.tr("What is in it"))
        counts.body.addWidget(self._bars)
        self.health = HealthCard()
        self.health.backup_wanted.connect(self.backup_wanted)
        self._columns_card = self._make_columns()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for card in (what, following, self._columns_card, counts, self.health):
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

    def show_store(self, store: Store, *, checking: bool = False) -> None:
        """Read everything that is shown; `checking`: the file is being checked."""
        name = store.setting("name") or store.path.stem
        self._name.setText(isolate(name))
        variety, task = store.setting("variety"), store.setting("task")
        self._facts.setText(joined([variety_title(variety), task_title(task)]))
        self._path.setText(isolate_ltr(store.path))
        seeds, counts = store.seeds.count(), store.candidates.counts()
        self._show_counts(seeds, counts)
        self._show_next(seeds, counts)
        self._show_columns(store)
        self.health.show_store(store, checking=checking)

    def _show_counts(self, seeds: int, counts: dict[Status, int]) -> None:
        flagged, skipped = counts.get(Status.FLAGGED, 0), counts.get(Status.SKIPPED, 0)
        aside = Status.FLAGGED if flagged else Status.SKIPPED
        look = self.tr("Look at these rows")
        flags = self.tr("Look at the flagged rows") if flagged else look
        rows: list[tuple[str, int, str, Status | None, str]] = [
            (self.tr("Seeds"), seeds, "accent", None, look),
            (self.tr("Candidates that wait"), counts.get(Status.WAITING, 0), "accent",
             Status.WAITING, self.tr("Review what waits")),
            (self.tr("Accepted"), counts.get(Status.ACCEPTED, 0), "ok", Status.ACCEPTED, look),
            (self.tr("Accepted after an edit"), counts.get(Status.EDITED, 0), "ok",
             Status.EDITED, look),
            (self.tr("Rejected"), counts.get(Status.REJECTED, 0), "bad", Status.REJECTED, look),
            (self.tr("Skipped or flagged"), skipped + flagged, "warn", aside, flags),
        ]  # fmt: skip
        self._behind = [status for *_, status, _ in rows]
        self._bars.set_bars(
            [
                Bar(title, value, number(value), tone=tone, action=action if value else "")
                for title, value, tone, _, action in rows
            ]
        )

    def _open_bar(self, place: int) -> None:
        status = self._behind[place]
        if status is None:
            self.next_wanted.emit("seeds")
        else:
            self.queue_wanted.emit(status)

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
        elif aside := _set_aside(counts):
            flagged = bool(counts.get(Status.FLAGGED, 0))
            self._say(
                "curate",
                self.tr("%n row(s) were skipped or flagged: decide on them.", "", aside),
                self.tr("Look at them"),
                Status.FLAGGED if flagged else Status.SKIPPED,
            )
        else:
            self._say(
                "export",
                self.tr("Every candidate has a decision: export a dataset, or generate more."),
                self.tr("Export"),
            )

    def _say(self, page: str, sentence: str, button: str, status: Status | None = None) -> None:
        self._page, self._next = page, status
        self._sentence.setText(sentence)
        self._go.setText(button)

    def _go_there(self) -> None:
        if self._next is not None:
            self.queue_wanted.emit(self._next)
        else:
            self.next_wanted.emit(self._page)


def _set_aside(counts: dict[Status, int]) -> int:
    return counts.get(Status.SKIPPED, 0) + counts.get(Status.FLAGGED, 0)
