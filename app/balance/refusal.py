"""Why a mix can not be kept, in the window's words: what reading it as a file would refuse."""

from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from app.parts.cell_words import cell_title, key_title
from app.parts.facts import percent, sentence
from app.translate import isolate, translate_engine
from engine.errors import UserError
from engine.i18n import fill
from engine.mix.mix_file import parse_mix, to_toml
from engine.mix.spec import DatasetMix, exact


def refusal(mix: DatasetMix) -> str:
    """A sentence on what is wrong with a mix; empty: nothing is."""
    try:
        parse_mix(to_toml(mix), "mix")
    except UserError as error:
        return _in_words(mix) or translate_engine(error.text, error.values)
    return ""


def _in_words(mix: DatasetMix) -> str:
    short, medium = mix.length_bounds
    if short >= medium:
        return QCoreApplication.translate(
            "Refusal", "A medium text must have more words than a short one. Change the lengths."
        )
    return _of_quotas(mix)


def _of_quotas(mix: DatasetMix) -> str:
    for crossing in dict.fromkeys(quota.crossing for quota in mix.quotas):
        same = [quota for quota in mix.quotas if quota.crossing == crossing]
        what = isolate(" \u00b7 ".join(key_title(key) for key in crossing))
        cells = [dict(quota.cell) for quota in same]
        for place, cell in enumerate(cells):
            if cell in cells[:place]:
                text = QCoreApplication.translate(
                    "Refusal", "There are two quotas for {cell}. Remove one."
                )
                return fill(text, {"cell": isolate(cell_title(cell))})
        share = sum((exact(each.share) for each in same if each.share is not None), Fraction(0))
        if share > 1:
            text = QCoreApplication.translate(
                "Refusal",
                "The quotas by {what} come to {share} of all rows: more than there are. Lower one.",
            )
            return fill(text, {"what": what, "share": percent(float(share))})
        wanted = sum(each.count or 0 for each in same) + share * mix.rows
        if mix.rows and wanted > mix.rows:
            text = QCoreApplication.translate(
                "Refusal",
                "The quotas by {what} ask for {wanted} rows, and the mix for {rows} in all. Lower a "
                "quota, or ask for more rows.",
            )
            return sentence(text, what=what, wanted=int(wanted), rows=mix.rows)
    return ""
