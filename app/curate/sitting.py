"""The sitting of whoever is at the window: it outlives the pages, which are made anew."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt
from PySide6.QtGui import QGuiApplication

from app.curate.pace import Pace, SetResult
from app.session import Session
from app.translate import isolate_ltr, percentage
from engine.i18n import fill


class Sitting(QObject):
    """The pace of this sitting, and what may be said of it at a decision: a line, never a dialog."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._path: Path | None = None
        self._goal_told = False
        self.pace = Pace(session.settings.set_size)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_state)

    @classmethod
    def of(cls, session: Session) -> "Sitting":
        """The session's one; a new one for another project."""
        found = session.findChild(cls)
        made = found if isinstance(found, cls) else cls(session)
        made.begin(session.store.path if session.store is not None else None)
        return made

    def begin(self, path: Path | None) -> None:
        """Start counting for a project, unless it is the one that is counted."""
        if path is not None and path != self._path:
            self._path = path
            self._goal_told = False
            self.pace = Pace(self._session.settings.set_size)

    def follow_settings(self) -> None:
        """The size of a set or the goal was changed."""
        self.pace.size = self._session.settings.set_size
        self._goal_told = False

    def note(self) -> str:
        """What is to be said after a decision; mostly nothing."""
        settings, pace = self._session.settings, self.pace
        finished = pace.finished_set()
        goal = self._goal_reached()
        rest = pace.break_due(settings.break_minutes)
        if goal:
            return QCoreApplication.translate("Review", "Your goal is reached. Well done.")
        if finished is not None:
            return set_note(finished)
        if rest:
            return QCoreApplication.translate("Review", "A good moment for a short break.")
        return ""

    def _goal_reached(self) -> bool:
        """Whether a goal (0: none) is reached now; once."""
        settings, pace = self._session.settings, self.pace
        reached = 0 < settings.goal_items <= pace.total or 0 < settings.goal_minutes <= pace.minutes
        if not reached or self._goal_told:
            return False
        self._goal_told = True
        return True

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.pace.resume()
        else:
            self.pace.pause()


def set_note(result: SetResult) -> str:
    """What a whole set was like."""
    number = QLocale()
    values = {
        "number": isolate_ltr(number.toString(result.items)),
        "minutes": isolate_ltr(number.toString(max(1, round(result.seconds / 60)))),
        "seconds": isolate_ltr(number.toString(result.seconds / result.items, "f", 1)),
        "share": isolate_ltr(percentage((result.accepted or 0) / 100)),
    }
    if result.accepted is None:
        text = QCoreApplication.translate(
            "Review", "{number} done in {minutes} min, {seconds} s each. A short break?"
        )
    else:
        text = QCoreApplication.translate(
            "Review",
            "{number} done in {minutes} min, {seconds} s each, {share} accepted. A short break?",
        )
    return fill(text, values)
