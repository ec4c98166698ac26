"""Commands on the queue: queue, decide, undo."""

import getpass
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from engine.cli.console import Console, Json
from engine.cli.project import Project
from engine.conversation import Said, said_as_data
from engine.jobs.decide import read_decisions
from engine.jobs.edits import with_wrong_set_aside
from engine.model import Candidate
from engine.store import QueueFilter, Store


def queue(
    project: Project,
    limit: Annotated[int, typer.Option(min=1, help="How many to show.")] = 20,
    label: Annotated[str, typer.Option(help="Only this label.")] = "",
    as_json: Json = False,
) -> None:
    """Show the next candidates to decide on, the best first."""
    console = Console(as_json=as_json)
    with Store.open(project) as store:
        found = store.candidates.queue(QueueFilter(label=label), limit)
        waiting = store.candidates.waiting()
        turns = {each.id: store.rows.turns_of(each.request_id) for each in found}
    console.table(
        f"{waiting} waiting",
        ("id", "score", "label", "text", "worst verdict"),
        [(each.id, f"{each.score:.2f}", each.label, each.text, _worst(each)) for each in found],
    )
    if as_json:
        console.result(
            {"waiting": waiting, "candidates": [_as_data(each, turns[each.id]) for each in found]}
        )


def _worst(candidate: Candidate) -> str:
    if not candidate.verdicts:
        return ""
    worst = min(candidate.verdicts, key=lambda verdict: verdict.score)
    return f"{worst.verifier}: {worst.outcome}"


def _as_data(candidate: Candidate, turns: Sequence[Said]) -> dict[str, Any]:
    return {
        "candidate": candidate.id,
        "uid": candidate.uid,
        "seed": candidate.seed_id,
        "task": candidate.task,
        "fields": dict(candidate.fields),
        "text": candidate.text,
        "label": candidate.label,
        "variety": candidate.variety,
        "script": candidate.script,
        "score": candidate.score,
        "verdicts": [
            {"verifier": each.verifier, "outcome": str(each.outcome), "score": each.score}
            for each in candidate.verdicts
        ],
        **({"turns": said_as_data(turns)} if turns else {}),
    }


def decide(
    project: Project,
    file: Annotated[Path, typer.Argument(help="JSONL: candidate, action, reasons, fields …")],
    annotator: Annotated[str, typer.Option(help="Who decided, where a line does not say.")] = "",
    as_json: Json = False,
) -> None:
    """Record decisions made elsewhere, as one gesture that one undo takes back."""
    console = Console(as_json=as_json)
    with Store.open(project) as store:
        decisions, aside = with_wrong_set_aside(
            store, read_decisions(store, file, annotator or _who())
        )
        store.back_up("decide")
        # A name that is no UTF-8 reads as half signs, which SQLite can not hold.
        name = file.name.encode("utf-8", "replace").decode()
        store.decisions.decide(decisions, f"decisions of {name} ({len(decisions)})")
        totals = store.decisions.totals()
    for sentence in aside:
        console.say(f"Set aside as flagged, not accepted: candidate {sentence}")
    found = {"set_aside": aside} if aside else {}
    console.result({"decided": len(decisions), "decisions": totals, **found})


def undo(
    project: Project,
    redo: Annotated[bool, typer.Option("--redo", help="Bring the last undone back.")] = False,
    as_json: Json = False,
) -> None:
    """Take the last gesture back (or bring it back): history stays whole."""
    console = Console(as_json=as_json)
    with Store.open(project) as store:
        who = _who()
        done = store.decisions.redo(who) if redo else store.decisions.undo(who)
        totals = store.decisions.totals()
    if done is None:
        console.say("There is nothing to bring back." if redo else "There is nothing to undo.")
    gesture = None if done is None else done[0]
    console.result(
        {
            "redone" if redo else "undone": "" if gesture is None else gesture.summary,
            "candidates": 0 if gesture is None else len(gesture.candidates),
            "decisions": totals,
        }
    )


def _who() -> str:
    """The name of whoever is logged in; some containers know none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "me"


def add_to(app: typer.Typer) -> None:
    """Register the commands of this family."""
    app.command()(queue)
    app.command()(decide)
    app.command()(undo)
