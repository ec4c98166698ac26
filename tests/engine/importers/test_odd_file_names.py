"""File names that are no text: what the disk allows, the project must store and show."""

import os
import sys
from pathlib import Path

import pytest

from engine.importers.seeding import SeedOptions
from engine.jobs.import_seeds import import_file
from engine.store import Store

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems refuse such names"
)


def test_a_file_name_that_is_not_utf8_is_imported_and_shown(tmp_path: Path) -> None:
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.jsonl"))
    file.write_text('{"text": "واش راك خويا"}\n{"text": 3}\n', encoding="utf-8")
    with Store.create(tmp_path / "p", {}) as store:
        last = list(import_file(store.seeds, file, SeedOptions(variety="arq", licence="MIT")))[-1]
        assert (last.data["imported"], last.data["quarantined"]) == (1, 1)
        assert store.seeds.page(0, 1)[0].file == "caf\ufffd.jsonl"
        assert store.seeds.quarantined()[0]["file"] == "caf\ufffd.jsonl"
