"""Asks for the file of a mix, and writes one."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.errors import UserError
from engine.i18n import QT_TRANSLATE_NOOP


def file_to_load(parent: QWidget) -> Path | None:
    """The file that a person wants to load."""
    title = QCoreApplication.translate("MixDialogs", "Load a mix")
    file, _ = QFileDialog.getOpenFileName(parent, title, "", _patterns())
    return Path(file) if file else None


def file_to_save(parent: QWidget, project: Path) -> Path | None:
    """Where a person wants to have the mix of a project."""
    title = QCoreApplication.translate("MixDialogs", "Save the mix")
    name = str(project.with_suffix(".mix.toml"))
    file, _ = QFileDialog.getSaveFileName(parent, title, name, _patterns())
    return Path(file) if file else None


def write_mix(path: Path, text: str) -> None:
    """Write the text of a mix; `UserError` when it can not be written."""
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as problem:
        raise UserError(
            QT_TRANSLATE_NOOP("engine", "The mix can not be written to {file}: {reason}"),
            file=path,
            reason=problem.strerror or problem,
        ) from problem


def _patterns() -> str:
    return f"{QCoreApplication.translate('MixDialogs', 'Mix')} (*.toml)"
