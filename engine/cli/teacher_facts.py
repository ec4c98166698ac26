"""How the terminal tells what a teacher is: a table in plain words, the same facts as JSON."""

from collections.abc import Mapping, Sequence
from typing import Any

from engine.cli.console import Console
from engine.i18n import fill
from engine.jobs.teacher_licence import licence_hint
from engine.known_teachers import spec_as_data
from engine.plugin import TeacherSpec
from engine.runners.local import LocalRunner

_MARKS = {"yes": "fits", "tight": "tight", "no": "too large"}


def build_of(spec: TeacherSpec | None = None) -> dict[str, Any]:
    """What the worker says of llama.cpp here, or `problem`: a broken build ends only the worker."""
    args = {"teacher": spec_as_data(spec)} if spec else {}
    try:
        with LocalRunner() as runner:
            for event in runner.call("describe_build", args):
                if event.kind == "done":
                    return dict(event.data)
    except Exception as problem:  # noqa: BLE001 - whatever is wrong with the build is the answer
        return {"problem": str(problem)}
    return {"problem": "no answer"}


def show(
    console: Console, name: str, facts: Mapping[str, Any], build: Mapping[str, Any] | None = None
) -> None:
    """The facts of a model file; of a teacher without one, whatever it tells."""
    data = {"teacher": name, **facts}
    if build:
        data["build"] = dict(build)
    if "licence" in facts:
        data["licence_hint"] = licence_hint(str(facts["licence"]))
    if console.as_json or "needs" not in facts:
        console.result(data)
        return
    console.table(name, ("", ""), [*_what(facts), *_needed(facts), *_placed(build or {})])
    if data["licence_hint"]:
        console.say(str(data["licence_hint"]))


def _what(facts: Mapping[str, Any]) -> list[tuple[str, str]]:
    title = str(facts["title"] or "without a name")
    rows = [
        ("model", f"{title}, of the family {facts['family']}"),
        ("file", str(facts["file"]) + (f" and {facts['parts'] - 1} more" * (facts["parts"] > 1))),
        ("size", f"{_size(facts['bytes'])}, {_count(facts['parameters'])} weights"),
        (
            "compression",
            f"{facts['quantisation']}: {facts['bits_per_weight']} bits a weight, "
            + compression(float(facts["bits_per_weight"])),
        ),
        ("longest text", f"{facts['context']:,} tokens"),
        ("languages", ", ".join(facts["languages"]) or "not said in the file"),
        ("licence", str(facts["licence"] or "not said in the file")),
    ]
    if not facts["has_chat_template"]:
        rows.append(("chat", "it is not made for chat, and may answer less well"))
    return rows


def compression(bits: float) -> str:
    """How much a model suffers from being compressed to so many bits a weight."""
    for least, words in (
        (15, "not compressed"),
        (7.5, "as good as uncompressed"),
        (5.4, "nearly as good as uncompressed"),
        (4.3, "the usual balance of size and quality"),
        (3.3, "it makes more mistakes than larger files of this model"),
    ):
        if bits >= least:
            return words
    return "so compressed that it makes many mistakes"


def _needed(facts: Mapping[str, Any]) -> list[tuple[str, str]]:
    needs, verdict = facts["needs"], facts["verdict"]
    figures = {name: _size(value) for name, value in verdict["values"].items()}
    rough = "" if needs["certain"] else " (a rough estimate for this family)"
    return [
        (
            "memory",
            f"{_size(needs['total'])}{rough}: weights {_size(needs['weights'])}, copies of them for"
            f" the processor {_size(needs['copies'])}, context {_size(needs['context'])}"
            f" ({needs['tokens']:,} tokens), work {_size(needs['work'])}"
            f" ({needs['answers_at_a_time']} answers at a time"
            + (", each with a memory of its own)" if needs["apart"] else ")"),
        ),
        ("checks that ask it", f"{_size(needs['scoring'])} more while they do"),
        (_MARKS[facts["fits"]], fill(verdict["text"], figures)),
    ]


def _placed(build: Mapping[str, Any]) -> list[tuple[str, str]]:
    if "problem" in build:
        return [("llama.cpp", f"does not start: {build['problem']}")]
    rows = [("graphics card", cards_in_words(build.get("cards", ())))] if build else []
    if layers := build.get("layers_on_cards"):
        rows.append(("on the card", f"{layers['chosen']} of {layers['all']} layers"))
    return rows


def cards_in_words(cards: Sequence[Mapping[str, Any]]) -> str:
    """Which graphics cards this Zerria can use."""
    if not cards:
        return (
            "none that this Zerria can use: it computes on the processor. The help page on"
            " teachers says how to install a build for graphics cards."
        )
    return "; ".join(
        f"{each['description']} ({each['kind']}), {_size(each['free'])} of {_size(each['total'])}"
        " free" + (", shared with the computer" if each["shared"] else "")
        for each in cards
    )


def show_trial(console: Console, data: Mapping[str, Any]) -> None:
    """What came of ten seconds with a teacher."""
    if console.as_json:
        console.result(data)
        return
    for sample in data["samples"]:
        console.say(sample)
    for note in data["notes"]:
        console.say(f"! {note}")
    rows = [("answers", f"{data['answers']} in ten seconds, {data['parsed']} of them usable")]
    if data["load_seconds"] is not None:
        rows.insert(0, ("loading", f"{data['load_seconds']} s"))
    if shape := data.get("shape"):
        rows.append(("works with", shape_in_words(shape, data.get("calibration_seconds"))))
    if data["prompt_tokens_per_second"]:
        rows.append(("reading", f"{data['prompt_tokens_per_second']:,} tokens a second"))
    if data["tokens_per_second"]:
        rows.append(
            ("writing", f"{data['tokens_per_second']:,} tokens a second, all answers together")
        )
    if data["rows_per_minute"]:
        guess = ", with answers of 40 tokens: none was finished in time" * data["estimated"]
        minutes = f"about {data['minutes_for_1000_rows']:,} minutes"
        rows.append(("1,000 rows", f"{minutes}{guess} ({data['rows_per_minute']:,} rows a minute)"))
    else:
        rows.append(("1,000 rows", "not known: too slow, or the computer is busy with other work"))
    console.table(str(data["teacher"]), ("", ""), rows)


def shape_in_words(shape: Mapping[str, Any], seconds: float | None) -> str:
    """How many answers, threads and tokens at a time, and where that comes from."""
    known = "measured on this computer" if shape["measured"] else "not measured"
    if seconds is not None:
        known = f"measured now, in {seconds} s, and kept" if shape["measured"] else known
    return (
        f"{shape['sequences']} answers at a time, {shape['threads']} threads,"
        f" {shape['batch']} tokens a step ({known})"
    )


def _count(weights: int) -> str:
    return f"{weights / 1e9:.1f} billion" if weights >= 1e9 else f"{weights / 1e6:.0f} million"


def _size(count: float) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:,.0f} MB"
