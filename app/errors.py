"""What happens when something goes wrong: the user's errors are told, ours are reported.

A `UserError` appears in the strip of the page in front. Anything else is our bug: it is written to
the log and shown once, with what we need to mend it.
"""

import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QSysInfo, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.parts.sheet import Sheet
from app.screen import Screen
from app.translate import isolate, translate_engine
from app.widgets.plain_label import PlainLabel
from engine.errors import Cancelled, UserError
from engine.i18n import fill
from engine.paths import log_folder

if TYPE_CHECKING:
    from logging.handlers import RotatingFileHandler

LOGGER = logging.getLogger("zerria.window")

_LOG_NAME = "window.log"
_MEGABYTE = 1_000_000
_SHOWN: list[QDialog] = []


class _Log(logging.Handler):
    """The file of the log, made when there is something to write."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self._file: RotatingFileHandler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record; where the file can not be made, say so on stderr, as logging does."""
        try:
            self._opened().emit(record)
        except OSError:
            self.handleError(record)

    def _opened(self) -> "RotatingFileHandler":
        if self._file is None:
            from logging.handlers import RotatingFileHandler  # sockets and queues come with it

            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = RotatingFileHandler(
                self.path,
                maxBytes=_MEGABYTE,
                backupCount=2,
                encoding="utf-8",
                errors="backslashreplace",
            )
            self._file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        return self._file

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
        super().close()


def start_log() -> None:
    """Write what the window logs to a file of at most three megabytes."""
    path = log_folder() / _LOG_NAME
    for handler in list(LOGGER.handlers):
        if isinstance(handler, _Log):
            if handler.path == path:
                return
            LOGGER.removeHandler(handler)
            handler.close()
    LOGGER.addHandler(_Log(path))


def install_hook() -> None:
    """Send what no code caught, in slots too, through `report`."""
    sys.excepthook = _hook


def _hook(_kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if isinstance(error, KeyboardInterrupt):
        QApplication.quit()
        return
    report(error.with_traceback(trace))


def report(error: BaseException) -> None:
    """Tell a person about an error, wherever it came from."""
    if isinstance(error, Cancelled):
        return
    if isinstance(error, UserError):
        _tell(error)
        return
    details = describe(error)
    LOGGER.error("%s", details)
    if sys.stderr is not None:
        sys.stderr.write(f"{details}\n")
    if not isinstance(QApplication.instance(), QApplication):
        return
    if not any(isinstance(each, ReportDialog) for each in _SHOWN):
        _open(ReportDialog(details, QApplication.activeWindow()))


def describe(error: BaseException) -> str:
    """What we need to mend a bug: the trace and the versions, no text of the project's."""
    trace = "".join(traceback.format_exception(error)).rstrip()
    python = ".".join(str(each) for each in sys.version_info[:3])
    return f"{trace}\n\nPython {python}, Qt {qVersion()}, {QSysInfo.prettyProductName()}"


def _tell(error: UserError) -> None:
    LOGGER.info("told: %s", error)
    screen = front_screen()
    if screen is not None:
        screen.show_error(error)
        return
    if isinstance(QApplication.instance(), QApplication):
        box = QMessageBox(QApplication.activeWindow())
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(translate_engine(error.text, error.values))
        _open(box)


def _open(dialog: QDialog) -> None:
    """Show a dialog without waiting; a parentless one lives until it is closed."""
    _SHOWN.append(dialog)
    dialog.finished.connect(lambda _result: _SHOWN.remove(dialog))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def front_screen() -> Screen | None:
    """The page a person sees: the one with the focus, else one that is shown."""
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None:
        if isinstance(widget, Screen):
            return widget
        widget = widget.parentWidget()
    window = QApplication.activeWindow()
    tops = [window] if window is not None else QApplication.topLevelWidgets()
    for top in tops:
        for screen in [top, *top.findChildren(Screen)]:
            if isinstance(screen, Screen) and screen.isVisible():
                return screen
    return None


class ReportDialog(Sheet):
    """Our bug, in plain words, with the details to copy."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, QSize(680, 420))
        self.setWindowTitle(self.tr("Something went wrong"))
        from app.widgets.faithful_text import FaithfulText

        self._details = details
        text = FaithfulText()
        text.setReadOnly(True)
        text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        text.setTabChangesFocus(True)
        text.set_text(details)
        copy = QPushButton(self.tr("Copy the details"))
        copy.clicked.connect(self.copy)
        close = QPushButton(self.tr("Go on working"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(
            PlainLabel(self.tr("This is a mistake of the program, not yours."), "strong")
        )
        advice = self.tr(
            "What you decided is saved. The details below are also in {file}; send them to whoever "
            "looks after Zerria."
        )
        file = isolate(log_folder() / _LOG_NAME)
        layout.addWidget(PlainLabel(fill(advice, {"file": file}), wrap=True))
        layout.addWidget(text, 1)
        layout.addLayout(buttons)

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self._details)
