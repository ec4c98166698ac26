"""Draws the next token of one answer, within a grammar where there is one.

The order of a chain is that of llama.cpp's own programs: penalties, DRY, top-k, top-p, min-p, XTC,
temperature, and the draw with the request's seed. Penalties and DRY look at the answer's own
tokens, not at the prompt: its examples repeat words and markup that the answer needs too.

With a grammar, a token is drawn as if there were none, and that one token is shown to the grammar.
Only a refused one is drawn anew, by the same chain from the tokens that the grammar allows. So a
token that the grammar allows has its usual probability, and what the refused ones had is shared
out as the chain shares the allowed ones: the distribution of llama.cpp's own programs. Refusals
come where the format forces a token, and there many answers stand at the same place: what is
allowed after the same beginning is kept.
"""

import ctypes
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

import llama_cpp.llama_cpp as api
import numpy as np

from engine.teachers.llama.marking import Leans
from engine.teachers.llama.native import Context, Model
from engine.teachers.llama.requests import Draw, Work
from engine.teachers.llama.schema import grammar_of, unusable

_REMEMBERED = 256  # tokens that penalties look back on
_WHOLE_ANSWER = 4096  # tokens that DRY looks back on at most
#: Where DRY's count of a repetition starts afresh, as in llama.cpp's own programs.
_BREAKERS = (b"\n", b":", b'"', b"*")
#: Places in answers whose allowed tokens are kept, and how many tokens such a place may allow.
_MOST_PLACES, _FEW_TOKENS = 256, 4096
#: XTC's chance must not be the draw's own: llama.cpp seeds both alike, and a low chance, which
#: takes the likeliest tokens away, then goes with a low draw, which takes the likeliest left.
_XTC_SEED = 0x9E3779B9
_MOST_GRAMMARS = 32  # kept; a run has one, or one for each label
_TOKEN_DATA = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])


class Candidates:
    """Scratch space for rows of candidates, shared by all sequences of an engine."""

    def __init__(self, vocabulary: int) -> None:
        self._ids = np.arange(vocabulary, dtype=np.int32)
        self.data = np.zeros(vocabulary, _TOKEN_DATA)
        self._one = np.zeros(1, _TOKEN_DATA)

    def all(self) -> Any:
        """Every token, none likelier than another, as samplers take it."""
        self.data["id"] = self._ids
        self.data["logit"] = 0.0
        return _token_array(self.data)

    def some(self, tokens: Any, logits: Any) -> Any:
        """Some tokens with their logits."""
        data = self.data[: len(tokens)]
        data["id"] = tokens
        data["logit"] = logits[tokens]
        return _token_array(data)

    def one(self, token: int) -> Any:
        """Only `token`."""
        self._one[0] = (token, 0.0, 0.0)
        return _token_array(self._one)

    @property
    def one_left(self) -> bool:
        """Whether the single token survived the grammar."""
        return bool(np.isfinite(self._one["logit"][0]))


def _token_array(data: Any) -> Any:
    array: Any = api.llama_token_data_array()
    array.data = ctypes.cast(data.ctypes.data, ctypes.POINTER(api.llama_token_data))
    array.size = len(data)
    array.selected = -1
    array.sorted = False
    return array


class Grammar:
    """Where one answer stands in its grammar."""

    def __init__(self, grammars: "Grammars", key: str, handle: Any) -> None:
        self._grammars = grammars
        self._key = key
        self._handle = handle

    def allows(self, token: int) -> bool:
        """One token against the grammar: cheaper by far than the whole vocabulary each step."""
        if self._grammars.control[token]:
            return False
        candidates = self._grammars.candidates
        array = candidates.one(token)
        api.llama_sampler_apply(self._handle, ctypes.byref(array))
        return candidates.one_left

    def allowed(self, written: Sequence[int]) -> Any:
        """All tokens that may follow what is `written`."""
        return self._grammars.allowed((self._key, tuple(written)), self._handle)

    def accept(self, token: int) -> None:
        """Go on; a token that the grammar forbids ends the process."""
        api.llama_sampler_accept(self._handle, token)

    def close(self) -> None:
        if self._handle:
            api.llama_sampler_free(self._handle)
            self._handle = None


