"""Automatic checks of a candidate: one VERIFIER a file."""

from engine.plugin import Verifier
from engine.registry import Registry

VERIFIERS: Registry[Verifier] = Registry("engine.verifiers", "VERIFIER")
