"""The candidate, large, with what is known of it; its seed under it, the words compared."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.curate.answer_pair import AnswerPair
from app.curate.bubbles import Bubbles
from app.curate.card_pair import CardPair
from app.curate.facts_line import FactsLine
from app.curate.offered import OfferedCorrection, take_up
from app.curate.other_script import Readings
from app.curate.review_queue import ReviewItem
from app.curate.turns_card import TurnsCard
from app.fonts import SMALLEST
from app.keys import Keys
from app.settings import DIFFERENCES, Settings
from app.translate import isolate, translate_engine
from app.widgets.bidi_text import BidiText
from app.widgets.card import Card
from app.widgets.chips import Chip, VerdictChips
from app.widgets.diff import word_difference
from app.widgets.plain_label import PlainLabel
from app.words import variety_title
from engine.i18n import fill
from engine.model import Status, Verdict
from engine.tasks import TASKS
from engine.text.dialogue import messages_of
from engine.text.operations import OPERATIONS
from engine.verifiers import VERIFIERS

#: Under this share of common words a comparison marks nearly everything and says nothing.
_COMPARABLE = 0.1
#: The seed and other fields are this much smaller than the text that is judged.
_SMALLER = 0.72
#: So are the messages of a dialogue, of which there are several.
_TALK = 0.6
#: The columns of a record are short and many.
_IN_A_FORM = 0.5
_PAIRS_A_LINE = 3
#: Fields that hold what the candidate was made from: they are read and not corrected.
_GIVEN = frozenset(("source", "passage", "scene"))
#: A passage stands beside several fields, so less of it is seen at once; the rest is scrolled to.
_SEED_LINES, _PASSAGE_LINES = 5, 3
#: What traces a record to its document and is no word for a person who judges it.
_TRACES = frozenset(("span", "sha256"))
#: Fields that stand over the messages of a dialogue.
_SPEAKERS = ("opener", "answerer")


class ItemCard(QWidget):
    """Shows one item. `text` is the widget that is read and edited in place; of a dialogue it is
    `talk`, a bubble a message.
    """

    #: The item has been painted: from now on it can be judged.
    painted = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._item: ReviewItem | None = None
        self._fresh = False
        self._marks = False
        self.text = BidiText()
        self.text.setAccessibleName(self.tr("Candidate"))
        self.text.least_lines = 2
        self.text.viewport().installEventFilter(self)
        self.talk = Bubbles()
        self.talk.setAccessibleName(self.tr("Candidate"))
        self.talk.viewport().installEventFilter(self)
        self.talk.hide()
        for signal, same in (
            (self.talk.edited, self.text.edited),
            (self.talk.save_wanted, self.text.save_wanted),
            (self.talk.cancel_wanted, self.text.cancel_wanted),
        ):
            signal.connect(same)
        self.talk.zoom_wanted.connect(self.text.zoom_wanted)
        self.setFocusProxy(self.text)
        keys = Keys(settings.keys)
        self.answers = AnswerPair(self.text, keys.cap("swap"))
        self.turns = TurnsCard(keys.cap("turns"))
        self.turns.toggled.connect(self._show_seed)
        self._join(self.answers.worse)
        self._seed = BidiText(fit=(1, _SEED_LINES))
        self._seed.setAccessibleName(self.tr("Seed"))
        self.facts = FactsLine()
        self.readings = Readings(settings)
        self.offered = OfferedCorrection(keys.cap("edit"), settings)
        self.verdicts = VerdictChips()
        self._others: list[tuple[PlainLabel, BidiText]] = []
        self._editable: dict[str, BidiText] = {}
        self._pairs = 1
        self._side_by_side = False
        self._from_passage = False
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(10)
        self._candidate_card = Card()
        self._candidate_card.set_title(self.tr("Candidate"))
        self._candidate_card.header.addWidget(self.facts, 20)
        self._candidate_card.body.addWidget(self.answers, 1)
        self._candidate_card.body.addWidget(self.talk, 1)
        self._candidate_card.body.addLayout(self.readings.line())
        self._candidate_card.body.addWidget(self.offered)
        self._candidate_card.body.addLayout(self._grid)
        self._candidate_card.body.addWidget(self.verdicts)
        self._seed_card = Card()
        self._seed_card.set_title(self.tr("Seed"))
        self._seed_card.body.addWidget(self._seed, 1)
        self._seed_card.body.addWidget(self.readings.seed)
        self.pair = CardPair(self._candidate_card, self._seed_card)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(self.pair, 5)
        layout.addWidget(self.turns, 3)
        self.apply_fonts()

    # What it shows

    def show_item(self, item: ReviewItem) -> None:
        """Show an item; `painted` follows when a person can see it."""
        self._item = item
        self._fresh = True
        if not all(view.isReadOnly() for view in self._judged()):
            self.end_edit(keep=False)
        if self._side_by_side != (item.pair is not None):
            self._side_by_side = item.pair is not None
            self.apply_fonts()
        self._show_text(item)
        self.turns.show_turns(item.turns, item.seed_text)
        if self._from_passage != _is_passage(item):
            self._from_passage = _is_passage(item)
            self._seed.fit_lines(1, _PASSAGE_LINES if self._from_passage else _SEED_LINES)
            self.apply_fonts()
        self._seed.set_text(item.seed_text)
        self._seed_card.set_title(self.tr("Passage") if _is_passage(item) else self.tr("Seed"))
        self._show_seed()
        self.facts.show_item(item, self._more_chips(item))
        self.show_scores(item)
        self.show_verdicts(item.candidate.verdicts)
        self._show_others(item)
        self._compare()
        self.readings.show_item(item)
        self.offered.show_item(item)
        self.text.viewport().update()
        self.talk.viewport().update()

    def _show_text(self, item: ReviewItem) -> None:
        """As one text, or as a bubble a message."""
        messages = messages_of(item.text) if item.candidate.task == "dialogue" else ()
        had_focus = self.hasFocus()
        self.answers.show_item(item)
        was_talk = self._is_talk
        self.talk.setVisible(bool(messages))
        if was_talk != bool(messages):
            self.apply_fonts()
        self.answers.setVisible(not messages)
        self.setFocusProxy(self.talk if messages else self.text)
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        if messages:
            names = [item.fields.get(name, "") for name in _SPEAKERS]
            self.talk.show_messages(item.text, messages, names)

    @property
    def _is_talk(self) -> bool:
        return not self.talk.isHidden()

    def _judged(self) -> list[BidiText]:
        """What the text that is judged is read in: one view, or one a message."""
        return self.talk.views if self._is_talk else [self.text]

    def judged_text(self) -> str:
        """The text that is judged, as it stands in the editor."""
        return self.talk.text() if self._is_talk else self.text.text()

    def _show_seed(self) -> None:
        """The seed has a card of its own where no turns begin with it."""
        has_seed = self._item is not None and bool(self._item.seed_text)
        # A dialogue only takes its way of writing from the seed, and needs the room.
        self._seed_card.setVisible(has_seed and not self.turns.is_shown and not self._is_talk)

    def show_verdicts(self, verdicts: tuple[Verdict, ...]) -> None:
        """Show what the verifiers say, the worst first."""
        self.verdicts.set_verdicts([(each, verifier_title(each)) for each in verdicts])

    # Editing in place

    def begin_edit(self, offered: Mapping[str, str] | None = None) -> None:
        """Make the text editable, and the long fields beside it; Tab goes from one to the next.

        What is `offered` is put into the editors, as edits that Ctrl+Z takes back.
        """
        for view in (*self._editable.values(), *reversed(self._judged())):
            view.one_line = "\n" not in view.text()
            view.begin_edit()
        if self._item is not None and offered:
            judged = self.talk if self._is_talk else self.text
            take_up(offered, {**self._editable, self._item.main: judged})

    def edited_views(self) -> list[BidiText]:
        """The texts that are being edited."""
        return [*self._judged(), *self._editable.values()]

    def edited_fields(self) -> dict[str, str]:
        """The fields that a person changed, by name."""
        if self._item is None:
            return {}
        judged = self.talk if self._is_talk else self.text
        views = {self._item.main: judged, **self._editable}
        return {name: view.text() for name, view in views.items() if view.is_changed()}

    def end_edit(self, *, keep: bool) -> None:
        """Make all of it readable only; without `keep` it is again what it was."""
        for view in (*self._editable.values(), *self._judged()):
            view.end_edit(keep)

    def show_scores(self, item: ReviewItem) -> None:
        """Show the verdicts, or none while a person wants to judge without them."""
        waits = item.candidate.status == Status.WAITING
        self.verdicts.setVisible(not (waits and self._settings.hide_scores))

    def set_title(self, title: str) -> None:
        """What stands over the candidate: what it is, or what was undone."""
        self._candidate_card.set_title(title)

    def next_difference(self) -> str:
        """Mark the words that differ in both texts, in the seed only, or nowhere; kept as a taste."""
        place = DIFFERENCES.index(self._settings.difference)
        self._settings.difference = DIFFERENCES[(place + 1) % len(DIFFERENCES)]
        self._settings.save()
        self._compare()
        return self._settings.difference

    def toggle_marks(self) -> None:
        """Show joiners and no-break spaces too, or only what deceives."""
        self._marks = not self._marks
        others = (view for _, view in self._others)
        for view in (*self._judged(), self.answers.worse, self._seed, *others):
            view.show_all_marks(self._marks)

    def flip_direction(self) -> None:
        """Show what is judged from the other side."""
        for view in self._judged():
            view.flip_direction()

    def apply_fonts(self) -> None:
        """Follow the text size and the Arabic font of the settings."""
        size = self._settings.text_size
        self.talk.set_text_font(round(size * _TALK), self._settings.arabic_font)
        smaller = max(SMALLEST, round(size * _SMALLER))
        for view in (self.text, self.answers.worse):
            judged = smaller if self._side_by_side else size
            view.set_text_font(judged, self._settings.arabic_font)
        if self._pairs > 1 or self._is_talk or self._from_passage:
            smaller = max(SMALLEST, round(size * _IN_A_FORM))
        for view in (self._seed, *(view for _, view in self._others)):
            view.set_text_font(smaller, self._settings.arabic_font)
        self.readings.apply_fonts()
        self.offered.apply_fonts()

    def _compare(self) -> None:
        item = self._item
        if item is None:
            return
        beside = self._seed if item.pair is None else self.answers.worse
        other = item.seed_text if item.pair is None else item.fields[item.pair[1]]
        compared = (
            self._settings.difference != "off" and not _is_passage(item) and not self._is_talk
        )
        wanted = compared and comparable(other, item.text)
        both = wanted and self._settings.difference == DIFFERENCES[0]
        self.text.compare_with(other if both else None, "added")
        for view in (self._seed, self.answers.worse):
            view.compare_with(item.text if wanted and view is beside else None, "removed")

    def _more_chips(self, item: ReviewItem) -> list[Chip]:
        candidate = item.candidate
        chips = []
        if candidate.operation in OPERATIONS:
            rule = translate_engine(OPERATIONS[candidate.operation].title)
            chips.append(Chip(fill(self.tr("Rule: {rule}"), {"rule": isolate(rule)}), "info"))
        for name, title, value in _other_fields(item, long=False):
            if name in _SPEAKERS and self._is_talk:
                continue
            told = isolate(variety_title(value) if name == "target" else value)
            chips.append(Chip(f"{title}: {told}", "info"))
        return chips

    def _show_others(self, item: ReviewItem) -> None:
        """The other long fields of the record, under the one that is judged."""
        wanted = _other_fields(item, long=True)
        while len(self._others) < len(wanted):
            self._add_other()
        self._editable = self.answers.editable()
        pairs = _PAIRS_A_LINE if item.titles else 1
        for place, ((label, view), (name, title, value)) in enumerate(
            zip(self._others, wanted, strict=False)
        ):
            self._grid.addWidget(label, place // pairs, 2 * (place % pairs))
            self._grid.addWidget(view, place // pairs, 2 * (place % pairs) + 1)
            label.setText(title)
            view.set_text(value)
            view.setAccessibleName(title)
            if name not in _GIVEN:
                self._editable[name] = view
        for place in range(1, _PAIRS_A_LINE):
            self._grid.setColumnStretch(2 * place + 1, int(place < pairs))
        if pairs != self._pairs:
            self._pairs = pairs
            self.apply_fonts()
        for number, (label, view) in enumerate(self._others):
            label.setVisible(number < len(wanted))
            view.setVisible(number < len(wanted))

    def _add_other(self) -> None:
        label, view = PlainLabel(role="muted"), BidiText(fit=(1, 3))
        self._join(view)
        self._others.append((label, view))
        self.apply_fonts()

    def _join(self, view: BidiText) -> None:
        """What is done in another text is done as in the one that is judged."""
        view.edited.connect(self.text.edited)
        view.save_wanted.connect(self.text.save_wanted)
        view.cancel_wanted.connect(self.text.cancel_wanted)
        view.zoom_wanted.connect(self.text.zoom_wanted)

    def showEvent(self, event: QShowEvent) -> None:
        """The style sheet, read just before, brings back sizes that were changed since."""
        super().showEvent(event)
        self.apply_fonts()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the first painting of a new item."""
        if event.type() == QEvent.Type.Paint and self._fresh:
            self._fresh = False
            self.painted.emit()
        return super().eventFilter(watched, event)


