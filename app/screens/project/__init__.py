"""Project: make one, open one, see how it stands and what to do next."""

from PySide6.QtCore import QCoreApplication

from app.screen import ScreenSpec, when_opened

SCREEN = ScreenSpec(
    name="project",
    title=lambda: QCoreApplication.translate("ProjectScreen", "Project"),
    order=10,
    build=when_opened("app.screens.project.page:ProjectScreen"),
)
