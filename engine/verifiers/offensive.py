"""Offensive words: a person decides whether they belong here, since real texts have them too."""

import re
from functools import lru_cache

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Outcome, Verdict
from engine.paths import data_folder, resources, shown_path
from engine.plugin import Checked, Verifier
from engine.text.normalise import normalise

_NAME = "offensive"
_LONGEST = 8_000
_MOST_WORDS = 5_000


@lru_cache(maxsize=1)
def offensive_words() -> re.Pattern[str]:
    """The list as one pattern over light comparison forms; `UserError` when it can not be read."""
    own = data_folder() / "words" / "offensive.txt"
    path = own if own.is_file() else resources() / "words" / "offensive.txt"
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The word list {file} can not be read: {problem}"),
            file=shown_path(path),
            problem=problem,
        ) from problem
    parts = []
    for line in lines[:_MOST_WORDS]:
        word = line.strip()
        if word and not word.startswith("#"):
            form = re.escape(normalise(word.rstrip("*")).casefold().strip())
            parts.append(form + (r"\w*" if word.endswith("*") else "")) if form else None
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts) or '(?!)'})(?!\w)")


def _check(checked: Checked) -> Verdict:
    text = normalise(checked.text[:_LONGEST]).casefold()
    found = list(dict.fromkeys(each[0] for each in offensive_words().finditer(text)))
    if not found:
        sentence = QT_TRANSLATE_NOOP("engine", "No word of the list of offensive words.")
        return Verdict(_NAME, 1, Outcome.PASS, 1.0, sentence)
    values = {"words": ", ".join(found[:3])}
    sentence = QT_TRANSLATE_NOOP("engine", "Offensive words: {words}")
    return Verdict(_NAME, 1, Outcome.FLAG, 0.2, sentence, values)


VERIFIER = Verifier(
    name=_NAME,
    version=1,
    title=QT_TRANSLATE_NOOP("engine", "Offensive"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "No word of a short list of obscene words and insults, which can be edited. It knows words, not "
        "what is meant.",
    ),
    check=_check,
)
