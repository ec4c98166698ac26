"""The user's errors. Anything that is not a `UserError` is a bug of ours.

No heavy import here: every module, the worker's start included, imports this one.
"""

from engine.i18n import fill


class UserError(Exception):
    """Something in the user's world is wrong: what happened, and what to do next.

    `text` is an English sentence marked with `QT_TRANSLATE_NOOP("engine", …)`, with `{names}` to be
    filled from `values`. The window translates it; the command line prints it (exit status 2).
    """

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text)
        self.text = text
        self.values = {name: str(value) for name, value in values.items()}

    def __str__(self) -> str:
        return fill(self.text, self.values)


class Cancelled(Exception):  # noqa: N818 - an outcome, not an error
    """The user stopped the operation. What was done until then is kept (exit status 130)."""
