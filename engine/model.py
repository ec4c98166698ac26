"""The words of the product as frozen values: no I/O, no third-party import.

Every text field holds what a person or a teacher wrote, unchanged; whatever is normalised is kept
beside it.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Script(StrEnum):
    """ISO 15924 codes, and what no code says."""

    ARAB = "Arab"
    LATN = "Latn"
    MIXED = "mixed"
    OTHER = "other"


#: Language varieties by ISO 639-3 code: what a seed, a recipe and a quota may name.
VARIETIES = {
    "arq": "Algerian Darija",
    "ary": "Moroccan Darija",
    "aeb": "Tunisian Darija",
    "arz": "Egyptian Arabic",
    "apc": "Levantine Arabic",
    "arb": "Modern Standard Arabic",
    "fra": "French",
    "eng": "English",
}


class Origin(StrEnum):
    """Where the text of a row comes from: a person, a person correcting a teacher, a teacher."""

    REAL = "real"
    EDITED = "edited"
    SYNTHETIC = "synthetic"


class Action(StrEnum):
    """What a person does with a candidate. `REVERT` is appended by undo and redo."""

    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"
    SKIP = "skip"
    FLAG = "flag"
    REVERT = "revert"


class Status(StrEnum):
    """The effect of the decision in force on a candidate."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"
    SKIPPED = "skipped"
    FLAGGED = "flagged"


class Stream(StrEnum):
    """How the queue came to show a candidate; empty where it was simply the best, or looked for.

    `MODEL`: nobody saw it, it was accepted for a score above a threshold that a person set.
    `SECOND_LOOK`: the annotator had decided it before and was shown it anew, unmarked; such an answer
    is kept beside the decision in force and never becomes it.
    """

    RANDOM = "random"
    UNCERTAIN = "uncertain"
    LIKELY = "likely"
    MODEL = "model"
    SECOND_LOOK = "second_look"


STATUS_OF = {
    Action.ACCEPT: Status.ACCEPTED,
    Action.EDIT: Status.EDITED,
    Action.REJECT: Status.REJECTED,
    Action.SKIP: Status.SKIPPED,
    Action.FLAG: Status.FLAGGED,
}


class Outcome(StrEnum):
    """What a verifier says. A flag or a reject never deletes; unscored means it could not tell."""

    PASS = "pass"  # noqa: S105 - a verdict
    FLAG = "flag"
    REJECT = "reject"
    UNSCORED = "unscored"


def canonical_json(value: object) -> str:
    """The one JSON text of a value: sorted keys, no blanks, readable Arabic; what is hashed."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_id(*parts: object) -> str:
    """A 128-bit id (hex) derived from content, so two laptops name the same thing alike."""
    text = canonical_json(list(parts))
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Field:
    """One named field of a task. `main` is the text that is verified, compared and shown large."""

    name: str
    title: str
    long: bool = True
    main: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of a chat: role is system, user or assistant."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class SeedExample:
    """A human-written example: what everything grows from.

    `id` is 0 until stored. `uid` is derived from the content and its occurrence number.
    `original` is the raw text when the importer had to repair it; of a row whose personal data was
    replaced it is a JSON object with the `fields` as they were (and the `raw` text if that was kept
    too). It stays in the project: no request, export, manifest or card holds it.
    `duplicate_of` is the id of the seed it copies, exactly or nearly.
    """

    task: str
    fields: Mapping[str, str]
    text: str
    variety: str
    script: str
    label: str = ""
    topic: str = ""
    register: str = ""
    source: str = ""
    licence: str = ""
    id: int = 0
    uid: str = ""
    file: str = ""
    row: int = 0
    source_id: str = ""
    original: str = ""
    warnings: tuple[str, ...] = ()
    duplicate_of: int = 0
    duplicate_kind: str = ""
    duplicate_score: float = 0.0


@dataclass(frozen=True, slots=True)
class Chunking:
    """How long a passage of a document may be, and how much of the one before it may come again at
    its beginning, in characters.

    Meta's Synthetic Data Kit has 4,000 and 200, too long for the contexts of small models: ours is
    some 200 words.
    """

    size: int = 1_200
    overlap: int = 200


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one verifier says of one candidate.

    `score` is in [0, 1], 1 best. `sentence` is an English text marked for translation with
    `{names}` filled from `values`.
    """

    verifier: str
    version: int
    outcome: Outcome
    score: float
    sentence: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One generated record awaiting a decision; never overwritten.

    `fields`, `label`, `variety`, `script` are the teacher's, `operation` what the rule teacher did
    (empty for a model); a person's corrections are in the decision in force: `final_fields`, empty when there are none,
    and `final_*`, of a stored candidate the facts as they stand now. `score` is the mean of the verdicts'
    scores and orders the queue.
    """

    task: str
    fields: Mapping[str, str]
    text: str
    variety: str
    script: str
    label: str = ""
    topic: str = ""
    id: int = 0
    uid: str = ""
    request_id: str = ""
    run_id: int = 0
    seed_id: int = 0
    recipe: str = ""
    teacher: str = ""
    status: Status = Status.WAITING
    score: float = 0.0
    final_fields: Mapping[str, str] = field(default_factory=dict)
    final_label: str = ""
    final_variety: str = ""
    final_script: str = ""
    verdicts: tuple[Verdict, ...] = ()
    operation: str = ""
    register: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's answer to one candidate. Empty corrections mean: as the teacher wrote it; with
    `no_label` the label is corrected to none.

    `stream` says how the queue came to show the candidate (`Stream`); `model` and `model_score` are
    the version of the learned model that placed it there and its chance of being accepted.
    """

    candidate_id: int
    action: Action
    annotator: str
    fields: Mapping[str, str] = field(default_factory=dict)
    label: str = ""
    variety: str = ""
    script: str = ""
    reasons: tuple[str, ...] = ()
    note: str = ""
    duration_ms: int = 0
    id: int = 0
    at: str = ""
    stream: str = ""
    model: str = ""
    model_score: float | None = None
    no_label: bool = False


