"""What a run came to, in a sentence."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.parts.facts import sentence
from app.translate import translate_engine


def run_end(told: Mapping[str, Any]) -> str:
    """Of the figures of `GenerationRun.finished`: how many rows there are, and what failed."""
    if told["cancelled"]:
        text = QCoreApplication.translate(
            "GenerateScreen",
            "Stopped. {count} candidates are in the queue; {missing} requests are left, under "
            "Past runs.",
        )
    else:
        text = QCoreApplication.translate(
            "GenerateScreen", "Finished: {count} candidates wait for your review."
        )
    failures = [
        translate_engine(each, {**values, "reason": translate_engine(values.get("reason", ""), {})})
        for each, values in told["failures"]
    ]
    counts = {"count": int(told["candidates"]), "missing": int(told["missing"])}
    return " ".join([sentence(text, **counts), *failures])
