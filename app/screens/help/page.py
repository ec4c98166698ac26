"""Help: one short page a screen, and pages on keys, recipes, checks, reasons and formats."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.help.pages import HEADING, PART, POINT, Block, HelpPage, fold, help_pages
from app.help.picture import Picture, pictured
from app.parts.form import scrolled
from app.screen import Screen
from app.screens.help import SCREEN
from app.session import Session
from app.theme import tokens
from app.translate import isolate, wanted_language
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel, Role, text_side
from engine.i18n import fill


class HelpScreen(Screen):
    """The list of pages with a search above it, and the page beside."""

    def __init__(self, session: Session) -> None:
        super().__init__(SCREEN)
        self._language = wanted_language(session.settings.language)
        self._pages = help_pages(self._language)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search in help"))
        self.search.setAccessibleName(self.tr("Search in help"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.pages = QListWidget()
        self.pages.setAccessibleName(self.tr("Pages of help"))
        self.pages.currentItemChanged.connect(self._show_chosen)
        self._nothing = PlainLabel(self.tr("No page says this."), "muted", wrap=True)
        self._nothing.hide()
        self._shown = ""
        self._first: QWidget | None = None
        self._card = Card()
        self._area = QScrollArea()
        self._card.body.addWidget(self._area)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self._nothing)
        column.addWidget(self.pages, 1)
        side.setFixedWidth(240)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(side)
        row.addWidget(self._card, 1)
        self.body.addLayout(row, 1)
        self._filter("")

    def opened(self) -> None:
        """Type to search at once."""
        self.search.setFocus()

    def show_page(self, name: str) -> None:
        """Show the page of this name, such as that of a screen."""
        for place in range(self.pages.count()):
            item = self.pages.item(place)
            if item is not None and item.data(Qt.ItemDataRole.UserRole) == name:
                self.pages.setCurrentItem(item)

    def shown_text(self) -> str:
        """The page that is shown, as text."""
        return self._shown

    def _filter(self, text: str) -> None:
        wanted = fold(text.strip())
        found = [each for each in self._pages if not wanted or each.holds(wanted)]
        current = self.pages.currentItem()
        name = current.data(Qt.ItemDataRole.UserRole) if current is not None else ""
        self.pages.blockSignals(True)
        self.pages.clear()
        for each in found:
            item = QListWidgetItem(each.title)
            item.setData(Qt.ItemDataRole.UserRole, each.name)
            self.pages.addItem(item)
        self.pages.blockSignals(False)
        names = [each.name for each in found]
        self._nothing.setVisible(not found)
        if found:
            self.pages.setCurrentRow(names.index(name) if name in names else 0)
            self._show_chosen()

    def _show_chosen(self) -> None:
        item = self.pages.currentItem()
        name = item.data(Qt.ItemDataRole.UserRole) if item is not None else ""
        page = next((each for each in self._pages if each.name == name), None)
        if page is not None:
            self._show(page)

    def _show(self, page: HelpPage) -> None:
        wanted = fold(self.search.text().strip())
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 4, 24, 16)
        column.setSpacing(10)
        self._first = None
        for block in page.blocks:
            label = self._label(block, marked=bool(wanted) and wanted in fold(block.text))
            column.addWidget(label)
            if block.kind == HEADING and (shown := pictured(page.name, self._language)):
                told = fill(self.tr("Picture of the page {page}"), {"page": isolate(page.title)})
                column.addWidget(Picture(shown, self._language, told))
        column.addStretch(1)
        area = scrolled(inside, page.title)
        self._card.body.replaceWidget(self._area, area)
        self._area.hide()
        self._area.deleteLater()
        self._area = area
        self._shown = "\n".join(each.text for each in page.blocks)
        if self._first is not None:
            inside.adjustSize()
            area.ensureWidgetVisible(self._first)

    def _label(self, block: Block, *, marked: bool) -> PlainLabel:
        role: Role = (
            "title" if block.kind == HEADING else "strong" if block.kind == PART else "body"
        )
        text = f"\u2022 {block.text}" if block.kind == POINT else block.text
        label = PlainLabel(text, role, wrap=True)
        label.setLayoutDirection(text_side(block.text))
        label.setMaximumWidth(860)
        if marked:
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.Window, tokens().colour("warn_tint"))
            label.setPalette(palette)
            label.setAutoFillBackground(True)
            self._first = self._first or label
        return label
