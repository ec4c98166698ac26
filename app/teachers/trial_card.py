"""Ten seconds with the chosen teacher: figures in plain words, and a few of its sentences."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.fonts import text_font
from app.parts.facts import number, percent, sentence
from app.parts.form import Form, button
from app.session import Session
from app.teachers.trial import Trial
from app.translate import isolate_ltr, translate_engine
from app.widgets.card import Card
from app.widgets.plain_label import PlainLabel
from engine.errors import UserError
from engine.plugin import TeacherSpec

_SAMPLES = 4


class TrialCard(Card):
    """`chosen` gives the teacher to try."""

    #: It begins, and what was said before no longer holds.
    began = Signal()
    #: It could not answer (`UserError`).
    failed = Signal(object)

    def __init__(
        self, session: Session, chosen: Callable[[], TeacherSpec | None], parent: QWidget
    ) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("A short trial"))
        self._chosen = chosen
        self.test = button(self.tr("Try it for ten seconds"), "primary")
        self.test.clicked.connect(self._test)
        self.stop = button(self.tr("Stop"))
        self.stop.hide()
        self.result = PlainLabel(wrap=True)
        self.figures = Form()
        self.samples = [PlainLabel(wrap=True) for _ in range(_SAMPLES)]
        self.trial = Trial(session, self)
        self.trial.loaded.connect(self._show_loaded)
        self.trial.calibrating.connect(self._show_calibrating)
        self.trial.stopped.connect(self._on_stopped)
        self.stop.clicked.connect(self.trial.stop)
        self.trial.ready.connect(self._show_result)
        self.trial.failed.connect(self._on_failed)
        self.header.addWidget(self.stop)
        self.header.addWidget(self.test)
        self.body.addWidget(self.result)
        self.body.addLayout(self.figures)
        for each in self.samples:
            each.setFont(text_font(13))
            each.hide()
            self.body.addWidget(each)
        self.forget()

    def forget(self) -> None:
        """Another teacher: what a trial is."""
        self.figures.clear()
        for each in self.samples:
            each.hide()
        self.result.setText(
            self.tr("It writes a few sentences of its own, so that you see how well and how fast.")
        )

    def _test(self) -> None:
        spec = self._chosen()
        if spec is None or self.trial.active:
            return
        self.began.emit()
        self.forget()
        self.result.setText(self.tr("It reads its model, then it writes…"))
        self._set_busy(busy=True)
        try:
            self.trial.start(spec)
        except UserError as error:
            self._on_failed(error)

    def _set_busy(self, *, busy: bool) -> None:
        """While it lasts one can stop it, and not begin another."""
        focused = self.test.hasFocus() or self.stop.hasFocus()
        self.test.setEnabled(not busy)
        self.stop.setVisible(busy)
        if focused:
            (self.stop if busy else self.test).setFocus()

    def _show_loaded(self) -> None:
        self.result.setText(self.tr("The model is loaded; ten seconds more…"))

    def _show_calibrating(self) -> None:
        self.result.setText(
            self.tr(
                "The first time, it finds out how many answers at a time are fastest on this "
                "computer: some eight seconds, kept for this model…"
            )
        )

    def _on_stopped(self) -> None:
        self._set_busy(busy=False)
        self.forget()
        self.result.setText(self.tr("Stopped. Try it again whenever you like."))

    def _show_result(self, told: Mapping[str, Any]) -> None:
        self._set_busy(busy=False)
        self.figures.clear()
        self.result.setText(self._outcome(told))
        self._show_figures(told)
        for label, sample in zip(self.samples, told["samples"], strict=False):
            label.set_data(" ".join(str(sample).split())[:400])
            label.show()

    def _outcome(self, told: Mapping[str, Any]) -> str:
        answers = int(told["answers"])
        minutes = float(told["minutes_for_1000_rows"])
        if not minutes:
            return self.tr(
                "It finished no answer in ten seconds, and its speed could not be measured: this "
                "computer is busy with other work, or too slow for this model."
            )
        shown = isolate_ltr(f"{minutes:.1f}") if minutes < 10 else number(round(minutes))
        rows = float(told["rows_per_minute"])
        often = isolate_ltr(f"{rows:.1f}") if rows < 10 else number(round(rows))
        if not answers:
            text = self.tr(
                "It finished no answer in ten seconds. By its measured speed it writes about {rows} "
                "rows a minute, so 1,000 rows take about {minutes} minutes."
            )
            return sentence(text, rows=often, minutes=shown)
        text = self.tr(
            "{usable} of its answers can be used. It writes {rows} rows a minute, so 1,000 rows take "
            "about {minutes} minutes."
        )
        return sentence(
            text, usable=percent(int(told["parsed"]) / answers), rows=often, minutes=shown
        )

    def _show_figures(self, told: Mapping[str, Any]) -> None:
        add, rate = self.figures.add_fact, self.tr("{number} tokens a second")
        if told["load_seconds"] is not None:
            seconds = isolate_ltr(f"{float(told['load_seconds']):.1f}")
            add(self.tr("Loading"), sentence(self.tr("{seconds} seconds"), seconds=seconds))
        for name, key in (
            (self.tr("Reading"), "prompt_tokens_per_second"),
            (self.tr("Writing"), "tokens_per_second"),
        ):
            if told[key] >= 0.1:
                speed = float(told[key])
                shown = isolate_ltr(f"{speed:.1f}") if speed < 10 else number(round(speed))
                add(name, sentence(rate, number=shown))
        if shape := told.get("shape"):
            add(self.tr("Works with"), self._working_shape(shape))
        for note in told["notes"]:
            add(self.tr("Note"), translate_engine(str(note)))

    def _working_shape(self, shape: Mapping[str, Any]) -> str:
        """How many answers, threads and tokens at a time, and whether that was measured."""
        text = self.tr(
            "{answers} answers at a time, {threads} processor threads, steps of {batch} tokens"
        )
        if shape["measured"]:
            text = self.tr(
                "{answers} answers at a time, {threads} processor threads, steps of {batch} tokens: "
                "measured as the fastest on this computer"
            )
        return sentence(
            text,
            answers=int(shape["sequences"]),
            threads=int(shape["threads"]),
            batch=int(shape["batch"]),
        )

    def _on_failed(self, error: UserError) -> None:
        self._set_busy(busy=False)
        self.forget()
        self.failed.emit(error)
