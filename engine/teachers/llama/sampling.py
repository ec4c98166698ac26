"""Draws the next token of one answer, within a grammar where there is one."""

import ctypes
from typing import Any

import llama_cpp.llama_cpp as api
import numpy as np

from engine.teachers.llama.marking import Leans
from engine.teachers.llama.native import Context, Model
from engine.teachers.llama.requests import Draw
from engine.teachers.llama.schema import grammar_of, unusable

_REMEMBERED = 256  # tokens that penalties look back on
_TOKEN_DATA = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])


class Grammars:
    """One parsed grammar per schema, cloned for each answer: parsing costs more than cloning."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._parsed: dict[str, Any] = {}

    def new(self, schema: object) -> Any:
        """A fresh grammar sampler; `UserError` when the schema cannot be one."""
        key = repr(schema)
        if key not in self._parsed:
            text = grammar_of(schema).encode()
            parsed = api.llama_sampler_init_grammar(self._model.vocab, text, b"root")
            if not parsed:
                raise unusable("llama.cpp does not accept its grammar")
            self._parsed[key] = parsed
        return api.llama_sampler_clone(self._parsed[key])

    def close(self) -> None:
        for parsed in self._parsed.values():
            api.llama_sampler_free(parsed)
        self._parsed.clear()


class Candidates:
    """Scratch space for one row of candidates, shared by all sequences of an engine."""

    def __init__(self, vocabulary: int) -> None:
        self._ids = np.arange(vocabulary, dtype=np.int32)
        self.data = np.zeros(vocabulary, _TOKEN_DATA)
        self._one = np.zeros(1, _TOKEN_DATA)

    def all(self, logits: Any) -> Any:
        """Every token with its logit, as samplers take it."""
        self.data["id"] = self._ids
        self.data["logit"] = logits
        return _token_array(self.data)

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


class Sampler:
    """The chain of one answer: penalties, top-k, top-p, min-p, temperature, its own seed.

    With a key in the draw, `leans` mark what is drawn, except for the first token.
    """

    def __init__(
        self, model: Model, candidates: Candidates, leans: Leans, draw: Draw, grammar: Any
    ) -> None:
        self._model = model
        self._candidates = candidates
        self._leans = leans
        self._key = draw.watermark
        self._previous = -1
        self._grammar = grammar
        self._chain: Any = api.llama_sampler_chain_init(api.llama_sampler_chain_default_params())
        for each in _links(model, draw):
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
        if self._grammar is None:
            return int(api.llama_sampler_sample(self._chain, context.handle, row))
        logits = context.logits(row)
        token = self._apply(self._candidates.all(logits))
        if not self._allows(token):
            restricted = self._restricted(logits)
            if restricted is None:
                return None
            token = self._apply(restricted)
            if not self._allows(token):
                return None
        # Accepting a token that the grammar forbids ends the process: checked just above.
        api.llama_sampler_accept(self._grammar, token)
        api.llama_sampler_accept(self._chain, token)
        return token

    def _apply(self, array: Any) -> int:
        api.llama_sampler_apply(self._chain, ctypes.byref(array))
        selected = array.selected if 0 <= array.selected < array.size else 0
        return int(array.data[selected].id)

    def _allows(self, token: int) -> bool:
        """One token against the grammar: cheaper by far than the whole vocabulary each step."""
        if self._model.control[token]:
            return False
        array = self._candidates.one(token)
        api.llama_sampler_apply(self._grammar, ctypes.byref(array))
        return self._candidates.one_left

    def _restricted(self, logits: Any) -> Any:
        """All tokens that the grammar allows, or None: a chain must never see an empty choice."""
        array = self._candidates.all(logits)
        api.llama_sampler_apply(self._grammar, ctypes.byref(array))
        left = self._candidates.data
        kept = left[np.isfinite(left["logit"]) & ~self._model.control]
        if not len(kept):
            return None
        left[: len(kept)] = kept
        return _token_array(left[: len(kept)])

    def close(self) -> None:
        """Free the native samplers."""
        if self._chain:
            api.llama_sampler_free(self._chain)
            self._chain = None
        if self._grammar is not None:
            api.llama_sampler_free(self._grammar)
            self._grammar = None


def _links(model: Model, draw: Draw) -> list[Any]:
    links: list[Any] = []
    if draw.penalised:
        links.append(
            api.llama_sampler_init_penalties(
                model.vocabulary, _REMEMBERED, draw.repetition, draw.frequency, draw.presence
            )
        )
    if draw.temperature <= 0:
        return [*links, api.llama_sampler_init_greedy()]
    if draw.top_k > 0:
        links.append(api.llama_sampler_init_top_k(draw.top_k))
    if 0 < draw.top_p < 1:
        links.append(api.llama_sampler_init_top_p(draw.top_p, 1))
    if 0 < draw.min_p < 1:
        links.append(api.llama_sampler_init_min_p(draw.min_p, 1))
    links.append(api.llama_sampler_init_temp(draw.temperature))
    links.append(api.llama_sampler_init_dist(draw.seed))
    return links
