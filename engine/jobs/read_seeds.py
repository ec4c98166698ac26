"""The seeds of a project, read some at a time."""

from engine.jobs.in_steps import Steps
from engine.model import SeedExample
from engine.store import Store

_PAGE = 100


def read_seeds(store: Store) -> Steps[list[SeedExample]]:
    """All seeds without exact duplicates."""
    found: list[SeedExample] = []
    after = 0
    while page := store.seeds.page(after, _PAGE):
        found += [each for each in page if each.duplicate_kind != "exact"]
        after = page[-1].id
        yield
    return found
