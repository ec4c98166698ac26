"""Verifiers: what each check is worth against people, and its thresholds."""

from PySide6.QtCore import QCoreApplication

from app.screen import ScreenSpec, when_opened

SCREEN = ScreenSpec(
    name="verifiers",
    title=lambda: QCoreApplication.translate("VerifiersScreen", "Verifiers"),
    order=45,
    build=when_opened("app.screens.verifiers.page:VerifiersScreen"),
)
