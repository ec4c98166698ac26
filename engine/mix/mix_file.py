"""The mix as a TOML file: every mistake is told with its key, and equal mixes are written equally.

Every key may be left out; what it means is said in `engine.mix.spec`.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.mix.licences import LicenceRuleError, LicenceRules
from engine.mix.spec import (
    CELL_KEYS,
    COUNT,
    EVALUATION,
    INCLUDED,
    LENGTHS,
    PERSONAL_DATA,
    SPLIT_BY,
    SPLITS,
    TRAIN,
    Caps,
    DatasetMix,
    Decontamination,
    PrivacyLimits,
    Quota,
    RareCells,
    cell_text,
    exact,
)
from engine.mix.toml_table import Table, WrongKeyError
from engine.model import Origin, Script

_TOP = ("name", "rows", "seed", "max_synthetic_per_seed", "include", "format", "system")
_TABLES = (
    "real", "caps", "rare", "length", "splits", "decontamination", "privacy", "licences", "quota",
)  # fmt: skip
_CAPS = ("per_recipe", "per_teacher", "per_family")
#: What a quota may say of these keys; the others may be any text.
_KNOWN = {"script": tuple(Script), "origin": tuple(Origin), "length": LENGTHS}


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
        return _mix(Table(data))
    except WrongKeyError as problem:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The mix file {file}, key {key}: {problem}. Mend it."),
            file=origin,
            key=problem.key,
            problem=problem.problem,
        ) from problem


def _mix(data: Table) -> DatasetMix:
    data.only((*_TOP, *_TABLES))
    default = DatasetMix()
    real = _part(data, "real", ("floor", "drop"))
    split = _part(data, "splits", ("by", *SPLITS, "evaluation", "keep_earlier_tests"))
    rows = data.count("rows")
    return DatasetMix(
        name=data.line("name", default.name),
        rows=rows,
        seed=data.count("seed"),
        floor=real.share("floor", default.floor),
        drop_real=real.flag("drop", default=default.drop_real),
        max_synthetic_per_seed=data.count("max_synthetic_per_seed", default.max_synthetic_per_seed),
        include=data.choice("include", INCLUDED),
        caps=_caps(data),
        rare=_rare(data),
        quotas=_quotas(data.data.get("quota", []), rows),
        length_bounds=_length_bounds(data),
        splits=_splits(split, default.splits),
        split_by=split.choice("by", SPLIT_BY),
        evaluation=split.choice("evaluation", EVALUATION),
        keep_earlier_tests=split.flag("keep_earlier_tests", default=default.keep_earlier_tests),
        format=data.text("format"),
        system=data.text("system"),
        decontamination=_decontamination(data),
        privacy=_privacy(data),
        licences=_licences(data),
    )


def _part(data: Table, key: str, known: tuple[str, ...]) -> Table:
    found = data.table(key)
    found.only(known, _TOP)
    return found


def _caps(data: Table) -> Caps:
    table = _part(data, "caps", _CAPS)
    return Caps(*(table.count(key) if key in table else None for key in _CAPS))


def _rare(data: Table) -> RareCells:
    default = RareCells()
    table = _part(data, "rare", ("by", "below", "rows", "share", "repeat", "weights"))
    by = table.texts("by", default.by)
    for key in by:
        if key not in CELL_KEYS:
            raise WrongKeyError("rare.by", f"{key!r} is none of " + ", ".join(CELL_KEYS))
    if not by:
        raise WrongKeyError("rare.by", "name at least one of " + ", ".join(CELL_KEYS))
    if table.count("rows") and table.share("share"):
        raise WrongKeyError("rare", "give either rows or share")
    return RareCells(
        by=tuple(key for key in CELL_KEYS if key in by),
        below=table.share("below"),
        rows=table.count("rows"),
        share=table.share("share"),
        repeat=table.count("repeat", default.repeat, least=1),
        weights=table.flag("weights", default=default.weights),
    )


def _length_bounds(data: Table) -> tuple[int, int]:
    table = _part(data, "length", ("bounds",))
    default = DatasetMix().length_bounds
    value = table.data.get("bounds", list(default))
    whole = isinstance(value, list) and all(type(each) is int for each in value)
    if not whole or len(value) != len(default) or not 0 < value[0] < value[1]:
        raise WrongKeyError(
            "length.bounds", f"{value!r} should be two rising numbers of words, such as [5, 15]"
        )
    return value[0], value[1]


def _decontamination(data: Table) -> Decontamination:
    default = Decontamination()
    table = _part(data, "decontamination", ("files", "ngram", "overlap"))
    overlap = table.share("overlap", default.overlap)
    if not overlap:
        raise WrongKeyError("decontamination.overlap", "0 would leave out every row")
    return Decontamination(
        table.texts("files"), table.count("ngram", default.ngram, least=1), overlap
    )


def _privacy(data: Table) -> PrivacyLimits:
    table = _part(data, "privacy", PrivacyLimits.__slots__)
    return PrivacyLimits(
        table.share("max_exact_copies_share", 1.0),
        table.share("max_near_copies_share", 1.0),
        table.choice("personal_data", PERSONAL_DATA),
    )


def _licences(data: Table) -> LicenceRules:
    try:
        return LicenceRules.parse(data.table("licences").data)
    except LicenceRuleError as wrong:
        raise WrongKeyError(wrong.key, wrong.problem) from wrong


def _splits(table: Table, default: Mapping[str, float]) -> Mapping[str, float]:
    if table.choice("by", SPLIT_BY) == COUNT:
        if TRAIN in table:
            raise WrongKeyError(
                f"splits.{TRAIN}", "leave it out: by count, train gets the rows that are left"
            )
        return {TRAIN: 0, **{name: table.count(name) for name in SPLITS[1:]}}
    if not any(name in table for name in SPLITS):
        return default
    shares = {name: table.share(name) for name in SPLITS}
    total = sum((exact(share) for share in shares.values()), Fraction(0))
    if abs(total - 1) > Fraction(1, 1000):
        told = '; to give numbers of rows, write by = "count"' if total > 1 else ""
        raise WrongKeyError("splits", f"the shares add up to {float(total):g}, not to 1{told}")
    return shares


def _quotas(tables: object, rows: int) -> tuple[Quota, ...]:
    if not isinstance(tables, list):
        raise WrongKeyError("quota", "write each quota as a table: [[quota]]")
    quotas = tuple(_quota(each, f"quota {number}") for number, each in enumerate(tables, 1))
    for number, quota in enumerate(quotas, 1):
        if any(quota.cell == other.cell for other in quotas[: number - 1]):
            raise WrongKeyError(
                f"quota {number}", f"there are two quotas for {cell_text(quota.cell)}"
            )
    for crossing in dict.fromkeys(each.crossing for each in quotas):
        same = [each for each in quotas if each.crossing == crossing]
        where = "quota (" + ", ".join(crossing) + ")"
        shares = sum((exact(each.share) for each in same if each.share is not None), Fraction(0))
        if shares > 1:
            raise WrongKeyError(where, f"the shares add up to {float(shares):g}, more than 1")
        counts = sum(each.count for each in same if each.count is not None)
        if rows and counts + shares * rows > rows:
            raise WrongKeyError(where, f"the quotas ask for more than the {rows} rows of the mix")
    return quotas


def _quota(value: object, where: str) -> Quota:
    if not isinstance(value, dict):
        raise WrongKeyError(where, "write each quota as a table: [[quota]]")
    table = Table(value, f"{where}.")
    table.only((*CELL_KEYS, "share", "count"), _TOP)
    cell = {key: table.text(key) for key in CELL_KEYS if key in table}
    if not cell:
        raise WrongKeyError(where, "name at least one of " + ", ".join(CELL_KEYS))
    for key, given in cell.items():
        if not given:
            raise WrongKeyError(f"{where}.{key}", "the text is empty")
        if key in _KNOWN and given not in _KNOWN[key]:
            known = ", ".join(_KNOWN[key])
            raise WrongKeyError(f"{where}.{key}", f"{given!r} is none of {known}")
    if ("share" in table) == ("count" in table):
        raise WrongKeyError(where, "give either share or count")
    if "share" in table:
        return Quota(cell, share=table.share("share"))
    return Quota(cell, count=table.count("count"))


def to_toml(mix: DatasetMix) -> str:
    """The mix as TOML: equal mixes give equal texts, and reading it back gives the mix.

    Tables that say nothing but the default are left out.
    """
    top: dict[str, Any] = {
        "name": mix.name,
        "rows": mix.rows,
        "seed": mix.seed,
        "max_synthetic_per_seed": mix.max_synthetic_per_seed,
    }
    if mix.include != INCLUDED[0]:
        top["include"] = mix.include
    top |= {key: value for key, value in (("format", mix.format), ("system", mix.system)) if value}
    real: dict[str, Any] = {"floor": float(mix.floor)}
    if mix.drop_real:
        real["drop"] = True
    lines = [*_assigned(top), *_table("real", real)]
    for name, value, default, keys in (
        ("caps", mix.caps, Caps(), _CAPS),
        ("rare", mix.rare, RareCells(), RareCells.__slots__),
    ):
        if value != default:
            lines += _table(name, {key: getattr(value, key) for key in keys})
    if mix.length_bounds != DatasetMix().length_bounds:
        lines += _table("length", {"bounds": list(mix.length_bounds)})
    lines += _table("splits", _split_keys(mix))
    if mix.decontamination != Decontamination():
        keys = Decontamination.__slots__
        lines += _table("decontamination", {key: getattr(mix.decontamination, key) for key in keys})
    if mix.privacy != PrivacyLimits():
        keys = PrivacyLimits.__slots__
        lines += _table("privacy", {key: getattr(mix.privacy, key) for key in keys})
    lines += mix.licences.to_toml()
    for quota in mix.quotas:
        wanted = {"share": quota.share, "count": quota.count}
        cell = {key: quota.cell[key] for key in quota.crossing}
        lines += ["", "[[quota]]", *_assigned({**cell, **wanted})]
    return "\n".join(lines) + "\n"


def _split_keys(mix: DatasetMix) -> dict[str, Any]:
    if mix.split_by == COUNT:
        keys: dict[str, Any] = {"by": COUNT}
        keys |= {name: int(mix.splits.get(name, 0)) for name in SPLITS[1:]}
    else:
        keys = {name: float(mix.splits.get(name, 0.0)) for name in SPLITS}
    keys["evaluation"] = mix.evaluation
    if not mix.keep_earlier_tests:
        keys["keep_earlier_tests"] = False
    return keys


def _table(name: str, keys: Mapping[str, Any]) -> list[str]:
    return ["", f"[{name}]", *_assigned(keys)]


def _assigned(keys: Mapping[str, Any]) -> Iterator[str]:
    for key, value in keys.items():
        if value is not None:
            yield f"{key} = {_toml(value)}"


def _toml(value: Any) -> str:
    if isinstance(value, str):
        # JSON's escapes are TOML's too; TOML alone forbids a bare DEL.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return repr(value)
