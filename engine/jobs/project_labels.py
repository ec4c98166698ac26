"""The labels of a project: those of its seeds and candidates, and those its mix asks for."""

from contextlib import suppress

from engine.errors import UserError
from engine.jobs.project_mix import project_mix
from engine.store import Store


def project_labels(store: Store) -> list[str]:
    """Every label that the project knows, in an order that stays."""
    found = {str(each["label"]) for each in [*store.seeds.cells(), *store.candidates.cells()]}
    with suppress(UserError):  # a mix that can not be read is told where it is used
        found |= {str(each.cell.get("label", "")) for each in project_mix(store).quotas}
    return sorted(label for label in found if label and label.isprintable())
