"""New sentences from templates, in the seed's variety and script and with its label."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Operation, Passage
from engine.text.script import detect_script
from engine.text.slot_grammar import slot_grammar

#: What people call the sentiments, intents and topics that the templates are marked with.
_NAMES: Mapping[str, str] = MappingProxyType(
    {
        other: name
        for name, others in {
            "positive": "pos positif positive إيجابي ايجابي إيجابية ايجابية +1",
            "negative": "neg négatif negatif négative negative سلبي سلبية -1",
            "neutral": "neu neutre neutral محايد محايدة 0",
            "question": "question سؤال",
            "complaint": "plainte réclamation شكوى",
            "praise": "éloge مدح",
            "request": "demande طلب",
            "advice": "conseil نصيحة",
            "statement": "constat خبر",
            "football": "sport sports football كرة رياضة",
            "health": "santé صحة",
            "food": "nourriture cuisine أكل طعام",
            "family": "famille عائلة",
            "weather": "météo meteo طقس",
            "work": "travail عمل",
            "school": "école ecole education education مدرسة تعليم",
            "travel": "voyage travel سفر",
            "market": "marché marche سوق",
        }.items()
        for other in others.split()
    }
    | {
        "the market": "market",
        "the weather": "weather",
        "phone and internet": "phone_internet",
        "bank and money": "bank_money",
        "post and paperwork": "post_paperwork",
        "a wedding": "wedding",
        "the neighbours": "neighbours",
        "online shopping": "online_shopping",
        "the café": "cafe",
        "films and music": "films_music",
        "ramadan and feasts": "ramadan_feasts",
        "the farm and animals": "farm_animals",
        "the sea": "sea",
        "electricity and water": "electricity_water",
    }
)


def _rewrite(passage: Passage) -> Iterator[str]:
    script = passage.script
    if script not in ("Arab", "Latn"):
        script = detect_script(passage.text)
    return slot_grammar(passage.variety).sentences(
        script,
        _known_as(passage.label),
        _known_as(passage.topic),
        max(passage.number, 0),
        passage.random_seed,
    )


def _known_as(name: str) -> str:
    plain = name.strip().casefold()
    return _NAMES.get(plain, plain)


OPERATION = Operation(
    name="template",
    title=QT_TRANSLATE_NOOP("engine", "Templates"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Makes new sentences from templates in the seed's variety and letters. With a label or a "
        "topic, only where the templates know it: positive, negative, neutral, question, "
        "complaint, praise, request, advice, or an everyday topic.",
    ),
    keeps_meaning=False,
    keeps_label=True,
    rewrite=_rewrite,
)
