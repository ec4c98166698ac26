"""From the turns of a request to the tokens of its prompt, in the way the model was trained."""

from collections.abc import Sequence
from dataclasses import replace

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Answer, Turn
from engine.teachers.llama.batching import too_long
from engine.teachers.llama.chat import ChatFormat, Piece, TemplateFault, fallback
from engine.teachers.llama.header import Header
from engine.teachers.llama.native import Model, log
from engine.teachers.llama.requests import Work

_LEAST_ANSWER = 16  # an answer cut shorter than this by the context is not worth starting


class Prompts:
    """Tokenises requests for one model. `notes` say what was used in place of its own template."""

    def __init__(self, model: Model, header: Header) -> None:
        self._model = model
        self._header = header
        self.notes: list[str] = []
        self._format = self._chat_format()

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
        template, stops = fallback(self._header.architecture, model.knows)
        return ChatFormat(template, bos, eos, stops)

    def prepare(self, work: Work, limit: int) -> Answer | None:
        """Tokenise a request and fit it in `limit` tokens; an answer when that cannot be."""
        try:
            work.tokens = self.tokens(work.turns)
        except TemplateFault as fault:
            return Answer(work.id, "", "error", error=str(unusable_turns(fault)))
        work.stop = (*work.stop, *(stop.encode() for stop in self._format.stops))
        room = limit - len(work.tokens)
        if not work.tokens or room < min(_LEAST_ANSWER, work.max_tokens):
            return too_long(work, limit)
        work.max_tokens = min(work.max_tokens, room)
        return None

    def tokens(self, turns: Sequence[Turn]) -> list[int]:
        """The prompt that asks for the turn after `turns`, with exactly one beginning-of-text.

        `TemplateFault` when the template refuses these roles.
        """
        tokens: list[int] = []
        for piece in joined_at_spaces(self._format.pieces(turns)):
            tokens += self._model.tokens(piece.text, special=piece.special, first=not tokens)
        if self._model.adds_bos and tokens[:1] != [self._model.bos]:
            tokens.insert(0, self._model.bos)
        while self._model.bos >= 0 and tokens[:2] == [self._model.bos] * 2:
            del tokens[0]
        return tokens


_OWN_TEMPLATE = QT_TRANSLATE_NOOP(
    "engine",
    "The model's own chat template does not work; a usual one of its family is used instead.",
)


def joined_at_spaces(pieces: Sequence[Piece]) -> list[Piece]:
    """Move a space that the template writes before a text into that text.

    Tokenisers join a space to the word after it; cut between the two, the model would see a
    beginning of a message that it was never trained on.
    """
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if not piece.special and before and before.special and before.text.endswith(" "):
            joined[-1] = replace(before, text=before.text[:-1])
            joined.append(replace(piece, text=f" {piece.text}"))
        else:
            joined.append(piece)
    return [piece for piece in joined if piece.text]


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
