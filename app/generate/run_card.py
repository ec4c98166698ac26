"""The run in progress: how far, how fast, how long still, and what comes out."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from app.generate.live_passes import LivePasses
from app.parts.facts import duration, sentence
from app.parts.form import button, row_of
from app.translate import isolate_ltr
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from app.words import joined

#: Texts shown, and how many beside notes: the page must fit a screen of 768 lines in Arabic too.
_SAMPLES, _SAMPLES_BESIDE_NOTES = 5, 2
_SAMPLE_SIZE = 13


class RunCard(Card):
    """Shows a run and steers it; it does not know what a run is."""

    pause_wanted = Signal()
    cancel_wanted = Signal()
    queue_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        from app.fonts import text_font

        self._state = PlainLabel(role="strong")
        self._done = PlainLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the run"))
        self._speed = PlainLabel(role="muted", wrap=True)
        self.passes = LivePasses()
        self._notes = PlainLabel(role="muted", wrap=True)
        self._notes.hide()
        self._pause = button(self.tr("Pause"))
        self._pause.clicked.connect(self.pause_wanted)
        self._cancel = button(self.tr("Cancel"))
        self._cancel.clicked.connect(self.cancel_wanted)
        look = button(self.tr("Review them"))
        look.clicked.connect(self.queue_wanted)
        self.body.addLayout(row_of(self._state, None, self._done))
        self.body.addWidget(self._bar)
        self.body.addWidget(self._speed)
        self.body.addWidget(self.passes)
        self.body.addWidget(self._notes)
        self._samples = QVBoxLayout()
        self._samples.setSpacing(4)
        self._labels: list[PlainLabel] = []
        for _ in range(_SAMPLES):
            label = PlainLabel()
            label.setFont(text_font(_SAMPLE_SIZE))
            label.setMinimumWidth(100)
            label.hide()
            self._labels.append(label)
            self._samples.addWidget(label)
        self._texts: list[str] = []
        self._room = _SAMPLES
        self.body.addLayout(self._samples)
        self.body.addLayout(row_of(look, None, self._pause, self._cancel))

    def begin(self) -> None:
        """A run begins."""
        self._texts = []
        for label in self._labels:
            label.hide()
        self._bar.setRange(0, 0)
        self._done.setText("")
        self._speed.setText("")
        self.passes.show_passes({})
        self.show_notes(())
        self.set_state("planning")
        self.show()

    def set_state(self, state: str) -> None:
        """Say what it does now, and offer what can be done."""
        titles = {
            "planning": self.tr("Getting ready"),
            "running": self.tr("Writing"),
            "pausing": self.tr("Pausing: the answers in hand are finished first"),
            "paused": self.tr("Paused"),
            "cancelling": self.tr("Stopping"),
            "failed": self.tr("Stopped by an error"),
            "over": self.tr("Finished"),
            "stopped": self.tr("Stopped"),
        }
        self._state.setText(titles.get(state, state))
        goes_on = state in ("paused", "pausing")
        again = state == "failed"
        text = self.tr("Start again") if again else self.tr("Go on")
        self._pause.setText(text if goes_on or again else self.tr("Pause"))
        self._pause.setVisible(state not in ("over", "stopped", "cancelling"))
        self._pause.setEnabled(state != "planning")
        self._cancel.setVisible(state not in ("over", "stopped"))
        self._cancel.setEnabled(state != "cancelling")

    def show_figures(self, figures: Mapping[str, Any]) -> None:
        """Numbers of the run so far."""
        total, answers = int(figures["total"]), int(figures["answers"])
        if total:
            self._bar.setRange(0, total)
            self._bar.setValue(answers)
            self._done.setText(isolate_ltr(f"{answers} / {total}"))
        parts = [sentence(self.tr("{number} candidates"), number=int(figures["candidates"]))]
        aside = int(figures.get("set_aside", 0))
        broken = answers - int(figures["parsed"]) - aside
        if broken > 0:
            parts.append(sentence(self.tr("{number} unusable answers"), number=broken))
        if aside:
            parts.append(sentence(self.tr("{number} set aside"), number=aside))
        step, steps = figures.get("step", (0, 0))
        if figures["state"] == "running" and steps:
            told = sentence(self.tr("step {step} of {steps}"), step=step, steps=steps)
            parts.append(told)
        if figures["state"] == "running" and answers:
            tokens = isolate_ltr(str(figures["tokens_per_second"]))
            parts.append(sentence(self.tr("{tokens} tokens/s"), tokens=tokens))
            rows = round(float(figures["rows_per_minute"]))
            parts.append(sentence(self.tr("{rows} rows/min"), rows=rows))
            left = figures["seconds_left"]
            if left is not None and not figures.get("to_quota"):
                parts.append(sentence(self.tr("{time} left"), time=duration(int(left))))
        parts += self._quota_words(figures.get("to_quota") or {})
        self._speed.setText(joined(parts))
        self.passes.show_passes(figures["passes"])

    def _quota_words(self, outlay: Mapping[str, Any]) -> list[str]:
        """What is missing, and how long people and teacher will probably need for it."""
        if not outlay or not outlay["missing"]:
            return []
        parts = [sentence(self.tr("{number} rows to the quota"), number=int(outlay["missing"]))]
        least, most = outlay["seconds_least"], outlay["seconds_most"]
        if least is not None and most is not None:
            text = self.tr("{least} to {most} left to quota")
            times = {"least": duration(int(least)), "most": duration(int(most))}
            parts.append(sentence(text, **times))
        elif least is not None:
            text = self.tr("{least} left to quota at least: too few decisions to say more")
            parts.append(sentence(text, least=duration(int(least))))
        return parts

    def show_notes(self, notes: Sequence[str]) -> None:
        """How the teacher was opened, where that is not as asked for."""
        self._notes.setText(" ".join(notes))
        self._notes.setVisible(bool(notes))
        self._room = _SAMPLES_BESIDE_NOTES if notes else _SAMPLES
        for label in self._labels[self._room :]:
            label.hide()

    def add_sample(self, text: str) -> None:
        """One more text that came out, the newest on top."""
        self._texts = [text, *self._texts][:_SAMPLES]
        for label, shown in zip(self._labels[: self._room], self._texts, strict=False):
            label.set_data(" ".join(shown.split())[:300])
            label.setToolTip(shown)
            label.show()

    def summary(self) -> str:
        """What the card says, for tests."""
        return joined(
            [self._state.text(), self._done.text(), self._speed.text(), self._notes.text()]
        )
