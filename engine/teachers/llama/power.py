"""Politeness towards the machine: fewer threads on battery, and when it runs too hot.

The processor's sensors are told by Linux and FreeBSD only; elsewhere only the battery counts.
"""

from collections.abc import Callable
from time import monotonic

import psutil

from engine.i18n import QT_TRANSLATE_NOOP

#: Seconds for which what was found is taken to hold: reading sensors takes milliseconds.
HOLDS_SECONDS = 30.0
#: Without a "high" or "critical" mark of its own, a sensor is too hot from here on (Celsius): most
#: laptop processors throttle at 95 to 105.
TOO_HOT = 95.0
# Sensors of the processor itself, not of disks, cards and batteries.
_PROCESSOR = ("coretemp", "k10temp", "zenpower", "cpu_thermal", "cpu-thermal", "acpitz")

ON_BATTERY = QT_TRANSLATE_NOOP(
    "engine",
    "The computer runs on battery: the teacher uses half of its processor threads, and writes more"
    " slowly. Plug the computer in, or allow full speed on battery in the teacher's settings.",
)
TOO_HOT_NOTE = QT_TRANSLATE_NOOP(
    "engine",
    "The processor is too hot: the teacher uses half of its threads until it has cooled down.",
)


def on_battery() -> bool:
    """Whether the computer has a battery and is not plugged in."""
    try:
        battery = psutil.sensors_battery()
    except (AttributeError, OSError, RuntimeError, ValueError):
        return False  # no such sensor here, or one that cannot be read
    return battery is not None and battery.power_plugged is False


def too_hot() -> bool:
    """Whether a sensor of the processor has reached its mark ("high", else "critical")."""
    read = getattr(psutil, "sensors_temperatures", None)
    if read is None:
        return False
    try:
        found = read()
    except (OSError, RuntimeError, ValueError):
        return False
    for name, sensors in found.items():
        if name.startswith(_PROCESSOR):
            for each in sensors:
                marks = [mark for mark in (each.high, each.critical) if mark and 80 <= mark < 150]
                if each.current >= min(marks, default=TOO_HOT):
                    return True
    return False


class Power:
    """How many threads are polite now. `notes` say why they are fewer than allowed."""

    def __init__(
        self, *, full_on_battery: bool = False, clock: Callable[[], float] = monotonic
    ) -> None:
        self._full_on_battery = full_on_battery
        self._clock = clock
        self._looked = -HOLDS_SECONDS
        self.notes: list[str] = []

    def polite(self, threads: int) -> int:
        """`threads`, or half of them (at least one) on battery or in heat."""
        now = self._clock()
        if now - self._looked >= HOLDS_SECONDS:
            self._looked = now
            self.notes = [
                *([ON_BATTERY] if not self._full_on_battery and on_battery() else []),
                *([TOO_HOT_NOTE] if too_hot() else []),
            ]
        return max(1, threads // 2) if self.notes else threads

    def look_again(self) -> None:
        """A run begins: what was found before no longer holds."""
        self._looked = self._clock() - HOLDS_SECONDS
