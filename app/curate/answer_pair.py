"""The text that is judged, alone or with the worse answer beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from app.curate.review_queue import ReviewItem
from app.translate import translate_engine
from app.widgets.bidi_text import BidiText
from app.widgets.key_button import KeyButton
from app.widgets.plain_label import PlainLabel
from engine.tasks import TASKS


class AnswerPair(QWidget):
    """`text` is the better answer of a pair, or whatever else is judged; `worse` stands beside it."""

    #: The other answer is the better one.
    swap_wanted = Signal()

    def __init__(self, text: BidiText, cap: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = text
        self.worse = BidiText()
        self._name = ""
        self._better_title = PlainLabel(role="muted")
        self._worse_title = PlainLabel(role="muted")
        self._swap = KeyButton(self.tr("This one is better"), cap, "small")
        self._swap.setObjectName("swap")
        self._swap.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._swap.clicked.connect(self.swap_wanted)
        head = QHBoxLayout()
        head.addWidget(self._worse_title)
        head.addStretch(1)
        head.addWidget(self._swap)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.addWidget(self._better_title, 0, 0)
        self._grid.addLayout(head, 0, 1)
        self._grid.addWidget(self.text, 1, 0)
        self._grid.addWidget(self.worse, 1, 1)
        self._grid.setRowStretch(1, 1)

    def show_item(self, item: ReviewItem) -> None:
        """Show one text, or two side by side where the task has pairs."""
        task = TASKS.get(item.candidate.task)
        pair = task.pair if task is not None and item.pair is not None else None
        self._name = pair[1] if pair else ""
        titles = {each.name: translate_engine(each.title) for each in task.fields} if task else {}
        self.text.set_text(item.text)
        self.worse.set_text(item.fields.get(self._name, ""))
        if pair:
            self._better_title.setText(titles[pair[0]])
            self._worse_title.setText(titles[pair[1]])
            self.worse.setAccessibleName(titles[pair[1]])
        for widget in (self._better_title, self._worse_title, self._swap, self.worse):
            widget.setVisible(bool(pair))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if pair else 0)

    def editable(self) -> dict[str, BidiText]:
        """The worse answer, by its field's name, where there is one."""
        return {self._name: self.worse} if self._name else {}


def swapped(item: ReviewItem) -> dict[str, str] | None:
    """The fields with better and worse exchanged; None where there are no two.

    The margin is the teacher's, so it changes its sign: the teacher preferred the other one.
    """
    if item.pair is None:
        return None
    fields = item.fields
    better, worse = item.pair
    fields[better], fields[worse] = fields[worse], fields[better]
    if margin := fields.get("margin", ""):
        fields["margin"] = margin.removeprefix("-") if margin.startswith("-") else f"-{margin}"
    return fields
