"""Scenes: two people somewhere, what for, in which mood, and seldom something that happens."""

from collections.abc import Iterator, Mapping

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Drawing, Subject, SubjectSource
from engine.text.everyday import Everyday, everyday, in_turn
from engine.text.scenes import HUNDRED, Grid, Scene, draw_scenes, grid, known_grids

_USUAL_MESSAGES, _MOST_MESSAGES = 6, 24
_Options = Mapping[str, tuple[str, ...] | float]


def _draw(drawing: Drawing) -> Iterator[Subject]:
    found, people = grid(drawing.variety), everyday("personas", drawing.variety)
    if found is None or not people:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "There are no scenes of the variety {variety}. Choose seeds in one of: {known}.",
            ),
            variety=drawing.variety,
            known=", ".join(known_grids()),
        )
    options = drawing.options
    scenes = draw_scenes(
        found,
        _texts(options, "places"),
        _texts(options, "moods"),
        _quotas(found, options),
        drawing.random_seed,
    )
    openers = in_turn(people, drawing.random_seed, "openers")
    messages = _messages(options)
    for scene, opener in zip(scenes, openers, strict=False):
        yield _subject(found, scene, opener, messages)


def _subject(of: Grid, scene: Scene, opener: Everyday, messages: int) -> Subject:
    host, place, event = scene.place.host, scene.place.called, scene.event
    words = of.words
    told = [
        f"{words['place']}: {place.darija}.",
        f"{words['who']}: {opener.darija} {words['and']} {host.darija}.",
        f"{words['purpose']}: {scene.purpose.darija}.",
        f"{words['mood']}: {scene.mood.darija}.",
        *([f"{words['event']}: {event.darija}."] if event else []),
    ]
    text = "\n".join(told)
    values = {
        "scene": text,
        "opener": opener.darija,
        "opener_en": opener.en,
        "answerer": host.darija,
        "answerer_en": host.en,
        "messages": str(messages),
        "event": event.darija if event else "",
        "event_en": event.en if event else "",
    }
    for name, part in (("place", place), ("purpose", scene.purpose), ("mood", scene.mood)):
        values |= {name: part.darija, f"{name}_en": part.en}
    return Subject(
        values=values,
        fields={"scene": text, "opener": opener.darija, "answerer": host.darija},
        facts={
            "messages": str(messages),
            "place": place.name,
            "purpose": scene.purpose.name,
            "mood": scene.mood.name,
            "event": event.name if event else "",
            "persona": opener.name,
        },
        topic=place.name,
    )


def _quotas(of: Grid, options: _Options) -> dict[str, int]:
    """The quota of each event: the grid's, times `rare`, or as `quotas` says."""
    rare = options.get("rare", 1.0)
    times = rare if isinstance(rare, int | float) else 1.0
    found = {each.called.name: round(each.in_hundred * times) for each in of.events}
    for word in _texts(options, "quotas"):
        name, _, number = word.partition("=")
        if name in found:
            found[name] = int(number)
    return found


def _messages(options: _Options) -> int:
    value = options.get("messages", _USUAL_MESSAGES)
    return int(value) if isinstance(value, int | float) else _USUAL_MESSAGES


def _texts(options: _Options, name: str) -> tuple[str, ...]:
    value = options.get(name, ())
    return value if isinstance(value, tuple) else ()


def _check(options: _Options) -> Iterator[str]:
    grids = [found for each in known_grids() if (found := grid(each)) is not None]
    known = {
        "places": {place.called.name for each in grids for place in each.places},
        "moods": {mood.name for each in grids for mood in each.moods},
    }
    for name, value in options.items():
        if name in known:
            wrong = set(value) - known[name] if isinstance(value, tuple) else {str(value)}
            yield from (f"subject.{name} {each}" for each in sorted(wrong))
        elif name == "quotas":
            yield from _wrong_quotas(value, grids)
        elif name == "messages":
            if not isinstance(value, int | float) or value not in range(2, _MOST_MESSAGES + 1, 2):
                yield f"subject.messages (an even number up to {_MOST_MESSAGES})"
        elif name != "rare" or not isinstance(value, int | float) or value < 0:
            yield f"subject.{name}"
    if not any(True for _ in _too_many(options, grids)):
        return
    yield f"subject.quotas of {HUNDRED} together at most"


def _wrong_quotas(value: tuple[str, ...] | float, grids: list[Grid]) -> Iterator[str]:
    events = {event.called.name for each in grids for event in each.events}
    for word in value if isinstance(value, tuple) else (str(value),):
        name, _, number = word.partition("=")
        if name not in events or not number.isdecimal() or int(number) > HUNDRED:
            yield f"subject.quotas {word}"


def _too_many(options: _Options, grids: list[Grid]) -> Iterator[Grid]:
    """The grids whose quotas come to more than every scene."""
    try:
        yield from (each for each in grids if sum(_quotas(each, options).values()) > HUNDRED)
    except (ValueError, OverflowError):
        return


SUBJECT = SubjectSource(
    name="scene",
    title=QT_TRANSLATE_NOOP("engine", "Scenes of everyday life"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Two people in a place, with a purpose and a mood; rare events come as often as their quota "
        "says.",
    ),
    draw=_draw,
    check=_check,
    verifiers=("turns",),
    by_script=False,
)
