"""Problems whose answer is computed before a teacher words them."""

from collections.abc import Iterator, Mapping

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP
from engine.plugin import Drawing, Subject, SubjectSource
from engine.text.problems import (
    FAMILIES,
    KINDS,
    Problem,
    draw_problems,
    worded_varieties,
)

_LEVELS = (1, 3)
_Options = Mapping[str, tuple[str, ...] | float]


def _draw(drawing: Drawing) -> Iterator[Subject]:
    if drawing.variety not in worded_varieties():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "engine",
                "There are no words for problems in the variety {variety}. Choose seeds in one of: "
                "{known}.",
            ),
            variety=drawing.variety,
            known=", ".join(worded_varieties()),
        )
    families = tuple(_families(drawing.options))
    for problem in draw_problems(drawing.variety, families, drawing.random_seed):
        yield _subject(problem)


def _subject(problem: Problem) -> Subject:
    question, answer = problem.questions()[0], problem.worded_answer()
    reasoning = problem.reasoning()
    return Subject(
        values={
            "kind": problem.family.kind,
            "level": str(problem.family.level),
            "question": question,
            "reasoning": reasoning,
            "answer": answer,
        },
        fields={"question": question, "reasoning": reasoning, "answer": answer},
        facts=problem.facts(),
        topic=problem.family.kind,
    )


def _families(options: _Options) -> Iterator[str]:
    """The families that the options leave."""
    kinds = _texts(options, "kinds") or KINDS
    names = _texts(options, "families")
    easiest, hardest = (_level(options, name) for name in ("easiest", "hardest"))
    for family in FAMILIES.values():
        wanted = family.kind in kinds and (not names or family.name in names)
        if wanted and easiest <= family.level <= hardest:
            yield family.name


def _texts(options: _Options, name: str) -> tuple[str, ...]:
    value = options.get(name, ())
    return value if isinstance(value, tuple) else ()


def _level(options: _Options, name: str) -> float:
    value = options.get(name, _LEVELS[name == "hardest"])
    return value if isinstance(value, int | float) else _LEVELS[name == "hardest"]


def _check(options: _Options) -> Iterator[str]:
    known = {"kinds": set(KINDS), "families": set(FAMILIES)}
    for name, value in options.items():
        if name in known:
            wrong = set(value) - known[name] if isinstance(value, tuple) else {str(value)}
            yield from (f"subject.{name} {each}" for each in sorted(wrong))
        elif name not in ("easiest", "hardest") or not isinstance(value, int | float):
            yield f"subject.{name}"
    if not any(_families(options)):
        yield "a problem that fits [subject]"


SUBJECT = SubjectSource(
    name="computed_problem",
    title=QT_TRANSLATE_NOOP("engine", "Computed problems"),
    help=QT_TRANSLATE_NOOP(
        "engine",
        "Arithmetic, money, dates, units and small logic, easy to hard. The answer of each is "
        "computed; a teacher only words it.",
    ),
    draw=_draw,
    check=_check,
    verifiers=("computed_answer",),
)
