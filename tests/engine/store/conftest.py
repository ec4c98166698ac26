"""A project with seeds, a run and candidates."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from store_kit import TEXTS, add_candidates, add_seeds

from engine.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "project", {"variety": "arq"}) as made:
        add_seeds(made, TEXTS)
        add_candidates(made, [text + " ثاني" for text in TEXTS])
        yield made
