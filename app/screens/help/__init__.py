"""Help: one short page a screen, and pages on keys, recipes, checks, reasons and formats."""

from PySide6.QtCore import QCoreApplication

from app.screen import ScreenSpec, when_opened

SCREEN = ScreenSpec(
    name="help",
    title=lambda: QCoreApplication.translate("HelpScreen", "Help"),
    order=90,
    build=when_opened("app.screens.help.page:HelpScreen"),
)
