"""The mix: one TOML file that says what an export must look like, versioned, re-run and checked.

Shares are decimals as a person wrote them; sums are made with fractions of that text, so 0.1 ten
times is 1.
"""

import json
import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.mix.licences import LicenceRuleError, LicenceRules
from engine.model import Origin, Script

#: The splits an export may have, in their order. The ones after the first only evaluate.
TRAIN, VALIDATION, TEST = SPLITS = ("train", "validation", "test")
#: The keys by which a quota chooses rows; each is a field of `Record`.
CELL_KEYS = ("label", "variety", "script", "origin")

_TOP = ("name", "rows", "seed", "max_synthetic_per_seed", "format", "system")
_TABLES = ("real", "splits", "privacy", "licences", "quota")
#: What an export does when personal data is left in a row.
PERSONAL_DATA = ("warn", "block", "ignore")


def exact(share: float) -> Fraction:
    """A share as the decimal that was written, not as its nearest binary number."""
    return Fraction(repr(share))


@dataclass(frozen=True, slots=True)
class Quota:
    """How many rows of one cell are wanted: a share of all rows, or a count.

    `cell` holds the keys that were given (any of `CELL_KEYS`); a key left out means any value.
    """

    cell: Mapping[str, str]
    share: float | None = None
    count: int | None = None

    @property
    def crossing(self) -> tuple[str, ...]:
        """Which keys are crossed: quotas over the same keys never share a row."""
        return tuple(key for key in CELL_KEYS if key in self.cell)


@dataclass(frozen=True, slots=True)
class PrivacyLimits:
    """What stops an export. Shares are of its synthetic rows; 1 never stops it.

    A near-copy of a real row is no exact one. `personal_data` is one of `PERSONAL_DATA`.
    """

    max_exact_copies_share: float = 1.0
    max_near_copies_share: float = 1.0
    personal_data: str = "warn"


@dataclass(frozen=True, slots=True)
class DatasetMix:
    """The contract of an export.

    `rows` = 0 asks for as many as there can be. `floor` is the least share of real rows; an edited
    row counts as synthetic here, since a teacher wrote most of it. `evaluation` = "real" keeps
    synthetic rows out of validation and test.
    """

    name: str = "mix"
    rows: int = 0
    seed: int = 0
    floor: float = 0.5
    max_synthetic_per_seed: int = 3
    quotas: tuple[Quota, ...] = ()
    splits: Mapping[str, float] = field(
        default_factory=lambda: {TRAIN: 0.8, VALIDATION: 0.1, TEST: 0.1}
    )
    evaluation: str = "real"
    format: str = ""
    system: str = ""
    privacy: PrivacyLimits = PrivacyLimits()
    licences: LicenceRules = LicenceRules()


class _WrongKeyError(Exception):
    """A key and what is wrong with it, on the way to the one place that reports."""

    def __init__(self, key: str, problem: str) -> None:
        super().__init__(problem)
        self.key = key
        self.problem = problem


def read_mix(path: Path) -> DatasetMix:
    """Read one mix file; `UserError` names the file and the key that is wrong."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The mix file {file} can not be read: {problem}"),
            file=path,
            problem=problem,
        ) from problem
    return parse_mix(text, str(path))


def parse_mix(text: str, origin: str) -> DatasetMix:
    """A mix from its TOML text; `origin` names the file in errors."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The mix file {file} is no valid TOML: {problem}"),
            file=origin,
            problem=problem,
        ) from problem
    try:
        return _mix(data)
    except _WrongKeyError as problem:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The mix file {file}, key {key}: {problem}. Mend it."),
            file=origin,
            key=problem.key,
            problem=problem.problem,
        ) from problem


