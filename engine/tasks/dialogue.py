"""A dialogue of two who take turns, in a scene; whoever opens it speaks first.

The turns are one text (`engine.text.dialogue`). A teacher gives them as a list of messages with
their roles, which the request's schema fixes: A and B in turn. What breaks the order is no dialogue.
"""

from collections.abc import Mapping

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Field, Turn
from engine.plugin import FieldShape, Record, TaskType
from engine.text.dialogue import joined, messages_of

#: The roles of an answer, in turn.
_ROLES = ("A", "B")
_USUAL_MESSAGES, _MOST_MESSAGES = 4, 24
#: Longer messages are no talk; the grammar ends one here.
_LONGEST = 200


def _to_turns(record: Record) -> tuple[Turn, ...]:
    """Whoever opens is the user. A last message that nobody answers is left out."""
    text, scene = record.fields["dialogue"], record.fields.get("scene", "")
    system = (Turn("system", scene),) if scene.strip() else ()
    messages = messages_of(text)
    messages = messages[: len(messages) // 2 * 2]
    if not messages:
        return (*system, Turn("user", "اكتب محادثة بالدارجة."), Turn("assistant", text))
    roles = ("user", "assistant")
    return (*system, *(Turn(roles[place % 2], each) for place, each in enumerate(messages)))


def _wanted(facts: Mapping[str, str]) -> int:
    number = facts.get("messages", "")
    return min(int(number), _MOST_MESSAGES) if number.isdecimal() else _USUAL_MESSAGES


def _schema(facts: Mapping[str, str]) -> dict[str, object]:
    wanted = _wanted(facts)
    turns = [
        {
            "type": "object",
            "properties": {
                "role": {"const": _ROLES[place % 2]},
                "text": {"type": "string", "minLength": 1, "maxLength": _LONGEST},
            },
            "required": ["role", "text"],
            "additionalProperties": False,
        }
        for place in range(wanted)
    ]
    return {"type": "array", "prefixItems": turns, "minItems": wanted, "maxItems": wanted}


def _read(value: object, _facts: Mapping[str, str]) -> str | None:
    """The messages as one text; None unless two take turns, the first one A."""
    if not isinstance(value, list) or not 2 <= len(value) <= _MOST_MESSAGES:
        return None
    messages = []
    for place, each in enumerate(value):
        if not isinstance(each, dict) or each.get("role") != _ROLES[place % 2]:
            return None
        text = each.get("text")
        if not isinstance(text, str) or not text.strip():
            return None
        messages.append(text.strip())
    return joined(messages)


TASK = TaskType(
    name="dialogue",
    title=QT_TRANSLATE_NOOP("engine", "Dialogue"),
    fields=(
        Field("scene", QT_TRANSLATE_NOOP("engine", "Scene")),
        Field("opener", QT_TRANSLATE_NOOP("engine", "Who begins"), long=False),
        Field("answerer", QT_TRANSLATE_NOOP("engine", "Who answers"), long=False),
        Field("dialogue", QT_TRANSLATE_NOOP("engine", "Dialogue"), main=True),
    ),
    to_turns=_to_turns,
    example={
        "scene": "فارماسي الحراسة، مع زوج تاع الليل. الزبون يحوس على دوا السخانة لوليدو.",
        "opener": "بّا تاع طفل مريض",
        "answerer": "الصيدلية تاع الحراسة",
        "dialogue": joined(
            (
                "مسا الخير، وليدي فيه السخانة، واش تعطيلي؟",
                "مسا النور، شحال في عمرو؟",
                "عامين ونص، وراهو يبكي من العشية.",
                "مدلو هاد السيرو كل ست سوايع، وإلا ما هبطتش أديه للطبيب.",
            )
        ),
    },
    shapes={"dialogue": FieldShape(schema=_schema, read=_read)},
)
