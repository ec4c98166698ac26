"""A copy of the project for a worker to read; of a large one the worker makes it, so that no key waits."""

import shutil
import tempfile
from pathlib import Path

from app.backup import SMALL_BYTES
from engine.errors import UserError
from engine.store import Store


class ProjectCopy:
    """For one call at a time. The folder of the copy goes when the call is over."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._held: Store | None = None

    def make(self, store: Store, what: str) -> dict[str, str]:
        """The arguments of the worker's job: `snapshot`, the copy, and `folder`, where the project lies
        (relative paths in its mix start there). `UserError`: no room for it.

        With `copy_from` among them the worker copies it first and then says `copied`.
        """
        self.clear()
        self._folder = Path(tempfile.mkdtemp(prefix=f"zerria-{what}-"))
        snapshot = self._folder / "snapshot.zerria"
        args = {"snapshot": str(snapshot), "folder": str(store.path.parent)}
        try:
            if store.path.stat().st_size >= SMALL_BYTES and store.hold_still(held=True):
                self._held = store
                return {**args, "copy_from": str(store.path.absolute())}
            store.snapshot(snapshot)
        except UserError:
            self.clear()
            raise
        return args

    def copied(self) -> None:
        """The worker has its copy: the project's file may change again."""
        store, self._held = self._held, None
        if store is not None:
            store.hold_still(held=False)

    def clear(self) -> None:
        """The call is over."""
        self.copied()
        folder, self._folder = self._folder, None
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
