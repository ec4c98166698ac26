"""Where a row that grew from a seed comes from, as one JSON object of plain values.

A pure function: whoever reads the tables hands over what they hold, one row at a time or many. No
absolute path and no name of a machine is among it.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from engine.conversation import Said, said_as_data
from engine.model import Decision

#: What a request says of how its teacher was to pick its words.
SAMPLING_KEYS = (
    "temperature",
    "top_p",
    "top_k",
    "min_p",
    "repetition_penalty",
    "max_tokens",
    "seed",
    "stop",
    "dry_multiplier",
    "xtc_probability",
    "xtc_threshold",
    "thinking_tokens",
)
#: What a record made from a document says of its passage.
PASSAGE_KEYS = ("document", "place", "span", "sha256")
#: The same as a column of a query over `request`: a JSON array for `sampling_of`.
SAMPLING_SQL = (
    "json_extract(request.line, " + ", ".join(f"'$.body.{key}'" for key in SAMPLING_KEYS) + ")"
)
#: The turns of a request of several steps, as a JSON array in a column; "" for one of one step.
TURNS_SQL = "CASE WHEN json_type(request.line, '$.zerria.steps') IS NOT NULL THEN request.answer ELSE '' END"
#: Texts longer than this are not compared sign by sign: the time grows with the product of lengths.
LONGEST_COMPARED = 20_000


@dataclass(frozen=True, slots=True)
class Roots:
    """What the tables say of one candidate, apart from its text.

    `recipe` and `teacher` are the hashes they are kept under; `recipe_name`, `recipe_version` and
    the SHA-256 of the teacher's model file ('' when it has none) come from their own tables.
    `passage` says which part of which document it was made from (`passage_of`).
    `verdicts` are (verifier, version, outcome, score). `sampling` is what `sampling_of` gives,
    `options` what was chosen for the run, `turns` what was said in several steps.
    """

    candidate: str
    seeds: Sequence[str]
    request: str
    recipe: str
    teacher: str
    recipe_name: str = ""
    recipe_version: int = 0
    teacher_sha256: str = ""
    operation: str = ""
    sampling: Mapping[str, Any] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    passage: Mapping[str, str] = field(default_factory=dict)
    verdicts: Sequence[tuple[str, int, str, float]] = ()
    turns: Sequence[Said] = ()


def provenance(
    roots: Roots,
    decision: Decision | None,
    draft: Mapping[str, str],
    edited: Mapping[str, str],
) -> dict[str, Any]:
    """The provenance of a candidate under the decision in force.

    `draft` holds the teacher's fields where a person edited them and `edited` the person's; both
    are empty for a row as the teacher wrote it.
    """
    found: dict[str, Any] = {
        "candidate": roots.candidate,
        "seeds": list(roots.seeds),
        "request": roots.request,
        "recipe": roots.recipe,
        "teacher": roots.teacher,
    }
    for key in ("recipe_name", "recipe_version", "teacher_sha256", "operation"):
        if value := getattr(roots, key):
            found[key] = value
    if roots.passage:
        found["passage"] = dict(roots.passage)
    if roots.sampling and not roots.operation:
        found["sampling"] = dict(roots.sampling)
    if roots.options:
        found["options"] = dict(roots.options)
    if roots.turns:
        found["turns"] = said_as_data(roots.turns)
    if roots.verdicts:
        found["verdicts"] = [
            {"verifier": name, "version": version, "outcome": outcome, "score": round(score, 4)}
            for name, version, outcome, score in sorted(roots.verdicts)
        ]
    if decision is not None:
        found["decision"] = _decided(decision)
    if draft:
        found["edit"] = edit_distance(draft, edited)
    return found


def _decided(decision: Decision) -> dict[str, Any]:
    found: dict[str, Any] = {
        "action": str(decision.action),
        "annotator": decision.annotator,
        "at": decision.at,
        "reasons": list(decision.reasons),
        "duration_ms": decision.duration_ms,
    }
    facts = {"label": decision.label, "variety": decision.variety, "script": decision.script}
    corrected = {name: value for name, value in facts.items() if value}
    if decision.no_label:
        corrected["label"] = ""
    if corrected:
        found["corrected"] = corrected
    if decision.stream:
        found["stream"] = decision.stream
    if decision.model:
        found["model"] = decision.model
        found["model_score"] = round(decision.model_score or 0.0, 4)
    return found


def passage_of(fields: Mapping[str, str]) -> dict[str, str]:
    """The document, place, characters and hash among a record's fields; none without a passage."""
    if "passage" not in fields:
        return {}
    return {name: fields[name] for name in PASSAGE_KEYS if fields.get(name)}


def sampling_of(values: str | None) -> dict[str, Any]:
    """The settings of a request from the JSON array that `SAMPLING_SQL` gives; unset ones left out."""
    found = json.loads(values) if values else []
    return {
        key: value
        for key, value in zip(SAMPLING_KEYS, found, strict=False)
        if value is not None and value != []
    }


def edit_distance(draft: Mapping[str, str], edited: Mapping[str, str]) -> dict[str, Any]:
    """How far a person went from the draft: Levenshtein in code points, over all fields together.

    `normalised` is the distance by the length of the longer text of each field, in [0, 1]. Both are
    None where a text is longer than `LONGEST_COMPARED`.
    """
    from rapidfuzz.distance import Levenshtein

    distance = longest = 0
    for name in sorted({*draft, *edited}):
        before, after = draft.get(name, ""), edited.get(name, "")
        if before == after:
            longest += len(before)
            continue
        if max(len(before), len(after)) > LONGEST_COMPARED:
            return {"distance": None, "normalised": None}
        distance += Levenshtein.distance(before, after)
        longest += max(len(before), len(after))
    return {"distance": distance, "normalised": round(distance / longest, 4) if longest else 0.0}
