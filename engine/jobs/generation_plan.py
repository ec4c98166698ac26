"""What a person orders: how many candidates, of which seeds, with which choices."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class GenerationPlan:
    """What to generate: `per_seed` candidates from each seed, or `total` in all (0 = not set),
    rounded up where a request gives several.

    Filters choose the seeds; an empty text means any. With `watermark`, the answers are marked with
    the project's key. `options` are the choices that the recipe leaves to a run. With
    `until_quotas` the mix says how many, within `cell` if it names one. `guidance` is the data of
    `engine.jobs.guidance.Guidance`.
    """

    per_seed: int = 0
    total: int = 0
    label: str = ""
    variety: str = ""
    script: str = ""
    watermark: bool = False
    #: Verifiers that judge beside the recipe's own, such as those that ask the teacher.
    checks: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    until_quotas: bool = False
    cell: Mapping[str, str] = field(default_factory=dict)
    guidance: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def as_data(self) -> dict[str, Any]:
        """As stored with a run; one from before some of these has no word of them."""
        data = {**asdict(self), "checks": list(self.checks), "options": dict(self.options)}
        later = ("watermark", "checks", "options", "until_quotas", "cell", "guidance")
        return {name: value for name, value in data.items() if value or name not in later}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "GenerationPlan":
        """The plan of a stored run; words that are none of a plan are left out."""
        known = {name: value for name, value in data.items() if name in cls.__dataclass_fields__}
        if "checks" in known:
            known["checks"] = tuple(map(str, known["checks"]))
        return cls(**known)
