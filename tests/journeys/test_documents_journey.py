"""Documents to questions by commands alone: from a Word file to an export with its passages."""

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "engine" / "importers"))
from document_kit import docx_of, pdf_of

from tests.journeys.commands import run, runs

pytestmark = pytest.mark.timeout(600)
MIX = 'name = "documents"\nseed = 1\n[real]\nfloor = 0.0\n[splits]\ntrain = 1.0\n'
STORY = [("Heading 1", "الصيدلية")] + [
    ("", f"الصيدلية رقم {n} تفتح من الثامنة صباحا حتى السابعة مساء في وسط المدينة.")
    for n in range(1, 30)
]


GIVEN = ("passage", "document", "place", "span", "sha256")
RECIPES = {
    "document_qa": ("question", "answer"),
    "document_summary": ("summary",),
    "document_reasoning": ("question", "reasoning", "answer"),
}


def test_from_a_document_to_an_export_with_its_passages(tmp_path: Path) -> None:
    project, book = tmp_path / "p.zerria", docx_of(tmp_path / "guide.docx", STORY)
    runs("new", project, "--variety", "arq", "--task", "text")
    options = ("--licence", "CC-BY-4.0", "--chunk-size", 500, "--chunk-overlap", 90)
    brought = runs("import", project, book, *options)
    assert brought["imported"] >= 4
    assert brought["quarantined"] == 0
    for recipe in RECIPES:
        made = runs("generate", project, "--recipe", recipe, "--teacher", "starter", "--total", 3)
        assert made["candidates"] == made["parsed"] == 3
    waiting = runs("queue", project, "--limit", 20)["candidates"]
    written = [{name for name in each["fields"] if name not in GIVEN} for each in waiting]
    assert sorted(map(sorted, written)) == sorted(
        sorted(each) for each in RECIPES.values() for _ in "abc"
    )
    assert all(each["fields"]["document"] == "guide.docx" for each in waiting)
    assert all("الصيدلية" in each["fields"]["passage"] for each in waiting)
    assert all(any(one["verifier"] == "grounded" for one in each["verdicts"]) for each in waiting)
    decisions = tmp_path / "d.jsonl"
    lines = [{"candidate": each["uid"], "action": "accept"} for each in waiting]
    decisions.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    runs("decide", project, decisions, "--annotator", "amina")
    mix, out = tmp_path / "mix.toml", tmp_path / "out"
    mix.write_text(MIX, "utf-8")
    released = runs("export", project, "--mix", mix, "--format", "chat", "--out", out)
    assert released["rows"] == 9
    provenance = (out / "provenance.jsonl").read_text("utf-8").splitlines()
    for line in provenance:
        passage = json.loads(line)["provenance"]["passage"]
        assert passage["document"] == "guide.docx"
        assert passage["place"] in ("§ الصيدلية", "beginning")
        assert len(passage["sha256"]) == 64
        start, end = map(int, passage["span"].split("-"))
        assert 0 < end - start <= 500
    told = " ".join(path.read_text("utf-8") for path in out.glob("*.jsonl"))
    assert "الصيدلية رقم" in told
    checked = run("check", out, "--json")
    assert checked.code == 0, checked.out + checked.err


def test_a_text_is_cut_when_asked_and_a_scan_is_refused_in_words(tmp_path: Path) -> None:
    project, text = tmp_path / "p.zerria", tmp_path / "t.txt"
    runs("new", project, "--variety", "ary", "--task", "text")
    text.write_text("\n".join(line for _, line in STORY), "utf-8")
    cut = ("--task", "passage", "--chunk-size", 300, "--licence", "CC0-1.0")
    assert 4 < runs("import", project, text, *cut)["imported"] < len(STORY)
    scan = pdf_of(tmp_path / "scan.pdf", ["", ""])
    refused = run("import", project, scan, "--licence", "CC0-1.0", "--json")
    assert refused.code != 0
    told = refused.out + refused.err
    assert "scan.pdf" in told
    assert "OCR" in told
