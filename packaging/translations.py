"""Brings the translation files in step with the code: `uv run python packaging/translations.py`.

Collects the texts of `app` and `engine` into `resources/i18n/*.ts` (Qt Linguist's format), keeps what
is translated, and compiles each into a `.qm` beside it. English only needs its plural forms.
"""

import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
TOOLS = Path(PySide6.__file__).parent


def main() -> int:
    """Update every `.ts`, then compile it."""
    sources = sorted(
        str(path.relative_to(ROOT))
        for folder in ("app", "engine")
        for path in (ROOT / folder).rglob("*.py")
    )
    for language in sorted(FOLDER.glob("*.ts")) or [
        FOLDER / f"{code}.ts" for code in ("ar", "en", "fr")
    ]:
        plural = ["-pluralonly"] if language.stem == "en" else []
        update = [TOOLS / "lupdate", *sources, *plural, "-no-obsolete", "-locations", "none"]
        update += ["-source-language", "en", "-target-language", language.stem, "-ts", language]
        subprocess.run(update, check=True, cwd=ROOT)
        subprocess.run(
            [TOOLS / "lrelease", language, "-qm", language.with_suffix(".qm")], check=True
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
