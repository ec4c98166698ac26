"""Foldable parts of the mix: rare cells, limits on synthetic rows, the bands of length."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.balance.mix_section import MixSection
from app.parts.cell_words import key_pairs
from app.parts.choice import Choice
from app.parts.form import Form
from app.parts.number import Number
from app.parts.share import Share
from app.widgets.plain_label import PlainLabel
from engine.mix.spec import Caps, DatasetMix, RareCells

_MOST_ROWS = 10_000_000
_MOST_WORDS = 100_000
_MOST_REPEATS = 1000
NONE, ROWS, SHARE = "none", "rows", "share"
REPEAT, WEIGHT = "repeat", "weight"


class RareSection(MixSection):
    """What is done for kinds of rows that would drown among the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Rare kinds of rows"),
            self.tr(
                "When a label or a variety is so rare that a model would hardly learn it: give it a "
                "least number of rows, and let what is still missing be repeated in training."
            ),
            parent,
        )
        self._by: tuple[str, ...] = RareCells().by
        self.below = Share(most=100.0, special=self.tr("no kind is rare"))
        self.first = Choice(key_pairs(), "label", letters=10)
        self.second = Choice([("", self.tr("and nothing else")), *key_pairs()], letters=10)
        self.least = Choice(
            [(NONE, self.tr("none")), (ROWS, self.tr("in rows")), (SHARE, self.tr("as a share"))],
            letters=10,
        )
        self.rows = Number(1, _MOST_ROWS, 10)
        self.share = Share(0.01)
        self.repeat = Number(1, _MOST_REPEATS, 1, special=self.tr("once"))
        self.way = Choice(
            [
                (REPEAT, self.tr("write the row again")),
                (WEIGHT, self.tr("give the row a weight")),
            ],
            letters=14,
        )
        form = Form()
        form.add(self.tr("Rare: less than"), self.below)
        form.add(self.tr("Counted by"), self.first)
        form.add(self.tr("crossed with"), self.second)
        form.add(self.tr("Least number"), self.least)
        self._rows_name = form.add(self.tr("Rows of each"), self.rows)
        self._share_name = form.add(self.tr("Share of each"), self.share)
        form.add(self.tr("Each row at most"), self.repeat)
        form.add(self.tr("Instead of more rows"), self.way)
        self.repeat.setSuffix(" \u00d7")
        self.body.addLayout(form)
        note = self.tr(
            "A repeated row is only written for training; it counts for no quota, and the export "
            "says how often it is there."
        )
        self.body.addWidget(PlainLabel(note, "muted", wrap=True))
        for number in (self.below, self.rows, self.share, self.repeat):
            number.valueChanged.connect(self._edit)
        for choice in (self.first, self.second, self.least, self.way):
            choice.picked.connect(self._edit)
        self._follow()

    def show_mix(self, mix: DatasetMix) -> None:
        """Show what is rare and what is done for it."""
        rare = mix.rare
        self._by = rare.by
        self.below.show_share(rare.below)
        self.first.set_value(rare.by[0])
        self.second.set_value(rare.by[1] if len(rare.by) > 1 else "")
        self.least.set_value(ROWS if rare.rows else SHARE if rare.share else NONE)
        if rare.rows:
            self.rows.show_value(rare.rows)
        if rare.share:
            self.share.show_share(rare.share)
        self.repeat.show_value(rare.repeat)
        self.way.set_value(WEIGHT if rare.weights else REPEAT)
        self._follow()

    def apply(self, mix: DatasetMix) -> DatasetMix:
        """The mix with this part as it is set."""
        least = self.least.value()
        rare = RareCells(
            by=self._keys_chosen(),
            below=self.below.share(),
            rows=self.rows.amount() if least == ROWS else 0,
            share=self.share.share() if least == SHARE else 0.0,
            repeat=self.repeat.amount(),
            weights=self.way.value() == WEIGHT,
        )
        return replace(mix, rare=rare)

    def keys(self, mix: DatasetMix) -> object:
        """The part of the mix that is shown."""
        return mix.rare

    def _keys_chosen(self) -> tuple[str, ...]:
        first, second = self.first.value(), self.second.value()
        if [first, second] == [*self._by[:2], *[""] * (2 - len(self._by[:2]))]:
            return self._by  # a file may cross more than two
        chosen = {first, second}
        return tuple(key for key, _ in key_pairs() if key in chosen)

    def _follow(self) -> None:
        on, least = self.below.share() > 0, self.least.value()
        controls: tuple[QWidget, ...] = (self.first, self.second, self.least, self.repeat, self.way)
        for control in controls:
            control.setEnabled(on)
        for amount, name, wanted in (
            (self.rows, self._rows_name, ROWS),
            (self.share, self._share_name, SHARE),
        ):
            amount.setVisible(least == wanted)
            name.setVisible(least == wanted)
            amount.setEnabled(on)

    def _edit(self) -> None:
        self._follow()
        self.edited.emit()


