"""Readers of files with seed examples: one IMPORTER a file."""

from engine.plugin import Importer
from engine.registry import Registry

IMPORTERS: Registry[Importer] = Registry("engine.importers", "IMPORTER")
