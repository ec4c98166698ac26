"""People who do not exist: names of a first name and one letter, numbers given to nobody, towns."""

import tomllib
from functools import lru_cache
from random import Random

from engine.paths import resources

_FALLBACK = "arq"
#: Numbers that begin so are given out to nobody in the Maghreb (see `engine.text.pseudonyms`).
_NOBODY = "050"


@lru_cache(maxsize=1)
def _lists() -> dict[str, dict[str, list[str]]]:
    path = resources() / "records" / "people.toml"
    return tomllib.loads(path.read_text("utf-8"))


def places(variety: str) -> list[str]:
    """The towns of a variety's country."""
    return _lists().get(variety, _lists()[_FALLBACK])["places"]


def invented_name(random: Random, variety: str) -> str:
    """A first name and a letter: «كريم ب.»."""
    lists = _lists().get(variety, _lists()[_FALLBACK])
    return f"{random.choice(lists['first'])} {random.choice(lists['letters'])}."


def invented_phone(random: Random) -> str:
    """A number of ten digits that nobody has."""
    return f"{_NOBODY}{random.randrange(10**7):07d}"
