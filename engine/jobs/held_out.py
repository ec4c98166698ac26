"""Reads the evaluation files that a mix names, whatever format they have."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.importers.reading import raw_rows
from engine.jobs.release_folder import digest
from engine.mix.decontamination import HeldOut
from engine.mix.spec import DatasetMix

_ROWS_A_LOOK = 500


def read_held_out(
    mix: DatasetMix, folder: Path, look: Callable[[int], None]
) -> tuple[HeldOut, list[dict[str, Any]]]:
    """The texts of the mix's evaluation files, and of each file its name, SHA-256 and texts.

    A path that is not absolute starts at `folder`. Every text of a row counts, those inside JSON
    too; `look` is called with the number of each row, to stop in between. Raises `UserError` when a
    file can not be read.
    """
    found = HeldOut(mix.decontamination)
    facts = []
    for name in mix.decontamination.files:
        path = folder / name
        before = len(found)
        for number, row in enumerate(raw_rows(path), 1):
            look(number)
            for text in {text: None for value in row.columns.values() for text in _texts(value)}:
                found.add(path.name, row.line, text)
        sha256, _ = digest(path)
        facts.append({"file": path.name, "sha256": sha256, "texts": len(found) - before})
    return found, facts


def without_folders(mix: DatasetMix) -> DatasetMix:
    """The mix as a release shows it: of its evaluation files the names alone, for where they lie
    would tell of one machine."""
    limits = mix.decontamination
    names = tuple(dict.fromkeys(Path(name).name for name in limits.files))
    return replace(mix, decontamination=replace(limits, files=names))


def _texts(value: str) -> Iterator[str]:
    """The texts of a cell: itself, or those in the JSON that it is."""
    if value[:1] in ("[", "{"):
        try:
            yield from _inside(json.loads(value))
        except (ValueError, RecursionError):
            pass
        else:
            return
    if value.strip():
        yield value


def _inside(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _inside(each)
    elif isinstance(value, list):
        for each in value:
            yield from _inside(each)
