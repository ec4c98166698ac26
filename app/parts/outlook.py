"""What a mix would make of the project now: its quotas, and what is missing, before any writing.

A small project is reckoned here; a larger one by a worker, on a copy, through the export itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.parts.background import BackgroundJob
from app.parts.cell_words import cell_title
from app.parts.facts import percent
from app.parts.project_copy import ProjectCopy
from app.session import MissingRows, Session
from app.translate import isolate, translate_engine
from engine.errors import UserError
from engine.mix.mix_file import to_toml
from engine.mix.spec import DatasetMix, PrivacyLimits
from engine.store import Store

#: Rows up to which it is reckoned in the window's process (some 20 ms).
SMALL = 600


@dataclass(frozen=True, slots=True)
class Outlook:
    """`quotas` and `shortages` as the manifest of an export holds them."""

    total: int = 0
    rows: int = 0
    real: int = 0
    quotas: tuple[Mapping[str, Any], ...] = ()
    shortages: tuple[Mapping[str, Any], ...] = ()
    problem: UserError | None = field(default=None, compare=False)

    def sentences(self) -> list[str]:
        """What is missing, in words."""
        return [shortage_sentence(each) for each in self.shortages]


class OutlookJob(QObject):
    """Reckons an outlook; a new question replaces the one before."""

    #: The answer (`Outlook`).
    ready = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._copy = ProjectCopy()
        self._shortages: list[Mapping[str, Any]] = []
        self._job = BackgroundJob(session, self)
        self._job.told.connect(self._on_told)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)
        self._job.stopped.connect(self._clear)
        session.closing.connect(self._clear)

    @property
    def active(self) -> bool:
        """Whether a worker reckons."""
        return self._job.active

    def ask(self, store: Store, mix: DatasetMix) -> None:
        """Reckon for this mix; `ready` follows, perhaps at once."""
        self._job.drop()
        self._clear()
        if usable_rows(store) <= SMALL:
            self.ready.emit(outlook_here(store, mix))
            return
        self._shortages = []
        try:
            where = self._copy.make(store, "outlook")
        except UserError as error:
            self._clear()
            self.ready.emit(Outlook(problem=error))
            return
        # What privacy asks for is looked at apart: it takes longer than all the rest.
        unlimited = PrivacyLimits(personal_data="ignore")
        args = {
            **where,
            "mix": to_toml(replace(mix, privacy=unlimited)),
            "format": "csv",
            "out": str(Path(where["snapshot"]).with_name("export")),
        }
        self._job.start("export", args)

    def _on_told(self, kind: str, data: Mapping[str, Any]) -> None:
        if kind == "copied":
            self._copy.copied()
        elif kind == "shortage":
            self._shortages.append(data)

    def _on_done(self, data: Mapping[str, Any]) -> None:
        self._clear()
        manifest = data["release"]["manifest"]
        self.ready.emit(
            Outlook(
                total=int(manifest["target_rows"]),
                rows=int(manifest["rows"]),
                real=int(manifest["real"]),
                quotas=tuple(manifest["quotas"]),
                shortages=tuple(manifest["shortages"]),
            )
        )

    def _on_failed(self, error: UserError) -> None:
        self._clear()
        self.ready.emit(Outlook(shortages=tuple(self._shortages), problem=error))

    def _clear(self) -> None:
        self._copy.clear()


def usable_rows(store: Store) -> int:
    """How many rows an export could hold at most."""
    totals = store.decisions.totals()
    return store.seeds.count() + totals["accept"] + totals["edit"]


def outlook_here(store: Store, mix: DatasetMix) -> Outlook:
    """The outlook of a small project."""
    from engine.jobs.choosing import choose_in_memory
    from engine.mix.targets import is_real

    try:
        _, choice = choose_in_memory(store, mix, store.path.parent)
    except UserError as error:
        return Outlook(problem=error)
    return Outlook(
        total=choice.total,
        rows=len(choice.rows),
        real=sum(is_real(each) for each in choice.rows),
        quotas=tuple(each.as_data() for each in choice.quotas),
        shortages=tuple(each.as_data() for each in choice.shortages),
    )


@dataclass(frozen=True, slots=True)
class Remedy:
    """What would end a shortage: so many rows generated, so many real ones imported."""

    generate: int = 0
    real: int = 0


def remedy_of(shortage: Mapping[str, Any]) -> Remedy:
    """What the sentence of a shortage advises."""
    values, missing = shortage["values"], int(shortage["missing"])
    # The sentence itself is the only thing that says what it advises.
    text = str(shortage["text"]).casefold()
    generate = int(values.get("generate", 0)) or missing if "generate" in text else 0
    return Remedy(generate, int(values.get("real", missing)) if "import" in text else 0)


def rows_within(outlook: Outlook, cell: Mapping[str, str]) -> MissingRows:
    """What to ask Generate for, until the quotas within a cell (an empty one: all) are met."""
    count = sum(
        int(each["missing"])
        for each in outlook.shortages
        if all(each["cell"].get(key) == value for key, value in cell.items())
    )
    everything = QCoreApplication.translate("Outlook", "everything that is missing")
    return MissingRows(count, cell_title(cell) if cell else everything, cell=dict(cell))


def shortage_sentence(shortage: Mapping[str, Any]) -> str:
    """One thing that is missing, with what to do; keys of the file by the names of their controls."""
    values = dict(shortage["values"])
    if shortage["cell"]:
        values["cell"] = cell_title(shortage["cell"])
    if "floor" in values:
        values["floor"] = percent(float(values["floor"]))
    text = translate_engine(str(shortage["text"]), values)
    for key, title in _control_titles().items():
        text = text.replace(key, isolate(f"\u201c{title}\u201d"))
    return text


def _control_titles() -> dict[str, str]:
    return {
        "max_synthetic_per_seed": QCoreApplication.translate("MixForm", "From one seed, at most"),
        "per_recipe": QCoreApplication.translate("LimitsSection", "From one recipe"),
        "per_teacher": QCoreApplication.translate("LimitsSection", "From one teacher"),
        "per_family": QCoreApplication.translate("LimitsSection", "Of near-copies"),
        "the key rows": QCoreApplication.translate("MixForm", "Rows in all"),
    }


def problem_sentence(problem: UserError) -> str:
    """An error as a line of the page, its share as a percentage."""
    values = dict(problem.values)
    if "floor" in values:
        values["floor"] = isolate(percent(float(values["floor"])))
    return translate_engine(problem.text, values)
