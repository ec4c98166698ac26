"""Label, variety and script of the candidate as chips; a key or a click opens numbered choices in
their place."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from app.curate.review_queue import CORRECTABLE, ReviewItem
from app.keys import chord
from app.parts.facts import label_title
from app.translate import isolate, isolate_ltr
from app.widgets.chips import GAP, Chip, ChipStrip
from app.widgets.kept_line import KeptLine
from app.widgets.signs import Sign
from app.words import script_title, variety_title
from engine.i18n import fill
from engine.model import VARIETIES, Script

#: As many choices stand side by side as there are digits to press.
_MOST = 9
_LONGEST_LABEL = 120
#: A longer title may be cut on its chip.
_SHORT = 30
_CHOSEN: Sign = "accept"


class FactsLine(QStackedWidget):
    """Shows what is known of an item, a person's correction marked as one."""

    #: A person says otherwise: what ("label", "variety", "script") and what it is.
    corrected = Signal(str, str)
    #: A fact was clicked: "label", "variety" or "script".
    wanted = Signal(str)
    #: The choices were left: the keys decide again.
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self._more: list[Chip] = []
        self._open = ""
        self.chips = ChipStrip()
        self.choices = Choices()
        self.line = KeptLine(_LONGEST_LABEL)
        for page in (self.chips, self.choices, self.line):
            self.addWidget(page)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.line.setFixedHeight(self.chips.sizeHint().height())
        self.line.setPlaceholderText(self.tr("Another label, then Enter"))
        self.line.setAccessibleName(self.tr("Another label"))
        self.chips.chosen.connect(self._click)
        self.choices.picked.connect(self._pick)
        self.choices.other_wanted.connect(self._ask_other)
        self.choices.left.connect(self.close_choices)
        self.line.kept.connect(self._pick_other)
        self.line.left.connect(self.close_choices)

    def show_item(self, item: ReviewItem, more: Sequence[Chip] | None = None) -> None:
        """The facts that can be corrected, then others: `more`, or those that were shown."""
        if self._open:
            self.close_choices()
        if more is not None:
            self._more = list(more)
        chips, self._names = [], []
        for name in CORRECTABLE:
            now, before = item.fact(name), item.told(name)
            if name == "label" and not (now or before) and item.candidate.task != "classification":
                continue
            self._names.append(name)
            chips.append(self._chip(name, now, before))
        self.chips.set_chips([*chips, *self._more])

    def _chip(self, name: str, now: str, before: str) -> Chip:
        title = fact_title(name, now)
        if name == "label":
            title = fill(self.tr("Label: {label}"), {"label": isolate(title)})
        if now == before:
            return Chip(title, "info")
        values = {"now": title, "before": isolate(fact_title(name, before))}
        told = fill(self.tr("{now}: corrected; the teacher said {before}"), values)
        return Chip(fill(self.tr("{now} (was: {before})"), values), "ok", "edit", told, told)

    # Choosing

    @property
    def opened(self) -> str:
        """What is being corrected; empty while nothing is."""
        return self._open

    def open_choices(self, name: str, item: ReviewItem, labels: Sequence[str]) -> None:
        """Show what the fact can be: digits, arrows and clicks choose."""
        known: Mapping[str, Sequence[str]] = {
            "label": labels,
            "variety": list(VARIETIES),
            "script": [str(each) for each in Script if each != Script.OTHER],
        }
        now = item.fact(name)
        values = dict.fromkeys([*known[name], *(each for each in (now, item.told(name)) if each)])
        if name == "label" and (now or item.told(name)):
            values[""] = None  # the last choice: none
        self._open = name
        self.setCurrentWidget(self.choices)
        titled = [(each, fact_title(name, each)) for each in values]
        self.choices.set_choices(titled, now, other=name == "label")
        self.choices.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_choices(self) -> None:
        """Back to the facts as they were."""
        if self._open:
            self._open = ""
            self.setCurrentWidget(self.chips)
            self.left.emit()

    def _click(self, number: int) -> None:
        if number < len(self._names):
            self.wanted.emit(self._names[number])

    def _pick(self, value: str) -> None:
        name = self._open
        known = {each.casefold(): each for each in self.choices.values()}
        self.close_choices()
        if name:
            self.corrected.emit(name, known.get(value.casefold(), value))

    def _pick_other(self, value: str) -> None:
        if value:
            self._pick(value)
        else:
            self.close_choices()

    def _ask_other(self) -> None:
        self.line.clear()
        self.setCurrentWidget(self.line)
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)


