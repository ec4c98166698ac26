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
from engine.jobs.learned_queue import LearnedQueue, Queued, is_woven
from engine.learning.contributions import Because, from_json
from engine.model import Candidate
from engine.store import QueueFilter, Store


def queue(
    project: Project,
    limit: Annotated[int, typer.Option(min=1, help="How many to show.")] = 20,
    label: Annotated[str, typer.Option(help="Only this label.")] = "",
    as_json: Json = False,
) -> None:
    """Show the next candidates to decide on: what teaches most first, or the best of a label."""
    console = Console(as_json=as_json)
    with Store.open(project) as store:
        wanted = QueueFilter(label=label)
        found = (
            LearnedQueue(store).next(limit)
            if is_woven(store, wanted)
            else [Queued(each) for each in store.candidates.queue(wanted, limit)]
        )
        waiting = store.candidates.waiting()
        why = {each.candidate.id: store.learning.because(each.candidate.id) for each in found}
        turns = {
            each.candidate.id: store.rows.turns_of(each.candidate.request_id) for each in found
        }
    because = {number: from_json(told) for number, told in why.items()}
    console.table(
        f"{waiting} waiting",
        ("id", "score", "label", "text", "worst verdict", "shown as", "chance and why"),
        [
            (
                row.id, f"{row.score:.2f}", row.label, row.text, _worst(row),
                each.stream or "best", _why(because[row.id]),
            )
            for each in found
            for row in (each.candidate,)
        ],
    )  # fmt: skip
    if as_json:
        console.result(
            {
                "waiting": waiting,
                "candidates": [
                    _as_data(each, turns[each.candidate.id], because[each.candidate.id])
                    for each in found
                ],
            }
        )


def _worst(candidate: Candidate) -> str:
    if not candidate.verdicts:
        return ""
    worst = min(candidate.verdicts, key=lambda verdict: verdict.score)
    return f"{worst.verifier}: {worst.outcome}"


def _why(because: Because | None) -> str:
    """The chance, and by how many points the strongest two move it."""
    if because is None:
        return ""
    strongest = [f"{because.points(p.value):+.0f} {p.name}" for p in because.parts[:2]]
    return ", ".join([f"{because.chance:.0%}", *strongest])


def _because_data(because: Because | None) -> dict[str, Any] | None:
    if because is None:
        return None
    parts = [
        {"kind": p.kind, "name": p.name, "log_odds": p.value,
         "points": round(because.points(p.value), 1)}
        for p in because.parts
    ]  # fmt: skip
    return {"base": because.base, "parts": parts, "rest": because.rest}


def _as_data(queued: Queued, turns: Sequence[Said], because: Because | None) -> dict[str, Any]:
    candidate = queued.candidate
    return {
        "stream": queued.stream,
        "chance": queued.score,
        "because": _because_data(because),
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
            store, read_decisions(store, file, annotator or who())
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
        name = who()
        done = store.decisions.redo(name) if redo else store.decisions.undo(name)
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


def who() -> str:
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
