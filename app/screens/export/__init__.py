"""Export: choose a format, see what will come out, write it, and prove it as it stands."""

from PySide6.QtCore import QCoreApplication

from app.screen import ScreenSpec, when_opened

SCREEN = ScreenSpec(
    name="export",
    title=lambda: QCoreApplication.translate("ExportScreen", "Export"),
    order=60,
    build=when_opened("app.screens.export.page:ExportScreen"),
)
