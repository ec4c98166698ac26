"""What the last check of each past export found: a setting of the project, by the release's uid."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.parts.facts import sentence
from app.session import Session
from engine.store import Store

SETTING = "release_checks"


def verdicts_of(store: Store) -> dict[str, int]:
    """How many problems each checked release has."""
    try:
        found = json.loads(store.setting(SETTING) or "{}")
    except ValueError:
        return {}
    pairs = found.items() if isinstance(found, dict) else ()
    return {str(uid): count for uid, count in pairs if isinstance(count, int)}


def keep_verdict(session: Session, folder: Path, problems: int) -> None:
    """Note the outcome of a check for the newest release that lies in this folder."""
    store = session.store
    if store is None:
        return
    uid = next((each["uid"] for each in store.releases.all() if Path(each["folder"]) == folder), "")
    known = verdicts_of(store)
    if uid and known.get(uid) != problems:
        text = json.dumps({**known, uid: problems})
        session.write(lambda opened: opened.set_setting(SETTING, text))


def verdict_title(release: Mapping[str, Any], known: Mapping[str, int], *, replaced: bool) -> str:
    """How a past export stands, in a few words."""
    if replaced:
        return QCoreApplication.translate("Releases", "replaced by a later one")
    if not Path(release["folder"]).is_dir():
        return QCoreApplication.translate("Releases", "no longer there")
    if release["uid"] not in known:
        return QCoreApplication.translate("Releases", "not checked")
    problems = known[release["uid"]]
    if problems:
        text = QCoreApplication.translate("Releases", "problems: {count}")
        return sentence(text, count=problems)
    return QCoreApplication.translate("Releases", "everything holds")
