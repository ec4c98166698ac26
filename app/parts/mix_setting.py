"""The mix of a project: TOML text in its setting `mix`, the same as a file that can be versioned."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.session import Session
from engine.jobs.project_mix import MIX_SETTING, project_mix
from engine.mix.mix_file import to_toml
from engine.mix.spec import DatasetMix, Quota
from engine.store import Store

_PARTS = 1_000_000
#: Changes of the mix that can be taken back.
_MOST_STEPS = 100


class MixHistory(QObject):
    """What the mix of the open project was before its changes, since the project was opened.

    It holds the texts of the setting as they were, those that can not be read among them.
    """

    #: There is something else to take back, or to bring back.
    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._past: list[str] = []
        self._future: list[str] = []
        session.closing.connect(self._forget)

    @classmethod
    def of(cls, session: Session) -> "MixHistory":
        """The session's one."""
        found = session.findChild(MixHistory)
        return found if isinstance(found, MixHistory) else MixHistory(session)

    @property
    def can_undo(self) -> bool:
        """Whether a change can be taken back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether a change that was taken back can be made again."""
        return bool(self._future)

    def keep(self, text: str) -> None:
        """Write another text of the mix, and remember the one before."""
        before = self._session.opened_store().setting(MIX_SETTING)
        if text == before:
            return
        self._write(text)
        self._past = [*self._past, before][-_MOST_STEPS:]
        self._future = []
        self.changed.emit()

    def undo(self) -> None:
        """Take back the last change."""
        self._step(self._past, self._future)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._step(self._future, self._past)

    def _step(self, source: list[str], other: list[str]) -> None:
        if not source:
            return
        before = self._session.opened_store().setting(MIX_SETTING)
        self._write(source[-1])
        source.pop()
        other.append(before)
        self.changed.emit()

    def _write(self, text: str) -> None:
        self._session.write(lambda store: store.set_setting(MIX_SETTING, text))

    def _forget(self) -> None:
        self._past, self._future = [], []
        self.changed.emit()


def mix_of(store: Store) -> DatasetMix:
    """The project's mix, the plain one while nobody chose; `UserError` when it can not be read."""
    return project_mix(store)


def keep_mix(session: Session, mix: DatasetMix) -> None:
    """Keep a mix in the project."""
    MixHistory.of(session).keep(to_toml(mix))


def mix_text(store: Store) -> str:
    """The text of the project's mix as it is stored, whether it can be read or not."""
    return store.setting(MIX_SETTING)


def with_whole_paths(mix: DatasetMix, folder: Path) -> DatasetMix:
    """A mix from a file in a folder, its held-out files named from the root."""
    files = tuple(str((folder / each).absolute()) for each in mix.decontamination.files)
    return replace(mix, decontamination=replace(mix.decontamination, files=files))


def with_short_paths(mix: DatasetMix, folder: Path) -> DatasetMix:
    """A mix for a file, or a project, in a folder: its held-out files there are named from it."""

    def short(name: str) -> str:
        path = Path(name)
        return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else name

    files = tuple(map(short, mix.decontamination.files))
    return replace(mix, decontamination=replace(mix.decontamination, files=files))


def equal_quotas(labels: list[str]) -> tuple[Quota, ...]:
    """As many rows of each label: shares that add up to exactly one."""
    if not labels:
        return ()
    share, rest = divmod(_PARTS, len(labels))
    return tuple(
        Quota({"label": label}, share=(share + (place < rest)) / _PARTS)
        for place, label in enumerate(sorted(labels))
    )


def counted_quotas(counts: dict[str, int]) -> tuple[Quota, ...]:
    """So many rows of each label; a label with none is left to chance."""
    return tuple(
        Quota({"label": label}, count=count) for label, count in sorted(counts.items()) if count
    )


def is_equal(mix: DatasetMix) -> bool:
    """Whether the quotas ask for the same share of each label."""
    labels = [each.cell.get("label", "") for each in mix.quotas]
    return bool(labels) and mix.quotas == equal_quotas(labels)


def is_counted(mix: DatasetMix) -> bool:
    """Whether the quotas are a number of rows for each label."""
    return bool(mix.quotas) and all(
        set(each.cell) == {"label"} and each.count is not None for each in mix.quotas
    )
