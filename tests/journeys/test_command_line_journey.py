"""The whole job by commands alone: seeds in, a checked dataset out, each step its own process."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from engine.exporters import EXPORTERS
from engine.known_teachers import STARTER
from engine.paths import resources, samples
from engine.plugin import CHOSEN, EDITED

#: Some thirty processes one after the other: minutes on a machine that has other work.
pytestmark = pytest.mark.timeout(900)

ROOT = Path(__file__).resolve().parents[2]
HAS_STARTER = any((resources() / "teachers").glob("*.gguf"))
HAS_SAMPLE = (samples() / "everyday_darija" / "seeds.jsonl").is_file()

SENTENCES = {
    "positive": (
        "فرحت بزاف كي نجحت في الباك",
        "هاد القهوة بنينة وصحاب المحل ناس ملاح",
        "الحمد لله الطبيب قالي راك لاباس",
        "عجبني الفيلم لي شفناه البارح",
        "جاري عاونّي بزاف ربي يجازيه",
        "l9it khedma jdida w ana ferhan bezzaf",
    ),
    "negative": (
        "الكونيكسيون طايحة من الصباح والله غير عييت",
        "شريت تلفون جديد وتهرس في نهار واحد",
        "بقيت نستنى الحافلة ساعة ونص في الشتا",
        "الماكلة كانت باردة والخدمة ثقيلة",
        "نسيت السوارت في الدار وتبلّع الباب",
        "lbare7 tale3t la facture dyal do w ghalya bezzaf",
    ),
    "neutral": (
        "غدوة عندي رونديفو على التسعة",
        "السوق ديال الخضرة قدام الجامع",
        "نديرو الكسكس كل نهار جمعة",
        "القطار يخرج من المحطة على السبعة",
        "بنت عمي تسكن في وهران",
        "ghadi nemchi l la poste ndir colis",
    ),
}
MIX = """
name = "journey"
seed = 11
max_synthetic_per_seed = 2

[real]
floor = 0.5

[[quota]]
label = "positive"
share = 0.4

[splits]
train = 0.8
validation = 0.1
test = 0.1
"""


class User:
    """Somebody at a terminal."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.project = folder / "journey.zerria"

    def runs(self, *words: object, code: int = 0) -> dict[str, Any]:
        done = subprocess.run(
            [sys.executable, "-m", "engine", *map(str, words), "--json"],
            cwd=ROOT,
            env={**os.environ, "ZERRIA_TEST_TEACHERS": "1", "QT_QPA_PLATFORM": ""},
            capture_output=True,
            timeout=280,
            check=False,
        )
        assert done.returncode == code, done.stderr.decode()
        lines = done.stdout.decode().splitlines()
        assert len(lines) == 1, lines
        return json.loads(lines[0])

    def makes_a_project(self) -> None:
        self.runs("new", self.project, "--variety", "arq", "--task", "classification")
        rows = [
            {"phrase": text, "sentiment": label}
            for label, texts in SENTENCES.items()
            for text in texts
        ]
        file = self.folder / "seeds.jsonl"
        file.write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in rows), "utf-8")
        done = self.runs(
            *("import", self.project, file, "--map", "text=phrase", "--map", "label=sentiment"),
            *("--variety", "arq", "--source", "journey", "--licence", "CC0-1.0"),
        )
        assert done == {"imported": 18, "duplicates": 0, "quarantined": 0, "blank": 0}

    def decides(self) -> dict[str, int]:
        """Reject every fifth, edit every seventh, accept the rest."""
        waiting = self.runs("queue", self.project, "--limit", 1000)["candidates"]
        lines = []
        for number, each in enumerate(waiting, start=1):
            line: dict[str, Any] = {"candidate": each["uid"], "action": "accept"}
            if number % 5 == 0:
                line.update(action="reject", reasons=["not_darija"])
            elif number % 7 == 0:
                line.update(action="edit", fields={"text": f"مسقّم باليد {number} {each['text']}"})
            lines.append(json.dumps(line))
        file = self.folder / "decisions.jsonl"
        file.write_text("\n".join(lines), "utf-8")
        return self.runs("decide", self.project, file, "--annotator", "amina")["decisions"]

    def exports(self, name: str, folder: str) -> tuple[dict[str, Any], dict[str, bytes]]:
        mix, out = self.folder / "mix.toml", self.folder / folder
        mix.write_text(MIX, "utf-8")
        done = self.runs("export", self.project, "--mix", mix, "--format", name, "--out", out)
        return done, {path.name: path.read_bytes() for path in out.rglob("*") if path.is_file()}


#: A format of each kind of rows, and one in folders; every other one has tests of its own.
FORMATS = ("chat", "hub", "trl_preference", "trl_unpaired")


