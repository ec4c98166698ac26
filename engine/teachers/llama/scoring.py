"""Scores of a model that is open for generating: of given texts, and of choices it is offered.

The context for it is a second one beside the generator's, made when first asked for, kept while it
is large enough, and freed when the generator needs a new one.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, log, log1p

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Turn
from engine.scores import Choice, Embedding, Question, TextScore, TextToScore
from engine.teachers.llama.batching import TOO_LONG, Interrupted
from engine.teachers.llama.beginning import common_length
from engine.teachers.llama.embedding import embeddings
from engine.teachers.llama.likelihood import Reader, Stretch, no_memory_to_score
from engine.teachers.llama.logits import LEAST_LOG
from engine.teachers.llama.native import BATCH_TOKENS, Model
from engine.teachers.llama.prompts import Prompts, unusable_turns
from engine.teachers.llama.sandbox import TemplateFault

#: Tokens of prompts whose choices are read together.
_PROMPT_TOKENS = 4 * BATCH_TOKENS
_MOST_CHOICES = 1000

Spelling = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Begun:
    """A text in tokens: those before it and those scored, which write so many characters."""

    before: list[int]
    scored: list[int]
    characters: int


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question in tokens: the prompt, and the spellings of each choice after it."""

    tokens: list[int]
    spellings: tuple[tuple[Spelling, ...], ...]

    @property
    def contexts(self) -> list[Spelling]:
        """The longest proper beginnings of spellings: all that must be decoded after the prompt."""
        beginnings = {each[:-1] for choice in self.spellings for each in choice}
        return sorted(
            each
            for each in beginnings
            if each and not any(other[: len(each)] == each for other in beginnings - {each})
        )

    def next_tokens(self) -> dict[Spelling, list[int]]:
        """After each beginning, the tokens with which a spelling goes on."""
        found: dict[Spelling, set[int]] = {}
        for choice in self.spellings:
            for each in choice:
                for at, token in enumerate(each):
                    found.setdefault(each[:at], set()).add(token)
        return {beginning: sorted(tokens) for beginning, tokens in found.items()}


