"""Thresholds of verifiers that a project moved: they stand before those of a recipe.

A recipe never changes; what is moved is a setting of the project, with the moves before it, so that
each can be taken back.
"""

import json
import math
from collections.abc import Mapping
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Changed
from engine.store import Store
from engine.verifiers import VERIFIERS

LIMITS, _BEFORE = "verifier_limits", "verifier_limits_before"
_MOST_MOVES = 50

Limits = dict[str, dict[str, float]]


def moved_limits(store: Store) -> Limits:
    """The thresholds set in this project, by verifier; what is damaged counts as not moved."""
    return _read(store.setting(LIMITS))


def wanted_verifiers(store: Store, asked: Mapping[str, Mapping[str, float]]) -> Limits:
    """The verifiers of a request with the thresholds to use now: the project's before the recipe's."""
    moved = moved_limits(store)
    return {name: {**limits, **moved.get(name, {})} for name, limits in asked.items()}


def move_limit(store: Store, verifier: str, limit: str, value: float | None) -> Changed:
    """Set a threshold in this project; None: as the recipe says again.

    A `UserError` for a verifier or threshold that no recipe of the project uses.
    """
    known = recipe_limits(store)
    if verifier not in VERIFIERS or limit not in known.get(verifier, {}):
        names = [f"{name}.{each}" for name, limits in known.items() for each in limits]
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine", "No recipe of this project has a threshold {name}. There are: {names}."
            ),
            name=f"{verifier}.{limit}",
            names=", ".join(names) or "–",
        )
    if value is not None and (not math.isfinite(value) or abs(value) > 1e6):
        raise UserError(QT_TRANSLATE_NOOP("engine", "{value} can not be a threshold."), value=value)
    before = moved_limits(store)
    after = {name: dict(limits) for name, limits in before.items()}
    after.setdefault(verifier, {})
    if value is None:
        after[verifier].pop(limit, None)
    else:
        after[verifier][limit] = float(value)
    after = {name: limits for name, limits in after.items() if limits}
    if after == before:
        return Changed(frozenset())
    moves = [*_moves(store), before][-_MOST_MOVES:]
    return store.set_setting(_BEFORE, json.dumps(moves)) | store.set_setting(
        LIMITS, json.dumps(after)
    )


def undo_move(store: Store) -> Changed | None:
    """Take the last move back; None when there is none."""
    moves = _moves(store)
    if not moves:
        return None
    *rest, last = moves
    return store.set_setting(_BEFORE, json.dumps(rest)) | store.set_setting(
        LIMITS, json.dumps(last)
    )


def can_undo(store: Store) -> bool:
    """Whether a move can be taken back."""
    return bool(_moves(store))


def recipe_limits(store: Store) -> dict[str, dict[str, tuple[float, str]]]:
    """The thresholds that the recipes used in this project set, by verifier and name: the value, and
    the recipe that says so. Of several recipes the one used last counts.
    """
    from engine.recipes.reading import parse_recipe

    found: dict[str, dict[str, tuple[float, str]]] = {}
    for run in reversed(store.runs.all()):
        try:
            recipe = parse_recipe(store.runs.recipe_source(run.recipe), run.recipe_name)
        except UserError:
            continue  # kept by another version of Zerria: its thresholds are in its requests
        for verifier, limits in recipe.verifiers.items():
            mine = found.setdefault(verifier, {})
            mine.update({name: (value, run.recipe_name) for name, value in limits.items()})
    return found


def _moves(store: Store) -> list[Limits]:
    try:
        moves = json.loads(store.setting(_BEFORE) or "[]")
    except (ValueError, RecursionError):
        return []
    return [_clean(each) for each in moves] if isinstance(moves, list) else []


def _read(text: str) -> Limits:
    try:
        return _clean(json.loads(text or "{}"))
    except (ValueError, RecursionError):
        return {}


def _clean(value: Any) -> Limits:
    if not isinstance(value, dict):
        return {}
    return {
        str(name): {
            str(limit): float(number)
            for limit, number in limits.items()
            if isinstance(number, int | float)
            and not isinstance(number, bool)
            and math.isfinite(number)
        }
        for name, limits in value.items()
        if isinstance(limits, dict)
    }
