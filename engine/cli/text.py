"""Commands on the texts of a file: a JSON object a row, in the order of the rows.

The same functions that the verifiers and the import use, for scripts and for trying them out. Rows
are numbered by the line they start on, from 1.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Annotated, Any, cast

import typer

from engine.cli.console import Console, Json, last_data
from engine.cli.project import Project
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.importers.texts import TextRow, read_texts
from engine.jobs.retrain_variety import project_table, retrain_variety
from engine.store import Store

app = typer.Typer(
    help="Look at texts: variety, script, spelling, near-copies, personal data, diversity.",
    no_args_is_help=True,
)
File = Annotated[Path, typer.Argument(help="JSONL, CSV, TSV or text; a row a line.")]
Against = Annotated[Path | None, typer.Option(help="A second file to compare with.")]
FieldName = Annotated[str, typer.Option("--field", help="The column or key; else guessed.")]
_AT_A_TIME = 2000


class Target(StrEnum):
    """The script to write in."""

    ARAB = "Arab"
    LATN = "Latn"


class Level(StrEnum):
    """How much of a spelling is folded away; `key` is for comparing across scripts."""

    VISIBLE = "visible"
    LIGHT = "light"
    MATCHING = "matching"
    KEY = "key"


@app.command()
def identify(
    file: File,
    field: FieldName = "",
    variety: Annotated[
        str, typer.Option(help="The country you know the texts are from, such as arq.")
    ] = "",
    project: Annotated[
        Path | None, typer.Option(help="Use what was learned from this project, and its variety.")
    ] = None,
) -> None:
    """Variety, script and share of French of each text; “short” means too short to tell."""
    from engine.text.code_switch import french_share
    from engine.text.variety import identify_many

    table = None
    if project is not None:
        with Store.open(project) as store:
            table, variety = project_table(store), variety or store.setting("variety")

    def answers(texts: list[str]) -> Iterator[dict[str, Any]]:
        for text, guess in zip(texts, identify_many(texts, variety, table), strict=True):
            yield {
                "variety": guess.variety,
                "coarse": guess.coarse,
                "script": guess.script,
                "probability": round(guess.probability, 4),
                "french_share": round(french_share(text), 3),
                "msa_leakage": round(guess.msa_leakage, 3),
                "probabilities": {
                    name: round(value, 4) for name, value in guess.probabilities.items()
                },
            }

    _print_each(read_texts(file, field), answers)


@app.command()
def retrain(project: Project, as_json: Json = False) -> None:
    """Learn the varieties of a project from its seeds and decisions; kept only if it is better."""
    console = Console(as_json=as_json)
    with Store.open(project) as store:
        console.result(last_data(console.watch(retrain_variety(store))))


@app.command()
def transliterate(
    file: File,
    to: Annotated[Target, typer.Option(help="The script to write in.")],
    variety: Annotated[str, typer.Option(help="Whose habits: arq, ary, aeb.")] = "arq",
    field: FieldName = "",
    n: Annotated[int, typer.Option(min=1, max=20, help="How many readings.")] = 5,
) -> None:
    """Arabizi in Arabic letters or the reverse; French words, numbers and links stay."""
    from engine.text.transliteration import transliterate as change

    def answers(texts: list[str]) -> Iterator[dict[str, Any]]:
        for text in texts:
            found = change(text, to, variety, n)
            yield {
                "best": found.best,
                "nbest": [each for each, _ in found.nbest],
                "scores": [round(score, 4) for _, score in found.nbest],
            }

    _print_each(read_texts(file, field), answers)


@app.command()
def normalise(
    file: File,
    level: Annotated[Level, typer.Option(help="Key: one for Arabizi and Arabic.")] = Level.KEY,
    field: FieldName = "",
) -> None:
    """What a text is compared by; nothing is ever stored in this form."""
    from engine.text import normalise as keys

    def answers(texts: list[str]) -> Iterator[dict[str, Any]]:
        for text in texts:
            if level == Level.KEY:
                yield {"key": keys.folded_key(text)}
            else:
                yield {"key": keys.normalise(text, cast("keys.Level", level.value))}

    _print_each(read_texts(file, field), answers)


@app.command()
def duplicates(
    file: File,
    against: Against = None,
    field: FieldName = "",
    threshold: Annotated[
        float, typer.Option(min=0.3, max=1.0, help="The least likeness, from 0 to 1.")
    ] = 0.55,
    across_scripts: Annotated[
        bool, typer.Option(help="Arabizi and Arabic letters too; best with --threshold 0.65.")
    ] = False,
) -> None:
    """Each row with a near-copy among the rows before it, or in the other file."""
    from engine.text.near_duplicate import duplicates_against, duplicates_within

    rows = list(_readable(read_texts(file, field)))
    texts = [each.text for each in rows]
    if against is None:
        others = rows
        found = duplicates_within(texts, threshold, across_scripts=across_scripts)
    else:
        others = list(_readable(read_texts(against, field)))
        known = [each.text for each in others]
        found = duplicates_against(texts, known, threshold, across_scripts=across_scripts)
    for row, twin, score in found:
        _print({"row": rows[row].row, "twin": others[twin].row, "score": round(score, 4)})


@app.command()
def pii(file: File, field: FieldName = "") -> None:
    """Personal data: telephone numbers, addresses, identity and account numbers."""
    from engine.text.personal_data import find_personal_data

    def answers(texts: list[str]) -> Iterator[dict[str, Any]]:
        for text in texts:
            spans = find_personal_data(text)
            yield {
                "spans": [
                    {"start": s.start, "end": s.end, "type": s.type, "text": s.text} for s in spans
                ]
            }

    _print_each(read_texts(file, field), answers)


@app.command()
def signs(file: File, field: FieldName = "") -> None:
    """Invisible, reordering, look-alike and presentation signs, with their places."""
    from engine.text.suspicious_signs import suspicious_signs

    def answers(texts: list[str]) -> Iterator[dict[str, Any]]:
        for text in texts:
            found = suspicious_signs(text)
            yield {
                "signs": [
                    {"start": s.start, "end": s.end, "kind": s.kind, "names": list(s.names)}
                    for s in found
                ]
            }

    _print_each(read_texts(file, field), answers)


@app.command()
def diversity(file: File, against: Against = None, field: FieldName = "") -> None:
    """How varied the texts are; against others, at equal numbers of words, with intervals."""
    from engine.text.diversity import compare, measure

    texts = [each.text for each in _readable(read_texts(file, field))]
    if against is None:
        _print(asdict(measure(texts)))
        return
    others = [each.text for each in _readable(read_texts(against, field))]
    _print(asdict(compare(texts, others)))


def _print_each(
    rows: Iterable[TextRow], answers: Callable[[list[str]], Iterator[Mapping[str, Any]]]
) -> None:
    """One line a row, an unreadable one included, so that lines and rows stay together."""
    problems: list[TextRow] = []
    waiting = iter(rows)
    while batch := list(islice(waiting, _AT_A_TIME)):
        found = answers([each.text for each in batch if not each.problem])
        for row in batch:
            if row.problem:
                problems.append(row)
                _print({"error": row.problem})
            else:
                _print(next(found))
    _tell(problems)


def _readable(rows: Iterable[TextRow]) -> Iterator[TextRow]:
    problems: list[TextRow] = []
    for row in rows:
        if row.problem:
            problems.append(row)
        else:
            yield row
    _tell(problems)


def _tell(problems: list[TextRow]) -> None:
    if problems:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "{count} rows could not be read. The first: {problem}"),
            count=len(problems),
            problem=problems[0].problem,
        )


def _print(answer: Mapping[str, Any]) -> None:
    print(json.dumps(answer, ensure_ascii=False))
