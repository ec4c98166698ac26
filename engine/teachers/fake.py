"""A teacher without a model, for tests: deterministic answers, and every way a teacher fails.

Settings: `delay_ms` before each answer; `garble_every` n, an answer that does not parse;
`crash_after` n answers, the process aborts; `hang_after` n answers, it waits until cancelled;
`crash_on` a text, the process aborts on each request that holds it; `stick_on` a text, it waits for
ever on such a request and listens to nothing.
"""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from math import log, sqrt
from struct import pack
from typing import Any

from engine.model import Answer, Turn, canonical_json
from engine.plugin import Teacher, TeacherKind, TeacherSpec
from engine.scores import Choice, Embedding, Question, TextScore, TextToScore

_POLL_SECONDS = 0.01


class FakeTeacher:
    """Implements `plugin.Teacher` and `scores.Scorer` with no model."""

    def __init__(self, spec: TeacherSpec) -> None:
        self.fingerprint: Mapping[str, object] = _fingerprint(spec)
        self.notes: list[str] = []
        self._settings = spec.settings
        self._answered = 0

    def _setting(self, name: str) -> int:
        return int(self._settings.get(name, 0))

    def generate(
        self,
        requests: Iterable[Mapping[str, object]],
        cancelled: Callable[[], bool],
    ) -> Iterator[Answer]:
        """One answer after the other, as the settings say."""
        for line in requests:
            self._wait(cancelled)
            if cancelled():
                return
            self._fail_on(line)
            yield self._answer(line)
            self._answered += 1
            if self._answered == self._setting("crash_after"):
                os.abort()

    def _wait(self, cancelled: Callable[[], bool]) -> None:
        hangs = self._setting("hang_after")
        while hangs and self._answered >= hangs and not cancelled():
            time.sleep(_POLL_SECONDS)
        until = time.monotonic() + self._setting("delay_ms") / 1000
        while time.monotonic() < until and not cancelled():
            time.sleep(max(0.0, min(_POLL_SECONDS, until - time.monotonic())))

    def _fail_on(self, line: Mapping[str, Any]) -> None:
        asked = canonical_json(line)
        crash, stick = (str(self._settings.get(name, "")) for name in ("crash_on", "stick_on"))
        if crash and crash in asked:
            os.abort()
        while stick and stick in asked:
            time.sleep(_POLL_SECONDS)

    def _answer(self, line: Mapping[str, Any]) -> Answer:
        body, identity = line.get("body", {}), str(line.get("custom_id", ""))
        garble = self._setting("garble_every")
        if garble and (self._answered + 1) % garble == 0:
            text = "sorry, {I cannot"
        else:
            text = _written(line, body, identity)
        prompt = sum(len(str(each.get("content", "")).split()) for each in body.get("messages", ()))
        likely = -1.0 * len(text) if body.get("logprobs") is True else None
        return Answer(identity, text, "stop", prompt, len(text.split()), logprob=likely)

    def score_texts(
        self, texts: Sequence[TextToScore], cancelled: Callable[[], bool]
    ) -> Iterator[TextScore]:
        """Between 1 and 5 nats a character, by what the text and its chat are."""
        for each in texts:
            if cancelled():
                return
            words, length = len(each.text.split()), len(each.text)
            share = _digest("text", each.turns, each.text)[0] / 255
            yield TextScore(each.id, length * (1 + 4 * share), words or min(length, 1), length)

    def choose(
        self, questions: Sequence[Question], cancelled: Callable[[], bool]
    ) -> Iterator[Choice]:
        """As likely as the question and each choice's text say, whatever its place."""
        for each in questions:
            if cancelled():
                return
            weights = [1 + _digest("choice", each.turns, text)[0] for text in each.choices]
            yield Choice(each.id, tuple(log(weight / sum(weights)) for weight in weights))

    def embed(
        self, texts: Sequence[TextToScore], cancelled: Callable[[], bool]
    ) -> Iterator[Embedding]:
        """Sixteen numbers that count the text's letter pairs: like texts lie near each other."""
        for each in texts:
            if cancelled():
                return
            counts = [0.0] * 16
            for pair in zip(each.text, each.text[1:], strict=False):
                counts[_digest("pair", (), "".join(pair))[0] % 16] += 1
            length = sqrt(sum(count * count for count in counts))
            vector = pack("<16f", *(count / length for count in counts)) if length else b""
            yield Embedding(each.id, vector, len(each.text.split()))

    def speed(self) -> dict[str, float]:
        """No measure: nothing is computed."""
        return {"tokens_per_second": 0.0, "prompt_tokens": 0, "completion_tokens": 0}

    def close(self) -> None:
        """Nothing to free."""


def _digest(what: str, turns: Sequence[Turn], text: str) -> bytes:
    parts = [what, *(part for turn in turns for part in (turn.role, turn.content)), text]
    return sha256("\0".join(parts).encode("utf-8", "replace")).digest()


def _written(line: Mapping[str, Any], body: Mapping[str, Any], identity: str) -> str:
    """A text in the form of the request's schema, made of the seed and the request's id."""
    context = line.get("zerria", {})
    seed = str(context.get("seed_text", "")) or "نص"
    digest = sha256(f"{identity}|{body.get('seed', 0)}".encode("utf-8", "replace")).digest()
    wanted = body.get("response_format", {}).get("json_schema", {}).get("schema")
    if wanted is None:
        return f"{seed} {digest[:4].hex()}"
    return canonical_json(_value(wanted, seed, digest))


def _value(schema: Mapping[str, Any], seed: str, digest: bytes) -> object:
    if "const" in schema:
        return schema["const"]
    if schema.get("enum"):
        return schema["enum"][digest[0] % len(schema["enum"])]
    kind = schema.get("type", "object" if "properties" in schema else "string")
    if kind == "object":
        return {
            name: _value(inner, seed, sha256(digest + name.encode()).digest())
            for name, inner in schema.get("properties", {}).items()
        }
    if schema.get("prefixItems"):
        return [
            _value(inner, seed, sha256(digest + bytes([index])).digest())
            for index, inner in enumerate(schema["prefixItems"][:255])
        ]
    if kind == "array":
        count = max(1, int(schema.get("minItems", 1)))
        return [
            _value(schema.get("items", {}), seed, sha256(digest + bytes([index])).digest())
            for index in range(min(count, 255))
        ]
    if kind == "integer":
        return digest[0] % 10
    if kind == "number":
        return digest[0] / 255
    if kind == "boolean":
        return digest[0] % 2 == 0
    return f"{_turned(seed, digest)} {digest[:3].hex()}"


def _turned(seed: str, digest: bytes) -> str:
    """The seed's words from another starting point: like the seed, and not the same."""
    words = seed.split()
    start = digest[1] % len(words) if words else 0
    return " ".join(words[start:] + words[:start])


def _fingerprint(spec: TeacherSpec) -> dict[str, object]:
    return {
        "kind": spec.kind,
        "name": spec.name,
        "sha256": sha256(b"fake").hexdigest(),
        "quantisation": "none",
    }


def _describe(spec: TeacherSpec) -> dict[str, object]:
    return {"family": "fake", "title": spec.name, "has_chat_template": False}


def _open(spec: TeacherSpec, _cancelled: Callable[[], bool] = bool) -> Teacher:
    return FakeTeacher(spec)


TEACHER = TeacherKind(
    name="fake",
    title="No model: made-up answers, for tests",
    open=_open,
    fingerprint=_fingerprint,
    describe=_describe,
    scores=True,
)
