"""Whether rows may leave under the privacy limits of a mix; what is not limited is not reckoned.

A refusal names the rows. Closeness to real rows has no limit: see `engine.mix.privacy`.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.mix.privacy import find_copies, personal_data_of
from engine.mix.spec import PrivacyLimits
from engine.mix.targets import is_real
from engine.plugin import Record
from engine.text.normalise import exact_key

#: A marked sentence and its values.
Told = tuple[str, Mapping[str, object]]
#: So many rows are named; the command and the page `privacy` list more.
MOST_UIDS = 10


def check_limits(
    rows: Collection[Record],
    real: Collection[Record],
    limits: PrivacyLimits,
    look: Callable[[int], None],
) -> Iterator[Told]:
    """Yields what to warn of; raises `UserError`, with the rows, where a limit is passed.

    `look` is called with the number of each row, to stop in between.
    """
    if min(limits.max_exact_copies_share, limits.max_near_copies_share) < 1:
        made, real = [row for row in rows if not is_real(row)], list(real)
        if limits.max_exact_copies_share < 1:
            _check_exact(made, real, limits.max_exact_copies_share)
        if limits.max_near_copies_share < 1:
            _check_near(made, real, limits.max_near_copies_share)
    if limits.personal_data != "ignore":
        yield from _personal(rows, look, block=limits.personal_data == "block")


def _check_exact(made: Sequence[Record], real: Sequence[Record], most: float) -> None:
    known = {exact_key(row.text) for row in real} - {""}
    found = [row.uid for row in made if exact_key(row.text) in known]
    if len(found) > most * len(made):
        text = QT_TRANSLATE_NOOP(
            "engine",
            "{count} of {synthetic} synthetic rows copy a real row word for word, more than the "
            "share of {most} that the mix allows: {uids}. Reject them, or change "
            "max_exact_copies_share in the mix.",
        )
        raise _error(text, found, made, most)


def _check_near(made: Sequence[Record], real: Sequence[Record], most: float) -> None:
    found = [copy.uid for copy in find_copies(made, real) if copy.likeness < 1]
    if len(found) > most * len(made):
        text = QT_TRANSLATE_NOOP(
            "engine",
            "{count} of {synthetic} synthetic rows nearly copy a real row, more than the share of "
            "{most} that the mix allows: {uids}. Reject or edit them, or change "
            "max_near_copies_share in the mix.",
        )
        raise _error(text, found, made, most)


def _error(text: str, found: Sequence[str], made: Sequence[Record], most: float) -> UserError:
    return UserError(
        text, count=len(found), synthetic=len(made), most=f"{most:g}", uids=_named(found)
    )


def _named(uids: Sequence[str]) -> str:
    """The first rows, and dots where there are more."""
    return ", ".join(uids[:MOST_UIDS]) + ("\u2026" if len(uids) > MOST_UIDS else "")


def _personal(
    rows: Iterable[Record], look: Callable[[int], None], *, block: bool
) -> Iterator[Told]:
    holding: list[str] = []
    types: Counter[str] = Counter()
    for number, row in enumerate(rows):
        look(number)
        found = personal_data_of(row)
        holding += [row.uid] if found else []
        types.update(each.type for each in found)
    if not holding:
        return
    values = {
        "rows": len(holding),
        "types": ", ".join(f"{kind} {count}" for kind, count in sorted(types.items())),
        "uids": _named(holding),
    }
    if block:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "Personal data is left in {rows} rows ({types}): {uids}. Nothing was written. Edit "
                "or reject these rows, or change personal_data in the mix.",
            ),
            **values,
        )
    text = QT_TRANSLATE_NOOP(
        "engine",
        "Personal data is left in {rows} rows ({types}): {uids}. Look at them before you share the "
        "dataset.",
    )
    yield text, values
