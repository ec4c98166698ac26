"""The dataset card: Hugging Face's front matter, then sections filled from measured numbers.

Keys of the front matter after huggingface_hub's `repocard_data.py` and the Hub's datasets
documentation; values are written as JSON texts, which YAML reads alike.
"""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from engine.jobs.licence_names import OTHER, hub_licence, most_binding_first
from engine.jobs.wording import acceptance, agreement, limits, percent
from engine.model import VARIETIES
from engine.text.script import reveal

#: What Markdown would read as markup inside a line.
_MARKUP = re.compile(r"([\\`*_\[\]|#~!$])")
_TWO_LETTERS = {"fra": "fr", "eng": "en"}
_TASKS = {
    "classification": "text-classification",
    "translation": "translation",
    "instruction": "text-generation",
    "paraphrase": "text-generation",
    "text": "text-generation",
    "transliteration": "text-generation",
}
_SIZES = (
    (1_000, "n<1K"),
    (10_000, "1K<n<10K"),
    (100_000, "10K<n<100K"),
    (1_000_000, "100K<n<1M"),
    (10_000_000, "1M<n<10M"),
)


def card(
    manifest: Mapping[str, Any], data_files: Mapping[str, Sequence[str]], tasks: Sequence[str]
) -> str:
    """The text of README.md; `data_files` gives the files of each split."""
    return "\n".join([*_front_matter(manifest, data_files, tasks), "", *_body(manifest)]) + "\n"


def _front_matter(
    manifest: Mapping[str, Any], data_files: Mapping[str, Sequence[str]], tasks: Sequence[str]
) -> list[str]:
    rows = manifest["rows"]
    varieties = sorted({each["variety"] for each in manifest["counts"] if each["variety"]})
    licences = most_binding_first(hub_licence(each["licence"]) for each in manifest["sources"])
    size = next((name for limit, name in _SIZES if rows < limit), "n>10M")
    made = manifest["synthetic"] > 0
    makers = ["expert-generated", *(["machine-generated"] if made else [])]
    lists = {
        "language": [_TWO_LETTERS.get(each, each) for each in varieties],
        "license": licences,
        "annotations_creators": ["expert-generated"],
        "language_creators": makers if manifest["real"] else makers[1:],
        "multilinguality": ["multilingual" if len(varieties) > 1 else "monolingual"],
        "size_categories": [size],
        "source_datasets": ["original"],
        "task_categories": sorted({_TASKS[each] for each in tasks if each in _TASKS}),
        "tags": ["darija", "zerria", *(["synthetic"] if made else [])],
    }
    lines = ["---", f"pretty_name: {_yaml(manifest['name'])}"]
    for key, values in lists.items():
        if values:
            lines += [f"{key}:", *(f"- {_yaml(value)}" for value in values)]
    if OTHER in licences:
        lines.append(f"license_name: {_yaml(_other_licences(manifest))}")
    lines += ["configs:", "- config_name: default", "  data_files:"]
    for split, files in data_files.items():
        lines += [f"  - split: {split}", "    path:", *(f"    - {_yaml(file)}" for file in files)]
    return [*lines, "---"]


def _yaml(text: str) -> str:
    # YAML has no pairs of surrogate escapes, so signs stay as they are; unprintable ones go.
    return json.dumps("".join(filter(str.isprintable, text)), ensure_ascii=False)


def _other_licences(manifest: Mapping[str, Any]) -> str:
    found = {each["licence"].strip() for each in manifest["sources"]}
    names = sorted(each or "not named" for each in found if hub_licence(each) == OTHER)
    return "; ".join(names)


def _body(manifest: Mapping[str, Any]) -> list[str]:
    rows, real, edited = manifest["rows"], manifest["real"], manifest["edited"]
    rejected = manifest["rejected"]
    untouched = manifest["synthetic"] - edited - rejected
    origins = [
        ("real", real),
        ("synthetic, edited by a person", edited),
        ("synthetic, accepted as written", untouched),
        *([("synthetic, rejected by a person", rejected)] if rejected else []),
        ("all", rows),
    ]
    sections: dict[str, list[str]] = {
        "Real and synthetic": _table(
            ("origin", "rows", "share"),
            [(name, number, percent(number, rows)) for name, number in origins],
        ),
        "Splits": [
            "A seed, everything that grew from it and its copies are in one split.",
            "",
            *_table(("split", "rows"), list(manifest["splits"].items())),
        ],
        "Composition": _table(
            ("label", "variety", "script", "real", "synthetic"), _composition(manifest)
        ),
        "How it was made": _teachers(manifest),
        "Annotation process": [
            _line(acceptance(manifest["decisions"])),
            "",
            _line(agreement(manifest["agreement"])),
            *_edits(manifest["edit_distance"]),
        ],
        "Verifiers against people": _verifiers(manifest["verifier_precision"]),
        "Representation": _representation(manifest["representation"]),
        "What the mix asked for and did not get": [
            f"- {_line(each['sentence'])}" for each in manifest["shortages"]
        ],
        "Sources and licences": _sources(manifest["sources"]),
        "Known limits": [f"- {_line(each)}" for each in limits(manifest)],
        "Check it again": [
            "`zerria check FOLDER` reads every file again: hashes, format, splits, floor and "
            "quotas. With `--project FILE.zerria` it also compares each row, decision and recipe "
            "with the project. The decisions behind this release are "
            f"{manifest['decision_log']['count']}, their hash chain ends in "
            f"`{manifest['decision_log']['head']}`.",
        ],
    }
    return [
        f"# {_line(manifest['name'])}",
        "",
        "Made with Zerria: real examples written by people, and rows that a local teacher model "
        "wrote and a person accepted or edited. `manifest.json` holds the contract and the SHA-256 "
        "of every file, `provenance.jsonl` where each row comes from, `croissant.json` the same "
        "for machines; `zerria check` proves them.",
        *(
            line
            for title, lines in sections.items()
            if lines
            for line in ("", f"## {title}", "", *lines)
        ),
    ]


