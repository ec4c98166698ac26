"""A change of theme leaves nothing in the old colours; at 150 % and 200 % signs and charts are sharp."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import theme
from app.main_window import MainWindow
from app.session import Session
from app.settings import Settings
from tests.app.growing import grow

ROOT = Path(__file__).resolve().parents[2]
SCREENS = (
    "project",
    "seeds",
    "generate",
    "curate",
    "verifiers",
    "balance",
    "export",
    "preferences",
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(Session(Settings(language="en", theme="light", annotator="Amel")))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    assert made.open(grow(tmp_path / "p.zerria"))
    yield made
    made.session.shut_down()


def shares(image: QImage, look: theme.Tokens) -> dict[str, float]:
    """How much of a picture has each ground of a look, looked at in a grid of points."""
    names = {QColor(getattr(look, name)).rgb(): name for name in ("window", "surface")}
    found = dict.fromkeys(("window", "surface"), 0)
    points = [(x, y) for x in range(2, image.width(), 4) for y in range(2, image.height(), 4)]
    for x, y in points:
        name = names.get(image.pixel(x, y))
        if name:
            found[name] += 1
    return {name: count / len(points) for name, count in found.items()}


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_keeps_the_old_colours(qtbot: QtBot, window: MainWindow, name: str) -> None:
    window.show_screen(name)
    qtbot.wait(50)
    window.set_theme("dark")
    qtbot.wait(50)
    switched = window.grab().toImage()
    # A ground of the light look is nearly white: nothing of that kind may be left but letters.
    assert sum(shares(switched, theme.LIGHT).values()) < 0.002
    assert sum(shares(switched, theme.DARK).values()) > 0.6
    window.set_theme("light")
    qtbot.wait(50)
    back = window.grab().toImage()
    assert sum(shares(back, theme.DARK).values()) < 0.02  # light letters have that colour too
    assert sum(shares(back, theme.LIGHT).values()) > 0.6


def test_a_page_looks_as_if_it_had_been_built_in_its_theme(
    qtbot: QtBot, window: MainWindow
) -> None:
    for name in ("project", "balance"):
        window.set_theme("light")
        window.show_screen(name)
        qtbot.wait(100)
        window.set_theme("dark")
        qtbot.wait(300)
        switched = window.grab().toImage()
        window._rebuild()
        qtbot.wait(600)
        built = window.grab().toImage()
        points = [(x, y) for x in range(0, 1366, 3) for y in range(0, 740, 3)]
        other = sum(switched.pixel(x, y) != built.pixel(x, y) for x, y in points)
        assert other / len(points) < 0.01, name
    window.set_theme("light")


def test_the_system_s_theme_is_followed_while_the_window_is_open(
    qapp: QApplication, window: MainWindow
) -> None:
    window.set_theme("system")
    for scheme, look in ((Qt.ColorScheme.Dark, theme.DARK), (Qt.ColorScheme.Light, theme.LIGHT)):
        desktop = SimpleNamespace(
            styleHints=lambda scheme=scheme: SimpleNamespace(colorScheme=lambda: scheme),
            setPalette=qapp.setPalette,
            styleSheet=qapp.styleSheet,
            setStyleSheet=qapp.setStyleSheet,
        )
        theme._paint(desktop, "system")  # type: ignore[arg-type]
        assert theme.tokens() == look
        assert look.surface in qapp.styleSheet()
    window.set_theme("light")


CHILD = """
import json, sys
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget
from app.application import make_application
from app.settings import Settings
from app.widgets.bars import Bar, Bars
from app.widgets.chips import Chip, ChipStrip
from engine.paths import resources

app = make_application(["zerria"], Settings(language="en", theme="light"))
page = QWidget()
column = QVBoxLayout(page)
bars, chips = Bars(), ChipStrip()
bars.set_bars([Bar("Seeds", 9, "9"), Bar("Waiting", 4, "4")])
chips.set_chips([Chip("Script 1.00", "ok", "accept")])
column.addWidget(bars)
column.addWidget(chips)
page.resize(420, 160)
page.show()
app.processEvents()
image = page.grab().toImage()
scale = page.devicePixelRatioF()
# An edge of a bar is a step from one pixel to the next where it is painted at the screen's own
# density, and two or more steps where a small picture was made larger.
corner, bar = bars.mapTo(page, bars.rect().topLeft()), bars.bar_places()[0]
y = round((corner.y() + bar.center().y()) * scale)
first, last = round((corner.x() + bar.left() - 4) * scale), round((corner.x() + bar.right() + 4) * scale)
row = [image.pixelColor(x, y).lightness() for x in range(first, last)]
soft = sum(1 for one, two, three in zip(row, row[1:], row[2:]) if one > two + 8 and two > three + 8)
icon = QIcon(str(resources() / "icons" / "zerria.svg")).pixmap(32, 32)
print(json.dumps({
    "scale": scale,
    "image": [image.width(), image.height()],
    "soft": soft,
    "icon": icon.width(),
}))
"""


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_signs_and_charts_are_painted_at_the_density_of_the_screen(
    tmp_path: Path, scale: float
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHILD],
        cwd=ROOT,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": str(scale),
            **{f"ZERRIA_{name}": str(tmp_path / name) for name in ("CONFIG", "DATA", "LOGS")},
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["scale"] == scale
    assert found["image"] == [420 * scale, 160 * scale]
    assert found["icon"] == 32 * scale
    assert found["soft"] <= 2  # the rounded ends of the bar