class LimitsSection(MixSection):
    """The most synthetic rows of one recipe, one teacher, one family of near-copies."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Limits on synthetic rows"),
            self.tr(
                "When one recipe or one teacher wrote most of the rows, or many rows say nearly the "
                "same: so the model does not learn the manner of one. Real rows are never limited."
            ),
            parent,
        )
        # -1 is no limit: 0 is one, that takes in nothing.
        unlimited = self.tr("no limit")
        self.per_recipe = Number(-1, _MOST_ROWS, -1, special=unlimited)
        self.per_teacher = Number(-1, _MOST_ROWS, -1, special=unlimited)
        self.per_family = Number(-1, _MOST_ROWS, -1, special=unlimited)
        form = Form()
        form.add(self.tr("From one recipe"), self.per_recipe)
        form.add(self.tr("From one teacher"), self.per_teacher)
        form.add(self.tr("Of near-copies"), self.per_family)
        self.body.addLayout(form)
        for each in (self.per_recipe, self.per_teacher, self.per_family):
            each.valueChanged.connect(self.edited)

    def show_mix(self, mix: DatasetMix) -> None:
        """Show the limits."""
        for control, limit in (
            (self.per_recipe, mix.caps.per_recipe),
            (self.per_teacher, mix.caps.per_teacher),
            (self.per_family, mix.caps.per_family),
        ):
            control.show_value(-1 if limit is None else limit)

    def apply(self, mix: DatasetMix) -> DatasetMix:
        """The mix with the limits as they are set."""
        caps = Caps(*map(_limit, (self.per_recipe, self.per_teacher, self.per_family)))
        return replace(mix, caps=caps)

    def keys(self, mix: DatasetMix) -> object:
        """The part of the mix that is shown."""
        return mix.caps


class LengthSection(MixSection):
    """Where short, medium and long texts begin and end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Length of texts"),
            self.tr(
                "When short and long texts are to be counted apart, in the table or in a quota: "
                "say how many words a short and a medium text has at most."
            ),
            parent,
        )
        self.short = Number(1, _MOST_WORDS, 5)
        self.medium = Number(2, _MOST_WORDS, 15)
        form = Form()
        form.add(self.tr("Short: words, at most"), self.short)
        form.add(self.tr("Medium: words, at most"), self.medium)
        self.body.addLayout(form)
        self.body.addWidget(PlainLabel(self.tr("Longer texts are long."), "muted", wrap=True))
        self.short.valueChanged.connect(self.edited)
        self.medium.valueChanged.connect(self.edited)

    def show_mix(self, mix: DatasetMix) -> None:
        """Show the bounds."""
        self.short.show_value(mix.length_bounds[0])
        self.medium.show_value(mix.length_bounds[1])

    def apply(self, mix: DatasetMix) -> DatasetMix:
        """The mix with the bounds as they are set."""
        return replace(mix, length_bounds=(self.short.amount(), self.medium.amount()))

    def keys(self, mix: DatasetMix) -> object:
        """The part of the mix that is shown."""
        return mix.length_bounds


def _limit(control: Number) -> int | None:
    return None if control.value() < 0 else control.amount()
