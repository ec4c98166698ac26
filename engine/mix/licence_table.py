"""What people write about a licence, and the licence that is meant: `resources/licences.toml`.

What a person wrote is stored as it is; what is found here is only compared. No legal advice.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from engine.paths import resources

#: The licence of a mixture that has no single one.
OTHER = "other"
#: The answer "nobody can tell".
UNKNOWN = "unknown"
#: Names to suggest to somebody who has to give one.
SUGGESTED = (
    "CC0-1.0",
    "CC-BY-4.0",
    "CC-BY-SA-4.0",
    "CC-BY-NC-4.0",
    "CC-BY-NC-SA-4.0",
    "ODbL-1.0",
    "Apache-2.0",
    "MIT",
)
_URL = re.compile(r"creativecommons\.org/(?:licenses|publicdomain)/([a-z-]+)(?:/(\d\.\d))?")
_SIGNS = re.compile(r"[^\w.+?]+|_+")
_VERSION = re.compile(r"v?(\d)(?:\.(\d))?")
_EMPTY_WORDS = frozenset(
    "licence license the under international unported generic universal version".split()
)


@dataclass(frozen=True, slots=True)
class Licence:
    """One licence and what it asks for; `strictness` is its place in the table.

    `accepts` are the licences under which a mixture with it may be shared, itself among them; it
    is only of interest when it is `share_alike`.
    """

    id: str
    strictness: int
    share_alike: bool = False
    non_commercial: bool = False
    no_derivatives: bool = False
    accepts: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class _Table:
    by_id: Mapping[str, Licence]
    #: The id by its key, and by each name with and without its version.
    ids: Mapping[str, str]
    unknown: frozenset[str]


def recognise(written: str) -> Licence | None:
    """The licence that somebody meant; None when it is unknown or not in the table."""
    table = _table()
    key = _key(written)
    found = table.ids.get(key)
    if found is None:
        name, _, last = key.rpartition(" ")
        version = _VERSION.fullmatch(last)
        if name and version:
            found = table.ids.get(f"{name} {version[1]}.{version[2] or 0}")
    return table.by_id[found] if found else None


def is_unknown(written: str) -> bool:
    """Whether nobody said a licence, or said that nobody knows it."""
    return _key(written) in _table().unknown


def compared(written: str) -> str:
    """What two statements of a licence are compared by: the SPDX id where it is known."""
    if is_unknown(written):
        return UNKNOWN
    found = recognise(written)
    return found.id if found else " ".join(written.split())


def _key(written: str) -> str:
    text = " ".join(written.casefold().split())
    if found := _URL.search(text):
        text = f"cc {found[1]} {found[2] or ''}"
    words = [word.rstrip(".") or word for word in _SIGNS.sub(" ", text).split()]
    kept = [word for word in words if word not in _EMPTY_WORDS]
    return " ".join(kept or words)


@lru_cache(maxsize=1)
def _table() -> _Table:
    data = tomllib.loads((resources() / "licences.toml").read_text(encoding="utf-8"))
    by_id: dict[str, Licence] = {}
    ids: dict[str, str] = {}
    for entry in data["licence"]:
        versions = entry.get("versions", [""])
        for version in versions:
            licence = _licence(entry, version, len(by_id))
            by_id[licence.id] = licence
            ids[_key(licence.id)] = licence.id
            for name in entry["names"]:
                ids[_key(f"{name} {version}")] = licence.id
                ids[_key(name)] = licence.id  # the last version stays
    return _Table(by_id, ids, frozenset(_key(each) for each in data["unknown"]))


def _licence(entry: Mapping[str, Any], version: str, place: int) -> Licence:
    def named(each: str) -> str:
        return str(entry["id"]).replace("{version}", each)

    accepts = [named(version)]
    if version and version >= entry.get("accepts_later", "~"):
        accepts += [named(each) for each in entry["versions"] if each > version]
    more = entry.get("accepts", ())
    accepts += more.get(version, ()) if isinstance(more, Mapping) else more
    return Licence(
        id=named(version),
        strictness=place,
        share_alike=bool(entry.get("share_alike")),
        non_commercial=bool(entry.get("non_commercial")),
        no_derivatives=bool(entry.get("no_derivatives")),
        accepts=tuple(accepts),
        source=str(entry["source"]),
    )
