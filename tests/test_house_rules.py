"""The rules of the house, checked: what a reviewer would otherwise have to remember."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

from engine.exporters import EXPORTERS
from engine.recipes import all_recipes
from engine.verifiers import VERIFIERS

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted(
    path
    for folder in ("app", "engine")
    for path in (ROOT / folder).rglob("*.py")
    if "__pycache__" not in path.parts
)
NODES = {path: list(ast.walk(ast.parse(path.read_text("utf-8")))) for path in SOURCES}
LINES = 400
METHODS = 15
FORBIDDEN_NAMES = {"utils", "helpers", "common", "manager", "base"}
FORBIDDEN_IMPORTS = {"pickle", "marshal", "shelve", "joblib", "dill", "cloudpickle"}
RUNS_TEXT = {"eval", "exec", "os.system", "os.popen"}
HEAVY = ("pandas", "numpy", "llama_cpp", "pyarrow", "sklearn", "sqlite_utils")
PLACEHOLDER = re.compile(r"\{[a-z_]+\}|%[1-9]")
TRANSLATIONS = sorted((ROOT / "resources" / "i18n").glob("*.ts"))


def own(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def calls(path: Path) -> list[tuple[str, str]]:
    """What each call calls, as it is written, and where."""
    return [
        (ast.unparse(node.func), f"{own(path)}:{node.lineno}")
        for node in NODES[path]
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute)
    ]


def imported(path: Path) -> Iterator[str]:
    """Every name that a file imports, dotted."""
    for node in NODES[path]:
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{each.name}" for each in node.names)


def test_a_file_stays_readable_at_a_sitting() -> None:
    assert not [f"{own(path)}" for path in SOURCES if path.read_text("utf-8").count("\n") > LINES]


def test_a_class_does_not_grow_without_end() -> None:
    grown = []
    for path in SOURCES:
        for node in NODES[path]:
            if isinstance(node, ast.ClassDef):
                public = {
                    each.name
                    for each in node.body
                    if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)
                    and not each.name.startswith("_")
                }
                grown += [f"{own(path)}: {node.name}"] if len(public) > METHODS else []
    assert not grown


def test_no_module_is_called_by_a_word_that_says_nothing() -> None:
    parts = {part for path in SOURCES for part in path.relative_to(ROOT).with_suffix("").parts}
    assert not parts & FORBIDDEN_NAMES


def test_only_commands_print() -> None:
    others = [path for path in SOURCES if not own(path).startswith("engine/cli/")]
    assert not [where for path in others for name, where in calls(path) if name == "print"]


def test_nothing_is_unpickled_and_no_text_is_run() -> None:
    found = []
    for path in SOURCES:
        tops = {name.partition(".")[0] for name in imported(path)}
        found += [f"{own(path)}: {name}" for name in tops & FORBIDDEN_IMPORTS]
        found += [f"{where}: {name}" for name, where in calls(path) if name in RUNS_TEXT]
        for node in NODES[path]:
            if isinstance(node, ast.Call) and any(each.arg == "shell" for each in node.keywords):
                found.append(f"{own(path)}:{node.lineno}: shell=")
    assert not found


def test_labels_error_boxes_and_threads_have_one_place() -> None:
    found = []
    for path in SOURCES:
        if own(path) != "app/widgets/plain_label.py":
            found += [where for name, where in calls(path) if name.endswith("QLabel")]
        if own(path) != "app/errors.py":
            names = {name.rpartition(".")[2] for name in imported(path)}
            found += [f"{own(path)}: {name}" for name in names & {"QMessageBox", "QThread"}]
    assert not found


def loaded_by(code: str) -> set[str]:
    """The top-level modules that a fresh Python has loaded after `code`."""
    code += (
        "\nimport json, sys\nprint(json.dumps(sorted({m.partition('.')[0] for m in sys.modules})))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize("module", ["engine.cli", "engine.store", "engine.worker"])
def test_starting_loads_nothing_heavy(module: str) -> None:
    loaded = loaded_by(f"import {module}")
    assert not loaded & set(HEAVY)
    assert not {name for name in loaded if name.startswith(("PySide6", "shiboken6"))}


def test_the_worker_answers_without_loading_qt() -> None:
    code = "import engine.worker, importlib\nfor target in engine.worker.WORKER_JOBS.values():\n"
    code += "    importlib.import_module(target.partition(':')[0])"
    assert not {name for name in loaded_by(code) if name.startswith(("PySide6", "shiboken6"))}


def test_every_job_of_the_worker_is_there() -> None:
    import importlib

    from engine.worker import WORKER_JOBS

    for name, target in WORKER_JOBS.items():
        module, _, function = target.partition(":")
        assert callable(getattr(importlib.import_module(module), function)), name


def help_text() -> str:
    folder = ROOT / "resources" / "help" / "en"
    pages = [path for path in folder.rglob("*") if path.suffix in (".md", ".html", ".txt")]
    assert pages, f"there is no help in {folder}"
    return "\n".join(path.read_text("utf-8") for path in pages).casefold()


@pytest.mark.parametrize("kind", ["verifiers", "recipes", "exporters", "screens"])
def test_the_help_names_every_part_of_the_product(kind: str) -> None:
    screens = sorted((ROOT / "app" / "screens").glob("[a-z]*.py"))
    named = {
        "verifiers": {each.name: each.title for each in VERIFIERS.values()},
        "recipes": {each.name: each.title.get("en", each.name) for each in all_recipes().values()},
        "exporters": {each.name: each.title for each in EXPORTERS.values()},
        "screens": {path.stem: path.stem for path in screens},
    }[kind]
    text = help_text()
    missing = [
        name
        for name, title in named.items()
        if name.casefold() not in text and title.casefold() not in text
    ]
    assert not missing


def test_the_window_speaks_arabic_and_french() -> None:
    languages = {re.sub(r"^zerria_", "", path.stem) for path in TRANSLATIONS}
    assert {"ar", "fr"} <= languages


def messages(path: Path) -> Iterator[tuple[str, ElementTree.Element]]:
    """Each source text in use with its translation."""
    for message in ElementTree.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        if translation.get("type") not in ("vanished", "obsolete"):
            yield message.findtext("source", ""), translation


@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.stem)
def test_a_translation_is_finished_and_keeps_the_placeholders(path: Path) -> None:
    unfinished, differing = [], []
    for source, translation in messages(path):
        forms = [each.text or "" for each in translation.iter("numerusform")]
        if translation.get("type") == "unfinished":
            unfinished.append(source)
        wanted = set(PLACEHOLDER.findall(source))
        differing += [
            (source, text)
            for text in forms or [translation.text or ""]
            if set(PLACEHOLDER.findall(text)) != wanted
        ]
        if not forms and "%n" in source and "%n" not in (translation.text or ""):
            differing.append((source, translation.text))
    assert not unfinished, f"{len(unfinished)} texts, first: {unfinished[0]!r}"
    assert not differing


@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.stem)
def test_a_translation_is_compiled(path: Path) -> None:
    assert path.with_suffix(".qm").stat().st_size > 0


@pytest.mark.parametrize("name", all_recipes())
def test_a_recipe_is_presented_in_english_french_and_arabic(name: str) -> None:
    recipe = all_recipes()[name]
    for language in ("en", "fr", "ar"):
        assert recipe.title.get(language, "").strip()
        assert recipe.when.get(language, "").strip()


def test_the_changelog_has_a_place_for_what_comes_next() -> None:
    assert re.search(r"^## \[?Unreleased", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)


def test_every_dependency_has_its_reason_in_the_architecture() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.split(r"[<>=!~\[; ]", each)[0] for each in wanted}
    names -= {each for each in names if each.startswith("types-") or each.endswith("-stubs")}
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    assert not {name for name in names if name not in page}


def test_test_modules_have_names_of_their_own() -> None:
    """Pytest puts each folder on the path, so two modules of one name hide each other."""
    names = [path.name for path in (ROOT / "tests").rglob("*.py")]
    twice = {name for name in names if names.count(name) > 1}
    assert twice <= {"__init__.py", "__main__.py", "conftest.py"}


def test_the_seven_folders_are_the_only_ones() -> None:
    known = {"app", "engine", "resources", "projects", "tests", "packaging"}
    tracked = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.splitlines()
    if not tracked:
        pytest.skip("this is no git checkout")
    folders = {line.partition("/")[0] for line in tracked if "/" in line}
    assert {name for name in folders if not name.startswith(".")} <= known
