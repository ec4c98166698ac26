"""What writes candidates: one kind of teacher a file, or a folder (attribute `TEACHER`)."""

from engine.plugin import TeacherKind
from engine.registry import Registry

TEACHERS: Registry[TeacherKind] = Registry("engine.teachers", "TEACHER")
