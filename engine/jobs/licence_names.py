"""Names of licences: what people write, the Hub's, SPDX's, and which of several binds most."""

from collections.abc import Iterable

#: The Hub's licence names, by what people write.
_WRITTEN = {
    "cc0": "cc0-1.0",
    "public domain": "cc0-1.0",
    "apache 2.0": "apache-2.0",
    "apache license 2.0": "apache-2.0",
}
#: SPDX identifiers (spdx.org/licenses) by the Hub's names; '' where SPDX has none.
_SPDX = {
    "apache-2.0": "Apache-2.0",
    "mit": "MIT",
    "bsd-2-clause": "BSD-2-Clause",
    "bsd-3-clause": "BSD-3-Clause",
    "cc-by-2.0-fr": "",
    "odc-by": "ODC-By-1.0",
    "odbl": "ODbL-1.0",
    "pddl": "PDDL-1.0",
    "gpl-3.0": "GPL-3.0-only",
    "lgpl-3.0": "LGPL-3.0-only",
    "mpl-2.0": "MPL-2.0",
    "unlicense": "Unlicense",
}
_CREATIVE_COMMONS = (
    "cc0-1.0 cc-by-2.0 cc-by-3.0 cc-by-4.0 cc-by-sa-3.0 cc-by-sa-4.0 cc-by-nc-3.0 cc-by-nc-4.0 "
    "cc-by-nc-sa-3.0 cc-by-nc-sa-4.0 cc-by-nc-nd-4.0 cc-by-nd-4.0"
).split()
_SPDX |= {name: name.upper() for name in _CREATIVE_COMMONS}
_COPYLEFT = ("gpl-3.0", "lgpl-3.0", "mpl-2.0", "odbl")
_FREE = ("cc0-1.0", "pddl", "unlicense")
OTHER = "other"


def hub_licence(licence: str) -> str:
    """The Hub's name of a licence, or `other`."""
    name = " ".join(licence.casefold().split())
    name = _WRITTEN.get(name, name.replace(" ", "-"))
    return name if name in _SPDX else OTHER


def spdx_url(licence: str) -> str:
    """The page of a licence at SPDX; '' for one that it does not list."""
    identifier = _SPDX.get(hub_licence(licence), "")
    return f"https://spdx.org/licenses/{identifier}" if identifier else ""


def most_binding_first(names: Iterable[str]) -> list[str]:
    """Different Hub names, the one that forbids most first; an unknown one may forbid anything."""
    return sorted(set(names), key=lambda name: (-_bonds(name), name))


def _bonds(name: str) -> int:
    if name == OTHER:
        return 9
    if name in _FREE:
        return 0
    parts = name.split("-")
    return 1 + 4 * ("nc" in parts) + 2 * ("nd" in parts) + ("sa" in parts or name in _COPYLEFT)