def journey(user: User, teacher: str) -> None:
    user.makes_a_project()
    asked = ("generate", user.project, "--recipe", "paraphrase", "--teacher", teacher)
    made = user.runs(*asked, "--per-seed", 2, "--seed", 5)
    assert made["requests"] == made["answers"] == made["candidates"] == 36
    assert user.runs(*asked, "--per-seed", 2, "--seed", 5)["requests"] == 0
    assert user.runs("verify", user.project)["candidates"] == 36

    decided = user.decides()
    assert (decided["reject"], decided["edit"]) == (7, 4)
    assert sum(decided.values()) == 36
    assert sum(user.runs("undo", user.project)["decisions"].values()) == 0
    assert user.runs("undo", user.project, "--redo")["decisions"] == decided

    stats = user.runs("stats", user.project)
    assert (stats["seeds"], stats["candidates"], stats["decisions"]) == (18, 36, decided)
    assert sum(each["accepted"] for each in stats["cells"]) == 29

    figures = set()
    for name in FORMATS:
        done, files = user.exports(name, f"{name}-1")
        assert user.runs("check", user.folder / f"{name}-1") == {"ok": True, "problems": []}
        assert user.exports(name, f"{name}-2")[1] == files
        assert done["synthetic"] > 0
        assert sum(done["splits"].values()) == done["rows"]
        if EXPORTERS[name].rows == EDITED:
            assert (done["rows"], done["real"]) == (decided["edit"], 0)
        elif EXPORTERS[name].rows == CHOSEN:
            assert done["real"] >= done["rows"] / 2
            figures.add((done["rows"], done["real"], done["synthetic"]))
    assert len(figures) == 1


def test_seeds_become_a_checked_dataset_by_commands_alone(tmp_path: Path) -> None:
    journey(User(tmp_path), "fake")


@pytest.mark.skipif(not HAS_STARTER, reason="the starter teacher is not in resources/teachers")
@pytest.mark.slow
def test_the_same_with_the_teacher_that_ships(tmp_path: Path) -> None:
    journey(User(tmp_path), STARTER)


def test_an_exported_chat_holds_what_the_annotator_left(tmp_path: Path) -> None:
    user = User(tmp_path)
    user.makes_a_project()
    user.runs("generate", user.project, "--recipe", "label_example", "--teacher", "fake")
    waiting = user.runs("queue", user.project)["candidates"]
    lines = [
        {"candidate": waiting[0]["candidate"], "action": "edit", "text": "كتبتها أنا بيدي"},
        {"candidate": waiting[1]["candidate"], "action": "edit", "label": "neutral"},
        *({"candidate": each["candidate"], "action": "reject"} for each in waiting[2:]),
    ]
    file = tmp_path / "decisions.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    user.runs("decide", user.project, file)
    mix = tmp_path / "mix.toml"
    mix.write_text("[splits]\ntrain = 1.0\n[real]\nfloor = 0.0\n", "utf-8")
    out = tmp_path / "out"
    done = user.runs("export", user.project, "--mix", mix, "--format", "chat", "--out", out)
    assert (done["real"], done["synthetic"]) == (18, 2)
    chats = [json.loads(line) for line in (out / "train.jsonl").read_text("utf-8").splitlines()]
    said = {chat["messages"][0]["content"]: chat["messages"][-1]["content"] for chat in chats}
    edited = next(question for question in said if "كتبتها أنا بيدي" in question)
    assert said[edited] == waiting[0]["label"]
    relabelled = next(question for question in said if waiting[1]["text"] in question)
    assert said[relabelled] == "neutral"
    assert not any(each["text"] in question for each in waiting[2:] for question in said)


@pytest.mark.skipif(
    not (HAS_STARTER and HAS_SAMPLE), reason="the starter teacher or the sample's seeds are missing"
)
def test_the_demo_goes_to_a_checked_export_without_a_window(tmp_path: Path) -> None:
    user = User(tmp_path)
    done = user.runs("demo", "--headless", "--dir", tmp_path / "demo")
    assert done["export checked"] == "ok"
    assert done["seeds imported"] > 0
    assert done["accepted by the stand-in"] > 0
    out = tmp_path / "demo" / "export"
    assert user.runs("check", out) == {"ok": True, "problems": []}
    project = tmp_path / "demo" / "everyday_darija.zerria"
    stats = user.runs("stats", project)
    assert stats["decisions"]["accept"] == done["accepted by the stand-in"]
    again = subprocess.run(
        [sys.executable, "-m", "engine", "demo", "--headless", "--dir", str(tmp_path / "demo")],
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert again.returncode == 2
