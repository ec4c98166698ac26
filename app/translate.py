"""The languages of the window: one file resources/i18n/<code>.ts each, found by listing.

English is the language of the source; `en.ts` only holds its plural forms. A compiled `.qm` beside
its `.ts` is used; from source, where none is there, lrelease makes one in the settings' folder, so
that a new language is one new file.
"""

import hashlib
import subprocess
from collections.abc import Mapping
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from engine.i18n import fill
from engine.paths import config_folder, resources

SOURCE_LANGUAGE = "en"

_NAME = "zerria"


def languages() -> list[str]:
    """The codes of the languages there are, English included."""
    found = {file.stem for file in (resources() / "i18n").glob("*.ts")}
    return sorted(found | {SOURCE_LANGUAGE})


def native_name(code: str) -> str:
    """A language as its speakers call it, for the list in the preferences."""
    # Of English Qt knows only the national kinds by name: "American English".
    name = "English" if code == "en" else locale_of(code).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else code


def locale_of(code: str) -> QLocale:
    """How dates and numbers are written: Arabic as in Algeria, with Western digits.

    Plain "ar" means Egypt to Qt, which writes other digits than our readers do.
    """
    return QLocale("ar_DZ") if _is_arabic(code) else QLocale(code)


def _is_arabic(code: str) -> bool:
    return code.partition("_")[0] in ("ar", "arq", "ary", "aeb", "arb")


def wanted_language(setting: str) -> str:
    """The language to show: the setting, else the first of the system's that there is."""
    known = languages()
    for name in [setting, *QLocale.system().uiLanguages()]:
        code = name.replace("-", "_")
        for each in (code, code.partition("_")[0]):
            if each in known:
                return each
    return SOURCE_LANGUAGE


def apply(app: QApplication, setting: str) -> str:
    """Show the window in a language from now on; returns the code of the one chosen.

    Widgets that are already there get a LanguageChange event; screens are rebuilt by the window.
    """
    code = wanted_language(setting)
    for old in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(locale_of(code))
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _install(app, Path(folder) / f"qtbase_{'ar' if _is_arabic(code) else code}.qm")
    ours = compiled(resources() / "i18n" / f"{code}.ts")
    if ours is not None:
        _install(app, ours)
    app.setLayoutDirection(direction_of(code))
    return code


def direction_of(code: str) -> Qt.LayoutDirection:
    """The side on which the window begins in a language."""
    return locale_of(code).textDirection()


def compiled(source: Path) -> Path | None:
    """The compiled form of a translation, made now if it has to be and can be."""
    beside = source.with_suffix(".qm")
    if beside.is_file():
        return beside
    lrelease = next(Path(PySide6.__file__).parent.glob("lrelease*"), None)
    if not source.is_file() or lrelease is None:
        return None
    digest = hashlib.blake2b(source.read_bytes(), digest_size=8).hexdigest()
    made = config_folder() / "i18n" / f"{source.stem}-{digest}.qm"
    if not made.is_file():
        made.parent.mkdir(parents=True, exist_ok=True)
        command = [str(lrelease), "-silent", str(source), "-qm", str(made)]
        subprocess.run(command, check=False, timeout=30, capture_output=True)
    return made if made.is_file() else None


def _install(app: QApplication, file: Path) -> None:
    translator = QTranslator(app)
    translator.setObjectName(_NAME)
    if file.is_file() and translator.load(str(file)):
        app.installTranslator(translator)
    else:
        translator.deleteLater()


def translate_engine(text: str, values: Mapping[str, object] | None = None) -> str:
    """An English sentence marked in the engine, in the window's language, with its values.

    Each value is isolated, so that a file name or a text in another script stays in its place.
    """
    isolated = {name: isolate(value) for name, value in (values or {}).items()}
    return fill(QCoreApplication.translate("engine", text), isolated)


def isolate(value: object) -> str:
    """A value inside a sentence of the window: runs in its own direction, moves nothing else."""
    return f"\u2068{value}\u2069"


def isolate_ltr(value: object) -> str:
    """A signed number, percentage, range or key inside a sentence: left to right everywhere."""
    return f"\u2066{value}\u2069"


def without_isolates(text: str) -> str:
    """A sentence of the window for the clipboard or a log."""
    return text.translate({0x2066: None, 0x2068: None, 0x2069: None})


def percentage(share: float, places: int = 0, *, signed: bool = False) -> str:
    """A share as a percentage, as the window's language writes it: 76%, 76 % in French."""
    locale = QLocale()
    told = locale.toString(round(100 * share, places) + 0.0, "f", places)
    plus = "+" if signed and share >= 0 else ""
    return f"{plus}{told}{chr(0xA0) if locale.language() == QLocale.Language.French else ''}%"
