"""The llama.cpp library as this teacher needs it: a model, its vocabulary, a context, a batch.

Native code ends the process on misuse: more tokens than a batch holds, a row without logits, two
threads in one context, a token that a grammar forbids, a free while decoding. So every call that
can do so is made here or in `sampling`, behind methods that check.
"""

import ctypes
import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path
from typing import Any, Literal

import llama_cpp.llama_cpp as api
import numpy as np

from engine.errors import Cancelled
from engine.teachers.llama.last_layer import LastLayer
from engine.teachers.llama.stopping import StopFlag

log = logging.getLogger("zerria.llama")

#: Tokens of one decode call; larger pieces gain nothing on a CPU and delay a cancel.
BATCH_TOKENS = 512
_SPM = 1  # LLAMA_VOCAB_TYPE_SPM
_Q8_0 = 8  # GGML_TYPE_Q8_0
_MEAN = 1  # LLAMA_POOLING_TYPE_MEAN
_ADD_NOTHING = _NO_MARKUP = False  # names for llama.cpp's positional flags
_DATA_TOO = True


def _on_log(_level: int, text: bytes, _data: object) -> None:
    line = text.decode("utf-8", "replace").rstrip()
    if line:
        log.debug("%s", line)


_log_callback = api.llama_log_callback(_on_log)  # kept: native code calls it until the end


@cache
def start() -> None:
    """Initialise the library once, its log turned into Python's (debug level)."""
    api.llama_log_set(_log_callback, ctypes.c_void_p(0))
    api.llama_backend_init()


def offloads() -> bool:
    """Whether this build of llama.cpp can use a GPU."""
    return bool(api.llama_supports_gpu_offload())


