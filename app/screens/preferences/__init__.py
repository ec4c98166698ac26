"""Preferences: a person's taste. Each choice takes effect at once; nothing here touches the data."""

from PySide6.QtCore import QCoreApplication

from app.screen import ScreenSpec, when_opened

SCREEN = ScreenSpec(
    name="preferences",
    title=lambda: QCoreApplication.translate("PreferencesScreen", "Preferences"),
    order=80,
    build=when_opened("app.screens.preferences.page:PreferencesScreen"),
)
