"""The formats of the registry, grouped by what they are for, with the sentence each says of itself."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.translate import translate_engine
from app.widgets.plain_label import PlainLabel
from engine.plugin import CHOSEN, EDITED, JUDGED, USES, Exporter

_TABLES = frozenset({".csv", ".tsv", ".xlsx", ".parquet"})
_LINE = 28


class FormatList(QWidget):
    """One list of formats under headings; below it what the chosen one is for."""

    #: A person chose this format.
    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Format"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.currentItemChanged.connect(self._on_current)
        self.help = PlainLabel(role="muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.help)
        self._silent = False
        self._fill()

    def value(self) -> str:
        """The name of the format that is chosen."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def set_value(self, name: str) -> None:
        """Choose a format, the first when it is not there; tells nobody."""
        places = self._places()
        if places:
            self._silent = True
            self.list.setCurrentRow(places.get(name, next(iter(places.values()))))
            self._silent = False
            self._explain()

    def pick(self, name: str) -> None:
        """Choose as a person does."""
        self.list.setCurrentRow(self._places()[name])

    def headings(self) -> list[str]:
        """The headings that are shown."""
        items = (self.list.item(place) for place in range(self.list.count()))
        return [item.text() for item in items if not item.data(Qt.ItemDataRole.UserRole)]

    def _places(self) -> dict[str, int]:
        found = {}
        for place in range(self.list.count()):
            name = self.list.item(place).data(Qt.ItemDataRole.UserRole)
            if name:
                found[str(name)] = place
        return found

    def _fill(self) -> None:
        from engine.exporters import EXPORTERS

        groups: dict[str, list[Exporter]] = {use: [] for use in USES}
        for exporter in EXPORTERS.values():
            groups[use_of(exporter)].append(exporter)
        for use, exporters in groups.items():
            if not exporters:
                continue
            heading = QListWidgetItem(use_title(use))
            font = heading.font()
            font.setBold(True)
            heading.setFont(font)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            self._add(heading)
            for exporter in exporters:
                item = QListWidgetItem(translate_engine(exporter.title))
                item.setData(Qt.ItemDataRole.UserRole, exporter.name)
                item.setData(
                    Qt.ItemDataRole.AccessibleDescriptionRole, translate_engine(exporter.help)
                )
                item.setToolTip(item.text())
                self._add(item)

    def _add(self, item: QListWidgetItem) -> None:
        item.setSizeHint(QSize(10, _LINE))
        self.list.addItem(item)

    def _on_current(self) -> None:
        self._explain()
        if not self._silent and self.value():
            self.picked.emit(self.value())

    def _explain(self) -> None:
        from engine.exporters import EXPORTERS

        name = self.value()
        if name not in EXPORTERS:
            self.help.setText("")
            return
        exporter = EXPORTERS[name]
        parts = [translate_engine(exporter.help), rows_sentence(exporter.rows)]
        self.help.setText("\n".join(part for part in parts if part))


def use_of(exporter: Exporter) -> str:
    """What a format is for: as it says, else by where and of which rows it writes."""
    if exporter.use in USES:
        return exporter.use
    if exporter.rows != CHOSEN:
        return "judge"
    if "/" in exporter.path:
        return "publish"
    return "tables" if exporter.suffix in _TABLES else "train"


def use_title(use: str) -> str:
    """The heading of a group of formats."""
    titles = {
        "train": QCoreApplication.translate("FormatList", "Train on texts and answers"),
        "judge": QCoreApplication.translate("FormatList", "Train on corrections and choices"),
        "tables": QCoreApplication.translate("FormatList", "Tables"),
        "publish": QCoreApplication.translate("FormatList", "Publish"),
        "curate": QCoreApplication.translate("FormatList", "Correct in another tool"),
        "other": QCoreApplication.translate("FormatList", "Other"),
    }
    return titles[use]


def rows_sentence(rows: str) -> str:
    """Which rows a format is made of, where they are not those that the mix chose."""
    sentences = {
        EDITED: QCoreApplication.translate(
            "FormatList", "A row for each text that a person corrected: before and after."
        ),
        JUDGED: QCoreApplication.translate(
            "FormatList", "Rejected texts go out too, each row marked as accepted or rejected."
        ),
    }
    return sentences.get(rows, "")


def format_title(name: str) -> str:
    """An export format as it is read."""
    from engine.exporters import EXPORTERS

    return translate_engine(EXPORTERS[name].title) if name in EXPORTERS else name
