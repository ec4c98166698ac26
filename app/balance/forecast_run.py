"""The collapse forecast on its way, and the last one that was made."""

from app.balance.mix_run import MixRun


class ForecastRun(MixRun):
    """One forecast at a time."""

    job = "forecast"

    def title(self) -> str:
        """What people call it."""
        return self.tr("Forecast")
