"""Asks a teacher about candidates that are there already, for the verifiers that judge by what it says."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from engine.answers import score
from engine.asking import Wanted, ask
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.jobs.generate import Runner
from engine.jobs.scoring import choose, embed, score_texts
from engine.jobs.verify import checked_of, judged
from engine.model import Candidate, Event, Outcome, Status, Verdict
from engine.plugin import TeacherSpec
from engine.scores import Choice, Embedding, Question, Scorer, TextScore, TextToScore
from engine.store import Store
from engine.verifiers import VERIFIERS


@dataclass(frozen=True, slots=True)
class _ThroughWorker:
    """A scorer whose work is done by the worker; whoever ends the page ends the call with it."""

    spec: TeacherSpec
    runner: Runner

    def score_texts(
        self, texts: Sequence[TextToScore], _cancelled: Callable[[], bool]
    ) -> Iterator[TextScore]:
        return score_texts(self.spec, texts, self.runner)

    def choose(
        self, questions: Sequence[Question], _cancelled: Callable[[], bool]
    ) -> Iterator[Choice]:
        return choose(self.spec, questions, self.runner)

    def embed(
        self, texts: Sequence[TextToScore], _cancelled: Callable[[], bool]
    ) -> Iterator[Embedding]:
        return embed(self.spec, texts, self.runner)


def asking_names() -> list[str]:
    """The verifiers that ask a teacher."""
    return [name for name, each in VERIFIERS.items() if each.ask is not None]


def ask_verdicts(
    store: Store, spec: TeacherSpec, checks: Sequence[str], runner: Runner
) -> Iterator[Event]:
    """Ask about every candidate that waits, page by page; each page is stored before the next.

    `UserError` for a check that asks no teacher, or a teacher that can not score. Ends with counts by
    verifier and outcome.
    """
    check_names(checks)
    facts = project_facts(store)
    scorer = _ThroughWorker(spec, runner)
    counts = {name: dict.fromkeys(map(str, Outcome), 0) for name in checks}
    done = after = 0
    total = store.candidates.waiting()
    while page := store.candidates.page(after):
        after = page[-1].id
        waiting = [each for each in page if each.status == Status.WAITING]
        rows = asked_rows(store, scorer, waiting, checks, facts, lambda: False)
        for _, verdicts, _ in rows:
            for verdict in verdicts:
                if verdict.verifier in counts:
                    counts[verdict.verifier][str(verdict.outcome)] += 1
        if rows:
            store.candidates.set_verdicts(rows)
        done += len(rows)
        yield Event("progress", {"asked": done, "of": total})
    yield Event("done", {"candidates": done, "verdicts": counts})


def check_names(checks: Sequence[str]) -> None:
    """`UserError` for a check that asks no teacher."""
    known = asking_names()
    for name in checks:
        if name not in known:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine", "{name} is no check that asks a teacher. These do: {known}."
                ),
                name=name,
                known=", ".join(known),
            )


def project_facts(store: Store) -> dict[str, str]:
    """What verifiers that ask may know of the whole project."""
    labels = sorted({str(cell["label"]) for cell in store.seeds.cells() if cell["label"]})
    return {"labels": json.dumps(labels, ensure_ascii=False)}


def asked_rows(
    store: Store,
    scorer: Scorer,
    candidates: Sequence[Candidate],
    checks: Sequence[str],
    facts: Mapping[str, str],
    cancelled: Callable[[], bool],
) -> list[tuple[int, list[Verdict], float]]:
    """What all verifiers say of these candidates once the teacher was asked: id, verdicts, score."""
    seen = {}
    for each in candidates:
        context = store.runs.context_of(each.request_id)
        verifiers = {
            **context["verifiers"],
            **{name: context["verifiers"].get(name, {}) for name in checks},
        }
        checked = checked_of(each, context)
        checked = replace(checked, facts={**checked.facts, **facts})
        seen[str(each.id)] = (each, {**context, "verifiers": verifiers}, checked)
    wanted = [Wanted(name, checked, tuple(checks)) for name, (_, _, checked) in seen.items()]
    told = ask(scorer, wanted, cancelled)
    rows = []
    for name, (each, context, checked) in seen.items():
        whole = replace(checked, facts={**checked.facts, **told.get(name, {})})
        verdicts = judged(store, each, context, whole)
        rows.append((each.id, verdicts, score(verdicts)))
    return rows
