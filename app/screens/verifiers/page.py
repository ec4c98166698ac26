"""Verifiers: what each check is worth against people, and its thresholds."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.keys import chord
from app.parts.facts import number, percent
from app.parts.form import scrolled
from app.parts.listing import chosen_place, rows_model, select_row, show_rows, told
from app.parts.page import Page
from app.screens.verifiers import SCREEN
from app.session import Session
from app.translate import translate_engine
from app.verifiers.limit_card import LimitCard
from app.verifiers.own_card import OwnCard
from app.verifiers.recheck_card import RecheckCard
from app.verifiers.recheck_run import RecheckRun
from app.verifiers.trust_card import TrustCard
from app.widgets.card import Card
from app.widgets.paged_model import Column, Row
from app.widgets.plain_label import PlainLabel
from app.widgets.table import DataTable
from engine.errors import UserError
from engine.i18n import fill
from engine.jobs.learn import ORDER
from engine.jobs.second_looks import turn
from engine.jobs.verifier_figures import FEWEST, Trial, verifier_figures
from engine.jobs.verifier_limits import can_undo, move_limit, undo_move
from engine.model import Outcome
from engine.store import QueueFilter
from engine.verifiers import VERIFIERS

#: Judged rows read in one turn of the event loop, to try thresholds on.
_PORTION = 10


class VerifiersScreen(Page):
    """A table of checks, the thresholds of the chosen one, and what chance says of all rows."""

    watches = frozenset({"decisions", "candidates", "verdicts", "project", "learned"})

    def __init__(self, session: Session) -> None:
        super().__init__(SCREEN, session)
        self._figures: list[dict[str, Any]] = []
        self._trial: Trial | None = None
        self._wanted: tuple[str, str, float] | None = None
        self.trust = TrustCard()
        self.trust.order_wanted.connect(self._set_order)
        self.table = DataTable()
        self.table.setAccessibleName(self.tr("Checks against people"))
        self.table.setMinimumHeight(240)
        self.table.opened.connect(self._open_stopped)
        self.limits = LimitCard()
        self.limits.tried.connect(self._try)
        self.limits.moved.connect(self.move_threshold)
        self.limits.undo_wanted.connect(self.undo_move)
        card = Card(self.tr("Checks against people, on rows shown by chance"))
        card.body.addWidget(self.table)
        text = self.tr(
            "Precision: of the rows that a check stops, how many people reject. Recall: of the rows "
            "that people reject, how many it stops. Each needs {count} rows; behind it, the range "
            "that is 95 % sure. Enter on a check shows the waiting rows that it stops."
        )
        card.body.addWidget(PlainLabel(fill(text, {"count": number(FEWEST)}), "muted", wrap=True))
        self.recheck = RecheckCard(RecheckRun.of(session))
        self.recheck.failed.connect(self.show_error)
        self.recheck.told.connect(self._on_rechecked)
        self.own = OwnCard()
        self.own.turned.connect(self._turn_second_looks)
        self.own.settling_wanted.connect(self._settle)
        inside = _Column(self.trust, card, self.limits, self.own, self.recheck)
        self.inside.addWidget(scrolled(inside, self.tr("Verifiers")))
        self._reading = QTimer(self)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._read_some)
        session.closing.connect(self._forget)

    def read(self) -> None:
        """Show the figures as they are now."""
        store = self.session.opened_store()
        if not store.candidates.counts():
            self.show_empty(
                self.tr("No rows to check yet"),
                self.tr("Generate some rows, then judge them in Curate: people's answers show what "
                        "each check is worth."),
                self.tr("Go to Generate"),
                lambda: self.session.screen_wanted.emit("generate"),
            )  # fmt: skip
            return
        self._trial = None
        place = max(0, chosen_place(self.table))
        self._figures = verifier_figures(store)
        self._list()
        self.trust.show_project(store)
        self.own.show_project(store, self.session.annotator)
        self.recheck.show_waiting(store.candidates.waiting())
        self.show_content()
        select_row(self.table, place)
        self._show_limits()

    def _list(self) -> None:
        columns = (
            Column(self.tr("Check"), "text"),
            Column(self.tr("Rows judged"), "number"),
            Column(self.tr("Stopped"), "number"),
            Column(self.tr("Rejected by people"), "number"),
            Column(self.tr("Both"), "number"),
            Column(self.tr("Precision"), "number"),
            Column(self.tr("Recall"), "number"),
        )
        rows = [
            Row(
                place,
                (
                    told(_title(each["verifier"])),
                    *(str(each[key]) for key in ("judged", "flagged", "rejected", "caught")),
                    told(self._share(each["precision"])),
                    told(self._share(each["recall"])),
                ),
            )
            for place, each in enumerate(self._figures)
        ]
        show_rows(self.table, rows_model(columns, lambda: rows), 0)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_limits())

    def _share(self, share: Mapping[str, float] | None) -> str:
        if share is None:
            return self.tr("too few rows")
        range_ = f"{percent(share['low'])}\u2013{percent(share['high'])}"
        return f"{percent(share['share'])} ({range_})"

    def _show_limits(self) -> None:
        place = chosen_place(self.table)
        chosen = self._figures[place] if 0 <= place < len(self._figures) else None
        store = self.session.opened_store()
        self.limits.show_verifier(chosen, can_undo=can_undo(store))

    def _open_stopped(self, place: int) -> None:
        """Show the waiting rows that a check stops: the rejected ones, else the flagged ones."""
        name = str(self._figures[place]["verifier"])
        store = self.session.opened_store()
        for outcome in (Outcome.REJECT, Outcome.FLAG):
            wanted = QueueFilter(verifier=name, outcome=str(outcome))
            if store.candidates.queue(wanted, 1):
                self.session.show_queue(wanted)
                return
        self.show_message(self.tr("This check stops no row that waits."))

    def _on_rechecked(self, told: str) -> None:
        self.show_message(told, "ok")
        self.read_again()

    # Thresholds

    def move_threshold(self, verifier: str, limit: str, value: float | None) -> None:
        """Keep a threshold in the project; the next verification uses it."""
        try:
            self.session.write(lambda store: move_limit(store, verifier, limit, value))
        except UserError as error:
            self.show_error(error)
            return
        self.read_again()
        self.show_message(
            self.tr("New rows are checked with it. Rows that wait keep their verdicts until you press "
                    "“Check the waiting rows again”."),
            "ok",
            self.tr("Undo"),
            self.undo_move,
        )  # fmt: skip

    def undo_move(self) -> None:
        """Take the last move back."""
        done = undo_move(self.session.opened_store())
        if done is not None:
            self.session.announce(done)
            self.clear_message()
            self.read_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo on this page takes a moved threshold back."""
        store = self.session.store
        if chord(event) == "Ctrl+Z" and store is not None and can_undo(store):
            self.undo_move()
        else:
            super().keyPressEvent(event)

    def _try(self, verifier: str, limit: str, value: float) -> None:
        self._wanted = (verifier, limit, value)
        if self._trial is None:
            self._trial = Trial(self.session.opened_store())
            self._reading.start()
        elif not self._reading.isActive():
            self._show_effect()

    def _read_some(self) -> None:
        if self._trial is None or not self._trial.read(_PORTION):
            self._reading.stop()
            self._show_effect()

    def _show_effect(self) -> None:
        if self._trial is None or self._wanted is None:
            return
        verifier, limit, value = self._wanted
        moved = {name: spin.value() for name, spin in self.limits.spins.items()}
        self.limits.show_effect(self._trial.effect(verifier, {**moved, limit: value}))

    def _set_order(self, order: str) -> None:
        self.session.write(lambda store: store.set_setting(ORDER, order))
        self.session.queue_changed.emit()

    def _turn_second_looks(self, on: bool) -> None:
        self.session.write(lambda store: turn(store, on=on))
        self.session.queue_changed.emit()

    def _settle(self) -> None:
        """Show the rows that were answered otherwise, one after the other, in Curate."""
        wanted = QueueFilter(status=None, second_look=self.session.annotator)
        self.session.show_queue(wanted)

    def _forget(self) -> None:
        self._reading.stop()
        self._trial = None


class _Column(QWidget):
    """Parts under each other; a scroll area takes the height from the width.

    Qt's own least height adds up those that wrapped labels would have if they were narrow.
    """

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for each in parts:
            layout.addWidget(each)
        layout.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its parts."""
        return QSize(super().minimumSizeHint().width(), 0)


def _title(name: str) -> str:
    known = VERIFIERS.get(name)
    return translate_engine(known.title) if known is not None else name
