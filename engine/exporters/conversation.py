"""Conversations as JSON and their contract: who speaks after whom, and that nobody is silent.

Two spellings are in use: `role` and `content` with system, user and assistant (OpenAI, TRL,
Axolotl), and ShareGPT's `from` and `value` with system, human and gpt (LLaMA-Factory
`data/README.md`). A system prompt is always a first turn, so that every row has the same columns:
readers of JSON take the columns and types of a file from its first rows.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from engine.errors import UserError
from engine.exporters import pair_turns, problem, turns_of
from engine.exporters.json_rows import quoted
from engine.i18n import QT_TRANSLATE_NOOP
from engine.model import Turn
from engine.plugin import Record, TaskType

SYSTEM, USER, ASSISTANT = "system", "user", "assistant"


@dataclass(frozen=True)
class Spelling:
    """How a format writes a turn: the keys of speaker and text, and the speakers' names."""

    speaker: str
    text: str
    names: Mapping[str, str]

    @cached_property
    def _begins(self) -> Mapping[str, str]:
        """How a turn of each role begins: most of a row, made once."""
        return {
            role: f'{{"{self.speaker}": "{name}", "{self.text}": '
            for role, name in self.names.items()
        }

    def turn(self, turn: Turn) -> str:
        """A turn as a JSON object."""
        return self._begins[turn.role] + quoted(turn.content) + "}"

    def turns(self, turns: Iterable[Turn]) -> str:
        """Turns as a JSON array."""
        begins = self._begins
        return (
            "["
            + ", ".join([begins[each.role] + quoted(each.content) + "}" for each in turns])
            + "]"
        )

    def finding(self, turns: object, last: str = ASSISTANT) -> str:
        """What is wrong with the turns of a row: types, keys, blank texts, order of speakers."""
        if not isinstance(turns, list) or not turns:
            return QT_TRANSLATE_NOOP("engine", "{file}, row {row}: turns of a chat were expected.")
        for turn in turns:
            if found := self.turn_finding(turn):
                return found
        names = [turn[self.speaker] for turn in turns]
        if names[:1] == [self.names[SYSTEM]]:
            names = names[1:]
        pair = [self.names[USER], self.names[ASSISTANT]]
        expected = (pair * len(names))[: len(names)]
        if not names or names != expected or names[-1] != self.names[last]:
            if last == USER:
                return QT_TRANSLATE_NOOP(
                    "engine",
                    "{file}, row {row}: user and assistant should take turns, the user last.",
                )
            return QT_TRANSLATE_NOOP(
                "engine",
                "{file}, row {row}: user and assistant should take turns, the assistant last.",
            )
        return ""

    def turn_finding(self, turn: object) -> str:
        """What is wrong with one turn."""
        if not isinstance(turn, dict) or set(turn) != {self.speaker, self.text}:
            return QT_TRANSLATE_NOOP(
                "engine", "{file}, row {row}: a turn needs a speaker and a text, nothing else."
            )
        return text_finding(turn[self.text])

    def answer_finding(self, turn: object) -> str:
        """What is wrong with one turn that should be the assistant's."""
        user = {self.speaker: self.names[USER], self.text: "?"}
        return self.turn_finding(turn) or self.finding([user, turn])

    def answers_finding(self, turns: object) -> str:
        """What is wrong with an answer in a list of its own: one turn, the assistant's."""
        if not isinstance(turns, list) or len(turns) != 1:
            return QT_TRANSLATE_NOOP("engine", "{file}, row {row}: one answer was expected.")
        return self.answer_finding(turns[0])


MESSAGES = Spelling("role", "content", {each: each for each in (SYSTEM, USER, ASSISTANT)})
SHAREGPT = Spelling("from", "value", {SYSTEM: "system", USER: "human", ASSISTANT: "gpt"})


@dataclass(frozen=True, slots=True)
class Pair:
    """A prompt with the answer a person left and the one the teacher gave."""

    prompt: tuple[Turn, ...]
    chosen: Turn
    rejected: Turn


def pair_of(record: Record, tasks: Mapping[str, TaskType]) -> Pair:
    """The pair of an edited row; `UserError` names a row that is none (`is_pair`)."""
    turns = pair_turns(record, tasks)
    if turns is None:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "The row {uid} does not give two different answers to one prompt, so a format of "
                "pairs can not hold it.",
            ),
            uid=record.uid,
        )
    edited, drafted = turns
    return Pair(edited[:-1], edited[-1], drafted[-1])


def messages_text(record: Record, tasks: Mapping[str, TaskType]) -> str:
    """A row as an object with its turns as `messages`."""
    return f'{{"messages": {MESSAGES.turns(turns_of(record, tasks))}}}'


def messages_finding(value: object) -> str:
    """What is wrong with such a row."""
    return keys_finding(value, "messages") or MESSAGES.finding(value["messages"])  # type: ignore[index]


def conversations_text(record: Record, tasks: Mapping[str, TaskType]) -> str:
    """A row as ShareGPT writes it."""
    return f'{{"conversations": {SHAREGPT.turns(turns_of(record, tasks))}}}'


def conversations_finding(value: object) -> str:
    """What is wrong with such a row."""
    keys = keys_finding(value, "conversations")
    return keys or SHAREGPT.finding(value["conversations"])  # type: ignore[index]


def text_finding(value: object) -> str:
    """What is wrong with a value that should be a text."""
    if not isinstance(value, str):
        return QT_TRANSLATE_NOOP("engine", "{file}, row {row}: a value is no text.")
    if not value.strip():
        return QT_TRANSLATE_NOOP("engine", "{file}, row {row}: a text is empty.")
    return ""


def flag_finding(value: object) -> str:
    """What is wrong with a value that should be true or false."""
    if not isinstance(value, bool):
        return QT_TRANSLATE_NOOP(
            "engine", "{file}, row {row}: a label should be true or false, nothing else."
        )
    return ""


def keys_finding(value: object, *keys: str) -> str:
    """What is wrong with the keys of a row: a trainer trips on one too many or too few."""
    if not isinstance(value, dict) or set(value) != set(keys):
        text = QT_TRANSLATE_NOOP("engine", "{file}, row {row}: the keys should be {keys}.")
        return problem(text, keys=", ".join(keys))
    return ""


def same_finding(chosen: object, rejected: object) -> str:
    """What is wrong with a pair of answers: that nothing tells them apart."""
    if chosen == rejected:
        return QT_TRANSLATE_NOOP("engine", "{file}, row {row}: both answers are the same.")
    return ""
