"""Topics of everyday life: what a request is about."""

from collections.abc import Iterator, Mapping

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Drawing, Subject, SubjectSource
from engine.text.everyday import everyday, in_turn, known_varieties


def _draw(drawing: Drawing) -> Iterator[Subject]:
    topics = everyday("topics", drawing.variety)
    if not topics:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "There are no topics of the variety {variety}. Choose seeds in one of: {known}.",
            ),
            variety=drawing.variety,
            known=", ".join(known_varieties("topics")),
        )
    for each in in_turn(topics, drawing.random_seed, "topics"):
        yield Subject(
            values={"topic": each.darija, "topic_fr": each.fr, "topic_en": each.en},
            facts={"topic": each.name},
            topic=each.name,
        )


def _check(options: Mapping[str, tuple[str, ...] | float]) -> Iterator[str]:
    yield from (f"subject.{name}" for name in options)


SUBJECT = SubjectSource(
    name="topic",
    title=QT_TRANSLATE_NOOP("engine", "Everyday topics"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Topics of everyday life in Algeria and Morocco; none comes twice before all have been.",
    ),
    draw=_draw,
    check=_check,
    by_script=False,
)
