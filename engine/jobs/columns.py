"""Compact columns over the rows of an export: 16 bytes where a Python text takes a hundred."""

import hashlib
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_HEX = re.compile(r"[0-9a-f]{32}")
_WIDTH = 16
#: How many uids are hashed at a time.
_PART = 10_000


def short_key(text: str) -> bytes:
    """A 128-bit key of a text: equal texts have equal keys, others practically never."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_WIDTH).digest()


class Keys:
    """A column of short keys, one a row."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def add(self, text: str) -> None:
        """Append the key of a text."""
        self._bytes += short_key(text)

    def __len__(self) -> int:
        return len(self._bytes) // _WIDTH

    def groups(self) -> "tuple[NDArray[np.int64], NDArray[np.bool_]]":
        """The rows in an order that brings equal keys together (by place within equal ones), and
        at each place whether a new key begins."""
        import numpy as np

        pairs = np.frombuffer(self._bytes, dtype=np.uint64).reshape(-1, 2)
        order = np.lexsort((pairs[:, 1], pairs[:, 0]))
        begins = np.ones(len(order), dtype=bool)
        begins[1:] = (pairs[order[1:]] != pairs[order[:-1]]).any(axis=1)
        return order, begins


class Uids:
    """A set of uids, most of them 32 hexadecimal digits, kept in 16 bytes each."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._others: set[str] = set()

    def add(self, uid: str) -> None:
        """Add a uid; one that is there already is counted once."""
        if _HEX.fullmatch(uid):
            self._bytes += bytes.fromhex(uid)
        else:
            self._others.add(uid)

    def as_data(self) -> dict[str, Any]:
        """How many there are, and the SHA-256 over them sorted, each followed by a line feed."""
        found = hashlib.sha256()
        number = 0
        part: list[str] = []
        for uid in self._sorted():
            number += 1
            part.append(uid)
            if len(part) == _PART:
                found.update(_lines(part))
                part = []
        found.update(_lines(part))
        return {"count": number, "sha256": found.hexdigest()}

    def _sorted(self) -> Iterator[str]:
        from heapq import merge

        import numpy as np

        pairs = np.frombuffer(self._bytes, dtype=">u8").reshape(-1, 2)
        order = np.lexsort((pairs[:, 1], pairs[:, 0]))
        kept = np.ones(len(order), dtype=bool)
        kept[1:] = (pairs[order[1:]] != pairs[order[:-1]]).any(axis=1)
        hexadecimal = (pairs[place].tobytes().hex() for place in order[kept])
        yield from merge(hexadecimal, sorted(self._others))


def _lines(uids: list[str]) -> bytes:
    return "".join(f"{uid}\n" for uid in uids).encode("utf-8", "surrogatepass")
