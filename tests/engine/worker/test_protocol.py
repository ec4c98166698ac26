"""Whatever a text holds crosses the pipe unchanged, on one line."""

import io

import pytest

from engine import protocol
from engine.protocol import ProtocolError, decode, encode, lines


@pytest.mark.parametrize(
    "text", ["دارجة", "a\nb\r\u2028c", "😀", "\ud83d", "\0", "nul\x1f", "\u202eRLO", '"\\']
)
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    line = encode({"id": 1, "data": {"text": text}})
    assert line.count(b"\n") == 1
    assert decode(line) == {"id": 1, "data": {"text": text}}


@pytest.mark.parametrize("line", [b"", b"[1]", b"{", b"\xff\xfe", b"1", b"[" * 5000])
def test_a_foreign_line_is_a_protocol_error(line: bytes) -> None:
    with pytest.raises(ProtocolError):
        decode(line)


def test_a_line_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(protocol, "MAX_LINE_BYTES", 100)
    with pytest.raises(ProtocolError):
        encode({"text": "x" * 100})
    assert list(lines(io.BytesIO(b"{}\n\n  \n[]"))) == [b"{}\n", b"[]"]
    with pytest.raises(ProtocolError):
        list(lines(io.BytesIO(b"x" * 101)))


def test_no_number_that_json_does_not_have() -> None:
    with pytest.raises(ValueError, match="JSON"):
        encode({"x": float("nan")})
