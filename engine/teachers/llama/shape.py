"""The shape of a model as its header tells it: what each layer remembers of a context."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.teachers.llama.header import Header

#: Families whose layers have no keys and values but a state of fixed size.
_RECURRENT = {"mamba", "mamba2", "rwkv6", "rwkv7", "rwkv6qwen2", "arwkv7"}
#: Families that have both kinds of layers: those without key heads are recurrent.
_MIXED = {"jamba", "granitehybrid", "lfm2", "lfm2moe", "nemotron_h", "nemotron_h_moe", "plamo2"}
#: Those whose attention layers come at an interval.
_INTERVAL = {"qwen3next", "qwen35", "qwen35moe"}
#: Families that see a window in all layers but each n-th, from their `load_arch_hparams`; the sign
#: is that of the full layer's place: last of each n, or first (negative).
_WINDOW_PATTERNS = {
    "gemma2": 2, "gemma3": 6, "gemma3n": 5, "cohere2": 4, "cohere2moe": -4, "llama4": 4,
    "olmo2": 4, "gpt-oss": 2, "smallthinker": -4, "exaone4": 4, "exaone-moe": 4, "afmoe": 4,
    "plamo3": 8, "laguna": -4, "mellum": 4, "muse-glimmer": 4, "gemma4": 6,
}  # fmt: skip
_USUAL_WINDOWS = {"gemma2": 4096, "exaone-moe": 128}
_OWN_WINDOWS = {"llama4": 8192, "smallthinker": 4096}
#: Families with an index of tokens or another memory beside keys and values: a rough estimate.
_UNCERTAIN = {
    "deepseek32", "deepseek4", "glm-dsa", "glm5-next", "hy_v4", "dots3note", "minimax-01",
    "minimax-m3", "kimi-linear", "kimi-k3", "bailingmoe3", "qwen4exp", "nanbeige", "spark2_5",
    "step35", "mimo2", "maple",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """Numbers of values: keys, values and states for each layer; the rest for the whole model."""

    layers: int
    width: int
    inner: int
    heads: int
    query: int
    vocabulary: int
    merges: int
    window: int
    windowed: tuple[bool, ...]
    keys: tuple[int, ...]
    values: tuple[int, ...]
    states: tuple[int, ...]
    state_width: int
    certain: bool

    @property
    def keys_in_blocks(self) -> bool:
        """Whether its keys can be quantised, which is done in blocks of 32."""
        return any(self.keys) and self.query // self.heads % 32 == 0


def shape_of(header: Header) -> Shape:
    """Read the shape; what the header leaves out takes llama.cpp's usual value."""
    return _Reading(header).shape()


