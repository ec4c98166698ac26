"""Review in another tool: what is sent, and what each kind of answer becomes when it comes back."""

import json
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from export_project import make_project

from engine.errors import UserError
from engine.jobs.review_elsewhere import bring, send
from engine.model import Action, Decision, Status
from engine.review_tools import REVIEW_TOOLS, label_studio
from engine.store import Answered, QueueFilter
from engine.store.backups import backups
from engine.tasks import TASKS

WAITING = QueueFilter()


@pytest.fixture
def store(tmp_path):
    """A project with 60 seeds and 12 candidates that wait."""
    with make_project(tmp_path / "p.zerria", 12) as made:
        made.decisions.undo("amina")
        yield made


def sent(store, tool, tmp_path, wanted=WAITING, **more):
    out = tmp_path / f"sent-{tool}"
    done = dict(list(send(store, tool, out, wanted, **more))[-1].data)
    return out, done


def brought(store, path):
    events = list(bring(store, path))
    return dict(events[-1].data)


def saved(path, rows):
    path.write_text(json.dumps(rows, ensure_ascii=False), "utf-8")
    return path


# What each tool makes of the same answers; the rows are those that were sent.


def label_studio_rows(rows, answers, annotator="sara@lab.dz"):
    """Tasks with one annotation each: the prediction, changed as a person would change it."""
    found = []
    for number, row in enumerate(rows):
        result = {each["from_name"]: each for each in row["predictions"][0]["result"]}
        for name, value in answers.get(number, {}).items():
            kind, key = (
                ("textarea", "text") if name.startswith(("edited_", "note")) else ("choices",) * 2
            )
            values = value if isinstance(value, list) else [value]
            result[name] = {
                "from_name": name,
                "to_name": "shown_text",
                "type": kind,
                "value": {key: values},
            }
        annotation = {
            "id": number,
            "completed_by": {"id": 3, "email": annotator},
            "lead_time": 2.5,
            "was_cancelled": False,
            "result": list(result.values()),
        }
        found.append(
            {
                "id": number,
                "data": row["data"],
                "annotations": [annotation] if number in answers else [],
            }
        )
    return found


def label_studio_flat(rows, answers, annotator=7):
    """The same in JSON-MIN."""
    found = []
    for number, row in enumerate(rows):
        given = answers.get(number)
        flat = {
            **row["data"],
            "id": number,
            "annotator": annotator,
            "annotation_id": number,
            "lead_time": 2.5,
        }
        if given is not None:
            flat |= {"edited_text": row["data"]["shown_text"]}
            flat |= {
                name: {"choices": value} if isinstance(value, list) else value
                for name, value in given.items()
            }
        found.append(flat)
    return found


def argilla_rows(rows, answers, annotator="8f2c"):
    """Records as `records.to_json` writes them."""
    found = []
    for number, row in enumerate(rows):
        given = (
            {"edited_text": row["fields"]["text"], **answers[number]} if number in answers else {}
        )
        responses = {
            name: [{"value": value, "user_id": annotator}] for name, value in given.items()
        }
        found.append({**row, "responses": responses, "status": "completed" if given else "pending"})
    return found


TOOLS = {
    "label-studio": ("label-studio", "tasks.json", label_studio_rows, "sara@lab.dz"),
    "json-min": ("label-studio", "tasks.json", label_studio_flat, "label_studio:7"),
    "argilla": ("argilla", "records.json", argilla_rows, "argilla:8f2c"),
}
each_way = pytest.mark.parametrize("way", list(TOOLS))


def answered(store, way, tmp_path, answers):
    tool, name, exported, _ = TOOLS[way]
    out, _ = sent(store, tool, tmp_path)
    rows = json.loads((out / name).read_text("utf-8"))
    return saved(tmp_path / "answers.json", exported(rows, answers)), rows


def uid_of(row):
    return row.get("id") or row["data"]["zerria_uid"]


