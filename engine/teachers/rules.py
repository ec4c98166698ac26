"""The rule teacher: operations on a seed in place of a model; instant, and the same every time.

For a laptop that can run no model, for the first minutes before one is there, and for rows whose
making must be exact. It answers the same request lines as a model, but reads the context in place
of the prompt: which operations the recipe allows, on which seed, towards which variety.

Rows of one seed are the recipe's operations in turn, each giving its best result first, so the
answer to a request depends on nothing but the request: a run can be resumed anywhere. Two rows of
one script never share a folded key (consonants alone, see `engine.text.skeleton`), neither with
each other nor with their seed; a row in another script than its seed is the same words on purpose,
so there the rows are compared with one another only.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Answer, canonical_json
from engine.paths import resources
from engine.plugin import Operation, Passage, Teacher, TeacherKind, TeacherSpec
from engine.text.normalise import folded_key, normalise
from engine.text.operations import OPERATIONS
from engine.text.script import detect_script

#: Raised when an operation gives other results for the same request than before.
VERSION = 1
#: Results looked at for one seed before it counts as used up: bounds the time of one answer.
_MOST_RESULTS = 400
_NOTHING_LEFT = QT_TRANSLATE_NOOP(
    "engine", "The rules have nothing more to change in this seed. Try another recipe."
)


class RuleTeacher:
    """Implements `plugin.Teacher` with the operations of `engine.text.operations`."""

    def __init__(self, spec: TeacherSpec) -> None:
        self.fingerprint: Mapping[str, object] = _fingerprint(spec)
        self.notes: list[str] = []
        self._given: set[tuple[str, str]] = set()

    def generate(
        self,
        requests: Iterable[Mapping[str, object]],
        cancelled: Callable[[], bool],
    ) -> Iterator[Answer]:
        """One answer a request, in order; an error where the seed is used up."""
        for line in requests:
            if cancelled():
                return
            yield self._answer(line)

    def _answer(self, line: Mapping[str, Any]) -> Answer:
        identity, context = str(line.get("custom_id", "")), line.get("zerria", {})
        operations = _operations(context)
        # Facts are the request's own, so no earlier round has used up any of their wordings.
        own = any(each.from_facts for each in operations)
        wanted = 0 if own else int(context.get("round", 0))
        rows = distinct_rows(operations, _passage(context))
        for name, text in islice(rows, wanted, None):
            key = _key(text)
            if key not in self._given:
                self._given.add(key)
                answer = canonical_json({str(context["writes"][0]): text})
                return Answer(identity, answer, "stop", operation=name)
        return Answer(identity, "", "error", error=_NOTHING_LEFT)

    def speed(self) -> dict[str, float]:
        """No measure: there are no tokens."""
        return {"tokens_per_second": 0.0, "prompt_tokens": 0, "completion_tokens": 0}

    def close(self) -> None:
        """Nothing to free but the memory of rows already given."""
        self._given.clear()


def distinct_rows(operations: Iterable[Operation], passage: Passage) -> Iterator[tuple[str, str]]:
    """(operation, text) of every row the operations make of one seed, taking turns; no two alike.

    Ends when all operations have, or after a bounded number of results.
    """
    seen = {_key(passage.text), _plain(passage.text)}
    sources = [(each.name, each.rewrite(passage)) for each in operations]
    looked_at = 0
    while sources and looked_at < _MOST_RESULTS:
        for name, results in list(sources):
            text = next(results, None)
            looked_at += 1
            if text is None:
                sources.remove((name, results))
                continue
            keys = {_key(text), _plain(text)}
            if text.strip() and not keys & seen:
                seen |= keys
                yield name, text


def _plain(text: str) -> tuple[str, str]:
    """Under what the near-copy check takes two texts for one."""
    return "matching", normalise(text, "matching")


def _key(text: str) -> tuple[str, str]:
    return detect_script(text), folded_key(text) or text


def _operations(context: Mapping[str, Any]) -> list[Operation]:
    return [OPERATIONS[name] for name in context.get("operations", ()) if name in OPERATIONS]


def _passage(context: Mapping[str, Any]) -> Passage:
    variety = str(context.get("seed_variety", context.get("variety", "")))
    target = str(context.get("expected_variety", ""))
    return Passage(
        text=str(context.get("seed_text", "")),
        variety=variety,
        script=str(context.get("seed_script", context.get("script", ""))),
        target="" if target == variety else target,
        label=str(context.get("label", "")),
        topic=str(context.get("topic", "")),
        # The rows of the seed's earlier rounds are passed over, so they count from before.
        number=max(int(context.get("number", 0)) - int(context.get("round", 0)), 0),
        random_seed=int(context.get("random_seed", 0)),
        facts=context.get("facts", {}),
    )


def _fingerprint(spec: TeacherSpec) -> dict[str, object]:
    """The version of the rules, and the hash of the lexicons and grammars they read."""
    digest = hashlib.sha256(f"rules {VERSION}".encode())
    for folder in ("lexicons", "problems", "varieties"):
        for path in sorted((resources() / folder).rglob("*")):
            if path.suffix in (".psv", ".toml"):
                digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return {"kind": spec.kind, "name": spec.name, "version": VERSION, "sha256": digest.hexdigest()}


def _describe(spec: TeacherSpec) -> dict[str, object]:
    return {"family": spec.kind, "operations": sorted(OPERATIONS), "licence": "CC0-1.0"}


def _open(spec: TeacherSpec, _cancelled: Callable[[], bool] = bool) -> Teacher:
    return RuleTeacher(spec)


TEACHER = TeacherKind(
    name="rules",
    title=QT_TRANSLATE_NOOP("engine", "Rules: no model, instant, the same every time"),
    open=_open,
    fingerprint=_fingerprint,
    describe=_describe,
    by_operations=True,
)