class _Reading:
    """The entries of one family in one header."""

    def __init__(self, header: Header) -> None:
        self._header = header
        self.family = header.architecture
        self.layers = max(1, min(self.number("block_count"), 10_000))

    def number(self, key: str) -> int:
        return max(0, self._header.number(f"{self.family}.{key}"))

    def each_layer(self, key: str, usual: int) -> tuple[int, ...]:
        """A number for each layer: the header has one for all, or a list."""
        found = self._header.metadata.get(f"{self.family}.{key}")
        if isinstance(found, list):
            listed = [
                max(0, each) if isinstance(each, int) else usual for each in found[: self.layers]
            ]
            return tuple(listed + [usual] * (self.layers - len(listed)))
        return (self.number(key) or usual,) * self.layers

    def shape(self) -> Shape:
        width = self.number("embedding_length")
        heads_each = self.each_layer("attention.head_count", 1)
        heads = max(1, *heads_each)
        heads_kv = self.each_layer("attention.head_count_kv", heads)
        key = self.number("attention.key_length") or width // heads
        value = self.number("attention.value_length") or width // heads
        recurrent = self._recurrent(heads_kv)
        windowed, window = self._windows(recurrent)
        shared = self.layers - self._own_layers()
        both = self.family == "falcon-h1"  # each of its layers has keys and a state
        keyed = [
            0 if place >= self.layers - shared or (recurrent[place] and not both) else count
            for place, count in enumerate(heads_kv)
        ]
        keys, values = self._widths(windowed, key, value)
        latent = bool(self.number("attention.key_length_mla"))
        return Shape(
            layers=self.layers,
            width=width,
            inner=self._inner(),
            heads=heads,
            query=heads * key,
            vocabulary=self._header.vocabulary,
            merges=self._header.lengths.get("tokenizer.ggml.merges", 0),
            window=window,
            windowed=windowed,
            keys=tuple(count * size for count, size in zip(keyed, keys, strict=True)),
            values=tuple(
                0 if latent else count * size for count, size in zip(keyed, values, strict=True)
            ),
            states=tuple(self._state() if each else 0 for each in recurrent),
            state_width=self._state_width() if any(recurrent) else 0,
            certain=self.family not in _UNCERTAIN,
        )

    def _recurrent(self, heads_kv: Sequence[int]) -> tuple[bool, ...]:
        if self.family in _RECURRENT or self.family == "falcon-h1":
            return (True,) * self.layers
        if self.family in _MIXED:
            inner = self.each_layer("feed_forward_length", 1)
            whole = not self.family.startswith("nemotron_h")
            return tuple(
                heads == 0 and (whole or size == 0)
                for heads, size in zip(heads_kv, inner, strict=True)
            )
        if self.family in _INTERVAL:
            listed = self._header.metadata.get(f"{self.family}.attention.recurrent_layers")
            if isinstance(listed, list) and len(listed) >= self.layers:
                return tuple(bool(each) for each in listed[: self.layers])
            interval = self.number("full_attention_interval") or 4
            return tuple((place + 1) % interval != 0 for place in range(self.layers))
        return (False,) * self.layers

    def _windows(self, recurrent: Sequence[bool]) -> tuple[tuple[bool, ...], int]:
        """Which layers see a window, and how long it is."""
        entry = f"{self.family}.attention.sliding_window"
        window = self.number("attention.sliding_window") or _USUAL_WINDOWS.get(self.family, 0)
        none = (False,) * self.layers
        if entry in self._header.metadata and window:
            window = _OWN_WINDOWS.get(self.family, window)
        elif self.family == "llama4" and entry not in self._header.metadata:
            window = _OWN_WINDOWS["llama4"]
        pattern = self._header.metadata.get(f"{entry}_pattern")
        if not window:
            return none, 0
        if self.family == "phi3" or (self.family == "exaone4" and self.layers != 64):
            return none, 0
        if isinstance(pattern, list):
            listed = tuple(bool(each) for each in pattern[: self.layers])
            return listed + (False,) * (self.layers - len(listed)), window
        if self.family.startswith("lfm2"):
            return tuple(not each for each in recurrent), window
        every = _WINDOW_PATTERNS.get(self.family, 0)
        if not every:
            return none, 0
        if isinstance(pattern, int) and pattern > 0:
            every = pattern if every > 0 else -pattern
        full = 0 if every < 0 else every - 1
        return tuple(place % abs(every) != full for place in range(self.layers)), window

    def _own_layers(self) -> int:
        """How many layers, from the first, have keys of their own: the others use theirs."""
        if self.family == "gemma3n":
            return min(20, self.layers)
        if self.family == "gemma4":
            return max(1, self.layers - self.number("attention.shared_kv_layers"))
        return max(1, self.layers - self.number("nextn_predict_layers"))

    def _widths(
        self, windowed: Sequence[bool], key: int, value: int
    ) -> tuple[list[int], list[int]]:
        """Of one key and one value head in each layer: windowed layers may have their own."""
        short_key = self.number("attention.key_length_swa") or key
        short_value = self.number("attention.value_length_swa") or value
        return (
            [short_key if each else key for each in windowed],
            [short_value if each else value for each in windowed],
        )

    def _inner(self) -> int:
        """The widest inner layer; of experts, those that are asked for one token."""
        dense = max(0, *self.each_layer("feed_forward_length", 0))
        expert = max(0, *self.each_layer("expert_feed_forward_length", 0))
        used = max(0, *self.each_layer("expert_used_count", 0))
        return max(0 if expert else dense, expert * used)

    def _state_width(self) -> int:
        """What a recurrent layer works on: its inner width, gate and steps with it."""
        return 2 * (self.number("ssm.inner_size") or self.number("embedding_length"))

    def _state(self) -> int:
        """Values that one sequence keeps in a recurrent layer (`n_embd_r`, `n_embd_s`)."""
        width = self.number("embedding_length")
        if head := self.number("wkv.head_size"):
            shifts = self.number("token_shift_count") or (1 if self.family == "arwkv7" else 2)
            return width * (shifts + head)
        if kept := self.number("shortconv.l_cache"):
            return width * (kept - 1)
        inner, state = self.number("ssm.inner_size"), self.number("ssm.state_size")
        groups = self.number("ssm.group_count")
        if self.family in ("mamba", "jamba"):
            groups = 0
        kept = max(0, self.number("ssm.conv_kernel") - 1)
        return kept * (inner + 2 * groups * state) + state * inner
