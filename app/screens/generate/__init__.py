"""Generate: a recipe, a teacher and seeds give candidates for the queue."""

from PySide6.QtCore import QCoreApplication

from app.screen import ScreenSpec, when_opened

SCREEN = ScreenSpec(
    name="generate",
    title=lambda: QCoreApplication.translate("GenerateScreen", "Generate"),
    order=30,
    build=when_opened("app.screens.generate.page:GenerateScreen"),
)