def _composition(manifest: Mapping[str, Any]) -> list[tuple[object, ...]]:
    real: Counter[tuple[str, str, str]] = Counter()
    made: Counter[tuple[str, str, str]] = Counter()
    for each in manifest["counts"]:
        cell = (each["label"], _variety(each["variety"]), each["script"])
        (real if each["origin"] == "real" else made)[cell] += each["rows"]
    return [(*cell, real[cell], made[cell]) for cell in sorted({*real, *made})]


def _variety(code: str) -> str:
    return f"{VARIETIES[code]} ({code})" if code in VARIETIES else code


def _edits(told: Mapping[str, Any]) -> list[str]:
    if not told["rows"]:
        return []
    return [
        "",
        f"An edit changed {told['mean']} signs on average, {percent(told['mean_normalised'], 1)} "
        f"of a row (Levenshtein distance, {told['rows']} rows).",
    ]


def _verifiers(told: Mapping[str, Any]) -> list[str]:
    lines = [
        (
            f"{each['verifier']}, version {each['version']}",
            each["decided"],
            _share(each["precision"], each["precision_interval"], each["flagged"]),
            _share(each["recall"], each["recall_interval"], each["rejected"]),
        )
        for each in told["verifiers"]
    ]
    if not lines:
        return []
    header = ("verifier", "decided", "flagged rows that people rejected", "rejects it had flagged")
    return [*_table(header, lines), "", _line(told["note"])]


def _share(share: float | None, interval: Sequence[float] | None, number: int) -> str:
    if share is None or interval is None:
        return "no such row"
    low, high = interval
    return f"{percent(share, 1)} of {number} ({percent(low, 1)} to {percent(high, 1)})"


def _representation(told: Sequence[Mapping[str, Any]]) -> list[str]:
    lines = [
        (each["attribute"], each["real"], each["synthetic"], f"{each['total_variation']:.2f}")
        for each in told
    ]
    if not lines:
        return []
    return [
        "How far the synthetic rows are from the real ones: 0 is alike, 1 has nothing in common.",
        "",
        *_table(("attribute", "real", "synthetic", "total variation"), lines),
    ]


def _sources(sources: Sequence[Mapping[str, Any]]) -> list[str]:
    lines = [
        (each["source"] or "(not named)", each["licence"] or "**missing**", each["rows"])
        for each in sources
    ]
    table = _table(("source", "licence", "rows, with those grown from it"), lines)
    names = most_binding_first(hub_licence(each["licence"]) for each in sources)
    if len(names) > 1:
        table += [
            "",
            f"A row keeps the licence of its source. The one that binds most is: {names[0]}.",
        ]
    if any(not each["licence"] for each in sources):
        table += ["", "**A licence is missing: settle it before you share this dataset.**"]
    return table


def _teachers(manifest: Mapping[str, Any]) -> list[str]:
    lines = [
        (
            "teacher",
            fingerprint.get("name", ""),
            fingerprint.get("sha256") or key,
        )
        for key, fingerprint in manifest["teachers"].items()
    ]
    lines += [
        ("recipe", f"{recipe.get('name', '')}, version {recipe.get('version', '')}", key)
        for key, recipe in manifest["recipes"].items()
    ]
    if not lines:
        return ["No teacher: every row is real."]
    settings = [
        f"- Sampling of {each['rows']} rows: "
        + _line(
            ", ".join(
                f"{key} {json.dumps(value)}" for key, value in sorted(each["settings"].items())
            )
        )
        for each in manifest["sampling"]
    ]
    table = _table(("kind", "name", "hash"), lines)
    return [*table, *([""] if settings else []), *settings]


def _table(header: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    return [
        "| " + " | ".join(map(_line, header)) + " |",
        "| " + " | ".join(["---"] * len(header)) + " |",
        *("| " + " | ".join(map(_line, line)) + " |" for line in rows),
    ]


def _line(value: object) -> str:
    """A text as one line of Markdown that shows just that text: no markup, no HTML, no hidden sign."""
    text = reveal(" ".join(str(value).split())).encode("utf-8", "replace").decode()
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKUP.sub(r"\\\1", text)
