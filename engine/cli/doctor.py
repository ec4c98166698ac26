"""The command that tells what this machine has: doctor."""

import platform
import shutil
import sqlite3
import sys
from typing import Any

import typer

from engine.cli.console import Console, Json
from engine.cli.hooks import Hooks
from engine.cli.teacher_facts import build_of, cards_in_words
from engine.paths import config_folder, data_folder, log_folder


def doctor(context: typer.Context, as_json: Json = False) -> None:
    """Look at Qt, fonts, llama.cpp, memory, disk and SQLite, and say what is wrong."""
    import psutil

    console = Console(as_json=as_json)
    hooks: Hooks = context.obj or Hooks()
    memory = psutil.virtual_memory()
    folder = data_folder()
    while not folder.exists():
        folder = folder.parent
    llama = build_of()
    facts: dict[str, object] = {
        "python": platform.python_version(),
        "system": platform.platform(),
        "sqlite": sqlite3.sqlite_version,
        "memory_gb": round(memory.total / 1e9, 1),
        "memory_free_gb": round(memory.available / 1e9, 1),
        "disk_free_gb": round(shutil.disk_usage(folder).free / 1e9, 1),
        "llama_cpp": llama,
        "graphics_card": cards_in_words(llama.get("cards", ())),
        "settings": str(config_folder()),
        "data": str(data_folder()),
        "logs": str(log_folder()),
    }
    if hooks.window_facts is not None:
        facts.update(hooks.window_facts())
    problems = _problems(facts)
    facts["problems"] = problems
    for problem in problems:
        console.say(f"! {problem}")
    console.result(facts if as_json else {**facts, "llama_cpp": _in_short(llama)})


def _in_short(llama: dict[str, Any]) -> str:
    """The build on one line; its devices have a line of their own."""
    return str(llama.get("problem") or f"{llama['version']} ({', '.join(llama['features'])})")


def _problems(facts: dict[str, object]) -> list[str]:
    found = []
    llama = facts["llama_cpp"]
    if isinstance(llama, dict) and "problem" in llama:
        found.append(f"llama.cpp does not start: {llama['problem']}. Reinstall it (see README).")
    if not facts.get("arabic_font", True):
        found.append("No font with Arabic letters was found; the bundled one is missing.")
    if float(str(facts["disk_free_gb"])) < 1:
        found.append("Less than 1 GB is free on the disk: projects and backups need room.")
    if sys.version_info >= (3, 14):
        found.append("Python 3.14 is not supported yet; use 3.11 to 3.13.")
    return found


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(doctor)