def verifier_title(verdict: Verdict) -> str:
    """The title of a verdict's verifier, an English text of the engine."""
    verifier = VERIFIERS.get(verdict.verifier)
    return verifier.title if verifier is not None else verdict.verifier


def comparable(old: str, new: str) -> bool:
    """Whether two texts share enough words for a comparison to say something."""
    words = len(new.split())
    if not old or not words:
        return False
    _, added = word_difference(old, new)
    return (words - len(added)) / words >= _COMPARABLE


def _is_passage(item: ReviewItem) -> bool:
    """Whether the item grew from a passage of a document and not from an example to be like."""
    task = TASKS.get(item.seed.task) if item.seed is not None else None
    return task is not None and task.material


def _other_fields(item: ReviewItem, *, long: bool) -> list[tuple[str, str, str]]:
    """Name, title and text of the fields that are not judged; one that repeats the seed is not.

    Of a record every column, the empty ones too: a form to fill in.
    """
    if item.titles:
        fields = item.fields
        names = [*item.titles, *(name for name in fields if name not in item.titles)]
        return [
            (name, isolate(item.titles.get(name, name)), fields.get(name, ""))
            for name in names
            if name != item.main and long
        ]
    task = TASKS.get(item.candidate.task)
    known = {each.name: each for each in task.fields} if task is not None else {}
    fields = item.fields
    names = [*(name for name in known if name in fields), *(n for n in fields if n not in known)]
    return [
        (name, translate_engine(known[name].title) if name in known else name, fields[name])
        for name in names
        if name not in (item.main, *(item.pair or ()))
        and name not in _TRACES
        and fields[name]
        and fields[name] != item.seed_text
        and (name not in known or known[name].long) == long
    ]
