"""Commands on what decisions teach: learn, verifiers."""

from typing import Annotated, Any

import typer

from engine.cli.console import Console, Json, last_data
from engine.cli.decisions import who
from engine.cli.project import Project
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP, fill
from engine.jobs.learn import (
    BEST,
    LEARNED,
    ORDER,
    TARGET_SETTING,
    accept_above,
    acceptance,
)
from engine.jobs.learn import (
    learn as run_learn,
)
from engine.jobs.second_looks import consistency_data, turn
from engine.jobs.verifier_figures import FEWEST, shown_limit, tried, verifier_figures
from engine.jobs.verifier_limits import move_limit, undo_move
from engine.learning.model import FEWEST as TO_LEARN
from engine.learning.model import FEWEST_REJECTS
from engine.store import Store

#: The command scores this many waiting rows, more than the window does between two decisions.
_POOL = 20_000


def learn(
    project: Project,
    accept: Annotated[
        float | None,
        typer.Option("--accept-above", min=0.5, max=1, help="Accept all rows from this score on."),
    ] = None,
    target: Annotated[
        float | None,
        typer.Option(min=0.5, max=0.999, help="Share of rows accepted so that must be good."),
    ] = None,
    order: Annotated[
        str, typer.Option(help="learned: what teaches most first; best: the best first.")
    ] = "",
    as_json: Json = False,
) -> None:
    """Learn from the decisions: order the queue, and say how far scores can be trusted."""
    console = Console(as_json=as_json)
    if order not in ("", LEARNED, BEST):
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The order {order} is none of {known}."),
            order=order,
            known=f"{LEARNED}, {BEST}",
        )
    accepted = None
    with Store.open(project) as store:
        if order:
            store.set_setting(ORDER, order)
        if target is not None:
            store.set_setting(TARGET_SETTING, f"{target:g}")
        state = last_data(console.watch(run_learn(store, _POOL)))
        if accept is not None:
            accepted = accept_above(store, accept, who(), store.decisions.decide)
            state["acceptance"] = acceptance(store)
    if accepted is not None:
        state["accepted_by_score"] = accepted
    if as_json:
        console.result(state)
        return
    console.table(
        "Chances told, and rows kept (shown at random)",
        ("told", "rows", "mean told", "kept"),
        [
            (f"{b['from']:.0%}-{b['to']:.0%}", b["rows"], f"{b['told']:.0%}", f"{b['kept']:.0%}")
            for b in state["calibration"]
        ],
    )
    console.result(_words(state))


def _words(state: dict[str, Any]) -> dict[str, str | int]:
    found, lock, error = state["acceptance"], state["accept_all"], state["calibration_error"]
    rate = (
        f"{found['rate']:.0%} of {found['judged']} rows shown at random "
        f"({found['low']:.0%} to {found['high']:.0%})"
        if found["rate"] is not None
        else "no row shown at random was judged yet"
    )
    model = (
        f"{state['model']}, learned from {state['decisions']} decisions"
        if state["model"]
        else f"none yet: {TO_LEARN} decisions are needed, {FEWEST_REJECTS} of them not accepted"
    )
    why = [fill(each["text"], each["values"]) for each in lock["missing"]]
    told = (
        f"open from {lock['threshold']:.2f} on: {lock['kept_above']} of {lock['rows_above']} rows "
        f"shown at random were good, surely {lock['surely_good']:.0%}"
        if lock["open"]
        else "locked. " + " ".join(why)
    )
    words: dict[str, str | int] = {
        "order": state["order"],
        "model": model,
        "accepted by people": rate,
        "calibration error": "–" if error is None else f"{error:.1%}",
        "accept by score": told,
    }
    if "accepted_by_score" in state:
        words["accepted now"] = state["accepted_by_score"]
    return words


