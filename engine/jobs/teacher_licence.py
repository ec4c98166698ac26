"""What a teacher's licence means for the dataset it writes: a hint, no legal advice."""

from engine.i18n import QT_TRANSLATE_NOOP
from engine.mix.licence_table import find_licence, is_unknown

_UNKNOWN = QT_TRANSLATE_NOOP(
    "engine",
    "The file does not say under which licence the model may be used. Look it up where you got the"
    " file before you share a dataset that it wrote.",
)
_NON_COMMERCIAL = QT_TRANSLATE_NOOP(
    "engine",
    "The model's licence allows no commercial use; this may hold for what it writes as well. Read"
    " the licence before you share a dataset that it wrote.",
)
_OWN = QT_TRANSLATE_NOOP(
    "engine",
    "The model has a licence of its own, which Zerria does not know. Some of these forbid training"
    " other models with what they write: read it before you share a dataset.",
)


def licence_hint(written: str) -> str:
    """A marked sentence where the licence asks for care; empty where it asks for none."""
    if is_unknown(written):
        return _UNKNOWN
    found = find_licence(written)
    if found is None:
        return _OWN
    return _NON_COMMERCIAL if found.non_commercial or found.no_derivatives else ""
