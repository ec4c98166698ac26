"""Ten seconds with a teacher and built-in seeds: does it answer, how well, and how fast?"""

from collections.abc import Iterable
from typing import Any

from engine.jobs.generate import Runner
from engine.jobs.planning import GenerationPlan, plan_requests
from engine.known_teachers import spec_as_data
from engine.model import Event, SeedExample, content_id
from engine.plugin import TeacherSpec
from engine.recipes import find_recipe
from engine.teachers import TEACHERS

_TEXTS = (
    ("arq", "راني رايح للسوق نشري الخضرة"),
    ("arq", "وين راك ساكن دروك؟"),
    ("ary", "بغيت نمشي نشوف الماتش مع صحابي"),
    ("ary", "هاد الماكلة بنينة بزاف"),
)
_REQUESTS = 16
_SAMPLES = 4
#: How long it takes once the model is loaded; answers not written by then are given up.
SECONDS = 10.0
#: What a teacher is tried with: a prompt, or a rule that has something to say of every sentence.
_RECIPE, _RECIPE_BY_RULES = "paraphrase", "transliteration"
#: Tokens of an answer where none was finished in time: a sentence of Darija in most vocabularies.
_USUAL_ANSWER = 40


def try_teacher(spec: TeacherSpec, runner: Runner) -> dict[str, Any]:
    """Try a teacher in a worker; see `report` for what comes back."""
    return report(spec, runner.call("try_teacher", request(spec)))


def request(spec: TeacherSpec) -> dict[str, Any]:
    """What the worker's job of that name is asked."""
    recipe = find_recipe(_RECIPE_BY_RULES if TEACHERS[spec.kind].by_operations else _RECIPE)
    seeds = [
        SeedExample("text", {"text": text}, text, variety, "Arab", id=number, uid=content_id(text))
        for number, (variety, text) in enumerate(_TEXTS, start=1)
    ]
    plan = GenerationPlan(total=_REQUESTS)
    lines = [
        dict(each.line) for each in plan_requests(recipe, seeds, plan, content_id(spec.name), 1)
    ]
    return {"teacher": spec_as_data(spec), "requests": lines, "seconds": SECONDS}


def report(spec: TeacherSpec, events: Iterable[Event]) -> dict[str, Any]:
    """What the events of a trial tell: figures, samples, notes.

    `rows_per_minute` follows from the measured speeds and the tokens of a row (its own part of the
    prompt, its answer); for a teacher that is not measured, from the answers that came. Both rates
    are 0 when nothing is known. `estimated` is true where no answer was finished in time.
    `shape` says how it works here (`measuring.Calibrating`), `calibration_seconds` how long finding
    that out took; None where it does not apply.
    """
    samples: list[str] = []
    notes: list[str] = []
    done: dict[str, Any] = {}
    for event in events:
        if event.kind == "answer":
            records: Any = event.data["records"]
            samples += [str(record["text"]) for record in records]
        elif event.kind == "loaded":
            told: Any = event.data.get("notes", ())
            notes = [str(each) for each in told]
        elif event.kind == "done":
            done = dict(event.data)
    answers = int(done.get("answers", 0))
    seconds = _seconds_per_row(done, answers)
    return {
        "teacher": spec.name,
        "load_seconds": done.get("load_seconds"),
        "answers": answers,
        "parsed": int(done.get("parsed", 0)),
        "prompt_tokens_per_second": round(float(done.get("prompt_per_second", 0.0)), 1),
        "tokens_per_second": round(_written(done), 1),
        "rows_per_minute": round(60 / seconds, 1) if seconds else 0.0,
        "minutes_for_1000_rows": round(1000 * seconds / 60, 1),
        "estimated": bool(seconds) and not answers,
        "samples": samples[:_SAMPLES],
        "notes": notes,
        "calibration_seconds": done.get("calibration_seconds"),
        "shape": done.get("shape"),
    }


def _written(done: dict[str, Any]) -> float:
    """Answer tokens a second: measured, else as the answers came."""
    if done.get("generated_per_second"):
        return float(done["generated_per_second"])
    return float(done.get("completion_tokens", 0)) / max(float(done.get("seconds", 0)), 1e-9)


def _seconds_per_row(done: dict[str, Any], answers: int) -> float:
    """How long a row takes in a long run; 0 when that is not known."""
    if done.get("generated_per_second") and done.get("prompt_per_second"):
        length = done["completion_tokens"] / answers if answers else _USUAL_ANSWER
        shared = done["shared_tokens"] / 1000  # read once for all rows
        reading = (done["own_tokens"] + shared) / done["prompt_per_second"]
        return float(reading + length / done["generated_per_second"])
    return max(float(done.get("seconds", 0.0)), 1e-6) / answers if answers else 0.0
