"""Whether rows of several sources may go into one dataset, and under which licence it then is.

Works on counts by source, licence and origin, never on rows. The rules are those that the licences
state (`resources/licences.toml` says where); they are no legal advice.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP, fill
from engine.mix.licence_table import OTHER, UNKNOWN, Licence, compared, is_unknown, recognise
from engine.model import Origin
from engine.plugin import Record

#: Uids that a conflict names; the rest is counted.
NAMED = 10

STOPPED = QT_TRANSLATE_NOOP(
    "engine",
    "Licences stop the export in {count} points, so nothing was written. First: {first}",
)
_SHARE_ALIKE = QT_TRANSLATE_NOOP(
    "engine",
    "The licences {licences} exclude one another: each asks that all it is mixed with be shared "
    "under itself. {count} rows are under {licence}, from {sources} (first: {uids}).",
)
_NON_COMMERCIAL = QT_TRANSLATE_NOOP(
    "engine",
    "{licence} forbids commercial use, and {others} allows nobody to add such a limit to what it is "
    "mixed with. {count} rows are under {licence}, from {sources} (first: {uids}).",
)
_NO_DERIVATIVES = QT_TRANSLATE_NOOP(
    "engine",
    "{licence} allows copies word for word only, and {count} synthetic or edited rows grew from "
    "such rows of {sources} (first: {uids}).",
)
_UNKNOWN = QT_TRANSLATE_NOOP(
    "engine",
    "Nobody knows the licence of {count} rows from {sources} (first: {uids}), and the other rows "
    "have one: together nobody could say how the dataset may be used.",
)
_NOT_ALLOWED = QT_TRANSLATE_NOOP(
    "engine",
    "The mix allows only {allowed}, and {count} rows from {sources} are under {licence} (first: "
    "{uids}).",
)
_LEAVE_OUT = QT_TRANSLATE_NOOP(
    "engine", "Leave them out with [licences] leave_out = {leave_out} in the mix."
)
_LEAVE_OUT_OR_ALLOW = QT_TRANSLATE_NOOP(
    "engine",
    "Find out their licence, leave them out with [licences] leave_out = {leave_out} in the mix, or "
    "take them in with allow_unknown = true.",
)
_NOT_KNOWN = QT_TRANSLATE_NOOP(
    "engine",
    "Zerria does not know the licence {licence} of {count} rows from {sources}: read whether they "
    "may be mixed with the others.",
)


class LicenceRuleError(ValueError):
    """A key of the mix's table [licences] and what is wrong with it."""

    def __init__(self, key: str, problem: str) -> None:
        super().__init__(problem)
        self.key = key
        self.problem = problem


@dataclass(frozen=True, slots=True)
class LicenceRules:
    """The table [licences] of a mix.

    `allow`: only rows under these licences (empty: any). `allow_unknown` takes in rows whose licence
    nobody knows. `leave_out`: sources whose rows, and what grew from them, stay out.
    """

    allow: tuple[str, ...] = ()
    allow_unknown: bool = False
    leave_out: tuple[str, ...] = ()

    @classmethod
    def parse(cls, table: Mapping[str, Any]) -> "LicenceRules":
        """The rules from their TOML table; `LicenceRuleError` names the key that is wrong."""
        for key in table:
            if key not in ("allow", "allow_unknown", "leave_out"):
                raise LicenceRuleError(
                    f"licences.{key}",
                    "there is no such key; there are allow, allow_unknown, leave_out",
                )
        unknown = table.get("allow_unknown", False)
        if not isinstance(unknown, bool):
            raise LicenceRuleError("licences.allow_unknown", f"{unknown!r} should be true or false")
        allow = _texts(table, "allow")
        for each in allow:
            if is_unknown(each):
                raise LicenceRuleError(
                    "licences.allow", "for rows of unknown licence write allow_unknown = true"
                )
        return cls(allow, unknown, _texts(table, "leave_out"))

    def to_toml(self) -> list[str]:
        """The lines of the table, to be set after another one; none for rules that say nothing."""
        if self == LicenceRules():
            return []
        lines = ["", "[licences]"]
        if self.allow:
            lines.append(f"allow = {_list(self.allow)}")
        lines.append(f"allow_unknown = {str(self.allow_unknown).lower()}")
        if self.leave_out:
            lines.append(f"leave_out = {_list(self.leave_out)}")
        return lines

    def keep(self, source: str) -> bool:
        """Whether rows of this source may come in."""
        return source not in self.leave_out


