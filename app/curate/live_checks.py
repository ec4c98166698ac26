"""The checks of the item on screen, run again as a person corrects it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer

from app.curate.review_queue import ReviewItem
from app.session import Session
from engine.model import Verdict
from engine.plugin import Checked

CHECK_MS = 300


class CheckSoon(QTimer):
    """Calls `check` when nothing was corrected any more for a moment."""

    def __init__(self, check: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(CHECK_MS)
        self.timeout.connect(check)


def verdicts_now(
    session: Session, item: ReviewItem, text: str, edited: Mapping[str, str]
) -> tuple[Verdict, ...]:
    """What the checks say of an item with this text, these fields changed, and what was corrected
    beside the text; what needs the project or a teacher stays as it was said."""
    from engine.answers import verify  # the first check loads what verifiers need
    from engine.jobs.verifier_limits import wanted_verifiers
    from engine.jobs.verify import facts_of

    store = session.opened_store()
    # As it is stored: what a teacher told stays in its verdicts, whatever was corrected since.
    candidate = store.candidates.get(item.candidate.id) or item.candidate
    context = store.runs.context_of(candidate.request_id)
    if not context:
        return item.candidate.verdicts
    expected = {
        name: now if (now := item.fact(name)) != item.told(name) else context[f"expected_{name}"]
        for name in ("variety", "script")
    }
    checked = Checked(
        fields={**item.fields, **edited},
        text=text,
        label=item.fact("label"),
        expected_variety=expected["variety"],
        expected_script=expected["script"],
        seed_text=context["seed_text"],
        operation=candidate.operation,
        facts=facts_of(candidate, context),
    )
    asked: dict[str, dict[str, float]] = {
        each.verifier: {} for each in candidate.verdicts if "told" in each.values
    }
    wanted = wanted_verifiers(store, {**asked, **context["verifiers"]})
    fresh = verify(checked, wanted, with_neighbours=False)
    known = {each.verifier for each in fresh}
    return (*fresh, *(v for v in candidate.verdicts if v.verifier not in known))
