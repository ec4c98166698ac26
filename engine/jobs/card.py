"""The dataset card: Hugging Face's front matter, then sections filled from measured numbers.

Keys of the front matter after huggingface_hub's `repocard_data.py` and the Hub's datasets
documentation; values are written as JSON texts, which YAML reads alike.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from engine.model import VARIETIES

#: The Hub's licence names, by what people write.
_LICENCES = {
    "cc0": "cc0-1.0",
    "public domain": "cc0-1.0",
    "apache 2.0": "apache-2.0",
    "apache license 2.0": "apache-2.0",
}
_HUB_LICENCES = frozenset(
    "apache-2.0 mit bsd-2-clause bsd-3-clause cc0-1.0 cc-by-2.0 cc-by-3.0 cc-by-4.0 cc-by-sa-3.0 "
    "cc-by-sa-4.0 cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nc-sa-3.0 cc-by-nc-sa-4.0 cc-by-nc-nd-4.0 "
    "cc-by-nd-4.0 cc-by-2.0-fr odc-by odbl pddl gpl-3.0 lgpl-3.0 mpl-2.0 unlicense".split()
)
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


def hub_licence(licence: str) -> str:
    """The Hub's name of a licence, or other."""
    name = " ".join(licence.casefold().split())
    name = _LICENCES.get(name, name.replace(" ", "-"))
    return name if name in _HUB_LICENCES else "other"


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
    licences = sorted({hub_licence(each["licence"]) for each in manifest["sources"]})
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
    lines += ["configs:", "- config_name: default", "  data_files:"]
    for split, files in data_files.items():
        lines += [f"  - split: {split}", "    path:", *(f"    - {_yaml(file)}" for file in files)]
    return [*lines, "---"]


def _yaml(text: str) -> str:
    # YAML has no pairs of surrogate escapes, so signs stay as they are; unprintable ones go.
    return json.dumps("".join(filter(str.isprintable, text)), ensure_ascii=False)


def _body(manifest: Mapping[str, Any]) -> list[str]:
    rows, real, edited = manifest["rows"], manifest["real"], manifest["edited"]
    untouched = manifest["synthetic"] - edited
    return [
        f"# {_cell(manifest['name'])}",
        "",
        "Made with Zerria: real examples written by people, and rows that a local teacher model "
        "wrote and a person accepted or edited. `manifest.json` holds the contract and the SHA-256 "
        "of every file, `provenance.jsonl` where each row comes from; `zerria check` proves both.",
        "",
        "## Real and synthetic",
        "",
        *_table(
            ("origin", "rows", "share"),
            [
                ("real", real, _percent(real, rows)),
                ("synthetic, edited by a person", edited, _percent(edited, rows)),
                ("synthetic, accepted as written", untouched, _percent(untouched, rows)),
                ("all", rows, _percent(rows, rows)),
            ],
        ),
        "",
        "## Splits",
        "",
        "A seed, everything that grew from it and its copies are in one split.",
        "",
        *_table(("split", "rows"), list(manifest["splits"].items())),
        "",
        "## Composition",
        "",
        *_table(("label", "variety", "script", "real", "synthetic"), _composition(manifest)),
        "",
        "## Annotation process",
        "",
        *_acceptance(manifest["decisions"]),
        "",
        *_shortages(manifest["shortages"]),
        "## Sources and licences",
        "",
        *_sources(manifest["sources"]),
        "",
        "## Teachers and recipes",
        "",
        *_teachers(manifest),
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


def _acceptance(decisions: Mapping[str, int]) -> list[str]:
    kept = decisions.get("accept", 0) + decisions.get("edit", 0)
    decided = kept + decisions.get("reject", 0)
    if not decided:
        return ["No synthetic row was offered for review."]
    return [
        f"Of {decided} synthetic rows that people decided on, {_percent(kept, decided)} were kept "
        f"({decisions.get('accept', 0)} as written, {decisions.get('edit', 0)} after editing) and "
        f"{decisions.get('reject', 0)} were rejected."
    ]


def _shortages(shortages: Sequence[Mapping[str, Any]]) -> list[str]:
    if not shortages:
        return []
    lines = [f"- {_cell(each['sentence'])}" for each in shortages]
    return ["## What the mix asked for and did not get", "", *lines, ""]


def _sources(sources: Sequence[Mapping[str, Any]]) -> list[str]:
    lines = [
        (each["source"] or "(not named)", each["licence"] or "**missing**", each["rows"])
        for each in sources
    ]
    table = _table(("source", "licence", "rows, with those grown from it"), lines)
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
    return _table(("kind", "name", "hash"), lines) if lines else ["None: every row is real."]


def _table(header: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    return [
        "| " + " | ".join(map(_cell, line)) + " |"
        for line in (header, ["---"] * len(header), *rows)
    ]


def _cell(value: object) -> str:
    return (
        " ".join(str(value).split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
    )


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "0.0 %"
