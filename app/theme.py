"""The two looks of the window: colour tokens, the palette made of them, and the style sheet.

Every colour that a widget paints comes from `tokens()`, which follows the application's palette:
nothing else is kept, and a change of theme repaints by itself.
"""

import re
from dataclasses import asdict, dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from engine.paths import resources

#: What the setting may say.
SCHEMES = ("system", "light", "dark")

_PROPERTY = "zerria_scheme"
_TOKEN = re.compile(r"@([a-z_]+)")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one look. A `…_tint` is the ground on which its colour is written.

    Each text colour has a contrast of at least 4.5 on every ground it stands on, `control` (the edge
    of what is typed into) and what charts paint one of at least 3: tests/app/test_contrast.py.
    """

    window: str
    surface: str
    border: str
    control: str
    track: str
    text: str
    muted: str
    accent: str
    accent_tint: str
    on_accent: str
    ok: str
    ok_tint: str
    warn: str
    warn_tint: str
    bad: str
    bad_tint: str

    def colour(self, name: str) -> QColor:
        """One token as a colour to paint with, such as `colour("ok_tint")`."""
        return QColor(getattr(self, name))


LIGHT = Tokens(
    window="#f6f7f9",
    surface="#ffffff",
    border="#d9dee6",
    control="#7d8796",
    track="#d9dee6",
    text="#16181d",
    muted="#5b6472",
    accent="#1f5fbf",
    accent_tint="#e3edfb",
    on_accent="#ffffff",
    ok="#0b6b3a",
    ok_tint="#dff3e6",
    warn="#7a4a00",
    warn_tint="#fdeccb",
    bad="#9b1c1c",
    bad_tint="#fbe0e0",
)

DARK = Tokens(
    window="#16181d",
    surface="#1f232b",
    border="#363d4a",
    control="#768195",
    track="#363d4a",
    text="#eceff4",
    muted="#a3adbd",
    accent="#9cc3ff",
    accent_tint="#1d3557",
    on_accent="#16181d",
    ok="#8fe0b0",
    ok_tint="#17402b",
    warn="#ffd98a",
    warn_tint="#4a3710",
    bad="#ffb3b3",
    bad_tint="#4f2020",
)


def tokens() -> Tokens:
    """The tokens of the look that the window has now."""
    return DARK if is_dark(QApplication.palette()) else LIGHT


def is_dark(palette: QPalette) -> bool:
    """Whether light text stands on dark ground."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def palette_of(look: Tokens) -> QPalette:
    """The Qt palette of a look, so that stock widgets match ours."""
    role = QPalette.ColorRole
    colours = {
        role.Window: look.window,
        role.WindowText: look.text,
        role.Base: look.surface,
        role.AlternateBase: look.window,
        role.Text: look.text,
        role.Button: look.surface,
        role.ButtonText: look.text,
        role.BrightText: look.bad,
        role.ToolTipBase: look.surface,
        role.ToolTipText: look.text,
        role.PlaceholderText: look.muted,
        role.Highlight: look.accent,
        role.HighlightedText: look.on_accent,
        role.Accent: look.accent,
        role.Link: look.accent,
        role.LinkVisited: look.accent,
        role.Light: look.surface,
        role.Midlight: look.track,
        role.Mid: look.border,
        role.Dark: look.muted,
        role.Shadow: look.border,
    }
    palette = QPalette()
    for each, colour in colours.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(look.muted))
    for each in (role.Highlight, role.Accent):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(look.border))
    return palette


def style_sheet(look: Tokens) -> str:
    """The style sheets of resources/style with `@token` replaced by its colour."""
    colours = {**asdict(look), "icons": (resources() / "icons").as_posix()}
    colours["look"] = "dark" if look == DARK else "light"
    files = sorted((resources() / "style").glob("*.qss"))
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    return _TOKEN.sub(lambda match: colours.get(match[1], match[0]), text)


def apply(app: QApplication, scheme: str) -> None:
    """Give the whole window a look: "light", "dark", or "system" to follow the desktop."""
    first = app.property(_PROPERTY) is None
    app.setProperty(_PROPERTY, scheme)
    hints = app.styleHints()
    wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    if first:
        app.setStyle(QStyleFactory.create("Fusion"))
        hints.colorSchemeChanged.connect(_follow_desktop)
    hints.setColorScheme(wanted.get(scheme, Qt.ColorScheme.Unknown))
    _paint(app, scheme)


def _follow_desktop() -> None:
    app: QObject | None = QApplication.instance()
    if isinstance(app, QApplication) and app.property(_PROPERTY) == "system":
        _paint(app, "system")


def _paint(app: QApplication, scheme: str) -> None:
    dark = scheme == "dark"
    if scheme == "system":
        dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    look = DARK if dark else LIGHT
    app.setPalette(palette_of(look))
    sheet = style_sheet(look)
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)
