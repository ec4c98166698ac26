"""Request lines for the teachers' tests."""

from typing import Any

SCHEMA = {
    "type": "object",
    "properties": {
        "text": {"type": "string", "maxLength": 10},
        "label": {"enum": ["دارجة", "b"]},
    },
    "required": ["text", "label"],
    "additionalProperties": False,
}


def ask(number: int, text: str = "واش راك خويا", **body: Any) -> dict[str, Any]:
    """One request line, greedy and short unless `body` says otherwise."""
    system = "Write one line of Darija, as people speak. " * 4
    return {
        "custom_id": f"r{number}",
        "body": {
            "messages": [
                {"role": "system", "content": system},
                {"role": "user", "content": f"{text} {number * 7919 % 100}"},
            ],
            "temperature": 0,
            "max_tokens": 16,
            "seed": number,
            **body,
        },
    }


def as_schema(schema: object) -> dict[str, Any]:
    """The body's response_format for a schema."""
    return {"type": "json_schema", "json_schema": {"name": "answer", "schema": schema}}


def never() -> bool:
    """A cancel that does not come."""
    return False
