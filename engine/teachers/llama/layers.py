"""How many layers of a model the graphics cards hold, from their free memory."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.teachers.llama.devices import Device
from engine.teachers.llama.header import Header
from engine.teachers.llama.memory import all_tensors, layer_context_bytes, work_bytes
from engine.teachers.llama.shape import shape_of

#: Left free on each card: its driver keeps some hundred megabytes for kernels and streams, other
#: programs (the desktop) grow while a run lasts hours, and a card that runs full aborts the process.
MARGIN_SHARE, MARGIN_BYTES = 0.10, 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Fitting:
    """How many layers go to the cards, of how many; the output counts as the last layer."""

    chosen: int
    all: int


def choose_layers(header: Header, cards: Sequence[Device], tokens: int, sequences: int) -> Fitting:
    """As many layers as fit, with their share of the context. llama.cpp gives the cards the last
    layers, the output first of all; the input's table stays with the processor.
    """
    shape = shape_of(header)
    weights = [0] * (shape.layers + 1)
    tables = {each.name: each.size for each in all_tensors(header)}
    for each in all_tensors(header):
        if 0 <= each.layer < shape.layers:
            weights[each.layer] += each.size
        elif each.name.startswith("output"):
            weights[shape.layers] += each.size
    if "output.weight" not in tables:
        weights[shape.layers] += tables.get("token_embd.weight", 0)
    for layer in range(shape.layers):
        weights[layer] += layer_context_bytes(shape, layer, tokens, sequences)
    room = sum(room_on(card, work_bytes(shape, tokens, sequences, flash=True)) for card in cards)
    chosen = 0
    for needed in reversed(weights):
        room -= needed
        if room < 0:
            break
        chosen += 1
    return Fitting(chosen, len(weights))


def room_on(card: Device, work: int) -> int:
    """Bytes of a card's free memory for layers: without the margin and the working buffers."""
    return max(0, int(card.free * (1 - MARGIN_SHARE)) - MARGIN_BYTES - work)