@dataclass(slots=True)
class LicenceTally:
    """Rows by source, licence and origin, with the uids of the first of each."""

    counts: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    first: dict[tuple[str, str, str], list[str]] = field(default_factory=dict)

    def add(self, source: str, licence: str, origin: str, uid: str) -> None:
        """Count one row."""
        key = (source, licence, origin)
        self.counts[key] += 1
        named = self.first.setdefault(key, [])
        if len(named) < NAMED:
            named.append(uid)


def tally(rows: Iterable[Record]) -> LicenceTally:
    """The counts of these rows, read once."""
    found = LicenceTally()
    for row in rows:
        found.add(row.source, row.licence, str(row.origin), row.uid)
    return found


@dataclass(frozen=True, slots=True)
class LicenceConflict:
    """One reason why the rows may not go out together.

    `text` and `remedy` are marked sentences with `{names}` from `values`; `sources` are those to be
    left out, `uids` at most the first ten of the `count` rows concerned. `kind` is share_alike,
    non_commercial, no_derivatives, unknown or not_allowed.
    """

    kind: str
    licences: tuple[str, ...]
    sources: tuple[str, ...]
    uids: tuple[str, ...]
    count: int
    text: str
    remedy: str
    values: Mapping[str, str]

    @property
    def sentence(self) -> str:
        """The English sentences: rule, rows and remedy."""
        return f"{fill(self.text, self.values)} {fill(self.remedy, self.values)}"

    def as_data(self) -> dict[str, Any]:
        """As an event holds it."""
        return {
            "kind": self.kind,
            "licences": list(self.licences),
            "sources": list(self.sources),
            "uids": list(self.uids),
            "rows": self.count,
            "text": self.text,
            "remedy": self.remedy,
            "values": dict(self.values),
            "sentence": self.sentence,
        }


def find_conflicts(counted: LicenceTally, rules: LicenceRules) -> tuple[LicenceConflict, ...]:
    """Every conflict among the counted rows, the widest first; none: they may go out together."""
    by_licence = _by_licence(counted)
    known = {name: found for name in by_licence if (found := recognise(name)) is not None}
    return (
        *_not_allowed(counted, by_licence, rules),
        *_share_alike(counted, by_licence, known),
        *_non_commercial(counted, by_licence, known),
        *_no_derivatives(counted, by_licence, known),
        *_unknown(counted, by_licence, rules),
    )


def refuse(conflicts: Sequence[LicenceConflict]) -> None:
    """`UserError` with the first of the conflicts, when there is one."""
    if conflicts:
        raise UserError(STOPPED, count=len(conflicts), first=conflicts[0].sentence)


def remarks(counted: LicenceTally) -> tuple[tuple[str, dict[str, str]], ...]:
    """A marked sentence, with its values, for each licence that is not in the table."""
    return tuple(
        (
            _NOT_KNOWN,
            {
                "licence": name,
                "count": str(sum(counted.counts[key] for key in keys)),
                "sources": _named(_sources(keys)),
            },
        )
        for name, keys in _by_licence(counted).items()
        if name != UNKNOWN and recognise(name) is None
    )


def licence_of(licences: Iterable[str]) -> str:
    """The licence of a dataset of rows under these: the strictest (SPDX), or `other`."""
    names = {compared(each) for each in licences}
    known = [found for each in names if (found := recognise(each)) is not None]
    if not known or len(known) < len(names):
        return OTHER
    if len(known) == 1:
        return known[0].id
    limits = [each for each in known if each.no_derivatives]
    if limits:
        # Word for word beside others is a collection; one of several such, or one that must be
        # shared alike, has no single licence.
        alone = len(limits) == 1 and not any(each.share_alike for each in known)
        free = not any(each.non_commercial for each in known) or limits[0].non_commercial
        return limits[0].id if alone and free else OTHER
    shared = [each for each in known if each.share_alike]
    if shared:
        common = _common(shared)
        result = recognise(common) if common else None
        narrow = any(each.non_commercial for each in known)
        return result.id if result and (not narrow or result.non_commercial) else OTHER
    return max(known, key=lambda each: each.strictness).id


_Keys = Sequence[tuple[str, str, str]]


def _by_licence(counted: LicenceTally) -> dict[str, list[tuple[str, str, str]]]:
    found: dict[str, list[tuple[str, str, str]]] = {}
    for key in sorted(counted.counts):
        found.setdefault(compared(key[1]), []).append(key)
    return found


def _common(shared: Sequence[Licence]) -> str:
    """The licence under which all of these may be shared together; empty: there is none."""
    fitting = [
        each for each in shared[0].accepts if all(each in other.accepts for other in shared[1:])
    ]
    own = [each for each in fitting if any(other.id == each for other in shared)]
    return next(iter([*own, *fitting]), "")


