"""The same words in the other script."""

from collections.abc import Iterator

from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Operation, Passage
from engine.text.script import detect_script
from engine.text.transliteration import transliterate
from engine.text.word_readings import MOST_CHARACTERS

#: Readings asked of the transliteration: the later ones are guesses.
_READINGS = 5


def _rewrite(passage: Passage) -> Iterator[str]:
    if len(passage.text) > MOST_CHARACTERS:
        return
    own = passage.script or detect_script(passage.text)
    other = "Arab" if own == "Latn" else "Latn"
    for text, _ in transliterate(passage.text, other, passage.variety, _READINGS).nbest:
        if text != passage.text:
            yield text


OPERATION = Operation(
    name="script_twin",
    title=QT_TRANSLATE_NOOP("engine", "Other script"),
    help=QT_TRANSLATE_NOOP(
        "engine", "Writes the seed in Arabizi if it is in Arabic letters, and the other way round."
    ),
    keeps_meaning=True,
    keeps_label=True,
    rewrite=_rewrite,
)