@dataclass(frozen=True, slots=True)
class Sampling:
    """How a teacher picks its words. Temperatures and shares are pure numbers; lengths in tokens.

    The last four came later: they are told, and count in a recipe's hash, where they say something
    else than usual. DRY keeps from repeating what was written, XTC now and then leaves out the
    likeliest words, and `thinking_tokens` is the most a model may think before an answer; 0 is as
    the teacher is set.
    """

    temperature: float = 0.8
    top_p: float = 0.95
    top_k: int = 0
    min_p: float = 0.05
    repetition_penalty: float = 1.0
    max_tokens: int = 160
    stop: tuple[str, ...] = ()
    dry_multiplier: float = 0.0
    xtc_probability: float = 0.0
    xtc_threshold: float = 0.1
    thinking_tokens: int = 0


#: Settings of `Sampling` that came later, and what they usually are.
LATER_SAMPLING: Mapping[str, float | int] = {
    "dry_multiplier": 0.0,
    "xtc_probability": 0.0,
    "xtc_threshold": 0.1,
    "thinking_tokens": 0,
}


def unusual_sampling(values: Mapping[str, Any]) -> dict[str, Any]:
    """Those of the later settings that say something else than usual."""
    return {name: values[name] for name, usual in LATER_SAMPLING.items() if values[name] != usual}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a teacher gave back for one request.

    `finish` is stop, length, cancelled or error (then `error` is a sentence); token counts are the
    request's own (the shared prefix counts once per request, as in the OpenAI usage object).
    `operation` names what the rule teacher did to the seed; a model leaves it empty. `thinking` is
    what a reasoning model wrote before its answer, its markers too: with `text`, all that it wrote. `logprob` is
    the sum of the natural log-probabilities of its tokens, where the request asks for it. `turns` are
    those of a recipe of several steps (`engine.conversation.Said` as plain data); then `finish` may also be
    "set aside": no error, and no record.
    """

    request_id: str
    text: str
    finish: str
    prompt_tokens: int = 0
    completion_tokens: int = 0
    error: str = ""
    operation: str = ""
    thinking: str = ""
    logprob: float | None = None
    turns: tuple[Mapping[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Changed:
    """What a write of the store changed, so that screens know whether to refresh.

    `tables` holds any of: seeds, quarantine, recipes, runs, candidates, verdicts, decisions,
    releases, project. `ids` are the rows touched when they are few.
    """

    tables: frozenset[str]
    ids: tuple[int, ...] = ()

    def __or__(self, other: "Changed") -> "Changed":
        return Changed(self.tables | other.tables, self.ids + other.ids)


def changed(*tables: str, ids: Sequence[int] = ()) -> Changed:
    """Shorthand of the store's modules."""
    return Changed(frozenset(tables), tuple(ids))


@dataclass(frozen=True, slots=True)
class Event:
    """One thing a job tells while it runs: progress, candidate, row, warning, done, error, log.

    `data` is plain JSON data: the same object crosses the worker's pipe.
    """

    kind: str
    data: Mapping[str, object] = field(default_factory=dict)
