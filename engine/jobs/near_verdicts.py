"""The verdicts that need the project itself: what is a copy of what."""

from collections.abc import Mapping, Sequence
from typing import Any

from engine.answers import verify
from engine.jobs.verifier_limits import wanted_verifiers
from engine.model import Verdict
from engine.plugin import Checked
from engine.store import Store


def near_verdicts(
    store: Store,
    record: Mapping[str, Any],
    context: Mapping[str, Any],
    candidate_id: int = 0,
    run_id: int = 0,
    beside: Sequence[tuple[str, Sequence[int]]] = (),
) -> list[Verdict]:
    """The verdicts of the verifiers that need the project's index.

    `beside` are text and bands of the rows of its run that will be stored with it, before it.
    """
    checked = Checked(
        fields=record["fields"],
        text=record["text"],
        seed_text=context["seed_text"],
        parsed=record["parsed"],
        neighbours=store.candidates.neighbours(
            record["bands"], without_candidate=candidate_id, run_id=run_id, beside=beside
        ),
        facts=context.get("facts", {}),
    )
    wanted = wanted_verifiers(store, context["verifiers"])
    return verify(checked, wanted, with_neighbours=True)
