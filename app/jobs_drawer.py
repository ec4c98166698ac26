"""The drawer at the foot of the window: long work of all pages, and what became of it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.jobs import Job, Jobs
from app.keys import chord
from app.parts.facts import percent
from app.parts.form import button, row_of, scrolled
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from app.words import joined

_HIGHEST = 260
_MARGIN = 16


class JobsDrawer(Card):
    """Lies over the foot of its parent; the page under it stays as it is. Esc closes it."""

    #: Show the page of this name.
    page_wanted = Signal(str)

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        super().__init__("", parent)
        self._jobs = jobs
        self._lines: dict[Job, _JobLine] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Jobs"))
        self._clear = button(self.tr("Clear the list"))
        self._clear.clicked.connect(jobs.clear_ended)
        self._close = button(self.tr("Close"))
        self._close.setToolTip("Esc")
        self._close.clicked.connect(self.close_drawer)
        self._none = PlainLabel(
            self.tr("Nothing runs. Long work of every page is listed here while it lasts."), "muted"
        )
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(6)
        self._list.addStretch(1)
        self.body.addLayout(
            row_of(PlainLabel(self.tr("Jobs"), "strong"), None, self._clear, self._close)
        )
        self.body.addWidget(self._none)
        self._area = scrolled(inside, self.tr("Jobs"))
        self.body.addWidget(self._area, 1)
        jobs.changed.connect(self._show_jobs)
        parent.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Open it, with the keys in it, or close it."""
        if self.isVisible():
            self.close_drawer()
            return
        self._show_jobs()
        self.show()
        self._place()
        self.raise_()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def told(self) -> str:
        """What the status line says of the work that goes on; empty when nothing does."""
        running = len(self._jobs.running())
        if not running:
            return ""
        share = self._jobs.share()
        text = self.tr("%n job(s)", "", running)
        return text if share is None else joined([text, percent(share)])

    def close_drawer(self) -> None:
        """Close it and give the keys back to the page."""
        self.hide()
        front = self.parentWidget()
        if front is not None:
            front.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_jobs(self) -> None:
        listed = self._jobs.all()
        for job in [each for each in self._lines if each not in listed]:
            line = self._lines.pop(job)
            line.hide()
            line.deleteLater()
        for job in listed:
            if job not in self._lines:
                self._lines[job] = _JobLine(job, self)
                self._list.insertWidget(0, self._lines[job])
            self._lines[job].show_job()
        self._none.setVisible(not listed)
        self._area.setVisible(bool(listed))
        self._clear.setEnabled(any(each.ended for each in listed))
        if self.isVisible():
            self._place()

    def _place(self) -> None:
        """Along the foot of the parent, as high as it needs to be."""
        parent = self.parentWidget()
        if parent is None:
            return
        lines = sum(each.sizeHint().height() + 6 for each in self._lines.values())
        height = min(_HIGHEST, 70 + max(lines, 30), parent.height())
        self.setGeometry(_MARGIN // 2, parent.height() - height, parent.width() - _MARGIN, height)

    def sizeHint(self) -> QSize:
        """Small: it lies over the page and takes no room of it."""
        return QSize(400, 120)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep at the foot when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; all other keys are the window's."""
        if chord(event) == "Esc":
            self.close_drawer()
        else:
            super().keyPressEvent(event)


class _JobLine(QWidget):
    """One job: its title, how far it is, and what can be done about it."""

    def __init__(self, job: Job, drawer: JobsDrawer) -> None:
        super().__init__()
        self._job = job
        self._title = PlainLabel(role="strong")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._text = PlainLabel(role="muted", wrap=True)
        self._hold = button(self.tr("Pause"))
        self._hold.clicked.connect(lambda: job.hold() if job.hold is not None else None)
        self._stop = button(self.tr("Stop"))
        self._stop.clicked.connect(lambda: job.stop() if job.stop is not None else None)
        self._look = button(self.tr("Show its page"))
        self._look.clicked.connect(lambda: drawer.page_wanted.emit(job.page))
        self._title.setFixedWidth(230)
        self._bar.setFixedWidth(160)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        for part, share in ((self._title, 0), (self._bar, 0), (self._text, 1)):
            line.addWidget(part, share)
        for control in (self._hold, self._stop, self._look):
            line.addWidget(control)

    def show_job(self) -> None:
        """Show how it stands now."""
        job = self._job
        states = {
            "paused": self.tr("Paused"),
            "stopping": self.tr("Stopping"),
            "done": self.tr("Finished"),
            "failed": self.tr("Stopped by an error"),
            "stopped": self.tr("Stopped"),
        }
        state = states.get(job.state, "")
        parts = [each for each in (state, job.text) if each]
        self._title.set_data(job.title)
        self._title.setToolTip(job.title)
        self._text.setText(joined(parts))
        self._bar.setVisible(not job.ended)
        self._bar.setRange(0, job.total)
        self._bar.setValue(min(job.done, job.total))
        self._bar.setAccessibleName(job.title)
        self._hold.setVisible(job.hold is not None and job.state in ("running", "paused"))
        self._hold.setText(self.tr("Go on") if job.state == "paused" else self.tr("Pause"))
        self._stop.setVisible(job.stop is not None and not job.ended)
        self._stop.setEnabled(job.state != "stopping")