ANSWERS = {
    0: {"verdict": "accept"},
    1: {"verdict": "accept", "edited_text": "نص مسقّم"},
    2: {"verdict": "reject", "reasons": ["not_darija", "garbled"], "note": "ماشي دارجة"},
    3: {"verdict": "accept", "label": "fear"},
    4: {"verdict": "flag"},
    5: {"verdict": "reject", "edited_text": "  "},
}


@each_way
def test_every_kind_of_answer_becomes_its_decision_in_one_gesture(store, tmp_path, way):
    path, rows = answered(store, way, tmp_path, ANSWERS)
    done = brought(store, path)
    assert (done["decided"], done["known"], done["unanswered"], done["not_taken"]) == (6, 0, 6, 0)
    found = [store.candidates.find(uid_of(row)) for row in rows[:6]]
    held = [store.decisions.in_force(each.id) for each in found]
    wanted_label = "fear" if found[3].label != "fear" else ""
    assert [each.action for each in held] == [
        "accept",
        "edit",
        "reject",
        "edit" if wanted_label else "accept",
        "flag",
        "reject",
    ]
    assert held[1].fields == {"text": "نص مسقّم"}
    assert held[2].reasons == ("not_darija", "garbled")
    assert held[2].note == "ماشي دارجة"
    assert held[3].label == wanted_label
    assert {each.annotator for each in held} == {TOOLS[way][3]}
    assert len(backups(store.path)) == 1
    gesture, _ = store.decisions.undo("amina")
    assert len(gesture.candidates) == 6
    assert store.candidates.counts() == {Status.WAITING: 12}


@each_way
def test_the_same_file_twice_changes_nothing_the_second_time(store, tmp_path, way):
    path, _ = answered(store, way, tmp_path, ANSWERS)
    brought(store, path)
    before = store.decisions.next_undo()
    done = brought(store, path)
    assert (done["decided"], done["known"], done["not_taken"]) == (0, 6, 0)
    assert store.decisions.next_undo() == before
    assert len(backups(store.path)) == 1


@each_way
@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"verdict": "perhaps"}, "has the verdict “perhaps”"),
        ({"label": "joy"}, "has the verdict “”"),
        ({"verdict": "accept", "reasons": ["rude"]}, "with a reason to reject"),
        ({"verdict": "accept", "edited_text": " \n"}, "was emptied"),
        ({"verdict": "accept", "edited_other": "a"}, "has no field other"),
        ({"verdict": "accept", "label": "rage"}, "label “rage”"),
        ({"verdict": "accept", "note": "\ud83d"}, "the value of note is no text"),
        ({"verdict": "accept", "note": 3}, "the value of note is no text"),
    ],
)
def test_an_answer_that_can_mean_two_things_is_told_with_its_row(
    store, tmp_path, way, answer, said
):
    path, _ = answered(store, way, tmp_path, {})
    tool, name, exported, _ = TOOLS[way]
    rows = json.loads((tmp_path / f"sent-{tool}" / name).read_text("utf-8"))
    path.write_text(json.dumps(exported(rows, {1: answer, 2: {"verdict": "accept"}})), "utf-8")
    done = brought(store, path)
    assert (done["decided"], done["not_taken"]) == (1, 1)
    assert "answers.json, row 2: " in done["problems"][0]
    assert said in done["problems"][0]


@each_way
def test_two_people_who_disagree_decide_nothing_and_two_who_agree_do(store, tmp_path, way):
    answers = {0: {"verdict": "accept"}, 1: {"verdict": "accept"}}
    path, rows = answered(store, way, tmp_path, answers)
    others = {0: {"verdict": "accept"}, 1: {"verdict": "reject"}}
    exported = TOOLS[way][2]
    saved(path, exported(rows, answers) + exported(rows, others, "karim@lab.dz"))
    done = brought(store, path)
    assert (done["decided"], done["not_taken"]) == (1, 1)
    assert "row 2: " in done["problems"][0]
    assert "2, 14" in done["problems"][0]


