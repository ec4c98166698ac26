"""The comparison of real, generated and accepted rows on its way, and the last one."""

from app.balance.mix_run import MixRun


class RepresentationRun(MixRun):
    """One comparison at a time."""

    job = "represent"

    def title(self) -> str:
        """What people call it."""
        return self.tr("Representation")
