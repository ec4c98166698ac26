"""A window of its own for each test: no setting, log or project of the machine is touched."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from app import errors
from app.application import dress
from app.settings import Settings
from app.translate import SOURCE_LANGUAGE


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns of every window with a least size, and of tips: no fault."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(
                pytest.mark.qt_log_ignore(
                    "propagateSizeHints", "does not support raise", extend=True
                )
            )


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, data and logs in the test's folder."""
    for name in ("CONFIG", "DATA", "LOGS"):
        monkeypatch.setenv(f"ZERRIA_{name}", str(tmp_path / name.lower()))
    return tmp_path


@pytest.fixture(autouse=True)
def plain_window(qapp: QApplication, own_folders: Path) -> Iterator[QApplication]:
    """English, left to right, light; windows may close without ending the application."""
    qapp.setQuitOnLastWindowClosed(False)
    dress(qapp, Settings(language=SOURCE_LANGUAGE, theme="light"))
    yield qapp
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(QLocale.c())
    for handler in list(errors.LOGGER.handlers):
        errors.LOGGER.removeHandler(handler)
        handler.close()


@pytest.fixture
def red_picture(tmp_path: Path) -> str:
    """Markup naming a picture that exists: whoever paints red has opened a file."""
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    file = tmp_path / "red.png"
    assert picture.save(str(file))
    return f'<img src="{file.as_uri()}"> راني <b>x</b> & co'


@pytest.fixture
def shown(qtbot: object) -> Callable[[QWidget, int, int], QImage]:
    """Shows a widget at a size and gives its picture."""

    def picture(widget: QWidget, width: int = 420, height: int = 120) -> QImage:
        qtbot.addWidget(widget)  # type: ignore[attr-defined]
        widget.resize(width, height)
        widget.show()
        QApplication.processEvents()
        return widget.grab().toImage()

    return picture