@each_way
def test_what_was_decided_here_meanwhile_stays(store, tmp_path, way):
    path, rows = answered(
        store, way, tmp_path, {0: {"verdict": "accept"}, 1: {"verdict": "accept"}}
    )
    first = store.candidates.find(uid_of(rows[0]))
    store.decisions.decide([Decision(first.id, Action.REJECT, "amina")])
    done = brought(store, path)
    assert (done["decided"], done["not_taken"]) == (1, 1)
    assert "already decided otherwise (rejected)" in done["problems"][0]
    assert store.decisions.in_force(first.id).action == "reject"


@each_way
def test_a_candidate_that_was_flagged_may_still_be_decided(store, tmp_path, way):
    path, rows = answered(store, way, tmp_path, {0: {"verdict": "accept"}})
    first = store.candidates.find(uid_of(rows[0]))
    store.decisions.decide([Decision(first.id, Action.FLAG, "amina")])
    assert brought(store, path)["decided"] == 1
    assert store.candidates.find(first.uid).status == "accepted"


@each_way
def test_an_answer_about_another_text_or_candidate_changes_nothing(store, tmp_path, way):
    path, _ = answered(store, way, tmp_path, {n: {"verdict": "accept"} for n in range(3)})
    found = json.loads(path.read_text("utf-8"))
    for row, change in ((found[0], "nobody"), (found[1], "")):
        data = row.get("data", row)
        if change and "fields" in row:
            row["id"] = change
        elif change:
            data["zerria_uid"] = change
        elif "fields" in row:
            row["fields"]["text"] = "نص آخر"
        else:
            data["shown_text"] = "نص آخر"
    done = brought(store, saved(path, found))
    assert (done["decided"], done["not_taken"]) == (1, 2)
    said = " ".join(done["problems"])
    assert "row 1: there is no candidate nobody" in said
    assert "row 2: the text that was shown" in said


def test_line_ends_and_outer_blanks_of_a_browser_are_no_edit(store, tmp_path):
    candidate = replace(store.candidates.get(1), text="a\r\nb", fields={"text": "a\r\nb "}, id=0, uid="odd", request_id="x")  # fmt: skip
    run, _ = store.runs.begin("recipe-hash", candidate.teacher, {}, 2, [("x", 1, {})])
    store.runs.store_answers([Answered("x", "{}", "stop", "", 1, 1, 1, [(replace(candidate, run_id=run), [])])])  # fmt: skip
    row = {"zerria_uid": "odd", "verdict": "accept", "edited_text": "a\nb", "annotation_id": 1}
    assert brought(store, saved(tmp_path / "a.json", [row]))["decided"] == 1
    assert store.candidates.find("odd").status == "accepted"


@pytest.mark.parametrize("tool", list(REVIEW_TOOLS))
def test_a_filter_and_a_limit_choose_what_is_sent(store, tmp_path, tool):
    _, done = sent(store, tool, tmp_path, QueueFilter(label="joy", variety="arq"), limit=1)
    assert done["sent"] == 1
    with pytest.raises(UserError, match="already and not empty"):
        sent(store, tool, tmp_path)


@pytest.mark.parametrize("tool", list(REVIEW_TOOLS))
def test_what_can_not_be_sent_is_told(store, tmp_path, tool):
    with pytest.raises(UserError, match="No candidate is waiting"):
        sent(store, tool, tmp_path, QueueFilter(label="nothing"))
    assert not (tmp_path / f"sent-{tool}").exists()
    with pytest.raises(UserError, match=r"accepted can not be sent.*waiting, skipped, flagged"):
        sent(store, tool, tmp_path, QueueFilter(status=Status.ACCEPTED))
    with pytest.raises(UserError, match="No candidate"):
        sent(store, tool, tmp_path, task="translation")
    with pytest.raises(UserError, match="argilla, label-studio"):
        sent(store, "doccano", tmp_path)


