"""Leans the sampling of marked answers towards green tokens (`engine.text.watermark`).

The lean is added to the logits where llama.cpp keeps them, before the sampler reads them: nothing
is copied, and a chain or a grammar sees ordinary logits.
"""

from collections import OrderedDict
from typing import Any

import numpy as np

from engine.text.watermark import DELTA, green_mask

#: What the lists of leans may take: those of 500 previous tokens of a vocabulary of 32,000.
MOST_BYTES = 64 * 1024 * 1024


class Leans:
    """What is added to the logits after each previous token; the least recent are forgotten."""

    def __init__(self, vocabulary: int) -> None:
        self._vocabulary = vocabulary
        self._kept: OrderedDict[tuple[bytes, int], Any] = OrderedDict()
        self._most = max(1, MOST_BYTES // (4 * max(1, vocabulary)))

    def add(self, logits: Any, key: bytes, previous: int) -> None:
        """Raise the green tokens of one row of logits, in place."""
        wanted = key, previous
        lean = self._kept.get(wanted)
        if lean is None:
            lean = green_mask(key, previous, self._vocabulary) * np.float32(DELTA)
            self._kept[wanted] = lean
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(wanted)
        np.add(logits, lean, out=logits)

    def __len__(self) -> int:
        return len(self._kept)
