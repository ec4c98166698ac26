"""Curate: one candidate after the other, judged by keys."""

from PySide6.QtCore import QCoreApplication

from app.screen import ScreenSpec, when_opened

SCREEN = ScreenSpec(
    name="curate",
    title=lambda: QCoreApplication.translate("CurateScreen", "Curate"),
    order=40,
    build=when_opened("app.screens.curate.page:CurateScreen"),
)
