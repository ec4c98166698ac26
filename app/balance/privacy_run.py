"""The search for copies and personal data on its way, and the last one."""

from app.balance.mix_run import MixRun


class PrivacyRun(MixRun):
    """One search at a time."""

    job = "privacy"

    def title(self) -> str:
        """What people call it."""
        return self.tr("Privacy")
