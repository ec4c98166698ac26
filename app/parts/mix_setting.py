"""The mix of a project: TOML text in its setting `mix`, the same as a file that can be versioned."""

from app.session import Session
from engine.jobs.project_mix import MIX_SETTING, project_mix
from engine.mix.mix_file import to_toml
from engine.mix.spec import DatasetMix, Quota
from engine.store import Store

_PARTS = 1_000_000


def mix_of(store: Store) -> DatasetMix:
    """The project's mix, the plain one while nobody chose; `UserError` when it can not be read."""
    return project_mix(store)


def keep_mix(session: Session, mix: DatasetMix) -> None:
    """Keep a mix in the project."""
    text = to_toml(mix)
    if text != session.opened_store().setting(MIX_SETTING):
        session.write(lambda store: store.set_setting(MIX_SETTING, text))


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
