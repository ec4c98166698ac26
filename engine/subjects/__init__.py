"""What a request is about: personas, scenes, problems … One file is one source of subjects."""

from engine.plugin import SubjectSource
from engine.registry import Registry

SUBJECTS: Registry[SubjectSource] = Registry("engine.subjects", "SUBJECT")
