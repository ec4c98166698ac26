"""The secret that makes a project's pseudonyms: made at first use, and kept in the project alone."""

import secrets

from engine.store import Store

#: The setting that holds it, in hexadecimal.
_KEY = "pseudonym_key"


def made_key(store: Store) -> str:
    """The project's key; a new one when it has none."""
    key = store.setting(_KEY)
    if not key:
        key = secrets.token_hex(32)
        store.set_setting(_KEY, key)
    return key
