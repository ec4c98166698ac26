"""Finds plug-ins: one file in a folder is one plug-in; outside packages join through entry points."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from importlib.metadata import entry_points
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
        for entry in entry_points(group=f"zerria.{self._package.rpartition('.')[2]}"):
            yield entry.load()

    def __getitem__(self, name: str) -> T:
        return self._load()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._load())

    def __len__(self) -> int:
        return len(self._load())
