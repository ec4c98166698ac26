"""Verdicts as chips: a sign, a few words and a number each, the worst first, on one line.

Painted in one go, because a label per chip made the queue miss its frame.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLocale, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.theme import tokens
from app.translate import isolate_ltr, translate_engine
from app.widgets.plain_label import plain_tip
from app.widgets.signs import Sign, paint_sign, tone_colours
from app.words import verdict_sentence
from engine.model import Outcome, Verdict

_SIGN_SIZE = 13
#: Pixels between two chips.
GAP = 6
_PADDING = 10

_WORST_FIRST = (Outcome.REJECT, Outcome.FLAG, Outcome.UNSCORED, Outcome.PASS)
_TONES = {
    Outcome.PASS: "ok",
    Outcome.FLAG: "warn",
    Outcome.REJECT: "bad",
    Outcome.UNSCORED: "plain",
}
_SIGNS: dict[Outcome, Sign] = {
    Outcome.PASS: "accept",
    Outcome.FLAG: "warning",
    Outcome.REJECT: "reject",
    Outcome.UNSCORED: "unscored",
}


@dataclass(frozen=True, slots=True)
class Chip:
    """One chip: what is written on it, its tone (ok, warn, bad, info, plain), sign and tip.

    `spoken` is what a screen reader says, when the sign carries something that `text` does not.
    """

    text: str
    tone: str = "plain"
    sign: Sign | None = None
    tip: str = ""
    spoken: str = ""


class ChipStrip(QWidget):
    """A line of chips. Those that do not fit are counted in a last chip, whose tip lists them.

    Reached with Tab, moved through with the arrow keys, chosen with Space or a click.
    """

    #: The place of the chip that was chosen in what was set.
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: tuple[Chip, ...] = ()
        self._placed: list[tuple[QRectF, Chip]] = []
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show these chips, in this order."""
        if tuple(chips) == self._chips:
            return
        self._chips = tuple(chips)
        self._current = 0
        # An empty line has nothing to say: Tab passes it by.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if chips else Qt.FocusPolicy.NoFocus)
        self._place()
        self._speak()
        self.updateGeometry()
        self.update()

    def chips(self) -> tuple[Chip, ...]:
        """What was set."""
        return self._chips

    def places(self) -> list[QRectF]:
        """Where each chip that fits is painted, for tests and for pointing at one."""
        return [rect for rect, _ in self._placed]

    def tell_next(self) -> None:
        """Go to the first chip, or from one to the next, and show what it has to say."""
        if not self._placed:
            return
        self._current = (self._current + 1) % len(self._placed) if self.hasFocus() else 0
        if self.hasFocus():
            self._tell()
        else:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tell(self) -> None:
        self._speak()
        rect = self._placed[self._current][0].toRect()
        self._show_tip(self._current, self.mapToGlobal(rect.bottomLeft()))
        self.update()

    def sizeHint(self) -> QSize:
        """One line, and the width of all chips up to what a page has."""
        width = sum(self._width(each) + GAP for each in self._chips)
        return QSize(min(width, 600), self.fontMetrics().height() + 8)

    def minimumSizeHint(self) -> QSize:
        """One line, one chip."""
        return QSize(60, self.fontMetrics().height() + 8)

    def _width(self, chip: Chip) -> int:
        text = self.fontMetrics().horizontalAdvance(chip.text) if chip.text else 0
        sign = _SIGN_SIZE + (5 if chip.text else 0) if chip.sign else 0
        return min(text + sign + 2 * _PADDING, 320)

    def _place(self) -> None:
        self._placed = []
        x = 0.0
        for number, chip in enumerate(self._chips):
            rest = self._chips[number:]
            more = Chip(
                isolate_ltr(f"+{len(rest)}"), tip="\n".join(each.tip or each.text for each in rest)
            )
            room = self.width() - (self._width(more) + GAP if len(rest) > 1 else 0)
            fits = x + self._width(chip) <= room
            shown = chip if fits else more
            rect = QRectF(x, 1, self._width(shown), self.height() - 2)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                rect.moveLeft(self.width() - x - rect.width())
            self._placed.append((rect, shown))
            x += rect.width() + GAP
            if not fits:
                break

    def _speak(self) -> None:
        said = [each.spoken or each.text for each in self._chips]
        if self.hasFocus() and self._current < len(self._placed):
            chip = self._placed[self._current][1]
            said = [chip.spoken or chip.text, chip.tip]
        self.setAccessibleName(", ".join(each for each in said if each))

    def _at(self, point: QPoint) -> int | None:
        for number, (rect, _) in enumerate(self._placed):
            if rect.contains(point.toPointF()):
                return number
        return None

    def _choose(self, number: int) -> None:
        if number < len(self._chips):
            self.chosen.emit(number)

    def event(self, event: QEvent) -> bool:
        """Show the tip of the chip under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._at(event.pos())
            if number is None or not self._placed[number][1].tip:
                QToolTip.hideText()
                event.ignore()
            else:
                self._show_tip(number, event.globalPos())
            return True
        return super().event(event)

    def _show_tip(self, number: int, place: QPoint) -> None:
        rect, chip = self._placed[number]
        QToolTip.showText(place, plain_tip(chip.tip), self, rect.toRect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows as they point, choose with Space."""
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        forward = -1 if right_to_left else 1
        steps = {int(Qt.Key.Key_Right): forward, int(Qt.Key.Key_Left): -forward}
        if event.key() in steps and self._placed:
            step = steps[event.key()]
            self._current = max(0, min(self._current + step, len(self._placed) - 1))
            self._tell()
        elif event.key() == Qt.Key.Key_Space:
            self._choose(self._current)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the chip that was clicked."""
        number = self._at(event.position().toPoint())
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(number)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """See again which chips fit."""
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the direction and the font of the window."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self._place()
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which chip the arrows stand on, and what it has to say to whoever came by a key."""
        super().focusInEvent(event)
        self._speak()
        self.update()
        by_key = (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        if event.reason() in by_key:
            # Not at once: Qt moves the focus in the same way when what had it is hidden.
            QTimer.singleShot(0, self, self._tell_if_focused)

    def _tell_if_focused(self) -> None:
        if self.hasFocus() and self._current < len(self._placed):
            self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What a chip had to say goes with the focus."""
        super().focusOutEvent(event)
        self._speak()
        QToolTip.hideText()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint every chip that fits."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = tokens()
        for number, (rect, chip) in enumerate(self._placed):
            _, ground = tone_colours(look, chip.tone)
            focused = self.hasFocus() and number == self._current
            painter.setPen(QPen(look.colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(rect, 8, 8)
            self._paint_inside(painter, rect, chip)

    def _paint_inside(self, painter: QPainter, rect: QRectF, chip: Chip) -> None:
        ink, _ = tone_colours(tokens(), chip.tone)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inside = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        if chip.sign:
            x = inside.right() - _SIGN_SIZE if right_to_left else inside.left()
            y = rect.center().y() - _SIGN_SIZE / 2
            paint_sign(painter, chip.sign, x, y, _SIGN_SIZE, ink, right_to_left)
            step = _SIGN_SIZE + 5
            inside.adjust(0 if right_to_left else step, 0, -step if right_to_left else 0, 0)
        painter.setPen(ink)
        text = self.fontMetrics().elidedText(
            chip.text, Qt.TextElideMode.ElideRight, int(inside.width()) + 1
        )
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, text)


class VerdictChips(ChipStrip):
    """The verdicts on one candidate, the worst first."""

    def set_verdicts(self, verdicts: Sequence[tuple[Verdict, str]]) -> None:
        """Show verdicts, each with the title of its verifier (an English text of the engine)."""
        ordered = sorted(verdicts, key=lambda pair: _WORST_FIRST.index(pair[0].outcome))
        self.set_chips([self._chip(verdict, title) for verdict, title in ordered])

    def _chip(self, verdict: Verdict, title: str) -> Chip:
        name = translate_engine(title)
        words = {
            Outcome.PASS: self.tr("fine"),
            Outcome.FLAG: self.tr("look at it"),
            Outcome.REJECT: self.tr("bad"),
            Outcome.UNSCORED: self.tr("not checked"),
        }
        scored = verdict.outcome != Outcome.UNSCORED
        return Chip(
            text=f"{name} {isolate_ltr(QLocale().toString(verdict.score, 'f', 2))}"
            if scored
            else name,
            tone=_TONES[verdict.outcome],
            sign=_SIGNS[verdict.outcome],
            tip=verdict_sentence(verdict),
            spoken=f"{name}: {words[verdict.outcome]}",
        )