class Grammars:
    """One parsed grammar per schema, cloned for each answer: parsing costs more than cloning."""

    def __init__(self, model: Model, candidates: Candidates) -> None:
        self._model = model
        self.candidates = candidates
        self._parsed: dict[str, Any] = {}
        self._allowed: OrderedDict[tuple[str, tuple[int, ...]], Any] = OrderedDict()

    @property
    def control(self) -> Any:
        """Which tokens are markup, never part of an answer in a format."""
        return self._model.control

    def new(self, schema: object) -> Grammar:
        """The beginning of an answer; `UserError` when the schema cannot be a grammar."""
        key = repr(schema)
        if key not in self._parsed:
            text = grammar_of(schema).encode()
            parsed = api.llama_sampler_init_grammar(self._model.vocab, text, b"root")
            if not parsed:
                raise unusable("llama.cpp does not accept its grammar")
            self._parsed[key] = parsed
            if len(self._parsed) > _MOST_GRAMMARS:
                # The oldest; a clone shares nothing with what it was made of.
                api.llama_sampler_free(self._parsed.pop(next(iter(self._parsed))))
        return Grammar(self, key, api.llama_sampler_clone(self._parsed[key]))

    def allowed(self, place: tuple[str, tuple[int, ...]], handle: Any) -> Any:
        """The tokens that a grammar allows at a place: few are kept, for the next answer there."""
        tokens = self._allowed.get(place)
        if tokens is None:
            array = self.candidates.all()
            api.llama_sampler_apply(handle, ctypes.byref(array))
            tokens = np.flatnonzero(np.isfinite(self.candidates.data["logit"]) & ~self.control)
            if len(tokens) > _FEW_TOKENS:
                return tokens
            self._allowed[place] = tokens
            if len(self._allowed) > _MOST_PLACES:
                self._allowed.popitem(last=False)
        else:
            self._allowed.move_to_end(place)
        return tokens

    def close(self) -> None:
        for parsed in self._parsed.values():
            api.llama_sampler_free(parsed)
        self._parsed.clear()
        self._allowed.clear()


