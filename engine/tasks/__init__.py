"""The shapes of records: one TASK a file."""

from engine.plugin import TaskType
from engine.registry import Registry

TASKS: Registry[TaskType] = Registry("engine.tasks", "TASK")
