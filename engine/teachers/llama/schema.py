"""JSON schema to a llama.cpp grammar that is safe to hand to native code."""

import json
from typing import Any

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP

_MAX_SCHEMA = 64 * 1024
_MAX_DEPTH = 24
#: Longer bounds on a text are left to max_tokens: the grammar spells each repetition out.
_MAX_REPETITION = 256


def grammar_of(schema: object) -> str:
    """The GBNF text whose root rule accepts exactly the answers of `schema`."""
    from llama_cpp.llama_grammar import json_schema_to_gbnf

    try:
        text = _text(schema)
        # The binding's rule lets raw line feeds into a JSON text, which json.loads refuses.
        return str(json_schema_to_gbnf(text)).replace('[^"\\\\]', '[^"\\\\\\x7F\\x00-\\x1F]')
    except (ValueError, KeyError, TypeError, AttributeError, AssertionError, IndexError) as error:
        raise unusable(str(error)) from error


def _text(schema: object) -> str:
    text = json.dumps(_tamed(schema, 0))
    if len(text) > _MAX_SCHEMA:
        raise ValueError("it is too long")
    return text


def unusable(reason: str) -> UserError:
    """The schema asks for something that no grammar can say."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "engine",
            "The answer format of this recipe cannot be used ({reason}). Mend the fields of the"
            " recipe or of its task.",
        ),
        reason=reason,
    )


def _tamed(node: Any, depth: int) -> Any:
    """Bound nesting and repetitions, and drop remote references: they recurse in native code."""
    if depth > _MAX_DEPTH:
        raise ValueError("it is nested too deeply")
    if isinstance(node, list):
        return [_tamed(each, depth + 1) for each in node]
    if not isinstance(node, dict):
        return node
    tamed = {key: _tamed(value, depth + 1) for key, value in node.items()}
    for key in ("maxLength", "maxItems"):
        if isinstance(tamed.get(key), int) and tamed[key] > _MAX_REPETITION:
            del tamed[key]
    for key in ("minLength", "minItems"):
        if isinstance(tamed.get(key), int):
            tamed[key] = min(tamed[key], _MAX_REPETITION)
    reference = tamed.get("$ref")
    if isinstance(reference, str) and not reference.startswith("#/"):
        raise ValueError("it refers to another document")
    return tamed
