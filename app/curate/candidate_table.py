"""The selection as a table: sort it, open one candidate, or judge many at once."""

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from app.keys import chord
from app.parts.choice import Choice
from app.parts.facts import label_title, sentence
from app.parts.form import button
from app.parts.listing import show_rows
from app.session import Session
from app.widgets.paged_model import Column, PagedModel, Row
from app.widgets.plain_label import PlainLabel
from app.widgets.table import DataTable
from app.words import Reason, reasons_of, script_title, status_title, variety_title
from engine.errors import UserError
from engine.model import Action, Candidate, Decision
from engine.store import Counting, Order, QueueFilter, in_cells

#: Where rows have to be counted one by one, so many are shown; a narrower selection reaches more.
MOST_ROWS = 5_000
#: So many candidates at most are judged by one gesture: the window waits for it, about a second.
MOST_AT_ONCE = 2_000


class CandidateTable(QWidget):
    """Enter or a double click opens a row in the queue; chosen rows are judged by the buttons."""

    #: Show this candidate by itself.
    opened = Signal(int)
    #: Something could not be written (`UserError`).
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = QueueFilter()
        self._model: PagedModel | None = None
        self._reasons: tuple[Reason, ...] = ()
        self._counted = 0
        self._fitted = ""
        self._counting: Counting | None = None
        self._counter = QTimer(self)
        self._counter.setInterval(0)
        self._counter.timeout.connect(self._count_on)
        session.closing.connect(self._counter.stop)
        self.rows = DataTable()
        self.rows.setAccessibleName(self.tr("Candidates"))
        self.order = Choice(self._orders(), "best", letters=14)
        self.order.setAccessibleName(self.tr("Order"))
        self.count = PlainLabel(role="muted")
        self.whole = button(self.tr("All of this selection"))
        self.whole.setCheckable(True)
        self.accept = button(self.tr("Accept"))
        self.skip = button(self.tr("Skip"))
        self.reason = Choice(letters=14)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reject = button(self.tr("Reject"))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.count, 1)
        top.addWidget(PlainLabel(self.tr("Order"), "muted"))
        top.addWidget(self.order)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.whole)
        bottom.addStretch(1)
        for widget in (self.accept, self.skip, self.reject, self.reason):
            bottom.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.rows, 1)
        layout.addLayout(bottom)
        self._connect()

    def _connect(self) -> None:
        self.order.set_value(self._session.settings.view.get("order", "best"))
        self._session.closing.connect(self._keep_columns)
        self.order.picked.connect(lambda: self.show_selection(self._shown))
        self.rows.opened.connect(self._open)
        self.whole.toggled.connect(self._follow)
        self.accept.clicked.connect(lambda: self._judge(Action.ACCEPT))
        self.skip.clicked.connect(lambda: self._judge(Action.SKIP))
        self.reject.clicked.connect(lambda: self._judge(Action.REJECT))

    def _orders(self) -> list[tuple[str, str]]:
        return [
            ("best", self.tr("Best score first")),
            ("worst", self.tr("Lowest score first")),
            ("newest", self.tr("Newest first")),
            ("oldest", self.tr("Oldest first")),
        ]

    def show_selection(self, wanted: QueueFilter) -> None:
        """Read the first page of a selection."""
        store = self._session.store
        if store is None:
            return
        self._shown = wanted
        order: Order = self.order.value()  # type: ignore[assignment]

        def fetch(after: tuple[float, int] | None, size: int) -> list[Row]:
            found = store.listings.listed(wanted, order, size, after)
            return [Row((each.score, each.id), self._cells(each)) for each in found]

        def count() -> int:
            if in_cells(wanted):
                self._counter.stop()
                self._counted = store.listings.fitting(wanted)
                return self._counted
            self._counting = store.listings.counting(wanted, MOST_ROWS + 1)
            self._counter.start()
            self._counting.step()
            self._counted = self._counting.count
            return min(self._counted, MOST_ROWS)

        columns = (
            Column(self.tr("Text")),
            Column(self.tr("Label"), "text"),
            Column(self.tr("Variety"), "text"),
            Column(self.tr("Script"), "text"),
            Column(self.tr("State"), "text"),
            Column(self.tr("Score"), "number"),
        )
        self._keep_columns()
        old, self._model = self._model, PagedModel(columns, fetch, count, parent=self)
        show_rows(self.rows, self._model, 0)
        self.rows.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._set_columns()
        self.rows.selectionModel().selectionChanged.connect(self._follow)
        if old is not None:
            old.deleteLater()
        self._reasons = reasons_of(store.setting("reasons"))
        self.reason.set_options([(each.name, each.title) for each in self._reasons])
        self._follow()

    def _widths(self) -> str:
        count = self._model.columnCount() if self._model is not None else 0
        return " ".join(str(self.rows.columnWidth(each)) for each in range(1, count))

    def _keep_columns(self) -> None:
        """Keep the widths that a person gave to columns, and the order of rows."""
        view = self._session.settings.view
        before = dict(view)
        if self._widths() != self._fitted:
            view["columns"] = self._widths()
        if view.get("order", "best") != self.order.value():
            view["order"] = self.order.value()
        if view != before:
            self._session.settings.save()

    def _set_columns(self) -> None:
        """Columns as wide as a person left them, else as they fit."""
        kept = self._session.settings.view.get("columns", "").split()
        for column, width in enumerate(kept, start=1):
            if width.isdigit() and column < self.rows.horizontalHeader().count():
                self.rows.setColumnWidth(column, max(24, min(int(width), 600)))
        self._fitted = self._widths()

    def _count_on(self) -> None:
        """Count on, a few milliseconds at a time; the table grows with it."""
        if self._counting is None or self._model is None or not self._counting.step():
            self._counter.stop()
        if self._counting is not None and self._model is not None:
            self._counted = self._counting.count
            self._model.grow(min(self._counted, MOST_ROWS))
            self._follow()

    def reload(self) -> None:
        """Something was written: read again what is in view."""
        if self._model is not None:
            self._model.reload()
            self._follow()

    def take_focus(self) -> None:
        """Arrows move in the table."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row under the cursor."""
        if chord(event) == "Enter" and self.rows.hasFocus():
            self._open(self.rows.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _cells(self, each: Candidate) -> tuple[str, ...]:
        text = next(iter(each.final_fields.values()), each.text) if each.final_fields else each.text
        return (
            text,
            label_title(each.final_label) if each.final_label else "",
            variety_title(each.final_variety),
            script_title(each.final_script),
            status_title(each.status),
            QLocale().toString(each.score, "f", 2),
        )

    def _chosen(self) -> int:
        if self.whole.isChecked():
            return self._counted
        selection = self.rows.selectionModel()
        return len(selection.selectedRows()) if selection is not None else 0

    def _follow(self) -> None:
        """Say how many there are, and on the buttons how many each would judge."""
        more = self._counted > MOST_ROWS and not in_cells(self._shown)
        text = self.tr("The first {number} candidates") if more else self.tr("{number} candidates")
        self.count.setText(sentence(text, number=MOST_ROWS if more else self._counted))
        chosen = self._chosen()
        for made, title in (
            (self.accept, self.tr("Accept {number}")),
            (self.skip, self.tr("Skip {number}")),
            (self.reject, self.tr("Reject {number} as")),
        ):
            made.setText(sentence(title, number=chosen))
            # While all are chosen and not counted yet, nobody knows how many a button would judge.
            known = not (self.whole.isChecked() and self._counter.isActive())
            made.setEnabled(known and 0 < chosen <= MOST_AT_ONCE)
        if chosen > MOST_AT_ONCE:
            text = self.tr("At most {number} can be judged at once: narrow the selection.")
            self.count.setText(sentence(text, number=MOST_AT_ONCE))

    def _judge(self, action: Action) -> None:
        store = self._session.opened_store()
        if self.whole.isChecked():
            ids = store.listings.ids(self._shown, MOST_AT_ONCE)
        else:
            ids = [row.key[1] for row in self.rows.selected_rows()]
        reasons = (self.reason.value(),) if action is Action.REJECT else ()
        if not ids:
            return
        decisions = [
            Decision(each, action, self._session.annotator, reasons=reasons) for each in ids
        ]
        try:
            self._session.decide(decisions)
        except UserError as error:
            self.failed.emit(error)
            return
        self.whole.setChecked(False)
        self.rows.clearSelection()

    def _open(self, place: int) -> None:
        row = self._model.row_at(place) if self._model is not None else None
        if row is not None:
            self.opened.emit(row.key[1])