class Model:
    """A loaded model and its vocabulary."""

    def __init__(
        self,
        path: Path,
        gpu_layers: int,
        cancelled: Callable[[], bool] = bool,
        *,
        vocabulary_only: bool = False,
    ) -> None:
        """`OSError` when llama.cpp refuses the file; it never says why. `Cancelled` when asked to stop.

        With `vocabulary_only` no weights are loaded: the model tokenises and does nothing else.
        """
        start()
        params = api.llama_model_default_params()
        params.n_gpu_layers = gpu_layers
        params.vocab_only = vocabulary_only
        asked = api.llama_progress_callback(lambda _done, _data: not cancelled())
        params.progress_callback = asked  # once for each table of weights
        handle = api.llama_model_load_from_file(
            str(path).encode("utf-8", "surrogateescape"), params
        )
        if not handle and cancelled():
            raise Cancelled
        if not handle:
            raise OSError(f"llama.cpp does not load {path}")
        self.handle: Any = handle
        self.gpu_layers = gpu_layers
        self._vocab: Any = api.llama_model_get_vocab(handle)
        self.vocabulary = int(api.llama_vocab_n_tokens(self._vocab))
        self.trained_context = int(api.llama_model_n_ctx_train(handle)) or 4096
        self.bos = int(api.llama_vocab_bos(self._vocab))
        self.eos = int(api.llama_vocab_eos(self._vocab))
        self.adds_bos = bool(api.llama_vocab_get_add_bos(self._vocab)) and self.bos >= 0
        self._spm = int(api.llama_vocab_type(self._vocab)) == _SPM
        self._line_feed = self._tokenise(b"\n", special=False) if self._spm else []
        self._ends: dict[int, bool] = {}
        self._pieces: dict[int, bytes] = {}
        self._control: Any = None

    @property
    def vocab(self) -> Any:
        """The native vocabulary, for samplers."""
        return self._vocab

    def writes_left_to_right(self) -> bool:
        """Whether the model continues a text token by token."""
        return bool(api.llama_model_has_decoder(self.handle)) and not (
            api.llama_model_has_encoder(self.handle) or api.llama_model_is_diffusion(self.handle)
        )

    @property
    def has_plain_memory(self) -> bool:
        """Whether it remembers keys and values alone, and no state."""
        return not (
            api.llama_model_is_recurrent(self.handle) or api.llama_model_is_hybrid(self.handle)
        )

    @property
    def width(self) -> int:
        """How many numbers the last layer gives for a token."""
        return int(api.llama_model_n_embd_out(self.handle))

    def token_text(self, token: int) -> str:
        """How the vocabulary spells a token, for templates (`bos_token`)."""
        if not 0 <= token < self.vocabulary:
            return ""
        text = api.llama_vocab_get_text(self._vocab, token)
        return text.decode("utf-8", "replace") if text else ""

    def knows(self, text: str) -> bool:
        """Whether a piece of markup is one token of this vocabulary."""
        return len(self._tokenise(text.encode(), special=True)) == 1

    def tokens(self, text: str, *, special: bool, first: bool) -> list[int]:
        """The tokens of a stretch of a prompt.

        SentencePiece vocabularies put a space before every text they are given; only the first
        stretch of a prompt may have it, so the others are tokenised after a line feed, which is
        then taken off again.
        """
        data = text.encode("utf-8", "replace")
        if self._spm and not first and data:
            tokens = self._tokenise(b"\n" + data, special=special)
            count = len(self._line_feed)
            if tokens[:count] == self._line_feed:
                return tokens[count:]
        return self._tokenise(data, special=special)

    def pieces_of(self, word: str) -> int:
        """How many tokens a word takes that stands after a blank."""
        return len(self.tokens(" " + word, special=False, first=False))

    def _tokenise(self, data: bytes, *, special: bool) -> list[int]:
        room = len(data) + 16
        buffer = (api.llama_token * room)()
        count = api.llama_tokenize(
            self._vocab, data, len(data), buffer, room, _ADD_NOTHING, special
        )
        if count < 0:
            room = -count
            buffer = (api.llama_token * room)()
            count = api.llama_tokenize(
                self._vocab, data, len(data), buffer, room, _ADD_NOTHING, special
            )
        return list(buffer[: max(0, count)])

    def ends(self, token: int) -> bool:
        """Whether a token ends an answer."""
        known = self._ends.get(token)
        if known is None:
            known = self._ends[token] = bool(api.llama_vocab_is_eog(self._vocab, token))
        return known

    def end_with(self, text: str) -> bool:
        """Let a piece of markup end an answer as well; False where it is not one token."""
        tokens = self._tokenise(text.encode(), special=True)
        if len(tokens) == 1:
            self._ends[tokens[0]] = True
        return len(tokens) == 1

    def piece(self, token: int) -> bytes:
        """The bytes a token writes; none for markup."""
        known = self._pieces.get(token)
        if known is None:
            buffer = ctypes.create_string_buffer(64)
            size = api.llama_token_to_piece(self._vocab, token, buffer, 64, 0, _NO_MARKUP)
            if size < 0:
                buffer = ctypes.create_string_buffer(-size)
                size = api.llama_token_to_piece(self._vocab, token, buffer, -size, 0, _NO_MARKUP)
            known = self._pieces[token] = buffer.raw[: max(0, size)]
        return known

    @property
    def control(self) -> Any:
        """A mask over the vocabulary: markup that is no end of an answer, never part of JSON."""
        if self._control is None:
            self._control = np.fromiter(
                (
                    bool(api.llama_vocab_is_control(self._vocab, token)) and not self.ends(token)
                    for token in range(self.vocabulary)
                ),
                dtype=bool,
                count=self.vocabulary,
            )
        return self._control

    def close(self) -> None:
        """Free the weights; contexts must be closed before."""
        if self.handle:
            api.llama_model_free(self.handle)
            self.handle = None


