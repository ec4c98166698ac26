"""Seeds: files come in, are looked at, and become the examples that everything grows from."""

from PySide6.QtCore import QCoreApplication

from app.screen import ScreenSpec, when_opened

SCREEN = ScreenSpec(
    name="seeds",
    title=lambda: QCoreApplication.translate("SeedsScreen", "Seeds"),
    order=20,
    build=when_opened("app.screens.seeds.page:SeedsScreen"),
)
