"""A file may be one line: 50 MB in UTF-8, in linear time."""

import pytest

from engine.text.code_switch import french_share
from engine.text.diversity import measure
from engine.text.normalise import normalise
from engine.text.suspicious_signs import bidi_is_balanced, suspicious_signs

LINE = "واش راك خويا " * 2_200_000  # 28.6 million characters


@pytest.mark.parametrize(
    "read",
    [
        lambda text: normalise(text, "visible"),
        lambda text: normalise(text, "light"),
        suspicious_signs,
        bidi_is_balanced,
        french_share,
        lambda text: measure([text, text]),
    ],
    ids=["visible", "light", "signs", "balance", "french share", "diversity"],
)
def test_a_line_of_fifty_megabytes_takes_linear_time(read):
    read(LINE)
