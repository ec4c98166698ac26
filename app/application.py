"""Makes the Qt application: fonts, look, language and the hook for errors, before any window."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from app import errors, fonts, theme, translate
from app.settings import Settings
from engine.paths import resources


def make_application(argv: Sequence[str], settings: Settings | None = None) -> QApplication:
    """The one application of the process, dressed as a person set it."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        app = found
    else:
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
            Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
        )
        app = QApplication(list(argv) or sys.argv[:1])
    app.setApplicationName("zerria")
    app.setApplicationDisplayName("Zerria")
    app.setDesktopFileName("zerria")
    app.setWindowIcon(QIcon(str(resources() / "icons" / "zerria.svg")))
    errors.start_log()
    errors.install_hook()
    dress(app, settings or Settings.load())
    return app


def dress(app: QApplication, settings: Settings) -> str:
    """Apply look, language and fonts; again after a change in the preferences.

    Returns the code of the language shown. The text size of data is the screens' to apply.
    """
    fonts.load(app)
    code = translate.apply(app, settings.language)
    app.setFont(fonts.interface_font())
    theme.apply(app, settings.theme)
    return code
