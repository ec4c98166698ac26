"""The fonts that ship, so that Arabic looks the same on every machine.

In a font for data the Arabic family comes first: the line height is taken from the first family,
and marks above and below Arabic letters need more of it than Latin letters do.
"""

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from engine.paths import resources

LATIN_FAMILY = "Noto Sans"
ARABIC_FAMILY = "Noto Sans Arabic"
#: What the setting offers among the fonts that ship; any installed family may be named as well.
ARABIC_FAMILIES = (ARABIC_FAMILY, "Noto Naskh Arabic")

#: Text sizes of the data in points; the rest of the window keeps its size.
SMALLEST, NORMAL, LARGEST = 16, 24, 48
INTERFACE_SIZE = 10

_PROPERTY = "zerria_fonts"


def load(app: QApplication) -> None:
    """Make the fonts of resources/fonts known to Qt, once (10 ms for all of them)."""
    if app.property(_PROPERTY):
        return
    for file in sorted((resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    app.setProperty(_PROPERTY, True)


def interface_font() -> QFont:
    """The font of buttons, labels and menus: no vowel marks, so Latin lines do."""
    return _font([LATIN_FAMILY, ARABIC_FAMILY], INTERFACE_SIZE)


def text_font(size: int = NORMAL, arabic_family: str = ARABIC_FAMILY) -> QFont:
    """The font of data: the wanted Arabic family first, then ours for what it lacks."""
    families = dict.fromkeys((arabic_family or ARABIC_FAMILY, LATIN_FAMILY, ARABIC_FAMILY))
    return _font(list(families), max(6, min(size, LARGEST)))


def _font(families: list[str], size: int) -> QFont:
    font = QFont()
    font.setFamilies(families)
    font.setPointSize(size)
    return font
