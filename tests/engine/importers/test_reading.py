"""From rows to seeds: what columns mean, what rows are marked with, and that nothing is lost."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from document_kit import docx_of, epub_of, pdf_of, pptx_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import Cancelled, UserError
from engine.importers import IMPORTERS
from engine.importers.cells import escaped, is_blank
from engine.importers.columns import guess_mapping
from engine.importers.notes import LOST_LETTERS, UNKNOWN_VARIETY, note, recognise
from engine.importers.reading import (
    BadRow,
    BlankRow,
    SeedOptions,
    parse_file,
    preview,
    preview_file,
    rows_to_seeds,
    seed_from_data,
)
from engine.importers.suspicion import is_mojibake, warnings_about
from engine.model import SeedExample
from engine.plugin import RawRow


def seeds_of(path: Path, options: SeedOptions | None = None) -> list[SeedExample]:
    outcomes = rows_to_seeds(path, options or SeedOptions())
    return [each for each in outcomes if isinstance(each, SeedExample)]


def written(folder: Path, text: str, name: str = "rows.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize(
    ("columns", "mapping"),
    [
        (["id", "text", "label"], {"id": "id", "text": "text", "label": "label"}),
        (
            ["Tweet", "Sentiment", "Lang"],
            {"Tweet": "text", "Sentiment": "label", "Lang": "variety"},
        ),
        (["النص", "التصنيف"], {"النص": "text", "التصنيف": "label"}),
        (["text_fr", "darija"], {"darija": "text"}),
        (["content", "text"], {"text": "text"}),
    ],
)
def test_columns_are_known_by_their_usual_names(
    columns: Sequence[str], mapping: dict[str, str]
) -> None:
    assert guess_mapping(columns, []) == mapping


def test_without_a_usual_name_the_longest_text_is_the_text() -> None:
    rows = [RawRow(1, {"a": "x", "b": "واش راك خويا لاباس", "c": "12345678901234567890"})]
    assert guess_mapping(["a", "b", "c"], rows) == {"b": "text"}


def test_fields_of_the_task_win_over_usual_names() -> None:
    found = guess_mapping(["source", "text"], [], ("source",))
    assert found == {"source": "field:source", "text": "text"}


def test_a_row_says_more_than_the_options(tmp_path: Path) -> None:
    path = written(tmp_path, "text,label,lang,source\nwach rak, pos ,ARY,web\nfin rak,,,\n")
    given_for_all = SeedOptions(variety="arq", label="neutral", source="me", licence="CC0-1.0")
    first, second = seeds_of(path, given_for_all)
    assert (first.label, first.variety, first.source) == ("pos", "ary", "web")
    assert (second.label, second.variety, second.source) == ("neutral", "arq", "me")
    assert (first.licence, first.script, first.row, first.file) == (
        "CC0-1.0",
        "Latn",
        2,
        "rows.csv",
    )


def test_the_text_is_kept_with_its_outer_blanks(tmp_path: Path) -> None:
    path = written(tmp_path, 'text,label\n"  wach\n rak  ",a\n')
    assert seeds_of(path)[0].text == "  wach\n rak  "


def test_a_variety_nobody_knows_is_kept_with_a_warning(tmp_path: Path) -> None:
    (seed,) = seeds_of(written(tmp_path, "text,lang\nwach,dz\n"))
    assert seed.variety == "dz"
    assert recognise(seed.warnings[0])[0] == UNKNOWN_VARIETY


def test_other_fields_of_a_task_come_from_columns_and_defaults(tmp_path: Path) -> None:
    path = written(tmp_path, "source,translation\nشحال الساعة؟,Quelle heure ?\n,vide\n")
    options = SeedOptions(
        mapping={"source": "field:source", "translation": "text"},
        task="translation",
        main="translation",
        fields=("source", "target", "translation"),
        defaults={"target": "fra"},
    )
    seed, bad = rows_to_seeds(path, options)
    assert isinstance(seed, SeedExample)
    assert seed.fields == {
        "source": "شحال الساعة؟",
        "target": "fra",
        "translation": "Quelle heure ?",
    }
    assert isinstance(bad, BadRow)
    assert bad.values["column"] == "source"


def test_a_mapping_without_a_text_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "a,b\n1,2\n")
    with pytest.raises(UserError, match="is chosen as the text"):
        list(rows_to_seeds(path, SeedOptions(mapping={"a": "label"})))


def test_an_importer_can_be_chosen_by_name(tmp_path: Path) -> None:
    path = written(tmp_path, "id,text\n1,wach\n")
    assert [each.text for each in seeds_of(path)] == ["wach"]
    lines = list(rows_to_seeds(path, SeedOptions(), importer="text"))
    assert len(lines) == 2
    with pytest.raises(UserError, match="no importer"):
        preview(path, importer="parquet")


DOCUMENTS = {
    ".pdf": lambda path: pdf_of(path, ["wach"]),
    ".docx": lambda path: docx_of(path, [("", "wach")]),
    ".pptx": lambda path: pptx_of(path, [("wach", "rak", "")]),
    ".epub": lambda path: epub_of(path, ["wach"]),
}


@pytest.mark.parametrize("name", sorted(IMPORTERS))
def test_an_importer_reads_its_own_suffixes(tmp_path: Path, name: str) -> None:
    importer = IMPORTERS[name]
    assert importer.suffixes
    for suffix in importer.suffixes:
        path = written(tmp_path, '{"text": "wach"}\n' if "j" in suffix else "wach\n", "x" + suffix)
        if "xls" in suffix:
            book = openpyxl.Workbook()
            book.active.append(["wach"])
            book.save(path)
        if suffix in DOCUMENTS:
            DOCUMENTS[suffix](path)
        wanted = {"prose": "text"}.get(name, name)  # which is for those who ask for it
        assert preview(path).importer == wanted


def test_a_mark_in_the_middle_of_damaged_text_is_counted(tmp_path: Path) -> None:
    (seed,) = seeds_of(written(tmp_path, "راني \ufffd هنا\n", "rows.txt"))
    assert seed.warnings == (note(LOST_LETTERS, count=1),)


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "cp1256"])
def test_text_decoded_wrongly_before_is_known(encoding: str) -> None:
    text = "على بالي"
    assert is_mojibake(text.encode().decode(encoding, "replace"))
    assert not is_mojibake(text)


@pytest.mark.parametrize(
    "text",
    [
        "c'est très cher, déjà là",
        "3lach ma jitich?",
        "ظ§",
        "نص عادي: ظ، ط؟",
        "Ø 50 mm",
        "👨‍👩‍👧 زوين",
        "می‌خواهم",
    ],
)
def test_ordinary_text_is_not_suspected(text: str) -> None:
    assert warnings_about(text) == []


def plain(data: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(data, allow_nan=False))
    return found


def test_the_worker_sends_plain_batches_that_become_the_same_seeds(tmp_path: Path) -> None:
    lines = [f'{{"text":"wach {number}","id":{number}}}' for number in range(450)]
    path = written(tmp_path, "\n".join([*lines, "broken", "", '{"text":"a\\ud83d"}']), "rows.jsonl")
    sent: list[dict[str, Any]] = []
    done = parse_file(
        {"path": str(path), "encoding": "", "importer": "", "options": SeedOptions().as_data()},
        lambda kind, data: sent.append(plain(data)) if kind == "rows" else None,
        lambda: False,
    )
    assert done == {"rows": 451, "bad": 1, "blank": 1}
    assert [len(batch["seeds"]) + len(batch["bad"]) + batch["blank"] for batch in sent] == [
        *(200, 200, 53),
    ]
    rebuilt = [seed_from_data(data) for batch in sent for data in batch["seeds"]]
    assert rebuilt == seeds_of(path)
    assert sent[0]["seeds"][0]["exact_key"] == "wach 0"
    assert len(set(sent[0]["seeds"][0]["bands"])) > 1
    assert sent[-1]["bad"][0]["line"] == 451


def test_the_worker_stops_between_batches(tmp_path: Path) -> None:
    path = written(tmp_path, "wach\n" * 1000, "rows.txt")
    sent: list[str] = []
    with pytest.raises(Cancelled):
        parse_file({"path": str(path)}, lambda kind, _: sent.append(kind), lambda: len(sent) == 2)
    assert sent == ["rows", "rows"]


def test_a_preview_crosses_the_pipe(tmp_path: Path) -> None:
    path = written(tmp_path, '{"te\\ud83dxt":"a\\ud83d","n":1}\n{"text":"b"}\n', "rows.jsonl")
    data = plain(preview_file({"path": str(path)}, lambda *_: None, lambda: False))
    json.dumps(data, ensure_ascii=False).encode()
    assert data["importer"] == "jsonl"
    assert data["rows"][0]["columns"]["n"] == "1"


def test_the_signature_is_that_of_the_columns(tmp_path: Path) -> None:
    one = preview(written(tmp_path, "id,text\n1,a\n", "one.csv")).signature
    other = preview(written(tmp_path, "id,text\n2,b\n3,c\n", "other.csv")).signature
    third = preview(written(tmp_path, "id,texte\n2,b\n", "third.csv")).signature
    assert one == other != third


many = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@many
@given(data=st.binary(max_size=400), name=st.sampled_from(["a.csv", "a.jsonl", "a.txt", "a.tsv"]))
def test_any_bytes_end_in_rows_or_in_a_sentence(tmp_path: Path, data: bytes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    try:
        outcomes = list(rows_to_seeds(path, SeedOptions()))
    except UserError:
        return
    for outcome in outcomes:
        text = outcome.raw if isinstance(outcome, BadRow) else getattr(outcome, "text", "")
        text.encode()


signs = st.text(alphabet=st.sampled_from("ab ,;\t|\"'\n\r{}[]:\\واش\u200f\x00é1"), max_size=80)


@many
@given(text=signs, importer=st.sampled_from(["text", "delimited", "jsonl"]))
def test_no_line_of_a_file_is_lost(tmp_path: Path, text: str, importer: str) -> None:
    path = tmp_path / "rows.txt"
    path.write_bytes(text.encode())
    mapping = {"text": "text", "column 1": "text"}
    try:
        outcomes = list(rows_to_seeds(path, SeedOptions(mapping=mapping), "utf-8", importer))
    except UserError:
        assert not text
        return
    if importer == "text":
        lines = re.split(r"\r\n|\n|\r", text)
        lines = lines[:-1] if lines[-1] == "" else lines
        assert len(outcomes) == len(lines)
        kept = [each.text for each in outcomes if isinstance(each, SeedExample)]
        assert kept == [line for line in lines if not is_blank(line)]
        return
    if importer == "jsonl":  # none of these texts is an object: all are set aside, or blank
        assert not any(isinstance(each, SeedExample) for each in outcomes)
        found = "".join(each.raw for each in outcomes if isinstance(each, BadRow))
        assert re.findall("[abواشé1]", found) == re.findall("[abواشé1]", text)


@many
@given(rows=st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20)), max_size=12))
def test_what_a_table_holds_arrives_as_it_was_written(
    tmp_path: Path, rows: list[tuple[str, str]]
) -> None:
    rows = [(first.replace("\r", ""), second.replace("\r", "")) for first, second in rows]
    rows = [row for row in rows if escaped("".join(row)) == "".join(row)]
    path = tmp_path / "rows.csv"
    quoted = ['"' + '","'.join(cell.replace('"', '""') for cell in row) + '"\n' for row in rows]
    path.write_text("text,label\n" + "".join(quoted), encoding="utf-8", newline="")
    outcomes = list(rows_to_seeds(path, SeedOptions(), encoding="utf-8"))
    assert len(outcomes) == len(rows)
    for outcome, (text, label) in zip(outcomes, rows, strict=True):
        if isinstance(outcome, SeedExample):
            assert outcome.text == text
            assert outcome.label == ("" if is_blank(label) else label.strip())
        elif isinstance(outcome, BlankRow):
            assert is_blank(text + label)
