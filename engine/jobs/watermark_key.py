"""The key of a project that marks what its teachers write, and the switch for it.

The key is a setting of the project and goes nowhere but to the worker that marks or looks for the
mark. What tells of it outside is its id, in the fingerprint of the teacher that wrote under it.
"""

from collections.abc import Mapping
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Changed
from engine.store import Store
from engine.text.watermark import DELTA, GAMMA, SCHEME, key_id, new_key, read_key

#: Whether runs of the project are marked when nothing else is said: "on", or empty.
SWITCH = "watermark"
_KEY = "watermark_key"
_ON = "on"
#: Under this name the fingerprint of a teacher says that its answers were marked.
FINGERPRINT = "watermark"


def marks(store: Store) -> bool:
    """Whether runs of this project are marked when nothing else is said."""
    return store.setting(SWITCH) == _ON


def set_marks(store: Store, *, on: bool) -> Changed:
    """Mark the runs of this project from now on, or no more."""
    return store.set_setting(SWITCH, _ON if on else "")


def key_of(store: Store) -> bytes | None:
    """The key of a project; None while nothing was marked. A `UserError` when it is damaged."""
    text = store.setting(_KEY)
    try:
        return read_key(text) if text else None
    except ValueError:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The watermark key of this project is damaged, and a mark can be neither made nor "
                "found without it. Take it from a backup of the project.",
            )
        ) from None


def made_key(store: Store) -> bytes:
    """The key of a project, which gets it at first use."""
    key = key_of(store)
    if key is None:
        store.set_setting(_KEY, new_key())
        key = key_of(store)
    assert key is not None
    return key


def facts_of(key: bytes) -> dict[str, Any]:
    """What a fingerprint says of a mark."""
    return {"scheme": SCHEME, "key_id": key_id(key), "gamma": GAMMA, "delta": DELTA}


def marking_teachers(store: Store) -> list[Mapping[str, Any]]:
    """The fingerprints of the teachers that wrote marked answers, the latest run's first."""
    fingerprints = store.runs.fingerprints()
    used = dict.fromkeys(run.teacher for run in store.runs.all())
    return [fingerprints[each] for each in used if FINGERPRINT in fingerprints.get(each, {})]