class Choices(ChipStrip):
    """Numbered choices on one line; those that do not fit, or are more than nine, on a next page."""

    #: The value that was chosen.
    picked = Signal(str)
    #: None of them: a person wants to write another one.
    other_wanted = Signal()
    #: Esc: nothing is chosen.
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[tuple[str, str]] = []
        self._now = ""
        self._other = False
        self._pages: list[list[tuple[str, str]]] = [[]]
        self._page = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_choices(self, values: Sequence[tuple[str, str]], now: str, *, other: bool) -> None:
        """Offer these values with their titles; `now` is what it is, and with `other` another one
        can be written."""
        self._values, self._now, self._other = list(values), now, other
        self._page = 0
        self._show_page()

    def values(self) -> list[str]:
        """All that is offered."""
        return [value for value, _ in self._values]

    def _show_page(self) -> None:
        self._pages = self._paged()
        self._page = min(self._page, len(self._pages) - 1)
        page = self._pages[self._page]
        self.set_chips([*self._numbered(page), *self._last()])
        shown = [value for value, _ in page]
        self._current = shown.index(self._now) if self._now in shown else 0

    def _paged(self) -> list[list[tuple[str, str]]]:
        """The values, as many on each page as fit beside what stands at its end."""
        width = [self._width(chip) + GAP for chip in self._numbered(self._values)]
        if len(width) <= _MOST and sum(width) + self._end_width(more=False) <= self.width():
            return [self._values]
        room = self.width() - self._end_width(more=True)
        pages: list[list[tuple[str, str]]] = [[]]
        used = 0
        for value, wide in zip(self._values, width, strict=True):
            if pages[-1] and (used + wide > room or len(pages[-1]) == _MOST):
                pages.append([])
                used = 0
            pages[-1].append(value)
            used += wide
        return pages

    def _end_width(self, *, more: bool) -> int:
        return sum(self._width(chip) + GAP for chip in self._end_chips(more=more))

    def _last(self) -> list[Chip]:
        return self._end_chips(more=len(self._pages) > 1)

    def _end_chips(self, *, more: bool) -> list[Chip]:
        other = self.tr("another one")
        return [
            *([Chip(f"{isolate_ltr(0)}\u2002{other}")] if self._other else []),
            *([Chip(self.tr("more"), "plain", "skip")] if more else []),
        ]

    def _numbered(self, page: Sequence[tuple[str, str]]) -> list[Chip]:
        chips = []
        for number, (value, title) in enumerate(page, start=1):
            chosen = value == self._now
            spoken = fill(self.tr("{number}: {choice}"), {"number": number, "choice": title})
            if chosen:
                spoken = fill(self.tr("{choice}, as it is"), {"choice": spoken})
            text = f"{isolate_ltr(number)}\u2002{isolate(title)}"
            tip = title if len(title) > _SHORT else ""
            tone, sign = ("info", _CHOSEN) if chosen else ("plain", None)
            chips.append(Chip(text, tone, sign, tip, spoken))
        return chips

    def _turn(self, step: int) -> None:
        """The next page, or the one before; after the last the first."""
        self._page = (self._page + step) % len(self._pages)
        self._show_page()

    def _choose(self, number: int) -> None:
        page = self._pages[self._page]
        if number < len(page):
            self.picked.emit(page[number][0])
        elif self._other and number == len(page):
            self.other_wanted.emit()
        else:
            self._turn(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See again how many fit."""
        super().resizeEvent(event)
        self._show_page()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit or Enter chooses, Esc leaves; other keys are the page's."""
        pressed = chord(event)
        if event.isAutoRepeat() and (pressed.isdigit() or pressed == "Enter"):
            return
        if pressed == "Esc":
            self.left.emit()
        elif pressed == "Enter":
            self._choose(self._current)
        elif pressed == "0" and self._other:
            self.other_wanted.emit()
        elif pressed.isdigit():
            if 0 < int(pressed) <= len(self._pages[self._page]):
                self._choose(int(pressed) - 1)
        elif event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_Down):
            self._turn(1)
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_Up):
            self._turn(-1)
        else:
            super().keyPressEvent(event)


def fact_title(name: str, value: str) -> str:
    """A label, variety or script as it is read."""
    if name == "variety":
        return variety_title(value)
    return script_title(value) if name == "script" else label_title(value)
