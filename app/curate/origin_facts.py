"""Where a candidate comes from, as titles and plain texts: its seed, what was asked, what came back,
what checks say and what people decided."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from app.curate.item_card import verifier_title
from app.curate.review_queue import ReviewItem
from app.parts.facts import moment
from app.translate import translate_engine, without_isolates
from app.words import (
    action_title,
    joined,
    outcome_title,
    reason_title,
    script_title,
    variety_title,
    verdict_sentence,
)
from engine.i18n import fill
from engine.model import Action, Decision, SeedExample, Stream, Verdict
from engine.store import Origin, Store
from engine.text.operations import OPERATIONS

Fact = tuple[str, str]


def origin_facts(store: Store, item: ReviewItem, *, hidden: bool = False) -> list[Fact]:
    """Each fact with its title, in the order in which it came about; those unknown left out.

    `hidden`: what checks say is not told before a person has decided.
    """
    candidate = item.candidate
    origin = store.origins.of(candidate.request_id)
    facts = [
        *_seed_facts(item.seed),
        *(_request_facts(origin, candidate.request_id) if origin is not None else ()),
        (
            QCoreApplication.translate("Origin", "What the rules did"),
            _operation(candidate.operation),
        ),
        (
            QCoreApplication.translate("Origin", "Checks"),
            "" if hidden else "\n".join(_verdict(each) for each in candidate.verdicts),
        ),
        (
            QCoreApplication.translate("Origin", "Decisions so far"),
            "" if item.second_look else _history(store, candidate.id),
        ),
        (QCoreApplication.translate("Origin", "This row"), candidate.uid),
    ]
    return [(title, value) for title, value in facts if value]


def as_text(facts: Sequence[Fact]) -> str:
    """All of it as one text, for the clipboard."""
    return "\n\n".join(f"{title}\n{value}" for title, value in facts)


def _seed_facts(seed: SeedExample | None) -> Iterator[Fact]:
    if seed is None:
        return
    yield QCoreApplication.translate("Origin", "Seed"), seed.text
    place = joined([seed.file, str(seed.row) if seed.file else ""])
    yield QCoreApplication.translate("Origin", "File and row"), place
    yield QCoreApplication.translate("Origin", "Source"), joined([seed.source, seed.source_id])
    yield QCoreApplication.translate("Origin", "Licence"), seed.licence
    yield QCoreApplication.translate("Origin", "Seed's id"), seed.uid


def _request_facts(origin: Origin, request: str) -> Iterator[Fact]:
    recipe = joined([origin.recipe_name, str(origin.recipe_version), origin.recipe])
    yield QCoreApplication.translate("Origin", "Recipe, version, hash"), recipe
    print_of = origin.fingerprint
    known = ("file", "quantisation", "library", "url", "model")
    told = [str(print_of[name]) for name in known if print_of.get(name)]
    yield QCoreApplication.translate("Origin", "Teacher"), joined([origin.teacher_name, *told])
    yield (
        QCoreApplication.translate("Origin", "Teacher's file (SHA-256)"),
        str(print_of.get("sha256") or ""),
    )
    yield (
        QCoreApplication.translate("Origin", "Teacher's settings"),
        _pairs(print_of.get("settings") or {}),
    )
    run = joined([str(origin.run), _when(origin.run_at), str(origin.random_seed)])
    yield QCoreApplication.translate("Origin", "Run, time, random seed"), run
    yield QCoreApplication.translate("Origin", "Chosen for the run"), _pairs(origin.options)
    yield (
        QCoreApplication.translate("Origin", "Request"),
        joined([request, _pairs(origin.sampling)]),
    )
    prompt = "\n\n".join(f"[{each.role}]\n{each.content}" for each in origin.prompt)
    yield (
        QCoreApplication.translate("Origin", "What the teacher was asked"),
        "" if origin.operations and not prompt else prompt,
    )
    answer = joined([origin.answer, origin.error]) if origin.error else origin.answer
    yield QCoreApplication.translate("Origin", "What the teacher answered"), answer
    yield (
        QCoreApplication.translate("Origin", "How the answer ended"),
        "" if origin.finish == "stop" else origin.finish,
    )


def _operation(name: str) -> str:
    return translate_engine(OPERATIONS[name].title) if name in OPERATIONS else name


def _verdict(verdict: Verdict) -> str:
    version = fill(
        QCoreApplication.translate("Origin", "version {number}"), {"number": verdict.version}
    )
    told = without_isolates(verdict_sentence(verdict))
    name = translate_engine(verifier_title(verdict))
    score = QLocale().toString(verdict.score, "f", 2)
    return joined([f"{name} ({version})", f"{outcome_title(str(verdict.outcome))} {score}", told])


def _history(store: Store, candidate_id: int) -> str:
    return "\n".join(_decision(each) for each in store.decisions.history(candidate_id))


def _decision(decision: Decision) -> str:
    if decision.action is Action.REVERT:
        what = QCoreApplication.translate("Origin", "undone, or done again")
    else:
        reasons = ", ".join(reason_title(each) for each in decision.reasons)
        what = joined([action_title(str(decision.action)), reasons])
    if decision.stream == Stream.SECOND_LOOK:
        what = fill(QCoreApplication.translate("Words", "second look: {what}"), {"what": what})
    corrected = [
        QCoreApplication.translate("Facts", "no label") if decision.no_label else "",
        decision.label,
        variety_title(decision.variety) if decision.variety else "",
        script_title(decision.script) if decision.script else "",
    ]
    note = (
        fill(QCoreApplication.translate("Origin", "note: {text}"), {"text": decision.note})
        if decision.note
        else ""
    )
    return joined([_when(decision.at), decision.annotator, what, *corrected, note])


def _when(stamp: str) -> str:
    return without_isolates(moment(stamp))


def _pairs(values: Mapping[str, object]) -> str:
    return ", ".join(f"{name} {value}" for name, value in values.items())
