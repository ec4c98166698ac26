"""What a person chooses for a run of a recipe: a direction, how literal, to whom it is said."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of an option; the template sees its name under `options`.

    `vary` takes the place of the recipe's lists of these names, `subject` of the wishes for its
    subjects, `answers` of the number of records asked for at once (0: as the recipe says); with
    `seeds` only seeds of these varieties are taken.
    """

    title: Mapping[str, str]
    vary: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    subject: Mapping[str, tuple[str, ...] | float] = field(default_factory=dict)
    seeds: tuple[str, ...] = ()
    answers: int = 0


@dataclass(frozen=True, slots=True)
class RecipeOption:
    """A question that a recipe leaves to each run, with its choices; `usual` is one of them."""

    title: Mapping[str, str]
    usual: str
    choices: Mapping[str, Choice]

    def as_data(self) -> dict[str, object]:
        """All that shapes an answer, and nothing of how it is presented."""
        return {
            "usual": self.usual,
            "choices": {
                name: [
                    {key: list(values) for key, values in each.vary.items()},
                    {
                        key: list(value) if isinstance(value, tuple) else value
                        for key, value in each.subject.items()
                    },
                    list(each.seeds),
                    each.answers,
                ]
                for name, each in self.choices.items()
            },
        }


def chosen(
    options: Mapping[str, RecipeOption], wanted: Mapping[str, str], recipe: str
) -> dict[str, str]:
    """A choice for every option; `UserError` names an option or choice that is not there."""
    for name, choice in wanted.items():
        if name not in options:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "The recipe {recipe} has no option called {name}. It has: {known}.",
                ),
                recipe=recipe,
                name=name,
                known=", ".join(options) or "–",
            )
        if choice not in options[name].choices:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine",
                    "The option {name} of the recipe {recipe} can not be {choice}. Choose one of: "
                    "{known}.",
                ),
                recipe=recipe,
                name=name,
                choice=choice,
                known=", ".join(options[name].choices),
            )
    return {name: wanted.get(name, option.usual) for name, option in options.items()}


def choices_from(words: Iterable[str]) -> dict[str, str]:
    """The choices of NAME=CHOICE words; `UserError` for one that is none."""
    found: dict[str, str] = {}
    for word in words:
        name, equals, choice = word.partition("=")
        if not equals or not name.strip() or not choice.strip():
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "engine", "{word} sets no option. Write it as NAME=CHOICE, such as {example}."
                ),
                word=word,
                example="direction=darija_to_french",
            )
        found[name.strip()] = choice.strip()
    return found
