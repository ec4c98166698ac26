"""The problem of a request in plain words, each of its numbers kept."""

from collections.abc import Iterator

from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Operation, Passage
from engine.text.problems import from_facts


def _rewrite(passage: Passage) -> Iterator[str]:
    try:
        problem = from_facts(passage.facts)
    except ValueError:
        return
    if problem is not None:
        yield from problem.questions()


OPERATION = Operation(
    name="word_problem",
    title=QT_TRANSLATE_NOOP("engine", "Problem in words"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Words a problem whose answer was computed, in one of several ways. It takes the seed's "
        "variety and nothing else from the seed.",
    ),
    keeps_meaning=False,
    keeps_label=True,
    rewrite=_rewrite,
    from_facts=True,
)
