"""What a person orders: how many candidates, of which seeds, with which choices."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class GenerationPlan:
    """What to generate: `per_seed` candidates from each seed, or `total` in all (0 = not set),
    rounded up where a request gives several.

    Filters choose the seeds; an empty text means any. With `watermark`, the answers are marked with
    the project's key. `options` are the choices that the recipe leaves to a run.
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

    def as_data(self) -> dict[str, Any]:
        """The plan as plain data, as stored with the run; a run from before marks, checks and
        options has no word of them and must be found again.
        """
        data = {**asdict(self), "checks": list(self.checks), "options": dict(self.options)}
        for name in ("watermark", "checks", "options"):
            if not data[name]:
                del data[name]
        return data

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "GenerationPlan":
        """The plan of a stored run; words that are none of a plan are left out."""
        known = {name: value for name, value in data.items() if name in cls.__dataclass_fields__}
        if "checks" in known:
            known["checks"] = tuple(map(str, known["checks"]))
        return cls(**known)
