"""Problems whose answer is computed: arithmetic, money, dates, units and small logic.

A family draws the values of a problem and computes its answer; the words are data of each variety.
What a teacher, a rule or a person makes of it is compared with the computed answer, so that a wrong
one is seen.
"""

from engine.text.problems.family import KINDS
from engine.text.problems.problem import FAMILIES, Problem, draw_problems, from_facts
from engine.text.problems.reading import Reading, read_answer, wrong_steps
from engine.text.problems.wording import worded_varieties

__all__ = [
    "FAMILIES",
    "KINDS",
    "Problem",
    "Reading",
    "draw_problems",
    "from_facts",
    "read_answer",
    "worded_varieties",
    "wrong_steps",
]
