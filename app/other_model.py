"""A teacher's model that is open in another process than the session's worker: a laptop holds one."""

from PySide6.QtCore import QObject, Signal

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP

TAKEN = QT_TRANSLATE_NOOP(
    "engine",
    "A teacher is being asked about the rows that wait, and two models would not fit in the memory: "
    "wait until that is over, or stop it in Verifiers.",
)


class OtherModel(QObject):
    """Whoever opens one takes it first; runs wait meanwhile, trials are refused."""

    #: It is closed again.
    released = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.taken = False

    def take(self) -> None:
        """A model is opened now."""
        self.taken = True

    def release(self) -> None:
        """It is closed, if one was open."""
        if self.taken:
            self.taken = False
            self.released.emit()

    def refuse(self) -> None:
        """Raises a `UserError` while one is open."""
        if self.taken:
            raise UserError(TAKEN)