def verifiers(
    project: Project,
    move: Annotated[
        str, typer.Option("--set", help="A threshold for this project: VERIFIER.NAME=VALUE.")
    ] = "",
    reset: Annotated[str, typer.Option(help="VERIFIER.NAME: as its recipe says again.")] = "",
    undo: Annotated[
        bool, typer.Option("--undo", help="Take the last moved threshold back.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what --set would have done.")
    ] = False,
    annotator: Annotated[
        str, typer.Option(help="Whose own consistency is told; you, where it is not said.")
    ] = "",
    second_looks: Annotated[
        str, typer.Option(help="on or off: show one of twenty decided rows again, unmarked.")
    ] = "",
    as_json: Json = False,
) -> None:
    """What each verifier is worth against people, its thresholds, and how far you agree with yourself."""
    console = Console(as_json=as_json)
    if second_looks not in ("", "on", "off"):
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "{value} is neither on nor off."), value=second_looks
        )
    effect = None
    with Store.open(project) as store:
        if second_looks:
            turn(store, on=second_looks == "on")
        if undo and undo_move(store) is None:
            console.say("There is nothing to undo.")
        if move:
            name, limit, value = _threshold(move)
            effect = tried(store, name, {limit: value})
            if not dry_run:
                move_limit(store, name, limit, value)
        if reset:
            name, limit, _ = _threshold(f"{reset}=0")
            move_limit(store, name, limit, None)
        found = verifier_figures(store)
        own = consistency_data(store, annotator or who())
    if as_json:
        console.result(
            {"verifiers": found, "second_looks": own, **({"effect": effect} if move else {})}
        )
        return
    console.table(
        "Against people, on rows shown at random",
        ("verifier", "rows", "flagged", "rejected", "both", "precision", "recall", "thresholds"),
        [
            (
                each["verifier"], each["judged"], each["flagged"], each["rejected"], each["caught"],
                _share(each["precision"]), _share(each["recall"]), _limits(each["limits"]),
            )
            for each in found
        ],
    )  # fmt: skip
    console.say(
        f"A share needs {FEWEST} rows; * is set in this project. After a move: zerria verify."
    )
    console.result(_own_words(own))
    if effect is not None:
        console.result(
            {
                "good rows stopped": _change(effect, "kept_stopped", "kept"),
                "bad rows caught": _change(effect, "rejected_caught", "rejected"),
            }
        )


def _own_words(own: dict[str, Any]) -> dict[str, str | int]:
    """How far an annotator agrees with themself."""
    state = "on" if own["on"] else "off"
    words: dict[str, str | int] = {"second looks": state, "shown twice": own["shown_twice"]}
    if own["shown_twice"]:
        words["answered the same"] = (
            f"{own['share']:.0%} of {own['shown_twice']} ({own['low']:.0%} to {own['high']:.0%})"
        )
        kappa = own["kappa"]
        words["Cohen's kappa"] = "too few rows, or all alike" if kappa is None else f"{kappa:.2f}"
    if own["reasons"]:
        words["reasons that changed most"] = ", ".join(
            f"{name} ({times})" for name, times in own["reasons"].items()
        )
    if own["unsettled"]:
        words["answered otherwise, to be settled"] = ", ".join(map(str, own["unsettled"]))
    return words


def _change(effect: dict[str, int], part: str, whole: str) -> str:
    return f"{effect[part]} of {effect[whole]} (so far {effect[part + '_now']})"


def _threshold(text: str) -> tuple[str, str, float]:
    name, _, value = text.partition("=")
    verifier, dot, limit = name.partition(".")
    try:
        number = float(value)
    except ValueError:
        dot = ""
        number = 0.0
    if not dot:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine", "{threshold} is no threshold. Write it as length.max_ratio=2.5."
            ),
            threshold=text,
        )
    return verifier.strip(), limit.strip(), number


def _share(share: dict[str, float] | None) -> str:
    if share is None:
        return "too few"
    return f"{share['share']:.0%} ({share['low']:.0%}-{share['high']:.0%})"


def _limits(limits: dict[str, dict[str, Any]]) -> str:
    return ", ".join(
        f"{name}={shown_limit(each):g}{'*' if each['project'] is not None else ''}"
        for name, each in limits.items()
    )


def add_to(app: typer.Typer) -> None:
    """Register the commands of this family."""
    app.command()(learn)
    app.command()(verifiers)
