"""A dialogue as one text: each message behind a dash, as people write one; nothing of it is lost.

One text is what checks, search, tables and near-copies read. Who speaks follows from the order: the
two take turns. A line break within a message stays; one that would look like the next message is
kept as the line separator of Unicode.
"""

from collections.abc import Iterable

MARK = "\u2014 "
_NEXT = "\n" + MARK
_KEPT = "\u2028" + MARK


def joined(messages: Iterable[str]) -> str:
    """The messages as one text."""
    return "\n".join(MARK + each.replace(_NEXT, _KEPT) for each in messages)


def messages_of(text: str) -> tuple[str, ...]:
    """The messages of such a text, in order; none when it is not one."""
    if not text.startswith(MARK):
        return ()
    return tuple(each.replace(_KEPT, _NEXT) for each in text[len(MARK) :].split(_NEXT))
