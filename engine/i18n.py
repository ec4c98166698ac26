"""Marks English texts for Qt Linguist without importing Qt, and fills their placeholders.

`pyside6-lupdate` recognises a call by the name `QT_TRANSLATE_NOOP`; the window looks the text up in
the context "engine" when it shows it, the command line prints it in English.
"""

import re
from collections.abc import Mapping

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 - the name lupdate looks for
    """Return `text` unchanged; the call itself is the mark that makes it translatable."""
    return text


def fill(text: str, values: Mapping[str, object]) -> str:
    """Replace `{name}` by `values[name]`, and nothing else.

    Not `str.format`: values come from files and models, and a brace or a format specification in
    them, or in a translation, must stay text. A name without a value stays as it is.
    """
    return _PLACEHOLDER.sub(
        lambda match: str(values[match[1]]) if match[1] in values else match[0], text
    )
