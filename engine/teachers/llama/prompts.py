"""From the turns of a request to the tokens of its prompt, in the way the model was trained."""

from collections.abc import Sequence

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Answer, Turn
from engine.teachers.llama.batching import too_long
from engine.teachers.llama.chat import ChatFormat, Piece
from engine.teachers.llama.header import Header
from engine.teachers.llama.markup import Markup
from engine.teachers.llama.native import Model, log
from engine.teachers.llama.requests import Work
from engine.teachers.llama.sandbox import TemplateFault
from engine.teachers.llama.thinking import (
    Markers,
    State,
    Thinking,
    closing_tokens,
    least_budget,
    markers_of,
    state_of,
)
from engine.teachers.llama.usual_templates import usual_family

_LEAST_ANSWER = 16  # an answer cut shorter than this by the context is not worth starting


class Prompts:
    """Tokenises requests for one model. `notes` say what was used in place of its own template.

    `thinking_tokens` is the most that a reasoning model may write before its answer.
    """

    def __init__(self, model: Model, header: Header, thinking_tokens: int) -> None:
        self._model = model
        self._header = header
        self.notes: list[str] = []
        self._format = self._chat_format()
        self._markup = Markup(model, self._format.template)
        self._markers = markers_of(self._format.template, model.knows)
        self._thinking_tokens = thinking_tokens
        self._stops = list(self._format.stops)
        if self._markers and self._markers.stop and not model.end_with(self._markers.stop):
            self._stops.append(self._markers.stop)

    def _chat_format(self) -> ChatFormat:
        """The file's own template when it works, else one for its family."""
        model = self._model
        bos, eos = model.token_text(model.bos), model.token_text(model.eos)
        if self._header.chat_template:
            chat = ChatFormat(self._header.chat_template, bos, eos)
            try:
                chat.works()
            except TemplateFault as fault:
                self.notes.append(_OWN_TEMPLATE)
                log.info("chat template of %s: %s", self._header.path, fault)
            else:
                return chat
        title = self._header.text("general.name")
        family = usual_family(self._header.architecture, title, model.knows)
        return ChatFormat(family.template, bos, eos, family.ends)

    def prepare(self, work: Work, limit: int) -> Answer | None:
        """Tokenise a request and fit it in `limit` tokens; an answer when that cannot be."""
        try:
            pieces = self._format.pieces(work.turns)
        except TemplateFault as fault:
            return Answer(work.id, "", "error", error=str(unusable_turns(fault)))
        last, opener = self._last(pieces)
        work.tokens = self._tokens(pieces) + opener
        work.stop = (*work.stop, *(stop.encode() for stop in self._stops))
        room = limit - len(work.tokens)
        if not work.tokens or room < min(_LEAST_ANSWER, work.max_tokens):
            return too_long(work, limit)
        if self._markers is not None:
            work.thinking = self._thinking(self._markers, state_of(last, self._markers), work, room)
            work.max_tokens = work.thinking.answer + work.thinking.budget
        work.max_tokens = min(work.max_tokens, room)
        return None

    def _thinking(self, markers: Markers, state: State, work: Work, room: int) -> Thinking:
        """Share the room for an answer with what is thought before it; both keep half at least."""
        if state is State.CLOSED:
            return Thinking(markers, state, 0, work.max_tokens)
        wanted = max(0, min(work.thinking_tokens or self._thinking_tokens, room // 4))
        budget = min(wanted + least_budget(self._model, markers), room // 2)
        return Thinking(markers, state, budget, min(work.max_tokens, room - budget))

    def tokens(self, turns: Sequence[Turn]) -> list[int]:
        """The prompt that asks for the turn after `turns`, with exactly one beginning-of-text.

        `TemplateFault` when the template refuses these roles.
        """
        return self._tokens(self._format.pieces(turns))

    def answer_tokens(self, turns: Sequence[Turn]) -> list[int]:
        """The prompt after which the answer itself begins: thinking that it opens is ended."""
        pieces = self._format.pieces(turns)
        last, opener = self._last(pieces)
        tokens = self._tokens(pieces) + opener
        if self._markers is not None and state_of(last, self._markers) is State.OPENED:
            tokens += closing_tokens(self._model, self._markers)
        return tokens

    def _last(self, pieces: Sequence[Piece]) -> tuple[str, list[int]]:
        """How the prompt ends, and the tokens of that which its template does not write."""
        last = pieces[-1].text if pieces[-1].special else ""
        answer = self._markers.answer if self._markers else ""
        if not answer or last.endswith(answer):
            return last, []
        return last + answer, self._model.tokens(answer, special=True, first=False)

    def _tokens(self, pieces: Sequence[Piece]) -> list[int]:
        tokens = self._markup.tokens(pieces)
        if self._model.adds_bos and tokens[:1] != [self._model.bos]:
            tokens.insert(0, self._model.bos)
        while self._model.bos >= 0 and tokens[:2] == [self._model.bos] * 2:
            del tokens[0]
        return tokens


_OWN_TEMPLATE = QT_TRANSLATE_NOOP(
    "engine",
    "The model's own chat template does not work; a usual one of its family is used instead.",
)


def unusable_turns(fault: TemplateFault) -> UserError:
    """Said where the template refuses a conversation."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "engine",
            "The model's chat template refuses this conversation ({reason}). Choose a recipe with"
            " one user message, or another model.",
        ),
        reason=fault,
    )
