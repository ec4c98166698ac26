"""The command on how likely a teacher finds texts."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from engine.cli.console import Console, Json
from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.jobs.scoring import score_texts
from engine.known_teachers import default, find
from engine.runners.local import LocalRunner
from engine.scores import TextScore, TextToScore


def score(
    file: Annotated[Path | None, typer.Argument(help="A file with one text a line.")] = None,
    text: Annotated[list[str] | None, typer.Option(help="A text; may be given again.")] = None,
    teacher: Annotated[str, typer.Option(help="A teacher's name.")] = "",
    as_json: Json = False,
) -> None:
    """Say how likely a model finds texts: the lower the figures, the more it expects them."""
    console = Console(as_json=as_json)
    texts = [*(text or ()), *(_lines(file) if file else ())]
    if not texts:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "There is no text. Name a file, or give one with --text.")
        )
    spec = find(teacher) if teacher else default(rules=False)
    asked = [TextToScore(str(number), each) for number, each in enumerate(texts)]
    found: list[TextScore | None] = [None] * len(texts)
    with LocalRunner() as runner:
        for count, each in enumerate(score_texts(spec, asked, runner), start=1):
            found[int(each.id)] = each
            console.progress(f"{count}/{len(texts)}")
    scores = [each for each in found if each is not None]
    shown = [(_figures(each), texts[int(each.id)]) for each in scores]
    console.table(
        "",
        ("nats per character", "perplexity per token", "tokens", "text"),
        [(*figures, each) for figures, each in shown],
    )
    nats, characters = sum(each.nats for each in scores), sum(each.characters for each in scores)
    result = {
        "teacher": spec.name,
        "texts": sum(not each.error for each in scores),
        "nats_per_character": round(nats / characters, 4) if characters else 0.0,
    }
    if as_json:
        names = ("nats_per_character", "perplexity", "tokens")
        result["scores"] = [
            {"text": each, **dict(zip(names, figures, strict=True)), "error": one.error}
            for (figures, each), one in zip(shown, scores, strict=True)
        ]
    console.result(result)


def _figures(score: TextScore) -> tuple[float | str, float | str, int]:
    if score.error:
        return score.error, "", 0
    return round(score.nats_per_character, 3), round(score.perplexity, 2), score.tokens


def _lines(file: Path) -> Iterator[str]:
    """The lines of a file that are not blank."""
    try:
        with file.open(encoding="utf-8-sig", errors="replace") as opened:
            yield from (line for each in opened if (line := each.strip()))
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The file {file} cannot be read ({reason})."),
            file=file,
            reason=error.strerror or error,
        ) from error


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(score)
