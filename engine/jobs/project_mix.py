"""The mix that a project keeps: TOML text in its setting `mix`."""

from engine.mix.mix_file import parse_mix
from engine.mix.spec import DatasetMix
from engine.store import Store

MIX_SETTING = "mix"


def project_mix(store: Store) -> DatasetMix:
    """The project's mix, the plain one while nobody chose; `UserError` when it can not be read."""
    text = store.setting(MIX_SETTING)
    return parse_mix(text, MIX_SETTING) if text else DatasetMix(name=store.path.stem or "mix")
