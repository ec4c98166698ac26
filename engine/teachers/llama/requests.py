"""From request lines (OpenAI batch JSONL) to what the engine works on."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from engine.model import Turn
from engine.teachers.llama.thinking import Thinking
from engine.text.watermark import read_key


@dataclass(frozen=True, slots=True)
class Draw:
    """How one answer is drawn. `seed` is never llama.cpp's "random" value.

    `watermark` is the key that marks the answer, None for no mark. DRY (a multiplier above 0)
    makes it unlikelier that a stretch longer than `dry_allowed` tokens comes again within the last
    `dry_last` tokens, -1 for the whole answer; XTC (a probability above 0) takes away all but the
    least likely of the tokens above its threshold, in that share of the steps.
    """

    temperature: float
    top_p: float
    top_k: int
    min_p: float
    repetition: float
    frequency: float
    presence: float
    seed: int
    dry_multiplier: float = 0.0
    dry_base: float = 1.75
    dry_allowed: int = 2
    dry_last: int = -1
    xtc_probability: float = 0.0
    xtc_threshold: float = 0.1
    watermark: bytes | None = field(default=None, repr=False)

    @property
    def penalised(self) -> bool:
        """Whether earlier tokens weigh on the next one."""
        return self.repetition != 1.0 or self.frequency != 0.0 or self.presence != 0.0


@dataclass(slots=True)
class Work:
    """One request under way: `tokens` is its whole prompt once tokenised.

    `max_tokens` counts what comes before the answer too where `thinking` says that something may.

    `evictions` counts how often the memory ran full with this request alone in it. `logprobs`: the
    answer says how likely it was. `thinking_tokens`: the most to think before it, 0 for as the teacher
    is set.
    """

    id: str
    turns: tuple[Turn, ...]
    draw: Draw
    max_tokens: int
    stop: tuple[bytes, ...]
    schema: object | None
    tokens: list[int] = field(default_factory=list)
    thinking: Thinking | None = None
    evictions: int = 0
    logprobs: bool = False
    thinking_tokens: int = 0


def read_request(line: Mapping[str, Any]) -> Work:
    """One request line; whatever is missing takes the usual default of OpenAI's servers."""
    identity = str(line.get("custom_id", ""))
    body = line.get("body")
    body = body if isinstance(body, Mapping) else {}
    stop = body.get("stop") or ()
    return Work(
        id=identity,
        turns=tuple(
            Turn(str(each.get("role", "user")), _text(each.get("content")))
            for each in body.get("messages", ())
        ),
        draw=_draw(body, identity, _key(line)),
        max_tokens=max(1, _whole(body.get("max_completion_tokens", body.get("max_tokens")), 256)),
        stop=tuple(
            text.encode("utf-8", "replace")
            for text in ([stop] if isinstance(stop, str) else stop)
            if text
        ),
        schema=_schema(body),
        logprobs=body.get("logprobs") is True,
        thinking_tokens=max(0, _whole(body.get("thinking_tokens"), 0)),
    )


def _draw(body: Mapping[str, Any], identity: str, watermark: bytes | None) -> Draw:
    seed = body.get("seed")
    if not isinstance(seed, int):
        seed = int.from_bytes(hashlib.sha256(identity.encode("utf-8", "replace")).digest()[:4])
    return Draw(
        temperature=max(0.0, _number(body.get("temperature"), 1.0)),
        top_p=_number(body.get("top_p"), 1.0),
        top_k=max(0, _whole(body.get("top_k"), 0)),
        min_p=_number(body.get("min_p"), 0.0),
        repetition=max(0.01, _number(body.get("repetition_penalty"), 1.0)),
        frequency=_number(body.get("frequency_penalty"), 0.0),
        presence=_number(body.get("presence_penalty"), 0.0),
        seed=seed % 0xFFFFFFFF,
        dry_multiplier=max(0.0, _number(body.get("dry_multiplier"), 0.0)),
        dry_base=max(1.0, _number(body.get("dry_base"), 1.75)),
        dry_allowed=max(1, _whole(body.get("dry_allowed_length"), 2)),
        dry_last=_whole(body.get("dry_penalty_last_n"), -1),
        xtc_probability=min(1.0, max(0.0, _number(body.get("xtc_probability"), 0.0))),
        xtc_threshold=min(1.0, max(0.0, _number(body.get("xtc_threshold"), 0.1))),
        watermark=watermark,
    )


def _key(line: Mapping[str, Any]) -> bytes | None:
    """The key to mark the answer with, which the owner of the project puts under `zerria`."""
    context = line.get("zerria")
    key = context.get("watermark_key") if isinstance(context, Mapping) else None
    return read_key(key) if isinstance(key, str) and key else None


def _schema(body: Mapping[str, Any]) -> object | None:
    wanted = body.get("response_format")
    if not isinstance(wanted, Mapping):
        return None
    if wanted.get("type") == "json_object":
        return {"type": "object"}
    inner = wanted.get("json_schema")
    return inner.get("schema") if isinstance(inner, Mapping) else None


def _text(content: object) -> str:
    """A message's text; OpenAI also allows a list of parts."""
    if isinstance(content, list):
        return "".join(str(part.get("text", "")) for part in content if isinstance(part, Mapping))
    return "" if content is None else str(content)


def _number(value: object, default: float) -> float:
    if isinstance(value, int | float) and abs(value) < 1e6:
        return float(value)
    return default


def _whole(value: object, default: int) -> int:
    return int(value) if isinstance(value, int | float) and abs(value) < 1e9 else default