class Samplers:
    """Makes the sampler of each answer of one model."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self.candidates = Candidates(model.vocabulary)
        self._grammars = Grammars(model, self.candidates)
        self._leans = Leans(model.vocabulary)
        self._dry: dict[tuple[float, ...], Any] = {}

    def new(self, work: Work) -> "Sampler":
        """A sampler for one answer; `UserError` when its schema cannot be a grammar."""
        grammar = None if work.schema is None else self._grammars.new(work.schema)
        remembering, others = self._remembering(work.draw), _others(work.draw)
        return Sampler(self.candidates, self._leans, work.draw, grammar, remembering, others)

    def _remembering(self, draw: Draw) -> list[Any]:
        """The links that look back on what was written."""
        links: list[Any] = []
        if draw.penalised:
            links.append(
                api.llama_sampler_init_penalties(
                    self._model.vocabulary,
                    _REMEMBERED,
                    draw.repetition,
                    draw.frequency,
                    draw.presence,
                )
            )
        if draw.dry_multiplier > 0:
            links.append(api.llama_sampler_clone(self._prepared_dry(draw)))
        return links

    def _prepared_dry(self, draw: Draw) -> Any:
        """Prepared once per setting: it looks for the breakers in the whole vocabulary."""
        back = _WHOLE_ANSWER if draw.dry_last < 0 else min(draw.dry_last, _WHOLE_ANSWER)
        key = (draw.dry_multiplier, draw.dry_base, draw.dry_allowed, back)
        if key not in self._dry:
            breakers = (ctypes.c_char_p * len(_BREAKERS))(*_BREAKERS)
            self._dry[key] = api.llama_sampler_init_dry(
                self._model.vocab, *key, breakers, len(_BREAKERS)
            )
        return self._dry[key]

    def close(self) -> None:
        """Free the native parts that are kept; samplers that were made are closed before."""
        self._grammars.close()
        for prepared in self._dry.values():
            api.llama_sampler_free(prepared)
        self._dry.clear()


def _others(draw: Draw) -> list[Any]:
    """The links that look at one row only, the draw itself last."""
    if draw.temperature <= 0:
        return [api.llama_sampler_init_greedy()]
    links: list[Any] = []
    if draw.top_k > 0:
        links.append(api.llama_sampler_init_top_k(draw.top_k))
    if 0 < draw.top_p < 1:
        links.append(api.llama_sampler_init_top_p(draw.top_p, 1))
    if 0 < draw.min_p < 1:
        links.append(api.llama_sampler_init_min_p(draw.min_p, 1))
    if draw.xtc_probability > 0:
        seed = (draw.seed ^ _XTC_SEED) % 0xFFFFFFFF
        links.append(api.llama_sampler_init_xtc(draw.xtc_probability, draw.xtc_threshold, 1, seed))
    links.append(api.llama_sampler_init_temp(draw.temperature))
    links.append(api.llama_sampler_init_dist(draw.seed))
    return links


class Sampler:
    """The chain of one answer. With a key in the draw, `leans` mark all tokens but the first."""

    thinking = False
    thoughts = b""

    def __init__(
        self,
        candidates: Candidates,
        leans: Leans,
        draw: Draw,
        grammar: Grammar | None,
        remembering: Sequence[Any],
        others: Sequence[Any],
    ) -> None:
        self._candidates = candidates
        self._leans = leans
        self._key = draw.watermark
        self._previous = -1
        self._grammar = grammar
        self._written: list[int] = []  # kept with a grammar only
        self._remembering = remembering
        self._chain: Any = api.llama_sampler_chain_init(api.llama_sampler_chain_default_params())
        for each in (*remembering, *others):
            api.llama_sampler_chain_add(self._chain, each)

    def next(self, context: Context, row: int) -> int | None:
        """The next token, or None when the grammar leaves no way on; asked once for each row."""
        if self._key is None:
            return self._next(context, row)
        if self._previous >= 0:
            self._leans.add(context.logits(row), self._key, self._previous)
        token = self._next(context, row)
        self._previous = -1 if token is None else token
        return token

    def _next(self, context: Context, row: int) -> int | None:
        token = int(api.llama_sampler_sample(self._chain, context.handle, row))
        if self._grammar is None:
            return token
        if not self._grammar.allows(token):
            other = self._instead(self._grammar, context.logits(row))
            if other is None or not self._grammar.allows(other):
                return None
            token = other
        self._grammar.accept(token)
        self._written.append(token)
        return token

    def _instead(self, grammar: Grammar, logits: Any) -> int | None:
        """Draw anew from what the grammar allows; None where that is nothing.

        A chain must never see an empty choice: that ends the process.
        """
        # The chain took the refused token for written.
        for link in self._remembering:
            api.llama_sampler_reset(link)
            for token in self._written:
                api.llama_sampler_accept(link, token)
        tokens = grammar.allowed(self._written)
        if not len(tokens):
            return None
        array = self._candidates.some(tokens, logits)
        api.llama_sampler_apply(self._chain, ctypes.byref(array))
        drawn = int(array.data[array.selected if 0 <= array.selected < array.size else 0].id)
        api.llama_sampler_accept(self._chain, drawn)
        return drawn

    def close(self) -> None:
        """Free the native samplers."""
        if self._chain:
            api.llama_sampler_free(self._chain)
            self._chain = None
        if self._grammar is not None:
            self._grammar.close()
            self._grammar = None
