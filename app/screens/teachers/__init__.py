"""Teachers: the models that write, what they are, and a short trial of each."""

from PySide6.QtCore import QCoreApplication

from app.screen import ScreenSpec, when_opened

SCREEN = ScreenSpec(
    name="teachers",
    title=lambda: QCoreApplication.translate("TeachersScreen", "Teachers"),
    order=70,
    build=when_opened("app.screens.teachers.page:TeachersScreen"),
)