def test_candidates_of_several_tasks_are_sent_one_task_at_a_time(store, tmp_path):
    fields = {"instruction": "واش؟", "answer": "هيه"}
    other = replace(store.candidates.get(1), task="instruction", fields=fields, text="هيه", id=0, uid="q", request_id="y")  # fmt: skip
    run, _ = store.runs.begin("recipe-hash", other.teacher, {}, 3, [("y", 1, {})])
    store.runs.store_answers([Answered("y", "{}", "stop", "", 1, 1, 1, [(replace(other, run_id=run), [])])])  # fmt: skip
    with pytest.raises(UserError, match="classification, instruction"):
        sent(store, "argilla", tmp_path)
    out, done = sent(store, "argilla", tmp_path, task="instruction")
    assert done["sent"] == 1
    (row,) = json.loads((out / "records.json").read_text("utf-8"))
    assert row["fields"] == fields


def test_the_interface_is_xml_whatever_the_labels_and_reads_from_the_right(store, tmp_path):
    out, _ = sent(store, "label-studio", tmp_path)
    view = ElementTree.parse(out / "labelling.xml").getroot()
    assert "rtl" in view.get("style")
    sheet = label_studio.Sheet(
        task=TASKS["translation"],
        labels=['a"b', "<c>&", "فرح"],
        reasons=["r--s"],
        guidelines="--> <x> --- ]]>",
        right_to_left=False,
        candidates=[],
    )
    files = {name: "".join(pieces) for name, pieces in label_studio.REVIEW_TOOL.parts(sheet)}
    view = ElementTree.fromstring(files["labelling.xml"])
    assert [each.get("value") for each in view.findall("Choices[@name='label']/Choice")] == list(sheet.labels)  # fmt: skip
    assert json.loads(files["tasks.json"]) == []
    assert files["guidelines.txt"] == "--> <x> --- ]]>\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"{}", "no list of rows"),
        (b"[]", "no export of a review tool"),
        (b'[{"a": 1}]', "no export of a review tool"),
        (b"[3, null, {", "no export of a review tool"),
        (b"PK\x03\x04", "odd.json"),
        (b"[" * 100_000, "odd.json"),
        (b"\xff\xfe\x00\xd8", "odd.json"),
    ],
)
def test_a_file_of_something_else_is_told_by_name(store, tmp_path, content, said):
    path = tmp_path / "odd.json"
    path.write_bytes(content)
    with pytest.raises(UserError, match=said):
        brought(store, path)


@pytest.mark.parametrize(
    "row",
    [
        {"data": {"zerria_uid": 3}, "annotations": [{"result": [{"from_name": "verdict", "value": {"choices": ["accept"]}}]}]},
        {"data": {"zerria_uid": "c1"}, "annotations": [{"result": [{"from_name": "verdict", "value": {"choices": [{"a": 1}, None]}}]}]},
        {"data": {"zerria_uid": "c1"}, "annotations": [{"result": [{"from_name": "verdict", "value": {"choices": ["accept", "reject"]}}]}]},
        {"zerria_uid": None, "verdict": ["accept"]},
        {"zerria_uid": "c1", "verdict": {"choices": {}}},
        {"id": 5, "fields": {"text": 3}, "responses": {"verdict": [{"value": "accept", "user_id": 1}]}, "status": "completed"},
    ],
)  # fmt: skip
def test_a_row_of_odd_values_is_told_and_the_next_is_taken(store, tmp_path, row):
    good = {"zerria_uid": "c2", "verdict": "accept", "annotation_id": 1}
    done = brought(store, saved(tmp_path / "a.json", [row, good]))
    assert (done["decided"], done["not_taken"]) == (1, 1)
    assert "a.json, row 1: " in done["problems"][0]


