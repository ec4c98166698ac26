"""Personal data at the door: counted, or replaced before a row becomes a seed.

A row whose data is replaced keeps what was there in `SeedExample.original` only.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.text.personal_data import PersonalData, counts_by_type, find_personal_data
from engine.text.pseudonyms import (
    Pseudonyms,
    Style,
    placeholder,
    redact,
    stands_for_nobody,
)

KEEP, REDACT, PSEUDONYMISE = "keep", "redact", "pseudonymise"
CHOICES = (KEEP, REDACT, PSEUDONYMISE)


@dataclass(frozen=True, slots=True)
class Guarded:
    """The fields as they are stored, and what was found in them, by type (`TYPES`).

    `bare` is the main text without what was found, to see its script by.
    """

    fields: Mapping[str, str]
    found: Mapping[str, int]
    bare: str

    @property
    def kinds(self) -> str:
        """`PHONE 2, EMAIL 1`: the same in every language, as the placeholders are."""
        return ", ".join(f"{kind.upper()} {count}" for kind, count in self.found.items())


class Privacy:
    """What one import does with personal data; `tally` counts what the rows held since cleared.

    Under `rows` the tally has how many rows held any, under each type how many finds.
    """

    def __init__(self, choice: str, key: str) -> None:
        if choice not in CHOICES:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine", "Personal data can not be handled as {choice}. Use one of: {known}."
                ),
                choice=choice,
                known=", ".join(CHOICES),
            )
        self.replaces = choice != KEEP
        self.tally: Counter[str] = Counter()
        self._style: Style = (
            Pseudonyms(bytes.fromhex(key)) if choice == PSEUDONYMISE else placeholder
        )

    def guard(self, fields: Mapping[str, str], main: str) -> Guarded:
        """The fields with their personal data counted, and replaced if that was chosen."""
        finds = {
            name: [each for each in find_personal_data(value) if not stands_for_nobody(each)]
            for name, value in fields.items()
        }
        every: list[PersonalData] = [each for found in finds.values() for each in found]
        if not every:
            return Guarded(fields, {}, fields[main])
        counts = counts_by_type(every)
        self.tally.update({"rows": 1, **counts})
        if self.replaces:
            kept = {name: redact(fields[name], found, self._style) for name, found in finds.items()}
        else:
            kept = dict(fields)
        return Guarded(kept, counts, redact(fields[main], finds[main], lambda _: ""))

    def shown(self, value: str) -> str:
        """A value for the sentence about a row that is set aside."""
        return redact(value, find_personal_data(value), self._style) if self.replaces else value
