"""How a sitting goes: the size of a set, a goal, and when a break is hinted at."""

from app.curate.sitting import Sitting
from app.parts.form import Form, check_box
from app.parts.number import Number
from app.session import Session
from app.settings import SITTING
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel


class SittingCard(Card):
    """Each number is kept, and counts, at once."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.set_title(self.tr("The sitting"))
        self._session = session
        none, never = self.tr("none"), self.tr("never")
        self.set_size = self._number("set_size", "", 50)
        self.goal_items = self._number("goal_items", none, 50)
        self.goal_minutes = self._number("goal_minutes", none, 10)
        self.break_minutes = self._number("break_minutes", never, 5)
        self.show_pace = check_box(self.tr("Show pace and goal in Curate"))
        self.show_pace.setChecked(session.settings.show_pace)
        self.show_pace.toggled.connect(self._set_show)
        form = Form()
        form.add(self.tr("Items in a set"), self.set_size)
        form.add(self.tr("Goal: items"), self.goal_items)
        form.add(self.tr("Goal: minutes"), self.goal_minutes)
        form.add(self.tr("Hint at a break after minutes"), self.break_minutes)
        self.body.addLayout(form)
        self.body.addWidget(self.show_pace)
        note = self.tr("Only you see these numbers. They are forgotten when the window closes.")
        self.body.addWidget(PlainLabel(note, "muted", wrap=True))
        session.text_changed.connect(self._follow)

    def _number(self, name: str, special: str, step: int) -> Number:
        least, most = SITTING[name]
        made = Number(least, most, getattr(self._session.settings, name), special=special)
        made.setSingleStep(step)
        made.valueChanged.connect(lambda value: self._set(name, value))
        return made

    def _set(self, name: str, value: int) -> None:
        settings = self._session.settings
        setattr(settings, name, value)
        settings.save()
        Sitting.of(self._session).follow_settings()
        self._session.text_changed.emit()

    def _set_show(self, shown: bool) -> None:
        if shown != self._session.settings.show_pace:
            self._session.settings.show_pace = shown
            self._session.settings.save()
            self._session.text_changed.emit()

    def _follow(self) -> None:
        self.show_pace.setChecked(self._session.settings.show_pace)
