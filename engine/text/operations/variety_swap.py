"""The sentence in another variety: Algerian, Moroccan or Standard Arabic, word by word."""

from collections.abc import Iterator

from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Operation, Passage
from engine.text.darija_swap import to_darija
from engine.text.standard_arabic import to_standard

#: Darija to Darija, and Darija to Standard Arabic. Back from Standard Arabic the order of the words
#: and the case endings are lost knowledge, so there it has nothing to offer.
_DARIJA = frozenset(("arq", "ary"))


def _rewrite(passage: Passage) -> Iterator[str]:
    if passage.variety not in _DARIJA or passage.target == passage.variety:
        return iter(())
    if passage.target in _DARIJA:
        return to_darija(passage.text, passage.variety, passage.target)
    if passage.target == "arb":
        return to_standard(passage.text, passage.variety)
    return iter(())


OPERATION = Operation(
    name="variety_swap",
    title=QT_TRANSLATE_NOOP("engine", "Another variety"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Says the seed in Algerian, Moroccan or Standard Arabic, where every word that differs is "
        "known.",
    ),
    keeps_meaning=True,
    keeps_label=True,
    rewrite=_rewrite,
)
