"""The correction of a decision that was undone, in sight until the item is decided anew."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.curate.bubbles import Bubbles
from app.curate.review_queue import ReviewItem
from app.fonts import SMALLEST
from app.settings import Settings
from app.translate import isolate_ltr
from app.widgets.bidi_text import BidiText
from app.widgets.plain_label import PlainLabel
from engine.i18n import fill
from engine.text.dialogue import messages_of

_SMALLER = 0.7


class OfferedCorrection(QWidget):
    """One line: what it was corrected to, and the key that takes it up again."""

    def __init__(self, cap: str, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.text = BidiText(fit=(1, 2))
        self.text.setAccessibleName(self.tr("Your correction"))
        key = fill(self.tr("{key} takes it up again"), {"key": isolate_ltr(cap)})
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(PlainLabel(self.tr("Your correction"), "strong"))
        layout.addWidget(self.text, 1)
        layout.addWidget(PlainLabel(key, "muted"))
        self.hide()
        self.apply_fonts()

    def show_item(self, item: ReviewItem) -> None:
        """What was corrected of this item; nothing where nothing was."""
        was = item.fields
        differing = [text for name, text in item.offered.items() if text != was.get(name)]
        if differing:
            main = item.offered.get(item.main, "")
            self.text.set_text(main if main in differing else differing[0])
        self.setVisible(bool(differing))

    def apply_fonts(self) -> None:
        """Follow the settings, smaller than the text that is judged."""
        size = max(SMALLEST, round(self._settings.text_size * _SMALLER))
        self.text.set_text_font(size, self._settings.arabic_font)


def take_up(offered: Mapping[str, str], views: Mapping[str, BidiText | Bubbles]) -> None:
    """Put what is offered into the editors of these fields, as edits that Ctrl+Z takes back."""
    for name, view in views.items():
        if name not in offered:
            continue
        if isinstance(view, Bubbles):
            view.take_up(messages_of(offered[name]))
        else:
            view.replace(offered[name])
