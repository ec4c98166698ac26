"""A foldable part of the mix's form, and what a project offers to choose from in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.widgets.plain_label import PlainLabel
from app.widgets.section import Section
from engine.mix.spec import DatasetMix


@dataclass(frozen=True, slots=True)
class Offered:
    """What there is in the project: the values of each key of a cell, the sources, the licences."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    licences: tuple[str, ...] = ()


class MixSection(Section):
    """Shows some keys of a mix and gives back the mix with them; the other keys stay as they are."""

    #: A person changed something in it.
    edited = Signal()

    def __init__(self, title: str, when: str, parent: QWidget | None = None) -> None:
        """`when` is a sentence that says what the section is for."""
        super().__init__(title, parent)
        self.body.addWidget(PlainLabel(when, "muted", wrap=True))

    def show_mix(self, mix: DatasetMix) -> None:
        """Show the keys of this mix."""

    def apply(self, mix: DatasetMix) -> DatasetMix:
        """The mix with the keys as they are set here."""
        return mix

    def offer(self, offered: Offered) -> None:
        """Take what the project offers to choose from."""

    def mark(self, mix: DatasetMix) -> None:
        """Say in the title whether this mix differs here from the plain one."""
        plain = DatasetMix(name=mix.name)
        self.set_changed(self.keys(mix) != self.keys(plain))

    def keys(self, _mix: DatasetMix) -> object:
        """What of a mix is shown here, to be compared."""
        return None