class Context:
    """The memory of the sequences under way, and the batch that advances them."""

    def __init__(
        self,
        model: Model,
        tokens: int,
        sequences: int,
        threads: int,
        batch: int = BATCH_TOKENS,
        *,
        quantised: bool = False,
        rows: int = 0,
        kind: Literal["common", "apart", "pooled"] = "common",
    ) -> None:
        """`MemoryError` when llama.cpp cannot make it.

        A batch of at most `batch` tokens has logits for at most `rows` of them (by default one for
        each sequence, which is the least); more of either end the process. A `pooled` one has
        logits for all, and the mean output of each sequence besides. `quantised`: keys take 8 bits
        and not 16; on a graphics card, values as well. In one that is `apart`, each sequence has its
        share of `tokens` to itself and reads no other's; batches have sequences in rising order.
        """
        self._last_layer: LastLayer | None = None
        params = api.llama_context_default_params()
        params.n_ctx = tokens
        params.n_batch = params.n_ubatch = min(batch, tokens)
        params.n_seq_max = sequences
        params.n_outputs_max = max(sequences, params.n_batch if kind == "pooled" else rows)
        if kind == "pooled":
            # llama.cpp makes room for a batch of a multiple of the sequences, all of it pooled,
            # and ends the process where that is more than the rows.
            params.n_batch -= params.n_batch % sequences
            params.n_ubatch = params.n_batch
            params.embeddings = True
            params.pooling_type = _MEAN
            if model.has_plain_memory:  # one pass a batch, its tokens in their order
                self._last_layer = LastLayer(model.width)
                params.cb_eval = self._last_layer.callback
        params.n_threads = params.n_threads_batch = threads
        params.kv_unified = kind != "apart"
        params.no_perf = True
        if model.gpu_layers == 0:
            # Measured: with many sequences, flash attention loses on a CPU.
            params.flash_attn_type = 0
            params.offload_kqv = params.op_offload = False
        if quantised:
            params.type_k = _Q8_0
            if model.gpu_layers:
                # Quantised values can be read by flash attention alone.
                params.type_v, params.flash_attn_type = _Q8_0, 1
        self.handle: Any = api.llama_init_from_model(model.handle, params)
        if not self.handle:
            raise MemoryError
        self.tokens = int(api.llama_n_ctx(self.handle))
        self.length = int(api.llama_n_ctx_seq(self.handle))  # the longest sequence it holds
        self.apart = kind == "apart"
        self.sequences = sequences
        self.batch_tokens = min(batch, int(api.llama_n_batch(self.handle)))
        self.made_for = self.batch_tokens  # the most tokens of a batch
        self._vocabulary = model.vocabulary
        self._memory: Any = api.llama_get_memory(self.handle)
        self._stop = StopFlag()
        self._stop.install(self.handle)
        self._make_batch(self.batch_tokens)

    def _make_batch(self, size: int) -> None:
        """Point the native batch at numpy arrays: nothing is allocated per token."""
        self._token = np.zeros(size, np.int32)
        self._pos = np.zeros(size, np.int32)
        self._seq = np.zeros(size, np.int32)
        self._ones = np.ones(size, np.int32)
        self._logits = np.zeros(size, np.int8)
        self._seq_at = (self._seq.ctypes.data + 4 * np.arange(size)).astype(np.uintp)
        self.count = 0
        batch = api.llama_batch()

        def pointer(array: Any, kind: Any) -> Any:
            return ctypes.cast(array.ctypes.data, ctypes.POINTER(kind))

        batch.token = pointer(self._token, api.llama_token)
        batch.pos = pointer(self._pos, api.llama_pos)
        batch.n_seq_id = pointer(self._ones, ctypes.c_int32)
        batch.seq_id = pointer(self._seq_at, ctypes.POINTER(api.llama_seq_id))
        batch.logits = pointer(self._logits, ctypes.c_int8)
        self._batch = batch

    def use_batch(self, tokens: int) -> None:
        """Put at most so many tokens into batches, within what the context was made for."""
        self.batch_tokens = max(1, min(tokens, self.made_for))

    @property
    def room(self) -> int:
        """How many tokens the batch still takes: one more than it holds ends the process."""
        return self.batch_tokens - self.count

    def add(self, sequence: int, position: int, tokens: list[int], *, sample_last: bool) -> int:
        """Put tokens of one sequence into the batch; returns the row of the last one."""
        size = len(tokens)
        if not 0 < size <= self.room:
            raise ValueError("the batch does not hold that many tokens")
        if min(tokens) < 0 or max(tokens) >= self._vocabulary:
            raise ValueError("a token that the vocabulary does not have")
        span = slice(self.count, self.count + size)
        self._token[span] = tokens
        self._pos[span] = np.arange(position, position + size)
        self._seq[span] = sequence
        self._logits[span] = 0
        self.count += size
        self._logits[self.count - 1] = sample_last
        return self.count - 1

    def want_rows(self, first: int, last: int) -> None:
        """Ask for the logits of the rows from `first` to `last` of the batch being built."""
        self._logits[first : last + 1] = 1

    def decode(self, cancelled: Callable[[], bool] | None = None) -> int:
        """Advance by the batch, which is then empty. 0 done, 1 memory full, 2 cancelled, else fault.

        With `cancelled`, a cancel stops it while it computes; so it does within `stopped_by`.
        After a stop, the sequences that had tokens in the batch end before the first of them, or
        a little later.
        """
        self._batch.n_tokens, self.count = self.count, 0
        if cancelled is None:
            return int(api.llama_decode(self.handle, self._batch))
        with self.stopped_by(cancelled):
            return int(api.llama_decode(self.handle, self._batch))

    def stopped_by(self, cancelled: Callable[[], bool]) -> AbstractContextManager[None]:
        """A span in which a cancel stops any decode within some 50 ms; costs nothing a step."""
        return self._stop.raised_by(cancelled)

    def use_threads(self, threads: int) -> None:
        """Change how many threads compute, from the next decode on."""
        api.llama_set_n_threads(self.handle, threads, threads)

    def logits(self, row: int) -> Any:
        """A view of one row's logits, valid until the next decode."""
        pointer = api.llama_get_logits_ith(self.handle, row)
        return np.ctypeslib.as_array(pointer, shape=(self._vocabulary,))

    def all_logits(self, rows: int) -> Any:
        """A view of the last batch's logits, [rows asked for, vocabulary], in its order."""
        pointer = api.llama_get_logits(self.handle)
        return np.ctypeslib.as_array(pointer, shape=(rows, self._vocabulary))

    def pooled(self, sequence: int, width: int) -> Any:
        """The mean output of a sequence's tokens in the last batch, `width` floats."""
        rows = self._last_layer.rows if self._last_layer else None
        if rows is not None:
            return rows[self._seq[: len(rows)] == sequence].mean(axis=0, dtype=np.float64)
        pointer = api.llama_get_embeddings_seq(self.handle, sequence)
        return np.ctypeslib.as_array(pointer, shape=(width,))

    def is_nonsense(self, row: int) -> bool:
        """Whether a row's logits are no numbers: llama.cpp loads damaged weights as they are."""
        return bool(np.isnan(self.logits(row)).any())

    def share(self, source: int, target: int) -> None:
        """Give a sequence everything another has, forgetting what it had."""
        self.forget(target)
        api.llama_memory_seq_cp(self._memory, source, target, -1, -1)

    def forget(self, sequence: int, start: int = 0) -> bool:
        """Drop a sequence from a position on; False where this kind of memory cannot."""
        return bool(api.llama_memory_seq_rm(self._memory, sequence, start, -1))

    def clear(self) -> None:
        """Forget every sequence."""
        api.llama_memory_clear(self._memory, _DATA_TOO)

    def close(self) -> None:
        """Free the memory."""
        if self.handle:
            api.llama_free(self.handle)
            self.handle = None
