"""What a text states as the answer of a problem, and whether the problem's numbers are in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from engine.text.problems.dates import minutes_of
from engine.text.problems.problem import Problem
from engine.text.problems.wording import folded, holds, wording
from engine.text.quantities import UNITS, Quantity, quantities
from engine.text.spoken_numbers import bare, plain

#: Texts are read up to here; what a computed problem needs is far shorter.
_LONGEST = 20_000
_TERM = r"\d{1,3}(?: \d{3})+(?!\d)|\d{1,15}(?:[.,]\d{1,15})?"
_STEP = re.compile(
    rf"(?<![\d.,:/])(?:{_TERM})(?:\s*[-+−–×xX*÷/]\s*(?:{_TERM})){{1,12}}\s*=\s*(?:{_TERM})(?![\d:])"
)
_TERMS = re.compile(rf"({_TERM})|([-+−–×xX*÷/=])")
#: How far a rounded result may be off.
_ROUNDED = Fraction(1, 100)


class Reading(StrEnum):
    """What became of reading an answer: unsure where further numbers or names stand beside it."""

    RIGHT = "right"
    WRONG = "wrong"
    UNSURE = "unsure"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Stated:
    """How an answer reads, and what it states where that is not the computed one."""

    reading: Reading
    value: str = ""


def read_answer(problem: Problem, text: str) -> Stated:
    """Compare a stated answer with the computed one."""
    text = text[:_LONGEST]
    kind = problem.family.answer
    if kind == "number":
        return _read_number(problem, text)
    if kind == "clock":
        return _one_of(_clocks(text), minutes_of(problem.answer) % 720)
    words = wording(problem.variety)
    if kind == "weekday":
        return _one_of(words.weekdays_in(text), int(problem.answer))
    if kind == "date":
        return _read_date(problem, text)
    names = {problem.values[name] for name in problem.family.named}
    return _one_of({each for each in names if holds(folded(text), [each])}, problem.answer)


def _one_of(found: set[int] | set[str], wanted: int | str) -> Stated:
    if not found:
        return Stated(Reading.UNREADABLE)
    if found == {wanted}:
        return Stated(Reading.RIGHT)
    told = ", ".join(sorted(str(each) for each in found if each != wanted))
    return Stated(Reading.UNSURE if wanted in found else Reading.WRONG, told)


def _read_number(problem: Problem, text: str) -> Stated:
    wanted, unit = Fraction(problem.answer.replace(",", ".")), problem.unit
    found = [each for each in quantities(text) if wanted == 1 or not _is_a(each)]
    if not found:
        return Stated(Reading.UNREADABLE)
    right = [_states(each, wanted, unit) for each in found]
    if not any(right):
        return Stated(Reading.WRONG, _told(found[-1], text))
    known = _known(problem)
    others = [
        each
        for each, states in zip(found, right, strict=True)
        if not states and not known.intersection(each.values)
    ]
    if others or not right[-1]:
        return Stated(Reading.UNSURE, _told((others or found)[-1], text))
    return Stated(Reading.RIGHT)


def _is_a(found: Quantity) -> bool:
    """«واحد» is also the article: 20 واحد, واحد النهار."""
    return found.written == "words" and found.values == (Fraction(1),) and not found.unit


def _states(found: Quantity, wanted: Fraction, unit: str) -> bool:
    return wanted in (found.in_unit(unit) if unit in UNITS else found.values)


def _told(found: Quantity, text: str) -> str:
    return text[found.start : found.end].strip()[:40]


def _known(problem: Problem) -> set[Fraction]:
    """All numbers of the problem and of the way to its answer."""
    known = {Fraction(1)}
    for value in problem.solved.values():
        if re.fullmatch(r"\d{1,15}(?:,\d{1,6})?", value):
            known.add(Fraction(value.replace(",", ".")))
    return known


_QUARTERS = {"ونص": 30, "ونصف": 30, "وربع": 15}


def _clocks(text: str) -> set[int]:
    """The times of day in a text, in minutes of half a day."""
    found = quantities(text)
    clocks = {int(each.values[0]) % 720 for each in found if each.written == "clock"}
    if clocks or len(found) != 1 or not 1 <= found[0].values[0] <= 24:
        return clocks
    words = [bare(word) for word in plain(text)[found[0].end :].split()]
    more = next((_QUARTERS[word] for word in words[:1] if word in _QUARTERS), 0)
    if not more and words:
        return set()  # «وعشرة», «غير ربع»: a person has to look
    return {(60 * int(found[0].values[0]) + more) % 720}


def _read_date(problem: Problem, text: str) -> Stated:
    day, _, month = problem.answer.partition("-")
    months = wording(problem.variety).months_in(text)
    days = {int(each.values[0]) for each in quantities(text) if each.values[0] in range(1, 32)}
    if len(months) != 1 or len(days) != 1:
        return Stated(Reading.UNSURE if months and days else Reading.UNREADABLE)
    right = (days, months) == ({int(day)}, {int(month)})
    return Stated(Reading.RIGHT if right else Reading.WRONG, text.strip()[:40])


def missing(problem: Problem, question: str) -> list[str]:
    """The numbers and names of the problem that a wording of it does not hold."""
    question = question[:_LONGEST]
    numbers = [*quantities(question), *quantities(question, joined=False)]
    there = {value for each in numbers for value in each.values}
    clocks = {int(each.values[0]) for each in numbers if each.written == "clock"}
    words = folded(question)
    found = []
    for name in problem.family.given:
        value = problem.values[name]
        if ":" in value:
            held = bool({minutes_of(value), minutes_of(value) % 720} & clocks)
        else:
            held = Fraction(value.replace(",", ".")) in there
        found += [] if held else [value]
    spelled = wording(problem.variety)
    for name in problem.family.named:
        forms = spelled.forms(name, problem.values[name])
        found += [] if holds(words, forms) else [forms[0]]
    return found


def given_away(problem: Problem, question: str) -> bool:
    """Whether a wording states the answer itself."""
    if problem.family.answer != "number":
        return False
    wanted = Fraction(problem.answer.replace(",", "."))
    held = {Fraction(value.replace(",", ".")) for value in _given_numbers(problem)}
    return wanted > 2 and any(
        _states(each, wanted, problem.unit) and not held.intersection(each.values)
        for each in quantities(question[:_LONGEST], joined=False)
    )


def _given_numbers(problem: Problem) -> Iterator[str]:
    return (
        problem.values[name] for name in problem.family.given if ":" not in problem.values[name]
    )


def wrong_steps(text: str) -> list[str]:
    """The equations in a text that are not true, such as 3 × 80 = 250."""
    return [
        text[match.start() : match.end()].strip()
        for match in _STEP.finditer(plain(text[:_LONGEST]))
        if not any(_holds(match[0], thousands=each) for each in (False, True))
    ]


def comes_to(problem: Problem, text: str) -> bool:
    """Whether the steps arrive at the computed answer, where it is a number."""
    if problem.family.answer != "number":
        return True
    wanted = Fraction(problem.answer.replace(",", "."))
    numbers = [*quantities(text[:_LONGEST]), *quantities(text[:_LONGEST], joined=False)]
    return any(_states(each, wanted, problem.unit) for each in numbers)


def _holds(equation: str, *, thousands: bool) -> bool:
    total, product, sign, operation, result = Fraction(0), Fraction(1), 1, "×", None
    for term, mark in _TERMS.findall(equation):
        if mark:
            if mark in "+-−–=":
                total += sign * product
                product, operation = Fraction(1), "×"
                sign = -1 if mark in "-−–" else 1
            else:
                operation = "÷" if mark in "÷/" else "×"
            result = Fraction(0) if mark == "=" else result
            continue
        value = _value(term, thousands=thousands)
        if result is not None:
            result = value
        elif operation == "÷":
            if not value:
                return False
            product /= value
        else:
            product *= value
    return result is not None and abs(total - result) <= _ROUNDED


def _value(term: str, *, thousands: bool) -> Fraction:
    plain_term = term.replace(" ", "")
    if thousands and re.fullmatch(r"\d{1,3}[.,]\d{3}", plain_term):
        return Fraction(re.sub(r"[.,]", "", plain_term))
    return Fraction(plain_term.replace(",", "."))
