"""Finds plug-ins: one file in a folder is one plug-in; outside packages join through entry points."""

import importlib
import pkgutil
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Generic, Protocol, TypeVar


class Named(Protocol):
    """What every plug-in has: the name by which recipes, files and commands call it."""

    @property
    def name(self) -> str: ...


T = TypeVar("T", bound=Named)


class Registry(Mapping[str, T], Generic[T]):
    """Every object called `attribute` in the modules of `package`, by its name.

    Modules are imported at the first look-up, so a plug-in imports heavy libraries inside its
    functions. Entry points of the group `zerria.<last part of the package>` are added; two plug-ins
    of one name are a mistake of their authors and raise `ValueError`.
    """

    def __init__(self, package: str, attribute: str) -> None:
        self._package = package
        self._attribute = attribute
        self._found: dict[str, T] | None = None

    def _load(self) -> dict[str, T]:
        if self._found is None:
            found: dict[str, T] = {}
            for plugin in self._objects():
                if plugin.name in found:
                    raise ValueError(f"two plug-ins of {self._package} are called {plugin.name!r}")
                found[plugin.name] = plugin
            self._found = dict(sorted(found.items()))
        return self._found

    def _objects(self) -> Iterator[T]:
        package = importlib.import_module(self._package)
        for module_info in pkgutil.iter_modules(package.__path__):
            module = importlib.import_module(f"{self._package}.{module_info.name}")
            if hasattr(module, self._attribute):
                yield getattr(module, self._attribute)
        group = f"zerria.{self._package.rpartition('.')[2]}"
        if f"[{group}]" in _outside(tuple(sys.path)):
            from importlib.metadata import entry_points

            for entry in entry_points(group=group):
                yield entry.load()

    def __getitem__(self, name: str) -> T:
        return self._load()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._load())

    def __len__(self) -> int:
        return len(self._load())


@cache
def _outside(folders: tuple[str, ...]) -> str:
    """What installed packages say of entry points, where they name ours.

    `importlib.metadata` reads every file of every package anew for each group, and takes longer to
    import than all of a registry.
    """
    found = [
        file.read_text("utf-8", "replace")
        for folder in folders
        for file in Path(folder).glob("*-info/entry_points.txt")
    ]
    return "\n".join(text for text in found if "zerria." in text)
