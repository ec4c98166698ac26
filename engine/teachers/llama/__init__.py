"""The teacher that runs a GGUF model with llama.cpp: the only place that imports llama_cpp.

This module loads nothing heavy: the registry imports it wherever teachers are listed.
"""

from collections.abc import Callable

from engine.plugin import Teacher, TeacherKind, TeacherSpec
from engine.teachers.llama.facts import describe, fingerprint


def _open(spec: TeacherSpec, cancelled: Callable[[], bool] = bool) -> Teacher:
    from engine.teachers.llama.engine import LlamaTeacher

    return LlamaTeacher(spec, cancelled)


TEACHER = TeacherKind(
    name="llama",
    title="A model file on this computer (GGUF)",
    open=_open,
    fingerprint=fingerprint,
    describe=describe,
    marks=True,
    scores=True,
)
