"""Selections that a person gave a name, kept in the project's setting `selections`."""

import json
from collections.abc import Mapping

from engine.model import Changed
from engine.store import QueueFilter, Store

_SETTING = "selections"
_MOST = 50
_LONGEST_NAME = 60


def saved(store: Store) -> dict[str, QueueFilter]:
    """By name; what is damaged in a project that came from elsewhere is left out."""
    try:
        data = json.loads(store.setting(_SETTING) or "{}")
    except (ValueError, RecursionError):
        return {}
    if not isinstance(data, Mapping):
        return {}
    return {
        str(name)[:_LONGEST_NAME]: QueueFilter.from_data(each)
        for name, each in list(data.items())[:_MOST]
        if isinstance(each, Mapping)
    }


def keep(store: Store, name: str, wanted: QueueFilter) -> Changed:
    """Keep a selection under a name; one of this name before is replaced."""
    return _write(store, {**saved(store), name.strip()[:_LONGEST_NAME]: wanted})


def forget(store: Store, name: str) -> Changed:
    """Forget a kept selection."""
    return _write(store, {key: each for key, each in saved(store).items() if key != name})


def _write(store: Store, selections: Mapping[str, QueueFilter]) -> Changed:
    data = {name: each.as_data() for name, each in selections.items()}
    return store.set_setting(_SETTING, json.dumps(data, ensure_ascii=False))