def _mix(data: Mapping[str, Any]) -> DatasetMix:
    _only(data, (*_TOP, *_TABLES), "")
    real = _table(data, "real")
    _only(real, ("floor",), "real.")
    splits, evaluation = _splits(data)
    rows = _count(data.get("rows", 0), "rows")
    return DatasetMix(
        name=_name(data.get("name", "mix")),
        rows=rows,
        seed=_count(data.get("seed", 0), "seed"),
        floor=_share(real.get("floor", 0.5), "real.floor"),
        max_synthetic_per_seed=_count(
            data.get("max_synthetic_per_seed", 3), "max_synthetic_per_seed"
        ),
        quotas=_quotas(data.get("quota", []), rows),
        splits=splits,
        evaluation=evaluation,
        format=_text(data.get("format", ""), "format"),
        system=_text(data.get("system", ""), "system"),
        privacy=_privacy(data),
        licences=_licences(data),
    )


def _privacy(data: Mapping[str, Any]) -> PrivacyLimits:
    table = _table(data, "privacy")
    shares = ("max_exact_copies_share", "max_near_copies_share")
    _only(table, (*shares, "personal_data"), "privacy.")
    personal = _text(table.get("personal_data", "warn"), "privacy.personal_data")
    if personal not in PERSONAL_DATA:
        known = ", ".join(f'"{each}"' for each in PERSONAL_DATA)
        raise _WrongKeyError("privacy.personal_data", f"{personal!r} is none of {known}")
    exact_share, near_share = (_share(table.get(name, 1.0), f"privacy.{name}") for name in shares)
    return PrivacyLimits(exact_share, near_share, personal)


def _licences(data: Mapping[str, Any]) -> LicenceRules:
    try:
        return LicenceRules.parse(_table(data, "licences"))
    except LicenceRuleError as wrong:
        raise _WrongKeyError(wrong.key, wrong.problem) from wrong


def _splits(data: Mapping[str, Any]) -> tuple[dict[str, float], str]:
    if "splits" not in data:
        return dict(DatasetMix().splits), "real"
    table = _table(data, "splits")
    _only(table, (*SPLITS, "evaluation"), "splits.")
    shares = {name: _share(table.get(name, 0.0), f"splits.{name}") for name in SPLITS}
    total = sum((exact(share) for share in shares.values()), Fraction(0))
    if abs(total - 1) > Fraction(1, 1000):
        raise _WrongKeyError("splits", f"the shares add up to {float(total):g}, not to 1")
    evaluation = _text(table.get("evaluation", "real"), "splits.evaluation")
    if evaluation not in ("real", "any"):
        raise _WrongKeyError("splits.evaluation", f'{evaluation!r} should be "real" or "any"')
    return shares, evaluation


def _quotas(tables: object, rows: int) -> tuple[Quota, ...]:
    if not isinstance(tables, list):
        raise _WrongKeyError("quota", "write each quota as a table: [[quota]]")
    quotas = tuple(_quota(each, f"quota {number}") for number, each in enumerate(tables, 1))
    for number, quota in enumerate(quotas, 1):
        if any(quota.cell == other.cell for other in quotas[: number - 1]):
            raise _WrongKeyError(
                f"quota {number}", f"there are two quotas for {cell_text(quota.cell)}"
            )
    for crossing in dict.fromkeys(each.crossing for each in quotas):
        same = [each for each in quotas if each.crossing == crossing]
        where = "quota (" + ", ".join(crossing) + ")"
        shares = sum((exact(each.share) for each in same if each.share is not None), Fraction(0))
        if shares > 1:
            raise _WrongKeyError(where, f"the shares add up to {float(shares):g}, more than 1")
        counts = sum(each.count for each in same if each.count is not None)
        if rows and counts + shares * rows > rows:
            raise _WrongKeyError(where, f"the quotas ask for more than the {rows} rows of the mix")
    return quotas