@pytest.mark.parametrize(
    "row",
    [
        {"data": {"zerria_uid": "c1"}},
        {"data": {"zerria_uid": "c1"}, "annotations": [None, 3, {"result": 4}, {"result": [None, {"value": 3}]}]},
        {"data": {"zerria_uid": "c1"}, "annotations": [{"was_cancelled": True, "result": [{"from_name": "verdict", "value": {"choices": ["accept"]}}]}]},
        {"id": "c1", "fields": {}, "responses": None, "status": "completed"},
        {"id": "c1", "fields": {}, "responses": {"verdict": [{"value": "accept", "user_id": 1}]}, "status": "pending"},
        {"id": "c1", "fields": {}, "responses": {"verdict": [{"value": "accept", "user_id": 1, "status": "draft"}]}, "status": "completed"},
    ],
)  # fmt: skip
def test_a_row_that_nobody_answered_is_counted(store, tmp_path, row):
    done = brought(store, saved(tmp_path / "a.json", [row]))
    assert (done["decided"], done["not_taken"], done["unanswered"]) == (0, 0, 1)


# The real tools, where they are installed.


def test_label_studio_takes_the_interface_and_the_tasks_and_its_exports_come_home(store, tmp_path):
    sdk = pytest.importorskip("label_studio_sdk.label_interface")
    converter = pytest.importorskip("label_studio_sdk.converter")
    out, _ = sent(store, "label-studio", tmp_path)
    config = (out / "labelling.xml").read_text("utf-8")
    tasks = json.loads((out / "tasks.json").read_text("utf-8"))
    interface = sdk.LabelInterface(config)
    interface.validate()
    for task in tasks:
        assert interface.validate_task({"data": task["data"]})
        assert interface.validate_prediction(task["predictions"][0])
    exported = label_studio_rows(tasks, ANSWERS)
    path = saved(tmp_path / "export.json", exported)
    kit = converter.Converter(config, str(tmp_path), download_resources=False)
    for each in exported:
        for annotation in each["annotations"]:
            annotation |= {"id": 1, "created_at": "2026-01-01", "updated_at": "2026-01-01"}
    saved(path, exported)
    kit.convert_to_json_min(str(path), str(tmp_path / "flat"), is_dir=False)
    done = brought(store, tmp_path / "flat" / "result.json")
    assert (done["decided"], done["not_taken"]) == (6, 0)
    again = brought(store, path)
    assert (again["decided"], again["known"], again["not_taken"]) == (0, 6, 0)


def test_argilla_takes_the_settings_and_the_records_and_its_export_comes_home(
    store, tmp_path, monkeypatch
):
    from unittest.mock import MagicMock

    argilla = pytest.importorskip("argilla")
    from argilla.client import Argilla
    from argilla.datasets._io._disk import DiskImportExportMixin
    from argilla.records._io import JsonIO

    monkeypatch.setattr(Argilla, "_get_default", classmethod(lambda cls: MagicMock()))
    out, _ = sent(store, "argilla", tmp_path)
    settings = argilla.Settings.from_json(out / ".argilla/settings.json")
    assert [each.name for each in settings.questions] == ["edited_text", "verdict", "label", "reasons", "note"]  # fmt: skip
    assert DiskImportExportMixin._load_dataset_model(out / ".argilla/dataset.json").name
    records = JsonIO._records_from_json(out / "records.json")
    assert [each.fields["text"] for each in records[:2]] == [
        store.candidates.find(each.id).text for each in records[:2]
    ]
    assert records[0].suggestions["edited_text"].value == records[0].fields["text"]
    user = "6a5c6f0e-0000-4000-8000-000000000001"
    for number, given in ANSWERS.items():
        for question, value in given.items():
            records[number].responses.add(argilla.Response(question, value, user_id=user))
        records[number]._model.status = "completed"
    JsonIO.to_json(records, tmp_path / "records.json")
    done = brought(store, tmp_path)
    assert (done["decided"], done["unanswered"], done["not_taken"]) == (6, 6, 0)
    assert store.decisions.latest(1)[0].annotator == f"argilla:{user}"
