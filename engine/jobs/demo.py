"""The sample project from end to end: seeds, candidates, decisions of a stand-in, checked export."""

import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.seeding import SeedOptions
from engine.jobs.check import check
from engine.jobs.export import export
from engine.jobs.generate import Generation, Runner, generate
from engine.jobs.import_seeds import import_file
from engine.jobs.planning import GenerationPlan
from engine.known_teachers import STARTER, find
from engine.mix.mix_file import read_mix
from engine.model import Action, Candidate, Decision, Event, Outcome
from engine.paths import samples
from engine.recipes import find_recipe
from engine.store import QueueFilter, Store

SAMPLE = "everyday_darija"
#: The stand-in annotator's name, as recorded with its decisions. No real project offers it.
STAND_IN = "demo"


class Demo:
    """One sample project in a folder, made afresh; its guidelines are in `language` if they can be."""

    def __init__(self, folder: Path, language: str = "en") -> None:
        self.folder = folder
        self.language = language
        self.project = folder / f"{SAMPLE}.zerria"
        self.checked = False
        self._report: dict[str, Any] = {}
        self._sample = samples() / SAMPLE

    def report(self) -> dict[str, Any]:
        """What was done, step by step."""
        return dict(self._report)

    def make(self) -> Iterator[Event]:
        """Make the project and import its seeds."""
        if self.project.exists():
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "There is a sample project in {folder} already. Choose another folder with "
                    "--dir, or remove it.",
                ),
                folder=self.folder,
            )
        plan = self._plan()
        with Store.create(self.project, dict(plan["settings"])) as store:
            store.set_setting("guidelines", guidelines(self.language))
            shutil.copy(self._sample / "mix.toml", self.folder / "mix.toml")
            yield self._step(f"New project {self.project.name}")
            yield from self._import(store, plan["import"])

    def prepare(self, runner: Runner) -> Iterator[Event]:
        """Make the project and let the starter teacher write."""
        yield from self.make()
        with Store.open(self.project) as store:
            for wanted in self._plan()["generate"]:
                yield from self._generate(store, runner, wanted)

    def _plan(self) -> dict[str, Any]:
        return tomllib.loads((self._sample / "sample.toml").read_text(encoding="utf-8"))

    def _import(self, store: Store, wanted: dict[str, str]) -> Iterator[Event]:
        options = SeedOptions(
            task=store.setting("task"),
            source=wanted["source"],
            licence=wanted["licence"],
        )
        for event in import_file(store.seeds, self._sample / wanted["file"], options):
            if event.kind == "done":
                self._report["seeds imported"] = event.data["imported"]
                yield self._step(f"{event.data['imported']} seeds imported")
            else:
                yield event

    def _generate(self, store: Store, runner: Runner, wanted: dict[str, Any]) -> Iterator[Event]:
        recipe = find_recipe(wanted["recipe"])
        generation = Generation(store, recipe, find(STARTER))
        generation.begin(
            GenerationPlan(int(wanted.get("per_seed", 0)), int(wanted.get("total", 0))), 1
        )
        for event in generate(generation, runner):
            if event.kind == "done":
                data = event.data
                self._report[f"candidates by {recipe.name}"] = (
                    f"{data['candidates']} ({data['parsed']} parsed, "
                    f"{data['rows_per_minute']} rows/min)"
                )
                yield self._step(f"{recipe.name}: {data['candidates']} candidates")
            else:
                yield event

    def finish(self) -> Iterator[Event]:
        """Decide as the stand-in does, export under the sample's mix and check the export."""
        out = self.folder / "export"
        with Store.open(self.project) as store:
            decisions = list(self._decisions(store))
            if decisions:
                store.decisions.decide(decisions, f"stand-in annotator ({len(decisions)})")
            totals = store.decisions.totals()
            self._report["accepted by the stand-in"] = totals["accept"]
            self._report["rejected by the stand-in"] = totals["reject"]
            yield self._step(f"{totals['accept']} accepted, {totals['reject']} rejected")
            mix = read_mix(self.folder / "mix.toml")
            for event in export(store, mix, "", out, folder=self.folder):
                if event.kind == "done":
                    self._report.update(
                        {f"export: {name}": value for name, value in event.data.items()}
                    )
                    yield self._step(f"{event.data['rows']} rows exported to {out}")
                else:
                    yield event
        for event in check(out):
            if event.kind == "done":
                self.checked = bool(event.data["ok"])
                self._report["export checked"] = "ok" if self.checked else event.data["problems"]
        yield self._step("The export was re-opened and checked")

    def _decisions(self, store: Store) -> Iterator[Decision]:
        after: tuple[float, int] | None = None
        while page := store.candidates.queue(QueueFilter(), after=after):
            after = (page[-1].score, page[-1].id)
            for candidate in page:
                yield _stand_in(candidate)

    def _step(self, sentence: str) -> Event:
        return Event("step", {"sentence": sentence})


def guidelines(language: str) -> str:
    """The sample's guidelines in a language; in English where they are not written in it."""
    known = language if language in guideline_languages() else "en"
    return (samples() / SAMPLE / f"guidelines.{known}.md").read_text(encoding="utf-8")


def guideline_languages() -> list[str]:
    """The languages in which the sample has guidelines."""
    files = (samples() / SAMPLE).glob("guidelines.*.md")
    return sorted(each.name.split(".")[1] for each in files)


def _stand_in(candidate: Candidate) -> Decision:
    """Accept what passes every verifier that could tell, reject the rest."""
    failed = [
        each.verifier
        for each in candidate.verdicts
        if each.outcome in (Outcome.FLAG, Outcome.REJECT)
    ]
    if failed:
        return Decision(candidate.id, Action.REJECT, STAND_IN, reasons=(failed[0],))
    return Decision(candidate.id, Action.ACCEPT, STAND_IN)
