"""The reasons to reject that a project offers: its setting `reasons`, or the usual ones."""

import json

#: The reasons of a project that has none of its own, in the order of their digits.
DEFAULT_REASONS = (
    "not_darija",
    "wrong_label",
    "unnatural",
    "copy_of_seed",
    "meaning_lost",
    "offensive",
    "personal_data",
    "garbled",
    "other",
)
#: As many as there are digits to press.
MOST_REASONS = 9


def reason_names(setting: str) -> tuple[str, ...]:
    """The names of the reasons: the setting is a JSON list of texts; the usual ones without it."""
    try:
        own = json.loads(setting) if setting else []
    except ValueError:
        own = []
    names = [each.strip() for each in own if isinstance(each, str)] if isinstance(own, list) else []
    wanted = list(dict.fromkeys(name for name in names if name))[:MOST_REASONS]
    return tuple(wanted) or DEFAULT_REASONS
