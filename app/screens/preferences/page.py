"""Preferences: a person's taste. Each choice takes effect at once; nothing here touches the data."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout

from app import fonts, theme, translate
from app.application import dress
from app.parts.choice import Choice
from app.parts.form import Form, check_box
from app.parts.number import Number
from app.preferences.key_card import KeyCard
from app.preferences.sitting_card import SittingCard
from app.screen import Screen
from app.screens.preferences import SCREEN
from app.session import Session
from app.widgets.bidi_text import BidiText
from app.widgets.card import Card
from app.widgets.columns import Columns, part_of
from app.widgets.plain_label import PlainLabel
from app.words import user_name

_SAMPLE = "راني رايح l'école غدوة مع صحابي، 3lach ما تجيش معانا؟"


class PreferencesScreen(Screen):
    """Language, look, sizes, font and name."""

    def __init__(self, session: Session) -> None:
        super().__init__(SCREEN)
        self.session = session
        settings = session.settings
        names = [(code, translate.native_name(code)) for code in translate.languages()]
        system = self.tr("as the computer")
        self.language = Choice([("", system), *names], settings.language, letters=18)
        self.language.picked.connect(self._set_language)
        titles = {"system": system, "light": self.tr("light"), "dark": self.tr("dark")}
        looks = [(name, titles[name]) for name in theme.SCHEMES]
        self.colours = Choice(looks, settings.theme, letters=18)
        self.colours.picked.connect(self._set_theme)
        self.text_size = Number(fonts.SMALLEST, fonts.LARGEST, settings.text_size, suffix=" pt")
        self.text_size.valueChanged.connect(self._set_size)
        self.font_name = Choice(self._families(), settings.arabic_font, letters=18)
        self.font_name.picked.connect(self._set_font)
        self.annotator = QLineEdit(settings.annotator)
        self.annotator.setPlaceholderText(user_name())
        self.annotator.editingFinished.connect(self._set_annotator)
        self.hide_scores = check_box(
            self.tr("Hide scores and checks until a row is decided, so that they sway nobody")
        )
        self.hide_scores.setChecked(settings.hide_scores)
        self.hide_scores.toggled.connect(self._set_hide_scores)
        self.sample = BidiText(fit=(1, 4))
        self.sample.setAccessibleName(self.tr("A sample of the text"))
        self._build()
        self._show_sample()
        session.text_changed.connect(self._follow_size)

    def _build(self) -> None:
        window = Form()
        window.add(self.tr("Language"), self.language)
        window.add(self.tr("Colours"), self.colours)
        first = Card(self.tr("The window"))
        first.body.addLayout(window)
        text = Form()
        text.add(self.tr("Size"), self.text_size)
        text.add(self.tr("Arabic font"), self.font_name)
        second = Card(self.tr("The text that is reviewed"))
        second.body.addLayout(text)
        second.body.addWidget(self.sample)
        second.body.addWidget(self.hide_scores)
        person = Form()
        person.add(self.tr("Your name"), self.annotator)
        third = Card(self.tr("You"))
        third.body.addLayout(person)
        note = self.tr("Your decisions are kept under this name, in the project, for the team.")
        third.body.addWidget(PlainLabel(note, "muted", wrap=True))
        self.keys = KeyCard(self.session)
        self.sitting = SittingCard(self.session)
        columns = Columns()
        for cards in ((first, second, third), (self.sitting, self.keys)):
            column = QVBoxLayout()
            column.setSpacing(12)
            for card in cards:
                card.setMaximumWidth(760)
                column.addWidget(card, int(card is self.keys))
            if self.keys not in cards:
                column.addStretch(1)
            columns.add(part_of(column), 1)
        self.body.addWidget(columns, 1)

    def _families(self) -> list[tuple[str, str]]:
        """The fonts that ship, then those of this computer that write Arabic."""
        found = QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)
        names = dict.fromkeys((*fonts.ARABIC_FAMILIES, *found, self.session.settings.arabic_font))
        return [(name, name) for name in names if name]

    def _set_language(self, code: str) -> None:
        settings = self.session.settings
        settings.language = code
        settings.save()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            dress(app, settings)
        # The window makes every page anew, this one too: not while its own list is still open.
        QTimer.singleShot(0, self.session, self.session.project_changed.emit)

    def _set_theme(self, scheme: str) -> None:
        self.session.settings.theme = scheme
        self.session.settings.save()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, scheme)

    def _set_size(self, size: int) -> None:
        self.session.set_text_size(size)

    def _set_font(self, family: str) -> None:
        self.session.settings.arabic_font = family
        self.session.settings.save()
        self.session.text_changed.emit()

    def _set_hide_scores(self, hidden: bool) -> None:
        if hidden != self.session.settings.hide_scores:
            self.session.settings.hide_scores = hidden
            self.session.settings.save()
            self.session.text_changed.emit()

    def _set_annotator(self) -> None:
        name = self.annotator.text().strip()
        if name == self.session.settings.annotator:
            return
        self.session.settings.annotator = name
        self.session.settings.save()
        text = self.tr("From now on your decisions are kept under your new name.")
        self.show_message(text, "ok")

    def _follow_size(self) -> None:
        self.text_size.show_value(self.session.settings.text_size)
        self.hide_scores.setChecked(self.session.settings.hide_scores)
        self._show_sample()

    def _show_sample(self) -> None:
        settings = self.session.settings
        self.sample.set_text_font(settings.text_size, settings.arabic_font)
        self.sample.set_text(_SAMPLE)
