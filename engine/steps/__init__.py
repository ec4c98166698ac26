"""What a recipe does with a first answer: rank, revise … One file is one kind of step."""

from engine.conversation import StepKind
from engine.registry import Registry

STEPS: Registry[StepKind] = Registry("engine.steps", "STEP")
