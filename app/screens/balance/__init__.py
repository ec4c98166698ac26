"""Balance: what the project holds in each cell, what the mix asks for, and what is missing."""

from PySide6.QtCore import QCoreApplication

from app.screen import ScreenSpec, when_opened

SCREEN = ScreenSpec(
    name="balance",
    title=lambda: QCoreApplication.translate("BalanceScreen", "Balance"),
    order=50,
    build=when_opened("app.screens.balance.page:BalanceScreen"),
)