def _share_alike(
    counted: LicenceTally, by_licence: Mapping[str, _Keys], known: Mapping[str, Licence]
) -> Iterable[LicenceConflict]:
    shared = [each for each in known.values() if each.share_alike]
    if len(shared) < 2 or _common(shared):
        return

    def outside(target: str) -> list[str]:
        return sorted(each.id for each in shared if target not in each.accepts)

    def rows(names: Sequence[str]) -> int:
        return sum(_rows(counted, by_licence[name]) for name in names)

    targets = {target for each in shared for target in each.accepts}
    fewest = min(map(outside, sorted(targets)), key=lambda names: (rows(names), names))
    keys = [key for name in fewest for key in by_licence[name]]
    names = sorted(each.id for each in shared)
    licence = ", ".join(fewest)
    yield _conflict(counted, "share_alike", names, keys, _SHARE_ALIKE, licence=licence)


def _non_commercial(
    counted: LicenceTally, by_licence: Mapping[str, _Keys], known: Mapping[str, Licence]
) -> Iterable[LicenceConflict]:
    open_ones = sorted(
        each.id for each in known.values() if each.share_alike and not each.non_commercial
    )
    for each in known.values():
        # One that must itself be shared alike is told above.
        if open_ones and each.non_commercial and not each.share_alike:
            names = [each.id, *open_ones]
            values = {"licence": each.id, "others": ", ".join(open_ones)}
            keys = by_licence[each.id]
            yield _conflict(counted, "non_commercial", names, keys, _NON_COMMERCIAL, **values)


def _no_derivatives(
    counted: LicenceTally, by_licence: Mapping[str, _Keys], known: Mapping[str, Licence]
) -> Iterable[LicenceConflict]:
    for each in known.values():
        grown = [key for key in by_licence[each.id] if key[2] != Origin.REAL]
        if each.no_derivatives and grown:
            names = [each.id]
            yield _conflict(
                counted, "no_derivatives", names, grown, _NO_DERIVATIVES, licence=each.id
            )


def _unknown(
    counted: LicenceTally, by_licence: Mapping[str, _Keys], rules: LicenceRules
) -> Iterable[LicenceConflict]:
    keys = by_licence.get(UNKNOWN, ())
    if keys and not rules.allow_unknown and (len(by_licence) > 1 or rules.allow):
        yield _conflict(counted, "unknown", [UNKNOWN], keys, _UNKNOWN, remedy=_LEAVE_OUT_OR_ALLOW)


def _not_allowed(
    counted: LicenceTally, by_licence: Mapping[str, _Keys], rules: LicenceRules
) -> Iterable[LicenceConflict]:
    allowed = {compared(each).casefold() for each in rules.allow}
    for name, keys in by_licence.items():
        if allowed and name != UNKNOWN and name.casefold() not in allowed:
            values = {"licence": name, "allowed": ", ".join(rules.allow)}
            yield _conflict(counted, "not_allowed", [name], keys, _NOT_ALLOWED, **values)


def _conflict(
    counted: LicenceTally,
    kind: str,
    licences: Sequence[str],
    keys: _Keys,
    text: str,
    remedy: str = _LEAVE_OUT,
    **values: str,
) -> LicenceConflict:
    sources = _sources(keys)
    uids = [uid for key in keys for uid in counted.first[key]][:NAMED]
    count = _rows(counted, keys)
    told = {
        "licences": ", ".join(licences),
        "count": str(count),
        "sources": _named(sources),
        "uids": ", ".join(uids),
        "leave_out": _list(sources),
        **values,
    }
    return LicenceConflict(
        kind, tuple(licences), tuple(sources), tuple(uids), count, text, remedy, told
    )


def _rows(counted: LicenceTally, keys: _Keys) -> int:
    return sum(counted.counts[key] for key in keys)


def _sources(keys: _Keys) -> list[str]:
    return sorted({source for source, _, _ in keys})


def _named(sources: Sequence[str]) -> str:
    return ", ".join(source or '""' for source in sources)


def _texts(table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    found = table.get(key, [])
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise LicenceRuleError(f"licences.{key}", 'this should be a list of texts: ["…", "…"]')
    return tuple(found)


def _list(texts: Sequence[str]) -> str:
    # JSON's escapes are TOML's too; TOML alone forbids a bare DEL.
    return json.dumps(list(texts), ensure_ascii=False).replace("\x7f", "\\u007f")
