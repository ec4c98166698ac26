"""Colours, languages, settings and the process they live in."""

import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from app import theme, translate
from app.application import dress, make_application
from app.fonts import ARABIC_FAMILIES, LATIN_FAMILY, text_font
from app.settings import Settings
from engine.paths import resources


def test_the_style_sheet_names_only_colours_that_there_are() -> None:
    assert "@" not in theme.style_sheet(theme.LIGHT)
    names = {each.name for each in fields(theme.Tokens)}
    assert {"window", "accent_tint"} <= names


def test_a_change_of_theme_changes_the_tokens(qapp: QApplication) -> None:
    theme.apply(qapp, "dark")
    assert theme.tokens() == theme.DARK
    theme.apply(qapp, "light")
    assert theme.tokens() == theme.LIGHT


def test_the_fonts_that_ship_are_there_and_arabic_comes_first() -> None:
    assert {LATIN_FAMILY, *ARABIC_FAMILIES} <= set(QFontDatabase.families())
    assert text_font(24).families() == ["Noto Sans Arabic", "Noto Sans"]
    assert text_font(24, "Amiri").families()[0] == "Amiri"
    files = list((resources() / "fonts").iterdir())
    assert sum(file.stat().st_size for file in files) < 4_000_000
    assert any(file.name == "OFL.txt" for file in files)


def test_the_icon_can_be_painted() -> None:
    icon = QIcon(str(resources() / "icons" / "zerria.svg"))
    assert not icon.pixmap(64, 64).isNull()


def test_arabic_is_written_with_western_digits_and_from_the_right() -> None:
    locale = translate.locale_of("ar")
    assert locale.territory() == QLocale.Country.Algeria
    assert locale.toString(1234567) == "1.234.567"
    assert translate.direction_of("ary") == Qt.LayoutDirection.RightToLeft
    assert translate.direction_of("fr") == Qt.LayoutDirection.LeftToRight


def test_a_language_is_one_new_file(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "i18n"
    folder.mkdir()
    (folder / "ar.ts").write_text(
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="ar">'
        "<context><name>engine</name><message><source>{n} seeds of {file}</source>"
        "<translation>{n} بذور من {file}</translation></message></context></TS>",
        encoding="utf-8",
    )
    monkeypatch.setattr(translate, "resources", lambda: tmp_path)
    assert translate.languages() == ["ar", "en"]
    assert translate.native_name("ar").startswith("ال")
    assert translate.apply(qapp, "ar") == "ar"
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    told = translate.translate_engine("{n} seeds of {file}", {"n": 3, "file": "{n}"})
    assert told == "\u20683\u2069 بذور من \u2068{n}\u2069"
    assert translate.without_isolates(told) == "3 بذور من {n}"
    assert translate.apply(qapp, "en") == "en"
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert translate.translate_engine("{n} seeds", {}) == "{n} seeds"


def test_settings_come_back_as_they_were_saved(own_folders: Path) -> None:
    wanted = Settings(
        language="ar",
        theme="dark",
        text_size=30,
        arabic_font="Noto Naskh Arabic",
        annotator="سلمى, Nadia = 50 %",
        model_folder=own_folders / "نماذج, x",
        geometry=bytes(range(256)),
        keys={"skip": "J"},
    )
    wanted.remember_project(own_folders / "a, b.zerria")
    wanted.remember_project(own_folders / "c.zerria")
    assert Settings.load() == wanted
    wanted.forget_project(own_folders / "c.zerria")
    assert Settings.load().recent == [own_folders / "a, b.zerria"]
    assert (own_folders / "config" / "window.ini").is_file()


def test_damaged_settings_count_as_not_set(own_folders: Path) -> None:
    Settings().save()
    stored = QSettings(str(own_folders / "config" / "window.ini"), QSettings.Format.IniFormat)
    for name in ("theme", "text_size", "recent", "keys", "geometry"):
        stored.setValue(name, "{[broken")
    stored.sync()
    assert Settings.load() == Settings()
    stored.setValue("text_size", 4000)
    stored.sync()
    assert Settings.load().text_size == 48


def test_the_application_is_dressed_as_the_settings_say(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    Settings(language="en", theme="dark").save()
    assert make_application(["zerria"]) is qapp
    assert theme.tokens() == theme.DARK
    assert dress(qapp, Settings(language="en", theme="light")) == "en"


CHILD = """
import sys
from app.application import make_application
from app.widgets.bidi_text import BidiText
from app.widgets.chips import ChipStrip
app = make_application(sys.argv)
text, strip = BidiText(), ChipStrip()
heard = []
strip.chosen.connect(heard.append)
for number in range(1000):
    text.edited.emit()
    strip.chosen.emit(number)
heavy = {"pandas", "numpy", "sqlite_utils", "llama_cpp", "pyarrow"} & set(sys.modules)
print(len(heard), sorted(heavy))
"""


def test_a_thousand_signals_leave_the_process_alive_and_light() -> None:
    child = subprocess.run(
        [sys.executable, "-c", CHILD], capture_output=True, text=True, timeout=60, check=False
    )
    assert (child.returncode, child.stdout.strip()) == (0, "1000 []"), child.stderr
