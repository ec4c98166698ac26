"""The panel's errors: flags where nothing shifted, and shifts it does not see; then its seconds.

For each kind of project, so many simulated ones in which generated and accepted rows come from the
same population as the real ones. Told are the share of projects in which anything at all is
flagged (in any attribute of any of the three comparisons), the share of comparisons with a flag,
and the share of tests with p below 0.05, which should be near 5 %. Then, with a planted shift of
a known size, the share of projects in which it is flagged between real and generated rows.
`--quick` draws fewer and leaves out the seconds.
"""

import random
from typing import Any

from engine.mix.intervals import wilson
from tests.benchmarks.convention import machine, options, report
from tests.benchmarks.representation.seconds import seconds_of
from tests.benchmarks.representation.simulation import (
    KEPT,
    POPULATION,
    SETTINGS,
    Setting,
    draw,
    judged,
    last,
)

#: Attribute and the total variation that is planted in it.
PLANTED = (("label", 0.10), ("addressee", 0.10), ("addressee", 0.15), ("addressee", 0.20))


def without_shift(setting: Setting, projects: int) -> dict[str, Any]:
    """How often something is flagged although nothing has shifted."""
    accused = flagged = comparisons = tests = below = 0
    for number in range(projects):
        found = judged(draw(random.Random(number), setting), number)
        flags = [sum(shift.flagged for shift in each.shifts) for each in found]
        accused += any(flags)
        flagged += sum(map(bool, flags))
        comparisons += len(found)
        chances = [shift.p for each in found for shift in each.shifts if shift.p is not None]
        tests += len(chances)
        below += sum(chance < 0.05 for chance in chances)
    low, high = wilson(accused, projects)
    return {
        "projects": projects,
        "with_any_flag": round(accused / projects, 3),
        "with_any_flag_95": [round(low, 3), round(high, 3)],
        "comparisons_flagged": round(flagged / comparisons, 4),
        "p_below_5_percent": round(below / tests, 4),
    }


def with_shift(setting: Setting, attribute: str, size: float, projects: int) -> dict[str, Any]:
    """How often a shift of this size (total variation) is flagged, and what else is."""
    part = size / POPULATION[attribute][last(attribute)]
    found = others = 0
    for number in range(projects):
        groups = draw(random.Random(10_000 + number), setting, attribute, part)
        shifts = judged(groups, number)[0].shifts
        found += any(each.flagged for each in shifts if each.attribute == attribute)
        others += any(each.flagged for each in shifts if each.attribute != attribute)
    return {
        "attribute": attribute,
        "total_variation": size,
        "found": round(found / projects, 3),
        "another_flagged": round(others / projects, 3),
    }


def main() -> None:
    """Simulate, and report."""
    asked = options(__doc__ or "")
    projects = 20 if asked.quick else 200
    result: dict[str, Any] = {"machine": machine(), "kept_of_the_seed": KEPT}
    for setting in SETTINGS:
        result[f"no shift, {setting.name}"] = without_shift(setting, projects)
        result[f"shift, {setting.name}"] = [
            with_shift(setting, attribute, size, max(20, projects // 2))
            for attribute, size in PLANTED
        ]
    if not asked.quick:
        result["seconds"] = [seconds_of(rows) for rows in (2_000, 20_000)]
    report(result, as_json=asked.json)


if __name__ == "__main__":
    main()
