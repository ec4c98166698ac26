"""Every text can be read on its ground and every painted thing be told from it, in both looks (WCAG)."""

import re
from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QPalette

from app import theme
from app.theme import Tokens
from app.widgets.matrix import Cell, cell_ground
from app.widgets.signs import tone_colours
from engine.paths import resources

#: What WCAG 2.1 AA asks of text (1.4.3) and of what is not text (1.4.11).
TEXT, PAINTED = 4.5, 3.0
TONES = ("accent", "ok", "warn", "bad")
TINTS = tuple(f"{tone}_tint" for tone in TONES)

looks = pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=["light", "dark"])


def contrast(one: QColor, other: QColor) -> float:
    def light(colour: QColor) -> float:
        parts = [colour.redF(), colour.greenF(), colour.blueF()]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def too_low(look: Tokens, pairs: list[tuple[str, str]], least: float) -> dict[object, float]:
    found = {pair: contrast(look.colour(pair[0]), look.colour(pair[1])) for pair in pairs}
    return {pair: round(value, 2) for pair, value in found.items() if value < least}


def test_the_measure_is_that_of_wcag() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@looks
def test_every_text_can_be_read_on_every_ground_it_stands_on(look: Tokens) -> None:
    inks = ("text", "muted", *TONES)
    pairs = [(ink, ground) for ink in inks for ground in ("window", "surface", *TINTS)]
    pairs += [("on_accent", "accent"), ("text", "track")]
    assert not too_low(look, pairs, TEXT)


@looks
def test_what_charts_paint_and_what_has_the_focus_is_told_from_its_ground(look: Tokens) -> None:
    painted = ("muted", "control", "text", *TONES)
    pairs = [(ink, ground) for ink in painted for ground in ("window", "surface")]
    pairs += [("accent", ground) for ground in (*TINTS, "track")] + [("text", "track")]
    assert not too_low(look, pairs, PAINTED)


@looks
def test_the_number_of_a_cell_is_read_however_full_it_is(look: Tokens) -> None:
    low = {}
    for tone in TONES:
        ink = look.colour(tone if tone != "accent" else "text")
        for step in range(11):
            ground = cell_ground(look, Cell("1", step / 10, tone))
            if contrast(ink, ground) < TEXT:
                low[tone, step] = round(contrast(ink, ground), 2)
    assert not low


@looks
def test_chips_and_messages_are_read_in_every_tone(look: Tokens) -> None:
    pairs = [tone_colours(look, tone) for tone in ("info", "ok", "warn", "bad", "plain")]
    assert min(contrast(*pair) for pair in pairs) >= TEXT


@looks
def test_every_rule_of_the_style_sheet_can_be_read(look: Tokens) -> None:
    """A rule with an ink is read on its own ground, else on the window and on cards."""
    low = {}
    for file in sorted((resources() / "style").glob("*.qss")):
        sheet = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.S)
        for names, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
            if "disabled" in names:  # what can not be used is exempt
                continue
            said = dict(re.findall(r"(?:^|[;\s])((?:selection-)?[a-z-]+):\s*@([a-z_]+)", body))
            for ink, ground in (
                ("color", "background"),
                ("selection-color", "selection-background-color"),
            ):
                if ink not in said:
                    continue
                grounds = [said[ground]] if ground in said else ["window", "surface"]
                bad = too_low(look, [(said[ink], each) for each in grounds], TEXT)
                low.update({(names.strip(), *pair): value for pair, value in bad.items()})  # type: ignore[misc]
    assert not low


@looks
def test_the_palette_of_stock_widgets_can_be_read(look: Tokens) -> None:
    palette, role = theme.palette_of(look), QPalette.ColorRole
    pairs = [
        (role.WindowText, role.Window), (role.Text, role.Base), (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button), (role.PlaceholderText, role.Base),
        (role.PlaceholderText, role.Window), (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase), (role.Link, role.Base), (role.Link, role.Window),
        (role.LinkVisited, role.Base), (role.BrightText, role.Window),
    ]  # fmt: skip
    low = {
        (ink.name, ground.name)
        for ink, ground in pairs
        if contrast(palette.color(ink), palette.color(ground)) < TEXT
    }
    assert not low


def test_every_token_is_looked_at() -> None:
    known = {"window", "surface", "border", "control", "track", "text", "muted", "on_accent"}
    known |= {*TONES, *TINTS}
    assert {each.name for each in fields(Tokens)} == known