def _quota(table: object, where: str) -> Quota:
    if not isinstance(table, dict):
        raise _WrongKeyError(where, "write each quota as a table: [[quota]]")
    _only(table, (*CELL_KEYS, "share", "count"), f"{where}.")
    cell = {key: _text(table[key], f"{where}.{key}") for key in CELL_KEYS if key in table}
    if not cell:
        raise _WrongKeyError(where, "name at least one of " + ", ".join(CELL_KEYS))
    for key, value in cell.items():
        if not value:
            raise _WrongKeyError(f"{where}.{key}", "the text is empty")
    for key, known in (("script", list(Script)), ("origin", list(Origin))):
        if key in cell and cell[key] not in known:
            raise _WrongKeyError(f"{where}.{key}", f"{cell[key]!r} is none of {', '.join(known)}")
    if ("share" in table) == ("count" in table):
        raise _WrongKeyError(where, "give either share or count")
    if "share" in table:
        return Quota(cell, share=_share(table["share"], f"{where}.share"))
    return Quota(cell, count=_count(table["count"], f"{where}.count"))


def cell_text(cell: Mapping[str, str]) -> str:
    """A cell as one reads it in the mix file: label=joy, variety=arq."""
    return ", ".join(f"{key}={cell[key]}" for key in CELL_KEYS if key in cell)


def to_toml(mix: DatasetMix) -> str:
    """The mix as TOML: equal mixes give equal texts, and reading it back gives the mix."""
    lines = [
        f"name = {_quoted(mix.name)}",
        f"rows = {mix.rows}",
        f"seed = {mix.seed}",
        f"max_synthetic_per_seed = {mix.max_synthetic_per_seed}",
    ]
    lines += [
        f"{key} = {_quoted(value)}"
        for key, value in (("format", mix.format), ("system", mix.system))
        if value
    ]
    lines += ["", "[real]", f"floor = {float(mix.floor)!r}", "", "[splits]"]
    lines += [f"{name} = {float(mix.splits.get(name, 0.0))!r}" for name in SPLITS]
    lines += [f"evaluation = {_quoted(mix.evaluation)}"]
    if mix.privacy != PrivacyLimits():
        lines += [
            "",
            "[privacy]",
            f"max_exact_copies_share = {float(mix.privacy.max_exact_copies_share)!r}",
            f"max_near_copies_share = {float(mix.privacy.max_near_copies_share)!r}",
            f"personal_data = {_quoted(mix.privacy.personal_data)}",
        ]
    lines += mix.licences.to_toml()
    for quota in mix.quotas:
        lines += ["", "[[quota]]"]
        lines += [f"{key} = {_quoted(quota.cell[key])}" for key in quota.crossing]
        if quota.share is not None:
            lines += [f"share = {float(quota.share)!r}"]
        else:
            lines += [f"count = {quota.count}"]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    # JSON's escapes are TOML's too; TOML alone forbids a bare DEL.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _only(table: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    for key in table:
        if key in known:
            continue
        if where and key in _TOP:
            raise _WrongKeyError(
                where + key, "this key belongs above the first [table] of the file"
            )
        raise _WrongKeyError(where + key, "there is no such key; there are " + ", ".join(known))


def _table(data: Mapping[str, Any], key: str) -> dict[str, Any]:
    table = data.get(key, {})
    if not isinstance(table, dict):
        raise _WrongKeyError(key, f"this should be a table: [{key}]")
    return table


def _text(value: object, key: str) -> str:
    if not isinstance(value, str):
        raise _WrongKeyError(key, f"{value!r} should be a text in quotes")
    return value


def _name(value: object) -> str:
    name = _text(value, "name")
    if not name.strip() or not name.isprintable():
        raise _WrongKeyError("name", "the name should be one line of visible characters")
    return name


def _count(value: object, key: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise _WrongKeyError(key, f"{value!r} should be a whole number")
    if value < 0:
        raise _WrongKeyError(key, f"{value} is negative")
    return value


def _share(value: object, key: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise _WrongKeyError(key, f"{value!r} should be a share between 0 and 1")
    if not 0 <= value <= 1:
        raise _WrongKeyError(key, f"{value} is not between 0 and 1")
    return float(value)
