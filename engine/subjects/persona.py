"""Personas: whose words a request asks for, and what that person talks about."""

from collections.abc import Iterator, Mapping

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Drawing, Subject, SubjectSource
from engine.text.everyday import Everyday, everyday, known_varieties, pairs


def _draw(drawing: Drawing) -> Iterator[Subject]:
    people, topics = (everyday(folder, drawing.variety) for folder in ("personas", "topics"))
    if not people or not topics:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "There are no personas of the variety {variety}. Choose seeds in one of: {known}.",
            ),
            variety=drawing.variety,
            known=", ".join(known_varieties("personas")),
        )
    for persona, topic in pairs(people, topics, drawing.random_seed):
        yield _subject(persona, topic)


def _subject(persona: Everyday, topic: Everyday) -> Subject:
    return Subject(
        values={
            "persona": persona.darija,
            "persona_fr": persona.fr,
            "persona_en": persona.en,
            "gender": persona.gender,
            "topic": topic.darija,
            "topic_fr": topic.fr,
            "topic_en": topic.en,
        },
        facts={"persona": persona.name, "topic": topic.name},
        topic=topic.name,
    )


def _check(options: Mapping[str, tuple[str, ...] | float]) -> Iterator[str]:
    yield from (f"subject.{name}" for name in options)


SUBJECT = SubjectSource(
    name="persona",
    title=QT_TRANSLATE_NOOP("engine", "Personas, each with a topic"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "People of Algeria and Morocco, each with a topic of everyday life; no pair comes twice before "
        "all have been.",
    ),
    draw=_draw,
    check=_check,
    by_script=False,
)