class Scores:
    """Implements `engine.scores.Scorer` for one loaded model."""

    def __init__(
        self,
        model: Model,
        prompts: Prompts,
        threads: int,
        limit: int,
        new_reader: Callable[[int], Reader],
    ) -> None:
        """`limit`: the most tokens one text may take, prompt and all. `new_reader` makes a context
        of so many tokens as memory allows.
        """
        self._model = model
        self._prompts = prompts
        self._threads = threads
        self._limit = limit
        self._new_reader = new_reader
        self._reader: Reader | None = None

    def score_texts(
        self, texts: Sequence[TextToScore], cancelled: Callable[[], bool]
    ) -> Iterator[TextScore]:
        """Yield how likely each text is, `error` set where that cannot be said."""
        begun: list[tuple[str, _Begun]] = []
        for text in texts:
            try:
                each = self._begun(text)
            except UserError as error:
                yield TextScore(text.id, error=str(error))
                continue
            if each.scored:
                begun.append((text.id, each))
            else:
                yield TextScore(text.id)
        if not begun:
            return
        beginnings = [each.before[:-1] for _, each in begun]
        shared = _common(beginnings)
        stretches = [
            Stretch(
                number,
                [*each.before[shared:], *each.scored[:-1]],
                [()] * (len(each.before) - shared - 1) + [(token,) for token in each.scored],
                position=shared,
            )
            for number, (_, each) in enumerate(begun)
        ]
        try:
            longest = max(len(each.tokens) for each in stretches)
            reader = self._share(beginnings[0][:shared], longest, cancelled)
            for stretch in reader.run(stretches, cancelled):
                identity, text_begun = begun[stretch.key]
                count, characters = len(text_begun.scored), text_begun.characters
                yield TextScore(identity, -sum(stretch.logs()), count, characters)
        except Interrupted:
            return

    def _begun(self, text: TextToScore) -> _Begun:
        """Where a text begins and its tokens; the first has no likelihood without a beginning."""
        characters = len(text.text)
        if text.turns:
            before = self._prompt(text.turns)
            # After markup, a SentencePiece model begins to write with a blank; see `completed_text`.
            blank = not self._model.piece(before[-1]).endswith((b"\n", b" "))
            scored = self._model.tokens(text.text, special=False, first=blank)
        else:
            scored = self._model.tokens(text.text, special=False, first=True)
            # Texts are parted by the mark of the beginning, or else of the end, in training.
            mark = self._model.bos if self._model.bos >= 0 else self._model.eos
            if mark >= 0:
                before = [mark]
            else:
                before, scored = scored[:1], scored[1:]
                lost = b"".join(map(self._model.piece, before)).decode("utf-8", "ignore")
                characters -= len(lost.removeprefix(" "))
        self._check_length(len(before) + len(scored))
        return _Begun(before, scored, characters)

    def choose(
        self, questions: Sequence[Question], cancelled: Callable[[], bool]
    ) -> Iterator[Choice]:
        """Yield how likely each question's choices are, `error` set where it cannot be asked."""
        asked: list[tuple[int, _Asked]] = []
        for number, question in enumerate(questions):
            try:
                asked.append((number, self._question(question)))
            except UserError as error:
                yield Choice(question.id, error=str(error))
        if not asked:
            return
        beginnings = [each.tokens[:-1] for _, each in asked]
        shared = _common(beginnings)
        longest = max(
            len(each.tokens) - shared + max(map(len, each.contexts), default=0) for _, each in asked
        )
        try:
            held = longest + _PROMPT_TOKENS
            reader = self._share(beginnings[0][:shared], held, cancelled)
            for group in _groups(asked, shared, reader.context.sequences // 2):
                for number, logs in _read_group(reader, group, shared, cancelled):
                    yield Choice(questions[number].id, logs)
        except Interrupted:
            return

    def _question(self, question: Question) -> _Asked:
        choices = [each.strip() for each in question.choices]
        if not 2 <= len(choices) <= _MOST_CHOICES or not all(choices):
            raise UserError(_FEW_CHOICES)
        spellings = tuple(self._spellings(each) for each in choices)
        if len({each for choice in spellings for each in choice}) < sum(map(len, spellings)):
            raise UserError(_SAME_CHOICES)
        prompt = self._prompt(question.turns)
        self._check_length(len(prompt) + max(len(each) for some in spellings for each in some))
        return _Asked(prompt, spellings)

    def _spellings(self, choice: str) -> tuple[Spelling, ...]:
        """A choice in tokens, as it stands and after a blank: models differ in how they begin."""
        found = (
            tuple(self._model.tokens(text, special=False, first=False))
            for text in (choice, f" {choice}")
        )
        return tuple(dict.fromkeys(found))

    def _prompt(self, turns: Sequence[Turn]) -> list[int]:
        try:
            tokens = self._prompts.answer_tokens(turns)
        except TemplateFault as fault:
            raise unusable_turns(fault) from None
        if not tokens:
            raise UserError(_NO_PROMPT)
        return tokens

    def _check_length(self, tokens: int) -> None:
        if tokens > self._limit:
            raise UserError(TOO_LONG, limit=self._limit)

    def _share(self, prefix: Sequence[int], held: int, cancelled: Callable[[], bool]) -> Reader:
        """A reader that holds the common beginning, and `held` tokens beside a full batch."""
        tokens = held + BATCH_TOKENS
        if not prefix and self._reader is not None and self._reader.holds(tokens):
            return self._reader  # what questions begin with stays for the next ones
        reader = self._ready(len(prefix) + tokens)
        reader.share_prefix(prefix, cancelled)
        return reader

    def _ready(self, tokens: int) -> Reader:
        if self._reader is not None and self._reader.context.tokens >= tokens:
            return self._reader
        self.release()
        tokens = -(-tokens // 256) * 256
        self._reader = self._new_reader(tokens)
        return self._reader

    def embed(
        self, texts: Sequence[TextToScore], cancelled: Callable[[], bool]
    ) -> Iterator[Embedding]:
        """Yield where each text lies, `error` set where that cannot be said."""
        try:
            yield from embeddings(self._model, texts, self._limit, self._threads, cancelled)
        except Interrupted:
            return
        except MemoryError:
            raise no_memory_to_score(BATCH_TOKENS) from None

    def release(self) -> None:
        """Free the context; the next call makes a new one."""
        if self._reader is not None:
            self._reader.context.close()
            self._reader = None


def _common(beginnings: Sequence[list[int]]) -> int:
    """How many tokens all begin with."""
    return common_length(min(beginnings), max(beginnings))


def _groups(
    asked: Sequence[tuple[int, _Asked]], shared: int, places: int
) -> Iterator[list[tuple[int, _Asked]]]:
    """Questions whose prompts are held in memory at the same time."""
    group: list[tuple[int, _Asked]] = []
    tokens = 0
    for each in asked:
        own = len(each[1].tokens) - shared
        if group and (len(group) == places or tokens + own > _PROMPT_TOKENS):
            yield group
            group, tokens = [], 0
        group.append(each)
        tokens += own
    yield group


def _read_group(
    reader: Reader,
    group: Sequence[tuple[int, _Asked]],
    shared: int,
    cancelled: Callable[[], bool],
) -> Iterator[tuple[int, tuple[float, ...]]]:
    """Decode the prompts, then what of the choices follows each, and reckon the choices."""
    nexts = [each.next_tokens() for _, each in group]
    known: list[dict[Spelling, float]] = [{} for _ in group]
    prompts = [
        Stretch(
            at,
            asked.tokens[shared:],
            [()] * (len(asked.tokens) - shared - 1) + [nexts[at][()]],
            position=shared,
            kept=bool(asked.contexts),
        )
        for at, (_, asked) in enumerate(group)
    ]
    try:
        for prompt in reader.run(prompts, cancelled):
            at = prompt.key
            known[at] |= {
                (token,): log for token, log in zip(nexts[at][()], prompt.found[0], strict=True)
            }
        branches = [
            Stretch(
                at,
                context,
                [nexts[at].get(context[: end + 1], ()) for end in range(len(context))],
                position=len(asked.tokens),
                source=prompts[at].sequence,
            )
            for at, (_, asked) in enumerate(group)
            for context in asked.contexts
        ]
        for branch in reader.run(branches, cancelled):
            _extend(known[branch.key], branch, nexts[branch.key])
    finally:
        for prompt in prompts:
            reader.forget(prompt)
    for at, (number, asked) in enumerate(group):
        yield number, _exclusive(asked.spellings, known[at])


def _extend(
    known: dict[Spelling, float], branch: Stretch, nexts: dict[Spelling, list[int]]
) -> None:
    """Add the log-probabilities of the spellings and beginnings that a branch passes."""
    context = tuple(branch.tokens)
    rows = iter(branch.found)
    for end in range(1, len(context) + 1):
        beginning = context[:end]
        if tokens := nexts.get(beginning):
            for token, log in zip(tokens, next(rows), strict=True):
                known[(*beginning, token)] = known[beginning] + log


def _exclusive(
    spellings: Sequence[Sequence[Spelling]], known: dict[Spelling, float]
) -> tuple[float, ...]:
    """The log-probability of each choice: the sum over its spellings, less what goes on to others."""
    everything = {each for choice in spellings for each in choice}
    logs = []
    for choice in spellings:
        each = [_less_longer(spelling, everything, known) for spelling in choice]
        most = max(each)
        total = sum(exp(one - most) for one in each)
        logs.append(max(LEAST_LOG, min(0.0, most + log(total))))
    return tuple(logs)


def _less_longer(
    spelling: Spelling, everything: set[Spelling], known: dict[Spelling, float]
) -> float:
    longer = {each for each in everything if each[: len(spelling)] == spelling} - {spelling}
    nearest = [
        each for each in longer if not any(each[: len(other)] == other for other in longer - {each})
    ]
    share = sum(exp(known[each] - known[spelling]) for each in nearest)
    return known[spelling] + log1p(-min(share, 1 - 1e-12))


_FEW_CHOICES = QT_TRANSLATE_NOOP(
    "engine", "A teacher chooses among 2 to 1,000 answers, none of them blank."
)
_SAME_CHOICES = QT_TRANSLATE_NOOP(
    "engine", "Two of the answers a teacher is to choose from are the same."
)
_NO_PROMPT = QT_TRANSLATE_NOOP("engine", "There is no question to choose an answer to.")
