"""The way of a file into the project: a worker reads its rows, this stores them between frames."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.parts.background import BackgroundJob
from app.parts.steps import StepsInTurns
from app.session import Session
from app.translate import isolate
from engine.errors import UserError
from engine.i18n import fill
from engine.importers.privacy import KEEP
from engine.importers.seeding import SeedOptions
from engine.model import changed

if TYPE_CHECKING:
    from engine.jobs.import_seeds import SeedImport

#: Rows stored in one transaction, and what storing may take of one turn of the event loop.
SLICE = 20
TURN_SECONDS = 0.010
_TELL_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class _Order:
    """How a file is to be read."""

    options: SeedOptions
    encoding: str
    importer: str
    signature: str


class SeedIntake(QObject):
    """One file at a time; ends with `finished` or `failed`."""

    #: A copy of the project is kept first; then the file is read.
    preparing = Signal()
    reading = Signal()
    #: The counts so far: imported, duplicates, quarantined, blank.
    progress = Signal(object)
    #: The counts, `stopped` when a person ended it (what was stored stays), what was found of
    #: personal data (`personal`) and whether that was `kept`.
    finished = Signal(object)
    #: It can not go on (`UserError`); what was stored stays.
    failed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.path = Path()
        self._session = session
        self._order: _Order | None = None
        self._import: SeedImport | None = None
        self._waiting: deque[Mapping[str, Any]] = deque()
        self._read_whole = False
        self._kept = True
        self._told = 0.0
        self._job = BackgroundJob(session, self)
        self._job.told.connect(self._on_told)
        self._job.done.connect(self._on_read)
        self._job.failed.connect(self._fail)
        self._job.stopped.connect(self.stop)
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._store_some)
        self._steps = StepsInTurns(self)
        session.closing.connect(self._drop)

    @classmethod
    def of(cls, session: Session) -> "SeedIntake":
        """The session's one: a page that is made anew finds its import again."""
        found = session.findChild(SeedIntake)
        return found if isinstance(found, SeedIntake) else SeedIntake(session)

    @property
    def active(self) -> bool:
        """Whether a file is on its way."""
        return self._order is not None

    def start(
        self, path: Path, options: SeedOptions, encoding: str, importer: str, signature: str
    ) -> None:
        """Begin with a file; a `UserError` says why it can not be read."""
        from engine.jobs.import_seeds import hashing

        self.path = path
        self._order = order = _Order(options, encoding, importer, signature)
        self._kept = options.personal_data == KEEP
        self._waiting.clear()
        self._read_whole = False
        self._steps.begin(hashing(path), lambda sha256: self._keep_copy(order, sha256), self._fail)

    def _keep_copy(self, order: _Order, sha256: str) -> None:
        """What is there already is kept before anything is added to it."""
        if not self._session.opened_store().seeds.count():
            self._read(order, sha256)
            return
        self.preparing.emit()
        self._session.backup.make(
            "import", lambda: self._read(order, sha256), lambda error: self._not_kept(order, error)
        )

    def _not_kept(self, order: _Order, error: UserError) -> None:
        if self._order is order:
            self._fail(error)

    def _read(self, order: _Order, sha256: str) -> None:
        from engine.jobs.import_seeds import SeedImport

        if self._order is not order:
            return  # stopped meanwhile
        path, options = self.path, order.options
        try:
            self._import = SeedImport(
                self._session.opened_store().seeds,
                path,
                order.encoding,
                options.mapping,
                order.signature,
                sha256,
            )
        except UserError as error:
            self._fail(error)
            return
        self.reading.emit()
        args = {
            "path": str(path),
            "encoding": order.encoding,
            "importer": order.importer,
            "options": options.as_data(),
        }
        title = fill(self.tr("Import of {file}"), {"file": isolate(path.name)})
        self._job.start("parse_file", args, title=title, page="seeds")

    def stop(self) -> None:
        """End it now; what was stored stays."""
        if self.active:
            self._finish(stopped=True)

    def _on_told(self, kind: str, data: Mapping[str, Any]) -> None:
        if kind != "rows":
            return
        seeds = list(data["seeds"])
        first: dict[str, Any] = {**data, "seeds": []}
        parts = [seeds[at : at + SLICE] for at in range(0, len(seeds), SLICE)]
        if data["bad"] or data["blank"] or data["personal"]:
            self._waiting.append(first)
        self._waiting.extend({"seeds": part, "bad": [], "blank": 0} for part in parts)
        self._turn.start()

    def _on_read(self, _totals: object) -> None:
        self._read_whole = True
        self._turn.start()

    def _store_some(self) -> None:
        if self._import is None:
            self._turn.stop()
            return
        began = perf_counter()
        told = changed()
        try:
            while self._waiting and perf_counter() - began < TURN_SECONDS:
                told |= self._import.take(self._waiting.popleft())
        except UserError as error:
            self._fail(error)
            return
        self._session.announce(told)
        if perf_counter() - self._told > _TELL_SECONDS:
            self._told = perf_counter()
            self.progress.emit(self._import.totals())
        if not self._waiting:
            self._turn.stop()
            if self._read_whole:
                self._finish(stopped=False)

    def _finish(self, *, stopped: bool) -> None:
        from engine.jobs.import_seeds import COUNTS

        totals: dict[str, Any] = dict.fromkeys(COUNTS, 0)
        personal = {"rows": 0}
        if self._import is not None:
            totals, personal = self._import.totals(), self._import.personal_data()
        totals = {**totals, "stopped": stopped, "personal": personal, "kept": self._kept}
        self._drop()
        self.finished.emit(totals)

    def _fail(self, error: UserError) -> None:
        self._drop()
        self.failed.emit(error)

    def _drop(self) -> None:
        self._job.drop()
        self._turn.stop()
        self._steps.drop()
        self._waiting.clear()
        self._import = self._order = None
